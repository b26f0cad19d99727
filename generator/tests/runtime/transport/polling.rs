//! Waiting for long-running operations, and for values of other calls.

use std::time::Duration;

use serde_json::json;

use crate::models::Tree;
use crate::polling::{Backoff, OperationState, OperationUrl, PollPolicy, Poller, Polls, Progress};
use crate::runtime::{Call, Client, Error, ErrorKind};
use crate::server::{Server, json, no_content, response_with};

use super::{assign, client, get};

const JSON: (&str, &str) = ("Content-Type", "application/json");

fn at_once() -> Backoff {
    Backoff::every(Duration::ZERO).shortest_delay(Duration::ZERO)
}

fn accepted(name: &str, url: &str) -> String {
    response_with("202 Accepted", &[(name, url)], "")
}

fn state(state: &str) -> String {
    json(&json!({ "status": state }).to_string())
}

fn start(client: &Client) -> Poller<Tree> {
    assign(client, "a").poller().returning().policy(at_once())
}

fn name(tree: &Tree) -> Option<String> {
    serde_json::to_value(tree).ok()?.get("name")?.as_str().map(str::to_owned)
}

#[tokio::test]
async fn a_location_is_requested_until_its_status_is_not_202() {
    let server = Server::answering([
        accepted("Location", "/operations/1"),
        response_with("202 Accepted", &[("Retry-After", "0")], ""),
        accepted("Location", "/operations/2?token=x"),
        json(r#"{"name":"done"}"#),
    ]);
    let tree = start(&client(&server)).await.expect("the operation succeeds");
    assert_eq!(name(&tree).as_deref(), Some("done"));
    let requests = server.requests();
    let lines: Vec<_> = requests.iter().map(|request| request.line.as_str()).collect();
    assert_eq!(
        lines,
        [
            "POST /things/a/assign HTTP/1.1",
            "GET /operations/1 HTTP/1.1",
            "GET /operations/1 HTTP/1.1",
            "GET /operations/2?token=x HTTP/1.1",
        ]
    );
    assert!(requests.iter().all(|one| one.header("authorization").is_some()), "{requests:?}");
    assert_eq!(requests[1].header("content-type"), None, "a GET has no body");
}

#[tokio::test]
async fn a_response_of_another_status_is_the_result() {
    let server = Server::answering([json(r#"{"name":"at once"}"#)]);
    let tree = start(&client(&server)).await.expect("the call succeeds");
    assert_eq!(name(&tree).as_deref(), Some("at once"));
}

#[tokio::test]
async fn the_states_and_the_url_are_visible() {
    let server = Server::answering([
        accepted("Operation-Location", "/operations/1"),
        json(r#"{"status":"Running","percentComplete":40}"#),
        json(r#"{"status":"Succeeded","result":{"name":"inside"}}"#),
    ]);
    let mut poller = start(&client(&server));
    assert_eq!(poller.url(), None);
    let Some(Progress::Running(first)) = poller.next_state().await.expect("it has begun") else {
        panic!("there is no result yet")
    };
    assert_eq!((first.status().as_u16(), first.state()), (202, None));
    assert!(first.headers().contains_key("operation-location"));
    let url = format!("{}/operations/1", server.root());
    assert_eq!(poller.url(), Some(OperationUrl::StatusMonitor(url)));
    let Some(Progress::Running(second)) = poller.next_state().await.expect("it goes on") else {
        panic!("there is no result yet")
    };
    assert_eq!(second.state().as_deref(), Some("Running"));
    let percent = second.decode::<serde_json::Value>().expect("it is JSON");
    assert_eq!(percent["percentComplete"], 40);
    let Some(Progress::Done(tree)) = poller.next_state().await.expect("it ends") else {
        panic!("there is a result")
    };
    assert_eq!(name(&tree).as_deref(), Some("inside"));
    assert!(poller.next_state().await.expect("nothing is sent").is_none());
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn the_result_of_a_status_monitor_is_where_it_says() {
    let cases = [
        (
            response_with(
                "202 Accepted",
                &[("Azure-AsyncOperation", "/o"), ("Location", "/r")],
                "",
            ),
            "{}",
        ),
        (accepted("operation-location", "/o"), r#"{"resourceLocation":"/r"}"#),
        (
            response_with("201 Created", &[("Operation-Location", "/o"), JSON], "{}"),
            r#"{"resourceLocation":"r"}"#,
        ),
    ];
    for (first, body) in cases {
        let mut monitor: serde_json::Value = serde_json::from_str(body).expect("it is JSON");
        monitor["status"] = json!("SUCCEEDED");
        let server =
            Server::answering([first, json(&monitor.to_string()), json(r#"{"name":"there"}"#)]);
        let tree = start(&client(&server)).await.expect("the operation succeeds");
        assert_eq!(name(&tree).as_deref(), Some("there"));
        assert_eq!(server.requests()[2].line, "GET /r HTTP/1.1");
    }
}

#[tokio::test]
async fn a_status_monitor_without_a_result_is_the_result() {
    let server = Server::answering([
        accepted("Operation-Location", "/o"),
        json(r#"{"status":"succeeded","name":"itself","result":null}"#),
    ]);
    let tree = start(&client(&server)).await.expect("the operation succeeds");
    assert_eq!(name(&tree).as_deref(), Some("itself"));
    let server = Server::answering([accepted("Operation-Location", "/o"), state("Succeeded")]);
    let call: Call<()> = assign(&client(&server), "a");
    call.poller().policy(at_once()).await.expect("a call without a result has none");
}

#[tokio::test]
async fn a_failed_operation_is_an_error_with_its_code_and_message() {
    for state in ["Failed", "canceled", "Cancelled"] {
        let body = json!({ "status": state, "error": { "code": "Quota", "message": "No room." } });
        let server =
            Server::answering([accepted("Operation-Location", "/o"), json(&body.to_string())]);
        let mut poller = start(&client(&server));
        let error = poller.result().await.expect_err("the operation fails");
        let expected = format!("the operation has ended with `{state}`: Quota: No room.");
        assert!(error.to_string().contains(&expected), "{error}");
        let ErrorKind::Failed { error, .. } = error.kind() else { panic!("{error:?}") };
        assert_eq!(error.code(), Some("Quota"));
        assert!(poller.next_state().await.expect("it has ended").is_none());
    }
}

#[tokio::test]
async fn states_in_other_words_are_judged_by_the_program() {
    let server =
        Server::answering([accepted("Location", "/o"), state("updating"), state("completed")]);
    let mut seen = Vec::new();
    let (sender, receiver) = std::sync::mpsc::channel();
    let poller = start(&client(&server)).judge(move |monitor| {
        let state = monitor.state().unwrap_or_default();
        sender.send(state.clone()).expect("the test listens");
        if state == "completed" { OperationState::Succeeded } else { OperationState::Running }
    });
    poller.await.expect("the operation succeeds");
    seen.extend(receiver.try_iter());
    assert_eq!(seen, ["updating", "completed"]);
}

#[tokio::test]
async fn another_origin_gets_no_credential() {
    let other = Server::answering([
        response_with("202 Accepted", &[], ""),
        json(r#"{"name":"elsewhere"}"#),
    ]);
    let target = format!("{}/monitor?token=x", other.root());
    let server = Server::answering([accepted("Location", &target)]);
    let call = assign(&client(&server), "a").header("X-Secret", "s");
    let tree: Tree = call.poller().returning().policy(at_once()).await.expect("it succeeds");
    assert_eq!(name(&tree).as_deref(), Some("elsewhere"));
    for request in other.requests() {
        let names: Vec<_> =
            request.headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
        assert_eq!(request.line, "GET /monitor?token=x HTTP/1.1");
        assert!(
            !names.iter().any(|name| {
                ["authorization", "x-secret", "client-request-id", "cookie"]
                    .contains(&name.as_str())
            }),
            "{names:?}"
        );
    }
}

#[tokio::test]
async fn urls_that_are_not_safe_are_not_requested() {
    let urls = ["http://evil.example/o", "https://user:p@evil.example/", "ftp://a/", "http://["];
    for url in urls {
        for header in ["Location", "Operation-Location"] {
            let server = Server::answering([accepted(header, url)]);
            let error = start(&client(&server)).await.expect_err("the URL is not followed");
            assert!(matches!(error.kind(), ErrorKind::OperationUrl { .. }), "{url}: {error:?}");
            assert!(!format!("{error} {error:?}").contains("p@"), "{error:?}");
            assert_eq!(server.requests().len(), 1);
        }
    }
    let server = Server::answering([response_with("202 Accepted", &[], "")]);
    let error = start(&client(&server)).await.expect_err("nobody knows where to ask");
    assert!(error.to_string().contains("has the status 202 and no `Location`"), "{error}");
}

#[tokio::test]
async fn an_error_keeps_the_position() {
    let server = Server::answering([
        accepted("Location", "/o"),
        response_with("500 Oh", &[], ""),
        json(r#"{"name":"done"}"#),
    ]);
    let mut poller = start(&client(&server));
    let error = poller.result().await.expect_err("the second response is an error");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500));
    let tree = poller.result().await.expect("the third is the result");
    assert_eq!(name(&tree).as_deref(), Some("done"));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn another_program_continues_with_the_url() {
    let server = Server::answering([accepted("Location", "/o?t=s3cret")]);
    let mut poller = start(&client(&server));
    poller.next_state().await.expect("it has begun");
    let url = poller.url().expect("the service has sent it");
    assert!(!format!("{url:?} {poller:?}").contains("s3cret"));
    let OperationUrl::Location(text) = url else { panic!("{url:?}") };
    server.requests();

    let server = Server::answering([accepted("Location", "/p"), json(r#"{"name":"done"}"#)]);
    let path = text.split_once("/o").expect("it is the path").1;
    let url = OperationUrl::Location(format!("{}/o{path}", server.root()));
    let client = client(&server);
    let poller = assign(&client, "a").resume(&url).expect("the URL is right");
    let tree: Tree = poller.returning().policy(at_once()).await.expect("it succeeds");
    assert_eq!(name(&tree).as_deref(), Some("done"));
    let lines: Vec<_> = server.requests().into_iter().map(|request| request.line).collect();
    assert_eq!(lines, ["GET /o?t=s3cret HTTP/1.1", "GET /p HTTP/1.1"]);
    let unsafe_url = OperationUrl::StatusMonitor("http://evil.example/".to_owned());
    assert!(assign(&client, "a").resume(&unsafe_url).is_err());
}

#[tokio::test]
async fn a_call_is_repeated_until_its_value_is_the_expected_one() {
    let server =
        Server::answering(["a", "b", "c"].map(|name| json(&format!(r#"{{"name":"{name}"}}"#))));
    let done = |tree: &Tree| name(tree).as_deref() == Some("c");
    let mut poller = get(&client(&server)).until(done).policy(at_once());
    let Some(Progress::Running(first)) = poller.next_state().await.expect("a value comes") else {
        panic!("it is not the expected one")
    };
    assert_eq!(first.body(), br#"{"name":"a"}"#);
    poller.await.expect("the third is the expected one");
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn limits_end_the_wait() {
    let server = Server::answering(vec![json(r#"{"name":"a"}"#); 2]);
    let limited = at_once().with_attempt_limit(2);
    let poller = get(&client(&server)).until(|_| false).policy(limited);
    let error: Error = poller.await.expect_err("the limit ends it");
    assert!(matches!(error.kind(), ErrorKind::Unfinished { polls: 2, .. }), "{error:?}");
    assert!(error.to_string().ends_with("has no result after 2 responses"), "{error}");
    assert_eq!(server.requests().len(), 2);

    // The wait that the service requests would end after the limit.
    let server = Server::answering([response_with(
        "202 Accepted",
        &[("Location", "/o"), ("Retry-After", "3600")],
        "",
    )]);
    let limited = at_once().with_time_limit(Duration::from_secs(3000));
    let poller = start(&client(&server)).policy(limited);
    let error = poller.await.expect_err("the limit ends it");
    assert!(matches!(error.kind(), ErrorKind::Unfinished { polls: 1, .. }), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_monitor_that_is_none_is_an_error() {
    for body in ["[]", "{}", r#"{"status":7}"#, "no JSON"] {
        let server = Server::answering([
            accepted("Operation-Location", "/o"),
            response_with("200 OK", &[JSON], body),
        ]);
        let error = start(&client(&server)).await.expect_err("it has no state");
        assert!(error.to_string().contains("the state of an operation"), "{error}");
    }
    let server = Server::answering([accepted("Location", "/o"), no_content()]);
    let call: Call<()> = assign(&client(&server), "a");
    call.poller().policy(at_once()).await.expect("204 is a success");
}

#[test]
fn waits_double_up_to_a_limit_unless_the_service_requests_another() {
    let ms = Duration::from_millis;
    let policy = Backoff::new().first_delay(ms(300)).longest_delay(ms(1000)).shortest_delay(ms(50));
    let after = |count, retry_after| {
        policy
            .delay(&Polls { count, elapsed: Duration::ZERO, retry_after })
            .expect("it has no limit")
    };
    let waits: Vec<_> = [1, 2, 3, 40, u32::MAX].map(|count| after(count, None)).into();
    assert_eq!(waits, [ms(300), ms(600), ms(1000), ms(1000), ms(1000)]);
    assert_eq!(after(1, Some(ms(5000))), ms(5000), "the service knows better");
    assert_eq!(after(9, Some(Duration::ZERO)), ms(50), "a service cannot cause a busy loop");
}
