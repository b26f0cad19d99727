//! Settings of a client.

use crate::runtime::{Anonymous, Client, ClientBuilder, Credential, Error, ErrorKind};
use crate::server::{Server, no_content};

use super::assign;

fn build(service_root: &str) -> Result<Client, Error> {
    Client::builder().service_root(service_root).build()
}

#[test]
fn https_and_loopback_are_accepted() {
    for root in [
        "https://graph.microsoft.com/v1.0",
        "http://localhost:8080",
        "http://LOCALHOST/",
        "http://127.0.0.1",
        "http://127.9.8.7:1",
        "http://[::1]:8080/x",
    ] {
        assert!(build(root).is_ok(), "{root}");
    }
}

#[test]
fn http_to_other_hosts_is_rejected() {
    for root in [
        "http://graph.microsoft.com/v1.0",
        "http://localhost.example",
        "http://128.0.0.1",
        "http://[::2]",
        "http://127.0.0.1.example",
        "http://0.0.0.0",
    ] {
        let error = build(root).expect_err("it is not on this machine");
        assert!(error.to_string().contains("http URL"), "{error}");
    }
}

#[test]
fn other_service_roots_are_refused() {
    for root in [
        "",
        "/v1.0",
        "graph.microsoft.com",
        "ftp://a.example",
        "file:///etc",
        "https://",
        "https://user@a.example",
        "https://:password@a.example",
        "https://a.example?x=1",
        "https://a.example/#x",
        "https://a.example/{version}",
    ] {
        let error = build(root).expect_err(root);
        assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{root}");
    }
}

#[test]
fn without_a_service_root_the_error_has_instructions() {
    let error = Client::new(Anonymous).expect_err("the stub names no service root");
    assert!(error.to_string().contains("ClientBuilder::service_root"), "{error}");
}

async fn user_agent(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Option<String> {
    let server = Server::answering([no_content()]);
    let builder = set(Client::builder().service_root(server.root()));
    let client = builder.build().expect("the settings are right");
    assign(&client, "a").await.expect("the server responds with 204");
    server.requests()[0].header("user-agent").map(str::to_owned)
}

#[tokio::test]
async fn the_user_agent_may_be_set() {
    let own = format!("{}/{}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    assert_eq!(user_agent(|builder| builder).await, Some(own));
    assert_eq!(user_agent(|builder| builder.user_agent("mine/1")).await.as_deref(), Some("mine/1"));
    assert!(
        Client::builder().service_root("https://a.example").user_agent("a\nb").build().is_err()
    );
}

#[tokio::test]
async fn an_injected_client_keeps_its_user_agent() {
    let http = || reqwest::Client::builder().user_agent("theirs").build().expect("it can be built");
    let kept = user_agent(|builder| builder.http_client(http())).await;
    assert_eq!(kept.as_deref(), Some("theirs"));
    let replaced = user_agent(|builder| builder.http_client(http()).user_agent("mine")).await;
    assert_eq!(replaced.as_deref(), Some("mine"));
}

#[tokio::test]
async fn a_boxed_credential_is_a_credential() {
    let credential: Box<dyn Credential> = Box::new(Anonymous);
    assert!(user_agent(|builder| builder.credential(credential)).await.is_some());
}
