//! Retries: which calls are repeated, how often, and after which delays.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::credentials::Renewing;
use super::{ASSIGN, assign, builder, get, read_until, thing};
use crate::runtime::{
    Call, Client, ErrorKind, Explode, MismatchPolicy, Operation, RetryBudget, RetryPolicy, Upload,
};
use crate::server::{Server, json, no_content, response_with};

const PUT: Operation = Operation { id: None, method: "PUT", path: "/things/{thing-id}" };
const DELETE: Operation = Operation { id: None, method: "DELETE", path: "/things/{thing-id}" };
const PATCH: Operation = Operation { id: None, method: "PATCH", path: "/things/{thing-id}" };

/// A retry policy without delays.
fn at_once() -> RetryPolicy {
    RetryPolicy::new().first_delay(Duration::ZERO)
}

/// A retry policy with delays longer than any test, unless the service requests shorter ones.
fn endless() -> RetryPolicy {
    let hours = Duration::from_secs(100 * 3600);
    RetryPolicy::new().first_delay(hours).longest_delay(hours).jitter(false)
}

fn client(server: &Server) -> Client {
    builder(&server.root()).retry(at_once()).build().expect("the settings are right")
}

fn status(status: &str) -> Vec<u8> {
    response_with(status, &[], "").into()
}

/// Returns the root of a service that is no longer running.
fn nobody() -> String {
    // Another test could get a port that was free a moment ago, but not one that needs privileges.
    "http://127.0.0.1:1".to_owned()
}

/// Creates a call, idempotent or not.
type Kind = (fn(&Client) -> Call<()>, bool);

fn kinds() -> Vec<Kind> {
    fn body(client: &Client, operation: &'static Operation) -> crate::runtime::CallBuilder {
        thing(client, "t").call(operation).json(&serde_json::json!({"a": 1}))
    }
    vec![
        (|client| thing(client, "t").call(&super::GET).returning_nothing(), true),
        (|client| thing(client, "t").call(&DELETE).returning_nothing(), true),
        (|client| body(client, &PUT).returning_nothing(), true),
        (|client| body(client, &ASSIGN).returning_nothing(), false),
        (|client| body(client, &PATCH).returning_nothing(), false),
        (|client| body(client, &ASSIGN).idempotent().returning_nothing(), true),
        (|client| body(client, &ASSIGN).returning_nothing().idempotent(), true),
        (
            |client| {
                thing(client, "t")
                    .call(&ASSIGN)
                    .upload("x".into(), "text/plain")
                    .returning_nothing()
            },
            false,
        ),
    ]
}

#[tokio::test]
async fn idempotent_calls_are_repeated_and_others_only_where_nothing_was_done() {
    let cut = &json("{}").into_bytes();
    let cut = cut[..cut.len() - 1].to_vec();
    // The failure, and whether it says that nothing was done.
    let failures = [
        (status("429 Too Many Requests"), true),
        (status("503 Service Unavailable"), true),
        (status("504 Gateway Timeout"), false),
        (Vec::new(), false),
        (b"HTTP/1.1 20".to_vec(), false),
        (cut, false),
    ];
    for (failure, harmless) in &failures {
        for (call, idempotent) in kinds() {
            let repeated = *harmless || idempotent;
            let mut answers = vec![failure.clone()];
            answers.extend(repeated.then(|| no_content().into_bytes()));
            let server = Server::answering(answers);
            let call = call(&client(&server));
            let shown = format!("{call:?} {:?}", String::from_utf8_lossy(failure));
            let outcome = call.await;
            let requests = server.requests();
            assert_eq!(outcome.is_ok(), repeated, "{shown} {outcome:?}");
            if let Err(error) = outcome {
                assert_eq!(error.attempts(), 1, "{shown}");
            }
            if let [first, second] = requests.as_slice() {
                assert_eq!((&first.line, &first.body), (&second.line, &second.body), "{shown}");
                let id = |request: &crate::server::Request| {
                    request.header("client-request-id").map(str::to_owned)
                };
                assert_eq!(id(first), id(second), "{shown}");
                assert!(id(first).is_some(), "{shown}");
            }
        }
    }
}

