//! A user who has signed in.

use std::fmt;
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::sync::Mutex;

use super::error::SignInError;
use super::form::Form;
use super::server::AuthorizationServer;
use super::store::{TokenStore, UserTokens};
use super::token::{Registered, Tokens};
use crate::runtime::auth::credential::TokenRequest;
use crate::runtime::auth::token_cache::{IssuedToken, TokenSource};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::platform::system_time;

/// A user who has signed in: the source of tokens for a [`TokenCache`](crate::runtime::TokenCache).
///
/// Tokens are renewed with the refresh token (RFC 6749, section 6), and a new refresh token replaces the old one. If the
/// server refuses it, calls fail with an error for which [`SignInError::needs_sign_in`] is true.
pub struct Session {
    user: User,
    state: Mutex<State>,
}

struct State {
    tokens: UserTokens,
    /// Whether a cache has the access token. If it asks again, it needs another one.
    is_used: bool,
    /// Whether the tokens could not be saved.
    is_unsaved: bool,
}

/// What the flows for users have in common.
#[derive(Clone)]
pub(super) struct User {
    pub(super) registered: Registered,
    pub(super) scopes: Vec<String>,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) store: Option<Arc<dyn TokenStore>>,
}

impl Session {
    /// Creates a session of a public client from a refresh token that was obtained in another way.
    #[must_use]
    pub fn from_refresh_token(
        server: AuthorizationServer,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        let user = User::new(server, client_id.into());
        Self::of(user, UserTokens::of_refresh_token(refresh_token.into()))
    }

    fn of(user: User, tokens: UserTokens) -> Self {
        let state = State { tokens, is_used: false, is_unsaved: false };
        Self { user, state: Mutex::new(state) }
    }

    async fn token(&self, claims: Option<&str>) -> Result<IssuedToken, SignInError> {
        let mut state = self.state.lock().await;
        if state.is_unsaved {
            self.user.save(&state.tokens).await?;
            state.is_unsaved = false;
        }
        if let Some(token) = state.unused(claims, false) {
            return Ok(token);
        }
        // Another process may have renewed the tokens.
        if let Some(saved) = self.user.load().await?
            && saved.access != state.tokens.access
        {
            (state.tokens, state.is_used) = (saved, false);
            if let Some(token) = state.unused(claims, true) {
                return Ok(token);
            }
        }
        let tokens = self.user.renew(&state.tokens, claims).await?;
        // From here on, the old refresh token may be of no use.
        (state.tokens, state.is_used) = (tokens, false);
        state.is_unsaved = true;
        self.user.save(&state.tokens).await?;
        state.is_unsaved = false;
        state.unused(None, false).ok_or(SignInError::NoRefreshToken)
    }
}

impl State {
    /// Returns the access token, unless it was returned before or lacks claims.
    fn unused(&mut self, claims: Option<&str>, margin: bool) -> Option<IssuedToken> {
        if self.is_used || claims.is_some() {
            return None;
        }
        let token = self.tokens.issued(margin)?;
        self.is_used = true;
        Some(token)
    }
}

impl User {
    pub(super) fn new(server: AuthorizationServer, client_id: String) -> Self {
        let scopes = server.user_scopes.clone();
        let registered = Registered::new(server, client_id);
        Self { registered, scopes, parameters: Vec::new(), store: None }
    }

    /// The session after a sign-in.
    pub(super) async fn signed_in(&self, tokens: Tokens) -> Result<Session, SignInError> {
        let tokens = UserTokens::new(tokens, system_time(), None);
        self.save(&tokens).await?;
        Ok(Session::of(self.clone(), tokens))
    }

    /// The session of the saved tokens; `None` without tokens that are of use.
    pub(super) async fn restore(&self) -> Result<Option<Session>, SignInError> {
        let Some(tokens) = self.load().await? else { return Ok(None) };
        if tokens.issued(true).is_some() {
            return Ok(Some(Session::of(self.clone(), tokens)));
        }
        match self.renew(&tokens, None).await {
            Ok(tokens) => {
                self.save(&tokens).await?;
                Ok(Some(Session::of(self.clone(), tokens)))
            }
            Err(error) if error.needs_sign_in() => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn renew(
        &self,
        tokens: &UserTokens,
        claims: Option<&str>,
    ) -> Result<UserTokens, SignInError> {
        let refresh = tokens.refresh.clone().ok_or(SignInError::NoRefreshToken)?;
        let mut form = Form::default();
        form.add("grant_type", "refresh_token")?;
        form.secret("refresh_token", &refresh)?;
        if let Some(claims) = claims {
            form.add("claims", claims)?;
        }
        form.keep_secret(&tokens.access);
        let tokens = self.registered.renewed(form).await?;
        Ok(UserTokens::new(tokens, system_time(), Some(refresh)))
    }

    async fn load(&self) -> Result<Option<UserTokens>, SignInError> {
        let Some(store) = &self.store else { return Ok(None) };
        let saved = store.load().await.map_err(|source| SignInError::Storage { source })?;
        saved.map_or(Ok(None), |bytes| UserTokens::from_bytes(&bytes, &self.owner()))
    }

    async fn save(&self, tokens: &UserTokens) -> Result<(), SignInError> {
        let Some(store) = &self.store else { return Ok(()) };
        let saved = store.save(&tokens.to_bytes(&self.owner())).await;
        saved.map_err(|source| SignInError::Storage { source })
    }

    /// Whose tokens are saved: those of this client at this server, with these scopes.
    fn owner(&self) -> Value {
        json!([self.registered.server.token_url.as_str(), self.registered.client_id, self.scopes])
    }
}

impl TokenSource for Session {
    fn token(&self, request: TokenRequest) -> BoxFuture<'_, Result<IssuedToken, BoxError>> {
        Box::pin(async move { Ok(Session::token(self, request.claims()).await?) })
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.user.debug(f, "Session")
    }
}

impl User {
    /// Omits secrets, and parameters whose meaning is unknown.
    pub(super) fn debug(&self, f: &mut fmt::Formatter<'_>, name: &str) -> fmt::Result {
        f.debug_struct(name)
            .field("server", &self.registered.server)
            .field("client_id", &self.registered.client_id)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}
