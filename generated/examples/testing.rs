//! Tests a program that uses the crate, with the feature `test-util`.
//!
//! In your package, `graph-assign` with this feature is a dev-dependency, and `main` is a `#[test]`.

use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;
use graph_assign::models::{AssignRequest, GroupAssignmentTarget};
use graph_assign::test_util::{TestResponse, TestService};
use graph_assign::{BearerToken, Client, Error};

/// The code under test: adds a group to the assignments of an app configuration.
async fn add_group(client: &Client, configuration: &str, group: &str) -> Result<(), Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let configuration = configurations.by_id(configuration);
    let mut items = configuration.assignments().get().items();
    let mut assignments = Vec::new();
    while let Some(assignment) = items.next().await? {
        assignments.push(assignment);
    }
    let target = GroupAssignmentTarget::new().group_id(group);
    assignments.push(Assignment::new().target(target));
    configuration.assign().post(AssignRequest::new(assignments)).await
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let service = TestService::start().await?;
    let path = "/deviceAppManagement/mobileAppConfigurations/{}";
    let known = Assignment::new().id("a1").target(GroupAssignmentTarget::new().group_id("g1"));
    service
        .on("GET", &format!("{path}/assignments"))
        .respond(TestResponse::json(serde_json::json!({"value": [known]})));
    service.on("POST", &format!("{path}/assign")).respond(TestResponse::new(204));

    let client = service.client_builder().credential(BearerToken::new("a token")).build()?;
    add_group(&client, "c1", "g2").await?;

    // All requests were in the script, and the whole script was used.
    service.verify();
    let requests = service.requests();
    assert_eq!(requests[1].header("authorization"), Some("Bearer a token"));
    let sent: AssignRequest = requests[1].json()?;
    assert_eq!(sent.assignments.len(), 2, "the group that was there stays");
    println!("{} requests, as they should be", requests.len());
    Ok(())
}
