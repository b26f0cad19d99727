// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_target {
    use crate::runtime::codec;
    use super::{ExcludedTarget, GroupTarget, Target};

    /// Schema `vendor.target`.
    ///
    /// One of several types, discriminated by the property `@odata.type`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyTarget {
        /// `Target`, without a type name.
        Target(Box<Target>),
        /// Type name: `#vendor.groupTarget`.
        GroupTarget(Box<GroupTarget>),
        /// Type name: `#vendor.excludedTarget`.
        ExcludedTarget(Box<ExcludedTarget>),
        /// An object of any other type, with all of its properties.
        Other(Box<Target>),
    }

    impl AnyTarget {
        /// `label`.
        #[inline]
        #[must_use]
        pub fn label(&self) -> &str {
            match self {
                Self::Target(value) | Self::Other(value) => &value.label,
                Self::GroupTarget(value) => &value.label,
                Self::ExcludedTarget(value) => &value.label,
            }
        }

        /// `note`.
        #[inline]
        #[must_use]
        pub fn note(&self) -> Option<&str> {
            match self {
                Self::Target(value) | Self::Other(value) => value.note.as_deref(),
                Self::GroupTarget(value) => value.note.as_deref(),
                Self::ExcludedTarget(value) => value.note.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyTarget = "@odata.type", "#";
        Target (Target) = [] None;
        GroupTarget (GroupTarget) = ["vendor.groupTarget"];
        ExcludedTarget (ExcludedTarget) = ["vendor.excludedTarget"];
    }
}
mod assignment {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyTarget;

    /// Schema `vendor.assignment`.
    #[derive(Clone)]
    pub struct Assignment {
        /// Property `target`, optional.
        pub target: Option<AnyTarget>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Assignment {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`target`](field@Self::target).
        pub fn target(mut self, target: impl Into<AnyTarget>) -> Self {
            self.target = Some(target.into());
            self
        }
    }

    codec::model! {
        Assignment, Default;
        0 => target = "target";
    }
}
mod excluded_target {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.excludedTarget`.
    ///
    /// Type name on the wire: `#vendor.excludedTarget`.
    #[derive(Clone)]
    pub struct ExcludedTarget {
        /// Property `label`, always present.
        pub label: String,
        /// Property `note`, optional, perhaps null.
        pub note: Option<String>,
        /// Property `groupId`, optional.
        pub group_id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl ExcludedTarget {
        /// Creates a value with its required properties.
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                label: label.into(),
                ..codec::empty()
            }
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`group_id`](field@Self::group_id).
        pub fn group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }
    }

    codec::model! {
        ExcludedTarget;
        0 => label = "label";
        1 => note = "note";
        2 => group_id = "groupId";
        required = [0];
        tag = "@odata.type", "#vendor.excludedTarget";
    }
}
mod group_target {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.groupTarget`.
    ///
    /// Type name on the wire: `#vendor.groupTarget`.
    #[derive(Clone)]
    pub struct GroupTarget {
        /// Property `label`, always present.
        pub label: String,
        /// Property `note`, optional, perhaps null.
        pub note: Option<String>,
        /// Property `groupId`, optional.
        pub group_id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl GroupTarget {
        /// Creates a value with its required properties.
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                label: label.into(),
                ..codec::empty()
            }
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`group_id`](field@Self::group_id).
        pub fn group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }
    }

    codec::model! {
        GroupTarget;
        0 => label = "label";
        1 => note = "note";
        2 => group_id = "groupId";
        required = [0];
        tag = "@odata.type", "#vendor.groupTarget";
    }
}
mod target {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.target`.
    #[derive(Clone)]
    pub struct Target {
        /// Property `label`, always present.
        pub label: String,
        /// Property `note`, optional, perhaps null.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Target {
        /// Creates a value with its required properties.
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                label: label.into(),
                ..codec::empty()
            }
        }

        /// Sets [`label`](field@Self::label).
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(1);
            self
        }
    }

    codec::model! {
        Target;
        0 => label = "label";
        1 => note = "note";
        required = [0];
        base_tag = "@odata.type";
    }
}

pub use self::any_target::AnyTarget;
pub use self::assignment::Assignment;
pub use self::excluded_target::ExcludedTarget;
pub use self::group_target::GroupTarget;
pub use self::target::Target;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Assignment;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/assignments`.
    #[inline]
    #[must_use]
    pub fn assignments(&self) -> Assignments {
        Assignments(Endpoint::root(self).literal("assignments"))
    }
}

/// Request builder of `/assignments`.
#[derive(Clone, Debug)]
pub struct Assignments(pub(crate) Endpoint);

impl Assignments {
    /// `POST /assignments`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use discriminator_base::models::{Assignment, Target};
    /// # async fn example(client: discriminator_base::Client) -> Result<(), discriminator_base::Error> {
    /// client.assignments().post(Assignment::new().target(Target::new("label"))).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Assignment>) -> Call<()> {
        let body: Assignment = body.into();
        self.0.call(operation!("POST", "/assignments")).json(&body).returning_nothing()
    }
}
