//! When the state of an operation is requested again, and how often.

use std::time::Duration;

/// When the state of an operation is requested again.
///
/// Implementations decide on the wait before each request. [`Backoff`] is the default. The methods of the trait add
/// limits to any policy:
///
/// ```text
/// let policy = Backoff::new().longest_delay(Duration::from_secs(10)).with_time_limit(Duration::from_secs(600));
/// ```
pub trait PollPolicy: Send + Sync {
    /// Returns the wait before the next request; `None` if there is to be no other one.
    fn delay(&self, polls: &Polls) -> Option<Duration>;

    /// Limits the number of responses without a result, the first included.
    fn with_attempt_limit(self, limit: u32) -> impl PollPolicy + 'static
    where
        Self: Sized + 'static,
    {
        AttemptLimit { policy: self, limit }
    }

    /// Limits the time from the first request. No wait begins that ends later.
    fn with_time_limit(self, limit: Duration) -> impl PollPolicy + 'static
    where
        Self: Sized + 'static,
    {
        TimeLimit { policy: self, limit }
    }
}

/// The requests of a [`Poller`](crate::runtime::polling::Poller) so far.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Polls {
    /// The number of responses without a result.
    pub count: u32,
    /// The time since the first request was sent.
    pub elapsed: Duration,
    /// The wait that the last response requests with `Retry-After` (RFC 9110, section 10.2.3).
    pub retry_after: Option<Duration>,
}

/// A [`PollPolicy`] whose waits double up to a limit, unless the service requests another wait.
///
/// `Retry-After` takes precedence, but no wait is shorter than [`Backoff::shortest_delay`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    shortest: Duration,
}

impl Default for Backoff {
    /// One second, doubled up to 30 seconds.
    fn default() -> Self {
        Self {
            first: Duration::from_secs(1),
            longest: Duration::from_secs(30),
            shortest: Duration::from_millis(100),
        }
    }
}

impl Backoff {
    /// Creates the policy of a poller for which none is set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a policy with equal waits.
    pub fn every(delay: Duration) -> Self {
        Self { first: delay, longest: delay, ..Self::default() }
    }

    /// Sets the first wait, 1 second by default. Each further one is twice as long.
    pub fn first_delay(mut self, delay: Duration) -> Self {
        self.first = delay;
        self
    }

    /// Sets the longest wait that the service does not request, 30 seconds by default.
    pub fn longest_delay(mut self, delay: Duration) -> Self {
        self.longest = delay;
        self
    }

    /// Sets the shortest wait, 100 milliseconds by default, also after `Retry-After: 0`.
    pub fn shortest_delay(mut self, delay: Duration) -> Self {
        self.shortest = delay;
        self
    }
}

impl PollPolicy for Backoff {
    fn delay(&self, polls: &Polls) -> Option<Duration> {
        let factor = 1_u32.checked_shl(polls.count.saturating_sub(1)).unwrap_or(u32::MAX);
        let own = || self.first.saturating_mul(factor).min(self.longest);
        Some(polls.retry_after.unwrap_or_else(own).max(self.shortest))
    }
}

struct AttemptLimit<P> {
    policy: P,
    limit: u32,
}

impl<P: PollPolicy> PollPolicy for AttemptLimit<P> {
    fn delay(&self, polls: &Polls) -> Option<Duration> {
        if polls.count >= self.limit { None } else { self.policy.delay(polls) }
    }
}

struct TimeLimit<P> {
    policy: P,
    limit: Duration,
}

impl<P: PollPolicy> PollPolicy for TimeLimit<P> {
    fn delay(&self, polls: &Polls) -> Option<Duration> {
        let delay = self.policy.delay(polls)?;
        (polls.elapsed.saturating_add(delay) <= self.limit).then_some(delay)
    }
}
