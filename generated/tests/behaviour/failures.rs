//! Failures of connections, requests and responses, and their errors.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use graph_assign::models::{
    AnyManagedDeviceMobileAppConfiguration, AssignRequest,
    ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::{Error, ErrorKind, MismatchPolicy, RetryPolicy};

use crate::raw::{RawServer, json_response, raw_response};
use crate::support::{CONFIGURATION, builder, configuration};

const GET: &str =
    "GET /deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfiguration-id}";

/// The result of a read with this response.
async fn read(response: Vec<u8>) -> Result<AnyManagedDeviceMobileAppConfiguration, Error> {
    let server = RawServer::responding([response]);
    configuration(&server.root()).get().await
}

async fn read_strictly(response: Vec<u8>) -> Result<AnyManagedDeviceMobileAppConfiguration, Error> {
    let server = RawServer::responding([response]);
    configuration(&server.root()).get().mismatch_policy(MismatchPolicy::Reject).await
}

#[tokio::test]
async fn a_success_that_is_not_json_is_an_error_with_its_media_type() {
    let error = read(raw_response(
        "200 OK\nContent-Type: text/html; charset=utf-8",
        "<html>sign in</html>",
    ))
    .await;

    let error = error.expect_err("HTML is no configuration");
    let message = format!(
        "{GET}: the service returned 200 OK with `text/html; charset=utf-8`, which begins with \
         `<html>sign in</html>`, where JSON was expected"
    );
    assert_eq!(error.to_string(), message);
    let ErrorKind::UnexpectedContent { body, .. } = error.kind() else { panic!("{error:?}") };
    assert_eq!(body, b"<html>sign in</html>");
}

#[tokio::test]
async fn a_success_without_a_body_is_empty_or_an_error_if_it_is_not_tolerated() {
    let nothing = || raw_response("200 OK\nContent-Type: application/json", "");
    let empty = read(nothing()).await.expect("it is tolerated");
    assert_eq!((empty.id(), empty.version()), (None, None));
    let error = read_strictly(nothing()).await;
    let message = error.expect_err("nothing is no configuration").to_string();
    assert_eq!(
        message,
        format!("{GET}: the service returned 200 OK with no body where JSON was expected")
    );
}

#[tokio::test]
async fn an_unexpected_body_is_ignored() {
    let server =
        RawServer::responding([raw_response("200 OK\nContent-Type: text/html", "<html></html>")]);
    let request = AssignRequest::new(Vec::<Assignment>::new());
    configuration(&server.root()).assign().post(request).await.expect("a success is a success");
}

#[tokio::test]
async fn a_truncated_body_is_an_error() {
    let cut =
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"id\":";
    let error = read(cut.to_vec()).await.expect_err("half a body is none");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
    assert_eq!(error.to_string(), format!("{GET}: the response was cut short"));
}

