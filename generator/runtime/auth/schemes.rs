//! Credentials for the security schemes of a description.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, HeaderName};

use crate::runtime::auth::credential::{AuthorizeRequest, Challenge, Credential};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::operation::Security;

/// Basic authentication with user and password (RFC 7617). `Debug` does not show them.
#[derive(Clone)]
pub struct BasicAuth {
    encoded: String,
}

impl BasicAuth {
    /// Creates the credential of a user. Services that use an API key as the user expect an empty password.
    #[must_use]
    pub fn new(user: impl AsRef<str>, password: impl AsRef<str>) -> Self {
        let encoded = STANDARD.encode(format!("{}:{}", user.as_ref(), password.as_ref()));
        Self { encoded }
    }
}

impl Credential for BasicAuth {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        let value = format!("Basic {}", self.encoded);
        Box::pin(std::future::ready(request.secret_header(AUTHORIZATION, &value)))
    }
}

impl fmt::Debug for BasicAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BasicAuth(***)")
    }
}

/// An API key. `Debug` does not show it.
#[derive(Clone)]
pub struct ApiKey {
    location: Location,
    name: String,
    key: String,
}

#[derive(Clone, Copy, Debug)]
enum Location {
    Header,
    Query,
    Cookie,
}

impl ApiKey {
    /// Creates a key that is sent in a header.
    #[must_use]
    pub fn header(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { location: Location::Header, name: name.into(), key: key.into() }
    }

    /// Creates a key that is sent in a query parameter. It is added when the request is sent, and never part of an error.
    #[must_use]
    pub fn query(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { location: Location::Query, name: name.into(), key: key.into() }
    }

    /// Creates a key that is sent in a cookie.
    #[must_use]
    pub fn cookie(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { location: Location::Cookie, name: name.into(), key: key.into() }
    }

    fn add_to(&self, request: &mut AuthorizeRequest) -> Result<(), BoxError> {
        match self.location {
            Location::Header => {
                let name = HeaderName::from_bytes(self.name.as_bytes());
                let name = name
                    .map_err(|_| "the name of the API key's header is not a valid header name")?;
                request.secret_header(name, &self.key)
            }
            Location::Query => {
                request.query_pair(&self.name, &self.key);
                Ok(())
            }
            Location::Cookie => request.secret_cookie(&self.name, &self.key),
        }
    }
}

impl Credential for ApiKey {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(std::future::ready(self.add_to(request)))
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiKey").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Two combined credentials, for services that require both. For three, nest the pairs.
impl<A: Credential, B: Credential> Credential for (A, B) {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            self.0.authorize(request).await?;
            self.1.authorize(request).await
        })
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(async move {
            let first = self.0.refresh(challenge).await?;
            Ok(self.1.refresh(challenge).await? || first)
        })
    }
}

/// Credentials by the names of the security schemes in the description.
///
/// A call uses the first alternative of its operation for which all credentials are available. If there is none, the
/// call is sent without credentials if the operation permits that, and otherwise fails.
#[derive(Default)]
pub struct Credentials {
    known: Vec<(String, Box<dyn Credential>)>,
}

impl Credentials {
    /// Creates an empty set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the credential for a scheme, by the name of the scheme in the description.
    #[must_use]
    pub fn with(mut self, scheme: impl Into<String>, credential: impl Credential) -> Self {
        self.known.push((scheme.into(), Box::new(credential)));
        self
    }

    /// Returns the credentials of the first alternative for which all are available.
    fn chosen(&self, security: Security) -> Result<Vec<&dyn Credential>, BoxError> {
        // Alternatives with credentials precede anonymous access.
        let (empty, full): (Vec<&[&str]>, Vec<&[&str]>) =
            security.iter().partition(|schemes| schemes.is_empty());
        let found = full.into_iter().chain(empty).find_map(|schemes| self.all_of(schemes));
        Ok(found.ok_or("there is no credential for any security requirement of the operation")?)
    }

    /// Returns the credentials of one alternative, if all are available.
    fn all_of(&self, schemes: &[&str]) -> Option<Vec<&dyn Credential>> {
        let find = |scheme: &&str| {
            let known = self.known.iter().find(|(name, _)| name == scheme);
            known.map(|(_, credential)| &**credential)
        };
        schemes.iter().map(find).collect()
    }
}

impl Credential for Credentials {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            for credential in self.chosen(request.security())? {
                credential.authorize(request).await?;
            }
            Ok(())
        })
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(async move {
            let mut refreshed = false;
            for credential in self.chosen(challenge.security())? {
                refreshed |= credential.refresh(challenge).await?;
            }
            Ok(refreshed)
        })
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.known.iter().map(|(name, _)| name)).finish()
    }
}
