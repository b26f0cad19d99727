//! How a client is set up.

use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{
    CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING, USER_AGENT,
};

use crate::runtime::auth::credential::{Anonymous, Credential};
use crate::runtime::call::middleware::{HttpStack, Middleware};
use crate::runtime::call::request_report::{OnRequest, RequestReport};
use crate::runtime::call::retry::{RetryBudget, RetryPolicy, Tokens};
#[cfg(runtime = "client-parameters")]
use crate::runtime::client::client_parameters::{ClientParameter, ClientParameters};
use crate::runtime::client::given_headers::GivenHeaders;
use crate::runtime::client::service_root::{PlainHttp, parse_service_root};
use crate::runtime::client::transport::{Sender, Transport};
use crate::runtime::client::{Client, RequestId, Settings};
#[cfg(runtime = "client-parameters")]
use crate::runtime::codec::Field;
use crate::runtime::error::Error;
use crate::runtime::http_headers::CLIENT_REQUEST_ID;
#[cfg(runtime = "bound-actions")]
use crate::runtime::odata::action_path::{ActionPath, ActionPaths};
use crate::runtime::platform::{self, FOLLOWS_REDIRECTS};
use crate::runtime::response::mismatch_policy::{MismatchPolicy, MismatchReport, Reading};
use crate::service::{HTTP_ORIGINS, REQUEST_ID_HEADER, SERVICE_ROOT};

/// How long connecting may take, unless the builder says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a whole call may take, unless the builder says otherwise.
const TIMEOUT: Duration = Duration::from_secs(100);
/// How long nothing may come of a stream, unless the builder says otherwise: as long as a whole call may take, so that
/// nothing ends earlier because it is a stream.
const IDLE_TIMEOUT: Duration = TIMEOUT;
/// How many bytes a response may have, unless the builder says otherwise.
const MAX_RESPONSE_BYTES: u64 = 64 * 1024 * 1024;

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
}

/// Settings of a [`Client`].
#[derive(Default)]
#[must_use]
pub struct ClientBuilder {
    credential: Option<Box<dyn Credential>>,
    /// Whether it is more than [`Anonymous`].
    has_credential: bool,
    service_root: Option<String>,
    allow_http: bool,
    headers: GivenHeaders,
    #[cfg(runtime = "client-parameters")]
    client_parameters: ClientParameters,
    request_id: RequestIdSetting,
    user_agent: Option<String>,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    response_timeout: Option<Duration>,
    idle_timeout: Option<Duration>,
    reading: Reading,
    on_request: Option<OnRequest>,
    retry: RetryPolicy,
    retry_budget: RetryBudget,
    middleware: Vec<Box<dyn Middleware>>,
    #[cfg(feature = "gzip")]
    pub(crate) compress_from: Option<usize>,
    sender: Option<Sender>,
    max_response_bytes: Option<u64>,
    #[cfg(runtime = "bound-actions")]
    pub(crate) action_path: ActionPath,
}

impl ClientBuilder {
    /// What proves to the service who makes a call. Without, calls are anonymous.
    ///
    /// It is sent over TLS only, or to this machine, unless [`ClientBuilder::allow_http`] says otherwise.
    pub fn credential(mut self, credential: impl Credential) -> Self {
        self.has_credential = !(&credential as &dyn Any).is::<Anonymous>();
        self.credential = Some(Box::new(credential));
        self
    }

    /// Sets the URL to which all paths are appended, instead of the description's.
    ///
    /// It is an `https` URL. `http` is for services on this machine, for what the description itself says
    /// to call so if there is no credential, and for [`ClientBuilder::allow_http`].
    pub fn service_root(mut self, service_root: impl Into<String>) -> Self {
        self.service_root = Some(service_root.into());
        self
    }

