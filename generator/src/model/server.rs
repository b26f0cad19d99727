//! Servers.

use crate::naming::FieldName;

/// An entry of `servers`.
#[derive(Clone, Debug)]
pub struct Server {
    /// Its URL, as in the description.
    pub url: String,
    /// Its description.
    pub description: Option<String>,
    /// The variables in its URL.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug)]
pub struct ServerVariable {
    /// Its name, as between the braces in the URL.
    pub wire: String,
    /// Its name in Rust.
    pub name: FieldName,
    /// Its default value.
    pub default: String,
    /// The allowed values; empty if any is allowed.
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

    /// The URL in parts. Undeclared variables are literal.
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

impl Server {
    /// The problem of its URL, if no call can be sent to it.
    #[must_use]
    pub fn problem(&self) -> Option<ServerProblem> {
        url_problem(&self.default_url())
    }

    /// Returns whether the URL is absolute, so that calls need no other setting.
    #[must_use]
    pub fn is_absolute(&self) -> bool {
        let url = self.default_url();
        scheme(&url).is_some() && url_problem(&url).is_none()
    }
}

/// The reason why no call can be sent to a server.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ServerProblem {
    /// A variable in braces that has no value.
    Variable(String),
    /// Neither `https` nor `http`.
    Scheme(String),
    /// A host without a scheme: `//host`.
    NoScheme,
    /// A scheme without a host.
    NoHost,
    /// A name or a password before the host.
    UserInformation,
    /// A query or a fragment.
    QueryOrFragment,
}

/// The reason why no call can be sent to a URL, or to one below it.
#[must_use]
pub fn url_problem(url: &str) -> Option<ServerProblem> {
    if let Some((_, variable)) = url.split_once('{') {
        let name = variable.split_once('}').map_or(variable, |(name, _)| name);
        return Some(ServerProblem::Variable(name.to_owned()));
    }
    let scheme = scheme(url);
    let after_scheme = scheme.map_or(url, |scheme| &url[scheme.len() + 1..]);
    if let Some(scheme) = scheme.filter(|scheme| !is_http(scheme) && !is_https(scheme)) {
        return Some(ServerProblem::Scheme(scheme.to_owned()));
    }
    match (scheme, after_scheme.strip_prefix("//")) {
        (None, Some(_)) => return Some(ServerProblem::NoScheme),
        (Some(_), None | Some("")) => return Some(ServerProblem::NoHost),
        (Some(_), Some(rest)) => {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if authority.contains('@') {
                return Some(ServerProblem::UserInformation);
            }
            if authority.is_empty() {
                return Some(ServerProblem::NoHost);
            }
        }
        (None, None) => {}
    }
    url.contains(['?', '#']).then_some(ServerProblem::QueryOrFragment)
}

/// The origin of a URL that is used without TLS over the network, such as `http://host:8080`.
#[must_use]
pub fn http_origin(url: &str) -> Option<String> {
    if url_problem(url).is_some() || !scheme(url).is_some_and(is_http) {
        return None;
    }
    let authority = url["http://".len()..].split('/').next().unwrap_or_default();
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    let is_local = host.eq_ignore_ascii_case("localhost")
        || address.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
    (!is_local).then(|| format!("http://{authority}"))
}

/// The scheme of a URL (RFC 3986, section 3.1); `None` for a relative one.
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
    (is_scheme && scheme.bytes().all(is_part)).then_some(scheme)
}

fn is_http(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http")
}

fn is_https(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https")
}

/// A part of a server's URL.
#[derive(Clone, Debug)]
pub enum UrlPart<'s> {
    /// A literal.
    Text(&'s str),
    /// The value of a variable.
    Variable(&'s ServerVariable),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_in_values_of_variables_are_literal() {
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

    #[test]
    fn unusable_urls_have_a_problem() {
        let variable = |name: &str| Some(ServerProblem::Variable(name.to_owned()));
        let scheme = |name: &str| Some(ServerProblem::Scheme(name.to_owned()));
        let cases = [
            ("https://a.example/v1", None),
            ("HTTP://a.example:80", None),
            ("https://[::1]:8/x", None),
            ("/v1", None),
            ("v1/", None),
            ("", None),
            ("./a:b", None),
            ("https://{region}.a.example", variable("region")),
            ("/{tenant", variable("tenant")),
            ("wss://a.example", scheme("wss")),
            ("localhost:8080/v1", scheme("localhost")),
            ("//a.example/v1", Some(ServerProblem::NoScheme)),
            ("https://", Some(ServerProblem::NoHost)),
            ("https:///v1", Some(ServerProblem::NoHost)),
            ("https:a.example", Some(ServerProblem::NoHost)),
            ("https://me:secret@a.example", Some(ServerProblem::UserInformation)),
            ("https://a.example?x=1", Some(ServerProblem::QueryOrFragment)),
            ("/v1#x", Some(ServerProblem::QueryOrFragment)),
        ];
        for (url, problem) in cases {
            assert_eq!(url_problem(url), problem, "{url}");
        }
    }

    #[test]
    fn local_addresses_are_not_plain_http() {
        for (url, origin) in [
            ("http://a.example/v1", Some("http://a.example")),
            ("HTTP://a.example:8080", Some("http://a.example:8080")),
            ("http://[::2]/", Some("http://[::2]")),
            ("https://a.example", None),
            ("http://localhost:8080/v1", None),
            ("http://127.9.8.7", None),
            ("http://[::1]:80", None),
            ("http://{host}", None),
            ("/v1", None),
        ] {
            assert_eq!(http_origin(url).as_deref(), origin, "{url}");
        }
    }
}
