//! What can go wrong.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::runtime::boxed::BoxError;
use crate::runtime::call::parameters::ParameterProblem;
use crate::runtime::codec::DecodeError;
use crate::runtime::http_headers::request_id;
use crate::runtime::operation::Operation;
use crate::runtime::platform::is_connect;
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::raw::RawResponse;

/// Why a call, or a client, failed.
///
/// A message says which operation failed and why. It never has what was put into
/// the path or the query, nor a credential; [`source`](std::error::Error::source)
/// has what lies beneath.
#[non_exhaustive]
pub enum Error {
    /// A client cannot be built from its settings.
    #[non_exhaustive]
    Configuration {
        /// What is wrong with them.
        problem: String,
        /// What lies beneath, if anything.
        source: Option<BoxError>,
    },
    /// A value cannot be sent. Nothing was.
    #[non_exhaustive]
    Parameter {
        /// The operation that was called.
        operation: &'static Operation,
        /// The parameter, the header, or `body`.
        parameter: String,
        /// What is wrong with its value.
        problem: String,
    },
    /// The credential failed. Unless it had been asked before, nothing was sent.
    #[non_exhaustive]
    Credential {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The credential's own error.
        source: BoxError,
    },
    /// The time for the call, for connecting, until the response began, or without a byte of it, ran out.
    #[non_exhaustive]
    Timeout {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The HTTP client's own error; none if it was another that took all the time, or if the
        /// [`response_timeout`](crate::runtime::ClientBuilder::response_timeout) ran out.
        source: Option<reqwest::Error>,
        /// For how long nothing came, if it was the
        /// [`idle_timeout`](crate::runtime::ClientBuilder::idle_timeout) that ran out.
        idle: Option<Duration>,
    },
    /// A stream was asked for more after it had failed. The error before this one says why.
    #[non_exhaustive]
    Interrupted {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The status of the response.
        status: StatusCode,
    },
    /// There was no response, or not all of it: no connection, a body cut short.
    #[non_exhaustive]
    Transport {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The HTTP client's own error.
        source: reqwest::Error,
    },
    /// A [`Middleware`](crate::runtime::Middleware) failed.
    #[non_exhaustive]
    Middleware {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The middleware's own error.
        source: BoxError,
    },
    /// The service redirected the call, and following it was not safe.
    #[non_exhaustive]
    Redirect {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The status of the response.
        status: StatusCode,
        /// Where the call was redirected to: host, and port if it is not the usual one.
        host: String,
        /// Why it was not followed.
        problem: &'static str,
    },
    /// The service linked to more of a list, and following the link was not safe. Nothing was sent.
    #[non_exhaustive]
    Link {
        /// The operation that was called.
        operation: &'static Operation,
        /// Why it was not followed.
        problem: String,
    },
    /// The `$batch` request that the call was part of failed, or its response does not say what
    /// became of the call.
    #[non_exhaustive]
    Batch {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// What is wrong.
        problem: String,
        /// Why the request failed, if it did: all calls of the batch have this.
        source: Option<Arc<Error>>,
    },
    /// The response is larger than [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes).
    #[non_exhaustive]
    TooLarge {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The status of the response.
        status: StatusCode,
        /// How many bytes it may have.
        limit: u64,
    },
    /// The call succeeded, but a body of another kind came back than the description declares, such
    /// as a page for people. `Call::download` gives the bytes of any kind.
    #[non_exhaustive]
    UnexpectedContent {
        /// What was expected, such as `JSON`.
        expected: &'static str,
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The status of the response.
        status: StatusCode,
        /// The content type of the response.
        content_type: Option<String>,
        /// The body of the response.
        body: Vec<u8>,
    },
    /// The call succeeded, but what came back cannot be read: it is no JSON, or it does not fit what
    /// the description declares and [`MismatchPolicy::Reject`](crate::runtime::MismatchPolicy::Reject) is
    /// set, on the client or on the call.
    ///
    /// The ways out: the default policy, which keeps and reports what does not fit; `Call::download`,
    /// which gives the bytes; and the `body` here.
    #[non_exhaustive]
    Decode {
        /// The operation that was called.
        operation: &'static Operation,
        /// How many times the call was sent.
        attempts: u32,
        /// The status of the response.
        status: StatusCode,
        /// The headers of the response. Their values can be secret.
        headers: Box<HeaderMap>,
        /// What does not fit, and where.
        source: DecodeError,
        /// The body of the response.
        body: Vec<u8>,
    },
    /// The service answered with an error.
    Api(Box<ApiError>),
}

