// src/models/mod.rs

//! The types of the API's requests and responses.

mod holder {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{HolderLevel, HolderMaybe, HolderSign, State};

    /// Schema `Holder`.
    #[derive(Clone)]
    pub struct Holder {
        /// Where it stands.
        ///
        /// Property `state`, optional.
        pub state: Option<State>,
        /// Property `sign`, optional.
        pub sign: Option<HolderSign>,
        /// Property `level`, optional.
        pub level: Option<HolderLevel>,
        /// Property `maybe`, optional, perhaps null.
        pub maybe: Option<HolderMaybe>,
        /// Property `states`, optional.
        pub states: Option<Vec<State>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Holder {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                state: None,
                sign: None,
                level: None,
                maybe: None,
                states: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`state`](field@Self::state).
        #[inline]
        #[must_use]
        pub fn state(mut self, state: impl Into<State>) -> Self {
            self.state = Some(state.into());
            self
        }

        /// Sets [`sign`](field@Self::sign).
        #[inline]
        #[must_use]
        pub fn sign(mut self, sign: impl Into<HolderSign>) -> Self {
            self.sign = Some(sign.into());
            self
        }

        /// Sets [`level`](field@Self::level).
        #[inline]
        #[must_use]
        pub fn level(mut self, level: impl Into<HolderLevel>) -> Self {
            self.level = Some(level.into());
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

        /// Sets [`states`](field@Self::states).
        #[inline]
        #[must_use]
        pub fn states(mut self, states: impl IntoIterator<Item = impl Into<State>>) -> Self {
            self.states = Some(states.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Holder = new, Default;
        0 => state = "state";
        1 => sign = "sign";
        2 => level = "level";
        3 => maybe = "maybe";
        4 => states = "states";
    }
}
mod holder_level {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderLevel {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    impl HolderLevel {
        /// Returns the number on the wire.
        #[inline]
        #[must_use]
        pub fn as_i64(self) -> i64 {
            match self {
                Self::N1 => 1,
                Self::N2 => 2,
                Self::Other(number) => number,
            }
        }
    }

    impl From<i64> for HolderLevel {
        #[inline]
        fn from(number: i64) -> Self {
            match number {
                1 => Self::N1,
                2 => Self::N2,
                other => Self::Other(other),
            }
        }
    }

    impl fmt::Display for HolderLevel {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(&self.as_i64(), f)
        }
    }

    codec::integer_type!(HolderLevel);
}
mod holder_maybe {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderMaybe {
        /// `yes`.
        Yes,
        /// `no`.
        No,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl HolderMaybe {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Yes => "yes",
                Self::No => "no",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HolderMaybe {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "yes" => Self::Yes,
                "no" => Self::No,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for HolderMaybe {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for HolderMaybe {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(HolderMaybe);
}
mod holder_sign {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderSign {
        /// `+1`.
        Plus1,
        /// `-1`.
        Minus1,
        /// `<=`.
        LessEquals,
        /// `>=`.
        GreaterEquals,
        /// `*`.
        Star,
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
                Self::Plus1 => "+1",
                Self::Minus1 => "-1",
                Self::LessEquals => "<=",
                Self::GreaterEquals => ">=",
                Self::Star => "*",
                Self::Unnamed => "",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HolderSign {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "+1" => Self::Plus1,
                "-1" => Self::Minus1,
                "<=" => Self::LessEquals,
                ">=" => Self::GreaterEquals,
                "*" => Self::Star,
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
mod state {
    use crate::runtime::codec;
    use std::fmt;

    /// Where it stands.
    ///
    /// Schema `State`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum State {
        /// Nobody has begun.
        NotStarted,
        /// `not_started`.
        NotStarted3,
        /// `NOT-STARTED`.
        NotStarted2,
        /// Waits for a second factor.
        N2fa,
        /// `other`.
        Other2,
        /// `Other`.
        Other_,
        /// `self`.
        Self_,
        /// `in progress`.
        InProgress,
        /// `größer`.
        Größer,
        /// `100%`.
        N100,
        /// `unknownFutureValue`.
        UnknownFutureValue,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl State {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::NotStarted => "notStarted",
                Self::NotStarted3 => "not_started",
                Self::NotStarted2 => "NOT-STARTED",
                Self::N2fa => "2fa",
                Self::Other2 => "other",
                Self::Other_ => "Other",
                Self::Self_ => "self",
                Self::InProgress => "in progress",
                Self::Größer => "größer",
                Self::N100 => "100%",
                Self::UnknownFutureValue => "unknownFutureValue",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for State {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "notStarted" => Self::NotStarted,
                "not_started" => Self::NotStarted3,
                "NOT-STARTED" => Self::NotStarted2,
                "2fa" => Self::N2fa,
                "other" => Self::Other2,
                "Other" => Self::Other_,
                "self" => Self::Self_,
                "in progress" => Self::InProgress,
                "größer" => Self::Größer,
                "100%" => Self::N100,
                "unknownFutureValue" => Self::UnknownFutureValue,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for State {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for State {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(State);
}

pub use self::holder::Holder;
pub use self::holder_level::HolderLevel;
pub use self::holder_maybe::HolderMaybe;
pub use self::holder_sign::HolderSign;
pub use self::state::State;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Holder;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/states`.
    #[inline]
    #[must_use]
    pub fn states(&self) -> States {
        States {
            endpoint: Endpoint::root(self).literal("states"),
        }
    }
}

/// Request builder of `/states`.
#[derive(Clone, Debug)]
pub struct States {
    pub(crate) endpoint: Endpoint,
}

impl States {
    /// `GET /states`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: enumerations::Client) -> Result<(), enumerations::Error> {
    /// let response = client.states().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Holder> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/states",
                },
            )
            .returning_json()
    }
}
