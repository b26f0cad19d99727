//! Custom headers of a client and of a call.

use crate::runtime::{Client, ClientBuilder, ErrorKind};
use crate::server::{Request, Server, no_content, response, response_with};

use super::{SECRET, assign, builder, get};

/// Returns the request of a call of a client with these settings.
async fn sent(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Request {
    let server = Server::answering([no_content()]);
    let client = set(builder(&server.root())).build().expect("the settings are right");
    assign(&client, "a").await.expect("the server responds with 204");
    server.requests().remove(0)
}

#[tokio::test]
async fn all_values_of_a_list_are_sent_in_their_order() {
    let server = Server::answering([no_content()]);
    let client = builder(&server.root()).build().expect("the settings are right");
    let call = assign(&client, "a")
        .header("Prefer", "return=minimal")
        .header("Accept", "text/csv")
        .header("prefer", "respond-async")
        .header("Accept", "text/plain")
        .header("Cookie", "a=1")
        .header("Cookie", "b=2")
        .header("X-Own", "1")
        .header("X-Own", "2");
    call.await.expect("the server responds with 204");
    let request = &server.requests()[0];
    assert_eq!(request.header("prefer"), Some("return=minimal, respond-async"));
    assert_eq!(request.header("accept"), Some("text/csv, text/plain"));
    assert_eq!(request.header("cookie"), Some("a=1; b=2"));
    assert_eq!(request.header("x-own"), Some("1, 2"));
}

#[tokio::test]
async fn a_call_prefers_the_names_of_enumeration_members() {
    let server = Server::answering([no_content()]);
    let client = builder(&server.root()).build().expect("the settings are right");
    let call = assign(&client, "a").header("Prefer", "return=minimal");
    call.include_unknown_enum_members().await.expect("the server responds with 204");
    let preferences = Some("return=minimal, include-unknown-enum-members");
    assert_eq!(server.requests()[0].header("prefer"), preferences);
}

#[tokio::test]
async fn the_last_value_of_a_header_with_one_is_sent() {
    let names =
        ["If-Match", "If-None-Match", "Range", "Content-Type", "User-Agent", "Idempotency-Key"];
    let server = Server::answering([no_content()]);
    let client = builder(&server.root()).build().expect("the settings are right");
    let call = names.into_iter().fold(assign(&client, "a"), |call, name| {
        call.header(name, "first").header(name.to_uppercase(), "last")
    });
    call.client_request_id("first")
        .client_request_id("last")
        .await
        .expect("the server responds with 204");
    let request = &server.requests()[0];
    for name in names.into_iter().chain(["client-request-id"]) {
        assert_eq!(request.header(name), Some("last"), "{name}");
    }
}

#[tokio::test]
async fn a_client_sets_headers_of_every_call() {
    let set = |builder: ClientBuilder| {
        builder
            .header("X-Version", "2")
            .header("Accept", "application/vnd.own+json")
            .header("X-Version", "3")
    };
    let server = Server::answering([no_content(), no_content()]);
    let client = set(builder(&server.root())).build().expect("the settings are right");
    assign(&client, "a").await.expect("the server responds with 204");
    assign(&client.clone(), "a")
        .header("x-version", "4")
        .await
        .expect("the server responds with 204");
    let requests = server.requests();
    assert_eq!(requests[0].header("accept"), Some("application/vnd.own+json"));
    assert_eq!(requests[0].header("x-version"), Some("2, 3"));
    assert_eq!(requests[1].header("x-version"), Some("4"), "that of the call takes its place");
    let request = sent(|builder| builder.header("Authorization", "Bearer other")).await;
    assert_eq!(request.header("authorization"), Some("Bearer s3cret-t0ken"));
}

#[tokio::test]
async fn headers_of_a_client_do_not_go_to_another_origin() {
    let elsewhere = Server::answering([response("200 OK", "text/plain", "file")]);
    let there = [("Location", &*elsewhere.root())];
    let server = Server::answering([
        response_with("302 Found", &[("Location", "/here")], ""),
        response_with("302 Found", &there, ""),
    ]);
    let client = builder(&server.root()).header("X-Key", SECRET).build();
    let download = get(&client.expect("the settings are right")).download().await;
    download.expect("it is somewhere else").bytes().await.expect("it is there");
    for request in server.requests() {
        assert_eq!(request.header("x-key"), Some(SECRET));
    }
    assert_eq!(elsewhere.requests()[0].header("x-key"), None);
}

#[test]
fn headers_of_a_client_are_not_printed() {
    let builder = Client::builder().service_root("https://a.example").header("X-Key", SECRET);
    assert!(!format!("{builder:?}").contains(SECRET));
    let client = builder.build().expect("the settings are right");
    assert!(!format!("{client:?}").contains(SECRET));
}

#[test]
fn headers_that_cannot_be_on_every_call_are_rejected() {
    let cases = [
        ("not a name", "x", "is not a header name"),
        ("X-Key", "s3cret-t0ken\n", "has a character that headers cannot have"),
        ("content-length", "5", "belongs to the body of a single call"),
        ("content-type", "text/csv", "belongs to the body of a single call"),
    ];
    for (name, value, problem) in cases {
        let builder = Client::builder().service_root("https://a.example").header(name, value);
        let error = builder.build().expect_err("it is refused");
        assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{error:?}");
        let text = error.to_string();
        assert!(text.contains(problem) && text.contains(name) && !text.contains(SECRET), "{text}");
    }
}

#[tokio::test]
async fn the_request_id_can_be_switched_off_and_have_another_header() {
    let off = sent(ClientBuilder::without_request_id).await;
    assert_eq!(off.header("client-request-id"), None);
    let other = sent(|builder| builder.request_id_header("X-Correlation-Id")).await;
    assert_eq!(other.header("client-request-id"), None);
    assert!(other.header("x-correlation-id").is_some_and(|id| id.len() == 36), "{other:?}");
    let last = sent(|builder| builder.without_request_id().request_id_header("x-own")).await;
    assert!(last.header("x-own").is_some());
    let wrong = Client::builder().service_root("https://a.example").request_id_header("a b");
    let error = wrong.build().expect_err("the name is refused");
    assert!(matches!(error.kind(), ErrorKind::Configuration { .. }));
}

#[tokio::test]
async fn the_request_id_of_a_call_has_the_header_of_the_client() {
    let server = Server::answering(vec![response_with("404 Not Found", &[], ""); 2]);
    let build = |builder: ClientBuilder| builder.build().expect("the settings are right");
    let other = build(builder(&server.root()).request_id_header("X-Own"));
    let off = build(builder(&server.root()).without_request_id());
    for client in [other, off] {
        let call = assign(&client, "a").client_request_id("mine");
        let error = call.await.expect_err("the server responds with 404");
        let error = error.api().expect("it is the service's");
        assert_eq!(error.client_request_id(), Some("mine"));
    }
    let requests = server.requests();
    assert_eq!(requests[0].header("x-own"), Some("mine"));
    assert_eq!(requests[0].header("client-request-id"), None);
    assert_eq!(requests[1].header("client-request-id"), Some("mine"));
}
