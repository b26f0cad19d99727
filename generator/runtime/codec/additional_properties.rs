//! The public field of every model.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use super::{Extra, UnknownFields};

/// Additional properties of an object of the type `T`: those that the description does not declare.
///
/// Dereferences to a map from property names to JSON values. Additional properties are preserved when a value is
/// read and sent again.
///
/// It also stores, privately, whatever else a round trip has to preserve: explicit nulls, original values that did not
/// match their declared types, and unknown type names. This state belongs to the properties of `T`, so a struct only
/// accepts the additional properties of its own type.
///
/// Struct literals and patterns of a model have to end in `..`, for example `..Default::default()`: a later version
/// of the crate can add fields, which is not a breaking change.
pub struct AdditionalProperties<T>(pub(crate) Extra, PhantomData<fn() -> T>);

impl<T> AdditionalProperties<T> {
    /// Creates an empty map.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self(Extra::new(), PhantomData)
    }
}

impl<T> Deref for AdditionalProperties<T> {
    type Target = UnknownFields;

    #[inline]
    fn deref(&self) -> &UnknownFields {
        static NONE: LazyLock<UnknownFields> = LazyLock::new(UnknownFields::new);
        self.0.unknown().unwrap_or_else(|| &NONE)
    }
}

impl<T> DerefMut for AdditionalProperties<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut UnknownFields {
        self.0.unknown_mut()
    }
}

impl<T> From<UnknownFields> for AdditionalProperties<T> {
    fn from(properties: UnknownFields) -> Self {
        let mut new = Self::new();
        if !properties.is_empty() {
            *new = properties;
        }
        new
    }
}

impl<T> Clone for AdditionalProperties<T> {
    #[inline]
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<T> Default for AdditionalProperties<T> {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}

impl<T> fmt::Debug for AdditionalProperties<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
