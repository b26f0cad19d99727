//! Extracts: the selected operations, their references, and the formatting of the original.

#[path = "../common/mod.rs"]
mod common;
mod crates;
mod formatting;
mod references;
mod versions;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use openapi_to_crate::{
    Code, Contents, Description, Format, Options, Pattern, Selection, extract, generate,
};
use serde_json::Value;

use common::shared;

fn selection(include: &[&str], exclude: &[&str]) -> Selection {
    let parse = |texts: &[&str]| -> Vec<Pattern> {
        texts.iter().map(|text| text.parse().unwrap_or_else(|error| panic!("{error}"))).collect()
    };
    Selection { include: parse(include), exclude: parse(exclude), ..Selection::default() }
}

fn description(text: &str) -> Description {
    Description::new("api.yaml", text)
}

/// Extracts from a description, and checks that the extract is self-contained and that extracting from it changes nothing.
#[track_caller]
fn extracted(text: &str, selection: &Selection, format: Format) -> String {
    let get = |text: &str, selection: &Selection| {
        let extract = extract(&description(text), selection, format);
        extract.unwrap_or_else(|failure| panic!("{failure}")).text
    };
    let found = get(text, selection);
    let value = serde_yaml::from_str(&found).unwrap_or_else(|error| panic!("{error}\n{found}"));
    assert_eq!(dangling(&value, &value), Vec::<String>::new(), "{found}");
    // Without its patterns, an extract of operations and schemas would lose the schemas that no operation uses.
    let of_schemas = |pattern: &Pattern| pattern.to_string().starts_with("schema:");
    if selection.include.iter().all(of_schemas) || !selection.include.iter().any(of_schemas) {
        assert_eq!(get(&found, &Selection::default()), found);
    }
    if selection.exclude.is_empty() {
        assert_eq!(get(&found, selection), found);
    }
    found
}

/// Returns the references without a target, except references to anchors.
fn dangling(value: &Value, whole: &Value) -> Vec<String> {
    let mut found = Vec::new();
    match value {
        Value::Object(entries) => {
            if let Some(reference) = entries.get("$ref").and_then(Value::as_str)
                && !reference.contains("://")
                && reference
                    .strip_prefix('#')
                    .is_none_or(|at| at.starts_with('/') && whole.pointer(at).is_none())
            {
                found.push(reference.to_owned());
            }
            found.extend(entries.values().flat_map(|value| dangling(value, whole)));
        }
        Value::Array(items) => found.extend(items.iter().flat_map(|item| dangling(item, whole))),
        _ => {}
    }
    found
}

/// Checks that a description and its extract, all of it, give the same files.
#[track_caller]
fn same_crate(text: &str, selection: &Selection) {
    same_crate_with(text, selection, &Selection::default());
}

/// Checks that a description and its extract give the same files, if this is selected from the extract.
#[track_caller]
fn same_crate_with(text: &str, selection: &Selection, from_extract: &Selection) {
    let options = |selection: Selection| {
        let mut options =
            Options { selection, namespace: Some("v".to_owned()), ..Options::default() };
        "slice".clone_into(&mut options.package.name);
        "0.1.0".clone_into(&mut options.package.version);
        options
    };
    let files = |text: &str, selection: Selection| {
        let generated = generate(&description(text), &options(selection));
        generated.unwrap_or_else(|failure| panic!("{failure}")).files
    };
    for format in [Format::Yaml, Format::Json] {
        let extract = extracted(text, selection, format);
        let (whole, part) = (files(text, selection.clone()), files(&extract, from_extract.clone()));
        assert_eq!(whole.keys().collect::<Vec<_>>(), part.keys().collect::<Vec<_>>());
        for (path, whole) in &whole {
            assert_eq!(whole, &part[path], "{path} of {selection:?}");
        }
    }
}

const FAMILY: &str = "
openapi: 3.0.4
info: {title: t, version: '1'}
servers: [{url: https://a.example}]
paths:
  /users:
    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/v.user'}}}}}}
  /all:
    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/v.entity'}}}}}}
  /hubs:
    get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/v.hub'}}}}}}
components:
  schemas:
    v.entity:
      type: object
      properties: {'@odata.type': {type: string}, id: {type: string}}
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#v.site': '#/components/schemas/v.site'
          # People.
          '#v.user': '#/components/schemas/v.user'
    v.user:
      allOf:
        - $ref: '#/components/schemas/v.entity'
        - type: object
          properties: {name: {type: string}}
    v.site:
      allOf:
        - $ref: '#/components/schemas/v.entity'
        - type: object
          discriminator:
            propertyName: '@odata.type'
            mapping:
              '#v.port': '#/components/schemas/v.port'
    v.hub:
      allOf:
        - $ref: '#/components/schemas/v.site'
        - type: object
          properties: {lead: {type: string}}
    v.port:
      allOf:
        - $ref: '#/components/schemas/v.site'
        - type: object
          properties: {depth: {type: integer}}
";

fn parsed(text: &str) -> Value {
    serde_yaml::from_str(text).expect("an extract is YAML")
}

/// Returns the names of the component schemas in an extract.
fn schemas(text: &str) -> Vec<String> {
    let description = parsed(text);
    let schemas = description.pointer("/components/schemas").and_then(Value::as_object);
    schemas.into_iter().flat_map(|schemas| schemas.keys().cloned()).collect()
}

#[test]
#[ignore = "needs ../shared/corpus"]
fn any_extract_is_self_contained() {
    let names = [
        "docker-engine.yaml",
        "swaggerapi-petstore.yaml",
        "influxdata-oss.yaml",
        "sonallux-spotify.yaml",
        "openapitools-inline-model-resolver.yaml",
        "openapitools-rust-server-v3.yaml",
        "superset-api.json",
        "readme-discriminators.json",
        "paypal-checkout-orders-v2.json",
        "redocly-museum.yaml",
        "speakeasy-test-32.yaml",
        "speakeasy-walk-31.yaml",
        "heyapi-faker-31.yaml",
        "kiota-generic-binding.yaml",
        "meilisearch-api.json",
    ];
    for name in names {
        let text = shared(&format!("corpus/docs/{name}"));
        let operations = openapi_to_crate::operations(&description(&text), &Selection::default());
        let operations = operations.unwrap_or_else(|failure| panic!("{failure}"));
        let mut count = 0;
        for operation in operations.iter().step_by(operations.len().div_ceil(5)) {
            let one = selection(&[&format!("{}#{}", operation.path, operation.method)], &[]);
            // An unreadable description cannot be extracted from.
            if extract(&description(&text), &one, Format::Yaml).is_err() {
                continue;
            }
            count += 1;
            extracted(&text, &one, Format::Json);
            let yaml = extracted(&text, &one, Format::Yaml);
            if !text.starts_with('{') {
                let lines: HashSet<&str> = text.lines().collect();
                let new = yaml.lines().find(|line| !lines.contains(line));
                assert_eq!(new, None, "every line is one of the original's");
            }
        }
        assert!(count > 0, "nothing can be extracted from {name}");
    }
}
