//! Reports of single requests, for metrics.

use std::fmt;
use std::time::Duration;

use reqwest::{StatusCode, Url};

use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::operation::Operation;
use crate::runtime::platform::Incoming;

/// What has become of a request: see [`ClientBuilder::on_request`](crate::runtime::ClientBuilder::on_request).
///
/// It has the measurements and attributes of OpenTelemetry's conventions for metrics of HTTP clients, and nothing secret:
/// no id, query or header.
///
/// | OpenTelemetry | here |
/// |---|---|
/// | `http.client.request.duration` | [`duration`](Self::duration), in seconds |
/// | `http.request.method` | the `method` of [`operation`](Self::operation) |
/// | `url.template` | the `path` of [`operation`](Self::operation) |
/// | `server.address`, `server.port` | [`server_address`](Self::server_address), [`server_port`](Self::server_port) |
/// | `http.response.status_code` | [`status`](Self::status) |
/// | `error.type` | [`error_type`](Self::error_type) |
/// | `http.request.resend_count` | [`resend_count`](Self::resend_count) |
pub struct RequestReport<'a> {
    pub(crate) operation: &'static Operation,
    pub(crate) url: &'a Url,
    pub(crate) resends: u32,
    pub(crate) duration: Duration,
    pub(crate) status: Option<StatusCode>,
    pub(crate) error_type: Option<String>,
}

impl<'a> RequestReport<'a> {
    pub(crate) fn new(
        operation: &'static Operation,
        url: &'a Url,
        resends: u32,
        duration: Duration,
        response: &Result<Incoming, Error>,
    ) -> Self {
        let (status, error_type) = match response {
            Ok(response) => (Some(response.status()), type_of_status(response.status())),
            Err(error) => (error.status(), Some(type_of_error(error).to_owned())),
        };
        Self { operation, url, resends, duration, status, error_type }
    }

    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The host that the request was sent to.
    #[must_use]
    pub fn server_address(&self) -> Option<&str> {
        self.url.host_str()
    }

    /// The port that the request was sent to.
    #[must_use]
    pub fn server_port(&self) -> Option<u16> {
        self.url.port_or_known_default()
    }

    /// How many requests of the same call were sent before it: retries, redirects, and requests with a renewed credential.
    #[must_use]
    pub fn resend_count(&self) -> u32 {
        self.resends
    }

    /// The time until the response began, or until there was an error. The time of middleware is included; that of the
    /// credential and of delays between attempts is not.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// The status of the response, if there is one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The error, if there is one: an error status such as `503`, or `timeout`, `connect`, `transport`, `middleware`,
    /// `redirect` or `_OTHER`.
    #[must_use]
    pub fn error_type(&self) -> Option<&str> {
        self.error_type.as_deref()
    }
}

impl fmt::Debug for RequestReport<'_> {
    /// Omits the URL, which can be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestReport")
            .field("operation", &self.operation)
            .field("resend_count", &self.resends)
            .field("duration", &self.duration)
            .field("status", &self.status)
            .field("error_type", &self.error_type)
            .finish_non_exhaustive()
    }
}

/// The function that a client calls with each report.
pub(crate) type OnRequest = Box<dyn Fn(&RequestReport<'_>) + Send + Sync>;

/// The error that a status is, if it is one.
pub(crate) fn type_of_status(status: StatusCode) -> Option<String> {
    let is_error = status.is_client_error() || status.is_server_error();
    is_error.then(|| status.as_str().to_owned())
}

/// The kind of an error: few enough to be counted by.
pub(crate) fn type_of_error(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::Timeout { .. } => "timeout",
        ErrorKind::Transport { source, .. } if source.is_connect() => "connect",
        ErrorKind::Transport { .. } => "transport",
        ErrorKind::Credential { .. } => "credential",
        ErrorKind::Middleware { .. } => "middleware",
        ErrorKind::Redirect { .. } => "redirect",
        ErrorKind::TooLarge { .. } => "too_large",
        _ => "_OTHER",
    }
}
