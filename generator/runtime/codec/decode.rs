//! Reads slots from any self-describing serde format.
//!
//! Reading never fails because a value does not fit what its slot declares: see [`misfit`](super::misfit). What
//! fails is a format's syntax alone.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Visitor};
use serde_json::Value;

use super::field::Optional;
use super::kept::Kept;
use super::misfit::{Place, misfit};
use super::slot_visitor::SlotVisitor;
use super::{DecodeError, Field, Mismatches, Received, SlotMut};

/// Reads a value from a serde format. What does not fit its type is kept and written back unchanged.
///
/// # Errors
/// What the format reports: the message ends with the JSON pointer (RFC 6901) of the value that it
/// was about. And a value of another type that cannot keep what came: a scalar.
pub fn deserialize<'de, T: Field, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    use serde::de::Error as _;
    let received = receive_from::<T, D>(deserializer)?;
    match received.kept.as_deref() {
        Some(Kept::Here(_)) => received.strict().map_err(D::Error::custom),
        _ => Ok(received.value),
    }
}

/// As [`deserialize`], with the mismatches.
pub(super) fn receive_from<'de, T: Field, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Received<T>, D::Error> {
    use serde::de::Error as _;
    let mut value = T::empty();
    let mut trace = Trace::default();
    match Seed::root(value.slot_mut(), &mut trace).deserialize(deserializer) {
        Ok(_) => Ok(trace.received(value)),
        Err(error) if trace.segments.is_empty() => Err(error),
        Err(error) => Err(D::Error::custom(format_args!("{error} at {}", trace.pointer()))),
    }
}

/// Reads a value from JSON text. What does not fit its type is kept and reported.
///
/// # Errors
/// Text that is not JSON.
pub fn receive<T: Field>(json: &[u8]) -> Result<Received<T>, DecodeError> {
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    let mut value = T::empty();
    let mut trace = Trace::default();
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let read = Seed::root(value.slot_mut(), &mut trace)
        .deserialize(&mut deserializer)
        .and_then(|_| deserializer.end());
    match read {
        Ok(()) => Ok(trace.received(value)),
        Err(source) => Err(DecodeError::syntax(trace.pointer(), source)),
    }
}

/// Reads a value from JSON text, strictly.
///
/// # Errors
/// Text that is not JSON, and values that do not fit their types: all of them.
pub fn from_slice<T: Field>(json: &[u8]) -> Result<T, DecodeError> {
    receive(json).and_then(Received::strict)
}

/// Reads a value from JSON that has been read as such, strictly.
///
/// # Errors
/// Values that do not fit their types: all of them.
pub fn from_value<T: Field>(json: &Value) -> Result<T, DecodeError> {
    match receive_from(json) {
        Ok(received) => received.strict(),
        Err(source) => Err(DecodeError::syntax(String::new(), source)),
    }
}

/// Reads a value from a string that spells it, without the quotes that JSON has around strings.
///
/// # Errors
/// Bytes that are not UTF-8, and a string of which nothing can be used.
pub fn receive_text<T: Field>(text: &[u8]) -> Result<Received<T>, DecodeError> {
    use serde::de::Error as _;
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut value = T::empty();
    let mut trace = Trace::default();
    let text = std::str::from_utf8(text)
        .map_err(|error| DecodeError::syntax(String::new(), serde_json::Error::custom(error)))?;
    let read = read_text(value.slot_mut(), text, &mut trace);
    let is_unread = read == Read::Kept && trace.kept.as_ref().is_some_and(Kept::is_unread);
    let received = trace.received(value);
    if is_unread { received.strict().map(Received::fitting) } else { Ok(received) }
}

/// Reads a value from a string that spells it.
pub(super) fn read_text(slot: SlotMut<'_>, text: &str, trace: &mut Trace) -> Read {
    match slot {
        SlotMut::Optional(optional) => read_text(optional.insert(), text, trace),
        SlotMut::Union(union) => {
            let value = serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
            union.take(value, trace)
        }
        SlotMut::Any(value) => {
            *value = Value::from(text);
            Read::Value
        }
        SlotMut::String(value) => {
            text.clone_into(value);
            Read::Value
        }
        SlotMut::Text(value) => {
            value.set(text);
            Read::Value
        }
        slot => match serde_json::from_str::<Value>(text.trim()) {
            Ok(value) => Seed::field(slot, trace).read(value),
            Err(_) => misfit(slot, trace, Place::Root, Value::from(text)),
        },
    }
}

