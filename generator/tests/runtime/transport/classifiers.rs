//! Classifiers: the decisions of a program on which failed attempts are repeated.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};

use super::{ASSIGN, SECRET, assign, builder, get, thing};
use crate::runtime::{
    Call, Client, ErrorKind, FailedAttempt, RetryBudget, RetryClassifier, RetryDecision,
    RetryPolicy, Upload,
};
use crate::server::{Server, json as json_response, no_content, response_with};

/// Retries what the service calls temporary in the body of an error.
struct ByCode;

impl RetryClassifier for ByCode {
    fn classify(&self, attempt: &FailedAttempt<'_>) -> RetryDecision {
        let body: Value = serde_json::from_slice(attempt.body()).unwrap_or_default();
        match body["code"].as_str() {
            Some("Busy") => RetryDecision::not_executed(),
            Some("Unknown") => RetryDecision::temporary(),
            Some("Final") => RetryDecision::stop(),
            _ => RetryDecision::by_policy(),
        }
    }
}

fn at_once() -> RetryPolicy {
    RetryPolicy::new().first_delay(Duration::ZERO)
}

fn client(server: &Server, policy: RetryPolicy) -> Client {
    builder(&server.root()).retry(policy).build().expect("the settings are right")
}

fn failed(status: &str, code: &str) -> String {
    response_with(status, &[], &json!({ "code": code }).to_string())
}

#[tokio::test]
async fn what_a_classifier_calls_temporary_is_repeated_where_that_is_safe() {
    // The response, and whether an idempotent call and another one are repeated after it.
    let cases = [
        ("400 Bad", "Busy", true, true),
        ("409 Conflict", "Unknown", true, false),
        ("404 No", "Other", false, false),
        ("504 Slow", "Other", true, false),
        ("503 Busy", "Final", false, false),
        ("429 Many", "Final", false, false),
        ("503 Busy", "Unknown", true, false),
    ];
    for (status, code, read, other) in cases {
        for (is_read, repeated) in [(true, read), (false, other)] {
            let mut responses = vec![failed(status, code)];
            let success = if is_read { json_response("{}") } else { no_content() };
            responses.extend(repeated.then_some(success));
            let server = Server::answering(responses);
            let client = client(&server, at_once().classifier(ByCode));
            let outcome =
                if is_read { get(&client).await.map(|_| ()) } else { assign(&client, "t").await };
            assert_eq!(outcome.is_ok(), repeated, "{status} {code} {is_read}");
            assert_eq!(server.requests().len(), 1 + usize::from(repeated), "{status} {code}");
        }
    }
}

#[tokio::test]
async fn a_classifier_sees_each_failed_attempt_and_nothing_else() {
    let server = Server::answering([
        response_with("503 Busy", &[("x-reason", "full")], "wait"),
        response_with("500 Oops", &[], ""),
        json_response("{}"),
    ]);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let policy = at_once().classifier(move |attempt: &FailedAttempt<'_>| {
        let reason = attempt.headers().and_then(|headers| headers.get("x-reason"));
        log.lock().expect("nobody panics").push((
            attempt.operation().path,
            attempt.attempts(),
            attempt.status().map(|status| status.as_u16()),
            reason.map(|value| value.to_str().expect("text").to_owned()),
            String::from_utf8_lossy(attempt.body()).into_owned(),
        ));
        let shown = format!("{attempt:?}");
        assert!(!shown.contains(SECRET) && !shown.contains("full"), "{shown}");
        RetryDecision::temporary()
    });
    get(&client(&server, policy)).await.expect("the third is a success");
    let path = "/things/{thing-id}";
    let first = (path, 1, Some(503), Some("full".to_owned()), "wait".to_owned());
    let second = (path, 2, Some(500), None, String::new());
    assert_eq!(*seen.lock().expect("nobody panics"), [first, second]);
}

#[tokio::test]
async fn a_classifier_decides_on_errors_without_a_response() {
    for decision in [RetryDecision::stop(), RetryDecision::by_policy()] {
        // Another test could get a port that was free a moment ago, but not one that needs privileges.
        let policy = at_once().max_attempts(3).classifier(move |attempt: &FailedAttempt<'_>| {
            let error = attempt.error().expect("there is no response");
            assert!(
                matches!(error.kind(), ErrorKind::Transport { .. }) && attempt.body().is_empty()
            );
            decision
        });
        let client = builder("http://127.0.0.1:1").retry(policy).build().expect("they are right");
        let error = assign(&client, "t").await.expect_err("nobody is there");
        let attempts = if decision == RetryDecision::stop() { 1 } else { 3 };
        assert_eq!(error.attempts(), attempts);
    }
}

#[tokio::test]
async fn no_decision_exceeds_attempts_budget_time_or_repeats_a_stream() {
    let always = || at_once().classifier(|_: &FailedAttempt<'_>| RetryDecision::not_executed());
    let busy = |count| vec![failed("400 Bad", "Busy"); count];

    let server = Server::answering(busy(2));
    let error = assign(&client(&server, always().max_attempts(2)), "t").await;
    assert_eq!(error.expect_err("400 is no success").attempts(), 2);

    let server = Server::answering(busy(3));
    let budget = RetryBudget::new().capacity(2).retry_cost(1);
    let client_of_budget = builder(&server.root()).retry(always()).retry_budget(budget).build();
    let error = assign(&client_of_budget.expect("the settings are right"), "t").await;
    assert_eq!(error.expect_err("400 is no success").attempts(), 3);

    let server = Server::answering(busy(1));
    let hour =
        |_: &FailedAttempt<'_>| RetryDecision::not_executed().after(Duration::from_secs(3600));
    let error = assign(&client(&server, at_once().classifier(hour)), "t").await;
    assert_eq!(error.expect_err("the wait is not begun").attempts(), 1);

    let server = Server::answering(busy(1));
    let body = Upload::from(reqwest::Body::from("x")).length(1);
    let client = client(&server, always());
    let call: Call<()> =
        thing(&client, "t").call(&ASSIGN).upload(body, "text/plain").returning_nothing();
    assert_eq!(call.await.expect_err("a stream is sent once").attempts(), 1);
}

#[tokio::test]
async fn a_classifier_sets_the_delay_in_place_of_the_service_and_the_policy() {
    let hours = Duration::from_secs(100 * 3600);
    let patient = RetryPolicy::new().first_delay(hours).longest_delay(hours).jitter(false);
    let at_once = |_: &FailedAttempt<'_>| RetryDecision::by_policy().after(Duration::ZERO);
    let later = response_with("503 Busy", &[("Retry-After", "3600")], "");
    let server = Server::answering([later, failed("503 Busy", ""), no_content()]);
    let client = client(&server, patient.classifier(at_once));
    assign(&client, "t").await.expect("the third is a success");
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn policies_are_equal_if_their_classifier_is_the_same() {
    let policy = RetryPolicy::new().classifier(ByCode);
    assert_eq!(policy.clone(), policy);
    assert_ne!(policy, RetryPolicy::new());
    assert_ne!(policy, RetryPolicy::new().classifier(ByCode));
    assert!(format!("{policy:?}").contains("classifier: set"), "{policy:?}");
}
