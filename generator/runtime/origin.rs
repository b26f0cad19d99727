//! Origins of URLs.

use reqwest::Url;

/// Returns whether both URLs have the same origin (RFC 6454, section 4); always false for URLs without a host.
pub(crate) fn same_origin(one: &Url, other: &Url) -> bool {
    one.has_host()
        && one.scheme() == other.scheme()
        && one.host_str() == other.host_str()
        && one.port_or_known_default() == other.port_or_known_default()
}

/// Returns the host of a URL, with the port if it is not the default one. It contains no secrets, unlike the URL.
pub(crate) fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or("no host");
    match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// Returns whether requests to a URL cross the network without TLS.
pub(crate) fn is_plain(url: &Url) -> bool {
    url.scheme() == "http" && !is_loopback(url)
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}
