//! Bodies other than JSON: plain text, uploads and downloads.

use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use crate::models::Mode;
use crate::runtime::codec::Field;
use crate::runtime::{Call, Client, Download, Endpoint, Error, ErrorKind, Operation, Upload};
use crate::server::{Request, Server, no_content, response, response_with};

use super::{SECRET, client, read_until};

const COUNT: Operation = Operation { id: None, method: "GET", path: "/things/$count" };
const READ: Operation = Operation { id: None, method: "GET", path: "/content" };
const WRITE: Operation = Operation { id: None, method: "PUT", path: "/content" };

fn content(client: &Client) -> Endpoint {
    Endpoint::root(client).literal("content")
}

fn download(client: &Client) -> Call<Download> {
    content(client).call(&READ).returning_bytes()
}

fn upload(client: &Client, body: impl Into<Upload>) -> Call<()> {
    content(client).call(&WRITE).upload(body.into(), "image/png").returning_nothing()
}

/// Reads a response with plain text.
async fn text_as<T: Field + 'static>(body: &str) -> Result<T, Error> {
    let server = Server::answering([response("200 OK", "text/plain", body)]);
    let endpoint = Endpoint::root(&client(&server)).literal("things").literal("$count");
    let call: Call<T> = endpoint.call(&COUNT).returning_text();
    let result = call.await;
    let request = &server.requests()[0];
    assert_eq!(request.target(), "/things/$count");
    assert_eq!(request.header("accept"), Some("text/plain, */*;q=0.5"));
    result
}

#[tokio::test]
async fn plain_text_is_typed() {
    assert_eq!(text_as::<i32>("\u{FEFF}42").await.expect("it is a number"), 42);
    assert_eq!(text_as::<i64>(" 42\r\n").await.expect("it is a number"), 42);
    assert_eq!(text_as::<String>(" 42\r\n").await.expect("it is text"), " 42\r\n");
    assert_eq!(text_as::<Mode>("off").await.expect("it is text"), Mode::Off);
    assert!(text_as::<bool>("true").await.expect("it is a boolean"));
    assert_eq!(text_as::<Option<f64>>("1.50").await.expect("it is a number"), Some(1.5));
    assert!(text_as::<f64>("NaN").await.expect("it is one").is_nan());
    let error = text_as::<i32>("many").await.expect_err("it is no number");
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error:?}");
    let error = text_as::<i32>("").await.expect_err("it is no number");
    assert_eq!(
        error.to_string(),
        "GET /things/$count: the response (200 OK) does not fit what the description declares: \
         declared an integer of 32 bits, received a string"
    );
}

#[tokio::test]
async fn an_empty_body_is_not_a_value() {
    let server = Server::answering([no_content(), response("200 OK", "text/plain", "7")]);
    let client = client(&server);
    let call = || content(&client).call(&READ).returning_text_or_nothing();
    let (none, seven): (Call<Option<i32>>, Call<Option<i32>>) = (call(), call());
    assert_eq!(none.await.expect("nothing is wrong"), None);
    assert_eq!(seven.await.expect("nothing is wrong"), Some(7));
}

#[tokio::test]
async fn a_download_has_its_bytes_and_their_media_type() {
    let server = Server::answering([response("200 OK", "image/png", "\u{1}png")]);
    let found = download(&client(&server)).await.expect("the server responds");
    assert_eq!(found.content_type().as_deref(), Some("image/png"));
    assert_eq!(found.content_length(), Some(4));
    assert_eq!(found.bytes().await.expect("it comes whole"), b"\x01png");
    assert_eq!(server.requests()[0].header("accept"), Some("*/*"));
}

