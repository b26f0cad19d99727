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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`state`](field@Self::state).
        pub fn state(mut self, state: impl Into<State>) -> Self {
            self.state = Some(state.into());
            self
        }

        /// Sets [`sign`](field@Self::sign).
        pub fn sign(mut self, sign: impl Into<HolderSign>) -> Self {
            self.sign = Some(sign.into());
            self
        }

        /// Sets [`level`](field@Self::level).
        pub fn level(mut self, level: impl Into<HolderLevel>) -> Self {
            self.level = Some(level.into());
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

        /// Sets [`states`](field@Self::states).
        pub fn states(mut self, states: impl IntoIterator<Item = impl Into<State>>) -> Self {
            self.states = Some(states.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        Holder, Default;
        0 => state = "state";
        1 => sign = "sign";
        2 => level = "level";
        3 => maybe = "maybe";
        4 => states = "states";
    }
}
mod holder_level {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HolderLevel {
        /// `1`.
        N1,
        /// `2`.
        N2,
        /// Any other number, kept as it is.
        Other(i64),
    }

    codec::integer_enumeration! {
        HolderLevel;
        N1 = 1;
        N2 = 2;
    }
}
mod holder_maybe {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HolderMaybe {
        /// `yes`.
        Yes,
        /// `no`.
        No,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        HolderMaybe;
        Yes = "yes";
        No = "no";
    }
}
mod holder_sign {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::enumeration! {
        HolderSign;
        Plus1 = "+1";
        Minus1 = "-1";
        LessEquals = "<=";
        GreaterEquals = ">=";
        Star = "*";
        Unnamed = "";
    }
}
mod state {
    use crate::runtime::codec;

    /// Where it stands.
    ///
    /// Schema `State`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

    codec::enumeration! {
        State;
        NotStarted = "notStarted";
        NotStarted3 = "not_started";
        NotStarted2 = "NOT-STARTED";
        N2fa = "2fa";
        Other2 = "other";
        Other_ = "Other";
        Self_ = "self";
        InProgress = "in progress";
        Größer = "größer";
        N100 = "100%";
        UnknownFutureValue = "unknownFutureValue";
    }
}

pub use self::holder::Holder;
pub use self::holder_level::HolderLevel;
pub use self::holder_maybe::HolderMaybe;
pub use self::holder_sign::HolderSign;
pub use self::state::State;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Holder;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/states`.
    #[inline]
    #[must_use]
    pub fn states(&self) -> States {
        States(Endpoint::root(self).literal("states"))
    }
}

/// Request builder of `/states`.
#[derive(Clone, Debug)]
pub struct States(pub(crate) Endpoint);

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
        self.0.call(operation!("GET", "/states")).returning_json()
    }
}
