//! Where the service is.

use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{Server, ServerVariable};
use crate::naming::FieldName;
use crate::source::Document;

/// The description's servers.
pub(super) fn servers(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Vec<Server> {
    let Some(top) = document.top(diagnostics) else { return Vec::new() };
    for (index, server) in top.servers.iter().enumerate() {
        let at = Pointer::root().join("servers").join(index).join("variables");
        for name in server.variables.iter().flatten().map(|(name, _)| name) {
            if !is_used(server, name) {
                diagnostics.warn(
                    Code::LeftOut,
                    &at.join(name),
                    format!("the variable `{name}` of a server is not in its URL: it is left out"),
                    "write `{…}` with its name into the URL, or remove it",
                );
            }
        }
    }
    top.servers.iter().map(server).collect()
}

fn is_used(server: &openapiv3::Server, name: &str) -> bool {
    server.url.contains(&format!("{{{name}}}"))
}

fn server(server: &openapiv3::Server) -> Server {
    let variables = server.variables.iter().flatten();
    let variables = variables.filter(|(name, _)| is_used(server, name));
    let variable = |(name, variable): (&String, &openapiv3::ServerVariable)| ServerVariable {
        wire: name.clone(),
        name: FieldName::preferred(name),
        default: variable.default.clone(),
        values: variable.enumeration.clone(),
        description: variable.description.clone(),
    };
    Server {
        url: server.url.clone(),
        description: server.description.clone(),
        variables: variables.map(variable).collect(),
    }
}

/// The server that an operation is called at, if it is not the description's: its own first one, or
/// that of its path.
pub(super) fn own_server(
    document: &Document<'_>,
    operation: &[openapiv3::Server],
    path: &[openapiv3::Server],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let own = operation.first().or_else(|| path.first())?;
    // An empty URL is the root of the place that the description was found at.
    let url = Some(server(own).default_url()).filter(|url| !url.is_empty());
    let url = url.unwrap_or_else(|| "/".to_owned());
    let whole = servers(document, diagnostics);
    let trimmed = |url: &str| url.trim_end_matches('/').to_owned();
    let known = |server: &Server| trimmed(&server.default_url()) == trimmed(&url);
    let none = whole.is_empty() && url == "/";
    (!none && !whole.iter().any(known)).then_some(url)
}
