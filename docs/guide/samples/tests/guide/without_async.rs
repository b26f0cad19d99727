//! The page `without-async.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: blocking
use graph_assign::blocking::{Wait as _, WaitIter as _};
use graph_assign::{Client, Error};

/// Returns the number of assignments of each configuration.
fn counts(client: &Client) -> Result<Vec<usize>, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let mut counts = Vec::new();
    for configuration in configurations.get().items().wait_iter()? {
        let configuration = configuration?;
        let Some(id) = configuration.id() else { continue };
        let page = configurations.by_id(id).assignments().get().wait()?;
        counts.push(page.value.unwrap_or_default().len());
    }
    Ok(counts)
}
// ANCHOR_END: blocking

#[tokio::test(flavor = "multi_thread")]
async fn calls_block() -> TestResult {
    let service = TestService::start().await?;
    let path = "/deviceAppManagement/mobileAppConfigurations";
    service
        .on("GET", path)
        .respond(TestResponse::json(json!({"value": [{"id": "c1"}]})));
    let assignments = TestResponse::json(json!({"value": [{}, {}]}));
    service.on("GET", &format!("{path}/c1/assignments")).respond(assignments);
    let client = crate::client(&service)?;

    let counts = std::thread::spawn(move || counts(&client))
        .join()
        .expect("it does not panic")?;

    assert_eq!(counts, [2]);
    Ok(())
}
