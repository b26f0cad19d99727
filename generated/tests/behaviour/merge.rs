//! Changes of sets of assignments, which lose no data.

mod model;

use graph_assign::models::{
    AllDevicesAssignmentTarget, ExclusionGroupAssignmentTarget, GroupAssignmentTarget,
    ManagedDeviceMobileAppConfigurationAssignment as Assignment,
};
use graph_assign::requests::device_app_management::mobile_app_configurations::by_id::Assignments;
use graph_assign::{ActionPath, AssignmentChanges, ErrorKind, RetryPolicy};
use serde_json::{Value, json};
use wiremock::ResponseTemplate;

use crate::intune::{Intune, throttled};
use crate::support::{CONFIGURATION, client, configuration};

const LIST: &str = "GET /deviceAppManagement/mobileAppConfigurations/5f0c1e3a/assignments";
const ASSIGN: &str = "POST /deviceAppManagement/mobileAppConfigurations/5f0c1e3a/assign";
const GUID: &str = "0d5e6f7a-1111-4222-8333-abcdefabcdef";

fn assignments(service: &Intune) -> Assignments {
    configuration(&service.root()).assignments()
}

fn group(id: &str) -> Assignment {
    Assignment::new().target(GroupAssignmentTarget::new().group_id(id))
}

/// The JSON of an assignment to a group.
fn known_group(id: &str, group: &str) -> Value {
    let target =
        json!({ "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": group });
    json!({ "id": id, "target": target })
}

fn ids(assignments: &[Assignment]) -> Vec<&str> {
    assignments.iter().map(|assignment| assignment.id.as_deref().unwrap_or("none")).collect()
}

/// The ids of added, updated, removed and unchanged assignments.
fn sorted(changes: &AssignmentChanges<Assignment>) -> [Vec<&str>; 4] {
    [&changes.added, &changes.updated, &changes.removed, &changes.unchanged]
        .map(|assignments| ids(assignments))
}

/// The group ids of the assignments.
fn groups(service: &Intune) -> Vec<String> {
    let set = service.set(CONFIGURATION);
    let group = |assignment: &Value| assignment["target"]["groupId"].as_str().map(str::to_owned);
    set.iter().map(|assignment| group(assignment).unwrap_or_default()).collect()
}

#[tokio::test]
async fn merging_adds_to_the_assignments() {
    let service = Intune::with(CONFIGURATION, json!([known_group("a", "g1")])).await;

    let changes = assignments(&service).merge([group("g2"), group("g3")]).await.expect("merged");

    assert_eq!(groups(&service), ["g1", "g2", "g3"]);
    assert_eq!(changes.added, [group("g2"), group("g3")]);
    assert_eq!(ids(&changes.unchanged), ["a"]);
    assert!(changes.updated.is_empty() && changes.removed.is_empty() && !changes.is_empty());
    assert_eq!(service.requests().await, [LIST, ASSIGN]);
}

#[tokio::test]
async fn merging_known_assignments_sends_nothing() {
    let known = json!([known_group("a", "g1"), known_group("b", "g2")]);
    let service = Intune::with(CONFIGURATION, known.clone()).await;

    let changes = assignments(&service).merge([group("g2"), group("g1")]).await.expect("merged");

    assert!(changes.is_empty(), "{changes:?}");
    assert_eq!(ids(&changes.unchanged), ["a", "b"]);
    assert_eq!(service.requests().await, [LIST]);
    assert_eq!(json!(service.set(CONFIGURATION)), known);
}

#[tokio::test]
async fn removing_removes_only_the_named_targets() {
    let known = json!([known_group("a", "g1"), known_group("b", "g2"), known_group("c", "g3")]);
    let service = Intune::with(CONFIGURATION, known).await;
    let targets = ["g2", "g9"].map(|id| GroupAssignmentTarget::new().group_id(id));

    let changes = assignments(&service).remove(targets).await.expect("removed");

    assert_eq!(groups(&service), ["g1", "g3"]);
    assert_eq!(sorted(&changes), [vec![], vec![], vec!["b"], vec!["a", "c"]]);
    assert_eq!(service.requests().await, [LIST, ASSIGN]);
}

