//! Successful responses that do not match the description.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::models::Tree;
use crate::runtime::{Client, Error, ErrorKind, Mismatch, MismatchPolicy, Mismatches, Response};
use crate::server::{self, Server, no_content, response, response_with};

use super::{builder, client, get};

async fn received(answer: String) -> Response<Tree> {
    let server = Server::answering([answer]);
    get(&client(&server)).send().await.expect("it is tolerated")
}

async fn rejected(answer: String) -> Error {
    let server = Server::answering([answer]);
    let call = get(&client(&server)).mismatch_policy(MismatchPolicy::Reject);
    call.await.expect_err("it is not tolerated")
}

fn written(response: &Response<Tree>) -> Value {
    serde_json::to_value(response.body()).expect("models can be written")
}

#[tokio::test]
async fn mismatches_are_read_reported_and_written_back() {
    let body = json!({"children": [{"name": "a"}, {"name": 5}], "labels": [], "new": 1});
    let response = received(server::json(&body.to_string())).await;
    let children = response.body().children.as_ref().expect("they came");
    assert_eq!(children[1].name.as_deref(), Some("5"));
    let found: Vec<String> = response.mismatches().iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "`/children/1/name`: declared a string, received a number",
            "`/labels`: declared an object, received an array",
        ]
    );
    let paths: Vec<&str> = response.mismatches().iter().map(Mismatch::path).collect();
    assert_eq!(paths, ["/children/*/name", "/labels"]);
    assert_eq!(written(&response), body);
}

#[tokio::test]
async fn rejecting_says_all_that_does_not_fit() {
    let body = r#"{"children":[{"name":"a"},{"name":5}],"labels":[]}"#;
    let headers = [("Content-Type", "application/json"), ("request-id", "r1")];
    let error = rejected(response_with("200 OK", &headers, body)).await;
    assert_eq!(
        error.to_string(),
        "GET /things/{thing-id}: the response (200 OK) does not fit what the description declares: \
         at /children/1/name, declared a string, received a number (and 1 more) (request id r1)"
    );
    assert!(std::error::Error::source(&error).is_none(), "the reason is there once");
    let ErrorKind::Decode { source, headers, body: kept, .. } = error.kind() else {
        panic!("it is another error")
    };
    assert_eq!(source.mismatches().map(Mismatches::len), Some(2));
    assert_eq!((headers["request-id"].as_bytes(), kept.as_slice()), (&b"r1"[..], body.as_bytes()));
}

#[tokio::test]
async fn a_success_without_a_body_is_an_empty_value() {
    let empty = response("200 OK", "application/json", "");
    let accepted = response_with("202 Accepted", &[], "");
    let spaces = response("200 OK", "application/json", "\r\n");
    for answer in [no_content(), empty, accepted, spaces] {
        let response = received(answer).await;
        assert_eq!(response.body(), &Tree::default());
        let found: Vec<String> = response.mismatches().iter().map(ToString::to_string).collect();
        assert_eq!(found, ["the body: declared JSON, received nothing"]);
    }
    assert_eq!(
        rejected(no_content()).await.to_string(),
        "GET /things/{thing-id}: the service returned 204 No Content with no body \
         where JSON was expected"
    );
}

#[tokio::test]
async fn json_of_another_content_type_is_read() {
    let body = r#"{"name":"a"}"#;
    let response = received(response("200 OK", "text/plain", body)).await;
    assert_eq!(response.body().name.as_deref(), Some("a"));
    assert_eq!(response.mismatches().len(), 1);
    let error = rejected(server::response("200 OK", "text/plain", body)).await;
    assert!(matches!(error.kind(), ErrorKind::UnexpectedContent { .. }), "{error:?}");

    // The same type twice is no other type.
    for twice in
        ["application/json, application/json", "application/json; charset=utf-8, application/json"]
    {
        let response = received(server::response("200 OK", twice, body)).await;
        assert!(response.mismatches().is_empty());
    }
    let headers = [("Content-Type", "application/json"), ("Content-Type", "application/json")];
    let response = received(response_with("200 OK", &headers, body)).await;
    assert!(response.mismatches().is_empty());
}

#[tokio::test]
async fn invalid_json_is_an_error_in_any_case() {
    for (content_type, body) in [
        ("text/html", "<p>"),
        ("text/plain", "7 days"),
        ("text/plain", "7"),
        ("application/json", "{"),
    ] {
        let server = Server::answering([response("200 OK", content_type, body)]);
        let error = get(&client(&server)).await.expect_err("it is not JSON");
        assert!(
            matches!(error.kind(), ErrorKind::UnexpectedContent { .. } | ErrorKind::Decode { .. }),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn each_response_that_does_not_fit_is_reported_once() {
    let seen: Arc<Mutex<Vec<String>>> = Arc::default();
    let note = Arc::clone(&seen);
    let wrong = server::json(r#"{"name":[]}"#);
    let server = Server::answering([wrong.clone(), server::json("{}"), no_content(), wrong]);
    let builder = builder(&server.root()).on_mismatch(move |report| {
        let id = report.request_id.as_deref().unwrap_or("no id");
        let text = format!("{} {} {id} {}", report.operation, report.status, report.mismatches);
        note.lock().expect("nobody panics with it").push(text);
    });
    let client: Client = builder.build().expect("the settings are right");
    for _ in 0..3 {
        get(&client).await.expect("it is tolerated");
    }
    let rejecting = get(&client).mismatch_policy(MismatchPolicy::Reject);
    rejecting.await.expect_err("it is not tolerated");
    let wrong =
        "GET /things/{thing-id} 200 OK no id at /name, declared a string, received an array";
    let nothing = "GET /things/{thing-id} 204 No Content no id declared JSON, received nothing";
    assert_eq!(*seen.lock().expect("nobody panics with it"), [wrong, nothing, wrong]);
}
