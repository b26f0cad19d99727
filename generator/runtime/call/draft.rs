//! What is known of a call, whatever it returns.

use std::fmt::{self, Write as _};
use std::time::Duration;

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue,
    PROXY_AUTHORIZATION, USER_AGENT,
};
use reqwest::{Method, Url};

use crate::runtime::body::upload::Content;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::call::parameters::ParameterWriter;
use crate::runtime::call::retry::{Repeatable, RetryPolicy};
use crate::runtime::call::sending::{Receive, Sending, Until};
use crate::runtime::client::Client;
use crate::runtime::client::given_headers::GivenHeaders;
use crate::runtime::client::service_root::{PlainHttp, parse_service_root};
use crate::runtime::error::Error;
#[cfg(runtime = "bound-actions")]
use crate::runtime::odata::action_path::ActionPath;
use crate::runtime::operation::{Operation, Security};
use crate::runtime::origin::is_plain;
#[cfg(any(runtime = "poll", runtime = "microsoft-graph"))]
use crate::runtime::origin::same_origin;
#[cfg(runtime = "pagination")]
use crate::runtime::paging::declared::Pagination;
use crate::runtime::platform::Instant;
use crate::runtime::response::api_error::ApiError;
use crate::runtime::response::mismatch_policy::{MismatchPolicy, Reading};
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::resume::Resume;
use crate::service::SECURITY;

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// What is known of a call before it is sent.
pub(crate) struct Draft {
    pub(crate) client: Client,
    pub(crate) operation: &'static Operation,
    pub(crate) path: String,
    #[cfg(runtime = "bound-actions")]
    /// The qualified name of the type that the operation is bound to, so that it has two paths.
    pub(crate) bound_to: Option<&'static str>,
    #[cfg(runtime = "bound-actions")]
    /// Which of the two paths it takes, if not that of the client's setting.
    pub(crate) action_path: Option<ActionPath>,
    #[cfg(emitted = ".server")]
    /// Where it goes, if not to the client's service root.
    pub(crate) server: Option<&'static str>,
    #[cfg(any(runtime = "paging", runtime = "poll", runtime = "microsoft-graph"))]
    /// Where it goes in place of path and parameters: a link of the service.
    pub(crate) link: Option<Link>,
    pub(crate) security: Security,
    pub(crate) parameters: ParameterWriter,
    pub(crate) body: Option<Content>,
    pub(crate) receive: Receive,
    #[cfg(runtime = "pagination")]
    /// How the list continues, if the operation declares that.
    pub(crate) pagination: Option<&'static Pagination>,
    /// Whether doing it twice is as good as doing it once, whatever its method says.
    pub(crate) idempotent: bool,
    /// Set by the caller, after everything else.
    pub(crate) headers: GivenHeaders,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) response_timeout: Option<Duration>,
    pub(crate) idle_timeout: Option<Duration>,
    #[cfg(runtime = "bound-actions")]
    /// How much of its time is gone before it is sent.
    pub(crate) spent: Duration,
    pub(crate) mismatch_policy: Option<MismatchPolicy>,
    pub(crate) retry: Option<RetryPolicy>,
}

#[cfg(any(runtime = "paging", runtime = "poll", runtime = "microsoft-graph"))]
/// A link of the service.
#[derive(Clone)]
pub(crate) struct Link {
    pub(crate) method: Method,
    pub(crate) url: Url,
}

impl Draft {
    pub(crate) fn new(
        client: Client,
        operation: &'static Operation,
        path: String,
        parameters: ParameterWriter,
    ) -> Self {
        Self {
            client,
            operation,
            path,
            #[cfg(runtime = "bound-actions")]
            bound_to: None,
            #[cfg(runtime = "bound-actions")]
            action_path: None,
            #[cfg(emitted = ".server")]
            server: None,
            #[cfg(any(runtime = "paging", runtime = "poll", runtime = "microsoft-graph"))]
            link: None,
            security: SECURITY,
            parameters,
            body: None,
            receive: Receive::Whole,
            #[cfg(runtime = "pagination")]
            pagination: None,
            idempotent: false,
            headers: GivenHeaders::default(),
            query: Vec::new(),
            timeout: None,
            response_timeout: None,
            idle_timeout: None,
            #[cfg(runtime = "bound-actions")]
            spent: Duration::ZERO,
            mismatch_policy: None,
            retry: None,
        }
    }

