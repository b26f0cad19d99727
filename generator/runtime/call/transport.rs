//! Sends a call: attempt after attempt, until there is a response or another attempt would not help.

use std::time::Duration;

use crate::runtime::call::retry::Failure;
use crate::runtime::call::sending::Sending;
use crate::runtime::call::trace::Trace;
use crate::runtime::error::Error;
use crate::runtime::platform::timer;
use crate::runtime::response::raw::RawResponse;

impl Sending {
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
            let failure = Failure::of(self.operation, self.attempts, &outcome, &self.retry);
            let Some(failure) = failure else { break outcome };
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
}
