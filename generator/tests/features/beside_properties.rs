// src/models/mod.rs

//! The types of the API's requests and responses.

mod problem {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;

    /// Schema `Problem`.
    #[derive(Clone)]
    pub struct Problem {
        /// Property `reason`, always present.
        pub reason: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Problem {
        /// Creates a value with its required properties.
        pub fn new(reason: impl Into<String>) -> Self {
            Self {
                reason: reason.into(),
                ..codec::empty()
            }
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = reason.into();
            self
        }

        /// Returns the value that was read in place of an object: the description allows any JSON.
        #[inline]
        #[must_use]
        pub fn non_object(&self) -> Option<&Value> {
            self.additional_properties.0.non_object()
        }
    }

    codec::model! {
        Problem;
        0 => reason = "reason";
        required = [0];
        takes_any = true;
    }
}
mod rank {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Rank`.
    #[derive(Clone)]
    pub struct Rank {
        /// Property `name`, optional.
        pub name: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Rank {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`name`](field@Self::name).
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
    }

    codec::model! {
        Rank, Default;
        0 => name = "name";
    }
}
mod ranked {
    use crate::runtime::{AdditionalProperties, DecodeError, codec};
    use super::Ranks;

    /// Schema `Ranked`.
    #[derive(Clone)]
    pub struct Ranked {
        /// Property `game`, always present.
        pub game: String,
        /// Property `ranks`, optional.
        pub ranks: Option<Ranks>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Ranked {
        /// Creates a value with its required properties.
        pub fn new(game: impl Into<String>) -> Self {
            Self {
                game: game.into(),
                ..codec::empty()
            }
        }

        /// Sets [`game`](field@Self::game).
        pub fn game(mut self, game: impl Into<String>) -> Self {
            self.game = game.into();
            self
        }

        /// Sets [`ranks`](field@Self::ranks).
        pub fn ranks(mut self, ranks: impl Into<Ranks>) -> Self {
            self.ranks = Some(ranks.into());
            self
        }

        /// Returns the additional properties, each as the type that the description gives them.
        #[inline]
        pub fn typed_additional_properties(
            &self,
        ) -> impl Iterator<Item = (&str, Result<i64, DecodeError>)> {
            self.additional_properties.0.typed()
        }

        /// Sets an additional property.
        #[inline]
        #[must_use]
        pub fn with_additional_property(
            mut self,
            name: impl Into<String>,
            value: i64,
        ) -> Self {
            self.additional_properties.0.set_unknown(name.into(), &value);
            self
        }
    }

    codec::model! {
        Ranked;
        0 => game = "game";
        1 => ranks = "ranks";
        required = [0];
    }
}
mod ranks {
    use crate::runtime::{AdditionalProperties, DecodeError, codec};
    use super::Rank;

    /// Schema `Ranks`.
    #[derive(Clone)]
    pub struct Ranks {
        /// Property `best`, optional.
        pub best: Option<Rank>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Ranks {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`best`](field@Self::best).
        pub fn best(mut self, best: impl Into<Rank>) -> Self {
            self.best = Some(best.into());
            self
        }

        /// Returns the additional properties, each as the type that the description gives them.
        #[inline]
        pub fn typed_additional_properties(
            &self,
        ) -> impl Iterator<Item = (&str, Result<Vec<Rank>, DecodeError>)> {
            self.additional_properties.0.typed()
        }

        /// Sets an additional property.
        #[inline]
        #[must_use]
        pub fn with_additional_property(
            mut self,
            name: impl Into<String>,
            value: impl IntoIterator<Item = impl Into<Rank>>,
        ) -> Self {
            let value: Vec<Rank> = value.into_iter().map(Into::into).collect();
            self.additional_properties.0.set_unknown(name.into(), &value);
            self
        }
    }

    codec::model! {
        Ranks, Default;
        0 => best = "best";
    }
}
mod scores {
    use crate::runtime::{AdditionalProperties, DecodeError, codec};

    /// Schema `Scores`.
    #[derive(Clone)]
    pub struct Scores {
        /// Property `game`, always present.
        pub game: String,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Scores {
        /// Creates a value with its required properties.
        pub fn new(game: impl Into<String>) -> Self {
            Self {
                game: game.into(),
                ..codec::empty()
            }
        }

        /// Sets [`game`](field@Self::game).
        pub fn game(mut self, game: impl Into<String>) -> Self {
            self.game = game.into();
            self
        }

        /// Returns the additional properties, each as the type that the description gives them.
        #[inline]
        pub fn typed_additional_properties(
            &self,
        ) -> impl Iterator<Item = (&str, Result<i64, DecodeError>)> {
            self.additional_properties.0.typed()
        }

        /// Sets an additional property.
        #[inline]
        #[must_use]
        pub fn with_additional_property(
            mut self,
            name: impl Into<String>,
            value: i64,
        ) -> Self {
            self.additional_properties.0.set_unknown(name.into(), &value);
            self
        }
    }

    codec::model! {
        Scores;
        0 => game = "game";
        required = [0];
    }
}

pub use self::problem::Problem;
pub use self::rank::Rank;
pub use self::ranked::Ranked;
pub use self::ranks::Ranks;
pub use self::scores::Scores;
