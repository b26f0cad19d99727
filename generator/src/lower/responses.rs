//! What operations answer.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use openapiv3::{MediaType, Operation, ReferenceOr, Response, StatusCode};

use crate::diagnostics::Pointer;
use crate::model::{
    AnswerDef, AnswersDef, Docs, OtherDef, ResponseContent, ResponseDef, TypeKind, TypeRef,
};
use crate::naming::{TypeName, VariantName};

use super::docs;
use super::media::{JSON_LINES, component_place, essence, is_json, is_xml, schema_type};
use super::shape::Shape;
use super::{Lowering, Place};

/// The success response, and the types of error bodies with their status codes.
pub(super) fn responses<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    place: &Place,
) -> (Option<ResponseDef>, Vec<(String, TypeRef)>) {
    let at = at.join("responses");
    let mut successes = Vec::new();
    let mut errors = Vec::new();
    for (code, response) in &operation.responses.responses {
        let entry = (code.to_string(), response);
        match code {
            StatusCode::Code(200..=299) | StatusCode::Range(2) => successes.push(entry),
            StatusCode::Code(400..) | StatusCode::Range(4 | 5) => errors.push(entry),
            _ => {}
        }
    }
    if let Some(default) = &operation.responses.default {
        let entry = ("default".to_owned(), default);
        if successes.is_empty() { successes.push(entry) } else { errors.push(entry) }
    }
    let is_there = |(code, response): &(String, &'d ReferenceOr<Response>)| {
        context.document.resolve(response, &at.join(code), context.diagnostics).is_some()
    };
    let (there, missing): (Vec<_>, Vec<_>) = successes.into_iter().partition(is_there);
    let mut success = success(context, &there, &at, place);
    if there.is_empty() && !missing.is_empty() {
        // Something is answered, and nothing says what.
        success = success.map(|nothing| ResponseDef { content: ResponseContent::Bytes, ..nothing });
    }
    (success, error_types(context, errors, &at, place))
}

/// The types of error bodies. An error keeps its body whatever it is; only JSON has a type to name.
fn error_types<'d>(
    context: &mut Lowering<'d>,
    errors: Vec<(String, &'d ReferenceOr<Response>)>,
    at: &Pointer,
    place: &Place,
) -> Vec<(String, TypeRef)> {
    let mut found: Vec<(String, TypeRef)> = Vec::new();
    for (code, response) in errors {
        let at = at.join(&code);
        let document = context.document;
        let Some(resolved) = document.resolve(response, &at, context.diagnostics) else { continue };
        if !resolved.value.content.keys().any(|name| is_json(name)) {
            continue;
        }
        let role = if found.is_empty() { "error".to_owned() } else { format!("error {code}") };
        let place = place.inside(&role);
        if let Some(One { content: ResponseContent::Json(ty), .. }) =
            response_content(context, response, &at, &place, "error")
        {
            found.push((code, ty));
        }
    }
    found
}

/// What one response has.
struct One {
    content: ResponseContent,
    others: Vec<OtherDef>,
    docs: Docs,
}

