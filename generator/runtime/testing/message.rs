//! Requests as they came, and the answers to them.

use std::fmt;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::http::request;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A request that the test service was sent.
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

    /// The method, such as `POST`.
    #[must_use]
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Path and query as they were sent, percent-encoding and all.
    #[must_use]
    pub fn target(&self) -> &str {
        &self.target
    }

    /// The path as it was sent.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }

    /// The query as it was sent, if there was one.
    #[must_use]
    pub fn query(&self) -> Option<&str> {
        self.target.split_once('?').map(|(_, query)| query)
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The first header of this name, in any case, if there is one and it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body; empty if there was none.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as a model of this crate, a `serde_json::Value`, or anything else that can be read.
    ///
    /// # Errors
    /// A body that is not the JSON of one.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }
}

impl fmt::Display for TestRequest {
    /// Method, path and query.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.target)
    }
}

impl fmt::Debug for TestRequest {
    /// Leaves out the values of headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestRequest")
            .field("method", &self.method)
            .field("target", &self.target)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("body", &String::from_utf8_lossy(&self.body))
            .finish()
    }
}

/// An answer of the test service.
#[derive(Clone, Debug, Eq, PartialEq)]
#[must_use = "it is an answer only once it is given to a script"]
pub struct TestResponse {
    /// None: the connection is closed in place of an answer.
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl TestResponse {
    /// An answer with this status and no body.
    ///
    /// # Panics
    /// A number that is no status: less than 100, or more than 999.
    #[track_caller]
    pub fn new(status: u16) -> Self {
        let status = StatusCode::from_u16(status).expect("a status is a number from 100 to 999");
        Self { status: Some(status), headers: HeaderMap::new(), body: Vec::new() }
    }

    /// A success with JSON: a model of this crate, a `serde_json::Value`, or anything else that can
    /// be written.
    ///
    /// # Panics
    /// A value that is not to be written as JSON.
    #[track_caller]
    pub fn json(value: impl Serialize) -> Self {
        Self::new(200).with_json(value)
    }

    /// The status 429 with `Retry-After`: too many requests, and how many seconds to wait.
    pub fn throttled(seconds: u32) -> Self {
        let mut response = Self::new(429);
        response.headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        response
    }

    /// No answer: the connection is closed once the request was read. The service may have done what
    /// it was asked, and its client cannot know.
    pub fn disconnect() -> Self {
        Self { status: None, headers: HeaderMap::new(), body: Vec::new() }
    }

    /// Adds a header.
    ///
    /// # Panics
    /// A name or a value that a header cannot have.
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
    /// A value that is not to be written as JSON.
    #[track_caller]
    pub fn with_json(self, value: impl Serialize) -> Self {
        let body = serde_json::to_vec(&value).expect("it can be written as JSON");
        self.with_body("application/json", body)
    }

    /// Sets the body to text.
    pub fn with_text(self, text: impl Into<String>) -> Self {
        self.with_body("text/plain; charset=utf-8", text.into())
    }

    /// Sets the body to bytes of a media type.
    ///
    /// # Panics
    /// A media type with characters that headers cannot have.
    #[track_caller]
    pub fn with_body(mut self, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let media_type = media_type.parse().expect("it is a media type");
        self.headers.insert(CONTENT_TYPE, media_type);
        self.body = body.into();
        self
    }

    /// The answer as it is sent, if it is one.
    pub(super) fn into_hyper(self) -> Option<hyper::Response<Full<Bytes>>> {
        let mut response = hyper::Response::new(Full::from(self.body));
        *response.status_mut() = self.status?;
        *response.headers_mut() = self.headers;
        Some(response)
    }
}
