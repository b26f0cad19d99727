//! The API as Rust will see it: no OpenAPI types, no tokens.
//!
//! [`crate::lower`] builds it, [`crate::naming`] settles its identifiers, and
//! [`crate::emit`] only reads it.

mod operation;
mod types;

pub use operation::*;
pub use types::*;

/// Everything that becomes one crate.
#[derive(Clone, Debug, Hash)]
pub struct Api {
    /// The description's `info`.
    pub info: Info,
    /// The description's `servers`, the default first.
    pub servers: Vec<Server>,
    /// The description's security schemes that a selected operation can use.
    pub security: Vec<SecurityDef>,
    /// Whether the description follows OData's conventions.
    pub dialect: Dialect,
    /// Every type, in the order of their wire names.
    pub types: Types,
    /// The paths, as a tree of their segments.
    pub root: PathNode,
    /// A hash of the description's text, in hexadecimal.
    pub description_hash: String,
}

/// The description's `info`.
#[derive(Clone, Debug, Hash, Default)]
pub struct Info {
    /// `info.title`.
    pub title: String,
    /// `info.version`, which need not be a semantic version.
    pub version: String,
    /// `info.description`, in Markdown.
    pub description: Option<String>,
}

/// An entry of `servers`.
#[derive(Clone, Debug, Hash)]
pub struct Server {
    /// Its URL as it is written, resolved only if it is absolute and has no variables.
    pub url: String,
    /// Its description.
    pub description: Option<String>,
}

/// A declared security scheme.
#[derive(Clone, Debug, Hash)]
pub struct SecurityDef {
    /// Its name in the description.
    pub name: String,
    /// What it asks for, as one sentence.
    pub summary: String,
    /// Its description, in Markdown.
    pub description: Option<String>,
}

/// The conventions that a description follows.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Dialect {
    /// OData: `@odata.…` properties and `$…` system query options.
    OData,
    /// None in particular.
    Plain,
}

/// What the description says of something, for its documentation.
#[derive(Clone, Debug, Hash, Default)]
pub struct Docs {
    /// One sentence (`summary`, or the first of `description`).
    pub summary: Option<String>,
    /// The rest, in Markdown.
    pub description: Option<String>,
    /// Facts worth a line each: defaults, bounds, formats, examples.
    pub notes: Vec<String>,
    /// `externalDocs`: title and URL.
    pub link: Option<(String, String)>,
    /// Why it should no longer be used, and since when, if it is deprecated.
    pub deprecated: Option<String>,
}
