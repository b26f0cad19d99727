//! Tokens are sent in requests and never printed.

use std::error::Error as _;
use std::fmt::{Debug, Write as _};
use std::net::TcpListener;
use std::time::Duration;

use graph_assign::models::{
    AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::{
    AccessToken, BearerToken, Client, Error, ErrorKind, MismatchPolicy, TokenRequest,
};

use crate::raw::{RawServer, header, json_response, raw_response};
use crate::support::{CONFIGURATION, TOKEN, builder, client, configuration};

fn assert_secret(text: &str) {
    assert!(!text.contains(TOKEN), "{text}");
}

fn assert_no_debug(value: impl Debug) {
    assert_secret(&format!("{value:?} {value:#?}"));
}

/// Everything that an error and its sources print.
fn printed(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut cause = error.source();
    while let Some(source) = cause {
        write!(text, " {source} {source:?} {source:#?}").expect("writing to a string succeeds");
        cause = source.source();
    }
    text
}

/// The error of a read with this response.
async fn failed(response: Vec<u8>) -> Error {
    let server = RawServer::responding([response]);
    let call = configuration(&server.root()).get().mismatch_policy(MismatchPolicy::Reject);
    call.await.expect_err("the response is no configuration")
}

/// Checks the kind of an error, and that it prints no token.
fn assert_keeps_the_secret(kind: &str, error: &Error) {
    assert!(format!("{:?}", error.kind()).starts_with(kind), "{kind}: {error:?}");
    assert_secret(&printed(error));
}

#[test]
fn credentials_and_tokens_do_not_print_it() {
    assert_no_debug(BearerToken::new(TOKEN));
    assert_no_debug(AccessToken::from(TOKEN));
}

#[test]
fn neither_clients_nor_builders_print_it() {
    assert_no_debug(builder("http://localhost"));
    assert_no_debug(builder(&format!("https://{TOKEN}@localhost/{TOKEN}")));
    assert_no_debug(client("http://localhost"));
}

#[test]
fn neither_resources_nor_calls_print_it_or_their_arguments() {
    let client = client("http://localhost");
    let configuration = client.device_app_management().mobile_app_configurations().by_id(TOKEN);
    assert_no_debug(&configuration);
    let request = AssignRequest::new([Assignment::new().id(TOKEN)]);
    let call = configuration.assign().post(request).header("x-secret", TOKEN);
    assert_no_debug(call);
    assert_no_debug(
        configuration.get().with(|options| options.filter(TOKEN)).query_pair("a", TOKEN),
    );
}

#[test]
fn an_error_of_configuration_does_not_print_it() {
    for root in [
        format!("https://user:{TOKEN}@localhost"),
        format!("http://{TOKEN}.example/"),
        format!("https://[{TOKEN}/"),
    ] {
        let error = builder(&root).build().expect_err("refused");
        assert_keeps_the_secret("Configuration", &error);
    }
}

#[tokio::test]
async fn an_error_of_a_parameter_does_not_print_it() {
    let configuration = configuration("http://localhost");
    let header = configuration.get().header("x-secret", format!("{TOKEN}\n")).await;
    assert_keeps_the_secret("Parameter", &header.expect_err("no header value"));
    let name = configuration.get().header("no header", TOKEN).await;
    assert_keeps_the_secret("Parameter", &name.expect_err("no header name"));
}

#[tokio::test]
async fn an_error_of_the_credential_does_not_print_it() {
    let client = Client::builder()
        .service_root("http://localhost")
        .credential(BearerToken::new(format!("{TOKEN}\n")))
        .build()
        .expect("tokens are checked when they are used");
    let configurations = client.device_app_management().mobile_app_configurations();
    let error = configurations.get().await.expect_err("no header can have this token");
    assert_keeps_the_secret("Credential", &error);
}

#[tokio::test]
async fn an_error_of_a_timeout_does_not_print_it() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let root = format!("http://{}", listener.local_addr().expect("the listener is bound"));
    let call = configuration(&root).get().timeout(Duration::from_millis(50));
    let error = call.await.expect_err("no service responds");
    assert_keeps_the_secret("Timeout", &error);
}

#[tokio::test]
async fn an_error_of_transport_prints_neither_it_nor_the_query() {
    let server = RawServer::responding([b"no HTTP".to_vec()]);
    let call = configuration(&server.root()).get().query_pair("code", TOKEN);
    let error = call.await.expect_err("not HTTP");
    assert_keeps_the_secret("Transport", &error);
}

