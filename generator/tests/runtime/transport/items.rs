//! Responses that are streams of items, and responses that differ by their status.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::pin::Pin;
use std::task::{Poll, ready};

use futures_core::Stream;

use crate::models::Tree;
use crate::runtime::codec::from_slice;
use crate::runtime::{
    Call, Client, Error, ErrorKind, Event, Events, JsonLines, MismatchPolicy, ReadByStatus,
    UnreadResponse,
};
use crate::server::{Server, no_content, response};

use super::{GET, builder, client, thing};

const EVENTS: &str = "text/event-stream; charset=utf-8";

fn events(client: &Client) -> Call<Events<Tree>> {
    thing(client, "t").call(&GET).returning_events()
}

fn lines(client: &Client) -> Call<JsonLines<Tree>> {
    thing(client, "t").call(&GET).returning_json_lines()
}

async fn all(mut events: Events<Tree>) -> Vec<Event<Tree>> {
    let mut found = Vec::new();
    while let Some(event) = events.next().await.expect("they are events") {
        found.push(event);
    }
    found
}

#[tokio::test]
async fn events_come_with_typed_data_and_end_with_done() {
    let body = "id: 1\nevent: add\ndata: {\"name\":\ndata: \"a\"}\n\ndata: [DONE]\n\ndata: 1\n\n";
    let server = Server::answering([response("200 OK", EVENTS, body)]);
    let mut events = events(&client(&server)).await.expect("the server responds");
    let event = events.next().await.expect("it is an event").expect("it is there");
    assert_eq!(event.event.as_deref(), Some("add"));
    assert_eq!(event.id.as_deref(), Some("1"));
    assert_eq!(event.data().expect("it is JSON").name.as_deref(), Some("a"));
    assert!(!events.is_done());
    for _ in 0..2 {
        assert_eq!(events.next().await.expect("it has ended"), None);
    }
    assert!(events.is_done());
    assert_eq!(server.requests()[0].header("accept"), Some("text/event-stream"));
}

/// The names in a stream of events, as a program reads them.
async fn names(client: &Client) -> Result<Vec<Option<String>>, Error> {
    let mut events = events(client).await?;
    let mut names = Vec::new();
    while let Some(event) = events.next().await? {
        names.push(event.data()?.name);
    }
    Ok(names)
}

#[tokio::test]
async fn data_that_cannot_be_decoded_is_an_error_of_the_crate() {
    let bodies = ["data: {\"name\":\"a\"}\n\n", "data: s3cret\n\n"];
    let server = Server::answering(bodies.map(|body| response("200 OK", EVENTS, body)));
    let client = client(&server);
    assert_eq!(names(&client).await.expect("it fits"), [Some("a".to_owned())]);
    let error = names(&client).await.expect_err("it is no JSON");
    assert!(error.to_string().starts_with("a decoded value is not JSON: "), "{error}");
    assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
    assert!(error.is_decode() && !error.is_transport());
    assert_eq!((error.operation(), error.attempts(), error.status()), (None, 0, None));

    let strict = from_slice::<Tree>(b"{\"name\":[5]}").map_err(Error::from);
    let error = strict.expect_err("the name is a list");
    assert_eq!(
        error.to_string(),
        "a decoded value does not fit what the description declares: \
         at /name, declared a string, received an array"
    );
    let ErrorKind::Value { source, .. } = error.kind() else { panic!("{error}") };
    assert_eq!(source.pointer(), "/name");
}

#[tokio::test]
async fn done_ends_the_stream_unless_it_is_kept_as_an_event() {
    let other = "data: [DONE] \n\ndata: [done]\n\ndata: [DONE]\ndata: x\n\ndata: cut";
    let body = "data: [DONE]\n\ndata: {}\n\n";
    let server =
        Server::answering([response("200 OK", EVENTS, other), response("200 OK", EVENTS, body)]);
    let client = client(&server);
    let mut without = events(&client).await.expect("the server responds");
    let mut texts = Vec::new();
    while let Some(event) = without.next().await.expect("they are events") {
        assert!(event.data().is_err());
        texts.push(event.text);
    }
    assert_eq!(texts, ["[DONE] ", "[done]", "[DONE]\nx"]);
    assert!(!without.is_done(), "it may have been cut short");
    let kept = all(events(&client).await.expect("the server responds").keep_done()).await;
    assert_eq!((kept[0].text.as_str(), kept[1].text.as_str()), ("[DONE]", "{}"));
    assert!(kept[0].data().is_err() && kept[1].data().is_ok());
}

