//! Values of omitted properties, sent and received.

use serde_json::{Value, json};

use crate::generated::omitted_properties::{Letter, Parcel, Stop};
use crate::runtime::codec::Field;
use crate::runtime::{Call, Operation};
use crate::server::{Server, json as response};

use super::{client, thing};

const PUT: Operation = Operation { id: None, method: "PUT", path: "/things/{thing-id}" };

/// Receives a value and sends it back; returns the value and what the server has received.
async fn echoed<T: Field + Send + 'static>(value: &Value) -> (T, Value) {
    let server = Server::answering([response(&value.to_string()), response("null")]);
    let client = client(&server);
    let call: Call<T> = thing(&client, "t").call(&PUT).returning_json();
    let received = call.send().await.expect("the value is read");
    assert!(received.mismatches().is_empty(), "omitted properties are of any type");
    let received = received.into_body();
    let call: Call<Value> = thing(&client, "t").call(&PUT).json(&received).returning_json();
    call.await.expect("the value is sent");
    let body = serde_json::from_str(&server.requests()[1].body).expect("JSON was sent");
    (received, body)
}

#[tokio::test]
async fn values_of_omitted_properties_are_kept_and_sent_back() {
    let parcel = json!({ "number": "7", "scans": [{ "at": "noon", "by": null }], "weight": 3 });
    let (received, sent) = echoed::<Parcel>(&parcel).await;
    assert_eq!((received.number.as_str(), &sent), ("7", &parcel));

    let letter = json!({ "number": "8", "scans": "none", "stamp": "red", "weight": "light" });
    let (received, sent) = echoed::<Letter>(&letter).await;
    assert_eq!((received.stamp.as_deref(), &sent), (Some("red"), &letter));

    let stop = json!({ "street": "Elm", "next": { "street": "Oak", "next": null } });
    let (_, sent) = echoed::<Stop>(&stop).await;
    assert_eq!(sent, stop);
}
