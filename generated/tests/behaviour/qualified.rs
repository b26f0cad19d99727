//! The qualified paths of actions.

use graph_assign::ActionPath::{self, Documented, DocumentedThenQualified, Qualified};
use graph_assign::models::{AssignRequest, ManagedDeviceMobileAppConfigurationAssignment};
use graph_assign::{Call, Client, ErrorKind};
use serde_json::json;
use wiremock::ResponseTemplate;

use crate::intune::{Intune, NO_ROUTE, no_route};
use crate::support::{ASSIGN_PATH, CONFIGURATION, builder};

const QUALIFIED_PATH: &str = "/deviceAppManagement/mobileAppConfigurations/5f0c1e3a/microsoft.graph.managedDeviceMobileAppConfiguration/assign";

async fn service() -> Intune {
    Intune::with(CONFIGURATION, json!([])).await
}

fn client(service: &Intune, path: ActionPath) -> Client {
    builder(&service.root()).action_path(path).build().expect("the settings are right")
}

fn assign(client: &Client) -> Call<()> {
    let assignments: [ManagedDeviceMobileAppConfigurationAssignment; 0] = [];
    let configurations = client.device_app_management().mobile_app_configurations();
    configurations.by_id(CONFIGURATION).assign().post(AssignRequest::new(assignments))
}

fn path_of(call: &Call<()>) -> String {
    call.url().expect("a URL").path().to_owned()
}

fn posts(paths: &[&str]) -> Vec<String> {
    paths.iter().map(|path| format!("POST {path}")).collect()
}

#[tokio::test]
async fn the_documented_path_is_the_default() {
    let service = service().await.qualified_only();
    let client = builder(&service.root()).build().expect("the settings are right");

    let error = assign(&client).await.expect_err("the service does not know it");

    assert_eq!(error.api().expect("the service's error").code(), Some(NO_ROUTE));
    assert_eq!(service.requests().await, posts(&[ASSIGN_PATH]));
}

#[tokio::test]
async fn the_qualified_path_is_used_where_it_is_chosen() {
    let service = service().await.qualified_only();
    let by_client = client(&service, Qualified);
    let by_call = client(&service, Documented);

    assign(&by_client).await.expect("assigned");
    assign(&by_call).action_path(Qualified).await.expect("assigned");
    assign(&by_client).action_path(Documented).await.expect_err("the call's choice counts");

    let expected = posts(&[QUALIFIED_PATH, QUALIFIED_PATH, ASSIGN_PATH]);
    assert_eq!(service.requests().await, expected);
}

#[tokio::test]
async fn the_url_of_a_call_is_that_of_its_request() {
    let service = service().await.qualified_only();
    let client = client(&service, DocumentedThenQualified);

    assert_eq!(path_of(&assign(&client)), ASSIGN_PATH);
    assert_eq!(path_of(&assign(&client).action_path(Qualified)), QUALIFIED_PATH);
    assign(&client).await.expect("assigned");

    assert_eq!(path_of(&assign(&client)), QUALIFIED_PATH);
    assert_eq!(path_of(&assign(&client).action_path(Documented)), ASSIGN_PATH);
}

#[tokio::test]
async fn an_unknown_path_is_tried_once_by_a_client_and_its_clones() {
    let service = service().await.qualified_only();
    let client = client(&service, DocumentedThenQualified);

    assign(&client.clone()).await.expect("assigned");
    assign(&client).await.expect("assigned");
    assign(&client.clone()).await.expect("assigned");

    let expected = posts(&[ASSIGN_PATH, QUALIFIED_PATH, QUALIFIED_PATH, QUALIFIED_PATH]);
    assert_eq!(service.requests().await, expected);
}

#[tokio::test]
async fn a_call_of_the_qualified_path_sends_the_same_request() {
    let service = service().await.qualified_only();
    let client = client(&service, DocumentedThenQualified);

    assign(&client).header("x-note", "kept").client_request_id("mine").await.expect("assigned");

    let requests = service.recorded().await;
    let [refused, done] = requests.as_slice() else { panic!("{requests:?}") };
    assert_eq!(refused.body, done.body);
    assert_eq!(refused.headers, done.headers);
}

#[tokio::test]
async fn a_known_path_is_the_only_one_that_is_tried() {
    let service = service().await;
    let client = client(&service, DocumentedThenQualified);

    assign(&client).await.expect("assigned");
    assign(&client).await.expect("assigned");

    assert_eq!(service.requests().await, posts(&[ASSIGN_PATH, ASSIGN_PATH]));
}

#[tokio::test]
async fn no_other_response_changes_the_path() {
    let error = |status: u16, code: &str| {
        let body = json!({ "error": { "code": code, "message": NO_ROUTE } });
        ResponseTemplate::new(status).set_body_json(body)
    };
    let text = ResponseTemplate::new(400).set_body_string(NO_ROUTE);
    let other = [
        error(400, "ModelValidationFailure"),
        error(400, "no method match route template"),
        error(404, NO_ROUTE),
        error(403, NO_ROUTE),
        ResponseTemplate::new(400),
        text,
    ];
    let count = other.len();
    let service = service().await.responding(other.into_iter().map(Some));
    let client = client(&service, DocumentedThenQualified);

    for _ in 0..count {
        let error = assign(&client).await.expect_err("an error");
        assert!(matches!(error.kind(), ErrorKind::Api(_)), "{error}");
    }
    assign(&client).await.expect("assigned");

    assert_eq!(service.requests().await, posts(&vec![ASSIGN_PATH; count + 1]));
}

#[tokio::test]
async fn a_service_that_knows_neither_path_gets_one_request_for_each() {
    let service = service().await.responding([Some(no_route()), Some(no_route())]);
    let client = client(&service, DocumentedThenQualified);

    let error = assign(&client).await.expect_err("an error");

    assert_eq!(error.api().expect("the service's error").code(), Some(NO_ROUTE));
    assert_eq!(service.requests().await, posts(&[ASSIGN_PATH, QUALIFIED_PATH]));
}

#[tokio::test]
async fn a_path_that_the_description_qualifies_is_unchanged() {
    let service = service().await.qualified_only();
    let client = client(&service, Qualified);
    let assignments: [ManagedDeviceMobileAppConfigurationAssignment; 0] = [];
    let configurations = client.device_app_management().mobile_app_configurations();

    configurations
        .by_id(CONFIGURATION)
        .managed_device_mobile_app_configuration()
        .assign()
        .post(AssignRequest::new(assignments))
        .await
        .expect("assigned");

    assert_eq!(service.requests().await, posts(&[QUALIFIED_PATH]));
}

#[tokio::test]
async fn operations_other_than_actions_have_one_path() {
    let service = service().await;
    let client = client(&service, Qualified);
    let configurations = client.device_app_management().mobile_app_configurations();

    configurations.by_id(CONFIGURATION).assignments().get().await.expect("listed");

    let path = "/deviceAppManagement/mobileAppConfigurations/5f0c1e3a/assignments";
    assert_eq!(service.requests().await, [format!("GET {path}")]);
}
