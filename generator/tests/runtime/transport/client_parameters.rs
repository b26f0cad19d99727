//! Parameters that a client sets for all calls that take them.

use serde_json::Value;

use crate::blocking::Wait as _;
use crate::models::Counts;
use crate::runtime::{
    Call, Client, ClientBuilder, ClientParameter, Endpoint, ErrorKind, Explode, NextPage,
    Operation, Pagination, ParameterStyle, ParameterWriter, Parameters,
};
use crate::server::{Server, json, no_content, response, response_with};

use super::{SECRET, assign, builder};

static VERSION: ClientParameter =
    ClientParameter::in_query("api-version", ParameterStyle::Form, Explode::Yes);
static TEAM: ClientParameter = ClientParameter::in_header("X-Team", Explode::No);
static REGION: ClientParameter =
    ClientParameter::in_cookie("region", ParameterStyle::Form, Explode::Yes);
static TAGS: ClientParameter = ClientParameter::in_query("tags", ParameterStyle::Form, Explode::No);

static NOTES: Operation = Operation { id: None, method: "GET", path: "/notes" };

/// The options of an operation that takes all of them, of which it requires one.
#[derive(Default)]
struct NotesOptions {
    version: Option<String>,
    team: Option<String>,
    region: Option<String>,
    tags: Option<Vec<String>>,
}

impl Parameters for NotesOptions {
    fn write(&self, out: &mut ParameterWriter) {
        out.write_or_require(&VERSION, &self.version);
        out.write_or_client(&TEAM, &self.team);
        out.write_or_client(&REGION, &self.region);
        out.write_or_client(&TAGS, &self.tags);
    }
}

fn notes(client: &Client) -> Call<(), NotesOptions> {
    Endpoint::root(client).literal("notes").call(&NOTES).returning_nothing()
}

fn configured(builder: ClientBuilder) -> Client {
    let text = |text: &str| text.to_owned();
    let builder = builder.client_parameter(&VERSION, &text("2025"));
    let builder = builder.client_parameter(&VERSION, &text("2026"));
    let builder = builder.client_parameter(&TEAM, &text(SECRET));
    let builder = builder.client_parameter(&REGION, &text("north"));
    let builder = builder.client_parameter(&TAGS, &vec![text("a"), text("b")]);
    assert!(!format!("{builder:?}").contains(SECRET));
    let client = builder.build().expect("the settings are right");
    assert!(!format!("{client:?}").contains(SECRET));
    client
}

#[tokio::test]
async fn calls_send_the_parameters_of_the_client_that_they_take_and_do_not_set() {
    let server = Server::answering(vec![no_content(); 4]);
    let client = configured(builder(&server.root()));
    notes(&client).await.expect("the server responds with 204");
    let own = NotesOptions {
        version: Some("2027".to_owned()),
        team: Some("blue".to_owned()),
        tags: Some(Vec::new()),
        ..NotesOptions::default()
    };
    notes(&client).with(|_| own).await.expect("the server responds with 204");
    let untyped = notes(&client).query_pair("api-version", "next").header("x-team", "red");
    untyped.header("Cookie", "own=1").await.expect("the server responds with 204");
    assign(&client, "a").await.expect("the server responds with 204");
    let requests = server.requests();
    let sent = |index: usize| {
        let request = &requests[index];
        let header = |name| request.header(name).map(str::to_owned);
        (request.target().to_owned(), header("x-team"), header("cookie"))
    };
    let some = |text: &str| Some(text.to_owned());
    let of_client =
        ("/notes?api-version=2026&tags=a,b".to_owned(), some(SECRET), some("region=north"));
    assert_eq!(sent(0), of_client);
    assert_eq!(sent(1), ("/notes?api-version=2027".to_owned(), some("blue"), some("region=north")));
    let untyped = "/notes?tags=a,b&api-version=next".to_owned();
    assert_eq!(sent(2), (untyped, some("red"), some("own=1")));
    let (target, team, cookie) = sent(3);
    assert!(!target.contains("api-version"), "{target}");
    assert_eq!((team, cookie), (None, None), "the operation does not take them");
}

#[tokio::test]
async fn a_required_parameter_that_nobody_sets_fails_before_anything_is_sent() {
    let client = builder("https://a.example").build().expect("the settings are right");
    let error = notes(&client).await.expect_err("it is refused");
    assert!(
        matches!(error.kind(), ErrorKind::Parameter { parameter, .. } if parameter == "api-version")
    );
    assert!(error.to_string().contains("`ClientBuilder` sets it for all calls"), "{error}");
    assert!(notes(&client).url().is_err());
    let call =
        notes(&client).with(|options| NotesOptions { version: Some("1".to_owned()), ..options });
    let url = call.url().expect("it is set for the call");
    assert_eq!(url.query(), Some("api-version=1"));
}