    /// Allows calls over `http` to services on other machines, with the credential if there is one. The default is
    /// `false`: anyone on the network could read and change everything, the credential included.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// Sets a header of every call, such as an API's version or the program's tenant.
    ///
    /// It takes the place of what the client would send; what the description's parameters,
    /// [`Call::header`](crate::runtime::Call::header) or the credential set takes its place. Set twice,
    /// both values are sent, as they are by `Call::header`. No redirect takes it to another origin, and `Debug` does
    /// not show it; a secret is better a credential, which also never goes over `http` unasked.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push(name.into(), value.into());
        self
    }

    #[cfg(runtime = "client-parameters")]
    /// Sets a parameter of every call that takes it.
    pub(crate) fn client_parameter(
        mut self,
        parameter: &'static ClientParameter,
        value: &dyn Field,
    ) -> Self {
        self.client_parameters.set_value(parameter, value);
        self
    }

    /// Sends an id of the program's own with each call, in this header: a random UUID, or that of
    /// [`Call::client_request_id`](crate::runtime::Call::client_request_id). All attempts of a call have the
    /// same, and [`ApiError::client_request_id`](crate::runtime::ApiError::client_request_id) returns it.
    ///
    /// Unless set, it is sent only if the service is known to take one, in the header that it takes.
    /// Browsers ask a service first whether it takes such a header (CORS).
    pub fn request_id_header(mut self, name: impl Into<String>) -> Self {
        self.request_id = RequestIdSetting::Header(name.into());
        self
    }

    /// Sends no id of the program's own with calls that do not set one.
    pub fn without_request_id(mut self) -> Self {
        self.request_id = RequestIdSetting::Off;
        self
    }

    /// The `User-Agent` header, in place of this package's name and version.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// How long a whole call may take, with all attempts and the waits between them, until the last
    /// byte of its response: 100 seconds unless set. The time that a credential or a middleware takes counts, but
    /// they are not interrupted.
    ///
    /// A [`Download`](crate::runtime::Download), and a stream of events or lines, has 100 seconds until its
    /// response begins, and then as long as it takes, but for [`ClientBuilder::idle_timeout`]. So does a call whose body
    /// is a stream, from its beginning. A timeout that is set here holds for all of it.
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

    /// How long a [`Download`](crate::runtime::Download), or a stream of events or lines, may go without a
    /// byte: 100 seconds unless set. Comments, blank lines and other heartbeats are bytes as well. A stream whose
    /// service is silent for longer needs more, and [`Duration::MAX`] is no limit.
    ///
    /// For a body that is a stream, it is how long nothing may be sent, because the program has no more bytes or the
    /// service takes none, and how long the response may then take to begin. Browsers have no such limit.
    ///
    /// Not used with a client of your own ([`ClientBuilder::http_client`]) unless set.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = Some(timeout);
        self
    }

    /// What becomes of responses that do not fit what the description declares:
    /// [`MismatchPolicy::Tolerate`] unless set.
    pub fn mismatch_policy(mut self, policy: MismatchPolicy) -> Self {
        self.reading.policy = policy;
        self
    }

    /// Calls a function for each response that does not fit what the description declares, whether
    /// that is tolerated or not: to count them, or to log them. It is called before the call returns,
    /// so it should be quick.
    pub fn on_mismatch(
        mut self,
        report: impl Fn(&MismatchReport<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.reading.on_mismatch = Some(Arc::new(report));
        self
    }

    /// Calls a function for each request when its response has begun or there is an error: to measure durations, or to
    /// count attempts and errors. It is called before the call goes on, so it should be quick. It replaces an earlier
    /// one.
    pub fn on_request(
        mut self,
        report: impl Fn(&RequestReport<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.on_request = Some(Box::new(report));
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

    /// Adds a middleware, which is called around each request, inside the middlewares that were added before
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
        self.sender = Some(Sender::Http(http));
        self
    }

    /// Sets what sends the requests, in place of the HTTP client. The last of this and [`ClientBuilder::http_client`]
    /// counts. [`ClientBuilder::connect_timeout`] has no effect then.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.sender = Some(Sender::Own(Box::new(transport)));
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
    /// No service root, or one that secrets must not be sent to; a user agent or another header
    /// that cannot be one; a TLS set-up that fails.
    pub fn build(self) -> Result<Client, Error> {
        let plain_http = if self.allow_http { PlainHttp::Any } else { PlainHttp::Described };
        let service_root = match (&self.service_root, SERVICE_ROOT) {
            (Some(root), _) => root,
            (None, Some(root)) => root,
            (None, None) => {
                return Err(Error::configuration(
                    "the description names no service root: \
                     set one with ClientBuilder::service_root",
                ));
            }
        };
        let service_root =
            parse_service_root(service_root, plain_http.for_credential(self.has_credential))?;
        let request_id = self.request_id.resolve()?;
        let injected = matches!(self.sender, Some(Sender::Http(_)));
        let user_agent = user_agent(self.user_agent.as_deref(), injected)?;
        let follows_redirects =
            injected || (FOLLOWS_REDIRECTS && !matches!(self.sender, Some(Sender::Own(_))));
        let sender = if let Some(sender) = self.sender {
            sender
        } else {
            // What is called over http is decided by `PlainHttp`; this is for what changes URLs later.
            let plain = self.allow_http || !HTTP_ORIGINS.is_empty();
            let connect_timeout = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
            Sender::Http(http_client(&service_root, plain, connect_timeout)?)
        };
        let usual = |timeout| if injected { None } else { Some(timeout) };
        let settings = Settings {
            http: HttpStack { sender, follows_redirects, middleware: self.middleware },
            service_root,
            credential: self.credential.unwrap_or_else(|| Box::new(Anonymous)),
            has_credential: self.has_credential,
            plain_http,
            user_agent,
            headers: client_headers(&self.headers, &request_id.header)?,
            #[cfg(runtime = "client-parameters")]
            client_parameters: self.client_parameters.checked()?,
            request_id,
            timeout: self.timeout.or(usual(TIMEOUT)),
            timeout_of_streams: self.timeout,
            idle_timeout: self.idle_timeout.or(usual(IDLE_TIMEOUT)),
            response_timeout: self.response_timeout,
            reading: self.reading,
            on_request: self.on_request,
            retry: self.retry,
            retry_tokens: Tokens::new(self.retry_budget),
            #[cfg(feature = "gzip")]
            compress_from: self.compress_from,
            max_response_bytes: self.max_response_bytes.unwrap_or(MAX_RESPONSE_BYTES),
            #[cfg(runtime = "bound-actions")]
            action_paths: ActionPaths::new(self.action_path),
        };
        Ok(Client { settings: Arc::new(settings) })
    }
}

impl fmt::Debug for ClientBuilder {
    /// Leaves the service root out, which may hold a password until it is refused.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("response_timeout", &self.response_timeout)
            .field("idle_timeout", &self.idle_timeout)
            .field("mismatch_policy", &self.reading)
            .field("retry", &self.retry)
            .field("retry_budget", &self.retry_budget)
            .field("max_response_bytes", &self.max_response_bytes)
            .finish_non_exhaustive()
    }
}

