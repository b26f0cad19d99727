//! Reads slots from any self-describing serde format.
//!
//! Reading never fails because a value does not match the declared type: see [`convert`](super::convert). Only
//! syntax errors of the format fail.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Visitor};
use serde_json::Value;

use super::convert::{Parent, convert};
use super::field::Optional;
#[cfg(runtime = "numbers")]
use super::number::RAW;
use super::preserved::Preserved;
#[cfg(runtime = "replacement")]
use super::replacement::Replacement;
use super::slot_visitor::SlotVisitor;
use super::{DecodeError, Field, Mismatches, Received, SlotMut};
use crate::runtime::byte_order_mark::without_byte_order_mark;

/// Reads a value from a serde format. Values that do not match their types are preserved and written back unchanged.
///
/// # Errors
/// Returns the errors of the format; the message ends with the JSON pointer (RFC 6901) of the value concerned.
/// Also fails for a scalar of another type, which has no room for the original value.
pub fn deserialize<'de, T: Field, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    use serde::de::Error as _;
    let received = receive_from::<T, D>(deserializer)?;
    match received.preserved.as_deref() {
        Some(preserved) if preserved.is_of_scalar() => received.strict().map_err(D::Error::custom),
        _ => Ok(received.value),
    }
}

/// Reads a value as [`deserialize`] does, and reports the mismatches.
pub(super) fn receive_from<'de, T: Field, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Received<T>, D::Error> {
    use serde::de::Error as _;
    let mut value = T::empty();
    let mut context = DecodeContext::default();
    match SlotSeed::root(value.slot_mut(), &mut context).deserialize(deserializer) {
        Ok(_) => Ok(context.finish(value)),
        Err(error) if context.segments.is_empty() => Err(error),
        Err(error) => Err(D::Error::custom(format_args!("{error} at {}", context.pointer()))),
    }
}

/// Reads a value from JSON. Values that do not match their types are preserved and reported.
///
/// # Errors
/// Fails if the input is not valid JSON.
pub fn receive<T: Field>(json: &[u8]) -> Result<Received<T>, DecodeError> {
    let json = without_byte_order_mark(json);
    let mut value = T::empty();
    let mut context = DecodeContext::default();
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let read = SlotSeed::root(value.slot_mut(), &mut context)
        .deserialize(&mut deserializer)
        .and_then(|_| deserializer.end());
    match read {
        Ok(()) => Ok(context.finish(value)),
        Err(source) => Err(DecodeError::syntax(context.pointer(), source)),
    }
}

/// Reads a value from JSON, strictly.
///
/// # Errors
/// Fails if the input is not valid JSON, or if any value does not match its type; the error lists all mismatches.
pub fn from_slice<T: Field>(json: &[u8]) -> Result<T, DecodeError> {
    receive(json).and_then(Received::strict)
}

/// Reads a value from a parsed JSON value, strictly.
///
/// # Errors
/// Fails if any value does not match its type; the error lists all mismatches.
pub fn from_value<T: Field>(json: &Value) -> Result<T, DecodeError> {
    match receive_from(json) {
        Ok(received) => received.strict(),
        Err(source) => Err(DecodeError::syntax(String::new(), source)),
    }
}

/// Reads a value from its plain string form: strings have no quotes, and other values are JSON.
///
/// # Errors
/// Fails if the bytes are not UTF-8, or if the string cannot be converted to the type at all.
pub fn receive_string<T: Field>(text: &[u8]) -> Result<Received<T>, DecodeError> {
    use serde::de::Error as _;
    let text = without_byte_order_mark(text);
    let mut value = T::empty();
    let mut context = DecodeContext::default();
    let text = std::str::from_utf8(text)
        .map_err(|error| DecodeError::syntax(String::new(), serde_json::Error::custom(error)))?;
    let read = read_string(value.slot_mut(), text, &mut context);
    let is_unread = read == ReadOutcome::Preserved
        && context.preserved.as_ref().is_some_and(Preserved::is_unread);
    let received = context.finish(value);
    if is_unread { received.strict().map(Received::fitting) } else { Ok(received) }
}

