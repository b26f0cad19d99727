//! Adds a group to the assignments of an app configuration and removes another; all other assignments
//! are kept.
//!
//! `GRAPH_TOKEN` is the access token; `GRAPH_ROOT` is the service root, by default the worldwide one.
//! Arguments: the configuration, the group to add, the group to remove.

use std::env::{args, var};
use std::error::Error;

use graph_assign::models::GroupAssignmentTarget;
use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;
use graph_assign::{BearerToken, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = args().skip(1).collect();
    let [configuration, added, removed] = arguments.as_slice() else {
        return Err("usage: merge CONFIGURATION GROUP-TO-ADD GROUP-TO-REMOVE".into());
    };
    let mut builder = Client::builder().credential(BearerToken::new(var("GRAPH_TOKEN")?));
    if let Ok(root) = var("GRAPH_ROOT") {
        builder = builder.service_root(root);
    }
    let client = builder.build()?;
    let configurations = client.device_app_management().mobile_app_configurations();
    let assignments = configurations.by_id(configuration).assignments();

    // Both read the current assignments, and send the whole set only if it changes. The action `assign`
    // itself removes all assignments that are not in its request.
    let group = |id: &String| GroupAssignmentTarget::new().group_id(id);
    let merged = assignments.merge([Assignment::new().target(group(added))]).await?;
    println!("{} added", merged.added.len());
    let changed = assignments.remove([group(removed)]).await?;
    println!("{} removed", changed.removed.len());
    Ok(())
}
