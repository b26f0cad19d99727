//! Uploads in fragments to Microsoft Graph: upload sessions.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use reqwest::header::{CONTENT_RANGE, CONTENT_TYPE};
use reqwest::{Method, StatusCode, Url};
use serde_json::value::RawValue;
use tokio::io::{AsyncRead, AsyncReadExt as _};

use super::Transferred;
use crate::runtime::body::upload::Content;
use crate::runtime::byte_order_mark::without_byte_order_mark;
use crate::runtime::call::draft::{Draft, Link};
use crate::runtime::call::parameters::ParameterWriter;
use crate::runtime::client::Client;
use crate::runtime::codec::Field;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::origin::is_loopback;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::{read_json, unexpected};

/// The unit of the lengths of fragments, except for the last fragment.
const UNIT: u64 = 320 * 1024;
/// The longest fragment: a request can have less than 60 MiB.
const LONGEST: u64 = 191 * UNIT;

const PUT: Operation = operation("PUT");
const GET: Operation = operation("GET");
const DELETE: Operation = operation("DELETE");

const fn operation(method: &'static str) -> Operation {
    Operation { id: None, method, path: "/{upload-session}" }
}

/// An upload in fragments, for files that are too large for one request.
///
/// An operation such as `createUploadSession` returns the `uploadUrl`. That URL is a secret by itself: it is sent without
/// the credential of the client, and is in no error and no `Debug` output. Each fragment has the time limit and the retries
/// of an ordinary call; of one that arrived only in part, the rest is sent. After an error, or in another program, the upload
/// continues at [`UploadSession::next_offset`].
pub struct UploadSession {
    client: Client,
    url: Url,
    fragment: u64,
    progress: Option<Box<dyn FnMut(Transferred) + Send>>,
}

impl UploadSession {
    /// Creates an upload to the `uploadUrl` of a session, which requires TLS except on this machine.
    ///
    /// # Errors
    /// A URL that is not safe.
    pub fn new(client: &Client, upload_url: &str) -> Result<Self, Error> {
        let problem = match Url::parse(upload_url) {
            Err(_) => "is not a URL",
            Ok(url) if url.scheme() != "https" && !is_loopback(&url) => "has no TLS",
            Ok(url) if !url.username().is_empty() || url.password().is_some() => {
                "has user information"
            }
            Ok(url) => {
                return Ok(Self {
                    client: client.clone(),
                    url,
                    fragment: 16 * UNIT,
                    progress: None,
                });
            }
        };
        Err(Error::parameter(&PUT, "upload_url", problem))
    }

    /// Sets the length of a fragment in bytes, 5 MiB by default. It is rounded down to a multiple of 320 KiB, of which it has
    /// at least 1 and at most 191. A fragment is in memory while it is sent.
    #[must_use]
    pub fn fragment_bytes(mut self, bytes: u64) -> Self {
        self.fragment = (bytes / UNIT * UNIT).clamp(UNIT, LONGEST);
        self
    }

