//! Each kind of value in each parameter style is serialized, or the generator reports that it is not.

mod common;
#[path = "common/serializations.rs"]
mod table;

use openapi_to_crate::{Code, Diagnostic};

use common::generate_crate;
use table::{SERIALIZATIONS, Serialization};

const OBJECT: &str = "{type: object, properties: {x: {type: integer}}}";
const LIST: &str = "{type: array, items: {type: string}}";

/// The result for a schema in a style.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    /// Serialized without a warning.
    Written,
    /// Serialized in the usual way, with a warning.
    Numbered,
    /// Serialized, except that some values make the call an error, with a warning.
    PartlyRefused,
    /// Taken as a string, or a list of strings, with a warning.
    Strings,
}

fn outcome(spelled: Option<&str>, refused: Outcome) -> Outcome {
    match spelled {
        Some(text) if text.contains("%5B0%5D") => Outcome::Numbered,
        Some(_) => Outcome::Written,
        None => refused,
    }
}

/// Returns schemas and their results in a style.
fn kinds(serialization: &Serialization) -> Vec<(String, Outcome)> {
    use Outcome::{PartlyRefused, Strings, Written};
    let list = outcome(Some(serialization.list), Strings);
    let lists = outcome(serialization.object_of_lists, Strings);
    let objects = outcome(serialization.object_of_objects, Strings);
    let list_of_objects = outcome(serialization.list_of_objects, Strings);
    let partly = |outcome| if outcome == Strings { PartlyRefused } else { outcome };
    vec![
        ("{type: string}".to_owned(), outcome(Some(serialization.one), Strings)),
        ("{type: string, enum: [a, b]}".to_owned(), Written),
        ("{}".to_owned(), Written),
        (LIST.to_owned(), list),
        ("{type: array, items: {}}".to_owned(), list),
        (OBJECT.to_owned(), outcome(Some(serialization.object), Strings)),
        ("{type: object, additionalProperties: {type: string}}".to_owned(), Written),
        (format!("{{type: object, properties: {{tags: {LIST}}}}}"), lists),
        (
            format!("{{type: object, properties: {{page: {{type: integer}}, tags: {LIST}}}}}"),
            partly(lists),
        ),
        (
            format!(
                "{{type: object, required: [tags], properties: {{a: {{type: string}}, tags: {LIST}}}}}"
            ),
            lists,
        ),
        (format!("{{type: object, additionalProperties: {LIST}}}"), lists),
        (format!("{{type: object, properties: {{in: {OBJECT}}}}}"), objects),
        (format!("{{type: object, additionalProperties: {OBJECT}}}"), objects),
        (
            format!("{{type: object, properties: {{a: {{type: string}}, in: {OBJECT}}}}}"),
            partly(objects),
        ),
        (format!("{{type: array, items: {OBJECT}}}"), list_of_objects),
        (format!("{{type: array, items: {LIST}}}"), outcome(serialization.list_of_lists, Strings)),
        (
            format!("{{type: object, properties: {{all: {{type: array, items: {OBJECT}}}}}}}"),
            list_of_objects,
        ),
        (format!("{{oneOf: [{{type: string}}, {LIST}]}}"), list),
        (
            format!("{{oneOf: [{{type: string}}, {{type: array, items: {OBJECT}}}]}}"),
            partly(list_of_objects),
        ),
        (
            format!(
                "{{oneOf: [{{type: array, items: {LIST}}}, {{type: array, items: {OBJECT}}}]}}"
            ),
            list_of_objects,
        ),
    ]
}

/// Returns a description of an operation with one parameter.
fn description(serialization: &Serialization, schema: &str) -> String {
    let Serialization { location, style, explode, .. } = serialization;
    let (path, required) = if *location == "path" { ("/a/{p}", true) } else { ("/a", false) };
    format!(
        "openapi: 3.2.0\ninfo: {{title: t, version: '1'}}\npaths:\n  '{path}':\n    get:\n      \
         parameters: [{{name: p, in: {location}, style: {style}, explode: {explode}, \
         required: {required}, schema: {schema}}}]\n      responses: {{'204': {{description: d}}}}\n"
    )
}

fn reported(diagnostics: &[Diagnostic]) -> Outcome {
    let [found] = diagnostics else {
        assert!(diagnostics.is_empty(), "more than one problem: {diagnostics:#?}");
        return Outcome::Written;
    };
    assert_eq!(found.code, Code::UndefinedSerialization, "{found}");
    assert!(found.pointer.ends_with("/get/parameters/0"), "{found}");
    if found.message.contains("are named by their positions") {
        Outcome::Numbered
    } else if found.message.contains("such a value fails") {
        Outcome::PartlyRefused
    } else {
        assert!(found.message.contains("passed as"), "{found}");
        Outcome::Strings
    }
}

#[test]
fn every_kind_of_value_is_serialized_in_every_style_or_reported() {
    for serialization in SERIALIZATIONS {
        let Serialization { location, style, explode, .. } = serialization;
        for (schema, expected) in kinds(serialization) {
            let generated = generate_crate("serialized", &description(serialization, &schema));
            let generated = generated.unwrap_or_else(|failure| panic!("{failure}"));
            let reported = reported(&generated.diagnostics);
            assert_eq!(reported, expected, "{location} {style} {explode}: {schema}");
        }
    }
}
