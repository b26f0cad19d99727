//! Data of an object in addition to its declared fields, so that a round trip loses nothing.

use std::collections::BTreeMap;

use serde_json::Value;

use super::preserved::Preserved;
use super::{DecodeError, Encoded, Field, UnknownFields, from_value};

/// Data of an object in addition to its declared fields: undeclared properties, explicit nulls, preserved original
/// values and an unusual type name.
///
/// It takes two words, and allocates nothing for the common cases of an object with nothing but nulls and of one without a
/// type name.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// One bit for each of the first 63 fields, and [`UNNAMED`].
    flags: u64,
    more: Option<Box<More>>,
}

#[derive(Clone, Debug, Default)]
struct More {
    /// The fields after those with a bit in [`Extra::flags`].
    nulls: Positions,
    type_name: TypeName,
    unknown: UnknownFields,
    non_object: Option<Value>,
    /// Preserved data by the positions of the fields.
    preserved: BTreeMap<usize, Preserved>,
    /// Whether the object was read in place of a list of one item.
    single: bool,
}

/// The number of fields with a bit in [`Extra::flags`].
const BITS: usize = 63;

/// The bit of [`Extra::flags`] for [`TypeName::Absent`].
const UNNAMED: u64 = 1 << BITS;

/// The type name that an object is written with.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum TypeName {
    /// The name of the type in the description.
    #[default]
    Own,
    /// None, because the object was read without one.
    Absent,
    /// None in any context, as the caller requested.
    Omitted,
    /// Another name, which was read.
    Other(Box<str>),
}

/// A set of positions; the first 64 need no allocation.
#[derive(Clone, Debug, Default)]
pub(super) struct Positions {
    low: u64,
    high: Vec<u64>,
}

impl Positions {
    #[inline]
    pub(super) fn contains(&self, position: usize) -> bool {
        let word = if position < 64 { Some(&self.low) } else { self.high.get(position / 64 - 1) };
        word.is_some_and(|word| word >> (position % 64) & 1 == 1)
    }

    #[inline]
    pub(super) fn insert(&mut self, position: usize) {
        if position < 64 {
            self.low |= 1 << position;
        } else {
            self.insert_high(position);
        }
    }

    fn remove(&mut self, position: usize) {
        let word = match position.checked_sub(64) {
            None => Some(&mut self.low),
            Some(behind) => self.high.get_mut(behind / 64),
        };
        if let Some(word) = word {
            *word &= !(1 << (position % 64));
        }
    }

    #[cold]
    fn insert_high(&mut self, position: usize) {
        let index = position / 64 - 1;
        if self.high.len() <= index {
            self.high.resize(index + 1, 0);
        }
        self.high[index] |= 1 << (position % 64);
    }
}

impl Extra {
    /// Creates empty data.
    #[must_use]
    #[inline]
    pub const fn new() -> Self {
        Self { flags: 0, more: None }
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    /// Returns the undeclared properties.
    #[must_use]
    #[inline]
    pub fn unknown(&self) -> Option<&UnknownFields> {
        self.more.as_ref().map(|more| &more.unknown)
    }

    /// Returns the undeclared properties, to change them.
    pub fn unknown_mut(&mut self) -> &mut UnknownFields {
        &mut self.more().unknown
    }

    /// Returns the undeclared properties, each converted to a type.
    pub fn typed<T: Field>(&self) -> impl Iterator<Item = (&str, Result<T, DecodeError>)> {
        let unknown = self.unknown().into_iter().flatten();
        unknown.map(|(name, value)| (name.as_str(), from_value(value)))
    }

    /// Sets an undeclared property.
    pub fn set_unknown<T: Field>(&mut self, name: String, value: &T) {
        // Every value can be represented as JSON: the keys of maps are strings.
        let value = serde_json::to_value(Encoded(value.slot())).unwrap_or_default();
        self.unknown_mut().insert(name, value);
    }

    /// Returns the value that was read in place of an object.
    #[must_use]
    #[inline]
    pub fn non_object(&self) -> Option<&Value> {
        self.more.as_ref().and_then(|more| more.non_object.as_ref())
    }

    /// Preserves a value that was read in place of an object.
    pub fn set_non_object(&mut self, value: Value) {
        self.more().non_object = Some(value);
    }

    /// Returns whether any field has preserved data.
    #[must_use]
    #[inline]
    pub(super) fn has_preserved(&self) -> bool {
        self.more.as_ref().is_some_and(|more| !more.preserved.is_empty())
    }

    /// Returns the preserved data of the field at a position.
    #[must_use]
    #[inline]
    pub(super) fn preserved(&self, position: usize) -> Option<&Preserved> {
        self.more.as_ref().and_then(|more| more.preserved.get(&position))
    }

    /// Sets or removes the preserved data of the field at a position.
    #[cold]
    pub(super) fn set_preserved(&mut self, position: usize, preserved: Option<Preserved>) {
        match preserved {
            Some(preserved) => drop(self.more().preserved.insert(position, preserved)),
            None => drop(self.more().preserved.remove(&position)),
        }
    }

    /// Returns whether the object was read in place of a list of one item.
    pub(super) fn is_single(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.single)
    }

    /// Records that the object was read in place of a list of one item.
    pub(super) fn set_single(&mut self) {
        self.more().single = true;
    }

    /// Returns whether the declared field at this position is written as null if it has no value.
    #[must_use]
    #[inline]
    pub fn is_null(&self, position: usize) -> bool {
        match position.checked_sub(BITS) {
            None => self.flags >> position & 1 == 1,
            Some(position) => self.more.as_ref().is_some_and(|more| more.nulls.contains(position)),
        }
    }

    /// Writes the declared field at this position as null if it has no value.
    pub fn set_null(&mut self, position: usize) {
        if self.has_preserved() {
            self.set_preserved(position, None);
        }
        match position.checked_sub(BITS) {
            None => self.flags |= 1 << position,
            Some(position) => self.more().nulls.insert(position),
        }
    }

    /// Omits the declared field at this position if it has no value, and discards its preserved data.
    pub fn forget(&mut self, position: usize) {
        if self.has_preserved() {
            self.set_preserved(position, None);
        }
        match position.checked_sub(BITS) {
            None => self.flags &= !(1 << position),
            Some(position) => {
                if let Some(more) = &mut self.more {
                    more.nulls.remove(position);
                }
            }
        }
    }

    /// Returns the type name that the object is written with.
    #[must_use]
    #[inline]
    pub fn type_name(&self) -> &TypeName {
        const OWN: &TypeName = &TypeName::Own;
        const ABSENT: &TypeName = &TypeName::Absent;
        if self.flags & UNNAMED != 0 {
            return ABSENT;
        }
        self.more.as_ref().map_or(OWN, |more| &more.type_name)
    }

    /// Sets the type name that the object is written with.
    pub fn set_type_name(&mut self, name: TypeName) {
        self.flags &= !UNNAMED;
        if name == TypeName::Absent {
            self.flags |= UNNAMED;
        } else if name != TypeName::Own || self.more.is_some() {
            self.more().type_name = name;
        }
    }
}
