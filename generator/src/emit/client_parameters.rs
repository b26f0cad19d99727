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
use super::scope::{Scope, path};
use super::statement;
use crate::model::{Api, ClientUse, Need, OperationDef, Options, ParameterDef, TypeKind};
use crate::naming::{FieldName, ModuleName, ModulePath};
use crate::output::SourceFile;

/// The trait with the methods of the builder, if another crate has the runtime.
pub(super) const TRAIT: &str = "ClientParameters";

/// The file; `None` without such parameters.
pub(super) fn emit_client_parameters(cx: &Context) -> Option<SourceFile> {
    let parameters = &cx.api.client_parameters;
    if parameters.is_empty() {
        return None;
    }
    let constants = (0..parameters.len()).map(|index| constant(index).to_string());
    let defined = constants.chain([TRAIT.to_owned()]).collect();
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
    let setters = emit_setters(cx, &scope, &setters.collect::<Vec<_>>());
    Some(SourceFile {
        attributes: DocText::new("Parameters that can be set on the client.").inner(),
        items: [scope.uses()].into_iter().chain(statics).chain([setters]).collect(),
    })
}

/// The methods of the client's builder. Only the crate with the runtime can add methods to it, so in others they are those of
/// a trait.
fn emit_setters(cx: &Context, scope: &Scope, setters: &[Setter]) -> TokenStream {
    let builder = scope.runtime("ClientBuilder");
    let docs = setters.iter().map(|setter| &setter.doc);
    let signatures = setters.iter().map(|setter| &setter.signature);
    let bodies = setters.iter().map(|setter| &setter.body);
    if cx.shared_runtime().is_none() {
        return quote! {
            /// Parameters of most operations, for all calls of the client.
            impl #builder {
                #(#docs pub #signatures { #bodies })*
            }
        };
    }
    let own = path(TRAIT);
    let declared = signatures.clone();
    quote! {
        /// Parameters of most operations, for all calls of the client: methods of its builder.
        pub trait #own: Sized {
            #(#docs #declared;)*
        }
        impl #own for #builder {
            #(#signatures { #bodies })*
        }
    }
}

/// The parts of a method that sets a parameter.
struct Setter {
    doc: TokenStream,
    signature: TokenStream,
    body: TokenStream,
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

fn emit_setter(cx: &Context, scope: &Scope, index: usize, parameter: &ParameterDef) -> Setter {
    let sentence = describe_place(parameter);
    let summary = docs::summary(&parameter.docs, &sentence);
    let mut text = DocText::new(&summary);
    text.details(&parameter.docs);
    let own = "Calls of operations that take it send it, unless they set a value of their own with \
               [`Call::with`](crate::Call::with).";
    let sentences = (summary != sentence).then_some(sentence.as_str()).into_iter().chain([own]);
    sentences.for_each(|sentence| text.paragraph(sentence));
    let (doc, name, constant) = (text.outer(), &parameter.name, constant(index));
    let ParameterArgument { argument, conversion } = ParameterArgument::of(cx, scope, parameter);
    Setter {
        doc,
        signature: quote!(fn #name(self, #argument) -> Self),
        body: quote!(#conversion self.client_parameter(&#constant, &#name)),
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
        if cx.shared_runtime().is_some() {
            scope.external(&cx.crate_name, TRAIT);
        }
        Some(quote!(.#name(#value)))
    };
    required(cx.api, operation).filter_map(set).collect()
}

/// A sentence on the parameters that an operation requires and the client can set.
pub(super) fn required_by(cx: &Context, operation: &OperationDef) -> Option<String> {
    let links: Vec<String> = required(cx.api, operation).map(|used| link(cx, used)).collect();
    (!links.is_empty())
        .then(|| format!("Required, on the client or for the call: {}.", links.join(", ")))
}

/// The method of the client's builder that sets a parameter.
pub(super) fn link(cx: &Context, used: &ClientUse) -> String {
    let (owner, name) = (owner(cx), &cx.api.client_parameters[used.index].name);
    format!("[`{owner}::{name}`](crate::{owner}::{name})")
}

/// The type or trait with the methods that set parameters.
fn owner(cx: &Context) -> &'static str {
    if cx.shared_runtime().is_some() { TRAIT } else { "ClientBuilder" }
}

/// Documents the parameters at the root of the crate.
pub(super) fn describe(cx: &Context, text: &mut DocText) {
    let api = cx.api;
    if api.client_parameters.is_empty() {
        return;
    }
    text.block(["# Parameters of all calls".to_owned()]);
    text.paragraph("Most operations take these, so they can be set once on the client:");
    text.list(api.client_parameters.iter().map(|parameter| {
        let (owner, name) = (owner(cx), &parameter.name);
        format!("[`{owner}::{name}`]: {}", describe_place(parameter))
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
