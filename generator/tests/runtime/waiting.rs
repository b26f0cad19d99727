//! Calls, streams and downloads without `async`.

use std::io::Read as _;
use std::time::Duration;

use serde_json::json;

use crate::blocking::{Wait, WaitIter};
use crate::models::Tree;
use crate::runtime::{Call, Client, Download, Endpoint, Error, Operation, RetryPolicy};
use crate::server::{Server, json, response};
use crate::test_util::{TestResponse, TestService};

const GET: Operation = Operation { id: None, method: "GET", path: "/t" };

fn client(root: &str) -> Client {
    Client::builder().service_root(root).build().expect("the settings are right")
}

fn tree(client: &Client) -> Call<Tree> {
    Endpoint::root(client).literal("t").call(&GET).returning_json()
}

fn download(client: &Client) -> Call<Download> {
    Endpoint::root(client).literal("t").call(&GET).returning_bytes()
}

#[test]
fn a_call_is_waited_for() {
    let service = TestService::start().wait().expect("the loopback interface is there");
    service.any().respond(TestResponse::json(json!({"name": "oak"})));
    service.any().always(TestResponse::new(404));
    let client = service.client_builder().build().expect("the settings are right");
    let response = tree(&client).send().wait().expect("the call succeeds");
    assert_eq!((response.status().as_u16(), response.body().name.as_deref()), (200, Some("oak")));
    let error = tree(&client).wait().expect_err("the call succeeds");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
}

#[test]
fn a_call_that_is_repeated_is_waited_for_all_the_while() {
    let service = TestService::start().wait().expect("the loopback interface is there");
    let script = service.any().respond(TestResponse::new(503));
    script.respond(TestResponse::json(json!({"name": "oak"})));
    let retry = RetryPolicy::new().first_delay(Duration::from_millis(1)).jitter(false);
    let builder = service.client_builder().retry(retry);
    tree(&builder.build().expect("the settings are right")).wait().expect("the call succeeds");
    service.verify();
}

#[test]
fn many_threads_wait_at_the_same_time() {
    let service = TestService::start().wait().expect("the loopback interface is there");
    service.any().always(TestResponse::json(json!({"name": "oak"})));
    let client = service.client_builder().build().expect("the settings are right");
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..16 {
                    tree(&client).wait().expect("the call succeeds");
                }
            });
        }
    });
    assert_eq!(service.requests().len(), 256);
}

#[tokio::test]
async fn waiting_in_an_async_function_does_not_panic() {
    let server = Server::answering([json(r#"{"name":"oak"}"#), json("{}"), json("{}")]);
    let client = client(&server.root());
    let oak = tree(&client).wait().expect("the call succeeds");
    assert_eq!(oak.name.as_deref(), Some("oak"));
    tree(&client).await.expect("the executor goes on");
    // Tasks have a budget, which must not keep those that wait from going on.
    let spawned = tokio::spawn(async move {
        while tokio::task::coop::has_budget_remaining() {
            tokio::task::coop::consume_budget().await;
        }
        tree(&client).wait()
    });
    spawned.await.expect("no panic").expect("the call succeeds");
}

#[test]
fn futures_that_block_can_borrow() {
    let server = Server::answering([response("200 OK", "text/plain", "abc")]);
    let mut download = download(&client(&server.root())).wait().expect("the call succeeds");
    let mut read = Vec::new();
    while let Some(piece) = download.chunk().wait().expect("it comes whole") {
        read.extend(piece);
    }
    assert_eq!(read, b"abc");
}

#[test]
fn a_stream_becomes_an_iterator() {
    let server = Server::answering([response("200 OK", "text/plain", "abc")]);
    let download = download(&client(&server.root())).wait().expect("the call succeeds");
    let mut pieces = download.into_stream().wait_iter().expect("a thread can be started");
    let read: Result<Vec<_>, Error> = pieces.by_ref().collect();
    assert_eq!(read.expect("it comes whole").concat(), b"abc");
    assert!(pieces.next().is_none());
}

#[test]
fn a_download_is_read_as_files_are() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".to_owned();
    let server = Server::answering([response("200 OK", "text/plain", "abcdef"), cut]);
    let client = client(&server.root());
    let mut reader = download(&client).wait().expect("the call succeeds").into_reader();
    let mut first = [0; 4];
    reader.read_exact(&mut first).expect("so much comes");
    assert_eq!(reader.read(&mut []).expect("nothing is asked for"), 0);
    let mut rest = String::new();
    reader.read_to_string(&mut rest).expect("it comes whole");
    assert_eq!((&first, rest.as_str()), (b"abcd", "ef"));
    let mut reader = download(&client).wait().expect("the call succeeds").into_reader();
    let error = reader.read_to_string(&mut rest).expect_err("it is cut short");
    let error = error.into_inner().expect("it has the error of the download");
    assert!(error.downcast_ref::<Error>().is_some(), "{error:?}");
}
