//! Timeouts of bodies that are streams: unlimited while something is sent, unless a timeout is set. The clock is paused,
//! and advances when all tasks are idle.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio::time::{advance, pause};

use super::timeouts::silence;
use super::{builder, read_until};
use crate::runtime::{Call, Client, Endpoint, Error, ErrorKind, Operation, Upload};

const SECOND: Duration = Duration::from_secs(1);
const WRITE: Operation = Operation { id: None, method: "PUT", path: "/content" };

/// A body of the pieces that a test sends, until it drops their sender.
struct Pieces(UnboundedReceiver<&'static [u8]>);

impl Body for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let frame = |piece| Ok(Frame::data(Bytes::from_static(piece)));
        self.0.poll_recv(cx).map(|piece| piece.map(frame))
    }
}

/// A body that always has more bytes.
struct Endless;

impl Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[0; 16_384])))))
    }
}

fn pieces() -> (UnboundedSender<&'static [u8]>, Pieces) {
    let (sender, receiver) = unbounded_channel();
    (sender, Pieces(receiver))
}

fn upload(
    client: &Client,
    body: impl Body<Data = Bytes, Error = Infallible> + Send + Sync + 'static,
) -> Call<()> {
    let body = Upload::from(reqwest::Body::wrap(body));
    let content = Endpoint::root(client).literal("content");
    content.call(&WRITE).upload(body, "image/png").returning_nothing()
}

/// Sends a call, and returns its result to come and the server's connection after the head of the request. The clock is
/// paused afterwards.
async fn begun(
    listener: &TcpListener,
    call: Call<()>,
) -> (JoinHandle<Result<(), Error>>, TcpStream) {
    let call = tokio::spawn(call.into_future());
    let (mut stream, _) = listener.accept().await.expect("a client connects");
    read_until(&mut stream, "\r\n\r\n").await;
    pause();
    (call, stream)
}

fn idle(error: &Error) -> Option<Duration> {
    match error.kind() {
        ErrorKind::Timeout { idle, .. } => *idle,
        _ => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn an_upload_takes_as_long_as_it_takes_if_something_moves() {
    let (listener, root) = silence().await;
    let client = builder(&root).build().expect("the settings are right");
    let (sender, body) = pieces();
    let (call, mut stream) = begun(&listener, upload(&client, body)).await;
    for _ in 0..20 {
        advance(90 * SECOND).await;
        sender.send(b"x").expect("the body is read");
        read_until(&mut stream, "1\r\nx\r\n").await;
    }
    drop(sender);
    read_until(&mut stream, "0\r\n\r\n").await;
    advance(90 * SECOND).await;
    stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.expect("the client listens");
    call.await.expect("no panic").expect("everything was sent");
}

#[tokio::test]
async fn an_upload_ends_if_nothing_is_sent() {
    let (listener, root) = silence().await;
    let client = builder(&root).build().expect("the settings are right");
    let (sender, body) = pieces();
    let (call, mut stream) = begun(&listener, upload(&client, body)).await;
    sender.send(b"x").expect("the body is read");
    read_until(&mut stream, "1\r\nx\r\n").await;
    let error = call.await.expect("no panic").expect_err("the program sends nothing");
    assert_eq!(idle(&error), Some(100 * SECOND));
    assert_eq!(error.to_string(), "PUT /content: nothing was sent or received for 100s");
    assert_eq!(error.attempts(), 1, "a stream is sent once");
}

#[tokio::test]
async fn an_upload_ends_if_the_service_takes_nothing() {
    let (listener, root) = silence().await;
    let client = builder(&root).idle_timeout(20 * SECOND).build().expect("the settings are right");
    let (call, _open) = begun(&listener, upload(&client, Endless)).await;
    let error = call.await.expect("no panic").expect_err("nobody reads it");
    assert_eq!(idle(&error), Some(20 * SECOND));
}

#[tokio::test]
async fn an_upload_ends_if_there_is_no_response_or_only_its_beginning() {
    for beginning in ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"] {
        let (listener, root) = silence().await;
        let client = builder(&root).build().expect("the settings are right");
        let (sender, body) = pieces();
        let call = upload(&client, body).idle_timeout(30 * SECOND);
        let (call, mut stream) = begun(&listener, call).await;
        drop(sender);
        read_until(&mut stream, "0\r\n\r\n").await;
        stream.write_all(beginning.as_bytes()).await.expect("the client listens");
        let error = call.await.expect("no panic").expect_err("nothing comes any more");
        assert_eq!(idle(&error), Some(30 * SECOND), "{beginning}");
        tokio::time::resume();
    }
}

#[tokio::test]
async fn a_time_for_all_of_an_upload_holds_if_it_is_set() {
    let (listener, root) = silence().await;
    let usual = builder(&root).build().expect("the settings are right");
    let short = builder(&root).timeout(60 * SECOND).build().expect("the settings are right");
    for (client, timeout) in [(&short, None), (&usual, Some(60 * SECOND))] {
        let (sender, body) = pieces();
        let call = upload(client, body);
        let call = match timeout {
            Some(timeout) => call.timeout(timeout),
            None => call,
        };
        let (call, mut stream) = begun(&listener, call).await;
        advance(40 * SECOND).await;
        sender.send(b"x").expect("the body is read");
        read_until(&mut stream, "1\r\nx\r\n").await;
        let error = call.await.expect("no panic").expect_err("its time is over");
        assert_eq!(idle(&error), None);
        tokio::time::resume();
    }
}
