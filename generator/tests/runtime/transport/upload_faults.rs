//! Uploads in fragments with each fault at each fragment, against a service that keeps what it receives.

use std::ops::Range;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reqwest::StatusCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::models::Tree;
use crate::runtime::{Client, Error, RetryPolicy};
use crate::server::response_with;
use crate::transfer::UploadSession;

use super::{builder, read_until};

const FRAGMENT: usize = 320 * 1024;
/// The first fragment, two in the middle, and the last, which is short.
const FRAGMENTS: usize = 4;
const LENGTH: usize = (FRAGMENTS - 1) * FRAGMENT + 100;

/// What happens once, when a fragment is sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Fault {
    /// The connection is reset before the request is read.
    ResetBefore,
    /// The connection is reset when half of the fragment has been received.
    ResetHalfway,
    /// The connection is reset when the fragment has been received.
    ResetAfter,
    /// The fragment is received, and its response is truncated.
    Truncated,
    /// The fragment is received, and the response is 500.
    FailedAfter,
    /// The fragment is discarded with 500.
    Failed,
    /// The fragment is discarded with 503 and `Retry-After`.
    Unavailable,
}

use Fault::{Failed, FailedAfter, ResetAfter, ResetBefore, ResetHalfway, Truncated, Unavailable};

impl Fault {
    const ALL: [Self; 7] =
        [ResetBefore, ResetHalfway, ResetAfter, Truncated, FailedAfter, Failed, Unavailable];

    /// How many of the bytes of a fragment the service has then.
    fn received(self, length: usize) -> usize {
        match self {
            ResetBefore | Failed | Unavailable => 0,
            ResetHalfway => length / 2,
            ResetAfter | Truncated | FailedAfter => length,
        }
    }
}

/// An upload session that is strict: it takes the next bytes and no others, and ends with the last one.
struct Service {
    root: String,
    state: Arc<Mutex<State>>,
}

struct State {
    /// The fault, and the fragment that it is at, until it happens.
    fault: Option<(Fault, usize)>,
    received: Vec<u8>,
    /// The method and the range of each request that was read.
    requests: Vec<String>,
}

impl Service {
    async fn start(fault: Fault, at: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let root = format!("http://{}", listener.local_addr().expect("the listener is bound"));
        let (fault, received) = (Some((fault, at)), Vec::new());
        let state = Arc::new(Mutex::new(State { fault, received, requests: Vec::new() }));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                serve(stream, &shared).await;
            }
        });
        Self { root, state }
    }

    fn session(&self, policy: RetryPolicy) -> UploadSession {
        // The service of the client is not that of the session.
        let client: Client =
            builder("http://127.0.0.1:1").retry(policy).build().expect("the settings are right");
        let session = UploadSession::new(&client, &format!("{}/up?token=s3cret", self.root));
        session.expect("the URL is right").fragment_bytes(FRAGMENT as u64)
    }

    fn check(&self, expected: &[String], what: &str) {
        let state = self.state.lock().expect("nobody panics");
        assert_eq!(state.requests, expected, "{what}");
        assert!(state.received == content(), "nothing is lost, nothing is doubled: {what}");
        assert_eq!(state.fault, None, "{what}");
    }
}

/// Serves one request on a connection.
async fn serve(mut stream: TcpStream, state: &Mutex<State>) {
    let fault = {
        let mut state = state.lock().expect("nobody panics");
        let next = state.received.len();
        state.fault.take_if(|(_, at)| *at * FRAGMENT == next).map(|(fault, _)| fault)
    };
    if fault == Some(ResetBefore) {
        return reset(stream);
    }
    let head = read_until(&mut stream, "\r\n\r\n").await.to_ascii_lowercase();
    assert!(!head.contains("\r\nauthorization:"), "{head}");
    if head.starts_with("get ") {
        let response = state.lock().expect("nobody panics").progress();
        return send(stream, &response).await;
    }
    let range = range(&head);
    let sent = if fault == Some(ResetHalfway) { range.len() / 2 } else { range.len() };
    let mut bytes = vec![0; sent];
    stream.read_exact(&mut bytes).await.expect("the fragment comes");
    let kept = fault.map_or(range.len(), |fault| fault.received(range.len()));
    let response = state.lock().expect("nobody panics").put(&range, &bytes[..kept]);
    match fault {
        None => send(stream, &response).await,
        Some(Truncated) => send(stream, &response[..response.len() - 1]).await,
        Some(Failed | FailedAfter) => {
            send(stream, &response_with("500 Internal Server Error", &[], "")).await;
        }
        Some(Unavailable) => {
            let headers = [("Retry-After", "0")];
            send(stream, &response_with("503 Service Unavailable", &headers, "")).await;
        }
        Some(ResetBefore | ResetHalfway | ResetAfter) => reset(stream),
    }
}

