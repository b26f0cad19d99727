//! Removal of properties from a value before it is sent.

use serde_json::{Value, json};

// It is formatted as generated crates are.
#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/read_only.rs"]
mod read_only;

use read_only::{Device, Event, Owner};

use crate::models::{AnyTarget, Assignment, GroupTarget, Tree, Wide};
use crate::runtime::codec::{Field, receive};
use crate::runtime::{Anonymous, Call, Client, Endpoint, ModelExt as _, Operation};
use crate::server::{Server, no_content};

const PATCH: Operation = Operation { id: Some("patch"), method: "PATCH", path: "/things" };

fn read<T: Field>(value: &Value) -> T {
    receive(value.to_string().as_bytes()).expect("it is JSON").value
}

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("models can be written")
}

/// Returns the body that the server receives for a value.
async fn sent(value: &impl Field) -> String {
    let server = Server::answering([no_content()]);
    let builder = Client::builder().credential(Anonymous).service_root(server.root());
    let client = builder.build().expect("the settings are right");
    let endpoint = Endpoint::root(&client).literal("things");
    let call: Call<()> = endpoint.call(&PATCH).json(value).returning_nothing();
    call.await.expect("the server responds with 204");
    server.requests().remove(0).body
}

#[tokio::test]
async fn values_that_are_sent_back_have_no_read_only_properties() {
    let device: Device = read(&json!({"id": "1", "name": "a", "serial": "s", "revision": 3}));
    let mut device = device.without_read_only();
    device.name = "b".to_owned();
    assert_eq!(sent(&device).await, r#"{"name":"b"}"#);
}

#[test]
fn read_only_properties_are_removed_at_any_depth() {
    let inner = json!({"id": "2", "name": "i", "note": null, "unknown": {"id": 1}});
    let device: Device = read(&json!({
        "id": "1", "name": "a", "note": null, "secret": "s",
        "parent": inner, "parts": [inner, {"name": "p"}], "byName": {"x": inner},
        "owner": {"kind": "person", "since": "1999", "age": 5, "mail": "m"},
        "rooms": [{"number": 1, "floor": 2}, "attic"],
    }));
    let inner = json!({"name": "i", "unknown": {"id": 1}});
    assert_eq!(
        written(&device.without_read_only()),
        json!({
            "name": "a", "secret": "s",
            "parent": inner, "parts": [inner, {"name": "p"}], "byName": {"x": inner},
            "owner": {"kind": "person", "mail": "m"},
            "rooms": [{"number": 1}, "attic"],
        })
    );
}

#[test]
fn read_only_properties_are_removed_from_objects_of_unknown_type() {
    let owner: Owner = read(&json!({"kind": "robot", "since": "2020", "model": "r2"}));
    assert_eq!(written(&owner.without_read_only()), json!({"kind": "robot", "model": "r2"}));
}

#[test]
fn a_property_of_several_alternatives_is_read_only_if_it_is_so_in_all() {
    let event: Event = read(&json!({"title": "t", "at": "now", "by": "me"}));
    assert_eq!(written(&event.without_read_only()), json!({"title": "t", "by": "me"}));
}

#[test]
fn read_only_values_that_did_not_fit_are_removed_as_well() {
    let device: Device = read(&json!({
        "id": 5, "serial": ["s"], "note": {"a": 1}, "name": 7,
        "parts": {"id": "2", "name": "p"}, "byName": {"x": {"id": [], "name": null}},
    }));
    assert_eq!(
        written(&device.without_read_only()),
        json!({"name": 7, "parts": {"name": "p"}, "byName": {"x": {"name": null}}})
    );
    let tree = json!({"name": 5, "children": {"name": "one"}});
    assert_eq!(written(&read::<Tree>(&tree).without_read_only()), tree);
}

#[test]
fn lists_maps_and_options_of_models_are_accepted_as_well() {
    let devices: Vec<Option<Device>> = read(&json!([{"id": "1", "name": "a"}, null]));
    assert_eq!(written(&devices.without_read_only()), json!([{"name": "a"}, null]));
}

#[test]
fn values_without_read_only_properties_are_unchanged() {
    let value = json!({"f0": null, "f64": null, "f68": 3, "more": [null]});
    assert_eq!(written(&read::<Wide>(&value).without_read_only()), value);
    let value = json!({"name": null, "children": [{"name": "c"}], "labels": {"a": null}});
    assert_eq!(written(&read::<Tree>(&value).without_read_only()), value);
}

#[tokio::test]
async fn a_type_name_can_be_omitted() {
    let body = Assignment::new().id("1").target(GroupTarget::new("g")).without_type_name();
    assert_eq!(
        sent(&body).await,
        r##"{"id":"1","target":{"@odata.type":"#test.groupTarget","groupId":"g"}}"##
    );
}

#[test]
fn an_omitted_type_name_stays_omitted_where_one_of_several_types_is_declared() {
    let target = AnyTarget::from(GroupTarget::new("g").without_type_name());
    assert_eq!(written(&target), json!({"groupId": "g"}));
    let target = AnyTarget::from(GroupTarget::new("g")).without_type_name();
    assert_eq!(written(&target), json!({"groupId": "g"}));
}

#[test]
fn a_type_name_that_was_read_can_be_omitted_as_well() {
    for name in [json!("#test.assignment"), json!("test.other"), json!(null), json!(5)] {
        let read: Assignment = read(&json!({"@odata.type": name, "id": "1"}));
        assert_eq!(written(&read.without_type_name()), json!({"id": "1"}), "{name}");
    }
}

#[test]
fn type_names_of_the_items_of_a_list_are_omitted() {
    let targets = vec![AnyTarget::from(GroupTarget::new("a")), GroupTarget::new("b").into()];
    let expected = json!([{"groupId": "a"}, {"groupId": "b"}]);
    assert_eq!(written(&targets.without_type_name()), expected);
}

#[tokio::test]
async fn an_additional_property_in_place_of_a_type_name_is_sent() {
    for (name, expected) in [
        (json!(null), r#"{"@odata.type":null,"id":"1"}"#),
        (json!("#test.other"), r##"{"@odata.type":"#test.other","id":"1"}"##),
    ] {
        let mut body = Assignment::new().id("1");
        let extra = crate::runtime::codec::Model::extra_mut(&mut body);
        extra.unknown_mut().insert("@odata.type".to_owned(), name.clone());
        assert_eq!(sent(&body).await, expected);
        assert_ne!(body, Assignment::new().id("1"), "it is written otherwise");
        assert!(format!("{body:?}").contains(&format!("@odata.type: {name:?}")), "{body:?}");
    }
}
