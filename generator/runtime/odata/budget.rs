//! How many requests may be sent in a time.

use std::collections::VecDeque;
use std::time::Duration;

use crate::runtime::platform::timer::Instant;

/// So many requests in so much time, whenever that begins (a sliding window).
///
/// A service counts a request when it arrives, which is some time between its sending and its
/// response. So its place is taken from its sending until a whole window after its response: however
/// long either was under way, the service never sees more in a window than there are places.
pub(crate) struct Budget {
    places: usize,
    window: Duration,
    /// How many requests have no response yet.
    open: usize,
    /// When the places of those that have one are free again, and how many they are, in this order.
    closed: VecDeque<(Instant, usize)>,
}

impl Budget {
    /// A budget of so many requests in so much time; without a limit, of any number.
    pub(crate) fn new(limit: Option<(usize, Duration)>) -> Self {
        let (places, window) = limit.unwrap_or((usize::MAX, Duration::ZERO));
        Self { places, window, open: 0, closed: VecDeque::new() }
    }

    /// How many requests may be sent now.
    pub(crate) fn free(&mut self, now: Instant) -> usize {
        while self.closed.front().is_some_and(|(free, _)| *free <= now) {
            self.closed.pop_front();
        }
        self.places.saturating_sub(self.taken())
    }

    /// Whether no place was free when that was last asked.
    pub(crate) fn is_full(&self) -> bool {
        self.taken() >= self.places
    }

    fn taken(&self) -> usize {
        self.open + self.closed.iter().map(|(_, requests)| requests).sum::<usize>()
    }

    /// When more of them may be sent, if that is known.
    pub(crate) fn next_free(&self) -> Option<Instant> {
        self.closed.front().map(|(free, _)| *free)
    }

    /// Requests are sent.
    pub(crate) fn open(&mut self, requests: usize) {
        self.open += requests;
    }

    /// Their response has come, or will not come any more.
    pub(crate) fn close(&mut self, requests: usize, now: Instant) {
        self.open = self.open.saturating_sub(requests);
        self.closed.push_back((later(now, self.window), requests));
    }
}

/// The time so long after another; if no clock can tell it, one that is not waited for either.
pub(crate) fn later(now: Instant, delay: Duration) -> Instant {
    const YEARS: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);
    now.checked_add(delay).unwrap_or_else(|| now + YEARS)
}