#[tokio::test]
async fn removing_an_absent_target_sends_nothing() {
    let service = Intune::with(CONFIGURATION, json!([known_group("a", "g1")])).await;

    let changes =
        assignments(&service).remove([AllDevicesAssignmentTarget::new()]).await.expect("removed");

    assert!(changes.is_empty(), "{changes:?}");
    assert_eq!(service.requests().await, [LIST]);
}

#[tokio::test]
async fn replacing_removes_all_other_assignments() {
    let service = Intune::with(CONFIGURATION, json!([known_group("a", "g1")])).await;

    assignments(&service).replace_all([group("g2")]).await.expect("replaced");

    assert_eq!(groups(&service), ["g2"]);
    assert_eq!(service.requests().await, [ASSIGN]);
}

#[tokio::test]
async fn all_pages_are_read_before_the_set_is_sent() {
    let known: Vec<Value> =
        (0..25).map(|index| known_group(&format!("a{index}"), &format!("g{index}"))).collect();
    let service = Intune::with(CONFIGURATION, json!(known)).await.in_pages_of(10);

    assignments(&service).merge([group("g24"), group("new")]).await.expect("merged");

    assert_eq!(service.requests().await, [LIST, LIST, LIST, ASSIGN]);
    assert_eq!(service.set(CONFIGURATION)[..25], known);
    assert_eq!(service.set(CONFIGURATION).len(), 26);
}

