//! Emits parameters: their arguments, and the steps that write them.

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::scope::Scope;
use super::types;
use crate::model::{Explode, ParameterDef, ParameterLocation, ParameterStyle};

/// A parameter as an argument, and its conversion to the value.
pub(super) struct ParameterArgument {
    /// `id: impl Into<String>`
    pub(super) argument: TokenStream,
    /// `let id: String = id.into();`, if it is needed.
    pub(super) conversion: Option<TokenStream>,
}

impl ParameterArgument {
    pub(super) fn of(cx: &Context, scope: &Scope, parameter: &ParameterDef) -> Self {
        let name = &parameter.name;
        let argument = types::argument(cx.api, scope, &parameter.ty, name);
        let value_type = types::value_type(cx.api, scope, &parameter.ty);
        let (ty, conversion) = (&argument.ty, argument.binding(name, &value_type));
        Self { argument: quote!(#name: #ty), conversion }
    }
}

/// The method that writes a query, header, cookie or function parameter, and its arguments before the value.
pub(super) fn emit_write(scope: &Scope, parameter: &ParameterDef) -> (&'static str, TokenStream) {
    let wire = &parameter.wire;
    let explode = || explode(scope, parameter.explode);
    let method = match (parameter.location, parameter.reserved) {
        (ParameterLocation::Header, _) if parameter.style == ParameterStyle::Json => {
            return ("header_json", quote!(#wire));
        }
        (ParameterLocation::Header, _) => {
            let explode = explode();
            return ("header", quote!(#wire, #explode));
        }
        (ParameterLocation::Function, _) => "argument",
        (ParameterLocation::Cookie, false) => "cookie",
        (ParameterLocation::Cookie, true) => "cookie_reserved",
        (ParameterLocation::Query | ParameterLocation::Path, false) => "query",
        (ParameterLocation::Query | ParameterLocation::Path, true) => "query_reserved",
    };
    let (style, explode) = (style(scope, parameter.style), explode());
    (method, quote!(#wire, #style, #explode))
}

/// The words for the location of a parameter.
pub(super) fn place(location: ParameterLocation) -> &'static str {
    match location {
        ParameterLocation::Query => "Query parameter",
        ParameterLocation::Header => "Header",
        ParameterLocation::Cookie => "Cookie",
        ParameterLocation::Path => "Path parameter",
        ParameterLocation::Function => "Function parameter",
    }
}

pub(super) fn style(scope: &Scope, style: ParameterStyle) -> TokenStream {
    let ty = scope.runtime("ParameterStyle");
    match style {
        ParameterStyle::Simple => quote!(#ty::Simple),
        ParameterStyle::Label => quote!(#ty::Label),
        ParameterStyle::Matrix => quote!(#ty::Matrix),
        ParameterStyle::Form => quote!(#ty::Form),
        ParameterStyle::Cookie => quote!(#ty::Cookie),
        ParameterStyle::SpaceDelimited => quote!(#ty::SpaceDelimited),
        ParameterStyle::PipeDelimited => quote!(#ty::PipeDelimited),
        ParameterStyle::DeepObject => quote!(#ty::DeepObject),
        ParameterStyle::Quoted => quote!(#ty::Quoted),
        ParameterStyle::Json => quote!(#ty::Json),
    }
}

pub(super) fn explode(scope: &Scope, explode: Explode) -> TokenStream {
    let ty = scope.runtime("Explode");
    match explode {
        Explode::Yes => quote!(#ty::Yes),
        Explode::No => quote!(#ty::No),
    }
}
