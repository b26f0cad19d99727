//! A server that repeats requests in the descriptions of its errors: no error has a secret.

use graph_assign::sign_in::{AuthorizationServer, ClientCredentials, DeviceCode, Session};
use graph_assign::test_util::{TestRequest, TestResponse, TestService};
use serde_json::json;

use crate::authority::{Authority, CLIENT_ID, CLIENT_SECRET, Method};
use crate::support::failure;

/// Repeats a request, as it was sent and decoded.
fn repeat(request: &TestRequest) -> TestResponse {
    let sent = String::from_utf8_lossy(request.body());
    let decoded = percent_encoding::percent_decode_str(&sent).decode_utf8_lossy();
    let header = request.header("authorization").unwrap_or_default();
    let body = json!({
        "error": "invalid_grant",
        "error_description": format!("{header} {sent} {decoded}"),
    });
    TestResponse::new(400).with_json(body)
}

/// A server with the URLs of the strict one, which does nothing else.
async fn repeating() -> Authority {
    let authority = Authority::start(Method::Basic).await;
    authority.service.reset();
    authority.service.any().always_with(repeat);
    authority
}

/// Checks that the texts of an error have neither these secrets nor that of the client, as it is sent in the body and with
/// HTTP Basic authentication.
#[track_caller]
fn check(printed: &str, secrets: &[&str]) {
    assert!(printed.contains("***"), "the request was repeated: {printed}");
    let basic = "Y2xpZW50JTNBMSUyMCVDMyVBNDpz";
    let encoded = "s3cret%252B%2B%3A%26%3D%20%C3%9F";
    for secret in secrets.iter().chain(&[CLIENT_SECRET, basic, encoded]) {
        assert!(!printed.contains(secret), "{secret}: {printed}");
    }
}

#[tokio::test]
async fn client_secrets_are_hidden_in_every_form() {
    for in_body in [false, true] {
        let authority = repeating().await;
        let mut server = authority.server();
        if in_body {
            server = server.secret_in_body();
        }
        let failed = failure(ClientCredentials::new(server, CLIENT_ID, CLIENT_SECRET)).await;
        assert!(failed.message.contains("grant_type=client_credentials"), "{}", failed.message);
        check(&failed.printed, &[]);
    }
}

#[tokio::test]
async fn refresh_tokens_are_hidden_in_every_form() {
    let authority = repeating().await;
    let session = Session::from_refresh_token(authority.server(), CLIENT_ID, "refresh/t0ken=");
    let failed = failure(session).await;
    check(&failed.printed, &["refresh/t0ken", "refresh%2Ft0ken"]);
}

#[tokio::test(start_paused = true)]
async fn device_codes_are_hidden_in_every_form() {
    let authority = TestService::start().await.expect("the loopback interface is there");
    authority.on("POST", "/devicecode").respond(TestResponse::json(json!({
        "device_code": "device/c0de=",
        "user_code": "A",
        "verification_uri": "https://login.example",
        "expires_in": 900,
    })));
    authority.on("POST", "/token").always_with(repeat);
    let root = authority.root();
    let server = AuthorizationServer::new(format!("{root}/token"));
    let server = server.and_then(|it| it.device_authorization_url(format!("{root}/devicecode")));
    let flow =
        DeviceCode::new(server.expect("the URLs are right"), CLIENT_ID).secret(CLIENT_SECRET);
    let error = flow.sign_in(|_| ()).await.expect_err("there is no token");
    check(&format!("{error} {error:?}"), &["device/c0de", "device%2Fc0de"]);
}

#[cfg(feature = "sign-in-browser")]
#[tokio::test]
async fn codes_and_verifiers_are_hidden() {
    use crate::authorization_code::{redirect, sign_in, status, value};
    use graph_assign::sign_in::AuthorizationCode;

    let authority = repeating().await;
    let flow = AuthorizationCode::new(authority.server(), CLIENT_ID).secret(CLIENT_SECRET);
    let outcome = sign_in(flow, |url| async move {
        let state = value(&url, "state");
        status(redirect(&url, &[("code", "c0de/="), ("state", &state)])).await;
    });
    let error = outcome.await.expect_err("the code is wrong");
    let request = &authority.service.requests()[0];
    let body = std::str::from_utf8(request.body()).expect("it is a form");
    let verifier = body.split('&').find_map(|pair| pair.strip_prefix("code_verifier="));
    let verifier = verifier.expect("it was sent");
    check(&format!("{error} {error:?}"), &["c0de/", "c0de%2F", verifier]);
}
