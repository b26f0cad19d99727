// src/models/mod.rs

//! The types of the API's requests and responses.

mod device_configuration_assignment {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `microsoft.graph.deviceConfigurationAssignment`.
    #[derive(Clone)]
    pub struct DeviceConfigurationAssignment {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl DeviceConfigurationAssignment {
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
    }

    codec::model! {
        DeviceConfigurationAssignment, Default;
        0 => id = "id";
    }
}

pub use self::device_configuration_assignment::DeviceConfigurationAssignment;

// src/requests/assign.rs

//! Types of the operations below `assign`.

use crate::models::DeviceConfigurationAssignment;
use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `POST /assign`.
#[derive(Clone)]
pub struct AssignRequest {
    /// Property `assignments`, optional.
    pub assignments: Option<Vec<DeviceConfigurationAssignment>>,
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
        assignments: impl IntoIterator<Item = impl Into<DeviceConfigurationAssignment>>,
    ) -> Self {
        self.assignments = Some(assignments.into_iter().map(Into::into).collect());
        self
    }
}

codec::model! {
    AssignRequest, Default;
    0 => assignments = "assignments";
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod assign;
pub mod teams;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/assign`.
    #[inline]
    #[must_use]
    pub fn assign(&self) -> Assign {
        Assign(Endpoint::root(self).literal("assign"))
    }

    /// `/teams`.
    #[inline]
    #[must_use]
    pub fn teams(&self) -> Teams {
        Teams(Endpoint::root(self).literal("teams"))
    }
}

/// Request builder of `/assign`.
#[derive(Clone, Debug)]
pub struct Assign(pub(crate) Endpoint);

impl Assign {
    /// `POST /assign`.
    ///
    /// On success: Assigned.
    ///
    /// ```no_run
    /// use assignments_not_replaced::models::DeviceConfigurationAssignment;
    /// use assignments_not_replaced::requests::assign::AssignRequest;
    /// # async fn example(client: assignments_not_replaced::Client) -> Result<(), assignments_not_replaced::Error> {
    /// client
    ///     .assign()
    ///     .post(
    ///         AssignRequest::new()
    ///             .assignments([DeviceConfigurationAssignment::new().id("42")]),
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<assign::AssignRequest>) -> Call<()> {
        let body: assign::AssignRequest = body.into();
        self.0.call(operation!("POST", "/assign")).json(&body).returning_nothing()
    }
}

/// Request builder of `/teams`.
#[derive(Clone, Debug)]
pub struct Teams(pub(crate) Endpoint);

impl Teams {
    /// `/teams/assign`.
    #[inline]
    #[must_use]
    pub fn assign(&self) -> teams::Assign {
        teams::Assign(self.0.literal("assign"))
    }
}

// src/requests/teams.rs

//! Request builders below `/teams`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/teams/assign`.
#[derive(Clone, Debug)]
pub struct Assign(pub(crate) Endpoint);

impl Assign {
    /// `POST /teams/assign`.
    ///
    /// On success: Added.
    ///
    /// ```no_run
    /// use assignments_not_replaced::requests::teams::assign::AssignRequest;
    /// # async fn example(client: assignments_not_replaced::Client) -> Result<(), assignments_not_replaced::Error> {
    /// client
    ///     .teams()
    ///     .assign()
    ///     .post(AssignRequest::new().assignments(["assignments"]))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self, body: impl Into<assign::AssignRequest>) -> Call<()> {
        let body: assign::AssignRequest = body.into();
        self.0.call(operation!("POST", "/teams/assign")).json(&body).returning_nothing()
    }
}

/// Types of the operations below `teams.assign`.
pub mod assign {
    use crate::runtime::{AdditionalProperties, codec};

    /// Inline schema of `POST /teams/assign`.
    #[derive(Clone)]
    pub struct AssignRequest {
        /// Property `assignments`, optional.
        pub assignments: Option<Vec<String>>,
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
            assignments: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.assignments = Some(assignments.into_iter().map(Into::into).collect());
            self
        }
    }

    codec::model! {
        AssignRequest, Default;
        0 => assignments = "assignments";
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
