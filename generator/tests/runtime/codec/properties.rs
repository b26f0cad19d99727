//! Properties of the codec that hold for any JSON.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::round_trip;
use crate::models::{AnyTarget, Assignment, Setting, Tree, Wide};
use crate::runtime::codec::{Field, from_slice, receive, to_vec};

/// Declared and undeclared property names.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(vec![
            "@odata.type",
            "id",
            "target",
            "filter",
            "groupId",
            "level",
            "key",
            "note",
            "mode",
            "enabled",
            "small",
            "count",
            "big",
            "ratio",
            "at",
            "data",
            "name",
            "left",
            "children",
            "byName",
            "labels",
            "grid",
            "any",
            "targets",
            "f0",
            "f63",
            "f64",
            "f69",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        proptest::sample::select(vec![
            "#test.groupTarget",
            "test.groupTarget",
            "plain",
            "#plain",
            "#test.assignment",
            "#test.future",
            "on",
        ])
        .prop_map(Value::from),
    ]
}

fn object() -> impl Strategy<Value = Value> {
    let value = leaf().prop_recursive(5, 64, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            btree_map(name(), inner, 0..6).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    });
    btree_map(name(), value, 0..8).prop_map(|map| Value::Object(map.into_iter().collect()))
}

/// Type names that models write in another format than they read.
fn normalize(value: &mut Value) {
    match value {
        Value::String(text) if text == "test.groupTarget" => "#test.groupTarget".clone_into(text),
        Value::Array(items) => items.iter_mut().for_each(normalize),
        Value::Object(map) => map.values_mut().for_each(normalize),
        _ => {}
    }
}

/// Asserts that an object is written as it was read, and that each mismatch points to a value in it or to a missing one.
fn comes_out_equal<T: Field>(value: &Value) -> Result<(), TestCaseError> {
    let read = receive::<T>(value.to_string().as_bytes()).expect("it is JSON");
    for mismatch in &read.mismatches {
        let pointer = mismatch.pointer();
        prop_assert_eq!(value.pointer(pointer).is_none(), mismatch.is_missing(), "{}", mismatch);
    }
    let strict = from_slice::<T>(value.to_string().as_bytes());
    prop_assert_eq!(strict.is_ok(), read.mismatches.is_empty());
    let mut written = serde_json::to_value(&read).expect("models can be written");
    let again: Value = serde_json::from_slice(&to_vec(&read.value).expect("models can be written"))
        .expect("JSON is written");
    prop_assert_eq!(&again, &written);
    let mut value = value.clone();
    normalize(&mut written);
    normalize(&mut value);
    prop_assert_eq!(written, value);
    Ok(())
}

property_tests! {
    cases: 96;

    #[test]
    fn any_object_comes_out_equal(value in object()) {
        comes_out_equal::<Assignment>(&value)?;
        comes_out_equal::<AnyTarget>(&value)?;
        comes_out_equal::<Setting>(&value)?;
        comes_out_equal::<Tree>(&value)?;
        comes_out_equal::<Wide>(&value)?;
    }

    #[test]
    fn a_valid_setting_comes_out_equal(value in setting()) {
        prop_assert_eq!(round_trip::<Setting>(&value), value);
    }

    #[test]
    fn a_valid_tree_comes_out_equal(value in tree()) {
        prop_assert_eq!(round_trip::<Tree>(&value), value);
    }

    #[test]
    fn a_valid_assignment_comes_out_equal(value in assignment()) {
        prop_assert_eq!(round_trip::<Assignment>(&value), value);
    }
}

/// A property that is absent, is null, or has a value.
fn three_states(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Option<Value>> {
    option::of(prop_oneof![1 => Just(Value::Null), 4 => value])
}

fn with(mut object: Value, properties: Vec<(&str, Option<Value>)>) -> Value {
    for (name, value) in properties {
        if let Some(value) = value {
            object[name] = value;
        }
    }
    object
}

/// Undeclared properties.
fn unknown() -> impl Strategy<Value = Map<String, Value>> {
    btree_map("x[a-z]{0,5}", leaf(), 0..3).prop_map(|map| map.into_iter().collect())
}

fn setting() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(json!("INF")),
    ];
    let required = (any::<String>(), option::of(any::<String>()), any::<String>());
    let optional = (
        three_states(any::<bool>().prop_map(Value::from)),
        three_states(any::<u8>().prop_map(Value::from)),
        three_states(any::<i32>().prop_map(Value::from)),
        three_states(any::<u64>().prop_map(Value::from)),
        // Not a number is a null in a JSON value, so it needs no case of its own.
        three_states(number),
        three_states(any::<String>().prop_map(Value::from)),
    );
    (required, optional, unknown()).prop_map(|((key, note, mode), optional, unknown)| {
        let mut object = unknown;
        object.extend([
            ("key".to_owned(), key.into()),
            ("note".to_owned(), note.into()),
            ("mode".to_owned(), mode.into()),
        ]);
        let (enabled, small, count, big, ratio, at) = optional;
        with(
            Value::Object(object),
            vec![
                ("enabled", enabled),
                ("small", small),
                ("count", count),
                ("big", big),
                ("ratio", ratio),
                ("at", at),
            ],
        )
    })
}

fn target() -> impl Strategy<Value = Value> {
    let text = || three_states(any::<String>().prop_map(Value::from));
    let kind = proptest::sample::select(vec!["#test.groupTarget", "plain", "#test.future"]);
    (option::of(kind), text(), text(), any::<i32>(), unknown()).prop_map(
        |(kind, filter, group, level, unknown)| {
            let level = (kind == Some("plain")).then(|| level.into());
            with(
                Value::Object(unknown),
                vec![
                    ("@odata.type", kind.map(Value::from)),
                    ("filter", filter),
                    ("groupId", group),
                    ("level", level),
                ],
            )
        },
    )
}

fn assignment() -> impl Strategy<Value = Value> {
    let id = three_states(any::<String>().prop_map(Value::from));
    (id, three_states(target()), unknown()).prop_map(|(id, target, unknown)| {
        with(Value::Object(unknown), vec![("id", id), ("target", target)])
    })
}

fn tree() -> impl Strategy<Value = Value> {
    let leaf_tree = unknown().prop_map(Value::Object);
    leaf_tree.prop_recursive(4, 32, 3, |inner| {
        (
            three_states(any::<String>().prop_map(Value::from)),
            three_states(inner.clone()),
            three_states(vec(inner.clone(), 0..3).prop_map(Value::from)),
            three_states(
                btree_map(any::<String>(), inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ),
            three_states(vec(vec(any::<i64>(), 0..3), 0..3).prop_map(|grid| json!(grid))),
            three_states(object()),
            three_states(vec(target(), 0..3).prop_map(Value::from)),
            unknown(),
        )
            .prop_map(|(name, left, children, by_name, grid, any, targets, unknown)| {
                with(
                    Value::Object(unknown),
                    vec![
                        ("name", name),
                        ("left", left),
                        ("children", children),
                        ("byName", by_name),
                        ("grid", grid),
                        ("any", any),
                        ("targets", targets),
                    ],
                )
            })
    })
}
