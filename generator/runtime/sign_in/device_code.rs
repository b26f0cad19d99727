//! The flow for devices and terminals: the user signs in with another device.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{StatusCode, Url};
use serde_json::{Map, Value};

use super::authentication::ClientSecret;
use super::error::{SignInError, printable};
use super::form::Form;
use super::server::AuthorizationServer;
use super::session::{Session, User};
use super::store::TokenStore;
use super::token::{Tokens, seconds};
use crate::runtime::origin::is_plain;
use crate::runtime::platform::timer;

/// The type of the grant.
const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// The time between two requests, unless the server sets another one, and by how much `slow_down` prolongs it (RFC 8628,
/// sections 3.2 and 3.5).
const INTERVAL: Duration = Duration::from_secs(5);
/// The maximal length of a string that is shown to the user.
const SHOWN: usize = 1000;

/// The flow for terminals and devices without a browser: device authorization (RFC 8628).
///
/// The user opens a page on any device, and enters a code there.
///
/// ```ignore
/// let flow = DeviceCode::new(server, client_id).scopes(["things.read"]);
/// let session = flow.sign_in(|prompt| eprintln!("{prompt}")).await?;
/// let client = Client::new(TokenCache::new(session))?;
/// ```
#[derive(Clone)]
pub struct DeviceCode {
    user: User,
}

impl DeviceCode {
    /// Creates the flow of a public client, which has no secret.
    #[must_use]
    pub fn new(server: AuthorizationServer, client_id: impl Into<String>) -> Self {
        Self { user: User::new(server, client_id.into()) }
    }

    /// Sets the secret of a client that has one.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<ClientSecret>) -> Self {
        self.user.registered.secret = Some(secret.into());
        self
    }

    /// Sets the scopes that are requested. Many servers issue a refresh token only for the scope `offline_access`.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.user.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a parameter to the request for the code, such as `audience`, if the authorization server expects it.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.user.parameters.push((name.into(), value.into()));
        self
    }

    /// Sets the place where the tokens are saved, for [`DeviceCode::restore`] in a later process.
    #[must_use]
    pub fn store(mut self, store: impl TokenStore) -> Self {
        self.user.store = Some(Arc::new(store));
        self
    }

    /// Returns the session of the saved tokens, renewed if necessary. `None` means that the user has to sign in: nothing
    /// was saved for this client, server and scopes, or the authorization server does not accept it any longer.
    ///
    /// # Errors
    /// Fails if the tokens cannot be loaded, or the server not be reached.
    pub async fn restore(&self) -> Result<Option<Session>, SignInError> {
        self.user.restore().await
    }

    /// Signs a user in. `prompt` shows the user what to do; then this waits until it is done, and asks the server as often
    /// as it allows.
    ///
    /// # Errors
    /// [`SignInError::Denied`] if the user refuses, [`SignInError::Expired`] after the time that the server allows, and the
    /// errors of requests. While the user signs in, broken connections are tolerated.
    pub async fn sign_in(
        &self,
        prompt: impl FnOnce(&DevicePrompt) + Send,
    ) -> Result<Session, SignInError> {
        let url = self.user.registered.server.device_url.as_ref().ok_or_else(|| {
            SignInError::configuration("the authorization server has no device authorization URL")
        })?;
        let mut form = Form::default();
        form.scopes(&self.user.scopes)?;
        form.extras(&self.user.parameters)?;
        let (status, body) = self.user.registered.post(url, form).await?;
        let device = Device::read(&body);
        let device = device.map_err(|problem| SignInError::Response { status, problem })?;
        prompt(&device.prompt);
        let tokens = self.poll(&device).await?;
        self.user.signed_in(tokens).await
    }

    /// Requests tokens until the user has signed in.
    async fn poll(&self, device: &Device) -> Result<Tokens, SignInError> {
        let started = timer::Instant::now();
        let mut interval = device.interval;
        loop {
            if started.elapsed().saturating_add(interval) >= device.prompt.expires_in {
                return Err(SignInError::Expired);
            }
            timer::sleep(interval).await;
            let mut form = Form::default();
            form.add("grant_type", GRANT)?;
            form.secret("device_code", &device.code)?;
            let error = match self.user.registered.tokens(form).await {
                Ok(tokens) => return Ok(tokens),
                Err(error) => error,
            };
            interval = match error.code() {
                Some("authorization_pending") => interval,
                Some("slow_down") => interval.saturating_add(INTERVAL),
                Some("access_denied" | "authorization_declined") => {
                    return Err(SignInError::Denied);
                }
                Some("expired_token") => return Err(SignInError::Expired),
                None if is_transient(&error) => interval.saturating_mul(2),
                _ => return Err(error),
            };
        }
    }
}

