//! Typed headers of responses.

use std::collections::BTreeMap;
use std::error::Error as _;

use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use crate::models::{AnyTarget, GroupTarget, Mode, Setting};
use crate::runtime::codec::Field;
use crate::runtime::{
    Base64, DateTime, Error, ErrorKind, Explode, HeaderError, Headers, ParameterWriter, Response,
};
use crate::server::{Server, response_with};

use super::{client, get};

use Explode::{No, Yes};

/// The generated code for a response with these headers.
#[derive(Clone, Copy, Debug)]
struct PageHeaders<'a>(Headers<'a>);

impl<'a> From<&'a HeaderMap> for PageHeaders<'a> {
    fn from(headers: &'a HeaderMap) -> Self {
        Self(Headers::new(headers))
    }
}

impl PageHeaders<'_> {
    fn link(self) -> Result<String, HeaderError> {
        self.0.required("Link", No)
    }

    fn remaining(self) -> Result<Option<i32>, HeaderError> {
        self.0.optional("X-RateLimit-Remaining", No)
    }

    fn last_modified(self) -> Result<Option<DateTime>, HeaderError> {
        self.0.optional("Last-Modified", No)
    }

    fn scopes(self) -> Result<Vec<String>, HeaderError> {
        self.0.required("X-OAuth-Scopes", No)
    }

    fn set_cookie(self) -> Result<Vec<String>, HeaderError> {
        self.0.required("Set-Cookie", No)
    }

    fn filter(self) -> Result<Option<Value>, HeaderError> {
        self.0.optional_json("X-Filter")
    }
}

async fn answered(headers: &[(&str, &str)]) -> Response<crate::models::Tree> {
    let headers = [&[("Content-Type", "application/json")], headers].concat();
    let server = Server::answering([response_with("200 OK", &headers, "{\"name\":\"a\"}")]);
    get(&client(&server)).send().await.expect("the server responds")
}

