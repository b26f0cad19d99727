//! Paginated lists.

mod declared;
mod failures;
mod relative;

use std::future::poll_fn;
use std::pin::Pin;

use futures_core::Stream;
use serde_json::json;

use super::{SECRET, client, thing};
use crate::models::Names;
use crate::runtime::{
    BearerToken, Call, Client, Endpoint, ErrorKind, Explode, Operation, Page, ParameterStyle,
    Upload,
};
use crate::server::{Server, json, no_content, response};

const LIST: Operation = Operation { id: None, method: "GET", path: "/names" };

fn list(client: &Client) -> Call<Names> {
    Endpoint::root(client)
        .literal("names")
        .call(&LIST)
        .query("$top", ParameterStyle::Form, Explode::No, &2)
        .returning_json()
}

fn page(items: &[&str], next_link: &str) -> String {
    json(&json!({ "value": items, "@odata.nextLink": next_link }).to_string())
}

fn last_page(items: &[&str]) -> String {
    json(&json!({ "value": items, "@odata.nextLink": null }).to_string())
}

async fn stream_next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}

#[tokio::test]
async fn links_are_followed_unchanged_with_headers_and_credential_of_the_call() {
    let link = "/names?$skiptoken=RFNwd%2fAo%2B=&X=a+b%20c&empty&&$top=2";
    let server =
        Server::starting(|root| [page(&["a", "b"], &format!("{root}{link}")), last_page(&["c"])]);
    let call = list(&client(&server)).header("Prefer", "names").query_pair("own", "1");
    let mut items = call.items();
    let mut found = Vec::new();
    while let Some(item) = items.next().await.expect("the pages come") {
        found.push(item);
    }
    assert_eq!(found, ["a", "b", "c"]);

    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /names?$top=2&own=1 HTTP/1.1");
    assert_eq!(requests[1].line, format!("GET {link} HTTP/1.1"));
    for request in &requests {
        assert_eq!(request.header("prefer"), Some("names"));
        assert_eq!(request.header("authorization"), Some(format!("Bearer {SECRET}").as_str()));
    }
    let id = |index: usize| requests[index].header("client-request-id").expect("there is an id");
    assert_ne!(id(0), id(1));
}

#[tokio::test]
async fn pages_come_one_by_one_and_only_when_they_are_asked_for() {
    let server = Server::answering([page(&["a"], "names?page=2"), last_page(&["b"])]);
    let mut pages = list(&client(&server)).pages();
    assert_eq!(pages.next_link(), None);
    let first = pages.next().await.expect("a page comes").expect("there is one");
    assert_eq!(first.into_items(), ["a"]);
    assert_eq!(pages.next_link(), Some(format!("{}/names?page=2", server.root()).as_str()));
    assert!(!pages.is_at_end());
    let second = stream_next(&mut pages).await.expect("there is one").expect("a page comes");
    assert_eq!(second.into_items(), ["b"]);
    assert!(pages.next().await.expect("nothing fails").is_none());
    assert!(stream_next(&mut pages).await.is_none());
    assert!(pages.is_at_end());
    assert_eq!(server.requests()[1].target(), "/names?page=2");
}

