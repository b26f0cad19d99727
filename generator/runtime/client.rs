//! The client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::client_builder::ClientBuilder;
use super::credential::Credential;
use super::error::Error;
use super::extensions::Extensions;
use super::middleware::Middleware;
use super::mismatch_policy::Reading;
use super::retry::{RetryPolicy, Tokens};
use super::service_root::PlainHttp;

/// Calls the service. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Settings>,
}

/// What a client and its clones share.
pub(super) struct Settings {
    pub(super) http: reqwest::Client,
    /// Whether it may follow redirects by itself, as one may that the program brought.
    pub(super) http_redirects: bool,
    pub(super) service_root: Url,
    pub(super) credential: Box<dyn Credential>,
    /// Whether that is more than none.
    pub(super) has_credential: bool,
    pub(super) plain_http: PlainHttp,
    pub(super) user_agent: Option<HeaderValue>,
    /// Set for every call.
    pub(super) headers: HeaderMap,
    pub(super) request_id: RequestId,
    pub(super) timeout: Option<Duration>,
    /// The timeout if it was set, so that streams have it as well.
    pub(super) timeout_of_streams: Option<Duration>,
    pub(super) response_timeout: Option<Duration>,
    pub(super) idle_timeout: Option<Duration>,
    pub(super) reading: Reading,
    pub(super) retry: RetryPolicy,
    pub(super) retry_tokens: Tokens,
    pub(super) middleware: Vec<Box<dyn Middleware>>,
    pub(super) compress_from: Option<usize>,
    pub(super) max_response_bytes: u64,
    pub(super) extensions: Extensions,
}

/// How the program's own id of each call is sent.
pub(super) struct RequestId {
    pub(super) header: HeaderName,
    /// Whether calls have a random one unless they set it.
    pub(super) is_random: bool,
}

impl Client {
    /// A client for the description's service root, with default settings. The crate's own
    /// documentation says which credentials the service takes.
    ///
    /// # Errors
    /// A description without an absolute service root, or with one that the credential must not go to
    /// (`http`): use [`Client::builder`].
    pub fn new(credential: impl Credential) -> Result<Self, Error> {
        Self::builder().credential(credential).build()
    }

    /// A builder for a client with other settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    pub(super) fn new_with(settings: Settings) -> Self {
        Self { inner: Arc::new(settings) }
    }

    /// The URL that all paths stand below.
    #[must_use]
    pub fn service_root(&self) -> &Url {
        &self.inner.service_root
    }

    /// Whether both are clones of one client.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.inner.http
    }

    /// Whether the HTTP client may follow redirects by itself.
    pub(crate) fn may_http_redirect(&self) -> bool {
        self.inner.http_redirects
    }

    pub(crate) fn credential(&self) -> &dyn Credential {
        &*self.inner.credential
    }

    pub(crate) fn user_agent(&self) -> Option<&HeaderValue> {
        self.inner.user_agent.as_ref()
    }

    /// The headers that are set for every call.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.inner.headers
    }

    /// The header of the program's own id of a call.
    pub(crate) fn request_id_header(&self) -> &HeaderName {
        &self.inner.request_id.header
    }

    /// Whether calls that set no id have a random one.
    pub(crate) fn sends_request_id(&self) -> bool {
        self.inner.request_id.is_random
    }

    /// Which URLs a call may go to without TLS that takes a credential, or takes none.
    pub(crate) fn plain_http(&self, takes_credential: bool) -> PlainHttp {
        self.inner.plain_http.for_credential(takes_credential && self.inner.has_credential)
    }

    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.inner.timeout
    }

    /// How long a call may take whose body is read as it comes, with all of it.
    pub(crate) fn timeout_of_streams(&self) -> Option<Duration> {
        self.inner.timeout_of_streams
    }

    pub(crate) fn idle_timeout(&self) -> Option<Duration> {
        self.inner.idle_timeout
    }

    /// How responses are read, unless a call says otherwise.
    pub(crate) fn reading(&self) -> &Reading {
        &self.inner.reading
    }

    pub(crate) fn response_timeout(&self) -> Option<Duration> {
        self.inner.response_timeout
    }

    pub(crate) fn retry(&self) -> RetryPolicy {
        self.inner.retry
    }

    pub(crate) fn retry_tokens(&self) -> &Tokens {
        &self.inner.retry_tokens
    }

    pub(crate) fn middleware(&self) -> &[Box<dyn Middleware>] {
        &self.inner.middleware
    }

    /// From how many bytes on bodies are compressed, if any are.
    pub(crate) fn compress_from(&self) -> Option<usize> {
        self.inner.compress_from
    }

    pub(crate) fn max_response_bytes(&self) -> u64 {
        self.inner.max_response_bytes
    }

    /// What parts of the runtime that not every crate has keep with it.
    pub(crate) fn runtime_extensions(&self) -> &Extensions {
        &self.inner.extensions
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service_root", &self.inner.service_root.as_str())
            .finish_non_exhaustive()
    }
}
