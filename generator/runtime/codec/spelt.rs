//! Reads values that a header spells: the inverse of the style `simple`.

use serde::de::Error as _;

use super::decode::{DecodeError, Trace, read_text};
use super::object::ModelReader;
use super::{Field, SlotMut};
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
    let read = match std::str::from_utf8(text) {
        Ok(text) => read(value.slot_mut(), text, separator, explode, &mut trace),
        Err(error) => Err(serde_json::Error::custom(error)),
    };
    match read {
        Ok(()) => Ok(value),
        Err(source) => Err(DecodeError::new(&trace, source)),
    }
}

fn read(
    slot: SlotMut<'_>,
    text: &str,
    separator: char,
    explode: Explode,
    trace: &mut Trace,
) -> Result<(), serde_json::Error> {
    match slot {
        SlotMut::Optional(optional) => read(optional.insert(), text, separator, explode, trace),
        SlotMut::Sequence(sequence) => {
            sequence.clear();
            for (index, item) in items(text, separator).enumerate() {
                trace.note(read_text(sequence.push(), item), || index.to_string())?;
            }
            Ok(())
        }
        SlotMut::Map(map) => {
            map.clear();
            for (name, text) in pairs(text, separator, explode)? {
                let slot = map.insert(name.to_owned());
                trace.note(read_text(slot, text), || name.to_owned())?;
            }
            Ok(())
        }
        SlotMut::Model(model) => {
            read_pairs(ModelReader::new(model), &pairs(text, separator, explode)?, trace)
        }
        SlotMut::Polymorphic(value) => {
            let pairs = pairs(text, separator, explode)?;
            let named = pairs.iter().find(|(name, _)| *name == value.discriminator());
            let model = value.select(named.map(|(_, text)| *text));
            read_pairs(ModelReader::new(model), &pairs, trace)
        }
        slot => read_text(slot, text),
    }
}

fn read_pairs(
    mut reader: ModelReader<'_>,
    pairs: &[(&str, &str)],
    trace: &mut Trace,
) -> Result<(), serde_json::Error> {
    for (name, text) in pairs {
        reader.read_text(name, text, read_text, trace)?;
    }
    reader.finish()
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
