// warning: `tokenUrl` is not an absolute https URL, so the crate does not sign in with this flow (line 48)
// src/credentials.rs

//! The credentials of the security schemes of the description.

/// Signing in for the security scheme `robot`.
///
/// For programs.
#[cfg(feature = "sign-in")]
pub mod robot {
    use crate::runtime::sign_in::{AuthorizationServer, SignInError};
    use crate::runtime::sign_in::{ClientCredentials, ClientSecret};

    /// All scopes of the description. A program should request those that it needs only.
    ///
    /// - `things:read`: Read `things`.
    /// - `things:write`
    pub const SCOPES: &[&str] = &["things:read", "things:write"];

    /// The flow for programs without a user: client credentials.
    ///
    /// Tokens are requested from `https://login.example.com/token`.
    ///
    /// # Errors
    /// Fails if a URL of the description is not usable.
    pub fn client_credentials(
        client_id: impl Into<String>,
        secret: impl Into<ClientSecret>,
    ) -> Result<ClientCredentials, SignInError> {
        let server = AuthorizationServer::new("https://login.example.com/token")?;
        Ok(ClientCredentials::new(server, client_id, secret))
    }
}

/// Signing in for the security scheme `terminal`.
#[cfg(feature = "sign-in")]
pub mod terminal {
    use crate::runtime::sign_in::{AuthorizationServer, SignInError};
    use crate::runtime::sign_in::DeviceCode;

    /// All scopes of the description. A program should request those that it needs only.
    ///
    /// - `offline_access`: Stay signed in.
    pub const SCOPES: &[&str] = &["offline_access"];

    /// The flow for users at a terminal: device authorization.
    ///
    /// Tokens are requested from `https://login.example.com/token`.
    ///
    /// # Errors
    /// Fails if a URL of the description is not usable.
    pub fn device_code(client_id: impl Into<String>) -> Result<DeviceCode, SignInError> {
        let server = AuthorizationServer::new("https://login.example.com/token")?;
        let server = server
            .device_authorization_url("https://login.example.com/device")?
            .refresh_url("https://login.example.com/refresh")?;
        Ok(DeviceCode::new(server, client_id))
    }
}

/// Signing in for the security scheme `browser`.
#[cfg(feature = "sign-in-browser")]
pub mod browser {
    use crate::runtime::sign_in::{AuthorizationServer, SignInError};
    use crate::runtime::sign_in::AuthorizationCode;

    /// The flow for users with a browser: authorization code with PKCE.
    ///
    /// Tokens are requested from `https://login.example.com/token`.
    ///
    /// # Errors
    /// Fails if a URL of the description is not usable.
    pub fn authorization_code(
        client_id: impl Into<String>,
    ) -> Result<AuthorizationCode, SignInError> {
        let server = AuthorizationServer::new("https://login.example.com/token")?;
        let server = server.authorization_url("https://login.example.com/authorize")?;
        Ok(AuthorizationCode::new(server, client_id))
    }
}

/// Signing in for the security scheme `all`.
#[cfg(feature = "sign-in")]
pub mod all {
    use crate::runtime::sign_in::{AuthorizationServer, SignInError};
    use crate::runtime::sign_in::{ClientCredentials, ClientSecret};

    #[cfg(feature = "sign-in-browser")]
    use crate::runtime::sign_in::AuthorizationCode;

    /// All scopes of the description. A program should request those that it needs only.
    ///
    /// - `a`: For users.
    /// - `b`
    pub const SCOPES: &[&str] = &["a", "b"];

    /// The flow for programs without a user: client credentials.
    ///
    /// Tokens are requested from `https://login.example.com/token`.
    ///
    /// # Errors
    /// Fails if a URL of the description is not usable.
    pub fn client_credentials(
        client_id: impl Into<String>,
        secret: impl Into<ClientSecret>,
    ) -> Result<ClientCredentials, SignInError> {
        let server = AuthorizationServer::new("https://login.example.com/token")?;
        Ok(ClientCredentials::new(server, client_id, secret))
    }

    #[cfg(feature = "sign-in-browser")]
    /// The flow for users with a browser: authorization code with PKCE.
    ///
    /// Tokens are requested from `https://login.example.com/token`.
    ///
    /// # Errors
    /// Fails if a URL of the description is not usable.
    pub fn authorization_code(
        client_id: impl Into<String>,
    ) -> Result<AuthorizationCode, SignInError> {
        let server = AuthorizationServer::new("https://login.example.com/token")?;
        let server = server
            .authorization_url("https://login.example.com/authorize")?
            .refresh_url("https://login.example.com/refresh")?;
        Ok(AuthorizationCode::new(server, client_id))
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
    /// # async fn example(client: sign_in::Client) -> Result<(), sign_in::Error> {
    /// client.things().get().await?;
    /// # Ok(()) }
    /// ```
    #[inline]
    pub fn get(&self) -> Call<()> {
        self.0.call(operation!("GET", "/things")).returning_nothing()
    }
}

// src/service.rs

//! Facts of the description about the service as a whole.

/// The URL that all paths are relative to, unless a client has another one.
pub(crate) const SERVICE_ROOT: Option<&str> = Some("https://api.example.com");

/// The default security requirements: alternatives, each of the names of security schemes.
pub(crate) const SECURITY: crate::runtime::Security = &[
    &["robot"],
    &["relative"],
    &["terminal"],
    &["browser"],
    &["all"],
];
