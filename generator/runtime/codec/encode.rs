//! Writes slots to any serde format.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

#[cfg(runtime = "numbers")]
use super::number::serialize_number;
use super::preserved::{Output, is_empty_model};
use super::{Extra, Field, List, Map, Model, Polymorphic, Slot, Tag, TagKind, TypeName};

/// Writes a value to a serde format.
///
/// # Errors
/// Returns the errors of the format only.
pub fn serialize<T: Field, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    Encoded(value.slot()).serialize(serializer)
}

/// Returns the JSON of a value.
///
/// # Errors
/// No known value fails: the keys of models and maps are always strings.
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
            #[cfg(runtime = "integers")]
            Slot::Integer(value) => serializer.serialize_i64(value),
            #[cfg(runtime = "integers")]
            Slot::Unsigned(value) => serializer.serialize_u64(value),
            #[cfg(runtime = "numbers")]
            Slot::Number(value) => serialize_number(value, serializer),
            Slot::String(value) => serializer.serialize_str(value),
            Slot::Any(value) => value.serialize(serializer),
            Slot::Sequence(items) => serialize_sequence(items, serializer),
            Slot::Map(map) => serialize_map(map, serializer),
            Slot::Model(model) => serialize_model(model, serializer),
            Slot::Polymorphic(value) => serialize_polymorphic(value, serializer),
            #[cfg(runtime = "replacement")]
            Slot::Replacement(value) => match value.to_json() {
                Ok(json) => json.serialize(serializer),
                Err(error) => Err(serde::ser::Error::custom(error)),
            },
        }
    }
}

fn serialize_sequence<S: Serializer>(items: &dyn List, serializer: S) -> Result<S::Ok, S::Error> {
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
    if let Some(value) = non_object_output(model) {
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
    if extra.has_preserved() {
        serialize_preserved_fields(model, &mut map)?;
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

/// Writes the fields of a model of which some have preserved originals.
#[cold]
fn serialize_preserved_fields<M: SerializeMap>(
    model: &dyn Model,
    map: &mut M,
) -> Result<(), M::Error> {
    for (position, (name, slot)) in model.slots().enumerate() {
        let preserved = model.extra().preserved(position);
        match preserved.map_or(Output::Current(slot), |preserved| preserved.output(slot)) {
            Output::Absent | Output::Current(Slot::Unset) => {}
            written => map.serialize_entry(name, &written)?,
        }
    }
    Ok(())
}

/// Returns the JSON value that was read in place of an object, if it has to be written: the description does not
/// require an object, or no field was set since.
#[inline]
pub(super) fn non_object_output(model: &dyn Model) -> Option<&Value> {
    let value = model.extra().non_object()?;
    (model.takes_any() || is_empty_model(model)).then_some(value)
}

/// Returns the type name that an object is written with, if any.
pub fn type_name(model: &dyn Model) -> Option<&str> {
    let given = model.tag().and_then(|tag| given_type_name(tag, model.extra()));
    match given {
        Some(value) => value.as_str(),
        None => own_type_name(model).map(|(_, name)| name),
    }
}

/// Parses a type name that is the JSON of a number or a boolean.
pub(super) fn json_name(name: &str) -> Value {
    serde_json::from_str(name).unwrap_or_else(|_| Value::from(name))
}

/// Returns the discriminator property and the type name that an object is written with; `None` if an additional
/// property replaces it.
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

/// Returns the additional property that replaces the type name: one that was read and is not a string, or one that
/// the caller inserted.
#[inline]
fn given_type_name(tag: Tag, extra: &Extra) -> Option<&Value> {
    extra.unknown()?.get(tag.property)
}
