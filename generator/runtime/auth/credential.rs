//! How calls prove who makes them.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use reqwest::header::{
    AUTHORIZATION, COOKIE, HeaderMap, HeaderName, HeaderValue, WWW_AUTHENTICATE,
};
use reqwest::{Method, Url};

use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::call::percent::{encode_query_name, encode_value};
use crate::runtime::operation::{Operation, Security};

/// What is wrong with a credential; it is a secret, so the error must not have it.
const NOT_A_HEADER: &str = "the credential has a character that headers cannot have";

/// Proves to the service who makes a call.
///
/// A [`BearerToken`] is a credential, and so is a closure that obtains a token,
/// which is asked before every request and so is free to renew it:
///
/// ```ignore
/// let credential = |request: TokenRequest| async move {
///     let token = fetch_token(request.origin()).await?;
///     Ok::<_, FetchError>(AccessToken::from(token))
/// };
/// ```
///
/// Other ways of proving it (a signature) implement the trait.
pub trait Credential: Send + Sync + 'static {
    /// Adds to the request what proves who makes it.
    ///
    /// The request goes to the service root's origin; a credential is never asked
    /// on behalf of another.
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>>;

    /// Told that the service answered 401: whether another proof may be accepted.
    ///
    /// If so, the credential is asked to authorize once more, and the call is repeated. It is told once
    /// per call, and not of calls whose body cannot be sent again. Unless implemented, the answer is no.
    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        let _ = challenge;
        Box::pin(std::future::ready(Ok(false)))
    }
}

/// An answer with status 401: what a service asks for before it takes a request.
pub struct Challenge {
    token_request: TokenRequest,
    security: Security,
    authorization: Option<HeaderValue>,
    headers: HeaderMap,
}

impl Challenge {
    pub(crate) fn new(
        token_request: TokenRequest,
        security: Security,
        authorization: Option<HeaderValue>,
        headers: HeaderMap,
    ) -> Self {
        Self { token_request, security, authorization, headers }
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.token_request.operation
    }

    /// What the operation takes: alternatives, each of the names of the description's security
    /// schemes that it takes together.
    #[must_use]
    pub fn security(&self) -> &'static [&'static [&'static str]] {
        self.security
    }

    /// What a source of tokens may know of the request.
    #[must_use]
    pub fn token_request(&self) -> &TokenRequest {
        &self.token_request
    }

    /// The values of the response's `WWW-Authenticate`, as they came. Those that are no text are
    /// left out.
    pub fn www_authenticate(&self) -> impl Iterator<Item = &str> {
        self.headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok())
    }

    /// The request's `Authorization`, which was not accepted: by it, a credential that many calls share
    /// knows whether it has a newer one already. It is a secret.
    #[must_use]
    pub fn authorization(&self) -> Option<&str> {
        self.authorization.as_ref().and_then(|value| value.to_str().ok())
    }
}

impl fmt::Debug for Challenge {
    /// Leaves out headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Challenge").field("operation", &self.operation()).finish_non_exhaustive()
    }
}

/// A request that a [`Credential`] is asked to authorize.
pub struct AuthorizeRequest {
    operation: &'static Operation,
    method: Method,
    url: Url,
    headers: HeaderMap,
    security: Security,
}

impl AuthorizeRequest {
    pub(crate) fn new(
        operation: &'static Operation,
        method: Method,
        url: Url,
        headers: HeaderMap,
        security: Security,
    ) -> Self {
        Self { operation, method, url, headers, security }
    }

    pub(crate) fn into_parts(self) -> (Url, HeaderMap) {
        (self.url, self.headers)
    }

    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The request's method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The request's URL.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The request's headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What the operation takes: alternatives, each of the names of the description's security
    /// schemes that it takes together.
    #[must_use]
    pub fn security(&self) -> &'static [&'static [&'static str]] {
        self.security
    }

    /// What a source of tokens may know of the request.
    #[must_use]
    pub fn token_request(&self) -> TokenRequest {
        TokenRequest::new(&self.url, self.operation)
    }

    /// Sets the header `Authorization: Bearer …`.
    ///
    /// # Errors
    /// A token with characters that headers cannot have.
    pub fn bearer(&mut self, token: &AccessToken) -> Result<(), BoxError> {
        let value = token.0.as_ref().map_err(|_| NOT_A_HEADER)?;
        self.headers.insert(AUTHORIZATION, value.clone());
        Ok(())
    }

