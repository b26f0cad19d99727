//! Credentials of the Azure SDK: the feature `azure-identity`.

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use azure_core::credentials::TokenCredential;

use crate::runtime::{
    AuthorizeRequest, BoxError, BoxFuture, Challenge, Credential, IssuedToken, TokenCache,
    TokenRequest, TokenSource,
};

/// A [`Credential`] that obtains tokens from a `TokenCredential` of `azure_core`, such as those of the crate
/// `azure_identity`.
///
/// Tokens are cached in a [`TokenCache`]. A `TokenCredential` does not accept the claims of continuous access
/// evaluation; a call that is rejected because they are missing fails with the response of the service, unless the
/// credential returns another token.
pub struct AzureCredential {
    cache: TokenCache,
}

impl AzureCredential {
    /// Creates a credential for all permissions that were granted to the application: the scope is the origin of the
    /// client's service root, followed by `/.default`.
    #[must_use]
    pub fn new(credential: Arc<dyn TokenCredential>) -> Self {
        Self { cache: TokenCache::new(Source { credential, scopes: Vec::new() }) }
    }

    /// Creates a credential for these scopes.
    #[must_use]
    pub fn with_scopes(
        credential: Arc<dyn TokenCredential>,
        scopes: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let scopes = scopes.into_iter().map(Into::into).collect();
        Self { cache: TokenCache::new(Source { credential, scopes }) }
    }
}

impl Credential for AzureCredential {
    fn authorize<'a>(
        &'a self,
        request: &'a mut AuthorizeRequest,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        self.cache.authorize(request)
    }

    fn refresh<'a>(&'a self, challenge: &'a Challenge) -> BoxFuture<'a, Result<bool, BoxError>> {
        self.cache.refresh(challenge)
    }
}

impl fmt::Debug for AzureCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AzureCredential").finish_non_exhaustive()
    }
}

struct Source {
    credential: Arc<dyn TokenCredential>,
    /// Empty for all permissions that were granted to the application.
    scopes: Vec<String>,
}

impl TokenSource for Source {
    fn token(&self, request: TokenRequest) -> BoxFuture<'_, Result<IssuedToken, BoxError>> {
        Box::pin(async move {
            let granted = format!("{}/.default", request.origin());
            let scopes: Vec<&str> = match self.scopes.as_slice() {
                [] => vec![&granted],
                scopes => scopes.iter().map(String::as_str).collect(),
            };
            let token = self.credential.get_token(&scopes, None).await?;
            let end = SystemTime::from(token.expires_on);
            Ok(IssuedToken::new(token.token.secret()).expires_at(end))
        })
    }
}
