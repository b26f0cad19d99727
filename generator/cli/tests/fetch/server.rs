//! A local HTTPS server.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// What the server responds with: a status line, headers and a body.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: &'static str,
    pub(crate) headers: Vec<String>,
    pub(crate) body: String,
}

impl Reply {
    /// A body with its length.
    pub(crate) fn of(body: &str) -> Self {
        let headers = vec![format!("Content-Length: {}", body.len())];
        Self { status: "200 OK", headers, body: body.to_owned() }
    }

    /// A body with its length and an `ETag`.
    pub(crate) fn tagged(body: &str, etag: &str) -> Self {
        let mut reply = Self::of(body);
        reply.headers.push(format!("ETag: \"{etag}\""));
        reply
    }

    /// A redirect.
    pub(crate) fn redirect(to: &str) -> Self {
        let headers = vec![format!("Location: {to}"), "Content-Length: 0".to_owned()];
        Self { status: "302 Found", headers, body: String::new() }
    }
}

type Replies = Arc<Mutex<BTreeMap<String, Reply>>>;

/// The server, which ends when it is dropped.
pub(crate) struct Server {
    replies: Replies,
    port: u16,
    folder: TempDir,
    _runtime: Runtime,
}

impl Server {
    pub(crate) fn start() -> Self {
        let names = ["localhost", "127.0.0.1"].map(str::to_owned);
        let made = rcgen::generate_simple_self_signed(names).expect("the names are valid");
        let folder = tempfile::tempdir().expect("there is a temporary folder");
        fs::write(folder.path().join("ca.pem"), made.cert.pem()).expect("the folder is ours");
        let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).expect("it is a key");
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("the key is that of the certificate");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let runtime = Runtime::new().expect("there are threads");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"));
        let listener = listener.expect("there is a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let replies = Replies::default();
        let known = Arc::clone(&replies);
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, known) = (acceptor.clone(), Arc::clone(&known));
                tokio::spawn(async move { serve(stream, acceptor, known).await });
            }
        });
        Self { replies, port, folder, _runtime: runtime }
    }

    /// Sets the reply for a path.
    pub(crate) fn set(&self, path: &str, reply: Reply) {
        self.replies.lock().expect("no test panics here").insert(path.to_owned(), reply);
    }

    /// Returns the URL of a path on a host: `localhost` or `127.0.0.1`.
    pub(crate) fn url(&self, host: &str, path: &str) -> String {
        format!("https://{host}:{}{path}", self.port)
    }

    /// Returns the file with the server's certificate.
    pub(crate) fn certificate(&self) -> PathBuf {
        Path::join(self.folder.path(), "ca.pem")
    }
}

/// Responds to one request, and closes the connection.
async fn serve(stream: TcpStream, acceptor: TlsAcceptor, replies: Replies) -> Option<()> {
    let mut stream = acceptor.accept(stream).await.ok()?;
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(stream.read_u8().await.ok()?);
    }
    let request = String::from_utf8(request).ok()?;
    let path = request.split(' ').nth(1)?;
    let reply = replies.lock().ok()?.get(path).cloned();
    let missing = || Reply { status: "404 Not Found", headers: Vec::new(), body: String::new() };
    let mut reply = reply.unwrap_or_else(missing);
    let etag = reply.headers.iter().find_map(|header| header.strip_prefix("ETag: "));
    let condition = request.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("if-none-match").then_some(value)
    });
    if etag.is_some() && etag == condition {
        reply = Reply { status: "304 Not Modified", headers: Vec::new(), body: String::new() };
    }
    let status = format!("HTTP/1.1 {}", reply.status);
    let mut head = vec![status];
    head.extend(reply.headers);
    head.push("Connection: close\r\n\r\n".to_owned());
    let head = head.join("\r\n");
    stream.write_all(head.as_bytes()).await.ok()?;
    stream.write_all(reply.body.as_bytes()).await.ok()?;
    stream.shutdown().await.ok()
}
