//! JSON objects that fit the description, with unknown properties.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::arbitrary::{json, type_name};

fn text() -> BoxedStrategy<Value> {
    ".{0,6}".prop_map(Value::from).boxed()
}

fn null_or(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![1 => Just(Value::Null), 3 => value].boxed()
}

fn list(items: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    vec(items, 0..3).prop_map(Value::from).boxed()
}

/// An object with the required properties, some of the optional ones, and unknown ones.
fn object(
    required: Vec<(&'static str, BoxedStrategy<Value>)>,
    optional: Vec<(&'static str, BoxedStrategy<Value>)>,
) -> BoxedStrategy<Value> {
    let always = required.into_iter().map(|(name, value)| (name, value.prop_map(Some).boxed()));
    let perhaps =
        optional.into_iter().map(|(name, value)| (name, proptest::option::of(value).boxed()));
    let (names, values): (Vec<_>, Vec<_>) = always.chain(perhaps).unzip();
    let unknown = btree_map("x[A-Za-z@./~]{0,4}", json(), 0..3);
    (values, unknown)
        .prop_map(move |(values, unknown)| {
            let known = names.iter().zip(values);
            let known = known.filter_map(|(name, value)| Some(((*name).to_owned(), value?)));
            Value::Object(unknown.into_iter().chain(known).collect::<Map<_, _>>())
        })
        .boxed()
}

pub(super) fn target() -> BoxedStrategy<Value> {
    let optional = vec![
        ("@odata.type", type_name().boxed()),
        ("groupId", null_or(text())),
        ("collectionId", null_or(text())),
    ];
    object(Vec::new(), optional)
}

pub(super) fn assignment() -> BoxedStrategy<Value> {
    let optional = vec![
        ("@odata.type", type_name().boxed()),
        ("id", null_or(text())),
        ("target", null_or(target())),
    ];
    object(Vec::new(), optional)
}

pub(super) fn request() -> BoxedStrategy<Value> {
    object(vec![("assignments", list(assignment()))], Vec::new())
}

pub(super) fn setting() -> BoxedStrategy<Value> {
    let optional = vec![
        ("appConfigKey", null_or(text())),
        ("appConfigKeyType", null_or(text())),
        ("appConfigKeyValue", null_or(text())),
    ];
    object(Vec::new(), optional)
}

pub(super) fn configuration() -> BoxedStrategy<Value> {
    let optional = vec![
        ("@odata.type", type_name().boxed()),
        ("id", text()),
        ("displayName", text()),
        ("description", null_or(text())),
        ("createdDateTime", text()),
        ("lastModifiedDateTime", text()),
        ("targetedMobileApps", list(null_or(text()))),
        ("version", null_or(any::<i32>().prop_map(Value::from))),
        ("assignments", list(assignment())),
        ("encodedSettingXml", null_or(text())),
        ("settings", list(setting())),
    ];
    object(Vec::new(), optional)
}

pub(super) fn page(items: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let optional = vec![
        ("@odata.context", text()),
        ("@odata.count", null_or(any::<i64>().prop_map(Value::from))),
        ("@odata.nextLink", null_or(text())),
        ("value", list(items)),
    ];
    object(Vec::new(), optional)
}

pub(super) fn error_details() -> BoxedStrategy<Value> {
    object(vec![("code", text()), ("message", text())], vec![("target", null_or(text()))])
}

pub(super) fn inner_error() -> BoxedStrategy<Value> {
    let optional = vec![
        ("@odata.type", type_name().boxed()),
        ("date", null_or(text())),
        ("request-id", null_or(text())),
        ("client-request-id", null_or(text())),
    ];
    object(Vec::new(), optional)
}

pub(super) fn main_error() -> BoxedStrategy<Value> {
    let required = vec![("code", text()), ("message", text())];
    let optional = vec![
        ("target", null_or(text())),
        ("details", list(error_details())),
        ("innerError", null_or(inner_error())),
    ];
    object(required, optional)
}

pub(super) fn error() -> BoxedStrategy<Value> {
    object(vec![("error", main_error())], Vec::new())
}
