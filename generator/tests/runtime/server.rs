//! A server that responds with exact bytes, and records the requests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;

/// A server that serves one connection per response, in order, and closes each.
pub(crate) struct Server {
    address: SocketAddr,
    thread: JoinHandle<Vec<Request>>,
}

/// A request as it was received.
#[derive(Debug)]
pub(crate) struct Request {
    /// Method, target and version.
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{name} was sent twice");
        value
    }

    pub(crate) fn target(&self) -> &str {
        self.line.split(' ').nth(1).expect("a request line has a target")
    }
}

impl Server {
    /// Starts a server with these responses, which are complete HTTP messages.
    pub(crate) fn answering(responses: impl IntoIterator<Item = impl Into<Vec<u8>>>) -> Self {
        Self::starting(|_| responses)
    }

    /// Starts a server whose responses contain its own root.
    pub(crate) fn starting<R>(responses: impl FnOnce(&str) -> R) -> Self
    where
        R: IntoIterator<Item: Into<Vec<u8>>>,
    {
        let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback interface is there");
        let address = listener.local_addr().expect("a bound socket has an address");
        let responses = responses(&format!("http://{address}"));
        let responses: Vec<Vec<u8>> = responses.into_iter().map(Into::into).collect();
        let thread = std::thread::spawn(move || {
            let serve = |response: Vec<u8>| serve(&listener, &response);
            responses.into_iter().map(serve).collect()
        });
        Self { address, thread }
    }

    pub(crate) fn root(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the requests, after every response was sent.
    pub(crate) fn requests(self) -> Vec<Request> {
        self.thread.join().expect("the server does not panic")
    }
}

fn serve(listener: &TcpListener, response: &[u8]) -> Request {
    let (mut stream, _) = listener.accept().expect("a client connects");
    let request = read_request(&stream);
    // The client may close the connection before it has read everything.
    let _ = stream.write_all(response);
    request
}

fn read_request(stream: &TcpStream) -> Request {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).expect("a request line comes");
    let mut headers = Vec::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).expect("a header comes");
        let Some((name, value)) = header.trim_end().split_once(": ") else { break };
        headers.push((name.to_owned(), value.to_owned()));
    }
    let mut request = Request { line: line.trim_end().to_owned(), headers, body: String::new() };
    let length = request
        .header("content-length")
        .map_or(0, |length| length.parse().expect("a length is a number"));
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("the body comes whole");
    request.body = String::from_utf8(body).expect("the body is text");
    request
}

/// A response with a body of this type.
pub(crate) fn response(status: &str, content_type: &str, body: &str) -> String {
    response_with(status, &[("Content-Type", content_type)], body)
}

/// A response with these headers and this body.
pub(crate) fn response_with(status: &str, headers: &[(&str, &str)], body: &str) -> String {
    let length = body.len().to_string();
    let always = [("Connection", "close"), ("Content-Length", &length)];
    let mut message = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in always.iter().chain(headers) {
        message.extend([*name, ": ", *value, "\r\n"]);
    }
    message + "\r\n" + body
}

/// A successful response with JSON.
pub(crate) fn json(body: &str) -> String {
    response("200 OK", "application/json; charset=utf-8", body)
}

/// A successful response without a body.
pub(crate) fn no_content() -> String {
    "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".to_owned()
}
