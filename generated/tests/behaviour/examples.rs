//! Tests of the examples, each with a local service.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::support::{TOKEN, requests};

/// The program of an example, which cargo puts next to the test's folder.
pub(crate) fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("the test is a file");
    let profile = test.parent().and_then(|deps| deps.parent()).expect("it is in target/*/deps");
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path: PathBuf = profile.join("examples").join(name);
    assert!(
        path.exists(),
        "{} is missing: `cargo test` builds it unless targets are named; \
         `cargo build -p graph-assign --examples` does too",
        path.display()
    );
    let mut command = Command::new(path);
    command.env("GRAPH_TOKEN", TOKEN);
    command
}

/// Runs an example with these variables, and returns its output.
fn run(name: &str, variables: &[(&str, &str)]) -> String {
    let output = example(name).envs(variables.iter().copied()).output();
    let output = output.expect("the example can be started");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

const LIST: &str = "/deviceAppManagement/mobileAppConfigurations";

async fn respond(server: &MockServer, mock: wiremock::MockBuilder, body: Value) {
    let body = ResponseTemplate::new(200).set_body_json(body);
    mock.respond_with(body).mount(server).await;
}

/// A service with three app configurations on as many pages.
async fn three_pages() -> MockServer {
    let server = MockServer::start().await;
    for (page, next) in [("1", Some("2")), ("2", Some("3")), ("3", None)] {
        let next = next.map(|next| format!("{}{LIST}?$skiptoken={next}", server.uri()));
        let mut body = json!({"value": [{"id": page, "displayName": format!("number {page}")}]});
        if let Some(next) = next {
            body["@odata.nextLink"] = next.into();
        }
        let mock = Mock::given(method("GET")).and(path(LIST));
        let mock = if page == "1" {
            mock.and(wiremock::matchers::query_param_is_missing("$skiptoken"))
        } else {
            mock.and(query_param("$skiptoken", page))
        };
        respond(&server, mock, body).await;
    }
    server
}

#[tokio::test]
async fn paging() {
    let server = three_pages().await;
    let printed = run("paging", &[("GRAPH_ROOT", &server.uri())]);
    let expected = "number 1\nnumber 2\nnumber 3\na page of 1\na page of 1\nlater, a page of 1\n";
    assert_eq!(printed, expected);
}

#[tokio::test]
async fn a_custom_credential() {
    let server = MockServer::start().await;
    let token = json!({"token_type": "Bearer", "expires_in": 3599, "access_token": TOKEN});
    let authority = Mock::given(method("POST")).and(path("/tenant-1/oauth2/v2.0/token"));
    respond(&server, authority, token).await;
    respond(&server, Mock::given(method("GET")).and(path(LIST)), json!({"value": []})).await;
    let root = server.uri();
    let who = [("TENANT", "tenant-1"), ("CLIENT", "client 1"), ("SECRET", "s&cret")];
    let where_to = [("GRAPH_ROOT", root.as_str()), ("GRAPH_AUTHORITY", &root)];
    let printed = run("custom_credential", &[who.as_slice(), &where_to].concat());
    assert!(printed.starts_with("signed in"), "{printed}");
    let requests = requests(&server).await;
    let form = String::from_utf8_lossy(&requests[0].body);
    let form = reqwest::Url::parse(&format!("{root}?{form}")).expect("a form is like a query");
    let form: Vec<(String, String)> = form.query_pairs().into_owned().collect();
    let scope = format!("{root}/.default");
    let expected = [
        ("grant_type", "client_credentials"),
        ("client_id", "client 1"),
        ("client_secret", "s&cret"),
        ("scope", &scope),
    ];
    assert_eq!(form, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(requests[1].headers["authorization"], format!("Bearer {TOKEN}"));
}

#[tokio::test]
async fn merging() {
    let server = MockServer::start().await;
    let group = |id: &str| json!({"target": {"@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": id}});
    let list = Mock::given(method("GET")).and(path(format!("{LIST}/c1/assignments")));
    respond(&server, list, json!({"value": [group("g1"), group("g2")]})).await;
    let assign = Mock::given(method("POST")).and(path(format!("{LIST}/c1/assign")));
    assign.respond_with(ResponseTemplate::new(204)).mount(&server).await;
    let output = example("merge").args(["c1", "g3", "g2"]).env("GRAPH_ROOT", server.uri()).output();
    let output = output.expect("the example can be started");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "1 added\n1 removed\n");
    let requests = requests(&server).await;
    let sent = requests.iter().filter(|request| request.method.as_str() == "POST");
    let groups = sent.map(|request| {
        let body: Value = serde_json::from_slice(&request.body).expect("it is JSON");
        let assignments = body["assignments"].as_array().expect("it is the whole set").clone();
        let group = |assignment: Value| assignment["target"]["groupId"].as_str().map(str::to_owned);
        assignments.into_iter().filter_map(group).collect::<Vec<_>>()
    });
    assert_eq!(groups.collect::<Vec<_>>(), [vec!["g1", "g2", "g3"], vec!["g1"]]);
}

/// Responds to a batch with success, except for a configuration named `gone`.
fn respond_to_batch(request: &wiremock::Request) -> ResponseTemplate {
    let batch: Value = request.body_json().expect("a batch is JSON");
    let entries = batch["requests"].as_array().expect("it has entries").iter();
    let responses = entries.map(|entry| {
        let gone = entry["url"].as_str().is_some_and(|url| url.contains("/gone/"));
        json!({"id": entry["id"], "status": if gone { 404 } else { 204 }})
    });
    ResponseTemplate::new(200).set_body_json(json!({"responses": responses.collect::<Vec<_>>()}))
}

async fn batches() -> MockServer {
    let server = MockServer::start().await;
    let batch = Mock::given(method("POST")).and(path("/$batch"));
    batch.respond_with(respond_to_batch).mount(&server).await;
    server
}

#[tokio::test]
async fn bulk() {
    let server = batches().await;
    let ids: Vec<String> = (0..25).map(|number| number.to_string()).collect();
    let mut command = example("bulk");
    let output = command.args(["g1", "gone"]).args(&ids).env("GRAPH_ROOT", server.uri()).output();
    let output = output.expect("the example can be started");
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(printed.lines().filter(|line| line.ends_with(": assigned")).count(), 25);
    assert!(printed.lines().any(|line| line.starts_with("gone: ") && line.contains("404")));
    assert_eq!(requests(&server).await.len(), 2);
}

/// Results of bulk calls have keys, and form a stream.
#[cfg(feature = "blocking")]
#[tokio::test]
async fn bulk_without_async() {
    use graph_assign::blocking::WaitIter as _;
    use graph_assign::models::AssignRequest;
    use graph_assign::models::ManagedDeviceMobileAppConfigurationAssignment as Assignment;

    let server = batches().await;
    let client = crate::support::client(&server.uri());
    let configurations = client.device_app_management().mobile_app_configurations();
    let calls = ["1", "gone"].map(|id| {
        let none: [Assignment; 0] = [];
        (id, configurations.by_id(id).assign().post(AssignRequest::new(none)))
    });
    let results = client.bulk().send(calls).wait_iter().expect("a thread can be started");
    let mut done: Vec<_> = results.map(|(id, result)| (id, result.is_ok())).collect();
    done.sort_unstable();
    assert_eq!(done, [("1", true), ("gone", false)]);
}

#[cfg(feature = "azure-identity")]
#[tokio::test]
async fn azure_identity() {
    let server = three_pages().await;
    let root = server.uri();
    let printed = run("azure_identity", &[("GRAPH_ROOT", &root)]);
    assert!(
        printed.starts_with(&format!("a token is asked for [\"{root}/.default\"]")),
        "{printed}"
    );
    assert_eq!(requests(&server).await[0].headers["authorization"], format!("Bearer {TOKEN}"));
}

#[cfg(feature = "blocking")]
#[tokio::test]
async fn blocking() {
    let server = three_pages().await;
    for (id, count) in [("1", 0), ("2", 1), ("3", 2)] {
        let assignments = vec![json!({"id": "a"}); count];
        let mock = Mock::given(method("GET")).and(path(format!("{LIST}/{id}/assignments")));
        respond(&server, mock, json!({"value": assignments})).await;
    }
    let printed = run("blocking", &[("GRAPH_ROOT", &server.uri())]);
    assert_eq!(printed, "1: 0 assignments\n2: 1 assignments\n3: 2 assignments\n");
}

#[cfg(feature = "test-util")]
#[test]
fn testing() {
    assert_eq!(run("testing", &[]), "2 requests, as they should be\n");
}
