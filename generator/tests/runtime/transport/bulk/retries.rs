//! Which calls of a bulk are sent again, and when.

use super::*;
use crate::runtime::{FailedAttempt, RetryDecision, RetryPolicy};

#[tokio::test(start_paused = true)]
async fn only_temporary_failures_are_repeated() {
    let service = Service::scripted(|state, entries| {
        let first = state.batches.is_empty();
        let answer = |entry: &Value| {
            let number: usize =
                entry["id"].as_str().and_then(|id| id.parse().ok()).expect("a number");
            match number {
                0 if first => error(entry, 429, &json!({"Retry-After": "7"})),
                1 if first => error(entry, 503, &json!({"Retry-After": 3})),
                2 if first => error(entry, 503, &json!({})),
                3 if first => error(entry, 504, &json!({})),
                4 if first => error(entry, 400, &json!({"Retry-After": "1"})),
                5 if first => error(entry, 500, &json!({})),
                _ => state.perform(entry),
            }
        };
        Reply::Responses(entries.iter().map(answer).collect())
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(calls(&client, 0..8))).await;
    assert_eq!(keys(&results), (vec![0, 1, 2, 6, 7], vec![3, 4, 5]));
    service.assert_each_done_once(5);
    let state = service.state();
    let again: Vec<&str> = (1..state.batches.len()).flat_map(|batch| state.urls(batch)).collect();
    let mut again = again;
    again.sort_unstable();
    assert_eq!(again, ["/things/0/assign", "/things/1/assign", "/things/2/assign"]);
}

#[tokio::test(start_paused = true)]
async fn calls_with_unknown_outcome_are_repeated_if_idempotent() {
    let service = Service::scripted(|state, entries| {
        if state.batches.is_empty() {
            let answers = entries.iter().map(|entry| error(entry, 504, &json!({})));
            return Reply::Responses(answers.collect());
        }
        Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect())
    })
    .await;
    let client = service.client();
    let both = calls(&client, 0..2).chain(idempotent_calls(&client, 2..4));
    let results = all(client.bulk().send(both)).await;
    assert_eq!(keys(&results), (vec![2, 3], vec![0, 1]));
    assert_eq!(failure(&results, 0).status().map(|status| status.as_u16()), Some(504));
}

#[tokio::test(start_paused = true)]
async fn statuses_that_the_policy_adds_are_sent_again_in_entries_and_for_whole_batches() {
    let service = Service::scripted(|state, entries| match state.batches.len() {
        0 => Reply::Message(server::response("502 Bad Gateway", "text/plain", "")),
        1 => Reply::Responses(entries.iter().map(|entry| error(entry, 500, &json!({}))).collect()),
        _ => Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect()),
    })
    .await;
    let client = service.client();
    let policy = RetryPolicy::new().jitter(false).also(500).also(502);
    let bulk = client.bulk().retry(policy);
    let both = calls(&client, 0..2).chain(idempotent_calls(&client, 2..4));
    let results = all(bulk.send(both)).await;
    assert_eq!(keys(&results), (vec![2, 3], vec![0, 1]));
    assert_eq!(failure(&results, 0).status().map(|status| status.as_u16()), Some(502));
    assert_eq!(service.state().urls(2), ["/things/2/assign", "/things/3/assign"]);
}

#[tokio::test(start_paused = true)]
async fn a_classifier_decides_on_entries_and_whole_batches() {
    let service = Service::scripted(|state, entries| match state.batches.len() {
        0 => Reply::Message(server::response("409 Conflict", "text/plain", "")),
        1 => Reply::Responses(entries.iter().map(|entry| error(entry, 409, &json!({}))).collect()),
        _ => Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect()),
    })
    .await;
    let client = service.client();
    let policy = RetryPolicy::new().jitter(false).classifier(|attempt: &FailedAttempt<'_>| {
        let is_batch = attempt.operation().path == "/$batch";
        match attempt.status().map(|status| status.as_u16()) {
            Some(409) if is_batch => RetryDecision::not_executed(),
            Some(409) => RetryDecision::temporary(),
            _ => RetryDecision::by_policy(),
        }
    });
    let both = calls(&client, 0..2).chain(idempotent_calls(&client, 2..4));
    let results = all(client.bulk().retry(policy).send(both)).await;
    assert_eq!(keys(&results), (vec![2, 3], vec![0, 1]));
    assert_eq!(failure(&results, 0).status().map(|status| status.as_u16()), Some(409));
    assert_eq!(service.state().urls(1).len(), 4, "all calls of the batch");
    assert_eq!(service.state().urls(2), ["/things/2/assign", "/things/3/assign"]);
}

