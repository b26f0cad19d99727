//! Middleware.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::header::HeaderValue;

use super::{assign, builder, documented_example, get, tested_example};
use crate::runtime::{
    BoxError, BoxFuture, Client, ClientBuilder, Error, ErrorKind, Exchange, Middleware, Next,
    RetryPolicy,
};
use crate::server::{Server, json, no_content, response, response_with};

// The example of the trait's documentation begins here.
/// Counts requests, and tells the service which program they are from.
struct Program {
    name: HeaderValue,
    requests: AtomicU64,
}

impl Middleware for Program {
    fn handle<'a>(
        &'a self,
        mut request: reqwest::Request,
        exchange: &'a Exchange,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        if exchange.is_at_service() {
            request.headers_mut().insert("x-program", self.name.clone());
        }
        next.run(request)
    }
}
// It ends here.

#[test]
fn the_example_of_the_documentation_is_tested_here() {
    let documented = documented_example(include_str!("../../../runtime/call/middleware.rs"));
    let tested = tested_example(include_str!("middleware.rs"));
    assert_eq!(documented, tested);
}

fn client(server: &Server, set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Client {
    let policy = RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(2);
    let builder = builder(&server.root()).retry(policy);
    set(builder).build().expect("the settings are right")
}

type Log = Arc<Mutex<Vec<String>>>;

/// Middleware that records requests.
struct Notes(&'static str, Log);

impl Notes {
    fn note(&self, text: &str) {
        self.1.lock().expect("nobody panics").push(format!("{} {text}", self.0));
    }
}

impl Middleware for Notes {
    fn handle<'a>(
        &'a self,
        request: reqwest::Request,
        exchange: &'a Exchange,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        Box::pin(async move {
            let authorization = request.headers().get("authorization");
            let authorization =
                authorization.map_or("nobody", |value| value.to_str().expect("a token is text"));
            let place = if exchange.is_at_service() { "service" } else { "elsewhere" };
            self.note(&format!(
                "{} {}.{} as {authorization} at {place}",
                exchange.operation().method,
                exchange.attempt(),
                exchange.redirects(),
            ));
            let outcome = next.run(request).await;
            match &outcome {
                Ok(response) => self.note(response.status().as_str()),
                Err(error) => {
                    self.note(&error.downcast_ref::<Error>().expect("it is ours").to_string());
                }
            }
            outcome
        })
    }
}

#[tokio::test]
async fn each_request_passes_each_middleware_in_order() {
    let server = Server::answering([response_with("503 Busy", &[], ""), no_content()]);
    let log = Log::default();
    let client = client(&server, |builder| {
        let program = Program { name: HeaderValue::from_static("p"), requests: AtomicU64::new(0) };
        builder
            .middleware(Notes("a", Arc::clone(&log)))
            .middleware(program)
            .middleware(Notes("b", Arc::clone(&log)))
    });
    assign(&client, "t").await.expect("the second answer is a success");
    let first = "POST 1.0 as Bearer s3cret-t0ken at service";
    let second = "POST 2.0 as Bearer s3cret-t0ken at service";
    let expected = [
        format!("a {first}"),
        format!("b {first}"),
        "b 503".to_owned(),
        "a 503".to_owned(),
        format!("a {second}"),
        format!("b {second}"),
        "b 204".to_owned(),
        "a 204".to_owned(),
    ];
    assert_eq!(*log.lock().expect("nobody panics"), expected);
    for request in server.requests() {
        assert_eq!(request.header("x-program"), Some("p"));
    }
}

#[tokio::test]
async fn middleware_sees_redirects_and_other_hosts() {
    let other = Server::answering([response("200 OK", "text/csv", "x")]);
    let target = format!("{}/file", other.root());
    let server = Server::answering([
        response_with("302 Found", &[("Location", "/here")], ""),
        response_with("302 Found", &[("Location", &target)], ""),
    ]);
    let log = Log::default();
    let client = client(&server, |builder| builder.middleware(Notes("a", Arc::clone(&log))));
    get(&client).download().await.expect("a download goes on to where the file lies");
    let expected = [
        "a GET 1.0 as Bearer s3cret-t0ken at service",
        "a 302",
        "a GET 1.1 as Bearer s3cret-t0ken at service",
        "a 302",
        "a GET 1.2 as nobody at elsewhere",
        "a 200",
    ];
    assert_eq!(*log.lock().expect("nobody panics"), expected);
}

#[tokio::test]
async fn errors_of_the_client_pass_through_and_are_repeated() {
    let server = Server::answering([Vec::new(), Vec::new()]);
    let log = Log::default();
    let client = client(&server, |builder| builder.middleware(Notes("a", Arc::clone(&log))));
    let error = get(&client).await.expect_err("nothing comes");
    assert!(
        matches!(error.kind(), ErrorKind::Transport { .. }) && error.attempts() == 2,
        "{error:?}"
    );
    assert_eq!(log.lock().expect("nobody panics").len(), 4);
}

/// Middleware that responds itself, or fails.
struct Instead(fn() -> Result<reqwest::Response, BoxError>);

impl Middleware for Instead {
    fn handle<'a>(
        &'a self,
        _: reqwest::Request,
        _: &'a Exchange,
        _: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        Box::pin(std::future::ready(self.0()))
    }
}

#[tokio::test]
async fn its_own_error_ends_the_call() {
    let server = Server::answering(Vec::<String>::new());
    let broken = Instead(|| Err("the breaker is open".into()));
    let error = get(&client(&server, |builder| builder.middleware(broken))).await;
    let error = error.expect_err("it failed");
    assert!(
        matches!(error.kind(), ErrorKind::Middleware { .. }) && error.attempts() == 1,
        "{error:?}"
    );
    assert_eq!(error.to_string(), "GET /things/{thing-id}: a middleware failed");
    let source = std::error::Error::source(&error).expect("it has one").to_string();
    assert_eq!((source.as_str(), error.status()), ("the breaker is open", None));
}

#[tokio::test]
async fn middleware_can_respond_itself() {
    let server = Server::answering([json("{}")]);
    let instead = Instead(|| {
        let answer = http::Response::builder().header("content-type", "application/json");
        Ok(answer.body(r#"{"name":"kept"}"#)?.into())
    });
    let tree = get(&client(&server, |builder| builder.middleware(instead))).await;
    assert_eq!(tree.expect("it is an answer").name.as_deref(), Some("kept"));
    // The service's own answer is still there.
    get(&client(&server, |builder| builder)).await.expect("nobody has asked for it before");
}

/// Middleware that waits.
struct Slow(Duration);

impl Middleware for Slow {
    fn handle<'a>(
        &'a self,
        request: reqwest::Request,
        _: &'a Exchange,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        Box::pin(async move {
            tokio::time::sleep(self.0).await;
            next.run(request).await
        })
    }
}

#[tokio::test]
async fn its_time_is_the_call_s() {
    let server = Server::answering(Vec::<String>::new());
    let short = Duration::from_millis(20);
    let client = client(&server, |builder| builder.middleware(Slow(short)));
    // Had anything been sent, it would have been refused: nobody is there.
    let error = get(&client).timeout(short).await.expect_err("the time is gone");
    assert!(matches!(error.kind(), ErrorKind::Timeout { source: None, .. }), "{error:?}");
}
