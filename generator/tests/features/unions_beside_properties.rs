// src/models/mod.rs

//! The types of the API's requests and responses.

mod choice {
    use crate::runtime::codec;
    use serde_json::Value;
    use super::{One, Two};

    /// Schema `Choice`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    ///
    /// A value can fit several of them: it is read as the first of those that declare most of its
    /// properties, and its other properties are kept.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum Choice {
        /// `One`.
        One(Box<One>),
        /// `Two`.
        Two(Box<Two>),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for Choice {
        fn all() -> &'static [codec::Alternative] {
            &[
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["a"],
                }),
                codec::Alternative::Object(codec::Object {
                    constants: &[],
                    required: &[],
                    declared: &["b", "again"],
                }),
            ]
        }
    }

    codec::union! {
        Choice;
        0 => One (One);
        1 => Two (Two);
    }
}
mod extended {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Extended`.
    #[derive(Clone)]
    pub struct Extended {
        /// Property `a`, optional.
        pub a: Option<String>,
        /// Property `b`, optional.
        pub b: Option<bool>,
        /// Property `again`, optional.
        pub again: Option<Box<Extended>>,
        /// Property `note`, optional.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Extended {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`a`](field@Self::a).
        pub fn a(mut self, a: impl Into<String>) -> Self {
            self.a = Some(a.into());
            self
        }

        /// Sets [`b`](field@Self::b).
        #[inline]
        pub fn b(mut self, b: bool) -> Self {
            self.b = Some(b);
            self
        }

        /// Sets [`again`](field@Self::again).
        pub fn again(mut self, again: impl Into<Extended>) -> Self {
            self.again = Some(Box::new(again.into()));
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        Extended, Default;
        0 => a = "a";
        1 => b = "b";
        2 => again = "again";
        3 => note = "note";
    }
}
mod job {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Extended, JobKind, JobSpeed};

    /// Schema `Job`.
    #[derive(Clone)]
    pub struct Job {
        /// Property `id`, always present.
        pub id: String,
        /// Property `pet`, optional.
        pub pet: Option<Extended>,
        /// Property `kind`, always present.
        pub kind: JobKind,
        /// Property `speed`, optional.
        pub speed: Option<JobSpeed>,
        /// Property `until`, optional.
        pub until: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Job {
        /// Creates a value with its required properties.
        pub fn new(id: impl Into<String>, kind: impl Into<JobKind>) -> Self {
            Self {
                id: id.into(),
                kind: kind.into(),
                ..codec::empty()
            }
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = id.into();
            self
        }

        /// Sets [`pet`](field@Self::pet).
        pub fn pet(mut self, pet: impl Into<Extended>) -> Self {
            self.pet = Some(pet.into());
            self
        }

        /// Sets [`kind`](field@Self::kind).
        pub fn kind(mut self, kind: impl Into<JobKind>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`speed`](field@Self::speed).
        pub fn speed(mut self, speed: impl Into<JobSpeed>) -> Self {
            self.speed = Some(speed.into());
            self
        }

        /// Sets [`until`](field@Self::until).
        pub fn until(mut self, until: impl Into<String>) -> Self {
            self.until = Some(until.into());
            self
        }
    }

    codec::model! {
        Job;
        0 => id = "id";
        1 => pet = "pet";
        2 => kind = "kind";
        3 => speed = "speed";
        4 => until = "until";
        required = [0 2];
    }
}
mod job_kind {
    use crate::runtime::codec;

    /// Inline schema of `Job`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum JobKind {
        /// `run`.
        Run,
        /// `wait`.
        Wait,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        JobKind;
        Run = "run";
        Wait = "wait";
    }
}
mod job_speed {
    use crate::runtime::codec;
    use serde_json::Value;

    /// Inline schema of `Job`.
    ///
    /// One of several types, discriminated by the properties and the kind of a value.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum JobSpeed {
        /// A whole number.
        Integer(i64),
        /// A string.
        String(String),
        /// Any other JSON, kept as it is.
        Other(Value),
    }

    impl codec::Alternatives for JobSpeed {
        fn all() -> &'static [codec::Alternative] {
            &[codec::Alternative::Integer, codec::Alternative::String]
        }
    }

    impl From<&str> for JobSpeed {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union! {
        JobSpeed;
        0 => Integer (i64);
        1 => String (String);
    }
}
mod one {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `One`.
    #[derive(Clone)]
    pub struct One {
        /// Property `a`, optional.
        pub a: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl One {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`a`](field@Self::a).
        pub fn a(mut self, a: impl Into<String>) -> Self {
            self.a = Some(a.into());
            self
        }
    }

    codec::model! {
        One, Default;
        0 => a = "a";
    }
}
mod two {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Extended;

    /// Schema `Two`.
    #[derive(Clone)]
    pub struct Two {
        /// Property `b`, optional.
        pub b: Option<bool>,
        /// Property `again`, optional.
        pub again: Option<Extended>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Two {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`b`](field@Self::b).
        #[inline]
        pub fn b(mut self, b: bool) -> Self {
            self.b = Some(b);
            self
        }

        /// Sets [`again`](field@Self::again).
        pub fn again(mut self, again: impl Into<Extended>) -> Self {
            self.again = Some(again.into());
            self
        }
    }

    codec::model! {
        Two, Default;
        0 => b = "b";
        1 => again = "again";
    }
}

pub use self::choice::Choice;
pub use self::extended::Extended;
pub use self::job::Job;
pub use self::job_kind::JobKind;
pub use self::job_speed::JobSpeed;
pub use self::one::One;
pub use self::two::Two;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Job;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/jobs`.
    #[inline]
    #[must_use]
    pub fn jobs(&self) -> Jobs {
        Jobs(Endpoint::root(self).literal("jobs"))
    }
}

/// Request builder of `/jobs`.
#[derive(Clone, Debug)]
pub struct Jobs(pub(crate) Endpoint);

impl Jobs {
    /// `GET /jobs`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(client: unions_beside_properties::Client) -> Result<(), unions_beside_properties::Error> {
    /// let response = client.jobs().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Job> {
        self.0.call(operation!("GET", "/jobs")).returning_json()
    }
}
