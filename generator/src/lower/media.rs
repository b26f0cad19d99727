//! Media types: what kinds there are, and the types of their schemas.

use openapiv3::MediaType;

use crate::diagnostics::Pointer;
use crate::model::TypeRef;

use super::types;
use super::{Lowering, Place};

/// Media types of JSON texts, one after the other.
pub(super) const JSON_LINES: &[&str] = &[
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/jsonlines",
    "application/x-jsonlines",
    "application/json-lines",
    "application/json-seq",
    "application/stream+json",
    "application/x-json-stream",
    "text/x-ndjson",
];

/// Where the inline types of a component response or request body are named.
pub(super) fn component_place(
    context: &Lowering<'_>,
    name: &str,
    suffixes: &[&str],
    role: &str,
) -> Place {
    let place = context.component_place(name);
    let stem = suffixes.iter().find_map(|suffix| place.name.strip_suffix(suffix));
    let stem = stem.filter(|stem| !stem.is_empty()).unwrap_or(&place.name);
    Place { module: place.module.clone(), name: format!("{stem} {role}") }
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or(media_type).trim().to_ascii_lowercase()
}

pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether a media type without its parameters is one of XML.
pub(super) fn is_xml(essence: &str) -> bool {
    essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// The type of a media type's schema; `at` is the `content` that it stands in.
pub(super) fn schema_type<'d>(
    context: &mut Lowering<'d>,
    media: &'d MediaType,
    at: &Pointer,
    media_type: &str,
    place: &Place,
) -> Option<TypeRef> {
    let Some(schema) = &media.schema else { return Some(TypeRef::Any) };
    let at = at.join(media_type).join("schema");
    types::use_of(context, schema, &at, place).map(|used| types::optional(&used))
}
