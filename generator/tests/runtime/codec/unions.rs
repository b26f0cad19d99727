//! Unions: values are read as the matching alternative, and written back in any case.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::round_trip;
use crate::generated::unions_of_strings::{self, Model, Nested, Shared};
use crate::models::{Choice, Tree};
use crate::runtime::codec::{Constant, Received, from_slice, named, receive, receive_string};

fn received(value: &Value) -> Received<Choice> {
    receive(value.to_string().as_bytes()).expect("it is JSON")
}

fn read(value: &Value) -> Choice {
    from_slice(value.to_string().as_bytes()).expect("no value fails to be one of several")
}

#[test]
fn the_json_type_selects_the_alternative() {
    assert!(matches!(read(&json!("2026-01-31T12:00:00Z")), Choice::DateTime(_)));
    assert_eq!(read(&json!(3)), Choice::Small(3));
    assert_eq!(read(&json!(1.5)), Choice::Number(1.5));
    assert_eq!(read(&json!(true)), Choice::Boolean(true));
    assert_eq!(
        read(&json!([1, [false]])),
        Choice::ChoiceList(vec![
            Choice::Small(1),
            Choice::ChoiceList(vec![Choice::Boolean(false)])
        ])
    );
}

#[test]
fn a_value_that_fails_to_match_is_the_next_alternative_or_preserved() {
    // Too large for the first of the two kinds of number.
    assert_eq!(read(&json!(300)), Choice::Number(300.0));
    // A declared property of another type, and no other alternative.
    let odd = received(&json!({"name": 5, "left": {"x": []}}));
    assert!(matches!(&odd.value, Choice::Tree(tree) if tree.name.as_deref() == Some("5")));
    assert_eq!(odd.mismatches.to_string(), "at /name, declared a string, received a number");
    let null = received(&Value::Null);
    assert_eq!(null.value, Choice::Other(Value::Null));
    assert_eq!(null.mismatches.to_string(), "declared one of several types, received null");
}

#[test]
fn properties_tell_which_object_a_value_is() {
    let setting = json!({"key": "k", "note": null, "mode": "one"});
    assert!(matches!(read(&setting), Choice::Setting(_)));
    assert!(matches!(read(&json!({"name": "n", "new": 1})), Choice::Tree(_)));
    assert!(matches!(read(&json!({"a": 1, "b": 2.5})), Choice::NumberMap(_)));
    // A constant with another value rules its alternative out.
    let other = json!({"key": "k", "note": null, "mode": "three"});
    assert!(matches!(read(&other), Choice::Tree(_)));
}

#[test]
fn plain_text_is_converted_to_its_type() {
    let read =
        |text: &str| receive_string::<Choice>(text.as_bytes()).expect("it is one of several").value;
    assert_eq!(read("7"), Choice::Small(7));
    assert_eq!(read("seven"), Choice::DateTime("seven".into()));
}

#[test]
fn numbers_are_constants_by_their_value() {
    let number = |text: &str| serde_json::from_str::<Value>(text).expect("it is a number");
    for (constant, same, others) in [
        (Constant::Integer(100), ["100", "100.0", "1e2"], ["101", "100.5", "-100"]),
        (Constant::Integer(0), ["0", "-0.0", "0e5"], ["1", "0.1", "-1"]),
        (Constant::Number(0.5), ["0.5", "5e-1", "0.50"], ["1", "0.25", "-0.5"]),
    ] {
        assert!(same.iter().all(|text| constant.is(&number(text))), "{constant:?}");
        assert!(!others.iter().any(|text| constant.is(&number(text))), "{constant:?}");
    }
    let large = Constant::Integer(9_007_199_254_740_993);
    assert!(large.is(&json!(9_007_199_254_740_993_i64)));
    assert!(!large.is(&json!(9_007_199_254_740_992_i64)));
}

#[test]
fn constants_of_one_type_are_none_of_another() {
    let constants = [
        Constant::Null,
        Constant::Bool(true),
        Constant::Integer(1),
        Constant::Number(1.5),
        Constant::String("1"),
    ];
    let values =
        [json!(null), json!(true), json!(1), json!(1.5), json!("1"), json!([1]), json!({})];
    for (index, constant) in constants.into_iter().enumerate() {
        let found: Vec<usize> = (0..values.len()).filter(|at| constant.is(&values[*at])).collect();
        assert_eq!(found, [index], "{constant:?}");
        assert_eq!(Value::from(constant), values[index]);
    }
}

#[test]
fn an_alternative_without_discriminator_gets_one() {
    let said = |tree: Tree, property: &str| {
        let text = serde_json::to_value(named(tree, property, Constant::String("tree")));
        text.expect("models can be written")
    };
    assert_eq!(said(Tree::default(), "name"), json!({"name": "tree"}));
    assert_eq!(said(Tree::default(), "kind"), json!({"kind": "tree"}));
    let named_already = Tree { name: Some("own".to_owned()), ..Tree::default() };
    assert_eq!(said(named_already, "name"), json!({"name": "own"}));
}

/// Any JSON, with property names that the alternatives declare.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e9..1e9_f64).prop_map(Value::from),
        "[a-z0-9:-]{0,12}".prop_map(Value::from),
        Just(json!("one")),
        Just(json!("2026-01-31T12:00:00Z")),
    ];
    let names = prop::sample::select(vec![
        "key", "note", "mode", "small", "at", "name", "left", "children", "labels", "grid", "any",
        "x",
    ]);
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((names.clone(), inner), 0..6).prop_map(|entries| {
                let entries = entries.into_iter().map(|(name, value)| (name.to_owned(), value));
                Value::Object(entries.collect())
            }),
        ]
    })
}

property_tests! {
    cases: 1024;

    #[test]
    fn any_json_is_the_same_when_it_is_read_and_written_again(value in any_json()) {
        prop_assert_eq!(round_trip::<Choice>(&value), value);
    }
}

#[test]
fn a_string_becomes_the_alternative_that_it_is_read_as() {
    for text in ["small", "huge", "unknown", "", "[1]"] {
        let read = |json: &Value| from_slice::<Model>(json.to_string().as_bytes());
        let read = read(&json!(text)).expect("it is a string");
        assert_eq!(Model::from(text), read, "{text}");
        assert_eq!(Model::from(text.to_owned()), read, "{text}");
        assert_eq!(serde_json::to_value(&read).expect("it can be written"), json!(text));
        let read = from_slice::<Nested>(json!(text).to_string().as_bytes());
        assert_eq!(Nested::from(text), read.expect("it is a string"), "{text}");
    }
    assert_eq!(Model::from("large"), Model::Shared(Shared::Large));
    assert!(matches!(Model::from("huge"), Model::Own(own) if own.as_str() == "huge"));
    assert_eq!(Nested::from("x"), Nested::String("x".to_owned()));
    let choice = unions_of_strings::Choice::from("small");
    assert_eq!(choice, unions_of_strings::Choice::Shared(Shared::Small));
}
