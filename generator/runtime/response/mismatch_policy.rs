//! What happens to responses that do not fit what the description declares.

use std::fmt;
use std::sync::Arc;

use reqwest::StatusCode;

use crate::runtime::codec::Mismatches;
use crate::runtime::operation::Operation;

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

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.policy.fmt(f)
    }
}
