//! What operations answer.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use openapiv3::{MediaType, Operation, ReferenceOr, Response};

use crate::diagnostics::Pointer;
use crate::model::{
    AnswerDef, AnswersDef, Docs, ErrorsDef, OtherDef, ResponseContent, ResponseDef, TypeKind,
    TypeRef,
};
use crate::naming::{TypeName, VariantName};
use crate::select::{self, Outcome};
use crate::source::{Method, Resolved};

use super::docs;
use super::errors;
use super::headers;
use super::media::{JSON_LINES, component_place, essence, is_json, is_xml, schema_type};
use super::shape::Shape;
use super::statuses::{codes, may_be_empty, success_words};
use super::{Lowering, Place};

/// The codes that a description's `default` stands for where nothing else says what success is.
const SUCCESS: (u16, u16) = (200, 299);

/// The success response, and what is answered when something is wrong.
pub(super) fn responses<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    method: Method,
    at: &Pointer,
    place: &Place,
) -> (Option<ResponseDef>, ErrorsDef) {
    let at = at.join("responses");
    let (mut successes, mut failures) = (Vec::new(), Vec::new());
    for (outcome, code, response) in select::responses(operation) {
        match outcome {
            Outcome::Success => successes.push((code, response)),
            Outcome::Error => failures.push((code, response)),
            Outcome::Other => {}
        }
    }
    let is_there = |(code, response): &(String, &'d ReferenceOr<Response>)| {
        context.document.resolve(response, &at.join(code), context.diagnostics).is_some()
    };
    let (there, missing): (Vec<_>, Vec<_>) = successes.into_iter().partition(is_there);
    let mut success = success(context, &there, method, &at, place);
    if there.is_empty() && !missing.is_empty() {
        // Something is answered, and nothing says what.
        success = success.map(|nothing| ResponseDef { content: ResponseContent::Bytes, ..nothing });
    }
    (success, errors::errors(context, failures, &at, place))
}

/// What one response has.
struct One {
    content: ResponseContent,
    /// Whether a response can lack the content all the same.
    may_be_empty: bool,
    others: Vec<OtherDef>,
    docs: Docs,
}

