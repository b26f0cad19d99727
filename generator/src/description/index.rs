//! The index of the path items and components of a description.
//!
//! A [`Scan`] finds them, and an entry is parsed on first use, as a document of its own. A document
//! that is not simple enough for that is parsed as a whole, and so is one of which an entry turns out
//! to be invalid: the values and the diagnostics are the same either way. A scan does not find
//! problems inside entries that are never requested.

mod build;
mod derived;
mod identifiers;
mod layout;
mod lookup;
mod parse;
mod path_item;
mod properties;
mod reference_cache;
mod resolved_path_item;
mod resources;

pub(super) use build::index_scanned;
pub use build::{index, index_whole};
pub use layout::Layout;
pub(super) use lookup::LookupError;
pub(super) use parse::read_alone;
pub(super) use properties::PARTS;
pub(super) use resolved_path_item::ResolvedPathItem;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::diagnostics::{Diagnostic, Diagnostics, Pointer, Position};

use parse::read_whole;
use reference_cache::ReferenceCache;

use super::input::Description;
use super::operations_of_item::methods_of;
use super::scan::{self, COMPONENTS, PATHS, Parts, Scan};
use super::value::{Entries, Value};
use super::version::Version;
use super::{Method, Section, locate, positions};

/// The index of a description.
#[derive(Debug)]
pub struct Index<'t> {
    description: &'t Description,
    version: String,
    line: Version,
    /// The values that have been parsed: everything, or the parts without scanned entries.
    root: Entries,
    scan: Option<Scan<'t>>,
    /// The whole document, parsed because an entry could not be parsed alone.
    whole: OnceLock<Option<Entries>>,
    derived: OnceLock<BTreeMap<Pointer, Vec<String>>>,
    /// What references lead to.
    sources: ReferenceCache,
    /// The path items that are references, or have one next to their operations.
    resolved_path_items: BTreeMap<String, ResolvedPathItem>,
}

/// A path item.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PathEntry<'i> {
    /// The path template.
    pub template: &'i str,
    /// The methods that have an operation, in the description's order.
    pub methods: Vec<Method>,
}

/// The fields of an operation that selection uses.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OperationEntry<'i> {
    /// The path template.
    pub template: &'i str,
    /// The method.
    pub method: Method,
    /// `operationId`.
    pub id: Option<Cow<'i, str>>,
    /// `summary`.
    pub summary: Option<Cow<'i, str>>,
    /// `tags`.
    pub tags: Vec<Cow<'i, str>>,
}

/// A description that cannot be indexed; the diagnostics contain the reason.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the description cannot be read")]
pub struct IndexError;

/// The entries of `paths` or of a section: found by a scan, or read.
#[derive(Clone, Copy)]
struct IndexedEntries<'i, 't> {
    scanned: Option<&'i Parts<'t>>,
    read: Option<&'i Entries>,
}

impl<'i> IndexedEntries<'i, '_> {
    fn names(self) -> impl Iterator<Item = &'i str> {
        let scanned = self.scanned.into_iter().flat_map(|parts| parts.keys().map(|key| &**key));
        scanned.chain(self.read.into_iter().flat_map(|read| read.keys().map(String::as_str)))
    }

    /// The number of an entry, and its name.
    fn find(self, name: &str) -> Option<(usize, &'i str)> {
        match (self.scanned, self.read) {
            (Some(parts), _) => parts.get_full(name).map(|(number, key, _)| (number, &**key)),
            (None, read) => read?.get_full(name).map(|(number, key, _)| (number, key.as_str())),
        }
    }
}

