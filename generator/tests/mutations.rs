//! A valid description with a few random changes gives valid Rust, or errors with positions.

#[macro_use]
#[path = "common/properties.rs"]
mod properties;
mod common;

use openapi_to_crate::{Diagnostic, Severity};
use proptest::prelude::*;
use serde_json::{Value, json};

use common::{described, generate_on_a_thread};

/// Returns a small description with all kinds of objects.
fn valid() -> Value {
    json!({
        "openapi": "3.0.4",
        "info": { "title": "Sound", "version": "1", "description": "d" },
        "servers": [{ "url": "https://valid.example" }],
        "paths": {
            "/things/{id}/run": {
                "parameters": [
                    { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "$ref": "#/components/parameters/Limit" },
                ],
                "post": {
                    "operationId": "run",
                    "deprecated": true,
                    "requestBody": {
                        "required": true,
                        "content": { "application/json": { "schema": {
                            "type": "object",
                            "required": ["targets"],
                            "properties": { "targets": { "type": "array", "items": { "$ref": "#/components/schemas/Target" } } },
                        } } },
                    },
                    "responses": {
                        "200": { "$ref": "#/components/responses/Thing" },
                        "204": { "description": "Nothing." },
                        "default": { "description": "No.", "content": { "application/json": { "schema": { "type": "object" } } } },
                    },
                },
            },
        },
        "components": {
            "parameters": { "Limit": {
                "name": "limit", "in": "query", "style": "form", "explode": false,
                "schema": { "type": "array", "items": { "type": "integer", "format": "int32", "minimum": 1 } },
            } },
            "responses": { "Thing": {
                "description": "The thing.",
                "headers": { "ETag": { "schema": { "type": "string" } } },
                "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } },
            } },
            "schemas": {
                "Thing": { "type": "object", "properties": {
                    "state": { "type": "string", "enum": ["on", "off"], "default": "on", "nullable": true },
                    "size": { "oneOf": [{ "type": "number" }, { "type": "string" }, { "type": "string", "enum": ["INF", "NaN"] }] },
                    "parent": { "anyOf": [{ "$ref": "#/components/schemas/Thing" }, { "type": "object", "nullable": true }] },
                    "more": { "type": "object", "additionalProperties": { "type": "string", "format": "date-time" } },
                } },
                "Target": {
                    "type": "object",
                    "required": ["kind"],
                    "properties": { "kind": { "type": "string" }, "note": { "type": "string", "example": "n" } },
                    "discriminator": { "propertyName": "kind", "mapping": { "group": "#/components/schemas/Group" } },
                },
                "Group": { "allOf": [
                    { "$ref": "#/components/schemas/Target" },
                    { "type": "object", "properties": { "id": { "type": "string", "format": "uuid" } } },
                ] },
            },
        },
    })
}

/// A change of one value of the tree.
#[derive(Clone, Debug)]
enum Mutation {
    Remove,
    Replace(Value),
    Rename(String),
    /// Replaces the value by another value of the tree.
    Copy(usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let value = prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(1e300)),
        Just(json!("")),
        Just(json!([])),
        Just(json!({})),
        Just(json!([null])),
        Just(json!({ "$ref": "#/components/schemas/Thing" })),
        Just(json!({ "$ref": "#" })),
        Just(json!({ "type": "string" })),
        Just(json!({ "type": "object", "properties": { "": {} } })),
        "\\PC{0,12}".prop_map(Value::String),
    ];
    let name = prop_oneof![
        Just("$ref".to_owned()),
        Just("allOf".to_owned()),
        Just("oneOf".to_owned()),
        Just("items".to_owned()),
        Just("/".to_owned()),
        Just("/{id}/{id}".to_owned()),
        Just("/{".to_owned()),
        "\\PC{0,8}",
    ];
    prop_oneof![
        Just(Mutation::Remove),
        value.prop_map(Mutation::Replace),
        name.prop_map(Mutation::Rename),
        any::<usize>().prop_map(Mutation::Copy),
    ]
}

/// Collects the pointers to all values in a tree except the root.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut descend = |key: &str, value: &Value| {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        found.push(at.clone());
        pointers(value, &at, found);
    };
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| descend(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| descend(&index.to_string(), value));
        }
        _ => {}
    }
}

fn mutate(tree: &mut Value, at: usize, mutation: &Mutation) {
    let mut all = Vec::new();
    pointers(tree, "", &mut all);
    if all.is_empty() {
        return;
    }
    let target = &all[at % all.len()];
    let (parent, key) = target.rsplit_once('/').expect("a pointer to a part has a slash");
    let key = key.replace("~1", "/").replace("~0", "~");
    let copied = match mutation {
        Mutation::Copy(from) => tree.pointer(&all[from % all.len()]).cloned(),
        Mutation::Replace(value) => Some(value.clone()),
        Mutation::Remove | Mutation::Rename(_) => None,
    };
    match (tree.pointer_mut(parent), copied) {
        (Some(Value::Object(entries)), Some(value)) => {
            entries.insert(key, value);
        }
        (Some(Value::Object(entries)), None) => {
            let removed = entries.remove(&key);
            if let (Mutation::Rename(name), Some(value)) = (mutation, removed) {
                entries.insert(name.clone(), value);
            }
        }
        (Some(Value::Array(items)), copied) => {
            let index: usize = key.parse().expect("it is the index of an item");
            items.splice(index..=index, copied);
        }
        _ => {}
    }
}

property_tests! {
    #[test]
    fn a_changed_description_gives_rust_or_errors_with_pointers(
        changes in prop::collection::vec((any::<usize>(), mutation()), 1..4),
    ) {
        let mut tree = valid();
        for (at, change) in &changes {
            mutate(&mut tree, *at, change);
        }
        let text = serde_json::to_string_pretty(&tree).expect("a value tree is JSON");
        match generate_on_a_thread(&text) {
            Ok(generated) => {
                for (path, source) in described(&generated) {
                    prop_assert!(syn::parse_file(source).is_ok(), "{} is not Rust", path);
                }
            }
            Err(found) => {
                let errors: Vec<&Diagnostic> =
                    found.iter().filter(|found| found.severity == Severity::Error).collect();
                prop_assert!(!errors.is_empty());
                for error in errors {
                    let known = error.pointer.is_empty() || tree.pointer(&error.pointer).is_some();
                    prop_assert!(known, "no such place: {}", error);
                    prop_assert!(error.position.is_some(), "no line: {}", error);
                    prop_assert!(!error.help.is_empty(), "{}", error);
                    prop_assert!(!error.message.contains("not Rust"), "{}", error);
                }
            }
        }
    }
}
