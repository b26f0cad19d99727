//! Bodies of one of several media types.

use crate::runtime::call::CallBuilder;

/// A body that is of one of several media types.
pub trait RequestBody {
    /// Sets the body.
    fn set(self, call: CallBuilder) -> CallBuilder;
}

impl CallBuilder {
    /// Sets the body to one of several media types.
    pub fn body(self, body: impl RequestBody) -> Self {
        body.set(self)
    }

    /// Sets the body to one of several media types, if there is one.
    pub fn body_optional(self, body: Option<impl RequestBody>) -> Self {
        match body {
            Some(body) => body.set(self),
            None => self,
        }
    }
}
