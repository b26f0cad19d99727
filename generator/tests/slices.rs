//! Slices of the service's description: their size, and that they contain everything that can appear in requests and
//! responses.
//!
//! The tests compute the required schemas independently, on plain values.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use openapi_to_crate::{Description, Format, Pattern, Selection, extract};
use serde_json::Value;

use common::shared;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A slice: its patterns, the matching paths, and the numbers of operations and schemas.
struct Slice {
    include: &'static [&'static str],
    means: fn(&[&str]) -> bool,
    operations: usize,
    schemas: usize,
}

const ASSIGN: Slice = Slice {
    include: &["/deviceAppManagement/mobileAppConfigurations/{}/assign"],
    means: |path| matches!(path, ["deviceAppManagement", "mobileAppConfigurations", id, "assign"] if id.starts_with('{')),
    operations: 1,
    schemas: 12,
};

const DEVICE_APP_MANAGEMENT: Slice = Slice {
    include: &["/deviceAppManagement/**"],
    means: |path| path[0] == "deviceAppManagement",
    operations: 689,
    schemas: 214,
};

const MAIL: Slice = Slice {
    include: &["/users/{}/messages/**", "/me/sendMail"],
    means: |path| {
        matches!(path, ["users", id, "messages", ..] if id.starts_with('{'))
            || path == ["me", "sendMail"]
    },
    operations: 33,
    schemas: 80,
};

#[test]
fn a_slice_of_our_description_is_complete() {
    check(include_str!("../../spec/assign.yaml"), &[ASSIGN]);
}

#[test]
#[ignore = "needs ../shared/graph"]
fn slices_of_a_part_of_the_service_are_complete() {
    let text = shared("graph/deviceAppManagement.yaml");
    check(&text, &[ASSIGN, DEVICE_APP_MANAGEMENT]);
    let text = shared("graph/powershell-2023/Mail.yml");
    check(&text, &[Slice { include: &MAIL.include[..1], operations: 19, schemas: 25, ..MAIL }]);
}

#[test]
#[ignore = "needs ../shared/graph; reads 40 MB twice: cargo test -p openapi-to-crate --test slices -- --ignored"]
fn slices_of_the_whole_service_are_complete() {
    let text = shared("graph/openapi-v1.0.yaml");
    check(&text, &[ASSIGN, DEVICE_APP_MANAGEMENT, MAIL]);
}

fn check(text: &str, slices: &[Slice]) {
    let original: Value = serde_yaml::from_str(text).expect("it is YAML");
    let description = Description::new("service.yaml", text);
    for slice in slices {
        let include = slice.include.iter().map(|text| text.parse::<Pattern>().expect("a pattern"));
        let selection = Selection { include: include.collect(), ..Selection::default() };
        let extract = extract(&description, &selection, Format::Yaml)
            .unwrap_or_else(|failure| panic!("{failure}"));
        let part: Value = serde_yaml::from_str(&extract.text).expect("it is YAML");
        let name = slice.include[0];

        assert_eq!(operations(&part, |_| true), operations(&original, slice.means), "{name}");
        assert_references_have_targets(&part, &part);
        let (needed, polymorphic) = needed(&original, slice.means);
        let schemas = part["components"]["schemas"].as_object().expect("there are schemas");
        assert_eq!(schemas.keys().map(String::as_str).collect::<BTreeSet<_>>(), needed, "{name}");
        for (schema, found) in schemas {
            let of = &original["components"]["schemas"][schema];
            assert!(without_mappings(found) == without_mappings(of), "{schema} has been changed");
            if polymorphic.contains(schema.as_str()) {
                assert!(found == of, "{schema} is a type of something and has lost derived types");
            }
        }
        let count = (extract.operations, extract.schemas.len());
        assert_eq!(count, (slice.operations, slice.schemas), "{name}");
    }
}