#[tokio::test]
async fn an_untyped_header_of_the_client_is_a_required_header() {
    struct Team;
    impl Parameters for Team {
        fn write(&self, out: &mut ParameterWriter) {
            out.write_or_require(&TEAM, &None::<String>);
        }
    }
    impl Default for Team {
        fn default() -> Self {
            Self
        }
    }
    let server = Server::answering([no_content()]);
    let client = builder(&server.root()).header("x-team", "green").build();
    let client = client.expect("the settings are right");
    let call: Call<(), Team> = Endpoint::root(&client).call(&NOTES).returning_nothing();
    call.await.expect("the server responds with 204");
    assert_eq!(server.requests()[0].header("X-Team"), Some("green"));
}

#[tokio::test]
async fn parameters_of_the_client_do_not_go_to_another_origin() {
    let elsewhere = Server::answering([response("200 OK", "text/plain", "file")]);
    let there = [("Location", &*elsewhere.root())];
    let server = Server::answering([response_with("302 Found", &there, "")]);
    let client = configured(builder(&server.root()));
    let download = notes(&client).download().await.expect("it is somewhere else");
    download.bytes().await.expect("it is there");
    assert_eq!(server.requests()[0].header("x-team"), Some(SECRET));
    let request = &elsewhere.requests()[0];
    assert_eq!((request.header("x-team"), request.header("cookie")), (None, None));
    assert!(!request.target().contains("api-version"), "{request:?}");
}

#[tokio::test]
async fn a_page_has_the_headers_of_the_first_and_the_query_of_its_link() {
    const LINKS: Pagination =
        Pagination { next: NextPage::LinkHeader, items: &["numbers"], more: None };
    let first = [("Content-Type", "application/json"), ("Link", "</notes?page=2>; rel=next")];
    let server = Server::answering([
        response_with("200 OK", &first, r#"{"numbers": [1]}"#),
        json(r#"{"numbers": [2]}"#),
    ]);
    let client = configured(builder(&server.root()));
    let list = Endpoint::root(&client).literal("notes").call(&NOTES).paginated(&LINKS);
    let list: Call<Counts, NotesOptions> = list.returning_json();
    let items: Vec<i64> = list.items().try_collect().await.expect("both pages come");
    assert_eq!(items, [1, 2]);
    let requests = server.requests();
    assert_eq!(requests[0].target(), "/notes?api-version=2026&tags=a,b");
    assert_eq!(requests[1].target(), "/notes?page=2");
    assert!(requests.iter().all(|request| request.header("x-team") == Some(SECRET)));
}

#[tokio::test]
async fn each_call_of_a_bulk_has_them() {
    let server = Server::answering([json(r#"{"responses": [{"id": "0", "status": 204}]}"#)]);
    let client = configured(builder(&server.root()));
    let mut results = client.bulk().send([((), notes(&client))]);
    let ((), result) = results.next().await.expect("there is one call");
    result.expect("its response is 204");
    let requests = server.requests();
    assert_eq!((requests[0].header("x-team"), requests[0].target()), (None, "/$batch"));
    let batch: Value = serde_json::from_str(&requests[0].body).expect("a batch is JSON");
    let entry = &batch["requests"][0];
    assert_eq!(entry["url"], "/notes?api-version=2026&tags=a,b");
    assert_eq!(entry["headers"]["x-team"], SECRET);
}

#[test]
fn blocking_calls_send_them() {
    let server = Server::answering([no_content()]);
    let client = configured(builder(&server.root()));
    notes(&client).wait().expect("the server responds with 204");
    assert_eq!(server.requests()[0].header("x-team"), Some(SECRET));
}

#[test]
fn values_that_cannot_be_sent_are_refused_when_the_client_is_built() {
    let value = format!("{SECRET}\n");
    let builder = builder("https://a.example").client_parameter(&TEAM, &value);
    let error = builder.build().expect_err("it is refused");
    assert!(matches!(error.kind(), ErrorKind::Configuration { .. }), "{error:?}");
    let text = error.to_string();
    assert!(text.contains("`X-Team` has a character") && !text.contains(SECRET), "{text}");
}
