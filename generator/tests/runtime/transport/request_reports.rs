//! Observation of requests: metrics, and the context of traces.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::header::HeaderValue;

use super::{SECRET, assign, builder, get};
use crate::runtime::{
    BoxError, BoxFuture, ClientBuilder, Exchange, Middleware, Next, RequestReport, RetryPolicy,
};
use crate::server::{Server, json, no_content, response_with};

fn retrying(root: &str) -> ClientBuilder {
    builder(root).retry(RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(2))
}

#[tokio::test]
async fn each_request_is_reported_with_its_duration_and_its_place_in_the_call() {
    let server = Server::starting(|root| {
        [
            response_with("503 Busy", &[], "").into_bytes(),
            response_with("307 There", &[("Location", &format!("{root}/there?q=1"))], "").into(),
            json("{}").into(),
            Vec::new(),
        ]
    });
    let reports = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&reports);
    let client = retrying(&server.root()).on_request(move |report: &RequestReport<'_>| {
        assert!(!report.duration().is_zero() && report.duration() < Duration::from_secs(60));
        assert_eq!(report.server_address(), Some("127.0.0.1"));
        assert!(report.server_port().is_some_and(|port| port > 0));
        log.lock().expect("nobody panics").push((
            report.operation().path,
            report.resend_count(),
            report.status().map(|status| status.as_u16()),
            report.error_type().map(str::to_owned),
        ));
    });
    let client = client.build().expect("the settings are right");
    get(&client).await.expect("the third response is a success");
    assign(&client, "t").await.expect_err("the connection is closed");

    let (read, write) = ("/things/{thing-id}", "/things/{thing-id}/assign");
    let expected = [
        (read, 0, Some(503), Some("503".to_owned())),
        (read, 1, Some(307), None),
        (read, 2, Some(200), None),
        (write, 0, None, Some("transport".to_owned())),
    ];
    assert_eq!(*reports.lock().expect("nobody panics"), expected);
    drop(server);
}

#[tokio::test]
async fn a_connection_that_fails_and_a_time_that_is_over_are_reported() {
    let kinds = Arc::new(Mutex::new(Vec::new()));
    let report = |kinds: &Arc<Mutex<Vec<Option<String>>>>| {
        let kinds = Arc::clone(kinds);
        move |report: &RequestReport<'_>| {
            let kind = report.error_type().map(str::to_owned);
            kinds.lock().expect("nobody panics").push(kind);
            assert!(!format!("{report:?}").contains(SECRET));
        }
    };
    let nobody = builder("http://127.0.0.1:1").on_request(report(&kinds)).build();
    assign(&nobody.expect("right"), "t").await.expect_err("nobody is there");
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
    let root = format!("http://{}", silent.local_addr().expect("it has one"));
    let late = builder(&root).on_request(report(&kinds)).response_timeout(Duration::from_millis(1));
    assign(&late.build().expect("right"), "t").await.expect_err("nobody responds");
    let expected = [Some("connect".to_owned()), Some("timeout".to_owned())];
    assert_eq!(*kinds.lock().expect("nobody panics"), expected);
}

/// Sends the context of a trace with each request to the service: a new span for each, as the W3C recommends.
struct TraceContext {
    trace_id: &'static str,
    spans: AtomicU64,
}

impl Middleware for TraceContext {
    fn handle<'a>(
        &'a self,
        mut request: reqwest::Request,
        exchange: &'a Exchange,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        if exchange.is_at_service() {
            let span = self.spans.fetch_add(1, Ordering::Relaxed) + 1;
            let value = HeaderValue::try_from(format!("00-{}-{span:016x}-01", self.trace_id));
            request.headers_mut().insert("traceparent", value.expect("it is hexadecimal"));
        }
        next.run(request)
    }
}

#[tokio::test]
async fn a_middleware_sends_the_context_of_a_trace_with_each_attempt() {
    let trace_id = "4bf92f3577b34da6a3ce929d0e0e4736";
    let server = Server::answering([response_with("503 Busy", &[], ""), no_content()]);
    let client = retrying(&server.root())
        .middleware(TraceContext { trace_id, spans: AtomicU64::new(0) })
        .build()
        .expect("the settings are right");
    assign(&client, "t").await.expect("the second response is a success");
    let requests = server.requests();
    let sent = requests.iter().filter_map(|request| request.header("traceparent"));
    let span = |number: u32| format!("00-{trace_id}-{number:016x}-01");
    assert_eq!(sent.collect::<Vec<_>>(), [span(1), span(2)]);
}