#[tokio::test]
async fn a_download_is_read_while_it_comes() {
    // The second half is written only when the first has been read: were the whole collected
    // first, neither side would ever go on.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    let (first_was_read, go_on) = tokio::sync::oneshot::channel::<()>();
    let server = async {
        let (mut stream, _) = listener.accept().await.expect("a client connects");
        read_until(&mut stream, "\r\n\r\n").await;
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nfirst ")
            .await
            .expect("the client listens");
        go_on.await.expect("the client has read the first half");
        stream.write_all(b"second").await.expect("the client listens");
    };
    let client = async {
        // It is larger than the limit, which is for what is collected.
        let builder = Client::builder().service_root(root).max_response_bytes(6);
        let client = builder.build().expect("the settings are right");
        let mut found = download(&client).await.expect("the server responds");
        let mut first = Vec::new();
        while first.len() < 6 {
            first.extend(found.chunk().await.expect("it comes").expect("it is not the end"));
        }
        assert_eq!(first, b"first ");
        first_was_read.send(()).expect("the server waits");
        let mut second = Vec::new();
        while let Some(chunk) = found.chunk().await.expect("it comes") {
            second.extend(chunk);
        }
        assert_eq!(second, b"second");
    };
    tokio::join!(server, client);
}

#[tokio::test]
async fn a_collected_download_has_a_limit() {
    let answer = response("200 OK", "text/csv", "0123456789");
    let server = Server::answering([answer.clone(), answer.clone(), answer]);
    let builder = Client::builder().service_root(server.root()).max_response_bytes(9);
    let client = builder.build().expect("the settings are right");
    let found = download(&client).await.expect("the server responds");
    let error = found.bytes().await.expect_err("it is too much");
    assert!(matches!(error.kind(), ErrorKind::TooLarge { limit: 9, .. }), "{error:?}");
    let found = download(&client).await.expect("the server responds");
    assert_eq!(found.bytes_up_to(10).await.expect("it fits").len(), 10);
    let found = download(&client).await.expect("the server responds");
    assert!(found.bytes_up_to(0).await.is_err());
}

#[tokio::test]
async fn a_truncated_download_is_an_error_after_the_received_bytes() {
    let cut = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n01234";
    let server = Server::answering([cut, cut]);
    let client = client(&server);
    let found = download(&client).await.expect("the server responds");
    let error = found.bytes().await.expect_err("half is missing");
    assert_eq!(error.to_string(), "GET /content: the response was cut short");
    let mut found = download(&client).await.expect("the server responds");
    let mut read = Vec::new();
    let error = loop {
        match found.chunk().await {
            Ok(chunk) => read.extend(chunk.expect("it does not end well")),
            Err(error) => break error,
        }
    };
    assert_eq!(read, b"01234");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
}

#[tokio::test]
async fn a_download_that_fails_is_the_services_error() {
    let body = r#"{"error":{"code":"itemNotFound","message":"It is gone."}}"#;
    let server = Server::answering([response("404 Not Found", "application/json", body)]);
    let error = download(&client(&server)).await.expect_err("it is gone");
    assert_eq!(error.api().and_then(|error| error.message()), Some("It is gone."));
}

#[tokio::test]
async fn the_time_for_a_call_runs_until_the_last_byte() {
    // The server never writes the rest, so that only the time ends it.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback is there");
    let root = format!("http://{}", listener.local_addr().expect("it is bound"));
    let builder = Client::builder().service_root(root);
    let client = builder.build().expect("the settings are right");
    let server = async {
        let (mut stream, _) = listener.accept().await.expect("a client connects");
        read_until(&mut stream, "\r\n\r\n").await;
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nfirst")
            .await
            .expect("the client listens");
        stream
    };
    let call = download(&client).timeout(std::time::Duration::from_millis(300));
    let (_open, found) = tokio::join!(server, call.into_future());
    let result = match found {
        Ok(found) => found.bytes().await,
        Err(error) => Err(error),
    };
    let error = result.expect_err("time runs out, before the head comes or after");
    assert!(matches!(error.kind(), ErrorKind::Timeout { .. }), "{error:?}");
}

