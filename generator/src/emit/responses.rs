//! Emits responses: their types, the steps that read them, and the enums of success or error
//! responses, discriminated by their status.
//!
//! ```text
//! #[non_exhaustive]
//! pub enum PetsPostResponse { Ok(Pet), Created(Receipt), NoContent }
//! impl ReadByStatus for PetsPostResponse {
//!     fn read(response: UnreadResponse) -> Result<Self, Error> { match response.status() { … } }
//! }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::docs::{self, DocText, link};
use super::markdown::code;
use super::media_types;
use super::scope::Scope;
use super::types;
use crate::media_type::MediaType;
use crate::model::{
    ANY_STATUS, ErrorsDef, OperationDef, OtherContentDef, Outcome, ResponseContent, ResponseDef,
    ResponseVariantDef, ResponsesDef, TypeDef, TypeRef,
};

/// The last steps of a call: the header `Accept`, and the content.
pub(super) fn emit_read(response: &ResponseDef) -> TokenStream {
    let accept = response.accept.iter().map(|accept| quote!(.accept(#accept)));
    let read = match &response.content {
        ResponseContent::Nothing => quote!(returning_nothing),
        ResponseContent::Json(_) => quote!(returning_json),
        ResponseContent::JsonOrNothing(_) => quote!(returning_json_or_nothing),
        ResponseContent::Text(_) => quote!(returning_text),
        ResponseContent::TextOrNothing(_) => quote!(returning_text_or_nothing),
        ResponseContent::Bytes => quote!(returning_bytes),
        ResponseContent::Events(_) => quote!(returning_events),
        ResponseContent::JsonLines(_) => quote!(returning_json_lines),
        ResponseContent::OneOf(_) => quote!(returning_one_of),
    };
    quote!(#(#accept)* .#read())
}

/// The type that a call returns.
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
        ResponseContent::OneOf(id) => scope.named(cx.api, *id),
    }
}

/// Documents other media types, headers, and errors.
pub(super) fn document(cx: &Context, operation: &OperationDef, text: &mut DocText) {
    if operation.response.content.may_be_nothing() {
        text.paragraph("The response may have no content, which is `None`.");
    }
    for other in &operation.response.others {
        text.paragraph(other_response(cx, operation, other));
    }
    if let Some(headers) = operation.response.headers {
        let headers = link(cx, &TypeRef::Named(headers));
        text.paragraph(format!(
            "Headers of the response that [`Call::send`](crate::Call::send) gives: {headers}."
        ));
    }
    if let Some(headers) = operation.error_headers {
        let headers = link(cx, &TypeRef::Named(headers));
        text.paragraph(format!(
            "Headers of the error that [`Error::api`](crate::Error::api) gives: {headers}."
        ));
    }
    match &operation.errors {
        ErrorsDef::Untyped => {}
        ErrorsDef::One(ty) if cx.common_error == Some(ty) => {}
        ErrorsDef::One(ty) => text.paragraph(format!(
            "Error responses are {}: see [`ApiError::decode`](crate::ApiError::decode).",
            link(cx, ty)
        )),
        ErrorsDef::OneOf(id) => text.paragraph(format!(
            "Error responses by status: {}, which [`Error::typed`](crate::Error::typed) decodes.",
            link(cx, &TypeRef::Named(*id))
        )),
    }
}

fn other_response(cx: &Context, operation: &OperationDef, other: &OtherContentDef) -> String {
    let media_types = media_types::list(&other.media_types);
    let content = &other.content;
    if *content == operation.response.content {
        return format!(
            "The response can also be {media_types} of the same type: ask with `.header(\"accept\", …)`."
        );
    }
    match content {
        ResponseContent::Json(ty) => format!(
            "The response can also be {media_types} of type {}: ask with \
             [`Call::accept_json`](crate::Call::accept_json).",
            link(cx, ty)
        ),
        ResponseContent::Events(ty) => format!(
            "The response can also be {media_types}: `.events()`, with data of type {}.",
            link(cx, ty)
        ),
        ResponseContent::JsonLines(ty) => {
            // `json_lines` asks for the usual media types, none of which has the parameter.
            let mut names = other.media_types.iter().map(|name| MediaType::parse(name));
            let is_variant = names.all(|name| name.parameter("stream").is_some());
            let ask = if is_variant { " and `.header(\"accept\", …)`" } else { "" };
            format!(
                "The response can also be {media_types}: `.json_lines()`{ask}, with items of type {}.",
                link(cx, ty)
            )
        }
        _ => format!(
            "The response can also be {media_types}: ask with `.header(\"accept\", …)`, and read it with \
             [`Call::download`](crate::Call::download)."
        ),
    }
}

/// The enum of responses that are discriminated by their status.
pub(super) fn emit_responses(
    cx: &Context,
    scope: &Scope,
    def: &TypeDef,
    several: &ResponsesDef,
) -> TokenStream {
    let request = code(def.origin.as_str());
    let doc = DocText::new(match several.outcome {
        Outcome::Success => format!("Successful responses of {request}, by status."),
        Outcome::Error => format!(
            "Error responses of {request}, by status: see \
             [`Error::typed`](crate::Error::typed)."
        ),
    });
    let doc = doc.outer();
    let variants = several.variants.iter().map(|variant| emit_variant(cx, scope, variant));
    let mut by_codes: Vec<&ResponseVariantDef> = several.variants.iter().collect();
    // Exact codes precede ranges that include them.
    by_codes.sort_by_key(|variant| (variant.codes.1 - variant.codes.0, variant.codes));
    let (name, read_by_status, raw) =
        (&def.name, scope.runtime("ReadByStatus"), scope.runtime("UnreadResponse"));
    let (result, error) = (scope.prelude("Result"), scope.runtime("Error"));
    let (ok, err) = (scope.prelude("Ok"), scope.prelude("Err"));
    let all = by_codes.iter().any(|variant| variant.codes == ANY_STATUS);
    let undeclared = (!all).then(|| quote!(_ => #err(response.undeclared()),));
    let arms = by_codes.into_iter().map(|variant| emit_arm(variant, &ok));
    quote! {
        #doc
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        #[allow(clippy::large_enum_variant, reason = "it is read once")]
        pub enum #name {
            #(#variants,)*
        }
        impl #read_by_status for #name {
            fn read(response: #raw) -> #result<Self, #error> {
                match response.status() {
                    #(#arms,)*
                    #undeclared
                }
            }
        }
    }
}

fn emit_variant(cx: &Context, scope: &Scope, variant: &ResponseVariantDef) -> TokenStream {
    let codes = match variant.codes {
        ANY_STATUS => "Any other status.".to_owned(),
        (first, last) if first == last => format!("Status {first}."),
        (first, last) => format!("Any other status from {first} to {last}."),
    };
    let summary = docs::summary(&variant.docs, &codes);
    let mut text = DocText::new(&summary);
    if summary != codes {
        text.paragraph(codes);
    }
    let (doc, name) = (text.outer(), &variant.name);
    match &variant.content {
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

fn emit_arm(variant: &ResponseVariantDef, ok: &TokenStream) -> TokenStream {
    let pattern = match variant.codes {
        ANY_STATUS => quote!(_),
        (first, last) if first == last => quote!(#first),
        // As a pattern, a range would overlap with the codes that it includes.
        (first, last) => quote!(status if (#first..=#last).contains(&status)),
    };
    let name = &variant.name;
    let method = match &variant.content {
        ResponseContent::Nothing => return quote!(#pattern => #ok(Self::#name)),
        ResponseContent::Bytes => quote!(into_bytes),
        ResponseContent::Text(_) => quote!(into_text),
        ResponseContent::TextOrNothing(_) => quote!(into_text_or_nothing),
        ResponseContent::JsonOrNothing(_) => quote!(into_json_or_nothing),
        _ => quote!(into_json),
    };
    quote!(#pattern => response.#method().map(Self::#name))
}
