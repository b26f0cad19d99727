//! Types of other crates in place of those of the description.

use std::num::Wrapping;
use std::path::PathBuf;

use serde_json::json;

use crate::generated::replacements::{Crate, CrateSize};
use crate::runtime::{Received, codec};

codec::replacement!(::std::num::Wrapping<u8>);
codec::replacement!(::std::path::PathBuf);

fn received(json: &serde_json::Value) -> Received<Crate> {
    codec::receive(json.to_string().as_bytes()).expect("it is JSON")
}

#[test]
fn values_are_read_and_written_by_their_types() {
    let sent =
        json!({ "shelf": "a/b", "weight": 200, "marks": ["x", null], "lids": ["y"], "size": "c" });
    let read = received(&sent);
    assert!(read.mismatches.is_empty());
    let own = read.value;
    assert_eq!((&own.shelf, own.weight), (&PathBuf::from("a/b"), Wrapping(200)));
    assert_eq!(own.marks, Some(vec![Some(PathBuf::from("x")), None]));
    assert_eq!(own.lids, Some(json!(["y"])));
    assert_eq!(own.size, Some(CrateSize::Shelf("c".into())));
    assert_eq!(serde_json::to_value(&own).expect("it can be written"), sent);
    assert_eq!(received(&sent).value, own);
    assert_ne!(own.clone().weight(Wrapping(1)), own);
    assert!(format!("{own:?}").contains("\"a/b\""));
}

#[test]
fn a_value_that_its_type_refuses_is_preserved_until_the_field_is_set() {
    let sent = json!({ "shelf": { "row": 1 }, "weight": 300, "marks": [7], "lids": null });
    let read = received(&sent);
    let paths: Vec<_> = read.mismatches.iter().map(|found| found.pointer().to_owned()).collect();
    assert_eq!(paths, ["/shelf", "/weight", "/marks/0"]);
    let own = read.value;
    assert_eq!((&own.shelf, own.weight), (&PathBuf::new(), Wrapping(0)));
    assert_eq!(serde_json::to_value(&own).expect("it can be written"), sent);
    let changed = serde_json::to_value(own.weight(Wrapping(3))).expect("it can be written");
    assert_eq!((&changed["weight"], &changed["shelf"]), (&json!(3), &sent["shelf"]));
}

#[test]
fn a_missing_required_value_is_the_default_of_its_type() {
    let own = received(&json!({ "weight": 1 })).value;
    assert_eq!(own.shelf, PathBuf::new());
    let written = serde_json::to_value(&own).expect("it can be written");
    assert_eq!(written, json!({ "weight": 1 }), "it is still missing");
}