#[tokio::test]
async fn a_download_from_another_origin_sends_no_secret() {
    let other = Server::answering([response("200 OK", "image/png", "png")]);
    let target = format!("http://user:pw@{}/blob?sig=x", &other.root()["http://".len()..]);
    let found = response_with("302 Found", &[("Location", &target)], "");
    let server = Server::answering([found]);
    let call = download(&client(&server))
        .header("Cookie", "session=1")
        .header("X-Api-Key", "k")
        .header("Range", "bytes=0-2");
    let bytes = call.await.expect("it is followed").bytes().await.expect("it comes whole");
    assert_eq!(bytes, b"png");
    assert_eq!(
        server.requests()[0].header("authorization"),
        Some(format!("Bearer {SECRET}").as_str())
    );
    let request = &other.requests()[0];
    assert_eq!(request.line, "GET /blob?sig=x HTTP/1.1");
    let mut names: Vec<_> = request.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
    names.sort();
    assert_eq!(names, ["accept", "host", "range", "user-agent"]);
}

#[tokio::test]
async fn a_download_never_comes_back_with_the_credential() {
    let answers = |root: &str| {
        let back = response_with("302 Found", &[("Location", &format!("{root}/back"))], "");
        let other = Server::answering([back]);
        let away = response_with("302 Found", &[("Location", &other.root())], "");
        [away, response("200 OK", "text/plain", "x")]
    };
    let server = Server::starting(answers);
    download(&client(&server)).await.expect("it is followed").bytes().await.expect("it comes");
    let requests = server.requests();
    assert_eq!(requests[1].line, "GET /back HTTP/1.1");
    assert_eq!(requests[1].header("authorization"), None);
}

#[tokio::test]
async fn a_download_stays_where_nobody_reads_along() {
    for location in ["http://192.0.2.1/x", "ftp://127.0.0.1/x"] {
        let found = response_with("302 Found", &[("Location", location)], "");
        let server = Server::answering([found]);
        let error = download(&client(&server)).await.expect_err("it is not followed");
        assert!(matches!(error.kind(), ErrorKind::Redirect { .. }), "{location}: {error:?}");
    }
}

async fn sent(body: impl Into<Upload>) -> Request {
    let server = Server::answering([no_content()]);
    upload(&client(&server), body).await.expect("the server responds");
    server.requests().remove(0)
}

#[tokio::test]
async fn whatever_is_in_memory_can_be_sent() {
    let bodies: [Upload; 5] = [
        b"bytes".to_vec().into(),
        b"bytes".into(),
        b"bytes".as_slice().into(),
        "bytes".into(),
        "bytes".to_owned().into(),
    ];
    for body in bodies {
        let request = sent(body).await;
        assert_eq!(request.line, "PUT /content HTTP/1.1");
        assert_eq!(request.body, "bytes");
        assert_eq!(request.header("content-length"), Some("5"));
        assert_eq!(request.header("content-type"), Some("image/png"));
    }
    let request = sent(Upload::from("<svg/>").media_type("image/svg+xml")).await;
    assert_eq!(request.header("content-type"), Some("image/svg+xml"));
    let request = sent("").await;
    assert_eq!(request.header("content-length"), Some("0"));
    assert_eq!(request.header("content-type"), Some("image/png"));
}

#[tokio::test]
async fn a_media_type_that_headers_cannot_have_is_refused() {
    let server = Server::answering([no_content()]);
    let body = Upload::from("x").media_type("a\r\nb");
    let error = upload(&client(&server), body).await.expect_err("it is no media type");
    assert!(matches!(error.kind(), ErrorKind::Parameter { .. }), "{error:?}");
}

#[tokio::test]
async fn an_upload_can_be_omitted() {
    let server = Server::answering([no_content()]);
    let call: Call<()> = content(&client(&server))
        .call(&WRITE)
        .upload_optional(None, "image/png")
        .returning_nothing();
    call.await.expect("the server responds");
    let request = &server.requests()[0];
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header("content-length"), Some("0"));
}

#[test]
fn uploads_print_no_content() {
    let text = format!("{:?}", Upload::from("secret").media_type("text/plain"));
    assert_eq!(text, r#"Upload { media_type: Some("text/plain"), bytes: Some(6), .. }"#);
}
