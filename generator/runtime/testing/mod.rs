//! The feature `test-util`: a service on this machine that stands in for the real one.
//!
//! A [`TestService`] answers what a test says it should, over a real socket, and keeps what it was
//! sent. What it answers is said by method and path ([`TestService::on`]), or in sequence
//! ([`TestService::any`]).

mod message;
mod pattern;
mod script;

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

use script::{Answer, Scripts};

/// A service on this machine that answers as its script says, and keeps the requests that came.
///
/// It speaks HTTP/1.1 on a port of its own, until it is dropped.
#[must_use = "it stops when it is dropped"]
pub struct TestService {
    root: String,
    scripts: Arc<Mutex<Scripts>>,
    accepting: AbortHandle,
}

impl TestService {
    /// Starts a service that answers nothing yet: see [`TestService::on`].
    ///
    /// # Errors
    /// A thread that is not in a `tokio` runtime, and a machine whose loopback interface cannot be
    /// listened on.
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
        Ok(Self { root: format!("http://{address}"), scripts, accepting })
    }

    /// The URL that all paths stand below, such as `http://127.0.0.1:49152`.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// A builder for a client that calls this service, anonymously unless told otherwise. It repeats what
    /// others repeat, but waits only if it is asked to with `Retry-After`.
    pub fn client_builder(&self) -> ClientBuilder {
        let retry = RetryPolicy::new().first_delay(Duration::ZERO);
        Client::builder().service_root(&self.root).retry(retry)
    }

    /// Says how to answer requests of a method to a path. Without answers, nothing is said.
    ///
    /// - `method`: such as `GET`; `*` is any.
    /// - `path`: segments, compared with those of the request after percent-decoding. `{}` with any or
    ///   no name in it is any text but none, `*` is any text, and a segment `**` is any number of
    ///   segments: `/things/{thing-id}/assign`, `/**/assign`. A query, `/things?$top=10`, is compared
    ///   as it is sent; without one, any is answered.
    ///
    /// A request is answered by the first of these that fits and has an answer left. One that none
    /// answers gets `501`, and [`TestService::verify`] names it.
    #[must_use = "without an answer, nothing is said"]
    pub fn on(&self, method: &str, path: &str) -> Script<'_> {
        Script::new(&self.scripts, method, path)
    }

    /// Says how to answer the next requests, whatever they are: for scripts by sequence alone.
    #[must_use = "without an answer, nothing is said"]
    pub fn any(&self) -> Script<'_> {
        self.on("*", "/**")
    }

    /// The requests that came, in their order, whether there was an answer to them or not.
    #[must_use]
    pub fn requests(&self) -> Vec<TestRequest> {
        locked(&self.scripts).requests.clone()
    }

    /// Forgets the requests that came and what was to be answered.
    pub fn reset(&self) {
        *locked(&self.scripts) = Scripts::default();
    }

    /// Asserts that every answer was asked for, and that every request had one.
    ///
    /// # Panics
    /// Otherwise; the message names the answers and the requests.
    #[track_caller]
    pub fn verify(&self) {
        let problems = locked(&self.scripts).problems();
        assert!(
            problems.is_empty(),
            "the test service was not called as its script says:\n{}",
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
        self.accepting.abort();
    }
}

/// Answers connections until it is aborted, and they with it.
async fn accept(listener: TcpListener, scripts: Arc<Mutex<Scripts>>) {
    let mut connections = JoinSet::new();
    // An error is of one connection that came to nothing.
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            connections.spawn(serve(stream, Arc::clone(&scripts)));
        }
        while connections.try_join_next().is_some() {}
    }
}

/// Answers the requests of a connection, until either side closes it.
async fn serve(stream: TcpStream, scripts: Arc<Mutex<Scripts>>) {
    let service = service_fn(|request| answer(request, &scripts));
    // What went wrong with a connection, its client knows.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

/// The answer to a request; an error closes the connection without one.
async fn answer(
    request: hyper::Request<Incoming>,
    scripts: &Mutex<Scripts>,
) -> Result<hyper::Response<Full<Bytes>>, BoxError> {
    let (head, body) = request.into_parts();
    let body = body.collect().await?.to_bytes();
    let request = TestRequest::new(head, body.into());
    let answer = locked(scripts).take(&request);
    let response = match answer {
        Answer::Fixed(response) => response,
        // It is called while nothing is locked: it may use the service.
        Answer::Made(make) => make(&request),
    };
    response.into_hyper().ok_or_else(|| "the script closes the connection".into())
}

/// A lock is held for no longer than what cannot panic takes, so what it guards is whole.
fn locked(scripts: &Mutex<Scripts>) -> MutexGuard<'_, Scripts> {
    scripts.lock().unwrap_or_else(PoisonError::into_inner)
}
