//! A server that records the bytes of each request, and responds with given bytes.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A server that sends one response per connection, in order, and closes the connection after it.
pub(crate) struct RawServer {
    address: SocketAddr,
    received: Arc<Mutex<Vec<String>>>,
}

impl RawServer {
    pub(crate) fn responding(responses: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let responses: Vec<_> = responses.into_iter().collect();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("the listener is bound");
        let received = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&received);
        std::thread::spawn(move || {
            for response in responses {
                let Ok((mut stream, _)) = listener.accept() else { return };
                let request = read_request(&mut stream);
                log.lock().expect("no thread panics with the log").push(request);
                // A client may close the connection before it has read everything.
                let _ = stream.write_all(&response);
            }
        });
        Self { address, received }
    }

    pub(crate) fn root(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far, each with head and body.
    pub(crate) fn received(&self) -> Vec<String> {
        self.received.lock().expect("no thread panics with the log").clone()
    }

    pub(crate) fn only_request(&self) -> String {
        let mut received = self.received();
        assert_eq!(received.len(), 1, "{received:?}");
        received.remove(0)
    }
}

/// A response with a length. `head` has the status and the headers, one per line.
pub(crate) fn raw_response(head: &str, body: &str) -> Vec<u8> {
    let head = head.lines().map(str::trim).collect::<Vec<_>>().join("\r\n");
    let length = body.len();
    format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}")
        .into_bytes()
}

/// A response with JSON.
pub(crate) fn json_response(status: &str, body: &str) -> Vec<u8> {
    raw_response(&format!("{status}\nContent-Type: application/json"), body)
}

/// The value of a header of a request.
pub(crate) fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let lines = request.lines().skip(1).take_while(|line| !line.is_empty());
    let mut headers = lines.filter_map(|line| line.split_once(": "));
    headers.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// Reads a head, and a body of the length in the head.
fn read_request(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).unwrap_or(0);
        bytes.extend_from_slice(&buffer[..read]);
        let text = String::from_utf8_lossy(&bytes);
        if read == 0 || is_complete(&text) {
            return text.into_owned();
        }
    }
}

fn is_complete(request: &str) -> bool {
    let Some((_, body)) = request.split_once("\r\n\r\n") else { return false };
    let length = header(request, "content-length").and_then(|text| text.parse().ok());
    body.len() >= length.unwrap_or(0)
}
