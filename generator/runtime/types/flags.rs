//! Sets of flags.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::runtime::codec::{Field, Slot, SlotMut, StringType};

/// A member of an enumeration of flags, with `From<&str>` and `Display`.
pub trait Flag: for<'a> From<&'a str> + fmt::Display + PartialEq {}

/// A set of flags, written as a comma-separated string: `read,write`.
///
/// It is created from one flag, from an array or a vector of flags, or from a string, with `into()` or `collect()`.
/// A set that was read is written unchanged, including order, spaces and unknown flags. Two sets are equal if they
/// contain the same flags.
pub struct Flags<T> {
    text: String,
    flag: PhantomData<fn() -> T>,
}

impl<T> Flags<T> {
    /// Returns the string as it is on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn names(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.text.split(',').map(str::trim).filter(|name| !name.is_empty())
    }
}

impl<T: Flag> Flags<T> {
    /// Creates an empty set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns whether the set is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names().next().is_none()
    }

    /// Returns whether the set contains this flag.
    #[must_use]
    pub fn contains(&self, flag: &T) -> bool {
        self.iter().any(|known| known == *flag)
    }

    /// Returns the flags, in the order in which they are written.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = T> {
        self.names().map(T::from)
    }

    /// Appends a flag, unless the set contains it.
    #[allow(clippy::needless_pass_by_value, reason = "sets take their items by value")]
    pub fn insert(&mut self, flag: T) {
        if self.contains(&flag) {
            return;
        }
        if !self.is_empty() {
            self.text.push(',');
        }
        self.text.push_str(&flag.to_string());
    }

    /// Removes a flag, if the set contains it.
    pub fn remove(&mut self, flag: &T) {
        if self.contains(flag) {
            *self = self.iter().filter(|known| known != flag).collect();
        }
    }
}

impl<T> Default for Flags<T> {
    fn default() -> Self {
        Self::from(String::new())
    }
}

impl<T> Clone for Flags<T> {
    fn clone(&self) -> Self {
        Self::from(self.text.clone())
    }
}

impl<T: Flag> PartialEq for Flags<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            || self.iter().all(|flag| other.contains(&flag))
                && other.iter().all(|flag| self.contains(&flag))
    }
}

impl<T: Flag> Eq for Flags<T> {}

impl<T> fmt::Debug for Flags<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Flags").field(&self.text).finish()
    }
}

impl<T> fmt::Display for Flags<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl<T> From<String> for Flags<T> {
    fn from(text: String) -> Self {
        Self { text, flag: PhantomData }
    }
}

impl<T> From<&str> for Flags<T> {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl<T: Flag> From<T> for Flags<T> {
    fn from(flag: T) -> Self {
        Self::from(flag.to_string())
    }
}

impl<T: Flag, const N: usize> From<[T; N]> for Flags<T> {
    fn from(flags: [T; N]) -> Self {
        flags.into_iter().collect()
    }
}

impl<T: Flag> From<Vec<T>> for Flags<T> {
    fn from(flags: Vec<T>) -> Self {
        flags.into_iter().collect()
    }
}

impl<T: Flag> FromIterator<T> for Flags<T> {
    fn from_iter<I: IntoIterator<Item = T>>(flags: I) -> Self {
        let mut all = Self::default();
        all.extend(flags);
        all
    }
}

impl<T: Flag> Extend<T> for Flags<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, flags: I) {
        flags.into_iter().for_each(|flag| self.insert(flag));
    }
}

impl<T> StringType for Flags<T> {
    fn set(&mut self, text: &str) {
        text.clone_into(&mut self.text);
    }
}

impl<T> Field for Flags<T> {
    #[inline]
    fn empty() -> Self {
        Self::default()
    }
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::String(&self.text)
    }
    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::StringType(self)
    }
}

impl<T> Serialize for Flags<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, T> Deserialize<'de> for Flags<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
