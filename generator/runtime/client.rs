//! The client, and how it is set up.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{HeaderValue, USER_AGENT};

use super::credential::{Anonymous, Credential};
use super::error::Error;
use super::extensions::Extensions;
use super::middleware::Middleware;
use super::platform::{self, FOLLOWS_REDIRECTS};
use super::retry::{RetryBudget, RetryPolicy, Tokens};
use crate::service::SERVICE_ROOT;

/// How long connecting may take, unless the builder says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a whole call may take, unless the builder says otherwise.
const TIMEOUT: Duration = Duration::from_secs(100);
/// How many bytes a response may have, unless the builder says otherwise.
const MAX_RESPONSE_BYTES: u64 = 64 * 1024 * 1024;

/// Calls the service. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    http: reqwest::Client,
    /// Whether it may follow redirects by itself, as one may that the program brought.
    http_redirects: bool,
    service_root: Url,
    credential: Box<dyn Credential>,
    user_agent: Option<HeaderValue>,
    timeout: Option<Duration>,
    response_timeout: Option<Duration>,
    retry: RetryPolicy,
    retry_tokens: Tokens,
    middleware: Vec<Box<dyn Middleware>>,
    compress_from: Option<usize>,
    max_response_bytes: u64,
    extensions: Extensions,
}

impl Client {
    /// A client for the description's service root, with default settings. The crate's own
    /// documentation says which credentials the service takes.
    ///
    /// # Errors
    /// A description without an absolute service root: use [`Client::builder`].
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

    pub(crate) fn timeout(&self) -> Option<Duration> {
        self.inner.timeout
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
        Ok(Client {
            inner: Arc::new(Inner {
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
            }),
        })
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

/// Refuses service roots that a credential must not be sent to, or that no path
/// can be put below. The messages do not repeat the URL, which may hold a password.
pub(crate) fn parse_service_root(text: &str) -> Result<Url, Error> {
    let url = Url::parse(text).map_err(|source| {
        Error::configuration_because("the service root is not an absolute URL", source)
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Error::configuration(
            "the service root has user information; use a credential",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(Error::configuration("the service root has a query or a fragment"));
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        "http" => Err(Error::configuration(
            "the service root is an http URL, over which anyone can read the credential; \
             only this machine (localhost, 127.0.0.0/8, ::1) is called without TLS",
        )),
        _ => Err(Error::configuration("the service root is not an https URL")),
    }
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}
