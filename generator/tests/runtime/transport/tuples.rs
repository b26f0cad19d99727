//! Tuples in parameters, bodies and responses.

use serde_json::{Value, json};

use crate::generated::tuples::{Point, Route};
use crate::runtime::{
    Call, Client, ErrorKind, Explode, MismatchPolicy, Operation, ParameterStyle, Response,
};
use crate::server::{Server, json as response};

use super::{client, thing};

const POST: Operation = Operation { id: None, method: "POST", path: "/things/{thing-id}" };

fn post(client: &Client, sent: &Route) -> Call<Route> {
    thing(client, "t").call(&POST).json(sent).returning_json()
}

async fn received(body: &Value) -> Response<Route> {
    let server = Server::answering([response(&body.to_string())]);
    post(&client(&server), &Route::new([])).send().await.expect("it is tolerated")
}

#[tokio::test]
async fn tuples_are_sent_and_received_as_lists() {
    let body = json!({ "line": [[1.5, 2.5]], "next": [[0.5, 0.25], { "line": [] }] });
    let server = Server::answering([response(&body.to_string())]);
    let sent = Route::new([(3.5, 4.5)]).label(("north", None));
    let route = post(&client(&server), &sent).await.expect("it fits");
    assert_eq!(route.line, [(1.5, 2.5)]);
    let sent: Value = serde_json::from_str(&server.requests()[0].body).expect("JSON was sent");
    assert_eq!(sent, json!({ "line": [[3.5, 4.5]], "label": ["north", null] }));
}

#[tokio::test]
async fn a_response_that_contradicts_the_positions_is_reported_and_kept() {
    let body = json!({ "line": [[1, 2, 3], [4], ["x", 5], 6], "label": { "text": "north" } });
    let response = received(&body).await;
    assert_eq!(response.body().line, [(1.0, 2.0), (4.0, 0.0), (0.0, 5.0), (0.0, 0.0)]);
    assert_eq!(response.body().label, None);
    let found: Vec<String> = response.mismatches().iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "`/line/0`: declared an array of 2 items, received an array of another length",
            "`/line/1`: declared an array of 2 items, received an array of another length",
            "`/line/2/0`: declared a number, received a string",
            "`/line/3`: declared an array of 2 items, received a number",
            "`/label`: declared an array of 2 items, received an object",
        ]
    );
    assert_eq!(serde_json::to_value(response.body()).expect("models can be written"), body);
}

#[tokio::test]
async fn a_strict_client_rejects_a_list_of_another_length() {
    let server = Server::answering([response(r#"{"line":[[1,2,3]]}"#)]);
    let call = post(&client(&server), &Route::new([])).mismatch_policy(MismatchPolicy::Reject);
    let error = call.await.expect_err("it has an item too many");
    let ErrorKind::Decode { source, .. } = error.kind() else { panic!("{error}") };
    assert_eq!(source.pointer(), "/line/0");
}

#[tokio::test]
async fn a_body_can_be_a_tuple() {
    let server = Server::answering([response("[1,2.5]"), response("[1]")]);
    let client = client(&server);
    let call = |sent: Point| -> Call<Point> {
        thing(&client, "t").call(&POST).json(&sent).returning_json()
    };
    assert_eq!(call((0.5, 1.5)).await.expect("it fits"), (1.0, 2.5));
    let response = call((2.5, 3.5)).send().await.expect("it is tolerated");
    assert_eq!((*response.body(), response.mismatches().len()), ((1.0, 0.0), 1));
    let bodies: Vec<String> = server.requests().into_iter().map(|request| request.body).collect();
    assert_eq!(bodies, ["[0.5,1.5]", "[2.5,3.5]"]);
}

#[tokio::test]
async fn parameters_are_written_as_lists() {
    let cases = [
        (ParameterStyle::Form, Explode::Yes, "range=5&range=a%2Fb"),
        (ParameterStyle::Form, Explode::No, "range=5,a%2Fb"),
        (ParameterStyle::PipeDelimited, Explode::No, "range=5%7Ca%2Fb"),
        (ParameterStyle::DeepObject, Explode::Yes, "range%5B0%5D=5&range%5B1%5D=a%2Fb"),
    ];
    for (style, explode, expected) in cases {
        let server = Server::answering([response(r#"{"line":[]}"#)]);
        let call = thing(&client(&server), "t").call(&POST);
        let call: Call<Route> =
            call.query("range", style, explode, &(5, "a/b".to_owned())).returning_json();
        call.await.expect("it fits");
        assert_eq!(server.requests()[0].target(), format!("/things/t?{expected}"));
    }
}
