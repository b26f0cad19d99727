//! Kinds of errors.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::runtime::boxed::BoxError;
use crate::runtime::client::transport::TransportError;
use crate::runtime::codec::DecodeError;
use crate::runtime::error::Error;
use crate::runtime::http_headers::request_id;
use crate::runtime::response::api_error::ApiError;
#[cfg(runtime = "headers")]
use crate::runtime::response::headers::HeaderError;

/// Kind of an [`Error`], with its details.
#[non_exhaustive]
pub enum ErrorKind {
    /// A client cannot be built from its settings.
    #[non_exhaustive]
    Configuration {
        /// What is wrong with them.
        problem: String,
        /// Cause, if there is one.
        source: Option<BoxError>,
    },
    /// A value cannot be sent. Nothing was sent.
    #[non_exhaustive]
    Parameter {
        /// Name of the parameter or of the header, or `body`.
        parameter: String,
        /// What is wrong with its value.
        problem: String,
    },
    /// The credential failed. Nothing was sent, unless an earlier attempt was.
    #[non_exhaustive]
    Credential {
        /// Error of the credential.
        source: BoxError,
    },
    /// A time limit was exceeded: of the call, of the connection, of the beginning of the response, or of a pause
    /// in its body.
    #[non_exhaustive]
    Timeout {
        /// Error of the HTTP client. There is none if something else took all the time, or if the
        /// [`response_timeout`](crate::runtime::ClientBuilder::response_timeout) was exceeded.
        source: Option<TransportError>,
        /// Length of the pause, if the [`idle_timeout`](crate::runtime::ClientBuilder::idle_timeout) was exceeded.
        idle: Option<Duration>,
    },
    /// A stream that had failed was read again. The error before this one says why it failed.
    #[non_exhaustive]
    Interrupted {
        /// Status of the response.
        status: StatusCode,
    },
    /// There was no response, or only a part of it: no connection, or a truncated body.
    #[non_exhaustive]
    Transport {
        /// Error of the HTTP client, or of the [`Transport`](crate::runtime::Transport).
        source: TransportError,
    },
    /// A [`Middleware`](crate::runtime::Middleware) failed.
    #[non_exhaustive]
    Middleware {
        /// Error of the middleware.
        source: BoxError,
    },
    /// The service redirected the call, and following the redirect was not safe.
    #[non_exhaustive]
    Redirect {
        /// Status of the response.
        status: StatusCode,
        /// Host of the redirect's target, and its port unless it is the default port.
        host: String,
        /// Why the redirect was not followed.
        problem: &'static str,
    },
    /// The service linked to more of a list, and following the link was not safe. Nothing was sent.
    #[non_exhaustive]
    Link {
        /// Why the link was not followed.
        problem: String,
    },
    #[cfg(runtime = "poll")]
    /// The service sent no URL of a long-running operation, or one that is not safe to request. The operation may be
    /// running.
    #[non_exhaustive]
    OperationUrl {
        /// What is wrong.
        problem: String,
    },
    #[cfg(runtime = "poll")]
    /// The policy of a poller ended the wait before there was a result. The operation may be running.
    #[non_exhaustive]
    Unfinished {
        /// Number of responses without a result.
        polls: u32,
    },
    #[cfg(runtime = "poll")]
    /// A long-running operation has failed or was canceled.
    #[non_exhaustive]
    Failed {
        /// The state of the operation, as the service names it, such as `Failed`; empty if it has no name.
        state: String,
        /// The response that describes the operation, with the code and the message of the failure.
        error: Box<ApiError>,
    },
    /// The `$batch` request of the call failed, or its response has no valid response for the call.
    #[non_exhaustive]
    Batch {
        /// What is wrong.
        problem: String,
        /// Error of the request, if it failed; all calls of the batch share it.
        source: Option<Arc<Error>>,
    },
    /// The response is larger than
    /// [`ClientBuilder::max_response_bytes`](crate::runtime::ClientBuilder::max_response_bytes).
    #[non_exhaustive]
    TooLarge {
        /// Status of the response.
        status: StatusCode,
        /// Maximum number of bytes.
        limit: u64,
    },
    /// The call succeeded, but the response has another content type than the description declares, such as an
    /// HTML page. `Call::download` returns content of any type.
    #[non_exhaustive]
    UnexpectedContent {
        /// What was expected, such as `JSON`.
        expected: &'static str,
        /// Status of the response.
        status: StatusCode,
        /// Content type of the response.
        content_type: Option<String>,
        /// Body of the response.
        body: Vec<u8>,
    },
    /// The call succeeded, but the response cannot be decoded: it is not JSON, or it does not match the description
    /// and [`MismatchPolicy::Reject`](crate::runtime::MismatchPolicy::Reject) is set, on the client or on the call.
    ///
    /// Alternatives are the default policy, which keeps and reports mismatches, `Call::download`, which returns the
    /// bytes, and the `body` of this error.
    #[non_exhaustive]
    Decode {
        /// Status of the response.
        status: StatusCode,
        /// Headers of the response. Their values can be secret.
        headers: HeaderMap,
        /// Mismatches, and their positions.
        source: DecodeError,
        /// Body of the response.
        body: Vec<u8>,
    },
    /// A value that the program decoded itself, such as the data of an event, is not JSON or does not match its type. The
    /// error has no operation.
    #[non_exhaustive]
    Value {
        /// Mismatches, and their positions.
        source: DecodeError,
    },
    #[cfg(runtime = "headers")]
    /// A header of a response that the program read is missing or does not match its type. The error has no operation.
    #[non_exhaustive]
    Header {
        /// Name of the header, and what is wrong with it.
        source: HeaderError,
    },
    /// The service responded with an error.
    Api(Box<ApiError>),
}

