//! The test service: its responses, its recorded requests and its assertions.

use serde_json::{Value, json};

use crate::models::Tree;
use crate::runtime::{Call, Endpoint, ErrorKind, Operation, RetryPolicy};
use crate::test_util::{TestResponse, TestService};

const GET: Operation = Operation { id: None, method: "GET", path: "/{path}" };
const POST: Operation = Operation { id: None, method: "POST", path: "/{path}" };

async fn started() -> TestService {
    let service = TestService::start().await.expect("the loopback interface is there");
    assert!(service.root().starts_with("http://127.0.0.1:"), "{service:?}");
    service
}

/// Creates a call with these path segments, which are percent-encoded.
fn endpoint(service: &TestService, segments: &[&str]) -> Endpoint {
    let client = service.client_builder().build().expect("the settings are right");
    segments.iter().fold(Endpoint::root(&client), |place, id| place.key("id", &(*id).to_owned()))
}

/// Returns the status of the response to a request with this path.
async fn status(service: &TestService, operation: &'static Operation, segments: &[&str]) -> u16 {
    let call: Call<()> = endpoint(service, segments).call(operation).returning_nothing();
    match call.send().await {
        Ok(response) => response.status().as_u16(),
        Err(error) => error.status().expect("there was an answer").as_u16(),
    }
}

/// Returns the message of the assertion, if it fails.
fn failure(service: &TestService) -> Option<String> {
    let verify = std::panic::AssertUnwindSafe(|| service.verify());
    let panic = std::panic::catch_unwind(verify).err()?;
    Some(panic.downcast_ref::<String>().expect("an assertion has a message").clone())
}

#[tokio::test]
async fn responses_are_selected_by_method_and_path() {
    let service = started().await;
    service.on("GET", "/things/{thing-id}").always(TestResponse::new(201));
    service.on("post", "/things/{}/assign").always(TestResponse::new(202));
    service.on("*", "/files/**/content").always(TestResponse::new(203));
    service.on("GET", "/things(name='{name}')").always(TestResponse::new(204));
    service.on("GET", "/a b/*.txt").always(TestResponse::new(205));
    let cases: [(&Operation, &[&str], u16); 13] = [
        (&GET, &["things", "1"], 201),
        (&GET, &["things", "a/b"], 201),
        (&POST, &["things", "1"], 501),
        (&GET, &["things"], 501),
        (&GET, &["things", "1", "2"], 501),
        (&POST, &["things", "1", "assign"], 202),
        (&GET, &["files", "content"], 203),
        (&POST, &["files", "1", "2", "content"], 203),
        (&GET, &["files", "content", "1"], 501),
        (&GET, &["things(name='x')"], 204),
        (&GET, &["things(name='')"], 501),
        (&GET, &["a b", ".txt"], 205),
        (&GET, &["a b", "1.txt.gz"], 501),
    ];
    for (operation, segments, expected) in cases {
        assert_eq!(status(&service, operation, segments).await, expected, "{segments:?}");
    }
}

#[tokio::test]
async fn the_query_is_compared_only_if_the_pattern_has_one() {
    let service = started().await;
    service.on("GET", "/things?$top=1").always(TestResponse::new(201));
    service.on("GET", "/things").always(TestResponse::new(202));
    for (query, expected) in [(Some("1"), 201), (Some("2"), 202), (None, 202)] {
        let call: Call<()> = endpoint(&service, &["things"]).call(&GET).returning_nothing();
        let call = query.into_iter().fold(call, |call, top| call.query_pair("$top", top));
        let response = call.send().await.expect("it is a success");
        assert_eq!(response.status().as_u16(), expected);
    }
}

#[tokio::test]
async fn responses_are_used_once_in_order_and_then_always() {
    let service = started().await;
    let script = service.on("GET", "/a").respond(TestResponse::new(201));
    script.respond(TestResponse::new(202)).always(TestResponse::new(203));
    service.any().respond(TestResponse::new(204).with_header("x-last", "yes"));
    for expected in [201, 202, 203, 203] {
        assert_eq!(status(&service, &GET, &["a"]).await, expected);
    }
    assert_eq!(status(&service, &GET, &["b"]).await, 204);
    assert_eq!(failure(&service), None);
    service.reset();
    assert_eq!((service.requests().len(), status(&service, &GET, &["a"]).await), (0, 501));
}

#[tokio::test]
async fn a_response_can_be_computed_from_the_request() {
    let service = started().await;
    service.on("POST", "/echo").always_with(|request| {
        let body: Value = request.json().expect("it was sent JSON");
        TestResponse::json(json!({"name": body["name"], "children": []}))
    });
    let call = endpoint(&service, &["echo"]).call(&POST).json(&json!({"name": "oak"}));
    let call: Call<Tree> = call.returning_json();
    let tree = call.await.expect("it is answered with JSON");
    assert_eq!(tree.name.as_deref(), Some("oak"));
}

