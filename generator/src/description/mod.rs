//! Text in, the parts of a description out.
//!
//! [`index`] finds where each path item and each component stands: by a scan that reads none of
//! them, where the text is simple enough for the scan to be certain, and else by reading the whole.
//! A [`Document`] then reads, checks and parses the parts that are asked for, and no others: first
//! against the vocabulary of OpenAPI 3.0, whose problems have a place, then into [`openapiv3`]'s
//! types. [`Index::locate_diagnostics`] gives every problem its line.
//!
//! What is asked for is the same either way, and so is what is said about it. What differs: a scan
//! sees no error inside of an entry that nobody asks for.

mod cache;
mod document;
mod downgrade;
mod files;
mod fingerprint;
mod index;
pub(crate) mod keywords;
mod locate;
mod location;
mod method;
mod notes;
mod percent;
mod read;
mod reference;
mod resolve_refs;
mod scan;
mod suggest;
mod targets;
mod validate;
mod validate_root;
mod value;
mod version;

pub use document::{Component, Document, Node, Resolved, TopLevel};
pub use files::Files;
pub use index::{Index, Layout, OperationEntry, PathEntry, index, index_whole};
pub use locate::{locate, locate_all};
pub use method::{Method, Token};
pub use notes::Notes;
pub use reference::component_name;
#[doc(hidden)]
pub use scan::without_tabs_before_comments;

pub(crate) use method::ADDITIONAL;
pub(crate) use percent::percent_decoded;
pub(crate) use read::read;
pub(crate) use reference::parse as parse_reference;
pub(crate) use suggest::suggest;
pub(crate) use value::{Entries, Value};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Diagnostics, Pointer};

/// A description as it was given.
#[derive(Clone, Debug)]
pub struct Description {
    /// What messages call it: a file name.
    pub name: String,
    /// Its text: YAML or JSON.
    pub text: String,
    /// Where it stands below the root of `files`.
    pub path: String,
    /// What else it may refer to.
    pub files: Arc<dyn Files>,
}

impl Description {
    /// A description that stands on its own.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), path: String::new(), files: Arc::new(()) }
    }

    /// The same among other files: `path` is where it stands below their root, with `/` between its
    /// parts. References reach what is below the root, and nothing else.
    #[must_use]
    pub fn with_files(self, path: impl Into<String>, files: Arc<dyn Files>) -> Self {
        Self { path: path.into(), files, ..self }
    }

    /// What messages call a file below the root; the empty path is the description itself.
    fn file_name(&self, path: &str) -> String {
        match self.name.strip_suffix(self.path.as_str()) {
            _ if path.is_empty() => self.name.clone(),
            Some(root) if !self.path.is_empty() => format!("{root}{path}"),
            _ => path.to_owned(),
        }
    }
}

/// Nothing of a description can be read; the diagnostics say why.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the description cannot be read")]
pub struct IndexError;

/// A section of `components` whose entries can be referred to.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "OpenAPI's own words")]
pub enum Section {
    Schemas,
    Responses,
    Parameters,
    Examples,
    RequestBodies,
    Headers,
    SecuritySchemes,
}

impl Section {
    /// Every section.
    pub const ALL: [Self; 7] = [
        Self::Schemas,
        Self::Responses,
        Self::Parameters,
        Self::Examples,
        Self::RequestBodies,
        Self::Headers,
        Self::SecuritySchemes,
    ];

    /// The keyword of `components`: `schemas`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Schemas => "schemas",
            Self::Responses => "responses",
            Self::Parameters => "parameters",
            Self::Examples => "examples",
            Self::RequestBodies => "requestBodies",
            Self::Headers => "headers",
            Self::SecuritySchemes => "securitySchemes",
        }
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where a path item stands.
#[must_use]
pub fn path_pointer(template: &str) -> Pointer {
    Pointer::root().join("paths").join(template)
}

/// Where an operation stands.
#[must_use]
pub fn operation_pointer(template: &str, method: Method) -> Pointer {
    let item = path_pointer(template);
    let item = if method.is_additional() { item.join(ADDITIONAL) } else { item };
    item.join(method)
}

/// Where a component stands.
#[must_use]
pub fn component_pointer(section: Section, name: &str) -> Pointer {
    Pointer::root().join("components").join(section).join(name)
}

/// The problems, errors first, each with its file and its place in the text.
///
/// This is for a text of which there is no index: it is looked through once, if there is a problem.
/// [`Index::locate_diagnostics`] costs less.
#[must_use]
pub fn locate_diagnostics(description: &Description, diagnostics: Diagnostics) -> Vec<Diagnostic> {
    let text = |file: &str| match file {
        "" => Some(Cow::Borrowed(description.text.as_str())),
        // It was read before: there is no problem with a file that cannot be.
        file => description.files.read(file).ok().flatten().map(Cow::Owned),
    };
    with_positions(description, diagnostics, text, |file, pointers| {
        locate::find_all(&text(file).unwrap_or_default(), pointers)
    })
}

/// Asks once for each file where pointers lead in it, and for its text.
fn with_positions<'t>(
    description: &Description,
    diagnostics: Diagnostics,
    text: impl Fn(&str) -> Option<Cow<'t, str>>,
    find_all: impl Fn(&str, &[&str]) -> Vec<Option<locate::PointerMatch>>,
) -> Vec<Diagnostic> {
    let mut wanted: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, pointer) in diagnostics.pointers() {
        wanted.entry(file).or_default().push(pointer);
    }
    // `finish` asks in the order in which `pointers` gave them.
    let mut found: BTreeMap<String, std::vec::IntoIter<Option<locate::PointerMatch>>> = wanted
        .into_iter()
        .map(|(file, pointers)| (file.to_owned(), find_all(file, &pointers).into_iter()))
        .collect();
    diagnostics.into_located(
        |file| description.file_name(file),
        |file, _| found.get_mut(file)?.next().flatten(),
        text,
    )
}