#[tokio::test(start_paused = true)]
async fn a_failed_batch_is_repeated_where_that_is_safe() {
    for answer in
        ["", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"responses\": [{\"id\": \"0\""]
    {
        let service = Service::scripted(move |state, entries| {
            let broken = state.batches.is_empty();
            let answers = entries.iter().map(|entry| state.perform(entry)).collect();
            match answer {
                _ if !broken => Reply::Responses(answers),
                "" => Reply::HangUp,
                _ => Reply::Message(answer.to_owned()),
            }
        })
        .await;
        let client = service.client();
        let both = calls(&client, 0..2).chain(idempotent_calls(&client, 2..4));
        let results = all(client.bulk().send(both)).await;
        assert_eq!(keys(&results), (vec![2, 3], vec![0, 1]), "{answer}");
        let error = failure(&results, 0);
        assert!(matches!(error.kind(), ErrorKind::Batch { source: Some(_), .. }), "{error:?}");
        // What had to stay undone twice was.
        let state = service.state();
        assert_eq!((state.done["/things/0/assign"], state.done["/things/2/assign"]), (1, 2));
    }
}

#[tokio::test(start_paused = true)]
async fn a_batch_that_is_refused_for_the_moment_is_sent_again_whole() {
    let service = Service::scripted(|state, entries| match state.batches.len() {
        0 => Reply::Message(server::response_with(
            "429 Too Many Requests",
            &[("Retry-After", "9")],
            "{}",
        )),
        1 => Reply::Message(server::response_with("503 Service Unavailable", &[], "")),
        _ => Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect()),
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(calls(&client, 0..3))).await;
    assert_eq!(keys(&results), (vec![0, 1, 2], vec![]));
    service.assert_each_done_once(3);
}

#[tokio::test]
async fn a_batch_that_is_refused_for_good_is_an_error_for_each_of_its_calls() {
    let service = Service::scripted(|_, _| {
        let body = r#"{"error": {"code": "BadRequest", "message": "no batches here"}}"#;
        Reply::Message(server::response("400 Bad Request", "application/json", body))
    })
    .await;
    let client = service.client();
    let results = all(client.bulk().send(idempotent_calls(&client, 0..2))).await;
    assert_eq!(keys(&results), (vec![], vec![0, 1]));
    let error = failure(&results, 1);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    assert_eq!(error.operation().expect("it is of an operation").path, ASSIGN.path);
    let source = std::error::Error::source(error).expect("it has a cause");
    assert!(source.to_string().contains("no batches here"), "{source}");
    assert_eq!(service.state().batches.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn attempts_and_waiting_have_a_limit() {
    for (header, sent) in [("1", 3), ("181", 1), ("soon", 3)] {
        let service = Service::scripted(move |_, entries| {
            let headers = json!({ "Retry-After": header });
            Reply::Responses(entries.iter().map(|entry| error(entry, 503, &headers)).collect())
        })
        .await;
        let client = service.client();
        let bulk = client.bulk().retry(RetryPolicy::new().max_attempts(3));
        let results = all(bulk.send(calls(&client, 0..1))).await;
        assert_eq!(failure(&results, 0).attempts() as usize, sent);
        assert_eq!(failure(&results, 0).status().map(|status| status.as_u16()), Some(503));
        assert_eq!(service.state().batches.len(), sent, "{header}");
    }
}
