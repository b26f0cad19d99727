// src/models/mod.rs

//! The types of the API's requests and responses.

mod any_target {
    use crate::runtime::codec;
    use super::{GroupTarget, Target};

    /// Schema `microsoft.graph.target`.
    ///
    /// One of several types, discriminated by the property `@odata.type`.
    #[derive(Clone)]
    #[non_exhaustive]
    pub enum AnyTarget {
        /// `Target`, without a type name.
        Target(Box<Target>),
        /// Type name: `#microsoft.graph.groupTarget`.
        GroupTarget(Box<GroupTarget>),
        /// An object of any other type, with all of its properties.
        Other(Box<Target>),
    }

    impl AnyTarget {
        /// `filterId`.
        #[inline]
        #[must_use]
        pub fn filter_id(&self) -> Option<&str> {
            match self {
                Self::Target(value) | Self::Other(value) => value.filter_id.as_deref(),
                Self::GroupTarget(value) => value.filter_id.as_deref(),
            }
        }
    }

    codec::polymorphic! {
        AnyTarget = "@odata.type", "#";
        Target (Target) = [] None;
        GroupTarget (GroupTarget) = ["microsoft.graph.groupTarget"];
    }
}
mod assign_request {
    use crate::runtime::{AdditionalProperties, codec};
    use super::MobileAppAssignment;

    /// Inline schema of `Assign`.
    #[derive(Clone)]
    pub struct AssignRequest {
        /// Property `mobileAppAssignments`, optional.
        pub mobile_app_assignments: Option<Vec<MobileAppAssignment>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl AssignRequest {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`mobile_app_assignments`](field@Self::mobile_app_assignments).
        pub fn mobile_app_assignments(
            mut self,
            mobile_app_assignments: impl IntoIterator<Item = impl Into<MobileAppAssignment>>,
        ) -> Self {
            self.mobile_app_assignments = Some(
                mobile_app_assignments.into_iter().map(Into::into).collect(),
            );
            self
        }
    }

    codec::model! {
        AssignRequest, Default;
        0 => mobile_app_assignments = "mobileAppAssignments";
    }
}
mod group_target {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `microsoft.graph.groupTarget`.
    ///
    /// Type name on the wire: `#microsoft.graph.groupTarget`.
    #[derive(Clone)]
    pub struct GroupTarget {
        /// Property `filterId`, optional.
        pub filter_id: Option<String>,
        /// Property `groupId`, optional, perhaps null.
        pub group_id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl GroupTarget {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`filter_id`](field@Self::filter_id).
        pub fn filter_id(mut self, filter_id: impl Into<String>) -> Self {
            self.filter_id = Some(filter_id.into());
            self
        }

        /// Sets [`group_id`](field@Self::group_id).
        pub fn group_id(mut self, group_id: impl Into<String>) -> Self {
            self.group_id = Some(group_id.into());
            self
        }

        /// Sets [`group_id`](field@Self::group_id) to an explicit `null`.
        #[inline]
        pub fn clear_group_id(mut self) -> Self {
            self.group_id = None;
            self.additional_properties.0.set_null(1);
            self
        }
    }

    codec::model! {
        GroupTarget, Default;
        0 => filter_id = "filterId";
        1 => group_id = "groupId";
        tag = "@odata.type", "#microsoft.graph.groupTarget";
    }
}
mod mobile_app_assignment {
    use crate::runtime::{AdditionalProperties, codec};
    use super::AnyTarget;

    /// Schema `microsoft.graph.mobileAppAssignment`.
    #[derive(Clone)]
    pub struct MobileAppAssignment {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// Property `intent`, optional.
        pub intent: Option<String>,
        /// Property `target`, optional.
        pub target: Option<AnyTarget>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl MobileAppAssignment {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`id`](field@Self::id).
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.id = Some(id.into());
            self
        }

        /// Sets [`intent`](field@Self::intent).
        pub fn intent(mut self, intent: impl Into<String>) -> Self {
            self.intent = Some(intent.into());
            self
        }

