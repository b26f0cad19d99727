// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/health`.
    #[inline]
    #[must_use]
    pub fn health(&self) -> Health {
        Health(Endpoint::root(self).literal("health"))
    }

    /// `/things`.
    #[inline]
    #[must_use]
    pub fn things(&self) -> Things {
        Things(Endpoint::root(self).literal("things"))
    }
}

/// Request builder of `/health`.
#[derive(Clone, Debug)]
pub struct Health(pub(crate) Endpoint);

impl Health {
    /// `GET /health`.
    ///
    /// It is sent to `/`, instead of the client's service root.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: servers::Client) -> Result<(), servers::Error> {
    /// client.health().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/health")).server("/").returning_nothing()
    }
}

/// Request builder of `/things`.
#[derive(Clone, Debug)]
pub struct Things(pub(crate) Endpoint);

impl Things {
    /// `GET /things/`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: servers::Client) -> Result<(), servers::Error> {
    /// client.things().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.literal("").call(operation!("GET", "/things/")).returning_nothing()
    }

    /// `PUT /things/`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: servers::Client) -> Result<(), servers::Error> {
    /// client.things().put().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self) -> Call<()> {
        self.0.literal("").call(operation!("PUT", "/things/")).returning_nothing()
    }

    /// `POST /things/`.
    ///
    /// It is sent to `https://upload.example.com/v1`, instead of the client's service root.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: servers::Client) -> Result<(), servers::Error> {
    /// client.things().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.0
            .literal("")
            .call(operation!("POST", "/things/"))
            .server("https://upload.example.com/v1")
            .returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://eu.example.com/v1");