/// What all success responses have: one content, or an enum of several.
fn success<'d>(
    context: &mut Lowering<'d>,
    successes: &[(String, &'d ReferenceOr<Response>)],
    at: &Pointer,
    place: &Place,
) -> Option<ResponseDef> {
    let mut found: Vec<(String, One)> = Vec::new();
    for (code, response) in successes {
        let role = if successes.len() > 1 && found.iter().any(|(_, one)| !one.is_empty()) {
            format!("{} response", variant_words(code))
        } else {
            "response".to_owned()
        };
        let place = place.inside(&role);
        let one = response_content(context, response, &at.join(code), &place, "response")?;
        found.push((code.clone(), one));
    }
    let docs = found.iter().find(|(_, one)| one.docs.summary.is_some());
    let docs = docs.map_or_else(Docs::default, |(_, one)| one.docs.clone());
    let others = found.iter().flat_map(|(_, one)| one.others.clone()).collect();
    let content = together(&found).unwrap_or_else(|| {
        ResponseContent::OneOf(AnswersDef {
            module: place.module.clone(),
            name: TypeName::preferred(&place.inside("answer").name),
            answers: found.into_iter().map(|(code, one)| answer(&code, one)).collect(),
        })
    });
    Some(ResponseDef { content, others, docs })
}

impl One {
    fn is_empty(&self) -> bool {
        matches!(self.content, ResponseContent::Nothing)
    }
}

/// The content that all responses have, if they agree. Some may have none.
fn together(found: &[(String, One)]) -> Option<ResponseContent> {
    let mut contents = found.iter().map(|(_, one)| one).filter(|one| !one.is_empty());
    let Some(first) = contents.next() else { return Some(ResponseContent::Nothing) };
    if contents.any(|one| one.content != first.content) {
        return None;
    }
    if found.iter().all(|(_, one)| !one.is_empty()) {
        return Some(first.content.clone());
    }
    Some(match &first.content {
        ResponseContent::Json(ty) => ResponseContent::JsonOrNothing(ty.clone()),
        ResponseContent::Text(ty) => ResponseContent::TextOrNothing(ty.clone()),
        // Nothing is no bytes, no events and no lines.
        content => content.clone(),
    })
}

/// One of several answers. What would be read as it comes is read whole: which of them it is, only
/// the status says.
fn answer(code: &str, one: One) -> AnswerDef {
    let content = match one.content {
        ResponseContent::Events(_) | ResponseContent::JsonLines(_) => ResponseContent::Bytes,
        content => content,
    };
    let codes = match code {
        "default" => (200, 299),
        code => match code.parse() {
            Ok(code) => (code, code),
            Err(_) => (200, 299),
        },
    };
    AnswerDef { name: VariantName::preferred(&variant_words(code)), codes, content, docs: one.docs }
}

/// The standard's reason of a status (RFC 9110, section 15.3, and IANA's registry).
fn variant_words(code: &str) -> String {
    let words = match code {
        "200" => "ok",
        "201" => "created",
        "202" => "accepted",
        "203" => "non authoritative information",
        "204" => "no content",
        "205" => "reset content",
        "206" => "partial content",
        "207" => "multi status",
        "208" => "already reported",
        "226" => "im used",
        code if code.parse::<u16>().is_ok() => return format!("status {code}"),
        _ => "success",
    };
    words.to_owned()
}

/// What one response has.
fn response_content<'d>(
    context: &mut Lowering<'d>,
    response: &'d ReferenceOr<Response>,
    at: &Pointer,
    place: &Place,
    role: &str,
) -> Option<One> {
    let document = context.document;
    let found = document.resolve(response, at, context.diagnostics)?;
    let docs = docs::of_text(None, Some(&found.value.description));
    // The response's headers are there as they came; what they refer to should exist all the same.
    for (name, header) in &found.value.headers {
        let at = found.pointer.join("headers").join(name);
        document.resolve(header, &at, context.diagnostics);
    }
    let place = match found.component {
        Some(name) => component_place(context, name, &["Response", "Error"], role),
        None => place.clone(),
    };
    let at = found.pointer.join("content");
    let media: Vec<_> = found.value.content.iter().map(|(name, media)| (&**name, media)).collect();
    let (content, others) = contents(context, &media, &at, &place)?;
    Some(One { content, others, docs })
}

/// What of a response is read as it is used: the rest can be asked for.
///
/// JSON goes first, then events, then lines; text and bytes are what they are together.
fn contents<'d>(
    context: &mut Lowering<'d>,
    media: &[(&'d str, &'d MediaType)],
    at: &Pointer,
    place: &Place,
) -> Option<(ResponseContent, Vec<OtherDef>)> {
    let of = |kind: Kind| media.iter().copied().filter(move |(name, _)| Kind::of(name) == kind);
    let mut typed: Vec<(&str, &MediaType, TypeRef, Kind)> = Vec::new();
    for kind in [Kind::Json, Kind::Events, Kind::JsonLines] {
        let Some((name, media)) = of(kind).next() else { continue };
        let known = typed.iter().find(|(_, known, ..)| known.schema == media.schema);
        let ty = match known {
            // What is described alike is one type.
            Some((_, _, ty, _)) => ty.clone(),
            None if typed.is_empty() => schema_type(context, media, at, name, place)?,
            None => schema_type(context, media, at, name, &place.inside("item"))?,
        };
        typed.push((name, media, ty, kind));
    }
    let rest: Vec<_> =
        media.iter().copied().filter(|(name, _)| Kind::of(name).is_untyped()).collect();
    let mut all: Vec<OtherDef> = typed
        .into_iter()
        .map(|(name, _, ty, kind)| OtherDef {
            media_types: vec![name.to_owned()],
            content: typed_content(context, kind, ty),
        })
        .collect();
    if !rest.is_empty() {
        let content = untyped(context, &rest, at, place)?;
        let media_types = rest.iter().map(|(name, _)| (*name).to_owned()).collect();
        all.push(OtherDef { media_types, content });
    }
    if all.is_empty() {
        return Some((ResponseContent::Nothing, all));
    }
    let first = all.remove(0);
    Some((first.content, all))
}

