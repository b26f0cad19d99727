//! Bodies as streams: the feature `stream`.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{Receiver, channel};

use crate::runtime::{Call, Client, Download, Endpoint, ErrorKind, Operation, Upload};
use crate::server::{Server, no_content, response, response_with};

use super::{client, read_until};

const READ: Operation = Operation { id: None, method: "GET", path: "/content" };
const WRITE: Operation = Operation { id: None, method: "PUT", path: "/content" };

/// The receiver of a channel as a stream.
struct Received(Receiver<Result<&'static str, std::io::Error>>);

impl Stream for Received {
    type Item = Result<&'static str, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(cx)
    }
}

/// The next item of a stream.
async fn next<S: Stream>(mut stream: Pin<&mut S>) -> Option<S::Item> {
    std::future::poll_fn(|cx| Poll::Ready(ready!(stream.as_mut().poll_next(cx)))).await
}

fn upload(client: &Client, body: Upload) -> Call<()> {
    let builder = Endpoint::root(client).literal("content").call(&WRITE);
    builder.upload(body, "application/octet-stream").returning_nothing()
}

#[tokio::test]
async fn a_stream_is_sent_while_it_comes() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    let client = Client::builder().service_root(root).build().expect("the settings are right");
    let (sender, receiver) = channel(1);
    let server = async {
        let (mut stream, _) = listener.accept().await.expect("a client connects");
        sender.send(Ok("first")).await.expect("the client takes it");
        let head = read_until(&mut stream, "\r\n\r\n").await;
        // The second piece is made only when the first has arrived.
        assert_eq!(read_until(&mut stream, "first\r\n").await, "5\r\nfirst\r\n");
        sender.send(Ok("second")).await.expect("the client takes it");
        drop(sender);
        assert_eq!(read_until(&mut stream, "0\r\n\r\n").await, "6\r\nsecond\r\n0\r\n\r\n");
        stream.write_all(no_content().as_bytes()).await.expect("the client listens");
        head.to_lowercase()
    };
    let call = upload(&client, Upload::stream(Received(receiver)));
    let (head, result) = tokio::join!(server, call.into_future());
    result.expect("the server responds with 204");
    assert!(head.starts_with("put /content http/1.1\r\n"), "{head}");
    assert!(head.contains("transfer-encoding: chunked\r\n"), "{head}");
    assert!(head.contains("content-type: application/octet-stream\r\n"), "{head}");
    assert!(!head.contains("content-length"), "{head}");
}

#[tokio::test]
async fn a_stream_of_known_length_is_sent_with_it() {
    let server = Server::answering([no_content()]);
    let (sender, receiver) = channel(2);
    for piece in ["first", "second"] {
        sender.send(Ok(piece)).await.expect("there is room");
    }
    drop(sender);
    let body = Upload::stream(Received(receiver)).length(11);
    upload(&client(&server), body).await.expect("the server responds with 204");
    let request = &server.requests()[0];
    assert_eq!(request.header("content-length"), Some("11"));
    assert_eq!(request.header("transfer-encoding"), None);
    assert_eq!(request.body, "firstsecond");
    let server = Server::answering([no_content()]);
    let body = Upload::from("bytes").length(11);
    upload(&client(&server), body).await.expect("the server responds with 204");
    assert_eq!(server.requests()[0].body, "bytes");
}

#[tokio::test]
async fn a_stream_that_fails_fails_the_call() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    let client = Client::builder().service_root(root).build().expect("the settings are right");
    let (sender, receiver) = channel(1);
    let failure = std::io::Error::other("the disk is gone");
    sender.send(Err(failure)).await.expect("there is room");
    let call = upload(&client, Upload::stream(Received(receiver)));
    let (_open, result) = tokio::join!(listener.accept(), call.into_future());
    let error = result.expect_err("the body fails");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
    let mut messages = Vec::new();
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = cause {
        messages.push(error.to_string());
        cause = error.source();
    }
    assert!(messages.iter().any(|message| message == "the disk is gone"), "{messages:?}");
}

#[tokio::test]
async fn a_stream_is_not_sent_twice() {
    let found = response_with("307 Temporary", &[("Location", "/other")], "");
    let server = Server::answering([found]);
    let (sender, receiver) = channel(1);
    drop(sender);
    let builder = Endpoint::root(&client(&server)).literal("content").call(&READ);
    let body = Upload::stream(Received(receiver));
    let call: Call<()> = builder.upload(body, "text/plain").returning_nothing();
    let error = call.await.expect_err("the redirect is not followed");
    assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{error:?}");
}

fn download(client: &Client) -> Call<Download> {
    Endpoint::root(client).literal("content").call(&READ).returning_bytes()
}

#[tokio::test]
async fn a_download_is_a_stream() {
    let server = Server::answering([response("200 OK", "text/plain", "0123456789")]);
    let found = download(&client(&server)).await.expect("the server responds");
    let mut stream = std::pin::pin!(found.into_stream());
    let mut read = Vec::new();
    while let Some(chunk) = next(stream.as_mut()).await {
        read.extend(chunk.expect("it comes whole"));
    }
    assert_eq!(read, b"0123456789");
    assert!(next(stream.as_mut()).await.is_none(), "it has ended");
}

#[tokio::test]
async fn a_download_that_was_cut_off_never_ends_as_if_it_were_whole() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n";
    let server = Server::answering([cut]);
    let mut found = download(&client(&server)).await.expect("the server responds");
    let error = found.chunk().await.expect_err("nothing comes");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
    for _ in 0..2 {
        let error = found.chunk().await.expect_err("its end never came");
        assert!(matches!(error.kind(), ErrorKind::Interrupted { .. }), "{error:?}");
        assert_eq!(error.to_string(), "GET /content: the stream failed before, and has no more");
    }
}

#[tokio::test]
async fn the_stream_of_a_download_cut_off_ends_with_an_error() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n01234";
    let server = Server::answering([cut]);
    let found = download(&client(&server)).await.expect("the server responds");
    let mut stream = std::pin::pin!(found.into_stream());
    let mut read = Vec::new();
    let error = loop {
        match next(stream.as_mut()).await.expect("it does not end well") {
            Ok(chunk) => read.extend(chunk),
            Err(error) => break error,
        }
    };
    assert_eq!(read, b"01234");
    assert_eq!(error.to_string(), "GET /content: the response was cut short");
    assert!(next(stream.as_mut()).await.is_none(), "it has ended");
}
