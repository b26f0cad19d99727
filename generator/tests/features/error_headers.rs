// src/models/mod.rs

//! The types of the API's requests and responses.

mod policy {
    use crate::runtime::codec;

    /// Schema `Policy`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Policy {
        /// `fixed`.
        Fixed,
        /// `sliding`.
        Sliding,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Policy;
        Fixed = "fixed";
        Sliding = "sliding";
    }
}

pub use self::policy::Policy;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod pets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets(Endpoint::root(self).literal("pets"))
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets(pub(crate) Endpoint);

impl Pets {
    /// `GET /pets`.
    ///
    /// On success: Nothing.
    ///
    /// Headers of the error that [`Error::api`](crate::Error::api) gives:
    /// [`PetsErrorHeaders`](crate::requests::pets::PetsErrorHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: error_headers::Client) -> Result<(), error_headers::Error> {
    /// client.pets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/pets")).returning_nothing()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::models::Policy;
use crate::runtime::{DateTime, Explode, HeaderError, Headers};
use reqwest::header::HeaderMap;

/// Headers of error responses of `GET /pets`.
///
/// `PetsErrorHeaders::from(error.headers())` reads those of an [`ApiError`](crate::ApiError).
/// Each method returns an error if its header does not fit its type, or is required and
/// missing.
#[derive(Clone, Copy, Debug)]
pub struct PetsErrorHeaders<'a>(Headers<'a>);

impl<'a> From<&'a HeaderMap> for PetsErrorHeaders<'a> {
    #[inline]
    fn from(headers: &'a HeaderMap) -> Self {
        Self(Headers::new(headers))
    }
}

#[allow(clippy::missing_errors_doc, reason = "they are the same of each: see the type")]
impl PetsErrorHeaders<'_> {
    /// The calls of a minute.
    ///
    /// Header `X-Limit`, required.
    #[inline]
    pub fn x_limit(&self) -> Result<i64, HeaderError> {
        self.0.required("X-Limit", Explode::No)
    }

    /// Header `X-Reset`, optional.
    #[inline]
    pub fn x_reset(&self) -> Result<Option<DateTime>, HeaderError> {
        self.0.optional("X-Reset", Explode::No)
    }

    /// Header `X-Policy`, optional.
    #[inline]
    pub fn x_policy(&self) -> Result<Option<Policy>, HeaderError> {
        self.0.optional("X-Policy", Explode::No)
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
