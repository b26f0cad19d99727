//! Reads values that a header spells: the inverse of the style `simple`.

use std::collections::BTreeMap;

use serde::de::Error as _;

use super::decode::{Read, Trace, read_text};
use super::kept::Kept;
use super::object::ModelReader;
use super::{DecodeError, Field, SlotMut};
use crate::runtime::Explode;

/// Reads a value from the text of a header.
///
/// Items stand between `separator`s, and spaces around them do not count (RFC 9110, section 5.6.1).
///
/// # Errors
/// Text that spells no value of this type.
pub fn from_header<T: Field>(
    text: &[u8],
    separator: char,
    explode: Explode,
) -> Result<T, DecodeError> {
    let mut value = T::empty();
    let mut trace = Trace::default();
    let read = std::str::from_utf8(text)
        .map_err(serde_json::Error::custom)
        .and_then(|text| read(value.slot_mut(), text, separator, explode, &mut trace));
    read.map_err(|source| DecodeError::syntax(String::new(), source))?;
    trace.received(value).strict()
}

fn read(
    slot: SlotMut<'_>,
    text: &str,
    separator: char,
    explode: Explode,
    trace: &mut Trace,
) -> Result<Read, serde_json::Error> {
    match slot {
        SlotMut::Optional(optional) => read(optional.insert(), text, separator, explode, trace),
        SlotMut::Sequence(sequence) => {
            sequence.clear();
            let mut kept = Vec::new();
            for (index, item) in items(text, separator).enumerate() {
                let read = read_text(sequence.push(), item, trace);
                let found = trace.take(read, || sequence.item_mut(index));
                kept.extend(found.map(|kept| (index, kept)));
            }
            Ok(if kept.is_empty() { Read::Value } else { trace.keep(Kept::Items(kept)) })
        }
        SlotMut::Map(map) => {
            map.clear();
            let mut kept = BTreeMap::new();
            for (name, text) in pairs(text, separator, explode)? {
                let read = read_text(map.insert(name.to_owned()), text, trace);
                let found = trace.take(read, || map.insert(name.to_owned()));
                kept.extend(found.map(|kept| (name.to_owned(), kept)));
            }
            Ok(if kept.is_empty() { Read::Value } else { trace.keep(Kept::Entries(kept)) })
        }
        SlotMut::Model(model) => {
            let pairs = pairs(text, separator, explode)?;
            Ok(read_pairs(ModelReader::new(model), &pairs, trace))
        }
        SlotMut::Polymorphic(value) => {
            let pairs = pairs(text, separator, explode)?;
            let named = pairs.iter().find(|(name, _)| *name == value.discriminator());
            let model = value.select(named.map(|(_, text)| *text));
            Ok(read_pairs(ModelReader::new(model), &pairs, trace))
        }
        slot => Ok(read_text(slot, text, trace)),
    }
}

fn read_pairs(mut reader: ModelReader<'_>, pairs: &[(&str, &str)], trace: &mut Trace) -> Read {
    for (name, text) in pairs {
        reader.read_text(name, text, read_text, trace);
    }
    reader.finish(trace);
    Read::Value
}

/// The items of a list. Nothing at all is none, as a list without items is written.
fn items(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let rest = Some(trim(text)).filter(|text| !text.is_empty());
    rest.into_iter().flat_map(move |text| text.split(separator)).map(trim)
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// The properties of an object: `R=100,G=200` exploded, or else `R,100,G,200`.
fn pairs(
    text: &str,
    separator: char,
    explode: Explode,
) -> Result<Vec<(&str, &str)>, serde_json::Error> {
    let mut items = items(text, separator);
    let mut pairs = Vec::new();
    while let Some(item) = items.next() {
        let pair = match explode {
            Explode::Yes => item.split_once('='),
            Explode::No => items.next().map(|value| (item, value)),
        };
        pairs.push(pair.ok_or_else(|| serde_json::Error::custom("a property has no value"))?);
    }
    Ok(pairs)
}
