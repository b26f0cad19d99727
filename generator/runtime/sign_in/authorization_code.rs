//! The flow for users at a desktop: the user signs in with the browser.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{StatusCode, Url};

use super::authentication::ClientSecret;
use super::error::SignInError;
use super::form::Form;
use super::loopback::Loopback;
use super::server::AuthorizationServer;
use super::session::{Session, User};
use super::store::TokenStore;
use crate::runtime::within::within;

/// How much time the user has, unless another time is set.
const LIMIT: Duration = Duration::from_secs(5 * 60);

/// The flow for users with a browser on this machine: authorization code with PKCE (RFC 7636) and a redirect to this machine
/// (RFC 8252). It needs the feature `sign-in-browser`, and is not available in browsers.
///
/// ```ignore
/// let flow = AuthorizationCode::new(server, client_id).scopes(["things.read"]);
/// let session = flow.sign_in(|url| eprintln!("Sign in at {url}")).await?;
/// let client = Client::new(TokenCache::new(session))?;
/// ```
///
/// While the user signs in, the program listens on a port of 127.0.0.1. It accepts one request, that of the redirect, and
/// responds with status 404 to all others.
#[derive(Clone)]
pub struct AuthorizationCode {
    user: User,
    redirect_uri: Url,
    limit: Duration,
}

impl AuthorizationCode {
    /// Creates the flow of a public client, which has no secret.
    ///
    /// Servers compare the redirect URI with the registered one, except for its port. It is `http://127.0.0.1` by default,
    /// and `http://localhost` for Microsoft Entra.
    #[must_use]
    pub fn new(server: AuthorizationServer, client_id: impl Into<String>) -> Self {
        let redirect_uri = server.redirect_uri();
        Self { user: User::new(server, client_id.into()), redirect_uri, limit: LIMIT }
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

    /// Adds a parameter to the URL that the user opens, such as `prompt` or `login_hint`. It must not be a secret.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.user.parameters.push((name.into(), value.into()));
        self
    }

    /// Sets the place where the tokens are saved, for [`AuthorizationCode::restore`] in a later process.
    #[must_use]
    pub fn store(mut self, store: impl TokenStore) -> Self {
        self.user.store = Some(Arc::new(store));
        self
    }

    /// Sets the redirect URI that is registered, such as `http://127.0.0.1/callback`. With a port, the program listens on
    /// that one: for servers that compare it.
    ///
    /// # Errors
    /// Fails if it is not an `http` URL of `127.0.0.1` or `localhost`, or has user information, a query or a fragment.
    pub fn redirect_to(mut self, redirect_uri: impl AsRef<str>) -> Result<Self, SignInError> {
        let is_usable = |url: &Url| {
            url.scheme() == "http"
                && matches!(url.host_str(), Some("127.0.0.1" | "localhost"))
                && url.query().is_none()
                && url.fragment().is_none()
                && url.username().is_empty()
                && url.password().is_none()
        };
        let url = Url::parse(redirect_uri.as_ref()).ok().filter(is_usable);
        self.redirect_uri = url.ok_or_else(|| {
            SignInError::configuration(
                "the redirect URI is not an http URL of 127.0.0.1 or localhost",
            )
        })?;
        Ok(self)
    }

    /// Sets how much time the user has; 5 minutes by default.
    #[must_use]
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
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

    /// Signs a user in. `open` gets the URL that the user has to open: it starts a browser, or shows the URL. Then this waits
    /// until the browser has been redirected.
    ///
    /// # Errors
    /// [`SignInError::Denied`] if the user refuses, [`SignInError::Expired`] after the time limit, and the errors of
    /// requests.
    pub async fn sign_in(&self, open: impl FnOnce(&str) + Send) -> Result<Session, SignInError> {
        let server = &self.user.registered.server;
        let page = server.authorization_url.as_ref().ok_or_else(|| {
            SignInError::configuration("the authorization server has no authorization URL")
        })?;
        let mut loopback = Loopback::listen(&self.redirect_uri).await?;
        let (state, verifier) = (random()?, random()?);
        let url = self.url(page.clone(), loopback.redirect_uri(), &state, &verifier)?;
        open(url.as_str());
        let query = within(Some(self.limit), loopback.query()).await;
        let code = code_of(&query.map_err(|_| SignInError::Expired)?, &state)?;
        let mut form = Form::default();
        form.add("grant_type", "authorization_code")?;
        form.secret("code", &code)?;
        form.add("redirect_uri", loopback.redirect_uri())?;
        form.secret("code_verifier", &verifier)?;
        drop(loopback);
        let tokens = self.user.registered.tokens(form).await?;
        self.user.signed_in(tokens).await
    }

    /// The URL that the user opens (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
    fn url(
        &self,
        mut page: Url,
        redirect_uri: &str,
        state: &str,
        verifier: &str,
    ) -> Result<Url, SignInError> {
        let challenge = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
        let mut form = Form::default();
        form.add("response_type", "code")?;
        form.add("client_id", &self.user.registered.client_id)?;
        form.add("redirect_uri", redirect_uri)?;
        form.scopes(&self.user.scopes)?;
        form.add("state", state)?;
        form.add("code_challenge", &challenge)?;
        form.add("code_challenge_method", "S256")?;
        form.extras(&self.user.parameters)?;
        let (query, _) = form.into_parts();
        let query = match page.query() {
            Some(own) if !own.is_empty() => format!("{own}&{query}"),
            _ => query,
        };
        page.set_query(Some(&query));
        Ok(page)
    }
}

impl fmt::Debug for AuthorizationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.user.debug(f, "AuthorizationCode")
    }
}

/// 256 random bits, as a string for URLs.
fn random() -> Result<String, SignInError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| {
        SignInError::configuration(format!("there are no random numbers: {error}"))
    })?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// The code of a redirect, if it belongs to this request (RFC 6749, section 4.1.2).
fn code_of(query: &str, state: &str) -> Result<String, SignInError> {
    let mut url = Url::parse("http://localhost").expect("it is a URL");
    url.set_query(Some(query));
    let value = |name: &str| {
        let mut found = url.query_pairs().filter(|(known, _)| known == name);
        let value = found.next().map(|(_, value)| value.into_owned());
        if found.next().is_some() { None } else { value }
    };
    if value("state").as_deref() != Some(state) {
        let problem = "does not belong to this sign-in: its `state` is another one";
        return Err(SignInError::Redirect { problem });
    }
    match (value("error"), value("code")) {
        (Some(error), _) if error == "access_denied" => Err(SignInError::Denied),
        (Some(error), _) => {
            let description = value("error_description");
            let secrets = [state.to_owned()];
            let status = StatusCode::FOUND;
            Err(SignInError::refused(status, &error, description.as_deref(), &secrets))
        }
        (None, Some(code)) if !code.is_empty() => Ok(code),
        (None, _) => Err(SignInError::Redirect { problem: "has no code" }),
    }
}
