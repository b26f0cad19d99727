//! Reads slots from any serde format.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor,
};
use serde_json::Value;

use super::field::Optional;
use super::loose::LooseVisitor;
use super::object::{ModelVisitor, PolymorphicVisitor};
use super::{Field, Map, Sequence, SlotMut};
use crate::runtime::Number;

/// Reads a value from a serde format.
///
/// # Errors
/// What the format reports, and a value of another type than its slot; the
/// message ends with the JSON pointer (RFC 6901) of that value.
pub fn deserialize<'de, T: Field, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::empty();
    let mut trace = Trace::default();
    match (Seed { slot: value.slot_mut(), trace: &mut trace }).deserialize(deserializer) {
        Ok(_) => Ok(value),
        Err(error) if trace.segments.is_empty() => Err(error),
        Err(error) => Err(D::Error::custom(format_args!("{error} at {}", trace.pointer()))),
    }
}

/// Reads a value from JSON text.
///
/// # Errors
/// Text that is not JSON, and a value of another type than its slot.
pub fn from_slice<T: Field>(json: &[u8]) -> Result<T, DecodeError> {
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    let mut value = T::empty();
    let mut trace = Trace::default();
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let read = Seed { slot: value.slot_mut(), trace: &mut trace }
        .deserialize(&mut deserializer)
        .and_then(|_| deserializer.end());
    match read {
        Ok(()) => Ok(value),
        Err(source) => Err(DecodeError::new(&trace, source)),
    }
}

/// Reads a value from JSON that has been read as such.
///
/// # Errors
/// A value of another type than its slot.
pub fn from_value<T: Field>(json: &Value) -> Result<T, DecodeError> {
    let mut value = T::empty();
    let mut trace = Trace::default();
    match (Seed { slot: value.slot_mut(), trace: &mut trace }).deserialize(json) {
        Ok(_) => Ok(value),
        Err(source) => Err(DecodeError::new(&trace, source)),
    }
}

/// Reads a value from text that spells it, without the quotes that JSON has around strings.
///
/// # Errors
/// Text that is not UTF-8, and text that spells no value of this type.
pub fn from_text<T: Field>(text: &[u8]) -> Result<T, DecodeError> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut value = T::empty();
    let read = match std::str::from_utf8(text) {
        Ok(text) => read_text(value.slot_mut(), text),
        Err(error) => Err(serde_json::Error::custom(error)),
    };
    read.map_err(|source| DecodeError { pointer: String::new(), source })?;
    Ok(value)
}

pub(super) fn read_text(slot: SlotMut<'_>, text: &str) -> Result<(), serde_json::Error> {
    match slot {
        SlotMut::Optional(optional) => return read_text(optional.insert(), text),
        SlotMut::String(value) => text.clone_into(value),
        SlotMut::Text(value) => value.set(text),
        SlotMut::Any(value) => *value = Value::from(text),
        SlotMut::Union(union) => {
            union.take(serde_json::from_str(text).unwrap_or_else(|_| Value::from(text)));
        }
        SlotMut::Number(number) => {
            let parsed = text.trim().parse::<serde_json::Number>();
            *number = parsed.map_or_else(|_| Number::from(text), Number::from);
        }
        slot => {
            let mut deserializer = serde_json::Deserializer::from_str(text.trim());
            Seed { slot, trace: &mut Trace::default() }.deserialize(&mut deserializer)?;
            deserializer.end()?;
        }
    }
    Ok(())
}

/// JSON that does not fit the type it was read as.
#[derive(Debug)]
pub struct DecodeError {
    pointer: String,
    source: serde_json::Error,
}

impl DecodeError {
    pub(super) fn new(trace: &Trace, source: serde_json::Error) -> Self {
        Self { pointer: trace.pointer(), source }
    }

    /// Where the value is, as a JSON pointer (RFC 6901); empty for the whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pointer.is_empty() {
            write!(f, "{}", self.source)
        } else {
            write!(f, "{} (at {})", self.source, self.pointer)
        }
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Where reading failed: the innermost segment first.
#[derive(Default)]
pub(super) struct Trace {
    segments: Vec<String>,
}

impl Trace {
    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in self.segments.iter().rev() {
            pointer.push('/');
            pointer.push_str(&segment.replace('~', "~0").replace('/', "~1"));
        }
        pointer
    }

    /// Notes the segment in which `result` failed.
    #[inline]
    pub(super) fn note<T, E>(
        &mut self,
        result: Result<T, E>,
        segment: impl FnOnce() -> String,
    ) -> Result<T, E> {
        if result.is_err() {
            self.push(segment());
        }
        result
    }

    /// Notes a segment in which reading failed.
    #[cold]
    pub(super) fn push(&mut self, segment: String) {
        self.segments.push(segment);
    }
}

