// src/models/mod.rs

//! The types of the API's requests and responses.

mod theme {
    use crate::runtime::codec;

    /// Inline schema of `PUT /settings`.
    #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[non_exhaustive]
    pub enum Theme {
        /// `dark`.
        Dark,
        /// `light`.
        Light,
        /// Any other text, kept as it is.
        Other(Box<str>),
    }

    codec::enumeration! {
        Theme;
        Dark = "dark";
        Light = "light";
    }
}

pub use self::theme::Theme;

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

pub mod settings;

/// Request builders of the first segments of the paths.
impl Client {
    /// `/settings`.
    #[inline]
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings(Endpoint::root(self).literal("settings"))
    }
}

/// Request builder of `/settings`.
#[derive(Clone, Debug)]
pub struct Settings(pub(crate) Endpoint);

impl Settings {
    /// `PUT /settings`.
    ///
    /// On success: The settings.
    ///
    /// ```no_run
    /// use inline_bodies_by_method::models::Theme;
    /// use inline_bodies_by_method::requests::settings::SettingsPutRequest;
    /// # async fn example(client: inline_bodies_by_method::Client) -> Result<(), inline_bodies_by_method::Error> {
    /// let response = client
    ///     .settings()
    ///     .put(SettingsPutRequest::new().theme(Theme::Dark))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn put(
        &self,
        body: impl Into<settings::SettingsPutRequest>,
    ) -> Call<settings::SettingsPutResponse> {
        let body: settings::SettingsPutRequest = body.into();
        self.0.call(operation!("PUT", "/settings")).json(&body).returning_json()
    }

    /// `PATCH /settings`.
    ///
    /// On success: The settings.
    ///
    /// ```no_run
    /// use inline_bodies_by_method::models::Theme;
    /// use inline_bodies_by_method::requests::settings::SettingsPutRequest;
    /// # async fn example(client: inline_bodies_by_method::Client) -> Result<(), inline_bodies_by_method::Error> {
    /// let response = client
    ///     .settings()
    ///     .patch(SettingsPutRequest::new().theme(Theme::Dark))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn patch(
        &self,
        body: impl Into<settings::SettingsPatchRequest>,
    ) -> Call<settings::SettingsPatchResponse> {
        let body: settings::SettingsPatchRequest = body.into();
        self.0.call(operation!("PATCH", "/settings")).json(&body).returning_json()
    }
}

// src/requests/settings.rs

//! Types of the operations below `settings`.

use crate::models::Theme;
use crate::runtime::{AdditionalProperties, codec};

/// Inline schema of `PUT /settings`.
#[derive(Clone)]
pub struct SettingsPutRequest {
    /// Property `theme`, optional.
    pub theme: Option<Theme>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl SettingsPutRequest {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`theme`](field@Self::theme).
    pub fn theme(mut self, theme: impl Into<Theme>) -> Self {
        self.theme = Some(theme.into());
        self
    }
}

codec::model! {
    SettingsPutRequest, Default;
    0 => theme = "theme";
}

/// Inline schema of `PUT /settings`.
#[derive(Clone)]
pub struct SettingsPutResponse {
    /// Property `theme`, optional.
    pub theme: Option<String>,
    /// The properties that the description does not declare.
    pub additional_properties: AdditionalProperties<Self>,
}

impl SettingsPutResponse {
    /// Creates a value without optional properties.
    #[inline]
    pub fn new() -> Self {
        codec::empty()
    }

    /// Sets [`theme`](field@Self::theme).
    pub fn theme(mut self, theme: impl Into<String>) -> Self {
        self.theme = Some(theme.into());
        self
    }
}

codec::model! {
    SettingsPutResponse, Default;
    0 => theme = "theme";
}

/// Inline schema of `PATCH /settings`.
pub type SettingsPatchRequest = SettingsPutRequest;

/// Inline schema of `PATCH /settings`.
pub type SettingsPatchResponse = SettingsPutResponse;
