// src/models/mod.rs

//! The types of the API's requests and responses.

mod user {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `vendor.user`.
    ///
    /// Type name on the wire: `#vendor.user`.
    #[derive(Clone)]
    pub struct User {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// Property `mail`, optional.
        pub mail: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl User {
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

        /// Sets [`mail`](field@Self::mail).
        pub fn mail(mut self, mail: impl Into<String>) -> Self {
            self.mail = Some(mail.into());
            self
        }
    }

    codec::model! {
        User, Default;
        0 => id = "id";
        1 => mail = "mail";
        tag = "@odata.type", "#vendor.user";
    }
}

pub use self::user::User;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Client, Endpoint};

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
    /// `/users/me`.
    #[inline]
    #[must_use]
    pub fn me(&self) -> users::Me {
        users::Me(self.0.literal("me"))
    }
}

// src/requests/users.rs

//! Request builders below `/users`.

use crate::models::User;
use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/users/me`.
#[derive(Clone, Debug)]
pub struct Me(pub(crate) Endpoint);

impl Me {
    /// `GET /users/me`.
    ///
    /// On success: The user.
    ///
    /// ```no_run
    /// # async fn example(client: reachability::Client) -> Result<(), reachability::Error> {
    /// let response = client.users().me().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<User> {
        self.0.call(operation!("GET", "/users/me")).returning_json()
    }
}
