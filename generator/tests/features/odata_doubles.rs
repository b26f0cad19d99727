// src/models/mod.rs

//! The types of the API's requests and responses.

mod infinite {
    use crate::runtime::codec;

    /// Schema `Infinite`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Infinite {
        /// `-INF`.
        MinusInf,
        /// `INF`.
        Inf,
        /// `NaN`.
        NaN,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Infinite;
        MinusInf = "-INF";
        Inf = "INF";
        NaN = "NaN";
    }
}
mod measure {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Measure`.
    #[derive(Clone)]
    pub struct Measure {
        /// Property `value`, always present.
        pub value: f64,
        /// Property `inline`, optional.
        pub inline: Option<f64>,
        /// Property `plain`, optional, perhaps null.
        pub plain: Option<f64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Measure {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(value: f64) -> Self {
            Self { value, ..codec::empty() }
        }

        /// Sets [`value`](field@Self::value).
        #[inline]
        pub fn value(mut self, value: f64) -> Self {
            self.value = value;
            self
        }

        /// Sets [`inline`](field@Self::inline).
        #[inline]
        pub fn inline(mut self, inline: f64) -> Self {
            self.inline = Some(inline);
            self
        }

        /// Sets [`plain`](field@Self::plain).
        #[inline]
        pub fn plain(mut self, plain: f64) -> Self {
            self.plain = Some(plain);
            self
        }

        /// Sets [`plain`](field@Self::plain) to an explicit `null`.
        #[inline]
        pub fn clear_plain(mut self) -> Self {
            self.plain = None;
            self.additional_properties.0.set_null(2);
            self
        }
    }

    codec::model! {
        Measure;
        0 => value = "value";
        1 => inline = "inline";
        2 => plain = "plain";
        required = [0];
    }
}

pub use self::infinite::Infinite;
pub use self::measure::Measure;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Measure;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/measures`.
    #[inline]
    #[must_use]
    pub fn measures(&self) -> Measures {
        Measures(Endpoint::root(self).literal("measures"))
    }
}

/// Request builder of `/measures`.
#[derive(Clone, Debug)]
pub struct Measures(pub(crate) Endpoint);

impl Measures {
    /// `GET /measures`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: odata_doubles::Client) -> Result<(), odata_doubles::Error> {
    /// let response = client.measures().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Measure> {
        self.0.call(operation!("GET", "/measures")).returning_json()
    }
}
