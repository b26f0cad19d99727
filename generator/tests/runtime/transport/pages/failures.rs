//! Failing pages, and the continuation after them.

use serde_json::json;

use super::{LIST, client, json as ok, last_page, list, page, stream_next};
use crate::models::{Counts, Names};
use crate::runtime::{Call, Endpoint, ErrorKind, Page};
use crate::server::{Server, response};

fn not_found() -> String {
    response("404 Not Found", "application/json", "{}")
}

fn html() -> String {
    response("200 OK", "text/html", "<html>down for maintenance</html>")
}

/// A page whose items do not match, with additional members.
fn unreadable(links: &str) -> String {
    ok(&format!("{{\"value\": 1{links}}}"))
}

#[tokio::test]
async fn a_page_that_cannot_be_read_is_one_error_and_the_pages_after_it_come() {
    let server = Server::answering([
        page(&["a"], "/names?page=2"),
        unreadable(", \"@odata.nextLink\": \"names?page=3\""),
        page(&["b"], "/names?page=4"),
        unreadable(", \"@odata.nextLink\": null, \"@odata.deltaLink\": \"names?delta=1\""),
    ]);
    let mut items = list(&client(&server)).items();
    let mut found = Vec::new();
    loop {
        match items.next().await {
            Ok(Some(item)) => found.push(item),
            Ok(None) => break,
            Err(error) => {
                assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error:?}");
                found.push("error".to_owned());
            }
        }
    }
    assert_eq!(found, ["a", "error", "b", "error"]);
    assert!(items.is_at_end());
    let delta_link = items.delta_link().expect("the last page has one");
    assert_eq!(delta_link, format!("{}/names?delta=1", server.root()));
    assert_eq!(server.requests()[2].target(), "/names?page=3");
}

#[tokio::test]
async fn a_stream_passes_over_it_as_well() {
    let server = Server::answering([
        unreadable(", \"@odata.nextLink\": \"/names?page=2\""),
        unreadable(", \"@odata.nextLink\": \"/names?page=3\""),
        unreadable(", \"@odata.nextLink\": \"/names?page=4\""),
        last_page(&["a"]),
    ]);
    let mut items = list(&client(&server)).items();
    let mut found = Vec::new();
    while let Some(item) = stream_next(&mut items).await {
        found.push(item.is_ok());
    }
    assert_eq!(found, [false, false, false, true]);
    assert_eq!(server.requests().len(), 4);
}

