//! Errors of calls and of the client's settings.

pub(crate) mod kind;

use std::fmt;
use std::time::Duration;

use reqwest::StatusCode;

use crate::runtime::boxed::BoxError;
use crate::runtime::codec::DecodeError;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::operation::Operation;
use crate::runtime::response::api_error::ApiError;
#[cfg(runtime = "headers")]
use crate::runtime::response::headers::HeaderError;
use crate::runtime::response::raw::RawResponse;

/// Error of a call, or of a client's settings.
///
/// [`Error::kind`] says what went wrong, and the message also which operation was called. The message contains
/// no value of the path or the query, and no credential; [`source`](std::error::Error::source) returns the
/// cause.
pub struct Error {
    /// Boxed, so that results are small.
    inner: Box<Inner>,
}

struct Inner {
    operation: Option<&'static Operation>,
    attempts: u32,
    kind: ErrorKind,
}

impl Error {
    pub(crate) fn new(operation: &'static Operation, attempts: u32, kind: ErrorKind) -> Self {
        Self { inner: Box::new(Inner { operation: Some(operation), attempts, kind }) }
    }

    pub(crate) fn configuration(problem: impl Into<String>) -> Self {
        Self::of_configuration(problem.into(), None)
    }

    pub(crate) fn configuration_because(
        problem: impl Into<String>,
        source: impl Into<BoxError>,
    ) -> Self {
        Self::of_configuration(problem.into(), Some(source.into()))
    }

    fn of_configuration(problem: String, source: Option<BoxError>) -> Self {
        Self::without_call(ErrorKind::Configuration { problem, source })
    }

    fn without_call(kind: ErrorKind) -> Self {
        Self { inner: Box::new(Inner { operation: None, attempts: 0, kind }) }
    }

    /// Error for a value that cannot be sent.
    pub(crate) fn parameter(
        operation: &'static Operation,
        parameter: impl Into<String>,
        problem: impl Into<String>,
    ) -> Self {
        let (parameter, problem) = (parameter.into(), problem.into());
        Self::new(operation, 0, ErrorKind::Parameter { parameter, problem })
    }

    /// Error for a body that cannot be decoded.
    pub(crate) fn undecodable(
        operation: &'static Operation,
        response: RawResponse,
        source: DecodeError,
    ) -> Self {
        let RawResponse { status, attempts, headers, body, .. } = response;
        Self::new(operation, attempts, ErrorKind::Decode { status, headers, source, body })
    }

    /// Kind of the error, with its details.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.inner.kind
    }

    /// Kind of the error, with its details.
    #[must_use]
    pub fn into_kind(self) -> ErrorKind {
        self.inner.kind
    }

    /// Operation that was called, if one was.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.inner.operation
    }

    /// Number of times that the call was sent: more than 1 if it was repeated, after failures or with another
    /// credential; 0 if nothing was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.inner.attempts
    }

    /// Status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self.kind() {
            ErrorKind::Redirect { status, .. }
            | ErrorKind::Interrupted { status, .. }
            | ErrorKind::TooLarge { status, .. }
            | ErrorKind::UnexpectedContent { status, .. }
            | ErrorKind::Decode { status, .. } => Some(*status),
            ErrorKind::Batch { source, .. } => source.as_ref().and_then(|source| source.status()),
            ErrorKind::Api(error) => Some(error.status()),
            _ => None,
        }
    }

    /// Error response of the service, if it sent one.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self.kind() {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    #[cfg(runtime = "responses")]
    pub(crate) fn api_mut(&mut self) -> Option<&mut ApiError> {
        match &mut self.inner.kind {
            ErrorKind::Api(error) => Some(error),
            _ => None,
        }
    }

    /// Body of the response, as far as it was read: of an error response, or of one that cannot be decoded.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        match self.kind() {
            ErrorKind::UnexpectedContent { body, .. } | ErrorKind::Decode { body, .. } => {
                Some(body)
            }
            ErrorKind::Api(error) => Some(error.body()),
            _ => None,
        }
    }

    /// Time that the service asks to wait before the next attempt.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self.kind() {
            ErrorKind::Batch { source: Some(source), .. } => source.retry_after(),
            _ => self.api().and_then(ApiError::retry_after),
        }
    }

    /// Returns whether a time limit was exceeded.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.kind(), ErrorKind::Timeout { .. })
    }

    /// Returns whether there was no response, or only a part of one, without a time limit being exceeded.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        matches!(self.kind(), ErrorKind::Transport { .. })
    }

    /// Returns whether the call succeeded with a response that cannot be decoded, or of which the program cannot decode a
    /// part.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        #[cfg(runtime = "headers")]
        if matches!(self.kind(), ErrorKind::Header { .. }) {
            return true;
        }
        matches!(
            self.kind(),
            ErrorKind::UnexpectedContent { .. }
                | ErrorKind::Decode { .. }
                | ErrorKind::Value { .. }
        )
    }

    /// Returns whether the credential failed.
    #[must_use]
    pub fn is_credential(&self) -> bool {
        matches!(self.kind(), ErrorKind::Credential { .. })
    }
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        Self::new(error.operation(), error.attempts(), ErrorKind::Api(Box::new(error)))
    }
}

impl From<DecodeError> for Error {
    fn from(source: DecodeError) -> Self {
        Self::without_call(ErrorKind::Value { source })
    }
}

#[cfg(runtime = "headers")]
impl From<HeaderError> for Error {
    fn from(source: HeaderError) -> Self {
        Self::without_call(ErrorKind::Header { source })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let ErrorKind::Api(error) = self.kind() {
            // Its message has operation and attempts.
            return error.fmt(f);
        }
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        self.kind().fmt(f)?;
        if self.is_credential() && self.attempts() == 0 {
            f.write_str(", so nothing was sent")?;
        }
        write_attempts(f, self.attempts())
    }
}

/// Writes how often a call was sent, if more than once.
pub(crate) fn write_attempts(f: &mut fmt::Formatter<'_>, attempts: u32) -> fmt::Result {
    if attempts > 1 { write!(f, ", after {attempts} attempts") } else { Ok(()) }
}

impl fmt::Debug for Error {
    /// Shows operation, attempts and kind, without bodies.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        if let Some(operation) = self.operation() {
            debug.field("operation", &format_args!("{operation}"));
        }
        debug.field("attempts", &self.attempts()).field("kind", self.kind()).finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.kind().source()
    }
}