    /// Shows the operation only: values can be secret.
    pub(crate) fn fmt_as(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = format_args!("{}", self.operation);
        f.debug_struct(name).field("operation", &operation).finish_non_exhaustive()
    }

    /// The same call once more; `None` if its body comes only once.
    pub(crate) fn try_clone(&self) -> Option<Box<Self>> {
        let body = match &self.body {
            Some(body) => Some(body.try_clone()?),
            None => None,
        };
        Some(Box::new(Self { body, ..self.without_body() }))
    }

    #[cfg(any(runtime = "poll", runtime = "microsoft-graph"))]
    /// Returns whether a link leads to neither the origin of the service root nor that of the call's own server.
    fn leaves(&self, link: &Url) -> bool {
        #[cfg(emitted = ".server")]
        if let Ok(Some(server)) = self.server_root() {
            return !same_origin(link, &server);
        }
        !same_origin(link, self.client.service_root())
    }

    #[cfg(any(runtime = "paging", runtime = "poll"))]
    /// The call of what a response of this call links to: GET, whatever this one is.
    pub(crate) fn at_link(&self, link: Url) -> Self {
        let link = Link { method: Method::GET, url: link };
        let mut call = Self { link: Some(link), ..self.without_body() };
        call.parameters.headers.remove(CONTENT_TYPE);
        call.parameters.headers.remove(CONTENT_LENGTH);
        call
    }

    fn without_body(&self) -> Self {
        Self {
            client: self.client.clone(),
            operation: self.operation,
            path: self.path.clone(),
            #[cfg(runtime = "bound-actions")]
            bound_to: self.bound_to,
            #[cfg(runtime = "bound-actions")]
            action_path: self.action_path,
            #[cfg(emitted = ".server")]
            server: self.server,
            #[cfg(any(runtime = "paging", runtime = "poll", runtime = "microsoft-graph"))]
            link: self.link.clone(),
            security: self.security,
            parameters: self.parameters.clone(),
            body: None,
            receive: self.receive,
            #[cfg(runtime = "pagination")]
            pagination: self.pagination,
            idempotent: self.idempotent,
            headers: self.headers.clone(),
            query: self.query.clone(),
            timeout: self.timeout,
            response_timeout: self.response_timeout,
            idle_timeout: self.idle_timeout,
            #[cfg(runtime = "bound-actions")]
            spent: self.spent,
            mismatch_policy: self.mismatch_policy,
            retry: self.retry.clone(),
        }
    }

