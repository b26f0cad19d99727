// src/models/mod.rs

//! The types of the API's requests and responses.

mod bad_request {
    use crate::runtime::{AdditionalProperties, codec};
    use super::用户;

    /// Schema `400`.
    #[derive(Clone)]
    pub struct BadRequest {
        /// Property `owner`, optional.
        pub owner: Option<用户>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl BadRequest {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`owner`](field@Self::owner).
        pub fn owner(mut self, owner: impl Into<用户>) -> Self {
            self.owner = Some(owner.into());
            self
        }
    }

    codec::model! {
        BadRequest, Default;
        0 => owner = "owner";
    }
}
mod other {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `用户`.
    #[derive(Clone)]
    pub struct 用户 {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl 用户 {
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
        用户, Default;
        0 => id = "id";
    }
}

pub use self::bad_request::BadRequest;
pub use self::other::用户;

/// Types of the namespace `猫`.
pub mod 猫 {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `猫.Name`.
    #[derive(Clone)]
    pub struct Name {
        /// Property `id`, optional.
        pub id: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Name {
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
        Name, Default;
        0 => id = "id";
    }
}

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::models::BadRequest;
use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/names`.
    #[inline]
    #[must_use]
    pub fn names(&self) -> Names {
        Names(Endpoint::root(self).literal("names"))
    }

    /// `/用户`.
    #[inline]
    #[must_use]
    pub fn 用户(&self) -> 用户_ {
        用户_(Endpoint::root(self).literal("用户"))
    }
}

/// Request builder of `/names`.
#[derive(Clone, Debug)]
pub struct Names(pub(crate) Endpoint);

impl Names {
    /// `GET /names`.
    ///
    /// On success: Names.
    ///
    /// ```no_run
    /// # async fn example(client: names_without_case::Client) -> Result<(), names_without_case::Error> {
    /// let response = client.names().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<BadRequest> {
        self.0.call(operation!("GET", "/names")).returning_json()
    }
}

/// Request builder of `/用户`.
#[derive(Clone, Debug)]
pub struct 用户_(pub(crate) Endpoint);

impl 用户_ {
    /// `/用户/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> 用户::ById {
        let id: String = id.into();
        用户::ById(self.0.key("id", &id))
    }
}

/// Request builders below `/用户`.
pub mod 用户 {
    use crate::models::猫::Name;
    use crate::runtime::{Call, Endpoint, operation};

    /// Request builder of `/用户/{id}`.
    #[derive(Clone, Debug)]
    pub struct ById(pub(crate) Endpoint);

    impl ById {
        /// `GET /用户/{id}`.
        ///
        /// On success: A name.
        ///
        /// ```no_run
        /// # async fn example(client: names_without_case::Client) -> Result<(), names_without_case::Error> {
        /// let response = client.用户().by_id("42").get().await?;
        /// # Ok(()) }
        /// ```
        #[inline]
        pub fn get(&self) -> Call<Name> {
            self.0.call(operation!("GET", "/用户/{id}")).returning_json()
        }
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://names.example");
