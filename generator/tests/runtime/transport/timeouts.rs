//! Timeouts of calls.

use std::time::Duration;

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use super::{assign, builder, get, read_until};
use crate::runtime::{ErrorKind, RetryPolicy};

/// A service that never responds: connections wait in its backlog.
pub(super) async fn silence() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    (listener, root)
}

#[tokio::test]
async fn an_attempt_without_response_times_out_and_is_repeated_if_safe() {
    let (_listener, root) = silence().await;
    let policy = RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(3);
    let short = Duration::from_millis(20);
    let client = builder(&root).retry(policy.clone()).response_timeout(short).build();
    let client = client.expect("the settings are right");
    let error = get(&client).await.expect_err("nobody answers");
    assert!(
        matches!(error.kind(), ErrorKind::Timeout { source: None, .. }) && error.attempts() == 3,
        "{error:?}"
    );
    let error = assign(&client, "t").await.expect_err("nobody answers");
    assert!(
        matches!(error.kind(), ErrorKind::Timeout { .. }) && error.attempts() == 1,
        "nobody knows: {error:?}"
    );
    let client = builder(&root).retry(policy).build().expect("the settings are right");
    let error = get(&client).response_timeout(short).await.expect_err("nobody answers");
    assert_eq!(error.attempts(), 3, "a call may have its own");
}

#[tokio::test]
async fn the_time_for_the_whole_call_counts_all_attempts() {
    let (_listener, root) = silence().await;
    let policy = RetryPolicy::new().first_delay(Duration::ZERO).max_attempts(u32::MAX);
    let client = builder(&root).retry(policy).timeout(Duration::from_millis(200)).build();
    let client = client.expect("the settings are right");
    // One attempt takes it all; many that are given up end with it.
    let error = get(&client).await.expect_err("nobody answers");
    assert!(
        matches!(error.kind(), ErrorKind::Timeout { .. }) && error.attempts() == 1,
        "{error:?}"
    );
    let call = get(&client).response_timeout(Duration::from_millis(20));
    let error = call.await.expect_err("nobody answers");
    assert!(matches!(error.kind(), ErrorKind::Timeout { .. }), "{error:?}");
    assert!((1..=10).contains(&error.attempts()), "{error}");
}

#[tokio::test]
async fn a_started_response_may_take_longer() {
    let (listener, root) = silence().await;
    let client = builder(&root).response_timeout(Duration::from_secs(3600)).build();
    let client = client.expect("the settings are right");
    let server = async {
        let (mut stream, _) = listener.accept().await.expect("a client connects");
        read_until(&mut stream, "\r\n\r\n").await;
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n";
        stream.write_all(head).await.expect("the client listens");
        stream
    };
    let (mut stream, found) = tokio::join!(server, get(&client).download().into_future());
    let found = found.expect("it has begun");
    stream.write_all(b"x").await.expect("the client listens");
    assert_eq!(found.bytes().await.expect("the rest came"), b"x");
}
