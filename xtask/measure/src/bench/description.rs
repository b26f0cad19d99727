//! Conversion of the schemas to an OpenAPI description.

use std::fmt::Write as _;

use super::schema::{Kind, OVERVIEW, PAGE, Presence, Schema};

const HEAD: &str = "\
openapi: 3.0.4
info:
  title: Benchmark
  description: Only objects, for measurements.
  version: '1'
servers:
  - url: https://benchmark.example
paths:
";

/// Returns the description, with an operation for each of the two schemas that refer to all others.
#[must_use]
pub fn description(schemas: &[Schema]) -> String {
    let mut text = HEAD.to_owned();
    for (path, schema) in [("page", PAGE), ("overview", OVERVIEW)] {
        text.push_str(&operation(path, schema));
    }
    text.push_str("components:\n  schemas:\n");
    for schema in schemas {
        text.push_str(&object(schema));
    }
    text
}

fn operation(path: &str, schema: &str) -> String {
    format!(
        "  /{path}:
    get:
      responses:
        '200':
          description: Success.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/{schema}'
"
    )
}

fn object(schema: &Schema) -> String {
    let mut text = format!("    {}:\n      type: object\n", schema.name);
    let required: Vec<_> = schema
        .properties
        .iter()
        .filter(|property| property.presence == Presence::Required)
        .collect();
    if !required.is_empty() {
        text.push_str("      required:\n");
        for property in required {
            let _ = writeln!(text, "        - {}", property.name);
        }
    }
    text.push_str("      properties:\n");
    for property in &schema.properties {
        let nullable =
            if property.presence == Presence::Nullable { ", nullable: true" } else { "" };
        let _ = writeln!(
            text,
            "        '{}': {{ {}{nullable} }}",
            property.name,
            shape(&property.kind)
        );
    }
    text
}

/// Returns the keywords of a schema in flow style.
fn shape(kind: &Kind) -> String {
    let reference = |name: &str| format!("$ref: '#/components/schemas/{name}'");
    let list = |items: &str| format!("type: array, items: {{ {items} }}");
    match kind {
        Kind::String => "type: string".to_owned(),
        Kind::DateTime => "type: string, format: date-time".to_owned(),
        Kind::Int32 => "type: integer, format: int32".to_owned(),
        Kind::Int64 => "type: integer, format: int64".to_owned(),
        Kind::Double => "type: number, format: double".to_owned(),
        Kind::Bool => "type: boolean".to_owned(),
        Kind::Strings => list("type: string"),
        Kind::Map => "type: object, additionalProperties: { type: string }".to_owned(),
        Kind::Object(name) => reference(name),
        Kind::Objects(name) => list(&reference(name)),
    }
}
