//! Redirects: followed where that is safe, otherwise an error.

use crate::runtime::{BearerToken, Client, ErrorKind};
use crate::server::{Server, json, response_with};

use super::{SECRET, assign, client, get};

fn redirect(status: &str, location: &str) -> String {
    response_with(status, &[("Location", location)], "")
}

#[tokio::test]
async fn a_read_is_redirected_within_its_origin() {
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
        let server = Server::answering([redirect(status, "/other?x=1"), json(r#"{"name":"a"}"#)]);
        get(&client(&server)).await.expect("the second answer is right");
        let requests = server.requests();
        assert_eq!(requests[1].line, "GET /other?x=1 HTTP/1.1");
        assert_eq!(requests[1].header("authorization"), Some("Bearer s3cret-t0ken"));
        assert_eq!(
            requests[0].header("client-request-id"),
            requests[1].header("client-request-id"),
            "it is one call"
        );
    }
}

#[tokio::test]
async fn nothing_is_sent_to_another_origin() {
    let other = Server::answering([json("{}")]);
    let target = format!("{}/secret-path", other.root());
    let host = other.root().trim_start_matches("http://").to_owned();
    let server = Server::answering([redirect("302 Found", &target)]);
    let error = get(&client(&server)).await.expect_err("the redirect is not followed");
    assert_eq!(
        error.to_string(),
        format!(
            "GET /things/{{thing-id}}: the service redirects (302 Found) to {host}, \
             another origin, where the credential must not go"
        )
    );
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }));
    // Had the other server been asked before, its only answer would be gone.
    let direct =
        Client::builder().service_root(other.root()).build().expect("the settings are right");
    get(&direct).await.expect("its answer is still there");
    assert_eq!(other.requests()[0].target(), "/things/t");
}

#[tokio::test]
async fn another_scheme_and_another_name_are_other_origins() {
    for location in ["https://127.0.0.1/", "http://localhost/", "//evil.example/x", "ftp://a/"] {
        let server = Server::answering([redirect("307 Temporary", location)]);
        let error = get(&client(&server)).await.expect_err("the redirect is not followed");
        assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{location}: {error:?}");
    }
}

#[tokio::test]
async fn calls_that_change_something_are_not_repeated() {
    for status in ["301 Moved", "303 See Other", "307 Temporary", "308 Permanent"] {
        let server = Server::answering([redirect(status, "/other")]);
        let error = assign(&client(&server), "a").await.expect_err("the redirect is not followed");
        assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
        assert!(error.to_string().contains("to 127.0.0.1:"), "{error}");
    }
}

#[tokio::test]
async fn redirects_end_after_ten() {
    let server = Server::answering(vec![redirect("302 Found", "/again"); 11]);
    let error = get(&client(&server)).await.expect_err("there is no end");
    assert!(error.to_string().ends_with("after ten other redirects"), "{error}");
    assert_eq!(server.requests().len(), 11);
}

#[tokio::test]
async fn user_information_in_a_redirect_is_dropped() {
    let server = Server::starting(|root| {
        let target = root.replace("http://", "http://user:password@");
        vec![redirect("302 Found", &target), json(r#"{"name":"a"}"#)]
    });
    get(&client(&server)).await.expect("the second answer is right");
    assert_eq!(server.requests()[1].header("authorization"), Some("Bearer s3cret-t0ken"));
}

#[tokio::test]
async fn a_redirect_without_target_is_an_api_error() {
    let server = Server::answering([response_with("302 Found", &[], "")]);
    let error = get(&client(&server)).await.expect_err("302 is no success");
    assert!(matches!(error.kind(), ErrorKind::Api(_)), "{error:?}");
}

#[tokio::test]
async fn an_injected_client_that_followed_a_redirect_is_detected() {
    let other = Server::answering([json("{}")]);
    let server = Server::answering([redirect("302 Found", &format!("{}/x", other.root()))]);
    let client = Client::builder()
        .credential(BearerToken::new(SECRET))
        .service_root(server.root())
        .http_client(reqwest::Client::new())
        .build()
        .expect("the settings are right");
    let error = get(&client).await.expect_err("the answer is from elsewhere");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    assert_eq!(other.requests()[0].header("authorization"), None);
}
