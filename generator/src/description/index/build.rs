//! Building of an index.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::parse::{read_alone, read_whole};
use super::reference_cache::ReferenceCache;
use super::{Index, IndexError};
use crate::description::operations_of_item::methods_of;
use crate::description::reference::referred;
use crate::description::scan::{self, COMPONENTS, PATHS, Scan};
use crate::description::value::{Entries, Value};
use crate::description::{Description, read, validate_root, version};
use crate::diagnostics::Diagnostics;

/// Indexes the entries of a description.
///
/// Problems inside an entry are reported when the entry is requested.
///
/// # Errors
///
/// If the description cannot be indexed; the diagnostics contain the reason.
pub fn index<'t>(
    description: &'t Description,
    diagnostics: &mut Diagnostics,
) -> Result<Index<'t>, IndexError> {
    let (scan, root) = match scanned(&description.text) {
        Some((scan, root)) => (Some(scan), root),
        None => (None, read_whole(description, diagnostics).ok_or(IndexError)?),
    };
    index_of(description, scan, root, diagnostics)
}

/// Indexes a description that has been scanned.
pub(in crate::description) fn index_scanned<'t>(
    description: &'t Description,
    scan: Scan<'t>,
    diagnostics: &mut Diagnostics,
) -> Result<Index<'t>, IndexError> {
    match parsed(scan) {
        Some((scan, root)) => index_of(description, Some(scan), root, diagnostics),
        None => index(description, diagnostics),
    }
}

/// Indexes a description without a scan: everything is parsed at once. Tests compare the two.
///
/// # Errors
///
/// As [`index`], and if anything in the text cannot be read.
#[doc(hidden)]
pub fn index_whole<'t>(
    description: &'t Description,
    diagnostics: &mut Diagnostics,
) -> Result<Index<'t>, IndexError> {
    let root = read_whole(description, diagnostics).ok_or(IndexError)?;
    index_of(description, None, root, diagnostics)
}

fn index_of<'t>(
    description: &'t Description,
    scan: Option<Scan<'t>>,
    root: Entries,
    diagnostics: &mut Diagnostics,
) -> Result<Index<'t>, IndexError> {
    let (version, line) = version::check(&root, diagnostics).ok_or(IndexError)?;
    let (whole, derived) = (OnceLock::new(), OnceLock::new());
    let (sources, resolved_path_items) = (ReferenceCache::default(), BTreeMap::new());
    let mut index = Index {
        description,
        version,
        line,
        root,
        scan,
        whole,
        derived,
        sources,
        resolved_path_items,
    };
    if index.scanned(&[PATHS]).is_none() {
        validate_root::paths(&index.root, &index.keys(&[]), line, diagnostics);
    }
    match index.scanned(&[COMPONENTS]) {
        None => validate_root::components(&index.root, diagnostics),
        Some(sections) => {
            for (key, section) in sections {
                let read = match section.parts() {
                    Some(_) => None,
                    None => index.read(&[COMPONENTS, key]),
                };
                validate_root::section(key, read, diagnostics);
            }
        }
    }
    if !diagnostics.has_errors() {
        index.resolved_path_items = index.resolve_path_items(diagnostics);
    }
    if diagnostics.has_errors() { Err(IndexError) } else { Ok(index) }
}

/// Scans a document and parses the rest; `None` if anything is irregular.
pub(super) fn scanned(text: &str) -> Option<(Scan<'_>, Entries)> {
    parsed(scan::scan(text)?)
}

/// Parses the rest of a scanned document; `None` if anything is irregular.
fn parsed(mut scan: Scan<'_>) -> Option<(Scan<'_>, Entries)> {
    let mut problems = Diagnostics::default();
    let rest = read::read_part(&scan.rest(), scan.style, &mut problems)?;
    let Value::Object(root) = rest else { return None };
    let items = scan.part(&[PATHS]).and_then(|paths| paths.parts());
    let mut odd = Vec::new();
    for (template, item) in items.into_iter().flatten() {
        if !template.starts_with('/') && !template.starts_with("x-") {
            return None;
        }
        if template.starts_with('/') && item.is_unread() {
            let item = read_alone(&scan, &[PATHS, template], &mut problems)?;
            if referred(&item).is_none() {
                odd.push((template.clone(), methods_of(&item)?));
            }
        }
    }
    for (template, methods) in odd {
        scan.note_methods(&template, methods)?;
    }
    // Problems are reported for the whole text.
    problems.pointers().next().is_none().then_some((scan, root))
}