#[tokio::test]
async fn permanent_failures_are_not_repeated() {
    for answer in
        ["400 Bad", "401 Who", "404 No", "409 Conflict", "500 Oops", "502 Bad", "507 Full"]
    {
        let server = Server::answering([status(answer)]);
        let error = get(&client(&server)).await.expect_err("it is no success");
        assert_eq!((error.attempts(), server.requests().len()), (1, 1), "{answer}");
    }
    let server = Server::answering([json(r#"{"name":5}"#)]);
    let call = get(&client(&server)).mismatch_policy(MismatchPolicy::Reject);
    let error = call.await.expect_err("it does not fit");
    assert_eq!(error.attempts(), 1, "{error:?}");
}

#[tokio::test]
async fn statuses_that_a_policy_adds_are_repeated_where_the_call_may_be_done_twice() {
    for answer in ["408 Slow", "500 Oops", "502 Bad", "599 Last", "400 First"] {
        let code = answer[..3].parse().expect("a status is a number");
        for (call, idempotent) in kinds() {
            let mut answers = vec![status(answer)];
            answers.extend(idempotent.then(|| no_content().into_bytes()));
            let server = Server::answering(answers);
            let call = call(&client(&server)).retry(at_once().also(418).also(code));
            assert_eq!(call.await.is_ok(), idempotent, "{answer}");
            assert_eq!(server.requests().len(), 1 + usize::from(idempotent), "{answer}");
        }
    }
    // The service may say how long to wait, and other statuses are as they were.
    let later = response_with("500 Oops", &[("Retry-After", "0")], "");
    let server = Server::answering([later.into(), status("502 Bad")]);
    let client = builder(&server.root()).retry(endless().also(500)).build();
    let error = get(&client.expect("the settings are right")).await.expect_err("502 is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(502));
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn a_status_that_is_no_error_is_not_added() {
    let policy = RetryPolicy::new();
    for status in [0, 200, 399, 600, u16::MAX] {
        assert_eq!(policy.clone().also(status), policy, "{status}");
    }
    assert_ne!(policy.clone().also(400), policy);
    let shown = format!("{:?}", policy.also(502).also(408).also(502));
    assert!(shown.contains("{408, 502}"), "{shown}");
}

#[tokio::test]
async fn a_stream_is_sent_once() {
    let server = Server::answering([status("503 Service Unavailable")]);
    let body = Upload::from(reqwest::Body::from("x")).length(1);
    let call: Call<()> =
        thing(&client(&server), "t").call(&PUT).upload(body, "text/plain").returning_nothing();
    let error = call.idempotent().await.expect_err("503 is no success");
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn a_connection_that_was_not_made_is_tried_again_whatever_the_call() {
    let client = builder(&nobody()).retry(at_once().max_attempts(3));
    let client = client.build().expect("the settings are right");
    let error = assign(&client, "t").await.expect_err("nobody is there");
    assert_eq!(error.attempts(), 3);
    assert_eq!(
        error.to_string(),
        "POST /things/{thing-id}/assign: the service cannot be reached, after 3 attempts"
    );
    let error = assign(&client, "t").retry(RetryPolicy::none()).await.expect_err("nobody is there");
    assert_eq!(error.attempts(), 1, "the call's own policy comes first");
    assert!(error.to_string().ends_with("the service cannot be reached"), "{error}");
}

#[tokio::test]
async fn attempts_end_and_the_error_counts_them() {
    for (allowed, made) in [(0, 1), (1, 1), (2, 2), (4, 4)] {
        let server = Server::answering(vec![status("503 Service Unavailable"); made]);
        let call = get(&client(&server)).retry(at_once().max_attempts(allowed));
        let error = call.await.expect_err("503 is no success");
        assert_eq!(error.attempts() as usize, made);
        assert_eq!(server.requests().len(), made);
        let end = format!(", after {made} attempts");
        assert_eq!(error.to_string().ends_with(&end), made > 1, "{error}");
    }
    let busy = status("503 Service Unavailable");
    let server = Server::answering([busy, json(r#"{"name":5}"#).into()]);
    let call = get(&client(&server)).mismatch_policy(MismatchPolicy::Reject);
    let error = call.await.expect_err("the second does not fit");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }) && error.attempts() == 2, "{error:?}");
    assert!(error.to_string().ends_with("received a number, after 2 attempts"), "{error}");
}

#[tokio::test]
async fn the_service_says_how_long_to_wait() {
    let date = ("Date", "Thu, 02 May 2024 10:11:12 GMT");
    let past = "Thu, 02 May 2024 10:11:12 GMT";
    for now in ["0", "0.001", past, "Thu, 01 Jan 1970 00:00:00 GMT"] {
        let answer = response_with("429 Too Many", &[date, ("Retry-After", now)], "");
        let server = Server::answering([answer, no_content()]);
        assign(&client(&server), "t").retry(endless()).await.expect(now);
    }
}

#[tokio::test]
async fn a_wait_that_would_take_too_long_is_not_begun() {
    let later = ("Retry-After", "3600");
    let date = ("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT");
    let huge = ("Retry-After", "99999999999999999999999");
    let garbage = ("Retry-After", "-5");
    let any_wait = endless().longest_retry_after(Duration::MAX);
    // The wait is longer than the call may take.
    for header in [later, date, huge, garbage] {
        let server = Server::answering([response_with("503 Busy", &[header], "")]);
        let error =
            get(&client(&server)).retry(any_wait.clone()).await.expect_err("503 is no success");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(503), "{header:?}");
        assert_eq!(error.attempts(), 1);
    }
    // It is longer than the policy allows, however long the call may take.
    let server = Server::answering([response_with("503 Busy", &[later], "")]);
    let call = get(&client(&server)).timeout(Duration::from_secs(100 * 3600));
    let call = call.retry(at_once().longest_retry_after(Duration::from_secs(3599)));
    let error = call.await.expect_err("503 is no success");
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(Duration::from_secs(3600))));
}

#[test]
fn waits_double_up_to_the_longest() {
    let policy = RetryPolicy::new()
        .max_attempts(5)
        .first_delay(Duration::from_millis(10))
        .longest_delay(Duration::from_millis(30))
        .jitter(false);
    let waits: Vec<_> = (0..5).map(|retries| policy.delay(retries, None)).collect();
    let milliseconds = |wait| Some(Duration::from_millis(wait));
    assert_eq!(
        waits,
        [milliseconds(10), milliseconds(20), milliseconds(30), milliseconds(30), None]
    );
}

#[tokio::test]
async fn all_calls_of_a_client_share_a_budget() {
    let busy = || status("503 Busy");
    let budget = RetryBudget::new().capacity(5).retry_cost(5);
    let yes = || no_content().into_bytes();
    let server = Server::answering([
        // A retry that succeeds gives back what it took.
        busy(),
        yes(),
        busy(),
        yes(),
        // One that fails does not, so the next call has none; nor is what a success gives enough.
        busy(),
        busy(),
        busy(),
        yes(),
        busy(),
        // Four more make it so.
        yes(),
        yes(),
        yes(),
        yes(),
        busy(),
        yes(),
    ]);
    let client = builder(&server.root()).retry(at_once()).retry_budget(budget);
    let client = client.build().expect("the settings are right");
    let other = client.clone();
    let mut attempts = Vec::new();
    for _ in 0..10 {
        let outcome = assign(&other, "t").await;
        attempts.push(outcome.map_or_else(|error| error.attempts(), |()| 0));
    }
    assert_eq!(attempts, [0, 0, 2, 1, 0, 1, 0, 0, 0, 0]);
    assign(&client, "t").await.expect("the budget has recovered");
    assert_eq!(server.requests().len(), 15);
}

#[tokio::test]
async fn a_retry_after_a_time_out_costs_more() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    for (budget, attempts) in [
        (RetryBudget::new().capacity(9), 1),
        (RetryBudget::new().capacity(19), 2),
        (RetryBudget::new().capacity(9).timeout_cost(4), 3),
        (RetryBudget::unlimited(), 4),
    ] {
        let client = builder(&root).retry(at_once()).retry_budget(budget);
        let client = client.response_timeout(Duration::from_millis(20)).build();
        let call = get(&client.expect("the settings are right"));
        let error = call.await.expect_err("nobody answers");
        assert!(matches!(error.kind(), ErrorKind::Timeout { .. }), "{error:?}");
        assert_eq!(error.attempts(), attempts);
    }
}

#[tokio::test]
async fn a_download_is_repeated_until_it_begins() {
    let whole = response_with("200 OK", &[("Content-Type", "text/csv")], "0123456789");
    let cut = whole.as_bytes()[..whole.len() - 1].to_vec();
    let server = Server::answering([status("503 Busy"), Vec::new(), cut]);
    let found = get(&client(&server)).download().await.expect("the third answer is one");
    let error = found.bytes().await.expect_err("it is cut short");
    assert!(
        matches!(error.kind(), ErrorKind::Transport { .. }) && error.attempts() == 3,
        "{error:?}"
    );
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_credential_that_renews_itself_and_retries_go_together() {
    let server = Server::answering([
        status("503 Busy"),
        status("401 Who"),
        status("429 Slow"),
        status("401 Who"),
    ]);
    let renewing = Renewing::answering(true);
    let client = builder(&server.root()).credential(Arc::clone(&renewing));
    let client = client.retry(at_once().max_attempts(3)).build().expect("the settings are right");
    let call: Call<()> =
        thing(&client, "t").call(&ASSIGN).header("a", Explode::No, &1).returning_nothing();
    let error = call.await.expect_err("401 is no success, and was answered already");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(error.attempts(), 4, "what the credential asked for counts as sent");
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_nothing_behind() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    let client = builder(&root).retry(endless()).timeout(Duration::from_secs(1_000_000));
    let client = client.build().expect("the settings are right");
    // While it waits for the answer.
    let call = tokio::spawn(get(&client).into_future());
    let (mut stream, _) = listener.accept().await.expect("a client connects");
    read_until(&mut stream, "\r\n\r\n").await;
    call.abort();
    let end = stream.read(&mut [0]).await;
    assert!(matches!(end, Ok(0) | Err(_)), "{end:?}");
    // While it waits for its next attempt, which the end of the first shows.
    let call = tokio::spawn(get(&client).into_future());
    let (mut stream, _) = listener.accept().await.expect("a client connects");
    read_until(&mut stream, "\r\n\r\n").await;
    stream.write_all(&status("503 Busy")).await.expect("the client listens");
    let end = stream.read(&mut [0]).await;
    assert!(matches!(end, Ok(0) | Err(_)), "{end:?}");
    call.abort();
    assert!(call.await.expect_err("it never came to its end").is_cancelled());
    // The next connection is the next call's.
    let call = tokio::spawn(assign(&client, "next").into_future());
    let (mut stream, _) = listener.accept().await.expect("a client connects");
    let head = read_until(&mut stream, "\r\n\r\n").await;
    assert!(head.starts_with("POST /things/next/assign "), "{head}");
    call.abort();
}
