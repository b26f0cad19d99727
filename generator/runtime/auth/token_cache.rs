//! A cache of tokens.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::sync::Mutex as AsyncMutex;

use crate::runtime::auth::credential::{
    AccessToken, AuthorizeRequest, Challenge, Credential, TokenRequest,
};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::platform::system_time;

/// The default time before its expiry at which a token is renewed.
const EARLY: Duration = Duration::from_secs(5 * 60);
/// The minimum time between two requests to a source after it failed while the old token is still valid, or after its
/// token was rejected.
const PAUSE: Duration = Duration::from_secs(30);

/// A source of tokens for a [`TokenCache`].
///
/// A closure that takes a [`TokenRequest`] and returns a future of an [`IssuedToken`] is a source:
///
/// ```ignore
/// let source = |request: TokenRequest| async move {
///     let response = fetch_token(request.origin(), request.claims()).await?;
///     Ok::<_, FetchError>(IssuedToken::new(response.access_token).expires_in(response.expires_in))
/// };
/// ```
pub trait TokenSource: Send + Sync + 'static {
    /// Obtains a token. If the request has claims, it must be a new one that has these claims.
    ///
    /// # Errors
    /// Any error; the calls that need the token fail with it.
    fn token(&self, request: TokenRequest) -> BoxFuture<'_, Result<IssuedToken, BoxError>>;
}

impl<F, Fut, E> TokenSource for F
where
    F: Fn(TokenRequest) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<IssuedToken, E>> + Send,
    E: Into<BoxError>,
{
    fn token(&self, request: TokenRequest) -> BoxFuture<'_, Result<IssuedToken, BoxError>> {
        Box::pin(async move { self(request).await.map_err(Into::into) })
    }
}

/// A token with its expiry.
#[derive(Clone, Debug)]
#[must_use]
pub struct IssuedToken {
    token: AccessToken,
    end: End,
}

#[derive(Clone, Copy, Debug)]
enum End {
    Unknown,
    At(SystemTime),
    /// Relative to the time of the request.
    In(Duration),
}

impl IssuedToken {
    /// Creates a token without known expiry, which is used until the service rejects it.
    pub fn new(token: impl Into<AccessToken>) -> Self {
        Self { token: token.into(), end: End::Unknown }
    }

    /// Sets the time at which the token expires.
    pub fn expires_at(mut self, end: SystemTime) -> Self {
        self.end = End::At(end);
        self
    }

    /// Sets the lifetime of the token, from the time of the request: `expires_in` of OAuth 2.0, which is in seconds.
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.end = End::In(lifetime);
        self
    }
}

/// A [`Credential`] that caches the tokens of a [`TokenSource`] and renews them.
///
/// - A token is renewed five minutes before it expires ([`TokenCache::renew_early`]), but never in the first half of
///   its lifetime. If the renewal fails, the old token is used until it expires, and the source is called again after
///   30 seconds at the earliest.
/// - A response with status 401 renews the token once per call, with the claims that the service requires
///   ([`TokenRequest::claims`]): continuous access evaluation of Microsoft Entra. If the source returns the same token
///   again, or the new token is rejected as well, the call fails with the response.
/// - Concurrent calls share one request to the source, and its error. If the call that made the request is dropped,
///   another one repeats it.
/// - Each origin has its own token. [`AllowedHosts`](crate::runtime::AllowedHosts) restricts the hosts that receive
///   one.
///
/// Several clients can share a cache in an [`Arc`].
pub struct TokenCache {
    source: Box<dyn TokenSource>,
    clock: Box<dyn Fn() -> SystemTime + Send + Sync>,
    early: Duration,
    slots: Mutex<BTreeMap<String, Arc<Slot>>>,
}

impl TokenCache {
    /// Creates a cache of the tokens of a source.
    #[must_use]
    pub fn new(source: impl TokenSource) -> Self {
        Self {
            source: Box::new(source),
            clock: Box::new(system_time),
            early: EARLY,
            slots: Mutex::default(),
        }
    }

    /// Sets how long before its expiry a token is renewed; 5 minutes by default. A token is never renewed in the first
    /// half of its lifetime.
    #[must_use]
    pub fn renew_early(mut self, early: Duration) -> Self {
        self.early = early;
        self
    }

    /// Sets the clock, in place of [`SystemTime::now`]: for tests.
    #[must_use]
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    fn slot(&self, origin: &str) -> Arc<Slot> {
        let mut slots = locked(&self.slots);
        if let Some(slot) = slots.get(origin) {
            return Arc::clone(slot);
        }
        Arc::clone(slots.entry(origin.to_owned()).or_default())
    }

    /// Returns a valid token, from the cache or from the source.
    async fn token(&self, request: TokenRequest) -> Result<AccessToken, BoxError> {
        let slot = self.slot(request.origin());
        let now = (self.clock)();
        let (age, seen) = slot.look(now);
        match age {
            Age::Fresh(token) => Ok(token),
            Age::Old(token) => {
                // The first call renews the token; the others continue with the old one.
                let Ok(_turn) = slot.turn.try_lock() else { return Ok(token) };
                if let (Age::Fresh(token), _) = slot.look(now) {
                    return Ok(token);
                }
                Ok(self.ask(&slot, request).await.unwrap_or(token))
            }
            Age::Gone => {
                let _turn = slot.turn.lock().await;
                match slot.look(now) {
                    (Age::Fresh(token) | Age::Old(token), _) => Ok(token),
                    (Age::Gone, asked) if asked != seen => slot.failure(),
                    (Age::Gone, _) => self.ask(&slot, request).await,
                }
            }
        }
    }

