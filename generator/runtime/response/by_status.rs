//! Responses that are discriminated by their status: of calls that succeed and of calls that fail.

use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::sending::Receive;
use crate::runtime::call::{Call, Read};
use crate::runtime::codec::{Field, Mismatches, Received};
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::{read_json, read_json_or_nothing, unexpected};

/// The media types that a call with JSON responses accepts.
const JSON: &str = "application/json";

/// The type of a response that is discriminated by its status.
pub trait ReadByStatus: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// A status that the description does not declare, and a body that does not fit.
    fn read(response: UnreadResponse<'_>) -> Result<Self, Error>;
}

/// A response whose status has not been read yet.
pub struct UnreadResponse<'m> {
    operation: &'static Operation,
    response: RawResponse,
    /// The mismatches, once the response has been read.
    mismatches: &'m mut Mismatches,
}

impl UnreadResponse<'_> {
    pub(crate) fn status(&self) -> u16 {
        self.response.status.as_u16()
    }

    /// Returns what a function reads of the response, and keeps its mismatches.
    pub(crate) fn read<T>(self, read: Read<T>) -> Result<T, Error> {
        let received = read(self.operation, self.response)?;
        *self.mismatches = received.mismatches;
        Ok(received.value)
    }

    pub(crate) fn into_json<T: Field>(self) -> Result<T, Error> {
        self.read(read_json)
    }

    pub(crate) fn into_json_or_nothing<T: Field>(self) -> Result<Option<T>, Error> {
        self.read(read_json_or_nothing)
    }

    #[cfg(emitted = ".into_bytes")]
    #[allow(clippy::unnecessary_wraps, reason = "its signature is that of the others")]
    pub(crate) fn into_bytes(self) -> Result<Vec<u8>, Error> {
        Ok(self.response.body)
    }

    /// The error for a status that the description does not declare. It has the body.
    pub(crate) fn undeclared(self) -> Error {
        unexpected(self.operation, self.response, "a declared status")
    }
}

impl CallBuilder {
    /// A call whose response is discriminated by its status.
    pub fn returning_one_of<T: ReadByStatus, P: Default>(self) -> Call<T, P> {
        self.returning(JSON, Receive::Whole, |operation, response| {
            let mut mismatches = Mismatches::default();
            let value =
                T::read(UnreadResponse { operation, response, mismatches: &mut mismatches })?;
            Ok(Received { mismatches, preserved: None, value })
        })
    }
}

impl ApiError {
    /// The error, read as the type that the operation's documentation names for its status.
    ///
    /// # Errors
    /// A status that the description does not declare, and a body that does not fit.
    pub fn typed<E: ReadByStatus>(&self) -> Result<E, Error> {
        let (operation, response) = (self.operation(), self.response());
        E::read(UnreadResponse { operation, response, mismatches: &mut Mismatches::default() })
    }
}

impl Error {
    /// The service's own error, read as the type that the operation's documentation names for its status.
    ///
    /// # Errors
    /// This error itself, if the service did not respond with an error, or with one that the
    /// description does not declare, or with a body that does not fit. The reason is then its
    /// [`source`](std::error::Error::source).
    pub fn typed<E: ReadByStatus>(mut self) -> Result<E, Self> {
        let Some(error) = self.api_mut() else { return Err(self) };
        match error.typed() {
            Ok(typed) => return Ok(typed),
            Err(because) => error.because(because),
        }
        Err(self)
    }
}