/// How the program's own id of each call is to be sent.
#[derive(Default)]
enum RequestIdSetting {
    /// As the description's service is known to take it, if it is.
    #[default]
    Described,
    Header(String),
    Off,
}

impl RequestIdSetting {
    fn resolve(self) -> Result<RequestId, Error> {
        let (name, is_random) = match self {
            Self::Described => (REQUEST_ID_HEADER.map(str::to_owned), REQUEST_ID_HEADER.is_some()),
            Self::Header(name) => (Some(name), true),
            Self::Off => (None, false),
        };
        let header = match name {
            None => CLIENT_REQUEST_ID,
            Some(name) => HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
                Error::configuration("the name of the request id's header is no header name")
            })?,
        };
        Ok(RequestId { header, is_random })
    }
}

/// The headers of every call, which can be secret.
fn client_headers(given: &GivenHeaders, request_id: &HeaderName) -> Result<HeaderMap, Error> {
    let problem = |name: &str, problem: &str| {
        Error::configuration(format!("the header `{}` {problem}", name.escape_debug()))
    };
    let mut headers = given.combine(request_id).map_err(|it| problem(&it.name, &it.problem))?;
    for name in [CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING] {
        if headers.contains_key(&name) {
            return Err(problem(name.as_str(), "belongs to the body of a single call"));
        }
    }
    headers.values_mut().for_each(|value| value.set_sensitive(true));
    Ok(headers)
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

fn http_client(
    service_root: &Url,
    plain: bool,
    connect_timeout: Duration,
) -> Result<reqwest::Client, Error> {
    platform::http_client(service_root, plain, connect_timeout).map_err(|source| {
        Error::configuration_because("the HTTP client cannot be set up", source.without_url())
    })
}
