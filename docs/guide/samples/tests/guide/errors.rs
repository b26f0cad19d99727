//! The page `errors.md`.

use graph_assign::test_util::{TestResponse, TestService};
use serde_json::json;

use crate::{TestResult, client};

// ANCHOR: errors
use graph_assign::{Client, Error, ErrorKind};

/// Says in one line what the user can do about an error.
fn advice(error: &Error) -> String {
    if let Some(response) = error.api() {
        // The message of the service, and the id that its support asks for.
        let message = response.message().unwrap_or("no explanation");
        let id = response.request_id().unwrap_or("none");
        return format!("{}: {message} (request {id})", response.status());
    }
    match error.kind() {
        ErrorKind::Credential { .. } => "sign in again".to_owned(),
        ErrorKind::Timeout { .. } | ErrorKind::Transport { .. } => {
            format!("try again later; it was sent {} times", error.attempts())
        }
        _ => error.to_string(),
    }
}
// ANCHOR_END: errors

// ANCHOR: not_found
/// Returns the name of a configuration, or `None` if there is no such configuration.
async fn name(client: &Client, id: &str) -> Result<Option<String>, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    match configurations.by_id(id).get().await {
        Ok(configuration) => Ok(configuration.display_name().map(str::to_owned)),
        Err(error) if error.status().is_some_and(|status| status == 404) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
// ANCHOR_END: not_found

const PATH: &str = "/deviceAppManagement/mobileAppConfigurations/{}";

#[tokio::test]
async fn an_error_response_has_a_message_and_an_id() -> TestResult {
    let service = TestService::start().await?;
    let body = json!({"error": {"code": "Forbidden", "message": "You may not."}});
    let response =
        TestResponse::new(403).with_header("request-id", "r1").with_json(body);
    service.on("GET", PATH).respond(response);

    let error =
        name(&client(&service)?, "c1").await.expect_err("the service refuses");

    assert_eq!(advice(&error), "403 Forbidden: You may not. (request r1)");
    Ok(())
}

#[tokio::test]
async fn a_broken_connection_is_tried_again() -> TestResult {
    let service = TestService::start().await?;
    service.on("GET", PATH).always(TestResponse::disconnect());

    let error =
        name(&client(&service)?, "c1").await.expect_err("there is no response");

    assert_eq!(advice(&error), "try again later; it was sent 4 times");
    Ok(())
}

#[tokio::test]
async fn what_does_not_exist_is_none() -> TestResult {
    let service = TestService::start().await?;
    service.on("GET", PATH).respond(TestResponse::new(404));

    assert_eq!(name(&client(&service)?, "c1").await?, None);
    Ok(())
}
