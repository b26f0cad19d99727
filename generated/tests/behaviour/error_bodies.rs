//! Bodies of error responses of the service.

use graph_assign::models::odata_errors::ODataError;
use graph_assign::models::{
    AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::{ApiError, ErrorKind};

use crate::raw::{RawServer, json_response, raw_response};
use crate::support::configuration;

const FORBIDDEN: &str = r#"{"error":{"code":"Forbidden","message":"{\r\n  \"_version\": 3,\r\n  \"Message\": \"Application is not authorized to perform this operation. Application must have one of the following scopes: DeviceManagementApps.ReadWrite.All - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: 11111111-1111-1111-1111-111111111111\",\r\n  \"CustomApiErrorPhrase\": \"\",\r\n  \"RetryAfter\": null,\r\n  \"ErrorSourceService\": \"\",\r\n  \"HttpHeaders\": \"{}\"\r\n}","innerError":{"date":"2024-05-02T10:11:12","request-id":"22222222-2222-2222-2222-222222222222","client-request-id":"33333333-3333-3333-3333-333333333333"}}}"#;

const TWICE_WRAPPED: &str = r#"{"error":{"code":"UnknownError","message":"{\"ErrorCode\":\"Forbidden\",\"Message\":\"{\\r\\n  \\\"_version\\\": 3,\\r\\n  \\\"Message\\\": \\\"An error has occurred - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000\\\"\\r\\n}\",\"Target\":null,\"Details\":null,\"InnerError\":null,\"InstanceAnnotations\":[]}","innerError":{"date":"2024-05-02T10:11:12","request-id":"22222222-2222-2222-2222-222222222222"}}}"#;

const NO_ROUTE: &str = r#"{"error":{"code":"No method match route template","message":"No OData route exists that match template ~/singleton/navigation/key/action with http verb POST for request /AppLifecycle/mobileAppConfigurations('…')/assign.","innerError":{"date":"2021-12-20T19:37:09","request-id":"…","client-request-id":"…"}}}"#;

const WRONG_TYPE: &str = r#"{"error":{"code":"ModelValidationFailure","message":"A type named 'microsoft.graph.nobody' could not be resolved by the model.","target":null,"details":[{"code":"c","message":"m"}]}}"#;

/// The operation, with which every error message begins.
const ASSIGN: &str = "POST /deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfiguration-id}/assign";

/// The error of an assign action with this response.
async fn refused(response: Vec<u8>) -> Box<ApiError> {
    let server = RawServer::responding([response]);
    let request = AssignRequest::new(Vec::<Assignment>::new());
    let call = configuration(&server.root()).assign().post(request).client_request_id("mine");
    match call.await.expect_err("the service refuses").into_kind() {
        ErrorKind::Api(error) => error,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn the_message_is_extracted_from_the_json_around_it() {
    let error = refused(json_response("403 Forbidden", FORBIDDEN)).await;

    let sentence = "Application is not authorized to perform this operation. Application must have one of the following scopes: DeviceManagementApps.ReadWrite.All - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: 11111111-1111-1111-1111-111111111111";
    assert_eq!(error.status(), 403);
    assert_eq!(error.code(), Some("Forbidden"));
    assert_eq!(error.message(), Some(sentence));
    assert_eq!(error.request_id(), Some("22222222-2222-2222-2222-222222222222"));
    assert_eq!(error.client_request_id(), Some("33333333-3333-3333-3333-333333333333"));
    let display = format!(
        "{ASSIGN}: 403 Forbidden: Forbidden: {sentence} (request id 22222222-2222-2222-2222-222222222222)"
    );
    assert_eq!(error.to_string(), display);
}

#[tokio::test]
async fn a_message_is_extracted_from_json_within_json() {
    let error = refused(json_response("500 Internal Server Error", TWICE_WRAPPED)).await;

    let sentence = "An error has occurred - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000";
    assert_eq!(error.code(), Some("UnknownError"));
    assert_eq!(error.message(), Some(sentence));
    assert_eq!(error.request_id(), Some("22222222-2222-2222-2222-222222222222"));
    assert_eq!(error.client_request_id(), Some("mine"));
    let display = format!(
        "{ASSIGN}: 500 Internal Server Error: UnknownError: {sentence} (request id 22222222-2222-2222-2222-222222222222)"
    );
    assert_eq!(error.to_string(), display);
}

#[tokio::test]
async fn an_unknown_route_is_recognized_by_its_code() {
    let error = refused(json_response("400 Bad Request", NO_ROUTE)).await;

    let sentence = "No OData route exists that match template ~/singleton/navigation/key/action with http verb POST for request /AppLifecycle/mobileAppConfigurations('…')/assign.";
    assert_eq!(error.status(), 400);
    assert_eq!(error.code(), Some("No method match route template"));
    assert_eq!(error.message(), Some(sentence));
    assert_eq!((error.request_id(), error.client_request_id()), (Some("…"), Some("…")));
    let display = format!(
        "{ASSIGN}: 400 Bad Request: No method match route template: {sentence} (request id …)"
    );
    assert_eq!(error.to_string(), display);
}

#[tokio::test]
async fn a_plain_message_is_unchanged() {
    let error = refused(json_response("400 Bad Request", WRONG_TYPE)).await;

    let sentence = "A type named 'microsoft.graph.nobody' could not be resolved by the model.";
    assert_eq!(error.code(), Some("ModelValidationFailure"));
    assert_eq!(error.message(), Some(sentence));
    let display = format!("{ASSIGN}: 400 Bad Request: ModelValidationFailure: {sentence}");
    assert_eq!(error.to_string(), display);
}

#[tokio::test]
async fn the_ids_of_the_headers_take_precedence() {
    let head =
        "403 Forbidden\nContent-Type: application/json\nrequest-id: r1\nclient-request-id: c1";
    let error = refused(raw_response(head, FORBIDDEN)).await;
    assert_eq!((error.request_id(), error.client_request_id()), (Some("r1"), Some("c1")));
}

#[tokio::test]
async fn the_body_is_kept_unchanged() {
    for body in [FORBIDDEN, TWICE_WRAPPED, NO_ROUTE, WRONG_TYPE] {
        let error = refused(json_response("400 Bad Request", body)).await;
        assert_eq!(error.body(), body.as_bytes());
        assert!(error.is_body_complete());
    }
}

#[tokio::test]
async fn every_body_decodes_as_the_described_type_and_back() {
    for body in [FORBIDDEN, TWICE_WRAPPED, NO_ROUTE, WRONG_TYPE] {
        let error = refused(json_response("400 Bad Request", body)).await;

        let decoded: ODataError = error.decode().expect("the described type");

        assert_eq!(Some(decoded.error.code.as_str()), error.code());
        let before: serde_json::Value = serde_json::from_str(body).expect("JSON");
        assert_eq!(serde_json::to_value(&decoded).expect("JSON"), before);
    }
}

#[tokio::test]
async fn a_date_without_a_zone_is_accepted() {
    let error = refused(json_response("403 Forbidden", FORBIDDEN)).await;
    let decoded: ODataError = error.decode().expect("the described type");
    let date = decoded.error.inner_error.and_then(|inner| inner.date).expect("a date");
    assert_eq!(date.as_str(), "2024-05-02T10:11:12");
}

#[tokio::test]
async fn a_body_that_is_not_json_is_an_error_of_its_status() {
    let page = "<html><body>Bad gateway</body></html>";
    let error = refused(raw_response("502 Bad Gateway\nContent-Type: text/html", page)).await;

    assert_eq!(error.status(), 502);
    assert_eq!((error.code(), error.message()), (None, None));
    assert_eq!(error.body(), page.as_bytes());
    assert_eq!(
        error.to_string(),
        format!("{ASSIGN}: 502 Bad Gateway with 37 bytes of `text/html`")
    );
    error.decode::<ODataError>().expect_err("not JSON");
}

#[tokio::test]
async fn an_empty_body_is_an_error_of_its_status() {
    let error = refused(raw_response("401 Unauthorized\nrequest-id: r1", "")).await;
    assert_eq!(
        error.to_string(),
        format!("{ASSIGN}: 401 Unauthorized without a body (request id r1)")
    );
}

#[tokio::test]
async fn json_of_any_other_shape_is_an_error_of_its_status() {
    let bodies =
        ["null", "[]", "{}", "7", r#""""#, r#"{"error":null}"#, r#"{"error":{"code":{}}}"#, "{"];
    for body in bodies {
        let error = refused(json_response("500 Internal Server Error", body)).await;
        assert_eq!(
            (error.status().as_u16(), error.code(), error.message()),
            (500, None, None),
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_truncated_error_body_keeps_status_and_headers() {
    let head =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\nContent-Length: 900\r\n\r\n{\"err";
    let error = refused(head.as_bytes().to_vec()).await;
    assert_eq!(error.status(), 503);
    assert_eq!(error.retry_after().map(|wait| wait.as_secs()), Some(7));
    assert!(!error.is_body_complete());
}
