//! The page `waiting.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: operation
use shop_client::models::Export;
use shop_client::{Client, Error};

/// Exports all orders, and waits for the export.
async fn export(client: &Client) -> Result<Export, Error> {
    client.exports().start().poller().returning::<Export>().await
}
// ANCHOR_END: operation

// ANCHOR: until
use std::time::Duration;

use shop_client::polling::{Backoff, PollPolicy as _};

/// Waits until an export is finished: at most five seconds between two requests, and ten minutes in all.
async fn finished(client: &Client, id: &str) -> Result<Export, Error> {
    let policy = Backoff::new().longest_delay(Duration::from_secs(5));
    client
        .exports()
        .get(id)
        .until(|export| export.finished_at.is_some())
        .policy(policy.with_time_limit(Duration::from_secs(600)))
        .await
}
// ANCHOR_END: until

// ANCHOR: judge
use graph_files::models::DrivesItemsCopyRequest;
use graph_files::polling::OperationState;

/// Copies an item of a drive, and waits for the copy.
async fn copy(
    client: &graph_files::Client,
    drive: &str,
    item: &str,
) -> Result<(), graph_files::Error> {
    let item = client.drives().by_id(drive).items().by_id(item);
    let copy = item.copy().post(DrivesItemsCopyRequest::new());
    copy.poller()
        .judge(|monitor| match monitor.state().as_deref() {
            Some("completed") => OperationState::Succeeded,
            Some("failed") => OperationState::Failed,
            _ => OperationState::Running,
        })
        .await
}
// ANCHOR_END: judge

// ANCHOR: resume
use shop_client::polling::OperationUrl;

/// Starts an export, and returns the URL at which this program, or another one, can wait for it.
async fn start(client: &Client) -> Result<Option<OperationUrl>, Error> {
    let mut poller = client.exports().start().poller();
    poller.next_state().await?;
    Ok(poller.url())
}

/// Waits for an export that was started earlier.
async fn resume(client: &Client, url: &OperationUrl) -> Result<Export, Error> {
    client.exports().start().resume(url)?.returning::<Export>().await
}
// ANCHOR_END: resume

fn client(service: &TestService) -> Result<Client, Error> {
    Client::builder()
        .service_root(service.root())
        .credential(shop_client::BearerToken::new("a token"))
        .build()
}

#[tokio::test]
async fn an_operation_is_polled() -> TestResult {
    let service = TestService::start().await?;
    let running = || {
        TestResponse::new(202)
            .with_header("location", "/v1/exports/e1")
            .with_header("retry-after", "0")
    };
    service.on("POST", "/v1/exports").respond(running());
    let done = TestResponse::json(json!({"id": "e1"}));
    service.on("GET", "/v1/exports/e1").respond(running()).respond(done);

    assert_eq!(export(&client(&service)?).await?.id, "e1");
    service.verify();
    Ok(())
}

#[tokio::test]
async fn a_value_is_polled() -> TestResult {
    let service = TestService::start().await?;
    let running =
        TestResponse::json(json!({"id": "e1"})).with_header("retry-after", "0");
    let done = TestResponse::json(
        json!({"id": "e1", "finished_at": "2026-01-02T03:04:05Z"}),
    );
    service.on("GET", "/v1/exports/e1").respond(running).respond(done);

    assert!(finished(&client(&service)?, "e1").await?.finished_at.is_some());
    service.verify();
    Ok(())
}

#[tokio::test]
async fn an_operation_is_polled_by_another_program() -> TestResult {
    let service = TestService::start().await?;
    let started = TestResponse::new(202).with_header("location", "/v1/exports/e1");
    service.on("POST", "/v1/exports").respond(started);
    service
        .on("GET", "/v1/exports/e1")
        .respond(TestResponse::json(json!({"id": "e1"})));

    let url = start(&client(&service)?).await?.ok_or("the operation has a URL")?;
    assert_eq!(resume(&client(&service)?, &url).await?.id, "e1");
    service.verify();
    Ok(())
}

#[tokio::test]
async fn the_program_judges_states() -> TestResult {
    let service = TestService::start().await?;
    let monitor = |state: &str| {
        TestResponse::json(json!({"status": state})).with_header("retry-after", "0")
    };
    let location = format!("{}/monitor/1", service.root());
    let started = TestResponse::new(202)
        .with_header("location", &location)
        .with_header("retry-after", "0");
    service.on("POST", "/drives/d/items/i/copy").respond(started);
    service
        .on("GET", "/monitor/1")
        .respond(monitor("inProgress"))
        .respond(monitor("completed"));
    let client = graph_files::Client::builder()
        .service_root(service.root())
        .credential(graph_files::BearerToken::new("a token"))
        .build()?;

    copy(&client, "d", "i").await?;
    service.verify();
    Ok(())
}
