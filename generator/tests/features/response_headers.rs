// src/models/mod.rs

//! The types of the API's requests and responses.

mod color {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Color`.
    #[derive(Clone)]
    pub struct Color {
        /// Property `R`, always present.
        pub r: i64,
        /// Property `G`, optional.
        pub g: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Color {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(r: i64) -> Self {
            Self { r, ..codec::empty() }
        }

        /// Sets [`r`](field@Self::r).
        #[inline]
        pub fn r(mut self, r: i64) -> Self {
            self.r = r;
            self
        }

        /// Sets [`g`](field@Self::g).
        #[inline]
        pub fn g(mut self, g: i64) -> Self {
            self.g = Some(g);
            self
        }
    }

    codec::model! {
        Color;
        0 => r = "R";
        1 => g = "G";
        required = [0];
    }
}
mod kind {
    use crate::runtime::codec;

    /// Schema `Kind`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Kind {
        /// `cat`.
        Cat,
        /// `dog`.
        Dog,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Kind;
        Cat = "cat";
        Dog = "dog";
    }
}

pub use self::color::Color;
pub use self::kind::Kind;

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
    /// On success: Pets.
    ///
    /// Headers of the response that [`Call::send`](crate::Call::send) gives:
    /// [`PetsHeaders`](crate::requests::pets::PetsHeaders).
    ///
    /// ```no_run
    /// # async fn example(client: response_headers::Client) -> Result<(), response_headers::Error> {
    /// let response = client.pets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.call(operation!("GET", "/pets")).returning_json()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::models::{Color, Kind};
use crate::runtime::{DateTime, Explode, HeaderError, Headers};
use reqwest::header::HeaderMap;
use serde_json::Value;
use std::collections::BTreeMap;

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
    /// The other pages.
    ///
    /// In the form of RFC 8288.
    ///
    /// Header `Link`, required.
    #[inline]
    pub fn link(&self) -> Result<String, HeaderError> {
        self.0.required("Link", Explode::No)
    }

    /// Header `X-RateLimit-Remaining`, required.
    ///
    /// - At least: `0`
    #[inline]
    pub fn x_rate_limit_remaining(&self) -> Result<i64, HeaderError> {
        self.0.required("X-RateLimit-Remaining", Explode::No)
    }

    /// Header `Last-Modified`, optional.
    ///
    /// - Example: `2026-01-01T00:00:00Z`
    #[inline]
    pub fn last_modified(&self) -> Result<Option<DateTime>, HeaderError> {
        self.0.optional("Last-Modified", Explode::No)
    }

    /// Header `X-Ids`, optional.
    #[inline]
    pub fn x_ids(&self) -> Result<Option<Vec<i64>>, HeaderError> {
        self.0.optional("X-Ids", Explode::No)
    }

    /// Header `X-Kind`, required.
    #[inline]
    pub fn x_kind(&self) -> Result<Kind, HeaderError> {
        self.0.required("X-Kind", Explode::No)
    }

    /// Header `X-Color`, optional.
    #[inline]
    pub fn x_color(&self) -> Result<Option<Color>, HeaderError> {
        self.0.optional("X-Color", Explode::Yes)
    }

    /// Header `X-Size`, optional.
    #[inline]
    pub fn x_size(&self) -> Result<Option<BTreeMap<String, f64>>, HeaderError> {
        self.0.optional("X-Size", Explode::No)
    }

    /// Header `X-Filter`, optional.
    #[inline]
    pub fn x_filter(&self) -> Result<Option<Color>, HeaderError> {
        self.0.optional_json("X-Filter")
    }

    /// Header `X-Query`, required.
    #[inline]
    pub fn x_query(&self) -> Result<Value, HeaderError> {
        self.0.required_json("X-Query")
    }

    /// Header `X-Text`, optional.
    ///
    /// - Media type: `text/plain`
    #[deprecated(note = "The description marks it as deprecated")]
    #[inline]
    pub fn x_text(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("X-Text", Explode::No)
    }

    /// Header `X-Whatever`, optional.
    #[inline]
    pub fn x_whatever(&self) -> Result<Option<String>, HeaderError> {
        self.0.optional("X-Whatever", Explode::No)
    }

    /// Header `From`, optional.
    #[inline]
    pub fn from_(&self) -> Result<Option<bool>, HeaderError> {
        self.0.optional("From", Explode::No)
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