/// Returns the operations of the matching paths, by path and method.
fn operations(of: &Value, means: fn(&[&str]) -> bool) -> BTreeMap<(&str, &str), &Value> {
    let paths = of["paths"].as_object().expect("there are paths").iter();
    let wanted = paths.filter(|(path, _)| means(&path.split('/').skip(1).collect::<Vec<_>>()));
    wanted
        .flat_map(|(path, item)| {
            let methods = METHODS.into_iter();
            methods.filter_map(move |method| Some(((path.as_str(), method), item.get(method)?)))
        })
        .collect()
}

fn assert_references_have_targets(value: &Value, whole: &Value) {
    match value {
        Value::Object(entries) => {
            if let Some(Value::String(reference)) = entries.get("$ref") {
                assert!(whole.pointer(&reference[1..]).is_some(), "{reference} leads nowhere");
            }
            for value in entries.values() {
                assert_references_have_targets(value, whole);
            }
        }
        Value::Array(items) => {
            for item in items {
                assert_references_have_targets(item, whole);
            }
        }
        _ => {}
    }
}

/// Returns the schemas whose values, or values of derived types, can appear, with the schemas that they inherit from; and
/// the subset that can be replaced by derived types.
fn needed(original: &Value, means: fn(&[&str]) -> bool) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let mut types = Vec::new();
    for ((path, _), operation) in operations(original, means) {
        let shared = &original["paths"][path]["parameters"];
        for part in
            [shared, &operation["parameters"], &operation["requestBody"], &operation["responses"]]
        {
            types_in(original, part, &mut types);
        }
    }
    let schemas = &original["components"]["schemas"];
    let (mut needed, mut polymorphic) = (BTreeSet::new(), BTreeSet::new());
    while let Some((name, in_place)) = types.pop() {
        if needed.insert(name) {
            types_in(original, &schemas[name], &mut types);
        }
        if in_place && polymorphic.insert(name) {
            types.extend(mappings(&schemas[name]).into_iter().map(|derived| (derived, true)));
        }
    }
    (needed, polymorphic)
}

/// Collects the schemas that a value refers to, and whether derived types can replace them.
fn types_in<'o>(original: &'o Value, value: &'o Value, types: &mut Vec<(&'o str, bool)>) {
    match value {
        Value::Object(entries) => {
            if let Some(Value::String(reference)) = entries.get("$ref") {
                match reference.strip_prefix("#/components/schemas/") {
                    Some(name) => types.push((name, true)),
                    None => types_in(
                        original,
                        original.pointer(&reference[1..]).expect("the reference has a target"),
                        types,
                    ),
                }
            }
            for (key, value) in entries.iter().filter(|(key, _)| !key.starts_with("example")) {
                let first = types.len();
                types_in(original, value, types);
                if key == "allOf" {
                    // References inside parts are positions; parts that are references are inherited from.
                    let bases: Vec<&str> = value
                        .as_array()
                        .into_iter()
                        .flatten()
                        .filter_map(|part| {
                            part["$ref"].as_str()?.strip_prefix("#/components/schemas/")
                        })
                        .collect();
                    for (name, in_place) in &mut types[first..] {
                        *in_place &= !bases.contains(name);
                    }
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| types_in(original, item, types)),
        _ => {}
    }
}

/// Returns the targets of the discriminators of a schema.
fn mappings(schema: &Value) -> Vec<&str> {
    let own = schema["discriminator"]["mapping"].as_object().into_iter().flatten();
    let own = own.filter_map(|(_, target)| target.as_str()?.strip_prefix("#/components/schemas/"));
    let parts = schema["allOf"].as_array().into_iter().flatten();
    own.chain(parts.flat_map(mappings)).collect()
}

fn without_mappings(schema: &Value) -> Value {
    let mut schema = schema.clone();
    remove_mappings(&mut schema);
    schema
}

fn remove_mappings(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.remove("mapping");
            entries.values_mut().for_each(remove_mappings);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_mappings),
        _ => {}
    }
}
