//! Bodies that are read as they come.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};

use crate::runtime::codec::Received;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::http_headers::{HeaderNames, header};
use crate::runtime::operation::Operation;
use crate::runtime::platform::Incoming;
use crate::runtime::response::mismatch_policy::Reading;
use crate::runtime::response::pieces::{Unreadable, next_piece};
use crate::runtime::response::raw::{RawResponse, Rest};
use crate::runtime::response::resume::Resume;
use crate::runtime::response::unexpected;

/// The bytes of a response, such as the content of a file.
///
/// They are not in memory yet: [`Download::chunk`] returns them in chunks as they
/// arrive, with backpressure; [`Download::bytes`] collects
/// them. The feature `stream` adds `Download::into_stream`. Dropped before its end, the
/// rest is not fetched.
///
/// After a broken connection, or a pause that is too long, the rest is requested, as far as the retry policy and the
/// retry budget allow: if the call is a `GET` without `Range`, and the response has a length and a strong `ETag`, with
/// which `If-Range` ensures that the content is still the same.
///
/// The total time is unlimited, unless `timeout` is set for the call or the client. The time without a byte is limited
/// to 100 seconds, or to the `idle_timeout` of
/// [`ClientBuilder`](crate::runtime::ClientBuilder::idle_timeout) and [`Call`](crate::runtime::Call::idle_timeout).
///
/// Services often redirect to another host that has the file. Such a redirect is followed
/// over TLS, without the credential: of the call's headers, only `Accept`, `If-Range`,
/// `Range` and `User-Agent` go there.
pub struct Download {
    pub(crate) operation: &'static Operation,
    response: Incoming,
    pub(crate) limit: u64,
    pub(crate) attempts: u32,
    /// How long nothing may come.
    idle: Option<Duration>,
    /// How it continues after a broken connection, if it can.
    resume: Option<Box<Resume>>,
    /// Whether nothing more can be read, although its end has not come.
    pub(crate) failed: bool,
    #[cfg(runtime = "items")]
    /// How items in it are read.
    pub(crate) reading: Reading,
}

impl Download {
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

    /// The next piece, of whatever size it comes in; `None` at the end. After an error, each further call is
    /// [`ErrorKind::Interrupted`].
    ///
    /// There is no limit to all of them together: no more than a piece is in memory.
    ///
    /// # Errors
    /// The network, a body cut short, and time: that for the call, if it has one, and that in which nothing came.
    pub async fn chunk(&mut self) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.next_piece().await?.map(Vec::from))
    }

    /// The next piece as it is in memory already.
    pub(crate) async fn next_piece(&mut self) -> Result<Option<Bytes>, Error> {
        if self.failed {
            return Err(self.error(ErrorKind::Interrupted { status: self.status() }));
        }
        loop {
            let why = match next_piece(&mut self.response, self.idle).await {
                Ok(piece) => {
                    if let (Some(resume), Some(piece)) = (&mut self.resume, &piece) {
                        resume.advance(piece.len());
                    }
                    return Ok(piece);
                }
                Err(why) => why,
            };
            let Some(rest) = self.rest(&why).await else {
                self.failed = true;
                return Err(self.unreadable(why, self.limit));
            };
            self.response = rest;
        }
    }

    /// Requests what is left after an interruption.
    async fn rest(&mut self, why: &Unreadable) -> Option<Incoming> {
        let resume = self.resume.as_mut()?;
        let rest = resume.rest(why).await;
        self.attempts = resume.attempts();
        rest
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
        self.read_rest(&mut bytes, limit).await.map(|()| bytes)
    }

    /// Reads what is left, so that there are no more bytes than this.
    pub(crate) async fn read_rest(&mut self, bytes: &mut Vec<u8>, limit: u64) -> Result<(), Error> {
        let most = usize::try_from(limit).unwrap_or(usize::MAX);
        while let Some(piece) = self.next_piece().await? {
            let room = most.saturating_sub(bytes.len());
            bytes.extend_from_slice(&piece[..piece.len().min(room)]);
            if piece.len() > room {
                return Err(self.unreadable(Unreadable::TooLarge, limit));
            }
        }
        Ok(())
    }

    fn unreadable(&self, why: Unreadable, limit: u64) -> Error {
        self.error(why.into_kind(self.status(), limit))
    }

    /// Error of the call that this is the response of.
    pub(crate) fn error(&self, kind: ErrorKind) -> Error {
        Error::new(self.operation, self.attempts, kind)
    }

    pub(crate) fn too_large(&self, limit: u64) -> Error {
        self.error(ErrorKind::TooLarge { status: self.status(), limit })
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.response.status()
    }

    #[cfg(runtime = "items")]
    /// A response that consists of one item of this one.
    pub(crate) fn item(&self, body: Vec<u8>) -> RawResponse {
        RawResponse {
            status: self.response.status(),
            headers: self.headers().clone(),
            body,
            complete: true,
            rest: None,
            attempts: self.attempts,
            #[cfg(runtime = "paging")]
            moved: None,
            reading: self.reading.clone(),
        }
    }
}

/// What came of a call that was received as a download.
pub(crate) fn read_download(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<Download>, Error> {
    let mut response = response;
    match response.rest.take() {
        Some(rest) => {
            let Rest { incoming, limit, idle, resume } = *rest;
            Ok(Received::fitting(Download {
                operation,
                response: incoming,
                limit,
                attempts: response.attempts,
                idle,
                resume,
                failed: false,
                #[cfg(runtime = "items")]
                reading: response.reading,
            }))
        }
        // It cannot be missing: a download is received as one if it is a success.
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
