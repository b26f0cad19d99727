//! Downloads into files, and uploads in fragments.

use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::models::Tree;
use crate::runtime::{Client, Download, Endpoint, Operation};
use crate::server::{Server, json, no_content, response_with};
use crate::transfer::{Transferred, UploadSession};

use super::{SECRET, client};

const READ: Operation = Operation { id: None, method: "GET", path: "/content" };
const KIB_320: usize = 320 * 1024;

async fn download(client: &Client) -> Download {
    let call = Endpoint::root(client).literal("content").call(&READ);
    call.returning_bytes::<()>().await.expect("the content comes")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("it is a folder");
    entries
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect()
}

#[tokio::test]
async fn a_file_is_replaced_once_it_is_complete() {
    let folder = tempfile::tempdir().expect("there is room");
    let path = folder.path().join("report.csv");
    std::fs::write(&path, "old").expect("there is room");
    let server = Server::answering([response_with("200 OK", &[], "new content")]);
    let mut seen = Vec::new();
    let download = download(&client(&server)).await;
    let bytes = download.save_to_with(&path, |at| seen.push(at)).await.expect("it is written");
    assert_eq!(bytes, 11);
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "new content");
    assert_eq!(names(folder.path()), ["report.csv"]);
    let last = seen.last().expect("there was progress");
    assert_eq!((last.bytes, last.length), (11, Some(11)));
}

#[tokio::test]
async fn an_incomplete_download_leaves_the_old_file_and_no_other() {
    let folder = tempfile::tempdir().expect("there is room");
    let path = folder.path().join("report.csv");
    std::fs::write(&path, "old").expect("there is room");
    let cut = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 10\r\n\r\n0123";
    let server = Server::answering([cut]);
    let error = download(&client(&server)).await.save_to(&path).await.expect_err("it is cut");
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<crate::runtime::Error>());
    assert!(inner.is_some_and(crate::runtime::Error::is_transport), "{error:?}");
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "old");
    assert_eq!(names(folder.path()), ["report.csv"]);
    let server = Server::answering([response_with("200 OK", &[], "x")]);
    let error = download(&client(&server)).await.save_to("..").await.expect_err("it is a folder");
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
}

