//! Maps whose keys are an enumeration, sent and received.

use serde_json::{Value, json};

use crate::generated::keyed_maps::{Report, ReportLimitsValue, Status};
use crate::runtime::{Call, Client, Operation};
use crate::server::{Server, json as response};

use super::{client, thing};

const POST: Operation = Operation { id: None, method: "POST", path: "/things/{thing-id}" };

fn post(client: &Client, sent: &Report) -> Call<Report> {
    thing(client, "t").call(&POST).json(sent).returning_json()
}

#[tokio::test]
async fn keys_are_sent_and_received_whether_they_are_known_or_not() {
    let body = json!({ "counts": { "running": 7, "paused": 1 }, "last": { "last": "x" } });
    let server = Server::answering([response(&body.to_string())]);
    let sent = Report::new([(Status::Failed, 1), ("new".into(), 2)])
        .limits([("low", ReportLimitsValue::new())]);
    let report = post(&client(&server), &sent).await.expect("it fits");
    assert_eq!(report.counts[&Status::Running], 7);
    assert_eq!(report.counts[&Status::Other("paused".into())], 1);
    assert_eq!(serde_json::to_value(&report).expect("models can be written"), body);
    let sent: Value = serde_json::from_str(&server.requests()[0].body).expect("JSON was sent");
    assert_eq!(sent, json!({ "counts": { "failed": 1, "new": 2 }, "limits": { "low": {} } }));
}

#[tokio::test]
async fn a_response_that_contradicts_the_map_is_reported_and_kept() {
    let body = json!({ "counts": { "running": "7", "paused": [] }, "history": ["x"] });
    let server = Server::answering([response(&body.to_string())]);
    let response = post(&client(&server), &Report::new([] as [(Status, i64); 0]));
    let response = response.send().await.expect("it is tolerated");
    assert_eq!(response.mismatches().len(), 3);
    assert_eq!(response.body().counts[&Status::Running], 7);
    assert_eq!(serde_json::to_value(response.body()).expect("models can be written"), body);
}
