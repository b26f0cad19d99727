//! Locations in a value tree, which become JSON pointers only if there is a problem.

use crate::diagnostics::Pointer;

/// A location in a value tree, relative to its parent.
#[derive(Clone, Copy)]
pub(super) enum Location<'p> {
    /// The pointer at which the traversal began.
    Base(&'p Pointer),
    /// The value of a key.
    Key(&'p Location<'p>, &'p str),
    /// An item of a list.
    Item(&'p Location<'p>, usize),
}

impl Location<'_> {
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Base(pointer) => (*pointer).clone(),
            Self::Key(parent, key) => parent.pointer().join(key),
            Self::Item(parent, index) => parent.pointer().join(index),
        }
    }
}
