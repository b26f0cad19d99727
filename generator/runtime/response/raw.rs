//! Responses before they are read.

use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};

use crate::runtime::platform::Incoming;
use crate::runtime::response::mismatch_policy::Reading;
use crate::runtime::response::resume::Resume;

/// A response with its body.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// Whether `body` is all of it, which only errors may lack.
    pub(crate) complete: bool,
    /// What is left to be read, if that was asked for; `body` is empty then.
    pub(crate) rest: Option<Box<Rest>>,
    /// How many times the call was sent.
    pub(crate) attempts: u32,
    #[cfg(runtime = "paging")]
    /// Where it came from, without the query, if the call was redirected within the service's origin.
    pub(crate) moved: Option<Box<Url>>,
    #[allow(dead_code, reason = "an API need not have a response that is decoded")]
    /// How the body is read.
    pub(crate) reading: Reading,
}

/// A body that is read as it comes.
pub(crate) struct Rest {
    pub(crate) incoming: Incoming,
    /// How many bytes are read at most, if it is read whole.
    pub(crate) limit: u64,
    /// How long nothing may come.
    pub(crate) idle: Option<Duration>,
    /// How it continues after a broken connection, if it can.
    pub(crate) resume: Option<Box<Resume>>,
}
