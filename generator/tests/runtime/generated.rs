//! Reading and writing of generated models: the fixtures of `features` that only have types.

use serde_json::json;

// It is formatted as generated crates are.
#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/choices_of_each_other.rs"]
mod choices_of_each_other;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/beside_properties.rs"]
mod beside_properties;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/choices_with_properties.rs"]
pub(crate) mod choices_with_properties;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/constants.rs"]
pub(crate) mod constants;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/discriminator_values.rs"]
pub(crate) mod discriminator_values;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/int_or_string.rs"]
pub(crate) mod int_or_string;

// It is formatted as generated crates are.
#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/keyed_maps.rs"]
pub(crate) mod keyed_maps;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/omitted_properties.rs"]
pub(crate) mod omitted_properties;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/replacements.rs"]
pub(crate) mod replacements;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/tuples.rs"]
pub(crate) mod tuples;

#[rustfmt::skip]
#[allow(dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated crates have lints of their own")]
#[path = "../features/unions_of_strings.rs"]
pub(crate) mod unions_of_strings;

mod discriminated;

use beside_properties::{Problem, Rank, Ranks, Scores};
use choices_of_each_other::{A, B};

use crate::runtime::Strict;

#[test]
fn choices_that_are_one_of_each_other_are_all_that_either_can_be() {
    let text: A = serde_json::from_value(json!("x")).expect("it is a text");
    assert_eq!(text, A::String("x".to_owned()));
    let leaf: B = serde_json::from_value(json!({ "leaf": 1 })).expect("it is a leaf");
    assert!(matches!(&leaf, B::A(inner) if matches!(&**inner, A::Leaf(leaf) if leaf.leaf == 1)));
    for value in
        [json!("x"), json!(["x", [], { "leaf": 1, "more": null }]), json!(null), json!(1.5)]
    {
        let a: A = serde_json::from_value(value.clone()).expect("anything is kept");
        assert_eq!(serde_json::to_value(&a).expect("it can be written"), value);
        let b: B = serde_json::from_value(value.clone()).expect("anything is kept");
        assert_eq!(serde_json::to_value(&b).expect("it can be written"), value);
    }
}

#[test]
fn additional_properties_are_of_the_type_that_the_description_gives_them() {
    let scores = Scores::new("chess").with_additional_property("ada", 3);
    let json = json!({ "game": "chess", "ada": 3 });
    assert_eq!(serde_json::to_value(&scores).expect("it can be written"), json);

    let json = json!({ "game": "go", "ada": 5, "bo": "none" });
    let scores: Scores = serde_json::from_value(json.clone()).expect("what does not fit is kept");
    let mut typed = scores.typed_additional_properties();
    assert!(matches!(typed.next(), Some(("ada", Ok(5)))));
    assert!(matches!(typed.next(), Some(("bo", Err(_)))));
    assert_eq!(serde_json::to_value(&scores).expect("it can be written"), json);

    let ranks = Ranks::new().with_additional_property("all", [Rank::new().name("Ada")]);
    let (name, all) = ranks.typed_additional_properties().next().expect("there is one");
    assert_eq!((name, all.expect("it is a list of them")), ("all", vec![Rank::new().name("Ada")]));
}

#[test]
fn values_that_are_not_objects_are_preserved_where_no_object_is_required() {
    for json in [json!("too large"), json!(1.5), json!(413), json!(true), json!(null), json!([{}])]
    {
        let text = json.to_string();
        let problem: Problem = serde_json::from_str(&text).expect("anything is kept");
        assert_eq!(problem.non_object(), Some(&json));
        assert_eq!(serde_json::to_string(&problem).expect("it can be written"), text);
        assert_eq!(problem, serde_json::from_value(json).expect("anything is kept"));
        assert_ne!(problem, Problem::new(""));
        assert_eq!(format!("{problem:?}"), format!("Problem({:?})", problem.non_object().unwrap()));
    }
    let json = json!({ "reason": "too large", "size": 5 });
    let problem: Problem = serde_json::from_value(json.clone()).expect("it is an object");
    assert_eq!((problem.reason.as_str(), problem.non_object()), ("too large", None));
    assert_eq!(serde_json::to_value(&problem).expect("it can be written"), json);
    // An object has what it must have.
    let missing = serde_json::from_str::<Strict<Problem>>("{}").expect_err("there is no reason");
    assert!(missing.to_string().contains("`reason` is missing"), "{missing}");
    let wrong = serde_json::from_str::<Strict<Problem>>(r#"{"reason": 1}"#);
    assert!(wrong.is_err_and(|wrong| wrong.to_string().contains("/reason")));
}
