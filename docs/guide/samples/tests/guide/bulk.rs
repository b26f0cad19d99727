//! The page `bulk.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::{Value, json};

use crate::{TestResult, client};

// ANCHOR: bulk
use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;
use graph_assign::models::{AssignRequest, GroupAssignmentTarget};
use graph_assign::{Client, Error};

/// Assigns one group, and nothing else, to many configurations. Returns those that failed.
async fn assign_all(
    client: &Client,
    ids: Vec<String>,
    group: &str,
) -> Vec<(String, Error)> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let calls = ids.into_iter().map(|id| {
        let target = GroupAssignmentTarget::new().group_id(group);
        let request = AssignRequest::new([Assignment::new().target(target)]);
        (id.clone(), configurations.by_id(id).assign().post(request))
    });
    let mut results = client.bulk().send(calls);
    let mut failed = Vec::new();
    while let Some((id, result)) = results.next().await {
        if let Err(error) = result {
            failed.push((id, error));
        }
    }
    failed
}
// ANCHOR_END: bulk

#[tokio::test]
async fn calls_are_sent_in_batches() -> TestResult {
    let service = TestService::start().await?;
    service.on("POST", "/$batch").always_with(|request| {
        let batch: Value = request.json().unwrap_or_default();
        let respond = |entry: &Value| {
            let is_wrong =
                entry["url"].as_str().is_some_and(|url| url.contains("c7/"));
            json!({"id": entry["id"], "status": if is_wrong { 404 } else { 204 }})
        };
        let entries = batch["requests"].as_array().cloned().unwrap_or_default();
        TestResponse::json(
            json!({"responses": entries.iter().map(respond).collect::<Vec<_>>()}),
        )
    });

    let ids = (0..30).map(|number| format!("c{number}")).collect();
    let failed = assign_all(&client(&service)?, ids, "g1").await;

    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0].0, "c7");
    assert_eq!(failed[0].1.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(service.requests().len(), 2);
    Ok(())
}