/// Reads a value from its plain string form into a slot.
pub(super) fn read_string(
    slot: SlotMut<'_>,
    text: &str,
    context: &mut DecodeContext,
) -> ReadOutcome {
    match slot {
        SlotMut::Optional(optional) => read_string(optional.insert(), text, context),
        #[cfg(runtime = "union")]
        SlotMut::Union(union) => {
            let value = serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
            union.take(value, context)
        }
        SlotMut::Any(value) => {
            *value = Value::from(text);
            ReadOutcome::Value
        }
        #[cfg(runtime = "replacement")]
        SlotMut::Replacement(slot) => {
            // A type that takes no string takes the JSON that is written in it, such as a number.
            let json = serde_json::from_str(text).ok().filter(|json| slot.set(json));
            match json {
                Some(_) => ReadOutcome::Value,
                None => read_replacement(slot, context, Parent::Root, Value::from(text)),
            }
        }
        SlotMut::String(value) => {
            text.clone_into(value);
            ReadOutcome::Value
        }
        SlotMut::StringType(value) => {
            value.set(text);
            ReadOutcome::Value
        }
        slot => match serde_json::from_str::<Value>(text.trim()) {
            Ok(value) => SlotSeed::field(slot, context).read(value),
            Err(_) => convert(slot, context, Parent::Root, Value::from(text)),
        },
    }
}

/// The state of reading one document: the position of an error, and what has to be preserved.
#[derive(Default)]
pub struct DecodeContext {
    /// The segments of the pointer at which reading failed, innermost first.
    segments: Vec<String>,
    /// The preserved data of the value read last, for its parent: see [`ReadOutcome::Preserved`].
    pub(super) preserved: Option<Preserved>,
    /// Whether any value did not match its type.
    pub(super) mismatched: bool,
    /// Whether this reading only tests an alternative of a union; nested unions are skipped then.
    pub(super) probing: bool,
}

impl DecodeContext {
    /// Creates the state of a trial reading, whose result is discarded.
    pub(super) fn trial(probing: bool) -> Self {
        Self { probing, ..Self::default() }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for segment in self.segments.iter().rev() {
            pointer.push('/');
            pointer.push_str(&segment.replace('~', "~0").replace('/', "~1"));
        }
        pointer
    }

    /// Records the segment if `result` is an error.
    #[inline]
    pub(super) fn record<T, E>(
        &mut self,
        result: Result<T, E>,
        segment: impl FnOnce() -> String,
    ) -> Result<T, E> {
        if result.is_err() {
            self.push(segment());
        }
        result
    }

    /// Records a segment of the pointer at which reading failed.
    #[cold]
    pub(super) fn push(&mut self, segment: String) {
        self.segments.push(segment);
    }

    /// Hands preserved data to the parent of the value.
    pub(super) fn preserve(&mut self, preserved: Preserved) -> ReadOutcome {
        self.mismatched |= preserved.is_mismatch();
        self.preserved = Some(preserved);
        ReadOutcome::Preserved
    }

    /// Takes the preserved data of the value read last, if there is any. An optional value that could not be
    /// converted at all becomes `None`.
    #[inline]
    pub(super) fn take<'s>(
        &mut self,
        read: ReadOutcome,
        slot: impl FnOnce() -> SlotMut<'s>,
    ) -> Option<Preserved> {
        if !matches!(read, ReadOutcome::Preserved) {
            return None;
        }
        if self.preserved.as_ref().is_some_and(Preserved::is_unread)
            && let SlotMut::Optional(optional) = slot()
        {
            optional.unset();
        }
        self.preserved.take()
    }

    /// Returns the value together with its mismatches and preserved data.
    #[inline]
    pub(super) fn finish<T: Field>(mut self, mut value: T) -> Received<T> {
        let read =
            if self.preserved.is_some() { ReadOutcome::Preserved } else { ReadOutcome::Value };
        let preserved = self.take(read, || value.slot_mut());
        let found = self.mismatched.then(|| Mismatches::of(value.slot(), preserved.as_ref()));
        Received {
            value,
            preserved: preserved.map(Box::new),
            mismatches: found.unwrap_or_default(),
        }
    }
}

/// The outcome of reading one value.
///
/// It is as wide as a boxed error, so that a `Result` of the two is returned in registers.
#[derive(Clone, Copy, Eq, PartialEq)]
#[repr(usize)]
pub enum ReadOutcome {
    /// A value.
    Value,
    /// An explicit null.
    Null,
    /// A value with preserved data, which [`DecodeContext`] holds.
    Preserved,
}

