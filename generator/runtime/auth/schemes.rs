//! Credentials of the usual kinds.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::{AUTHORIZATION, HeaderName};

use crate::runtime::auth::credential::{AuthorizeRequest, Challenge, Credential};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::operation::Security;

/// A user and a password (RFC 7617); never shown by `Debug`.
#[derive(Clone)]
pub struct BasicAuth {
    encoded: String,
}

impl BasicAuth {
    /// The credential of a user. Services that take a key in place of a user want the password empty.
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

/// A key that lets its bearer in; never shown by `Debug`.
#[derive(Clone)]
pub struct ApiKey {
    place: Place,
    name: String,
    key: String,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Header,
    Query,
    Cookie,
}

impl ApiKey {
    /// A key that goes into a header.
    #[must_use]
    pub fn header(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { place: Place::Header, name: name.into(), key: key.into() }
    }

    /// A key that goes into the query. It is put there when the request is sent, and is in no error.
    #[must_use]
    pub fn query(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { place: Place::Query, name: name.into(), key: key.into() }
    }

    /// A key that goes into a cookie.
    #[must_use]
    pub fn cookie(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { place: Place::Cookie, name: name.into(), key: key.into() }
    }

    fn add_to(&self, request: &mut AuthorizeRequest) -> Result<(), BoxError> {
        match self.place {
            Place::Header => {
                let name = HeaderName::from_bytes(self.name.as_bytes());
                let name = name.map_err(|_| "the name of the key's header is no header name")?;
                request.secret_header(name, &self.key)
            }
            Place::Query => {
                request.query_pair(&self.name, &self.key);
                Ok(())
            }
            Place::Cookie => request.secret_cookie(&self.name, &self.key),
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

/// Two credentials together, for services that want both; three are a pair in a pair.
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

/// A credential for each of the description's security schemes that the program has one for.
///
/// An operation is sent with the first of its alternatives for which all are there. Where none is,
/// it is sent without, if it takes that, or else not at all.
#[derive(Default)]
pub struct Credentials {
    known: Vec<(String, Box<dyn Credential>)>,
}

impl Credentials {
    /// No credentials yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the credential of a scheme, by the scheme's name in the description.
    #[must_use]
    pub fn with(mut self, scheme: impl Into<String>, credential: impl Credential) -> Self {
        self.known.push((scheme.into(), Box::new(credential)));
        self
    }

    /// The credentials of the first alternative for which all are there.
    fn chosen(&self, security: Security) -> Result<Vec<&dyn Credential>, BoxError> {
        // What proves something comes before what needs no proof.
        let (empty, full): (Vec<&[&str]>, Vec<&[&str]>) =
            security.iter().partition(|schemes| schemes.is_empty());
        let found = full.into_iter().chain(empty).find_map(|schemes| self.all_of(schemes));
        Ok(found.ok_or("there is no credential for what the operation takes")?)
    }

    /// The credentials of one alternative, if all are there.
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
