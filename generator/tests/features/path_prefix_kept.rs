// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/api/v2/health`.
    #[inline]
    #[must_use]
    pub fn health(&self) -> Health {
        Health(Endpoint::root(self).literal("api").literal("v2").literal("health"))
    }

    /// `/api/v2/shelves`.
    #[inline]
    #[must_use]
    pub fn shelves(&self) -> Shelves {
        Shelves(Endpoint::root(self).literal("api").literal("v2").literal("shelves"))
    }

    /// `/health`.
    #[inline]
    #[must_use]
    pub fn health2(&self) -> Health2 {
        Health2(Endpoint::root(self).literal("health"))
    }

    /// `GET /api/v2/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_prefix_kept::Client) -> Result<(), path_prefix_kept::Error> {
    /// client.get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        Endpoint::root(self)
            .literal("api")
            .literal("v2")
            .literal("")
            .call(operation!("GET", "/api/v2/"))
            .returning_nothing()
    }
}

/// Request builder of `/api/v2/health`.
#[derive(Clone, Debug)]
pub struct Health(pub(crate) Endpoint);

impl Health {
    /// `GET /api/v2/health`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_prefix_kept::Client) -> Result<(), path_prefix_kept::Error> {
    /// client.health().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/api/v2/health")).returning_nothing()
    }
}

/// Request builder of `/api/v2/shelves`.
#[derive(Clone, Debug)]
pub struct Shelves(pub(crate) Endpoint);

impl Shelves {
    /// `GET /api/v2/shelves/`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_prefix_kept::Client) -> Result<(), path_prefix_kept::Error> {
    /// client.shelves().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0
            .literal("")
            .call(operation!("GET", "/api/v2/shelves/"))
            .returning_nothing()
    }
}

/// Request builder of `/health`.
#[derive(Clone, Debug)]
pub struct Health2(pub(crate) Endpoint);

impl Health2 {
    /// `GET /health`.
    ///
    /// On success: d.
    ///
    /// ```no_run
    /// # async fn example(client: path_prefix_kept::Client) -> Result<(), path_prefix_kept::Error> {
    /// client.health2().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/health")).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The prefix of paths that is not part of calls.
#[allow(dead_code, reason = "it is only for readers")]
pub(crate) const PATH_PREFIX: &str = "/api/v2";
