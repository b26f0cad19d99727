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
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`when`](field@Self::when).
        pub fn when(mut self, when: impl Into<HolderWhen>) -> Self {
            self.when = Some(when.into());
            self
        }

        /// Sets [`same`](field@Self::same).
        pub fn same(mut self, same: impl Into<String>) -> Self {
            self.same = Some(same.into());
            self
        }

        /// Sets [`only`](field@Self::only).
        pub fn only(mut self, only: impl Into<Input>) -> Self {
            self.only = Some(only.into());
            self
        }

        /// Sets [`only`](field@Self::only) to an explicit `null`.
        #[inline]
        pub fn clear_only(mut self) -> Self {
            self.only = None;
            self.additional_properties.0.set_null(2);
            self
        }

        /// Sets [`open`](field@Self::open).
        pub fn open(mut self, open: impl Into<HolderOpen>) -> Self {
            self.open = Some(open.into());
            self
        }

        /// Sets [`level`](field@Self::level).
        pub fn level(mut self, level: impl Into<HolderLevel>) -> Self {
            self.level = Some(level.into());
            self
        }

        /// Sets [`mixed`](field@Self::mixed).
        pub fn mixed(mut self, mixed: impl Into<HolderMixed>) -> Self {
            self.mixed = Some(mixed.into());
            self
        }

        /// Sets [`mixed`](field@Self::mixed) to an explicit `null`.
        #[inline]
        pub fn clear_mixed(mut self) -> Self {
            self.mixed = None;
            self.additional_properties.0.set_null(5);
            self
        }

        /// Sets [`tree`](field@Self::tree).
        pub fn tree(mut self, tree: impl Into<Tree>) -> Self {
            self.tree = Some(tree.into());
            self
        }
    }

    codec::model! {
        Holder, Default;
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
    }

    impl From<&str> for HolderLevel {
        #[inline]
        fn from(value: &str) -> Self {
            codec::of_string(value.into())
        }
    }

    impl From<String> for HolderLevel {
        #[inline]
        fn from(value: String) -> Self {
            codec::of_string(value)
        }
    }

    codec::union! {
        HolderLevel;
        0 => String (HolderLevelString);
        1 => Integer (i32);
    }
}
mod holder_level_string {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HolderLevelString {
        /// `low`.
        Low,
        /// `high`.
        High,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        HolderLevelString;
        Low = "low";
        High = "high";
    }
}
mod holder_mixed {
    use crate::runtime::codec;
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
        Number(f64),
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
    }

    impl From<&str> for HolderMixed {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        HolderMixed;
        0 => String (String);
        1 => Number (f64);
        2 => Boolean (bool);
    }
}
mod holder_open {
    use crate::runtime::codec;

    /// Inline schema of `Holder`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum HolderOpen {
        /// `small`.
        Small,
        /// `large`.
        Large,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        HolderOpen;
        Small = "small";
        Large = "large";
    }
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
    }

    impl From<&str> for HolderWhen {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        HolderWhen;
        0 => DateTime (DateTime);
        1 => Integer (i64);
        2 => String (String);
    }
}
mod input {
    use crate::runtime::codec;
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
        NumberMap(BTreeMap<String, f64>),
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
    }

    impl From<&str> for Input {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        Input;
        0 => String (String);
        1 => StringList (Vec < String >);
        2 => IntegerList (Vec < i64 >);
        3 => Boolean (bool);
        4 => NumberMap (BTreeMap < String , f64 >);
    }
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
    }

    impl From<&str> for Tree {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        Tree;
        0 => String (String);
        1 => List (Vec < Tree >);
    }
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
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/inputs`.
    #[inline]
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        Inputs(Endpoint::root(self).literal("inputs"))
    }
}

/// Request builder of `/inputs`.
#[derive(Clone, Debug)]
pub struct Inputs(pub(crate) Endpoint);

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
        self.0
            .call(operation!("POST", "/inputs"))
            .json_optional(body.as_ref())
            .returning_json()
    }
}
