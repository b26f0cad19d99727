// src/models/mod.rs

//! The types of the API's requests and responses.

mod error_response {
    use crate::runtime::{Error, ReadByStatus, UnreadResponse};
    use super::{Missing, Problem};

    /// Error responses of `GET /owners/{id}`, by status: see
    /// [`Error::typed`](crate::Error::typed).
    #[derive(Clone, Debug)]
    #[non_exhaustive]
    #[allow(clippy::large_enum_variant, reason = "it is read once")]
    pub enum ErrorResponse {
        /// Status 404.
        NotFound(Missing),
        /// Any other status.
        Other(Problem),
    }

    impl ReadByStatus for ErrorResponse {
        fn read(response: UnreadResponse) -> Result<Self, Error> {
            match response.status() {
                404u16 => response.into_json().map(Self::NotFound),
                _ => response.into_json().map(Self::Other),
            }
        }
    }
}
mod missing {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Missing`.
    #[derive(Clone)]
    pub struct Missing {
        /// Property `reason`, optional.
        pub reason: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Missing {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`reason`](field@Self::reason).
        pub fn reason(mut self, reason: impl Into<String>) -> Self {
            self.reason = Some(reason.into());
            self
        }
    }

    codec::model! {
        Missing, Default;
        0 => reason = "reason";
    }
}
mod problem {
    use crate::runtime::{AdditionalProperties, codec};

    /// Schema `Problem`.
    #[derive(Clone)]
    pub struct Problem {
        /// Property `title`, optional.
        pub title: Option<String>,
        /// The properties that the description does not declare.
        pub additional_properties: AdditionalProperties<Self>,
    }

    impl Problem {
        /// Creates a value without optional properties.
        #[inline]
        pub fn new() -> Self {
            codec::empty()
        }

        /// Sets [`title`](field@Self::title).
        pub fn title(mut self, title: impl Into<String>) -> Self {
            self.title = Some(title.into());
            self
        }
    }

    codec::model! {
        Problem, Default;
        0 => title = "title";
    }
}

pub use self::error_response::ErrorResponse;
pub use self::missing::Missing;
pub use self::problem::Problem;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod owners;
pub mod pets;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/owners`.
    #[inline]
    #[must_use]
    pub fn owners(&self) -> Owners {
        Owners(Endpoint::root(self).literal("owners"))
    }

    /// `/pets`.
    #[inline]
    #[must_use]
    pub fn pets(&self) -> Pets {
        Pets(Endpoint::root(self).literal("pets"))
    }
}

/// Request builder of `/owners`.
#[derive(Clone, Debug)]
pub struct Owners(pub(crate) Endpoint);

impl Owners {
    /// `/owners/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> owners::ById {
        let id: String = id.into();
        owners::ById(self.0.key("id", &id))
    }
}

/// Request builder of `/pets`.
#[derive(Clone, Debug)]
pub struct Pets(pub(crate) Endpoint);

impl Pets {
    /// `/pets/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> pets::ById {
        let id: String = id.into();
        pets::ById(self.0.key("id", &id))
    }

    /// `GET /pets`.
    ///
    /// On success: Pets.
    ///
    /// ```no_run
    /// # async fn example(client: errors_by_status::Client) -> Result<(), errors_by_status::Error> {
    /// client.pets().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/pets")).returning_nothing()
    }

    /// `POST /pets`.
    ///
    /// On success: Made.
    ///
    /// Error responses by status: [`PetsPostError`](crate::requests::pets::PetsPostError), which
    /// [`Error::typed`](crate::Error::typed) decodes.
    ///
    /// ```no_run
    /// # async fn example(client: errors_by_status::Client) -> Result<(), errors_by_status::Error> {
    /// client.pets().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.0.call(operation!("POST", "/pets")).returning_nothing()
    }
}

// src/requests/owners.rs

//! Request builders below `/owners`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/owners/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /owners/{id}`.
    ///
    /// On success: It is there.
    ///
    /// Error responses by status: [`ErrorResponse`](crate::models::ErrorResponse), which
    /// [`Error::typed`](crate::Error::typed) decodes.
    ///
    /// ```no_run
    /// # async fn example(client: errors_by_status::Client) -> Result<(), errors_by_status::Error> {
    /// client.owners().by_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/owners/{id}")).returning_nothing()
    }
}

// src/requests/pets.rs

//! Request builders below `/pets`.

use crate::models::{Missing, Problem};
use crate::runtime::{
    AdditionalProperties, Call, Endpoint, Error, ReadByStatus, UnreadResponse, codec,
    operation,
};

/// Error responses of `POST /pets`, by status: see [`Error::typed`](crate::Error::typed).
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "it is read once")]
pub enum PetsPostError {
    /// Status 401.
    Unauthorized,
    /// Status 404.
    NotFound(Missing),
    /// Status 409.
    Conflict(String),
    /// Status 413.
    ContentTooLarge(Vec<u8>),
    /// Any other status from 400 to 499.
    ClientError(Problem),
    /// Status 518.
    Status518(PetsPostStatus518Error),
    /// Any other status.
    Other(PetsPostStatus518Error),
}

impl ReadByStatus for PetsPostError {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            401u16 => Ok(Self::Unauthorized),
            404u16 => response.into_json().map(Self::NotFound),
            409u16 => response.into_text().map(Self::Conflict),
            413u16 => response.into_bytes().map(Self::ContentTooLarge),
            518u16 => response.into_json().map(Self::Status518),
            status if (400u16..=499u16).contains(&status) => {
                response.into_json().map(Self::ClientError)
            }
            _ => response.into_json().map(Self::Other),
        }
    }
}

/// Request builder of `/pets/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /pets/{id}`.
    ///
    /// On success: It is there.
    ///
    /// Error responses by status: [`ErrorResponse`](crate::models::ErrorResponse), which
    /// [`Error::typed`](crate::Error::typed) decodes.
    ///
    /// ```no_run
    /// # async fn example(client: errors_by_status::Client) -> Result<(), errors_by_status::Error> {
    /// client.pets().by_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/pets/{id}")).returning_nothing()
    }

    /// `DELETE /pets/{id}`.
    ///
    /// On success: It is there.
    ///
    /// Error responses by status: [`ErrorResponse`](crate::models::ErrorResponse), which
    /// [`Error::typed`](crate::Error::typed) decodes.
    ///
    /// ```no_run
    /// # async fn example(client: errors_by_status::Client) -> Result<(), errors_by_status::Error> {
    /// client.pets().by_id("42").delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.0.call(operation!("DELETE", "/pets/{id}")).returning_nothing()
    }
}

/// Inline schema of `POST /pets`.
#[derive(Clone)]
pub struct PetsPostStatus518Error {
    /// Property `code`, optional.
    pub code: Option<i64>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl PetsPostStatus518Error {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`code`](field@Self::code).
    #[inline]
    pub fn code(mut self, code: i64) -> Self {
        self.code = Some(code);
        self
    }
}

codec::model! {
    PetsPostStatus518Error, Default;
    0 => code = "code";
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");
