//! Values that do not match their types are converted if possible, preserved, reported, and written back.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::models::{AnyTarget, Assignment, Choice, Setting, Tree};
use crate::runtime::codec::{Field, Mismatch, Received, from_value, receive};
use crate::runtime::{Date, Strict};

fn read<T: Field>(value: &Value) -> Received<T> {
    receive(value.to_string().as_bytes()).expect("it is JSON")
}

fn written<T: Field>(value: &T) -> Value {
    serde_json::to_value(read_back(value)).expect("models can be written")
}

fn read_back<T: Field>(value: &T) -> crate::runtime::codec::Encoded<'_> {
    crate::runtime::codec::Encoded(value.slot())
}

fn setting(name: &str, value: Value) -> Value {
    let mut setting = json!({"key": "k", "note": null, "mode": "on"});
    setting[name] = value;
    setting
}

/// Reads a property of a setting that does not match its type.
fn odd(name: &str, value: Value, sentence: &str) -> Setting {
    let json = setting(name, value);
    let read: Received<Setting> = read(&json);
    let found: Vec<String> = read.mismatches.iter().map(ToString::to_string).collect();
    assert_eq!(found, [format!("`/{name}`: {sentence}")], "{json}");
    assert_eq!(written(&read.value), json);
    assert!(from_value::<Setting>(&json).is_err(), "{json}");
    read.value
}

#[test]
fn a_required_property_that_is_missing_is_empty_and_stays_missing() {
    let json = json!({"note": null, "mode": "on"});
    let read: Received<Setting> = read(&json);
    assert_eq!(read.mismatches.to_string(), "`key` is missing");
    let missing = read.mismatches.iter().next().expect("it is one");
    assert_eq!((missing.pointer(), missing.is_missing()), ("/key", true));
    let mut setting = read.value;
    assert_eq!((setting.key.as_str(), written(&setting)), ("", json));
    "k".clone_into(&mut setting.key);
    assert_eq!(written(&setting), json!({"key": "k", "note": null, "mode": "on"}));
}

#[test]
fn null_that_is_not_declared_is_empty_and_stays_null() {
    let setting = odd("key", json!(null), "declared a string, received null");
    assert_eq!(setting.key, "");
    let list = read::<Tree>(&json!({"children": [{}, null], "grid": [[1, null]]}));
    assert_eq!(list.mismatches.len(), 2);
    assert_eq!(list.value.grid, Some(vec![vec![1, 0]]));
    assert_eq!(written(&list.value), json!({"children": [{}, null], "grid": [[1, null]]}));
}

#[test]
fn a_value_with_one_interpretation_is_converted() {
    let read = odd("key", json!(5), "declared a string, received a number");
    assert_eq!(read.key, "5");
    for on in [json!("true"), json!(1), json!("1")] {
        let received = if on.is_string() { "a string" } else { "a number" };
        let read = odd("enabled", on, &format!("declared a boolean, received {received}"));
        assert_eq!(read.enabled, Some(true));
    }
    let read = odd("count", json!("12"), "declared an integer of 32 bits, received a string");
    assert_eq!(read.count, Some(12));
    let read = odd("big", json!("12.0"), "declared an unsigned integer, received a string");
    assert_eq!(read.big, Some(12));
}

#[test]
fn a_value_that_cannot_be_used_is_none_or_empty() {
    let read = odd("count", json!(12.5), "declared an integer of 32 bits, received a number");
    assert_eq!(read.count, None);
    let read =
        odd("count", json!(4_081_050_336_u32), "declared an integer of 32 bits, received a number");
    assert_eq!(read.count, None);
    let read = odd("enabled", json!("yes"), "declared a boolean, received a string");
    assert_eq!(read.enabled, None);
    let read = odd("key", json!({"a": 1}), "declared a string, received an object");
    assert_eq!(read.key, "");
    let read = odd("ratio", json!("often"), "declared a number, received a string");
    assert_eq!(read.ratio, None);
}

