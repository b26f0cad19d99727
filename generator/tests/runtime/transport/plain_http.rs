//! Services that are called over the network without TLS. A proxy replaces the network.

use crate::runtime::{BearerToken, Call, Client, ClientBuilder, ErrorKind};
use crate::server::{Server, json, no_content, response, response_with};

use super::{GET, SECRET, assign, get, thing};

/// A server of the description with `http`; its origin is in the stub of `service.rs`.
const DESCRIBED: &str = "http://described.example:8080/v1";
const OTHER: &str = "http://other.example/v1";

/// Settings of a client that sends all requests to this server.
fn builder(server: &Server) -> ClientBuilder {
    let proxy = reqwest::Proxy::all(server.root()).expect("it is a URL");
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).proxy(proxy);
    Client::builder().http_client(http.build().expect("it can be built"))
}

fn refused(builder: ClientBuilder) -> String {
    let error = builder.build().expect_err("it would go over http");
    assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{error:?}");
    error.to_string()
}

#[tokio::test]
async fn a_described_service_is_called_without_a_credential() {
    let server = Server::answering([no_content(), no_content()]);
    let anonymous = builder(&server).service_root(DESCRIBED).build().expect("it is described");
    assign(&anonymous, "a").await.expect("the server responds with 204");
    let explicit = builder(&server).credential(crate::runtime::Anonymous).service_root(DESCRIBED);
    let explicit = explicit.build().expect("it is no credential");
    assign(&explicit, "a").await.expect("the server responds with 204");
    for request in server.requests() {
        assert_eq!(request.target(), "http://described.example:8080/v1/things/a/assign");
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn a_credential_is_sent_over_http_only_if_allowed() {
    let server = Server::answering([no_content(), no_content()]);
    let with = |root| builder(&server).credential(BearerToken::new(SECRET)).service_root(root);
    for root in [DESCRIBED, OTHER] {
        let message = refused(with(root));
        assert!(message.contains("ClientBuilder::allow_http"), "{message}");
        refused(with(root).allow_http(false));
        let client = with(root).allow_http(true).build().expect("it is allowed");
        assign(&client, "a").await.expect("the server responds with 204");
    }
    for request in server.requests() {
        assert_eq!(request.header("authorization"), Some("Bearer s3cret-t0ken"));
    }
}

#[tokio::test]
async fn a_service_that_is_not_described_so_has_to_be_allowed() {
    let server = Server::answering([no_content()]);
    for root in [OTHER, "http://described.example/v1", "http://a.described.example:8080/v1"] {
        refused(builder(&server).service_root(root));
    }
    let client = builder(&server).service_root(OTHER).allow_http(true).build();
    assign(&client.expect("it is allowed"), "a").await.expect("the server responds with 204");
    assert_eq!(server.requests()[0].target(), "http://other.example/v1/things/a/assign");
}

#[tokio::test]
async fn a_secret_in_a_header_does_not_go_over_http_unasked() {
    let server = Server::answering([no_content()]);
    let client = builder(&server).service_root(DESCRIBED).build().expect("it is described");
    let own = builder(&server).service_root(DESCRIBED).header("Authorization", SECRET).build();
    let own = assign(&own.expect("it is not known yet"), "a");
    for call in [assign(&client, "a").header("Authorization", SECRET), own] {
        let error = call.await.expect_err("anyone could read it");
        let text = error.to_string();
        assert!(text.contains("ClientBuilder::allow_http") && !text.contains(SECRET), "{text}");
    }
    let allowed = builder(&server).service_root(DESCRIBED).allow_http(true).build();
    let call = assign(&allowed.expect("it is allowed"), "a").header("Authorization", SECRET);
    call.await.expect("the server responds with 204");
    assert_eq!(server.requests()[0].header("authorization"), Some(SECRET));
}

#[tokio::test]
async fn the_server_of_an_operation_gets_no_credential_over_http() {
    let server = Server::answering([json("{}")]);
    let client = builder(&server).credential(BearerToken::new(SECRET));
    let client =
        client.service_root("https://api.example").build().expect("the settings are right");
    let call = || thing(&client, "t").call(&GET).server(DESCRIBED);
    let secret: Call<crate::models::Tree> = call().returning_json();
    let error = secret.await.expect_err("the credential would go over http");
    assert!(error.to_string().contains("ClientBuilder::allow_http"), "{error}");
    let public: Call<crate::models::Tree> = call().security(&[]).returning_json();
    public.await.expect("it takes no credential");
    let requests = server.requests();
    assert_eq!(requests[0].target(), "http://described.example:8080/v1/things/t");
    assert_eq!(requests[0].header("authorization"), None);
}

#[tokio::test]
async fn a_download_without_tls_is_redirected_to_another_but_not_to_this_machine() {
    let to = |location| response_with("302 Found", &[("Location", location)], "");
    let file = response("200 OK", "text/plain", "file");
    let server = Server::answering([to("http://files.example/f"), file, to("http://127.0.0.1:9/")]);
    let client = builder(&server).service_root(DESCRIBED).build().expect("it is described");
    let download = get(&client).download().await.expect("it is elsewhere");
    assert_eq!(download.bytes().await.expect("it is there"), b"file");
    let error = get(&client).download().await.expect_err("that is another service");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    assert_eq!(server.requests()[1].target(), "http://files.example/f");
}
