//! Base URLs of relative links of a page.

use serde_json::{Value, json};

use super::{LIST, client, json as ok, list};
use crate::models::Names;
use crate::runtime::{Call, Client, Endpoint};
use crate::server::{Request, Server, response_with};

/// A page of one name with these links.
fn linked(links: &Value) -> String {
    let mut page = json!({});
    // The context comes first, as services write it.
    for (name, link) in links.as_object().expect("links are an object") {
        page[name] = link.clone();
    }
    page["value"] = json!(["a"]);
    ok(&page.to_string())
}

fn last() -> String {
    linked(&json!({}))
}

/// Creates a client with the service root `/api` of a server.
fn below(server: &Server) -> Client {
    let builder = Client::builder().service_root(format!("{}/api", server.root()));
    builder.build().expect("the settings are right")
}

fn deep(client: &Client) -> Call<Names> {
    let orders = Endpoint::root(client).literal("shops").literal("1").literal("orders");
    orders.call(&LIST).returning_json()
}

/// Returns the targets of the requests for all pages.
async fn targets(server: Server) -> Vec<String> {
    let items = deep(&below(&server)).items().try_collect().await;
    items.expect("all pages come");
    server.requests().iter().map(|request| request.target().to_owned()).collect()
}

#[tokio::test]
async fn a_relative_link_is_resolved_against_the_context_url_of_its_page() {
    let next = json!("orders?page=2");
    for context in ["{root}/api/v2/$metadata#orders", "/api/v2/$metadata", "../../v2/$metadata#x"] {
        let server = Server::starting(|root| {
            let context = context.replace("{root}", root);
            [linked(&json!({"@odata.context": context, "@odata.nextLink": next})), last()]
        });
        assert_eq!(
            targets(server).await,
            ["/api/shops/1/orders", "/api/v2/orders?page=2"],
            "{context}"
        );
    }
}

#[tokio::test]
async fn without_a_context_url_it_is_resolved_against_the_url_of_its_page() {
    let server = Server::answering([
        linked(&json!({"@odata.nextLink": "orders/more/?page=2"})),
        linked(&json!({"@odata.nextLink": "third?page=3"})),
        linked(&json!({"@odata.nextLink": "?page=4", "@odata.context": 5})),
        linked(&json!({"@odata.nextLink": "/api/five", "@odata.context": "http://["})),
        linked(&json!({"@odata.nextLink": "../six"})),
        last(),
    ]);
    let expected = [
        "/api/shops/1/orders",
        "/api/shops/1/orders/more/?page=2",
        "/api/shops/1/orders/more/third?page=3",
        "/api/shops/1/orders/more/third?page=4",
        "/api/five",
    ];
    let items = deep(&below(&server)).items().try_collect().await;
    let error = items.expect_err("the last link leads out of the service root");
    assert!(error.to_string().contains("out of the service root"), "{error}");
    let client = below(&server);
    let rest = deep(&client).pages_from(format!("{}/api/last", server.root())).next().await;
    rest.expect("it is a page").expect("it is there");
    let requests = server.requests();
    let targets: Vec<_> = requests.iter().map(Request::target).collect();
    assert_eq!(targets[..5], expected);
}

#[tokio::test]
async fn a_page_that_was_redirected_has_the_url_that_it_came_from() {
    let moved = response_with("307 Moved", &[("Location", "/api/new/place/orders?key=1")], "");
    let next = linked(&json!({"@odata.nextLink": "orders2?page=2"}));
    let server = Server::answering([moved, next, last()]);
    let expected =
        ["/api/shops/1/orders", "/api/new/place/orders?key=1", "/api/new/place/orders2?page=2"];
    assert_eq!(targets(server).await, expected);
}

#[tokio::test]
async fn returned_links_are_absolute() {
    let links = json!({
        "@odata.context": "/v2/$metadata#names",
        "@odata.nextLink": "names?page=2",
        "@odata.deltaLink": "names?delta=2",
    });
    let server = Server::answering([linked(&links), last(), last()]);
    let client = client(&server);
    let mut pages = list(&client).pages();
    pages.next().await.expect("a page comes");
    let link = pages.next_link().expect("there is another page").to_owned();
    assert_eq!(link, format!("{}/v2/names?page=2", server.root()));
    let delta = pages.delta_link().expect("the list tracks changes");
    assert_eq!(delta, format!("{}/v2/names?delta=2", server.root()));
    // One that was kept as the service gave it is relative to the call.
    for link in [link.as_str(), "names?page=9"] {
        list(&client).pages_from(link).next().await.expect("a page comes");
    }
    let requests = server.requests();
    assert_eq!((requests[1].target(), requests[2].target()), ("/v2/names?page=2", "/names?page=9"));
}

#[tokio::test]
async fn a_context_url_of_another_origin_does_not_receive_the_credential() {
    let elsewhere = [
        ("https://evil.example/v2/$metadata", "evil.example, another origin"),
        ("//evil.example/$metadata", "evil.example, another origin"),
        ("{user}/api/$metadata", "user information"),
        ("/other/$metadata", "out of the service root"),
    ];
    for (context, problem) in elsewhere {
        let server = Server::starting(|root| {
            let user = root.replace("http://", "http://user:pass@");
            let context = context.replace("{user}", &user);
            [linked(&json!({"@odata.context": context, "@odata.nextLink": "names?page=2"}))]
        });
        let error = deep(&below(&server)).items().try_collect().await;
        let error = error.expect_err("the link leads elsewhere").to_string();
        assert!(error.contains(problem) && !error.contains("pass@"), "{context}: {error}");
        assert_eq!(server.requests().len(), 1);
    }
}