#[tokio::test]
async fn items_of_all_pages_are_collected() {
    let server = Server::answering([
        page(&["a", "b"], "/names?page=2"),
        page(&[], "/names?page=3"),
        last_page(&["c"]),
    ]);
    let items = list(&client(&server)).items().try_collect().await;
    assert_eq!(items.expect("the pages come"), ["a", "b", "c"]);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_list_without_content_has_no_items() {
    let server = Server::answering([no_content(), page(&["a"], "/names?page=2"), no_content()]);
    let client = client(&server);
    let list = || -> Call<Option<Names>> {
        Endpoint::root(&client).literal("names").call(&LIST).returning_json_or_nothing()
    };
    let none = list().items().try_collect().await.expect("204 is a success");
    assert_eq!(none, [""; 0]);
    let items = list().items().try_collect().await.expect("the pages come");
    assert_eq!(items, ["a"]);
    assert_eq!(server.requests()[2].target(), "/names?page=2");
}

#[tokio::test]
async fn a_limit_of_pages_ends_the_list_and_tells_where_it_goes_on() {
    let server = Server::answering([
        page(&["a"], "/names?page=2"),
        page(&["b"], "/names?page=3"),
        last_page(&["c"]),
    ]);
    let client = client(&server);
    let mut items = list(&client).pages().max_pages(2).items();
    let mut found = Vec::new();
    while let Some(item) = stream_next(&mut items).await {
        found.push(item.expect("the pages come"));
    }
    assert_eq!(found, ["a", "b"]);
    let link = items.next_link().expect("there is a third page").to_owned();
    let rest = list(&client).pages_from(link).items().try_collect().await;
    assert_eq!(rest.expect("the last page comes"), ["c"]);
    assert_eq!(server.requests()[2].target(), "/names?page=3");
}

#[tokio::test]
async fn the_first_page_can_be_asked_for_again_with_its_body() {
    const SEARCH: Operation = Operation { id: None, method: "POST", path: "/search" };
    let server = Server::answering([
        response("400 Bad Request", "application/json", "{}"),
        page(&["a"], "/search?page=2"),
        last_page(&["b"]),
    ]);
    let search = Endpoint::root(&client(&server)).literal("search").call(&SEARCH);
    let call: Call<Names> = search.json(&json!({"q": 1})).returning_json();
    let mut items = call.items();
    items.next().await.expect_err("the first page fails");
    items.resume();
    assert_eq!(items.try_collect().await.expect("all come"), ["a", "b"]);
    let requests = server.requests();
    for request in &requests[..2] {
        assert_eq!(
            (request.line.as_str(), request.body.as_str()),
            ("POST /search HTTP/1.1", r#"{"q":1}"#)
        );
    }
    // What is linked to is read, whatever the first request was.
    assert_eq!(requests[2].line, "GET /search?page=2 HTTP/1.1");
    assert_eq!((requests[2].header("content-type"), requests[2].body.as_str()), (None, ""));
}

#[tokio::test]
async fn links_in_a_cycle_are_an_error_after_their_items() {
    let link = |page: usize| format!("/names?page={page}");
    let answers = [2, 3, 4, 2, 3, 4, 2].map(|next| page(&["a"], &link(next)));
    let server = Server::answering(answers);
    let mut pages = list(&client(&server)).pages();
    let error = loop {
        match pages.next().await {
            Ok(page) => assert!(page.is_some(), "a cycle has no end"),
            Err(error) => break error,
        }
    };
    assert_eq!(
        error.to_string(),
        "GET /names: the link to more of the list leads back to a page that was read already"
    );
    assert_eq!(server.requests().len(), 7, "twice round, and no further");
}

#[tokio::test]
async fn nothing_is_sent_to_where_the_credential_must_not_go() {
    let links = [
        ("https://evil.example/names?token=t0p", "evil.example, another origin"),
        ("//evil.example:81/names", "evil.example:81, another origin"),
        ("{root}/v2/names", "out of the service root"),
        ("{root}/v1.0/../v2/names", "out of the service root"),
        ("{root}/v1.0/%2e%2e/v2/names", "out of the service root"),
        ("{root}/v1.01/names", "out of the service root"),
        ("{user}/v1.0/names", "user information"),
        ("http://[", "not a URL"),
    ];
    for (link, problem) in links {
        let server = Server::starting(|root| {
            let user = root.replace("http://", "http://user:pass@");
            [page(&["a"], &link.replace("{root}", root).replace("{user}", &user))]
        });
        let builder = Client::builder().credential(BearerToken::new(SECRET));
        let client = builder.service_root(format!("{}/v1.0/", server.root())).build();
        let mut pages = list(&client.expect("the settings are right")).pages();
        pages.next().await.expect("the first page comes");
        let error = pages.next().await.expect_err("the link leads elsewhere");
        assert!(
            matches!(error.kind(), ErrorKind::Link { .. }) && error.status().is_none(),
            "{error:?}"
        );
        let text = format!("{error} {error:?} {pages:?}");
        assert!(text.contains(problem), "{link}: {text}");
        assert!(!text.contains("t0p") && !text.contains("pass"), "{text}");
        assert_eq!(server.requests()[0].target(), "/v1.0/names?$top=2");
    }
}

#[tokio::test]
async fn a_delta_link_is_returned_and_requests_later_changes() {
    let server = Server::starting(|root| {
        let changes = json!({"value": ["a"], "@odata.deltaLink": format!("{root}/names?delta=1")});
        let later = json!({"value": ["b"], "@odata.deltaLink": "/names?delta=2"});
        [page(&[], "/names?page=2"), json(&changes.to_string()), json(&later.to_string())]
    });
    let client = client(&server);
    let mut items = list(&client).items();
    while items.next().await.expect("the pages come").is_some() {
        assert!(items.next_link().is_none());
    }
    let link = items.delta_link().expect("the list tracks changes").to_owned();
    let mut items = list(&client).pages_from(link).items();
    assert_eq!(items.next().await.expect("a page comes").as_deref(), Some("b"));
    assert_eq!(items.delta_link(), Some(format!("{}/names?delta=2", server.root()).as_str()));
    assert_eq!(server.requests()[2].target(), "/names?delta=1");
}

#[tokio::test]
async fn a_call_that_cannot_be_sent_has_no_pages() {
    let server = Server::answering([last_page(&[])]);
    let client = client(&server);
    let call: Call<Names> = thing(&client, "..").call(&LIST).returning_json();
    let error = call.items().try_collect().await.expect_err("the id leads elsewhere");
    assert!(matches!(error.kind(), ErrorKind::Parameter { .. }), "{error}");
    let upload = Upload::from(reqwest::Body::from("x"));
    let call = Endpoint::root(&client).literal("names").call(&LIST).upload(upload, "text/plain");
    let mut pages = call.returning_json::<Names, ()>().pages();
    let error = pages.next().await.expect_err("a stream comes only once");
    assert!(error.to_string().contains("can be sent only once"), "{error}");
    list(&client).await.expect("the server responds");
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn pages_and_items_may_go_to_other_threads() {
    fn send<T: Send + Unpin + 'static>(_: &T) {}
    let client = Client::builder().service_root("https://api.example").build();
    let client = client.expect("the settings are right");
    send(&list(&client).pages());
    send(&list(&client).items());
}
