//! Media types: their kinds, and the types of their schemas.

use openapiv3::{AnySchema, MediaType, ReferenceOr, Schema, SchemaData, SchemaKind};

use crate::diagnostics::Pointer;
use crate::model::TypeRef;

use super::shape::Shape;
use super::types;
use super::{Lowering, TypePath};

/// Media types of sequences of JSON values.
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

/// Names the inline types of a component response or request body.
pub(super) fn component_path(
    context: &Lowering<'_>,
    name: &str,
    suffixes: &[&str],
    role: &str,
) -> TypePath {
    let type_path = context.component_path(name);
    let stem = suffixes.iter().find_map(|suffix| type_path.name.strip_suffix(suffix));
    let stem = stem.filter(|stem| !stem.is_empty()).unwrap_or(&type_path.name);
    TypePath { module: type_path.module.clone(), name: format!("{stem} {role}") }
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or(media_type).trim().to_ascii_lowercase()
}

pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}

/// Returns whether a media type without parameters is XML.
pub(super) fn is_xml(essence: &str) -> bool {
    essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// Returns whether a media type is a range, such as `text/*`.
pub(super) fn is_range(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

/// Returns whether the media type is `*/*` and its schema is one of JSON: there is a schema, and it does
/// not declare bytes.
pub(super) fn is_json_of_any_type(media_type: &str, media: &MediaType) -> bool {
    matches!(essence(media_type).as_str(), "*/*" | "application/*")
        && media.schema.as_ref().is_some_and(|schema| *schema != any_schema())
        && !is_binary(media)
}

/// Returns whether the schema is `{}`, which says no more than an absent one.
fn any_schema() -> ReferenceOr<Schema> {
    ReferenceOr::Item(Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Any(AnySchema::default()),
    })
}

/// Returns whether a schema declares that its strings are bytes.
pub(super) fn is_binary(media: &MediaType) -> bool {
    let schema = media.schema.as_ref().and_then(ReferenceOr::as_item);
    schema.is_some_and(|schema| Shape::of(schema).format.as_deref() == Some("binary"))
}

/// Returns whether a string is a valid media type for a header.
pub(super) fn is_media_type(text: &str) -> bool {
    let is_token = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
    };
    let essence = essence(text);
    essence.split_once('/').is_some_and(|(one, two)| is_token(one) && is_token(two))
        && text.bytes().all(|b| b == b' ' || b.is_ascii_graphic())
}

/// A media type without its charset, as used in `Accept`.
pub(super) fn without_charset(media_type: &str) -> String {
    let is_charset = |parameter: &str| {
        let name = parameter.split('=').next().unwrap_or_default();
        name.trim().eq_ignore_ascii_case("charset")
    };
    let parts = media_type.split(';').filter(|part| !is_charset(part)).map(str::trim);
    parts.collect::<Vec<_>>().join(";")
}

/// The type of a media type's schema; `at` is the pointer of `content`.
pub(super) fn schema_type<'d>(
    context: &mut Lowering<'d>,
    media: &'d MediaType,
    at: &Pointer,
    media_type: &str,
    type_path: &TypePath,
) -> Option<TypeRef> {
    let Some(schema) = &media.schema else { return Some(TypeRef::Any) };
    let at = at.join(media_type).join("schema");
    types::use_of(context, schema, &at, type_path).map(|used| types::optional(&used))
}
