//! Credentials, and the requests that they authenticate.

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

/// The error for an invalid credential. It is a secret, so the message must not contain it.
const NOT_A_HEADER: &str = "the credential has a character that is not allowed in headers";

/// Authentication of requests.
///
/// A [`BearerToken`] is a credential, and so is a closure that obtains a token. The closure is called before every
/// request, so that it can renew the token:
///
/// ```ignore
/// let credential = |request: TokenRequest| async move {
///     let token = fetch_token(request.origin()).await?;
///     Ok::<_, FetchError>(AccessToken::from(token))
/// };
/// ```
///
/// Other methods of authentication, such as signatures, implement this trait.
pub trait Credential: Send + Sync + 'static {
    /// Adds authentication to a request.
    ///
    /// The request always goes to the origin of the service root; credentials are never used for other origins.
    ///
    /// # Errors
    /// Any error; the call fails with it before anything is sent.
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>>;

    /// Handles a response with status 401, and returns whether the call is to be repeated with new authentication.
    ///
    /// If it returns true, [`Credential::authorize`] is called again, and the request is repeated. This happens at
    /// most once per call, and not for calls whose body cannot be sent again. The default implementation returns
    /// false.
    ///
    /// # Errors
    /// Any error; the call fails with it.
    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        let _ = challenge;
        Box::pin(std::future::ready(Ok(false)))
    }
}

/// A response with status 401, which states what authentication the service requires.
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

    /// Returns the operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.token_request.operation
    }

    /// Returns the security requirements of the operation: alternatives, each with the names of the security schemes
    /// in the description that it combines.
    #[must_use]
    pub fn security(&self) -> &'static [&'static [&'static str]] {
        self.security
    }

    /// Returns the data of the request for a token source.
    #[must_use]
    pub fn token_request(&self) -> &TokenRequest {
        &self.token_request
    }

    /// Returns the `WWW-Authenticate` values of the response. Values that are not visible ASCII are ignored.
    pub fn www_authenticate(&self) -> impl Iterator<Item = &str> {
        self.headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|value| value.to_str().ok())
    }

    /// Returns the rejected `Authorization` value of the request. A credential that is shared by many calls compares it
    /// to find out whether it already has a newer token. The value is a secret.
    #[must_use]
    pub fn authorization(&self) -> Option<&str> {
        self.authorization.as_ref().and_then(|value| value.to_str().ok())
    }
}

impl fmt::Debug for Challenge {
    /// Omits the headers, which can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Challenge").field("operation", &self.operation()).finish_non_exhaustive()
    }
}

/// A request that a [`Credential`] authenticates.
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

    /// Returns the operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Returns the method of the request.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// Returns the URL of the request.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Returns the headers of the request.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the security requirements of the operation: alternatives, each with the names of the security schemes
    /// in the description that it combines.
    #[must_use]
    pub fn security(&self) -> &'static [&'static [&'static str]] {
        self.security
    }

    /// Returns the data of the request for a token source.
    #[must_use]
    pub fn token_request(&self) -> TokenRequest {
        TokenRequest::new(&self.url, self.operation)
    }

    /// Sets the header `Authorization: Bearer …`.
    ///
    /// # Errors
    /// Fails if the token has characters that are not allowed in headers.
    pub fn bearer(&mut self, token: &AccessToken) -> Result<(), BoxError> {
        let value = token.0.as_ref().map_err(|_| NOT_A_HEADER)?;
        self.headers.insert(AUTHORIZATION, value.clone());
        Ok(())
    }

    /// Sets a header whose value is marked as sensitive, so that it is not logged.
    ///
    /// # Errors
    /// Fails if the value has characters that are not allowed in headers.
    pub fn secret_header(&mut self, name: HeaderName, value: &str) -> Result<(), BoxError> {
        let mut value = HeaderValue::from_str(value).map_err(|_| NOT_A_HEADER)?;
        value.set_sensitive(true);
        self.headers.insert(name, value);
        Ok(())
    }

    /// Adds a cookie whose value is marked as sensitive, so that it is not logged.
    ///
    /// # Errors
    /// Fails if the name has characters that are not allowed in headers.
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
    /// Omits URL and headers, which can contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorizeRequest")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}

/// The data of a request that a token source receives.
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

    /// Returns the origin that the token is sent to, such as `https://graph.microsoft.com`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Returns the operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }
    /// Returns the claims that a new token must have, as JSON: those that the service required when it rejected the
    /// last token. Only a [`TokenCache`](crate::runtime::TokenCache) sets them.
    #[must_use]
    pub fn claims(&self) -> Option<&str> {
        self.claims.as_deref()
    }
}

/// A bearer token. `Debug` does not show it.
#[derive(Clone, Eq, PartialEq)]
pub struct AccessToken(
    /// The value of `Authorization`, or the token if it is not a valid header value.
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

/// A credential with a fixed bearer token, which is never renewed.
#[derive(Clone, Debug)]
pub struct BearerToken(AccessToken);

impl BearerToken {
    /// Creates a credential with this token.
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

/// A credential that adds nothing, for services without authentication.
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
