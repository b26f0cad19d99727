//! Reads the values of headers: the inverse of the style `simple`.

use std::collections::BTreeMap;

use serde::de::Error as _;
#[cfg(runtime = "tuple")]
use serde_json::Value;

use super::decode::{DecodeContext, ReadOutcome, read_string};
use super::object::ModelReader;
use super::preserved::Preserved;
#[cfg(runtime = "tuple")]
use super::tuple::finish_tuple;
use super::{DecodeError, Field, SlotMut};
use crate::runtime::Explode;

/// Reads a value from the value of a header.
///
/// Items are separated by `separator`, and whitespace around them is ignored (RFC 9110, section 5.6.1).
///
/// # Errors
/// Fails if the header is not UTF-8, or not a value of this type.
pub fn from_header<T: Field>(
    text: &[u8],
    separator: char,
    explode: Explode,
) -> Result<T, DecodeError> {
    let mut value = T::empty();
    let mut context = DecodeContext::default();
    let read = std::str::from_utf8(text)
        .map_err(serde_json::Error::custom)
        .and_then(|text| read(value.slot_mut(), text, separator, explode, &mut context));
    read.map_err(|source| DecodeError::syntax(String::new(), source))?;
    context.finish(value).strict()
}

fn read(
    slot: SlotMut<'_>,
    text: &str,
    separator: char,
    explode: Explode,
    context: &mut DecodeContext,
) -> Result<ReadOutcome, serde_json::Error> {
    match slot {
        SlotMut::Optional(optional) => read(optional.insert(), text, separator, explode, context),
        SlotMut::Sequence(sequence) => {
            sequence.clear();
            let mut preserved = Vec::new();
            for (index, item) in items(text, separator).enumerate() {
                let read = read_string(sequence.push(), item, context);
                let found = context.take(read, || sequence.item_mut(index));
                preserved.extend(found.map(|preserved| (index, preserved)));
            }
            Ok(if preserved.is_empty() {
                ReadOutcome::Value
            } else {
                context.preserve(Preserved::Items(preserved))
            })
        }
        #[cfg(runtime = "tuple")]
        SlotMut::Tuple(tuple) => {
            tuple.clear();
            let (mut count, mut preserved, mut rest) = (0, Vec::new(), Vec::new());
            for item in items(text, separator) {
                if count == tuple.len() {
                    rest.push(Value::from(item));
                    continue;
                }
                let read = read_string(tuple.item_mut(count), item, context);
                let found = context.take(read, || tuple.item_mut(count));
                preserved.extend(found.map(|preserved| (count, preserved)));
                count += 1;
            }
            Ok(finish_tuple(tuple, count, preserved, rest, context))
        }
        SlotMut::Map(map) => {
            map.clear();
            let mut preserved = BTreeMap::new();
            for (name, text) in pairs(text, separator, explode)? {
                let read = read_string(map.insert(name.to_owned()), text, context);
                let found = context.take(read, || map.insert(name.to_owned()));
                preserved.extend(found.map(|preserved| (name.to_owned(), preserved)));
            }
            Ok(if preserved.is_empty() {
                ReadOutcome::Value
            } else {
                context.preserve(Preserved::Entries(preserved))
            })
        }
        SlotMut::Model(model) => {
            let pairs = pairs(text, separator, explode)?;
            Ok(read_pairs(ModelReader::new(model), &pairs, context))
        }
        SlotMut::Polymorphic(value) => {
            let pairs = pairs(text, separator, explode)?;
            let named = pairs.iter().find(|(name, _)| *name == value.discriminator());
            let model = value.select(named.map(|(_, text)| *text));
            Ok(read_pairs(ModelReader::new(model), &pairs, context))
        }
        slot => Ok(read_string(slot, text, context)),
    }
}

fn read_pairs(
    mut reader: ModelReader<'_>,
    pairs: &[(&str, &str)],
    context: &mut DecodeContext,
) -> ReadOutcome {
    for (name, text) in pairs {
        reader.read_string(name, text, read_string, context);
    }
    reader.finish(context);
    ReadOutcome::Value
}

/// Returns the items of a list. An empty header is a list without items.
fn items(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let rest = Some(trim(text)).filter(|text| !text.is_empty());
    rest.into_iter().flat_map(move |text| text.split(separator)).map(trim)
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Returns the properties of an object: `R=100,G=200` if exploded, otherwise `R,100,G,200`.
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
