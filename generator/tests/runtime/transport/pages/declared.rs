//! Lists whose operation says how they continue.

use serde_json::{Value, json};

use super::{LIST, client, json as ok};
use crate::models::{Counts, Tree};
use crate::runtime::codec::Field;
use crate::runtime::{
    Call, Client, Endpoint, ErrorKind, Explode, NextPage, Page, Pagination, ParameterStyle,
};
use crate::server::{Server, no_content, response_with};

const LINK_HEADER: Pagination = Pagination { next: NextPage::LinkHeader, items: &[], more: None };

const CURSOR: Pagination = Pagination {
    next: NextPage::Cursor { path: &["meta", "next"], parameter: "cursor" },
    items: &["numbers"],
    more: None,
};

const LAST_ITEM: Pagination = Pagination {
    next: NextPage::LastItem { path: &["name"], parameter: "after" },
    items: &["children"],
    more: Some(&["has_more"]),
};

const OFFSET: Pagination =
    Pagination { next: NextPage::Offset { parameter: "offset" }, items: &[], more: None };

const NUMBER: Pagination =
    Pagination { next: NextPage::Number { parameter: "page", first: 1 }, items: &[], more: None };

impl Page for Tree {
    type Item = Tree;
    const ITEMS: &'static str = "children";
    const NEXT_LINK: &'static str = "";
    fn into_items(self) -> Vec<Tree> {
        self.children.unwrap_or_default()
    }
}

fn list<T: Field>(client: &Client, pagination: &'static Pagination) -> Call<T> {
    let call = Endpoint::root(client).literal("list").call(&LIST);
    let call = call.query("q", ParameterStyle::Form, Explode::No, &"a b&c".to_owned());
    call.paginated(pagination).returning_json()
}

fn page(items: &Value) -> String {
    ok(&items.to_string())
}

/// A page with this header `Link`.
fn linked(link: &str, items: &Value) -> String {
    response_with(
        "200 OK",
        &[("Content-Type", "application/json"), ("Link", link)],
        &items.to_string(),
    )
}

