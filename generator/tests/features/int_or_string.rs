// src/models/mod.rs

//! The types of the API's requests and responses.

mod amount {
    use crate::runtime::IntOrString;

    /// Schema `Amount`.
    ///
    /// - Format: `int-or-string`
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
        /// - Format: `int-or-string`
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
        #[inline]
        #[must_use]
        pub fn new(max_surge: impl Into<IntOrString>) -> Self {
            Self {
                max_surge: max_surge.into(),
                max_unavailable: None,
                ports: None,
                limits: None,
                free: None,
                named: None,
                either: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`max_surge`](field@Self::max_surge).
        #[inline]
        #[must_use]
        pub fn max_surge(mut self, max_surge: impl Into<IntOrString>) -> Self {
            self.max_surge = max_surge.into();
            self
        }

        /// Sets [`max_unavailable`](field@Self::max_unavailable).
        #[inline]
        #[must_use]
        pub fn max_unavailable(mut self, max_unavailable: impl Into<Amount>) -> Self {
            self.max_unavailable = Some(max_unavailable.into());
            self
        }

        /// Sets [`ports`](field@Self::ports).
        #[inline]
        #[must_use]
        pub fn ports(
            mut self,
            ports: impl IntoIterator<Item = impl Into<IntOrString>>,
        ) -> Self {
            self.ports = Some(ports.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`limits`](field@Self::limits).
        #[inline]
        #[must_use]
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
        #[inline]
        #[must_use]
        pub fn free(mut self, free: impl Into<IntOrString>) -> Self {
            self.free = Some(free.into());
            self
        }

        /// Sets [`free`](field@Self::free) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_free(mut self) -> Self {
            self.free = None;
            self.additional_properties.0.set_null(4);
            self
        }

        /// Sets [`named`](field@Self::named).
        #[inline]
        #[must_use]
        pub fn named(mut self, named: impl Into<Amount>) -> Self {
            self.named = Some(named.into());
            self
        }

        /// Sets [`either`](field@Self::either).
        #[inline]
        #[must_use]
        pub fn either(mut self, either: impl Into<RolloutEither>) -> Self {
            self.either = Some(either.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                max_surge: codec::empty(),
                max_unavailable: None,
                ports: None,
                limits: None,
                free: None,
                named: None,
                either: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Rollout = empty_model;
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::IntegerOrString(codec::empty()),
                1 => Self::Boolean(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::IntegerOrString(value) => value,
                Self::Boolean(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::IntegerOrString(value) => value,
                Self::Boolean(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<IntOrString> for RolloutEither {
        #[inline]
        fn from(value: IntOrString) -> Self {
            Self::IntegerOrString(value)
        }
    }

    impl From<bool> for RolloutEither {
        #[inline]
        fn from(value: bool) -> Self {
            Self::Boolean(value)
        }
    }

    codec::union!(RolloutEither);
}

pub use self::amount::Amount;
pub use self::rollout::Rollout;
pub use self::rollout_either::RolloutEither;
