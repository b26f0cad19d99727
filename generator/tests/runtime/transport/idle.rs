//! Timeouts of streams: unlimited while data arrives, unless a timeout is set. The clock is paused, and advances when
//! all tasks are idle.

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{advance, pause, resume, sleep};

use super::timeouts::silence;
use super::{builder, get, read_until};
use crate::models::Tree;
use crate::runtime::{
    BoxError, BoxFuture, Call, Client, Download, Error, ErrorKind, Events, Exchange, JsonLines,
    Middleware, Next,
};

const SECOND: Duration = Duration::from_secs(1);
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

/// Responds to the next call with the beginning of a response, and returns the connection.
async fn begin(listener: &TcpListener, beginning: &str) -> TcpStream {
    let (mut stream, _) = listener.accept().await.expect("a client connects");
    read_until(&mut stream, "\r\n\r\n").await;
    stream.write_all(beginning.as_bytes()).await.expect("the client listens");
    stream
}

/// Returns the result of a call whose response has begun, and the server's connection. The clock is paused afterwards.
async fn begun<T: 'static>(listener: &TcpListener, call: Call<T>) -> (TcpStream, T) {
    let (stream, found) = tokio::join!(begin(listener, HEAD), call.into_future());
    pause();
    (stream, found.expect("it has begun"))
}

fn download(client: &Client) -> Call<Download> {
    get(client).download()
}

async fn piece(stream: &mut TcpStream, download: &mut Download) -> Result<(), Error> {
    stream.write_all(b"x").await.expect("the client listens");
    let piece = download.chunk().await?;
    assert_eq!(piece.as_deref(), Some(&b"x"[..]));
    Ok(())
}

fn idle(error: &Error) -> Option<Duration> {
    match error.kind() {
        ErrorKind::Timeout { idle, .. } => *idle,
        _ => panic!("{error:?}"),
    }
}

#[tokio::test]
async fn a_download_takes_as_long_as_it_takes_if_something_comes() {
    let (listener, root) = silence().await;
    let client = builder(&root).build().expect("the settings are right");
    let (mut stream, mut found) = begun(&listener, download(&client)).await;
    for _ in 0..20 {
        advance(90 * SECOND).await;
        piece(&mut stream, &mut found).await.expect("it comes in time");
    }
    let error = found.chunk().await.expect_err("nothing comes any more");
    assert_eq!(idle(&error), Some(100 * SECOND));
    let text = "GET /things/{thing-id}: nothing was sent or received for 100s";
    assert_eq!(error.to_string(), text);
    let error = found.chunk().await.expect_err("it was given up");
    assert!(matches!(error.kind(), ErrorKind::Interrupted { .. }), "{error:?}");
}

#[tokio::test]
async fn heartbeats_keep_events_and_lines_alive() {
    let (listener, root) = silence().await;
    let client = builder(&root).build().expect("the settings are right");
    let beat = |mut stream: TcpStream, beat: &'static str, last: &'static str| async move {
        for _ in 0..9 {
            sleep(90 * SECOND).await;
            stream.write_all(beat.as_bytes()).await.expect("the client listens");
        }
        stream.write_all(last.as_bytes()).await.expect("the client listens");
        stream
    };
    let call: Call<Events<Tree>> = get(&client).events();
    let (stream, mut events) = begun(&listener, call).await;
    let server = tokio::spawn(beat(stream, ": still here\n\n", "data: {}\n\n"));
    events.next().await.expect("it comes").expect("it is an event");
    let _open = server.await.expect("the server does not panic");
    let error = events.next().await.expect_err("nothing comes any more");
    assert_eq!(idle(&error), Some(100 * SECOND));
    events.next().await.expect_err("it was given up");

    resume();
    let call: Call<JsonLines<Tree>> = get(&client).json_lines();
    let (stream, mut lines) = begun(&listener, call.idle_timeout(95 * SECOND)).await;
    let server = tokio::spawn(beat(stream, "\n", "{}\n"));
    lines.next().await.expect("it comes").expect("it is a line");
    let _open = server.await.expect("the server does not panic");
    let error = lines.next().await.expect_err("nothing comes any more");
    assert_eq!(idle(&error), Some(95 * SECOND));
}