/// Returns the items of all pages, and the targets of the requests.
async fn all<T>(server: Server, pagination: &'static Pagination) -> (Vec<T::Item>, Vec<String>)
where
    T: Page + Field,
{
    let items = list::<T>(&client(&server), pagination).items().try_collect().await;
    let requests = server.requests();
    (items.expect("all pages come"), requests.iter().map(|one| one.target().to_owned()).collect())
}

/// Returns the message of the error after the pages that come.
async fn failure(answers: Vec<String>, pagination: &'static Pagination) -> String {
    let server = Server::answering(answers);
    let mut pages = list::<Vec<Value>>(&client(&server), pagination).pages();
    loop {
        match pages.next().await {
            Ok(page) => assert!(page.is_some(), "the list does not end"),
            Err(error) => {
                assert!(matches!(error.kind(), ErrorKind::Link { .. }), "{error:?}");
                assert!(!pages.is_at_end());
                return error.to_string();
            }
        }
    }
}

#[tokio::test]
async fn the_link_header_leads_to_the_next_page() {
    let server = Server::starting(|root| {
        [
            linked(&format!("<{root}/list?page=2>; rel=\"next\", <x>; rel=last"), &json!([1, 2])),
            linked(
                "<x>; rel=prev,</list?page=3;a,b> ; title=\"a \\\" ,<y>; rel=next\"; REL=\"last NEXT\"",
                &json!([3]),
            ),
            linked("<y>; rel=next; anchor=\"/other\", <?page=4>;rel=next", &json!([])),
            linked("<x>; rel=first; rel=next, <y>", &json!([4])),
        ]
    });
    let (items, targets) = all::<Vec<i64>>(server, &LINK_HEADER).await;
    assert_eq!(items, [1, 2, 3, 4]);
    assert_eq!(targets, ["/list?q=a%20b%26c", "/list?page=2", "/list?page=3;a,b", "/list?page=4"]);
}

#[tokio::test]
async fn a_link_header_to_another_origin_is_not_followed() {
    let answer = linked("<https://evil.example/list>; rel=next", &json!([1]));
    let error = failure(vec![answer], &LINK_HEADER).await;
    assert!(error.contains("leads to evil.example, another origin"), "{error}");
}

#[tokio::test]
async fn a_cursor_becomes_a_parameter_and_the_other_parameters_stay() {
    let counts = |numbers: Value, next: Value| {
        page(&json!({ "numbers": numbers, "meta": { "next": next } }))
    };
    let server = Server::answering([
        counts(json!([1]), json!("x=/+é")),
        counts(json!([2]), json!(17)),
        counts(json!([]), json!("z")),
        counts(json!([3]), json!("")),
    ]);
    let (items, targets) = all::<Counts>(server, &CURSOR).await;
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(
        targets,
        [
            "/list?q=a%20b%26c",
            "/list?q=a%20b%26c&cursor=x%3D%2F%2B%C3%A9",
            "/list?q=a%20b%26c&cursor=17",
            "/list?q=a%20b%26c&cursor=z",
        ]
    );
    for next in [json!(null), json!(false)] {
        let server = Server::answering([counts(json!([1]), next)]);
        assert_eq!(all::<Counts>(server, &CURSOR).await.0, [1]);
    }
    let server = Server::answering([page(&json!({ "numbers": [1] }))]);
    assert_eq!(all::<Counts>(server, &CURSOR).await.0, [1]);
}

#[tokio::test]
async fn a_list_continues_later_where_it_stopped() {
    let counts =
        |number: i64, next: &str| page(&json!({ "numbers": [number], "meta": { "next": next } }));
    let server = Server::answering([counts(1, "b"), counts(2, "c"), counts(3, "")]);
    let client = client(&server);
    let mut pages = list::<Counts>(&client, &CURSOR).pages().max_pages(1);
    let first = pages.next().await.expect("a page comes").expect("there is one");
    assert_eq!(first.into_items(), [1]);
    assert!(pages.next().await.expect("nothing fails").is_none());
    let link = pages.next_link().expect("there are more pages").to_owned();
    let rest = list::<Counts>(&client, &CURSOR).pages_from(link).items().try_collect().await;
    assert_eq!(rest.expect("the other pages come"), [2, 3]);
    assert_eq!(server.requests()[1].target(), "/list?q=a%20b%26c&cursor=b");
}

#[tokio::test]
async fn the_last_item_becomes_a_parameter_until_there_are_no_more() {
    let trees = |names: &[&str], more: bool| {
        let children: Vec<Value> = names.iter().map(|name| json!({ "name": name })).collect();
        page(&json!({ "children": children, "has_more": more }))
    };
    let server =
        Server::answering([trees(&["a", "b"], true), trees(&["c"], true), trees(&["d"], false)]);
    let (items, targets) = all::<Tree>(server, &LAST_ITEM).await;
    let names: Vec<Option<String>> = items.into_iter().map(|tree| tree.name).collect();
    assert_eq!(names.into_iter().flatten().collect::<String>(), "abcd");
    assert_eq!(
        targets,
        ["/list?q=a%20b%26c", "/list?q=a%20b%26c&after=b", "/list?q=a%20b%26c&after=c"]
    );
}

#[tokio::test]
async fn numbers_of_items_and_pages_are_counted_until_a_page_is_empty() {
    let answers = || [page(&json!([1, 2])), page(&json!([3])), page(&json!([]))];
    let (items, targets) = all::<Vec<i64>>(Server::answering(answers()), &OFFSET).await;
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(targets[1..], ["/list?q=a%20b%26c&offset=2", "/list?q=a%20b%26c&offset=3"]);
    let (_, targets) = all::<Vec<i64>>(Server::answering(answers()), &NUMBER).await;
    assert_eq!(targets[1..], ["/list?q=a%20b%26c&page=2", "/list?q=a%20b%26c&page=3"]);

    let server = Server::answering([page(&json!([1])), no_content()]);
    let call = list::<Vec<i64>>(&client(&server), &NUMBER).query_pair("page", "7");
    assert_eq!(call.items().try_collect().await.expect("204 is a success"), [1]);
    assert_eq!(server.requests()[1].target(), "/list?q=a%20b%26c&page=8");
}

#[tokio::test]
async fn a_service_that_ignores_the_parameter_is_an_error_after_its_items() {
    let cursor = || page(&json!({ "numbers": [1], "meta": { "next": "b" } }));
    let again = "leads back to a page that was read already";
    for (answers, pagination, problem) in [
        (vec![cursor(), cursor()], &CURSOR, again),
        (vec![linked("</list?p=2>; rel=next", &json!([1])); 2], &LINK_HEADER, again),
        (vec![page(&json!([1, 2])); 2], &OFFSET, "leads to items that were read already"),
        (vec![page(&json!([1, 2])); 2], &NUMBER, "leads to items that were read already"),
    ] {
        let server = Server::answering(answers);
        let client = client(&server);
        let error = if pagination.items.is_empty() {
            list::<Vec<i64>>(&client, pagination).items().try_collect().await.map(drop)
        } else {
            list::<Counts>(&client, pagination).items().try_collect().await.map(drop)
        };
        let error = error.expect_err("the list does not end").to_string();
        assert!(error.ends_with(problem), "{error}");
        assert_eq!(server.requests().len(), 2);
    }
}

#[tokio::test]
async fn what_is_missing_for_the_next_page_is_an_error_after_the_items() {
    const ITEM: Pagination = Pagination {
        next: NextPage::LastItem { path: &["id"], parameter: "after" },
        items: &[],
        more: None,
    };
    const LINK: Pagination = Pagination { next: NextPage::Link(&["next"]), items: &[], more: None };
    for (items, problem) in [
        (json!([{ "id": 1 }, {}]), "needs `id` of the page's last item"),
        (json!([{ "id": [1] }]), "needs `id`, which is neither a string nor a number"),
    ] {
        let error = failure(vec![page(&items)], &ITEM).await;
        assert!(error.ends_with(problem), "{error}");
    }
    let server = Server::answering([page(&json!([]))]);
    let (items, _) = all::<Vec<i64>>(server, &LINK).await;
    assert_eq!(items, [0; 0]);
    let server = Server::answering([page(&json!([1]))]);
    let call = list::<Vec<i64>>(&client(&server), &NUMBER).query_pair("page", "last");
    let error = call.items().try_collect().await.expect_err("it is not a number");
    assert!(error.to_string().ends_with("needs `page`, which is not a number"), "{error}");
}

#[tokio::test]
async fn a_page_that_cannot_be_read_is_skipped() {
    let server = Server::answering([
        linked("</list?page=2>; rel=next", &json!("none")),
        linked("", &json!([2])),
    ]);
    let mut pages = list::<Vec<i64>>(&client(&server), &LINK_HEADER).pages();
    pages.next().await.expect_err("a string is no list");
    let page = pages.next().await.expect("a page comes").expect("there is one");
    assert_eq!(page, [2]);
    assert!(pages.is_at_end());
    assert_eq!(server.requests()[1].target(), "/list?page=2");
}

#[tokio::test]
async fn a_list_of_an_operation_that_declares_nothing_has_no_pages() {
    let server = Server::answering([page(&json!([1]))]);
    let client = client(&server);
    let call = || -> Call<Vec<i64>> {
        Endpoint::root(&client).literal("list").call(&LIST).returning_json()
    };
    let error = call().items().try_collect().await.expect_err("it might be one of many pages");
    assert!(error.to_string().contains("is not declared"), "{error}");
    assert_eq!(call().await.expect("the server responds"), [1]);
    assert_eq!(server.requests().len(), 1);
}
