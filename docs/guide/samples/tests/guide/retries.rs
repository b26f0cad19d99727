//! The page `retries.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::TestResult;

// ANCHOR: policy
use std::time::Duration;

use graph_assign::{BearerToken, Client, Error, RetryBudget, RetryPolicy};

/// A client that is more patient than the default, and gives up early during an outage.
fn patient(token: &str, service_root: &str) -> Result<Client, Error> {
    Client::builder()
        .service_root(service_root)
        .credential(BearerToken::new(token))
        .retry(RetryPolicy::new().max_attempts(6).also(502))
        .retry_budget(RetryBudget::new().capacity(100))
        .timeout(Duration::from_secs(300))
        .response_timeout(Duration::from_secs(20))
        .build()
}
// ANCHOR_END: policy

// ANCHOR: call
/// Requests the number of configurations once, and within two seconds.
async fn count(client: &Client) -> Result<usize, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let page = configurations
        .get()
        .retry(RetryPolicy::none())
        .timeout(Duration::from_secs(2))
        .await?;
    Ok(page.value.unwrap_or_default().len())
}
// ANCHOR_END: call

const PATH: &str = "/deviceAppManagement/mobileAppConfigurations";

#[tokio::test]
async fn a_policy_of_the_client_and_of_the_call() -> TestResult {
    let service = TestService::start().await?;
    service
        .on("GET", PATH)
        .respond(TestResponse::throttled(0))
        .respond(TestResponse::json(json!({"value": [{}, {}]})));
    let client = patient("a token", service.root())?;

    let error = count(&client).await.expect_err("the call is not repeated");
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(Duration::ZERO)));
    assert_eq!(count(&client).await?, 2);

    service.reset();
    service
        .on("GET", PATH)
        .respond(TestResponse::new(502).with_header("retry-after", "0"))
        .respond(TestResponse::json(json!({"value": []})));
    client.device_app_management().mobile_app_configurations().get().await?;
    service.verify();
    Ok(())
}
