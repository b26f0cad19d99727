//! What an object carries beside its declared fields, so that nothing is lost.

use super::UnknownFields;

/// What an object carries beside its declared fields: properties that are not
/// declared, which declared ones are an explicit null, and an unusual type name.
///
/// One pointer, and no allocation for an object that has none of these.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    inner: Option<Box<Inner>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Inner {
    nulls: Nulls,
    type_name: TypeName,
    unknown: UnknownFields,
}

/// How an object names its type.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum TypeName {
    /// With the name that the description gives the type.
    #[default]
    Own,
    /// Not at all: it was read without.
    Absent,
    /// With this name, as it was read.
    Other(Box<str>),
}

/// A set of positions, the first 64 of them without an allocation.
#[derive(Clone, Debug, Default)]
struct Nulls {
    low: u64,
    high: Vec<u64>,
}

impl Nulls {
    fn contains(&self, position: usize) -> bool {
        let word = if position < 64 { Some(&self.low) } else { self.high.get(position / 64 - 1) };
        word.is_some_and(|word| word >> (position % 64) & 1 == 1)
    }

    fn insert(&mut self, position: usize) {
        let word = if position < 64 {
            &mut self.low
        } else {
            let index = position / 64 - 1;
            if self.high.len() <= index {
                self.high.resize(index + 1, 0);
            }
            &mut self.high[index]
        };
        *word |= 1 << (position % 64);
    }

    fn words(&self) -> impl Iterator<Item = u64> {
        let used = self.high.iter().rposition(|word| *word != 0).map_or(0, |last| last + 1);
        std::iter::once(self.low).chain(self.high[..used].iter().copied())
    }
}

impl PartialEq for Nulls {
    fn eq(&self, other: &Self) -> bool {
        self.words().eq(other.words())
    }
}

impl Extra {
    fn inner(&mut self) -> &mut Inner {
        self.inner.get_or_insert_default()
    }

    /// The properties that are not declared.
    #[must_use]
    pub fn unknown(&self) -> Option<&UnknownFields> {
        self.inner.as_ref().map(|inner| &inner.unknown)
    }

    /// The properties that are not declared, to change them.
    pub fn unknown_mut(&mut self) -> &mut UnknownFields {
        &mut self.inner().unknown
    }

    /// Whether the declared field at this position is an explicit null when it has no value.
    #[must_use]
    pub fn is_null(&self, position: usize) -> bool {
        self.inner.as_ref().is_some_and(|inner| inner.nulls.contains(position))
    }

    /// Makes the declared field at this position an explicit null when it has no value.
    pub fn set_null(&mut self, position: usize) {
        self.inner().nulls.insert(position);
    }

    /// How the object names its type.
    #[must_use]
    pub fn type_name(&self) -> &TypeName {
        const OWN: &TypeName = &TypeName::Own;
        self.inner.as_ref().map_or(OWN, |inner| &inner.type_name)
    }

    /// Changes how the object names its type.
    pub fn set_type_name(&mut self, name: TypeName) {
        if name != TypeName::Own || self.inner.is_some() {
            self.inner().type_name = name;
        }
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        match (&self.inner, &other.inner) {
            (None, None) => true,
            (Some(one), Some(two)) => one == two,
            (Some(one), None) | (None, Some(one)) => **one == Inner::default(),
        }
    }
}
