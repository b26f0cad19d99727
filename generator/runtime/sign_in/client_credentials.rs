//! The flow for programs without a user.

use std::fmt;

use super::authentication::ClientSecret;
#[cfg(feature = "sign-in-certificate")]
use super::certificate::ClientCertificate;
use super::error::SignInError;
use super::form::Form;
use super::server::AuthorizationServer;
use super::token::{Registered, Tokens};
use crate::runtime::auth::credential::TokenRequest;
use crate::runtime::auth::token_cache::{IssuedToken, TokenSource};
use crate::runtime::boxed::{BoxError, BoxFuture};

/// Tokens for a program that acts for itself, without a user: client credentials (RFC 6749, section 4.4).
///
/// ```ignore
/// let server = AuthorizationServer::new("https://login.example.com/token")?;
/// let source = ClientCredentials::new(server, client_id, client_secret).scopes(["things.read"]);
/// let client = Client::new(TokenCache::new(source))?;
/// ```
#[derive(Clone)]
pub struct ClientCredentials {
    registered: Registered,
    scopes: Vec<String>,
    parameters: Vec<(String, String)>,
}

impl ClientCredentials {
    /// Creates a source of tokens for a client with a secret.
    #[must_use]
    pub fn new(
        server: AuthorizationServer,
        client_id: impl Into<String>,
        secret: impl Into<ClientSecret>,
    ) -> Self {
        let mut source = Self::of(server, client_id.into());
        source.registered.secret = Some(secret.into());
        source
    }

    /// Creates a source of tokens for a client with a certificate.
    #[cfg(feature = "sign-in-certificate")]
    #[must_use]
    pub fn with_certificate(
        server: AuthorizationServer,
        client_id: impl Into<String>,
        certificate: ClientCertificate,
    ) -> Self {
        let mut source = Self::of(server, client_id.into());
        source.registered.certificate = Some(certificate);
        source
    }

    fn of(server: AuthorizationServer, client_id: String) -> Self {
        let scopes = server.client_scopes.clone();
        let registered = Registered::new(server, client_id);
        Self { registered, scopes, parameters: Vec::new() }
    }

    /// Sets the scopes that are requested. Without them, the authorization server decides.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a parameter to the requests for tokens, such as `audience` or `resource`, if the authorization server expects
    /// it. One of the flow's own cannot be replaced: the request fails then.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    async fn request(&self, claims: Option<&str>) -> Result<Tokens, SignInError> {
        let mut form = Form::default();
        form.add("grant_type", "client_credentials")?;
        form.scopes(&self.scopes)?;
        if let Some(claims) = claims {
            form.add("claims", claims)?;
        }
        form.extras(&self.parameters)?;
        self.registered.tokens(form).await
    }
}

impl TokenSource for ClientCredentials {
    fn token(&self, request: TokenRequest) -> BoxFuture<'_, Result<IssuedToken, BoxError>> {
        Box::pin(async move { Ok(self.request(request.claims()).await?.issued()) })
    }
}

impl fmt::Debug for ClientCredentials {
    /// Omits the secret, and parameters whose meaning is unknown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials")
            .field("server", &self.registered.server)
            .field("client_id", &self.registered.client_id)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}