#[tokio::test]
async fn known_assignments_are_sent_back_unchanged() {
    let known = json!([
        { "id": "a", "intent": "required", "target": { "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "g1", "deviceAndAppManagementAssignmentFilterId": "f" } },
        { "@odata.type": "#microsoft.graph.futureAssignment", "id": "b", "target": { "@odata.type": "#microsoft.graph.futureTarget", "n": 1.5, "deep": { "x": [null, true] } } },
        { "id": "c", "target": null },
        { "id": "d" },
    ]);
    let service = Intune::with(CONFIGURATION, known.clone()).await;

    let changes = assignments(&service).merge([group("g2")]).await.expect("merged");

    let posted = service.posted().await;
    let [posted] = posted.as_slice() else { panic!("{posted:?}") };
    let sent = posted["assignments"].as_array().expect("a list");
    assert_eq!(json!(sent[..4]), known);
    assert_eq!(ids(&changes.unchanged), ["a", "b", "c", "d"]);
}

#[tokio::test]
async fn an_excluded_group_is_a_different_target_than_the_group() {
    let service = Intune::with(CONFIGURATION, json!([known_group("a", "g1")])).await;
    let excluded = || ExclusionGroupAssignmentTarget::new().group_id("g1");

    let changes =
        assignments(&service).merge([Assignment::new().target(excluded())]).await.expect("merged");
    assert_eq!(changes.added.len(), 1);
    let changes = assignments(&service).remove([excluded()]).await.expect("removed");

    assert_eq!(ids(&changes.unchanged), ["a"]);
    assert_eq!(json!(service.set(CONFIGURATION)), json!([known_group("a", "g1")]));
}

#[tokio::test]
async fn the_spelling_of_a_type_and_a_guid_does_not_change_the_target() {
    let target = json!({ "@odata.type": "microsoft.graph.groupAssignmentTarget", "groupId": GUID.to_uppercase() });
    let known = json!([{ "id": "a", "target": target }, known_group("b", "NoGuid")]);
    let service = Intune::with(CONFIGURATION, known).await;

    let changes = assignments(&service).merge([group(GUID)]).await.expect("merged");
    assert!(changes.is_empty(), "{changes:?}");
    let changes = assignments(&service).merge([group("noguid")]).await.expect("merged");

    assert_eq!(changes.added, [group("noguid")], "what is no GUID is compared exactly");
}

#[tokio::test]
async fn an_assignment_with_more_properties_of_its_target_is_an_update() {
    let mut known = known_group("a", "g1");
    known["note"] = json!("kept");
    known["target"]["deviceAndAppManagementAssignmentFilterId"] = json!("f1");
    let service = Intune::with(CONFIGURATION, json!([known, known_group("b", "g2")])).await;
    let filtered = |filter: &str| {
        let mut target = GroupAssignmentTarget::new().group_id("g1");
        let name = "deviceAndAppManagementAssignmentFilterId".to_owned();
        target.additional_properties.insert(name, json!(filter));
        Assignment::new().target(target)
    };

    let same = assignments(&service).merge([filtered("f1")]).await.expect("merged");
    assert!(same.is_empty(), "{same:?}");
    let changes = assignments(&service).merge([filtered("f2")]).await.expect("merged");

    known["target"]["deviceAndAppManagementAssignmentFilterId"] = json!("f2");
    // The new assignment has a type name, which the one of the service lacks.
    known["@odata.type"] = json!("#microsoft.graph.managedDeviceMobileAppConfigurationAssignment");
    assert_eq!(sorted(&changes), [vec![], vec!["a"], vec![], vec!["b"]]);
    assert_eq!(json!(service.set(CONFIGURATION)), json!([known, known_group("b", "g2")]));
}

#[tokio::test]
async fn the_id_of_an_assignment_is_kept_in_an_update() {
    let service = Intune::with(CONFIGURATION, json!([known_group("a", "g1")])).await;

    let changes = assignments(&service).merge([group("g1").id("other")]).await.expect("merged");

    assert!(changes.is_empty(), "{changes:?}");
}

#[tokio::test]
async fn targets_of_unknown_types_are_the_same_if_they_are_equal() {
    let target = json!({ "@odata.type": "#microsoft.graph.future", "n": 1, "o": null });
    let known = json!([{ "id": "a", "target": target }]);
    let service = Intune::with(CONFIGURATION, known).await;
    let merge = |json: Value| {
        let assignment: Assignment = serde_json::from_value(json).expect("any object is one");
        assignments(&service).merge([assignment])
    };

    let same = json!({ "target": { "n": 1, "@odata.type": "microsoft.graph.future" } });
    assert!(merge(same).await.expect("merged").is_empty());
    let other = json!({ "target": { "n": 2, "@odata.type": "microsoft.graph.future" } });
    let changes = merge(other).await.expect("merged");

    assert_eq!((changes.added.len(), ids(&changes.unchanged)), (1, vec!["a"]));
}

#[tokio::test]
async fn two_assignments_for_one_target_are_rejected_before_anything_is_sent() {
    let service = Intune::with(CONFIGURATION, json!([])).await;
    let twice = || [group("g1"), group(GUID), group("g2"), group(&GUID.to_uppercase())];

    let merged = assignments(&service).merge(twice()).await.expect_err("refused");
    let replaced = assignments(&service).replace_all(twice()).await.expect_err("refused");

    for error in [merged, replaced] {
        let ErrorKind::Parameter { parameter, problem, .. } = error.kind() else {
            panic!("{error:?}")
        };
        assert_eq!(parameter, "assignments");
        assert!(problem.contains("at 1 and at 3") && problem.contains(GUID), "{problem}");
    }
    assert_eq!(service.requests().await.len(), 0);
}

#[tokio::test]
async fn an_assignment_without_a_target_is_not_merged() {
    let service = Intune::with(CONFIGURATION, json!([])).await;

    let nobody = [group("g1"), Assignment::new()];
    let error = assignments(&service).merge(nobody).await.expect_err("refused");

    assert!(error.to_string().contains("`assignments` has no target at 1"), "{error}");
    assert_eq!(service.requests().await.len(), 0);
}

#[tokio::test]
async fn of_two_assignments_of_one_target_the_first_is_updated_and_both_are_sent() {
    let known = json!([known_group("a", "g1"), known_group("b", "g1"), known_group("c", "g2")]);
    let service = Intune::with(CONFIGURATION, known.clone()).await;

    assignments(&service).merge([group("g3")]).await.expect("merged");

    let posted = &service.posted().await[0]["assignments"];
    assert_eq!(json!(posted.as_array().expect("a list")[..3]), known);
}

#[tokio::test]
async fn removing_a_target_removes_all_its_assignments() {
    let known = json!([known_group("a", "g1"), known_group("b", "g1"), known_group("c", "g2")]);
    let service = Intune::with(CONFIGURATION, known).await;
    let target = GroupAssignmentTarget::new().group_id("g1");

    let changes = assignments(&service).remove([target]).await.expect("removed");

    assert_eq!(ids(&changes.removed), ["a", "b"]);
    assert_eq!(groups(&service), ["g2"]);
}

#[tokio::test]
async fn a_list_that_cannot_be_read_completely_changes_nothing() {
    let page = |body: Value| Some(ResponseTemplate::new(200).set_body_json(body));
    let broken = [
        vec![Some(ResponseTemplate::new(403))],
        vec![page(json!({}))],
        vec![page(json!({ "value": null }))],
        vec![page(json!({ "value": 5 }))],
        vec![page(json!({ "value": known_group("a", "g0") }))],
        vec![page(json!([known_group("a", "g0")]))],
        vec![Some(ResponseTemplate::new(200))],
        vec![page(json!({ "value": [], "@odata.nextLink": "https://elsewhere.example/" }))],
        vec![None, Some(ResponseTemplate::new(403))],
        vec![None, page(json!({}))],
    ];
    for responses in broken {
        let known: Vec<Value> =
            (0..3).map(|index| known_group("a", &format!("g{index}"))).collect();
        let service = Intune::with(CONFIGURATION, json!(known)).await.in_pages_of(2);
        let service = service.responding(responses);

        let error = assignments(&service).merge([group("new")]).await.expect_err("it is not whole");

        assert_eq!(service.posted().await, Vec::<Value>::new(), "{error}");
        assert_eq!(service.set(CONFIGURATION), known);
    }
}

#[tokio::test]
async fn settings_apply_to_every_call() {
    let known: Vec<Value> = (0..3).map(|index| known_group("a", &format!("g{index}"))).collect();
    let service = Intune::with(CONFIGURATION, json!(known)).await.in_pages_of(2).qualified_only();

    let merge = assignments(&service).merge([group("new")]).header("x-note", "mine");
    merge.action_path(ActionPath::Qualified).await.expect("merged");

    let requests = service.recorded().await;
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.headers["x-note"] == "mine"));
    assert!(requests[2].url.path().ends_with("managedDeviceMobileAppConfiguration/assign"));
}

