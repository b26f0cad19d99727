//! Users at a terminal.

use std::time::Duration;

use graph_assign::TokenCache;
use graph_assign::sign_in::{DeviceCode, Session, SignInError};
use graph_assign::test_util::{TestResponse, TestService};
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::authority::{Authority, CLIENT_ID, CLIENT_SECRET, Method};
use crate::support::{call, client, service, tokens};

fn flow(authority: &Authority) -> DeviceCode {
    DeviceCode::new(authority.server(), CLIENT_ID).scopes(["read", "offline_access"])
}

/// The outcome after these responses, and how many seconds it took.
async fn after(outcomes: &[&'static str]) -> (Result<Session, SignInError>, u64) {
    let authority = Authority::start(Method::Public).await;
    authority.outcomes(outcomes);
    let started = Instant::now();
    let outcome = flow(&authority).sign_in(|_| ()).await;
    authority.granted();
    (outcome, started.elapsed().as_secs())
}

#[tokio::test(start_paused = true)]
async fn the_user_sees_the_code_and_calls_have_the_token() {
    let authority = Authority::start(Method::Public).await;
    authority.outcomes(&["authorization_pending", "authorization_pending"]);
    let mut shown = None;
    let session = flow(&authority).sign_in(|prompt| shown = Some(prompt.clone())).await;
    let shown = shown.expect("the user was asked");
    assert_eq!(
        shown.to_string(),
        "To sign in, open https://login.example/device and enter the code WDJB-MJHT"
    );
    assert_eq!(shown.user_code(), "WDJB-MJHT");
    assert_eq!(shown.verification_uri(), "https://login.example/device");
    let complete = "https://login.example/device?user_code=WDJB-MJHT";
    assert_eq!(shown.verification_uri_complete(), Some(complete));
    assert_eq!(shown.expires_in(), Duration::from_secs(900));
    let service = service().await;
    call(&client(&service, TokenCache::new(session.expect("the user signs in"))))
        .await
        .expect("the token is there");
    assert_eq!(tokens(&service), ["token-1"]);
    let granted = authority.granted();
    assert_eq!(granted.len(), 1, "the token of the sign-in is used");
    assert_eq!(granted[0].keys().collect::<Vec<_>>(), ["client_id", "device_code", "grant_type"]);
    let first = &authority.service.requests()[0];
    assert_eq!(first.path(), "/devicecode");
    assert_eq!(first.body(), b"scope=read%20offline_access&client_id=client%3A1%20%C3%A4");
}

#[tokio::test(start_paused = true)]
async fn a_client_with_a_secret_proves_who_it_is_in_each_request() {
    let authority = Authority::start(Method::Basic).await;
    let flow = flow(&authority).secret(CLIENT_SECRET);
    flow.sign_in(|_| ()).await.expect("the user signs in");
    let granted = authority.granted();
    assert_eq!(granted[0].keys().collect::<Vec<_>>(), ["device_code", "grant_type"]);
}

#[tokio::test(start_paused = true)]
async fn the_server_is_asked_as_often_as_it_says() {
    let pending = "authorization_pending";
    let cases: [(&[&'static str], u64); 5] = [
        (&[], 5),
        (&[pending, pending], 15),
        (&[pending, "slow_down", pending], 5 + 5 + 10 + 10),
        (&["slow_down", "slow_down"], 5 + 10 + 15),
        // A broken connection halves how often it is asked.
        (&["disconnect", pending], 5 + 10 + 10),
    ];
    for (outcomes, seconds) in cases {
        let (outcome, took) = after(outcomes).await;
        outcome.expect("the user signs in");
        assert_eq!(took, seconds, "{outcomes:?}");
    }
    let (outcome, took) = after(&["503"]).await;
    outcome.expect("the user signs in");
    assert_eq!(took, 15, "an error of the server is no end");
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_can_be_denied_or_too_late() {
    for (outcome, expected) in [
        ("access_denied", "the sign-in was denied"),
        ("authorization_declined", "the sign-in was denied"),
        ("expired_token", "the user did not sign in in time"),
    ] {
        let error = after(&["authorization_pending", outcome]).await.0.expect_err("it fails");
        assert_eq!(error.to_string(), expected);
        assert!(!error.needs_sign_in());
    }
    let error = after(&["invalid_grant"]).await.0.expect_err("it fails");
    assert_eq!(error.code(), Some("invalid_grant"));
    let (outcome, took) = after(&["authorization_pending"; 200]).await;
    assert!(matches!(outcome, Err(SignInError::Expired)), "{outcome:?}");
    assert_eq!(took, 895, "nobody is asked after the code has expired");
}

/// The error after this response to the request for a code.
async fn refused(response: TestResponse) -> String {
    let service = TestService::start().await.expect("the loopback interface is there");
    service.any().always(response);
    let server = graph_assign::sign_in::AuthorizationServer::new(service.root());
    let server = server.and_then(|server| server.device_authorization_url(service.root()));
    let flow = DeviceCode::new(server.expect("the URL is right"), "id");
    let error = flow.sign_in(|_| panic!("there is no code")).await.expect_err("it fails");
    assert_eq!(service.requests().len(), 1);
    assert!(!format!("{error} {error:?}").contains("c0de"), "{error:?}");
    error.to_string()
}

#[tokio::test]
async fn responses_without_a_code_are_named() {
    let response = |name: &str, value: Value| {
        let mut body = json!({
            "device_code": "c0de",
            "user_code": "A",
            "verification_uri": "https://login.example",
            "expires_in": 900,
        });
        body[name] = value;
        TestResponse::json(body)
    };
    for (name, value, problem) in [
        ("device_code", json!(null), "has no device code"),
        ("user_code", json!(""), "has no user code"),
        ("verification_uri", json!(null), "has no URL for the user"),
        (
            "verification_uri",
            json!("http://login.example"),
            "has a URL for the user that is not https",
        ),
        (
            "verification_uri",
            json!("javascript:alert(1)"),
            "has a URL for the user that is not https",
        ),
        ("expires_in", json!(null), "has no lifetime"),
    ] {
        let message = refused(response(name, value)).await;
        assert!(message.ends_with(problem), "{message}");
    }
    let body = json!({"error": "unauthorized_client"});
    let message = refused(TestResponse::new(400).with_json(body)).await;
    assert!(message.contains("the client is not registered for this flow"), "{message}");
}

#[tokio::test]
async fn a_server_without_the_flow_is_named() {
    let server = graph_assign::sign_in::AuthorizationServer::new("https://login.example/token");
    let flow = DeviceCode::new(server.expect("the URL is right"), "id");
    let error = flow.sign_in(|_| ()).await.expect_err("there is no URL");
    assert!(error.to_string().ends_with("has no device authorization URL"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_terminal_shows_no_control_characters() {
    let service = TestService::start().await.expect("the loopback interface is there");
    service.on("POST", "/").respond(TestResponse::json(json!({
        "device_code": "c0de",
        "user_code": "A\u{1b}[2J\r\nB",
        "verification_url": "https://login.example/\u{1b}[2J",
        "expires_in": 900,
    })));
    service.any().always(TestResponse::new(400).with_json(json!({"error": "access_denied"})));
    let server = graph_assign::sign_in::AuthorizationServer::new(service.root());
    let server = server.and_then(|server| server.device_authorization_url(service.root()));
    let mut shown = String::new();
    let flow = DeviceCode::new(server.expect("the URL is right"), "id");
    flow.sign_in(|prompt| shown = prompt.to_string()).await.expect_err("the user denies it");
    let expected = "To sign in, open https://login.example/%1B[2J and enter the code A [2J B";
    assert_eq!(shown, expected);
}
