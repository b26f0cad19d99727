// warning: Constraints that no type can express are documentation only: `propertyNames` (line 33)
// warning: Constraints that no type can express are documentation only: `propertyNames` (line 34)
// warning: Constraints that no type can express are documentation only: `propertyNames` (line 35)
// warning: Constraints that no type can express are documentation only: `propertyNames` (line 36)
// warning: Constraints that no type can express are documentation only: `propertyNames` (line 37)
// src/models/mod.rs

//! The types of the API's requests and responses.

mod counts {
    use std::collections::BTreeMap;
    use super::Status;

    /// The number of tasks by their status.
    ///
    /// - Example: `{"failed":2}`
    ///
    /// Schema `Counts`.
    pub type Counts = BTreeMap<Status, i64>;
}
mod report {
    use crate::runtime::{AdditionalProperties, codec};
    use serde_json::Value;
    use std::collections::BTreeMap;
    use super::{
        Counts, ReportDeclared, ReportEither, ReportLastKey, ReportLimitsKey,
        ReportLimitsValue, Status,
    };

    /// Schema `Report`.
    #[derive(Clone)]
    pub struct Report {
        /// The number of tasks by their status.
        ///
        /// Property `counts`, always present.
        pub counts: Counts,
        /// Property `limits`, optional, perhaps null.
        pub limits: Option<BTreeMap<ReportLimitsKey, ReportLimitsValue>>,
        /// Property `notes`, optional.
        pub notes: Option<BTreeMap<Status, Value>>,
        /// Property `last`, optional.
        pub last: Option<BTreeMap<ReportLastKey, Option<String>>>,
        /// Property `history`, optional.
        pub history: Option<Vec<Counts>>,
        /// Property `either`, optional.
        pub either: Option<ReportEither>,
        /// Property `by_day`, optional.
        pub by_day: Option<BTreeMap<String, Counts>>,
        /// Property `any`, optional.
        pub any: Option<BTreeMap<String, String>>,
        /// `propertyNames`: `{"pattern":"^[a-z]+$","maxLength":8}`.
        ///
        /// Property `pattern`, optional.
        pub pattern: Option<BTreeMap<String, String>>,
        /// `propertyNames`: `{"format":"uuid"}`.
        ///
        /// Property `format`, optional.
        pub format: Option<BTreeMap<String, String>>,
        /// `propertyNames`: `{"enum":[1,2]}`.
        ///
        /// Property `numbers`, optional.
        pub numbers: Option<BTreeMap<String, String>>,
        /// `propertyNames`: `{"$ref":"#/components/schemas/Status"}`.
        ///
        /// Property `declared`, optional.
        pub declared: Option<ReportDeclared>,
        /// `propertyNames`: `{"$ref":"#/components/schemas/Status"}`.
        ///
        /// Property `closed`, optional.
        pub closed: Option<BTreeMap<String, Value>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Report {
        /// Creates a value with its required properties.
        pub fn new(counts: impl IntoIterator<Item = (impl Into<Status>, i64)>) -> Self {
            Self {
                counts: counts.into_iter().map(|(key, value)| (key.into(), value)).collect(),
                ..codec::empty()
            }
        }

        /// Sets [`counts`](field@Self::counts).
        pub fn counts(
            mut self,
            counts: impl IntoIterator<Item = (impl Into<Status>, i64)>,
        ) -> Self {
            self.counts = counts
                .into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect();
            self
        }

        /// Sets [`limits`](field@Self::limits).
        pub fn limits(
            mut self,
            limits: impl IntoIterator<
                Item = (impl Into<ReportLimitsKey>, impl Into<ReportLimitsValue>),
            >,
        ) -> Self {
            self.limits = Some(
                limits.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`limits`](field@Self::limits) to an explicit `null`.
        #[inline]
        pub fn clear_limits(mut self) -> Self {
            self.limits = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`notes`](field@Self::notes).
        pub fn notes(
            mut self,
            notes: impl IntoIterator<Item = (impl Into<Status>, impl Into<Value>)>,
        ) -> Self {
            self.notes = Some(
                notes.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`last`](field@Self::last).
        pub fn last(
            mut self,
            last: impl IntoIterator<
                Item = (impl Into<ReportLastKey>, impl Into<Option<String>>),
            >,
        ) -> Self {
            self.last = Some(
                last.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`history`](field@Self::history).
        pub fn history(
            mut self,
            history: impl IntoIterator<Item = impl Into<Counts>>,
        ) -> Self {
            self.history = Some(history.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`either`](field@Self::either).
        pub fn either(mut self, either: impl Into<ReportEither>) -> Self {
            self.either = Some(either.into());
            self
        }

        /// Sets [`by_day`](field@Self::by_day).
        pub fn by_day(
            mut self,
            by_day: impl IntoIterator<Item = (impl Into<String>, impl Into<Counts>)>,
        ) -> Self {
            self.by_day = Some(
                by_day.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`any`](field@Self::any).
        pub fn any(
            mut self,
            any: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.any = Some(
                any.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`pattern`](field@Self::pattern).
        pub fn pattern(
            mut self,
            pattern: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.pattern = Some(
                pattern.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`format`](field@Self::format).
        pub fn format(
            mut self,
            format: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.format = Some(
                format.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`numbers`](field@Self::numbers).
        pub fn numbers(
            mut self,
            numbers: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.numbers = Some(
                numbers.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }

        /// Sets [`declared`](field@Self::declared).
        pub fn declared(mut self, declared: impl Into<ReportDeclared>) -> Self {
            self.declared = Some(declared.into());
            self
        }

        /// Sets [`closed`](field@Self::closed).
        pub fn closed(
            mut self,
            closed: impl IntoIterator<Item = (impl Into<String>, impl Into<Value>)>,
        ) -> Self {
            self.closed = Some(
                closed.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
            );
            self
        }
    }

    codec::model! {
        Report;
        0 => counts = "counts";
        1 => limits = "limits";
        2 => notes = "notes";
        3 => last = "last";
        4 => history = "history";
        5 => either = "either";
        6 => by_day = "by_day";
        7 => any = "any";
        8 => pattern = "pattern";
        9 => format = "format";
        10 => numbers = "numbers";
        11 => declared = "declared";
        12 => closed = "closed";
        required = [0];
    }
}
mod report_declared {
    use crate::runtime::{AdditionalProperties, codec};

    /// `propertyNames`: `{"$ref":"#/components/schemas/Status"}`.
    #[derive(Clone)]
    pub struct ReportDeclared {
        /// Property `failed`, optional.
        pub failed: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ReportDeclared {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`failed`](field@Self::failed).
        pub fn failed(mut self, failed: impl Into<String>) -> Self {
            self.failed = Some(failed.into());
            self
        }
    }

    codec::model! {
        ReportDeclared, Default;
        0 => failed = "failed";
    }
}
mod report_either {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::Counts;

    /// Inline schema of `Report`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum ReportEither {
        /// The number of tasks by their status.
        Counts(Counts),
        /// A list.
        StringList(Vec<String>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for ReportEither {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Map(&codec::Alternative::Integer),
                codec::Alternative::List(&codec::Alternative::String),
            ]
        }
    }

    codec::union! {
        ReportEither;
        0 => Counts (Counts);
        1 => StringList (Vec < String >);
    }
}
mod report_last_key {
    use crate::runtime::codec;

    /// Inline schema of `Report`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum ReportLastKey {
        /// `last`.
        Last,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        ReportLastKey;
        Last = "last";
    }
}
mod report_limits_key {
    use crate::runtime::codec;

    /// Inline schema of `Report`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum ReportLimitsKey {
        /// `low`.
        Low,
        /// `high`.
        High,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        ReportLimitsKey;
        Low = "low";
        High = "high";
    }
}
mod report_limits_value {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `Report`.
    #[derive(Clone)]
    pub struct ReportLimitsValue {
        /// Property `most`, optional, perhaps null.
        pub most: Option<i64>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ReportLimitsValue {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`most`](field@Self::most).
        #[inline]
        pub fn most(mut self, most: i64) -> Self {
            self.most = Some(most);
            self
        }

        /// Sets [`most`](field@Self::most) to an explicit `null`.
        #[inline]
        pub fn clear_most(mut self) -> Self {
            self.most = None;
            self.additional_properties.0.set_null(0);
            self
        }
    }

    codec::model! {
        ReportLimitsValue, Default;
        0 => most = "most";
    }
}
mod status {
    use crate::runtime::codec;

    /// Schema `Status`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Status {
        /// `waiting`.
        Waiting,
        /// `running`.
        Running,
        /// `failed`.
        Failed,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Status;
        Waiting = "waiting";
        Running = "running";
        Failed = "failed";
    }
}

pub use self::counts::Counts;
pub use self::report::Report;
pub use self::report_declared::ReportDeclared;
pub use self::report_either::ReportEither;
pub use self::report_last_key::ReportLastKey;
pub use self::report_limits_key::ReportLimitsKey;
pub use self::report_limits_value::ReportLimitsValue;
pub use self::status::Status;
