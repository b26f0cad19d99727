//! What operations answer when something is wrong.

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

/// The types of error bodies. An error keeps its body whatever it is; only if JSON of several types is
/// described does its status say which of them it is.
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
        let Some(body) = body(context, &response, &type_path.inside(&role), &mut known) else {
            continue;
        };
        variants.push(ResponseVariantDef {
            name: VariantName::preferred(&words),
            codes: codes(&code, ANY_STATUS),
            content: body,
            // Operations whose errors have the same types share them, whatever each says of its own.
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
            ErrorsDef::OneOf(context.add_own_type(&type_path.inside("error"), kind))
        }
    }
}

/// Whether JSON is described in more than one way.
fn has_several_schemas(found: &[(String, Resolved<'_, Response>)]) -> bool {
    let mut schemas =
        found.iter().filter_map(|(_, response)| Some(json(response.value)?.1.schema.as_ref()));
    let first = schemas.next();
    schemas.any(|schema| Some(schema) != first)
}

/// The types of the schemas that were met: what is described alike is one type.
#[derive(Default)]
struct KnownTypes<'d>(Vec<(Option<&'d ReferenceOr<Schema>>, TypeRef)>);

/// What one error has, read whole.
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

/// What of a response is JSON.
fn json(response: &Response) -> Option<(&str, &MediaType)> {
    let mut media = response.content.iter();
    media
        .find(|(name, media)| ContentKind::of(name, media) == ContentKind::Json)
        .map(|(name, media)| (&**name, media))
}
