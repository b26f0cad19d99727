//! The feature `gzip`: compressed requests and responses.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use graph_assign::models::{
    AssignRequest, GroupAssignmentTarget, ManagedDeviceMobileAppConfigurationAssignment,
};
use graph_assign::{Client, Error, ErrorKind, RetryPolicy};
use wiremock::ResponseTemplate;

use crate::support::{CONFIGURATION, builder, only_request, requests, service};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("writing to memory does not fail");
    encoder.finish().expect("writing to memory does not fail")
}

fn compressed(bytes: Vec<u8>) -> ResponseTemplate {
    let response = ResponseTemplate::new(200).set_body_raw(bytes, "application/json");
    response.insert_header("content-encoding", "gzip")
}

async fn name(client: &Client) -> Result<Option<String>, Error> {
    let configurations = client.device_app_management().mobile_app_configurations();
    let found = configurations.by_id(CONFIGURATION).get().await?;
    Ok(found.display_name().map(str::to_owned))
}

#[tokio::test]
async fn a_compressed_response_is_asked_for_and_read() {
    let server = service(compressed(gzip(br#"{"displayName":"a"}"#))).await;
    let client = builder(&server.uri()).build().expect("a client");
    assert_eq!(name(&client).await.expect("it is JSON").as_deref(), Some("a"));
    let accepted = &only_request(&server).await.headers["accept-encoding"];
    assert!(accepted.to_str().expect("it is a string").contains("gzip"), "{accepted:?}");
}

#[tokio::test]
async fn the_limit_is_of_the_decompressed_size() {
    // 8 MiB of zeros are 8 KiB.
    let bomb = gzip(&vec![b'0'; 8 * 1024 * 1024]);
    assert!(bomb.len() < 10_000, "{}", bomb.len());
    let server = service(compressed(bomb)).await;
    let client = builder(&server.uri()).max_response_bytes(100_000).build().expect("a client");
    let error = name(&client).await.expect_err("it is too much");
    assert!(matches!(error.kind(), ErrorKind::TooLarge { limit: 100_000, .. }), "{error:?}");
}

#[tokio::test]
async fn corrupt_or_truncated_gzip_is_a_transport_error() {
    let whole = gzip(br#"{"displayName":"a"}"#);
    let mut wrong = whole.clone();
    wrong[12] ^= 0xFF;
    // A truncated response is retried; a corrupt one is not.
    let cut = whole[..whole.len() - 9].to_vec();
    for (response, attempts) in [(cut, 2), (b"{}".to_vec(), 1), (wrong, 1)] {
        let server = service(compressed(response)).await;
        let policy = RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(2);
        let client = builder(&server.uri()).retry(policy).build().expect("a client");
        let error = name(&client).await.expect_err("it cannot be read");
        assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
        assert_eq!(error.attempts(), attempts, "{error:?}");
    }
}

#[tokio::test]
async fn bodies_of_a_minimum_size_are_compressed_if_that_makes_them_smaller() {
    let server = service(ResponseTemplate::new(204)).await;
    let client = builder(&server.uri()).compress_requests(100).build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    let assign = configurations.by_id(CONFIGURATION).assign();
    let groups = |count| {
        let target = GroupAssignmentTarget::new().group_id("11111111-1111-1111-1111-111111111111");
        let assignment = ManagedDeviceMobileAppConfigurationAssignment::new().target(target);
        AssignRequest::new(vec![assignment; count])
    };
    assign.post(groups(0)).await.expect("the service takes it");
    assign.post(groups(50)).await.expect("the service takes it");
    let own = assign.post(groups(50)).header("Content-Encoding", "identity");
    own.await.expect("the service takes it");

    let requests = requests(&server).await;
    assert!(!requests[0].headers.contains_key("content-encoding"));
    assert_eq!(requests[1].headers["content-encoding"], "gzip");
    assert_eq!(requests[2].headers["content-encoding"], "identity");
    let length = requests[1].headers["content-length"].to_str().expect("it is a string");
    assert_eq!(length.parse(), Ok(requests[1].body.len()));
    let mut plain = Vec::new();
    GzDecoder::new(requests[1].body.as_slice()).read_to_end(&mut plain).expect("it is gzip");
    assert_eq!(plain, requests[2].body);
    assert!(requests[1].body.len() * 10 < plain.len());
}

#[tokio::test]
async fn a_compressed_body_is_retried() {
    let server = service(ResponseTemplate::new(503)).await;
    let policy = RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(2);
    let client = builder(&server.uri()).retry(policy).compress_requests(0).build();
    let client = client.expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    let target = GroupAssignmentTarget::new().group_id("1".repeat(1000));
    let assignment = ManagedDeviceMobileAppConfigurationAssignment::new().target(target);
    let call = configurations.by_id(CONFIGURATION).assign().post(AssignRequest::new([assignment]));
    assert_eq!(call.await.expect_err("503 is no success").attempts(), 2);
    let requests = requests(&server).await;
    assert_eq!(requests[0].body, requests[1].body);
    assert_eq!(requests[1].headers["content-encoding"], "gzip");
}
