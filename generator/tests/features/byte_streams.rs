// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Download, Endpoint, Upload, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/content`.
    #[inline]
    #[must_use]
    pub fn content(&self) -> Content {
        Content(Endpoint::root(self).literal("content"))
    }

    /// `/picture`.
    #[inline]
    #[must_use]
    pub fn picture(&self) -> Picture {
        Picture(Endpoint::root(self).literal("picture"))
    }

    /// `/report`.
    #[inline]
    #[must_use]
    pub fn report(&self) -> Report {
        Report(Endpoint::root(self).literal("report"))
    }
}

/// Request builder of `/content`.
#[derive(Clone, Debug)]
pub struct Content(pub(crate) Endpoint);

impl Content {
    /// `GET /content`.
    ///
    /// On success: The content.
    ///
    /// ```no_run
    /// # async fn example(client: byte_streams::Client) -> Result<(), byte_streams::Error> {
    /// let content = client.content().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0.call(operation!("GET", "/content")).returning_bytes()
    }

    /// `PUT /content`.
    ///
    /// - `body`: New content.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: byte_streams::Client) -> Result<(), byte_streams::Error> {
    /// client.content().put("content").await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Upload>) -> Call<()> {
        let body: Upload = body.into();
        self.0
            .call(operation!("PUT", "/content"))
            .upload(body, "application/octet-stream")
            .returning_nothing()
    }
}

/// Request builder of `/picture`.
#[derive(Clone, Debug)]
pub struct Picture(pub(crate) Endpoint);

impl Picture {
    /// `GET /picture`.
    ///
    /// On success: The picture.
    ///
    /// ```no_run
    /// # async fn example(client: byte_streams::Client) -> Result<(), byte_streams::Error> {
    /// let content = client.picture().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0
            .call(operation!("GET", "/picture"))
            .accept("image/png, image/jpeg, application/json;q=0.5")
            .returning_bytes()
    }

    /// `PUT /picture`.
    ///
    /// - `body`: One of `image/*`, `image/png`, `image/jpeg`; by default `image/png`.
    ///
    /// On success: What is there now.
    ///
    /// ```no_run
    /// use byte_streams::Upload;
    /// # async fn example(client: byte_streams::Client) -> Result<(), byte_streams::Error> {
    /// let response = client.picture().put(Upload::from("content")).await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(&self, body: impl Into<Option<Upload>>) -> Call<String> {
        let body: Option<Upload> = body.into();
        self.0
            .call(operation!("PUT", "/picture"))
            .upload_optional(body, "image/png")
            .returning_json()
    }
}

/// Request builder of `/report`.
#[derive(Clone, Debug)]
pub struct Report(pub(crate) Endpoint);

impl Report {
    /// `GET /report`.
    ///
    /// On success: An object in name only.
    ///
    /// ```no_run
    /// # async fn example(client: byte_streams::Client) -> Result<(), byte_streams::Error> {
    /// let content = client.report().get().await?.bytes().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<Download> {
        self.0.call(operation!("GET", "/report")).returning_bytes()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://bytes.example");
