//! The example of the README of the repository, word for word.

use graph_assign::models::{
    AssignRequest, ExclusionGroupAssignmentTarget, GroupAssignmentTarget,
    ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::{BearerToken, Client};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new(BearerToken::new(std::env::var("GRAPH_TOKEN")?))?;
    let configurations = client.device_app_management().mobile_app_configurations();

    // Who has it now? `assign` removes whomever it does not name, so this comes first.
    let configuration = configurations.by_id("00000000-0000-0000-0000-000000000000");
    let mut assignments = configuration.assignments().get().items().try_collect().await?;

    // Everybody from then on: those, one group more, and one group less.
    assignments.push(
        Assignment::new()
            .target(GroupAssignmentTarget::new().group_id("11111111-1111-1111-1111-111111111111")),
    );
    assignments.push(Assignment::new().target(
        ExclusionGroupAssignmentTarget::new().group_id("22222222-2222-2222-2222-222222222222"),
    ));

    match configuration.assign().post(AssignRequest::new(assignments)).await {
        Ok(()) => println!("assigned"),
        Err(graph_assign::Error::Api(error)) => {
            // What the service said, taken out of the JSON in which it hides it, and what its support asks for.
            eprintln!("{}: {}", error.status(), error.message().unwrap_or("no explanation"));
            eprintln!("request id: {}", error.request_id().unwrap_or("none"));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
