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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::One(codec::empty()),
                1 => Self::Two(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::One(value) => value,
                Self::Two(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::One(value) => value,
                Self::Two(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<One> for Choice {
        #[inline]
        fn from(value: One) -> Self {
            Self::One(Box::new(value))
        }
    }

    impl From<Two> for Choice {
        #[inline]
        fn from(value: Two) -> Self {
            Self::Two(Box::new(value))
        }
    }

    codec::union!(Choice);
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                a: None,
                b: None,
                again: None,
                note: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`a`](field@Self::a).
        #[inline]
        #[must_use]
        pub fn a(mut self, a: impl Into<String>) -> Self {
            self.a = Some(a.into());
            self
        }

        /// Sets [`b`](field@Self::b).
        #[inline]
        #[must_use]
        pub fn b(mut self, b: bool) -> Self {
            self.b = Some(b);
            self
        }

        /// Sets [`again`](field@Self::again).
        #[inline]
        #[must_use]
        pub fn again(mut self, again: impl Into<Extended>) -> Self {
            self.again = Some(Box::new(again.into()));
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }
    }

    codec::model! {
        Extended = new, Default;
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
        #[inline]
        #[must_use]
        pub fn new(id: impl Into<String>, kind: impl Into<JobKind>) -> Self {
            Self {
                id: id.into(),
                pet: None,
                kind: kind.into(),
                speed: None,
                until: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`id`](field@Self::id).
        #[inline]
        #[must_use]
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = id.into();
            self
        }

        /// Sets [`pet`](field@Self::pet).
        #[inline]
        #[must_use]
        pub fn pet(mut self, pet: impl Into<Extended>) -> Self {
            self.pet = Some(pet.into());
            self
        }

        /// Sets [`kind`](field@Self::kind).
        #[inline]
        #[must_use]
        pub fn kind(mut self, kind: impl Into<JobKind>) -> Self {
            self.kind = kind.into();
            self
        }

        /// Sets [`speed`](field@Self::speed).
        #[inline]
        #[must_use]
        pub fn speed(mut self, speed: impl Into<JobSpeed>) -> Self {
            self.speed = Some(speed.into());
            self
        }

        /// Sets [`until`](field@Self::until).
        #[inline]
        #[must_use]
        pub fn until(mut self, until: impl Into<String>) -> Self {
            self.until = Some(until.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                id: codec::empty(),
                pet: None,
                kind: codec::empty(),
                speed: None,
                until: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        Job = empty_model;
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
    use std::fmt;

    /// Inline schema of `Job`.
    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    #[non_exhaustive]
    pub enum JobKind {
        /// `run`.
        Run,
        /// `wait`.
        Wait,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    impl JobKind {
        /// Returns the string on the wire.
        #[inline]
        #[must_use]
        pub fn as_str(&self) -> &str {
            match self {
                Self::Run => "run",
                Self::Wait => "wait",
                Self::Other(text) => text,
            }
        }
    }

    impl From<&str> for JobKind {
        #[inline]
        fn from(text: &str) -> Self {
            match text {
                "run" => Self::Run,
                "wait" => Self::Wait,
                _ => Self::Other(text.into()),
            }
        }
    }

    impl From<String> for JobKind {
        #[inline]
        fn from(text: String) -> Self {
            Self::from(text.as_str())
        }
    }

    impl fmt::Display for JobKind {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.pad(self.as_str())
        }
    }

    codec::string_type!(JobKind);
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

        fn select(&mut self, position: usize) {
            *self = match position {
                0 => Self::Integer(codec::empty()),
                1 => Self::String(codec::empty()),
                _ => Self::Other(Value::Null),
            };
        }

        fn field(&self) -> &dyn codec::Field {
            match self {
                Self::Integer(value) => value,
                Self::String(value) => value,
                Self::Other(value) => value,
            }
        }

        fn field_mut(&mut self) -> &mut dyn codec::Field {
            match self {
                Self::Integer(value) => value,
                Self::String(value) => value,
                Self::Other(value) => value,
            }
        }
    }

    impl From<i64> for JobSpeed {
        #[inline]
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl From<String> for JobSpeed {
        #[inline]
        fn from(value: String) -> Self {
            Self::String(value)
        }
    }

    impl From<&str> for JobSpeed {
        #[inline]
        fn from(value: &str) -> Self {
            Self::String(value.into())
        }
    }

    codec::union!(JobSpeed);
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                a: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`a`](field@Self::a).
        #[inline]
        #[must_use]
        pub fn a(mut self, a: impl Into<String>) -> Self {
            self.a = Some(a.into());
            self
        }
    }

    codec::model! {
        One = new, Default;
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
        #[must_use]
        pub fn new() -> Self {
            Self {
                b: None,
                again: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`b`](field@Self::b).
        #[inline]
        #[must_use]
        pub fn b(mut self, b: bool) -> Self {
            self.b = Some(b);
            self
        }

        /// Sets [`again`](field@Self::again).
        #[inline]
        #[must_use]
        pub fn again(mut self, again: impl Into<Extended>) -> Self {
            self.again = Some(again.into());
            self
        }
    }

    codec::model! {
        Two = new, Default;
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
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/jobs`.
    #[inline]
    #[must_use]
    pub fn jobs(&self) -> Jobs {
        Jobs {
            endpoint: Endpoint::root(self).literal("jobs"),
        }
    }
}

/// Request builder of `/jobs`.
#[derive(Clone, Debug)]
pub struct Jobs {
    pub(crate) endpoint: Endpoint,
}

impl Jobs {
    /// `GET /jobs`.
    ///
    /// On success: One.
    ///
    /// ```no_run
    /// # async fn example(
    /// # client: unions_beside_properties::Client,
    /// # ) -> Result<(), unions_beside_properties::Error> {
    /// let response = client.jobs().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Job> {
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "GET",
                    path: "/jobs",
                },
            )
            .returning_json()
    }
}
