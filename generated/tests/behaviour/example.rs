//! Tests of the example command and its options.

use std::process::{Command, Output};

use graph_assign::Cloud;
use serde_json::{Value, json};
use wiremock::{MockServer, ResponseTemplate};

use crate::examples::example;
use crate::support::{ASSIGN_PATH, CONFIGURATION, TOKEN, only_request, requests, service};

/// Runs the command, and checks that it prints no token.
fn run(command: &mut Command) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = command.output().expect("the command can be started");
    let stdout = String::from_utf8(stdout).expect("it prints UTF-8");
    let stderr = String::from_utf8(stderr).expect("it prints UTF-8");
    assert!(!stdout.contains(TOKEN) && !stderr.contains(TOKEN), "{stdout}{stderr}");
    (status.code(), stdout, stderr)
}

/// The command with a server, a configuration and these options.
fn with(server: &MockServer, options: &[&str]) -> Command {
    let mut command = example("assign");
    command.args(["--base-url", &server.uri(), "--configuration", CONFIGURATION]).args(options);
    command
}

/// The targets that the command sends for these options, without the prefix of type names.
async fn targets(options: &[&str]) -> Vec<Value> {
    let server = service(ResponseTemplate::new(204)).await;
    let (status, _, stderr) = run(&mut with(&server, options));
    assert_eq!(status, Some(0), "{stderr}");
    let request = only_request(&server).await;
    assert_eq!(request.url.path(), ASSIGN_PATH);
    assert_eq!(request.headers["authorization"], format!("Bearer {TOKEN}"));
    let body: Value = serde_json::from_slice(&request.body).expect("it sends JSON");
    let assignments = body["assignments"].as_array().expect("it sends a collection");
    assignments.iter().map(|assignment| short(&assignment["target"])).collect()
}

fn short(target: &Value) -> Value {
    let mut target = target.clone();
    let name = target["@odata.type"].as_str().expect("a target has a type").to_owned();
    let name = name.strip_prefix("#microsoft.graph.").expect("a type of Graph");
    target["@odata.type"] = name.trim_end_matches("AssignmentTarget").into();
    target
}

#[tokio::test]
async fn each_option_is_one_assignment_in_the_stated_order() {
    let options = [
        "--collection",
        "c1",
        "--all-users",
        "--exclude-group",
        "x1",
        "--group",
        "g1",
        "--all-devices",
        "--group",
        "g2",
        "--collection",
        "c2",
        "--exclude-group",
        "x2",
    ];
    let expected = [
        json!({"@odata.type": "group", "groupId": "g1"}),
        json!({"@odata.type": "group", "groupId": "g2"}),
        json!({"@odata.type": "exclusionGroup", "groupId": "x1"}),
        json!({"@odata.type": "exclusionGroup", "groupId": "x2"}),
        json!({"@odata.type": "allDevices"}),
        json!({"@odata.type": "allLicensedUsers"}),
        json!({"@odata.type": "configurationManagerCollection", "collectionId": "c1"}),
        json!({"@odata.type": "configurationManagerCollection", "collectionId": "c2"}),
    ];
    assert_eq!(targets(&options).await, expected);
}

#[tokio::test]
async fn a_group() {
    let expected = json!({"@odata.type": "group", "groupId": "g1"});
    assert_eq!(targets(&["--group", "g1"]).await, [expected]);
}

#[tokio::test]
async fn an_excluded_group() {
    let expected = json!({"@odata.type": "exclusionGroup", "groupId": "x1"});
    assert_eq!(targets(&["--exclude-group", "x1"]).await, [expected]);
}

#[tokio::test]
async fn all_devices() {
    assert_eq!(targets(&["--all-devices"]).await, [json!({"@odata.type": "allDevices"})]);
}

#[tokio::test]
async fn all_users() {
    assert_eq!(targets(&["--all-users"]).await, [json!({"@odata.type": "allLicensedUsers"})]);
}

#[tokio::test]
async fn a_collection() {
    let expected = json!({"@odata.type": "configurationManagerCollection", "collectionId": "c1"});
    assert_eq!(targets(&["--collection", "c1"]).await, [expected]);
}

#[tokio::test]
async fn the_command_prints_its_result() {
    let server = service(ResponseTemplate::new(204).insert_header("request-id", "r1")).await;
    let (status, stdout, stderr) = run(&mut with(&server, &["--group", "g1", "--all-devices"]));
    assert_eq!((status, stderr.as_str()), (Some(0), ""));
    for part in [CONFIGURATION, "group g1", "all devices", "r1"] {
        assert!(stdout.contains(part), "{part}: {stdout}");
    }
}

#[tokio::test]
async fn the_qualified_path_is_used_on_demand() {
    let server = service(ResponseTemplate::new(204)).await;
    let (status, ..) = run(&mut with(&server, &["--all-devices", "--qualified"]));
    assert_eq!(status, Some(0));
    let path = ASSIGN_PATH
        .replace("/assign", "/microsoft.graph.managedDeviceMobileAppConfiguration/assign");
    assert_eq!(only_request(&server).await.url.path(), path);
}

