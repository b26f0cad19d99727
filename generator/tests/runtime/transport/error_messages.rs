//! Codes and messages in the error bodies of public APIs.

use serde_json::{Value, json};

use crate::runtime::{ApiError, Client, ErrorKind};
use crate::server::{Server, response};

use super::{assign, client};

const JSON: &str = "application/json";

async fn next_error(client: &Client) -> ApiError {
    match assign(client, "t").await.expect_err("the response is an error").into_kind() {
        ErrorKind::Api(error) => *error,
        other => panic!("{other:?} is no API error"),
    }
}

async fn plain_error(content_type: &str, body: &str) -> ApiError {
    let server = Server::answering([response("422 Unprocessable Entity", content_type, body)]);
    next_error(&client(&server)).await
}

/// Sends each body with status 422, and checks code and message.
async fn check<const N: usize>(cases: [(Value, Option<&str>, Option<&str>); N]) {
    let responses = cases
        .each_ref()
        .map(|(body, ..)| response("422 Unprocessable Entity", JSON, &body.to_string()));
    let server = Server::answering(responses);
    let client = client(&server);
    for (body, code, message) in cases {
        let error = next_error(&client).await;
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        assert_eq!(error.body(), body.to_string().as_bytes());
    }
}

#[tokio::test]
async fn a_message_is_found_in_one_object() {
    check([
        (json!({"message": "m", "errorCode": "c"}), Some("c"), Some("m")),
        (json!({"Message": "m", "__type": "Invalid#Kind"}), Some("Invalid#Kind"), Some("m")),
        (json!({"errorSummary": "m", "errorCode": "E1", "errorCauses": []}), Some("E1"), Some("m")),
        (json!({"error_message": "m", "status": "DENIED"}), Some("DENIED"), Some("m")),
        (json!({"code": -5, "msg": "m"}), Some("-5"), Some("m")),
        (json!({"ok": false, "description": "m", "error_code": 7}), Some("7"), Some("m")),
        (json!({"status_code": 7, "status_message": "m"}), Some("7"), Some("m")),
        (json!({"title": "t", "detail": "m", "type": "https://x.example/p", "status": 422}),
            Some("https://x.example/p"), Some("m")),
        (json!({"name": "NotAllowed", "message": "m"}), Some("NotAllowed"), Some("m")),
        (json!({"id": "not_found", "message": "m"}), Some("not_found"), Some("m")),
        (json!({"id": "5f0c-77", "message": "m"}), None, Some("m")),
        (json!({"id": "thing", "name": "Lamp"}), None, None),
        (json!({"status": "error", "message": "m", "category": "RATE"}), Some("RATE"), Some("m")),
        (json!({"kind": "Status", "status": "Failure", "message": "m", "reason": "Gone", "code": 422}),
            Some("Gone"), Some("m")),
        (json!({"statusCode": 422, "error": "Not Right", "message": "m"}), None, Some("m")),
        (json!({"code": 422, "message": "m"}), Some("422"), Some("m")),
    ])
    .await;
}

