//! What sends requests: the HTTP client, or a transport of the program.

use std::fmt;

use reqwest::{Request, Response};

use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::platform::is_connect;

/// Sends single requests, in place of the HTTP client: see
/// [`ClientBuilder::transport`](crate::runtime::ClientBuilder::transport).
///
/// It is below everything that a client does with a call: credentials, middleware, redirects, retries and timeouts. So a
/// program can send requests through something else than TCP, and tests need no socket (the feature `test-util` has
/// `TestService::in_memory`). What only observes or changes requests is a [`Middleware`](crate::runtime::Middleware).
///
/// ```ignore
/// /// A service in the memory of the program.
/// struct InMemory;
///
/// impl Transport for InMemory {
///     fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
///         Box::pin(async move {
///             if request.headers().get("authorization").is_none() {
///                 let response = http::Response::builder().status(401).body("");
///                 return Ok(response.map_err(TransportError::interrupted)?.into());
///             }
///             match request.url().path() {
///                 "/v1/things/t" => Ok(http::Response::new(r#"{"name":"in memory"}"#).into()),
///                 _ => Err(TransportError::not_sent("there is no such service")),
///             }
///         })
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends a request, and returns the response up to its body, whatever its status. It does not follow redirects.
    ///
    /// The request contains the credential. The future is dropped when the time for the call is over, and when the call
    /// is dropped. [`Request::timeout`] is the time for the response with its body, if it has a limit: of a body that is
    /// read as it comes, such as a [`Download`](crate::runtime::Download), the transport has to limit the time itself.
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>>;
}

/// The error of a request to which there was no response, or only a part of it.
pub struct TransportError {
    cause: Cause,
}

enum Cause {
    Http(reqwest::Error),
    NotSent(BoxError),
    Interrupted(BoxError),
}

impl TransportError {
    /// Creates the error of a request of which the service has received nothing, such as a failed connection. Calls are
    /// repeated after it, even those that are not idempotent.
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self { cause: Cause::NotSent(source.into()) }
    }

    /// Creates the error of a request that the service may have executed, such as an interrupted connection. Idempotent
    /// calls are repeated after it.
    pub fn interrupted(source: impl Into<BoxError>) -> Self {
        Self { cause: Cause::Interrupted(source.into()) }
    }

    /// Returns the error of the HTTP client, if it is one.
    #[must_use]
    pub fn http(&self) -> Option<&reqwest::Error> {
        match &self.cause {
            Cause::Http(error) => Some(error),
            Cause::NotSent(_) | Cause::Interrupted(_) => None,
        }
    }

    /// Returns whether the connection failed, so that nothing was sent. Browsers do not report it.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        match &self.cause {
            Cause::Http(error) => is_connect(error),
            Cause::NotSent(_) => true,
            Cause::Interrupted(_) => false,
        }
    }

    /// Returns the error that caused it.
    pub(crate) fn cause(&self) -> &(dyn std::error::Error + 'static) {
        match &self.cause {
            Cause::Http(error) => error,
            Cause::NotSent(error) | Cause::Interrupted(error) => &**error,
        }
    }
}

impl From<reqwest::Error> for TransportError {
    /// Removes the URL, which can be secret.
    fn from(error: reqwest::Error) -> Self {
        Self { cause: Cause::Http(error.without_url()) }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.cause(), f)
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.cause(), f)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause().source()
    }
}

/// What sends the requests of a client.
pub(crate) enum Sender {
    Http(reqwest::Client),
    Own(Box<dyn Transport>),
}
