//! Whether a response that does not fit is tolerated.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::runtime::call::trace;
use crate::runtime::codec::{DecodeError, Mismatch, Mismatches, Received};
use crate::runtime::error::Error;
use crate::runtime::http_headers;
use crate::runtime::operation::Operation;
use crate::runtime::response::mismatch_policy::{MismatchPolicy, MismatchReport, Reading};
use crate::runtime::response::raw::RawResponse;

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
        Err(Error::undecodable(operation, response, source))
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
        trace::mismatches(operation, status, mismatches);
        if let Some(on_mismatch) = &self.on_mismatch {
            let request_id = http_headers::request_id(headers);
            on_mismatch(&MismatchReport { operation, status, request_id, mismatches });
        }
    }
}
