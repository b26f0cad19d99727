//! What an object carries beside its declared fields, so that nothing is lost.

use std::collections::BTreeMap;

use serde_json::Value;

use super::kept::Kept;
use super::{DecodeError, Encoded, Field, UnknownFields, from_value};

/// What an object carries beside its declared fields: properties that are not
/// declared, which declared ones are an explicit null, and an unusual type name.
///
/// Two words, and no allocation for an object that has nothing more than nulls,
/// which are common.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// One bit for each of the first fields.
    nulls: u64,
    more: Option<Box<More>>,
}

#[derive(Clone, Debug, Default)]
struct More {
    /// The fields behind those that have a bit in [`Extra::nulls`].
    nulls: Positions,
    type_name: TypeName,
    unknown: UnknownFields,
    non_object: Option<Value>,
    /// What is kept of fields that do not fit their types.
    kept: BTreeMap<usize, Kept>,
    /// Whether the object came without the list that its place declares.
    single: bool,
}

/// How many fields have a bit in [`Extra::nulls`].
const BITS: usize = 64;

/// How an object names its type.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum TypeName {
    /// With the name that the description gives the type.
    #[default]
    Own,
    /// Not at all: it was read without.
    Absent,
    /// Not at all, wherever it is put: whoever sends it wants it so.
    Omitted,
    /// With this name, as it was read.
    Other(Box<str>),
}

/// A set of positions, the first 64 of them without an allocation.
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
    /// Nothing.
    #[must_use]
    #[inline]
    pub const fn new() -> Self {
        Self { nulls: 0, more: None }
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    /// The properties that are not declared.
    #[must_use]
    #[inline]
    pub fn unknown(&self) -> Option<&UnknownFields> {
        self.more.as_ref().map(|more| &more.unknown)
    }

    /// The properties that are not declared, to change them.
    pub fn unknown_mut(&mut self) -> &mut UnknownFields {
        &mut self.more().unknown
    }

    /// The properties that are not declared, each as a value of a type.
    pub fn typed<T: Field>(&self) -> impl Iterator<Item = (&str, Result<T, DecodeError>)> {
        let unknown = self.unknown().into_iter().flatten();
        unknown.map(|(name, value)| (name.as_str(), from_value(value)))
    }

    /// Sets a property that is not declared.
    pub fn set_unknown<T: Field>(&mut self, name: String, value: &T) {
        // There is no value that JSON does not have: the names in maps are strings.
        let value = serde_json::to_value(Encoded(value.slot())).unwrap_or_default();
        self.unknown_mut().insert(name, value);
    }

    /// What was there in place of an object.
    #[must_use]
    #[inline]
    pub fn non_object(&self) -> Option<&Value> {
        self.more.as_ref().and_then(|more| more.non_object.as_ref())
    }

    /// Keeps what was there in place of an object.
    pub fn set_non_object(&mut self, value: Value) {
        self.more().non_object = Some(value);
    }

    /// Whether anything is kept of fields that do not fit their types.
    #[must_use]
    #[inline]
    pub(super) fn has_kept(&self) -> bool {
        self.more.as_ref().is_some_and(|more| !more.kept.is_empty())
    }

    /// What is kept of the field at a position.
    #[must_use]
    #[inline]
    pub(super) fn kept(&self, position: usize) -> Option<&Kept> {
        self.more.as_ref().and_then(|more| more.kept.get(&position))
    }

    /// Keeps what does not fit of the field at a position, or forgets it.
    #[cold]
    pub(super) fn set_kept(&mut self, position: usize, kept: Option<Kept>) {
        match kept {
            Some(kept) => drop(self.more().kept.insert(position, kept)),
            None => drop(self.more().kept.remove(&position)),
        }
    }

    /// Whether the object came without the list that its place declares.
    pub(super) fn is_single(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.single)
    }

    /// Notes that the object came without the list that its place declares.
    pub(super) fn set_single(&mut self) {
        self.more().single = true;
    }

    /// Whether the declared field at this position is an explicit null when it has no value.
    #[must_use]
    #[inline]
    pub fn is_null(&self, position: usize) -> bool {
        match position.checked_sub(BITS) {
            None => self.nulls >> position & 1 == 1,
            Some(position) => self.more.as_ref().is_some_and(|more| more.nulls.contains(position)),
        }
    }

    /// Makes the declared field at this position an explicit null when it has no value.
    pub fn set_null(&mut self, position: usize) {
        if self.has_kept() {
            self.set_kept(position, None);
        }
        match position.checked_sub(BITS) {
            None => self.nulls |= 1 << position,
            Some(position) => self.more().nulls.insert(position),
        }
    }

    /// Makes the declared field at this position absent when it has no value: nothing of what was
    /// read there is written again.
    pub fn forget(&mut self, position: usize) {
        if self.has_kept() {
            self.set_kept(position, None);
        }
        match position.checked_sub(BITS) {
            None => self.nulls &= !(1 << position),
            Some(position) => {
                if let Some(more) = &mut self.more {
                    more.nulls.remove(position);
                }
            }
        }
    }

    /// How the object names its type.
    #[must_use]
    #[inline]
    pub fn type_name(&self) -> &TypeName {
        const OWN: &TypeName = &TypeName::Own;
        self.more.as_ref().map_or(OWN, |more| &more.type_name)
    }

    /// Changes how the object names its type.
    pub fn set_type_name(&mut self, name: TypeName) {
        if name != TypeName::Own || self.more.is_some() {
            self.more().type_name = name;
        }
    }
}
