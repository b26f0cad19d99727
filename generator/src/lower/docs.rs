//! Documentation from the description.

use indexmap::IndexMap;
use openapiv3::{ExternalDocumentation, ReferenceOr, Schema, SchemaData};
use serde_json::Value;

use crate::model::Docs;

use super::html;
use super::scalars;
use super::shape::Shape;

/// Maximal length of an example or default that is shown, in characters.
const LONGEST_INLINE: usize = 120;

/// The documentation of a component schema or an inline one.
pub(super) fn of_schema(shape: &Shape<'_>) -> Docs {
    let mut docs = shape.data.map(of_schema_data).unwrap_or_default();
    docs.notes.splice(0..0, shape.bounds.iter().map(|(name, bound)| note(name, bound)));
    if let Some(format) = &shape.format
        && !scalars::says_format(shape)
    {
        docs.notes.insert(0, note("Format", format));
    }
    let sample =
        shape.format.as_deref().filter(|_| docs.example.is_none()).and_then(sample_of_format);
    docs.example = docs.example.or_else(|| sample.map(Value::from));
    docs.notes.extend(members(shape));
    docs.notes.extend(required_alternatives(shape));
    if let Some(excluded) = shape.not.and_then(|not| serde_json::to_value(not).ok()) {
        docs.notes.push(value_note("Not", &excluded));
    }
    docs
}

/// The documentation of a schema, or else that of its inline parts.
pub(super) fn of_object(schema: &Schema) -> Docs {
    let shape = Shape::of(schema);
    let mut docs = of_schema(&shape);
    for part in shape.all_of.iter().filter_map(ReferenceOr::as_item) {
        let inner = of_object(part);
        docs.summary = docs.summary.or(inner.summary);
        docs.description = docs.description.or(inner.description);
        docs.link = docs.link.or(inner.link);
        docs.deprecated = docs.deprecated.or(inner.deprecated);
    }
    docs
}

/// The note on the members of a schema that is no enumeration.
fn members(shape: &Shape<'_>) -> Option<String> {
    if shape.members.iter().all(Value::is_null) || shape.enumeration_base().is_some() {
        return None;
    }
    let members: Vec<_> = shape.members.iter().map(ToString::to_string).collect();
    Some(note("One of", &members.join(", ")))
}

/// Documents alternatives that only declare required properties.
fn required_alternatives(shape: &Shape<'_>) -> Option<String> {
    let (words, parts) = match shape.one_of {
        [] => ("At least one of these has to be there", shape.any_of),
        parts => ("Exactly one of these has to be there", parts),
    };
    let names = parts.iter().map(|part| {
        let part = Shape::of(part.as_item()?);
        let bare = part.properties.is_none() && !part.required.is_empty();
        let names: Vec<_> = part.required.iter().map(|name| code(name)).collect();
        bare.then(|| names.join(" and "))
    });
    let names: Vec<String> = names.collect::<Option<_>>()?;
    (!names.is_empty()).then(|| format!("{words}: {}.", names.join("; ")))
}

fn of_schema_data(data: &SchemaData) -> Docs {
    let mut docs = of_text(None, data.description.as_deref());
    docs.link = data.external_docs.as_ref().map(link);
    docs.deprecated = deprecation(data.deprecated, &data.extensions);
    if let Some(default) = &data.default {
        docs.notes.push(value_note("Default", default));
        docs.example = Some(default).filter(|value| says_something(value)).cloned();
    }
    if let Some(example) = &data.example {
        docs.notes.push(value_note("Example", example));
        docs.example = Some(example.clone());
    }
    let says = |name: &str| data.extensions.get(name).and_then(Value::as_bool) == Some(true);
    if says("x-ms-navigationProperty") {
        docs.notes.push(
            "A relationship: the service leaves it out unless `$expand` names it.".to_owned(),
        );
    }
    if says("x-ms-primary-error-message") {
        docs.notes.push("This is the error's message for people.".to_owned());
    }
    if data.read_only {
        docs.notes.push("Read only: the service sets it.".to_owned());
    }
    if data.write_only {
        docs.notes.push("Write only: the service never sends it.".to_owned());
    }
    docs
}