    /// Sends the call; a status that is no success is an error.
    pub(crate) fn send(self: Box<Self>) -> BoxFuture<'static, Result<RawResponse, Error>> {
        #[cfg(runtime = "bound-actions")]
        if self.may_change_path() {
            return Box::pin(self.send_by_either_path());
        }
        Box::pin(self.send_once())
    }

    /// Sends the call to the path that it has now.
    pub(crate) async fn send_once(self: Box<Self>) -> Result<RawResponse, Error> {
        let operation = self.operation;
        let mut sending = self.prepare()?;
        let mut response = sending.send().await?;
        if !response.status.is_success() {
            let sent_id = sending.client_request_id();
            return Err(ApiError::new(operation, response, sent_id).into());
        }
        if let Some(rest) = &mut response.rest {
            rest.resume = Resume::of(sending, &rest.incoming);
        }
        Ok(response)
    }

    /// Everything that is sent but the credential.
    pub(crate) fn prepare(mut self: Box<Self>) -> Result<Sending, Error> {
        let operation = self.operation;
        let mut parameters = std::mem::take(&mut self.parameters);
        #[cfg(runtime = "client-parameters")]
        self.add_client_parameters(&mut parameters);
        #[cfg(runtime = "cookies")]
        parameters.finish_cookies();
        match self.headers.combine(&self.client.settings.request_id.header) {
            Ok(given) => parameters.headers.extend(given),
            Err(problem) => parameters.refuse(&problem.name, problem.problem),
        }
        let method = self.method()?;
        // The idle time limits a streamed body.
        let is_stream = self.body.as_ref().is_some_and(Content::comes_in_pieces);
        let settings = &self.client.settings;
        let usual = if is_stream { settings.timeout_of_streams } else { settings.timeout };
        let timeout = self.timeout.or(usual);
        #[cfg(runtime = "bound-actions")]
        let timeout = timeout.map(|timeout| timeout.saturating_sub(self.spent));
        let headers = self.all_headers(&method, std::mem::take(&mut parameters.headers));
        let url = self.url(parameters)?;
        self.check_secrets(&url, &headers)?;
        #[cfg(any(runtime = "poll", runtime = "microsoft-graph"))]
        let away = self.link.as_ref().is_some_and(|link| self.leaves(&link.url));
        Ok(Sending {
            operation,
            repeatable: Repeatable::of(&method, self.idempotent, self.body.as_ref()),
            method,
            url,
            headers,
            timeout,
            timeout_until: self.timeout_until(),
            idle_timeout: self.idle_timeout.or(self.client.settings.idle_timeout),
            response_timeout: self.response_timeout.or(self.client.settings.response_timeout),
            retry: self.retry.take().unwrap_or_else(|| self.client.settings.retry.clone()),
            reading: self.reading(),
            body: self.body,
            receive: self.receive,
            security: self.security,
            #[cfg(any(runtime = "poll", runtime = "microsoft-graph"))]
            away,
            client: self.client,
            started: Instant::now(),
            attempts: 0,
            requests: 0,
            refreshed: false,
        })
    }

    /// A body that is read as it comes may take as long as it takes, unless somebody has set a time.
    fn timeout_until(&self) -> Until {
        let set = self.timeout.or(self.client.settings.timeout_of_streams);
        match self.receive {
            Receive::Download if set.is_none() => Until::ResponseBegins,
            Receive::Download | Receive::Whole => Until::LastByte,
        }
    }

    /// How the response is read.
    pub(crate) fn reading(&self) -> Reading {
        let reading = self.client.settings.reading.clone();
        Reading { policy: self.mismatch_policy.unwrap_or(reading.policy), ..reading }
    }

    fn method(&self) -> Result<Method, Error> {
        #[cfg(any(runtime = "paging", runtime = "poll", runtime = "microsoft-graph"))]
        if let Some(link) = &self.link {
            return Ok(link.method.clone());
        }
        let method = Method::from_bytes(self.operation.method.as_bytes());
        method.map_err(|_| Error::parameter(self.operation, "method", "is not an HTTP method"))
    }

    /// Refuses to send a secret that is no credential's where a credential must not go.
    fn check_secrets(&self, url: &Url, headers: &HeaderMap) -> Result<(), Error> {
        let is_safe = !is_plain(url) || self.client.settings.plain_http(true) == PlainHttp::Any;
        let secrets = [AUTHORIZATION, PROXY_AUTHORIZATION];
        let secret = secrets.iter().find(|name| headers.contains_key(*name)).filter(|_| !is_safe);
        secret.map_or(Ok(()), |name| {
            let problem = "would go over http, where anyone can read it; \
                           ClientBuilder::allow_http sends it all the same";
            Err(Error::parameter(self.operation, name.as_str(), problem))
        })
    }

    /// The headers that are set, and the defaults of those that are not.
    fn all_headers(&self, method: &Method, mut headers: HeaderMap) -> HeaderMap {
        for (name, value) in &self.client.settings.headers {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        headers.entry(ACCEPT).or_insert(JSON);
        if self.body.is_some() {
            headers.entry(CONTENT_TYPE).or_insert(JSON);
        }
        let empty = self.body.as_ref().is_none_or(Content::is_empty);
        if empty && matches!(method.as_str(), "POST" | "PUT" | "PATCH") {
            // Some servers refuse these methods without a length, and `hyper` sends none.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        if let Some(user_agent) = &self.client.settings.user_agent {
            headers.entry(USER_AGENT).or_insert_with(|| user_agent.clone());
        }
        let request_id = &self.client.settings.request_id.header;
        if self.client.settings.request_id.is_random
            && !headers.contains_key(request_id)
            && let Some(id) = random_uuid()
        {
            headers.insert(request_id, id);
        }
        headers
    }

    #[cfg(emitted = ".server")]
    /// The URL of the server that the operation declares, to which the call's path is appended.
    pub(crate) fn server_root(&self) -> Result<Option<Url>, Error> {
        let Some(server) = self.server else { return Ok(None) };
        let own = self.client.service_root();
        // Joining would encode the braces.
        let text = if server.contains("://") {
            Ok(server.to_owned())
        } else {
            own.join(server).map(String::from).map_err(|source| source.to_string())
        };
        let plain_http = self.client.settings.plain_http(!self.security.is_empty());
        let root = text.and_then(|text| {
            parse_service_root(&text, plain_http).map_err(|error| error.to_string())
        });
        root.map(Some).map_err(|problem| {
            Error::parameter(self.operation, "server", format!("cannot be called: {problem}"))
        })
    }

    /// The URL of all that is known and these parameters.
    pub(crate) fn url(&self, mut parameters: ParameterWriter) -> Result<Url, Error> {
        #[cfg(runtime = "client-parameters")]
        self.add_client_parameters(&mut parameters);
        let problem = parameters.take_problem();
        problem.map_err(|found| Error::parameter(self.operation, found.name, found.problem))?;
        #[cfg(any(runtime = "paging", runtime = "poll", runtime = "microsoft-graph"))]
        if let Some(link) = &self.link {
            return Ok(link.url.clone());
        }
        for (name, value) in &self.query {
            parameters.query_pair(name, value);
        }
        let root = self.client.service_root();
        #[cfg(emitted = ".server")]
        let server = self.server_root()?;
        #[cfg(emitted = ".server")]
        let root = server.as_ref().unwrap_or(root);
        let root = root.as_str().trim_end_matches('/');
        let mark = if parameters.query.is_empty() { "" } else { "?" };
        let path = self.path.as_str();
        #[cfg(runtime = "bound-actions")]
        let qualified = self.qualified_path();
        #[cfg(runtime = "bound-actions")]
        let path = qualified.as_deref().unwrap_or(path);
        let arguments = parameters.arguments.map(|arguments| format!("({arguments})"));
        let arguments = arguments.unwrap_or_default();
        let text = [root, path, &arguments, mark, &parameters.query].concat();
        Url::parse(&text).map_err(|source| {
            Error::parameter(self.operation, "path", format!("does not make a URL: {source}"))
        })
    }
}

/// A UUID of version 4; `None` on a system without randomness, whose calls do
/// without an id rather than fail.
pub(crate) fn random_uuid() -> Option<HeaderValue> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    let mut bits = u128::from_be_bytes(bytes);
    // Version 4 and variant 1 (RFC 9562, section 5.4).
    bits = bits & !(0xF << 76) | 0x4 << 76;
    bits = bits & !(0x3 << 62) | 0x2 << 62;
    let mut text = String::with_capacity(36);
    let written = write!(
        text,
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        bits >> 96,
        bits >> 80 & 0xFFFF,
        bits >> 64 & 0xFFFF,
        bits >> 48 & 0xFFFF,
        bits & 0xFFFF_FFFF_FFFF,
    );
    written.ok().and_then(|()| HeaderValue::try_from(text).ok())
}
