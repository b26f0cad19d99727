// src/models/mod.rs

//! The types of the API's requests and responses.

mod id {
    /// Schema `id`.
    pub type Id = i64;
}
mod list_users_options {
    use crate::runtime::{Explode, ParameterStyle, ParameterWriter, Parameters};

    /// Optional parameters of `GET /users`.
    #[derive(Clone, Debug, Default)]
    pub struct ListUsersOptions {
        limit: Option<i32>,
    }

    impl ListUsersOptions {
        /// Query parameter `limit`.
        #[inline]
        #[must_use]
        pub fn limit(mut self, limit: i32) -> Self {
            self.limit = Some(limit);
            self
        }
    }

    impl Parameters for ListUsersOptions {
        #[inline]
        fn write(&self, out: &mut ParameterWriter) {
            out.write_query("limit", ParameterStyle::Form, Explode::Yes, &self.limit);
        }
    }
}
mod problem {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `problem`.
    #[derive(Clone)]
    pub struct Problem {
        /// Property `detail`, optional.
        pub detail: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Problem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`detail`](field@Self::detail).
        pub fn detail(mut self, detail: impl Into<String>) -> Self {
            self.detail = Some(detail.into());
            self
        }
    }

    codec::model! {
        Problem, Default;
        0 => detail = "detail";
    }
}
mod status {
    use crate::runtime::codec;

    /// Schema `status`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Status {
        /// `active`.
        Active,
        /// `gone`.
        Gone,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Status;
        Active = "active";
        Gone = "gone";
    }
}
mod team {
    use crate::runtime::{AdditionalProperties, codec};
    use super::User;

    /// Schema `Team`.
    #[derive(Clone)]
    pub struct Team {
        /// Property `lead`, optional.
        pub lead: Option<Box<User>>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Team {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`lead`](field@Self::lead).
        pub fn lead(mut self, lead: impl Into<User>) -> Self {
            self.lead = Some(Box::new(lead.into()));
            self
        }
    }

    codec::model! {
        Team, Default;
        0 => lead = "lead";
    }
}
mod user {
    use crate::runtime::{AdditionalProperties, codec};
    use super::{Id, Status, Team};

    /// Schema `User`.
    #[derive(Clone)]
    pub struct User {
        /// Property `id`, always present.
        pub id: Id,
        /// Property `boss`, optional.
        pub boss: Option<Box<User>>,
        /// Property `team`, optional.
        pub team: Option<Box<Team>>,
        /// Property `status`, optional.
        pub status: Option<Status>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl User {
        /// Creates a value with its required properties.
        #[inline]
        pub fn new(id: Id) -> Self {
            Self { id, ..codec::empty() }
        }

        /// Sets [`id`](field@Self::id).
        #[inline]
        pub fn id(mut self, id: Id) -> Self {
            self.id = id;
            self
        }

        /// Sets [`boss`](field@Self::boss).
        pub fn boss(mut self, boss: impl Into<User>) -> Self {
            self.boss = Some(Box::new(boss.into()));
            self
        }

        /// Sets [`team`](field@Self::team).
        pub fn team(mut self, team: impl Into<Team>) -> Self {
            self.team = Some(Box::new(team.into()));
            self
        }

        /// Sets [`status`](field@Self::status).
        pub fn status(mut self, status: impl Into<Status>) -> Self {
            self.status = Some(status.into());
            self
        }
    }

    codec::model! {
        User;
        0 => id = "id";
        1 => boss = "boss";
        2 => team = "team";
        3 => status = "status";
        required = [0];
    }
}

pub use self::id::Id;
pub use self::list_users_options::ListUsersOptions;
pub use self::problem::Problem;
pub use self::status::Status;
pub use self::team::Team;
pub use self::user::User;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::{Id, ListUsersOptions, User};
use crate::runtime::{Call, Client, Endpoint, operation};

pub mod users;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/users`.
    #[inline]
    #[must_use]
    pub fn users(&self) -> Users {
        Users(Endpoint::root(self).literal("users"))
    }
}

/// Request builder of `/users`.
#[derive(Clone, Debug)]
pub struct Users(pub(crate) Endpoint);

impl Users {
    /// `/users/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: Id) -> users::ById {
        users::ById(self.0.key("id", &id))
    }

    /// Lists users.
    ///
    /// `GET /users` (operation `listUsers`).
    ///
    /// On success: The users.
    ///
    /// ```no_run
    /// # async fn example(client: several_files::Client) -> Result<(), several_files::Error> {
    /// let response = client.users().get().with(|options| options.limit(1)).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Vec<User>, ListUsersOptions> {
        self.0.call(operation!("GET", "/users", "listUsers")).returning_json()
    }
}

// src/requests/users.rs

//! Request builders below `/users`.

use crate::models::User;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/users/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /users/{id}` (operation `getUser`).
    ///
    /// On success: The user.
    ///
    /// ```no_run
    /// # async fn example(client: several_files::Client) -> Result<(), several_files::Error> {
    /// let response = client.users().by_id(1).get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<User> {
        self.0.call(operation!("GET", "/users/{id}", "getUser")).returning_json()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://several.example");