    /// Sets a header whose value is kept out of logs.
    ///
    /// # Errors
    /// A value with characters that headers cannot have.
    pub fn secret_header(&mut self, name: HeaderName, value: &str) -> Result<(), BoxError> {
        let mut value = HeaderValue::from_str(value).map_err(|_| NOT_A_HEADER)?;
        value.set_sensitive(true);
        self.headers.insert(name, value);
        Ok(())
    }

    /// Adds a cookie whose value is kept out of logs.
    ///
    /// # Errors
    /// A name or a value with characters that headers cannot have.
    pub fn secret_cookie(&mut self, name: &str, value: &str) -> Result<(), BoxError> {
        let cookie = format!("{name}={}", encode_value(value));
        let others =
            self.headers.get(COOKIE).map(|others| String::from_utf8_lossy(others.as_bytes()));
        let cookies = match others {
            Some(others) => format!("{others}; {cookie}"),
            None => cookie,
        };
        self.secret_header(COOKIE, &cookies)
    }

    /// Adds a query parameter.
    pub fn query_pair(&mut self, name: &str, value: &str) {
        let pair = format!("{}={}", encode_query_name(name), encode_value(value));
        let query = match self.url.query() {
            Some(query) if !query.is_empty() => format!("{query}&{pair}"),
            _ => pair,
        };
        self.url.set_query(Some(&query));
    }
}

impl fmt::Debug for AuthorizeRequest {
    /// Leaves out URL and headers, in which secrets can be.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorizeRequest")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}

/// What a source of tokens may know of the request that a token is for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TokenRequest {
    origin: String,
    operation: &'static Operation,
    claims: Option<String>,
}

impl TokenRequest {
    pub(crate) fn new(url: &Url, operation: &'static Operation) -> Self {
        Self { origin: url.origin().ascii_serialization(), operation, claims: None }
    }

    pub(crate) fn with_claims(self, claims: Option<String>) -> Self {
        Self { claims, ..self }
    }

    /// Scheme, host and port that the token is sent to, such as `https://graph.microsoft.com`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }
    /// The claims that a new token must have, as JSON: what the service asked for when it refused the
    /// last one, if a [`TokenCache`](crate::runtime::TokenCache) asks.
    #[must_use]
    pub fn claims(&self) -> Option<&str> {
        self.claims.as_deref()
    }
}

/// A token that lets its bearer in; never shown by `Debug`.
#[derive(Clone, Eq, PartialEq)]
pub struct AccessToken(
    /// The value of `Authorization`, or the token if it cannot stand there.
    Result<HeaderValue, String>,
);

impl From<String> for AccessToken {
    fn from(token: String) -> Self {
        let value = HeaderValue::from_maybe_shared(Bytes::from(format!("Bearer {token}")));
        Self(value.map_err(|_| token).map(|mut value| {
            value.set_sensitive(true);
            value
        }))
    }
}

impl From<&str> for AccessToken {
    fn from(token: &str) -> Self {
        Self::from(token.to_owned())
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(***)")
    }
}

/// A token that is known from the start and never renewed.
#[derive(Clone, Debug)]
pub struct BearerToken(AccessToken);

impl BearerToken {
    /// A credential of this token.
    #[must_use]
    pub fn new(token: impl Into<AccessToken>) -> Self {
        Self(token.into())
    }
}

impl Credential for BearerToken {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(std::future::ready(request.bearer(&self.0)))
    }
}

impl<F, Fut, E> Credential for F
where
    F: Fn(TokenRequest) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<AccessToken, E>> + Send,
    E: Into<BoxError>,
{
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            let token = self(request.token_request()).await.map_err(Into::into)?;
            request.bearer(&token)
        })
    }
}

/// No credential: for services that ask for none.
#[derive(Clone, Copy, Debug)]
pub struct Anonymous;

impl Credential for Anonymous {
    fn authorize<'a>(&'a self, _: &'a mut AuthorizeRequest) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(std::future::ready(Ok(())))
    }
}

impl<C: Credential + ?Sized> Credential for Arc<C> {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).authorize(request)
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        (**self).refresh(challenge)
    }
}

impl Credential for Box<dyn Credential> {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).authorize(request)
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        (**self).refresh(challenge)
    }
}
