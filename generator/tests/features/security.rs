// src/credentials.rs

//! The credentials of the security schemes of the description.

use crate::runtime::ApiKey;

/// An API key in the query parameter `api_key`.
///
/// From the console.
///
/// Security scheme `key`.
#[must_use]
pub fn key(key: impl Into<String>) -> ApiKey {
    ApiKey::query("api_key", key)
}

/// An API key in the cookie `app`.
///
/// Security scheme `app-id`.
#[must_use]
pub fn app_id(key: impl Into<String>) -> ApiKey {
    ApiKey::cookie("app", key)
}

/// Signing in for the security scheme `oauth`.
#[cfg(feature = "sign-in")]
pub mod oauth {
    use crate::runtime::sign_in::{AuthorizationServer, SignInError};
    use crate::runtime::sign_in::{ClientCredentials, ClientSecret};

    /// All scopes of the description. A program should request those that it needs only.
    ///
    /// - `things:write`: Write.
    /// - `things:read`: Read.
    pub const SCOPES: &[&str] = &["things:write", "things:read"];

    /// The flow for programs without a user: client credentials.
    ///
    /// Tokens are requested from `https://example.com/token`.
    ///
    /// # Errors
    /// Fails if a URL of the description is not usable.
    pub fn client_credentials(
        client_id: impl Into<String>,
        secret: impl Into<ClientSecret>,
    ) -> Result<ClientCredentials, SignInError> {
        let server = AuthorizationServer::new("https://example.com/token")?;
        Ok(ClientCredentials::new(server, client_id, secret))
    }
}

// src/models/mod.rs

//! The types of the API's requests and responses.

// src/requests/mod.rs

//! Request builders for the paths of the API, segment by segment.

use crate::runtime::{Call, Client, Endpoint, operation};

/// Request builders of the first segments of the paths.
impl Client {
    /// `/things`.
    #[inline]
    #[must_use]
    pub fn things(&self) -> Things {
        Things(Endpoint::root(self).literal("things"))
    }
}

/// Request builder of `/things`.
#[derive(Clone, Debug)]
pub struct Things(pub(crate) Endpoint);

impl Things {
    /// `GET /things`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: security::Client) -> Result<(), security::Error> {
    /// client.things().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/things")).returning_nothing()
    }

    /// `POST /things`.
    ///
    /// - Scopes of `oauth`: `things:write`, `things:read`
    ///
    /// Credential: `oauth`.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: security::Client) -> Result<(), security::Error> {
    /// client.things().post().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn post(&self) -> Call<()> {
        self.0
            .call(operation!("POST", "/things"))
            .security(&[&["oauth"]])
            .returning_nothing()
    }

    /// `DELETE /things`.
    ///
    /// It is sent without a credential.
    ///
    /// On success: Done.
    ///
    /// ```no_run
    /// # async fn example(client: security::Client) -> Result<(), security::Error> {
    /// client.things().delete().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn delete(&self) -> Call<()> {
        self.0.call(operation!("DELETE", "/things")).security(&[]).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[
    &["key"],
    &["login", "app-id"],
    &[],
];
