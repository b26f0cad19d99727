//! Many assignments in `$batch` requests.

use std::time::Duration;

use graph_assign::ActionPath;
use graph_assign::models::{
    AssignRequest, GroupAssignmentTarget,
    ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use serde_json::{Value, json};
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::support::{TOKEN, builder, client};

/// Responds with success, except for a configuration named `gone`.
fn respond(request: &Request) -> ResponseTemplate {
    let batch: Value = request.body_json().expect("a batch is JSON");
    let responses = batch["requests"].as_array().expect("it has entries").iter().map(|entry| {
        let gone = entry["url"].as_str().is_some_and(|url| url.contains("/gone/"));
        if gone {
            let body = json!({"error": {"code": "NotFound", "message": "It is gone."}});
            return json!({"id": entry["id"], "status": 404, "body": body});
        }
        json!({"id": entry["id"], "status": 204})
    });
    ResponseTemplate::new(200).set_body_json(json!({ "responses": responses.collect::<Vec<_>>() }))
}

#[tokio::test]
async fn many_configurations_are_assigned_and_each_has_its_result() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/$batch"))
        .and(header("authorization", format!("Bearer {TOKEN}").as_str()))
        .respond_with(respond)
        .mount(&server)
        .await;
    let client = client(&server.uri());
    let configurations = client.device_app_management().mobile_app_configurations();
    let ids =
        (0..45).map(|number| if number == 7 { "gone".to_owned() } else { number.to_string() });
    let calls = ids.map(|id| {
        let target = GroupAssignmentTarget::new().group_id("g");
        let request = AssignRequest::new([Assignment::new().target(target)]);
        (id.clone(), configurations.by_id(id).assign().post(request))
    });

    let mut results = client.bulk().budget(1_000, Duration::from_millis(1)).send(calls);
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    while let Some((id, result)) = results.next().await {
        match result {
            Ok(()) => done.push(id),
            Err(error) => failed.push((id, error)),
        }
    }

    assert_eq!(done.len(), 44);
    let [(id, error)] = failed.as_slice() else { panic!("{failed:?}") };
    assert_eq!(
        (id.as_str(), error.api().and_then(|error| error.code())),
        ("gone", Some("NotFound"))
    );
    let batches = server.received_requests().await.expect("the server records requests");
    assert_eq!(batches.len(), 3);
    let first: Value = batches[0].body_json().expect("a batch is JSON");
    assert_eq!(
        first["requests"][0]["url"],
        "/deviceAppManagement/mobileAppConfigurations/0/assign"
    );
    assert_eq!(first["requests"][0]["body"]["assignments"][0]["target"]["groupId"], "g");
}

#[tokio::test]
async fn an_action_that_is_unknown_at_its_documented_path_is_called_at_the_qualified_one() {
    let server = MockServer::start().await;
    Mock::given(path("/$batch"))
        .respond_with(|request: &Request| {
            let batch: Value = request.body_json().expect("a batch is JSON");
            let entries = batch["requests"].as_array().expect("it has entries");
            let responses = entries.iter().map(|entry| {
                let url = entry["url"].as_str().expect("it has a URL");
                if url.ends_with("/microsoft.graph.managedDeviceMobileAppConfiguration/assign") {
                    return json!({"id": entry["id"], "status": 204});
                }
                let body = json!({"error": {"code": "No method match route template"}});
                json!({"id": entry["id"], "status": 400, "body": body})
            });
            let responses: Vec<Value> = responses.collect();
            ResponseTemplate::new(200).set_body_json(json!({ "responses": responses }))
        })
        .mount(&server)
        .await;
    let client = builder(&server.uri()).action_path(ActionPath::DocumentedThenQualified).build();
    let client = client.expect("the settings are right");
    let configurations = client.device_app_management().mobile_app_configurations();
    let assignments: [Assignment; 0] = [];
    let calls = (0..30).map(|id| {
        let call = configurations.by_id(id.to_string()).assign();
        (id, call.post(AssignRequest::new(assignments.clone())))
    });

    let mut results = client.bulk().budget(1_000, Duration::from_millis(1)).send(calls);
    let mut done = Vec::new();
    while let Some((id, result)) = results.next().await {
        result.expect("it is done at the other path");
        done.push(id);
    }

    done.sort_unstable();
    assert_eq!(done, (0..30).collect::<Vec<_>>());
}
