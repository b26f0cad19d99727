//! Which URLs a client may call.

use reqwest::Url;

use super::error::Error;

/// Refuses service roots that a credential must not be sent to, or that no path
/// can be put below. The messages do not repeat the URL, which may hold a password.
pub(crate) fn parse_service_root(text: &str) -> Result<Url, Error> {
    let url = Url::parse(text).map_err(|source| {
        Error::configuration_because("the service root is not an absolute URL", source)
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::configuration(
            "the service root has user information; use a credential",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(Error::configuration("the service root has a query or a fragment"));
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        "http" => Err(Error::configuration(
            "the service root is an http URL, over which anyone can read the credential; \
             only this machine (localhost, 127.0.0.0/8, ::1) is called without TLS",
        )),
        _ => Err(Error::configuration("the service root is not an https URL")),
    }
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}
