//! Middleware: code that runs around each HTTP request.

use std::time::Duration;

use reqwest::{Request, Response};

use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::client::transport::{Sender, TransportError};
use crate::runtime::error::Error;
use crate::runtime::error::kind::ErrorKind;
use crate::runtime::operation::Operation;
use crate::runtime::origin::{host, same_origin};
use crate::runtime::platform::{Instant, execute};
use crate::runtime::within::within;

/// Something that is called around each request that a client sends: it may look at it, change it, delay it,
/// send it with [`Next::run`] or respond in place of the service, and inspect the response.
///
/// Every request passes it, the repeated and the redirected ones too. It sees all that is sent, **the credential
/// and the body included**, and must keep to itself what is secret.
///
/// Several run in the order in which they were added: the first is the outermost. What [`Next::run`]
/// reports is an [`Error`]; returned as it is, it is the call's, and is
/// repeated as the call's [`RetryPolicy`](crate::runtime::RetryPolicy) says. Any other error ends the call with
/// [`ErrorKind::Middleware`].
///
/// ```ignore
/// /// Counts requests, and tells the service which program they are from.
/// struct Program {
///     name: HeaderValue,
///     requests: AtomicU64,
/// }
///
/// impl Middleware for Program {
///     fn handle<'a>(
///         &'a self,
///         mut request: reqwest::Request,
///         exchange: &'a Exchange,
///         next: Next<'a>,
///     ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
///         self.requests.fetch_add(1, Ordering::Relaxed);
///         if exchange.is_at_service() {
///             request.headers_mut().insert("x-program", self.name.clone());
///         }
///         next.run(request)
///     }
/// }
/// ```
pub trait Middleware: Send + Sync + 'static {
    /// Handles one request.
    ///
    /// The time that it takes is the call's, which does not interrupt it, but then sends nothing more.
    /// Dropping the call drops it, too.
    fn handle<'a>(
        &'a self,
        request: Request,
        exchange: &'a Exchange,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<Response, BoxError>>;
}

/// Information about a request that is not part of it.
#[derive(Clone, Debug)]
pub struct Exchange {
    operation: &'static Operation,
    attempt: u32,
    redirects: usize,
    at_service: bool,
}

impl Exchange {
    pub(crate) fn new(
        operation: &'static Operation,
        attempt: u32,
        redirects: usize,
        at_service: bool,
    ) -> Self {
        Self { operation, attempt, redirects, at_service }
    }

    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Which attempt at the call it belongs to, counted from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// How many redirects the attempt has followed before it.
    #[must_use]
    pub fn redirects(&self) -> usize {
        self.redirects
    }

    /// Whether it goes to the service, as all do but those of downloads that are redirected to
    /// another host. No secret belongs into these.
    #[must_use]
    pub fn is_at_service(&self) -> bool {
        self.at_service
    }
}

/// What requests are sent with.
pub(crate) struct HttpStack {
    pub(crate) sender: Sender,
    /// Whether it may follow redirects by itself, as one may that the program brought.
    pub(crate) follows_redirects: bool,
    pub(crate) middleware: Vec<Box<dyn Middleware>>,
}

/// What comes after a [`Middleware`]: the others, and at last the HTTP client.
#[must_use = "nothing is sent until it is run"]
pub struct Next<'a> {
    http: &'a HttpStack,
    exchange: &'a Exchange,
    response_timeout: Option<Duration>,
    /// What is left of the time in which the response has to begin.
    left: Option<Duration>,
    /// When the first middleware was called, if there is any.
    began: Option<Instant>,
    /// How many middlewares the request has passed.
    passed: usize,
}

impl<'a> Next<'a> {
    pub(crate) fn new(
        http: &'a HttpStack,
        exchange: &'a Exchange,
        response_timeout: Option<Duration>,
        left: Option<Duration>,
    ) -> Self {
        let began = (!http.middleware.is_empty()).then(Instant::now);
        Self { http, exchange, response_timeout, left, began, passed: 0 }
    }

    /// Sends the request, and gives the response up to its body, whatever its status.
    pub fn run(self, request: Request) -> BoxFuture<'a, Result<Response, BoxError>> {
        match self.http.middleware.get(self.passed) {
            Some(middleware) => {
                let next = Self { passed: self.passed + 1, ..self };
                middleware.handle(request, self.exchange, next)
            }
            None => Box::pin(async move { Ok(self.execute(request).await?) }),
        }
    }

    /// Sends the request as it is.
    pub(crate) async fn execute(&self, mut request: Request) -> Result<Response, Error> {
        let error = |kind| Error::new(self.exchange.operation, self.exchange.attempt, kind);
        // The time that the middleware took is gone.
        let spent = self.began.map_or(Duration::ZERO, |began| began.elapsed());
        let timeout = request.timeout_mut();
        *timeout = timeout.map(|timeout| timeout.saturating_sub(spent));
        let left = self.left.map(|left| left.saturating_sub(spent));
        if [*timeout, left].contains(&Some(Duration::ZERO)) {
            return Err(error(ErrorKind::out_of_time()));
        }
        let asked = self.http.follows_redirects.then(|| request.url().clone());
        // If the time is up, the request is dropped, and its connection with it.
        let limit = left.into_iter().chain(self.response_timeout).min();
        let response = self.send(request, limit).await;
        let response = response.map_err(|_| error(ErrorKind::out_of_time()))?;
        let response = response.map_err(|source| error(ErrorKind::transport(source)))?;
        if asked.is_none_or(|asked| same_origin(&asked, response.url())) {
            return Ok(response);
        }
        Err(error(ErrorKind::Redirect {
            status: response.status(),
            host: host(response.url()),
            problem: "another origin, and the HTTP client followed it",
        }))
    }
}

impl Next<'_> {
    /// Passes the request to what sends it; an error is the exceeded limit.
    async fn send(
        &self,
        request: Request,
        limit: Option<Duration>,
    ) -> Result<Result<Response, TransportError>, Duration> {
        match &self.http.sender {
            Sender::Http(client) => {
                let response = within(limit, execute(client, request)).await?;
                Ok(response.map_err(TransportError::from))
            }
            Sender::Own(transport) => {
                let limit = limit.into_iter().chain(request.timeout().copied()).min();
                within(limit, transport.send(request)).await
            }
        }
    }
}

impl std::fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Next").field("exchange", &self.exchange).finish_non_exhaustive()
    }
}
