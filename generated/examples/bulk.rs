//! Assigns a group to many app configurations, within the rate limit of the service.
//!
//! `GRAPH_TOKEN` is the access token; `GRAPH_ROOT` is the service root, by default the worldwide one.
//! Arguments: the group, and the configurations. **It replaces the assignments that they have.**

use std::env::{args, var};
use std::error::Error;

use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;
use graph_assign::models::{AssignRequest, GroupAssignmentTarget};
use graph_assign::{BearerToken, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut builder = Client::builder().credential(BearerToken::new(var("GRAPH_TOKEN")?));
    if let Ok(root) = var("GRAPH_ROOT") {
        builder = builder.service_root(root);
    }
    let client = builder.build()?;
    let configurations = client.device_app_management().mobile_app_configurations();

    let mut arguments = args().skip(1);
    let group = arguments.next().ok_or("usage: bulk GROUP CONFIGURATION...")?;
    // Calls are created when they can be sent, and each result has the key of its call.
    let calls = arguments.map(|id| {
        let target = GroupAssignmentTarget::new().group_id(&group);
        let request = AssignRequest::new([Assignment::new().target(target)]);
        (id.clone(), configurations.by_id(id).assign().post(request))
    });
    // Requests have up to twenty calls; throttled calls are retried after the delay of the service.
    let mut results = client.bulk().send(calls);
    while let Some((id, result)) = results.next().await {
        match result {
            Ok(()) => println!("{id}: assigned"),
            Err(error) => println!("{id}: {error}"),
        }
    }
    Ok(())
}
