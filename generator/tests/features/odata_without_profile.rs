// src/models/mod.rs

//! The types of the API's requests and responses.

mod lamp {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.lamp`.
    #[derive(Clone)]
    pub struct Lamp {
        /// Property `watts`, optional.
        pub watts: Option<i64>,
        /// Property `@odata.etag`, optional.
        pub odata_etag: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Lamp {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`watts`](field@Self::watts).
        #[inline]
        pub fn watts(mut self, watts: i64) -> Self {
            self.watts = Some(watts);
            self
        }

        /// Sets [`odata_etag`](field@Self::odata_etag).
        pub fn odata_etag(mut self, odata_etag: impl Into<String>) -> Self {
            self.odata_etag = Some(odata_etag.into());
            self
        }
    }

    codec::model! {
        Lamp, Default;
        0 => watts = "watts";
        1 => odata_etag = "@odata.etag";
    }
}

pub use self::lamp::Lamp;

// src/requests/lamps.rs

//! Types of the operations below `lamps`.

use crate::models::Lamp;
use crate::runtime::{AdditionalProperties, Page, codec};

/// Inline schema of `GET /lamps`.
#[derive(Clone)]
pub struct LampsResponse {
    /// Property `value`, optional.
    pub value: Option<Vec<Lamp>>,
    /// Property `@odata.nextLink`, optional, perhaps null.
    pub odata_next_link: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl LampsResponse {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`value`](field@Self::value).
    pub fn value(mut self, value: impl IntoIterator<Item = impl Into<Lamp>>) -> Self {
        self.value = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`odata_next_link`](field@Self::odata_next_link).
    pub fn odata_next_link(mut self, odata_next_link: impl Into<String>) -> Self {
        self.odata_next_link = Some(odata_next_link.into());
        self
    }

    /// Sets [`odata_next_link`](field@Self::odata_next_link) to an explicit `null`.
    #[inline]
    pub fn clear_odata_next_link(mut self) -> Self {
        self.odata_next_link = None;
        self.additional_properties.0.set_null(1);
        self
    }
}

codec::model! {
    LampsResponse, Default;
    0 => value = "value";
    1 => odata_next_link = "@odata.nextLink";
}

impl Page for LampsResponse {
    type Item = Lamp;

    #[inline]
    fn next_link(&self) -> Option<&str> {
        self.odata_next_link.as_deref()
    }

    #[inline]
    fn into_items(self) -> Vec<Lamp> {
        self.value.unwrap_or_default()
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod lamps;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/lamps`.
    #[inline]
    #[must_use]
    pub fn lamps(&self) -> Lamps {
        Lamps(Endpoint::root(self).literal("lamps"))
    }
}

/// Request builder of `/lamps`.
#[derive(Clone, Debug)]
pub struct Lamps(pub(crate) Endpoint);

impl Lamps {
    /// `GET /lamps`.
    ///
    /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
    ///
    /// On success: A page.
    ///
    /// ```no_run
    /// # async fn example(client: odata_without_profile::Client) -> Result<(), odata_without_profile::Error> {
    /// let response = client.lamps().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<lamps::LampsResponse> {
        self.0.call(operation!("GET", "/lamps")).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://graph.microsoft.com/v1.0");
