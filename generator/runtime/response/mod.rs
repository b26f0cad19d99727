//! Responses of calls that succeeded.

pub(crate) mod api_error;
#[cfg(runtime = "responses")]
pub(crate) mod by_status;
pub(crate) mod download;
pub(crate) mod error_message;
#[cfg(runtime = "items")]
pub(crate) mod framing;
#[cfg(runtime = "headers")]
pub(crate) mod headers;
#[cfg(runtime = "items")]
#[cfg(feature = "stream")]
mod item_streams;
#[cfg(runtime = "items")]
pub(crate) mod items;
mod judge;
pub(crate) mod mismatch_policy;
pub(crate) mod pieces;
#[cfg(runtime = "plain-text")]
pub(crate) mod plain_text;
pub(crate) mod raw;
pub(crate) mod resume;
#[cfg(feature = "stream")]
pub(crate) mod stream;
#[cfg(runtime = "text-responses")]
pub(crate) mod text_by_status;

use std::fmt;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};

use crate::runtime::codec::{self, Field, Mismatch, Mismatches, Received};
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::http_headers::{HeaderNames, header, is_json, request_id};
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;

/// What a call returned, with status, headers, and what of it does not fit what the description
/// declares.
#[derive(Clone, PartialEq)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    received: Received<T>,
}

impl<T> Response<T> {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, received: Received<T>) -> Self {
        Self { status, headers, received }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The service's id for the request, which its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<String> {
        request_id(&self.headers)
    }

    /// What was returned.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.received.value
    }

    /// What was returned.
    #[must_use]
    pub fn into_body(self) -> T {
        self.received.value
    }

    /// What of the response does not fit what the description declares; see [`MismatchPolicy`].
    ///
    /// [`MismatchPolicy`]: crate::runtime::MismatchPolicy
    #[must_use]
    pub fn mismatches(&self) -> &Mismatches {
        &self.received.mismatches
    }

    /// What was returned, with its mismatches. Serialized, it is what came.
    #[must_use]
    pub fn received(&self) -> &Received<T> {
        &self.received
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    /// Leaves out the values of headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &HeaderNames(&self.headers))
            .field("body", &self.received.value)
            .field("mismatches", &self.received.mismatches.len())
            .finish()
    }
}

/// Reads a body that is JSON.
///
/// A success without a body, and JSON of another content type, are tolerated as mismatches. What is
/// no JSON is an error.
pub(crate) fn read_json<T: Field>(
    operation: &'static Operation,
    mut response: RawResponse,
) -> Result<Received<T>, Error> {
    let (reading, body) = (std::mem::take(&mut response.reading), response.body.trim_ascii());
    let other = if body.is_empty() {
        Some(Mismatch::of_whole("JSON", "nothing"))
    } else if !has_json_type(&response.headers) {
        Some(Mismatch::of_whole("JSON", "another content type"))
    } else {
        None
    };
    let Some(mismatch) = other else {
        return match codec::receive(&response.body) {
            Ok(received) => reading.judge(operation, received, || response),
            Err(source) => Err(Error::undecodable(operation, response, source)),
        };
    };
    let read = if body.is_empty() {
        Some(Received::fitting(T::empty()))
    } else {
        // A page for people can begin with what is JSON: a number, for example.
        let is_likely = matches!(body.first(), Some(b'{' | b'['));
        let read = codec::receive(body).ok();
        read.filter(|read| is_likely || read.mismatches.is_empty())
    };
    match read.filter(|_| reading.tolerates(operation, &response, &mismatch)) {
        Some(received) => reading.judge(operation, received.with(mismatch), || response),
        None => Err(unexpected(operation, response, "JSON")),
    }
}

/// Reads a body that is JSON or empty. Null is nothing as well, whether its type allows it or not.
pub(crate) fn read_json_or_nothing<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<Option<T>>, Error> {
    if matches!(response.body.trim_ascii(), b"" | b"null") {
        return Ok(Received::fitting(None));
    }
    read_json(operation, response).map(|received| received.map_value(Some))
}

/// Whether a response says that it is JSON, or does not say what it is. Some services send the
/// content type twice.
fn has_json_type(headers: &HeaderMap) -> bool {
    let mut types = headers.get_all(CONTENT_TYPE).iter().map(HeaderValue::as_bytes);
    types.all(|value| {
        let value = value.trim_ascii();
        let mut each = value.split(|byte| *byte == b',');
        value.is_empty() || each.all(|one| std::str::from_utf8(one).is_ok_and(is_json))
    })
}

/// The error for a response that is not what was expected.
pub(crate) fn unexpected(
    operation: &'static Operation,
    raw: RawResponse,
    expected: &'static str,
) -> Error {
    let content_type = header(&raw.headers, CONTENT_TYPE.as_str());
    let RawResponse { status, attempts, body, .. } = raw;
    let kind = ErrorKind::UnexpectedContent { expected, status, content_type, body };
    Error::new(operation, attempts, kind)
}