impl Error {
    /// The operation that was called, if one was.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        match self {
            Self::Configuration { .. } => None,
            Self::Parameter { operation, .. }
            | Self::Credential { operation, .. }
            | Self::Timeout { operation, .. }
            | Self::Transport { operation, .. }
            | Self::Interrupted { operation, .. }
            | Self::Middleware { operation, .. }
            | Self::Redirect { operation, .. }
            | Self::Link { operation, .. }
            | Self::Batch { operation, .. }
            | Self::TooLarge { operation, .. }
            | Self::UnexpectedContent { operation, .. }
            | Self::Decode { operation, .. } => Some(operation),
            Self::Api(error) => Some(error.operation()),
        }
    }

    /// The status of the response, if one came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Configuration { .. }
            | Self::Parameter { .. }
            | Self::Credential { .. }
            | Self::Timeout { .. }
            | Self::Transport { .. }
            | Self::Middleware { .. }
            | Self::Link { .. } => None,
            Self::Redirect { status, .. }
            | Self::Interrupted { status, .. }
            | Self::TooLarge { status, .. }
            | Self::UnexpectedContent { status, .. }
            | Self::Decode { status, .. } => Some(*status),
            Self::Batch { source, .. } => source.as_ref().and_then(|source| source.status()),
            Self::Api(error) => Some(error.status()),
        }
    }

    /// How many times the call was sent, or tried to be: more than once if it was repeated, after
    /// failures or for its credential; 0 if there was not even one attempt.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Configuration { .. } | Self::Parameter { .. } | Self::Link { .. } => 0,
            Self::Credential { attempts, .. }
            | Self::Timeout { attempts, .. }
            | Self::Transport { attempts, .. }
            | Self::Interrupted { attempts, .. }
            | Self::Middleware { attempts, .. }
            | Self::Redirect { attempts, .. }
            | Self::TooLarge { attempts, .. }
            | Self::Batch { attempts, .. }
            | Self::UnexpectedContent { attempts, .. }
            | Self::Decode { attempts, .. } => *attempts,
            Self::Api(error) => error.attempts(),
        }
    }

    /// The same error, of a call that was sent so many times.
    pub(crate) fn after(mut self, sent: u32) -> Self {
        match &mut self {
            Self::Credential { attempts, .. }
            | Self::Timeout { attempts, .. }
            | Self::Transport { attempts, .. }
            | Self::Interrupted { attempts, .. }
            | Self::Middleware { attempts, .. }
            | Self::Redirect { attempts, .. }
            | Self::TooLarge { attempts, .. }
            | Self::UnexpectedContent { attempts, .. }
            | Self::Decode { attempts, .. } => *attempts = sent,
            // What a response is read as knows how often the call was sent.
            Self::Configuration { .. }
            | Self::Parameter { .. }
            | Self::Link { .. }
            | Self::Batch { .. }
            | Self::Api(_) => {}
        }
        self
    }

    /// The service's own error, if it answered with one.
    #[must_use]
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            _ => None,
        }
    }

    /// How long the service asks to wait before the next attempt.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Batch { source: Some(source), .. } => source.retry_after(),
            _ => self.api().and_then(ApiError::retry_after),
        }
    }

    pub(crate) fn configuration(problem: impl Into<String>) -> Self {
        Self::Configuration { problem: problem.into(), source: None }
    }

    pub(crate) fn configuration_because(
        problem: impl Into<String>,
        source: impl Into<BoxError>,
    ) -> Self {
        Self::Configuration { problem: problem.into(), source: Some(source.into()) }
    }

    pub(crate) fn parameter(operation: &'static Operation, problem: ParameterProblem) -> Self {
        Self::Parameter { operation, parameter: problem.name, problem: problem.problem }
    }

    /// An error of the HTTP client, without the URL that it would print.
    pub(crate) fn transport(operation: &'static Operation, source: reqwest::Error) -> Self {
        let source = source.without_url();
        if source.is_timeout() {
            Self::Timeout { operation, attempts: 1, source: Some(source), idle: None }
        } else {
            Self::Transport { operation, attempts: 1, source }
        }
    }

    /// The time ran out while nothing was waited for that has an error of its own.
    pub(crate) fn out_of_time(operation: &'static Operation) -> Self {
        Self::Timeout { operation, attempts: 1, source: None, idle: None }
    }

    /// Nothing came of a stream for so long.
    pub(crate) fn idle(operation: &'static Operation, idle: Duration) -> Self {
        Self::Timeout { operation, attempts: 1, source: None, idle: Some(idle) }
    }

    /// A body that does not fit its type.
    pub(crate) fn decode(
        operation: &'static Operation,
        response: RawResponse,
        source: DecodeError,
    ) -> Self {
        let RawResponse { status, attempts, headers, body, .. } = response;
        Self::Decode { operation, attempts, status, headers: Box::new(headers), source, body }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(operation), None) = (self.operation(), self.api()) {
            write!(f, "{operation}: ")?;
        }
        self.describe(f)?;
        // The service's own error has said it.
        if self.api().is_none() { write_attempts(f, self.attempts()) } else { Ok(()) }
    }
}

