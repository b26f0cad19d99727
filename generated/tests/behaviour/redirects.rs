//! Redirects, and that credentials are sent to the service only.

use graph_assign::ErrorKind;
use graph_assign::models::{
    AssignRequest, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use wiremock::ResponseTemplate;

use crate::raw::{RawServer, header, json_response, raw_response};
use crate::support::{
    ASSIGN_PATH, CONFIGURATION, TOKEN, builder, configuration, json_service, requests,
};

fn redirect(status: &str, location: &str) -> Vec<u8> {
    raw_response(&format!("{status}\nLocation: {location}"), "")
}

#[tokio::test]
async fn a_redirect_to_another_host_is_not_followed() {
    let other = json_service(r#"{"id":"stolen"}"#).await;
    let port = other.address().port();
    for status in
        ["301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"]
    {
        // Another port, and another name for this machine: both are other origins.
        for host in ["127.0.0.1", "localhost"] {
            let server =
                RawServer::responding([redirect(status, &format!("http://{host}:{port}/x"))]);

            let error = configuration(&server.root()).get().await.expect_err("not followed");

            let ErrorKind::Redirect { host: name, .. } = error.kind() else { panic!("{error:?}") };
            assert_eq!(name, &format!("{host}:{port}"));
        }
    }
    assert_eq!(requests(&other).await.len(), 0);
}

#[tokio::test]
async fn a_redirect_of_an_action_is_not_followed() {
    let other = json_service("{}").await;
    let server = RawServer::responding([redirect("307 Temporary Redirect", &other.uri())]);
    let request = AssignRequest::new(Vec::<Assignment>::new());

    let error = configuration(&server.root()).assign().post(request).await;

    let error = error.expect_err("not followed");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    assert_eq!(requests(&other).await.len(), 0);
}

#[tokio::test]
async fn a_redirect_of_a_read_within_the_service_is_followed_with_the_credential() {
    for location in ["/moved?x=1", "moved?x=1"] {
        let responses = [redirect("302 Found", location), json_response("200 OK", r#"{"id":"1"}"#)];
        let server = RawServer::responding(responses);

        let read = configuration(&server.root()).get().await.expect("followed");

        assert_eq!(read.id(), Some("1"));
        let received = server.received();
        assert!(
            received[1].lines().next().is_some_and(|line| line.ends_with("moved?x=1 HTTP/1.1"))
        );
        assert_eq!(header(&received[1], "authorization"), Some(format!("Bearer {TOKEN}").as_str()));
        let ids: Vec<_> =
            received.iter().map(|request| header(request, "client-request-id")).collect();
        assert_eq!(ids[0], ids[1]);
    }
}

#[tokio::test]
async fn a_redirect_never_repeats_an_action() {
    let responses =
        [redirect("307 Temporary Redirect", "/moved"), raw_response("204 No Content", "")];
    let server = RawServer::responding(responses);
    let request = AssignRequest::new(Vec::<Assignment>::new());

    let error = configuration(&server.root()).assign().post(request).await;

    let error = error.expect_err("not followed");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    assert!(server.only_request().starts_with(&format!("POST {ASSIGN_PATH} ")));
}

#[tokio::test]
async fn a_redirect_loop_ends() {
    let server = RawServer::responding(std::iter::repeat_n(redirect("302 Found", "/again"), 20));
    let error = configuration(&server.root()).get().await.expect_err("given up");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    assert_eq!(server.received().len(), 11);
}

#[tokio::test]
async fn a_custom_http_client_that_follows_redirects_does_not_leak_the_token() {
    let other = json_service(r#"{"id":"stolen"}"#).await;
    let server = RawServer::responding([redirect("302 Found", &other.uri())]);
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    let client = builder(&server.root()).http_client(http).build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();

    let error = configurations.by_id(CONFIGURATION).get().await;

    let error = error.expect_err("another server sent the response");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
    for request in requests(&other).await {
        assert!(!request.headers.contains_key("authorization"), "{request:?}");
    }
}

#[tokio::test]
async fn a_redirect_without_location_is_an_error_of_its_status() {
    let server = crate::support::service(ResponseTemplate::new(302)).await;
    let error = configuration(&server.uri()).get().await.expect_err("no location");
    assert_eq!(error.api().map(|error| error.status().as_u16()), Some(302));
}
