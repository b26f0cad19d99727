//! Emits what operations answer: how it is read, its type, and the enum of answers that differ by
//! their status.
//!
//! ```text
//! #[non_exhaustive]
//! pub enum PetsAnswer { Ok(Pet), Created(Receipt), NoContent }
//! impl Answer for PetsAnswer {
//!     fn read(answer: RawAnswer) -> Result<Self, Error> { match answer.status() { … } }
//! }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::docs::{self, DocText};
use super::markdown::code;
use super::operation::link;
use super::scope::Scope;
use super::types;
use crate::model::{AnswerDef, AnswersDef, OperationDef, OtherDef, ResponseContent, TypeRef};

/// The last step of a call: what its answer is read as.
pub(super) fn emit_read(content: &ResponseContent) -> TokenStream {
    match content {
        ResponseContent::Nothing => quote!(returning_nothing),
        ResponseContent::Json(_) => quote!(returning_json),
        ResponseContent::JsonOrNothing(_) => quote!(returning_json_or_nothing),
        ResponseContent::Text(_) => quote!(returning_text),
        ResponseContent::TextOrNothing(_) => quote!(returning_text_or_nothing),
        ResponseContent::Bytes => quote!(returning_bytes),
        ResponseContent::Events(_) => quote!(returning_events),
        ResponseContent::JsonLines(_) => quote!(returning_json_lines),
        ResponseContent::OneOf(_) => quote!(returning_one_of),
    }
}

/// What a call returns.
pub(super) fn output_type(cx: &Context, scope: &Scope, content: &ResponseContent) -> TokenStream {
    let value = |ty| types::value_type(cx.api, scope, ty);
    match content {
        ResponseContent::Nothing => quote!(()),
        ResponseContent::Json(ty) | ResponseContent::Text(ty) => value(ty),
        ResponseContent::JsonOrNothing(ty) | ResponseContent::TextOrNothing(ty) => {
            value(&TypeRef::Optional(Box::new(ty.clone())))
        }
        ResponseContent::Bytes => scope.runtime("Download"),
        ResponseContent::Events(ty) => {
            let (events, ty) = (scope.runtime("Events"), value(ty));
            quote!(#events<#ty>)
        }
        ResponseContent::JsonLines(ty) => {
            let (lines, ty) = (scope.runtime("JsonLines"), value(ty));
            quote!(#lines<#ty>)
        }
        ResponseContent::OneOf(several) => scope.item(&several.module, several.name.as_str()),
    }
}

/// Says what else can come back: other media types, and errors.
pub(super) fn document(cx: &Context, operation: &OperationDef, text: &mut DocText) {
    for other in &operation.response.others {
        text.paragraph(other_answer(cx, other));
    }
    let decode = "[`ApiError::decode`](crate::ApiError::decode)";
    match operation.errors.as_slice() {
        [] => {}
        [(_, first), rest @ ..] if rest.iter().all(|(_, ty)| ty == first) => {
            if cx.common_error != Some(first) {
                text.paragraph(format!(
                    "Errors are described as {}: see {decode}.",
                    link(cx, first)
                ));
            }
        }
        errors => {
            text.paragraph(format!("Errors are described by their status: see {decode}."));
            text.list(errors.iter().map(|(code, ty)| format!("{code}: {}", link(cx, ty))));
        }
    }
}

fn other_answer(cx: &Context, other: &OtherDef) -> String {
    let media_types: Vec<String> = other.media_types.iter().map(|name| code(name)).collect();
    let media_types = media_types.join(", ");
    match &other.content {
        ResponseContent::Events(ty) => format!(
            "It can answer with {media_types}: `.events()`, whose data is {}.",
            link(cx, ty)
        ),
        ResponseContent::JsonLines(ty) => format!(
            "It can answer with {media_types}: `.json_lines()`, whose items are {}.",
            link(cx, ty)
        ),
        _ => format!(
            "It can answer with {media_types}: ask with `.header(\"accept\", …)`, and read it with \
             [`Call::download`](crate::Call::download)."
        ),
    }
}

/// The enum of answers that differ by their status.
pub(super) fn emit_answers(
    cx: &Context,
    scope: &Scope,
    operation: &OperationDef,
    several: &AnswersDef,
) -> TokenStream {
    let request = code(&format!("{} {}", operation.method.as_str(), operation.template));
    let doc = DocText::new(format!("What {request} answers, by the status.")).outer();
    let variants = several.answers.iter().map(|answer| emit_variant(cx, scope, answer));
    let mut answers: Vec<&AnswerDef> = several.answers.iter().collect();
    // An exact code goes before a range that it is in.
    answers.sort_by_key(|answer| (answer.codes.1 - answer.codes.0, answer.codes));
    let arms = answers.into_iter().map(emit_arm);
    let (name, answer, raw) = (&several.name, scope.runtime("Answer"), scope.runtime("RawAnswer"));
    let (result, error) = (scope.prelude("Result"), scope.runtime("Error"));
    let (ok, err) = (scope.prelude("Ok"), scope.prelude("Err"));
    let arms = arms.map(|arm| arm(&ok));
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "it is read once")]
        pub enum #name {
            #(#variants,)*
        }
        impl #answer for #name {
            fn read(answer: #raw) -> #result<Self, #error> {
                match answer.status() {
                    #(#arms,)*
                    _ => #err(answer.undeclared()),
                }
            }
        }
    }
}

fn emit_variant(cx: &Context, scope: &Scope, answer: &AnswerDef) -> TokenStream {
    let codes = match answer.codes {
        (first, last) if first == last => format!("Status {first}."),
        (first, last) => format!("Any other status from {first} to {last}."),
    };
    let summary = docs::summary(&answer.docs, &codes);
    let mut text = DocText::new(&summary);
    if summary != codes {
        text.paragraph(codes);
    }
    let (doc, name) = (text.outer(), &answer.name);
    match &answer.content {
        ResponseContent::Nothing => quote!(#doc #name),
        ResponseContent::Bytes => {
            let vec = scope.prelude("Vec");
            quote!(#doc #name(#vec<u8>))
        }
        content => {
            let ty = output_type(cx, scope, content);
            quote!(#doc #name(#ty))
        }
    }
}

fn emit_arm(answer: &AnswerDef) -> impl Fn(&TokenStream) -> TokenStream + use<> {
    let (first, last) = answer.codes;
    // As a pattern, a range would overlap with the codes in it.
    let pattern = if first == last {
        quote!(#first)
    } else {
        quote!(status if (#first..=#last).contains(&status))
    };
    let name = answer.name.clone();
    let method = match &answer.content {
        ResponseContent::Nothing => None,
        ResponseContent::Bytes => Some(quote!(bytes)),
        ResponseContent::Text(_) => Some(quote!(text)),
        _ => Some(quote!(json)),
    };
    move |ok| match &method {
        None => quote!(#pattern => #ok(Self::#name)),
        Some(method) => quote!(#pattern => answer.#method().map(Self::#name)),
    }
}
