//! The page `assign.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::{Value, json};

use crate::{TestResult, client};

// ANCHOR: merge
use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;
use graph_assign::models::{ExclusionGroupAssignmentTarget, GroupAssignmentTarget};
use graph_assign::{Client, Error};

/// Includes one group and excludes another; all other assignments stay as they are.
async fn include(
    client: &Client,
    id: &str,
    group: &str,
    except: &str,
) -> Result<usize, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let assignments = configurations.by_id(id).assignments();
    let included = GroupAssignmentTarget::new().group_id(group);
    let excluded = ExclusionGroupAssignmentTarget::new().group_id(except);
    let changes = assignments
        .merge([
            Assignment::new().target(included),
            Assignment::new().target(excluded),
        ])
        .await?;
    Ok(changes.added.len())
}
// ANCHOR_END: merge

// ANCHOR: remove
/// Removes the assignment of a group. Returns whether there was one.
async fn remove(client: &Client, id: &str, group: &str) -> Result<bool, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let target = GroupAssignmentTarget::new().group_id(group);
    let changes = configurations.by_id(id).assignments().remove([target]).await?;
    Ok(!changes.removed.is_empty())
}
// ANCHOR_END: remove

// ANCHOR: targets
use graph_assign::models::AnyDeviceAndAppManagementAssignmentTarget as Target;

/// Describes a target. An exclusion has a `group_id`, too, so the variant decides.
fn describe(target: &Target) -> String {
    match target {
        Target::GroupAssignmentTarget(group) => {
            format!("group {:?}", group.group_id)
        }
        Target::ExclusionGroupAssignmentTarget(group) => {
            format!("not group {:?}", group.group_id)
        }
        other => format!("{other:?}"),
    }
}
// ANCHOR_END: targets

const PATH: &str = "/deviceAppManagement/mobileAppConfigurations/c1";

/// A service with one assignment, which expects that the assignments are replaced once.
async fn service_with(existing: Value) -> Result<TestService, Error> {
    let service = TestService::start().await?;
    service
        .on("GET", &format!("{PATH}/assignments"))
        .respond(TestResponse::json(json!({"value": [existing]})));
    service.on("POST", &format!("{PATH}/assign")).respond(TestResponse::new(204));
    Ok(service)
}

fn group(id: &str) -> Value {
    json!({"id": "a1", "target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": id}})
}

#[tokio::test]
async fn merging_keeps_other_assignments() -> TestResult {
    let service = service_with(group("g0")).await?;

    assert_eq!(include(&client(&service)?, "c1", "g1", "g2").await?, 2);

    let sent: Value = service.requests()[1].json()?;
    let groups: Vec<_> = (0..3)
        .map(|index| sent["assignments"][index]["target"]["groupId"].as_str())
        .collect();
    assert_eq!(groups, [Some("g0"), Some("g1"), Some("g2")]);
    service.verify();
    Ok(())
}

#[tokio::test]
async fn removing_sends_the_rest() -> TestResult {
    let service = service_with(group("g0")).await?;

    assert!(remove(&client(&service)?, "c1", "g0").await?);

    assert_eq!(service.requests()[1].json::<Value>()?["assignments"], json!([]));
    service.verify();
    Ok(())
}

#[test]
fn exclusions_are_not_groups() {
    let included = GroupAssignmentTarget::new().group_id("g").into();
    let excluded = ExclusionGroupAssignmentTarget::new().group_id("g").into();
    assert_eq!(describe(&included), "group Some(\"g\")");
    assert_eq!(describe(&excluded), "not group Some(\"g\")");
}