    /// Returns whether there is another token than the rejected one, and renews it if necessary.
    async fn renew(&self, challenge: &Challenge) -> Result<bool, BoxError> {
        let refused = challenge.authorization().and_then(|value| value.strip_prefix("Bearer "));
        let Some(refused) = refused.map(AccessToken::from) else { return Ok(false) };
        let request = challenge.token_request().clone().with_claims(challenge.claims());
        let slot = self.slot(request.origin());
        let now = (self.clock)();
        let seen = slot.look(now).1;
        if slot.has_other(&refused, now) {
            return Ok(true);
        }
        let _turn = slot.turn.lock().await;
        if slot.has_other(&refused, now) {
            return Ok(true);
        }
        if slot.look(now).1 != seen && slot.has_failed() {
            return slot.failure().map(|_| true);
        }
        if !slot.may_renew(request.claims(), now) {
            return Ok(false);
        }
        let token = self.ask(&slot, request).await?;
        Ok(token != refused)
    }

    /// Requests a token from the source. The caller holds the lock `turn`; dropping the future releases it.
    async fn ask(&self, slot: &Slot, request: TokenRequest) -> Result<AccessToken, BoxError> {
        let now = (self.clock)();
        let outcome = self.source.token(request).await;
        let mut state = locked(&slot.state);
        state.asked += 1;
        match outcome {
            Ok(issued) => {
                let token = issued.token.clone();
                state.held = Some(Held::new(issued, now, self.early));
                state.failure = None;
                Ok(token)
            }
            Err(error) => {
                let failure = Failure(Arc::from(error));
                state.failure = Some(failure.clone());
                if let Some(held) = &mut state.held {
                    held.renew_at = now.checked_add(PAUSE);
                }
                Err(failure.into())
            }
        }
    }
}

impl Credential for TokenCache {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            let token = self.token(request.token_request()).await?;
            request.bearer(&token)
        })
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(self.renew(challenge))
    }
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenCache").field("renew_early", &self.early).finish_non_exhaustive()
    }
}

/// The cache entry of an origin.
#[derive(Default)]
struct Slot {
    state: Mutex<State>,
    /// The permission to call the source. It is held across awaits, unlike the lock of the state.
    turn: AsyncMutex<()>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// The number of completed requests to the source.
    asked: u64,
    /// The error of the last request, if it failed.
    failure: Option<Failure>,
    /// The time and the claims of the last request that a rejected token caused.
    renewed: Option<(SystemTime, Option<String>)>,
}

struct Held {
    token: AccessToken,
    renew_at: Option<SystemTime>,
    end: Option<SystemTime>,
}

impl Held {
    fn new(issued: IssuedToken, now: SystemTime, early: Duration) -> Self {
        let end = match issued.end {
            End::Unknown => None,
            End::At(end) => Some(end),
            // A lifetime beyond the range of the clock means that the token does not expire.
            End::In(lifetime) => now.checked_add(lifetime),
        };
        let renew_at = end.map(|end| {
            let lifetime = end.duration_since(now).unwrap_or_default();
            now + lifetime.saturating_sub(early).max(lifetime / 2)
        });
        Self { token: issued.token, renew_at, end }
    }
}

/// The validity of a token.
enum Age {
    Fresh(AccessToken),
    /// The token is valid, but due for renewal.
    Old(AccessToken),
    Gone,
}

impl Slot {
    /// Returns the token with its validity, and the number of completed requests to the source.
    fn look(&self, now: SystemTime) -> (Age, u64) {
        let state = locked(&self.state);
        let is_over = |time: Option<SystemTime>| time.is_some_and(|time| time <= now);
        let age = match &state.held {
            Some(held) if is_over(held.end) => Age::Gone,
            Some(held) if is_over(held.renew_at) => Age::Old(held.token.clone()),
            Some(held) => Age::Fresh(held.token.clone()),
            None => Age::Gone,
        };
        (age, state.asked)
    }

    /// Returns whether there is a valid token other than this one.
    fn has_other(&self, refused: &AccessToken, now: SystemTime) -> bool {
        match self.look(now).0 {
            Age::Fresh(token) | Age::Old(token) => token != *refused,
            Age::Gone => false,
        }
    }

    /// Records a renewal because of a rejected token; returns false if the same renewal was made less than [`PAUSE`]
    /// ago.
    fn may_renew(&self, claims: Option<&str>, now: SystemTime) -> bool {
        let mut state = locked(&self.state);
        let again = state.renewed.as_ref().is_some_and(|(when, known)| {
            known.as_deref() == claims
                && now.duration_since(*when).is_ok_and(|passed| passed < PAUSE)
        });
        if !again {
            state.renewed = Some((now, claims.map(str::to_owned)));
        }
        !again
    }

    fn has_failed(&self) -> bool {
        locked(&self.state).failure.is_some()
    }

    /// Returns the outcome of a request that another call made.
    fn failure(&self) -> Result<AccessToken, BoxError> {
        let state = locked(&self.state);
        match (&state.failure, &state.held) {
            (None, Some(held)) => Ok(held.token.clone()),
            (Some(failure), _) => Err(failure.clone().into()),
            (None, None) => Err("the token source returned no token".into()),
        }
    }
}

/// An error of the source, shared by all calls that waited for the token.
#[derive(Clone, Debug)]
struct Failure(Arc<dyn Error + Send + Sync>);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no token could be obtained")
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

/// Locks a mutex. No code panics while it holds the lock, so a poisoned state is still consistent.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
