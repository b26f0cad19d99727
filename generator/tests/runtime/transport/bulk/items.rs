//! Invalid items in the response of a batch.

use serde_json::{Value, json};

use super::service::{Reply, Service};
use super::{all, calls, failure, idempotent_calls, keys};
use crate::models::Names;
use crate::runtime::{Call, Client, Endpoint, ErrorKind, Operation};
use crate::server;

const LIST: Operation = Operation { id: None, method: "GET", path: "/names" };

fn lists(client: &Client, count: usize) -> Vec<(usize, Call<Names>)> {
    let list = || Endpoint::root(client).literal("names").call(&LIST).returning_json();
    (0..count).map(|number| (number, list())).collect()
}

#[tokio::test]
async fn calls_that_the_response_does_not_mention_are_errors_that_say_so() {
    let service = Service::scripted(|state, entries| {
        let mut answers: Vec<Value> = entries.iter().map(|entry| state.perform(entry)).collect();
        answers[1]["id"] = json!("7\"");
        answers.push(answers[2].clone());
        answers[3].as_object_mut().expect("it is an object").remove("status");
        answers.remove(4);
        Reply::Responses(answers)
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(calls(&client, 0..6))).await;
    assert_eq!(keys(&results), (vec![0, 5], vec![1, 2, 3, 4]));
    let text = |key| failure(&results, key).to_string();
    let missing =
        "POST /things/{thing-id}/assign: the response of the batch has none for this call";
    assert_eq!(text(1), format!("{missing}, but one for the unknown id `7\\\"`"));
    assert_eq!(text(4), text(1));
    assert!(text(2).ends_with("has several for this call"), "{}", text(2));
    assert!(text(3).ends_with("has no status for this call"), "{}", text(3));
}

#[tokio::test(start_paused = true)]
async fn half_of_a_response_loses_nothing() {
    let service = Service::scripted(|state, entries| {
        let half = state.batches.is_empty();
        let entries = if half { &entries[..entries.len() / 2] } else { entries };
        Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect())
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().in_flight(1).send(idempotent_calls(&client, 0..30))).await;
    assert_eq!(keys(&results), ((0..30).collect(), vec![]));
    service.assert_each_done_once(30);

    for body in ["[]", "{}", "{\"responses\": {}}", "{\"responses\": [", ""] {
        let service = Service::scripted(move |_, _| {
            Reply::Message(server::response("200 OK", "application/json", body))
        })
        .await;
        let client = service.client();
        let results = all(client.bulk().send(calls(&client, 0..2))).await;
        assert_eq!(keys(&results), (vec![], vec![0, 1]), "{body}");
    }
}

#[tokio::test]
async fn a_body_that_is_bad_or_missing_is_the_result_of_its_call_only() {
    let service = Service::scripted(|_, _| {
        let json = json!({"Content-Type": "application/json"});
        let names = json!({"value": ["a"]});
        let text = json!({"Content-Type": "text/html"});
        Reply::Responses(vec![
            json!({"id": "0", "status": 200, "headers": json}),
            json!({"id": "1", "status": 200, "headers": json, "body": null}),
            json!({"id": "2", "status": 200, "headers": json, "body": [names]}),
            json!({"id": "3", "status": 200, "headers": text, "body": "<html>"}),
            json!({"id": "4", "status": 200, "headers": json, "body": names}),
            json!({"id": "5", "status": 200, "body": names}),
            json!({"id": "6", "status": 200, "headers": null, "body": names}),
            json!({"id": "7", "status": 200, "headers": ["none"], "body": names}),
            json!({"id": 8, "status": "200", "headers": {"X": 1, "no name": "x"}, "body": names}),
        ])
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(lists(&client, 9))).await;
    let (done, failed) = keys(&results);
    // Those without a body, and of another type, are tolerated as they are of single calls.
    assert_eq!(done, [0, 1, 2, 4, 5, 6, 7, 8]);
    assert_eq!(failed, [3]);
    for key in failed {
        assert!(
            !matches!(failure(&results, key).kind(), ErrorKind::Batch { .. }),
            "it has its own response"
        );
    }
}

#[tokio::test]
async fn items_without_a_body_are_read_as_responses_without_one() {
    let service = Service::scripted(|state, entries| {
        let headers = json!({"Content-Type": "application/json"});
        let mut answers: Vec<Value> = entries.iter().map(|entry| state.perform(entry)).collect();
        answers[1] = json!({"id": "1", "status": 200, "headers": headers});
        answers[2] = json!({"id": "2", "status": 202, "headers": headers, "body": null});
        answers[3] = json!({"id": "3", "status": 404, "headers": headers});
        answers[4] = json!({"id": "4", "status": 204, "headers": {}, "body": {}});
        Reply::Responses(answers)
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(calls(&client, 0..5))).await;
    assert_eq!(keys(&results), (vec![0, 1, 2, 4], vec![3]));
    let error = failure(&results, 3).api().expect("the service responded");
    assert_eq!((error.status().as_u16(), error.body()), (404, &b""[..]));
}

#[tokio::test]
async fn an_item_that_is_no_object_does_not_hide_the_others() {
    let service = Service::scripted(|state, entries| {
        let mut answers: Vec<Value> = entries.iter().map(|entry| state.perform(entry)).collect();
        answers[0] = json!(null);
        answers[2] = json!("2");
        answers[3].as_object_mut().expect("it is an object").remove("id");
        Reply::Responses(answers)
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(calls(&client, 0..5))).await;
    assert_eq!(keys(&results), (vec![1, 4], vec![0, 2, 3]));
    let text = failure(&results, 3).to_string();
    assert!(text.ends_with("has none for this call, but one without an `id`"), "{text}");
}

/// Returns the results of calls whose batch gets this body, once.
async fn results_of(body: &'static str) -> Vec<super::Outcome<()>> {
    let service = Service::scripted(move |state, entries| {
        if state.batches.is_empty() {
            return Reply::Message(server::response("200 OK", "application/json", body));
        }
        Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect())
    })
    .await;
    let client = service.client();
    let both = calls(&client, 0..2).chain(idempotent_calls(&client, 2..4));
    all(client.bulk().send(both)).await
}

#[tokio::test(start_paused = true)]
async fn responses_before_the_end_of_truncated_or_invalid_json_count() {
    let first = "\u{FEFF}{\"responses\":[{\"id\":\"0\",\"status\":204},";
    for rest in ["{\"id\":\"1\",\"status\":204", "{\"id\":\"1\",\"body\":{a}},{\"id\":\"2\"}]}", ""]
    {
        let results = results_of(format!("{first}{rest}").leak()).await;
        assert_eq!(keys(&results), (vec![0, 2, 3], vec![1]), "{rest}");
        let text = failure(&results, 1).to_string();
        assert!(text.contains("has none for this call: "), "{text}");
    }
    let results = results_of("{\"responses\":[{\"id\":\"0\",\"status\":204}],\"@x\":{}} x").await;
    assert_eq!(keys(&results), (vec![0, 2, 3], vec![1]));
}
