//! The parts of a document that a scan finds.

use std::borrow::Cow;
use std::ops::Range;

use indexmap::IndexMap;

use crate::description::Method;

/// Parts by their keys, in the order of the text.
pub(in crate::description) type Parts<'t> = IndexMap<Cow<'t, str>, Part<'t>>;

/// A key and its value, which may have parts itself.
#[derive(Clone, Debug)]
pub(in crate::description) struct Part<'t> {
    /// From the key to the end of the value; in YAML whole lines, up to the next key's.
    pub(in crate::description) range: Range<usize>,
    /// What the value of a path item, a section or one of these at the top holds.
    pub(in crate::description) inner: PartContent<'t>,
}

/// The scanned content of a value.
#[derive(Clone, Debug)]
pub(in crate::description) enum PartContent<'t> {
    /// Nothing.
    Unknown,
    /// It is an object, which has these methods among its keys.
    Object(Methods),
    /// It is an object that has to be read for its methods.
    Unread,
    /// It has been read for its methods, which are these.
    Read(Vec<Method>),
    /// It is an object, and these are all of its keys.
    Parts(Parts<'t>),
}

/// The methods of a path item in the order of the text: four bits for each, the first lowest.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::description) struct Methods(u64);

impl Methods {
    /// Adds one; `false` if it is there already.
    pub(super) fn add(&mut self, method: Method) -> bool {
        if self.iter().any(|known| known == method) {
            return false;
        }
        let count = (u64::BITS - self.0.leading_zeros()).div_ceil(4);
        let number = Method::ALL.iter().position(|known| *known == method);
        // None of them is more than nine, and no method is there twice.
        self.0 |= number.map_or(0, |number| number as u64 + 1) << (count * 4);
        true
    }

    pub(in crate::description) fn iter(self) -> impl Iterator<Item = Method> {
        (0..Method::ALL.len()).map_while(move |index| {
            let bits = usize::try_from(self.0 >> (index * 4) & 15).unwrap_or_default();
            Method::ALL.get(bits.checked_sub(1)?).copied()
        })
    }
}

impl<'t> Part<'t> {
    pub(in crate::description) fn parts(&self) -> Option<&Parts<'t>> {
        match &self.inner {
            PartContent::Parts(parts) => Some(parts),
            _ => None,
        }
    }

    /// The methods of a path item that is an object.
    pub(in crate::description) fn methods(&self) -> Option<Vec<Method>> {
        match &self.inner {
            PartContent::Object(methods) => Some(methods.iter().collect()),
            PartContent::Read(methods) => Some(methods.clone()),
            _ => None,
        }
    }

    /// Returns whether a path item has to be read for its methods.
    pub(in crate::description) fn is_unread(&self) -> bool {
        !matches!(self.inner, PartContent::Object(_) | PartContent::Read(_))
    }
}
