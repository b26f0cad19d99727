//! Responses of calls that succeeded.

use std::fmt;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};

use super::api_error::{header, request_id};
use super::call::Operation;
use super::codec::{self, Field, Mismatch, Mismatches, Received};
use super::error::{Error, HeaderNames};
use super::transport::RawResponse;

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
            Err(source) => Err(Error::decode(operation, response, source)),
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

/// Reads a body that is JSON or empty.
pub(crate) fn read_json_or_nothing<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<Option<T>>, Error> {
    if response.body.is_empty() {
        return Ok(Received::fitting(None));
    }
    read_json(operation, response).map(|received| received.map(Some))
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
    Error::UnexpectedContent {
        expected,
        operation,
        attempts: raw.attempts,
        status: raw.status,
        content_type,
        body: raw.body,
    }
}

pub(crate) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    let is = |name: &str| essence.eq_ignore_ascii_case(name);
    let suffix = essence.len().checked_sub("+json".len()).and_then(|start| essence.get(start..));
    is("application/json")
        || is("text/json")
        || suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case("+json"))
}
