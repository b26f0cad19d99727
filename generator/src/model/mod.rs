//! The API independent of OpenAPI and of Rust's syntax: no OpenAPI types, no tokens.
//!
//! Built by [`crate::lower`], which also makes its identifiers distinct. [`crate::emit`] only reads
//! it.

mod body;
mod constant;
mod enums;
mod group;
mod ids;
mod operation;
mod parameter;
mod path;
mod response;
mod server;
mod service;
mod structs;
mod type_ref;
mod types;
mod values;

pub use body::*;
pub use constant::*;
pub use enums::*;
pub use group::*;
pub use operation::*;
pub use parameter::*;
pub use path::*;
pub use response::*;
pub use server::*;
pub use service::*;
pub use structs::*;
pub use type_ref::*;
pub use types::*;

use std::collections::BTreeSet;

use crate::naming::MethodName;
use crate::overrides::RustType;

/// An API: the content of one crate.
#[derive(Clone, Debug)]
pub struct Api {
    /// The description's `info`.
    pub info: Info,
    /// The description's `servers`, the default first.
    pub servers: Vec<Server>,
    /// The description's security schemes that a selected operation can use.
    pub security: Vec<SecurityDef>,
    /// The default security requirements: alternatives, each with the names of security schemes.
    /// Empty if the description declares none.
    pub default_security: Vec<Vec<String>>,
    /// The parameters of most operations, which can be set on the client. Their names are those of the
    /// methods of its builder.
    pub client_parameters: Vec<ParameterDef>,
    /// Facts about the service that its description does not state.
    pub service: ServiceDef,
    /// The conventions of the description.
    pub dialect: Dialect,
    /// All types, ordered by their wire names.
    pub types: Types,
    /// Whether [`TypeRef::IntOrString`] is used.
    pub int_or_string: bool,
    /// Whether [`TypeRef::Tuple`] is used.
    pub tuples: bool,
    /// The types of other crates that are used in place of those of the description.
    pub replacements: BTreeSet<RustType>,
    /// The tree of the path segments.
    pub root: PathNode,
    /// The prefix of the paths that has no nodes, such as `/api/0`; empty if there is none.
    pub path_prefix: String,
    /// The ways to call operations.
    pub calls: Calls,
    /// The groups of operations by tag, if there are calls by tag.
    pub groups: Vec<GroupDef>,
    /// The hash of the selected description, in hexadecimal.
    pub description_hash: String,
}

/// The description's `info`.
#[derive(Clone, Debug, Default)]
pub struct Info {
    /// `info.title`.
    pub title: String,
    /// `info.version`, which need not be a semantic version.
    pub version: String,
    /// `info.description`, in Markdown.
    pub description: Option<String>,
}

/// A declared security scheme.
#[derive(Clone, Debug)]
pub struct SecurityDef {
    /// Its name in the description.
    pub name: String,
    /// The kind of credential.
    pub kind: SecurityKind,
    /// The function for its key, if the credential is a key.
    pub function: MethodName,
    /// A sentence on the credential.
    pub summary: String,
    /// Its description, in Markdown.
    pub description: Option<String>,
    /// The flows of OAuth 2.0 that obtain its token.
    pub flows: Vec<FlowDef>,
    /// The scopes of these flows, with their descriptions.
    pub scopes: Vec<(String, String)>,
}

/// A flow of OAuth 2.0, whose URLs are absolute.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum FlowDef {
    /// Client credentials: a program without a user.
    ClientCredentials {
        /// The URL of the token endpoint.
        token_url: String,
    },
    /// Device authorization: a user at a terminal.
    DeviceCode {
        /// The URL of the endpoint for device authorization.
        device_url: String,
        /// The URL of the token endpoint.
        token_url: String,
        /// The URL where tokens are renewed, if that is another one.
        refresh_url: Option<String>,
    },
    /// Authorization code: a user with a browser.
    AuthorizationCode {
        /// The URL that the user opens.
        authorization_url: String,
        /// The URL of the token endpoint.
        token_url: String,
        /// The URL where tokens are renewed, if that is another one.
        refresh_url: Option<String>,
    },
}

/// Returns whether secrets can be sent to a URL: it is absolute, uses TLS or stays on this machine, and has neither user
/// information nor a fragment.
#[must_use]
pub fn is_secure_url(url: &str) -> bool {
    let Ok(uri) = url.parse::<http::Uri>() else { return false };
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return false };
    let is_plain = !authority.as_str().contains('@') && !url.contains(['#', '{', '}']);
    is_plain && (scheme == "https" || scheme == "http" && http_origin(url).is_none())
}

/// The kind of credential of a security scheme.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum SecurityKind {
    /// A bearer token.
    Bearer,
    /// A user name and a password.
    Basic,
    /// A key.
    ApiKey {
        /// The location: a header, the query or a cookie.
        location: ParameterLocation,
        /// The name of the header, query parameter or cookie.
        wire: String,
    },
    /// A scheme without a credential type.
    Other,
}

/// The conventions that a description follows.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum Dialect {
    /// OData: `@odata.…` properties and `$…` system query options.
    OData,
    /// No conventions.
    Plain,
}

/// The description's documentation of an item.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Docs {
    /// One sentence (`summary`, or the first of `description`).
    pub summary: Option<String>,
    /// The rest, in Markdown.
    pub description: Option<String>,
    /// Notes of one line each: defaults, bounds, formats, examples.
    pub notes: Vec<String>,
    /// An example of a value: the description's own, or else its default or one of its format.
    pub example: Option<serde_json::Value>,
    /// `externalDocs`: title and URL.
    pub link: Option<(String, String)>,
    /// The reason and the date of the deprecation, if it is deprecated.
    pub deprecated: Option<String>,
}
