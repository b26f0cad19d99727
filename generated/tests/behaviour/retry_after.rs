//! The delay that a service asks for.

use std::time::Duration;

use graph_assign::Error;

use crate::raw::{RawServer, raw_response};
use crate::support::configuration;

/// The error of a read whose response has this head.
async fn refused(head: &str) -> Error {
    let body = r#"{"error":{"code":"TooManyRequests","message":"Slow down."}}"#;
    let server = RawServer::responding([raw_response(head, body)]);
    configuration(&server.root()).get().await.expect_err("the service refuses")
}

async fn wait(head: &str) -> Option<Duration> {
    refused(head).await.retry_after()
}

#[tokio::test]
async fn in_seconds() {
    let error = refused("429 Too Many Requests\nRetry-After: 17").await;
    assert_eq!(error.status().map(|status| status.as_u16()), Some(429));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(17)));
    let wait = wait("503 Service Unavailable\nRetry-After: 0").await;
    assert_eq!(wait, Some(Duration::ZERO));
}

#[tokio::test]
async fn until_a_date_by_the_clock_of_the_service() {
    for status in ["429 Too Many Requests", "503 Service Unavailable"] {
        let dates =
            "Date: Wed, 21 Oct 2015 07:28:00 GMT\nRetry-After: Wed, 21 Oct 2015 07:28:30 GMT";
        assert_eq!(wait(&format!("{status}\n{dates}")).await, Some(Duration::from_secs(30)));
    }
}

#[tokio::test]
async fn until_a_date_by_the_local_clock_if_the_service_sends_none() {
    let past = wait("503 Service Unavailable\nRetry-After: Wed, 21 Oct 2015 07:28:30 GMT").await;
    assert_eq!(past, Some(Duration::ZERO));
    let future = wait("503 Service Unavailable\nRetry-After: Fri, 31 Dec 2100 23:59:59 GMT").await;
    assert!(future > Some(Duration::from_secs(3600)), "{future:?}");
}

#[tokio::test]
async fn an_absent_or_invalid_header_is_no_delay() {
    assert_eq!(wait("429 Too Many Requests").await, None);
    assert_eq!(wait("429 Too Many Requests\nRetry-After: soon").await, None);
}