#[tokio::test]
async fn a_dry_run_shows_the_request_and_sends_nothing() {
    let server = service(ResponseTemplate::new(204)).await;
    let mut command = with(&server, &["--group", "g1", "--dry-run"]);
    let (status, stdout, _) = run(command.env_remove("GRAPH_TOKEN"));
    assert_eq!(status, Some(0));
    let (line, body) = stdout.split_once('\n').expect("a line and a body");
    assert_eq!(line, format!("POST {}{ASSIGN_PATH}", server.uri()));
    let body: Value = serde_json::from_str(body).expect("the body is JSON");
    assert_eq!(body["assignments"][0]["target"]["groupId"], "g1");
    assert_eq!(requests(&server).await.len(), 0);
}

#[test]
fn each_cloud_has_its_service() {
    let clouds = ["global", "us-gov", "us-gov-dod", "china"];
    for (name, cloud) in clouds.into_iter().zip(Cloud::ALL) {
        let options = ["--cloud", name, "--configuration", CONFIGURATION, "--clear", "--dry-run"];
        let (status, stdout, stderr) = run(example("assign").args(options));
        assert_eq!(status, Some(0), "{stderr}");
        let root = cloud.service_root("v1.0");
        assert!(stdout.starts_with(&format!("POST {root}{ASSIGN_PATH}\n")), "{stdout}");
    }
}

#[tokio::test]
async fn a_service_root_is_in_place_of_that_of_the_cloud() {
    let server = service(ResponseTemplate::new(204)).await;
    let (status, _, stderr) = run(&mut with(&server, &["--all-devices", "--cloud", "china"]));
    assert_eq!(status, Some(0), "{stderr}");
    assert_eq!(only_request(&server).await.url.path(), ASSIGN_PATH);
}

#[tokio::test]
async fn a_command_without_a_target_is_rejected() {
    let server = service(ResponseTemplate::new(204)).await;
    let (status, stdout, stderr) = run(&mut with(&server, &[]));
    assert_eq!((status, stdout.as_str()), (Some(2), ""));
    assert!(stderr.contains("--clear"), "{stderr}");
    assert_eq!(requests(&server).await.len(), 0);
}

#[tokio::test]
async fn clear_sends_an_empty_collection() {
    assert_eq!(targets(&["--clear"]).await, [] as [Value; 0]);
}

#[tokio::test]
async fn clear_and_a_target_contradict_each_other() {
    let server = service(ResponseTemplate::new(204)).await;
    let (status, ..) = run(&mut with(&server, &["--clear", "--all-devices"]));
    assert_eq!(status, Some(2));
    assert_eq!(requests(&server).await.len(), 0);
}

#[tokio::test]
async fn an_api_error_is_printed_with_message_and_request_id() {
    let body = r#"{"error":{"code":"Forbidden","message":"{\"Message\":\"You may not.\"}"}}"#;
    let response = ResponseTemplate::new(403)
        .insert_header("request-id", "r1")
        .set_body_raw(body, "application/json");
    let server = service(response).await;
    let (status, stdout, stderr) = run(&mut with(&server, &["--all-devices"]));
    assert_eq!((status, stdout.as_str()), (Some(1), ""));
    assert!(stderr.contains("You may not.") && stderr.contains("r1"), "{stderr}");
}

#[tokio::test]
async fn an_unknown_route_falls_back_to_the_qualified_path() {
    let body = r#"{"error":{"code":"No method match route template","message":"No route."}}"#;
    let server = service(ResponseTemplate::new(400).set_body_raw(body, "application/json")).await;
    let (status, _, stderr) = run(&mut with(&server, &["--all-devices"]));
    assert_eq!(status, Some(1));
    assert!(stderr.contains("--qualified"), "{stderr}");
}

#[tokio::test]
async fn the_token_is_read_from_the_environment_only() {
    let server = service(ResponseTemplate::new(204)).await;
    let (status, _, stderr) = run(with(&server, &["--all-devices"]).env_remove("GRAPH_TOKEN"));
    assert_eq!(status, Some(2));
    assert!(stderr.contains("GRAPH_TOKEN"), "{stderr}");
    let (status, ..) = run(&mut with(&server, &["--all-devices", "--token", "x"]));
    assert_eq!(status, Some(2));
    assert_eq!(requests(&server).await.len(), 0);
}

#[test]
fn invalid_arguments_are_rejected() {
    let cases: [&[&str]; 7] = [
        &[],
        &["--all-devices"],
        &["--configuration", "c", "--group"],
        &["--configuration", "c", "--group", "--all-devices"],
        &["--configuration", "c", "--every-device"],
        &["--configuration", "c", "--all-devices", "--cloud"],
        &["--configuration", "c", "--all-devices", "--cloud", "germany", "--dry-run"],
    ];
    for arguments in cases {
        let (status, ..) = run(example("assign").args(arguments));
        assert_eq!(status, Some(2), "{arguments:?}");
    }
}

#[test]
fn help_names_every_option() {
    let (status, stdout, _) = run(example("assign").arg("--help").env_remove("GRAPH_TOKEN"));
    assert_eq!(status, Some(0));
    let options = [
        "--cloud",
        "--base-url",
        "--configuration",
        "--group",
        "--exclude-group",
        "--collection",
        "--all-devices",
        "--all-users",
        "--qualified",
        "--clear",
        "--dry-run",
        "GRAPH_TOKEN",
    ];
    for option in options {
        assert!(stdout.contains(option), "{option}");
    }
}