/// Whether a value or an explicit null was read.
///
/// It is as wide as an error commonly is, so that a result of the two is returned in registers.
#[derive(Clone, Copy)]
#[repr(usize)]
pub(super) enum Read {
    Value,
    Null,
}

/// Reads into one slot.
pub(super) struct Seed<'s, 't> {
    pub(super) slot: SlotMut<'s>,
    pub(super) trace: &'t mut Trace,
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = Read;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        match self.slot {
            SlotMut::Optional(slot) => {
                deserializer.deserialize_option(OptionalVisitor { slot, trace: self.trace })
            }
            slot => read_value(slot, self.trace, deserializer).map(|()| Read::Value),
        }
    }
}

/// Reads a value that is there.
fn read_value<'de, D: Deserializer<'de>>(
    slot: SlotMut<'_>,
    trace: &mut Trace,
    deserializer: D,
) -> Result<(), D::Error> {
    match slot {
        SlotMut::Optional(slot) => {
            // An optional value in an optional value; there is no telling which of them is null.
            deserializer.deserialize_option(OptionalVisitor { slot, trace })?;
        }
        SlotMut::Bool(value) => *value = bool::deserialize(deserializer)?,
        SlotMut::I8(value) => *value = i8::deserialize(deserializer)?,
        SlotMut::I16(value) => *value = i16::deserialize(deserializer)?,
        SlotMut::I32(value) => *value = i32::deserialize(deserializer)?,
        SlotMut::I64(value) => *value = i64::deserialize(deserializer)?,
        SlotMut::U8(value) => *value = u8::deserialize(deserializer)?,
        SlotMut::U16(value) => *value = u16::deserialize(deserializer)?,
        SlotMut::U32(value) => *value = u32::deserialize(deserializer)?,
        SlotMut::U64(value) => *value = u64::deserialize(deserializer)?,
        SlotMut::Number(value) => Deserialize::deserialize_in_place(deserializer, value)?,
        SlotMut::String(value) => *value = String::deserialize(deserializer)?,
        SlotMut::Text(value) => deserializer.deserialize_str(TextVisitor(value))?,
        SlotMut::Any(value) => *value = Value::deserialize(deserializer)?,
        SlotMut::Whole(value) => value.set(i64::deserialize(deserializer)?),
        SlotMut::Union(value) => value.take(Value::deserialize(deserializer)?),
        SlotMut::Sequence(items) => {
            deserializer.deserialize_seq(SequenceVisitor { items, trace })?;
        }
        SlotMut::Map(map) => deserializer.deserialize_map(MapVisitor { map, trace })?,
        SlotMut::Model(model) if model.takes_any() => {
            deserializer.deserialize_any(LooseVisitor { model, trace })?;
        }
        SlotMut::Model(model) => deserializer.deserialize_map(ModelVisitor { model, trace })?,
        SlotMut::Polymorphic(value) => {
            deserializer.deserialize_map(PolymorphicVisitor { value, trace })?;
        }
    }
    Ok(())
}

struct OptionalVisitor<'s, 't> {
    slot: &'s mut dyn Optional,
    trace: &'t mut Trace,
}

impl<'de> Visitor<'de> for OptionalVisitor<'_, '_> {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Read, E> {
        self.visit_none()
    }

    #[inline]
    fn visit_none<E: serde::de::Error>(self) -> Result<Read, E> {
        self.slot.unset();
        Ok(Read::Null)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        read_value(self.slot.insert(), self.trace, deserializer).map(|()| Read::Value)
    }
}

struct TextVisitor<'s>(&'s mut dyn super::Text);

impl Visitor<'_> for TextVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.0.set(text);
        Ok(())
    }
}

struct SequenceVisitor<'s, 't> {
    items: &'s mut dyn Sequence,
    trace: &'t mut Trace,
}

impl<'de> Visitor<'de> for SequenceVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.items.clear();
        for index in 0_usize.. {
            let seed = ItemSeed { items: &mut *self.items, trace: &mut *self.trace };
            let read = seq.next_element_seed(seed);
            if self.trace.note(read, || index.to_string())?.is_none() {
                break;
            }
        }
        Ok(())
    }
}

/// Reads one more item; adds it only once there is one.
struct ItemSeed<'s, 't> {
    items: &'s mut dyn Sequence,
    trace: &'t mut Trace,
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_> {
    type Value = Read;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        Seed { slot: self.items.push(), trace: self.trace }.deserialize(deserializer)
    }
}

struct MapVisitor<'s, 't> {
    map: &'s mut dyn Map,
    trace: &'t mut Trace,
}

impl<'de> Visitor<'de> for MapVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        self.map.clear();
        while let Some(name) = access.next_key::<String>()? {
            let slot = self.map.insert(name.clone());
            let read = access.next_value_seed(Seed { slot, trace: &mut *self.trace });
            self.trace.note(read, || name)?;
        }
        Ok(())
    }
}
