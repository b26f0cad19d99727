//! Sends a call: attempt after attempt, until there is a response or another attempt would not help.

use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{Method, Url};

use crate::runtime::body::upload::Content;
use crate::runtime::call::receive::Receive;
use crate::runtime::call::retry::{Failure, RetryPolicy, is_idempotent};
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

/// A call that is ready to be sent.
pub(crate) struct Prepared {
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
    /// Whether it may be done twice, whatever its method says.
    pub(crate) idempotent: bool,
}

/// A call while it is sent.
pub(crate) struct Sending<'a> {
    pub(crate) call: &'a mut Prepared,
    pub(crate) started: Instant,
    pub(crate) trace: Trace,
    /// How many times it was sent.
    pub(crate) attempts: u32,
    /// How many requests that were, with those to where it was redirected.
    pub(crate) requests: u32,
    /// Whether its body can be sent once more.
    pub(crate) replayable: bool,
    /// Whether the credential was asked for another proof.
    pub(crate) refreshed: bool,
}

impl Prepared {
    /// The program's own id of the call, if it sends one.
    pub(crate) fn client_request_id(&self) -> Option<String> {
        self.headers.get(&self.client.settings.request_id.header).and_then(header_text)
    }

    /// Sends the call and gives the response, whatever its status.
    pub(crate) async fn send(&mut self) -> Result<RawResponse, Error> {
        #[cfg(feature = "gzip")]
        self.compress();
        let trace = Trace::start(self);
        let sending = Sending {
            replayable: !self.body.as_ref().is_some_and(Content::is_stream),
            call: self,
            started: Instant::now(),
            trace: trace.clone(),
            attempts: 0,
            requests: 0,
            refreshed: false,
        };
        trace.follow(sending.run()).await
    }
}

impl Sending<'_> {
    async fn run(mut self) -> Result<RawResponse, Error> {
        let mut retries = 0;
        let mut cost = None;
        let outcome = loop {
            let outcome = self.attempt().await;
            let Some(failure) = Failure::of(&outcome, &self.call.retry) else { break outcome };
            let Some(delay) = self.delay(failure, retries) else { break outcome };
            let Some(taken) = self.call.client.settings.retry_tokens.take(failure) else {
                break outcome;
            };
            self.trace.waiting(delay, &outcome);
            // The response is not needed while the call waits.
            drop(outcome);
            (retries, cost) = (retries + 1, Some(taken));
            timer::sleep(delay).await;
        };
        if outcome.as_ref().is_ok_and(|response| response.status.is_success()) {
            self.call.client.settings.retry_tokens.give_back(cost);
        }
        self.trace.end(self.requests, &outcome);
        outcome
    }

    /// How long to wait before the next attempt; none: there is none.
    fn delay(&self, failure: Failure, retries: u32) -> Option<Duration> {
        let idempotent = self.call.idempotent || is_idempotent(&self.call.method);
        if !self.replayable || !(idempotent || failure.harmless) {
            return None;
        }
        let delay = self.call.retry.delay(retries, failure.retry_after)?;
        let Some(timeout) = self.call.timeout else { return Some(delay) };
        let left = timeout.saturating_sub(self.started.elapsed());
        (delay < left).then_some(delay)
    }
}
