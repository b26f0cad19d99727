//! A call that is sent: what goes with each attempt, and what has happened so far.

use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, Url};

use crate::runtime::body::upload::Content;
use crate::runtime::call::retry::{Repeatable, RetryPolicy};
use crate::runtime::client::Client;
use crate::runtime::http_headers::header_text;
use crate::runtime::operation::{Operation, Security};
use crate::runtime::platform::Instant;
use crate::runtime::response::mismatch_policy::Reading;

/// What the time for a call has to be enough for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Until {
    /// The beginning of a response whose body is read as it comes.
    ResponseBegins,
    /// The last byte of the response.
    LastByte,
}

/// How the body of a success is received. That of an error is always read whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Receive {
    /// It is read, as far as the client's limit allows.
    Whole,
    /// It is left to be read as it comes.
    Download,
}

/// A call that is sent: what goes with each attempt, and what has happened so far.
pub(crate) struct Sending {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Content>,
    pub(crate) receive: Receive,
    pub(crate) security: Security,
    #[cfg(any(runtime = "poll", runtime = "microsoft-graph"))]
    /// Whether its URL is a link to another origin, which gets neither the credential nor the other headers.
    pub(crate) away: bool,
    pub(crate) timeout: Option<Duration>,
    /// What the timeout has to be enough for.
    pub(crate) timeout_until: Until,
    /// How long nothing may come of a body that is read as it comes.
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) response_timeout: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    pub(crate) reading: Reading,
    /// What allows another attempt.
    pub(crate) repeatable: Repeatable,
    pub(crate) started: Instant,
    /// How many times it was sent.
    pub(crate) attempts: u32,
    /// How many requests that were, with those to where it was redirected.
    pub(crate) requests: u32,
    /// Whether the credential was asked for another proof.
    pub(crate) refreshed: bool,
}

impl Sending {
    /// The program's own id of the call, if it sends one.
    pub(crate) fn client_request_id(&self) -> Option<String> {
        self.headers.get(&self.client.settings.request_id.header).and_then(header_text)
    }

    /// What is left of the time for the call, if it has a limit.
    pub(crate) fn left(&self) -> Option<Duration> {
        Some(self.timeout?.saturating_sub(self.started.elapsed()))
    }
}
