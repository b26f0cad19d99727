//! The table is compared with walks that do not know it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::*;
use crate::description::read;
use crate::diagnostics::{Diagnostics, Pointer};

fn parse(text: &str) -> Value {
    let mut diagnostics = Diagnostics::default();
    read::read(text, &mut diagnostics).unwrap_or_else(|| panic!("{diagnostics:?}"))
}

static DESCRIPTION: ValueType = ValueType::Object(&ROOT);

/// The references that the table finds.
fn references(text: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(text, &DESCRIPTION, &Pointer::root(), &mut found);
    found
}

fn walk(value: &Value, ty: &'static ValueType, pointer: &Pointer, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            if ty.has_references() && entries.get("$ref").is_some_and(|it| it.as_str().is_some()) {
                found.insert(pointer.to_string());
            }
            for (key, value) in entries {
                walk(value, ty.at_key(key), &pointer.join(key), found);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, ty.at_item(), &pointer.join(index), found);
            }
        }
        _ => {}
    }
}

/// Everything that has the form of a reference.
fn plain_walk(value: &Value, pointer: &Pointer, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            if entries.get("$ref").is_some_and(|reference| reference.as_str().is_some()) {
                found.insert(pointer.to_string());
            }
            for (key, value) in entries {
                plain_walk(value, &pointer.join(key), found);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                plain_walk(item, &pointer.join(index), found);
            }
        }
        _ => {}
    }
}

#[test]
fn names_and_data_are_no_keywords() {
    let description = parse(
        "
paths:
  x-a: {$ref: 'no'}
  /a:
    x-a: {schema: {$ref: 'no'}}
    parameters: [{$ref: 'yes'}, {name: a, in: query, schema: {$ref: 'yes'}, example: {$ref: 'no'}}]
    get:
      responses:
        x-a: {$ref: 'no'}
        '200': {$ref: 'yes'}
      callbacks: {a: {'{$request.body}': {$ref: 'yes'}}}
    additionalOperations: {COPY: {requestBody: {$ref: 'yes'}}}
components:
  x-schemas: {A: {$ref: 'no'}}
  examples: {A: {value: {$ref: 'no'}}, B: {$ref: 'yes'}}
  links: {A: {parameters: {a: {$ref: 'no'}}}}
  schemas:
    properties: {$ref: 'yes'}
    example: {enum: [{$ref: 'no'}], const: {$ref: 'no'}, default: {$ref: 'no'}, examples: [{$ref: 'no'}]}
    x-a: {$ref: 'yes'}
    A:
      unknown: {$ref: 'no'}
      x-a: {$ref: 'no'}
      properties: {$ref: {$ref: 'yes'}, x-a: {$ref: 'yes'}, default: {allOf: [{$ref: 'yes'}]}}
      discriminator: {propertyName: a, mapping: {$ref: A}}
      $defs: {properties: {$ref: 'yes'}, enum: {items: {$ref: 'yes'}}}
      items: [{$ref: 'yes'}]
      allOf: {$ref: 'yes'}
",
    );
    let found = references(&description);
    let mut all = BTreeSet::new();
    plain_walk(&description, &Pointer::root(), &mut all);
    for pointer in all {
        let keys = Pointer::parse(&pointer).segments().collect::<Vec<_>>();
        let value = keys.iter().try_fold(&description, |value, key| match value {
            Value::List(items) => items.get(key.parse::<usize>().ok()?),
            value => value.get(key),
        });
        let expected = value.and_then(|value| value.get("$ref")?.as_str()) == Some("yes");
        assert_eq!(found.contains(&pointer), expected, "{pointer}");
    }
}

/// The descriptions in a folder and below it.
fn descriptions(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        if path.is_dir() {
            descriptions(&path, found);
        } else if matches!(extension, "yaml" | "yml" | "json") {
            found.push(path);
        }
    }
}

#[test]
#[ignore = "needs ../shared"]
fn every_reference_outside_of_data_is_found() {
    const DATA: [&str; 7] =
        ["example", "examples", "default", "enum", "const", "value", "dataValue"];
    let mut files = Vec::new();
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    descriptions(&shared, &mut files);
    let mut count = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).expect("it is a file");
        let Some(description) = read::read(&text, &mut Diagnostics::default()) else { continue };
        if description.get("openapi").is_none() {
            continue;
        }
        let found = references(&description);
        let mut all = BTreeSet::new();
        plain_walk(&description, &Pointer::root(), &mut all);
        for pointer in all.difference(&found) {
            let is_data = |key: String| key.starts_with("x-") || DATA.contains(&key.as_str());
            let pointer = Pointer::parse(pointer);
            assert!(pointer.segments().any(is_data), "{}: {pointer}", file.display());
        }
        count += found.len();
    }
    assert!(count > 100_000, "only {count} references were found");
}
