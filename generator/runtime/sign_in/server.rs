//! Authorization servers.

use std::fmt;
use std::time::Duration;

use reqwest::{Client, Url};

use super::error::SignInError;
#[cfg(runtime = "microsoft-graph")]
use crate::runtime::client::cloud::Cloud;
use crate::runtime::origin::is_loopback;
use crate::runtime::platform::http_client;

/// The time to connect to an authorization server.
const CONNECT: Duration = Duration::from_secs(10);

/// An authorization server: where tokens are requested.
#[derive(Clone)]
pub struct AuthorizationServer {
    pub(super) token_url: Url,
    pub(super) refresh_url: Option<Url>,
    pub(super) device_url: Option<Url>,
    pub(super) authorization_url: Option<Url>,
    #[allow(dead_code, reason = "only the feature `sign-in-browser` uses it")]
    /// Whether redirects go to `localhost`, in place of 127.0.0.1.
    is_localhost: bool,
    pub(super) secret_in_body: bool,
    /// The scopes of programs without a user that request none.
    pub(super) client_scopes: Vec<String>,
    /// The scopes of programs with a user that request none.
    pub(super) user_scopes: Vec<String>,
    pub(super) http: Client,
}

impl AuthorizationServer {
    /// Creates an authorization server with the URL of its token endpoint.
    ///
    /// # Errors
    /// Fails if the URL is not absolute, not `https` (or `http` of this machine), or has user information or a fragment.
    pub fn new(token_url: impl AsRef<str>) -> Result<Self, SignInError> {
        let token_url = endpoint(token_url.as_ref(), "token")?;
        let http = http_client(&token_url, false, CONNECT).map_err(SignInError::connection)?;
        Ok(Self {
            token_url,
            refresh_url: None,
            device_url: None,
            authorization_url: None,
            is_localhost: false,
            secret_in_body: false,
            client_scopes: Vec::new(),
            user_scopes: Vec::new(),
            http,
        })
    }

    /// Sets the URL where tokens are renewed, if that is not the token endpoint.
    ///
    /// # Errors
    /// Fails for the same URLs as [`AuthorizationServer::new`].
    pub fn refresh_url(mut self, url: impl AsRef<str>) -> Result<Self, SignInError> {
        self.refresh_url = Some(endpoint(url.as_ref(), "refresh")?);
        Ok(self)
    }

    /// Sets the URL of the endpoint for device authorization, which [`DeviceCode`](super::DeviceCode) needs.
    ///
    /// # Errors
    /// Fails for the same URLs as [`AuthorizationServer::new`].
    pub fn device_authorization_url(mut self, url: impl AsRef<str>) -> Result<Self, SignInError> {
        self.device_url = Some(endpoint(url.as_ref(), "device authorization")?);
        Ok(self)
    }

    /// Sets the URL of the endpoint that the user opens in a browser, which `AuthorizationCode` needs.
    ///
    /// # Errors
    /// Fails for the same URLs as [`AuthorizationServer::new`].
    pub fn authorization_url(mut self, url: impl AsRef<str>) -> Result<Self, SignInError> {
        self.authorization_url = Some(endpoint(url.as_ref(), "authorization")?);
        Ok(self)
    }

    /// The redirect URI of programs that have not set one.
    #[cfg(feature = "sign-in-browser")]
    pub(super) fn redirect_uri(&self) -> Url {
        let uri = if self.is_localhost { "http://localhost" } else { "http://127.0.0.1" };
        Url::parse(uri).expect("it is a URL")
    }

    /// Sends client secrets in the body, as the parameter `client_secret`, in place of HTTP Basic authentication: for
    /// servers that do not support the latter.
    #[must_use]
    pub fn secret_in_body(mut self) -> Self {
        self.secret_in_body = true;
        self
    }
}

#[cfg(runtime = "microsoft-graph")]
impl Cloud {
    /// Returns the authorization server of a tenant: its id, or one of its domains. Without other scopes, tokens have all
    /// permissions that were granted to the application in this cloud's Microsoft Graph, and those of users can be
    /// renewed.
    ///
    /// # Errors
    /// Fails if the tenant is neither an id nor a domain.
    pub fn authorization_server(
        self,
        tenant: impl AsRef<str>,
    ) -> Result<AuthorizationServer, SignInError> {
        let tenant = tenant.as_ref();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        if !tenant.bytes().all(is_plain) || !tenant.starts_with(|c: char| c.is_ascii_alphanumeric())
        {
            return Err(SignInError::configuration("the tenant is neither an id nor a domain"));
        }
        let root = format!("{}/{tenant}/oauth2/v2.0", self.login_authority());
        let server = AuthorizationServer::new(format!("{root}/token"))?.secret_in_body();
        let server = server.device_authorization_url(format!("{root}/devicecode"))?;
        let mut server = server.authorization_url(format!("{root}/authorize"))?;
        // The only redirect URI whose port is not compared with the registered one.
        server.is_localhost = true;
        server.client_scopes = vec![self.scope().to_owned()];
        server.user_scopes = vec![self.scope().to_owned(), "offline_access".to_owned()];
        Ok(server)
    }
}

impl fmt::Debug for AuthorizationServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Only the origin: a path or a query can have a key.
        f.debug_tuple("AuthorizationServer")
            .field(&self.token_url.origin().ascii_serialization())
            .finish()
    }
}

/// Parses the URL of an endpoint. The messages do not repeat it, since it may have a key.
fn endpoint(text: &str, name: &str) -> Result<Url, SignInError> {
    let refuse = |problem: &str| {
        Err(SignInError::configuration(format!("the URL of the {name} endpoint {problem}")))
    };
    let Ok(url) = Url::parse(text) else { return refuse("is not absolute") };
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("has user information");
    }
    if url.fragment().is_some() {
        return refuse("has a fragment");
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        _ => refuse("is not an https URL, so anyone on the way could read the secrets"),
    }
}
