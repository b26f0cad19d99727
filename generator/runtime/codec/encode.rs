//! Writes slots to any serde format.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::kept::{Written, is_empty_model};
use super::{Extra, Field, Map, Model, Polymorphic, Sequence, Slot, Tag, TagKind, TypeName};

/// Writes a value to a serde format.
///
/// # Errors
/// Only what the format itself reports.
pub fn serialize<T: Field, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    Encoded(value.slot()).serialize(serializer)
}

/// The JSON text of a value.
///
/// # Errors
/// None that is known: models have string keys only.
pub fn to_vec<T: Field>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&Encoded(value.slot()))
}

/// A slot as a serde value.
#[derive(Clone, Copy)]
pub struct Encoded<'a>(pub Slot<'a>);

impl Serialize for Encoded<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Slot::Unset | Slot::Null => serializer.serialize_unit(),
            Slot::Bool(value) => serializer.serialize_bool(value),
            Slot::Integer(value) => serializer.serialize_i64(value),
            Slot::Unsigned(value) => serializer.serialize_u64(value),
            Slot::Number(value) => value.serialize(serializer),
            Slot::String(value) => serializer.serialize_str(value),
            Slot::Any(value) => value.serialize(serializer),
            Slot::Sequence(items) => serialize_sequence(items, serializer),
            Slot::Map(map) => serialize_map(map, serializer),
            Slot::Model(model) => serialize_model(model, serializer),
            Slot::Polymorphic(value) => serialize_polymorphic(value, serializer),
        }
    }
}

fn serialize_sequence<S: Serializer>(
    items: &dyn Sequence,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut seq = serializer.serialize_seq(Some(items.len()))?;
    for index in 0..items.len() {
        seq.serialize_element(&Encoded(items.item(index)))?;
    }
    seq.end()
}

fn serialize_map<S: Serializer>(map: &dyn Map, serializer: S) -> Result<S::Ok, S::Error> {
    let mut entries = serializer.serialize_map(None)?;
    let mut result = Ok(());
    map.entries(&mut |name, slot| {
        if result.is_ok() {
            result = entries.serialize_entry(name, &Encoded(slot));
        }
    });
    result?;
    entries.end()
}

fn serialize_polymorphic<S: Serializer>(
    value: &dyn Polymorphic,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serialize_model(value.model(), serializer)
}

fn serialize_model<S: Serializer>(model: &dyn Model, serializer: S) -> Result<S::Ok, S::Error> {
    let extra = model.extra();
    if let Some(value) = written_instead(model) {
        return value.serialize(serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    let given = model.tag().and_then(|tag| Some((tag.property, given_type_name(tag, extra)?)));
    if let Some((property, value)) = given {
        map.serialize_entry(property, value)?;
    } else if let Some((property, name)) = own_type_name(model) {
        match model.tag_kind() {
            TagKind::String => map.serialize_entry(property, name)?,
            TagKind::Json => map.serialize_entry(property, &json_name(name))?,
        }
    }
    if extra.has_kept() {
        serialize_kept_fields(model, &mut map)?;
    } else {
        for (name, slot) in model.slots() {
            match slot {
                Slot::Unset => {}
                Slot::String(text) => map.serialize_entry(name, text)?,
                slot => map.serialize_entry(name, &Encoded(slot))?,
            }
        }
    }
    if let Some(unknown) = extra.unknown() {
        let written = given.map(|(property, _)| property);
        for (name, value) in unknown.iter().filter(|(name, _)| Some(name.as_str()) != written) {
            map.serialize_entry(name, value)?;
        }
    }
    map.end()
}

/// Writes fields of which some did not fit when they were read.
#[cold]
fn serialize_kept_fields<M: SerializeMap>(model: &dyn Model, map: &mut M) -> Result<(), M::Error> {
    for (position, (name, slot)) in model.slots().enumerate() {
        let kept = model.extra().kept(position);
        match kept.map_or(Written::Now(slot), |kept| kept.written(slot)) {
            Written::Absent | Written::Now(Slot::Unset) => {}
            written => map.serialize_entry(name, &written)?,
        }
    }
    Ok(())
}

/// What was there in place of an object, if it is to be written: where the description asks for no
/// object, or where nothing was set since.
#[inline]
pub(super) fn written_instead(model: &dyn Model) -> Option<&Value> {
    let value = model.extra().non_object()?;
    (model.takes_any() || is_empty_model(model)).then_some(value)
}

/// The type name that an object is written with, if any.
pub fn type_name(model: &dyn Model) -> Option<&str> {
    let given = model.tag().and_then(|tag| given_type_name(tag, model.extra()));
    match given {
        Some(value) => value.as_str(),
        None => own_type_name(model).map(|(_, name)| name),
    }
}

/// A type name that is the JSON of a number or a boolean.
pub(super) fn json_name(name: &str) -> Value {
    serde_json::from_str(name).unwrap_or_else(|_| Value::from(name))
}

/// The property and the type name that an object is written with, unless another value was put
/// there: that is one of the properties that are not declared.
#[inline]
pub fn own_type_name(model: &dyn Model) -> Option<(&'static str, &str)> {
    let (tag, extra) = (model.tag()?, model.extra());
    if given_type_name(tag, extra).is_some() {
        return None;
    }
    let name = match extra.type_name() {
        TypeName::Own => tag.name?,
        TypeName::Absent | TypeName::Omitted => return None,
        TypeName::Other(name) => name,
    };
    Some((tag.property, name))
}

/// What is written in place of a type name: one that was read and is no string, or what was put
/// among the properties that are not declared.
#[inline]
fn given_type_name(tag: Tag, extra: &Extra) -> Option<&Value> {
    extra.unknown()?.get(tag.property)
}