#[tokio::test]
async fn truncated_json_is_an_error() {
    let error = read(json_response("200 OK", r#"{"id":"1","#)).await.expect_err("half a JSON text");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error:?}");
}

#[tokio::test]
async fn a_body_larger_than_the_limit_is_an_error() {
    let body = format!(r#"{{"id":"{}"}}"#, "x".repeat(1000));
    let endless = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n";
    let endless = [endless.as_slice(), "x".repeat(0x400).as_bytes(), b"\r\n400\r\nxx"].concat();
    for response in [json_response("200 OK", &body), endless] {
        let server = RawServer::responding([response]);
        let client = builder(&server.root()).max_response_bytes(1000).build().expect("a client");
        let configurations = client.device_app_management().mobile_app_configurations();

        let error = configurations.by_id(CONFIGURATION).get().await.expect_err("too large");

        assert!(matches!(error.kind(), ErrorKind::TooLarge { limit: 1000, .. }), "{error:?}");
        assert_eq!(error.to_string(), format!("{GET}: the response has more than 1000 bytes"));
    }
}

#[tokio::test]
async fn a_body_as_large_as_the_limit_is_read() {
    let body = r#"{"id":"12345678"}"#;
    let server = RawServer::responding([json_response("200 OK", body)]);
    let limit = u64::try_from(body.len()).expect("a short body");
    let client = builder(&server.root()).max_response_bytes(limit).build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    configurations.by_id(CONFIGURATION).get().await.expect("it fits");
}

#[tokio::test]
async fn a_value_of_another_type_is_kept_or_an_error_with_its_place() {
    let cases = [
        (r#"{"version":"three"}"#, "/version", "an integer of 32 bits, received a string"),
        (
            r#"{"targetedMobileApps":["a",{}]}"#,
            "/targetedMobileApps/1",
            "a string, received an object",
        ),
        (
            r##"{"assignments":[{"target":{"@odata.type":"#microsoft.graph.groupAssignmentTarget","groupId":7}}]}"##,
            "/assignments/0/target/groupId",
            "a string, received a number",
        ),
        (
            r#"{"assignments":[{"target":7}]}"#,
            "/assignments/0/target",
            "an object, received a number",
        ),
        ("[]", "", "an object, received an array"),
    ];
    for (body, pointer, problem) in cases {
        let kept = read(json_response("200 OK", body)).await.expect("it is tolerated");
        let written = serde_json::to_value(&kept).expect("models can be written");
        assert_eq!(written, serde_json::from_str::<serde_json::Value>(body).expect("it is JSON"));
        let error = read_strictly(json_response("200 OK", body)).await.expect_err(body);
        let ErrorKind::Decode { source, body: kept, .. } = error.kind() else {
            panic!("{error:?}")
        };
        assert_eq!(source.pointer(), pointer);
        assert_eq!(kept, body.as_bytes());
        let place = if pointer.is_empty() { String::new() } else { format!("at {pointer}, ") };
        let problem = format!("{place}declared {problem}");
        assert_eq!(
            error.to_string(),
            format!(
                "{GET}: the response (200 OK) does not fit what the description declares: {problem}"
            )
        );
    }
}

#[tokio::test]
async fn json_that_is_nested_too_deeply_is_an_error() {
    let body = format!(r#"{{"x":{}"#, "[".repeat(100_000));
    let error = read(json_response("200 OK", &body)).await.expect_err("too deep");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error:?}");
}

#[tokio::test]
async fn a_call_without_response_times_out() {
    // Connections wait in the listener's queue, because nothing accepts them.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let root = format!("http://{}", listener.local_addr().expect("the listener is bound"));
    let client = builder(&root).timeout(Duration::from_millis(100)).build().expect("a client");
    let configuration = client.device_app_management().mobile_app_configurations().by_id("1");

    let by_client = configuration.get().await.expect_err("no service responds");
    let by_call = configuration
        .get()
        .timeout(Duration::from_millis(1))
        .await
        .expect_err("no service responds");

    for error in [by_client, by_call] {
        assert!(matches!(error.kind(), ErrorKind::Timeout { .. }), "{error:?}");
        assert_eq!(error.to_string(), format!("{GET}: the time for the call ran out"));
    }
}

#[tokio::test]
async fn an_unreachable_service_is_an_error() {
    // A port on which nothing listens any more.
    let error = configuration("http://127.0.0.1:1").get().await.expect_err("nobody listens");
    assert_eq!(error.to_string(), format!("{GET}: the service cannot be reached"));
}

#[tokio::test]
async fn a_service_without_tls_is_not_retried() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let root = format!("https://{}", listener.local_addr().expect("the listener is bound"));
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a client connects");
        let mut hello = [0];
        stream.read_exact(&mut hello).expect("the client speaks first");
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").expect("the client listens");
        // The rest of the request is read, so that the connection is not reset before the client has read the response.
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let client = builder(&root).retry(RetryPolicy::new().first_delay(Duration::ZERO));
    let client = client.build().expect("a client");
    let configurations = client.device_app_management().mobile_app_configurations();
    let error = configurations.by_id("1").get().await.expect_err("there is no TLS");
    assert_eq!(error.to_string(), format!("{GET}: the service cannot be reached"));
    assert_eq!(error.attempts(), 1);
    server.join().expect("one client came");
}

#[tokio::test]
async fn a_response_that_is_not_http_is_an_error() {
    let error = read(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec()).await.expect_err("not HTTP");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
}

#[test]
fn a_service_root_without_tls_is_rejected_unless_it_is_local() {
    for root in ["http://graph.microsoft.com/v1.0", "http://10.0.0.1", "http://localhost.example"] {
        let error = builder(root).build().expect_err(root);
        assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{error:?}");
    }
    for root in
        ["http://localhost:1", "http://127.0.0.1", "http://[::1]:1", "https://graph.microsoft.us"]
    {
        builder(root).build().expect(root);
    }
}

#[test]
fn an_invalid_service_root_is_rejected() {
    let roots =
        ["", "graph", "ftp://localhost", "https://a:b@c", "https://a?b", "https://a#b", "data:x"];
    for root in roots {
        let error = builder(root).build().expect_err(root);
        assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{error:?}");
    }
}
