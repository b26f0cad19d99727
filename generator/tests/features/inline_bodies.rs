// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/configurations.rs

//! Request builders below `/configurations`.

use crate::runtime::Endpoint;

/// Request builder of `/configurations/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/configurations/{id}/assign`.
    #[inline]
    #[must_use]
    pub fn assign(&self) -> by_id::Assign {
        by_id::Assign(self.0.literal("assign"))
    }
}

/// Request builders below `/configurations/{id}`.
pub mod by_id {
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/configurations/{id}/assign`.
    #[derive(Clone, Debug)]
    pub struct Assign(pub(crate) Endpoint);

    impl Assign {
        /// `POST /configurations/{id}/assign`.
        ///
        /// - `body`: All assignments; what is not among them is removed.
        ///
        /// On success: What was made of it.
        ///
        /// ```no_run
        /// use inline_bodies::requests::configurations::by_id::assign::{
        ///     AssignRequest, AssignRequestAssignmentsItem, AssignRequestAssignmentsItemTarget,
        /// };
        /// # async fn example(client: inline_bodies::Client) -> Result<(), inline_bodies::Error> {
        /// let response = client
        ///     .configurations()
        ///     .by_id("42")
        ///     .assign()
        ///     .post(
        ///         AssignRequest::new()
        ///             .assignments([
        ///                 AssignRequestAssignmentsItem::new(
        ///                     AssignRequestAssignmentsItemTarget::new().group("group"),
        ///                 ),
        ///             ]),
        ///     )
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(
            &self,
            body: impl Into<assign::AssignRequest>,
        ) -> Call<assign::AssignPostResponse> {
            let body: assign::AssignRequest = body.into();
            self.0
                .call(operation!("POST", "/configurations/{id}/assign"))
                .json(&body)
                .returning_json()
        }
    }

    /// Types of the operations below `configurations.by_id.assign`.
    pub mod assign {
        use crate::runtime::{AdditionalProperties, codec};

        /// Inline schema of `POST /configurations/{id}/assign`.
        #[derive(Clone)]
        pub struct AssignRequest {
            /// Property `assignments`, optional.
            pub assignments: Option<Vec<AssignRequestAssignmentsItem>>,
            /// The properties that the description does not declare.
            pub additional_properties: AdditionalProperties<Self>,
        }

        impl AssignRequest {
            /// Creates a value without optional properties.
            #[inline]
            pub fn new() -> Self {
                codec::empty()
            }

            /// Sets [`assignments`](field@Self::assignments).
            pub fn assignments(
                mut self,
                assignments: impl IntoIterator<
                    Item = impl Into<AssignRequestAssignmentsItem>,
                >,
            ) -> Self {
                self.assignments = Some(
                    assignments.into_iter().map(Into::into).collect(),
                );
                self
            }
        }

        codec::model! {
            AssignRequest, Default;
            0 => assignments = "assignments";
        }

        /// Inline schema of `POST /configurations/{id}/assign`.
        #[derive(Clone)]
        pub struct AssignRequestAssignmentsItem {
            /// Property `target`, always present.
            pub target: AssignRequestAssignmentsItemTarget,
            /// The properties that the description does not declare.
            pub additional_properties: AdditionalProperties<Self>,
        }

        impl AssignRequestAssignmentsItem {
            /// Creates a value with its required properties.
            pub fn new(target: impl Into<AssignRequestAssignmentsItemTarget>) -> Self {
                Self {
                    target: target.into(),
                    ..codec::empty()
                }
            }

            /// Sets [`target`](field@Self::target).
            pub fn target(
                mut self,
                target: impl Into<AssignRequestAssignmentsItemTarget>,
            ) -> Self {
                self.target = target.into();
                self
            }
        }

        codec::model! {
            AssignRequestAssignmentsItem;
            0 => target = "target";
            required = [0];
        }

        /// Inline schema of `POST /configurations/{id}/assign`.
        #[derive(Clone)]
        pub struct AssignRequestAssignmentsItemTarget {
            /// Property `group`, optional.
            pub group: Option<String>,
            /// The properties that the description does not declare.
            pub additional_properties: AdditionalProperties<Self>,
        }

        impl AssignRequestAssignmentsItemTarget {
            /// Creates a value without optional properties.
            #[inline]
            pub fn new() -> Self {
                codec::empty()
            }

            /// Sets [`group`](field@Self::group).
            pub fn group(mut self, group: impl Into<String>) -> Self {
                self.group = Some(group.into());
                self
            }
        }

        codec::model! {
            AssignRequestAssignmentsItemTarget, Default;
            0 => group = "group";
        }

        /// Inline schema of `POST /configurations/{id}/assign`.
        #[derive(Clone)]
        pub struct AssignPostResponse {
            /// Property `value`, optional.
            pub value: Option<i64>,
            /// The properties that the description does not declare.
            pub additional_properties: AdditionalProperties<Self>,
        }

        impl AssignPostResponse {
            /// Creates a value without optional properties.
            #[inline]
            pub fn new() -> Self {
                codec::empty()
            }

            /// Sets [`value`](field@Self::value).
            #[inline]
            pub fn value(mut self, value: i64) -> Self {
                self.value = Some(value);
                self
            }
        }

        codec::model! {
            AssignPostResponse, Default;
            0 => value = "value";
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod configurations;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/configurations`.
    #[inline]
    #[must_use]
    pub fn configurations(&self) -> Configurations {
        Configurations(Endpoint::root(self).literal("configurations"))
    }
}

/// Request builder of `/configurations`.
#[derive(Clone, Debug)]
pub struct Configurations(pub(crate) Endpoint);

impl Configurations {
    /// `/configurations/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> configurations::ById {
        let id: String = id.into();
        configurations::ById(self.0.key("id", &id))
    }
}
