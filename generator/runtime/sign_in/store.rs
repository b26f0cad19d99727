//! Tokens that outlive a process.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

use super::error::SignInError;
use super::token::Tokens;
use crate::runtime::auth::token_cache::IssuedToken;
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::platform::system_time;

/// The time that a saved access token must still be valid. Otherwise it is renewed at once.
const MARGIN: Duration = Duration::from_secs(5 * 60);

/// A place for the tokens of a user, such as a file or the system's key chain.
///
/// What is saved is opaque, and a secret: with the refresh token in it, anyone can act for the user.
pub trait TokenStore: Send + Sync + 'static {
    /// Returns what was saved last, if anything was.
    ///
    /// # Errors
    /// Any error; the sign-in fails with it.
    fn load(&self) -> BoxFuture<'_, Result<Option<Vec<u8>>, BoxError>>;

    /// Saves tokens in place of those that were saved before. This must happen wholly or not at all.
    ///
    /// # Errors
    /// Any error; the sign-in fails with it.
    fn save<'a>(&'a self, tokens: &'a [u8]) -> BoxFuture<'a, Result<(), BoxError>>;
}

/// The tokens of a user.
#[derive(Clone)]
pub(super) struct UserTokens {
    pub(super) access: String,
    pub(super) refresh: Option<String>,
    expires_at: Option<SystemTime>,
}

impl UserTokens {
    /// Tokens that were issued at a time. Without a new refresh token, the old one is still valid.
    pub(super) fn new(tokens: Tokens, time: SystemTime, old_refresh: Option<String>) -> Self {
        Self {
            access: tokens.access,
            refresh: tokens.refresh.or(old_refresh),
            expires_at: tokens.lifetime.and_then(|lifetime| time.checked_add(lifetime)),
        }
    }

    /// No access token, and a refresh token that obtains one.
    pub(super) fn of_refresh_token(refresh: String) -> Self {
        Self { access: String::new(), refresh: Some(refresh), expires_at: None }
    }

    /// The access token, if it is valid for some time.
    pub(super) fn issued(&self, margin: bool) -> Option<IssuedToken> {
        if self.access.is_empty() {
            return None;
        }
        let token = IssuedToken::new(self.access.as_str());
        let Some(end) = self.expires_at else { return Some(token) };
        let left = end.duration_since(system_time()).unwrap_or_default();
        (!margin || left > MARGIN).then(|| token.expires_in(left))
    }

    /// The tokens for a [`TokenStore`], with whose tokens they are.
    pub(super) fn to_bytes(&self, owner: &Value) -> Vec<u8> {
        let seconds = self.expires_at.and_then(|end| end.duration_since(UNIX_EPOCH).ok());
        let value = json!({
            "version": 1,
            "owner": owner,
            "access_token": self.access,
            "refresh_token": self.refresh,
            "expires_at": seconds.map(|since| since.as_secs()),
        });
        value.to_string().into_bytes()
    }

    /// Reads saved tokens; `None` if they are those of another client, server or set of scopes, to which they must not be
    /// sent.
    pub(super) fn from_bytes(bytes: &[u8], owner: &Value) -> Result<Option<Self>, SignInError> {
        let parsed: Option<Map<String, Value>> = serde_json::from_slice(bytes).ok();
        let version = parsed.as_ref().and_then(|saved| saved.get("version")?.as_u64());
        let (Some(saved), Some(1)) = (parsed, version) else {
            let problem =
                "what was saved are not tokens of this version; remove it to sign in again";
            return Err(SignInError::Storage { source: problem.into() });
        };
        if saved.get("owner") != Some(owner) {
            return Ok(None);
        }
        let text = |name| saved.get(name).and_then(Value::as_str).map(str::to_owned);
        let end = saved.get("expires_at").and_then(Value::as_u64);
        Ok(Some(Self {
            access: text("access_token").unwrap_or_default(),
            refresh: text("refresh_token"),
            expires_at: end.and_then(|end| UNIX_EPOCH.checked_add(Duration::from_secs(end))),
        }))
    }
}
