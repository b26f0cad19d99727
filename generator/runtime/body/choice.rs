//! Request bodies with one of several media types.

use crate::runtime::call::builder::CallBuilder;

/// A request body with one of several media types.
pub trait RequestBody {
    /// Sets the body.
    fn set(self, call: CallBuilder) -> CallBuilder;
}

impl CallBuilder {
    #[cfg(emitted = ".body")]
    /// Sets the body and its media type.
    pub fn body(self, body: impl RequestBody) -> Self {
        body.set(self)
    }

    /// Sets the body and its media type, if there is a body.
    pub fn body_optional(self, body: Option<impl RequestBody>) -> Self {
        match body {
            Some(body) => body.set(self),
            None => self,
        }
    }
}
