// src/models/mod.rs

//! The types of the API's requests and responses.

mod one {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `One`.
    #[derive(Clone)]
    pub struct One {
        /// Property `value`, optional.
        pub value: Option<Vec<String>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl One {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        One, Default;
        0 => value = "value";
    }
}

pub use self::one::One;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/names`.
    #[inline]
    #[must_use]
    pub fn names(&self) -> Names {
        Names(Endpoint::root(self).literal("names"))
    }

    /// `/one`.
    #[inline]
    #[must_use]
    pub fn one(&self) -> One {
        One(Endpoint::root(self).literal("one"))
    }
}

/// Request builder of `/names`.
#[derive(Clone, Debug)]
pub struct Names(pub(crate) Endpoint);

impl Names {
    /// `GET /names`.
    ///
    /// - Paginated: `Link` has the URL of the next page.
    ///
    /// On success: All.
    ///
    /// ```no_run
    /// # async fn example(client: pages_without_links::Client) -> Result<(), pages_without_links::Error> {
    /// let response = client.names().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<String>> {
        self.0.call(operation!("GET", "/names")).returning_json()
    }
}

/// Request builder of `/one`.
#[derive(Clone, Debug)]
pub struct One(pub(crate) Endpoint);

impl One {
    /// `GET /one`.
    ///
    /// On success: The only page.
    ///
    /// ```no_run
    /// # async fn example(client: pages_without_links::Client) -> Result<(), pages_without_links::Error> {
    /// let response = client.one().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<crate::models::One> {
        self.0.call(operation!("GET", "/one")).returning_json()
    }
}
