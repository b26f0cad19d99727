//! Unions that are not discriminated by strings, sent and received.

use serde_json::{Value, json};

use crate::generated::choices_with_properties::{AnyRecord, RecordFail};
use crate::generated::constants::{First, Layout, Reply};
use crate::generated::discriminator_values::{AnyFrame, Signal, Stop, TextFrame};
use crate::generated::int_or_string::Rollout;
use crate::generated::unions_of_strings::{Model, Request, Shared};
use crate::runtime::codec::Field;
use crate::runtime::{Call, Operation};
use crate::server::{Server, json as response};

use super::{client, thing};

const POST: Operation = Operation { id: None, method: "POST", path: "/things/{thing-id}" };

/// Sends one value and receives another; also returns the body of the request.
async fn exchange<T: Field + Send + 'static>(sent: &T, answer: &Value) -> (Value, T) {
    let server = Server::answering([response(&answer.to_string())]);
    let call: Call<T> = thing(&client(&server), "t").call(&POST).json(sent).returning_json();
    let received = call.await.expect("the answer is one of several types");
    let requests = server.requests();
    let body = serde_json::from_str(&requests[0].body).expect("JSON was sent");
    (body, received)
}

#[tokio::test]
async fn constants_of_any_type_select_the_alternative_of_a_response() {
    let sent = Layout::from(First::new(4));
    let (body, received) = exchange(&sent, &json!({ "format": 2, "width": 5 })).await;
    assert_eq!(body, json!({ "format": 1, "width": 4 }));
    assert!(matches!(received, Layout::Second(second) if second.width == 5));
    let (_, received) =
        exchange(&Reply::Other(json!({})), &json!({ "ok": false, "text": "t" })).await;
    assert!(matches!(received, Reply::OkFalse(_)));
}

#[tokio::test]
async fn discriminators_are_sent_and_received_as_numbers() {
    let (body, received) =
        exchange(&Signal::from(Stop::new()), &json!({ "op": 1, "at": "t" })).await;
    assert_eq!(body, json!({ "op": 2 }));
    assert!(matches!(received, Signal::Start(_)));
    let (body, received) =
        exchange(&AnyFrame::from(TextFrame::new()), &json!({ "code": 11 })).await;
    assert_eq!(body, json!({ "code": 10 }));
    assert!(matches!(received, AnyFrame::DataFrame(_)));
}

#[tokio::test]
async fn the_required_properties_next_to_a_choice_are_sent() {
    let sent = AnyRecord::from(RecordFail::new(6, "r"));
    let (body, received) = exchange(&sent, &json!({ "time": 7, "result": "pass" })).await;
    assert_eq!(body, json!({ "result": "fail", "time": 6, "reason": "r" }));
    assert!(matches!(received, AnyRecord::Pass(pass) if pass.time == 7));
}

#[tokio::test]
async fn integers_and_strings_are_sent_and_received_as_they_are() {
    let (body, received) = exchange(&Rollout::new("25%"), &json!({ "maxSurge": 1 })).await;
    assert_eq!(body, json!({ "maxSurge": "25%" }));
    assert_eq!(received.max_surge.as_i64(), Some(1));
}

#[tokio::test]
async fn strings_are_sent_as_one_of_several_enumerations() {
    let sent = Request::new("huge").nested("new".to_owned()).choice("small");
    let (body, received) = exchange(&sent, &json!({ "model": "large" })).await;
    assert_eq!(body, json!({ "model": "huge", "nested": "new", "choice": "small" }));
    assert_eq!(received.model, Model::Shared(Shared::Large));
}
