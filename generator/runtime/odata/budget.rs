//! A client-side rate limit.

use std::collections::VecDeque;
use std::time::Duration;

use crate::runtime::platform::timer::Instant;

/// A rate limit with a sliding window: a maximum number of requests in any period of a given length.
///
/// A service counts a request when it arrives, at some time between sending and response. So a request counts from
/// the time it is sent until one window after its response: whatever the latency, the service never sees more requests
/// in a window than the limit.
pub(crate) struct Budget {
    limit: usize,
    window: Duration,
    /// The number of requests without a response.
    open: usize,
    /// The numbers of requests with a response, with the times at which they stop counting, in ascending order.
    closed: VecDeque<(Instant, usize)>,
}

impl Budget {
    /// Creates a budget; without a limit, it permits any number of requests.
    pub(crate) fn new(limit: Option<(usize, Duration)>) -> Self {
        let (limit, window) = limit.unwrap_or((usize::MAX, Duration::ZERO));
        Self { limit, window, open: 0, closed: VecDeque::new() }
    }

    /// Returns the number of requests that may be sent now.
    pub(crate) fn free(&mut self, now: Instant) -> usize {
        while self.closed.front().is_some_and(|(free, _)| *free <= now) {
            self.closed.pop_front();
        }
        self.limit.saturating_sub(self.used())
    }

    /// Returns whether the limit was reached at the last call of [`Budget::free`].
    pub(crate) fn is_full(&self) -> bool {
        self.used() >= self.limit
    }

    fn used(&self) -> usize {
        self.open + self.closed.iter().map(|(_, requests)| requests).sum::<usize>()
    }

    /// Returns the time at which more requests may be sent, if it is known.
    pub(crate) fn next_free(&self) -> Option<Instant> {
        self.closed.front().map(|(free, _)| *free)
    }

    /// Records requests that are sent.
    pub(crate) fn open(&mut self, requests: usize) {
        self.open += requests;
    }

    /// Records the response to requests, or their failure.
    pub(crate) fn close(&mut self, requests: usize, now: Instant) {
        self.open = self.open.saturating_sub(requests);
        self.closed.push_back((later(now, self.window), requests));
    }
}

/// Adds a delay to a time; saturates at 30 years if the clock overflows.
pub(crate) fn later(now: Instant, delay: Duration) -> Instant {
    const YEARS: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);
    now.checked_add(delay).unwrap_or_else(|| now + YEARS)
}
