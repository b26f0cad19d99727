// src/models/mod.rs

//! The types of the API's requests and responses.

mod gone_x_bounds {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Gone`.
    #[derive(Clone)]
    pub struct GoneXBounds {
        /// Property `low`, optional.
        pub low: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl GoneXBounds {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`low`](field@Self::low).
        #[inline]
        pub fn low(mut self, low: i64) -> Self {
            self.low = Some(low);
            self
        }
    }

    codec::model! {
        GoneXBounds, Default;
        0 => low = "low";
    }
}
mod response_headers {
    use crate::runtime::{Explode, HeaderError, Headers};
    use reqwest::header::HeaderMap;
    use super::GoneXBounds;

    /// Headers of successful responses of `PUT /pets/{id}`.
    ///
    /// `ResponseHeaders::from(response.headers())` reads those of a
    /// [`Response`](crate::Response). Each method returns an error if its header does not fit its
    /// type, or is required and missing.
    #[derive(Clone, Copy, Debug)]
    pub struct ResponseHeaders<'a>(Headers<'a>);

    impl<'a> From<&'a HeaderMap> for ResponseHeaders<'a> {
        #[inline]
        fn from(headers: &'a HeaderMap) -> Self {
            Self(Headers::new(headers))
        }
    }

    #[allow(clippy::missing_errors_doc, reason = "they are the same of each: see the type")]
    impl ResponseHeaders<'_> {
        /// Header `X-RateLimit-Remaining`, required.
        ///
        /// - At least: `0`
        #[inline]
        pub fn x_rate_limit_remaining(&self) -> Result<i64, HeaderError> {
            self.0.required("X-RateLimit-Remaining", Explode::No)
        }

        /// Header `X-Bounds`, required.
        #[inline]
        pub fn x_bounds(&self) -> Result<GoneXBounds, HeaderError> {
            self.0.required("X-Bounds", Explode::No)
        }
    }
}

pub use self::gone_x_bounds::GoneXBounds;
pub use self::response_headers::ResponseHeaders;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod pets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/other`.
    #[inline]
    #[must_use]
    pub fn other(&self) -> Other {
        Other(Endpoint::root(self).literal("other"))
    }

    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets(Endpoint::root(self).literal("pets"))
    }
}

/// Request builder of `/other`.
#[derive(Clone, Debug)]
pub struct Other(pub(crate) Endpoint);

impl Other {
    /// `PUT /other`.
    ///
    /// On success: Gone.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`ResponseHeaders`](crate::models::ResponseHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: response_headers_by_status::Client) -> Result<(), response_headers_by_status::Error> {
    /// client.other().put().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> Call<()> {
        self.0.call(operation!("PUT", "/other")).returning_nothing()
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets(pub(crate) Endpoint);

impl Pets {
    /// `/pets/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> pets::ById {
        let id: String = id.into();
        pets::ById(self.0.key("id", &id))
    }

    /// `GET /pets`.
    ///
    /// On success: Pets.
    ///
    /// The response may have no content, which is `None`.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`PetsHeaders`](crate::requests::pets::PetsHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: response_headers_by_status::Client) -> Result<(), response_headers_by_status::Error> {
    /// let response = client.pets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Option<Vec<String>>> {
        self.0.call(operation!("GET", "/pets")).returning_json_or_nothing()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::runtime::{Call, Endpoint, Explode, HeaderError, Headers, operation};
use reqwest::header::HeaderMap;

/// Headers of successful responses of `GET /pets`.
///
/// `PetsHeaders::from(response.headers())` reads those of a [`Response`](crate::Response).
/// Each method returns an error if its header does not fit its type, or is required and
/// missing.
#[derive(Clone, Copy, Debug)]
pub struct PetsHeaders<'a>(Headers<'a>);

impl<'a> From<&'a HeaderMap> for PetsHeaders<'a> {
    #[inline]
    fn from(headers: &'a HeaderMap) -> Self {
        Self(Headers::new(headers))
    }
}

#[allow(clippy::missing_errors_doc, reason = "they are the same of each: see the type")]
impl PetsHeaders<'_> {
    /// Header `Link`, required.
    #[inline]
    pub fn link(&self) -> Result<String, HeaderError> {
        self.0.required("Link", Explode::No)
    }

    /// Header `X-Kind`, optional.
    #[inline]
    pub fn x_kind(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("X-Kind", Explode::No)
    }

    /// Header `Retry-After`, optional.
    #[inline]
    pub fn retry_after(&self) -> Result<Option<i64>, HeaderError> {
        self.0.optional("Retry-After", Explode::No)
    }
}

/// Request builder of `/pets/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `PUT /pets/{id}`.
    ///
    /// On success: Gone.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`ResponseHeaders`](crate::models::ResponseHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: response_headers_by_status::Client) -> Result<(), response_headers_by_status::Error> {
    /// client.pets().by_id("42").put().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> Call<()> {
        self.0.call(operation!("PUT", "/pets/{id}")).returning_nothing()
    }

    /// `DELETE /pets/{id}`.
    ///
    /// On success: Gone.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`ResponseHeaders`](crate::models::ResponseHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: response_headers_by_status::Client) -> Result<(), response_headers_by_status::Error> {
    /// client.pets().by_id("42").delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.0.call(operation!("DELETE", "/pets/{id}")).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
