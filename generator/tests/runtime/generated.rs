//! Models that the generator wrote, read and written: the pairs of `features` that are of types alone.

use serde_json::json;

// It is formatted as generated crates are.
#[rustfmt::skip]
#[allow(dead_code, reason = "nothing is asked of most of it")]
#[path = "../features/choices_of_each_other.rs"]
mod choices_of_each_other;

use choices_of_each_other::{A, B};

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