    /// Reports each fragment that the service has received.
    #[must_use]
    pub fn on_progress(mut self, progress: impl FnMut(Transferred) + Send + 'static) -> Self {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Uploads all bytes, and returns what the service returns for the last fragment, such as the item.
    ///
    /// # Errors
    /// Content that ends before `length`, and all errors of calls.
    pub async fn upload<T: Field>(
        &mut self,
        content: impl AsyncRead + Unpin + Send,
        length: u64,
    ) -> Result<T, Error> {
        self.upload_from(0, content, length).await
    }

    /// Uploads the bytes from this offset on, at which `content` begins; `length` is that of the whole.
    ///
    /// # Errors
    /// As [`UploadSession::upload`].
    pub async fn upload_from<T: Field>(
        &mut self,
        offset: u64,
        mut content: impl AsyncRead + Unpin + Send,
        length: u64,
    ) -> Result<T, Error> {
        let mut offset = offset;
        while offset < length {
            let end = length.min(offset.saturating_add(self.fragment));
            let bytes = read_exactly(&mut content, end - offset).await?;
            if let Some(last) = self.send(offset, &bytes, length).await? {
                self.report(length, length);
                return read_json(&PUT, last).map(|received| received.value);
            }
            offset = end;
            self.report(offset, length);
        }
        Err(Error::parameter(&PUT, "content", "has no bytes that are not uploaded yet"))
    }

    /// Requests the first offset that the service has not received: where [`UploadSession::upload_from`] continues.
    ///
    /// # Errors
    /// All errors of calls, such as the status 404 if the session has expired.
    pub async fn next_offset(&self) -> Result<u64, Error> {
        let response = self.draft(&GET, Method::GET).send().await?;
        next_offset(&response)
            .ok_or_else(|| unexpected(&GET, response, "the state of an upload session"))
    }

    /// Cancels the upload, so that the service can discard the received bytes.
    ///
    /// # Errors
    /// All errors of calls.
    pub async fn cancel(self) -> Result<(), Error> {
        self.draft(&DELETE, Method::DELETE).send().await.map(|_| ())
    }

    /// Sends a fragment until the service has received all of it; returns the response to the last one.
    async fn send(
        &self,
        offset: u64,
        bytes: &Bytes,
        length: u64,
    ) -> Result<Option<RawResponse>, Error> {
        let end = offset + bytes.len() as u64;
        let mut start = offset;
        loop {
            let rest = usize::try_from(start - offset)
                .map_or_else(|_| Bytes::new(), |at| bytes.slice(at..));
            let next = match self.fragment(start, rest, length).send().await {
                Ok(response) if response.status != StatusCode::ACCEPTED => {
                    return Ok(Some(response));
                }
                Ok(response) => match next_offset(&response) {
                    Some(next) => next,
                    None => {
                        return Err(unexpected(&PUT, response, "the state of an upload session"));
                    }
                },
                // A fragment whose response was lost was received, and is not expected again.
                Err(error) if is_received(&error) => self.next_offset().await?,
                Err(error) => return Err(error),
            };
            match next {
                next if next == end && end < length => return Ok(None),
                next if (start + 1..end).contains(&next) => start = next,
                _ => {
                    let problem = format!("was sent to {end}, but the service expects {next} next");
                    return Err(Error::parameter(&PUT, "content", problem));
                }
            }
        }
    }

    fn fragment(&self, start: u64, bytes: Bytes, length: u64) -> Box<Draft> {
        let mut draft = self.draft(&PUT, Method::PUT);
        let last = (start + bytes.len() as u64).saturating_sub(1);
        let range = format!("bytes {start}-{last}/{length}");
        draft.parameters.set_header(CONTENT_RANGE.as_str(), &range);
        draft.parameters.set_header(CONTENT_TYPE.as_str(), "application/octet-stream");
        draft.body = Some(Content::Memory(bytes));
        draft
    }

    fn draft(&self, operation: &'static Operation, method: Method) -> Box<Draft> {
        let client = self.client.clone();
        let mut draft = Draft::new(client, operation, String::new(), ParameterWriter::default());
        draft.link = Some(Link { method, url: self.url.clone() });
        draft.security = &[];
        Box::new(draft)
    }

    fn report(&mut self, bytes: u64, length: u64) {
        if let Some(progress) = &mut self.progress {
            progress(Transferred { bytes, length: Some(length) });
        }
    }
}

impl fmt::Debug for UploadSession {
    /// Omits the URL, which is a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadSession").field("fragment", &self.fragment).finish_non_exhaustive()
    }
}

/// Returns whether the service refuses a fragment because it has received it.
fn is_received(error: &Error) -> bool {
    matches!(error.status(), Some(StatusCode::RANGE_NOT_SATISFIABLE | StatusCode::CONFLICT))
}

/// The first offset of `nextExpectedRanges`, such as `["26-", "300-400"]`.
fn next_offset(response: &RawResponse) -> Option<u64> {
    let body = without_byte_order_mark(&response.body);
    let members: BTreeMap<String, &RawValue> = serde_json::from_slice(body).ok()?;
    let ranges: Vec<String> =
        serde_json::from_str(members.get("nextExpectedRanges")?.get()).ok()?;
    let starts = ranges.iter().map(|range| range.split('-').next()?.trim().parse().ok());
    starts.collect::<Option<Vec<u64>>>()?.into_iter().min()
}

async fn read_exactly(content: &mut (impl AsyncRead + Unpin), length: u64) -> Result<Bytes, Error> {
    let failed = |problem: String| Error::parameter(&PUT, "content", problem);
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    let read = content.take(length).read_to_end(&mut bytes).await;
    match read {
        Ok(read) if read as u64 == length => Ok(bytes.into()),
        Ok(_) => Err(failed("ends before its length".to_owned())),
        Err(error) => Err(failed(format!("cannot be read: {error}"))),
    }
}
