//! A server on this machine that receives the redirect of a sign-in (RFC 8252, section 7.3).

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use reqwest::Url;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, JoinSet};

use super::error::SignInError;

/// The page that the user sees in the end.
const PAGE: &str = "<!DOCTYPE html><title>Signing in</title>\
    <p>You can close this page, and go on in the program that opened it.";

/// A server that waits for the redirect. It stops when it is dropped.
pub(super) struct Loopback {
    redirect_uri: String,
    queries: mpsc::Receiver<String>,
    accepting: AbortHandle,
}

/// The URL at which requests are accepted, and what the first one brought.
struct Expected {
    path: String,
    host: String,
    is_received: Mutex<bool>,
}

impl Loopback {
    /// Listens on the port of a redirect URI, or on a free one if it has none.
    pub(super) async fn listen(template: &Url) -> Result<Self, SignInError> {
        let refused = |error: std::io::Error| {
            SignInError::configuration(format!("no port of 127.0.0.1 can be used: {error}"))
        };
        let port = template.port().unwrap_or(0);
        let listener = TcpListener::bind(("127.0.0.1", port)).await.map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        let host = format!("{}:{port}", template.host_str().unwrap_or_default());
        let path = template.path().to_owned();
        // Servers compare this as a string with what is registered, usually without the slash.
        let shown = if path == "/" { "" } else { path.as_str() };
        let redirect_uri = format!("http://{host}{shown}");
        let (sender, queries) = mpsc::channel(1);
        let expected = Arc::new(Expected { path, host, is_received: Mutex::new(false) });
        let accepting = tokio::spawn(accept(listener, expected, sender)).abort_handle();
        Ok(Self { redirect_uri, queries, accepting })
    }

    /// The URI with the port.
    pub(super) fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Waits for the redirect, and returns the query of its URL.
    pub(super) async fn query(&mut self) -> String {
        match self.queries.recv().await {
            Some(query) => query,
            // The task that has the sender ends only when this is dropped.
            None => std::future::pending().await,
        }
    }
}

impl Drop for Loopback {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Accepts connections until the task is aborted, which closes them. Browsers open some that they do not use.
async fn accept(listener: TcpListener, expected: Arc<Expected>, queries: mpsc::Sender<String>) {
    let mut connections = JoinSet::new();
    // An error only concerns one connection.
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            connections.spawn(serve(stream, Arc::clone(&expected), queries.clone()));
        }
        while connections.try_join_next().is_some() {}
    }
}

/// Serves one request, and passes the query on if it was the redirect: after the response, which the user should see.
async fn serve(stream: TcpStream, expected: Arc<Expected>, queries: mpsc::Sender<String>) {
    let received = Mutex::new(None);
    let service = service_fn(|request: Request<Incoming>| {
        let query = expected.take(&request);
        let response = respond(query.is_some());
        if query.is_some() {
            *received.lock().unwrap_or_else(PoisonError::into_inner) = query;
        }
        std::future::ready(Ok::<_, Infallible>(response))
    });
    let mut builder = http1::Builder::new();
    // What is received matters, even if the browser has closed the connection.
    let _ = builder.keep_alive(false).serve_connection(TokioIo::new(stream), service).await;
    let query = received.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(query) = query {
        let _ = queries.send(query).await;
    }
}

impl Expected {
    /// The query of the first request that is the redirect. Pages of others, which reach this port by a name of their own,
    /// are no redirect.
    fn take(&self, request: &Request<Incoming>) -> Option<String> {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
        let is_redirect = request.method() == Method::GET
            && request.uri().path() == self.path
            && host.is_some_and(|host| host.eq_ignore_ascii_case(&self.host));
        let query = request.uri().query().filter(|_| is_redirect)?;
        let mut is_received = self.is_received.lock().unwrap_or_else(PoisonError::into_inner);
        (!std::mem::replace(&mut *is_received, true)).then(|| query.to_owned())
    }
}

fn respond(is_redirect: bool) -> Response<Full<Bytes>> {
    let (status, page) =
        if is_redirect { (StatusCode::OK, PAGE) } else { (StatusCode::NOT_FOUND, "") };
    let mut response = Response::new(Full::from(page));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
