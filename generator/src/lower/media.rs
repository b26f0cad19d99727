//! Media types: what kinds there are, and the types of their schemas.

use openapiv3::{AnySchema, MediaType, ReferenceOr, Schema, SchemaData, SchemaKind};

use crate::diagnostics::Pointer;
use crate::model::TypeRef;

use super::shape::Shape;
use super::types;
use super::{Lowering, TypePath};

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

/// Whether a media type without its parameters is one of XML.
pub(super) fn is_xml(essence: &str) -> bool {
    essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// Whether a media type is a range, such as `text/*`.
pub(super) fn is_range(media_type: &str) -> bool {
    essence(media_type).contains('*')
}

/// Whether a media type is any, and its schema is one that only JSON has: one that is there, and does
/// not say that it is bytes.
pub(super) fn is_json_of_any_type(media_type: &str, media: &MediaType) -> bool {
    matches!(essence(media_type).as_str(), "*/*" | "application/*")
        && media.schema.as_ref().is_some_and(|schema| *schema != any_schema())
        && !is_binary(media)
}

/// The schema `{}`, which says no more than none does.
fn any_schema() -> ReferenceOr<Schema> {
    ReferenceOr::Item(Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Any(AnySchema::default()),
    })
}

/// Whether a schema says itself that its strings are bytes.
pub(super) fn is_binary(media: &MediaType) -> bool {
    let schema = media.schema.as_ref().and_then(ReferenceOr::as_item);
    schema.is_some_and(|schema| Shape::of(schema).format.as_deref() == Some("binary"))
}

/// Whether a text is a media type that a header can have.
pub(super) fn is_media_type(text: &str) -> bool {
    let is_token = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
    };
    let essence = essence(text);
    essence.split_once('/').is_some_and(|(one, two)| is_token(one) && is_token(two))
        && text.bytes().all(|b| b == b' ' || b.is_ascii_graphic())
}

/// A media type without its charset: what `Accept` names.
pub(super) fn without_charset(media_type: &str) -> String {
    let is_charset = |parameter: &str| {
        let name = parameter.split('=').next().unwrap_or_default();
        name.trim().eq_ignore_ascii_case("charset")
    };
    let parts = media_type.split(';').filter(|part| !is_charset(part)).map(str::trim);
    parts.collect::<Vec<_>>().join(";")
}

/// The type of a media type's schema; `at` is the `content` that it stands in.
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
