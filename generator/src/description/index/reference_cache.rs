//! Files and entries that were read to resolve references.

use super::resources::Identifiers;
use crate::description::cache::Cache;
use crate::description::value::Value;
use crate::diagnostics::Diagnostics;

/// Files and entries that were read to resolve references.
#[derive(Debug, Default)]
pub(super) struct ReferenceCache {
    /// Other files by their paths.
    pub(super) files: Cache<LoadedFile>,
    /// Entries of the description into which references lead.
    pub(super) entries: Cache<Option<Value>>,
    /// Whether the text of a file has any names that schemas give themselves, and those names.
    pub(super) named: Cache<bool>,
    pub(super) identifiers: Cache<Identifiers>,
}

/// Another file.
#[derive(Debug)]
pub(super) struct LoadedFile {
    /// Its text, or why there is none; `None` if there is no such file.
    pub(super) text: Result<Option<String>, String>,
    pub(super) root: Option<Value>,
    pub(super) problems: Diagnostics,
}
