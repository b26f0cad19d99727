// src/models/mod.rs

//! The types of the API's requests and responses.

mod amount {
    use crate::runtime::IntOrString;

    /// Schema `Amount`.
    pub type Amount = IntOrString;
}
mod rollout {
    use crate::runtime::{AdditionalProperties, IntOrString, codec};
    use std::collections::BTreeMap;
    use super::{Amount, RolloutEither};

    /// Schema `Rollout`.
    #[derive(Clone)]
    pub struct Rollout {
        /// A number or a percentage.
        ///
        /// Property `maxSurge`, always present.
        pub max_surge: IntOrString,
        /// Property `maxUnavailable`, optional.
        pub max_unavailable: Option<Amount>,
        /// Property `ports`, optional.
        pub ports: Option<Vec<IntOrString>>,
        /// Property `limits`, optional.
        pub limits: Option<BTreeMap<String, IntOrString>>,
        /// Property `free`, optional, perhaps null.
        pub free: Option<IntOrString>,
        /// The same.
        ///
        /// Property `named`, optional.
        pub named: Option<Amount>,
        /// Property `either`, optional.
        pub either: Option<RolloutEither>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Rollout {
        /// Creates a value with its required properties.
        pub fn new(max_surge: impl Into<IntOrString>) -> Self {
            Self {
                max_surge: max_surge.into(),
                ..codec::empty()
            }
        }

        /// Sets [`max_surge`](field@Self::max_surge).
        pub fn max_surge(mut self, max_surge: impl Into<IntOrString>) -> Self {
            self.max_surge = max_surge.into();
            self
        }

        /// Sets [`max_unavailable`](field@Self::max_unavailable).
        pub fn max_unavailable(mut self, max_unavailable: impl Into<Amount>) -> Self {
            self.max_unavailable = Some(max_unavailable.into());
            self
        }

        /// Sets [`ports`](field@Self::ports).
        pub fn ports(
            mut self,
            ports: impl IntoIterator<Item = impl Into<IntOrString>>,
        ) -> Self {
            self.ports = Some(ports.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`limits`](field@Self::limits).
        pub fn limits(
            mut self,
            limits: impl IntoIterator<Item = (impl Into<String>, impl Into<IntOrString>)>,
        ) -> Self {
            self.limits = Some(
                limits.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`free`](field@Self::free).
        pub fn free(mut self, free: impl Into<IntOrString>) -> Self {
            self.free = Some(free.into());
            self
        }

        /// Sets [`free`](field@Self::free) to an explicit `null`.
        #[inline]
        pub fn clear_free(mut self) -> Self {
            self.free = None;
            self.additional_properties.0.set_null(4);
            self
        }

        /// Sets [`named`](field@Self::named).
        pub fn named(mut self, named: impl Into<Amount>) -> Self {
            self.named = Some(named.into());
            self
        }

        /// Sets [`either`](field@Self::either).
        pub fn either(mut self, either: impl Into<RolloutEither>) -> Self {
            self.either = Some(either.into());
            self
        }
    }

    codec::model! {
        Rollout;
        0 => max_surge = "maxSurge";
        1 => max_unavailable = "maxUnavailable";
        2 => ports = "ports";
        3 => limits = "limits";
        4 => free = "free";
        5 => named = "named";
        6 => either = "either";
        required = [0];
    }
}
mod rollout_either {
    use crate::runtime::{IntOrString, codec};
    use serde_json::Value;

    /// Inline schema of `Rollout`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum RolloutEither {
        /// An integer or a string.
        IntegerOrString(IntOrString),
        /// A boolean.
        Boolean(bool),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for RolloutEither {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::OneOf(<IntOrString as codec::Alternatives>::all),
                codec::Alternative::Bool,
            ]
        }
    }

    codec::union! {
        RolloutEither;
        0 => IntegerOrString (IntOrString);
        1 => Boolean (bool);
    }
}

pub use self::amount::Amount;
pub use self::rollout::Rollout;
pub use self::rollout_either::RolloutEither;