/// A deserializer seed that reads into one slot.
pub(super) struct SlotSeed<'s, 't> {
    slot: SlotMut<'s>,
    context: &'t mut DecodeContext,
    parent: Parent,
}

impl<'s, 't> SlotSeed<'s, 't> {
    /// Creates a seed for a slot whose parent can preserve the original value.
    #[inline]
    pub(super) fn field(slot: SlotMut<'s>, context: &'t mut DecodeContext) -> Self {
        Self { slot, context, parent: Parent::Field }
    }

    /// Creates a seed for an item of a list, whose position may change.
    #[inline]
    pub(super) fn item(slot: SlotMut<'s>, context: &'t mut DecodeContext) -> Self {
        Self { slot, context, parent: Parent::Item }
    }

    /// Creates a seed for the root of a document.
    #[inline]
    fn root(slot: SlotMut<'s>, context: &'t mut DecodeContext) -> Self {
        Self { slot, context, parent: Parent::Root }
    }

    /// Reads a parsed JSON value.
    pub(super) fn read(self, value: Value) -> ReadOutcome {
        // A parsed value has no syntax errors.
        self.deserialize(value).unwrap_or(ReadOutcome::Value)
    }
}

impl<'de> DeserializeSeed<'de> for SlotSeed<'_, '_> {
    type Value = ReadOutcome;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadOutcome, D::Error> {
        let Self { slot, context, parent } = self;
        match slot {
            SlotMut::Optional(slot) => {
                deserializer.deserialize_option(OptionalVisitor { slot, context })
            }
            slot => read_value(slot, context, parent, deserializer),
        }
    }
}

#[cfg(runtime = "replacement")]
/// Reads a value of a type of another crate; the original of one that the type refuses is preserved.
fn read_replacement(
    slot: &mut dyn Replacement,
    context: &mut DecodeContext,
    parent: Parent,
    json: Value,
) -> ReadOutcome {
    if slot.set(&json) {
        return ReadOutcome::Value;
    }
    convert(SlotMut::Replacement(slot), context, parent, json)
}

/// Reads a value that is not optional.
fn read_value<'de, D: Deserializer<'de>>(
    slot: SlotMut<'_>,
    context: &mut DecodeContext,
    parent: Parent,
    deserializer: D,
) -> Result<ReadOutcome, D::Error> {
    match slot {
        SlotMut::Any(value) => {
            *value = Value::deserialize(deserializer)?;
            Ok(ReadOutcome::Value)
        }
        #[cfg(runtime = "replacement")]
        SlotMut::Replacement(slot) => {
            let json = Value::deserialize(deserializer)?;
            Ok(read_replacement(slot, context, parent, json))
        }
        #[cfg(runtime = "union")]
        SlotMut::Union(_) if context.probing => {
            serde::de::IgnoredAny::deserialize(deserializer)?;
            Ok(ReadOutcome::Value)
        }
        #[cfg(runtime = "union")]
        SlotMut::Union(value) => Ok(value.take(Value::deserialize(deserializer)?, context)),
        // Nested optional values: which of the two is null cannot be known.
        SlotMut::Optional(slot) => {
            deserializer.deserialize_option(OptionalVisitor { slot, context })
        }
        #[cfg(runtime = "numbers")]
        slot @ SlotMut::Number(_) => {
            deserializer.deserialize_newtype_struct(RAW, SlotVisitor { slot, context, parent })
        }
        slot => deserializer.deserialize_any(SlotVisitor { slot, context, parent }),
    }
}

struct OptionalVisitor<'s, 't> {
    slot: &'s mut dyn Optional,
    context: &'t mut DecodeContext,
}

impl<'de> Visitor<'de> for OptionalVisitor<'_, '_> {
    type Value = ReadOutcome;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<ReadOutcome, E> {
        self.visit_none()
    }

    #[inline]
    fn visit_none<E: serde::de::Error>(self) -> Result<ReadOutcome, E> {
        self.slot.unset();
        Ok(ReadOutcome::Null)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadOutcome, D::Error> {
        // If the value cannot be converted at all, `DecodeContext::take` resets the slot to `None`.
        read_value(self.slot.insert(), self.context, Parent::Field, deserializer)
    }
}
