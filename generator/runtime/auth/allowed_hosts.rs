//! Credentials that are restricted to some hosts.

use std::fmt;

use reqwest::Url;

use crate::runtime::auth::credential::{AuthorizeRequest, Challenge, Credential};
use crate::runtime::boxed::{BoxError, BoxFuture};

/// A [`Credential`] that is sent to the allowed hosts only.
///
/// Without it, a credential is sent to the origin of the client's service root. Use it in programs whose users
/// configure that root.
#[derive(Clone)]
pub struct AllowedHosts<C> {
    credential: C,
    hosts: Vec<String>,
}

impl<C: Credential> AllowedHosts<C> {
    /// Creates a credential for these hosts, such as `graph.microsoft.com`, or `localhost:8080` for a port that is not
    /// the default one. Calls to other hosts fail before anything is sent.
    pub fn new(credential: C, hosts: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { credential, hosts: hosts.into_iter().map(Into::into).collect() }
    }

    fn check(&self, url: &Url) -> Result<(), BoxError> {
        let host = url.host_str().unwrap_or_default();
        let host = match url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        };
        if self.hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(&host)) {
            return Ok(());
        }
        Err(format!("the credential is not allowed for the host `{host}`").into())
    }
}

impl<C: Credential> Credential for AllowedHosts<C> {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        match self.check(request.url()) {
            Ok(()) => self.credential.authorize(request),
            Err(refused) => Box::pin(std::future::ready(Err(refused))),
        }
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        // Challenges only come from hosts that the credential was sent to.
        self.credential.refresh(challenge)
    }
}

impl<C> fmt::Debug for AllowedHosts<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AllowedHosts").field("hosts", &self.hosts).finish_non_exhaustive()
    }
}
