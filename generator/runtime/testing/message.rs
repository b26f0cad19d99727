//! Requests to the test service, and its responses.

use std::fmt;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::http::request;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A request to the test service.
#[derive(Clone)]
pub struct TestRequest {
    method: String,
    target: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl TestRequest {
    pub(super) fn new(head: request::Parts, body: Vec<u8>) -> Self {
        let target = head.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        Self { method: head.method.as_str().to_owned(), target, headers: head.headers, body }
    }

    /// Returns the method, such as `POST`.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns path and query as they were sent, percent-encoded.
    #[must_use]
    pub fn target(&self) -> &str {
        &self.target
    }

    /// Returns the path as it was sent, percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }

    /// Returns the query as it was sent, percent-encoded, if there was one.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.target.split_once('?').map(|(_, query)| query)
    }

    /// Returns the headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the first header with this case-insensitive name, if it exists and is visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns the body; empty if there was none.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Deserializes the JSON body, for example to a model of this crate or a `serde_json::Value`.
    ///
    /// # Errors
    /// Fails if the body is not JSON, or not a value of the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }
}

impl fmt::Display for TestRequest {
    /// Writes method, path and query.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.target)
    }
}

impl fmt::Debug for TestRequest {
    /// Omits the values of headers, which can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestRequest")
            .field("method", &self.method)
            .field("target", &self.target)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("body", &String::from_utf8_lossy(&self.body))
            .finish()
    }
}

/// A response of the test service.
#[derive(Clone, Debug, Eq, PartialEq)]
#[must_use = "a response has no effect until it is passed to a script"]
pub struct TestResponse {
    /// The status; `None` closes the connection without a response.
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl TestResponse {
    /// Creates a response with this status and no body.
    ///
    /// # Panics
    /// Panics if the status is less than 100 or greater than 999.
    #[track_caller]
    pub fn new(status: u16) -> Self {
        let status = StatusCode::from_u16(status).expect("a status is a number from 100 to 999");
        Self { status: Some(status), headers: HeaderMap::new(), body: Vec::new() }
    }

    /// Creates a response with status 200 and a JSON body, for example of a model of this crate or a
    /// `serde_json::Value`.
    ///
    /// # Panics
    /// Panics if the value cannot be serialized as JSON.
    #[track_caller]
    pub fn json(value: impl Serialize) -> Self {
        Self::new(200).with_json(value)
    }

    /// Creates a response with status 429 (too many requests) and `Retry-After` in seconds.
    pub fn throttled(seconds: u32) -> Self {
        let mut response = Self::new(429);
        response.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        response
    }

    /// Closes the connection after the request was read, without a response. The client cannot know whether the request
    /// was executed.
    pub fn disconnect() -> Self {
        Self { status: None, headers: HeaderMap::new(), body: Vec::new() }
    }

    /// Adds a header.
    ///
    /// # Panics
    /// Panics if the name or the value is not valid in a header.
    #[track_caller]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("it is the name of a header");
        let value: HeaderValue = value.parse().expect("it is the value of a header");
        self.headers.append(name, value);
        self
    }

    /// Sets the body to JSON.
    ///
    /// # Panics
    /// Panics if the value cannot be serialized as JSON.
    #[track_caller]
    pub fn with_json(self, value: impl Serialize) -> Self {
        let body = serde_json::to_vec(&value).expect("it can be written as JSON");
        self.with_body("application/json", body)
    }

    /// Sets the body to plain text in UTF-8.
    pub fn with_text(self, text: impl Into<String>) -> Self {
        self.with_body("text/plain; charset=utf-8", text.into())
    }

    /// Sets the body and its media type.
    ///
    /// # Panics
    /// Panics if the media type has characters that are not allowed in headers.
    #[track_caller]
    pub fn with_body(mut self, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let media_type = media_type.parse().expect("it is a media type");
        self.headers.insert(CONTENT_TYPE, media_type);
        self.body = body.into();
        self
    }

    /// Converts the response; `None` if it closes the connection.
    pub(super) fn into_hyper(self) -> Option<hyper::Response<Full<Bytes>>> {
        let mut response = hyper::Response::new(Full::from(self.body));
        *response.status_mut() = self.status?;
        *response.headers_mut() = self.headers;
        Some(response)
    }
}
