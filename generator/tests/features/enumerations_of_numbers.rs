// src/models/mod.rs

//! The types of the API's requests and responses.

mod holder {
    use crate::runtime::{AdditionalProperties, Number, codec};
    use serde_json::Value;
    use super::{HolderMaybe, HolderObject, HolderSign, Level, Titled};

    /// Schema `Holder`.
    #[derive(Clone)]
    pub struct Holder {
        /// Property `object`, always present.
        pub object: HolderObject,
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
        pub part: Option<Number>,
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
        #[inline]
        #[must_use]
        pub fn new(level: impl Into<Level>) -> Self {
            Self {
                object: HolderObject::Holder,
                level: level.into(),
                titled: None,
                maybe: None,
                truth: None,
                part: None,
                nothing: None,
                sign: None,
                narrowed: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`object`](field@Self::object).
        #[inline]
        #[must_use]
        pub fn object(mut self, object: impl Into<HolderObject>) -> Self {
            self.object = object.into();
            self
        }

        /// Sets [`level`](field@Self::level).
        #[inline]
        #[must_use]
        pub fn level(mut self, level: impl Into<Level>) -> Self {
            self.level = level.into();
            self
        }

        /// Sets [`titled`](field@Self::titled).
        #[inline]
        #[must_use]
        pub fn titled(mut self, titled: impl Into<Titled>) -> Self {
            self.titled = Some(titled.into());
            self
        }

        /// Sets [`maybe`](field@Self::maybe).
        #[inline]
        #[must_use]
        pub fn maybe(mut self, maybe: impl Into<HolderMaybe>) -> Self {
            self.maybe = Some(maybe.into());
            self
        }

        /// Sets [`maybe`](field@Self::maybe) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_maybe(mut self) -> Self {
            self.maybe = None;
            self.additional_properties.0.set_null(3);
            self
        }

        /// Sets [`truth`](field@Self::truth).
        #[inline]
        #[must_use]
        pub fn truth(mut self, truth: bool) -> Self {
            self.truth = Some(truth);
            self
        }

        /// Sets [`part`](field@Self::part).
        #[inline]
        #[must_use]
        pub fn part(mut self, part: impl Into<Number>) -> Self {
            self.part = Some(part.into());
            self
        }

        /// Sets [`nothing`](field@Self::nothing).
        #[inline]
        #[must_use]
        pub fn nothing(mut self, nothing: impl Into<Value>) -> Self {
            self.nothing = Some(nothing.into());
            self
        }

        /// Sets [`sign`](field@Self::sign).
        #[inline]
        #[must_use]
        pub fn sign(mut self, sign: impl Into<HolderSign>) -> Self {
            self.sign = Some(sign.into());
            self
        }

        /// Sets [`narrowed`](field@Self::narrowed).
        #[inline]
        #[must_use]
        pub fn narrowed(mut self, narrowed: impl Into<Level>) -> Self {
            self.narrowed = Some(narrowed.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                object: codec::empty(),
                level: codec::empty(),
                titled: None,
                maybe: None,
                truth: None,
                part: None,
                nothing: None,
                sign: None,
                narrowed: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Holder = empty_model;
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
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderMaybe {
        /// `5`.
        N5,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl HolderMaybe {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N5 => 5,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for HolderMaybe {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                5 => Self::N5,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for HolderMaybe {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(HolderMaybe);
}
mod holder_object {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderObject {
        /// `holder`.
        Holder,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl HolderObject {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Holder => "holder",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HolderObject {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "holder" => Self::Holder,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for HolderObject {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for HolderObject {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(HolderObject);
}
mod holder_sign {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
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

    impl HolderSign {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Plus => "+",
                Self::Minus => "-",
                Self::LessEquals => "<=",
                Self::Star => "*",
                Self::N2fa => "2fa",
                Self::N3d => "3d",
                Self::Foo => "Foo",
                Self::Foo2 => "foo",
                Self::Type => "type",
                Self::Self_ => "self",
                Self::Unnamed => "",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HolderSign {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "+" => Self::Plus,
                "-" => Self::Minus,
                "<=" => Self::LessEquals,
                "*" => Self::Star,
                "2fa" => Self::N2fa,
                "3d" => Self::N3d,
                "Foo" => Self::Foo,
                "foo" => Self::Foo2,
                "type" => Self::Type,
                "self" => Self::Self_,
                "" => Self::Unnamed,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for HolderSign {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for HolderSign {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(HolderSign);
}
mod level {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `Level`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
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

    impl Level {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::None => 0,
                Self::Low => 1,
                Self::Below => -1,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for Level {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                0 => Self::None,
                1 => Self::Low,
                -1 => Self::Below,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for Level {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(Level);
}
mod titled {
    use crate::runtime::codec;
    use std::fmt;

    /// Schema `Titled`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum Titled {
        /// The first.
        FirstOne,
        /// `2`.
        Second,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl Titled {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::FirstOne => 1,
                Self::Second => 2,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for Titled {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::FirstOne,
                2 => Self::Second,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for Titled {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(Titled);
}

pub use self::holder::Holder;
pub use self::holder_maybe::HolderMaybe;
pub use self::holder_object::HolderObject;
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
    /// Sets `level`.
    ///
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
        out.query("level", ParameterStyle::Form, Explode::Yes, &self.level);
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Holder;
use crate::runtime::{Call, Client, Endpoint, Operation};

pub mod levels;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/levels`.
    #[inline]
    #[must_use]
    pub fn levels(&self) -> Levels {
        Levels {
            endpoint: Endpoint::root(self).literal("levels"),
        }
    }
}

/// Request builder of `/levels`.
#[derive(Clone, Debug)]
pub struct Levels {
    pub(crate) endpoint: Endpoint,
}

impl Levels {
    /// `GET /levels`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// use enumerations_of_numbers::models::Level;
    /// # async fn example(
    /// # client: enumerations_of_numbers::Client,
    /// # ) -> Result<(), enumerations_of_numbers::Error> {
    /// let response = client
    ///     .levels()
    ///     .get()
    ///     .with(|options| options.level(Level::None))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Holder, levels::GetOptions> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/levels",
                },
            )
            .returning_json()
    }
}