/// What reading found besides the value.
#[derive(Default)]
pub struct Trace {
    /// Where reading failed: the innermost segment first.
    segments: Vec<String>,
    /// What [`Read::Kept`] kept, for the value around it.
    pub(super) kept: Option<Kept>,
    /// Whether anything did not fit.
    pub(super) mismatched: bool,
    /// Whether an alternative of a union is only tried: unions inside it are not read then.
    pub(super) probing: bool,
}

impl Trace {
    /// One that is thrown away.
    pub(super) fn trying(probing: bool) -> Self {
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

    /// Keeps what does not fit, for the value around it.
    pub(super) fn keep(&mut self, kept: Kept) -> Read {
        self.mismatched |= kept.is_mismatch();
        self.kept = Some(kept);
        Read::Kept
    }

    /// Takes what the value inside kept, if it did. An optional value of which nothing could be used
    /// is none.
    #[inline]
    pub(super) fn take<'s>(
        &mut self,
        read: Read,
        slot: impl FnOnce() -> SlotMut<'s>,
    ) -> Option<Kept> {
        if !matches!(read, Read::Kept) {
            return None;
        }
        if self.kept.as_ref().is_some_and(Kept::is_unread)
            && let SlotMut::Optional(optional) = slot()
        {
            optional.unset();
        }
        self.kept.take()
    }

    /// The value with what was found.
    #[inline]
    pub(super) fn received<T: Field>(mut self, mut value: T) -> Received<T> {
        let read = if self.kept.is_some() { Read::Kept } else { Read::Value };
        let kept = self.take(read, || value.slot_mut());
        let found = self.mismatched.then(|| Mismatches::of(value.slot(), kept.as_ref()));
        Received { value, kept: kept.map(Box::new), mismatches: found.unwrap_or_default() }
    }
}

/// What was read.
///
/// It is as wide as an error commonly is, so that a result of the two is returned in registers.
#[derive(Clone, Copy, Eq, PartialEq)]
#[repr(usize)]
pub enum Read {
    /// A value.
    Value,
    /// An explicit null.
    Null,
    /// Something that has to be kept next to the value: [`Trace`] has it.
    Kept,
}

/// Reads into one slot.
pub(super) struct Seed<'s, 't> {
    slot: SlotMut<'s>,
    trace: &'t mut Trace,
    place: Place,
}

impl<'s, 't> Seed<'s, 't> {
    /// A slot for which the value around it can keep what does not fit.
    #[inline]
    pub(super) fn field(slot: SlotMut<'s>, trace: &'t mut Trace) -> Self {
        Self { slot, trace, place: Place::Field }
    }

    /// An item of a list: its position may change.
    #[inline]
    pub(super) fn item(slot: SlotMut<'s>, trace: &'t mut Trace) -> Self {
        Self { slot, trace, place: Place::Item }
    }

    /// The whole.
    #[inline]
    fn root(slot: SlotMut<'s>, trace: &'t mut Trace) -> Self {
        Self { slot, trace, place: Place::Root }
    }

    /// Reads JSON that has been read as such.
    pub(super) fn read(self, value: Value) -> Read {
        // A value has no syntax that could be wrong.
        self.deserialize(value).unwrap_or(Read::Value)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = Read;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        let Self { slot, trace, place } = self;
        match slot {
            SlotMut::Optional(slot) => {
                deserializer.deserialize_option(OptionalVisitor { slot, trace })
            }
            slot => read_value(slot, trace, place, deserializer),
        }
    }
}

/// Reads a value that is there.
fn read_value<'de, D: Deserializer<'de>>(
    slot: SlotMut<'_>,
    trace: &mut Trace,
    place: Place,
    deserializer: D,
) -> Result<Read, D::Error> {
    match slot {
        SlotMut::Any(value) => {
            *value = Value::deserialize(deserializer)?;
            Ok(Read::Value)
        }
        SlotMut::Union(_) if trace.probing => {
            serde::de::IgnoredAny::deserialize(deserializer)?;
            Ok(Read::Value)
        }
        SlotMut::Union(value) => Ok(value.take(Value::deserialize(deserializer)?, trace)),
        // An optional value in an optional value: which of them is null cannot be known.
        SlotMut::Optional(slot) => deserializer.deserialize_option(OptionalVisitor { slot, trace }),
        slot => deserializer.deserialize_any(SlotVisitor { slot, trace, place }),
    }
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
        // Where nothing of the value can be used, `Trace::take` takes it away again.
        read_value(self.slot.insert(), self.trace, Place::Field, deserializer)
    }
}