impl fmt::Debug for DeviceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.user.debug(f, "DeviceCode")
    }
}

/// Whether another request may succeed (RFC 8628, section 3.5, on timeouts of connections).
fn is_transient(error: &SignInError) -> bool {
    match error {
        SignInError::Connection { .. } => true,
        SignInError::Response { status, .. } => {
            status.is_server_error() || *status == StatusCode::TOO_MANY_REQUESTS
        }
        _ => false,
    }
}

/// The response to a request for device authorization (RFC 8628, section 3.2).
struct Device {
    /// The secret of the device, other than the code that the user enters.
    code: String,
    interval: Duration,
    prompt: DevicePrompt,
}

impl Device {
    fn read(body: &Map<String, Value>) -> Result<Self, &'static str> {
        let text = |name| body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        let code = text("device_code").ok_or("has no device code")?.to_owned();
        let secrets = [code.clone()];
        let user_code = text("user_code").ok_or("has no user code")?;
        // The name in Google's first version.
        let uri = text("verification_uri").or_else(|| text("verification_url"));
        let uri = page(uri.ok_or("has no URL for the user")?)?;
        let complete = text("verification_uri_complete").map(page).transpose()?;
        let expires_in = seconds(body, "expires_in")?.ok_or("has no lifetime")?;
        let interval = seconds(body, "interval")?.unwrap_or(INTERVAL);
        Ok(Self {
            code,
            interval: interval.max(Duration::from_secs(1)),
            prompt: DevicePrompt {
                user_code: printable(user_code, &secrets, SHOWN),
                verification_uri: uri,
                verification_uri_complete: complete,
                expires_in,
            },
        })
    }
}

/// A page that the user opens.
fn page(text: &str) -> Result<String, &'static str> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let url = url.filter(|url| !is_plain(url)).ok_or("has a URL for the user that is not https")?;
    Ok(url.into())
}

/// What a user has to do to sign in: see [`DeviceCode::sign_in`]. `Display` is a sentence for a terminal.
#[derive(Clone, Debug)]
pub struct DevicePrompt {
    user_code: String,
    verification_uri: String,
    verification_uri_complete: Option<String>,
    expires_in: Duration,
}

impl DevicePrompt {
    /// Returns the code that the user enters.
    #[must_use]
    pub fn user_code(&self) -> &str {
        &self.user_code
    }

    /// Returns the URL of the page where the user enters the code.
    #[must_use]
    pub fn verification_uri(&self) -> &str {
        &self.verification_uri
    }

    /// Returns a URL that has the code in it, for a link or a QR code, if the server has one. The code should be shown
    /// too, for the user to compare.
    #[must_use]
    pub fn verification_uri_complete(&self) -> Option<&str> {
        self.verification_uri_complete.as_deref()
    }

    /// Returns how much time the user has.
    #[must_use]
    pub fn expires_in(&self) -> Duration {
        self.expires_in
    }
}

impl fmt::Display for DevicePrompt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user_code, verification_uri, .. } = self;
        write!(f, "To sign in, open {verification_uri} and enter the code {user_code}")
    }
}