        /// Sets [`target`](field@Self::target).
        pub fn target(mut self, target: impl Into<AnyTarget>) -> Self {
            self.target = Some(target.into());
            self
        }
    }

    codec::model! {
        MobileAppAssignment, Default;
        0 => id = "id";
        1 => intent = "intent";
        2 => target = "target";
    }
}
mod page {
    use crate::runtime::{AdditionalProperties, codec};
    use super::MobileAppAssignment;

    /// Schema `Page`.
    #[derive(Clone)]
    pub struct Page {
        /// Property `value`, optional.
        pub value: Option<Vec<MobileAppAssignment>>,
        /// Property `@odata.nextLink`, optional, perhaps null.
        pub odata_next_link: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Page {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`value`](field@Self::value).
        pub fn value(
            mut self,
            value: impl IntoIterator<Item = impl Into<MobileAppAssignment>>,
        ) -> Self {
            self.value = Some(value.into_iter().map(Into::into).collect());
            self
        }

        /// Sets [`odata_next_link`](field@Self::odata_next_link).
        pub fn odata_next_link(mut self, odata_next_link: impl Into<String>) -> Self {
            self.odata_next_link = Some(odata_next_link.into());
            self
        }

        /// Sets [`odata_next_link`](field@Self::odata_next_link) to an explicit `null`.
        #[inline]
        pub fn clear_odata_next_link(mut self) -> Self {
            self.odata_next_link = None;
            self.additional_properties.0.set_null(1);
            self
        }
    }

    codec::model! {
        Page, Default;
        0 => value = "value";
        1 => odata_next_link = "@odata.nextLink";
    }

    impl crate::runtime::Page for Page {
        type Item = MobileAppAssignment;

        #[inline]
        fn next_link(&self) -> Option<&str> {
            self.odata_next_link.as_deref()
        }

        #[inline]
        fn into_items(self) -> Vec<MobileAppAssignment> {
            self.value.unwrap_or_default()
        }
    }
}
mod target {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `microsoft.graph.target`.
    #[derive(Clone)]
    pub struct Target {
        /// Property `filterId`, optional.
        pub filter_id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Target {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`filter_id`](field@Self::filter_id).
        pub fn filter_id(mut self, filter_id: impl Into<String>) -> Self {
            self.filter_id = Some(filter_id.into());
            self
        }
    }

    codec::model! {
        Target, Default;
        0 => filter_id = "filterId";
        base_tag = "@odata.type";
    }
}

pub use self::any_target::AnyTarget;
pub use self::assign_request::AssignRequest;
pub use self::group_target::GroupTarget;
pub use self::mobile_app_assignment::MobileAppAssignment;
pub use self::page::Page;
pub use self::target::Target;

// src/requests/apps.rs

//! Request builders below `/apps`.

use crate::runtime::Endpoint;

/// Request builder of `/apps/{app-id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `/apps/{app-id}/assign`.
    #[inline]
    #[must_use]
    pub fn assign(&self) -> by_id::Assign {
        by_id::Assign(self.0.literal("assign"))
    }

    /// `/apps/{app-id}/assignments`.
    #[inline]
    #[must_use]
    pub fn assignments(&self) -> by_id::Assignments {
        by_id::Assignments(self.0.literal("assignments"))
    }

    /// `/apps/{app-id}/microsoft.graph.assign`.
    #[inline]
    #[must_use]
    pub fn assign2(&self) -> by_id::Assign2 {
        by_id::Assign2(self.0.literal("microsoft.graph.assign"))
    }
}

/// Request builders below `/apps/{app-id}`.
pub mod by_id {
    use crate::models::{AnyTarget, AssignRequest, MobileAppAssignment, Page};
    use crate::runtime::{
        AssignmentSet, Call, ChangeAssignments, Endpoint, Targets, operation,
    };

    /// Request builder of `/apps/{app-id}/assign`.
    #[derive(Clone, Debug)]
    pub struct Assign(pub(crate) Endpoint);

