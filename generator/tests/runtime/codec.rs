//! Values are read and written again, or rejected with their location.

mod formats;
mod keyed_maps;
mod mismatches;
mod numbers;
mod properties;
mod replacements;
mod scalars;
mod tuples;
mod type_names;
mod unions;

use serde_json::{Value, json};

use crate::models::{Assignment, GroupTarget, Mode, Setting, Tree, Wide};
use crate::runtime::codec::{Field, from_slice, receive, to_vec};

/// Reads a value as `T` and writes it again.
pub(crate) fn round_trip<T: Field>(value: &Value) -> Value {
    let read = receive::<T>(value.to_string().as_bytes()).expect("it is JSON");
    serde_json::to_value(&read).expect("models can be written")
}

fn pointer_of_error<T: Field>(value: &Value) -> String {
    match from_slice::<T>(value.to_string().as_bytes()) {
        Ok(_) => panic!("{value} was read"),
        Err(error) => error.pointer().to_owned(),
    }
}

#[test]
fn unknown_properties_are_preserved() {
    let value = json!({"name": "a", "new": {"deep": [1, null, {"x": 1.5}]}, "@odata.etag": "W/1"});
    assert_eq!(round_trip::<Tree>(&value), value);
}

#[test]
fn explicit_nulls_and_absence_are_preserved() {
    for value in
        [json!({}), json!({"name": null}), json!({"left": null, "children": [], "grid": [[]]})]
    {
        assert_eq!(round_trip::<Tree>(&value), value);
    }
}

#[test]
fn nulls_are_preserved_beyond_the_fields_with_a_flag() {
    let value = json!({"f0": null, "f62": null, "f63": null, "f64": null, "f68": 3, "f69": null});
    assert_eq!(round_trip::<Wide>(&value), value);
}

#[test]
fn nulls_in_maps_and_free_form_values_are_preserved() {
    let value = json!({"labels": {"a": null, "b": "c"}, "any": {"a": [null]}});
    assert_eq!(round_trip::<Tree>(&value), value);
}

#[test]
fn unknown_members_of_enumerations_are_preserved() {
    let value = json!({"key": "k", "note": null, "mode": "unknownFutureValue"});
    let read: Setting = from_slice(value.to_string().as_bytes()).expect("it fits");
    assert_eq!(read.mode, Mode::Other("unknownFutureValue".into()));
    assert_eq!(round_trip::<Setting>(&value), value);
}

#[test]
fn a_required_nullable_property_is_written_as_null() {
    let value = json!({"key": "k", "note": null, "mode": "on"});
    assert_eq!(round_trip::<Setting>(&value), value);
}

#[test]
fn a_required_property_that_is_missing_is_an_error() {
    let error =
        from_slice::<Setting>(br#"{"key": "k", "mode": "on"}"#).expect_err("note is missing");
    assert_eq!(error.to_string(), "`note` is missing");
    assert_eq!(error.pointer(), "/note");
}

#[test]
fn null_for_a_required_property_is_an_error_at_its_place() {
    assert_eq!(
        pointer_of_error::<Setting>(&json!({"key": null, "note": null, "mode": "on"})),
        "/key"
    );
}

#[test]
fn errors_point_at_the_value_however_deep() {
    let cases = [
        (json!({"name": 5}), "/name"),
        (json!({"left": {"left": {"name": []}}}), "/left/left/name"),
        (json!({"children": [{}, {"children": [{"name": 1}]}]}), "/children/1/children/0/name"),
        (json!({"byName": {"a/b~c": {"name": 1}}}), "/byName/a~1b~0c/name"),
        (json!({"labels": {"x": 1}}), "/labels/x"),
        (json!({"grid": [[1], [2, "3"]]}), "/grid/1/1"),
        (
            json!({"targets": [{"filter": 1, "@odata.type": "#test.groupTarget"}]}),
            "/targets/0/filter",
        ),
        (
            json!({"targets": [{"@odata.type": "#test.groupTarget", "groupId": 1}]}),
            "/targets/0/groupId",
        ),
        (json!({"targets": [{"@odata.type": "plain"}]}), "/targets/0/level"),
        (json!({"targets": [7]}), "/targets/0"),
        (json!([]), ""),
    ];
    for (value, pointer) in cases {
        assert_eq!(pointer_of_error::<Tree>(&value), pointer, "{value}");
    }
}

#[test]
fn a_number_that_does_not_fit_is_an_error_at_its_place() {
    for (name, number) in [("small", json!(256)), ("small", json!(-1)), ("count", json!(1.5))] {
        let mut value = json!({"key": "k", "note": "n", "mode": "on"});
        value[name] = number;
        assert_eq!(pointer_of_error::<Setting>(&value), format!("/{name}"));
    }
}

#[test]
fn trailing_and_truncated_input_are_errors() {
    for text in [r#"{"name": "a"} x"#, r#"{"name": "a"#, r#"{"name": "#, "", "nul"] {
        assert!(from_slice::<Tree>(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn a_cut_list_is_an_error_at_the_item_that_is_missing() {
    let error = from_slice::<Tree>(br#"{"children": [{}, {}, "#).expect_err("the list is cut");
    assert_eq!(error.pointer(), "/children/2");
}

#[test]
fn nesting_without_end_is_an_error_and_no_overflow() {
    for (open, close) in
        [(r#"{"left":"#, "}"), (r#"{"any":["#, "]}"), (r#"{"targets":[{"x":"#, "}]}")]
    {
        let text = format!("{}null{}", open.repeat(10_000), close.repeat(10_000));
        assert!(from_slice::<Tree>(text.as_bytes()).is_err());
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let read: Tree =
        from_slice(b"\xEF\xBB\xBF{\"name\": \"a\"}").expect("it is JSON after the mark");
    assert_eq!(read.name.as_deref(), Some("a"));
}

#[test]
fn clearing_writes_null_and_setting_again_writes_the_value() {
    let cleared = Assignment::new().clear_target();
    assert_eq!(
        serde_json::to_value(&cleared).expect("models can be written"),
        json!({"@odata.type": "#test.assignment", "target": null})
    );
    let set = cleared.target(GroupTarget::new("g"));
    assert_eq!(
        serde_json::to_value(&set).expect("models can be written"),
        json!({
            "@odata.type": "#test.assignment",
            "target": {"@odata.type": "#test.groupTarget", "groupId": "g"}
        })
    );
}

#[test]
fn fields_are_written_in_their_order_behind_the_type_name() {
    let value = Assignment::new().id("i").target(GroupTarget::new("g"));
    assert_eq!(
        String::from_utf8(to_vec(&value).expect("models can be written")).expect("JSON is UTF-8"),
        r##"{"@odata.type":"#test.assignment","id":"i","target":{"@odata.type":"#test.groupTarget","groupId":"g"}}"##
    );
}
