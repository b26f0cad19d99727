//! The page `testing.md`.

use crate::TestResult;

// ANCHOR: code
use graph_assign::{Client, Error};

/// The code under test: counts the configurations that have a name.
async fn named(client: &Client) -> Result<usize, Error> {
    let mut items =
        client.device_app_management().mobile_app_configurations().get().items();
    let mut count = 0;
    while let Some(configuration) = items.next().await? {
        count += usize::from(configuration.display_name().is_some());
    }
    Ok(count)
}
// ANCHOR_END: code

// ANCHOR: test
use graph_assign::BearerToken;
use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

#[tokio::test]
async fn configurations_are_counted_although_the_service_is_busy() -> TestResult {
    let service = TestService::start().await?;
    service
        .on("GET", "/deviceAppManagement/mobileAppConfigurations")
        .respond(TestResponse::throttled(0))
        .respond(TestResponse::json(
            json!({"value": [{"displayName": "Mail"}, {}]}),
        ));
    let client =
        service.client_builder().credential(BearerToken::new("a token")).build()?;

    assert_eq!(named(&client).await?, 1);

    // Each response was used, and each request had one.
    service.verify();
    assert_eq!(
        service.requests()[1].header("authorization"),
        Some("Bearer a token")
    );
    Ok(())
}
// ANCHOR_END: test
