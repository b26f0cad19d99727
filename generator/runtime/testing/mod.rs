//! A local HTTP service for tests: the feature `test-util`.
//!
//! A [`TestService`] returns scripted responses over a real socket, and records the requests. Responses are selected
//! by method and path ([`TestService::on`]), or by sequence ([`TestService::any`]). [`TestService::in_memory`] does the
//! same without a socket.

mod memory;
mod message;
mod pattern;
mod script;

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::task::{AbortHandle, JoinSet};

use crate::runtime::{BoxError, Client, ClientBuilder, Error, RetryPolicy};

pub use message::{TestRequest, TestResponse};
pub use script::Script;

use memory::Memory;
use script::{ScriptedResponse, Scripts, locked};

/// A local service that returns scripted responses and records the requests.
///
/// It listens for HTTP/1.1 on a free port of the loopback interface, until it is dropped.
#[must_use = "it stops when it is dropped"]
pub struct TestService {
    root: String,
    scripts: Arc<Mutex<Scripts>>,
    /// What accepts connections; `None` if there is no socket.
    accepting: Option<AbortHandle>,
}

impl TestService {
    /// Starts a service without responses: see [`TestService::on`].
    ///
    /// # Errors
    /// Returns [`ErrorKind::Configuration`](crate::runtime::ErrorKind::Configuration) outside of a `tokio` runtime,
    /// or if it cannot listen on the loopback interface.
    pub async fn start() -> Result<Self, Error> {
        let refused = |source: BoxError| {
            Error::configuration_because("the test service cannot be started", source)
        };
        let runtime = Handle::try_current().map_err(|source| refused(source.into()))?;
        let listener =
            TcpListener::bind("127.0.0.1:0").await.map_err(|source| refused(source.into()))?;
        let address = listener.local_addr().map_err(|source| refused(source.into()))?;
        let scripts = Arc::default();
        let accepting = runtime.spawn(accept(listener, Arc::clone(&scripts))).abort_handle();
        Ok(Self { root: format!("http://{address}"), scripts, accepting: Some(accepting) })
    }

    /// Creates a service without responses that has no socket: the clients of [`TestService::client_builder`] pass their
    /// requests to it directly, as a [`Transport`](crate::runtime::Transport). The delays between
    /// attempts take no time if the clock of `tokio` is paused. The requests lack what the HTTP client adds: `Host` and `Content-Length`.
    pub fn in_memory() -> Self {
        Self { root: memory::ROOT.to_owned(), scripts: Arc::default(), accepting: None }
    }

    /// Returns the root URL of the service, such as `http://127.0.0.1:49152`. That of a service in memory cannot be reached
    /// otherwise.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Returns a builder for a client of this service, without credentials by default. The client has the default retry
    /// policy, but only waits between attempts if a response has `Retry-After`.
    pub fn client_builder(&self) -> ClientBuilder {
        let retry = RetryPolicy::new().first_delay(Duration::ZERO);
        let builder = Client::builder().service_root(&self.root).retry(retry);
        match self.accepting {
            Some(_) => builder,
            None => builder.transport(Memory::new(Arc::clone(&self.scripts))),
        }
    }

    /// Scripts the responses to requests with a method and a path.
    ///
    /// - `method`: a method such as `GET`; `*` matches any.
    /// - `path`: segments, compared with those of the request after percent-decoding. `{}`, with or without a name in
    ///   it, matches any nonempty string, `*` any string, and a segment `**` any number of segments:
    ///   `/things/{thing-id}/assign`, `/**/assign`. A query, `/things?$top=10`, is compared without decoding; a path
    ///   without a query matches any.
    ///
    /// A request gets a response of the first matching script that has one left. If there is none, it gets status 501,
    /// and [`TestService::verify`] reports it.
    #[must_use = "a script without a response has no effect"]
    pub fn on(&self, method: &str, path: &str) -> Script<'_> {
        Script::new(&self.scripts, method, path)
    }

    /// Scripts the responses to all requests, for scripts by sequence alone.
    #[must_use = "a script without a response has no effect"]
    pub fn any(&self) -> Script<'_> {
        self.on("*", "/**")
    }

    /// Returns all received requests in their order, with or without a scripted response.
    #[must_use]
    pub fn requests(&self) -> Vec<TestRequest> {
        locked(&self.scripts).requests.clone()
    }

    /// Removes the recorded requests and all scripts.
    pub fn reset(&self) {
        *locked(&self.scripts) = Scripts::default();
    }

    /// Asserts that every scripted response was used, and that every request had one.
    ///
    /// # Panics
    /// Panics otherwise; the message lists the unused responses and the unexpected requests.
    #[track_caller]
    pub fn verify(&self) {
        let problems = locked(&self.scripts).problems();
        assert!(
            problems.is_empty(),
            "the test service was not called as scripted:\n{}",
            problems.join("\n")
        );
    }
}

impl fmt::Debug for TestService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestService").field("root", &self.root).finish_non_exhaustive()
    }
}

impl Drop for TestService {
    fn drop(&mut self) {
        if let Some(accepting) = &self.accepting {
            accepting.abort();
        }
    }
}

/// Accepts connections until the task is aborted, which closes them.
async fn accept(listener: TcpListener, scripts: Arc<Mutex<Scripts>>) {
    let mut connections = JoinSet::new();
    // An error only concerns one connection.
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            connections.spawn(serve(stream, Arc::clone(&scripts)));
        }
        while connections.try_join_next().is_some() {}
    }
}

/// Serves the requests of a connection, until either side closes it.
async fn serve(stream: TcpStream, scripts: Arc<Mutex<Scripts>>) {
    let service = service_fn(|request| respond(request, &scripts));
    // The client notices connection errors itself.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

/// Returns the response to a request; an error closes the connection without one.
async fn respond(
    request: hyper::Request<Incoming>,
    scripts: &Mutex<Scripts>,
) -> Result<hyper::Response<Full<Bytes>>, BoxError> {
    let (head, body) = request.into_parts();
    let body = body.collect().await?.to_bytes();
    let request = TestRequest::new(head, body.into());
    scripted(scripts, &request).into_hyper().ok_or_else(|| CLOSED.into())
}

/// The reason why there is no response.
const CLOSED: &str = "the script closes the connection";

/// Records a request, and returns the response to it.
fn scripted(scripts: &Mutex<Scripts>, request: &TestRequest) -> TestResponse {
    let scripted = locked(scripts).take(request);
    match scripted {
        ScriptedResponse::Fixed(response) => response,
        // The function is called without a lock: it may use the service.
        ScriptedResponse::Computed(compute) => compute(request),
    }
}
