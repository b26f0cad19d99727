// src/models/mod.rs

//! The types of the API's requests and responses.

mod assignment {
    use crate::runtime::{AdditionalProperties, codec};
    use super::Target;

    /// Schema `vendor.assignment`.
    #[derive(Clone)]
    pub struct Assignment {
        /// Property `target`, optional.
        pub target: Option<Target>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Assignment {
        /// Creates a value without optional properties.
        #[inline]
        #[must_use]
        pub fn new() -> Self {
            Self {
                target: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`target`](field@Self::target).
        #[inline]
        #[must_use]
        pub fn target(mut self, target: impl Into<Target>) -> Self {
            self.target = Some(target.into());
            self
        }
    }

    codec::model! {
        Assignment = new, Default;
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
        #[inline]
        #[must_use]
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                label: label.into(),
                note: None,
                group_id: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`group_id`](field@Self::group_id).
        #[inline]
        #[must_use]
        pub fn group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                label: codec::empty(),
                note: None,
                group_id: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        ExcludedTarget = empty_model;
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
        #[inline]
        #[must_use]
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                label: label.into(),
                note: None,
                group_id: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(1);
            self
        }

        /// Sets [`group_id`](field@Self::group_id).
        #[inline]
        #[must_use]
        pub fn group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                label: codec::empty(),
                note: None,
                group_id: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        GroupTarget = empty_model;
        0 => label = "label";
        1 => note = "note";
        2 => group_id = "groupId";
        required = [0];
        tag = "@odata.type", "#vendor.groupTarget";
    }
}
mod target {
    use crate::runtime::codec;
    use super::{ExcludedTarget, GroupTarget, TargetBase};

    /// Schema `vendor.target`.
    ///
    /// One of several types, discriminated by the property `@odata.type`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum Target {
        /// Type name: `#vendor.groupTarget`.
        GroupTarget(Box<GroupTarget>),
        /// Type name: `#vendor.excludedTarget`.
        ExcludedTarget(Box<ExcludedTarget>),
        /// An object of any other type, with all of its properties.
        Other(Box<TargetBase>),
    }

    impl Target {
        /// Returns the name of the object's type, as it is on the wire.
        #[inline]
        #[must_use]
        pub fn type_name(&self) -> Option<&str> {
            codec::type_name(codec::Polymorphic::model(self))
        }

        /// `label`.
        #[inline]
        #[must_use]
        pub fn label(&self) -> &str {
            match self {
                Self::GroupTarget(value) => &value.label,
                Self::ExcludedTarget(value) => &value.label,
                Self::Other(value) => &value.label,
            }
        }

        /// `note`.
        #[inline]
        #[must_use]
        pub fn note(&self) -> Option<&str> {
            match self {
                Self::GroupTarget(value) => value.note.as_deref(),
                Self::ExcludedTarget(value) => value.note.as_deref(),
                Self::Other(value) => value.note.as_deref(),
            }
        }
    }

    impl codec::Polymorphic for Target {
        #[inline]
        fn discriminator(&self) -> &'static str {
            "@odata.type"
        }

        #[inline]
        fn select(&mut self, type_name: Option<&str>) -> &mut dyn codec::Model {
            *self = match type_name.map(codec::bare_type_name) {
                Some("vendor.groupTarget") => Self::GroupTarget(codec::empty()),
                Some("vendor.excludedTarget") => Self::ExcludedTarget(codec::empty()),
                _ => Self::Other(codec::empty()),
            };
            codec::Polymorphic::model_mut(self)
        }

        #[inline]
        fn model(&self) -> &dyn codec::Model {
            match self {
                Self::GroupTarget(value) => &**value,
                Self::ExcludedTarget(value) => &**value,
                Self::Other(value) => &**value,
            }
        }

        #[inline]
        fn model_mut(&mut self) -> &mut dyn codec::Model {
            match self {
                Self::GroupTarget(value) => &mut **value,
                Self::ExcludedTarget(value) => &mut **value,
                Self::Other(value) => &mut **value,
            }
        }
    }

    impl From<GroupTarget> for Target {
        #[inline]
        fn from(value: GroupTarget) -> Self {
            Self::GroupTarget(Box::new(codec::typed(value)))
        }
    }

    impl From<ExcludedTarget> for Target {
        #[inline]
        fn from(value: ExcludedTarget) -> Self {
            Self::ExcludedTarget(Box::new(codec::typed(value)))
        }
    }

    codec::polymorphic!(Target);
}
mod target_base {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.target`.
    #[derive(Clone)]
    pub struct TargetBase {
        /// Property `label`, always present.
        pub label: String,
        /// Property `note`, optional, perhaps null.
        pub note: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl TargetBase {
        /// Creates a value with its required properties.
        #[inline]
        #[must_use]
        pub fn new(label: impl Into<String>) -> Self {
            Self {
                label: label.into(),
                note: None,
                additional_properties: AdditionalProperties::new(),
            }
        }

        /// Sets [`label`](field@Self::label).
        #[inline]
        #[must_use]
        pub fn label(mut self, label: impl Into<String>) -> Self {
            self.label = label.into();
            self
        }

        /// Sets [`note`](field@Self::note).
        #[inline]
        #[must_use]
        pub fn note(mut self, note: impl Into<String>) -> Self {
            self.note = Some(note.into());
            self
        }

        /// Sets [`note`](field@Self::note) to an explicit `null`.
        #[inline]
        #[must_use]
        pub fn clear_note(mut self) -> Self {
            self.note = None;
            self.additional_properties.0.set_null(1);
            self
        }

        #[inline]
        fn empty_model() -> Self {
            Self {
                label: codec::empty(),
                note: None,
                additional_properties: AdditionalProperties::new(),
            }
        }
    }

    codec::model! {
        TargetBase = empty_model;
        0 => label = "label";
        1 => note = "note";
        required = [0];
        base_tag = "@odata.type";
    }
}

pub use self::assignment::Assignment;
pub use self::excluded_target::ExcludedTarget;
pub use self::group_target::GroupTarget;
pub use self::target::Target;
pub use self::target_base::TargetBase;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::Assignment;
use crate::runtime::{Call, Client, Endpoint, Operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/assignments`.
    #[inline]
    #[must_use]
    pub fn assignments(&self) -> Assignments {
        Assignments {
            endpoint: Endpoint::root(self).literal("assignments"),
        }
    }
}

/// Request builder of `/assignments`.
#[derive(Clone, Debug)]
pub struct Assignments {
    pub(crate) endpoint: Endpoint,
}

impl Assignments {
    /// `POST /assignments`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// use discriminator_base::models::{Assignment, GroupTarget};
    /// # async fn example(
    /// # client: discriminator_base::Client,
    /// # ) -> Result<(), discriminator_base::Error> {
    /// client
    ///     .assignments()
    ///     .post(Assignment::new().target(GroupTarget::new("label")))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<Assignment>) -> Call<()> {
        let body: Assignment = body.into();
        self.endpoint
            .call(
                &Operation {
                    id: None,
                    method: "POST",
                    path: "/assignments",
                },
            )
            .json(&body)
            .returning_nothing()
    }
}
