//! `openapi-to-crate fetch`: downloads descriptions, and pins them.
//!
//! The module `download` has the requests, and `changes` compares the crates of two descriptions.

mod changes;
mod download;

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use jiff::Timestamp;

use crate::cli::{self, Size};
use crate::files;
use crate::generate::Outcome;
use crate::output::{Pipe, stdout};
use crate::paths::{fs_err, shown};
use crate::pin::{self, Pin};
use download::{Download, Downloaded, Settings};

/// The maximum size of a description unless another one is given: five times the whole of Microsoft Graph.
const MAX_SIZE: Size = Size(200_000_000);

/// What is to be fetched.
struct Request {
    url: String,
    output: PathBuf,
    max_size: Size,
    allow_hosts: Vec<String>,
    /// The pin of the last download from the same URL.
    pin: Option<Pin>,
}

/// Runs the command. The result goes to standard output, everything else to standard error.
pub fn fetch(arguments: &cli::Fetch) -> anyhow::Result<Outcome> {
    let request = request(arguments)?;
    let old = existing(&request.output)?;
    let known = request.pin.as_ref().zip(old.as_deref()).filter(|(pin, old)| pin.fits(old));
    let settings = Settings {
        etag: known.and_then(|(pin, _)| pin.etag.as_deref()),
        max_size: request.max_size,
        allow_hosts: &request.allow_hosts,
        ca_certificate: arguments.ca_certificate.as_deref(),
    };
    let found = match download::get(&request.url, &settings)? {
        Downloaded::Unchanged => None,
        // A server without ETags sends everything again.
        Downloaded::New(new) if known.is_some_and(|(pin, _)| pin.fits(&new.content)) => None,
        Downloaded::New(new) => Some(new),
    };
    let (name, url) = (shown(&request.output), &request.url);
    let mut out = stdout();
    match (found, &request.pin) {
        (None, Some(pin)) => {
            writeln!(out, "{name}: up to date with {url}, fetched on {}", pin.fetched)?;
            // Options may have changed.
            if !arguments.check
                && (pin.max_size.clone(), &pin.allow_hosts)
                    != (max_size(&request), &request.allow_hosts)
            {
                let (max_size, allow_hosts) = (max_size(&request), request.allow_hosts.clone());
                Pin { max_size, allow_hosts, ..pin.clone() }.write(&request.output)?;
            }
            Ok(Outcome::Equal)
        }
        (None, None) => {
            bail!("{url} responded with 304 Not Modified to a request without a condition")
        }
        (Some(new), _) => {
            let text = description(&new, url)?;
            if arguments.check {
                writeln!(out, "{name}: there is a newer one at {url}")?;
                let old = old
                    .with_context(|| format!("{name} does not exist; fetch it without --check"))?;
                return changes::report(arguments, &request.output, &old, text, &mut out);
            }
            write(arguments, &request, &new, old.as_deref(), &mut out)
        }
    }
}

/// Combines the arguments with the pin of the file, if it has one.
fn request(arguments: &cli::Fetch) -> anyhow::Result<Request> {
    let source = &arguments.source;
    let (url, output) = match (&arguments.output, files::is_url(source)) {
        (Some(output), true) => (Some(source.clone()), output.clone()),
        (None, true) => bail!("name the file to write, for example with --output api.yaml"),
        (None, false) => (None, PathBuf::from(source)),
        (Some(_), false) => {
            bail!("{source} is not a URL; --output needs an https:// URL to download from")
        }
    };
    let pin = pin::read(&output)?.filter(|pin| url.as_ref().is_none_or(|url| *url == pin.url));
    let url = url.or_else(|| pin.as_ref().map(|pin| pin.url.clone())).with_context(|| {
        let file = shown(&output);
        format!("{file} was not fetched before, so its URL is not known; use\n\n    openapi-to-crate fetch URL --output {file}\n")
    })?;
    let stored = pin.as_ref().and_then(|pin| pin.max_size.as_deref());
    let stored = stored.map(str::parse).transpose();
    let stored = stored
        .map_err(|error: String| anyhow::anyhow!("{}: {error}", pin::path(&output).display()))?;
    let mut allow_hosts = arguments.allow_host.clone();
    allow_hosts.extend(pin.iter().flat_map(|pin| pin.allow_hosts.iter().cloned()));
    allow_hosts.sort();
    allow_hosts.dedup();
    Ok(Request {
        url,
        output,
        max_size: arguments.max_size.or(stored).unwrap_or(MAX_SIZE),
        allow_hosts,
        pin,
    })
}

fn max_size(request: &Request) -> Option<String> {
    (request.max_size != MAX_SIZE).then(|| request.max_size.to_string())
}

/// Reads the file that would be replaced, if it exists.
fn existing(output: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    match fs::read(output) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        old => fs_err(output, old).map(Some),
    }
}

/// Returns what was downloaded as text, if it is an OpenAPI description.
fn description<'d>(new: &'d Download, url: &str) -> anyhow::Result<&'d str> {
    let text = std::str::from_utf8(&new.content).ok();
    text.filter(|text| !text.is_empty() && files::is_description(text)).with_context(|| {
        format!("{url} is not an OpenAPI description in UTF-8; use the URL of the file itself, not of a page about it")
    })
}

/// Writes the description and its pin, unless that would lose a user's work.
fn write(
    arguments: &cli::Fetch,
    request: &Request,
    new: &Download,
    old: Option<&[u8]>,
    out: &mut Pipe<impl std::io::Write>,
) -> anyhow::Result<Outcome> {
    let (output, name) = (&request.output, shown(&request.output));
    // The pin may be of another URL; what it pins can be fetched again.
    let pin = pin::read(output)?;
    let is_own = |old: &[u8]| old == new.content || pin.as_ref().is_some_and(|pin| pin.fits(old));
    ensure!(
        arguments.force || old.is_none_or(is_own),
        "{name} {}, so it is not replaced; --force replaces it",
        if pin.is_some() {
            "was edited since it was fetched"
        } else {
            "exists and was not fetched"
        }
    );
    let pin = Pin {
        url: request.url.clone(),
        fetched: Timestamp::from_second(Timestamp::now().as_second())?.to_string(),
        etag: new.etag.clone(),
        sha256: pin::sha256(&new.content),
        max_size: max_size(request),
        allow_hosts: request.allow_hosts.clone(),
    };
    files::replace(output, &new.content)?;
    pin.write(output)?;
    let lock = shown(&pin::path(output));
    writeln!(
        out,
        "{name}: wrote {} bytes from {}; {lock} pins them",
        new.content.len(),
        request.url
    )?;
    Ok(Outcome::Equal)
}
