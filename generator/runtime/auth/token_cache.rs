//! Tokens that are kept until they expire.

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

/// How long before its end a token is renewed, unless the cache is told otherwise.
const EARLY: Duration = Duration::from_secs(5 * 60);
/// How long a source is left alone after it failed while the old token still holds, or after a token
/// that it gave was not accepted.
const PAUSE: Duration = Duration::from_secs(30);

/// Where a [`TokenCache`] gets its tokens.
///
/// A closure that is given a [`TokenRequest`] and obtains an [`IssuedToken`] is one:
///
/// ```ignore
/// let source = |request: TokenRequest| async move {
///     let answer = ask_the_authority(request.origin(), request.claims()).await?;
///     Ok::<_, AskError>(IssuedToken::new(answer.access_token).expires_in(answer.expires_in))
/// };
/// ```
pub trait TokenSource: Send + Sync + 'static {
    /// Obtains a token: a new one, if the request has claims.
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

/// A token and when it expires.
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
    /// Counted from when it was asked for.
    In(Duration),
}

impl IssuedToken {
    /// A token that is used until it is not accepted any more.
    pub fn new(token: impl Into<AccessToken>) -> Self {
        Self { token: token.into(), end: End::Unknown }
    }

    /// It expires at this time.
    pub fn expires_at(mut self, end: SystemTime) -> Self {
        self.end = End::At(end);
        self
    }

    /// It expires so long after it was asked for: `expires_in` of OAuth 2.0, which is in seconds.
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.end = End::In(lifetime);
        self
    }
}

/// A [`Credential`] that keeps the tokens of a [`TokenSource`] and renews them.
///
/// - A token is renewed five minutes before it expires ([`TokenCache::renew_early`]), or in the second
///   half of its life if that is shorter. Should this fail, the old one serves until its end, and the
///   source is asked again half a minute later at the earliest.
/// - It is renewed once for a call that is answered 401, with the claims that the service asks for
///   ([`TokenRequest::claims`]): continuous access evaluation of Microsoft Entra. If the source gives
///   the same token again, or a new one is not accepted either, the call fails with the answer.
/// - However many calls want a token at a time, the source is asked once for all of them, and they
///   share its failure too. A call that is dropped while it asks leaves the others nothing to wait for.
/// - Each origin that calls go to has a token of its own. [`AllowedHosts`](crate::runtime::AllowedHosts)
///   says which hosts are given one at all.
///
/// An [`Arc`] of it serves several clients.
pub struct TokenCache {
    source: Box<dyn TokenSource>,
    clock: Box<dyn Fn() -> SystemTime + Send + Sync>,
    early: Duration,
    slots: Mutex<BTreeMap<String, Arc<Slot>>>,
}

impl TokenCache {
    /// A cache of the tokens that a source gives.
    #[must_use]
    pub fn new(source: impl TokenSource) -> Self {
        Self {
            source: Box::new(source),
            clock: Box::new(system_time),
            early: EARLY,
            slots: Mutex::default(),
        }
    }

    /// How long before its end a token is renewed: 5 minutes unless set, and never before half of its
    /// life is over.
    #[must_use]
    pub fn renew_early(mut self, early: Duration) -> Self {
        self.early = early;
        self
    }

    /// What tells the time, in place of [`SystemTime::now`]: for tests.
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

    /// A token that holds.
    async fn token(&self, request: TokenRequest) -> Result<AccessToken, BoxError> {
        let slot = self.slot(request.origin());
        let now = (self.clock)();
        let (age, seen) = slot.look(now);
        match age {
            Age::Fresh(token) => Ok(token),
            Age::Old(token) => {
                // Whoever comes first renews it, and the others go on with the old one.
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

    /// Whether there is another token than the one that was not accepted.
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

    /// Asks the source. Only who has the turn does, and dropping this gives it back.
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

/// The token of an origin.
#[derive(Default)]
struct Slot {
    state: Mutex<State>,
    /// Who may ask the source. It is locked across awaits, the state never is.
    turn: AsyncMutex<()>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// How often the source has answered.
    asked: u64,
    /// Its last answer, if that was an error.
    failure: Option<Failure>,
    /// When it was last asked because a token was not accepted, and with which claims.
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
            // One without a date that this machine can represent does not expire.
            End::In(lifetime) => now.checked_add(lifetime),
        };
        let renew_at = end.map(|end| {
            let lifetime = end.duration_since(now).unwrap_or_default();
            now + lifetime.saturating_sub(early).max(lifetime / 2)
        });
        Self { token: issued.token, renew_at, end }
    }
}

/// What a token is good for.
enum Age {
    Fresh(AccessToken),
    /// It holds, and is to be renewed.
    Old(AccessToken),
    Gone,
}

impl Slot {
    /// What there is, and how often the source has answered.
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

    /// Whether there is a token that holds and is not this one.
    fn has_other(&self, refused: &AccessToken, now: SystemTime) -> bool {
        match self.look(now).0 {
            Age::Fresh(token) | Age::Old(token) => token != *refused,
            Age::Gone => false,
        }
    }

    /// Notes that a token is renewed because it was not accepted; false if that was done a moment ago
    /// and has not helped.
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

    /// The answer that somebody else got.
    fn failure(&self) -> Result<AccessToken, BoxError> {
        let state = locked(&self.state);
        match (&state.failure, &state.held) {
            (None, Some(held)) => Ok(held.token.clone()),
            (Some(failure), _) => Err(failure.clone().into()),
            (None, None) => Err("the source of tokens gave none".into()),
        }
    }
}

/// An error of the source, which all who waited for it get.
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

/// A lock is held for no longer than what cannot panic takes, so what it guards is whole.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
