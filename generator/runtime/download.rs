//! Bodies that are read as they come.

use std::fmt;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};

use super::api_error::header;
use super::call::Operation;
use super::error::{Error, HeaderNames};
use super::platform::Incoming;
use super::receive::{Unreadable, read_body};
use super::response::unexpected;
use super::transport::RawResponse;

/// Bytes that a service answers with, such as the content of a file.
///
/// They are not in memory yet: [`Download::chunk`] gives them piece by piece, as they
/// come, and the service waits for whoever reads slowly; [`Download::bytes`] collects
/// them. The feature `stream` adds `Download::into_stream`. Dropped before its end, the
/// rest is not fetched.
///
/// The time for the call runs until the last byte: give a long download more of it, with
/// `Call::timeout`.
///
/// Services answer with where a file lies, often elsewhere. Such a redirect is followed
/// over TLS, without the credential: of the call's headers, only `Accept`, `If-Range`,
/// `Range` and `User-Agent` go there.
pub struct Download {
    operation: &'static Operation,
    response: Incoming,
    limit: u64,
    attempts: u32,
}

impl Download {
    pub(crate) fn new(
        operation: &'static Operation,
        response: Incoming,
        limit: u64,
        attempts: u32,
    ) -> Self {
        Self { operation, response, limit, attempts }
    }

    /// The content type, as the service gives it.
    #[must_use]
    pub fn content_type(&self) -> Option<String> {
        header(self.headers(), CONTENT_TYPE.as_str())
    }

    /// How many bytes are still to come, if the service says so.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.response.content_length()
    }

    /// The headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The next piece, of whatever size it comes in; `None` at the end.
    ///
    /// There is no limit to all of them together: no more than a piece is in memory.
    ///
    /// # Errors
    /// The network, a body cut short, and the time for the call.
    pub async fn chunk(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let chunk = self.response.chunk().await;
        let chunk = chunk.map_err(|source| self.broken(source))?;
        Ok(chunk.map(Vec::from))
    }

    /// All bytes, if they are not more than
    /// [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes).
    ///
    /// # Errors
    /// More bytes than that, and what [`Download::chunk`] reports.
    pub async fn bytes(self) -> Result<Vec<u8>, Error> {
        let limit = self.limit;
        self.bytes_up_to(limit).await
    }

    /// All bytes, if they are not more than `limit`.
    ///
    /// # Errors
    /// More bytes than that, and what [`Download::chunk`] reports.
    pub async fn bytes_up_to(mut self, limit: u64) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        match read_body(&mut self.response, &mut bytes, limit).await {
            Ok(()) => Ok(bytes),
            Err(Unreadable::Transport(source)) => Err(self.broken(source)),
            Err(Unreadable::TooLarge) => Err(self.too_large(limit)),
        }
    }

    fn broken(&self, source: reqwest::Error) -> Error {
        Error::transport(self.operation, source).after(self.attempts)
    }

    pub(crate) fn too_large(&self, limit: u64) -> Error {
        Error::TooLarge {
            operation: self.operation,
            attempts: self.attempts,
            status: self.response.status(),
            limit,
        }
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.response.status()
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn limit(&self) -> u64 {
        self.limit
    }

    /// The response, and what makes this crate's errors of its own.
    pub(crate) fn into_parts(self) -> (Incoming, impl Fn(reqwest::Error) -> Error + Send + use<>) {
        let Self { operation, response, attempts, .. } = self;
        (response, move |source| Error::transport(operation, source).after(attempts))
    }
}

/// What came of a call that was received as a download.
pub(crate) fn read_download(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Download, Error> {
    // None cannot be: a download is received as one if it is a success.
    let mut response = response;
    match response.download.take() {
        Some(download) => Ok(*download),
        None => Err(unexpected(operation, response, "a download")),
    }
}

impl fmt::Debug for Download {
    /// Leaves out the values of headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("operation", &format_args!("{}", self.operation))
            .field("status", &self.response.status())
            .field("headers", &HeaderNames(self.headers()))
            .finish_non_exhaustive()
    }
}
