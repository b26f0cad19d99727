//! The client.

pub(crate) mod builder;
#[cfg(runtime = "client-parameters")]
pub(crate) mod client_parameters;
#[cfg(runtime = "microsoft-graph")]
pub(crate) mod cloud;
pub(crate) mod given_headers;
#[cfg(runtime = "microsoft-graph")]
mod preferences;
pub(crate) mod service_root;
pub(crate) mod transport;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use crate::runtime::auth::credential::Credential;
use crate::runtime::call::middleware::HttpStack;
use crate::runtime::call::request_report::OnRequest;
use crate::runtime::call::retry::{RetryPolicy, Tokens};
#[cfg(runtime = "client-parameters")]
use crate::runtime::client::client_parameters::ClientParameters;
use crate::runtime::client::service_root::PlainHttp;
#[cfg(runtime = "bound-actions")]
use crate::runtime::odata::action_path::ActionPaths;
use crate::runtime::response::mismatch_policy::Reading;

/// Calls the service. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client {
    /// A field and no methods: the path segments below the service root are methods of the client.
    pub(crate) settings: Arc<Settings>,
}

/// What a client and its clones share.
pub(crate) struct Settings {
    pub(crate) http: HttpStack,
    pub(crate) service_root: Url,
    pub(crate) credential: Box<dyn Credential>,
    /// Whether that is more than none.
    pub(crate) has_credential: bool,
    pub(crate) plain_http: PlainHttp,
    pub(crate) user_agent: Option<HeaderValue>,
    /// Set for every call.
    pub(crate) headers: HeaderMap,
    #[cfg(runtime = "client-parameters")]
    /// Sent with every call that takes them and has no value of its own.
    pub(crate) client_parameters: ClientParameters,
    pub(crate) request_id: RequestId,
    pub(crate) timeout: Option<Duration>,
    /// The timeout if it was set, so that streams have it as well.
    pub(crate) timeout_of_streams: Option<Duration>,
    pub(crate) response_timeout: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) reading: Reading,
    pub(crate) on_request: Option<OnRequest>,
    pub(crate) retry: RetryPolicy,
    pub(crate) retry_tokens: Tokens,
    #[cfg(feature = "gzip")]
    pub(crate) compress_from: Option<usize>,
    pub(crate) max_response_bytes: u64,
    #[cfg(runtime = "bound-actions")]
    pub(crate) action_paths: ActionPaths,
}

/// How the program's own id of each call is sent.
pub(crate) struct RequestId {
    pub(crate) header: HeaderName,
    /// Whether calls have a random one unless they set it.
    pub(crate) is_random: bool,
}

impl Client {
    /// The URL to which all paths are appended.
    #[must_use]
    pub fn service_root(&self) -> &Url {
        &self.settings.service_root
    }
}

#[cfg(runtime = "shared")]
impl AsRef<Client> for Client {
    fn as_ref(&self) -> &Client {
        self
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
