//! Emits the struct of an operation's optional parameters.
//!
//! ```text
//! pub struct GetOptions { limit: Option<i64> }
//! impl GetOptions { pub fn limit(mut self, limit: i64) -> Self }
//! impl Parameters for GetOptions { fn write(&self, out: &mut ParameterWriter) }
//! ```

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Context;
use super::client_parameters;
use super::docs::{self, DocText};
use super::markdown::code;
use super::parameter::{emit_write, place};
use super::scope::Scope;
use super::types;
use crate::model::{OptionsDef, ParameterDef, TypeDef};

/// The struct, its setters and its serialization.
pub(super) fn emit_options(
    cx: &Context,
    scope: &Scope,
    def: &TypeDef,
    options: &OptionsDef,
) -> TokenStream {
    let request = code(def.origin.as_str());
    let doc = DocText::new(format!("Optional parameters of {request}.")).outer();
    let option = scope.prelude("Option");
    let fields = options.parameters.iter().map(|parameter| {
        let (name, ty) = (&parameter.name, types::value_type(cx.api, scope, &parameter.ty));
        quote!(#name: #option<#ty>)
    });
    let setters = options.parameters.iter().map(|parameter| emit_setter(cx, scope, parameter));
    let lines = options.parameters.iter().map(|parameter| {
        let name = &parameter.name;
        if let Some(used) = &parameter.client {
            return client_parameters::emit_write(scope, used, name);
        }
        let (method, arguments) = emit_write(scope, parameter);
        let method = format_ident!("write_{method}");
        quote!(out.#method(#arguments, &self.#name))
    });
    let name = &def.name;
    let (parameters, writer) = (scope.runtime("Parameters"), scope.runtime("ParameterWriter"));
    quote! {
        #doc
        #[derive(Clone, Debug, Default)]
        pub struct #name {
            #(#fields,)*
        }
        impl #name {
            #(#setters)*
        }
        impl #parameters for #name {
            #[inline]
            fn write(&self, out: &mut #writer) {
                #(#lines;)*
            }
        }
    }
}

fn emit_setter(cx: &Context, scope: &Scope, parameter: &ParameterDef) -> TokenStream {
    let wire = code(&parameter.wire);
    let place = place(parameter.location);
    let sentence = format!("{place} {wire}.");
    let summary = docs::summary(&parameter.docs, &sentence);
    let mut text = DocText::new(&summary);
    text.details(&parameter.docs);
    let instead = parameter.client.as_ref().map(|used| {
        let of_client = client_parameters::link(cx, used);
        format!("Unless set, it is that of the client: see {of_client}.")
    });
    let sentences = (summary != sentence).then_some(sentence).into_iter().chain(instead);
    sentences.for_each(|sentence| text.paragraph(sentence));
    let doc = text.outer();
    let deprecated = docs::deprecated(&parameter.docs);
    let name = &parameter.name;
    let argument = types::argument(cx.api, scope, &parameter.ty, name);
    let (ty, value) = (argument.ty.clone(), argument.value(name));
    quote! {
        #doc
        #deprecated
        #[inline]
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}
