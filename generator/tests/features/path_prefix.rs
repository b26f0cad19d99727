// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod shelves;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/api/0/shelves`.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves(Endpoint::root(self).literal("api").literal("0").literal("shelves"))
    }
}

/// Request builder of `/api/0/shelves`.
#[derive(Clone, Debug)]
pub struct Shelves(pub(crate) Endpoint);

impl Shelves {
    /// `/api/0/shelves/{id}`.
    #[inline]
    #[must_use]
    pub fn by_id(&self, id: impl Into<String>) -> shelves::ById {
        let id: String = id.into();
        shelves::ById(self.0.key("id", &id))
    }

    /// `GET /api/0/shelves`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_prefix::Client) -> Result<(), path_prefix::Error> {
    /// client.shelves().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/api/0/shelves")).returning_nothing()
    }
}

// src/requests/shelves.rs

//! Request builders below `/api/0/shelves`.

use crate::runtime::{Call, Endpoint, operation};

/// Request builder of `/api/0/shelves/{id}`.
#[derive(Clone, Debug)]
pub struct ById(pub(crate) Endpoint);

impl ById {
    /// `GET /api/0/shelves/{id}`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_prefix::Client) -> Result<(), path_prefix::Error> {
    /// client.shelves().by_id("42").get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/api/0/shelves/{id}")).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The prefix of paths that is not part of calls.
#[allow(dead_code, reason = "it is only for readers")]
pub(crate) const PATH_PREFIX: &str = "/api/0";
