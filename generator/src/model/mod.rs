//! The API as Rust will see it: no OpenAPI types, no tokens.
//!
//! [`crate::lower`] builds it and makes its identifiers distinct, and
//! [`crate::emit`] only reads it.

mod operation;
mod response;
mod server;
mod service;
mod types;

pub use operation::*;
pub use response::*;
pub use server::*;
pub use service::*;
pub use types::*;

use crate::naming::MethodName;

/// Everything that becomes one crate.
#[derive(Clone, Debug, Hash)]
pub struct Api {
    /// The description's `info`.
    pub info: Info,
    /// The description's `servers`, the default first.
    pub servers: Vec<Server>,
    /// The description's security schemes that a selected operation can use.
    pub security: Vec<SecurityDef>,
    /// What operations take that say nothing of their own: alternatives, each of the names of
    /// security schemes. Without any, none is known.
    pub default_security: Vec<Vec<String>>,
    /// Facts about the service that its description does not state.
    pub service: ServiceDef,
    /// Whether the description follows OData's conventions.
    pub dialect: Dialect,
    /// Every type, in the order of their wire names.
    pub types: Types,
    /// Whether [`TypeRef::IntOrString`] is used.
    pub int_or_string: bool,
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

/// A declared security scheme.
#[derive(Clone, Debug, Hash)]
pub struct SecurityDef {
    /// Its name in the description.
    pub name: String,
    /// What it is.
    pub kind: SecurityKind,
    /// The function that makes its key, if it asks for one.
    pub function: MethodName,
    /// What it asks for, as one sentence.
    pub summary: String,
    /// Its description, in Markdown.
    pub description: Option<String>,
}

/// What a security scheme asks for.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum SecurityKind {
    /// A bearer token.
    Bearer,
    /// A user and a password.
    Basic,
    /// A key.
    ApiKey {
        /// Where it goes: a header, the query or a cookie.
        location: ParameterLocation,
        /// The name of that.
        wire: String,
    },
    /// Something for which there is no credential.
    Other,
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
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Docs {
    /// One sentence (`summary`, or the first of `description`).
    pub summary: Option<String>,
    /// The rest, in Markdown.
    pub description: Option<String>,
    /// Facts worth a line each: defaults, bounds, formats, examples.
    pub notes: Vec<String>,
    /// The description's own example of a value.
    pub example: Option<serde_json::Value>,
    /// `externalDocs`: title and URL.
    pub link: Option<(String, String)>,
    /// Why it should no longer be used, and since when, if it is deprecated.
    pub deprecated: Option<String>,
}
