//! Error responses of the service.

use std::fmt;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::runtime::byte_order_mark::without_byte_order_mark;
use crate::runtime::error::{Error, write_attempts};
use crate::runtime::http_headers::{HeaderNames, header, request_id, retry_after};
use crate::runtime::operation::Operation;
use crate::runtime::response::error_message::{code, message};
use crate::runtime::response::raw::RawResponse;

/// An error response of the service.
pub struct ApiError {
    operation: &'static Operation,
    response: RawResponse,
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
    client_request_id: Option<String>,
    retry_after: Option<Duration>,
    /// Why it is not of the type that it was asked for.
    source: Option<Error>,
}

impl ApiError {
    /// Reads what it can: a body of any shape, or none, makes an error of a status.
    pub(crate) fn new(
        operation: &'static Operation,
        response: RawResponse,
        sent_request_id: Option<String>,
    ) -> Self {
        let headers = &response.headers;
        let body = parse_body(&response.body);
        let message =
            message(&body).or_else(|| if body.is_null() { plain_text(&response) } else { None });
        let inner = |names: &[&str]| inner_text(&body, names);
        Self {
            operation,
            code: code(&body, response.status.as_u16(), message.is_some()),
            message,
            request_id: request_id(headers).or_else(|| inner(&["request-id", "requestId"])),
            client_request_id: header(headers, "client-request-id")
                .or_else(|| inner(&["client-request-id", "clientRequestId"]))
                .or(sent_request_id),
            retry_after: retry_after(headers),
            source: None,
            response,
        }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The service's name for the kind of error: a word or a number that programs may compare.
    ///
    /// It is looked for where public APIs are known to put it (`code`, `error.code`, `errors[0].code`,
    /// `errorCode`, `type` and others), in any case. A number that only repeats the status
    /// is returned if there is nothing else.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The service's explanation for people, as long as it is, and its first if there are several.
    ///
    /// It is looked for where public APIs are known to put it: `message`, `error.message`, `detail` and
    /// `title` (RFC 9457), `error_description`, `errors`, `msg`, `reason` and others, in any case. If the service nests messages as JSON in strings, it is the innermost one; an error by the name of
    /// a field has that name in front (`email: is taken`). A body of `text/plain` is a message as a whole.
    /// Where the service has only a word (`{"error": "invalid_grant"}`), code and message are that.
    /// All that came is in [`ApiError::body`].
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The service's id for the request, which its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// This side's id for the call, which the service's support asks for.
    #[must_use]
    pub fn client_request_id(&self) -> Option<&str> {
        self.client_request_id.as_deref()
    }

    /// How long the service asks to wait before the next attempt.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// How many times the call was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.response.attempts
    }

    /// The headers of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The body of the response as it came.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.response.body
    }

    /// Whether [`ApiError::body`] is all of the body: neither cut short by the
    /// network nor by the limit.
    #[must_use]
    pub fn is_body_complete(&self) -> bool {
        self.response.complete
    }

    /// A copy of the response, to read it once more.
    pub(crate) fn response(&self) -> RawResponse {
        let RawResponse { status, headers, body, complete, attempts, reading, .. } = &self.response;
        RawResponse {
            status: *status,
            headers: headers.clone(),
            body: body.clone(),
            complete: *complete,
            // Errors are read whole.
            rest: None,
            attempts: *attempts,
            #[cfg(runtime = "paging")]
            moved: None,
            reading: reading.clone(),
        }
    }

    #[cfg(runtime = "responses")]
    /// Notes why it does not have the type that was requested.
    pub(crate) fn because(&mut self, source: Error) {
        self.source = Some(source);
    }

    /// The body as a type of your own.
    ///
    /// # Errors
    /// A body that is not JSON, or not of that type.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.response.body)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.response.status)?;
        match (&self.code, &self.message) {
            (Some(code), Some(message)) if code != message => write!(f, ": {code}: {message}")?,
            (_, Some(text)) | (Some(text), None) => write!(f, ": {text}")?,
            (None, None) => self.describe_body(f)?,
        }
        if let Some(id) = &self.request_id {
            write!(f, " (request id {id})")?;
        }
        write_attempts(f, self.attempts())
    }
}

impl ApiError {
    fn describe_body(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = self.response.body.len();
        match header(&self.response.headers, CONTENT_TYPE.as_str()) {
            _ if length == 0 => f.write_str(" without a body"),
            Some(content_type) => write!(f, " with {length} bytes of `{content_type}`"),
            None => write!(f, " with {length} bytes"),
        }
    }
}

impl fmt::Debug for ApiError {
    /// Leaves out the body and the values of headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("operation", &format_args!("{}", self.operation))
            .field("status", &self.response.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("request_id", &self.request_id)
            .field("client_request_id", &self.client_request_id)
            .field("retry_after", &self.retry_after)
            .field("attempts", &self.response.attempts)
            .field("headers", &HeaderNames(&self.response.headers))
            .field("body_bytes", &self.response.body.len())
            .field("source", &self.source)
            .finish()
    }
}

impl std::error::Error for ApiError {
    /// Why it is not of the type that `Error::typed` was asked for, once it was.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// The body as JSON; null where it is none.
fn parse_body(body: &[u8]) -> Value {
    let body = without_byte_order_mark(body);
    serde_json::from_slice(body).unwrap_or_default()
}

/// A body that says that it is text for people.
fn plain_text(response: &RawResponse) -> Option<String> {
    let content_type = header(&response.headers, CONTENT_TYPE.as_str())?;
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    let text = str::from_utf8(&response.body).ok().map(str::trim);
    let text = text.filter(|text| !text.is_empty() && essence.eq_ignore_ascii_case("text/plain"));
    text.map(str::to_owned)
}

/// The object that has code and message: inside `error`, or the body itself.
fn error_object(body: &Value) -> &Value {
    body.get("error").filter(|error| error.is_object()).unwrap_or(body)
}

fn inner_text(body: &Value, names: &[&str]) -> Option<String> {
    let error = error_object(body);
    let inner = ["innerError", "innererror"].iter().find_map(|name| error.get(name));
    inner.and_then(|inner| text_at(inner, names)).or_else(|| text_at(error, names))
}

/// The first of these properties that is a string and not empty, or a number.
fn text_at(object: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match object.get(name)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}
