//! Requests of the assign action.

use graph_assign::models::{
    AllDevicesAssignmentTarget, AllLicensedUsersAssignmentTarget,
    AnyDeviceAndAppManagementAssignmentTarget, AssignRequest,
    ConfigurationManagerCollectionAssignmentTarget, DeviceAndAppManagementAssignmentTarget,
    ExclusionGroupAssignmentTarget, GroupAssignmentTarget,
    ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use wiremock::ResponseTemplate;

use crate::raw::{RawServer, header, raw_response};
use crate::support::{
    ASSIGN_PATH, TOKEN, body_text, client, configuration, only_request, requests, service,
};

/// The example of the service's reference page.
const DOCUMENTED: &str = r##"{
  "assignments": [
    {
      "@odata.type": "#microsoft.graph.managedDeviceMobileAppConfigurationAssignment",
      "id": "f0b66038-6038-f0b6-3860-b6f03860b6f0",
      "target": {
        "@odata.type": "microsoft.graph.deviceAndAppManagementAssignmentTarget"
      }
    }
  ]
}"##;

fn no_content() -> ResponseTemplate {
    ResponseTemplate::new(204)
}

fn documented_request() -> AssignRequest {
    serde_json::from_str(DOCUMENTED).expect("the documented example is a request")
}

/// The JSON of one target in a request.
async fn sent_target(target: impl Into<AnyDeviceAndAppManagementAssignmentTarget>) -> String {
    let server = service(no_content()).await;
    let request = AssignRequest::new([Assignment::new().target(target)]);
    configuration(&server.uri()).assign().post(request).await.expect("204 is a success");
    let before = r##"{"assignments":[{"@odata.type":"#microsoft.graph.managedDeviceMobileAppConfigurationAssignment","target":"##;
    let request = only_request(&server).await;
    let target = body_text(&request).strip_prefix(before).expect("there is one assignment");
    target.strip_suffix("}]}").expect("and nothing else").to_owned()
}

#[tokio::test]
async fn the_documented_example_is_sent_byte_for_byte() {
    let server = RawServer::responding([raw_response("204 No Content", "")]);

    configuration(&server.root()).assign().post(documented_request()).await.expect("assigned");

    let request = server.only_request();
    let (head, body) = request.split_once("\r\n\r\n").expect("there is a head");
    assert_eq!(head.lines().next(), Some(format!("POST {ASSIGN_PATH} HTTP/1.1").as_str()));
    // No string of the example has a space, so this is the example without its layout.
    assert_eq!(body, DOCUMENTED.split_whitespace().collect::<String>());
    assert_eq!(serde_json::to_string_pretty(&documented_request()).expect("JSON"), DOCUMENTED);
}

