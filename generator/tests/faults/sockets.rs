//! A service with a configurable fault for each connection.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The behavior of one connection.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// It is reset before anything is read.
    ResetAtOnce,
    /// It is closed before anything is read.
    CloseAtOnce,
    /// It is reset once the request was read.
    ResetAfterRequest,
    /// It is closed once the request was read.
    CloseAfterRequest,
    /// The request is read, and there is never a response.
    Silence,
    /// These bytes are sent, and then nothing more; the connection stays open.
    Stall(Vec<u8>),
    /// These bytes are sent, and then a reset.
    Break(Vec<u8>),
    /// These bytes are sent, and then the connection is closed.
    Send(Vec<u8>),
    /// These bytes are sent at once, and then single `x` bytes without end.
    Trickle(Vec<u8>),
}

/// A local service.
pub(crate) struct Service {
    address: SocketAddr,
    effects: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
    accepting: JoinHandle<()>,
}

impl Service {
    /// Starts a service with these behaviors for the first connections, and `rest` for all others.
    pub(crate) async fn start(faults: Vec<Fault>, rest: Fault) -> Self {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), faults, rest).await
    }

    /// Starts a service at an address.
    pub(crate) async fn start_at(address: SocketAddr, faults: Vec<Fault>, rest: Fault) -> Self {
        let listener = TcpListener::bind(address).await.expect("the port is free");
        let address = listener.local_addr().expect("the listener is bound");
        let effects = Arc::new(AtomicUsize::new(0));
        let heads = Arc::new(Mutex::new(Vec::new()));
        let (counted, noted) = (Arc::clone(&effects), Arc::clone(&heads));
        let accepting = tokio::spawn(async move {
            let mut faults = faults.into_iter();
            while let Ok((stream, _)) = listener.accept().await {
                let fault = faults.next().unwrap_or_else(|| rest.clone());
                let connection =
                    Connection { stream, effects: Arc::clone(&counted), heads: Arc::clone(&noted) };
                tokio::spawn(connection.suffer(fault));
            }
        });
        Self { address, effects, heads, accepting }
    }

    /// Stops the listener, and waits for it.
    pub(crate) async fn stop(mut self) {
        self.accepting.abort();
        let _ = (&mut self.accepting).await;
    }

    pub(crate) fn root(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the number of requests that were read completely and not rejected, and so may have been executed.
    pub(crate) fn effects(&self) -> usize {
        self.effects.load(Ordering::SeqCst)
    }

    /// Returns the heads of the received requests in lower case.
    pub(crate) fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("nobody panics with it").clone()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

struct Connection {
    stream: TcpStream,
    effects: Arc<AtomicUsize>,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Connection {
    async fn suffer(mut self, fault: Fault) {
        match fault {
            Fault::ResetAtOnce => return self.reset(),
            Fault::CloseAtOnce => return,
            _ => {}
        }
        let Some(head) = read_request(&mut self.stream).await else { return };
        self.heads.lock().expect("nobody panics with it").push(head);
        if !refuses(&fault) {
            self.effects.fetch_add(1, Ordering::SeqCst);
        }
        match fault {
            Fault::ResetAfterRequest => self.reset(),
            Fault::Silence => self.wait().await,
            Fault::Stall(bytes) => {
                self.send(&bytes).await;
                self.wait().await;
            }
            Fault::Break(bytes) => {
                self.send(&bytes).await;
                self.reset();
            }
            Fault::Send(bytes) => {
                self.send(&bytes).await;
                let _ = self.stream.shutdown().await;
            }
            Fault::Trickle(bytes) => {
                self.send(&bytes).await;
                while self.stream.write_all(b"x").await.is_ok() {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
            Fault::ResetAtOnce | Fault::CloseAtOnce | Fault::CloseAfterRequest => {}
        }
    }

    async fn send(&mut self, bytes: &[u8]) {
        // A client that has seen enough may hang up before it has all.
        let _ = self.stream.write_all(bytes).await;
        let _ = self.stream.flush().await;
    }

    /// Waits until the client closes the connection.
    async fn wait(&mut self) {
        let mut rest = [0; 64];
        while self.stream.read(&mut rest).await.is_ok_and(|read| read > 0) {}
    }

    /// Closes the connection with a reset.
    fn reset(self) {
        self.stream.set_zero_linger().expect("the socket is open");
    }
}

/// Returns whether a response means that nothing was executed.
fn refuses(fault: &Fault) -> bool {
    let (Fault::Send(bytes) | Fault::Break(bytes) | Fault::Stall(bytes)) = fault else {
        return false;
    };
    let text = String::from_utf8_lossy(bytes);
    ["401", "429", "503", "301", "302", "303", "307", "308"]
        .iter()
        .any(|status| text.starts_with(&format!("HTTP/1.1 {status}")))
}

/// Reads one request, and returns its head; `None` if the client closes the connection first.
async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).ok()?.to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse().expect("a length is a number"));
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some(head)
}

/// A response with these headers and this body.
pub(crate) fn response(status: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head =
        format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        head.extend([*name, ": ", *value, "\r\n"]);
    }
    [head.as_bytes(), b"\r\n", body].concat()
}
