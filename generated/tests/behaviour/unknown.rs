//! Unknown properties, types and members are kept and sent back unchanged.

use graph_assign::models::{
    AnyDeviceAndAppManagementAssignmentTarget as Target,
    AnyManagedDeviceMobileAppConfiguration as Configuration, GroupAssignmentTarget,
    IosMobileAppConfiguration, ManagedDeviceMobileAppConfigurationAssignment as Assignment,
    MdmAppConfigKeyType,
};
use serde_json::{Value, json};

use crate::support::{configuration, json_service};

/// Reads a configuration, and returns it with the JSON that it is written as.
async fn read(body: &Value) -> (Configuration, Value) {
    let server = json_service(&body.to_string()).await;
    let read = configuration(&server.uri()).get().await.expect("a configuration");
    let written = serde_json::to_value(&read).expect("JSON");
    (read, written)
}

fn assignment(target: &Value) -> Assignment {
    serde_json::from_value(json!({"target": target})).expect("an assignment")
}

#[tokio::test]
async fn an_unknown_configuration_type_is_kept_unchanged() {
    let body = json!({
        "@odata.type": "#microsoft.graph.visionMobileAppConfiguration",
        "id": "v1",
        "displayName": "Goggles",
        "version": 7,
        "gestures": [{"name": "pinch", "weight": 0.5}, null],
    });

    let (read, written) = read(&body).await;

    assert!(matches!(read, Configuration::Other(_)), "{read:?}");
    assert_eq!(read.type_name(), Some("#microsoft.graph.visionMobileAppConfiguration"));
    assert_eq!(
        (read.id(), read.display_name(), read.version()),
        (Some("v1"), Some("Goggles"), Some(7))
    );
    assert_eq!(written, body);
}

#[tokio::test]
async fn a_configuration_without_a_type_name_stays_without_one() {
    let body = json!({"id": "n1", "displayName": "Nameless"});
    let (read, written) = read(&body).await;
    assert_eq!((read.type_name(), read.id()), (None, Some("n1")));
    assert_eq!(written, body);
}

#[test]
fn an_unknown_target_type_is_kept_unchanged() {
    let target = json!({"@odata.type": "#microsoft.graph.siteAssignmentTarget", "siteId": "s1", "groupId": "g"});

    let read = assignment(&target);

    let Some(Target::Other(other)) = &read.target else { panic!("{read:?}") };
    let unknown = &other.additional_properties;
    assert_eq!(unknown["siteId"], "s1");
    assert_eq!(serde_json::to_value(&read).expect("JSON")["target"], target);
}

#[test]
fn the_unknown_property_of_a_known_type_is_kept() {
    let target = json!({
        "@odata.type": "#microsoft.graph.groupAssignmentTarget",
        "groupId": "g",
        "deviceAndAppManagementAssignmentFilterId": null,
        "deviceAndAppManagementAssignmentFilterType": "none",
    });

    let read = assignment(&target);

    assert!(matches!(read.target, Some(Target::GroupAssignmentTarget(_))), "{read:?}");
    assert_eq!(serde_json::to_value(&read).expect("JSON")["target"], target);
}

#[test]
fn a_type_name_without_a_hash_is_known_and_written_with_one() {
    let read = assignment(
        &json!({"@odata.type": "microsoft.graph.groupAssignmentTarget", "groupId": "g"}),
    );

    let Some(Target::GroupAssignmentTarget(group)) = &read.target else { panic!("{read:?}") };
    assert_eq!(group.group_id.as_deref(), Some("g"));
    let written = serde_json::to_value(&read).expect("JSON");
    assert_eq!(written["target"]["@odata.type"], "#microsoft.graph.groupAssignmentTarget");
}

#[test]
fn the_type_name_of_the_abstract_base_is_kept_unchanged() {
    let target = json!({"@odata.type": "microsoft.graph.deviceAndAppManagementAssignmentTarget"});
    let read = assignment(&target);
    assert!(matches!(read.target, Some(Target::Other(_))), "{read:?}");
    assert_eq!(serde_json::to_value(&read).expect("JSON")["target"], target);
}

#[test]
fn a_type_name_may_be_last() {
    let json = r##"{"target":{"groupId":"g","@odata.type":"#microsoft.graph.exclusionGroupAssignmentTarget"}}"##;
    let read: Assignment = serde_json::from_str(json).expect("an assignment");
    let Some(Target::ExclusionGroupAssignmentTarget(group)) = &read.target else {
        panic!("{read:?}")
    };
    assert_eq!(group.group_id.as_deref(), Some("g"));
}

#[tokio::test]
async fn an_unknown_enumeration_member_is_kept() {
    let body = json!({
        "@odata.type": "#microsoft.graph.iosMobileAppConfiguration",
        "settings": [{"appConfigKeyType": "dateType"}, {"appConfigKeyType": "unknownFutureValue"}],
    });

    let (read, written) = read(&body).await;

    let Configuration::IosMobileAppConfiguration(ios) = &read else { panic!("{read:?}") };
    let settings = ios.settings.as_deref().expect("there are settings");
    let member = settings[0].app_config_key_type.as_ref().expect("a member");
    assert!(matches!(member, MdmAppConfigKeyType::Other(text) if &**text == "dateType"));
    assert_eq!(member.to_string(), "dateType");
    assert_eq!(written, body);
}

#[test]
fn a_value_without_a_type_name_gets_one_where_several_types_are_possible() {
    let group: graph_assign::models::GroupAssignmentTarget =
        serde_json::from_value(json!({"groupId": "g"})).expect("a group");
    let written = serde_json::to_value(Assignment::new().target(group)).expect("JSON");
    assert_eq!(written["target"]["@odata.type"], "#microsoft.graph.groupAssignmentTarget");
}

#[test]
fn a_struct_literal_takes_the_rest_from_the_default_or_from_what_was_read() {
    let group = GroupAssignmentTarget { group_id: Some("g".to_owned()), ..Default::default() };
    let written = serde_json::to_value(Assignment::new().target(group)).expect("JSON");
    let name = "#microsoft.graph.groupAssignmentTarget";
    assert_eq!(written["target"], json!({"@odata.type": name, "groupId": "g"}));

    let body = json!({"@odata.type": name, "groupId": null, "note": 1});
    let read: GroupAssignmentTarget = serde_json::from_value(body).expect("a group");
    let same = GroupAssignmentTarget { group_id: None, ..read.clone() };
    let other = GroupAssignmentTarget { group_id: Some("h".to_owned()), ..read };
    let written = |group| serde_json::to_value(Assignment::new().target(group)).expect("JSON");
    assert_eq!(written(same)["target"], json!({"@odata.type": name, "groupId": null, "note": 1}));
    assert_eq!(written(other)["target"], json!({"@odata.type": name, "groupId": "h", "note": 1}));
}

#[test]
fn a_struct_literal_takes_additional_properties_from_a_map() {
    let note = serde_json::Map::from_iter([("note".to_owned(), json!("n"))]);
    let group = GroupAssignmentTarget { group_id: None, additional_properties: note.into() };
    assert_eq!(group.additional_properties["note"], "n");
    assert!(GroupAssignmentTarget::new().additional_properties.is_empty());
}

#[test]
fn additional_properties_are_sent() {
    let mut configuration = IosMobileAppConfiguration::new().display_name("Mail");
    configuration.additional_properties.insert("roleScopeTagIds".to_owned(), json!(["0"]));
    let written = serde_json::to_value(&configuration).expect("JSON");
    assert_eq!(written["roleScopeTagIds"], json!(["0"]));
}
