// src/models/mod.rs

//! The types of the API's requests and responses.

mod not_found {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `404`.
    #[derive(Clone)]
    pub struct NotFound {
        /// Property `path`, optional.
        pub path: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl NotFound {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`path`](field@Self::path).
        pub fn path(mut self, path: impl Into<String>) -> Self {
            self.path = Some(path.into());
            self
        }
    }

    codec::model! {
        NotFound, Default;
        0 => path = "path";
    }
}
mod status499_error {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `499`.
    #[derive(Clone)]
    pub struct Status499Error {
        /// Property `since`, optional.
        pub since: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Status499Error {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`since`](field@Self::since).
        #[inline]
        pub fn since(mut self, since: i64) -> Self {
            self.since = Some(since);
            self
        }
    }

    codec::model! {
        Status499Error, Default;
        0 => since = "since";
    }
}
mod unauthorized_error {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `401Error`.
    #[derive(Clone)]
    pub struct UnauthorizedError {
        /// Property `realm`, optional.
        pub realm: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl UnauthorizedError {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`realm`](field@Self::realm).
        pub fn realm(mut self, realm: impl Into<String>) -> Self {
            self.realm = Some(realm.into());
            self
        }
    }

    codec::model! {
        UnauthorizedError, Default;
        0 => realm = "realm";
    }
}

pub use self::not_found::NotFound;
pub use self::status499_error::Status499Error;
pub use self::unauthorized_error::UnauthorizedError;

// src/requests/keys.rs

//! Request builders below `/keys`.

use crate::models::{NotFound, Status499Error, UnauthorizedError};
use crate::runtime::{Error, ReadByStatus, UnreadResponse};

/// Error responses of `GET /keys`, by status: see [`Error::typed`](crate::Error::typed).
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "it is read once")]
pub enum KeysError {
    /// Status 401.
    Unauthorized(UnauthorizedError),
    /// Status 404.
    NotFound(NotFound),
    /// Status 499.
    Status499(Status499Error),
}

impl ReadByStatus for KeysError {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            401u16 => response.into_json().map(Self::Unauthorized),
            404u16 => response.into_json().map(Self::NotFound),
            499u16 => response.into_json().map(Self::Status499),
            _ => Err(response.undeclared()),
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod keys;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/keys`.
    #[inline]
    #[must_use]
    pub fn keys(&self) -> Keys {
        Keys(Endpoint::root(self).literal("keys"))
    }
}

/// Request builder of `/keys`.
#[derive(Clone, Debug)]
pub struct Keys(pub(crate) Endpoint);

impl Keys {
    /// `GET /keys`.
    ///
    /// On success: Nothing.
    ///
    /// Error responses by status: [`KeysError`](crate::requests::keys::KeysError), which
    /// [`Error::typed`](crate::Error::typed) decodes.
    ///
    /// ```no_run
    /// # async fn example(client: names_of_statuses::Client) -> Result<(), names_of_statuses::Error> {
    /// client.keys().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/keys")).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
