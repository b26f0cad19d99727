//! Emits `src/client_parameters.rs`: the parameters that can be set on the client.
//!
//! ```text
//! pub(crate) static PARAMETER_1: ClientParameter = ClientParameter::in_header("Api-Version", Explode::No);
//! impl ClientBuilder { pub fn api_version(self, api_version: impl Into<String>) -> Self }
//! ```

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::Context;
use super::docs::{self, DocText};
use super::markdown::code;
use super::parameter::{self, ParameterArgument, place};
use super::scope::Scope;
use super::statement;
use crate::model::{Api, ClientUse, Need, OperationDef, Options, ParameterDef, TypeKind};
use crate::naming::{FieldName, ModuleName, ModulePath};
use crate::output::SourceFile;

/// The file; `None` without such parameters.
pub(super) fn emit_client_parameters(cx: &Context) -> Option<SourceFile> {
    let parameters = &cx.api.client_parameters;
    if parameters.is_empty() {
        return None;
    }
    let defined = (0..parameters.len()).map(|index| constant(index).to_string()).collect();
    let scope = Scope::module(module(), defined);
    let statics: Vec<TokenStream> = parameters
        .iter()
        .enumerate()
        .map(|(index, parameter)| emit_static(&scope, index, parameter))
        .collect();
    let setters = parameters
        .iter()
        .enumerate()
        .map(|(index, parameter)| emit_setter(cx, &scope, index, parameter));
    let builder = scope.runtime("ClientBuilder");
    let setters = quote! {
        /// Parameters of most operations, for all calls of the client.
        impl #builder {
            #(#setters)*
        }
    };
    Some(SourceFile {
        attributes: DocText::new("Parameters that can be set on the client.").inner(),
        items: [scope.uses()].into_iter().chain(statics).chain([setters]).collect(),
    })
}

fn emit_static(scope: &Scope, index: usize, parameter: &ParameterDef) -> TokenStream {
    let (name, ty) = (constant(index), scope.runtime("ClientParameter"));
    let (method, arguments) = parameter::emit_write(scope, parameter);
    let (doc, method) = (describe_place(parameter), format_ident!("in_{method}"));
    let doc = DocText::new(doc).outer();
    quote! {
        #doc
        pub(crate) static #name: #ty = #ty::#method(#arguments);
    }
}

fn emit_setter(cx: &Context, scope: &Scope, index: usize, parameter: &ParameterDef) -> TokenStream {
    let sentence = describe_place(parameter);
    let summary = docs::summary(&parameter.docs, &sentence);
    let mut text = DocText::new(&summary);
    text.details(&parameter.docs);
    let own = "Calls of operations that take it send it, unless they set a value of their own with \
               [`Call::with`](crate::Call::with).";
    let sentences = (summary != sentence).then_some(sentence.as_str()).into_iter().chain([own]);
    text.paragraph(sentences.collect::<Vec<_>>().join(" "));
    let (doc, name, constant) = (text.outer(), &parameter.name, constant(index));
    let ParameterArgument { argument, conversion } = ParameterArgument::of(cx, scope, parameter);
    quote! {
        #doc
        pub fn #name(self, #argument) -> Self {
            #conversion
            self.client_parameter(&#constant, &#name)
        }
    }
}

/// The statement that writes an option, or leaves it to the client.
pub(super) fn emit_write(scope: &Scope, used: &ClientUse, name: &FieldName) -> TokenStream {
    let method = match used.need {
        Need::Optional => format_ident!("write_or_client"),
        Need::Required => format_ident!("write_or_require"),
    };
    let parameter = scope.item(&module(), &constant(used.index).to_string());
    quote!(out.#method(&#parameter, &self.#name))
}

/// The methods of the client's builder that set what an operation requires, with samples.
pub(super) fn emit_required(cx: &Context, scope: &Scope, operation: &OperationDef) -> TokenStream {
    let set = |used: &ClientUse| {
        let parameter = &cx.api.client_parameters[used.index];
        let value = statement::of_parameter(cx, scope, parameter)?;
        let name = &parameter.name;
        Some(quote!(.#name(#value)))
    };
    required(cx.api, operation).filter_map(set).collect()
}

/// A sentence on the parameters that an operation requires and the client can set.
pub(super) fn required_by(api: &Api, operation: &OperationDef) -> Option<String> {
    let links: Vec<String> = required(api, operation).map(|used| link(api, used)).collect();
    (!links.is_empty())
        .then(|| format!("Required, on the client or for the call: {}.", links.join(", ")))
}

/// The method of the client's builder that sets a parameter.
pub(super) fn link(api: &Api, used: &ClientUse) -> String {
    let name = &api.client_parameters[used.index].name;
    format!("[`ClientBuilder::{name}`](crate::ClientBuilder::{name})")
}

/// Documents the parameters at the root of the crate.
pub(super) fn describe(api: &Api, text: &mut DocText) {
    if api.client_parameters.is_empty() {
        return;
    }
    text.block(["# Parameters of all calls".to_owned()]);
    text.paragraph("Most operations take these, so they can be set once on the client:");
    text.list(api.client_parameters.iter().map(|parameter| {
        let name = &parameter.name;
        format!("[`ClientBuilder::{name}`]: {}", describe_place(parameter))
    }));
}

fn required<'a>(api: &'a Api, operation: &OperationDef) -> impl Iterator<Item = &'a ClientUse> {
    let options = match operation.options {
        Options::Struct(id) => match &api.types[id].kind {
            TypeKind::Options(options) => options.parameters.as_slice(),
            _ => &[],
        },
        Options::None | Options::System | Options::Conditional => &[],
    };
    let used = options.iter().filter_map(|parameter| parameter.client.as_ref());
    used.filter(|used| used.need == Need::Required)
}

/// A sentence with the place and the name of a parameter.
fn describe_place(parameter: &ParameterDef) -> String {
    format!("{} {}.", place(parameter.location), code(&parameter.wire))
}

fn constant(index: usize) -> Ident {
    Ident::new(&format!("PARAMETER_{}", index + 1), Span::call_site())
}

fn module() -> ModulePath {
    ModulePath::new([ModuleName::preferred("client_parameters")])
}
