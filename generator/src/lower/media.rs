//! Media type objects, and the types of their schemas.

use openapiv3::{
    AnySchema, MediaType as MediaTypeObject, ReferenceOr, Schema, SchemaData, SchemaKind,
};

use crate::diagnostics::Pointer;
use crate::media_type::MediaType;
use crate::model::TypeRef;

use super::shape::Shape;
use super::types;
use super::{Lowering, TypePath};

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
    TypePath::new(type_path.module.clone(), format!("{stem} {role}"))
}

/// Returns whether a media type is JSON, or a range that contains JSON with a schema other than that of bytes.
pub(super) fn is_json(media_type: &MediaType<'_>, media: &MediaTypeObject) -> bool {
    let has_schema = || media.schema.as_ref().is_some_and(|schema| *schema != any_schema());
    media_type.is_json() || media_type.is_range_of_json() && has_schema() && !is_binary(media)
}

/// Returns whether the schema is `{}`, which says no more than an absent one.
fn any_schema() -> ReferenceOr<Schema> {
    ReferenceOr::Item(Schema {
        schema_data: SchemaData::default(),
        schema_kind: SchemaKind::Any(AnySchema::default()),
    })
}

/// Returns whether a schema declares that its strings are bytes.
pub(super) fn is_binary(media: &MediaTypeObject) -> bool {
    let schema = media.schema.as_ref().and_then(ReferenceOr::as_item);
    schema.is_some_and(|schema| Shape::of(schema).format.as_deref() == Some("binary"))
}

/// The type of a media type's schema; `at` is the pointer of `content`.
pub(super) fn schema_type<'d>(
    context: &mut Lowering<'d>,
    media: &'d MediaTypeObject,
    at: &Pointer,
    media_type: &str,
    type_path: &TypePath,
) -> Option<TypeRef> {
    let Some(schema) = &media.schema else { return Some(TypeRef::Any) };
    let at = at.join(media_type).join("schema");
    types::use_of(context, schema, &at, type_path).map(|used| types::optional(&used))
}
