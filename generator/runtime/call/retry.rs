//! Whether, when and how often a call is repeated.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use reqwest::{Method, StatusCode};

use crate::runtime::body::upload::Content;
use crate::runtime::call::retry_classifier::{Classifier, RetryClassifier};
use crate::runtime::client::transport::TransportError;
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::http_headers::retry_after;
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;

/// When a call that failed is repeated, and how often.
///
/// Repeated are the statuses 429, 503 and 504, those that are added with [`RetryPolicy::also`], connections that
/// fail, and responses that are cut short while they are collected; but only where that does no harm:
///
/// - Calls that may be done twice (`GET`, `HEAD`, `OPTIONS`, `TRACE`, `QUERY`, `PUT`, `DELETE`, and those that
///   are marked with [`Call::idempotent`](crate::runtime::Call::idempotent) or by the description) are repeated
///   after each of these.
/// - Others, such as `POST` and `PATCH`, are repeated only where nothing was done: after 429 and 503, which say
///   so, and if the connection could not be made. After 504, an added status, a connection that broke, or no
///   answer in time, nobody knows, so they are not.
/// - A body that is a stream is not sent again. Of a [`Download`](crate::runtime::Download) that has begun, only the
///   rest is requested.
///
/// Before the next attempt, a call waits as long as the service asks for with `Retry-After`, or else longer
/// each time. No wait begins that the call's
/// [`timeout`](crate::runtime::ClientBuilder::timeout) would cut short: then the last error is the call's. A
/// [`RetryBudget`] keeps all calls of a client together from adding to an outage.
///
/// All attempts have the same request id (`ClientBuilder::request_id_header`). [`Error::attempts`] says how many there were.
#[derive(Clone, Debug, Eq, PartialEq)]
#[must_use]
pub struct RetryPolicy {
    max_attempts: u32,
    first_delay: Duration,
    longest_delay: Duration,
    longest_retry_after: Duration,
    jitter: bool,
    also: Statuses,
    classifier: Classifier,
}

impl Default for RetryPolicy {
    /// Four attempts; half a second, one and two between them, less jitter.
    fn default() -> Self {
        Self {
            max_attempts: 4,
            first_delay: Duration::from_millis(500),
            longest_delay: Duration::from_secs(20),
            longest_retry_after: Duration::from_secs(180),
            jitter: true,
            also: Statuses::default(),
            classifier: Classifier::default(),
        }
    }
}

impl RetryPolicy {
    /// The policy of a client for which none is set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Nothing is repeated.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// How many attempts there are at most, with the first: 4 unless set; 0 is as 1. One that only a credential
    /// asked for, after a 401, does not count.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// How long the first wait is: 500 ms unless set. Each further one is twice as long.
    pub fn first_delay(mut self, delay: Duration) -> Self {
        self.first_delay = delay;
        self
    }

    /// How long a wait is at most, if the service does not ask for one: 20 s unless set.
    pub fn longest_delay(mut self, delay: Duration) -> Self {
        self.longest_delay = delay;
        self
    }

    /// The longest `Retry-After` that is waited for: 180 s unless set. If the service asks for more, its response
    /// is the call's.
    pub fn longest_retry_after(mut self, delay: Duration) -> Self {
        self.longest_retry_after = delay;
        self
    }

    /// Whether waits that the service does not ask for have a random length, from nothing to what they would
    /// be otherwise, so that clients that failed together do not come back together: unless set, they have.
    pub fn jitter(mut self, jitter: bool) -> Self {
        self.jitter = jitter;
        self
    }

    /// Adds a status after which calls are repeated, such as 408, 500 or 502: once for each.
    ///
    /// Only calls that may be done twice are, because a service can answer with any of these after it has done
    /// what it was asked for. A status that is no error (below 400, or above 599) has no effect.
    ///
    /// ```text
    /// let policy = RetryPolicy::new().also(500).also(502);
    /// ```
    pub fn also(mut self, status: u16) -> Self {
        self.also.insert(status);
        self
    }

    /// Sets what decides, in place of the rules above, which failed attempts are repeated: a function, or another
    /// [`RetryClassifier`]. It replaces an earlier one. What it does not decide is decided by the rules, and
    /// [`RetryPolicy::also`] is one of them.
    pub fn classifier(mut self, classifier: impl RetryClassifier) -> Self {
        self.classifier = Classifier::new(classifier);
        self
    }

