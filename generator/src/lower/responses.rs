//! Responses.

#![allow(
    clippy::similar_names,
    reason = "`content` is OpenAPI's word, and `context` that of all of lowering"
)]

use openapiv3::{Operation, ReferenceOr, Response};

use crate::description::Method;
use crate::diagnostics::Pointer;
use crate::media_type::MediaType;
use crate::model::{
    self, Docs, ErrorsDef, ResponseContent, ResponseDef, ResponseVariantDef, ResponsesDef, TypeId,
    TypeKind, TypeRef,
};
use crate::naming::VariantName;

use super::docs;
use super::errors;
use super::headers;
use super::media::component_path;
use super::outcomes::{self, Outcome};
use super::response_media::{self, ResponseMedia};
use super::statuses::{codes, may_be_empty, success_words};
use super::{Lowering, TypePath};

/// The success codes that `default` describes if no other response describes success.
const SUCCESS: (u16, u16) = (200, 299);

/// Lowers the responses: success, errors, and the type of the errors' headers.
pub(super) fn responses<'d>(
    context: &mut Lowering<'d>,
    operation: &'d Operation,
    method: Method,
    at: &Pointer,
    type_path: &TypePath,
) -> (Option<ResponseDef>, ErrorsDef, Option<TypeId>) {
    let at = at.join("responses");
    let (mut successes, mut failures) = (Vec::new(), Vec::new());
    for (outcome, code, response) in outcomes::responses(operation) {
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
    let errors = error_media_types(context, &failures, &at);
    let described = Described { method, errors: &errors };
    let mut success = success(context, &there, &described, &at, type_path);
    if there.is_empty() && !missing.is_empty() {
        // A response is expected, but nothing is described.
        success = success.map(|nothing| ResponseDef { content: ResponseContent::Bytes, ..nothing });
    }
    let headers = headers::headers(context, model::Outcome::Error, &failures, &at, type_path);
    (success, errors::errors(context, failures, &at, type_path), headers)
}

/// The properties of an operation that its success response depends on.
struct Described<'e> {
    method: Method,
    /// The JSON media types of its errors.
    errors: &'e [String],
}

/// One response.
struct LoweredResponse {
    media: ResponseMedia,
    /// Whether the service may send the response without content.
    may_be_empty: bool,
    docs: Docs,
}

/// Lowers the success responses: their common content, or an enum of several.
fn success<'d>(
    context: &mut Lowering<'d>,
    successes: &[(String, &'d ReferenceOr<Response>)],
    described: &Described<'_>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<ResponseDef> {
    let Described { method, errors } = *described;
    let mut found: Vec<(String, LoweredResponse)> = Vec::new();
    for (code, response) in successes {
        let role = if successes.len() > 1 && found.iter().any(|(_, one)| !one.is_empty()) {
            format!("{} response", success_words(code))
        } else {
            "response".to_owned()
        };
        let type_path = type_path.role(&role);
        let mut one = response_content(context, response, &at.join(code), &type_path)?;
        if method == Method::Head {
            // The described content is that of GET (RFC 9110, section 9.3.2).
            one.media = ResponseMedia::default();
        }
        one.may_be_empty = may_be_empty(code, method);
        found.push((code.clone(), one));
    }
    let docs = found.iter().find(|(_, one)| one.docs.summary.is_some());
    let docs = docs.map_or_else(Docs::default, |(_, one)| one.docs.clone());
    let (mut others, mut media_types) = (Vec::new(), Vec::new());
    for (_, one) in &found {
        add_new(&mut others, &one.media.others);
        add_new(&mut media_types, &one.media.media_types);
    }
    let content = together(&found).unwrap_or_else(|| {
        let variants = found.into_iter().map(|(code, one)| variant(&code, one)).collect();
        let def = ResponsesDef { outcome: model::Outcome::Success, variants };
        let kind = TypeKind::Responses(def);
        ResponseContent::OneOf(context.add_own_type(&type_path.role("response"), kind))
    });
    let headers = headers::headers(context, model::Outcome::Success, successes, at, type_path);
    let accept = response_media::accept(&content, &media_types, errors);
    let is_accepted = successes.iter().any(|(code, _)| code == "202");
    Some(ResponseDef { content, accept, others, headers, is_accepted, docs })
}

/// Adds values that are not yet in the list.
fn add_new<T: Clone + PartialEq>(known: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !known.contains(one) {
            known.push(one.clone());
        }
    }
}

impl LoweredResponse {
    fn is_empty(&self) -> bool {
        matches!(self.media.content, ResponseContent::Nothing)
    }
}

/// The common content of all responses; some may have none.
fn together(found: &[(String, LoweredResponse)]) -> Option<ResponseContent> {
    let described = found.iter().map(|(_, one)| one).filter(|one| !one.is_empty());
    let mut contents = described.map(|one| &one.media.content);
    let Some(first) = contents.next() else { return Some(ResponseContent::Nothing) };
    if contents.any(|content| content != first) {
        return None;
    }
    if found.iter().all(|(_, one)| !one.is_empty() && !one.may_be_empty) {
        return Some(first.clone());
    }
    Some(or_nothing(first.clone()))
}

/// The optional variant of a content. Null is nothing as well.
fn or_nothing(content: ResponseContent) -> ResponseContent {
    match content {
        ResponseContent::Json(TypeRef::Optional(ty)) => ResponseContent::JsonOrNothing(*ty),
        ResponseContent::Json(ty) => ResponseContent::JsonOrNothing(ty),
        ResponseContent::Text(ty) => ResponseContent::TextOrNothing(ty),
        // Without content, bytes, events and lines are empty.
        content => content,
    }
}

/// A variant of the enum of responses. Streams are read as a whole, because the status only selects
/// the variant.
fn variant(code: &str, one: LoweredResponse) -> ResponseVariantDef {
    let content = match one.media.content {
        ResponseContent::Events(_) | ResponseContent::JsonLines(_) => ResponseContent::Bytes,
        content if one.may_be_empty => or_nothing(content),
        content => content,
    };
    ResponseVariantDef {
        name: VariantName::preferred(&success_words(code)),
        codes: codes(code, SUCCESS),
        content,
        docs: one.docs,
    }
}

/// Lowers one response.
fn response_content<'d>(
    context: &mut Lowering<'d>,
    response: &'d ReferenceOr<Response>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<LoweredResponse> {
    let document = context.document;
    let found = document.resolve(response, at, context.diagnostics)?;
    let docs = docs::of_text(None, Some(&found.value.description));
    let type_path = match found.component {
        Some(name) => component_path(context, name, &["Response", "Error"], "response"),
        None => type_path.clone(),
    };
    let at = found.pointer.join("content");
    let media = response_media::response_media(context, &found.value.content, &at, &type_path)?;
    Some(LoweredResponse { media, may_be_empty: false, docs })
}

/// The JSON media types of error responses.
fn error_media_types<'d>(
    context: &mut Lowering<'d>,
    failures: &[(String, &'d ReferenceOr<Response>)],
    at: &Pointer,
) -> Vec<String> {
    let mut found = Vec::new();
    for (code, response) in failures {
        let document = context.document;
        let response = document.resolve(*response, &at.join(code), context.diagnostics);
        let content = response.into_iter().flat_map(|response| &response.value.content);
        let json = content.map(|(name, _)| MediaType::parse(name)).filter(MediaType::is_json);
        let json = json.map(|name| name.essence().to_owned());
        add_new(&mut found, &json.collect::<Vec<_>>());
    }
    found
}
