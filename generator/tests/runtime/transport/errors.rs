//! Error responses of services.

use std::time::Duration;

use serde::Deserialize;

use crate::runtime::{ApiError, Error, ErrorKind};
use crate::server::{Server, response, response_with};

use super::{assign, client};

/// An error of Intune, whose message is JSON in a string.
const FORBIDDEN: &str = r#"{"error":{"code":"Forbidden","message":"{\r\n  \"_version\": 3,\r\n  \"Message\": \"Application is not authorized to perform this operation. Application must have one of the following scopes: DeviceManagementApps.ReadWrite.All - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: 11111111-1111-1111-1111-111111111111\",\r\n  \"CustomApiErrorPhrase\": \"\",\r\n  \"RetryAfter\": null,\r\n  \"ErrorSourceService\": \"\",\r\n  \"HttpHeaders\": \"{}\"\r\n}","innerError":{"date":"2024-05-02T10:11:12","request-id":"22222222-2222-2222-2222-222222222222","client-request-id":"33333333-3333-3333-3333-333333333333"}}}"#;
/// An error whose message is JSON in JSON in a string.
const UNKNOWN: &str = r#"{"error":{"code":"UnknownError","message":"{\"ErrorCode\":\"Forbidden\",\"Message\":\"{\\r\\n  \\\"_version\\\": 3,\\r\\n  \\\"Message\\\": \\\"An error has occurred - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000\\\"\\r\\n}\",\"Target\":null,\"Details\":null,\"InnerError\":null,\"InstanceAnnotations\":[]}","innerError":{"date":"2024-05-02T10:11:12","request-id":"22222222-2222-2222-2222-222222222222"}}}"#;
/// An error whose message is a sentence.
const NO_ROUTE: &str = r#"{"error":{"code":"No method match route template","message":"No OData route exists that match template ~/singleton/navigation/key/action with http verb POST for request /AppLifecycle/mobileAppConfigurations('…')/assign.","innerError":{"date":"2021-12-20T19:37:09","request-id":"…","client-request-id":"…"}}}"#;

async fn api_error(answer: impl Into<Vec<u8>>) -> ApiError {
    let server = Server::answering([answer]);
    let call = assign(&client(&server), "secret-id").client_request_id("sent");
    match call.await.expect_err("the response is an error").into_kind() {
        ErrorKind::Api(error) => *error,
        other => panic!("{other:?} is no API error"),
    }
}

async fn json_error(body: &str) -> ApiError {
    api_error(response("400 Bad Request", "application/json", body)).await
}

#[tokio::test]
async fn a_message_inside_json_is_unwrapped() {
    let error = api_error(response("403 Forbidden", "application/json", FORBIDDEN)).await;
    assert_eq!(error.status().as_u16(), 403);
    assert_eq!(error.code(), Some("Forbidden"));
    assert_eq!(
        error.message(),
        Some(
            "Application is not authorized to perform this operation. Application must have one \
             of the following scopes: DeviceManagementApps.ReadWrite.All - Operation ID (for \
             customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: \
             11111111-1111-1111-1111-111111111111"
        )
    );
    assert_eq!(error.request_id(), Some("22222222-2222-2222-2222-222222222222"));
    assert_eq!(error.client_request_id(), Some("33333333-3333-3333-3333-333333333333"));
    assert_eq!(error.body(), FORBIDDEN.as_bytes());
    assert!(error.is_body_complete());
}

#[tokio::test]
async fn a_message_inside_json_inside_json_is_unwrapped() {
    let error = json_error(UNKNOWN).await;
    assert_eq!(error.code(), Some("UnknownError"));
    assert_eq!(
        error.message(),
        Some(
            "An error has occurred - Operation ID (for customer support): \
             00000000-0000-0000-0000-000000000000"
        )
    );
    assert_eq!(error.client_request_id(), Some("sent"));
}

#[tokio::test]
async fn a_message_that_is_a_sentence_stays_one() {
    let error = json_error(NO_ROUTE).await;
    assert_eq!(error.code(), Some("No method match route template"));
    assert!(error.message().is_some_and(|message| message.starts_with("No OData route exists")));
    assert_eq!(error.request_id(), Some("…"));
}

#[tokio::test]
async fn an_error_reads_as_a_sentence() {
    let error = json_error(UNKNOWN).await;
    assert_eq!(
        Error::from(error).to_string(),
        "POST /things/{thing-id}/assign: 400 Bad Request: UnknownError: An error has occurred - \
         Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 \
         (request id 22222222-2222-2222-2222-222222222222)"
    );
}

