//! What happens to responses that do not fit what the description declares.

use std::fmt;
use std::sync::Arc;

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::runtime::codec::{DecodeError, Mismatch, Mismatches, Received};
use crate::runtime::error::Error;
use crate::runtime::http_headers;
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;

/// What a call does with a response that does not fit what the description declares.
///
/// Set it for a client with [`ClientBuilder::mismatch_policy`](crate::runtime::ClientBuilder::mismatch_policy), for a
/// call with [`Call::mismatch_policy`](crate::runtime::Call::mismatch_policy).
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum MismatchPolicy {
    /// The call succeeds. What can be meant in exactly one way is read as that (`"5"` where a number is
    /// declared), anything else as the empty value of its type, and all that came is kept and written
    /// back unchanged. [`Response::mismatches`](crate::runtime::Response::mismatches) lists what does not fit.
    #[default]
    Tolerate,
    /// The call fails with [`ErrorKind::Decode`](crate::runtime::ErrorKind::Decode), which lists all that does not fit, or with
    /// [`ErrorKind::UnexpectedContent`](crate::runtime::ErrorKind::UnexpectedContent) for a body of another kind.
    Reject,
}

/// A response that does not fit, for [`ClientBuilder::on_mismatch`](crate::runtime::ClientBuilder::on_mismatch).
#[derive(Debug)]
#[non_exhaustive]
pub struct MismatchReport<'a> {
    /// The operation that was called.
    pub operation: &'static Operation,
    /// The status of the response.
    pub status: StatusCode,
    /// The service's id for the request, if it sent one.
    pub request_id: Option<String>,
    /// What does not fit. It has no content of the response except the names of properties in
    /// pointers.
    pub mismatches: &'a Mismatches,
}

/// A function that is called for each response that does not fit.
pub(crate) type OnMismatch = Arc<dyn Fn(&MismatchReport<'_>) + Send + Sync>;

/// How the response of a call is read.
#[derive(Clone, Default)]
pub(crate) struct Reading {
    pub(crate) policy: MismatchPolicy,
    pub(crate) on_mismatch: Option<OnMismatch>,
    #[cfg(runtime = "paging")]
    /// Of a page, the names of the properties with its items and its links: what is there must be
    /// read, or items would be lost.
    pub(crate) page: Option<(&'static str, [&'static str; 2])>,
}

impl Reading {
    /// Gives what was read if it fits or need not, and reports what does not fit.
    pub(crate) fn judge<T>(
        &self,
        operation: &'static Operation,
        received: Received<T>,
        response: impl FnOnce() -> RawResponse,
    ) -> Result<Received<T>, Error> {
        if received.mismatches.is_empty() {
            return Ok(received);
        }
        let response = response();
        self.report(operation, response.status, &response.headers, &received.mismatches);
        if self.tolerates_all(&received.mismatches) {
            return Ok(received);
        }
        let source = DecodeError::of_mismatches(received.mismatches);
        Err(response.decode_error(operation, source))
    }

    #[cfg(runtime = "paging")]
    fn tolerates_all(&self, mismatches: &Mismatches) -> bool {
        self.policy == MismatchPolicy::Tolerate && !self.loses_items(mismatches)
    }

    #[cfg(not(runtime = "paging"))]
    fn tolerates_all(&self, _: &Mismatches) -> bool {
        self.policy == MismatchPolicy::Tolerate
    }

    #[cfg(runtime = "paging")]
    /// Whether a page would be read as one without its items or its link.
    fn loses_items(&self, mismatches: &Mismatches) -> bool {
        let Some((items, links)) = self.page else { return false };
        mismatches.iter().any(|mismatch| match (mismatch.pointer(), mismatch.received()) {
            // A list may come without its page's body, and without a single item's array.
            (_, "nothing" | "null") => false,
            ("", came) => came != "another content type",
            (pointer, came) => match pointer.strip_prefix('/') {
                Some(name) if name == items => came != "an object",
                Some(name) => links.contains(&name),
                None => false,
            },
        })
    }

    /// Reports that another kind of body came, and says whether that is tolerated.
    pub(crate) fn tolerates(
        &self,
        operation: &'static Operation,
        response: &RawResponse,
        mismatch: &Mismatch,
    ) -> bool {
        if self.policy == MismatchPolicy::Reject {
            let mut mismatches = Mismatches::default();
            mismatches.push(mismatch.clone());
            self.report(operation, response.status, &response.headers, &mismatches);
        }
        self.policy == MismatchPolicy::Tolerate
    }

    fn report(
        &self,
        operation: &'static Operation,
        status: StatusCode,
        headers: &HeaderMap,
        mismatches: &Mismatches,
    ) {
        crate::runtime::call::trace::mismatches(operation, status, mismatches);
        if let Some(on_mismatch) = &self.on_mismatch {
            let request_id = http_headers::request_id(headers);
            on_mismatch(&MismatchReport { operation, status, request_id, mismatches });
        }
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.policy.fmt(f)
    }
}