#[tokio::test]
async fn requests_are_recorded_unchanged() {
    let service = started().await;
    service.any().respond(TestResponse::new(204));
    let call = endpoint(&service, &["a b"]).call(&POST).json(&json!({"n": 1}));
    let call: Call<()> = call.returning_nothing();
    let call = call.query_pair("q", "x y").header("cookie", "s3cret");
    call.await.expect("it is answered");
    let request = service.requests().remove(0);
    assert_eq!((request.method(), request.target()), ("POST", "/a%20b?q=x%20y"));
    assert_eq!((request.path(), request.query()), ("/a%20b", Some("q=x%20y")));
    assert_eq!(request.header("Content-Type"), Some("application/json"));
    assert_eq!(request.headers()["cookie"], "s3cret");
    assert_eq!(request.body(), br#"{"n":1}"#);
    assert_eq!(request.json::<Value>().expect("it is JSON"), json!({"n": 1}));
    assert!(!format!("{request:?}").contains("s3cret"), "{request:?}");
}

#[tokio::test]
async fn a_closed_connection_is_no_response() {
    let service = started().await;
    service.any().respond(TestResponse::disconnect());
    let call: Call<()> = endpoint(&service, &["a"]).call(&POST).returning_nothing();
    let error = call.await.expect_err("there is no answer");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
    assert_eq!(service.requests().len(), 1, "it was read all the same");
}

#[tokio::test]
async fn being_throttled_says_how_long_to_wait() {
    let service = started().await;
    service.any().always(TestResponse::throttled(7));
    let builder = service.client_builder().retry(RetryPolicy::none());
    let client = builder.build().expect("the settings are right");
    let call: Call<()> = Endpoint::root(&client).literal("a").call(&POST).returning_nothing();
    let error = call.await.expect_err("it is throttled");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
}

#[tokio::test]
async fn temporary_failures_are_repeated_without_waiting() {
    let service = started().await;
    let script = service.on("GET", "/a").respond(TestResponse::throttled(0));
    script.respond(TestResponse::new(503)).respond(TestResponse::new(204));
    assert_eq!(status(&service, &GET, &["a"]).await, 204);
    assert_eq!((service.requests().len(), failure(&service)), (3, None));
}

#[tokio::test]
async fn unused_responses_and_unexpected_requests_are_reported() {
    let service = started().await;
    service.on("GET", "/never").always(TestResponse::new(204));
    service.on("POST", "/once?a=b").respond(TestResponse::new(204));
    let twice = service.on("GET", "/twice/{}").respond(TestResponse::new(204));
    twice.respond(TestResponse::new(204)).respond(TestResponse::new(204));
    assert_eq!(status(&service, &GET, &["twice", "1"]).await, 204);
    assert_eq!(status(&service, &GET, &["other"]).await, 501);
    let message = failure(&service).expect("it was not called as it should be");
    let expected = "the test service was not called as scripted:\n\
                    - GET /never: no request was received\n\
                    - POST /once?a=b: 1 response was not used\n\
                    - GET /twice/{}: 2 responses were not used\n\
                    - GET /other: there was no response";
    assert_eq!(message, expected);
}

#[tokio::test]
async fn it_stops_when_it_is_dropped() {
    let service = started().await;
    service.any().always(TestResponse::new(204));
    let call: Call<()> = endpoint(&service, &["a"]).call(&POST).returning_nothing();
    let next: Call<()> = endpoint(&service, &["a"]).call(&POST).returning_nothing();
    call.await.expect("it is answered");
    drop(service);
    let error = next.await.expect_err("nobody answers");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
}

#[test]
fn it_needs_a_runtime_and_does_not_panic_without() {
    let mut start = std::pin::pin!(TestService::start());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(started) = start.as_mut().poll(&mut context) else {
        panic!("there is nothing to wait for")
    };
    let error = started.expect_err("there is no runtime");
    assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{error:?}");
}

#[tokio::test(start_paused = true)]
async fn a_service_in_memory_has_no_socket() {
    let service = TestService::in_memory();
    service.on("POST", "/things/{}/assign").respond(TestResponse::throttled(3600));
    service.on("POST", "/things/{}/assign").respond(TestResponse::json(json!({ "name": "x" })));
    service.on("GET", "/things/1").respond(TestResponse::disconnect());
    service.on("GET", "/things/1").respond(TestResponse::json(json!({ "name": "y" })));
    let client = service.client_builder().timeout(std::time::Duration::from_secs(7200)).build();
    let client = client.expect("the settings are right");
    let things = Endpoint::root(&client).literal("things").key("id", &"1".to_owned());

    let policy = RetryPolicy::new().longest_retry_after(std::time::Duration::from_secs(3600));
    let call: Call<Tree> =
        things.literal("assign").call(&POST).json(&json!({ "a": 1 })).returning_json();
    let assigned = call.retry(policy).await.expect("the second is a success");
    assert_eq!(assigned.name.as_deref(), Some("x"));
    let call: Call<Tree> = things.call(&GET).returning_json();
    assert_eq!(call.await.expect("the second is a success").name.as_deref(), Some("y"));

    service.verify();
    let requests = service.requests();
    let shown: Vec<String> = requests.iter().map(ToString::to_string).collect();
    let assign = "POST /things/1/assign";
    assert_eq!(shown, [assign, assign, "GET /things/1", "GET /things/1"]);
    assert_eq!(requests[1].json::<Value>().expect("it is JSON"), json!({ "a": 1 }));
    assert_eq!(service.root(), "https://service.test");
}
