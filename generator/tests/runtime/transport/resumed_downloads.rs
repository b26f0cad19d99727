//! Downloads that continue after a broken connection.

use std::time::Duration;

use crate::runtime::{Client, ClientBuilder, Download, Endpoint, Error, Operation, RetryPolicy};
use crate::server::{Server, response_with};

use super::builder;

const READ: Operation = Operation { id: None, method: "GET", path: "/content" };
const TAG: (&str, &str) = ("ETag", "\"v1\"");

/// A response whose connection ends after a part of its content.
fn cut(status: &str, length: usize, headers: &[(&str, &str)], part: &str) -> String {
    let mut message =
        format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n");
    for (name, value) in headers {
        message.extend([name, ": ", value, "\r\n"]);
    }
    message + "\r\n" + part
}

fn rest(range: &str, part: &str) -> String {
    response_with("206 Partial Content", &[TAG, ("Content-Range", range)], part)
}

fn repeating(server: &Server) -> ClientBuilder {
    let policy = RetryPolicy::new().first_delay(Duration::ZERO).jitter(false);
    builder(&server.root()).retry(policy)
}

async fn download(client: &Client) -> Result<Vec<u8>, Error> {
    let call = Endpoint::root(client).literal("content").call(&READ);
    let download: Download = call.returning_bytes::<()>().await?;
    download.bytes().await
}

#[tokio::test]
async fn the_rest_is_requested_and_nothing_is_lost_or_doubled() {
    let content = "0123456789";
    for first in 0..content.len() {
        for second in first + 1..content.len() {
            let middle = &content[first..second];
            let server = Server::answering([
                cut("200 OK", 10, &[TAG], &content[..first]),
                cut(
                    "206 Partial Content",
                    10 - first,
                    &[TAG, ("Content-Range", &format!("bytes {first}-9/10"))],
                    middle,
                ),
                rest(&format!("bytes {second}-9/10"), &content[second..]),
            ]);
            let client = repeating(&server).build().expect("the settings are right");
            let bytes = download(&client).await.expect("the rest comes");
            assert_eq!(bytes, content.as_bytes(), "cut at {first} and {second}");
            let requests = server.requests();
            assert_eq!(requests[0].header("range"), None);
            for (request, received) in requests[1..].iter().zip([first, second]) {
                assert_eq!(request.header("range"), Some(format!("bytes={received}-").as_str()));
                assert_eq!(request.header("if-range"), Some("\"v1\""));
                assert!(request.header("authorization").is_some(), "it is the same origin");
            }
        }
    }
}

#[tokio::test]
async fn what_is_not_the_rest_of_the_same_content_is_an_error() {
    let others = [
        response_with("200 OK", &[("ETag", "\"v2\"")], "abcdefghij"),
        rest("bytes 3-9/10", "3456789"),
        rest("bytes 4-8/10", "45678"),
        rest("bytes 4-9/11", "456789"),
        response_with("206 Partial Content", &[TAG], "456789"),
        response_with(
            "206 Partial Content",
            &[("ETag", "\"v2\""), ("Content-Range", "bytes 4-9/10")],
            "456789",
        ),
        response_with("416 Range Not Satisfiable", &[], ""),
        response_with("404 Not Found", &[], ""),
    ];
    for other in others {
        let server = Server::answering([cut("200 OK", 10, &[TAG], "0123"), other.clone()]);
        let client = repeating(&server).build().expect("the settings are right");
        let error = download(&client).await.expect_err("it is another content");
        assert!(error.is_transport(), "{other}: {error:?}");
        assert_eq!(error.attempts(), 2);
        assert_eq!(server.requests().len(), 2);
    }
}

#[tokio::test]
async fn content_that_could_change_is_not_continued() {
    let firsts = [
        cut("200 OK", 10, &[], "0123"),
        cut("200 OK", 10, &[("ETag", "W/\"v1\"")], "0123"),
        cut("206 Partial Content", 10, &[TAG], "0123"),
    ];
    for first in firsts {
        let server = Server::answering([first]);
        let client = repeating(&server).build().expect("the settings are right");
        let error = download(&client).await.expect_err("the rest is not requested");
        assert!(error.is_transport(), "{error:?}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn without_retries_nothing_is_continued() {
    let server = Server::answering([cut("200 OK", 10, &[TAG], "0123")]);
    let client = builder(&server.root()).build().expect("the settings are right");
    let error = download(&client).await.expect_err("the rest is not requested");
    assert!(error.is_transport(), "{error:?}");
    assert_eq!(server.requests().len(), 1);
}
