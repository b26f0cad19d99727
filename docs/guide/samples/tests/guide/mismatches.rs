//! The page `mismatches.md`.

use std::sync::{Arc, Mutex};

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::{TestResult, client};

// ANCHOR: inspect
use graph_assign::{BearerToken, Client, Error, MismatchPolicy};

/// Returns the version of a configuration, and what of the response does not fit the description.
async fn version(
    client: &Client,
    id: &str,
) -> Result<(Option<i32>, Vec<String>), Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let response = configurations.by_id(id).get().send().await?;
    let mismatches =
        response.mismatches().iter().map(ToString::to_string).collect();
    Ok((response.body().version(), mismatches))
}
// ANCHOR_END: inspect

// ANCHOR: report
/// A client that reports all mismatches of all calls.
fn reporting(
    root: &str,
    report: impl Fn(String) + Send + Sync + 'static,
) -> Result<Client, Error> {
    Client::builder()
        .service_root(root)
        .credential(BearerToken::new("a token"))
        .on_mismatch(move |found| {
            report(format!("{}: {}", found.operation, found.mismatches))
        })
        .build()
}
// ANCHOR_END: report

// ANCHOR: reject
/// Fails if the response does not fit the description.
async fn version_or_error(client: &Client, id: &str) -> Result<Option<i32>, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let call =
        configurations.by_id(id).get().mismatch_policy(MismatchPolicy::Reject);
    Ok(call.await?.version())
}
// ANCHOR_END: reject

async fn service_with_a_string() -> Result<TestService, Error> {
    let service = TestService::start().await?;
    let path = "/deviceAppManagement/mobileAppConfigurations/c1";
    service.on("GET", path).always(TestResponse::json(json!({"version": "5"})));
    Ok(service)
}

#[tokio::test]
async fn a_value_that_can_mean_one_thing_is_converted() -> TestResult {
    let service = service_with_a_string().await?;
    let (version, mismatches) = version(&client(&service)?, "c1").await?;
    assert_eq!(version, Some(5));
    assert_eq!(
        mismatches,
        ["`/version`: declared an integer of 32 bits, received a string"]
    );
    Ok(())
}

#[tokio::test]
async fn a_client_reports_mismatches() -> TestResult {
    let service = service_with_a_string().await?;
    let reports = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&reports);
    let client = reporting(service.root(), move |report| {
        seen.lock().expect("no test panics with it").push(report);
    })?;
    version(&client, "c1").await?;
    assert_eq!(reports.lock().expect("no test panics with it").len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_call_can_reject_mismatches() -> TestResult {
    let service = service_with_a_string().await?;
    let error = version_or_error(&client(&service)?, "c1")
        .await
        .expect_err("it is rejected");
    assert!(error.is_decode());
    Ok(())
}
