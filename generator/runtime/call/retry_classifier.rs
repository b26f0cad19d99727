//! Decisions of a program on which failed attempts are repeated.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::runtime::call::retry::Failure;
use crate::runtime::error::Error;
use crate::runtime::http_headers::retry_after;
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;

/// Decides which failed attempts at calls are repeated: see [`RetryPolicy::classifier`](crate::runtime::RetryPolicy::classifier).
///
/// It is for services that report temporary failures in their own way, such as a code in the body of an error. Functions
/// are classifiers:
///
/// ```text
/// let policy = RetryPolicy::new().classifier(|attempt: &FailedAttempt<'_>| {
///     // This service creates the object, and cannot be asked for it at once.
///     if attempt.status() == Some(StatusCode::NOT_FOUND) && attempt.operation().method == "GET" {
///         return RetryDecision::temporary().after(Duration::from_secs(1));
///     }
///     RetryDecision::by_policy()
/// });
/// ```
pub trait RetryClassifier: Send + Sync + 'static {
    /// Decides on a failed attempt. It is called for every one, the last one that the policy allows included, and should
    /// return quickly.
    fn classify(&self, attempt: &FailedAttempt<'_>) -> RetryDecision;
}

impl<F> RetryClassifier for F
where
    F: Fn(&FailedAttempt<'_>) -> RetryDecision + Send + Sync + 'static,
{
    fn classify(&self, attempt: &FailedAttempt<'_>) -> RetryDecision {
        self(attempt)
    }
}

/// A failed attempt at a call: one with an error status (400 to 599), or without a response that can be read.
pub struct FailedAttempt<'a> {
    operation: &'static Operation,
    attempts: u32,
    outcome: &'a Result<RawResponse, Error>,
}

impl<'a> FailedAttempt<'a> {
    /// Returns the attempt if it has failed.
    pub(crate) fn of(
        operation: &'static Operation,
        attempts: u32,
        outcome: &'a Result<RawResponse, Error>,
    ) -> Option<Self> {
        let is_error = |response: &RawResponse| {
            response.status.is_client_error() || response.status.is_server_error()
        };
        outcome.as_ref().map_or(true, is_error).then_some(Self { operation, attempts, outcome })
    }

    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How many attempts there were, with this one.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The status of the response, if there is one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self.outcome {
            Ok(response) => Some(response.status),
            Err(error) => error.status(),
        }
    }

    /// The headers of the response, if there is one. Their values can be secret.
    #[must_use]
    pub fn headers(&self) -> Option<&'a HeaderMap> {
        Some(&self.outcome.as_ref().ok()?.headers)
    }

    /// The body of the response, as far as it has been received; empty if there is none.
    #[must_use]
    pub fn body(&self) -> &'a [u8] {
        self.outcome.as_ref().map_or(&[], |response| &response.body)
    }

    /// The error, if there is no response.
    #[must_use]
    pub fn error(&self) -> Option<&'a Error> {
        self.outcome.as_ref().err()
    }
}

impl fmt::Debug for FailedAttempt<'_> {
    /// Omits headers and body, which can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FailedAttempt")
            .field("operation", &self.operation)
            .field("attempts", &self.attempts)
            .field("status", &self.status())
            .field("error", &self.error())
            .finish()
    }
}

/// The decision of a [`RetryClassifier`]. The number of attempts, the [`RetryBudget`](crate::runtime::RetryBudget) and the
/// timeout of the call limit all of them, and a body that is a stream is never sent again.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
pub struct RetryDecision {
    kind: Kind,
    delay: Option<Duration>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    ByPolicy,
    Final,
    Temporary,
    NotExecuted,
}

impl RetryDecision {
    /// Decides as without a classifier.
    pub fn by_policy() -> Self {
        Self { kind: Kind::ByPolicy, delay: None }
    }

    /// Repeats nothing: the failure is final.
    pub fn stop() -> Self {
        Self { kind: Kind::Final, delay: None }
    }

    /// Repeats the call if it is idempotent. The failure is temporary, and the service may have executed the call.
    pub fn temporary() -> Self {
        Self { kind: Kind::Temporary, delay: None }
    }

    /// Repeats the call **even if it is not idempotent**, such as a `POST`. The failure is temporary, and the service has
    /// not executed the call; if it has, it does so twice.
    pub fn not_executed() -> Self {
        Self { kind: Kind::NotExecuted, delay: None }
    }

    /// Sets how long to wait before the next attempt, in place of `Retry-After` and of the delays of the policy.
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = Some(delay);
        self
    }

    /// The failure that the decision makes of an attempt; `by_policy` is what the policy makes of it.
    fn failure(
        self,
        outcome: &Result<RawResponse, Error>,
        by_policy: Option<Failure>,
    ) -> Option<Failure> {
        let harmless = match self.kind {
            Kind::ByPolicy => return by_policy.map(|it| Failure { delay: self.delay, ..it }),
            Kind::Final => return None,
            Kind::Temporary => false,
            Kind::NotExecuted => true,
        };
        let (timed_out, retry_after) = match outcome {
            Ok(response) => (false, retry_after(&response.headers)),
            Err(error) => (error.is_timeout(), None),
        };
        Some(Failure { harmless, timed_out, retry_after, delay: self.delay })
    }
}

/// The classifier of a policy, if it has one.
#[derive(Clone, Default)]
pub(crate) struct Classifier(Option<Arc<dyn RetryClassifier>>);

impl Classifier {
    pub(crate) fn new(classifier: impl RetryClassifier) -> Self {
        Self(Some(Arc::new(classifier)))
    }

    /// Decides on an attempt, of which the policy makes this failure.
    pub(crate) fn decide(
        &self,
        operation: &'static Operation,
        attempts: u32,
        outcome: &Result<RawResponse, Error>,
        by_policy: Option<Failure>,
    ) -> Option<Failure> {
        let Some(classifier) = &self.0 else { return by_policy };
        let attempt = FailedAttempt::of(operation, attempts, outcome)?;
        classifier.classify(&attempt).failure(outcome, by_policy)
    }
}

impl PartialEq for Classifier {
    /// Compares identities.
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(two)) => std::ptr::addr_eq(Arc::as_ptr(one), Arc::as_ptr(two)),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

impl Eq for Classifier {}

impl fmt::Debug for Classifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "set" } else { "none" })
    }
}
