//! How a client is set up.

use std::fmt;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderValue, USER_AGENT};

use super::client::{Client, Settings};
use super::credential::{Anonymous, Credential};
use super::error::Error;
use super::extensions::Extensions;
use super::middleware::Middleware;
use super::platform::{self, FOLLOWS_REDIRECTS};
use super::retry::{RetryBudget, RetryPolicy, Tokens};
use super::service_root::parse_service_root;
use crate::service::SERVICE_ROOT;

/// How long connecting may take, unless the builder says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a whole call may take, unless the builder says otherwise.
const TIMEOUT: Duration = Duration::from_secs(100);
/// How many bytes a response may have, unless the builder says otherwise.
const MAX_RESPONSE_BYTES: u64 = 64 * 1024 * 1024;

/// Settings of a [`Client`].
#[derive(Default)]
#[must_use]
pub struct ClientBuilder {
    credential: Option<Box<dyn Credential>>,
    service_root: Option<String>,
    user_agent: Option<String>,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    response_timeout: Option<Duration>,
    retry: RetryPolicy,
    retry_budget: RetryBudget,
    middleware: Vec<Box<dyn Middleware>>,
    pub(crate) compress_from: Option<usize>,
    http: Option<reqwest::Client>,
    max_response_bytes: Option<u64>,
    pub(crate) extensions: Extensions,
}

impl ClientBuilder {
    /// What proves to the service who makes a call. Without, calls are anonymous.
    pub fn credential(mut self, credential: impl Credential) -> Self {
        self.credential = Some(Box::new(credential));
        self
    }

    /// The URL that all paths stand below, in place of the description's.
    ///
    /// It is an `https` URL; `http` is for services on this machine only.
    pub fn service_root(mut self, service_root: impl Into<String>) -> Self {
        self.service_root = Some(service_root.into());
        self
    }

    /// The `User-Agent` header, in place of this package's name and version.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// How long a whole call may take, with all attempts and the waits between them, until the last
    /// byte of its response or [`Download`](crate::runtime::Download): 100 seconds unless set. The time
    /// that a credential or a middleware takes counts, but they are not interrupted.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// How long connecting may take: 10 seconds unless set. It is the same for all calls, which share their
    /// connections.
    ///
    /// Not used with a client of your own ([`ClientBuilder::http_client`]), nor in a browser, which connects
    /// by itself.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How long the service may take from when a request is sent, connecting included, until its response
    /// begins: no limit unless set, but [`ClientBuilder::timeout`]. It holds for each attempt, so that a
    /// connection that is dead without anybody having said so is given up before the whole time is gone.
    pub fn response_timeout(mut self, timeout: Duration) -> Self {
        self.response_timeout = Some(timeout);
        self
    }

    /// When and how often calls are repeated after failures that may pass: as
    /// [`RetryPolicy::default`] says unless set. [`RetryPolicy::none`] repeats nothing.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How much the client and its clones repeat, all calls together: as [`RetryBudget::default`]
    /// says unless set.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.retry_budget = budget;
        self
    }

    /// Adds a middleware, which is called around each request; those that were added before it stand around
    /// it.
    pub fn middleware(mut self, middleware: impl Middleware) -> Self {
        self.middleware.push(Box::new(middleware));
        self
    }

    /// An HTTP client of your own: for proxies, certificates, DNS.
    ///
    /// Its own timeouts and user agent hold unless the builder sets them too. If
    /// it follows redirects itself, a response from another origin is an error, but
    /// by then the request was repeated there (`reqwest` withholds the `Authorization`
    /// header from other origins, and no other secret). With [`reqwest::redirect::Policy::none`] this crate follows only those that
    /// stay at the origin and repeat nothing but reads, as it does by default. Headers that
    /// it adds to all requests also go where a [`Download`](crate::runtime::Download) lies.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// How many bytes of a response may be collected in memory: 64 MiB unless set. A
    /// [`Download`](crate::runtime::Download) that is read piece by piece may have more.
    pub fn max_response_bytes(mut self, limit: u64) -> Self {
        self.max_response_bytes = Some(limit);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// No service root, or one that secrets must not be sent to; a user agent that
    /// is no header value; a TLS set-up that fails.
    pub fn build(self) -> Result<Client, Error> {
        let service_root = match (&self.service_root, SERVICE_ROOT) {
            (Some(root), _) => parse_service_root(root)?,
            (None, Some(root)) => parse_service_root(root)?,
            (None, None) => {
                return Err(Error::configuration(
                    "the description names no service root: \
                     set one with ClientBuilder::service_root",
                ));
            }
        };
        let injected = self.http.is_some();
        let user_agent = user_agent(self.user_agent.as_deref(), injected)?;
        let http = match self.http {
            Some(http) => http,
            None => http_client(&service_root, self.connect_timeout.unwrap_or(CONNECT_TIMEOUT))?,
        };
        let timeout = if injected { None } else { Some(TIMEOUT) };
        Ok(Client::new_with(Settings {
            http,
            http_redirects: injected || FOLLOWS_REDIRECTS,
            service_root,
            credential: self.credential.unwrap_or_else(|| Box::new(Anonymous)),
            user_agent,
            timeout: self.timeout.or(timeout),
            response_timeout: self.response_timeout,
            retry: self.retry,
            retry_tokens: Tokens::new(self.retry_budget),
            middleware: self.middleware,
            compress_from: self.compress_from,
            max_response_bytes: self.max_response_bytes.unwrap_or(MAX_RESPONSE_BYTES),
            extensions: self.extensions,
        }))
    }
}

impl fmt::Debug for ClientBuilder {
    /// Leaves the service root out, which may hold a password until it is refused.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("response_timeout", &self.response_timeout)
            .field("retry", &self.retry)
            .field("retry_budget", &self.retry_budget)
            .field("max_response_bytes", &self.max_response_bytes)
            .finish_non_exhaustive()
    }
}

fn user_agent(chosen: Option<&str>, injected: bool) -> Result<Option<HeaderValue>, Error> {
    const OWN: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    match chosen {
        None if injected => Ok(None),
        None => Ok(Some(HeaderValue::from_static(OWN))),
        Some(text) => HeaderValue::from_str(text).map(Some).map_err(|_| {
            Error::configuration(format!(
                "the user agent has a character that the header {USER_AGENT} cannot have"
            ))
        }),
    }
}

fn http_client(service_root: &Url, connect_timeout: Duration) -> Result<reqwest::Client, Error> {
    platform::http_client(service_root, connect_timeout).map_err(|source| {
        Error::configuration_because("the HTTP client cannot be set up", source.without_url())
    })
}