#[tokio::test]
async fn headers_are_read_as_their_types() {
    let next = "<https://api.github.com/repositories/1/issues?page=2>; rel=\"next\"";
    let last = "<https://api.github.com/repositories/1/issues?page=9>; rel=\"last\"";
    let response = answered(&[
        ("link", &format!("{next}, {last}")),
        ("x-ratelimit-remaining", "4999"),
        ("last-modified", "Thu, 05 Jul 2012 15:31:30 GMT"),
        ("x-oauth-scopes", "repo, user ,"),
        ("x-oauth-scopes", "gist"),
        ("set-cookie", "a=1; Expires=Thu, 05 Jul 2012 15:31:30 GMT"),
        ("set-cookie", "b=2"),
        ("x-filter", r#"{"a":[1,2]}"#),
    ])
    .await;
    let headers = PageHeaders::from(response.headers());
    assert_eq!(headers.link().expect("it is there"), format!("{next}, {last}"));
    assert_eq!(headers.remaining().expect("it fits"), Some(4999));
    let modified = headers.last_modified().expect("any text fits").expect("it is there");
    assert_eq!(modified.as_str(), "Thu, 05 Jul 2012 15:31:30 GMT");
    assert_eq!(headers.scopes().expect("it is there"), ["repo", "user", "", "gist"]);
    let cookies = headers.set_cookie().expect("they are there");
    assert_eq!(cookies, ["a=1; Expires=Thu, 05 Jul 2012 15:31:30 GMT", "b=2"]);
    assert_eq!(headers.filter().expect("it is JSON"), Some(json!({"a": [1, 2]})));
    assert!(!format!("{headers:?}").contains("4999"), "{headers:?}");
}

#[tokio::test]
async fn a_header_that_does_not_fit_loses_itself_only() {
    let response =
        answered(&[("x-ratelimit-remaining", "many"), ("x-filter", "{"), ("link", "\u{e9}")]).await;
    let headers = PageHeaders::from(response.headers());
    let error = headers.remaining().expect_err("it is no number");
    assert_eq!((error.name(), error.is_missing()), ("X-RateLimit-Remaining", false));
    assert_eq!(
        error.to_string(),
        "the response's header `X-RateLimit-Remaining` does not fit its type"
    );
    assert!(error.source().is_some(), "it says why");
    assert!(headers.filter().is_err());
    assert_eq!(headers.link().expect("it is text"), "\u{e9}");
    assert_eq!(headers.last_modified().expect("it is optional"), None);
    let error = headers.scopes().expect_err("it is required");
    assert!(error.is_missing() && error.source().is_none(), "{error:?}");
    assert_eq!(error.to_string(), "the response's header `X-OAuth-Scopes` is missing");
    assert_eq!(response.into_body().name.as_deref(), Some("a"));
}

#[tokio::test]
async fn headers_of_errors_are_read_as_their_types() {
    let server = Server::answering([response_with(
        "404 Not Found",
        &[("x-ratelimit-remaining", "7"), ("link", "</help>")],
        "",
    )]);
    let error = get(&client(&server)).await.expect_err("the service reports an error");
    let headers = PageHeaders::from(error.api().expect("it is the service's").headers());
    assert_eq!(headers.remaining().expect("it fits"), Some(7));
    assert_eq!(headers.link().expect("it is there"), "</help>");
    assert!(headers.scopes().expect_err("it is required").is_missing());
}

#[tokio::test]
async fn bytes_that_are_not_text_do_not_match() {
    let mut answer =
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\nLink: ".to_vec();
    answer.extend_from_slice(b"\xFF\r\n\r\n{}");
    let server = Server::answering([answer]);
    let response = get(&client(&server)).send().await.expect("the server responds");
    let error = PageHeaders::from(response.headers()).link().expect_err("it is no UTF-8");
    assert!(!error.is_missing());
}

/// Converts a value to a header and back.
fn back<T: Field>(value: &T, explode: Explode) -> T {
    let mut writer = ParameterWriter::default();
    writer.write_header("X-Value", explode, value);
    Headers::new(&writer.headers).required("X-Value", explode).expect("it was written so")
}

#[test]
fn written_values_can_be_read_again() {
    let text = |text: &str| text.to_owned();
    for explode in [No, Yes] {
        assert_eq!(back(&text("a, b=c"), explode), "a, b=c");
        assert_eq!(back(&-5_i8, explode), -5);
        assert_eq!(back(&u64::MAX, explode), u64::MAX);
        assert!(back(&true, explode));
        assert_eq!(back(&Some(1.5), explode), Some(1.5));
        assert_eq!(back(&Mode::from("odd"), explode), Mode::from("odd"));
        assert_eq!(back(&Base64::encode(b"\xFF"), explode), Base64::encode(b"\xFF"));
        assert_eq!(back(&Some(7_i32), explode), Some(7));
        assert_eq!(back(&vec![1_i64, 2, 3], explode), [1, 2, 3]);
        let list = vec![text("blue"), text(""), text("R=100")];
        assert_eq!(back(&list, explode), list);
        let map: BTreeMap<String, i32> = [(text("G"), 200), (text("R"), 100)].into();
        assert_eq!(back(&map, explode), map);
        let target = GroupTarget::new("g").filter("a=b");
        assert_eq!(back(&target, explode), target);
        assert_eq!(back(&AnyTarget::from(target.clone()), explode), AnyTarget::from(target));
    }
}

#[test]
fn a_list_without_items_is_written_as_nothing_and_nothing_is_none() {
    let mut headers = HeaderMap::new();
    headers.insert("x-list", "".parse().expect("it is a value"));
    let read = Headers::new(&headers).required::<Vec<String>>("X-List", No);
    assert_eq!(read.expect("it is there"), Vec::<String>::new());
}

#[test]
fn an_object_that_does_not_fit_says_where() {
    let cases = [
        (No, "B,150,G", "a property has no value"),
        (Yes, "B=150,G", "a property has no value"),
        (Yes, "B=x", "at /B, declared an integer of 32 bits, received a string"),
    ];
    for (explode, text, problem) in cases {
        let mut headers = HeaderMap::new();
        headers.insert("x-color", text.parse().expect("it is a value"));
        let read = Headers::new(&headers).required::<BTreeMap<String, i32>>("X-Color", explode);
        let error = read.expect_err("it is no color");
        let source = error.source().expect("it says why").to_string();
        assert!(source.contains(problem), "{text}: {source}");
    }
    let mut headers = HeaderMap::new();
    headers.insert("x-setting", "other=1".parse().expect("it is a value"));
    let error = Headers::new(&headers).required::<Setting>("X-Setting", Yes);
    let error = error.expect_err("what is required is missing");
    assert!(error.source().is_some_and(|source| source.to_string().contains("is missing")));
}

/// The rest of a rate limit and the link of a response, as a program reads them.
fn read(response: &Response<crate::models::Tree>) -> Result<(Option<i32>, String), Error> {
    let headers = PageHeaders::from(response.headers());
    Ok((headers.remaining()?, headers.link()?))
}

#[tokio::test]
async fn a_header_that_cannot_be_read_is_an_error_of_the_crate() {
    let read_answer = async |headers: &[(&str, &str)]| read(&answered(headers).await);
    let fits = [("link", "<a>"), ("x-ratelimit-remaining", "5")];
    assert_eq!(read_answer(&fits).await.expect("they fit"), (Some(5), "<a>".to_owned()));
    for (headers, message, has_source) in [
        (&[][..], "the response's header `Link` is missing", false),
        (
            &[("x-ratelimit-remaining", "many")],
            "the response's header `X-RateLimit-Remaining` does not fit its type",
            true,
        ),
    ] {
        let error = read_answer(headers).await.expect_err("it does not fit");
        assert_eq!((error.to_string().as_str(), error.source().is_some()), (message, has_source));
        assert!(error.is_decode());
        assert!(matches!(error.kind(), ErrorKind::Header { .. }));
    }
}