#[test]
fn integers_in_any_format_are_integers() {
    for text in ["1.0", "1e2", "-0.0", "1E0", "100e-2"] {
        let json = format!(r#"{{"key":"k","note":null,"mode":"on","count":{text}}}"#);
        let read = receive::<Setting>(json.as_bytes()).expect("it is JSON");
        assert!(read.mismatches.is_empty(), "{text}");
        let whole = text.parse::<f64>().expect("it is a number");
        assert_eq!(read.value.count.map(f64::from), Some(whole + 0.0));
        let value: Value = serde_json::from_str(&json).expect("it is JSON");
        assert_eq!(written(&read.value), value, "the spelling is kept");
        assert!(serde_json::from_str::<Strict<Setting>>(&json).is_ok());
    }
}

#[test]
fn one_item_without_its_list_is_a_list_of_it() {
    let json = json!({"children": {"name": "a", "left": {"name": 1}}});
    let read: Received<Tree> = read(&json);
    let children = read.value.children.as_ref().expect("there is one");
    assert_eq!(children[0].name.as_deref(), Some("a"));
    let found: Vec<&str> = read.mismatches.iter().map(Mismatch::pointer).collect();
    assert_eq!(found, ["/children", "/children/left/name"]);
    assert_eq!(written(&read.value), json);
    // What is changed in it is written.
    let mut edited = read.value.clone();
    edited.children.as_mut().expect("there is one")[0].name = Some("b".to_owned());
    assert_eq!(written(&edited), json!({"children": {"name": "b", "left": {"name": 1}}}));
    // What is put there since is a list again.
    let mut changed = read.value.clone();
    changed.children = Some(vec![Tree::default()]);
    assert_eq!(written(&changed), json!({"children": [{}]}));
    let mut more = read.value;
    more.children.get_or_insert_default().push(Tree::default());
    assert_eq!(written(&more), json!({"children": [{"name": "a", "left": {"name": 1}}, {}]}));
}

#[test]
fn a_single_integer_keeps_its_format() {
    let json = json!({"grid": [0.0, [1.0]]});
    let read: Received<Tree> = read(&json);
    assert_eq!(read.value.grid, Some(vec![vec![0], vec![1]]));
    assert_eq!(written(&read.value), json);
}

#[test]
fn empty_values_are_not_items() {
    for empty in [json!({}), json!(""), json!(7), json!("a")] {
        let json = json!({"children": empty});
        let read: Received<Tree> = read(&json);
        assert_eq!(read.mismatches.len(), 1, "{json}");
        assert_eq!(read.value.children, None, "{json}");
        assert_eq!(written(&read.value), json);
    }
    let json = json!({"labels": [], "byName": []});
    assert_eq!(written(&read::<Tree>(&json).value), json);
}

#[test]
fn one_bad_item_leaves_the_others_as_they_are() {
    let json = json!({
        "children": [{"name": "a"}, "odd", {"name": "b"}],
        "labels": {"a": "x", "b": [], "c": null},
        "grid": [[1, "2", "x"], 3, [4]],
    });
    let read: Received<Tree> = read(&json);
    let children = read.value.children.as_ref().expect("they came");
    assert_eq!(children.len(), 3);
    assert_eq!(children[2].name.as_deref(), Some("b"));
    assert_eq!(read.value.grid, Some(vec![vec![1, 2, 0], vec![3], vec![4]]));
    let found: Vec<&str> = read.mismatches.iter().map(Mismatch::pointer).collect();
    assert_eq!(found, ["/children/1", "/labels/b", "/grid/0/1", "/grid/0/2", "/grid/1"]);
    assert_eq!(written(&read.value), json);
    // An object keeps what came by itself, wherever its list puts it.
    let mut changed = read.value;
    changed.children.as_mut().expect("they came").remove(0);
    assert_eq!(written(&changed)["children"], json!(["odd", {"name": "b"}]));
}

#[test]
fn fields_that_were_set_since_are_written() {
    let json = setting("count", json!("x"));
    let mut setting = read::<Setting>(&json).value;
    setting.count = Some(3);
    assert_eq!(written(&setting)["count"], json!(3));
    let tree = read::<Tree>(&json!({"left": 1, "name": "a"})).value;
    assert_eq!(written(&tree), json!({"left": 1, "name": "a"}));
    let assignment = read::<Assignment>(&json!({"target": "none"})).value;
    assert_eq!(written(&assignment)["target"], json!("none"));
    assert_eq!(written(&assignment.clear_target())["target"], json!(null));
}

#[test]
fn a_type_name_that_is_not_a_string_is_preserved_and_reported() {
    for odd in [json!(null), json!([])] {
        let json = json!({"targets": [{"@odata.type": odd, "filter": "f"}]});
        let read: Received<Tree> = read(&json);
        let targets = read.value.targets.as_ref().expect("they came");
        assert!(matches!(&targets[0], AnyTarget::Target(_)));
        assert_eq!(read.mismatches.len(), 1);
        assert_eq!(written(&read.value), json);
    }
    // A missing one is what many services leave out where it is the declared type's.
    let json = json!({"targets": [{"filter": "f"}]});
    assert!(read::<Tree>(&json).mismatches.is_empty());
}

#[test]
fn an_object_that_names_its_alternative_is_that_alternative() {
    let json = json!({"mode": "one", "small": "x"});
    let read: Received<Choice> = read(&json);
    assert!(matches!(&read.value, Choice::Setting(_)));
    let found: Vec<String> = read.mismatches.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(written(&read.value), json);
}

#[test]
fn lists_maps_and_scalars_are_written_back_with_the_original() {
    let json = json!({"a": 1, "b": "x"});
    let read: Received<BTreeMap<String, i64>> = read(&json);
    assert_eq!(serde_json::to_value(&read).expect("it can be written"), json);
    let json = json!({"name": "a"});
    let read: Received<Vec<Tree>> = self::read(&json);
    assert_eq!(read.value.len(), 1);
    assert_eq!(serde_json::to_value(&read).expect("it can be written"), json);
    // By itself a scalar has no room for what came, so it is refused.
    assert!(serde_json::from_value::<Date>(json!(5)).is_err());
    assert!(serde_json::from_value::<Vec<Date>>(json!(["2026-01-31", 5])).is_err());
}

#[test]
fn values_are_equal_if_they_are_written_equally() {
    let odd = read::<Tree>(&json!({"name": 5})).value;
    let plain = read::<Tree>(&json!({"name": "5"})).value;
    assert_ne!(odd, plain);
    assert_eq!(odd, odd.clone());
}

#[test]
fn the_list_of_mismatches_is_bounded_and_their_number_is_not() {
    let many = json!({"grid": [vec![Value::from("x"); 5_000]]});
    let read: Received<Tree> = read(&many);
    assert_eq!(read.mismatches.len(), 5_000);
    assert_eq!(read.mismatches.iter().count(), 1_000);
    let long = json!({"byName": {"n".repeat(70_000): {"children": vec![json!({"name": 1}); 50]}}});
    let read: Received<Tree> = self::read(&long);
    assert_eq!((read.mismatches.len(), read.mismatches.iter().count()), (50, 1));
    assert_eq!(written(&read.value), long);
}

#[test]
fn unions_inside_unions_cost_no_more_than_their_depth() {
    // Each level is one of several, and the innermost value fits none of them.
    let mut json = json!(null);
    for level in 0..100 {
        json = if level % 2 == 0 { json!([json, 1]) } else { json!([json, "x", {"name": []}]) };
    }
    let read: Received<Choice> = read(&json);
    assert_eq!(serde_json::to_value(&read).expect("it can be written"), json);
    assert!(read.mismatches.len() >= 50);
}
