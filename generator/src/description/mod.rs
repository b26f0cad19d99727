//! Reading of OpenAPI descriptions: from text to the parsed parts that are needed.
//!
//! [`index`] finds the byte range of each path item and each component: by a scan that parses none of
//! them if the text is simple enough, and otherwise by parsing the whole document.
//! A [`Document`] then reads, validates and parses only the requested parts: first
//! against the table of keywords, whose problems have a position, then into [`openapiv3`]'s
//! types. [`Index::locate_diagnostics`] gives every problem its line.
//!
//! Both ways give the same values and the same diagnostics, with one exception: a scan
//! finds no error inside an entry that is never requested.

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

/// An OpenAPI description as text, with the files that it may refer to.
#[derive(Clone, Debug)]
pub struct Description {
    /// The name in messages: a file name.
    pub name: String,
    /// The text: YAML or JSON.
    pub text: String,
    /// The path of the description below the root of `files`.
    pub path: String,
    /// The files that references can name.
    pub files: Arc<dyn Files>,
}

impl Description {
    /// Creates a description that refers to no other file.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), path: String::new(), files: Arc::new(()) }
    }

    /// Adds the files that the description may refer to. `path` is its own path below their root, with `/` between its
    /// parts. References cannot leave the root.
    #[must_use]
    pub fn with_files(self, path: impl Into<String>, files: Arc<dyn Files>) -> Self {
        Self { path: path.into(), files, ..self }
    }

    /// Returns the name of a file below the root in messages; the empty path is the description itself.
    fn file_name(&self, path: &str) -> String {
        match self.name.strip_suffix(self.path.as_str()) {
            _ if path.is_empty() => self.name.clone(),
            Some(root) if !self.path.is_empty() => format!("{root}{path}"),
            _ => path.to_owned(),
        }
    }
}

/// A description that cannot be indexed; the diagnostics contain the reason.
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

/// Returns the JSON pointer of a path item.
#[must_use]
pub fn path_pointer(template: &str) -> Pointer {
    Pointer::root().join("paths").join(template)
}

/// Returns the JSON pointer of an operation.
#[must_use]
pub fn operation_pointer(template: &str, method: Method) -> Pointer {
    let item = path_pointer(template);
    let item = if method.is_additional() { item.join(ADDITIONAL) } else { item };
    item.join(method)
}

/// Returns the JSON pointer of a component.
#[must_use]
pub fn component_pointer(section: Section, name: &str) -> Pointer {
    Pointer::root().join("components").join(section).join(name)
}

/// Returns the problems, errors first, each with its file and its position in the text.
///
/// This is for a description without an index: the text is searched once if there is a problem.
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

/// Locates the pointers of each file in one pass.
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
