//! Responses before they are read.

use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};

use crate::runtime::codec::DecodeError;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::operation::Operation;
use crate::runtime::response::download::Download;
use crate::runtime::response::mismatch_policy::Reading;

/// A response with its body.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// Whether `body` is all of it, which only errors may lack.
    pub(crate) complete: bool,
    /// What is left to be read, if that was asked for; `body` is empty then.
    pub(crate) download: Option<Box<Download>>,
    /// How many times the call was sent.
    pub(crate) attempts: u32,
    #[cfg(runtime = "paging")]
    /// Where it came from, without the query, if the call was redirected within the service's origin.
    pub(crate) moved: Option<Box<Url>>,
    /// How the body is read.
    #[allow(dead_code, reason = "an API need not have responses with a body")]
    pub(crate) reading: Reading,
}

impl RawResponse {
    /// Error for a body that cannot be decoded.
    pub(crate) fn decode_error(self, operation: &'static Operation, source: DecodeError) -> Error {
        let Self { status, attempts, headers, body, .. } = self;
        Error::new(operation, attempts, ErrorKind::Decode { status, headers, source, body })
    }
}
