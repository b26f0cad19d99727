//! A place in a value tree that becomes a pointer only if there is a problem.

use crate::diagnostics::Pointer;

/// A place on the way down a value tree.
#[derive(Clone, Copy)]
pub(super) enum Place<'p> {
    /// Where the way down began.
    Start(&'p Pointer),
    /// The value of a key.
    Key(&'p Place<'p>, &'p str),
    /// An item of a list.
    Item(&'p Place<'p>, usize),
}

impl Place<'_> {
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Start(pointer) => (*pointer).clone(),
            Self::Key(parent, key) => parent.pointer().join(key),
            Self::Item(parent, index) => parent.pointer().join(index),
        }
    }
}
