//! Bulk calls in `$batch` requests.

mod items;
mod retries;
mod service;

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use serde_json::{Value, json};

use super::{ASSIGN, SECRET, assign, thing};
use crate::models::Names;
use crate::runtime::{
    BulkResults, Call, Client, Endpoint, Error, ErrorKind, MismatchPolicy, Operation, Upload,
};
use crate::server;
use service::{Reply, Service, error};

const WINDOW: Duration = Duration::from_secs(20);

/// Returns numbered calls.
fn calls(
    client: &Client,
    numbers: impl IntoIterator<Item = usize>,
) -> impl Iterator<Item = (usize, Call<()>)> {
    let client = client.clone();
    numbers.into_iter().map(move |number| (number, assign(&client, &number.to_string())))
}

fn idempotent_calls(
    client: &Client,
    numbers: impl IntoIterator<Item = usize>,
) -> impl Iterator<Item = (usize, Call<()>)> {
    calls(client, numbers).map(|(number, call)| (number, call.idempotent()))
}

type Outcome<T> = (usize, Result<T, Error>);

/// Collects all results, sorted by their keys.
async fn all<S, T>(mut results: BulkResults<S, usize, T>) -> Vec<Outcome<T>>
where
    S: Stream<Item = (usize, Call<T>)>,
{
    let mut found = Vec::new();
    while let Some(result) = results.next().await {
        found.push(result);
    }
    found.sort_by_key(|(key, _)| *key);
    found
}

/// Returns the keys of the successful and of the failed calls; each key is unique.
fn keys<T>(results: &[Outcome<T>]) -> (Vec<usize>, Vec<usize>) {
    let distinct: BTreeSet<usize> = results.iter().map(|(key, _)| *key).collect();
    assert_eq!(distinct.len(), results.len(), "a key has two results");
    let (done, failed): (Vec<_>, Vec<_>) = results.iter().partition(|(_, result)| result.is_ok());
    let keys = |results: Vec<&Outcome<T>>| results.iter().map(|(key, _)| *key).collect();
    (keys(done), keys(failed))
}

fn failure<T>(results: &[Outcome<T>], key: usize) -> &Error {
    let found = results.iter().find(|(found, _)| *found == key).expect("every key has a result");
    found.1.as_ref().err().expect("it failed")
}

#[tokio::test]
async fn calls_are_entries_of_a_batch() {
    const LIST: Operation = Operation { id: None, method: "GET", path: "/names" };
    let service = Service::start().await;
    let client = service.client();
    let thing = thing(&client, "a b").literal("assign").call(&ASSIGN);
    let body = json!({"n": [1.50, null], "s": "\"}\u{2028}"});
    let post: Call<()> = thing.json(&body).returning_nothing();
    let get: Call<()> = Endpoint::root(&client).literal("names").call(&LIST).returning_nothing();
    let get = get.query_pair("$filter", "a eq 'b'").header("Prefer", "x").client_request_id("id-2");
    let post = post.client_request_id("id-1").header("Authorization", "Bearer other");
    let results = all(client.bulk().send([(1, post), (2, get)])).await;
    assert_eq!(keys(&results), (vec![1, 2], vec![]));

    let state = service.state();
    assert_eq!(
        Value::from(state.batches[0].clone()),
        json!([
            {
                "id": "0",
                "method": "POST",
                "url": "/things/a%20b/assign",
                "headers": {
                    "accept": "application/json",
                    "content-type": "application/json",
                    "client-request-id": "id-1",
                },
                "body": body,
            },
            {
                "id": "1",
                "method": "GET",
                "url": "/names?$filter=a%20eq%20%27b%27",
                "headers": {
                    "accept": "application/json",
                    "prefer": "x",
                    "client-request-id": "id-2",
                },
            },
        ])
    );
    assert!(state.heads[0].contains(&format!("authorization: Bearer {SECRET}\r\n")));
    assert!(state.heads[0].contains("content-type: application/json\r\n"));
}

#[tokio::test]
async fn a_write_without_content_is_a_success_without_a_value() {
    let service = Service::start().await;
    let client = service.client();
    let call = |number: usize| -> Call<Option<Names>> {
        let thing = thing(&client, &number.to_string()).literal("assign");
        thing.call(&ASSIGN).json(&json!({})).returning_json_or_nothing()
    };
    let results = all(client.bulk().send((0..3).map(|number| (number, call(number))))).await;
    let found: Vec<_> = results.iter().map(|(_, result)| result.as_ref().ok()).collect();
    assert_eq!(found, [Some(&None); 3]);
}