/// What a media type is read as.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Json,
    Events,
    JsonLines,
    Text,
    Bytes,
}

impl Kind {
    fn of(media_type: &str) -> Self {
        let essence = essence(media_type);
        let essence = essence.as_str();
        let is_lines = JSON_LINES.contains(&essence)
            || matches!(essence, "application/stream+json" | "application/x-json-stream");
        if is_lines {
            Self::JsonLines
        } else if is_json(media_type) {
            Self::Json
        } else if essence == "text/event-stream" {
            Self::Events
        } else if is_xml(essence) || essence.starts_with("text/") {
            Self::Text
        } else {
            Self::Bytes
        }
    }

    fn is_untyped(self) -> bool {
        matches!(self, Self::Text | Self::Bytes)
    }
}

fn typed_content(context: &Lowering<'_>, kind: Kind, ty: TypeRef) -> ResponseContent {
    if kind == Kind::Json {
        return ResponseContent::Json(ty);
    }
    // A list is one of the items that come, as OpenAPI 3.2 says of its `itemSchema`, which has
    // become a list: nobody sends a list of lists.
    let ty = match ty {
        TypeRef::List(item) => *item,
        ty => ty,
    };
    match kind {
        Kind::JsonLines => ResponseContent::JsonLines(ty),
        // Text says nothing of what it spells.
        _ if is_scalar(context, &ty) => ResponseContent::Events(TypeRef::Any),
        _ => ResponseContent::Events(ty),
    }
}

/// Text if all media types are, or else bytes.
fn untyped<'d>(
    context: &mut Lowering<'d>,
    media: &[(&'d str, &'d MediaType)],
    at: &Pointer,
    place: &Place,
) -> Option<ResponseContent> {
    if let [(name, one)] = media
        && essence(name).ends_with("/*")
        && one.schema.is_some()
        && !is_binary(one)
    {
        // Whatever media type it is, only JSON has such a schema.
        let ty = schema_type(context, one, at, name, place)?;
        let is_plain = is_scalar(context, &ty) || ty == TypeRef::Any;
        return Some(if is_plain { ResponseContent::Bytes } else { ResponseContent::Json(ty) });
    }
    let is_text = |name: &str| Kind::of(name) == Kind::Text;
    if !media.iter().all(|(name, media)| is_text(name) && !is_binary(media)) {
        return Some(ResponseContent::Bytes);
    }
    // Only plain text spells a value; what other text means, its own media type says.
    let plain = media.iter().find(|(name, _)| essence(name) == "text/plain");
    let Some((name, media)) = plain.filter(|_| media.len() == 1) else {
        return Some(ResponseContent::Text(TypeRef::String));
    };
    let ty = schema_type(context, media, at, name, place)?;
    let ty = if is_scalar(context, &ty) { ty } else { TypeRef::String };
    Some(ResponseContent::Text(ty))
}

/// Whether a schema says itself that its text is bytes.
fn is_binary(media: &MediaType) -> bool {
    let schema = media.schema.as_ref().and_then(ReferenceOr::as_item);
    schema.is_some_and(|schema| Shape::of(schema).format.as_deref() == Some("binary"))
}

/// Whether text alone can spell a value of this type.
fn is_scalar(context: &Lowering<'_>, ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Bool
        | TypeRef::Integer(_)
        | TypeRef::Number
        | TypeRef::String
        | TypeRef::Text(_)
        | TypeRef::Flags(_) => true,
        TypeRef::Named(id) => match &context.types[*id].kind {
            TypeKind::Enumeration(_) => true,
            // An alias of an alias may lead round in a circle, which is reported later.
            TypeKind::Alias(target) => {
                !matches!(target, TypeRef::Named(_)) && is_scalar(context, target)
            }
            TypeKind::Struct(_) | TypeKind::Polymorphic(_) | TypeKind::Union(_) => false,
        },
        TypeRef::Any
        | TypeRef::Boxed(_)
        | TypeRef::Optional(_)
        | TypeRef::List(_)
        | TypeRef::Map(_) => false,
    }
}
