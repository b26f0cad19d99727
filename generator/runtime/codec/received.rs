//! Values that were read, with what of them does not fit, and errors of reading.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::decode::receive_from;
use super::mismatch::{Mismatch, Mismatches};
use super::preserved::Preserved;
use super::{Encoded, Field};

/// A value that was read, with its mismatches.
///
/// Nothing that was received is lost: serializing it gives the original, except for fields that were changed since.
/// The same applies to the value alone, unless it is a list, a map or a scalar.
///
/// It can be deserialized from any self-describing `serde` format: `serde_json::from_slice::<Received<User>>(…)`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Received<T> {
    /// The value.
    pub value: T,
    /// The differences from the declared types.
    pub mismatches: Mismatches,
    /// The preserved data that the value cannot store itself.
    pub(crate) preserved: Option<Box<Preserved>>,
}

impl<T> Received<T> {
    /// Creates a value without mismatches.
    pub(crate) fn fitting(value: T) -> Self {
        Self { value, mismatches: Mismatches::default(), preserved: None }
    }

    /// Adds a mismatch.
    pub(crate) fn with(mut self, mismatch: Mismatch) -> Self {
        self.mismatches.push(mismatch);
        self
    }

    /// Converts the value, and keeps the mismatches.
    pub(crate) fn map_value<U>(self, map: impl FnOnce(T) -> U) -> Received<U> {
        let Self { value, mismatches, preserved } = self;
        Received { value: map(value), mismatches, preserved }
    }

    /// Returns the value, or an error if there are mismatches.
    pub(crate) fn strict(self) -> Result<T, DecodeError> {
        if self.mismatches.is_empty() {
            Ok(self.value)
        } else {
            Err(DecodeError::of_mismatches(self.mismatches))
        }
    }
}

impl<T: PartialEq> PartialEq for Received<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && self.mismatches == other.mismatches
    }
}

impl<T: Field> Serialize for Received<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.preserved {
            Some(preserved) => preserved.output(self.value.slot()).serialize(serializer),
            None => Encoded(self.value.slot()).serialize(serializer),
        }
    }
}

impl<'de, T: Field> Deserialize<'de> for Received<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        receive_from(deserializer)
    }
}

/// A value that is read strictly: any mismatch is an error with its location.
///
/// For example `serde_json::from_slice::<Strict<User>>(…)`. Without this wrapper, types are read leniently.
#[derive(Clone, Debug, PartialEq)]
pub struct Strict<T>(pub T);

impl<'de, T: Field> Deserialize<'de> for Strict<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error as _;
        receive_from(deserializer)?.strict().map(Self).map_err(D::Error::custom)
    }
}

/// An error of reading JSON as a type.
pub struct DecodeError {
    /// The location and the error, if the input is not valid JSON.
    syntax: Option<(String, serde_json::Error)>,
    /// The mismatches that strict reading found.
    mismatches: Mismatches,
}

impl DecodeError {
    pub(super) fn syntax(pointer: String, source: serde_json::Error) -> Self {
        Self { syntax: Some((pointer, source)), mismatches: Mismatches::default() }
    }

    pub(crate) fn of_mismatches(mismatches: Mismatches) -> Self {
        Self { syntax: None, mismatches }
    }

    /// Returns the JSON pointer (RFC 6901) of the first value that cannot be read; empty for the whole document.
    /// For a missing required property, this is the pointer that it would have.
    #[must_use]
    pub fn pointer(&self) -> &str {
        match &self.syntax {
            Some((pointer, _)) => pointer,
            None => self.mismatches.iter().next().map_or("", Mismatch::pointer),
        }
    }

    /// Returns the mismatches; `None` if the input is not valid JSON.
    #[must_use]
    pub fn mismatches(&self) -> Option<&Mismatches> {
        self.syntax.is_none().then_some(&self.mismatches)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.syntax {
            Some((pointer, source)) if pointer.is_empty() => source.fmt(f),
            Some((pointer, source)) => write!(f, "at {pointer}, {source}"),
            None => self.mismatches.fmt(f),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DecodeError").field(&format_args!("{self}")).finish()
    }
}

/// The message includes the cause, so there is no source.
impl std::error::Error for DecodeError {}