/// Returns whether a default is a value that samples can show.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// A sample string of a format that has no type of its own (JSON Schema Validation 2020-12, section 7.3).
fn sample_of_format(format: &str) -> Option<&'static str> {
    Some(match format {
        "email" | "idn-email" => "ada@example.com",
        "uri" | "url" | "iri" => "https://example.com",
        "uri-reference" | "iri-reference" => "/path",
        "uri-template" => "https://example.com/{id}",
        "hostname" | "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "json-pointer" => "/name",
        "relative-json-pointer" => "0",
        "regex" => "^[a-z]+$",
        _ => return None,
    })
}

/// A summary and a description; the description alone gives its first sentence as the summary.
pub(super) fn of_text(summary: Option<&str>, description: Option<&str>) -> Docs {
    let filled = |text: Option<&str>| {
        let text = html::to_markdown(text?);
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let (summary, description) = match (filled(summary), filled(description)) {
        (None, Some(text)) => split_first_sentence(&text),
        (Some(summary), Some(text)) if summary == text => (Some(summary), None),
        both => both,
    };
    Docs { summary, description, ..Docs::default() }
}

/// Splits off the first sentence, if it ends on the first line and more follows.
fn split_first_sentence(text: &str) -> (Option<String>, Option<String>) {
    let first_line = text.lines().next().unwrap_or_default();
    let end = first_line.match_indices(". ").map(|(at, _)| at + 1).find(|end| {
        // Abbreviations such as `e.g.` or `v1.` do not end a sentence.
        let word = first_line[..end - 1].rsplit(' ').next().unwrap_or_default();
        word.len() > 2 && !word.contains('.')
    });
    let end = end.unwrap_or(first_line.len());
    let rest = text[end..].trim();
    (Some(text[..end].trim().to_owned()), Some(rest.to_owned()).filter(|rest| !rest.is_empty()))
}

/// Title and URL of `externalDocs`.
pub(super) fn link(docs: &ExternalDocumentation) -> (String, String) {
    let title = docs.description.clone().unwrap_or_else(|| "External documentation".to_owned());
    (title, docs.url.clone())
}

/// The reason for a deprecation, from `deprecated` and `x-ms-deprecation`.
pub(super) fn deprecation(
    deprecated: bool,
    extensions: &IndexMap<String, Value>,
) -> Option<String> {
    let details = extensions.get("x-ms-deprecation").and_then(Value::as_object);
    if !deprecated && details.is_none() {
        return None;
    }
    let text = |name: &str| {
        details.and_then(|details| details.get(name)).and_then(Value::as_str).map(str::trim)
    };
    let mut facts =
        vec![text("description").unwrap_or("The description marks it as deprecated").to_owned()];
    let dates = [("date", "deprecated"), ("removalDate", "to be removed"), ("version", "version")];
    facts.extend(dates.iter().filter_map(|(name, words)| Some(format!("{words} {}", text(name)?))));
    Some(facts.join("; "))
}

pub(super) fn note(name: &str, value: &str) -> String {
    format!("{name}: {}", code(value))
}

/// A note with a JSON value, on one line.
pub(super) fn value_note(name: &str, value: &Value) -> String {
    // An empty string without quotes would be invisible.
    let unquoted = value.as_str().filter(|text| !text.is_empty());
    let text = unquoted.map_or_else(|| value.to_string(), str::to_owned);
    if text.chars().count() > LONGEST_INLINE || text.contains('\n') {
        let start: String = text.chars().take(LONGEST_INLINE).filter(|c| *c != '\n').collect();
        return format!("{name} (its beginning): {}", code(&start));
    }
    note(name, &text)
}

/// Markdown code: fenced with more backticks than the string contains.
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let gap = if longest > 0 || text.trim().is_empty() { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}
