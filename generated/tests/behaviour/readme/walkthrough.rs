//! The example of the README of the repository, word for word.

use graph_assign::models::{
    ExclusionGroupAssignmentTarget, GroupAssignmentTarget,
    ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::{ActionPath, BearerToken, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .credential(BearerToken::new(std::env::var("GRAPH_TOKEN")?))
        .action_path(ActionPath::DocumentedThenQualified)
        .build()?;
    let configurations = client.device_app_management().mobile_app_configurations();
    let assignments = configurations.by_id("00000000-0000-0000-0000-000000000000").assignments();

    // One group more, and one less; whoever else has it keeps it.
    let group = GroupAssignmentTarget::new().group_id("11111111-1111-1111-1111-111111111111");
    let others =
        ExclusionGroupAssignmentTarget::new().group_id("22222222-2222-2222-2222-222222222222");
    let merge =
        assignments.merge([Assignment::new().target(group), Assignment::new().target(others)]);

    match merge.await {
        Ok(changes) if changes.is_empty() => println!("both were there already"),
        Ok(changes) => {
            println!("added {}, of {} before", changes.added.len(), changes.unchanged.len());
        }
        Err(graph_assign::Error::Api(error)) => {
            // What the service said, taken out of the JSON in which it hides it, and what its support asks for.
            eprintln!("{}: {}", error.status(), error.message().unwrap_or("no explanation"));
            eprintln!("request id: {}", error.request_id().unwrap_or("none"));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
