//! Type names of objects.

use serde_json::json;

use super::round_trip;
use crate::models::{AnyTarget, Assignment, GroupTarget, Target, Tree};
use crate::runtime::codec::{Model, TypeName, from_slice, type_name};

fn read(json: &str) -> AnyTarget {
    from_slice(json.as_bytes()).expect("it is a target")
}

#[test]
fn the_type_name_is_found_first_in_the_middle_and_last() {
    let expected = AnyTarget::from(GroupTarget::new("g").filter("f"));
    for json in [
        r##"{"@odata.type":"#test.groupTarget","filter":"f","groupId":"g"}"##,
        r##"{"filter":"f","@odata.type":"#test.groupTarget","groupId":"g"}"##,
        r##"{"filter":"f","groupId":"g","@odata.type":"#test.groupTarget"}"##,
    ] {
        assert_eq!(read(json), expected, "{json}");
    }
}

#[test]
fn a_type_name_without_hash_is_the_same_type_and_is_written_with_it() {
    let target = read(r#"{"@odata.type":"test.groupTarget","groupId":"g"}"#);
    assert_eq!(target, GroupTarget::new("g").into());
    let written = serde_json::to_value(&target).expect("models can be written");
    assert_eq!(written["@odata.type"], "#test.groupTarget");
}

#[test]
fn a_type_name_without_hash_is_compared_exactly() {
    assert!(matches!(read(r#"{"@odata.type":"plain","level":1}"#), AnyTarget::Plain(_)));
    assert!(matches!(read(r##"{"@odata.type":"#plain","level":1}"##), AnyTarget::Other(_)));
}

#[test]
fn an_object_of_unknown_type_is_preserved() {
    let value =
        json!({"@odata.type": "#test.futureTarget", "filter": "f", "new": [1, {"a": null}]});
    assert!(matches!(read(&value.to_string()), AnyTarget::Other(_)));
    assert_eq!(round_trip::<AnyTarget>(&value), value);
}

#[test]
fn an_object_without_type_name_stays_without() {
    let value = json!({"target": {"filter": "f", "groupId": "g"}});
    assert_eq!(round_trip::<Assignment>(&value), value);
}

#[test]
fn a_type_name_of_a_subtype_is_preserved_where_its_base_is_declared() {
    let value = json!({"@odata.type": "test.betterAssignment", "id": "i"});
    assert_eq!(round_trip::<Assignment>(&value), value);
}

#[test]
fn a_type_name_that_is_not_a_string_is_preserved() {
    for name in [json!(null), json!(5), json!({"a": 1})] {
        let value = json!({"@odata.type": name, "filter": "f"});
        assert_eq!(round_trip::<AnyTarget>(&value), value);
        assert_eq!(
            round_trip::<Assignment>(&json!({"@odata.type": name})),
            json!({"@odata.type": name})
        );
    }
}

#[test]
fn the_documented_example_is_read() {
    let value = json!({
        "@odata.type": "#test.assignment",
        "id": "f0b66038-6038-f0b6-3860-b6f03860b6f0",
        "target": {"@odata.type": "test.targetBase"}
    });
    assert_eq!(round_trip::<Assignment>(&value), value);
}

#[test]
fn a_value_read_without_type_name_gets_one_where_it_is_required() {
    let group: GroupTarget = from_slice(br#"{"groupId":"g"}"#).expect("it is a group target");
    assert_eq!(type_name(&group), None);
    assert_eq!(AnyTarget::from(group).type_name(), Some("#test.groupTarget"));
}

#[test]
fn a_foreign_type_name_survives_conversion_to_an_enum() {
    let json = br##"{"@odata.type":"#test.special","groupId":"g"}"##;
    let group: GroupTarget = from_slice(json).expect("it is a group target");
    assert_eq!(AnyTarget::from(group).type_name(), Some("#test.special"));
}

#[test]
fn targets_in_lists_are_of_their_own_types() {
    let value = json!({"targets": [
        {"@odata.type": "#test.groupTarget", "groupId": "g"},
        {"@odata.type": "plain", "level": 3},
        {"@odata.type": "#other"},
        {},
    ]});
    assert_eq!(round_trip::<Tree>(&value), value);
}

#[test]
fn a_value_of_the_base_type_is_its_own_variant() {
    let base = Target { filter: Some("f".to_owned()), ..Target::default() };
    let read = read(r#"{"filter":"f"}"#);
    assert!(matches!(&read, AnyTarget::Target(_)));
    assert_eq!(read, AnyTarget::from(base.clone()));
    let sent = Assignment::new().target(base);
    let written = serde_json::to_value(&sent).expect("models can be written");
    assert_eq!(written["target"], json!({"filter": "f"}));
}

#[test]
fn the_debug_output_of_nested_values_has_the_names_of_their_types() {
    let assignment = Assignment::new().id("1").target(GroupTarget::new("g"));
    assert_eq!(
        format!("{assignment:?}"),
        r##"Assignment { @odata.type: "#test.assignment", id: "1", target: GroupTarget { @odata.type: "#test.groupTarget", groupId: "g" } }"##
    );
}

#[test]
fn an_untouched_base_names_no_type() {
    let base = Target::default();
    assert_eq!(*base.extra().type_name(), TypeName::Own);
    assert_eq!(serde_json::to_value(&base).expect("models can be written"), json!({}));
}
