//! Emits the type that reads an operation's response headers.
//!
//! ```text
//! pub struct PetsHeaders<'a>(Headers<'a>);
//! impl<'a> From<&'a HeaderMap> for PetsHeaders<'a> { … }
//! impl PetsHeaders<'_> { pub fn x_total(&self) -> Result<Option<i64>, HeaderError> }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::docs::{self, DocText};
use super::markdown::code;
use super::parameter::explode;
use super::scope::Scope;
use super::types;
use crate::model::{HeaderDef, HeadersDef, Outcome, ParameterStyle, TypeDef};

/// The type, with a method for each header.
pub(super) fn emit_headers(
    cx: &Context,
    scope: &Scope,
    def: &TypeDef,
    headers: &HeadersDef,
) -> TokenStream {
    let (request, name) = (code(def.origin.as_str()), &def.name);
    let (responses, value, ty) = match headers.outcome {
        Outcome::Success => ("successful responses", "response", "a [`Response`](crate::Response)"),
        Outcome::Error => ("error responses", "error", "an [`ApiError`](crate::ApiError)"),
    };
    let mut text = DocText::new(format!("Headers of {responses} of {request}."));
    text.paragraph(format!(
        "`{name}::from({value}.headers())` reads those of {ty}. Each method returns an \
         error if its header does not fit its type, or is required and missing."
    ));
    let doc = text.outer();
    let methods = headers.headers.iter().map(|header| emit_header(cx, scope, header));
    let (headers, from) = (scope.runtime("Headers"), scope.prelude("From"));
    let map = scope.external("reqwest::header", "HeaderMap");
    quote! {
        #doc
        #[derive(Clone, Copy, Debug)]
        pub struct #name<'a>(#headers<'a>);
        impl<'a> #from<&'a #map> for #name<'a> {
            #[inline]
            fn from(headers: &'a #map) -> Self {
                Self(#headers::new(headers))
            }
        }
        #[allow(clippy::missing_errors_doc, reason = "they are the same of each: see the type")]
        impl #name<'_> {
            #(#methods)*
        }
    }
}

fn emit_header(cx: &Context, scope: &Scope, header: &HeaderDef) -> TokenStream {
    let wire = code(&header.wire);
    let need = if header.required { "required" } else { "optional" };
    let place = format!("Header {wire}, {need}.");
    let mut text = DocText::new(docs::summary(&header.docs, &place));
    text.details(&header.docs);
    if header.docs.summary.is_some() {
        text.paragraph(place);
    }
    let doc = text.outer();
    let deprecated = docs::deprecated(&header.docs);
    let (result, error) = (scope.prelude("Result"), scope.runtime("HeaderError"));
    let mut ty = types::value_type(cx.api, scope, &header.ty);
    if !header.required {
        let option = scope.prelude("Option");
        ty = quote!(#option<#ty>);
    }
    let (name, wire) = (&header.name, &header.wire);
    let read = match (header.style, header.required) {
        (ParameterStyle::Json, true) => quote!(required_json(#wire)),
        (ParameterStyle::Json, false) => quote!(optional_json(#wire)),
        (_, required) => {
            let explode = explode(scope, header.explode);
            if required {
                quote!(required(#wire, #explode))
            } else {
                quote!(optional(#wire, #explode))
            }
        }
    };
    quote! {
        #doc
        #deprecated
        #[inline]
        pub fn #name(&self) -> #result<#ty, #error> {
            self.0.#read
        }
    }
}
