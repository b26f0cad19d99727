//! Secrets are never printed.

use std::error::Error as _;

use crate::runtime::{
    AccessToken, BearerToken, Client, Error, ErrorKind, MismatchPolicy, TokenRequest,
};
use crate::server::{Server, json, response, response_with};

use super::{SECRET, assign, client, get};

/// An id that must not be part of errors either.
const ID: &str = "private-id";

/// Returns everything that printing an error can show, including its sources.
fn printed(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(error) = source {
        text = format!("{text} {error} {error:?}");
        source = error.source();
    }
    text
}

fn assert_silent(text: &str) {
    for secret in [SECRET, ID, "private-query", "private-cookie", "c2VjcmV0"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

#[test]
fn credentials_and_their_containers_print_no_secret() {
    let token = BearerToken::new(SECRET);
    assert_eq!(format!("{token:?}"), "BearerToken(AccessToken(***))");
    assert_silent(&format!("{:?}", AccessToken::from(SECRET)));
    let builder =
        Client::builder().credential(token).service_root("https://user:private-id@a.example");
    assert_silent(&format!("{builder:?}"));
    assert_silent(&printed(&builder.build().expect_err("user information is refused")));

    let client = Client::builder()
        .credential(BearerToken::new(SECRET))
        .service_root("https://api.example/v1")
        .build()
        .expect("the settings are right");
    assert_eq!(format!("{client:?}"), r#"Client { service_root: "https://api.example/v1", .. }"#);
    let call = assign(&client, ID).query_pair("q", "private-query").header("x-key", SECRET);
    assert_eq!(format!("{call:?}"), "Call { operation: POST /things/{thing-id}/assign, .. }");
    assert_silent(&format!("{:?}", super::thing(&client, ID)));
}

#[tokio::test]
async fn errors_of_every_kind_print_nothing_secret() {
    let cookie = ("Set-Cookie", "session=private-cookie");
    let location = ("Location", "https://elsewhere.example/private-id?private-query");
    let whole = json("{}");
    let answers: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"not HTTP".to_vec(),
        whole.as_bytes()[..whole.len() - 1].to_vec(),
        response_with("302 Found", &[cookie, location], "").into(),
        response_with("500 Internal Server Error", &[cookie], r#"{"echo":"s3cret-t0ken"}"#).into(),
        response_with("200 OK", &[cookie, ("Content-Type", "text/plain")], SECRET).into(),
        response("200 OK", "application/json", r#"{"name":["s3cret-t0ken"]}"#).into(),
    ];
    for answer in answers {
        let server = Server::answering([answer]);
        let call = super::thing(&client(&server), ID).call(&super::GET);
        let call: crate::runtime::Call<crate::models::Tree> = call.returning_json();
        let call = call.query_pair("q", "private-query").mismatch_policy(MismatchPolicy::Reject);
        let error = call.await.expect_err("every answer is wrong");
        assert_silent(&printed(&error));
        assert!(error.to_string().starts_with("GET /things/{thing-id}: "), "{error}");
    }
}

#[tokio::test]
async fn a_credential_that_headers_cannot_have_is_an_error_without_it() {
    let client = Client::builder()
        .credential(BearerToken::new(format!("{SECRET}\n")))
        .service_root("https://api.example")
        .build()
        .expect("the settings are right");
    let error = get(&client).await.expect_err("the token has a line break");
    assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
    assert_silent(&printed(&error));
}

#[tokio::test]
async fn a_credential_that_fails_is_the_source_of_the_error() {
    let credential = |_: TokenRequest| async {
        Err::<AccessToken, _>(std::io::Error::other("the vault is locked"))
    };
    let builder = Client::builder().credential(credential).service_root("https://api.example");
    let error = get(&builder.build().expect("the settings are right")).await;
    let error = error.expect_err("there is no token");
    assert_eq!(
        error.to_string(),
        "GET /things/{thing-id}: the credential failed, so nothing was sent"
    );
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("the vault is locked"));
}

#[tokio::test]
async fn a_response_prints_no_values_of_headers() {
    let headers = [("Set-Cookie", "session=private-cookie"), ("Content-Type", "application/json")];
    let server = Server::answering([response_with("200 OK", &headers, "{}")]);
    let response = get(&client(&server)).send().await.expect("it is JSON");
    assert_silent(&format!("{response:?}"));
    assert!(format!("{response:?}").contains("set-cookie"));
}
