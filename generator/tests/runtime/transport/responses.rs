//! Successful responses, and invalid ones with a successful status.

use std::error::Error as _;

use crate::models::Tree;
use crate::runtime::{Call, Client, Error, ErrorKind, Operation};
use crate::server::{Server, json, no_content, response, response_with};

use super::{GET, client, get, thing};

async fn error_of(answer: impl Into<Vec<u8>>) -> Error {
    let server = Server::answering([answer]);
    get(&client(&server)).await.expect_err("the answer is wrong")
}

#[tokio::test]
async fn json_is_read_whatever_its_type_is_called() {
    for content_type in [
        "application/json",
        "application/json;odata.metadata=minimal",
        "Application/Problem+JSON",
        "text/json",
    ] {
        let server = Server::answering([response("200 OK", content_type, r#"{"name":"a"}"#)]);
        let tree = get(&client(&server)).await.expect("it is JSON");
        assert_eq!(tree.name.as_deref(), Some("a"));
    }
    let server = Server::answering([response_with("201 Created", &[], r#"{"name":"a"}"#)]);
    assert!(get(&client(&server)).await.is_ok(), "no type at all");
}

#[tokio::test]
async fn status_and_headers_come_with_the_body() {
    let headers = [("Content-Type", "application/json"), ("request-id", "r1"), ("ETag", "\"e\"")];
    let server = Server::answering([response_with("202 Accepted", &headers, r#"{"name":"a"}"#)]);
    let response = get(&client(&server)).send().await.expect("it is JSON");
    assert_eq!(response.status().as_u16(), 202);
    assert_eq!(response.headers()["etag"], "\"e\"");
    assert_eq!(response.request_id().as_deref(), Some("r1"));
    assert_eq!(response.into_body().name.as_deref(), Some("a"));
}

#[tokio::test]
async fn an_optional_body_may_be_there_or_not() {
    let server = Server::answering([no_content(), json(" null\n"), json(r#"{"name":"a"}"#)]);
    let client = client(&server);
    let call =
        || -> Call<Option<Tree>> { thing(&client, "t").call(&GET).returning_json_or_nothing() };
    assert_eq!(call().await.expect("204 is nothing"), None);
    assert_eq!(call().await.expect("null is nothing"), None);
    assert!(call().await.expect("it is JSON").is_some());
}

#[tokio::test]
async fn nothing_is_read_from_a_response_without_a_body() {
    const HEAD: Operation = Operation { method: "HEAD", ..GET };
    let reset = "HTTP/1.1 205 Reset Content\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    // The length is that of what `GET` would answer.
    let head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n\
                Content-Length: 1000\r\nETag: \"e\"\r\n\r\n";
    let server = Server::answering([reset, reset, head]);
    let client = client(&server);
    let call =
        || -> Call<Option<Tree>> { thing(&client, "t").call(&GET).returning_json_or_nothing() };
    assert_eq!(call().await.expect("205 is nothing"), None);
    let nothing: Call<()> = thing(&client, "t").call(&GET).returning_nothing();
    nothing.await.expect("205 is a success");
    let head: Call<()> = thing(&client, "t").call(&HEAD).returning_nothing();
    let response = head.send().await.expect("it has headers only");
    assert_eq!(response.headers()["etag"], "\"e\"");
    let lines: Vec<String> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines[2], "HEAD /things/t HTTP/1.1");
}

#[tokio::test]
async fn a_wrong_content_type_is_an_error_with_the_received_one() {
    let error =
        error_of(response("200 OK", "text/html; charset=utf-8", "<html>sign in</html>")).await;
    assert_eq!(
        error.to_string(),
        "GET /things/{thing-id}: the service returned 200 OK with `text/html; charset=utf-8`, \
         which begins with `<html>sign in</html>`, where JSON was expected"
    );
    assert!(
        matches!(error.kind(), ErrorKind::UnexpectedContent { body, .. } if body == b"<html>sign in</html>")
    );
}

#[tokio::test]
async fn a_truncated_body_is_a_transport_error() {
    let whole = json(r#"{"name":"a"}"#);
    let error = error_of(&whole.as_bytes()[..whole.len() - 3]).await;
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
    assert_eq!(error.to_string(), "GET /things/{thing-id}: the response was cut short");
    let chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n";
    assert!(matches!(error_of(chunked).await.kind(), ErrorKind::Transport { .. }));
}

#[tokio::test]
async fn an_oversized_body_is_refused_with_and_without_a_length() {
    let body = format!(r#"{{"name":"{}"}}"#, "x".repeat(100));
    let unknown_length = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{body}"
    );
    for answer in [json(&body), unknown_length] {
        for (limit, fits) in [(body.len() as u64, true), (body.len() as u64 - 1, false), (0, false)]
        {
            let server = Server::answering([answer.clone()]);
            let builder = Client::builder().service_root(server.root()).max_response_bytes(limit);
            let result = get(&builder.build().expect("the settings are right")).await;
            match result {
                Ok(_) => assert!(fits, "{limit}"),
                Err(error) => {
                    assert!(!fits, "{limit}: {error:?}");
                    let end = format!("the response has more than {limit} bytes");
                    assert!(error.to_string().ends_with(&end), "{error}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_a_transport_error() {
    let builder = super::builder("http://127.0.0.1:1");
    let error =
        get(&builder.build().expect("the settings are right")).await.expect_err("nobody is there");
    assert_eq!(error.to_string(), "GET /things/{thing-id}: the service cannot be reached");
    assert!(error.source().and_then(std::error::Error::source).is_some(), "the chain goes on");
    assert_eq!(error.status(), None);
}

#[tokio::test]
async fn a_call_without_time_left_times_out() {
    let server = Server::answering([no_content()]);
    let call = get(&client(&server)).timeout(std::time::Duration::ZERO);
    let error = call.await.expect_err("there is no time");
    assert!(matches!(error.kind(), ErrorKind::Timeout { .. }), "{error:?}");
    assert_eq!(error.to_string(), "GET /things/{thing-id}: the time for the call ran out");
}