#[tokio::test]
async fn an_error_of_a_redirect_prints_neither_the_token_nor_the_location() {
    let location = format!("302 Found\nLocation: https://{TOKEN}@other.example/{TOKEN}?{TOKEN}");
    assert_keeps_the_secret("Redirect", &failed(raw_response(&location, "")).await);
}

#[tokio::test]
async fn errors_of_content_print_neither_it_nor_the_body() {
    let html =
        raw_response(&format!("200 OK\nContent-Type: text/html\nSet-Cookie: {TOKEN}"), TOKEN);
    assert_keeps_the_secret("UnexpectedContent", &failed(html).await);
    let misfit = format!(r#"{{"id":"{TOKEN}","{TOKEN}":"{TOKEN}","version":true}}"#);
    assert_keeps_the_secret("Decode", &failed(json_response("200 OK", &misfit)).await);
}

#[tokio::test]
async fn an_error_of_size_does_not_print_it() {
    let server = RawServer::responding([json_response("200 OK", TOKEN)]);
    let client = builder(&server.root()).max_response_bytes(3).build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    let error = configurations.by_id(CONFIGURATION).get().await.expect_err("too large");
    assert_keeps_the_secret("TooLarge", &error);
}

#[tokio::test]
async fn an_error_of_the_service_prints_neither_it_nor_headers_nor_the_body() {
    let body = format!(r#"{{"error":{{"code":"c","message":"m","target":"{TOKEN}"}}}}"#);
    let refused = raw_response(&format!("401 Unauthorized\nSet-Cookie: {TOKEN}"), &body);
    assert_keeps_the_secret("ApiError", &failed(refused).await);
}

#[tokio::test]
async fn a_response_does_not_print_the_values_of_headers() {
    let ok =
        raw_response(&format!("200 OK\nContent-Type: application/json\nSet-Cookie: {TOKEN}"), "{}");
    let server = RawServer::responding([ok]);
    let response = configuration(&server.root()).get().send().await.expect("a response");
    assert_no_debug(response);
}

#[tokio::test]
async fn a_header_does_not_replace_the_credential() {
    let server = RawServer::responding([json_response("200 OK", "{}")]);
    let call = configuration(&server.root()).get().header("Authorization", "Bearer other");
    call.await.expect("read");
    let request = server.only_request();
    assert_eq!(header(&request, "authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert!(!request.contains("other"), "{request}");
}

#[tokio::test]
async fn a_closure_gives_the_token_of_every_call() {
    let responses = [json_response("200 OK", "{}"), json_response("200 OK", "{}")];
    let server = RawServer::responding(responses);
    let root = server.root();
    let expected_origin = root.clone();
    let client = Client::builder()
        .service_root(root)
        .credential(move |request: TokenRequest| {
            assert_eq!(request.origin(), expected_origin);
            let token = format!("{TOKEN}-{}", request.operation().method);
            async { Ok::<_, std::io::Error>(AccessToken::from(token)) }
        })
        .build()
        .expect("a client");

    let configuration = client.device_app_management().mobile_app_configurations().by_id("1");
    configuration.get().await.expect("read");
    let none = AssignRequest::new(Vec::<Assignment>::new());
    configuration.assign().post(none).await.expect("assigned");

    let received = server.received();
    let tokens: Vec<_> = received.iter().map(|request| header(request, "authorization")).collect();
    let expected = ["GET", "POST"].map(|method| format!("Bearer {TOKEN}-{method}"));
    assert_eq!(tokens, expected.each_ref().map(|token| Some(token.as_str())));
}

#[tokio::test]
async fn nothing_is_sent_when_the_credential_fails() {
    let server = RawServer::responding([json_response("200 OK", "{}")]);
    let client = Client::builder()
        .service_root(server.root())
        .credential(|_: TokenRequest| async {
            Err::<AccessToken, _>(std::io::Error::other("the vault is shut"))
        })
        .build()
        .expect("a client");

    let configurations = client.device_app_management().mobile_app_configurations();
    let error = configurations.get().await.expect_err("no token");

    assert!(matches!(error.kind(), ErrorKind::Credential { .. }), "{error:?}");
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("the vault is shut"));
    assert_eq!(server.received().len(), 0);
}
