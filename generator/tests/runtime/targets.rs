//! Comparison of assignment targets and of assignments.

use serde_json::{Value, json};

use crate::models::{AnyTarget, Assignment, GroupTarget, Tree};
use crate::runtime::Targets;
use crate::runtime::codec::{Field, from_slice, receive};
use crate::runtime::odata::targets::{covers, overlay};

const GUID: &str = "0d5e6f7a-1111-4222-8333-abcdefabcdef";
const TARGETS: Targets =
    Targets { property: "target", identified_by: &["groupId", "level"], with: &[] };

/// Returns the key of a target that is read from JSON.
fn key(target: &Value) -> Option<String> {
    let json = json!({ "target": target }).to_string();
    let assignment = receive::<Assignment>(json.as_bytes()).expect("it is JSON").value;
    TARGETS.key_of(&assignment)
}

fn group(id: impl Into<Value>) -> Value {
    json!({ "@odata.type": "#test.groupTarget", "groupId": id.into() })
}

#[test]
fn targets_are_equal_if_types_and_identifying_properties_are() {
    let plain = |level: i32| json!({ "@odata.type": "plain", "level": level });
    assert_eq!(key(&group("g")), key(&group("g")));
    assert_ne!(key(&group("g")), key(&group("h")));
    assert_ne!(key(&group("g")), key(&group("G")), "what is no GUID is compared exactly");
    assert_ne!(key(&plain(1)), key(&plain(2)));
    assert_ne!(key(&plain(1)), key(&group("g")));
}

#[test]
fn the_properties_of_the_base_and_unknown_ones_tell_no_targets_apart() {
    let mut other = group("g");
    other["filter"] = json!("f");
    other["new"] = json!(1);
    assert_eq!(key(&group("g")), key(&other));
}

#[test]
fn the_hash_of_a_type_the_case_of_a_guid_and_nulls_make_no_difference() {
    let bare = json!({ "@odata.type": "test.groupTarget", "groupId": GUID.to_uppercase() });
    assert_eq!(key(&group(GUID)), key(&bare));
    assert_eq!(key(&group(Value::Null)), key(&json!({ "@odata.type": "#test.groupTarget" })));
    assert_eq!(
        key(&group(GUID)).as_deref(),
        Some(format!(r#"{{"@odata.type":"test.groupTarget","groupId":"{GUID}"}}"#).as_str())
    );
}

#[test]
fn all_of_a_target_of_unknown_or_no_type_counts() {
    for name in [json!("#test.future"), Value::Null, json!(7)] {
        let target = |value: Value| json!({ "@odata.type": name, "filter": "f", "n": value });
        assert_eq!(
            key(&target(json!([1, { "a": 2 }]))),
            key(&target(json!([1, { "a": 2, "b": null }])))
        );
        assert_ne!(key(&target(json!([1, { "a": 2 }]))), key(&target(json!([1, { "a": 3 }]))));
        let mut other = target(json!(1));
        other["filter"] = json!("other");
        assert_ne!(key(&target(json!(1))), key(&other));
    }
}

#[test]
fn no_string_can_be_mistaken_for_another_target() {
    let target = |value: &str| json!({ "@odata.type": "#test.future", "a": value });
    let two = json!({ "@odata.type": "#test.future", "a": "x", "b": "y" });
    assert_ne!(key(&target(r#"x","b":"y"#)), key(&two));
}

#[test]
fn all_of_a_target_that_has_one_type_only_counts() {
    let tree = |name: &str| {
        from_slice::<Tree>(json!({ "name": name }).to_string().as_bytes()).expect("a tree")
    };
    assert_ne!(TARGETS.key(tree("a").slot()), TARGETS.key(tree("b").slot()));
    assert_eq!(TARGETS.key(tree("a").slot()), TARGETS.key(tree("a").slot()));
}

#[test]
fn an_assignment_without_a_target_has_no_key() {
    for json in [json!({}), json!({ "target": null })] {
        let assignment: Assignment = from_slice(json.to_string().as_bytes()).expect("one");
        assert_eq!(TARGETS.key_of(&assignment), None);
    }
    let target = AnyTarget::from(GroupTarget::new("g"));
    assert_eq!(Targets { property: "other", ..TARGETS }.key_of(&target), None);
}

#[test]
fn what_identifies_an_assignment_with_its_target_is_part_of_its_key() {
    let targets = Targets { with: &["id"], ..TARGETS };
    let assignment = |json: Value| receive::<Assignment>(json.to_string().as_bytes());
    let assignment = |json: Value| assignment(json).expect("it is JSON").value;
    let of = |id: &str| assignment(json!({ "id": id, "target": group("g") }));

    assert_eq!(targets.key_of(&of("a")), targets.key_of(&of("a")));
    assert_ne!(targets.key_of(&of("a")), targets.key_of(&of("b")));
    assert_eq!(targets.target_key_of(&of("a")), targets.target_key_of(&of("b")));
    for json in [json!({ "target": group("g") }), json!({ "id": null, "target": group("g") })] {
        assert_eq!(targets.key_of(&assignment(json)), None);
    }
}

#[test]
fn properties_that_a_new_assignment_does_not_set_are_not_compared() {
    let known = json!({ "id": "a", "intent": "required", "settings": { "a": 1, "b": [{ "c": 2, "d": 3 }] }, "none": null });
    let same = [
        json!({}),
        json!({ "id": "other" }),
        json!({ "@odata.type": "#t", "intent": "required" }),
        json!({ "settings": { "a": 1 } }),
        json!({ "settings": { "@odata.type": "t", "b": [{ "c": 2 }] } }),
        json!({ "none": null, "absent": null }),
    ];
    for new in same {
        assert!(covers(&known, &new), "{new}");
    }
    let other = [
        json!({ "intent": "available" }),
        json!({ "intent": null }),
        json!({ "settings": { "a": 2 } }),
        json!({ "settings": { "b": [] } }),
        json!({ "settings": null }),
        json!({ "absent": false }),
    ];
    for new in other {
        assert!(!covers(&known, &new), "{new}");
    }
}

#[test]
fn properties_that_a_new_assignment_sets_are_merged_into_the_known_one() {
    let mut known = json!({ "id": "a", "intent": "required", "settings": { "@odata.type": "#s", "a": 1, "b": [1, 2] } });
    let new =
        json!({ "id": "b", "settings": { "@odata.type": "s", "b": [3], "c": 4 }, "more": true });
    overlay(&mut known, &new);
    let expected = json!({ "id": "a", "intent": "required", "settings": { "@odata.type": "#s", "a": 1, "b": [3], "c": 4 }, "more": true });
    assert_eq!(known, expected);
}

#[test]
fn an_object_of_another_type_takes_the_place_of_the_known_one() {
    let mut known =
        json!({ "@odata.type": "#one", "id": "a", "settings": { "@odata.type": "#s", "a": 1 } });
    let new = json!({ "@odata.type": "#one", "settings": { "@odata.type": "#t", "b": 2 } });
    assert!(!covers(&known, &new));
    overlay(&mut known, &new);
    assert_eq!(known["settings"], json!({ "@odata.type": "#t", "b": 2 }));
    overlay(&mut known, &json!({ "@odata.type": "#two", "n": 1 }));
    assert_eq!(known, json!({ "@odata.type": "#two", "id": "a", "n": 1 }));
}
