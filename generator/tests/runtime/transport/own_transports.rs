//! Transports of a program, below credentials, middleware and retries. No test here has a socket.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::Frame;
use reqwest::{Body, Request, Response};

use super::{SECRET, assign, documented_example, get, tested_example, thing};
use crate::runtime::{
    BearerToken, BoxFuture, Call, Client, ClientBuilder, Download, Error, ErrorKind, RetryPolicy,
    Transport, TransportError,
};

const ROOT: &str = "https://service.test/v1";

// The example of the trait's documentation begins here.
/// A service in the memory of the program.
struct InMemory;

impl Transport for InMemory {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            if request.headers().get("authorization").is_none() {
                let response = http::Response::builder().status(401).body("");
                return Ok(response.map_err(TransportError::interrupted)?.into());
            }
            match request.url().path() {
                "/v1/things/t" => Ok(http::Response::new(r#"{"name":"in memory"}"#).into()),
                _ => Err(TransportError::not_sent("there is no such service")),
            }
        })
    }
}
// It ends here.

#[test]
fn the_example_of_the_documentation_is_tested_here() {
    let documented = documented_example(include_str!("../../../runtime/client/transport.rs"));
    assert_eq!(documented, tested_example(include_str!("own_transports.rs")));
}

type Outcome = Result<Response, TransportError>;

/// A transport that returns outcomes in order, and keeps what it was asked to send. It never responds after the last.
#[derive(Clone, Default)]
struct Script {
    outcomes: Arc<Mutex<VecDeque<Outcome>>>,
    sent: Arc<Mutex<Vec<String>>>,
}

impl Script {
    fn new(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let outcomes = Arc::new(Mutex::new(outcomes.into_iter().collect()));
        Self { outcomes, sent: Arc::default() }
    }

    /// Returns the requests: method, URL, credential and body.
    fn sent(&self) -> Vec<String> {
        self.sent.lock().expect("nobody panics").clone()
    }
}

impl Transport for Script {
    fn send(&self, request: Request) -> BoxFuture<'_, Outcome> {
        let credential = request.headers().get("authorization");
        let credential = credential.map_or("nobody", |value| value.to_str().expect("text"));
        let body = request.body().and_then(Body::as_bytes).unwrap_or_default();
        let body = String::from_utf8_lossy(body);
        let shown = format!("{} {} as {credential}: {body}", request.method(), request.url());
        self.sent.lock().expect("nobody panics").push(shown);
        let outcome = self.outcomes.lock().expect("nobody panics").pop_front();
        Box::pin(async move {
            match outcome {
                Some(outcome) => outcome,
                None => std::future::pending().await,
            }
        })
    }
}

/// A body that begins and never ends.
struct Endless(Option<&'static str>);

impl http_body::Body for Endless {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        match self.0.take() {
            Some(begin) => Poll::Ready(Some(Ok(Frame::data(begin.into())))),
            None => Poll::Pending,
        }
    }
}

fn response(status: u16, body: &'static str) -> Response {
    http::Response::builder().status(status).body(body).expect("a response").into()
}

fn builder(transport: impl Transport) -> ClientBuilder {
    let builder = Client::builder().service_root(ROOT).credential(BearerToken::new(SECRET));
    builder.transport(transport).retry(RetryPolicy::new().first_delay(Duration::ZERO))
}

fn client(transport: impl Transport) -> Client {
    builder(transport).build().expect("the settings are right")
}

#[tokio::test]
async fn a_transport_takes_the_place_of_the_http_client() {
    let found = get(&client(InMemory)).await.expect("it is there");
    assert_eq!(found.name.as_deref(), Some("in memory"));
    let error = assign(&client(InMemory), "t").await.expect_err("it is not there");
    let shown = "POST /things/{thing-id}/assign: the service cannot be reached, after 4 attempts";
    assert_eq!(error.to_string(), shown);
    let source = std::error::Error::source(&error).expect("the error of the transport");
    assert_eq!(source.to_string(), "there is no such service");
}

#[tokio::test]
async fn every_attempt_has_the_credential_and_the_body() {
    let outcomes = [
        Err(TransportError::not_sent("refused")),
        Ok(response(503, "")),
        Ok(response(429, "")),
        Ok(response(204, "")),
    ];
    let script = Script::new(outcomes);
    assign(&client(script.clone()), "t").await.expect("the fourth is a success");
    let sent = format!("POST {ROOT}/things/t/assign as Bearer {SECRET}: {{}}");
    assert_eq!(script.sent(), vec![sent; 4]);
}

#[tokio::test]
async fn only_idempotent_calls_are_repeated_after_an_interruption() {
    let interrupted = || Err(TransportError::interrupted("reset"));
    let script = Script::new([interrupted(), Ok(response(200, "{}"))]);
    get(&client(script.clone())).await.expect("the second is a success");
    assert_eq!(script.sent().len(), 2);

    let script = Script::new([interrupted()]);
    let error = assign(&client(script.clone()), "t").await.expect_err("it may have been executed");
    let ErrorKind::Transport { source, .. } = error.kind() else { panic!("{error:?}") };
    assert!(!source.is_connect() && source.http().is_none(), "{source:?}");
    assert_eq!((source.to_string().as_str(), script.sent().len()), ("reset", 1));
}

#[tokio::test]
async fn a_call_ends_in_time_whatever_the_transport_does() {
    let short = Duration::from_millis(20);
    let endless = || Ok(http::Response::new(Body::wrap(Endless(Some("{")))).into());
    let silent = Script::default();
    let error = get(&builder(silent.clone()).timeout(short).build().expect("right")).await;
    assert!(matches!(error, Err(error) if error.is_timeout()));
    assert_eq!(silent.sent().len(), 1);

    let script = Script::new([endless()]);
    let error = get(&builder(script).timeout(short).build().expect("right")).await;
    assert!(matches!(error, Err(error) if error.is_timeout()));

    let script = Script::new([Ok(response(200, "{}"))]);
    let late = builder(script).response_timeout(short).build().expect("right");
    get(&late).await.expect("it is in time");
    let error: Result<_, Error> = get(&late).retry(RetryPolicy::none()).await;
    assert!(matches!(error, Err(error) if error.is_timeout()), "the script is over");

    let script = Script::new([endless()]);
    let client = builder(script).idle_timeout(short).build().expect("right");
    let download: Call<Download> = thing(&client, "t").call(&super::GET).returning_bytes();
    let download = download.await.expect("it begins");
    let error = download.bytes().await.expect_err("nothing more comes");
    assert!(matches!(error.kind(), ErrorKind::Timeout { idle: Some(_), .. }), "{error:?}");
}

#[tokio::test]
async fn the_client_follows_redirects_of_a_transport_and_keeps_its_secrets() {
    let to = |target: &str| {
        let response = http::Response::builder().status(307).header("location", target).body("");
        Ok(response.expect("a response").into())
    };
    let script = Script::new([to("/v1/other"), Ok(response(200, "{}"))]);
    get(&client(script.clone())).await.expect("the target responds");
    let other = format!("GET https://service.test/v1/other as Bearer {SECRET}: ");
    assert_eq!(script.sent()[1], other);

    let script = Script::new([to("https://elsewhere.test/")]);
    let error = get(&client(script.clone())).await.expect_err("it is another origin");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    assert_eq!(script.sent().len(), 1);
}