fn expects(ranges: &str) -> String {
    response_with("202 Accepted", &[], &format!(r#"{{"nextExpectedRanges":[{ranges}]}}"#))
}

fn content() -> String {
    let bytes = (0..2 * KIB_320 + 100).map(|at| if at % 23 == 0 { 'b' } else { 'a' });
    bytes.collect()
}

fn session(client: &Client, root: &str) -> UploadSession {
    let url = format!("{root}/up/s3cret?token=s3cret");
    UploadSession::new(client, &url).expect("the URL is right").fragment_bytes(KIB_320 as u64)
}

/// A client of another origin than that of the session.
fn elsewhere() -> Client {
    let other = Server::answering([""; 0]);
    client(&other)
}

#[tokio::test]
async fn a_file_is_sent_in_fragments_without_the_credential() {
    let content = content();
    let server = Server::answering([
        expects(r#""327680-""#),
        expects(r#""655360-""#),
        response_with("201 Created", &[("Content-Type", "application/json")], r#"{"name":"a"}"#),
    ]);
    let progress = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&progress);
    let mut session = session(&elsewhere(), &server.root())
        .on_progress(move |at: Transferred| seen.lock().expect("it works").push(at.bytes));
    assert!(!format!("{session:?}").contains("s3cret"));
    let item: Tree =
        session.upload(content.as_bytes(), content.len() as u64).await.expect("it arrives");
    assert_eq!(serde_json::to_value(item).expect("it is JSON")["name"], "a");
    assert_eq!(*progress.lock().expect("it works"), [327_680, 655_360, 655_460]);
    let requests = server.requests();
    let ranges: Vec<_> = requests.iter().map(|one| one.header("content-range")).collect();
    assert_eq!(
        ranges,
        [
            Some("bytes 0-327679/655460"),
            Some("bytes 327680-655359/655460"),
            Some("bytes 655360-655459/655460")
        ]
    );
    assert_eq!(requests.iter().map(|one| one.body.as_str()).collect::<String>(), content);
    for request in &requests {
        assert_eq!(request.line, "PUT /up/s3cret?token=s3cret HTTP/1.1");
        assert_eq!(request.header("authorization"), None);
        assert!(!request.headers.iter().any(|(_, value)| value.contains(SECRET)));
    }
}

#[tokio::test]
async fn what_arrived_in_part_or_without_a_response_is_not_doubled() {
    let content = content();
    let server = Server::answering([
        // 100 bytes of the first fragment arrived.
        expects(r#""100-""#),
        expects(r#""327680-""#),
        // The second arrived before, with a response that was lost.
        response_with("416 Range Not Satisfiable", &[], ""),
        json(r#"{"nextExpectedRanges":["655360-655459"]}"#),
        response_with("200 OK", &[("Content-Type", "application/json")], r#"{"name":"a"}"#),
    ]);
    let mut session = session(&elsewhere(), &server.root());
    let _: Tree =
        session.upload(content.as_bytes(), content.len() as u64).await.expect("it arrives");
    let requests = server.requests();
    assert_eq!(requests[1].header("content-range"), Some("bytes 100-327679/655460"));
    assert_eq!(requests[1].body, content[100..KIB_320]);
    assert_eq!(requests[3].line, "GET /up/s3cret?token=s3cret HTTP/1.1");
    assert_eq!(requests[4].body, content[2 * KIB_320..]);
}

#[tokio::test]
async fn an_upload_continues_in_another_program_and_can_be_canceled() {
    let content = content();
    let server = Server::answering([
        json(r#"{"nextExpectedRanges":["655360-"]}"#),
        response_with("201 Created", &[("Content-Type", "application/json")], r#"{"name":"a"}"#),
    ]);
    let mut session = session(&elsewhere(), &server.root());
    let offset = session.next_offset().await.expect("the service knows it");
    let rest = &content.as_bytes()[usize::try_from(offset).expect("it is small")..];
    let length = content.len() as u64;
    let _: Tree = session.upload_from(offset, rest, length).await.expect("it arrives");
    assert_eq!(server.requests()[1].header("content-range"), Some("bytes 655360-655459/655460"));

    let server = Server::answering([no_content()]);
    self::session(&elsewhere(), &server.root()).cancel().await.expect("it is canceled");
    assert_eq!(server.requests()[0].line, "DELETE /up/s3cret?token=s3cret HTTP/1.1");
}

#[tokio::test]
async fn a_service_that_expects_something_else_is_an_error_without_the_url() {
    let content = content();
    for ranges in [r#""0-""#, r#""9999999-""#, r#""x""#, "7", ""] {
        let server = Server::answering([expects(ranges)]);
        let mut session = session(&elsewhere(), &server.root());
        let result = session.upload::<Tree>(content.as_bytes(), content.len() as u64).await;
        let error = result.expect_err("the fragment was not received");
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
        assert_eq!(server.requests().len(), 1);
    }
    let server = Server::answering([expects(r#""327680-""#)]);
    let mut session = session(&elsewhere(), &server.root());
    let error = session.upload::<Tree>(&content.as_bytes()[..KIB_320 + 5], 999_999).await;
    let error = error.expect_err("the content is too short").to_string();
    assert!(error.contains("ends before its length"), "{error}");
}

#[tokio::test]
async fn urls_that_are_not_safe_are_refused() {
    for url in ["http://evil.example/", "https://user:pw@evil.example/", "no URL", "ftp://a/"] {
        let error = UploadSession::new(&elsewhere(), url).expect_err("it is not safe");
        assert!(!error.to_string().contains("pw"), "{error}");
    }
}
