//! A service that supports `$batch`, throttles by the documented rules, and can be configured to fail.
//!
//! It uses the runtime and the clock of the test, so a test with a paused clock never waits, whatever `Retry-After` is.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use crate::runtime::{BearerToken, Client};
use crate::transport::SECRET;

pub(super) struct Service {
    root: String,
    state: Arc<Mutex<State>>,
}

/// The reply of a service to a batch.
pub(super) enum Reply {
    /// These responses, as JSON.
    Responses(Vec<Value>),
    /// A complete HTTP message, after which the connection is closed.
    Message(String),
    /// Nothing: the connection is closed.
    HangUp,
}

/// A function that returns the reply to the entries of a batch.
type Script = Box<dyn FnMut(&mut State, &[Value]) -> Reply + Send>;

#[derive(Default)]
pub(super) struct State {
    /// The number of executions of each call, by its URL.
    pub(super) done: BTreeMap<String, usize>,
    /// The entries of each batch.
    pub(super) batches: Vec<Vec<Value>>,
    /// The headers of each batch.
    pub(super) heads: Vec<String>,
    /// The number of entries that were throttled.
    pub(super) throttled: usize,
    /// The delay of the first five batches.
    pub(super) delay: Duration,
    received: usize,
    /// The arrival times of the entries that count against the limit.
    arrivals: VecDeque<Instant>,
}

impl State {
    /// Executes an entry.
    pub(super) fn perform(&mut self, entry: &Value) -> Value {
        *self.done.entry(entry["url"].as_str().expect("it has a URL").to_owned()).or_default() += 1;
        json!({"id": entry["id"], "status": 204})
    }

    /// Executes an entry within the rate limit, or throttles it.
    pub(super) fn perform_within(&mut self, limit: usize, per: Duration, entry: &Value) -> Value {
        let now = Instant::now();
        while self.arrivals.front().is_some_and(|arrival| *arrival + per <= now) {
            self.arrivals.pop_front();
        }
        if self.arrivals.len() < limit {
            self.arrivals.push_back(now);
            return self.perform(entry);
        }
        self.throttled += 1;
        let wait = self.arrivals[0] + per - now;
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        error(entry, 429, &json!({"Retry-After": seconds.to_string()}))
    }

    /// The URLs of a batch.
    pub(super) fn urls(&self, batch: usize) -> Vec<&str> {
        self.batches[batch].iter().map(|entry| entry["url"].as_str().expect("it has one")).collect()
    }
}

/// The response of an entry that fails.
pub(super) fn error(entry: &Value, status: u16, headers: &Value) -> Value {
    let body = json!({"error": {"code": "c", "message": format!("status {status}")}});
    json!({"id": entry["id"], "status": status, "headers": headers, "body": body})
}

impl Service {
    /// Starts a service that executes everything.
    pub(super) async fn start() -> Self {
        Self::scripted(|state, entries| {
            Reply::Responses(entries.iter().map(|entry| state.perform(entry)).collect())
        })
        .await
    }

    /// Starts a service with a rate limit.
    pub(super) async fn limited(limit: usize, per: Duration) -> Self {
        Self::scripted(move |state, entries| {
            let perform = |entry| state.perform_within(limit, per, entry);
            Reply::Responses(entries.iter().map(perform).collect())
        })
        .await
    }

    pub(super) async fn scripted(
        script: impl FnMut(&mut State, &[Value]) -> Reply + Send + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("the loopback is there");
        let root = format!("http://{}/v1.0", listener.local_addr().expect("it is bound"));
        let state = Arc::new(Mutex::new(State::default()));
        let script: Arc<Mutex<Script>> = Arc::new(Mutex::new(Box::new(script)));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared), Arc::clone(&script)));
            }
        });
        Self { root, state }
    }

    /// Returns a client without timeouts, which would expire immediately with a paused clock.
    pub(super) fn client(&self) -> Client {
        let http = reqwest::Client::builder().no_proxy().build().expect("the settings are right");
        let builder = Client::builder().service_root(&self.root).http_client(http);
        builder.credential(BearerToken::new(SECRET)).build().expect("the settings are right")
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nobody panics with it")
    }

    /// Returns whether this number of calls was executed, each of them once.
    pub(super) fn assert_each_done_once(&self, calls: usize) {
        let state = self.state();
        assert!(state.done.values().all(|times| *times == 1), "some were done twice");
        assert_eq!(state.done.len(), calls);
        assert!(state.batches.iter().all(|entries| (1..=20).contains(&entries.len())));
    }
}

/// Serves the batches of one connection.
async fn serve(stream: TcpStream, state: Arc<Mutex<State>>, script: Arc<Mutex<Script>>) {
    let mut stream = BufReader::new(stream);
    while let Some((head, body)) = read_request(&mut stream).await {
        assert!(head.starts_with("POST /v1.0/$batch HTTP/1.1\r\n"), "{head}");
        let delay = {
            let mut state = state.lock().expect("nobody panics with it");
            state.received += 1;
            if state.received <= 5 { state.delay } else { Duration::ZERO }
        };
        sleep(delay).await;
        let mut body: Value = serde_json::from_slice(&body).expect("a batch is JSON");
        let Value::Array(entries) = body["requests"].take() else { panic!("{body}") };
        let reply = {
            let mut state = state.lock().expect("nobody panics with it");
            let mut script = script.lock().expect("nobody panics with it");
            state.heads.push(head);
            let reply = script(&mut state, &entries);
            state.batches.push(entries);
            reply
        };
        let message = match reply {
            Reply::HangUp => return,
            Reply::Message(message) => {
                // A client that has seen enough may hang up before it has all.
                let _ = stream.write_all(message.as_bytes()).await;
                return;
            }
            Reply::Responses(responses) => {
                let body = json!({ "responses": responses }).to_string();
                let length = body.len();
                format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
                )
            }
        };
        if stream.write_all(message.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// Reads head and body of the next request; `None` at the end of the connection.
async fn read_request(stream: &mut BufReader<TcpStream>) -> Option<(String, Vec<u8>)> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).await.ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse().ok())?
    });
    let mut body = vec![0; length.expect("a batch has a length")];
    stream.read_exact(&mut body).await.ok()?;
    Some((head, body))
}