#[tokio::test]
async fn a_message_is_found_inside_the_error() {
    check([
        (json!({"error": "No such thing"}), None, Some("No such thing")),
        (
            json!({"ok": false, "error": "no_such_thing"}),
            Some("no_such_thing"),
            Some("no_such_thing"),
        ),
        (json!({"error": 29, "message": "m"}), Some("29"), Some("m")),
        (
            json!({"error": {"message": "m", "type": "card", "code": "declined"}}),
            Some("declined"),
            Some("m"),
        ),
        (
            json!({"type": "error", "error": {"type": "overloaded", "message": "m"}}),
            Some("overloaded"),
            Some("m"),
        ),
        (
            json!({"error": {"code": 422, "status": "INVALID", "message": "m",
            "errors": [{"reason": "invalid", "message": "n"}]}}),
            Some("INVALID"),
            Some("m"),
        ),
        (
            json!({"error": {"type": "no_index", "reason": "no such index"}, "status": 422}),
            Some("no_index"),
            Some("no such index"),
        ),
        (
            json!({"odata.error": {"code": "c", "message": {"lang": "en", "value": "m"}}}),
            Some("c"),
            Some("m"),
        ),
        (
            json!({"fault": {"faultstring": "m", "detail": {"errorcode": "c"}}}),
            Some("c"),
            Some("m"),
        ),
        (json!({"error": ["E: no such pair"]}), None, Some("E: no such pair")),
        (json!({"Error": {"Code": "c", "Message": "m"}}), Some("c"), Some("m")),
        (
            json!({"error": {"error": {"message": "m", "id": "not_there"}}}),
            Some("not_there"),
            Some("m"),
        ),
        (json!({"error": {}, "message": "m"}), None, Some("m")),
    ])
    .await;
}

#[tokio::test]
async fn a_message_is_the_first_of_several() {
    check([
        (json!({"errors": ["m", "n"]}), None, Some("m")),
        (json!({"errors": "m"}), None, Some("m")),
        (json!({"errors": [{"message": "m", "extensions": {"code": "C"}}]}), Some("C"), Some("m")),
        (
            json!({"errors": [{"status": "422", "code": "c", "title": "t", "detail": "m"}]}),
            Some("c"),
            Some("m"),
        ),
        (json!({"errors": [{"reason": "is taken", "field": "email"}]}), None, Some("is taken")),
        (json!({"errors": [{"title": "m"}]}), None, Some("m")),
        (
            json!({"success": false, "errors": [{"code": 9, "message": "m"}], "messages": []}),
            Some("9"),
            Some("m"),
        ),
        (json!({"errorMessages": [], "errors": {"summary": "m"}}), None, Some("m")),
        (json!({"errorMessages": ["m"], "errors": {}}), None, Some("m")),
        (json!({"message": ["m", "n"], "error": "Bad Request"}), None, Some("m")),
        (
            json!({"detail": [{"loc": ["body", 0], "msg": "m", "type": "missing"}]}),
            Some("missing"),
            Some("m"),
        ),
        (json!({"name": "INVALID", "details": [{"issue": "m"}]}), Some("INVALID"), Some("m")),
        (json!({"reasons": [{"code": 5, "message": "m"}], "success": false}), Some("5"), Some("m")),
        (
            json!({"message": "m", "errors": [{"field": "a", "code": "missing"}]}),
            Some("missing"),
            Some("m"),
        ),
        (json!([{"errorCode": "C", "message": "m"}]), Some("C"), Some("m")),
        (json!(["m"]), None, Some("m")),
        (json!("m"), None, Some("m")),
    ])
    .await;
}

#[tokio::test]
async fn a_message_of_a_field_says_which() {
    check([
        (json!({"errors": {"email": ["is taken", "is short"]}}), None, Some("email: is taken")),
        (json!({"errors": {"title": ["is short"]}}), None, Some("title: is short")),
        (json!({"errors": {"x-kind": "is not known"}}), None, Some("x-kind: is not known")),
        (json!({"errors": {"base": ["is locked"]}}), None, Some("is locked")),
        (json!({"message": {"name": ["is taken"]}}), None, Some("name: is taken")),
        (json!({"errors": {"rows": [{"index": 0, "message": "m"}]}}), None, Some("rows: m")),
        (
            json!({"errors": {"name": {"_errors": [{"code": "LONG", "message": "m"}]}}}),
            None,
            Some("name: m"),
        ),
        (json!({"name": ["This field is required."]}), None, Some("name: This field is required.")),
        (json!({"tags": ["a"], "id": 5}), None, None),
    ])
    .await;
}

