// src/models/mod.rs

//! The types of the API's requests and responses.

mod holder {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{HolderLevel, HolderMixed, HolderOpen, HolderWhen, Input, Tree};

    /// Schema `Holder`.
    #[derive(Clone)]
    pub struct Holder {
        /// Property `when`, optional.
        pub when: Option<HolderWhen>,
        /// Property `same`, optional.
        pub same: Option<String>,
        /// What is asked.
        ///
        /// Property `only`, optional, perhaps null.
        pub only: Option<Input>,
        /// Property `open`, optional.
        pub open: Option<HolderOpen>,
        /// Property `level`, optional.
        pub level: Option<HolderLevel>,
        /// Property `mixed`, optional, perhaps null.
        ///
        /// - One of: `"auto", 1, true, null`
        pub mixed: Option<HolderMixed>,
        /// Property `tree`, optional.
        pub tree: Option<Tree>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Holder {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                when: None,
                same: None,
                only: None,
                open: None,
                level: None,
                mixed: None,
                tree: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`when`](field@Self::when).
        #[inline]
        #[must_use]
        pub fn when(mut self, when: impl Into<HolderWhen>) -> Self {
            self.when = Some(when.into());
            self
        }

        /// Sets [`same`](field@Self::same).
        #[inline]
        #[must_use]
        pub fn same(mut self, same: impl Into<String>) -> Self {
            self.same = Some(same.into());
            self
        }

        /// Sets [`only`](field@Self::only).
        #[inline]
        #[must_use]
        pub fn only(mut self, only: impl Into<Input>) -> Self {
            self.only = Some(only.into());
            self
        }

        /// Sets [`only`](field@Self::only) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_only(mut self) -> Self {
            self.only = None;
            self.additional_properties.0.set_null(2);
            self
        }

        /// Sets [`open`](field@Self::open).
        #[inline]
        #[must_use]
        pub fn open(mut self, open: impl Into<HolderOpen>) -> Self {
            self.open = Some(open.into());
            self
        }

        /// Sets [`level`](field@Self::level).
        #[inline]
        #[must_use]
        pub fn level(mut self, level: impl Into<HolderLevel>) -> Self {
            self.level = Some(level.into());
            self
        }

        /// Sets [`mixed`](field@Self::mixed).
        #[inline]
        #[must_use]
        pub fn mixed(mut self, mixed: impl Into<HolderMixed>) -> Self {
            self.mixed = Some(mixed.into());
            self
        }

        /// Sets [`mixed`](field@Self::mixed) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_mixed(mut self) -> Self {
            self.mixed = None;
            self.additional_properties.0.set_null(5);
            self
        }

        /// Sets [`tree`](field@Self::tree).
        #[inline]
        #[must_use]
        pub fn tree(mut self, tree: impl Into<Tree>) -> Self {
            self.tree = Some(tree.into());
            self
        }
    }

    codec::model! {
        Holder = new, Default;
        0 => when = "when";
        1 => same = "same";
        2 => only = "only";
        3 => open = "open";
        4 => level = "level";
        5 => mixed = "mixed";
        6 => tree = "tree";
    }
}
mod holder_level {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::HolderLevelString;