impl State {
    /// Takes these bytes of a range, if they are the next ones.
    fn put(&mut self, range: &Range<usize>, bytes: &[u8]) -> String {
        self.requests.push(put(range));
        if self.received.len() == LENGTH {
            return response_with("404 Not Found", &[], "");
        }
        if range.start != self.received.len() {
            return response_with("416 Range Not Satisfiable", &[], "");
        }
        self.received.extend_from_slice(bytes);
        if self.received.len() == LENGTH {
            let headers = [("Content-Type", "application/json")];
            return response_with("201 Created", &headers, r#"{"name":"a"}"#);
        }
        self.expected("202 Accepted")
    }

    /// The response to a request for the next range.
    fn progress(&mut self) -> String {
        self.requests.push("GET".to_owned());
        if self.received.len() == LENGTH {
            return response_with("404 Not Found", &[], "");
        }
        self.expected("200 OK")
    }

    fn expected(&self, status: &str) -> String {
        let body = format!(r#"{{"nextExpectedRanges":["{}-"]}}"#, self.received.len());
        response_with(status, &[("Content-Type", "application/json")], &body)
    }
}

/// The range of a fragment, which has the length of its body.
fn range(head: &str) -> Range<usize> {
    let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
    let range = header("content-range: bytes ").expect("a fragment has a range");
    let (range, length) = range.split_once('/').expect("it has the length of the whole");
    assert_eq!(length, LENGTH.to_string());
    let (first, last) = range.split_once('-').expect("it has two ends");
    let number = |text: &str| text.parse::<usize>().expect("it is a number");
    let range = number(first)..number(last) + 1;
    let body = header("content-length: ").expect("a fragment has a length");
    assert_eq!(number(body), range.len());
    range
}

async fn send(mut stream: TcpStream, response: &str) {
    stream.write_all(response.as_bytes()).await.expect("the client reads");
    stream.shutdown().await.expect("the socket is open");
}

/// Closes the connection with a reset.
fn reset(stream: TcpStream) {
    stream.set_zero_linger().expect("the socket is open");
    drop(stream);
}

/// Bytes that differ from fragment to fragment.
fn content() -> Vec<u8> {
    (0..LENGTH).map(|at| u8::try_from(at % 251).expect("it is small")).collect()
}

/// What the log of requests has for a fragment.
fn put(range: &Range<usize>) -> String {
    format!("PUT {}-{}", range.start, range.end - 1)
}

/// The ranges of the fragments from an offset on.
fn fragments(offset: usize) -> Vec<Range<usize>> {
    (offset..LENGTH).step_by(FRAGMENT).map(|start| start..LENGTH.min(start + FRAGMENT)).collect()
}

async fn upload(session: &mut UploadSession, offset: usize) -> Result<(), Error> {
    let (content, offset_sent) = (content(), offset as u64);
    let item: Tree = session.upload_from(offset_sent, &content[offset..], LENGTH as u64).await?;
    assert_eq!(serde_json::to_value(item).expect("it is JSON")["name"], "a");
    Ok(())
}

#[tokio::test]
async fn a_fault_at_a_fragment_is_repaired_by_retries() {
    for fault in Fault::ALL {
        for at in 0..FRAGMENTS {
            let service = Service::start(fault, at).await;
            // Without `Retry-After`, the wait would be longer than any test.
            let hours = if fault == Unavailable { 100 } else { 0 };
            let delay = Duration::from_secs(hours * 3600);
            let policy = RetryPolicy::new().first_delay(delay).longest_delay(delay).jitter(false);
            let outcome = upload(&mut service.session(policy.also(500)), 0).await;

            let ranges = fragments(0);
            let (range, again) = (&ranges[at], put(&ranges[at]));
            let half = range.start + range.len() / 2..range.end;
            let more = match fault {
                ResetBefore => vec![],
                Failed | Unavailable => vec![again],
                // What was received is refused, so the service is asked what it has.
                ResetHalfway => vec![again, "GET".to_owned(), put(&half)],
                // The session has ended with the last fragment.
                _ if at + 1 == FRAGMENTS => vec![again],
                ResetAfter | Truncated | FailedAfter => vec![again, "GET".to_owned()],
            };
            let mut expected: Vec<String> = ranges.iter().map(put).collect();
            let rest = expected.split_off(at + 1);
            expected.extend(more.into_iter().chain(rest));
            let what = format!("{fault:?} at {at}");
            service.check(&expected, &what);
            if at + 1 == FRAGMENTS && fault.received(100) == 100 {
                let error = outcome.expect_err("the response to the last fragment was lost");
                assert_eq!(error.status(), Some(StatusCode::NOT_FOUND), "{what}: {error:?}");
            } else {
                outcome.unwrap_or_else(|error| panic!("{what}: {error:?}"));
            }
        }
    }
}

#[tokio::test]
async fn an_upload_that_ends_with_a_fault_continues_at_the_next_offset() {
    for fault in Fault::ALL {
        for at in 0..FRAGMENTS {
            let what = format!("{fault:?} at {at}");
            let service = Service::start(fault, at).await;
            let mut session = service.session(RetryPolicy::none());
            let error = upload(&mut session, 0).await.expect_err("nothing is repeated");
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");

            let range = &fragments(0)[at];
            let received = range.start + fault.received(range.len());
            let failed = if fault == ResetBefore { at } else { at + 1 };
            let mut expected: Vec<String> = fragments(0).iter().take(failed).map(put).collect();
            expected.push("GET".to_owned());
            if received == LENGTH {
                let error = session.next_offset().await.expect_err("the session has ended");
                assert_eq!(error.status(), Some(StatusCode::NOT_FOUND), "{what}: {error:?}");
            } else {
                let offset = session.next_offset().await.expect("the service knows it");
                assert_eq!(offset, received as u64, "{what}");
                upload(&mut session, received).await.expect("the rest arrives");
                expected.extend(fragments(received).iter().map(put));
            }
            service.check(&expected, &what);
        }
    }
}
