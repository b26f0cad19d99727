//! Ids in paths: each is one path segment, or is rejected.

use graph_assign::ErrorKind;
use graph_assign::models::{
    AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use wiremock::ResponseTemplate;

use crate::raw::{RawServer, raw_response};
use crate::support::{client, requests, service};

fn no_assignments() -> AssignRequest {
    AssignRequest::new(Vec::<Assignment>::new())
}

/// The path in the request line for a configuration with this id.
async fn path_of(id: &str) -> String {
    let server = RawServer::responding([raw_response("204 No Content", "")]);
    let configurations = client(&server.root()).device_app_management().mobile_app_configurations();
    configurations.by_id(id).assign().post(no_assignments()).await.expect("assigned");
    let request = server.only_request();
    let path = request.strip_prefix("POST /deviceAppManagement/mobileAppConfigurations/");
    let (segment, _) = path.expect("the path").split_once("/assign HTTP/1.1").expect("its end");
    segment.to_owned()
}

#[tokio::test]
async fn reserved_characters_are_percent_encoded() {
    assert_eq!(path_of("a b/c?d#e%f").await, "a%20b%2Fc%3Fd%23e%25f");
}

#[tokio::test]
async fn unreserved_characters_stay() {
    assert_eq!(path_of("aZ09-._~").await, "aZ09-._~");
}

#[tokio::test]
async fn other_scripts_are_sent_as_utf_8() {
    assert_eq!(path_of("ключ").await, "%D0%BA%D0%BB%D1%8E%D1%87");
}

#[tokio::test]
async fn dots_among_other_characters_are_data() {
    assert_eq!(path_of("...").await, "...");
    assert_eq!(path_of("../x").await, "..%2Fx");
    assert_eq!(path_of("%2e%2e").await, "%252e%252e");
}

#[tokio::test]
async fn an_invalid_id_is_rejected_and_nothing_is_sent() {
    let server = service(ResponseTemplate::new(204)).await;
    let configurations = client(&server.uri()).device_app_management().mobile_app_configurations();

    for id in ["", ".", ".."] {
        let configuration = configurations.by_id(id);
        let calls = [
            configuration.assign().post(no_assignments()).await.expect_err("refused"),
            configuration.get().await.expect_err("refused"),
            configuration.assignments().get().await.expect_err("refused"),
        ];
        for error in calls {
            let ErrorKind::Parameter { parameter, .. } = error.kind() else {
                panic!("{id:?}: {error}")
            };
            assert_eq!(parameter, "managedDeviceMobileAppConfiguration-id");
            assert!(error.to_string().contains("leads to another resource"), "{error}");
        }
    }

    assert_eq!(requests(&server).await.len(), 0);
}
