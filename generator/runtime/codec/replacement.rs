//! Types of other crates in place of those of the description.

use serde::de::DeserializeOwned;
use serde::ser::Serialize;
use serde_json::Value;

/// A value of a type of another crate, which is written and read by its implementation of `serde`.
pub trait Replacement {
    /// Returns the value as JSON.
    ///
    /// # Errors
    /// Returns the error of the type.
    fn to_json(&self) -> Result<Value, serde_json::Error>;

    /// Sets the value to one that was read, and returns whether the type takes it. If not, the value is unchanged.
    fn set(&mut self, json: &Value) -> bool;

    /// Returns whether the value is written as the one that reading starts from.
    fn is_empty(&self) -> bool;
}

/// Returns a value as JSON.
///
/// # Errors
/// Returns the error of the type.
pub fn replacement_to_json<T: Serialize>(value: &T) -> Result<Value, serde_json::Error> {
    serde_json::to_value(value)
}

/// Reads a value, if its type takes the JSON.
pub fn replacement_of<T: DeserializeOwned>(json: &Value) -> Option<T> {
    T::deserialize(json).ok()
}

/// Implements [`Field`](super::Field) for a type of another crate that implements `Serialize`, `DeserializeOwned` and
/// `Default`. Models also need `Clone`, `Send` and `Sync`.
macro_rules! replacement {
    ($type:ty) => {
        impl $crate::runtime::codec::Replacement for $type {
            fn to_json(&self) -> ::core::result::Result<::serde_json::Value, ::serde_json::Error> {
                $crate::runtime::codec::replacement_to_json(self)
            }

            fn set(&mut self, json: &::serde_json::Value) -> ::core::primitive::bool {
                let read = $crate::runtime::codec::replacement_of(json);
                read.map(|value| *self = value).is_some()
            }

            fn is_empty(&self) -> ::core::primitive::bool {
                let empty: Self = ::core::default::Default::default();
                matches!(
                    (
                        $crate::runtime::codec::replacement_to_json(self),
                        $crate::runtime::codec::replacement_to_json(&empty),
                    ),
                    (::core::result::Result::Ok(one), ::core::result::Result::Ok(two)) if one == two
                )
            }
        }
        impl $crate::runtime::codec::Field for $type {
            fn empty() -> Self {
                ::core::default::Default::default()
            }

            fn slot(&self) -> $crate::runtime::codec::Slot<'_> {
                $crate::runtime::codec::Slot::Replacement(self)
            }

            fn slot_mut(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::SlotMut::Replacement(self)
            }
        }
    };
}
pub(crate) use replacement;
