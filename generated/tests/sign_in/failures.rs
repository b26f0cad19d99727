//! Responses of the authorization server that give no token.

use graph_assign::sign_in::{AuthorizationServer, ClientCredentials};
use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::authority::{Authority, CLIENT_SECRET, Method};
use crate::support::{Failed, failure};

/// The error after this response.
async fn after(response: TestResponse) -> Failed {
    let service = TestService::start().await.expect("the loopback interface is there");
    service.any().always(response);
    let server = AuthorizationServer::new(service.root()).expect("the URL is right");
    let failed = failure(ClientCredentials::new(server, "id", CLIENT_SECRET)).await;
    assert!(!failed.printed.contains(CLIENT_SECRET), "{}", failed.printed);
    assert_eq!(service.requests().len(), 1, "the request is not repeated");
    failed
}

#[tokio::test]
async fn an_unknown_client_is_told_so() {
    let authority = Authority::start(Method::Basic).await;
    let failed = failure(ClientCredentials::new(authority.server(), "other", CLIENT_SECRET)).await;
    assert_eq!(failed.code.as_deref(), Some("invalid_client"));
    assert_eq!(
        failed.message,
        "the authorization server responded with `invalid_client` (check the client id and its secret \
         or certificate)"
    );
}

#[tokio::test]
async fn a_description_of_the_server_is_shown_without_secrets_and_control_characters() {
    let description =
        format!("The \u{1b}[31msecret {CLIENT_SECRET}\r\nis \u{202e}wrong.{}", "x".repeat(600));
    for status in [200, 400, 401] {
        let body = json!({"error": "invalid_client", "error_description": description});
        let failed = after(TestResponse::new(status).with_json(body)).await;
        let (start, rest) = failed.message.split_once("): ").expect("it has a description");
        assert!(start.starts_with("the authorization server responded with `invalid_client`"));
        assert!(rest.starts_with("The [31msecret *** is wrong.xxx"), "{rest}");
        assert_eq!(rest.chars().count(), 501, "{rest}");
    }
}

#[tokio::test]
async fn responses_that_are_not_of_oauth_are_named() {
    let token = |more: serde_json::Value| {
        let mut body = json!({"access_token": "t0ken", "token_type": "Bearer"});
        body.as_object_mut()
            .expect("it is one")
            .append(&mut more.as_object().expect("it is one").clone());
        TestResponse::json(body)
    };
    let cases = [
        (
            TestResponse::new(502).with_text("<html>Bad gateway"),
            "status 502 Bad Gateway, is not a JSON object",
        ),
        (TestResponse::json(json!([])), "status 200 OK, is not a JSON object"),
        (TestResponse::new(500).with_json(json!({})), "has no error code of OAuth 2.0"),
        (TestResponse::json(json!({})), "has no access token"),
        (token(json!({"access_token": ""})), "has no access token"),
        (token(json!({"token_type": "mac"})), "has a token that is not a bearer token"),
        (token(json!({"expires_in": "soon"})), "has a lifetime that is not a number of seconds"),
        (token(json!({"expires_in": -1})), "has a lifetime that is not a number of seconds"),
        (TestResponse::new(200).with_text(" ".repeat(256 * 1024 + 1)), "is larger than 256 KiB"),
    ];
    for (response, problem) in cases {
        let failed = after(response).await;
        assert!(failed.message.starts_with("the response of the authorization server, status "));
        assert!(failed.message.ends_with(problem), "{}", failed.message);
        assert!(!failed.printed.contains("t0ken"), "{}", failed.printed);
    }
}

#[tokio::test]
async fn secrets_do_not_follow_a_redirect() {
    let elsewhere = TestService::start().await.expect("the loopback interface is there");
    for status in [301, 302, 303, 307, 308] {
        let redirect = TestResponse::new(status).with_header("location", elsewhere.root());
        let failed = after(redirect).await;
        assert!(failed.message.contains("is a redirect"), "{}", failed.message);
    }
    assert!(elsewhere.requests().is_empty());
}

#[tokio::test]
async fn a_broken_connection_is_an_error_without_the_url() {
    let failed = after(TestResponse::disconnect()).await;
    assert_eq!(failed.message, "the authorization server cannot be reached");
    assert!(!failed.printed.contains("127.0.0.1"), "{}", failed.printed);
}

#[tokio::test(start_paused = true)]
async fn a_server_has_thirty_seconds_to_respond() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("there is a port");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    let server = AuthorizationServer::new(root).expect("the URL is right");
    let started = tokio::time::Instant::now();
    let failed = failure(ClientCredentials::new(server, "id", CLIENT_SECRET)).await;
    assert!(failed.printed.contains("there was no response within 30 s"), "{}", failed.printed);
    assert_eq!(started.elapsed().as_secs(), 30);
}

#[tokio::test]
async fn lifetimes_are_numbers_strings_or_absent() {
    for lifetime in [json!(60), json!(59.5), json!("60"), json!(null), json!(1e300)] {
        let service = TestService::start().await.expect("the loopback interface is there");
        let body = json!({"access_token": "t", "expires_in": lifetime});
        service.on("POST", "/").always(TestResponse::json(body));
        service.on("POST", "/**/assign").always(TestResponse::new(204));
        let server = AuthorizationServer::new(service.root()).expect("the URL is right");
        let source = ClientCredentials::new(server, "id", CLIENT_SECRET);
        let client = crate::support::client(&service, graph_assign::TokenCache::new(source));
        let outcome = crate::support::call(&client).await;
        assert_eq!(outcome.is_ok(), lifetime != json!(1e300), "{lifetime}: {outcome:?}");
    }
}
