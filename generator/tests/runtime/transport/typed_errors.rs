//! Typed errors, selected by their status.

use std::error::Error as _;

use crate::models::{Setting, Tree};
use crate::runtime::{Error, ErrorKind, ReadByStatus, UnreadResponse};
use crate::server::{Server, response, response_with};

use super::{assign, client};

/// The generated code for an operation with these errors.
#[derive(Debug, PartialEq)]
enum AssignError {
    Unauthorized,
    NotFound(Tree),
    Conflict(String),
    Gone(Vec<u8>),
    ServerError(Setting),
}

impl ReadByStatus for AssignError {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            401 => Ok(Self::Unauthorized),
            404 => response.into_json().map(Self::NotFound),
            409 => response.into_text().map(Self::Conflict),
            410 => response.into_bytes().map(Self::Gone),
            status if (500..=599).contains(&status) => response.into_json().map(Self::ServerError),
            _ => Err(response.undeclared()),
        }
    }
}

async fn error(answer: &str) -> Error {
    let server = Server::answering([answer]);
    assign(&client(&server), "t").await.expect_err("the answer is an error")
}

const PROBLEM: &str = "application/problem+json";

#[tokio::test]
async fn the_status_says_which_error_it_is() {
    let typed = |error: Error| error.typed::<AssignError>().expect("it is declared and fits");
    let found = error(&response_with("401 Unauthorized", &[], "")).await;
    assert_eq!(typed(found), AssignError::Unauthorized);
    let found = error(&response("404 Not Found", PROBLEM, r#"{"name":"a"}"#)).await;
    let by_reference = found.api().expect("it is one").typed::<AssignError>();
    assert!(matches!(by_reference, Ok(AssignError::NotFound(_))), "{by_reference:?}");
    let AssignError::NotFound(tree) = typed(found) else { panic!("the status is 404") };
    assert_eq!(tree.name.as_deref(), Some("a"));
    let found = error(&response("409 Conflict", "text/plain", "twice")).await;
    assert_eq!(typed(found), AssignError::Conflict("twice".to_owned()));
    let found = error(&response("410 Gone", "image/png", "bytes")).await;
    assert_eq!(typed(found), AssignError::Gone(b"bytes".to_vec()));
}

#[tokio::test]
async fn an_error_that_does_not_match_its_type_stays_untyped_with_the_reason() {
    let cases = [
        (
            response("404 Not Found", PROBLEM, r#"{"name":5,"message":"m""#),
            "the response (404 Not Found) is not JSON: EOF while parsing an object at line 1 column 23",
        ),
        (
            response("404 Not Found", "text/html", "<html>"),
            "the service returned 404 Not Found with `text/html`, which begins with `<html>`, where \
             JSON was expected",
        ),
        (
            response("418 I'm a teapot", PROBLEM, r#"{"message":"m"}"#),
            "the service returned 418 I'm a teapot with `application/problem+json` where a declared \
             status was expected",
        ),
    ];
    for (answer, problem) in cases {
        let found = error(&answer).await;
        let message = found.to_string();
        assert!(found.source().is_none(), "it was not asked yet");
        let kept = found.typed::<AssignError>().expect_err("it is none of them");
        assert_eq!(kept.to_string(), message);
        let api = kept.api().expect("it is the service's error");
        assert!(answer.ends_with(std::str::from_utf8(api.body()).expect("it is text")));
        let source = kept.source().expect("it says why").to_string();
        assert_eq!(source, format!("POST /things/{{thing-id}}/assign: {problem}"));
    }
}

#[tokio::test]
async fn a_truncated_body_is_not_accepted_as_complete() {
    let whole = response("404 Not Found", PROBLEM, r#"{"name":"a"}"#);
    let found = error(&whole[..whole.len() - 1]).await;
    let kept = found.typed::<AssignError>().expect_err("it broke off");
    assert!(kept.api().is_some_and(|api| !api.is_body_complete()));
}

#[tokio::test]
async fn errors_without_a_response_have_no_type() {
    let call = {
        let server = Server::answering([response_with("204 No Content", &[], "")]);
        let call = assign(&client(&server), "t");
        assign(&client(&server), "t").await.expect("it answers once");
        call
    };
    let error = call.await.expect_err("the server is gone");
    let kept = error.typed::<AssignError>().expect_err("nothing was answered");
    assert!(matches!(kept.kind(), ErrorKind::Transport { .. }), "{kept:?}");
}
