//! The exact bytes of forms, parts and JSON lines.

use serde_json::{Value, json};

use crate::models::GroupTarget;
use crate::runtime::codec::Field;
use crate::runtime::{
    Call, CallBuilder, Client, Endpoint, ErrorKind, Explode, FormEncoding, FormField, Multipart,
    Operation, ParameterStyle, Part, RequestBody, Upload,
};
use crate::server::{Request, Server, no_content};

use super::client;

const SEND: Operation = Operation { id: None, method: "POST", path: "/forms" };
const FORM: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data";

/// Returns the request of a call with this body.
async fn sent(set: impl FnOnce(CallBuilder) -> CallBuilder) -> Request {
    let server = Server::answering([no_content()]);
    let call: Call<()> = set(builder(&client(&server))).returning_nothing();
    call.await.expect("the server takes all");
    server.requests().pop().expect("there was one call")
}

fn builder(client: &Client) -> CallBuilder {
    Endpoint::root(client).literal("forms").call(&SEND)
}

async fn form(body: &impl Field, fields: &[FormField]) -> String {
    let request = sent(|call| call.form(body, FORM, fields)).await;
    assert_eq!(request.header("content-type"), Some(FORM));
    request.body
}

/// Returns the reason why a body cannot be sent.
async fn refused(set: impl FnOnce(CallBuilder) -> CallBuilder) -> String {
    let client = Client::builder().service_root("https://api.example").build();
    let call: Call<()> = set(builder(&client.expect("it is a root"))).returning_nothing();
    let error = call.await.expect_err("it has no serialization");
    assert!(matches!(error.kind(), ErrorKind::Parameter { .. }), "{error:?}");
    error.to_string()
}

#[test]
fn bodies_can_be_sent_between_threads() {
    fn moved<T: Send + 'static>() {}
    moved::<Upload>();
    moved::<Multipart>();
}