impl ErrorKind {
    /// Error of the HTTP client or the transport.
    pub(crate) fn transport(source: impl Into<TransportError>) -> Self {
        let source = source.into();
        if source.http().is_some_and(reqwest::Error::is_timeout) {
            Self::Timeout { source: Some(source), idle: None }
        } else {
            Self::Transport { source }
        }
    }

    /// A time limit that was exceeded during something that reports no error of its own.
    pub(crate) fn out_of_time() -> Self {
        Self::Timeout { source: None, idle: None }
    }

    /// A pause of this length in a body.
    pub(crate) fn idle(idle: Duration) -> Self {
        Self::Timeout { source: None, idle: Some(idle) }
    }

    pub(crate) fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Configuration { source: Some(source), .. }
            | Self::Credential { source, .. }
            | Self::Middleware { source, .. } => Some(&**source),
            Self::Timeout { source: Some(source), .. } | Self::Transport { source, .. } => {
                Some(source.cause())
            }
            Self::Batch { source: Some(source), .. } => Some(&**source),
            #[cfg(runtime = "headers")]
            Self::Header { source } => std::error::Error::source(source),
            Self::Api(error) => std::error::Error::source(&**error),
            #[cfg(runtime = "poll")]
            Self::Failed { error, .. } => Some(&**error),
            _ => None,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration { problem, .. } | Self::Batch { problem, .. } => {
                f.write_str(problem)
            }
            Self::Parameter { parameter, problem, .. } => write!(f, "`{parameter}` {problem}"),
            Self::Credential { .. } => f.write_str("the credential failed"),
            Self::Timeout { idle: Some(idle), .. } => {
                write!(f, "nothing was sent or received for {idle:?}")
            }
            Self::Timeout { .. } => f.write_str("the time for the call ran out"),
            Self::Interrupted { .. } => f.write_str("the stream failed before, and has no more"),
            Self::Transport { source, .. } => f.write_str(transport_problem(source)),
            Self::Middleware { .. } => f.write_str("a middleware failed"),
            Self::Redirect { status, host, problem, .. } => {
                write!(f, "the service redirects ({status}) to {host}, {problem}")
            }
            Self::Link { problem, .. } => write!(f, "the link to more of the list {problem}"),
            #[cfg(runtime = "poll")]
            Self::OperationUrl { problem, .. } => write!(f, "the URL of the operation {problem}"),
            #[cfg(runtime = "poll")]
            Self::Unfinished { polls, .. } => {
                write!(f, "the operation has no result after {polls} responses")
            }
            #[cfg(runtime = "poll")]
            Self::Failed { state, error, .. } => {
                write!(f, "the operation has ended with `{state}`")?;
                for text in [error.code(), error.message()].into_iter().flatten() {
                    write!(f, ": {text}")?;
                }
                Ok(())
            }
            Self::TooLarge { limit, .. } => {
                write!(f, "the response has more than {limit} bytes")
            }
            Self::UnexpectedContent { status, content_type, body, expected, .. } => {
                write!(f, "the service returned {status} with ")?;
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
                write!(f, "the response ({status}) {}: {source}", problem(source))?;
                match request_id(headers) {
                    Some(id) => write!(f, " (request id {id})"),
                    None => Ok(()),
                }
            }
            Self::Value { source } => write!(f, "a decoded value {}: {source}", problem(source)),
            #[cfg(runtime = "headers")]
            Self::Header { source } => fmt::Display::fmt(source, f),
            Self::Api(error) => fmt::Display::fmt(error, f),
        }
    }
}

fn problem(source: &DecodeError) -> &'static str {
    match source.mismatches() {
        Some(_) => "does not fit what the description declares",
        None => "is not JSON",
    }
}

/// Maximum number of characters of an HTML page in a message.
const BEGINNING: usize = 80;

/// Returns the beginning of an HTML page. Other bodies can be secret.
fn beginning_of_page(content_type: Option<&str>, body: &[u8]) -> Option<String> {
    content_type.filter(|name| name.trim_start().starts_with("text/html"))?;
    let beginning = body.get(..BEGINNING * 4).unwrap_or(body).trim_ascii_start();
    let beginning = String::from_utf8_lossy(beginning);
    let beginning = beginning.chars().take(BEGINNING).flat_map(char::escape_debug).collect();
    Some(beginning).filter(|beginning: &String| beginning.starts_with('<'))
}

fn transport_problem(source: &TransportError) -> &'static str {
    if source.is_connect() {
        "the service cannot be reached"
    } else if source.http().is_some_and(|error| error.is_body() || error.is_decode()) {
        "the response was cut short"
    } else {
        "the request could not be sent or its response not be received"
    }
}

impl fmt::Debug for ErrorKind {
    /// Shows the variant, the message and the cause, without bodies.
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
            #[cfg(runtime = "poll")]
            Self::OperationUrl { .. } => "OperationUrl",
            #[cfg(runtime = "poll")]
            Self::Unfinished { .. } => "Unfinished",
            #[cfg(runtime = "poll")]
            Self::Failed { .. } => "Failed",
            Self::Batch { .. } => "Batch",
            Self::TooLarge { .. } => "TooLarge",
            Self::UnexpectedContent { .. } => "UnexpectedContent",
            Self::Decode { .. } => "Decode",
            Self::Value { .. } => "Value",
            #[cfg(runtime = "headers")]
            Self::Header { .. } => "Header",
            Self::Api(error) => return fmt::Debug::fmt(error, f),
        };
        let mut debug = f.debug_struct(name);
        debug.field("message", &format_args!("{self}"));
        if let Some(source) = self.source() {
            debug.field("source", &source);
        }
        debug.finish()
    }
}
