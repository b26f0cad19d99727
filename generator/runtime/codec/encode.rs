//! Writes slots to any serde format.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::{Field, Fields, Map, Model, Polymorphic, Sequence, Slot, TypeName};

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
    let mut map = serializer.serialize_map(None)?;
    if let (Some(tag), Some(name)) = (model.tag(), type_name(model)) {
        map.serialize_entry(tag.property, name)?;
    }
    let mut fields = WriteFields { map: &mut map, model, position: 0, result: Ok(()) };
    model.visit(&mut fields);
    fields.result?;
    for (name, value) in model.extra().unknown().into_iter().flatten() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

/// The type name that an object is written with, if any.
pub fn type_name(model: &dyn Model) -> Option<&str> {
    match model.extra().type_name() {
        TypeName::Own => model.tag().and_then(|tag| tag.name),
        TypeName::Absent => None,
        TypeName::Other(name) => Some(name),
    }
}

/// Writes the fields of one model; after a failure, no more of them.
struct WriteFields<'m, M: SerializeMap> {
    map: &'m mut M,
    model: &'m dyn Model,
    position: usize,
    result: Result<(), M::Error>,
}

impl<'a, M: SerializeMap> Fields<'a> for WriteFields<'_, M> {
    fn field(&mut self, name: &'static str, slot: Slot<'a>) {
        let position = self.position;
        self.position += 1;
        let skipped = matches!(slot, Slot::Unset) && !self.model.extra().is_null(position);
        if self.result.is_ok() && !skipped {
            self.result = self.map.serialize_entry(name, &Encoded(slot));
        }
    }
}
