//! Responses of calls that succeeded.

use std::fmt;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};

use super::api_error::{header, request_id};
use super::call::Operation;
use super::codec::{self, Field};
use super::error::{Error, HeaderNames};
use super::transport::RawResponse;

/// What a call returned, with status and headers.
#[derive(Clone, PartialEq)]
pub struct Response<T> {
    status: StatusCode,
    headers: HeaderMap,
    body: T,
}

impl<T> Response<T> {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: T) -> Self {
        Self { status, headers, body }
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
        &self.body
    }

    /// What was returned.
    #[must_use]
    pub fn into_body(self) -> T {
        self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    /// Leaves out the values of headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("headers", &HeaderNames(&self.headers))
            .field("body", &self.body)
            .finish()
    }
}

/// Reads a body that is JSON.
pub(crate) fn read_json<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<T, Error> {
    let response = expect_json(operation, response)?;
    codec::from_slice(&response.body).map_err(|source| Error::decode(operation, response, source))
}

/// Reads a body that is JSON or empty.
pub(crate) fn read_json_or_nothing<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Option<T>, Error> {
    if response.body.is_empty() {
        return Ok(None);
    }
    read_json(operation, response).map(Some)
}

/// Reads a body that is text which spells a value, whatever its type is called.
pub(crate) fn read_text<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<T, Error> {
    codec::from_text(&response.body).map_err(|source| Error::decode(operation, response, source))
}

/// Reads a body that is text which spells a value, or empty.
pub(crate) fn read_text_or_nothing<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Option<T>, Error> {
    if response.body.is_empty() {
        return Ok(None);
    }
    read_text(operation, response).map(Some)
}

/// Refuses a body that is not JSON. One of no type at all is tried as JSON.
fn expect_json(operation: &'static Operation, raw: RawResponse) -> Result<RawResponse, Error> {
    let content_type = raw.headers.get(CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    let content_type = content_type.trim_ascii();
    let fits = content_type.is_empty() || std::str::from_utf8(content_type).is_ok_and(is_json);
    if !raw.body.is_empty() && fits {
        return Ok(raw);
    }
    Err(unexpected(operation, raw, "JSON"))
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