#[tokio::test]
async fn pieces_of_a_byte_each_make_the_same_events_and_lines() {
    for (body, content_type) in
        [("data: {\"name\":\"é\"}\r\n\r\n", EVENTS), ("{\"name\":\"é\"}\r\n", "application/jsonl")]
    {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback is there");
        let root = format!("http://{}", listener.local_addr().expect("it is bound"));
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nTransfer-Encoding: chunked\r\n\r\n"
        );
        let thread = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a client connects");
            stream.set_nodelay(true).expect("it is a socket");
            // An answer before the request would be none to it.
            let request = BufReader::new(stream.try_clone().expect("it is a socket")).lines();
            let read = request.map_while(Result::ok).take_while(|line| !line.is_empty()).count();
            assert!(read > 0, "the client sends a request");
            stream.write_all(head.as_bytes()).expect("the client listens");
            for byte in body.bytes() {
                let chunk = [b"1\r\n", &[byte][..], b"\r\n"].concat();
                stream.write_all(&chunk).expect("the client listens");
            }
            stream.write_all(b"0\r\n\r\n").expect("the client listens");
        });
        let client = Client::builder().service_root(root).build().expect("the settings are right");
        let tree = if content_type == EVENTS {
            all(events(&client).await.expect("it answers")).await[0].data().expect("it is JSON")
        } else {
            let mut lines = lines(&client).await.expect("it answers");
            lines.next().await.expect("it is JSON").expect("it is there")
        };
        assert_eq!(tree.name.as_deref(), Some("é"));
        thread.join().expect("the server does not panic");
    }
}

#[tokio::test]
async fn a_page_in_place_of_events_is_an_error_with_its_body() {
    let server = Server::answering([response("200 OK", "text/html", "<html>")]);
    let mut events = events(&client(&server)).await.expect("the server responds");
    let error = events.next().await.expect_err("it is a page");
    let ErrorKind::UnexpectedContent { body, .. } = error.kind() else { panic!("{error:?}") };
    assert_eq!(body, b"<html>");
    for _ in 0..2 {
        let error = events.next().await.expect_err("it is still no stream, and has no end");
        assert!(
            matches!(error.kind(), ErrorKind::Interrupted { .. }) && error.attempts() == 1,
            "{error:?}"
        );
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    }
}

#[tokio::test]
async fn an_item_that_is_too_large_is_an_error_and_others_follow() {
    let long = "x".repeat(100);
    let lines_body = format!("{{}}\n\"{long}\"\n{{}}\n");
    let events_body = format!("data: {{}}\n\ndata: {long}\ndata: {long}\n\ndata: {{}}\n\n");
    let server = Server::answering([
        response("200 OK", "application/jsonl", &lines_body),
        response("200 OK", EVENTS, &events_body),
    ]);
    let client = builder(&server.root()).max_response_bytes(50).build();
    let client = client.expect("the settings are right");
    let found = successes(lines(&client).await.expect("it answers").into_stream()).await;
    assert_eq!(found, [true, false, true]);
    let mut events = events(&client).await.expect("it answers");
    events.next().await.expect("it is short").expect("it is there");
    let error = events.next().await.expect_err("it is long");
    assert!(matches!(error.kind(), ErrorKind::TooLarge { limit: 50, .. }), "{error:?}");
    events.next().await.expect("it is short").expect("it is there");
    assert_eq!(events.next().await.expect("it has ended"), None);
}

#[tokio::test]
async fn a_stream_that_is_cut_short_has_no_end() {
    let cut = |content_type: &str, body: &str| {
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: 99\r\n\r\n{body}"
        )
    };
    let server = Server::answering([
        cut("application/jsonl", "{}\n{}"),
        cut(EVENTS, "data: {}\n\ndata: 1"),
        cut(EVENTS, "data: {}\n\n"),
    ]);
    let client = client(&server);
    let mut lines = lines(&client).await.expect("it answers");
    lines.next().await.expect("it is whole").expect("it is there");
    let error = lines.next().await.expect_err("it is cut short");
    assert!(matches!(error.kind(), ErrorKind::Transport { .. }), "{error:?}");
    for _ in 0..2 {
        let error = lines.next().await.expect_err("the end never came");
        assert!(matches!(error.kind(), ErrorKind::Interrupted { .. }), "{error:?}");
    }
    let mut found = events(&client).await.expect("it answers");
    found.next().await.expect("it is whole").expect("it is there");
    found.next().await.expect_err("it is cut short");
    found.next().await.expect_err("the end never came");
    let stream = events(&client).await.expect("it answers").into_stream();
    assert_eq!(successes(stream).await, [true, false], "a stream ends all the same");
}