impl Error {
    fn describe(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration { problem, .. } | Self::Batch { problem, .. } => {
                f.write_str(problem)
            }
            Self::Parameter { parameter, problem, .. } => write!(f, "`{parameter}` {problem}"),
            Self::Credential { attempts: 0, .. } => {
                f.write_str("the credential failed, so nothing was sent")
            }
            Self::Credential { .. } => f.write_str("the credential failed"),
            Self::Timeout { idle: Some(idle), .. } => {
                write!(f, "the response went on with no byte for {idle:?}")
            }
            Self::Timeout { .. } => f.write_str("the time for the call ran out"),
            Self::Interrupted { .. } => f.write_str("the stream failed before, and has no more"),
            Self::Transport { source, .. } => f.write_str(transport_problem(source)),
            Self::Middleware { .. } => f.write_str("a middleware failed"),
            Self::Redirect { status, host, problem, .. } => {
                write!(f, "the service redirects ({status}) to {host}, {problem}")
            }
            Self::Link { problem, .. } => write!(f, "the link to more of the list {problem}"),
            Self::TooLarge { limit, .. } => {
                write!(f, "the response has more than {limit} bytes")
            }
            Self::UnexpectedContent { status, content_type, body, expected, .. } => {
                write!(f, "the service answered {status} with ")?;
                match content_type {
                    _ if body.is_empty() => f.write_str("no body")?,
                    Some(content_type) => write!(f, "`{content_type}`")?,
                    None => f.write_str("a body of no type")?,
                }
                if let Some(beginning) = beginning_of_page(content_type.as_deref(), body) {
                    write!(f, ", which begins with `{beginning}`,")?;
                }
                write!(f, " where {expected} was expected")
            }
            Self::Decode { source, status, headers, .. } => {
                let problem = match source.mismatches() {
                    Some(_) => "does not fit what the description declares",
                    None => "is no JSON",
                };
                write!(f, "the response ({status}) {problem}: {source}")?;
                match request_id(headers) {
                    Some(id) => write!(f, " (request id {id})"),
                    None => Ok(()),
                }
            }
            Self::Api(error) => fmt::Display::fmt(error, f),
        }
    }
}

/// How many characters of a page for people a message has.
const BEGINNING: usize = 80;

/// The beginning of a page for people, which is markup. Other bodies can be secrets.
fn beginning_of_page(content_type: Option<&str>, body: &[u8]) -> Option<String> {
    content_type.filter(|name| name.trim_start().starts_with("text/html"))?;
    let beginning = body.get(..BEGINNING * 4).unwrap_or(body).trim_ascii_start();
    let beginning = String::from_utf8_lossy(beginning);
    let beginning = beginning.chars().take(BEGINNING).flat_map(char::escape_debug).collect();
    Some(beginning).filter(|beginning: &String| beginning.starts_with('<'))
}

/// How often a call was sent, if more than once.
pub(crate) fn write_attempts(f: &mut fmt::Formatter<'_>, attempts: u32) -> fmt::Result {
    if attempts > 1 { write!(f, ", after {attempts} attempts") } else { Ok(()) }
}

fn transport_problem(source: &reqwest::Error) -> &'static str {
    if is_connect(source) {
        "the service cannot be reached"
    } else if source.is_body() || source.is_decode() {
        "the response was cut short"
    } else {
        "the request could not be sent or its response not be received"
    }
}

impl fmt::Debug for Error {
    /// The variant, the message and what lies beneath it; bodies are left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Configuration { .. } => "Configuration",
            Self::Parameter { .. } => "Parameter",
            Self::Credential { .. } => "Credential",
            Self::Timeout { .. } => "Timeout",
            Self::Transport { .. } => "Transport",
            Self::Interrupted { .. } => "Interrupted",
            Self::Middleware { .. } => "Middleware",
            Self::Redirect { .. } => "Redirect",
            Self::Link { .. } => "Link",
            Self::Batch { .. } => "Batch",
            Self::TooLarge { .. } => "TooLarge",
            Self::UnexpectedContent { .. } => "UnexpectedContent",
            Self::Decode { .. } => "Decode",
            Self::Api(error) => return fmt::Debug::fmt(error, f),
        };
        let mut debug = f.debug_struct(name);
        debug.field("message", &format_args!("{self}"));
        if let Some(source) = std::error::Error::source(self) {
            debug.field("source", &source);
        }
        debug.finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Configuration { source: Some(source), .. }
            | Self::Credential { source, .. }
            | Self::Middleware { source, .. } => Some(&**source),
            Self::Timeout { source: Some(source), .. } | Self::Transport { source, .. } => {
                Some(source)
            }
            Self::Batch { source: Some(source), .. } => Some(&**source),
            Self::Api(error) => error.source(),
            _ => None,
        }
    }
}
