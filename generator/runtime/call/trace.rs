//! Spans and events of calls: the feature `tracing`.
//!
//! A span for each call, with an event for each request and each wait. The names are those of
//! OpenTelemetry's conventions for HTTP clients. They have no ids, queries or headers: a path is the
//! template of the description.

use std::time::Duration;

use reqwest::StatusCode;

use crate::runtime::call::request_report::RequestReport;
#[cfg(feature = "tracing")]
use crate::runtime::call::request_report::{type_of_error, type_of_status};
use crate::runtime::call::sending::Sending;
#[cfg(feature = "tracing")]
use crate::runtime::codec::Mismatch;
use crate::runtime::codec::Mismatches;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;

/// Tells of a call. Without the feature, it is nothing.
#[derive(Clone)]
pub(crate) struct Trace {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

#[cfg(not(feature = "tracing"))]
#[allow(clippy::unused_self, reason = "it has the methods that it has with the feature")]
impl Trace {
    pub(crate) fn start(_: &Sending) -> Self {
        Self {}
    }

    pub(crate) fn follow<F: Future>(&self, call: F) -> F {
        call
    }

    pub(crate) fn exchanged(&self, _: &RequestReport<'_>) {}

    pub(crate) fn waiting(&self, _: Duration, _: &Result<RawResponse, Error>) {}

    pub(crate) fn end(&self, _: u32, _: &Result<RawResponse, Error>) {}
}

#[cfg(feature = "tracing")]
impl Trace {
    /// Begins the span of a call.
    pub(crate) fn start(call: &Sending) -> Self {
        use tracing::field::Empty;
        let span = tracing::info_span!(
            "http_call",
            "otel.kind" = "client",
            "otel.name" = %call.operation,
            "http.request.method" = call.operation.method,
            "url.template" = call.operation.path,
            "server.address" = call.url.host_str(),
            "server.port" = call.url.port_or_known_default(),
            "http.response.status_code" = Empty,
            "http.request.resend_count" = Empty,
            "error.type" = Empty,
        );
        Self { span }
    }

    /// The call, inside its span.
    pub(crate) fn follow<F: Future>(&self, call: F) -> impl Future<Output = F::Output> + use<F> {
        tracing::Instrument::instrument(call, self.span.clone())
    }

    /// Tells of a request, and of what came of it.
    pub(crate) fn exchanged(&self, report: &RequestReport<'_>) {
        tracing::debug!(
            parent: &self.span,
            {
                "http.request.resend_count" = report.resends,
                "http.response.status_code" = report.status.map(|status| status.as_u16()),
                "error.type" = report.error_type(),
                "http.client.request.duration" = report.duration.as_secs_f64(),
            },
            "request",
        );
    }

    /// Tells that the call waits before its next attempt, and why.
    pub(crate) fn waiting(&self, delay: Duration, outcome: &Result<RawResponse, Error>) {
        let (status, error) = of_outcome(outcome);
        tracing::debug!(
            parent: &self.span,
            {
                "http.response.status_code" = status,
                "error.type" = error,
                delay_seconds = delay.as_secs_f64(),
            },
            "retry",
        );
    }

    /// Tells what came of the call after so many requests.
    pub(crate) fn end(&self, requests: u32, outcome: &Result<RawResponse, Error>) {
        let (status, error) = of_outcome(outcome);
        if let Some(status) = status {
            self.span.record("http.response.status_code", status);
        }
        if let Some(error) = error {
            self.span.record("error.type", error);
        }
        if let Some(resends @ 1..) = requests.checked_sub(1) {
            self.span.record("http.request.resend_count", resends);
        }
    }
}

#[cfg(feature = "tracing")]
/// Tells that a response does not fit what the description declares: how many mismatches there are,
/// and the paths of the first. A path has neither names from maps nor positions, and so nothing of
/// the response's content.
pub(crate) fn mismatches(operation: &Operation, status: StatusCode, found: &Mismatches) {
    let paths: Vec<&str> = found.iter().take(MAX_PATHS).map(Mismatch::path).collect();
    tracing::info!(
        "otel.name" = %operation,
        "http.response.status_code" = status.as_u16(),
        count = found.len(),
        paths = paths.join(" "),
        "mismatch",
    );
}

#[cfg(not(feature = "tracing"))]
/// Without the feature, there are no spans and events.
pub(crate) fn mismatches(_: &Operation, _: StatusCode, _: &Mismatches) {}

#[cfg(feature = "tracing")]
/// How many paths an event has at most.
const MAX_PATHS: usize = 10;

#[cfg(feature = "tracing")]
/// A status, and the error that it is, if it is one.
type Told = (Option<u16>, Option<String>);

#[cfg(feature = "tracing")]
fn of_outcome(outcome: &Result<RawResponse, Error>) -> Told {
    match outcome {
        Ok(response) => (Some(response.status.as_u16()), type_of_status(response.status)),
        Err(error) => {
            let status = error.status().map(|status| status.as_u16());
            (status, Some(type_of_error(error).to_owned()))
        }
    }
}
