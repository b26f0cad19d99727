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
    /// A field and no methods: the path segments below the service root are methods of the client.
    pub(super) settings: Arc<Settings>,
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

    /// The URL that all paths stand below.
    #[must_use]
    pub fn service_root(&self) -> &Url {
        &self.settings.service_root
    }
}

impl Settings {
    /// Which URLs a call may go to without TLS that takes a credential, or takes none.
    pub(crate) fn plain_http(&self, takes_credential: bool) -> PlainHttp {
        self.plain_http.for_credential(takes_credential && self.has_credential)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service_root", &self.settings.service_root.as_str())
            .finish_non_exhaustive()
    }
}
