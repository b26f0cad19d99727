// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_base {
    use crate::runtime::codec;
    use super::{Base, Old};

    /// Schema `Base`.
    ///
    /// One of several types, discriminated by the property `kind`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyBase {
        /// Type name: `old`.
        Old(Box<Old>),
        /// An object of any other type, with all of its properties.
        Other(Box<Base>),
    }

    impl AnyBase {
        /// `outdated`.
        #[deprecated(note = "The description marks it as deprecated")]
        #[inline]
        #[must_use]
        pub fn outdated(&self) -> &str {
            match self {
                Self::Old(value) => &value.outdated,
                Self::Other(value) => &value.outdated,
            }
        }
    }

    codec::polymorphic! {
        AnyBase = "kind";
        Old (Old) = ["old"];
    }
}
mod base {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Base`.
    #[derive(Clone)]
    pub struct Base {
        /// Property `outdated`, always present.
        #[deprecated(note = "The description marks it as deprecated")]
        pub outdated: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Base {
        /// Creates a value with its required properties.
        pub fn new(outdated: impl Into<String>) -> Self {
            Self {
                outdated: outdated.into(),
                ..codec::empty()
            }
        }

        /// Sets [`outdated`](field@Self::outdated).
        #[deprecated(note = "The description marks it as deprecated")]
        pub fn outdated(mut self, outdated: impl Into<String>) -> Self {
            self.outdated = outdated.into();
            self
        }
    }

    codec::model! {
        Base;
        0 => outdated = "outdated";
        required = [0];
        base_tag = "kind";
    }
}
mod mode {
    use crate::runtime::codec;

    /// Schema `Mode`.
    #[deprecated(note = "The description marks it as deprecated")]
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Mode {
        /// `on`.
        On,
        /// `off`.
        Off,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Mode;
        On = "on";
        Off = "off";
    }
}
mod old {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Mode;

    /// Schema `Old`.
    ///
    /// Type name on the wire: `old`.
    #[deprecated(note = "The description marks it as deprecated")]
    #[derive(Clone)]
    pub struct Old {
        /// Property `outdated`, always present.
        #[deprecated(note = "The description marks it as deprecated")]
        pub outdated: String,
        /// Property `mode`, optional.
        pub mode: Option<Mode>,
        /// Property `nullable`, optional, perhaps null.
        #[deprecated(note = "Was a mistake")]
        pub nullable: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Old {
        /// Creates a value with its required properties.
        pub fn new(outdated: impl Into<String>) -> Self {
            Self {
                outdated: outdated.into(),
                ..codec::empty()
            }
        }

        /// Sets [`outdated`](field@Self::outdated).
        #[deprecated(note = "The description marks it as deprecated")]
        pub fn outdated(mut self, outdated: impl Into<String>) -> Self {
            self.outdated = outdated.into();
            self
        }

        /// Sets [`mode`](field@Self::mode).
        pub fn mode(mut self, mode: impl Into<Mode>) -> Self {
            self.mode = Some(mode.into());
            self
        }

        /// Sets [`nullable`](field@Self::nullable).
        #[deprecated(note = "Was a mistake")]
        pub fn nullable(mut self, nullable: impl Into<String>) -> Self {
            self.nullable = Some(nullable.into());
            self
        }

        /// Sets [`nullable`](field@Self::nullable) to an explicit `null`.
        #[deprecated(note = "Was a mistake")]
        #[inline]
        pub fn clear_nullable(mut self) -> Self {
            self.nullable = None;
            self.additional_properties.0.set_null(2);
            self
        }
    }

    codec::model! {
        Old;
        0 => outdated = "outdated";
        1 => mode = "mode";
        2 => nullable = "nullable";
        required = [0];
        tag = "kind", "old";
    }
}

pub use self::any_base::AnyBase;
pub use self::base::Base;
pub use self::mode::Mode;
pub use self::old::Old;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{AnyBase, Mode};
use crate::runtime::{Call, Client, Endpoint, Explode, ParameterStyle, operation};

pub mod old;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/old`.
    #[inline]
    #[must_use]
    pub fn old(&self) -> Old {
        Old(Endpoint::root(self).literal("old"))
    }
}

/// Request builder of `/old`.
#[derive(Clone, Debug)]
pub struct Old(pub(crate) Endpoint);

impl Old {
    /// `POST /old`.
    ///
    /// - `mode`: Query parameter.
    ///
    /// On success: As kept.
    ///
    /// ```no_run
    /// use deprecated::models::{Mode, Old};
    /// # async fn example(client: deprecated::Client) -> Result<(), deprecated::Error> {
    /// let response = client.old().post(Mode::On, Old::new("outdated")).await?;
    /// # Ok(()) }
    /// ```
    #[deprecated(
        note = "Use \"/new\" instead; deprecated 2025-01-31; to be removed 2027-01-31; version 2025-01/PrivatePreview:old"
    )]
    #[inline]
    pub fn post(
        &self,
        mode: impl Into<Mode>,
        body: impl Into<crate::models::Old>,
    ) -> Call<Vec<AnyBase>, old::PostOptions> {
        let mode: Mode = mode.into();
        let body: crate::models::Old = body.into();
        self.0
            .call(operation!("POST", "/old"))
            .query("mode", ParameterStyle::Form, Explode::Yes, &mode)
            .json(&body)
            .returning_json()
    }
}

// src/requests/old.rs

//! Request builders below `/old`.

use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `POST /old`.
#[derive(Clone, Debug, Default)]
pub struct PostOptions {
    legacy: Option<String>,
}

impl PostOptions {
    /// Query parameter `legacy`.
    #[deprecated(note = "The description marks it as deprecated")]
    #[inline]
    #[must_use]
    pub fn legacy(mut self, legacy: impl Into<String>) -> Self {
        self.legacy = Some(legacy.into());
        self
    }
}

impl Parameters for PostOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("legacy", ParameterStyle::Form, Explode::Yes, &self.legacy);
    }
}
