//! Servers.

use crate::description::Document;
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{Server, ServerProblem, ServerVariable, http_origin};
use crate::naming::FieldName;

use super::html;

/// The description's servers.
pub(super) fn servers(document: &Document<'_>, diagnostics: &mut Diagnostics) -> Vec<Server> {
    let Some(top) = document.top(diagnostics) else { return Vec::new() };
    let at = Pointer::root().join("servers");
    let servers = top.servers.iter().enumerate();
    servers.map(|(index, server)| checked(server, &at.join(index), diagnostics)).collect()
}

/// Lowers a server, and reports its problems.
fn checked(server: &openapiv3::Server, at: &Pointer, diagnostics: &mut Diagnostics) -> Server {
    for name in server.variables.iter().flatten().map(|(name, _)| name) {
        if !is_used(server, name) {
            diagnostics.warn(
                Code::Ignored,
                &at.join("variables").join(name),
                format!("the variable `{name}` of a server is not in its URL: it is ignored"),
                "add it to the URL in braces, or remove it",
            );
        }
    }
    let server = lowered(server);
    let url = at.join("url");
    if let Some(problem) = server.problem() {
        let (code, message, help) = described(&problem);
        diagnostics.warn(code, &url, message, help);
    } else if let Some(origin) = http_origin(&server.default_url()) {
        diagnostics.warn(
            Code::PlainHttp,
            &url,
            format!(
                "the server `{origin}` uses http, so that others can read and change requests: clients \
                 send it no credential by default"
            ),
            "use `https`, if the server supports it, or call `ClientBuilder::allow_http`",
        );
    }
    server
}

/// The message and the help for a problem of a server's URL.
fn described(problem: &ServerProblem) -> (Code, String, &'static str) {
    match problem {
        ServerProblem::Variable(name) => (
            Code::ServerUrl,
            format!(
                "the URL of a server has the undeclared variable `{name}`: no call can be sent to it"
            ),
            "declare it in the `variables` of the server, with a `default`",
        ),
        ServerProblem::NoHost => (
            Code::ServerUrl,
            "the URL of a server has a scheme but no host: no call can be sent to it".to_owned(),
            "write it as `https://example.com/…`",
        ),
        ServerProblem::UserInformation => (
            Code::ServerUrl,
            "the URL of a server contains user information, which is a credential: no call can be \
             sent to it"
                .to_owned(),
            "remove it, and describe a security scheme",
        ),
        ServerProblem::QueryOrFragment => (
            Code::ServerUrl,
            "the URL of a server has a query or a fragment, so that paths cannot be appended: no \
             call can be sent to it"
                .to_owned(),
            "remove it; declare query parameters for the operations that need them",
        ),
        ServerProblem::Scheme(scheme) => (
            Code::ServerNotCalled,
            format!(
                "a server has the scheme `{scheme}`, but calls need https or http: it is ignored"
            ),
            "remove it, or write the URL as `https://example.com/…`",
        ),
        ServerProblem::NoScheme => (
            Code::ServerNotCalled,
            "a server has a URL without a scheme, which depends on the URL of the description"
                .to_owned(),
            "write `https:` in front of it, or call `ClientBuilder::service_root`",
        ),
    }
}

fn is_used(server: &openapiv3::Server, name: &str) -> bool {
    server.url.contains(&format!("{{{name}}}"))
}

fn lowered(server: &openapiv3::Server) -> Server {
    let variables = server.variables.iter().flatten();
    let variables = variables.filter(|(name, _)| is_used(server, name));
    let variable = |(name, variable): (&String, &openapiv3::ServerVariable)| ServerVariable {
        wire: name.clone(),
        name: FieldName::preferred(name),
        default: variable.default.clone(),
        values: variable.enumeration.clone(),
        description: variable.description.as_deref().map(html::to_markdown),
    };
    Server {
        url: server.url.trim().to_owned(),
        description: server.description.as_deref().map(html::to_markdown),
        variables: variables.map(variable).collect(),
    }
}

/// The server of an operation, if it or its path item declares one. Servers are at these pointers.
pub(super) fn own_server(
    document: &Document<'_>,
    operation: (&[openapiv3::Server], Pointer),
    path: (&[openapiv3::Server], Pointer),
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let (servers, at) = if operation.0.is_empty() { path } else { operation };
    let own = checked(servers.first()?, &at.join("servers").join(0), diagnostics);
    // An empty URL is the root of the description's own location.
    let url = Some(own.default_url()).filter(|url| !url.is_empty());
    let url = url.unwrap_or_else(|| "/".to_owned());
    let whole = self::servers(document, diagnostics);
    let trimmed = |url: &str| url.trim_end_matches('/').to_owned();
    let known = |server: &Server| trimmed(&server.default_url()) == trimmed(&url);
    let none = whole.is_empty() && url == "/";
    (!none && !whole.iter().any(known)).then_some(url)
}