    /// How long to wait before the next attempt, after `retries` of them; `None` if there is to be no other attempt.
    pub(crate) fn delay_after(
        &self,
        failure: Failure,
        repeatable: Repeatable,
        retries: u32,
    ) -> Option<Duration> {
        let is_safe = match repeatable {
            Repeatable::Always => true,
            Repeatable::IfUndone => failure.harmless,
            Repeatable::Never => false,
        };
        match failure.delay {
            _ if !is_safe => None,
            Some(delay) => self.allows(retries).then_some(delay),
            None => self.delay(retries, failure.retry_after),
        }
    }

    /// How long to wait before the next attempt at a call that may be repeated.
    pub(crate) fn delay(&self, retries: u32, retry_after: Option<Duration>) -> Option<Duration> {
        if !self.allows(retries) {
            return None;
        }
        match retry_after {
            Some(delay) => (delay <= self.longest_retry_after).then_some(delay),
            None => Some(self.backoff(retries)),
        }
    }

    /// Whether there may be another attempt after so many retries.
    fn allows(&self, retries: u32) -> bool {
        retries.saturating_add(1) < self.max_attempts
    }

    /// The wait after so many retries, if the service does not ask for one.
    pub(crate) fn backoff(&self, retries: u32) -> Duration {
        let factor = 1_u32.checked_shl(retries).unwrap_or(u32::MAX);
        let delay = self.first_delay.saturating_mul(factor).min(self.longest_delay);
        // Without randomness, waiting for the whole of it is still right.
        match getrandom::u32() {
            Ok(random) if self.jitter => {
                let part = f64::from(random) / f64::from(u32::MAX);
                // The product can be rounded to more than a duration can be.
                Duration::try_from_secs_f64(delay.as_secs_f64() * part).unwrap_or(delay)
            }
            _ => delay,
        }
    }
}

/// A set of statuses between 400 and 599: a bit for each.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
struct Statuses([u64; 4]);

impl Statuses {
    const FIRST: u16 = 400;
    const COUNT: u16 = 200;

    /// The word of a status, and its bit in there.
    fn place(status: u16) -> Option<(usize, u64)> {
        let index = status.checked_sub(Self::FIRST).filter(|index| *index < Self::COUNT)?;
        Some((usize::from(index / 64), 1 << (index % 64)))
    }

    fn insert(&mut self, status: u16) {
        if let Some((word, bit)) = Self::place(status) {
            self.0[word] |= bit;
        }
    }

    fn contains(self, status: u16) -> bool {
        Self::place(status).is_some_and(|(word, bit)| self.0[word] & bit != 0)
    }
}

impl fmt::Debug for Statuses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = Self::FIRST..Self::FIRST + Self::COUNT;
        f.debug_set().entries(all.filter(|status| self.contains(*status))).finish()
    }
}

/// How much a client repeats, all calls together, so that an outage is not made worse by retries.
///
/// It is a bucket of tokens, as in the SDKs of AWS. A retry takes some, and more if it follows a time-out; a
/// success gives back what its last retry took, or one if it needed none. If there are not enough, calls fail
/// with their first error until enough others succeed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
pub struct RetryBudget {
    capacity: u32,
    retry_cost: u32,
    timeout_cost: u32,
}

impl Default for RetryBudget {
    /// 500 tokens: 100 retries, or 50 after time-outs.
    fn default() -> Self {
        Self { capacity: 500, retry_cost: 5, timeout_cost: 10 }
    }
}

impl RetryBudget {
    /// The budget of a client for which none is set.
    pub fn new() -> Self {
        Self::default()
    }

    /// No limit but each call's own.
    pub fn unlimited() -> Self {
        Self { capacity: 0, retry_cost: 0, timeout_cost: 0 }
    }

    /// How many tokens there are at first, and at most: 500 unless set.
    pub fn capacity(mut self, tokens: u32) -> Self {
        self.capacity = tokens;
        self
    }

    /// How many tokens a retry takes: 5 unless set.
    pub fn retry_cost(mut self, tokens: u32) -> Self {
        self.retry_cost = tokens;
        self
    }

    /// How many tokens a retry after a time-out takes: 10 unless set.
    pub fn timeout_cost(mut self, tokens: u32) -> Self {
        self.timeout_cost = tokens;
        self
    }
}

/// The tokens of a client's budget.
pub(crate) struct Tokens {
    budget: RetryBudget,
    left: AtomicU32,
}

