// src/models/mod.rs

//! The types of the API's requests and responses.

mod infinite {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `Infinite`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
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

    impl Infinite {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::MinusInf => "-INF",
                Self::Inf => "INF",
                Self::NaN => "NaN",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for Infinite {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "-INF" => Self::MinusInf,
                "INF" => Self::Inf,
                "NaN" => Self::NaN,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for Infinite {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for Infinite {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(Infinite);
}
mod measure {
    use crate::runtime::{AdditionalProperties, Number, codec};

    /// Schema `Measure`.
    #[derive(Clone)]
    pub struct Measure {
        /// Property `value`, always present.
        pub value: Number,
        /// Property `inline`, optional.
        pub inline: Option<Number>,
        /// Property `plain`, optional, perhaps null.
        ///
        /// - Format: `double`
        pub plain: Option<Number>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Measure {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(value: impl Into<Number>) -> Self {
            Self {
                value: value.into(),
                inline: None,
                plain: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`value`](field@Self::value).
        #[inline]
        #[must_use]
        pub fn value(mut self, value: impl Into<Number>) -> Self {
            self.value = value.into();
            self
        }

        /// Sets [`inline`](field@Self::inline).
        #[inline]
        #[must_use]
        pub fn inline(mut self, inline: impl Into<Number>) -> Self {
            self.inline = Some(inline.into());
            self
        }

        /// Sets [`plain`](field@Self::plain).
        #[inline]
        #[must_use]
        pub fn plain(mut self, plain: impl Into<Number>) -> Self {
            self.plain = Some(plain.into());
            self
        }

        /// Sets [`plain`](field@Self::plain) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_plain(mut self) -> Self {
            self.plain = None;
            self.additional_properties.0.set_null(2);
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                value: codec::empty(),
                inline: None,
                plain: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Measure = empty_model;
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
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/measures`.
    #[inline]
    #[must_use]
    pub fn measures(&self) -> Measures {
        Measures {
            endpoint: Endpoint::root(self).literal("measures"),
        }
    }
}

/// Request builder of `/measures`.
#[derive(Clone, Debug)]
pub struct Measures {
    pub(crate) endpoint: Endpoint,
}

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
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/measures",
                },
            )
            .returning_json()
    }
}
