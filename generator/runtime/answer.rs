//! Answers that differ by their status, of calls that succeed and of calls that fail.

use super::api_error::ApiError;
use super::call::{Call, CallBuilder, Operation};
use super::codec::{Field, Received};
use super::error::Error;
use super::response::{read_json, read_json_or_nothing, unexpected};
use super::transport::{RawResponse, Receive};

/// What a call accepts whose answers are JSON.
const JSON: &str = "application/json";

/// What the status of a response says it is.
pub trait Answer: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// A status that the description does not declare, and a body that does not fit.
    fn read(answer: RawAnswer) -> Result<Self, Error>;
}

/// A response whose status is to be looked at.
pub struct RawAnswer {
    operation: &'static Operation,
    response: RawResponse,
}

impl RawAnswer {
    pub(crate) fn status(&self) -> u16 {
        self.response.status.as_u16()
    }

    pub(crate) fn into_parts(self) -> (&'static Operation, RawResponse) {
        (self.operation, self.response)
    }

    pub(crate) fn json<T: Field>(self) -> Result<T, Error> {
        read_json(self.operation, self.response).map(|received| received.value)
    }

    pub(crate) fn json_or_nothing<T: Field>(self) -> Result<Option<T>, Error> {
        read_json_or_nothing(self.operation, self.response).map(|received| received.value)
    }

    #[allow(clippy::unnecessary_wraps, reason = "it is as the others are")]
    pub(crate) fn bytes(self) -> Result<Vec<u8>, Error> {
        Ok(self.response.body)
    }

    /// The error for a status that the description does not declare. It has the body.
    pub(crate) fn undeclared(self) -> Error {
        unexpected(self.operation, self.response, "a declared status")
    }
}

impl CallBuilder {
    /// A call whose response is what its status says.
    pub fn returning_one_of<T: Answer, P: Default>(self) -> Call<T, P> {
        self.returning(JSON, Receive::Whole, |operation, response| {
            T::read(RawAnswer { operation, response }).map(Received::fitting)
        })
    }
}

impl ApiError {
    /// The error as its status says: the type that the operation's documentation names.
    ///
    /// # Errors
    /// A status that the description does not declare, and a body that does not fit.
    pub fn typed<E: Answer>(&self) -> Result<E, Error> {
        E::read(RawAnswer { operation: self.operation(), response: self.response() })
    }
}

impl Error {
    /// The service's own error as its status says: the type that the operation's documentation
    /// names.
    ///
    /// # Errors
    /// This error itself, if the service did not answer with an error, or with one that the
    /// description does not declare, or with a body that does not fit. Why not is then its
    /// [`source`](std::error::Error::source).
    pub fn typed<E: Answer>(self) -> Result<E, Self> {
        match self {
            Self::Api(error) => match error.typed() {
                Ok(typed) => Ok(typed),
                Err(because) => Err(Self::Api(Box::new(error.because(because)))),
            },
            other => Err(other),
        }
    }
}
