// src/models/mod.rs

//! The types of the API's requests and responses.

mod holder {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use super::{HolderMaybe, HolderSign, Level, Titled};

    /// Schema `Holder`.
    #[derive(Clone)]
    pub struct Holder {
        /// Property `object`, always `holder`.
        pub object: String,
        /// Property `level`, always present.
        pub level: Level,
        /// Property `titled`, optional.
        pub titled: Option<Titled>,
        /// Property `maybe`, optional, perhaps null.
        pub maybe: Option<HolderMaybe>,
        /// Property `truth`, optional.
        ///
        /// - One of: `true`
        pub truth: Option<bool>,
        /// Property `part`, optional.
        ///
        /// - One of: `0.5, 1.5`
        pub part: Option<f64>,
        /// Property `nothing`, optional.
        pub nothing: Option<Value>,
        /// Property `sign`, optional.
        pub sign: Option<HolderSign>,
        /// Property `narrowed`, optional.
        pub narrowed: Option<Level>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Holder {
        /// Creates a value with its required properties.
        pub fn new(level: impl Into<Level>) -> Self {
            Self {
                object: String::from("holder"),
                level: level.into(),
                ..codec::empty()
            }
        }

        /// Sets [`level`](field@Self::level).
        pub fn level(mut self, level: impl Into<Level>) -> Self {
            self.level = level.into();
            self
        }

        /// Sets [`titled`](field@Self::titled).
        pub fn titled(mut self, titled: impl Into<Titled>) -> Self {
            self.titled = Some(titled.into());
            self
        }

        /// Sets [`maybe`](field@Self::maybe).
        pub fn maybe(mut self, maybe: impl Into<HolderMaybe>) -> Self {
            self.maybe = Some(maybe.into());
            self
        }

        /// Sets [`maybe`](field@Self::maybe) to an explicit `null`.
        #[inline]
        pub fn clear_maybe(mut self) -> Self {
            self.maybe = None;
            self.additional_properties.0.set_null(3);
            self
        }

        /// Sets [`truth`](field@Self::truth).
        #[inline]
        pub fn truth(mut self, truth: bool) -> Self {
            self.truth = Some(truth);
            self
        }

        /// Sets [`part`](field@Self::part).
        #[inline]
        pub fn part(mut self, part: f64) -> Self {
            self.part = Some(part);
            self
        }

        /// Sets [`nothing`](field@Self::nothing).
        pub fn nothing(mut self, nothing: impl Into<Value>) -> Self {
            self.nothing = Some(nothing.into());
            self
        }

        /// Sets [`sign`](field@Self::sign).
        pub fn sign(mut self, sign: impl Into<HolderSign>) -> Self {
            self.sign = Some(sign.into());
            self
        }

        /// Sets [`narrowed`](field@Self::narrowed).
        pub fn narrowed(mut self, narrowed: impl Into<Level>) -> Self {
            self.narrowed = Some(narrowed.into());
            self
        }
    }

    codec::model! {
        Holder;
        0 => object = "object";
        1 => level = "level";
        2 => titled = "titled";
        3 => maybe = "maybe";
        4 => truth = "truth";
        5 => part = "part";
        6 => nothing = "nothing";
        7 => sign = "sign";
        8 => narrowed = "narrowed";
        required = [0 1];
    }
}
mod holder_maybe {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HolderMaybe {
        /// `5`.
        N5,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        HolderMaybe;
        N5 = 5;
    }
}
mod holder_sign {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HolderSign {
        /// `+`.
        Plus,
        /// `-`.
        Minus,
        /// `<=`.
        LessEquals,
        /// `*`.
        Star,
        /// `2fa`.
        N2fa,
        /// `3d`.
        N3d,
        /// `Foo`.
        Foo,
        /// `foo`.
        Foo2,
        /// `type`.
        Type,
        /// `self`.
        Self_,
        /// "".
        Unnamed,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        HolderSign;
        Plus = "+";
        Minus = "-";
        LessEquals = "<=";
        Star = "*";
        N2fa = "2fa";
        N3d = "3d";
        Foo = "Foo";
        Foo2 = "foo";
        Type = "type";
        Self_ = "self";
        Unnamed = "";
    }
}
mod level {
    use crate::runtime::codec;

    /// Schema `Level`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Level {
        /// Nothing.
        None,
        /// `1`.
        Low,
        /// `-1`.
        Below,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        Level;
        None = 0;
        Low = 1;
        Below = - 1;
    }
}
mod titled {
    use crate::runtime::codec;

    /// Schema `Titled`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Titled {
        /// The first.
        FirstOne,
        /// `2`.
        Second,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        Titled;
        FirstOne = 1;
        Second = 2;
    }
}

pub use self::holder::Holder;
pub use self::holder_maybe::HolderMaybe;
pub use self::holder_sign::HolderSign;
pub use self::level::Level;
pub use self::titled::Titled;

// src/requests/levels.rs

//! Request builders below `/levels`.

use crate::models::Level;
use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

/// Optional parameters of `GET /levels`.
#[derive(Clone, Debug, Default)]
pub struct GetOptions {
    level: Option<Level>,
}

impl GetOptions {
    /// Query parameter `level`.
    #[inline]
    #[must_use]
    pub fn level(mut self, level: impl Into<Level>) -> Self {
        self.level = Some(level.into());
        self
    }
}

impl Parameters for GetOptions {
    #[inline]
    fn write(&self, out: &mut ParameterWriter) {
        out.write_query("level", ParameterStyle::Form, Explode::Yes, &self.level);
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Holder;
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod levels;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/levels`.
    #[inline]
    #[must_use]
    pub fn levels(&self) -> Levels {
        Levels(Endpoint::root(self).literal("levels"))
    }
}

/// Request builder of `/levels`.
#[derive(Clone, Debug)]
pub struct Levels(pub(crate) Endpoint);

impl Levels {
    /// `GET /levels`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// use enumerations_of_numbers::models::Level;
    /// # async fn example(client: enumerations_of_numbers::Client) -> Result<(), enumerations_of_numbers::Error> {
    /// let response = client
    ///     .levels()
    ///     .get()
    ///     .with(|options| options.level(Level::None))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Holder, levels::GetOptions> {
        self.0.call(operation!("GET", "/levels")).returning_json()
    }
}