    impl Assign {
        /// `POST /apps/{app-id}/assign`.
        ///
        /// On success: Assigned.
        ///
        /// ```no_run
        /// use assignments::models::{AssignRequest, MobileAppAssignment, Target};
        /// # async fn example(client: assignments::Client) -> Result<(), assignments::Error> {
        /// client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .assign()
        ///     .post(
        ///         AssignRequest::new()
        ///             .mobile_app_assignments([
        ///                 MobileAppAssignment::new()
        ///                     .target(
        ///                         Target::new()
        ///                             .filter_id("0f8fad5b-d9cb-469f-a165-70867728950e"),
        ///                     ),
        ///             ]),
        ///     )
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self, body: impl Into<AssignRequest>) -> Call<()> {
            let body: AssignRequest = body.into();
            self.0
                .call(operation!("POST", "/apps/{app-id}/assign"))
                .idempotent()
                .json(&body)
                .returning_nothing()
        }
    }

    /// Request builder of `/apps/{app-id}/assignments`.
    ///
    /// The service only replaces the whole set: [`merge`](Self::merge) and
    /// [`remove`](Self::remove) keep the other assignments, [`replace_all`](Self::replace_all)
    /// does not.
    #[derive(Clone, Debug)]
    pub struct Assignments(pub(crate) Endpoint);

    impl Assignments {
        /// `/apps/{app-id}/assignments/merge`.
        #[inline]
        #[must_use]
        pub fn merge_(&self) -> assignments::Merge {
            assignments::Merge(self.0.literal("merge"))
        }

        /// `GET /apps/{app-id}/assignments`.
        ///
        /// - Paginated: `.items()` and `.pages()` follow `@odata.nextLink`.
        ///
        /// On success: A page.
        ///
        /// ```no_run
        /// # async fn example(client: assignments::Client) -> Result<(), assignments::Error> {
        /// let response = client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .assignments()
        ///     .get()
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Page> {
            self.0.call(operation!("GET", "/apps/{app-id}/assignments")).returning_json()
        }

        /// Adds these assignments, and replaces existing ones with the same targets and `intent`; all
        /// others stay.
        ///
        /// Lists all, and sends the whole set to `POST /apps/{app-id}/assign`, unless nothing
        /// changes. [`ChangeAssignments`](crate::ChangeAssignments) explains concurrent changes.
        /// Targets are equal if their types and `groupId` are.
        ///
        /// ```no_run
        /// use assignments::models::{MobileAppAssignment, Target};
        /// # async fn example(client: assignments::Client) -> Result<(), assignments::Error> {
        /// let changes = client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .assignments()
        ///     .merge([
        ///         MobileAppAssignment::new()
        ///             .target(Target::new().filter_id("0f8fad5b-d9cb-469f-a165-70867728950e")),
        ///     ])
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn merge(
            &self,
            assignments: impl IntoIterator<Item = impl Into<MobileAppAssignment>>,
        ) -> ChangeAssignments<Self> {
            ChangeAssignments::merge(self, assignments)
        }

        /// Removes the assignments for these targets; all others stay.
        ///
        /// Lists all, and sends the remaining ones to `POST /apps/{app-id}/assign`, unless nothing
        /// changes: see [`ChangeAssignments`](crate::ChangeAssignments).
        #[inline]
        pub fn remove(
            &self,
            targets: impl IntoIterator<Item = impl Into<AnyTarget>>,
        ) -> ChangeAssignments<Self> {
            ChangeAssignments::remove(self, targets)
        }

        /// Makes these assignments the whole set: **removes all others**. Without any, it removes
        /// all.
        ///
        /// The same as `POST /apps/{app-id}/assign`, except that two assignments with one target and
        /// `intent` are an error. To keep other assignments, use `merge` and `remove`.
        #[inline]
        pub fn replace_all(
            &self,
            assignments: impl IntoIterator<Item = impl Into<MobileAppAssignment>>,
        ) -> Call<()> {
            ChangeAssignments::replace_all(self, assignments)
        }
    }

    impl AssignmentSet for Assignments {
        type Item = MobileAppAssignment;

        type Target = AnyTarget;

        type Page = Page;

        type Options = ();

        const TARGETS: Targets = Targets {
            property: "target",
            identified_by: &["groupId"],
            with: &["intent"],
        };

        #[inline]
        fn collection(&self) -> &Endpoint {
            &self.0
        }

        #[inline]
        fn list(&self) -> Call<Page, ()> {
            self.get()
        }

        #[inline]
        fn assign(collection: &Endpoint, set: Vec<MobileAppAssignment>) -> Call<()> {
            Assign(collection.sibling("assign"))
                .post(AssignRequest::new().mobile_app_assignments(set))
                .ignoring()
        }
    }

    /// Request builder of `/apps/{app-id}/microsoft.graph.assign`.
    #[derive(Clone, Debug)]
    pub struct Assign2(pub(crate) Endpoint);

    impl Assign2 {
        /// `POST /apps/{app-id}/microsoft.graph.assign`.
        ///
        /// On success: Assigned.
        ///
        /// ```no_run
        /// use assignments::models::{AssignRequest, MobileAppAssignment, Target};
        /// # async fn example(client: assignments::Client) -> Result<(), assignments::Error> {
        /// client
        ///     .apps()
        ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
        ///     .assign2()
        ///     .post(
        ///         AssignRequest::new()
        ///             .mobile_app_assignments([
        ///                 MobileAppAssignment::new()
        ///                     .target(
        ///                         Target::new()
        ///                             .filter_id("0f8fad5b-d9cb-469f-a165-70867728950e"),
        ///                     ),
        ///             ]),
        ///     )
        ///     .await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn post(&self, body: impl Into<AssignRequest>) -> Call<()> {
            let body: AssignRequest = body.into();
            self.0
                .call(operation!("POST", "/apps/{app-id}/microsoft.graph.assign"))
                .idempotent()
                .json(&body)
                .returning_nothing()
        }
    }

    /// Request builders below `/apps/{app-id}/assignments`.
    pub mod assignments {
        use crate::runtime::{Call, Endpoint, operation};

        /// Request builder of `/apps/{app-id}/assignments/merge`.
        #[derive(Clone, Debug)]
        pub struct Merge(pub(crate) Endpoint);

        impl Merge {
            /// `GET /apps/{app-id}/assignments/merge`.
            ///
            /// On success: Called like a method of the set.
            ///
            /// ```no_run
            /// # async fn example(client: assignments::Client) -> Result<(), assignments::Error> {
            /// client
            ///     .apps()
            ///     .by_id("0f8fad5b-d9cb-469f-a165-70867728950e")
            ///     .assignments()
            ///     .merge_()
            ///     .get()
            ///     .await?;
            /// # Ok(()) }
            /// ```
            #[inline]
            pub fn get(&self) -> Call<()> {
                self.0
                    .call(operation!("GET", "/apps/{app-id}/assignments/merge"))
                    .returning_nothing()
            }
        }
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

pub mod apps;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/apps`.
    #[inline]
    #[must_use]
    pub fn apps(&self) -> Apps {
        Apps(Endpoint::root(self).literal("apps"))
    }
}

/// Request builder of `/apps`.
#[derive(Clone, Debug)]
pub struct Apps(pub(crate) Endpoint);

impl Apps {
    /// `/apps/{app-id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> apps::ById {
        let id: String = id.into();
        apps::ById(self.0.key("app-id", &id))
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://assignments.example/v1.0");

/// The header in which the service accepts a request id of the client.
pub(crate) const REQUEST_ID_HEADER: Option<&str> = Some("client-request-id");

/// Whether messages in error bodies can be JSON in a string, which contains the message.
pub(crate) const NESTED_ERROR_MESSAGES: bool = true;

/// How many calls in bulk the service is known to allow in how much time.
pub(crate) const BULK_LIMIT: Option<(usize, std::time::Duration)> = Some((
    100,
    std::time::Duration::from_secs(20),
));
