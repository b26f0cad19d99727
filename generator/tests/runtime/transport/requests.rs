//! The request on the wire.

use crate::models::{Assignment, GroupTarget};
use crate::runtime::{
    AccessToken, Call, Client, Endpoint, ErrorKind, Explode, Operation, ParameterStyle,
    TokenRequest,
};
use crate::server::{Server, no_content};

use super::{ASSIGN, SECRET, assign, client, thing};

#[tokio::test]
async fn a_call_is_one_request_with_its_headers_and_body() {
    let server = Server::answering([no_content()]);
    let body = Assignment::new().target(GroupTarget::new("g"));
    let endpoint = thing(&client(&server), "a b/c?d#e%f").literal("assign");
    let call: Call<()> = endpoint.call(&ASSIGN).json(&body).returning_nothing();
    call.await.expect("the server responds with 204");

    let request = &server.requests()[0];
    assert_eq!(request.line, "POST /things/a%20b%2Fc%3Fd%23e%25f/assign HTTP/1.1");
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("authorization"), Some("Bearer s3cret-t0ken"));
    let user_agent = request.header("user-agent").expect("there is a user agent");
    assert!(user_agent.starts_with(env!("CARGO_PKG_NAME")), "{user_agent}");
    assert_eq!(
        request.body,
        r##"{"@odata.type":"#test.assignment","target":{"@odata.type":"#test.groupTarget","groupId":"g"}}"##
    );
}

#[tokio::test]
async fn any_method_is_sent_unchanged() {
    const fn operation(method: &'static str) -> Operation {
        Operation { id: None, method, path: "/things" }
    }
    static OPERATIONS: [Operation; 4] =
        [operation("QUERY"), operation("COPY"), operation("M-SEARCH"), operation("copy")];
    for operation in &OPERATIONS {
        let server = Server::answering([no_content()]);
        let things = Endpoint::root(&client(&server)).literal("things");
        let call: Call<()> = things.call(operation).json(&vec![true]).returning_nothing();
        call.await.expect("the server responds with 204");
        let request = &server.requests()[0];
        assert_eq!(request.line, format!("{} /things HTTP/1.1", operation.method));
        assert_eq!(request.body, "[true]");
    }
}

#[tokio::test]
async fn each_call_has_a_random_client_request_id() {
    let server = Server::answering([no_content(), no_content()]);
    let client = client(&server);
    assign(&client, "a").await.expect("the server responds with 204");
    assign(&client, "a").await.expect("the server responds with 204");
    let requests = server.requests();
    let id = |index: usize| requests[index].header("client-request-id").expect("there is an id");
    assert_ne!(id(0), id(1));
    let shape: String =
        id(0).chars().map(|c| if c.is_ascii_hexdigit() { 'x' } else { c }).collect();
    assert_eq!(shape, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
    assert_eq!(&id(0)[14..15], "4");
    assert!(["8", "9", "a", "b"].contains(&&id(0)[19..20]));
}

#[tokio::test]
async fn the_caller_may_set_headers_and_the_request_id() {
    let server = Server::answering([no_content()]);
    let call = assign(&client(&server), "a")
        .client_request_id("mine")
        .header("Accept", "application/json;odata.metadata=full")
        .header("Authorization", "Bearer other")
        .header("Prefer", "include-unknown-enum-members");
    call.await.expect("the server responds with 204");
    let request = &server.requests()[0];
    assert_eq!(request.header("client-request-id"), Some("mine"));
    assert_eq!(request.header("accept"), Some("application/json;odata.metadata=full"));
    assert_eq!(request.header("prefer"), Some("include-unknown-enum-members"));
    assert_eq!(request.header("authorization"), Some("Bearer s3cret-t0ken"));
}

#[tokio::test]
async fn a_call_without_body_has_none() {
    let server = Server::answering([no_content()]);
    let endpoint = thing(&client(&server), "a");
    let call: Call<()> =
        endpoint.call(&ASSIGN).json_optional(None::<&Assignment>).returning_nothing();
    call.await.expect("the server responds with 204");
    let request = &server.requests()[0];
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header("content-length"), Some("0"));
}