    /// Inline schema of `Holder`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum HolderLevel {
        /// `HolderLevelString`.
        String(HolderLevelString),
        /// A whole number.
        Integer(i32),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for HolderLevel {
        fn all() -> &'static [codec::Alternative] {
            &[codec::Alternative::Texts(&["low", "high"]), codec::Alternative::Integer]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::String(codec::empty()),
                1 => Self::Integer(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::Integer(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::Integer(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<HolderLevelString> for HolderLevel {
        #[inline]
        fn from(value: HolderLevelString) -> Self {
            Self::String(value)
        }
    }

    impl From<i32> for HolderLevel {
        #[inline]
        fn from(value: i32) -> Self {
            Self::Integer(value)
        }
    }

    codec::union!(HolderLevel);
}
mod holder_level_string {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderLevelString {
        /// `low`.
        Low,
        /// `high`.
        High,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl HolderLevelString {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Low => "low",
                Self::High => "high",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HolderLevelString {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "low" => Self::Low,
                "high" => Self::High,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for HolderLevelString {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for HolderLevelString {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(HolderLevelString);
}
mod holder_mixed {
    use crate::runtime::{Number, codec};
    use serde_json::Value;

    /// Inline schema of `Holder`.
    ///
    /// - One of: `"auto", 1, true, null`
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum HolderMixed {
        /// A string.
        String(String),
        /// A number.
        Number(Number),
        /// A boolean.
        Boolean(bool),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for HolderMixed {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::String,
                codec::Alternative::Number,
                codec::Alternative::Bool,
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::String(codec::empty()),
                1 => Self::Number(codec::empty()),
                2 => Self::Boolean(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::Number(value) => value,
                Self::Boolean(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::Number(value) => value,
                Self::Boolean(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<String> for HolderMixed {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for HolderMixed {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    impl From<Number> for HolderMixed {
        #[inline]
        fn from(value: Number) -> Self {
            Self::Number(value)
        }
    }

    impl From<bool> for HolderMixed {
        #[inline]
        fn from(value: bool) -> Self {
            Self::Boolean(value)
        }
    }

    codec::union!(HolderMixed);
}
mod holder_open {
    use crate::runtime::codec;
    use std::fmt;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum HolderOpen {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl HolderOpen {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Small => "small",
                Self::Large => "large",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for HolderOpen {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "small" => Self::Small,
                "large" => Self::Large,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for HolderOpen {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for HolderOpen {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(HolderOpen);
}
mod holder_when {
    use crate::runtime::{DateTime, codec};
    use serde_json::Value;

    /// Inline schema of `Holder`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum HolderWhen {
        /// A string.
        DateTime(DateTime),
        /// A whole number.
        Integer(i64),
        /// A string.
        String(String),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for HolderWhen {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Format(codec::Format::DateTime),
                codec::Alternative::Integer,
                codec::Alternative::String,
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::DateTime(codec::empty()),
                1 => Self::Integer(codec::empty()),
                2 => Self::String(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::DateTime(value) => value,
                Self::Integer(value) => value,
                Self::String(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::DateTime(value) => value,
                Self::Integer(value) => value,
                Self::String(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<DateTime> for HolderWhen {
        #[inline]
        fn from(value: DateTime) -> Self {
            Self::DateTime(value)
        }
    }

    impl From<i64> for HolderWhen {
        #[inline]
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<String> for HolderWhen {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for HolderWhen {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union!(HolderWhen);
}
mod input {
    use crate::runtime::{Number, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;

    /// What is asked.
    ///
    /// Schema `Input`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Input {
        /// A string.
        String(String),
        /// A list.
        StringList(Vec<String>),
        /// A list.
        IntegerList(Vec<i64>),
        /// A boolean.
        Boolean(bool),
        /// A map.
        NumberMap(BTreeMap<String, Number>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Input {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::String,
                codec::Alternative::List(&codec::Alternative::String),
                codec::Alternative::List(&codec::Alternative::Integer),
                codec::Alternative::Bool,
                codec::Alternative::Map(&codec::Alternative::Number),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::String(codec::empty()),
                1 => Self::StringList(codec::empty()),
                2 => Self::IntegerList(codec::empty()),
                3 => Self::Boolean(codec::empty()),
                4 => Self::NumberMap(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::StringList(value) => value,
                Self::IntegerList(value) => value,
                Self::Boolean(value) => value,
                Self::NumberMap(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::StringList(value) => value,
                Self::IntegerList(value) => value,
                Self::Boolean(value) => value,
                Self::NumberMap(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<String> for Input {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for Input {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    impl From<Vec<String>> for Input {
        #[inline]
        fn from(value: Vec<String>) -> Self {
            Self::StringList(value)
        }
    }

    impl From<Vec<i64>> for Input {
        #[inline]
        fn from(value: Vec<i64>) -> Self {
            Self::IntegerList(value)
        }
    }

    impl From<bool> for Input {
        #[inline]
        fn from(value: bool) -> Self {
            Self::Boolean(value)
        }
    }

    impl From<BTreeMap<String, Number>> for Input {
        #[inline]
        fn from(value: BTreeMap<String, Number>) -> Self {
            Self::NumberMap(value)
        }
    }

    codec::union!(Input);
}
mod tree {
    use crate::runtime::codec;
    use serde_json::Value;

    /// Schema `Tree`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Tree {
        /// A string.
        String(String),
        /// A list.
        List(Vec<Tree>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Tree {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::String,
                codec::Alternative::List(
                    &codec::Alternative::OneOf(<Tree as codec::Alternatives>::all),
                ),
            ]
        }

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::String(codec::empty()),
                1 => Self::List(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::List(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::String(value) => value,
                Self::List(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<String> for Tree {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for Tree {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    impl From<Vec<Tree>> for Tree {
        #[inline]
        fn from(value: Vec<Tree>) -> Self {
            Self::List(value)
        }
    }

    codec::union!(Tree);
}

pub use self::holder::Holder;
pub use self::holder_level::HolderLevel;
pub use self::holder_level_string::HolderLevelString;
pub use self::holder_mixed::HolderMixed;
pub use self::holder_open::HolderOpen;
pub use self::holder_when::HolderWhen;
pub use self::input::Input;
pub use self::tree::Tree;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{Holder, Input};
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/inputs`.
    #[inline]
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        Inputs {
            endpoint: Endpoint::root(self).literal("inputs"),
        }
    }
}

/// Request builder of `/inputs`.
#[derive(Clone, Debug)]
pub struct Inputs {
    pub(crate) endpoint: Endpoint,
}

impl Inputs {
    /// `POST /inputs`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// use unions_by_kind::models::Input;
    /// # async fn example(client: unions_by_kind::Client) -> Result<(), unions_by_kind::Error> {
    /// let response = client.inputs().post(Input::from(String::from("body"))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Option<Input>>) -> Call<Holder> {
        let body: Option<Input> = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/inputs",
                },
            )
            .json_optional(body.as_ref())
            .returning_json()
    }
}