#[tokio::test]
async fn a_form_has_plain_strings_json_objects_and_lists_item_by_item() {
    let body = json!({
        "id": "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "address": {"street": "123 Example Dr.", "zip": "99999+1234"},
        "tags": ["a b", "c&d"],
        "rows": [{"x": 1}, {"x": 2}],
        "none": null,
        "empty": "",
        "ü": 1.5,
    });
    let expected = [
        "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "address=%7B%22street%22%3A%22123+Example+Dr.%22%2C%22zip%22%3A%2299999%2B1234%22%7D",
        "tags=a+b&tags=c%26d",
        "rows=%7B%22x%22%3A1%7D&rows=%7B%22x%22%3A2%7D",
        "empty=",
        "%C3%BC=1.5",
    ];
    let sent = form(&body, &[]).await;
    for pair in expected {
        assert!(format!("&{sent}&").contains(&format!("&{pair}&")), "{pair} is not in {sent}");
    }
    assert_eq!(sent.split('&').count(), 8, "{sent}");
    let decoded: Vec<String> = reqwest::Url::parse(&format!("http://a/?{sent}"))
        .expect("it is a query too")
        .query_pairs()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    assert!(
        decoded.contains(&r#"address: {"street":"123 Example Dr.","zip":"99999+1234"}"#.into())
    );
}

#[tokio::test]
async fn a_property_with_a_style_is_written_like_a_query_parameter() {
    use Explode::{No, Yes};
    let list = json!({"color": ["blue sky", "black"]});
    let object = json!({"color": {"R": 100, "G": {"x": "1 2"}}});
    let flat = json!({"color": {"R": 100, "G": 200}});
    let path = json!({"color": "/a?b=c#d&e+f%41"});
    let cases = [
        (&list, FormEncoding::Styled(ParameterStyle::Form, Yes), "color=blue+sky&color=black"),
        (&list, FormEncoding::Styled(ParameterStyle::Form, No), "color=blue+sky,black"),
        (&list, FormEncoding::Styled(ParameterStyle::PipeDelimited, No), "color=blue+sky%7Cblack"),
        (&list, FormEncoding::Styled(ParameterStyle::SpaceDelimited, No), "color=blue+sky+black"),
        (&list, FormEncoding::Json, "color=%5B%22blue+sky%22%2C%22black%22%5D"),
        (
            &object,
            FormEncoding::Styled(ParameterStyle::DeepObject, Yes),
            "color%5BR%5D=100&color%5BG%5D%5Bx%5D=1+2",
        ),
        (&flat, FormEncoding::Styled(ParameterStyle::Form, Yes), "R=100&G=200"),
        (&flat, FormEncoding::Styled(ParameterStyle::Form, No), "color=R,100,G,200"),
        (&path, FormEncoding::Reserved(ParameterStyle::Form, Yes), "color=/a?b=c%23d%26e%2Bf%41"),
    ];
    for (body, encoding, expected) in cases {
        let sent = form(body, &[FormField { name: "color", encoding }]).await;
        let sorted = |text: &str| {
            let mut pairs: Vec<String> = text.split('&').map(str::to_owned).collect();
            pairs.sort();
            pairs
        };
        // The properties of untyped JSON have no order.
        let same = sorted(&sent) == sorted(expected) || sent == "color=G,200,R,100";
        assert!(same, "{sent} is not {expected}");
    }
}

#[tokio::test]
async fn a_form_is_made_of_an_object_and_nothing_else() {
    assert_eq!(
        form(&GroupTarget::new("g h"), &[]).await,
        "%40odata.type=%23test.groupTarget&groupId=g+h"
    );
    let problem = refused(|call| call.form(&json!([1]), FORM, &[])).await;
    assert!(problem.starts_with("POST /forms: `body` is not an object"), "{problem}");
    let style = FormEncoding::Styled(ParameterStyle::Form, Explode::No);
    let nested = json!({"a": [[1]]});
    let fields = [FormField { name: "a", encoding: style }];
    let problem = refused(|call| call.form(&nested, FORM, &fields)).await;
    assert!(problem.starts_with("POST /forms: `a` has a list"), "{problem}");
}

/// A parsed part of a multipart form.
#[derive(Debug, PartialEq)]
struct Read {
    name: Option<String>,
    file_name: Option<String>,
    content_type: Option<String>,
    text: String,
}

fn read(name: &str, file: Option<&str>, content_type: Option<&str>, text: &str) -> Read {
    Read {
        name: Some(name.to_owned()),
        file_name: file.map(str::to_owned),
        content_type: content_type.map(str::to_owned),
        text: text.to_owned(),
    }
}

async fn parts(request: &Request) -> Vec<Read> {
    let content_type = request.header("content-type").expect("a form has a type");
    let boundary = multer::parse_boundary(content_type).expect("it has a boundary");
    let mut form = multer::Multipart::with_reader(request.body.as_bytes(), boundary);
    let mut found = Vec::new();
    while let Some(field) = form.next_field().await.expect("it is a form") {
        found.push(Read {
            name: field.name().map(str::to_owned),
            file_name: field.file_name().map(str::to_owned),
            content_type: field.content_type().map(ToString::to_string),
            text: field.text().await.expect("it is text"),
        });
    }
    found
}

#[tokio::test]
async fn a_form_of_parts_has_files_values_and_their_media_types() {
    let mut form = Multipart::new();
    form.add_file("file", "application/octet-stream", "bytes".into());
    let named = Part::new("png").file_name("a \"b\".png").media_type("image/png");
    form.add_file("file", "application/octet-stream", named);
    form.add_file("bare", "text/csv", Part::new("1,2").without_file_name());
    form.add("purpose", None, &"keep\r\nthis".to_owned());
    form.add("owner", None, &json!({"name": "x"}));
    form.add("tags", None, &vec!["a".to_owned(), "b".to_owned()]);
    form.add("csv", Some("text/csv"), &"1,2".to_owned());
    form.add("count", Some("application/json"), &7);
    form.add("absent", None, &None::<String>);
    form.add_styled("meta", ParameterStyle::DeepObject, Explode::Yes, &json!({"k": {"l": 1}}));
    form.add_styled("list", ParameterStyle::Form, Explode::No, &json!(["a", "b"]));
    let request = sent(|call| call.multipart(form, PARTS)).await;
    let expected = [
        read("file", Some("file"), Some("application/octet-stream"), "bytes"),
        read("file", Some("a %22b%22.png"), Some("image/png"), "png"),
        read("bare", None, Some("text/csv"), "1,2"),
        read("purpose", None, None, "keep\r\nthis"),
        read("owner", None, Some("application/json"), r#"{"name":"x"}"#),
        read("tags", None, None, "a"),
        read("tags", None, None, "b"),
        read("csv", None, Some("text/csv"), "1,2"),
        read("count", None, Some("application/json"), "7"),
        read("meta[k][l]", None, None, "1"),
        read("list", None, None, "a,b"),
    ];
    assert_eq!(parts(&request).await, expected);
}

#[tokio::test]
async fn a_part_is_bytes_behind_its_headers_and_between_boundaries() {
    let part = Part::new(b"\x01\r\n--x").file_name("f").header("X-Id", "7");
    let form = Multipart::new().part("a\"\r\nb", part).text("ü", "ü");
    let request = sent(|call| call.multipart(form, "multipart/mixed; charset=utf-8")).await;
    let content_type = request.header("content-type").expect("it has a type");
    let boundary = content_type.strip_prefix("multipart/mixed; boundary=").expect("it has one");
    assert_eq!(
        request.body,
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"a%22%0D%0Ab\"; \
             filename=\"f\"\r\nX-Id: 7\r\n\r\n\u{1}\r\n--x\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"ü\"\r\n\r\nü\r\n\
             --{boundary}--\r\n"
        )
    );
}

#[tokio::test]
async fn a_file_is_streamed_with_the_length_of_the_whole() {
    let pieces = || Upload::from(reqwest::Body::wrap(InPieces(vec!["three", "two", "one"])));
    let form = Multipart::new().part("file", pieces().length(11)).text("name", "x");
    let request = sent(|call| call.multipart(form, PARTS)).await;
    assert_eq!(request.header("content-length"), Some(request.body.len().to_string().as_str()));
    assert_eq!(
        parts(&request).await,
        [read("file", None, None, "onetwothree"), read("name", None, None, "x")]
    );
    // Of a stream of unknown length only the end tells.
    let server = Server::answering([no_content()]);
    let form = Multipart::new().part("file", pieces());
    let call: Call<()> = builder(&client(&server)).multipart(form, PARTS).returning_nothing();
    call.await.expect("the server takes all");
    let request = server.requests().pop().expect("there was one call");
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
    assert_eq!(request.header("content-length"), None);
}

/// A streamed body, whose chunks are in reverse order.
struct InPieces(Vec<&'static str>);

impl http_body::Body for InPieces {
    type Data = bytes::Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, std::io::Error>>> {
        let next = self.0.pop().map(|piece| Ok(http_body::Frame::data(piece.into())));
        std::task::Poll::Ready(next)
    }
}

#[tokio::test]
async fn a_part_with_a_header_that_cannot_be_sent_is_refused() {
    let form = Multipart::new().part("a", Part::new("b").header("X-Id", "1\r\nX-Other: 2"));
    let problem = refused(|call| call.multipart(form, PARTS)).await;
    assert_eq!(problem, "POST /forms: `a` has a header that cannot be sent");
    let mut form = Multipart::new();
    form.add_styled("a", ParameterStyle::Form, Explode::No, &json!([[1]]));
    let problem = refused(|call| call.multipart(form, PARTS)).await;
    assert!(problem.starts_with("POST /forms: `a` has a list"), "{problem}");
}

#[tokio::test]
async fn lines_are_json_each() {
    let items: Vec<Value> = vec![json!({"a": "b\nc"}), json!(2), Value::Null];
    let request = sent(|call| call.json_lines(&items, "application/x-ndjson")).await;
    assert_eq!(request.body, "{\"a\":\"b\\nc\"}\n2\nnull\n");
    assert_eq!(request.header("content-type"), Some("application/x-ndjson"));
    let request = sent(|call| call.json_lines(&items[1..2].to_vec(), "application/json-seq")).await;
    assert_eq!(request.body, "\u{1e}2\n");
    let request =
        sent(|call| call.json_lines_optional(None::<&Vec<i32>>, "application/jsonl")).await;
    assert_eq!((request.body.as_str(), request.header("content-type")), ("", None));
}

/// The generated code for a body with several media types.
enum Either {
    Json(i32),
    Text(String),
}

impl RequestBody for Either {
    fn set(self, call: CallBuilder) -> CallBuilder {
        match self {
            Self::Json(body) => call.json(&body),
            Self::Text(body) => call.upload(body.into(), "text/plain"),
        }
    }
}

#[tokio::test]
async fn one_of_several_media_types_is_the_caller_s_choice() {
    let request = sent(|call| call.body(Either::Json(7))).await;
    assert_eq!(
        (request.body.as_str(), request.header("content-type")),
        ("7", Some("application/json"))
    );
    let request = sent(|call| call.body_optional(Some(Either::Text("a b".to_owned())))).await;
    assert_eq!(
        (request.body.as_str(), request.header("content-type")),
        ("a b", Some("text/plain"))
    );
    let request = sent(|call| call.body_optional(None::<Either>)).await;
    assert_eq!((request.body.as_str(), request.header("content-type")), ("", None));
}