#[tokio::test]
async fn query_headers_and_cookies_arrive() {
    const OPERATION: Operation = Operation { id: None, method: "DELETE", path: "/" };
    let server = Server::answering([no_content()]);
    let style = crate::runtime::ParameterStyle::Form;
    let call: Call<()> = Endpoint::root(&client(&server))
        .call(&OPERATION)
        .query("q", style, Explode::Yes, &vec!["a b".to_owned(), "c&d".to_owned()])
        .header("X-List", Explode::No, &vec![1, 2])
        .header("If-Match", Explode::No, &"\"é\"".to_owned())
        .header("X-Absent", Explode::No, &None::<String>)
        .cookie("session", ParameterStyle::Form, Explode::Yes, &"x;y".to_owned())
        .cookie("list", ParameterStyle::Form, Explode::No, &vec![1, 2])
        .returning_nothing();
    call.await.expect("the server responds with 204");
    let request = &server.requests()[0];
    assert_eq!(request.line, "DELETE /?q=a%20b&q=c%26d HTTP/1.1");
    assert_eq!(request.header("x-list"), Some("1,2"));
    assert_eq!(request.header("if-match"), Some("\"é\""));
    assert_eq!(request.header("x-absent"), None);
    assert_eq!(request.header("cookie"), Some("session=x%3By; list=1,2"));
}

#[tokio::test]
async fn nothing_is_sent_for_an_id_that_changes_the_path() {
    let server = Server::answering([no_content()]);
    let client = client(&server);
    for id in ["", ".", ".."] {
        let error = assign(&client, id).await.expect_err("the id leads elsewhere");
        assert!(matches!(error.kind(), ErrorKind::Parameter { .. }), "{error:?}");
    }
    assign(&client, "ok").await.expect("the server responds with 204");
    assert_eq!(server.requests()[0].target(), "/things/ok/assign");
}

#[tokio::test]
async fn a_closure_is_asked_for_a_token_before_each_request() {
    let server = Server::answering([no_content(), no_content()]);
    let calls = std::sync::atomic::AtomicU32::new(0);
    let credential = move |request: TokenRequest| {
        let call = calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let origin = request.origin().to_owned();
        async move {
            assert!(origin.starts_with("http://127.0.0.1:"), "{origin}");
            Ok::<_, std::io::Error>(AccessToken::from(format!("{SECRET}-{call}")))
        }
    };
    let builder = Client::builder().credential(credential).service_root(server.root());
    let client = builder.build().expect("the settings are right");
    assign(&client, "a").await.expect("the server responds with 204");
    assign(&client, "a").await.expect("the server responds with 204");
    let requests = server.requests();
    assert_eq!(requests[0].header("authorization"), Some("Bearer s3cret-t0ken-0"));
    assert_eq!(requests[1].header("authorization"), Some("Bearer s3cret-t0ken-1"));
}

#[tokio::test]
async fn without_credential_a_call_is_anonymous() {
    let server = Server::answering([no_content()]);
    let client =
        Client::builder().service_root(server.root()).build().expect("the settings are right");
    assign(&client, "a").await.expect("the server responds with 204");
    assert_eq!(server.requests()[0].header("authorization"), None);
}

#[tokio::test]
async fn a_credential_can_implement_its_own_authentication() {
    use crate::runtime::{AuthorizeRequest, BoxError, BoxFuture, Credential};
    struct Key;
    impl Credential for Key {
        fn authorize<'a>(
            &'a self,
            request: &'a mut AuthorizeRequest,
        ) -> BoxFuture<'a, Result<(), BoxError>> {
            Box::pin(async move {
                request.query_pair("key", "k&y");
                request.secret_header(reqwest::header::HeaderName::from_static("x-key"), SECRET)
            })
        }
    }
    let server = Server::answering([no_content()]);
    let shared: std::sync::Arc<dyn Credential> = std::sync::Arc::new(Key);
    let builder = Client::builder().credential(shared).service_root(server.root());
    let client = builder.build().expect("the settings are right");
    assign(&client, "a").query_pair("a", "b").await.expect("the server responds with 204");
    let request = &server.requests()[0];
    assert_eq!(request.target(), "/things/a/assign?a=b&key=k%26y");
    assert_eq!(request.header("x-key"), Some(SECRET));
}

#[test]
fn calls_and_clients_may_go_to_other_threads() {
    fn send<T: Send + 'static>(_: &T) {}
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    let client = Client::builder().service_root("https://api.example").build();
    let client = client.expect("the settings are right");
    shared(&client);
    shared(&Endpoint::root(&client));
    send(&assign(&client, "a"));
    send(&assign(&client, "a").send());
    send(&assign(&client, "a").into_future());
}

#[test]
fn a_call_shows_its_operation() {
    let client = Client::builder().service_root("https://api.example").build();
    let call = assign(&client.expect("the settings are right"), "a");
    assert_eq!(call.operation_id(), Some("things.assign"));
    assert_eq!(call.method(), "POST");
    assert_eq!(call.path_template(), "/things/{thing-id}/assign");
}