impl<'t> Index<'t> {
    /// The description that was indexed.
    #[must_use]
    pub fn description(&self) -> &'t Description {
        self.description
    }

    /// The version of OpenAPI that the description is written in.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns the minor version of OpenAPI.
    pub(super) fn minor_version(&self) -> Version {
        self.line
    }

    /// Returns whether a scan found the entries; if not, the whole description has been read.
    #[must_use]
    pub fn is_scanned(&self) -> bool {
        self.scan.is_some()
    }

    /// The path items, in the description's order.
    pub fn paths(&self) -> impl Iterator<Item = PathEntry<'_>> {
        let IndexedEntries { scanned, read } = self.entries(&[PATHS]);
        let scanned = scanned.into_iter().flatten();
        let scanned = scanned.map(|(key, item)| self.scanned_entry(key, item));
        let read = read.into_iter().flatten().map(|(key, item)| self.read_entry(key, item));
        scanned.chain(read).filter(|entry| entry.template.starts_with('/'))
    }

    /// One path item.
    #[must_use]
    pub fn path(&self, template: &str) -> Option<PathEntry<'_>> {
        let IndexedEntries { scanned, read } = self.entries(&[PATHS]);
        let scanned = scanned.and_then(|items| items.get_key_value(template));
        let read = read.and_then(|items| items.get_key_value(template));
        let entry = match (scanned, read) {
            (Some((key, item)), _) => self.scanned_entry(key, item),
            (None, read) => read.map(|(key, item)| self.read_entry(key, item))?,
        };
        template.starts_with('/').then_some(entry)
    }

    /// Returns the operations, in the description's order. Fields that are not strings are ignored: they are reported
    /// when the operation is parsed.
    pub fn operations(&self) -> impl Iterator<Item = OperationEntry<'_>> {
        self.paths().flat_map(|PathEntry { template, methods }| {
            self.scanned_operations(template).unwrap_or_else(|| {
                // Their problems are reported when they are parsed.
                let mut problems = Diagnostics::default();
                let item = self.path_item(template, &mut problems);
                let operations = item.iter().flat_map(|item| &item.operations);
                let operations: Vec<_> = operations
                    .map(|(method, value, pointer)| {
                        let found = self.follow(value, pointer, &mut problems);
                        operation_entry(template, *method, found.map(|(value, _)| value))
                    })
                    .collect();
                let unknown = |method| operation_entry(template, method, None);
                if item.is_some() { operations } else { methods.into_iter().map(unknown).collect() }
            })
        })
    }

    /// Returns the operations of a path item if a scan can find them.
    fn scanned_operations<'i>(&'i self, template: &'i str) -> Option<Vec<OperationEntry<'i>>> {
        let scan = self.scan.as_ref()?;
        let summaries = scan.operation_summaries(scan.part(&[PATHS, template])?)?.into_iter();
        let entries = summaries.map(|(method, summary)| OperationEntry {
            template,
            method,
            id: summary.id,
            summary: summary.summary,
            tags: summary.tags,
        });
        Some(entries.collect())
    }

    /// The names of a section's components, in the description's order.
    pub fn components(&self, section: Section) -> impl Iterator<Item = &str> {
        self.entries(&[COMPONENTS, section.as_str()]).names()
    }

    /// Returns whether there is such a component.
    #[must_use]
    pub fn has_component(&self, section: Section, name: &str) -> bool {
        self.component_number(section, name).is_some()
    }

    /// Returns line and column of the values at JSON pointers, or of the innermost existing values around them.
    ///
    /// After a scan, only the entries that contain the pointers are searched.
    #[must_use]
    pub fn locate_all(&self, pointers: &[&str]) -> Vec<Option<Position>> {
        let found = self.find_all(pointers).into_iter();
        found.map(|found| found.map(|(position, _)| position)).collect()
    }

    fn find_all(&self, pointers: &[&str]) -> Vec<Option<locate::PointerMatch>> {
        match &self.scan {
            Some(scan) => scan.find_all(pointers),
            None => locate::find_all(&self.description.text, pointers),
        }
    }

    /// The problems, errors first, each with its file and its place in the text, as
    /// [`locate_diagnostics`](super::locate_diagnostics) gives them.
    #[must_use]
    pub fn locate_diagnostics(&self, diagnostics: Diagnostics) -> Vec<Diagnostic> {
        let text = |file: &str| match file {
            "" => Some(self.description.text.as_str()),
            file => self.other_text(file),
        };
        let borrowed = |file: &str| text(file).map(Cow::Borrowed);
        positions::with_positions(self.description, diagnostics, borrowed, |file, pointers| {
            match file {
                "" => self.find_all(pointers),
                file => locate::find_all(text(file).unwrap_or_default(), pointers),
            }
        })
    }

    /// The keys of the whole, of `paths`, of `components` or of a section, in the description's order.
    pub(crate) fn keys<'i>(&'i self, keys: &[&str]) -> Vec<&'i str> {
        match (keys, &self.scan) {
            ([], Some(scan)) => scan.parts.keys().map(|key| &**key).collect(),
            ([], None) => self.root.keys().map(String::as_str).collect(),
            (keys, _) => self.entries(keys).names().collect(),
        }
    }

    /// Returns the value at a path of keys; `None` if there is none, or if it is invalid.
    pub(crate) fn get(
        &self,
        keys: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Option<Cow<'_, Value>> {
        self.value(keys, diagnostics)
    }

    /// Returns the root object without the entries that a scan found.
    pub(super) fn root(&self) -> &Entries {
        &self.root
    }

    /// How many path items and other entries `paths` has.
    pub(super) fn path_count(&self) -> usize {
        self.entries(&[PATHS]).names().count()
    }

    /// The number of a path item, and its template.
    pub(super) fn path_number(&self, template: &str) -> Option<(usize, &str)> {
        template.starts_with('/').then(|| self.entries(&[PATHS]).find(template))?
    }

    /// How many components a section has.
    pub(super) fn component_count(&self, section: Section) -> usize {
        self.components(section).count()
    }

    /// The number of a component in its section, and its name.
    pub(super) fn component_number(&self, section: Section, name: &str) -> Option<(usize, &str)> {
        self.entries(&[COMPONENTS, section.as_str()]).find(name)
    }

    /// Returns a component; `None` if there is none, or if it is invalid.
    pub(super) fn component(
        &self,
        section: Section,
        name: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Cow<'_, Value>> {
        self.value(&[COMPONENTS, section.as_str(), name], diagnostics)
    }

    /// Returns the value at a path of keys, and parses it on first use.
    fn value(&self, keys: &[&str], diagnostics: &mut Diagnostics) -> Option<Cow<'_, Value>> {
        let found = self.scan.as_ref().filter(|scan| scan.part(keys).is_some());
        let Some(scan) = found else {
            return self.read(keys).map(Cow::Borrowed);
        };
        if let Some(value) = read_alone(scan, keys, diagnostics) {
            return Some(Cow::Owned(value));
        }
        let whole = self.whole.get_or_init(|| read_whole(self.description, diagnostics));
        descend(whole.as_ref()?, keys).map(Cow::Borrowed)
    }

    /// Returns a value that was parsed with the index.
    fn read(&self, keys: &[&str]) -> Option<&Value> {
        descend(&self.root, keys)
    }

    fn scanned_entry<'i>(&'i self, template: &'i str, item: &scan::Part<'_>) -> PathEntry<'i> {
        let methods = || item.methods().unwrap_or_default();
        let methods =
            self.resolved_path_items.get(template).map_or_else(methods, ResolvedPathItem::methods);
        PathEntry { template, methods }
    }

    fn read_entry<'i>(&'i self, template: &'i str, item: &Value) -> PathEntry<'i> {
        let methods = || methods_of(item).unwrap_or_default();
        let methods =
            self.resolved_path_items.get(template).map_or_else(methods, ResolvedPathItem::methods);
        PathEntry { template, methods }
    }

    fn scanned(&self, keys: &[&str]) -> Option<&Parts<'t>> {
        self.scan.as_ref()?.part(keys)?.parts()
    }

    fn entries(&self, keys: &[&str]) -> IndexedEntries<'_, 't> {
        let scanned = self.scanned(keys);
        let read = if scanned.is_none() { self.read(keys) } else { None };
        IndexedEntries { scanned, read: read.and_then(Value::as_object) }
    }
}

fn descend<'v>(root: &'v Entries, keys: &[&str]) -> Option<&'v Value> {
    let (first, rest) = keys.split_first()?;
    rest.iter().try_fold(root.get(*first)?, |value, key| value.get(key))
}

fn operation_entry<'i>(
    template: &'i str,
    method: Method,
    operation: Option<&Value>,
) -> OperationEntry<'i> {
    let text = |value: &Value| value.as_str().map(|text| Cow::Owned(text.to_owned()));
    let get = |key| text(operation?.get(key)?);
    let tags = match operation.and_then(|operation| operation.get("tags")) {
        Some(Value::List(items)) => items.iter().filter_map(text).collect(),
        _ => Vec::new(),
    };
    OperationEntry { template, method, id: get("operationId"), summary: get("summary"), tags }
}

#[cfg(test)]
mod tests;