#[tokio::test]
async fn a_line_that_does_not_fit_is_an_error_with_the_line_and_others_follow() {
    let body = "{\"name\":5}\n\n{\"name\":\"a\"}";
    let server = Server::answering([response("200 OK", "application/x-ndjson", body)]);
    let call = lines(&client(&server)).mismatch_policy(MismatchPolicy::Reject);
    let mut lines = call.await.expect("the server responds");
    let error = lines.next().await.expect_err("a name is a string");
    let ErrorKind::Decode { body, .. } = error.kind() else { panic!("{error:?}") };
    assert_eq!(body, b"{\"name\":5}");
    let tree = lines.next().await.expect("it is JSON").expect("it is there");
    assert_eq!(tree.name.as_deref(), Some("a"));
    assert_eq!(lines.next().await.expect("it has ended"), None);
}

/// Returns for each item of a stream whether it succeeded.
async fn successes<T>(mut stream: impl Stream<Item = Result<T, Error>> + Unpin) -> Vec<bool> {
    let mut found = Vec::new();
    while let Some(item) =
        std::future::poll_fn(|cx| Poll::Ready(ready!(Pin::new(&mut stream).poll_next(cx)))).await
    {
        found.push(item.is_ok());
    }
    found
}

#[tokio::test]
async fn items_are_streams_too() {
    let answers = [
        response("200 OK", "application/jsonl", "{\n{}\n1\n"),
        response("200 OK", EVENTS, "data: 1\n\ndata: 2\n\n"),
        response("200 OK", "text/html", "<html>"),
    ];
    let server = Server::answering(answers);
    let client = client(&server);
    let lines = lines(&client).await.expect("it answers").into_stream();
    assert_eq!(successes(lines).await, [false, true, true]);
    let found = events(&client).await.expect("it answers").into_stream();
    assert_eq!(successes(found).await, [true, true]);
    let found = events(&client).await.expect("it answers").into_stream();
    assert_eq!(successes(found).await, [false]);
}

#[tokio::test]
async fn any_call_can_give_its_bytes_or_its_events() {
    let answers =
        [response("200 OK", "text/csv", "a,b"), response("200 OK", EVENTS, "data: 1\n\n")];
    let server = Server::answering(answers);
    let client = client(&server);
    let call = || -> Call<Tree> { thing(&client, "t").call(&GET).returning_json() };
    let bytes = call().header("accept", "text/csv").download().await.expect("it answers");
    assert_eq!(bytes.bytes().await.expect("they come"), b"a,b");
    let mut events = call().events::<serde_json::Value>().await.expect("it answers");
    let event = events.next().await.expect("it is an event").expect("it is there");
    assert_eq!(event.data().expect("it is JSON"), 1);
    let requests = server.requests();
    assert_eq!(requests[0].header("accept"), Some("text/csv"));
    assert_eq!(requests[1].header("accept"), Some("text/event-stream"));
}

#[tokio::test]
async fn a_variant_of_json_can_be_chosen_as_lines() {
    let watch = "application/json;stream=watch";
    let server = Server::answering([response("200 OK", watch, "{\"name\":\"a\"}\n{}\n")]);
    let client = client(&server);
    let call: Call<Tree> = thing(&client, "t").call(&GET).returning_json();
    let call = call.json_lines::<Tree>().header("accept", watch);
    let mut lines = call.await.expect("it answers");
    let tree = lines.next().await.expect("it is JSON").expect("it is there");
    assert_eq!(tree.name.as_deref(), Some("a"));
    lines.next().await.expect("it is JSON").expect("it is there");
    assert!(lines.next().await.expect("it has ended").is_none());
    assert_eq!(server.requests()[0].header("accept"), Some(watch));
}

#[derive(Debug, PartialEq)]
enum Several {
    Ok(Tree),
    Created(Vec<u8>),
    NoContent,
}

impl ReadByStatus for Several {
    fn read(response: UnreadResponse) -> Result<Self, Error> {
        match response.status() {
            200 => response.into_json().map(Self::Ok),
            201 => response.into_bytes().map(Self::Created),
            204 => Ok(Self::NoContent),
            _ => Err(response.undeclared()),
        }
    }
}

#[tokio::test]
async fn the_status_selects_the_response_type() {
    let json = "application/json";
    let answers = [
        response("200 OK", json, "{}"),
        response("201 Created", "image/png", "bytes"),
        no_content(),
        response("207 Multi-Status", json, "[1]"),
    ];
    let server = Server::answering(answers);
    let client = client(&server);
    let call = || -> Call<Several> { thing(&client, "t").call(&GET).returning_one_of() };
    assert!(matches!(call().await, Ok(Several::Ok(_))));
    assert_eq!(call().await.expect("it is declared"), Several::Created(b"bytes".to_vec()));
    assert_eq!(call().await.expect("it is declared"), Several::NoContent);
    let error = call().await.expect_err("it is not declared");
    assert!(error.to_string().ends_with("where a declared status was expected"), "{error}");
    let ErrorKind::UnexpectedContent { status, body, .. } = error.kind() else {
        panic!("{error:?}")
    };
    assert_eq!((status.as_u16(), body.as_slice()), (207, &b"[1]"[..]));
}
