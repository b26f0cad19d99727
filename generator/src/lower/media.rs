//! What operations send and answer: JSON, plain text, or bytes.

use indexmap::IndexMap;
use openapiv3::{MediaType, Operation, ReferenceOr, Response, StatusCode};

use crate::diagnostics::{Code, Pointer};
use crate::model::{Docs, ResponseContent, ResponseDef, TypeKind, TypeRef};

use super::docs;
use super::shape::Shape;
use super::types;
use super::{Lowering, Place};

/// Media types whose content is more than one value.
const FORMS: &[&str] = &["application/x-www-form-urlencoded", "multipart/"];

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

/// What is used of the media types that a body or a response has.
pub(super) enum Chosen<'d> {
    /// JSON.
    Json(&'d str, &'d MediaType),
    /// All that are neither JSON nor forms; at least one.
    Others(Vec<(&'d str, &'d MediaType)>),
}

/// JSON if there is any, or else whatever is no form.
pub(super) fn choose<'d>(
    context: &mut Lowering<'d>,
    media: &'d IndexMap<String, MediaType>,
    at: &Pointer,
    what: &str,
) -> Option<Chosen<'d>> {
    let all: Vec<_> = media.iter().map(|(name, media)| (name.as_str(), media)).collect();
    let json = all.iter().find(|(name, _)| is_json(name));
    let others = || all.iter().copied().filter(|(name, _)| !is_form(name)).collect::<Vec<_>>();
    let (chosen, used) = match json {
        Some((name, media)) => (Chosen::Json(name, media), "JSON"),
        None => (Chosen::Others(others()), "bytes"),
    };
    let is_left_out = if json.is_some() { |name: &str| !is_json(name) } else { is_form };
    let names = all.iter().map(|(name, _)| *name);
    let left_out: Vec<&str> = names.filter(|name| is_left_out(name)).collect();
    if matches!(&chosen, Chosen::Others(others) if others.is_empty()) {
        context.diagnostics.error(
            Code::UnsupportedMediaType,
            at,
            format!("{what} is {}, which is not supported", listed(&left_out)),
            "exclude this operation, or describe its content as `application/json`",
        );
        return None;
    }
    if !left_out.is_empty() {
        context.diagnostics.warn(
            Code::OtherMediaType,
            at,
            format!("{what} is used as {used}; {} was left out", listed(&left_out)),
            "nothing to do if that serves",
        );
    }
    Some(chosen)
}

fn is_form(media_type: &str) -> bool {
    FORMS.iter().any(|form| essence(media_type).starts_with(form))
}

pub(super) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    if quoted.is_empty() { "of no media type".to_owned() } else { quoted.join(", ") }
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or(media_type).trim().to_ascii_lowercase()
}

pub(super) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
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
    types::use_of(context, schema, &at, place).map(types::optional)
}

/// The success response and the type of the error bodies.
pub(super) fn responses<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    at: &Pointer,
    place: &Place,
) -> (Option<ResponseDef>, Option<TypeRef>) {
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
    let error = errors.into_iter().find_map(|(code, response)| {
        let document = context.document;
        let found = document.resolve(response, &at.join(&code), context.diagnostics)?;
        // The error keeps its body whatever it is; only JSON has a type to name.
        found.value.content.keys().find(|name| is_json(name))?;
        match response_content(context, response, &at.join(&code), &place.inside("error"), "error")?
        {
            (Some(Answer::Json(ty)), _) => Some(ty),
            _ => None,
        }
    });
    (success, error)
}

/// What a response has.
#[derive(PartialEq)]
enum Answer {
    Json(TypeRef),
    Text(TypeRef),
    Bytes,
}

/// The one content of all success responses.
fn success<'d>(
    context: &mut Lowering<'d>,
    successes: &[(String, &'d ReferenceOr<Response>)],
    at: &Pointer,
    place: &Place,
) -> Option<ResponseDef> {
    let mut answer: Option<Answer> = None;
    let mut nothing = successes.is_empty();
    let mut found_docs = Docs::default();
    for (code, response) in successes {
        let at = at.join(code);
        let place = place.inside("response");
        let (found, docs) = response_content(context, response, &at, &place, "response")?;
        if found_docs.summary.is_none() {
            found_docs = docs;
        }
        match (found, &answer) {
            (None, _) => nothing = true,
            (Some(found), None) => answer = Some(found),
            (Some(found), Some(known)) if found == *known => {}
            (Some(_), Some(_)) => {
                context.diagnostics.error(
                    Code::DifferentResponses,
                    &at,
                    "success responses of different types are not supported",
                    "give them one schema, or exclude this operation",
                );
                return None;
            }
        }
    }
    let answered = match (answer, nothing) {
        (None, _) => ResponseContent::Nothing,
        (Some(Answer::Json(ty)), false) => ResponseContent::Json(ty),
        (Some(Answer::Json(ty)), true) => ResponseContent::JsonOrNothing(ty),
        (Some(Answer::Text(ty)), false) => ResponseContent::Text(ty),
        (Some(Answer::Text(ty)), true) => ResponseContent::TextOrNothing(ty),
        // Nothing is no bytes.
        (Some(Answer::Bytes), _) => ResponseContent::Bytes,
    };
    Some(ResponseDef { content: answered, docs: found_docs })
}

/// The content of one response (`None` inside: none) and its documentation.
fn response_content<'d>(
    context: &mut Lowering<'d>,
    response: &'d ReferenceOr<Response>,
    at: &Pointer,
    place: &Place,
    role: &str,
) -> Option<(Option<Answer>, Docs)> {
    let document = context.document;
    let found = document.resolve(response, at, context.diagnostics)?;
    let docs = docs::of_text(None, Some(&found.value.description));
    // The response's headers are there as they came; what they refer to should exist all the same.
    for (name, header) in &found.value.headers {
        let at = found.pointer.join("headers").join(name);
        document.resolve(header, &at, context.diagnostics);
    }
    if found.value.content.is_empty() {
        return Some((None, docs));
    }
    let place = match found.component {
        Some(name) => component_place(context, name, &["Response", "Error"], role),
        None => place.clone(),
    };
    let at = found.pointer.join("content");
    let answer = match choose(context, &found.value.content, &at, "the response")? {
        Chosen::Json(media_type, media) => {
            Answer::Json(schema_type(context, media, &at, media_type, &place)?)
        }
        Chosen::Others(media) => other_answer(context, &media, &at, &place)?,
    };
    Some((Some(answer), docs))
}

/// Text if all media types are, or else bytes.
fn other_answer<'d>(
    context: &mut Lowering<'d>,
    media: &[(&'d str, &'d MediaType)],
    at: &Pointer,
    place: &Place,
) -> Option<Answer> {
    let is_text = |name: &str| essence(name).starts_with("text/");
    if !media.iter().all(|(name, media)| is_text(name) && !is_binary(media)) {
        return Some(Answer::Bytes);
    }
    // Only plain text spells a value; what other text means, its own media type says.
    let plain = media.iter().find(|(name, _)| essence(name) == "text/plain");
    let Some((name, media)) = plain.filter(|_| media.len() == 1) else {
        return Some(Answer::Text(TypeRef::String));
    };
    let ty = schema_type(context, media, at, name, place)?;
    Some(Answer::Text(if is_scalar(context, &ty) { ty } else { TypeRef::String }))
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
