//! URLs of operations, and responses that describe their state.

use std::collections::BTreeMap;
use std::fmt;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::runtime::byte_order_mark::without_byte_order_mark;
use crate::runtime::http_headers::HeaderNames;
use crate::runtime::response::raw::RawResponse;

/// The state of a long-running operation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OperationState {
    /// It has not ended.
    Running,
    /// It has ended, and there is a result.
    Succeeded,
    /// It has failed or was canceled.
    Failed,
}

/// The URL of an operation that has not ended. It can contain a secret, so `Debug` omits it.
#[derive(Clone, Eq, PartialEq)]
pub enum OperationUrl {
    /// A URL whose status is 202 until the operation has ended: `Location`.
    Location(String),
    /// The URL of a resource that describes the operation: `Operation-Location`, `Azure-AsyncOperation`.
    StatusMonitor(String),
}

impl fmt::Debug for OperationUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Location(_) => "Location",
            Self::StatusMonitor(_) => "StatusMonitor",
        };
        f.debug_tuple(name).finish_non_exhaustive()
    }
}

/// A response that describes an operation that has not ended, or a value that is not the expected one.
#[derive(Clone)]
pub struct Monitor {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Monitor {
    pub(super) fn of(response: &RawResponse) -> Self {
        let RawResponse { status, headers, body, .. } = response;
        Self { status: *status, headers: headers.clone(), body: body.clone() }
    }

    /// The HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers of the response. Their values can be secret.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body of the response.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The property `status` of the body, such as `Running`, if the body is a JSON object that has it.
    #[must_use]
    pub fn state(&self) -> Option<String> {
        string(&members(&self.body), "status")
    }

    /// The body as a type of your own.
    ///
    /// # Errors
    /// A body that is not JSON, or not of that type.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(without_byte_order_mark(&self.body))
    }

    /// The state in the property `status`, whose final values are `Succeeded`, `Failed` and `Canceled` in any case
    /// (Microsoft REST API Guidelines, long-running operations).
    pub(super) fn declared_state(&self) -> Option<OperationState> {
        let state = self.state()?.to_ascii_lowercase();
        Some(match state.as_str() {
            "succeeded" => OperationState::Succeeded,
            "failed" | "canceled" | "cancelled" => OperationState::Failed,
            _ => OperationState::Running,
        })
    }

    /// The URL of the result, in the property `resourceLocation`.
    pub(super) fn resource_location(&self) -> Option<String> {
        string(&members(&self.body), "resourceLocation")
    }

    /// The property `result`, as JSON.
    pub(super) fn result(&self) -> Option<Vec<u8>> {
        let result = members(&self.body).get("result")?.get();
        (result != "null").then(|| result.as_bytes().to_vec())
    }
}

impl fmt::Debug for Monitor {
    /// Omits the body and the values of headers, which can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Monitor")
            .field("status", &self.status)
            .field("state", &self.state())
            .field("headers", &HeaderNames(&self.headers))
            .field("body_bytes", &self.body.len())
            .finish()
    }
}

fn members(body: &[u8]) -> BTreeMap<String, &RawValue> {
    serde_json::from_slice(without_byte_order_mark(body)).unwrap_or_default()
}

fn string(members: &BTreeMap<String, &RawValue>, name: &str) -> Option<String> {
    serde_json::from_str(members.get(name)?.get()).ok()
}
