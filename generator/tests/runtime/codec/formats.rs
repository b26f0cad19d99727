//! Models as serde types, in every self-describing format.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::models::{AnyTarget, Assignment, Setting, Tree};
use crate::runtime::Strict;

#[test]
fn a_json_value_is_read_and_written() {
    let value = json!({
        "id": null,
        "target": {"filter": "f", "@odata.type": "#test.groupTarget", "groupId": "g"},
        "@odata.type": "#test.assignment",
        "more": [1, 2.5, "x"]
    });
    let read: Assignment = serde_json::from_value(value.clone()).expect("it fits");
    assert!(matches!(read.target, Some(AnyTarget::Group(_))));
    assert_eq!(serde_json::to_value(&read).expect("models can be written"), value);
}

#[test]
fn yaml_is_read_and_written() {
    let yaml = "name: a\nchildren:\n- left:\n    name: null\n  grid:\n  - - 1\n    - -2\nlabels:\n  x: null\nextra: 1.5\n";
    let read: Tree = serde_yaml::from_str(yaml).expect("it fits");
    assert_eq!(serde_yaml::to_string(&read).expect("models can be written"), yaml);
}

#[test]
fn yaml_numbers_and_texts_are_read() {
    let yaml = "key: k\nnote: ~\nmode: on\nratio: .inf\nat: 2024-05-02T10:11:12\nbig: 18446744073709551615\n";
    let read: Setting = serde_yaml::from_str(yaml).expect("it fits");
    assert_eq!(read.ratio, Some(f64::INFINITY));
    assert_eq!(read.at.as_ref().map(crate::runtime::DateTime::as_str), Some("2024-05-02T10:11:12"));
    assert_eq!(read.big, Some(u64::MAX));
}

#[test]
fn errors_of_other_formats_tell_the_place_too() {
    let error = serde_yaml::from_str::<Strict<Tree>>("children:\n- name: [1]\n");
    let error = error.expect_err("a list is no string");
    assert!(error.to_string().contains("at /children/0/name"), "{error}");
    let error = serde_json::from_value::<Strict<Tree>>(json!({"left": {"name": 1}}));
    let error = error.expect_err("1 is no string");
    assert!(error.to_string().contains("at /left/name"), "{error}");
}

#[test]
fn models_can_be_nested_in_types_with_derives() {
    #[derive(Deserialize, PartialEq, Serialize)]
    struct Saved {
        version: u32,
        tree: Tree,
        settings: Vec<Setting>,
    }
    let value = json!({
        "version": 1,
        "tree": {"name": "a", "new": true},
        "settings": [{"key": "k", "note": null, "mode": "off"}]
    });
    let read: Saved = serde_json::from_value(value.clone()).expect("it fits");
    assert_eq!(serde_json::to_value(&read).expect("models can be written"), value);
}