#[tokio::test]
async fn the_idle_time_can_be_set_for_a_client_and_for_a_call() {
    let (listener, root) = silence().await;
    let client = builder(&root).idle_timeout(10 * SECOND).build().expect("the settings are right");
    let (_open, found) = begun(&listener, download(&client)).await;
    let error = found.bytes().await.expect_err("nothing comes");
    assert_eq!(idle(&error), Some(10 * SECOND));
    resume();
    let (_open, mut found) = begun(&listener, download(&client).idle_timeout(20 * SECOND)).await;
    let error = found.chunk().await.expect_err("nothing comes");
    assert_eq!(idle(&error), Some(20 * SECOND));
    resume();
    let unlimited = download(&client).idle_timeout(Duration::MAX);
    let (mut stream, mut found) = begun(&listener, unlimited).await;
    advance(1_000_000 * SECOND).await;
    piece(&mut stream, &mut found).await.expect("there is no limit");
}

#[tokio::test]
async fn a_time_for_all_of_a_stream_holds_if_it_is_set() {
    let (listener, root) = silence().await;
    let usual = builder(&root).build().expect("the settings are right");
    let short = builder(&root).timeout(60 * SECOND).build().expect("the settings are right");
    for call in [download(&short), download(&usual).timeout(60 * SECOND)] {
        let (mut stream, mut found) = begun(&listener, call).await;
        advance(40 * SECOND).await;
        piece(&mut stream, &mut found).await.expect("it comes in time");
        advance(40 * SECOND).await;
        let error = found.chunk().await.expect_err("its time is over");
        assert!(matches!(error.kind(), ErrorKind::Timeout { source: Some(_), .. }), "{error:?}");
        resume();
    }
}

#[tokio::test]
async fn a_response_that_does_not_begin_has_the_time_of_a_call() {
    let (listener, root) = silence().await;
    let client = builder(&root).build().expect("the settings are right");
    let call = tokio::spawn(download(&client).into_future());
    let _open = begin(&listener, "").await;
    pause();
    let began = tokio::time::Instant::now();
    let error = call.await.expect("no panic").expect_err("nobody answers");
    assert_eq!(idle(&error), None);
    // What passed before the clock was stopped counts as well, and timers round up to a millisecond.
    let waited = began.elapsed();
    assert!((90 * SECOND..=101 * SECOND).contains(&waited), "{waited:?}");
}

#[tokio::test]
async fn an_error_whose_body_does_not_go_on_is_that_error() {
    let (listener, root) = silence().await;
    let client = builder(&root).build().expect("the settings are right");
    let call = tokio::spawn(download(&client).into_future());
    let cut = "HTTP/1.1 409 Conflict\r\nContent-Length: 9\r\n\r\ncut";
    let _open = begin(&listener, cut).await;
    pause();
    let error = call.await.expect("no panic").expect_err("it is no success");
    let error = error.api().expect("the service responded");
    assert_eq!((error.status().as_u16(), error.body()), (409, &b"cut"[..]));
    assert!(!error.is_body_complete());
}

/// Middleware that waits before each request.
struct Slow(Duration);

impl Middleware for Slow {
    fn handle<'a>(
        &'a self,
        request: reqwest::Request,
        _: &'a Exchange,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<reqwest::Response, BoxError>> {
        Box::pin(async move {
            sleep(self.0).await;
            next.run(request).await
        })
    }
}

#[tokio::test(start_paused = true)]
async fn the_time_of_a_middleware_counts_until_the_response_begins() {
    let (_listener, root) = silence().await;
    let client = builder(&root).middleware(Slow(100 * SECOND)).build();
    let error = download(&client.expect("the settings are right")).await;
    let error = error.expect_err("nothing is sent any more");
    assert!(
        matches!(error.kind(), ErrorKind::Timeout { source: None, idle: None, .. }),
        "{error:?}"
    );
}
