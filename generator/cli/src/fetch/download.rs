//! Downloads over HTTPS.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use reqwest::blocking::{Client, Response};
use reqwest::header::{ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH};
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Certificate, StatusCode, Url};

use crate::cli::Size;
use crate::paths::fs_err;

/// The time limit for connecting, for the response to begin, and for each part of it.
const TIMEOUT: Duration = Duration::from_secs(60);

/// The number of redirects that are followed.
const REDIRECTS: usize = 10;

/// Settings of a download.
pub(super) struct Settings<'s> {
    /// The `ETag` of what is known.
    pub(super) etag: Option<&'s str>,
    /// The maximum size.
    pub(super) max_size: Size,
    /// Other hosts to which the server may redirect.
    pub(super) allow_hosts: &'s [String],
    /// A file with further certificate authorities.
    pub(super) ca_certificate: Option<&'s Path>,
}

/// The result of a download.
pub(super) enum Downloaded {
    /// It is what is known.
    Unchanged,
    /// It is something else.
    New(Download),
}

/// What was downloaded.
pub(super) struct Download {
    /// The content.
    pub(super) content: Vec<u8>,
    /// The `ETag` of the response.
    pub(super) etag: Option<String>,
}

/// Downloads from a URL.
pub(super) fn get(url: &str, settings: &Settings<'_>) -> anyhow::Result<Downloaded> {
    let parsed = Url::parse(url).with_context(|| format!("{url} is not a URL"))?;
    ensure!(
        parsed.scheme() == "https",
        "{url} is not an https:// URL; descriptions are fetched over HTTPS only"
    );
    ensure!(
        parsed.username().is_empty() && parsed.password().is_none(),
        "the URL contains a user name or a password, which would be written to the pin; use one without"
    );
    let mut headers = HeaderMap::new();
    if let Some(etag) = settings.etag.and_then(|etag| HeaderValue::from_str(etag).ok()) {
        headers.insert(IF_NONE_MATCH, etag);
    }
    let response = client(settings)?.get(parsed).headers(headers).send();
    let response = response.with_context(|| format!("{url} cannot be fetched"))?;
    match response.status() {
        StatusCode::NOT_MODIFIED => Ok(Downloaded::Unchanged),
        StatusCode::OK => {
            read(response, settings.max_size).context(url.to_owned()).map(Downloaded::New)
        }
        status => bail!("{url} responded with {status}"),
    }
}

fn client(settings: &Settings<'_>) -> anyhow::Result<Client> {
    let hosts = settings.allow_hosts.to_vec();
    let mut builder = Client::builder()
        .user_agent(concat!("openapi-to-crate/", env!("CARGO_PKG_VERSION")))
        .https_only(true)
        .connect_timeout(TIMEOUT)
        .timeout(TIMEOUT)
        .redirect(Policy::custom(move |attempt| follow(attempt, &hosts)));
    if let Some(file) = settings.ca_certificate {
        let pem = fs_err(file, fs::read(file))?;
        let certificates = Certificate::from_pem_bundle(&pem);
        let certificates = certificates
            .with_context(|| format!("{} has no certificates in PEM", file.display()))?;
        builder = builder.tls_certs_merge(certificates);
    }
    builder.build().context("HTTPS is not available")
}

/// Follows redirects on the same host, and to hosts that were named.
fn follow(attempt: Attempt<'_>, hosts: &[String]) -> reqwest::redirect::Action {
    let next = attempt.url();
    let (host, port) =
        (next.host_str().unwrap_or_default().to_owned(), next.port_or_known_default());
    let is_same = attempt.previous().first().is_some_and(|first| {
        first.host_str() == Some(&host) && first.port_or_known_default() == port
    });
    if next.scheme() != "https" {
        let message = format!("it redirects to {next}, which is not an https:// URL");
        return attempt.error(message);
    }
    if attempt.previous().len() > REDIRECTS {
        return attempt.error(format!("it redirects more than {REDIRECTS} times"));
    }
    if is_same || hosts.contains(&host) {
        return attempt.follow();
    }
    attempt.error(format!(
        "it redirects to another host, {host}; if you trust that, add --allow-host {host}"
    ))
}

/// Reads a body up to the maximum size.
fn read(response: Response, max_size: Size) -> anyhow::Result<Download> {
    let etag = response.headers().get(ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
    let is_small = response.content_length().is_none_or(|length| length <= max_size.0);
    let mut content = Vec::new();
    if is_small {
        response
            .take(max_size.0.saturating_add(1))
            .read_to_end(&mut content)
            .context("the response ended early")?;
    }
    ensure!(
        is_small && content.len() as u64 <= max_size.0,
        "the description is larger than {max_size}; if it is to be that large, raise the limit with --max-size"
    );
    Ok(Download { content, etag })
}