#[tokio::test]
async fn errors_of_other_apis_are_understood() {
    let cases = [
        (r#"{"code":"c","message":"m"}"#, Some("c"), Some("m")),
        (r#"{"error":{"code":404,"message":"m"}}"#, Some("404"), Some("m")),
        (r#"{"type":"about:blank","title":"t","detail":"d"}"#, Some("about:blank"), Some("d")),
        (r#"{"title":"t"}"#, None, Some("t")),
        (r#"{"error":"invalid_grant","error_description":"m"}"#, Some("invalid_grant"), Some("m")),
        (r#"{"message":"{not json"}"#, None, Some("{not json")),
        (r#"{"message":"{\"other\":1}"}"#, None, Some(r#"{"other":1}"#)),
        (r#"{"message":""}"#, None, None),
        (r#"["m"]"#, None, Some("m")),
        ("null", None, None),
    ];
    for (body, code, message) in cases {
        let error = json_error(body).await;
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        assert_eq!(error.body(), body.as_bytes());
    }
}

#[tokio::test]
async fn a_body_that_is_not_json_is_preserved() {
    let error = api_error(response("502 Bad Gateway", "text/html", "<html>")).await;
    assert_eq!((error.code(), error.message()), (None, None));
    assert_eq!(error.body(), b"<html>");
    assert_eq!(
        error.to_string(),
        "POST /things/{thing-id}/assign: 502 Bad Gateway with 6 bytes of `text/html`"
    );
    let error = api_error(response_with("404 Not Found", &[], "")).await;
    assert_eq!(error.to_string(), "POST /things/{thing-id}/assign: 404 Not Found without a body");
}

#[tokio::test]
async fn a_status_survives_a_body_that_breaks_off() {
    let whole = response("403 Forbidden", "application/json", FORBIDDEN);
    let error = api_error(&whole.as_bytes()[..whole.len() - 10]).await;
    assert_eq!(error.status().as_u16(), 403);
    assert_eq!(error.body(), &FORBIDDEN.as_bytes()[..FORBIDDEN.len() - 10]);
    assert!(!error.is_body_complete());
}

#[tokio::test]
async fn ids_in_headers_come_first() {
    let headers = [("request-id", "r"), ("client-request-id", "c")];
    let error = api_error(response_with("400 Bad Request", &headers, FORBIDDEN)).await;
    assert_eq!(error.request_id(), Some("r"));
    assert_eq!(error.client_request_id(), Some("c"));
    let headers = [("X-Request-Id", "x")];
    let error = api_error(response_with("400 Bad Request", &headers, "")).await;
    assert_eq!(error.request_id(), Some("x"));
}

#[tokio::test]
async fn retry_after_is_read_in_seconds_and_as_a_date() {
    let date = ("Date", "Thu, 02 May 2024 10:11:12 GMT");
    let seconds = Duration::from_secs;
    let cases = [
        ("120", Some(seconds(120))),
        ("0", Some(Duration::ZERO)),
        ("1.5", Some(Duration::from_millis(1500))),
        ("00.25", Some(Duration::from_millis(250))),
        ("18446744073709551615", Some(seconds(u64::MAX))),
        ("99999999999999999999999", Some(seconds(u64::MAX))),
        ("99999999999999999999999.0", Some(seconds(u64::MAX))),
        ("Thu, 02 May 2024 10:12:12 GMT", Some(seconds(60))),
        ("Thu, 02 May 2024 10:10:12 GMT", Some(Duration::ZERO)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", Some(Duration::ZERO)),
        // Fifty years, and the old spelling of dates.
        ("Thursday, 02-May-24 10:11:13 GMT", Some(seconds(1))),
        ("Wed, 02 May 2074 10:11:12 GMT", Some(seconds(18_262 * 86_400))),
        ("soon", None),
        ("-5", None),
        ("+5", None),
        ("1e3", None),
        (".5", None),
        ("5.", None),
        ("0x10", None),
        ("5 minutes", None),
        ("Thu, 99 May 2024 10:12:12 GMT", None),
    ];
    for (text, delay) in cases {
        let headers = [date, ("Retry-After", text)];
        let error = api_error(response_with("429 Too Many Requests", &headers, "")).await;
        assert_eq!(error.retry_after(), delay, "{text}");
    }
}

#[tokio::test]
async fn a_body_may_be_read_as_a_type_of_your_own() {
    #[derive(Deserialize)]
    struct Problem {
        fields: Vec<String>,
    }
    let error = json_error(r#"{"fields":["a","b"]}"#).await;
    let problem: Problem = error.decode().expect("it fits");
    assert_eq!(problem.fields, ["a", "b"]);
    assert!(error.decode::<u32>().is_err());
}

#[tokio::test]
async fn a_status_without_success_is_an_error_whatever_it_is() {
    for status in ["304 Not Modified", "300 Multiple Choices", "503 Service Unavailable"] {
        let error = api_error(response_with(status, &[], "")).await;
        assert_eq!(error.status().to_string(), status);
    }
}