impl Tokens {
    pub(crate) fn new(budget: RetryBudget) -> Self {
        Self { budget, left: AtomicU32::new(budget.capacity) }
    }

    /// Takes what a retry after this failure costs, and says how much that was; none: there is not enough.
    pub(crate) fn take(&self, failure: Failure) -> Option<u32> {
        let budget = &self.budget;
        let cost = if failure.timed_out { budget.timeout_cost } else { budget.retry_cost };
        let taken = self.update(|left| left.checked_sub(cost));
        taken.then_some(cost)
    }

    /// Gives back what a success after this last retry gives.
    pub(crate) fn give_back(&self, cost: Option<u32>) {
        let tokens = cost.unwrap_or(1);
        self.update(|left| Some(left.saturating_add(tokens).min(self.budget.capacity)));
    }

    fn update(&self, to: impl FnMut(u32) -> Option<u32>) -> bool {
        // The count protects no other data.
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, to).is_ok()
    }
}

/// Which failures of a call allow another attempt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Repeatable {
    /// All that may be temporary: the call is idempotent.
    Always,
    /// Those after which the service has done nothing.
    IfUndone,
    /// None: its body can be sent only once.
    Never,
}

impl Repeatable {
    /// The failures that allow another attempt at a call with this method and body.
    pub(crate) fn of(method: &Method, idempotent: bool, body: Option<&Content>) -> Self {
        if body.is_some_and(Content::is_stream) {
            Self::Never
        } else if idempotent || method.is_idempotent() || method.as_str() == "QUERY" {
            // RFC 9110, section 9.2.2, and the draft on QUERY.
            Self::Always
        } else {
            Self::IfUndone
        }
    }
}

/// What a failure that may be passing says of the attempt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Failure {
    /// Whether the service did nothing of it.
    pub(crate) harmless: bool,
    pub(crate) timed_out: bool,
    pub(crate) retry_after: Option<Duration>,
    /// The delay before the next attempt, if the classifier sets it.
    pub(crate) delay: Option<Duration>,
}

impl Failure {
    /// What the last of these attempts at an operation failed of, if that may pass: as the policy says.
    pub(crate) fn of(
        operation: &'static Operation,
        attempts: u32,
        outcome: &Result<RawResponse, Error>,
        policy: &RetryPolicy,
    ) -> Option<Self> {
        let by_policy = Self::by_rules(outcome, policy);
        policy.classifier.decide(operation, attempts, outcome, by_policy)
    }

    fn by_rules(outcome: &Result<RawResponse, Error>, policy: &RetryPolicy) -> Option<Self> {
        let error = match outcome {
            Ok(response) => return Self::of_response(response, policy),
            Err(error) => error,
        };
        match error.kind() {
            ErrorKind::Timeout { source, .. } => {
                let unsent = source.as_ref().is_some_and(TransportError::is_connect);
                Some(Self { harmless: unsent, timed_out: true, retry_after: None, delay: None })
            }
            ErrorKind::Transport { source, .. } if source.http().is_none_or(is_passing) => {
                let harmless = source.is_connect();
                Some(Self { harmless, timed_out: false, retry_after: None, delay: None })
            }
            _ => None,
        }
    }

    fn of_response(response: &RawResponse, policy: &RetryPolicy) -> Option<Self> {
        let harmless = match response.status {
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => true,
            StatusCode::GATEWAY_TIMEOUT => false,
            status if policy.also.contains(status.as_u16()) => false,
            _ => return None,
        };
        let retry_after = retry_after(&response.headers);
        Some(Self { harmless, timed_out: false, retry_after, delay: None })
    }
}

/// Whether the next attempt may have more luck. What TLS refuses stays as it is, and so does what is no gzip.
pub(crate) fn is_passing(error: &reqwest::Error) -> bool {
    if error.is_builder() || error.is_redirect() || error.is_status() || error.is_upgrade() {
        return false;
    }
    let mut source = error.source();
    while let Some(error) = source {
        source = match error.downcast_ref::<io::Error>() {
            // This is what the errors of the TLS library and of the decompression come in.
            Some(io) if io.kind() == io::ErrorKind::InvalidData => return false,
            // Its own `source` would leave out the error that it wraps.
            Some(io) => io.get_ref().map(|inner| inner as &(dyn StdError + 'static)),
            None => error.source(),
        };
    }
    true
}
