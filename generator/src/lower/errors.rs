//! What operations answer when something is wrong.

use openapiv3::{MediaType, ReferenceOr, Response, Schema};

use crate::diagnostics::Pointer;
use crate::model::{ANY_STATUS, AnswerDef, AnswersDef, Docs, ErrorsDef, ResponseContent, TypeRef};
use crate::naming::{TypeName, VariantName};
use crate::source::Resolved;

use super::media::{component_place, schema_type};
use super::responses::{Kind, check_headers};
use super::statuses::{codes, error_words};
use super::{Lowering, Place};

/// The types of error bodies. An error keeps its body whatever it is; only if JSON of several types is
/// described does its status say which of them it is.
pub(super) fn errors<'d>(
    context: &mut Lowering<'d>,
    errors: Vec<(String, &'d ReferenceOr<Response>)>,
    at: &Pointer,
    place: &Place,
) -> ErrorsDef {
    let document = context.document;
    let mut found: Vec<(String, Resolved<'d, Response>)> = Vec::new();
    for (code, response) in errors {
        if let Some(response) = document.resolve(response, &at.join(&code), context.diagnostics) {
            check_headers(context, &response);
            found.push((code, response));
        }
    }
    let mut schemas: Vec<Option<&ReferenceOr<Schema>>> = Vec::new();
    for (_, media) in found.iter().filter_map(|(_, response)| json(response.value)) {
        if !schemas.contains(&media.schema.as_ref()) {
            schemas.push(media.schema.as_ref());
        }
    }
    let several = schemas.len() > 1;
    let mut typed = Typed::default();
    let mut answers = Vec::new();
    for (code, response) in found {
        let words = error_words(&code);
        let role = if several { format!("{words} error") } else { "error".to_owned() };
        let Some(content) = content(context, &response, &place.inside(&role), &mut typed) else {
            continue;
        };
        answers.push(AnswerDef {
            name: VariantName::preferred(&words),
            codes: codes(&code, ANY_STATUS),
            content,
            // Operations whose errors have the same types share them, whatever each says of its own.
            docs: Docs::default(),
        });
    }
    let mut types: Vec<TypeRef> = Vec::new();
    for (_, ty) in typed.0 {
        if !types.contains(&ty) {
            types.push(ty);
        }
    }
    match types.as_slice() {
        [] => ErrorsDef::Untyped,
        [only] => ErrorsDef::One(only.clone()),
        _ => ErrorsDef::OneOf(AnswersDef {
            module: place.module.clone(),
            name: TypeName::preferred(&place.inside("error").name),
            answers,
        }),
    }
}

/// The types of the schemas that were met: what is described alike is one type.
#[derive(Default)]
struct Typed<'d>(Vec<(Option<&'d ReferenceOr<Schema>>, TypeRef)>);

/// What one error has, read whole.
fn content<'d>(
    context: &mut Lowering<'d>,
    response: &Resolved<'d, Response>,
    place: &Place,
    typed: &mut Typed<'d>,
) -> Option<ResponseContent> {
    let mut media_types = response.value.content.keys();
    let Some((name, media)) = json(response.value) else {
        return Some(if response.value.content.is_empty() {
            ResponseContent::Nothing
        } else if media_types.all(|name| Kind::of(name) == Kind::Text) {
            ResponseContent::Text(TypeRef::String)
        } else {
            ResponseContent::Bytes
        });
    };
    let schema = media.schema.as_ref();
    if let Some((_, known)) = typed.0.iter().find(|(known, _)| *known == schema) {
        return Some(ResponseContent::Json(known.clone()));
    }
    let place = match response.component {
        Some(name) => component_place(context, name, &["Response", "Error"], "error"),
        None => place.clone(),
    };
    let at = response.pointer.join("content");
    let ty = schema_type(context, media, &at, name, &place)?;
    typed.0.push((schema, ty.clone()));
    Some(ResponseContent::Json(ty))
}

/// What of a response is JSON.
fn json(response: &Response) -> Option<(&str, &MediaType)> {
    let mut media = response.content.iter();
    media.find(|(name, _)| Kind::of(name) == Kind::Json).map(|(name, media)| (&**name, media))
}
