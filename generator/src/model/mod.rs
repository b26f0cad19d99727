//! The API as Rust will see it: no OpenAPI types, no tokens.
//!
//! [`crate::lower`] builds it, [`crate::naming`] settles its identifiers, and
//! [`crate::emit`] only reads it.

mod operation;
mod response;
mod types;

pub use operation::*;
pub use response::*;
pub use types::*;

use crate::naming::{FieldName, MethodName};

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

/// Where Microsoft Graph is, in each of its clouds.
const MICROSOFT_GRAPH: [&str; 4] = [
    "https://graph.microsoft.com/",
    "https://graph.microsoft.us/",
    "https://dod-graph.microsoft.us/",
    "https://microsoftgraph.chinacloudapi.cn/",
];

impl Api {
    /// Whether its servers are Microsoft Graph's, which is the same in several clouds.
    #[must_use]
    pub fn is_microsoft_graph(&self) -> bool {
        let is_graph = |server: &Server| {
            let url = server.default_url();
            MICROSOFT_GRAPH.iter().any(|root| url.starts_with(root))
        };
        !self.servers.is_empty() && self.servers.iter().all(is_graph)
    }
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
    /// Its URL as it is written.
    pub url: String,
    /// Its description.
    pub description: Option<String>,
    /// The variables in its URL.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug, Hash)]
pub struct ServerVariable {
    /// Its name, as it stands in the URL between braces.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// Its value unless another is chosen.
    pub default: String,
    /// All values that it may have; none: any.
    pub values: Vec<String>,
    /// Its description.
    pub description: Option<String>,
}

impl Server {
    /// The URL with the defaults of its variables.
    #[must_use]
    pub fn default_url(&self) -> String {
        let part = |part: &UrlPart<'_>| match part {
            UrlPart::Text(text) => (*text).to_owned(),
            UrlPart::Variable(variable) => variable.default.clone(),
        };
        self.parts().iter().map(part).collect()
    }

    /// The URL in parts. What looks like a variable and is none is text.
    #[must_use]
    pub fn parts(&self) -> Vec<UrlPart<'_>> {
        let mut parts = Vec::new();
        let (mut text, mut rest) = (0, 0);
        while let Some(open) = self.url[rest..].find('{').map(|open| rest + open) {
            let Some(close) = self.url[open..].find('}').map(|close| open + close) else { break };
            let name = &self.url[open + 1..close];
            rest = open + 1;
            if let Some(variable) = self.variables.iter().find(|known| known.wire == name) {
                parts.extend(
                    Some(&self.url[text..open]).filter(|text| !text.is_empty()).map(UrlPart::Text),
                );
                parts.push(UrlPart::Variable(variable));
                (text, rest) = (close + 1, close + 1);
            }
        }
        parts.extend(Some(&self.url[text..]).filter(|text| !text.is_empty()).map(UrlPart::Text));
        parts
    }
}

/// A part of a server's URL.
#[derive(Clone, Debug)]
pub enum UrlPart<'s> {
    /// Text as it is.
    Text(&'s str),
    /// The value of a variable.
    Variable(&'s ServerVariable),
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
    /// `externalDocs`: title and URL.
    pub link: Option<(String, String)>,
    /// Why it should no longer be used, and since when, if it is deprecated.
    pub deprecated: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_variable_in_a_value_is_text() {
        let variable = |wire: &str, default: &str| ServerVariable {
            wire: wire.to_owned(),
            name: FieldName::preferred(wire),
            default: default.to_owned(),
            values: Vec::new(),
            description: None,
        };
        let server = Server {
            url: "https://{a}.{b}.{c}/{".to_owned(),
            description: None,
            variables: vec![variable("a", "{b}"), variable("b", "x")],
        };
        assert_eq!(server.default_url(), "https://{b}.x.{c}/{");
    }
}
