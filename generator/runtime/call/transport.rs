//! Sends a call: attempt after attempt, until there is a response or another attempt would not help.

use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, Url};

use crate::runtime::body::upload::Content;
use crate::runtime::call::receive::Receive;
use crate::runtime::call::retry::{Failure, Repeatable, RetryPolicy};
use crate::runtime::call::trace::Trace;
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::http_headers::header_text;
use crate::runtime::operation::{Operation, Security};
use crate::runtime::platform::{Instant, timer};
use crate::runtime::response::mismatch_policy::Reading;
use crate::runtime::response::raw::RawResponse;

/// What the time for a call has to be enough for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Until {
    /// The beginning of a response whose body is read as it comes.
    ResponseBegins,
    /// The last byte of the response.
    LastByte,
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

    /// Sends the call and gives the response, whatever its status.
    pub(crate) async fn send(&mut self) -> Result<RawResponse, Error> {
        #[cfg(feature = "gzip")]
        self.compress();
        let trace = Trace::start(self);
        trace.follow(self.send_until_done(&trace)).await
    }

    async fn send_until_done(&mut self, trace: &Trace) -> Result<RawResponse, Error> {
        let mut retries = 0;
        let mut cost = None;
        let outcome = loop {
            let outcome = self.attempt(trace).await;
            let Some(failure) = Failure::of(&outcome, &self.retry) else { break outcome };
            let delay = self.retry.delay_after(failure, self.repeatable, retries);
            let Some(delay) = delay.filter(|delay| self.has_time_for(*delay)) else {
                break outcome;
            };
            let Some(taken) = self.client.settings.retry_tokens.take(failure) else {
                break outcome;
            };
            trace.waiting(delay, &outcome);
            // The response is not needed while the call waits.
            drop(outcome);
            (retries, cost) = (retries + 1, Some(taken));
            timer::sleep(delay).await;
        };
        if outcome.as_ref().is_ok_and(|response| response.status.is_success()) {
            self.client.settings.retry_tokens.give_back(cost);
        }
        trace.end(self.requests, &outcome);
        outcome
    }

    /// Returns whether the call's time is not over after a wait.
    fn has_time_for(&self, delay: Duration) -> bool {
        self.left().is_none_or(|left| delay < left)
    }

    /// What is left of the time for the call, if it has a limit.
    pub(crate) fn left(&self) -> Option<Duration> {
        Some(self.timeout?.saturating_sub(self.started.elapsed()))
    }
}