#[tokio::test]
async fn an_envelope_has_no_other_message_than_that_of_an_error() {
    check([
        (json!({"data": {"domain": "d", "errors": ["m"]}}), None, Some("m")),
        (json!({"name": "Wrong", "data": {"message": "m"}}), Some("Wrong"), Some("m")),
        (json!({"response": {"error": {"code": "c", "message": "m"}}}), Some("c"), Some("m")),
        (
            json!({"meta": {"code": 422, "errorDetail": "m", "errorType": "c"}}),
            Some("c"),
            Some("m"),
        ),
        (json!({"status": {"error_code": 1002, "error_message": "m"}}), Some("1002"), Some("m")),
        (json!({"data": {"title": "a title of the caller's"}, "success": false}), None, None),
        (json!({"request": {"message": "a message of the caller's"}}), None, None),
    ])
    .await;
}

#[tokio::test]
async fn plain_text_is_a_message() {
    let error = plain_error("Text/Plain; charset=utf-8", "invalid id\n").await;
    assert_eq!((error.code(), error.message()), (None, Some("invalid id")));
    assert_eq!(error.body(), b"invalid id\n");
    assert!(error.to_string().ends_with(": 422 Unprocessable Entity: invalid id"), "{error}");
    let error = plain_error("text/plain", r#"{"message":"m"}"#).await;
    assert_eq!(error.message(), Some("m"));
    for (content_type, body) in [("text/plain", " \n"), ("text/plain", "{}"), ("text/html", "m")] {
        assert_eq!(plain_error(content_type, body).await.message(), None, "{content_type}: {body}");
    }
}

#[tokio::test]
async fn a_word_that_is_code_and_message_is_shown_once() {
    let error = plain_error(JSON, r#"{"error":"not_here"}"#).await;
    assert!(error.to_string().ends_with(": 422 Unprocessable Entity: not_here"), "{error}");
}

#[tokio::test]
async fn a_long_message_stays_whole() {
    let long = "long ".repeat(100_000);
    let error = plain_error(JSON, &json!({"error": {"message": long}}).to_string()).await;
    assert_eq!(error.message(), Some(long.trim_end()));
}

#[tokio::test]
async fn a_hostile_body_has_no_message() {
    let deep = format!("{}{}", r#"{"errors":"#.repeat(100), "[".repeat(20))
        + &"]".repeat(20)
        + &"}".repeat(100);
    let wide = format!("[{}\"m\"]", "[],".repeat(100_000));
    for body in [deep, wide] {
        let error = plain_error(JSON, &body).await;
        assert_eq!((error.code(), error.message()), (None, None));
        assert_eq!(error.body(), body.as_bytes());
    }
}

/// The properties of error bodies that recordings of a service have.
#[derive(Debug, Default, PartialEq)]
struct Found {
    errors: usize,
    messages: usize,
    codes: usize,
}

#[tokio::test]
#[ignore = "needs ../shared/real"]
async fn messages_and_codes_of_recorded_errors_are_found() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/real");
    let mut services: Vec<_> = std::fs::read_dir(folder).expect("it is there").collect();
    let mut all = Found::default();
    for service in services.drain(..) {
        let file = service.expect("it can be read").path().join("responses.jsonl");
        let Ok(lines) = std::fs::read_to_string(file) else { continue };
        for line in lines.lines() {
            let record: Value = serde_json::from_str(line).expect("a line is JSON");
            let status = record["status"].as_u64().expect("it is a number");
            let body = record["body"].as_str().expect("it is a string");
            if status < 400 || body.is_empty() {
                continue;
            }
            let content_type = record["content_type"].as_str().unwrap_or(JSON);
            let server =
                Server::answering([response(&format!("{status} Error"), content_type, body)]);
            let error = next_error(&client(&server)).await;
            all.errors += 1;
            all.messages += usize::from(error.message().is_some());
            all.codes += usize::from(error.code().is_some());
        }
    }
    // None of them has a code.
    assert_eq!(all, Found { errors: 17, messages: 17, codes: 0 });
}