/// What all success responses have: one content, or an enum of several.
fn success<'d>(
    context: &mut Lowering<'d>,
    successes: &[(String, &'d ReferenceOr<Response>)],
    method: Method,
    at: &Pointer,
    place: &Place,
) -> Option<ResponseDef> {
    let mut found: Vec<(String, One)> = Vec::new();
    for (code, response) in successes {
        let role = if successes.len() > 1 && found.iter().any(|(_, one)| !one.is_empty()) {
            format!("{} response", success_words(code))
        } else {
            "response".to_owned()
        };
        let place = place.inside(&role);
        let mut one = response_content(context, response, &at.join(code), &place)?;
        if method == Method::Head {
            // What is described is what GET would return (RFC 9110, section 9.3.2).
            (one.content, one.others) = (ResponseContent::Nothing, Vec::new());
        }
        one.may_be_empty = may_be_empty(code, method);
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
    let headers = headers::headers(context, successes, at, place);
    Some(ResponseDef { content, others, headers, docs })
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
    if found.iter().all(|(_, one)| !one.is_empty() && !one.may_be_empty) {
        return Some(first.content.clone());
    }
    Some(or_nothing(first.content.clone()))
}

/// A content that a response can lack.
fn or_nothing(content: ResponseContent) -> ResponseContent {
    match content {
        ResponseContent::Json(ty) => ResponseContent::JsonOrNothing(ty),
        ResponseContent::Text(ty) => ResponseContent::TextOrNothing(ty),
        // Nothing is no bytes, no events and no lines.
        content => content,
    }
}

/// One of several answers. What would be read as it comes is read whole: which of them it is, only
/// the status says.
fn answer(code: &str, one: One) -> AnswerDef {
    let content = match one.content {
        ResponseContent::Events(_) | ResponseContent::JsonLines(_) => ResponseContent::Bytes,
        content if one.may_be_empty => or_nothing(content),
        content => content,
    };
    AnswerDef {
        name: VariantName::preferred(&success_words(code)),
        codes: codes(code, SUCCESS),
        content,
        docs: one.docs,
    }
}

/// What one response has.
fn response_content<'d>(
    context: &mut Lowering<'d>,
    response: &'d ReferenceOr<Response>,
    at: &Pointer,
    place: &Place,
) -> Option<One> {
    let document = context.document;
    let found = document.resolve(response, at, context.diagnostics)?;
    let docs = docs::of_text(None, Some(&found.value.description));
    let place = match found.component {
        Some(name) => component_place(context, name, &["Response", "Error"], "response"),
        None => place.clone(),
    };
    let at = found.pointer.join("content");
    let media: Vec<_> = found.value.content.iter().map(|(name, media)| (&**name, media)).collect();
    let (content, others) = contents(context, &media, &at, &place)?;
    Some(One { content, may_be_empty: false, others, docs })
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
        .map(|(name, media, ty, kind)| OtherDef {
            media_types: vec![name.to_owned()],
            content: typed_content(context, kind, media, ty),
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

/// Headers of errors are there as they came; what they refer to should exist all the same.
pub(super) fn check_headers<'d>(context: &mut Lowering<'d>, response: &Resolved<'d, Response>) {
    for (name, header) in &response.value.headers {
        let at = response.pointer.join("headers").join(name);
        context.document.resolve(header, &at, context.diagnostics);
    }
}

/// What a media type is read as.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Json,
    Events,
    JsonLines,
    Text,
    Bytes,
}

impl Kind {
    pub(super) fn of(media_type: &str) -> Self {
        let essence = essence(media_type);
        let essence = essence.as_str();
        if JSON_LINES.contains(&essence) {
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

fn typed_content(
    context: &Lowering<'_>,
    kind: Kind,
    media: &MediaType,
    ty: TypeRef,
) -> ResponseContent {
    if kind == Kind::Json {
        return ResponseContent::Json(ty);
    }
    // A list is one of the items that come, as OpenAPI 3.2 says of its `itemSchema`, which has
    // become a list: nobody sends a list of lists.
    let ty = match ty {
        TypeRef::List(item) => *item,
        ty => ty,
    };
    let ty = match event_data(context, &ty) {
        Some(data) if kind == Kind::Events && media.extensions.contains_key(ITEM_SCHEMA) => data,
        _ => ty,
    };
    match kind {
        Kind::JsonLines => ResponseContent::JsonLines(ty),
        // Text says nothing of what it spells.
        _ if is_scalar(context, &ty) => ResponseContent::Events(TypeRef::Any),
        _ => ResponseContent::Events(ty),
    }
}

/// What the reader of descriptions marks the list with that an `itemSchema` has become.
const ITEM_SCHEMA: &str = "x-itemSchema";

/// The type of an event's data, if a type is that of whole events: an object with `data`, or one of
/// several such (OpenAPI 3.2, Sequential Media Types). Of several with other data, the event's kind says
/// which: it is any JSON.
fn event_data(context: &Lowering<'_>, ty: &TypeRef) -> Option<TypeRef> {
    let (TypeRef::Named(id) | TypeRef::Boxed(id)) = ty else { return None };
    match &context.types[*id].kind {
        TypeKind::Struct(def) => {
            let data = def.fields.iter().find(|field| field.property.as_str() == "data");
            data.map(|field| field.ty.clone())
        }
        TypeKind::Union(def) => {
            let all = def.alternatives.iter().map(|one| event_data(context, &one.ty));
            let all: Vec<TypeRef> = all.collect::<Option<_>>()?;
            let (first, rest) = all.split_first()?;
            Some(if rest.iter().all(|ty| ty == first) { first.clone() } else { TypeRef::Any })
        }
        _ => None,
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
