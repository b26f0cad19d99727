//! The media types that are asked for and sent, as the emitter and the caller choose them.

use serde_json::json;

use super::{GET, client, get, thing};
use crate::models::{Names, Tree};
use crate::runtime::Call;
use crate::server::{Server, response};

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