#[tokio::test]
async fn the_names_of_a_page_are_those_of_its_type() {
    let server = Server::answering([
        ok(r#"{"numbers": "none", "next": "/numbers?page=2", "@odata.nextLink": "/wrong"}"#),
        ok(r#"{"numbers": 5}"#),
    ]);
    let client = client(&server);
    let call: Call<Counts> =
        Endpoint::root(&client).literal("numbers").call(&LIST).returning_json();
    let mut pages = call.pages();
    for _ in 0..2 {
        pages.next().await.expect_err("the numbers are none");
    }
    assert!(pages.next().await.expect("that was the last page").is_none());
    assert_eq!(server.requests()[1].target(), "/numbers?page=2");
}

#[tokio::test]
async fn after_any_other_error_the_page_is_asked_for_again() {
    let failures = [
        not_found(),
        html(),
        ok("{\"value\""),
        ok("[1]"),
        ok(""),
        ok("null"),
        ok("{\"@odata.deltaLink\": 1}"),
        unreadable(", \"@odata.nextLink\": 1"),
        String::new(),
    ];
    for failure in failures {
        let server = Server::answering([
            page(&["a"], "/names?page=2"),
            failure.clone(),
            failure.clone(),
            failure.clone(),
            last_page(&["b"]),
        ]);
        let mut items = list(&client(&server)).items();
        items.next().await.expect("the first page comes").expect("it has an item");
        for _ in 0..3 {
            items.next().await.expect_err("the page fails");
            assert!(!items.is_at_end());
            let link = format!("{}/names?page=2", server.root());
            assert_eq!(items.next_link(), Some(link.as_str()));
        }
        assert_eq!(items.next().await.expect("it comes now").as_deref(), Some("b"), "{failure}");
        assert_eq!(items.next().await.expect("that is all"), None);
        let requests = server.requests();
        assert!(requests[1..].iter().all(|request| request.target() == "/names?page=2"));
    }
}

#[tokio::test]
async fn a_stream_ends_when_a_page_fails_twice_and_goes_on_if_it_is_asked_to() {
    let server = Server::answering([
        page(&["a"], "/names?page=2"),
        not_found(),
        page(&["b"], "/names?page=3"),
        html(),
        not_found(),
        not_found(),
        last_page(&["c"]),
    ]);
    let mut items = list(&client(&server)).items();
    let mut found = Vec::new();
    while let Some(item) = stream_next(&mut items).await {
        found.push(item.ok());
    }
    let name = |name: &str| Some(name.to_owned());
    assert_eq!(found, [name("a"), None, name("b"), None, None]);
    assert!(stream_next(&mut items).await.is_none() && !items.is_at_end());
    items.next().await.expect_err("the end of the stream is not the end of the list");
    items.resume();
    let item = stream_next(&mut items).await.expect("it goes on").expect("the page comes");
    assert_eq!(item, "c");
    assert!(stream_next(&mut items).await.is_none() && items.is_at_end());
    assert_eq!(server.requests().len(), 7);
}

#[tokio::test]
async fn a_link_that_must_not_be_followed_is_an_error_each_time_and_ends_a_stream() {
    let server = Server::answering([page(&["a"], "https://evil.example/names")]);
    let mut pages = list(&client(&server)).pages();
    pages.next().await.expect("the first page comes");
    for _ in 0..3 {
        let error = pages.next().await.expect_err("the link leads elsewhere");
        assert!(matches!(error.kind(), ErrorKind::Link { .. }), "{error:?}");
    }
    assert!(stream_next(&mut pages).await.is_none(), "trying again would not help");
    pages.resume();
    assert!(stream_next(&mut pages).await.is_some_and(|page| page.is_err()));
    assert!(stream_next(&mut pages).await.is_none() && !pages.is_at_end());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_page_that_would_be_passed_over_can_be_asked_for_again() {
    let server = Server::answering([
        page(&["a"], "/names?page=2"),
        unreadable(", \"@odata.nextLink\": \"/names?page=3\""),
        page(&["b"], "/names?page=3"),
        last_page(&["c"]),
    ]);
    let mut pages = list(&client(&server)).pages();
    pages.next().await.expect("the first page comes");
    pages.next().await.expect_err("the second cannot be read");
    assert_eq!(pages.next_link(), Some(format!("{}/names?page=3", server.root()).as_str()));
    pages.resume();
    assert_eq!(pages.next_link(), Some(format!("{}/names?page=2", server.root()).as_str()));
    let items = pages.items().try_collect().await;
    assert_eq!(items.expect("all come now"), ["b", "c"]);
    assert_eq!(server.requests()[2].target(), "/names?page=2");
}

#[tokio::test]
async fn a_page_that_cannot_be_read_counts_as_one_of_those_that_are_wanted() {
    let server = Server::answering([
        unreadable(", \"@odata.nextLink\": \"/names?page=2\""),
        page(&["a"], "/names?page=3"),
    ]);
    let mut pages = list(&client(&server)).pages().max_pages(2);
    pages.next().await.expect_err("the first cannot be read");
    assert_eq!(pages.next().await.expect("it comes").expect("it is there").into_items(), ["a"]);
    assert!(pages.next().await.expect("no more are wanted").is_none());
    assert!(!pages.is_at_end() && pages.next_link().is_some());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_page_without_its_items_has_none_and_the_next_one_comes() {
    let bare = ok(&json!({ "@odata.nextLink": "/names?page=2" }).to_string());
    let server = Server::answering([bare, last_page(&["a"])]);
    let call: Call<Names> = list(&client(&server));
    assert_eq!(call.items().try_collect().await.expect("both come"), ["a"]);
    assert_eq!(server.requests().len(), 2);
}