#[tokio::test]
async fn throttled_calls_are_retried() {
    let responses = [Some(throttled()), None, Some(throttled()), Some(throttled()), None];
    let service = Intune::with(CONFIGURATION, json!([known_group("a", "g1")])).await;
    let service = service.responding(responses);

    let merge = assignments(&service).merge([group("g2")]);
    merge.retry(RetryPolicy::new()).await.expect("merged");

    assert_eq!(groups(&service), ["g1", "g2"]);
    assert_eq!(service.requests().await, [LIST, LIST, ASSIGN, ASSIGN, ASSIGN]);
}

#[tokio::test]
async fn nothing_is_sent_before_a_change_is_awaited() {
    let service = Intune::with(CONFIGURATION, json!([])).await;

    drop(assignments(&service).merge([group("g1")]));
    drop(assignments(&service).remove([AllDevicesAssignmentTarget::new()]));

    assert_eq!(service.requests().await.len(), 0);
}

#[tokio::test]
async fn an_id_of_dots_is_rejected() {
    let service = Intune::with(CONFIGURATION, json!([])).await;
    let configurations =
        client(&service.root()).device_app_management().mobile_app_configurations();

    for id in ["", ".."] {
        let set = configurations.by_id(id).assignments();
        let error = set.merge([group("g1")]).await.expect_err("refused");
        assert!(matches!(error.kind(), ErrorKind::Parameter { .. }), "{error}");
        let error = set.replace_all([group("g1")]).await.expect_err("refused");
        assert!(matches!(error.kind(), ErrorKind::Parameter { .. }), "{error}");
    }

    assert_eq!(service.requests().await.len(), 0);
}