#[tokio::test]
async fn the_headers_are_those_that_the_service_requires() {
    let server = RawServer::responding([raw_response("204 No Content", "")]);

    configuration(&server.root()).assign().post(documented_request()).await.expect("assigned");

    let request = server.only_request();
    assert_eq!(header(&request, "authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(header(&request, "content-type"), Some("application/json"));
    assert_eq!(header(&request, "accept"), Some("application/json"));
    assert_eq!(
        header(&request, "user-agent"),
        Some(concat!("graph-assign/", env!("CARGO_PKG_VERSION")))
    );
    let id = header(&request, "client-request-id").expect("every call has an id");
    assert!(is_random_uuid(id), "{id}");
}

fn is_random_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && groups.concat().bytes().all(|byte| byte.is_ascii_hexdigit())
        && groups[2].starts_with('4')
}

#[tokio::test]
async fn every_call_has_a_request_id_of_its_own_unless_it_is_given_one() {
    let server = service(no_content()).await;
    let assign = configuration(&server.uri()).assign();

    assign.post(documented_request()).await.expect("assigned");
    assign.post(documented_request()).await.expect("assigned");
    assign.post(documented_request()).client_request_id("mine").await.expect("assigned");

    let requests = requests(&server).await;
    let ids: Vec<_> =
        requests.iter().map(|request| &request.headers["client-request-id"]).collect();
    assert_ne!(ids[0], ids[1]);
    assert_eq!(ids[2], "mine");
}

#[tokio::test]
async fn a_group_is_sent_with_its_id() {
    let target = sent_target(GroupAssignmentTarget::new().group_id("g1")).await;
    let expected = r##"{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":"g1"}"##;
    assert_eq!(target, expected);
}

#[tokio::test]
async fn an_excluded_group_is_sent_as_one() {
    let target = sent_target(ExclusionGroupAssignmentTarget::new().group_id("g1")).await;
    let expected =
        r##"{"@odata.type":"#microsoft.graph.exclusionGroupAssignmentTarget","groupId":"g1"}"##;
    assert_eq!(target, expected);
}

#[tokio::test]
async fn all_devices_are_sent_as_a_type_only() {
    let target = sent_target(AllDevicesAssignmentTarget::new()).await;
    assert_eq!(target, r##"{"@odata.type":"#microsoft.graph.allDevicesAssignmentTarget"}"##);
}

#[tokio::test]
async fn a_target_of_the_base_type_has_no_type_name() {
    let target = sent_target(DeviceAndAppManagementAssignmentTarget::new()).await;
    assert_eq!(target, "{}");
}

#[tokio::test]
async fn all_users_are_sent_as_a_type_only() {
    let target = sent_target(AllLicensedUsersAssignmentTarget::new()).await;
    assert_eq!(target, r##"{"@odata.type":"#microsoft.graph.allLicensedUsersAssignmentTarget"}"##);
}

#[tokio::test]
async fn a_collection_is_sent_with_its_id() {
    let target = ConfigurationManagerCollectionAssignmentTarget::new().collection_id("c1");
    let target = sent_target(target).await;
    let expected = r##"{"@odata.type":"#microsoft.graph.configurationManagerCollectionAssignmentTarget","collectionId":"c1"}"##;
    assert_eq!(target, expected);
}

#[tokio::test]
async fn an_id_that_is_null_is_sent_as_null() {
    let target = sent_target(GroupAssignmentTarget::new().group_id("g1").clear_group_id()).await;
    let expected = r##"{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":null}"##;
    assert_eq!(target, expected);
}

#[tokio::test]
async fn an_empty_collection_is_sent_as_one() {
    let server = service(no_content()).await;
    let none: [Assignment; 0] = [];

    configuration(&server.uri()).assign().post(AssignRequest::new(none)).await.expect("assigned");

    assert_eq!(body_text(&only_request(&server).await), r#"{"assignments":[]}"#);
}

#[tokio::test]
async fn assignments_are_sent_in_the_given_order() {
    let server = service(no_content()).await;
    let ids = ["c", "a", "b"];
    let request = AssignRequest::new(ids.map(|id| Assignment::new().id(id)));

    configuration(&server.uri()).assign().post(request).await.expect("assigned");

    let request = only_request(&server).await;
    let sent: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
    let sent = sent["assignments"].as_array().expect("a collection");
    assert!(sent.iter().map(|assignment| &assignment["id"]).eq(ids), "{sent:?}");
}

#[tokio::test]
async fn the_qualified_path_names_the_type() {
    let server = service(no_content()).await;

    configuration(&server.uri())
        .managed_device_mobile_app_configuration()
        .assign()
        .post(documented_request())
        .await
        .expect("assigned");

    let request = only_request(&server).await;
    let path = "/deviceAppManagement/mobileAppConfigurations/5f0c1e3a/microsoft.graph.managedDeviceMobileAppConfiguration/assign";
    assert_eq!((request.method.as_str(), request.url.path()), ("POST", path));
    assert_eq!(body_text(&request), DOCUMENTED.split_whitespace().collect::<String>());
}

#[tokio::test]
async fn a_success_has_a_status_and_ids_only() {
    let server = service(no_content().insert_header("request-id", "r1")).await;

    let call = configuration(&server.uri()).assign().post(documented_request());
    let response = call.send().await.expect("204 is a success");

    assert_eq!(response.status(), 204);
    assert_eq!(response.request_id().as_deref(), Some("r1"));
    let () = response.into_body();
}

#[tokio::test]
async fn nothing_is_sent_before_a_call_is_awaited() {
    let server = service(no_content()).await;
    let call = configuration(&server.uri()).assign().post(documented_request());

    assert_eq!(call.method(), "POST");
    assert_eq!(call.url().expect("a URL").as_str(), format!("{}{ASSIGN_PATH}", server.uri()));
    drop(call);

    assert_eq!(requests(&server).await.len(), 0);
}

#[test]
fn the_documented_service_root_is_the_default() {
    let client =
        graph_assign::Client::new(graph_assign::BearerToken::new(TOKEN)).expect("defaults");
    assert_eq!(client.service_root().as_str(), "https://graph.microsoft.com/v1.0");
}

#[tokio::test]
async fn paths_are_below_the_service_root() {
    let server = service(no_content()).await;

    for root in ["/beta", "/beta/"] {
        let client = client(&format!("{}{root}", server.uri()));
        let configuration =
            client.device_app_management().mobile_app_configurations().by_id("5f0c1e3a");
        configuration.assign().post(documented_request()).await.expect("assigned");
    }

    for request in requests(&server).await {
        assert_eq!(request.url.path(), format!("/beta{ASSIGN_PATH}"));
    }
}
