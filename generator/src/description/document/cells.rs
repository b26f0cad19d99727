//! Cells of values that are parsed on first use.

use std::cell::OnceCell;

use openapiv3::ReferenceOr;

use crate::description::cache::Cache;

/// The components of a section that have been requested; an inner `None` is invalid.
#[derive(Debug)]
#[doc(hidden)]
pub struct Cells<T> {
    pub(super) own: Vec<OnceCell<Option<Box<ReferenceOr<T>>>>>,
    /// Reference targets that are treated as components.
    pub(super) others: Cache<Option<ReferenceOr<T>>>,
}

pub(super) fn cells<T>(count: usize) -> Cells<T> {
    Cells { own: once(count), others: Cache::default() }
}

/// Empty cells.
pub(super) fn once<T>(count: usize) -> Vec<OnceCell<T>> {
    std::iter::repeat_with(OnceCell::new).take(count).collect()
}
