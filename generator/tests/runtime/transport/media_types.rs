//! Requested and sent media types, chosen by generated code and by the caller.

use serde_json::{Value, json};

use super::{GET, client, get, thing};
use crate::models::{Names, Tree};
use crate::runtime::{Call, Multipart, Operation};
use crate::server::{Request, Server, no_content, response};

const PATCH: Operation = Operation { method: "PATCH", ..GET };

#[tokio::test]
async fn a_call_asks_for_the_media_types_of_its_response() {
    let hal = response("200 OK", "application/hal+json", r#"{"name":"a"}"#);
    let csv = response("200 OK", "text/csv", "a,b");
    let picture = response("200 OK", "image/png", "bytes");
    let server = Server::answering([hal, csv, picture]);
    let client = client(&server);
    let call = |accept| thing(&client, "t").call(&GET).accept(accept);
    let tree: Call<Tree> =
        call("application/hal+json, application/problem+json;q=0.5").returning_json();
    assert_eq!(tree.await.expect("it is JSON").name.as_deref(), Some("a"));
    let text: Call<String> = call("text/csv").returning_text();
    assert_eq!(text.await.expect("it is text"), "a,b");
    let bytes: Call<_> = call("image/png, image/*").returning_bytes();
    bytes.await.expect("it answers");
    let requests = server.requests();
    let accepted: Vec<_> = requests.iter().map(|request| request.header("accept")).collect();
    let expected = [
        Some("application/hal+json, application/problem+json;q=0.5"),
        Some("text/csv"),
        Some("image/png, image/*"),
    ];
    assert_eq!(accepted, expected);
}

#[tokio::test]
async fn another_json_of_a_response_is_read_as_its_own_type() {
    const LOAN: &str = "application/vnd.books.loan+json";
    let server = Server::answering([
        response("200 OK", "application/json", r#"{"name":"a"}"#),
        response("200 OK", LOAN, r#"{"value":["a"]}"#),
    ]);
    let client = client(&server);
    get(&client).await.expect("it is JSON");
    let names: Names = get(&client).accept_json(LOAN).await.expect("it is the other JSON");
    assert_eq!(names, serde_json::from_value(json!({ "value": ["a"] })).expect("it fits"));
    let requests = server.requests();
    assert_eq!(requests[0].header("accept"), Some("application/json"));
    assert_eq!(requests[1].header("accept"), Some(LOAN));
}

/// Returns the request of a call with this body, by default and with the media type of the caller.
async fn sent(change: impl FnOnce(Call<()>) -> Call<()>, body: Option<&Value>) -> Request {
    let server = Server::answering([no_content()]);
    let call = thing(&client(&server), "t").call(&PATCH).json_optional(body);
    let call = match body {
        Some(_) => call.media_type("application/merge-patch+json"),
        None => call,
    };
    change(call.returning_nothing()).await.expect("the server takes all");
    server.requests().pop().expect("there was one call")
}

#[tokio::test]
async fn a_body_is_sent_as_the_media_type_that_the_caller_chooses() {
    let body = json!({ "name": "a" });
    let usual = sent(|call| call, Some(&body)).await;
    assert_eq!(usual.header("content-type"), Some("application/merge-patch+json"));
    let chosen = |call: Call<()>| call.media_type("application/strategic-merge-patch+json");
    let other = sent(chosen, Some(&body)).await;
    assert_eq!(other.header("content-type"), Some("application/strategic-merge-patch+json"));
    assert_eq!(other.body, usual.body);
    let none = sent(chosen, None).await;
    assert_eq!(none.header("content-type"), None, "there is no body");
}

#[tokio::test]
async fn parts_keep_their_boundary_under_another_media_type() {
    let server = Server::answering([no_content()]);
    let form = Multipart::new().text("note", "a");
    let call = thing(&client(&server), "t").call(&PATCH).multipart(form, "multipart/form-data");
    let call: Call<()> = call.returning_nothing();
    call.media_type("multipart/mixed").await.expect("the server takes all");
    let request = server.requests().pop().expect("there was one call");
    let content_type = request.header("content-type").expect("there is a body");
    let boundary = content_type.strip_prefix("multipart/mixed; boundary=").expect("it has one");
    assert!(request.body.starts_with(&format!("--{boundary}\r\n")), "{}", request.body);
}