#[tokio::test]
async fn responses_are_read_as_those_of_single_calls() {
    const LIST: Operation = Operation { id: None, method: "GET", path: "/names" };
    const COUNT: Operation = Operation { id: None, method: "GET", path: "/names/$count" };
    let service = Service::scripted(|_, entries| {
        let headers = json!({"Content-Type": "application/json", "request-id": "r"});
        let text = json!({"Content-Type": "text/plain"});
        Reply::Responses(vec![
            error(&entries[1], 404, &headers),
            json!({"id": "0", "status": 200, "headers": headers, "body": {"value": ["a", "b"]}}),
            json!({"id": "2", "status": 200, "headers": headers, "body": {"value": 1}}),
            json!({"id": "3", "status": 302, "headers": {"Location": "https://x.example"}}),
            json!({"id": "4", "status": 200, "headers": text, "body": "{}"}),
        ])
    })
    .await;
    let client = service.client();
    let list = || -> Call<Names> {
        let call = Endpoint::root(&client).literal("names").call(&LIST).returning_json();
        call.client_request_id("mine")
    };
    let calls = (0..5).map(|number| match number {
        2 => (number, list().mismatch_policy(MismatchPolicy::Reject)),
        _ => (number, list()),
    });
    let results = all(client.bulk().send(calls)).await;

    assert_eq!(keys(&results), (vec![0, 4], vec![1, 2, 3]));
    let names = results[0].1.as_ref().expect("it succeeded");
    assert_eq!(names.value.as_deref(), Some(&["a".to_owned(), "b".to_owned()][..]));
    let error = failure(&results, 1).api().expect("the service responded");
    assert_eq!((error.status().as_u16(), error.code()), (404, Some("c")));
    assert_eq!((error.message(), error.request_id()), (Some("status 404"), Some("r")));
    assert_eq!(error.client_request_id(), Some("mine"));
    assert_eq!(error.operation().path, "/names");
    assert!(matches!(failure(&results, 2).kind(), ErrorKind::Decode { .. }));
    assert_eq!(failure(&results, 3).status().map(|status| status.as_u16()), Some(302));
    assert!(results[4].1.as_ref().is_ok_and(|names| names.value.is_none()));

    let service = Service::scripted(|_, entries| {
        let headers = json!({"content-type": "text/plain; charset=utf-8"});
        let answer = |entry: &Value, body| json!({"id": entry["id"], "status": 200, "headers": headers, "body": body});
        Reply::Responses(vec![answer(&entries[0], json!("12")), answer(&entries[1], json!(13))])
    })
    .await;
    let client = service.client();
    let count = || -> Call<i32> {
        Endpoint::root(&client).literal("names").literal("$count").call(&COUNT).returning_text()
    };
    let results = all(client.bulk().send([(0, count()), (1, count())])).await;
    let counts: Vec<i32> = results.into_iter().filter_map(|(_, count)| count.ok()).collect();
    assert_eq!(counts, [12, 13]);
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_calls_within_the_budget_are_never_throttled() {
    let service = Service::limited(100, WINDOW).await;
    let client = service.client();
    let results = all(client.bulk().send(calls(&client, 0..10_000))).await;
    assert_eq!(keys(&results), ((0..10_000).collect(), vec![]));
    service.assert_each_done_once(10_000);
    assert_eq!(service.state().throttled, 0);
    assert_eq!(service.state().batches.len(), 500);
}

#[tokio::test(start_paused = true)]
async fn a_window_that_no_clock_can_tell_is_no_panic() {
    let service = Service::limited(100, WINDOW).await;
    let client = service.client();
    let bulk = client.bulk().budget(100, Duration::MAX);
    let results = all(bulk.send(calls(&client, 0..100))).await;
    assert_eq!(keys(&results), ((0..100).collect(), vec![]));
}

#[tokio::test(start_paused = true)]
async fn calls_that_arrive_late_have_their_places_until_a_window_after_their_response() {
    let service = Service::limited(100, WINDOW).await;
    service.state().delay = Duration::from_secs(5);
    let client = service.client();
    let results = all(client.bulk().in_flight(8).send(calls(&client, 0..300))).await;
    assert_eq!(keys(&results), ((0..300).collect(), vec![]));
    assert_eq!(service.state().throttled, 0);
}

#[tokio::test(start_paused = true)]
async fn calls_beyond_the_services_limit_are_throttled_and_still_done_once() {
    let service = Service::limited(100, WINDOW).await;
    let client = service.client();
    let bulk = client.bulk().budget(1_000, WINDOW).in_flight(8);
    let results = all(bulk.send(calls(&client, 0..10_000))).await;
    assert_eq!(keys(&results), ((0..10_000).collect(), vec![]));
    service.assert_each_done_once(10_000);
    assert!(service.state().throttled > 0);
}

#[tokio::test]
async fn a_call_that_cannot_be_part_of_a_batch_is_an_error_with_the_reason() {
    let service = Service::start().await;
    let client = service.client();
    let other = service.client();
    let post = || thing(&client, "1").literal("assign").call(&ASSIGN);
    let stream = Upload::from(reqwest::Body::from("x"));
    let calls: Vec<(usize, Call<()>)> = vec![
        (0, post().upload(stream, "text/plain").returning_nothing()),
        (1, post().upload(Upload::from("x"), "text/plain").returning_nothing()),
        (2, post().upload(Upload::from("}, {"), "application/json").returning_nothing()),
        (3, post().server("https://other.example").returning_nothing()),
        (4, post().security(&[&["key"]]).returning_nothing()),
        (5, assign(&other, "1")),
        (6, assign(&client, "..")),
        (7, assign(&client, "1").header("X", "\u{1}")),
        (8, assign(&client, "8")),
    ];
    let results = all(client.bulk().send(calls)).await;
    assert_eq!(keys(&results), (vec![8], (0..8).collect()));
    for (key, reason) in [
        (0, "`body` is a stream, so"),
        (1, "`body` is not JSON, so"),
        (2, "`body` is not JSON, so"),
        (3, "`server` is another than that of the batch"),
        (4, "`security` asks for another credential"),
        (5, "`client` is not the one"),
        (6, "leads to another resource"),
    ] {
        let text = failure(&results, key).to_string();
        assert!(text.contains(reason), "{text}");
    }
    let download = client.bulk().send([(1, assign(&client, "1").download())]);
    let error = all(download).await.remove(0).1.expect_err("a download is streamed");
    assert!(error.to_string().contains("`response` is streamed"), "{error}");
    assert_eq!(service.state().urls(0), ["/things/8/assign"]);
    assert_eq!(service.state().batches.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn stopped_calls_can_be_continued() {
    let service = Service::limited(100, WINDOW).await;
    let client = service.client();
    let mut results = client.bulk().budget(60, WINDOW).send(calls(&client, 0..500));
    let mut done = BTreeSet::new();
    for _ in 0..70 {
        let (key, result) = results.next().await.expect("there are more");
        result.expect("it is done");
        done.insert(key);
    }
    let pending = results.into_pending();
    assert!(pending.finished.iter().all(|(_, result)| result.is_ok()));
    done.extend(pending.finished.iter().map(|(key, _)| *key));
    // What was on its way is asked of the service; here it is known.
    let in_flight: BTreeSet<usize> = pending.in_flight.iter().copied().collect();
    let rest = pending.rest.expect("the iterator has not ended");
    let rest = Pin::into_inner(rest).into_inner().map(|(key, _)| key);
    let again: Vec<usize> = pending.waiting.into_iter().chain(rest).collect();
    assert_eq!(done.len() + in_flight.len() + again.len(), 500);
    let results = all(client.bulk().send(calls(&client, again.iter().copied()))).await;
    assert_eq!(keys(&results).1, Vec::<usize>::new());
    let state = service.state();
    for key in done.iter().chain(&again) {
        assert_eq!(state.done[&format!("/things/{key}/assign")], 1);
    }
}

#[tokio::test(start_paused = true)]
async fn calls_are_made_when_there_is_room_for_them() {
    let service = Service::start().await;
    let client = service.client();
    let (made, mut results) = (AtomicUsize::new(0), 0);
    let counted = calls(&client, 0..1_000).inspect(|_| {
        made.fetch_add(1, Ordering::Relaxed);
    });
    let mut bulk = client.bulk().in_flight(2).budget(1_000, WINDOW).send(counted);
    assert_eq!(made.load(Ordering::Relaxed), 0);
    while bulk.next().await.is_some() {
        results += 1;
        // Two batches with what is between them and the caller.
        assert!(made.load(Ordering::Relaxed) <= results + 2 * 40);
    }
    assert_eq!(results, 1_000);
}

/// A stream of numbers that is pending after every few items.
struct Pieces<I> {
    calls: I,
    given: usize,
}

impl<I: Iterator + Unpin> Stream for Pieces<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<I::Item>> {
        self.given += 1;
        if self.given.is_multiple_of(8) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.calls.next())
    }
}

#[tokio::test(start_paused = true)]
async fn the_calls_of_a_stream_are_sent_as_they_come() {
    let service = Service::start().await;
    let client = service.client();
    let pieces = Pieces { calls: Box::new(calls(&client, 0..100)), given: 0 };
    let mut results = client.bulk().send_all(pieces);
    let mut found = Vec::new();
    while let Some(result) = poll_fn(|cx| Pin::new(&mut results).poll_next(cx)).await {
        found.push(result);
    }
    found.sort_by_key(|(key, _)| *key);
    assert_eq!(keys(&found), ((0..100).collect(), vec![]));
    service.assert_each_done_once(100);
}

#[test]
fn results_may_go_to_other_threads() {
    fn send<T: Send + Unpin>(_: &T) {}
    let client = Client::builder().service_root("https://api.example").build();
    let client = client.expect("the settings are right");
    send(&client.bulk().send(calls(&client, 0..1)));
}
