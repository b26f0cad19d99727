//! Error responses.

use openapiv3::{MediaType, ReferenceOr, Response, Schema};

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::model::{
    ANY_STATUS, Docs, ErrorsDef, Outcome, ResponseContent, ResponseVariantDef, ResponsesDef,
    TypeKind, TypeRef,
};
use crate::naming::VariantName;

use super::media::{component_path, schema_type};
use super::response_media::ContentKind;
use super::statuses::{codes, error_words};
use super::{Lowering, TypePath};

/// Lowers the bodies of error responses. An error keeps its body in any case; only if JSON of
/// several types is described, the status discriminates between them.
pub(super) fn errors<'d>(
    context: &mut Lowering<'d>,
    errors: Vec<(String, &'d ReferenceOr<Response>)>,
    at: &Pointer,
    type_path: &TypePath,
) -> ErrorsDef {
    let document = context.document;
    let mut found: Vec<(String, Resolved<'d, Response>)> = Vec::new();
    for (code, response) in errors {
        if let Some(response) = document.resolve(response, &at.join(&code), context.diagnostics) {
            found.push((code, response));
        }
    }
    let several = has_several_schemas(&found);
    let mut known = KnownTypes::default();
    let mut variants = Vec::new();
    for (code, response) in found {
        let words = error_words(&code);
        let role = if several { format!("{words} error") } else { "error".to_owned() };
        let Some(body) = body(context, &response, &type_path.role(&role), &mut known) else {
            continue;
        };
        variants.push(ResponseVariantDef {
            name: VariantName::preferred(&words),
            codes: codes(&code, ANY_STATUS),
            content: body,
            // Operations with equal error types share them, so that no operation's docs are part of
            // them.
            docs: Docs::default(),
        });
    }
    let first = known.0.first().map(|(_, ty)| ty.clone());
    match first {
        None => ErrorsDef::Untyped,
        Some(first) if known.0.iter().all(|(_, ty)| *ty == first) => ErrorsDef::One(first),
        Some(_) => {
            let def = ResponsesDef { outcome: Outcome::Error, variants };
            let kind = TypeKind::Responses(def);
            ErrorsDef::OneOf(context.add_own_type(&type_path.role("error"), kind))
        }
    }
}

/// Returns whether several schemas of JSON are described.
fn has_several_schemas(found: &[(String, Resolved<'_, Response>)]) -> bool {
    let mut schemas =
        found.iter().filter_map(|(_, response)| Some(json(response.value)?.1.schema.as_ref()));
    let first = schemas.next();
    schemas.any(|schema| Some(schema) != first)
}

/// The types of the schemas that have been lowered: equal schemas get one type.
#[derive(Default)]
struct KnownTypes<'d>(Vec<(Option<&'d ReferenceOr<Schema>>, TypeRef)>);

/// The content of an error response, read as a whole.
fn body<'d>(
    context: &mut Lowering<'d>,
    response: &Resolved<'d, Response>,
    type_path: &TypePath,
    known: &mut KnownTypes<'d>,
) -> Option<ResponseContent> {
    let mut media = response.value.content.iter();
    let Some((name, media)) = json(response.value) else {
        return Some(if response.value.content.is_empty() {
            ResponseContent::Nothing
        } else if media.all(|(name, media)| ContentKind::of(name, media) == ContentKind::Text) {
            ResponseContent::Text(TypeRef::String)
        } else {
            ResponseContent::Bytes
        });
    };
    let schema = media.schema.as_ref();
    if let Some((_, ty)) = known.0.iter().find(|(known, _)| *known == schema) {
        return Some(ResponseContent::Json(ty.clone()));
    }
    let type_path = match response.component {
        Some(name) => component_path(context, name, &["Response", "Error"], "error"),
        None => type_path.clone(),
    };
    let at = response.pointer.join("content");
    let ty = schema_type(context, media, &at, name, &type_path)?;
    known.0.push((schema, ty.clone()));
    Some(ResponseContent::Json(ty))
}

/// The JSON content of a response.
fn json(response: &Response) -> Option<(&str, &MediaType)> {
    let mut media = response.content.iter();
    media
        .find(|(name, media)| ContentKind::of(name, media) == ContentKind::Json)
        .map(|(name, media)| (&**name, media))
}
