//! Emits the statement of an example: a call with plausible arguments.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::Context;
use super::body;
use super::sample::{self, Purpose};
use super::scope::Scope;
use super::tree::Trail;
use crate::model::{
    BodyContent, BodyDef, BodyNeed, Calls, FormDef, OperationDef, Options, ParameterDef,
    PartContent, PartDef, PathNode, ResponseContent, TypeId, TypeKind,
};

/// The statement that makes a call.
pub(super) struct Statement {
    pub(super) tokens: TokenStream,
    /// Arguments of the surrounding function: values without a sample.
    pub(super) given: Vec<TokenStream>,
}

impl Statement {
    /// `wait` is the method for waiting for later calls.
    pub(super) fn of(
        cx: &Context,
        scope: &Scope,
        trail: &Trail,
        operation: &OperationDef,
        wait: &TokenStream,
    ) -> Option<Self> {
        let mut given = Vec::new();
        let named = operation.named.as_ref().filter(|_| cx.api.calls == Calls::Operations);
        let nodes = || trail.iter().skip(1);
        let (steps, method, path) = if let Some(call) = named {
            let group = &cx.api.groups[call.group].method;
            let path = nodes().flat_map(|node| node.segment.parameters()).collect();
            (vec![quote!(.#group())], &call.name, path)
        } else {
            let steps: Option<Vec<_>> = nodes().map(|node| step(cx, scope, node)).collect();
            (steps?, &operation.name, Vec::new())
        };
        let mut arguments = Vec::new();
        for parameter in path.into_iter().chain(&operation.required) {
            arguments.push(of_parameter(cx, scope, parameter)?);
        }
        if let Some(body) = &operation.body {
            arguments.push(of_body(cx, scope, operation, body, &mut given));
        }
        let options = with_options(cx, scope, operation);
        let call = quote!(client #(#steps)* .#method(#(#arguments),*) #options #wait?);
        let tokens = match operation.response.content {
            ResponseContent::Nothing => quote!(#call;),
            ResponseContent::Json(_)
            | ResponseContent::JsonOrNothing(_)
            | ResponseContent::Text(_)
            | ResponseContent::TextOrNothing(_)
            | ResponseContent::OneOf(_) => quote!(let response = #call;),
            ResponseContent::Events(_) => quote! {
                let mut events = #call;
                while let Some(event) = events.next()#wait? {
                    println!("{}", event.text);
                }
            },
            ResponseContent::JsonLines(_) => quote! {
                let mut items = #call;
                while let Some(item) = items.next()#wait? {
                    drop(item);
                }
            },
            ResponseContent::Bytes => quote!(let content = #call.bytes()#wait?;),
        };
        Some(Self { tokens, given })
    }
}

/// The step to a node.
pub(super) fn step(cx: &Context, scope: &Scope, node: &PathNode) -> Option<TokenStream> {
    let arguments: Option<Vec<_>> =
        node.segment.parameters().map(|parameter| of_parameter(cx, scope, parameter)).collect();
    let (method, arguments) = (&node.method, arguments?);
    Some(quote!(.#method(#(#arguments),*)))
}

pub(super) fn of_parameter(
    cx: &Context,
    scope: &Scope,
    parameter: &ParameterDef,
) -> Option<TokenStream> {
    let purpose = Purpose { hint: &parameter.wire, example: parameter.docs.example.as_ref() };
    sample::argument(cx.api, scope, &parameter.ty, purpose)
}

fn of_body(
    cx: &Context,
    scope: &Scope,
    operation: &OperationDef,
    body: &BodyDef,
    given: &mut Vec<TokenStream>,
) -> TokenStream {
    let example = body.docs.example.as_ref();
    let sample = match body.need {
        BodyNeed::Required => of_content(cx, scope, &body.content, example),
        BodyNeed::Optional => of_exact_content(cx, scope, &body.content, example),
    };
    sample.unwrap_or_else(|| {
        let (name, ty) = (body::name(operation), body::value_type(cx, scope, &body.content));
        given.push(quote!(#name: #ty));
        quote!(#name)
    })
}

/// A body as an argument.
fn of_content(
    cx: &Context,
    scope: &Scope,
    content: &BodyContent,
    example: Option<&Value>,
) -> Option<TokenStream> {
    if let Some(ty) = body::typed(content) {
        return sample::argument(cx.api, scope, ty, Purpose { hint: "body", example });
    }
    match content {
        BodyContent::Text { .. } | BodyContent::Bytes { .. } => Some(quote!("content")),
        BodyContent::Choice(id) => of_exact_content(cx, scope, first_content(cx, *id)?, example),
        _ => of_exact_content(cx, scope, content, example),
    }
}

/// A sample of exactly the type of the body.
fn of_exact_content(
    cx: &Context,
    scope: &Scope,
    content: &BodyContent,
    example: Option<&Value>,
) -> Option<TokenStream> {
    match content {
        BodyContent::Json { ty, .. }
        | BodyContent::JsonLines { ty, .. }
        | BodyContent::Form(FormDef { ty, .. }) => {
            sample::exact(cx.api, scope, ty, Purpose { hint: "body", example })
        }
        BodyContent::Text { .. } => {
            let string = scope.prelude("String");
            Some(quote!(#string::from("content")))
        }
        BodyContent::Bytes { .. } => {
            let upload = scope.runtime("Upload");
            Some(quote!(#upload::from("content")))
        }
        BodyContent::Choice(id) => {
            let first = of_exact_content(cx, scope, first_content(cx, *id)?, example)?;
            let name = scope.named(cx.api, *id);
            Some(quote!(#name::from(#first)))
        }
        BodyContent::Multipart { form: None, .. } => {
            let multipart = scope.runtime("Multipart");
            Some(quote!(#multipart::new().text("name", "value")))
        }
        BodyContent::Multipart { form: Some(id), .. } => of_form(cx, scope, *id),
    }
}

/// The first alternative of a body.
fn first_content<'a>(cx: &Context<'a>, id: TypeId) -> Option<&'a BodyContent> {
    let TypeKind::Body(choice) = &cx.api.types[id].kind else { return None };
    Some(&choice.alternatives.first()?.content)
}

fn of_form(cx: &Context, scope: &Scope, id: TypeId) -> Option<TokenStream> {
    let TypeKind::Multipart(form) = &cx.api.types[id].kind else { return None };
    let of_part = |part: &PartDef| match &part.content {
        PartContent::File { several: false, .. } => Some(quote!("content")),
        PartContent::File { several: true, .. } => Some(quote!(["content"])),
        PartContent::Value { ty, .. } | PartContent::Styled { ty, .. } => {
            let purpose = Purpose { hint: &part.wire, example: part.docs.example.as_ref() };
            sample::argument(cx.api, scope, ty, purpose)
        }
    };
    let required: Option<Vec<_>> =
        form.parts.iter().filter(|part| part.required).map(of_part).collect();
    let required = required?;
    let usual = form.parts.iter().filter(|part| part.docs.deprecated.is_none());
    let shown = usual.take(3).find_map(|part| Some((&part.name, of_part(part)?)));
    let setter = shown.filter(|_| required.is_empty()).map(|(name, value)| quote!(.#name(#value)));
    let name = scope.named(cx.api, id);
    Some(quote!(#name::new(#(#required),*) #setter))
}

/// Sets the first option with a sample.
fn with_options(cx: &Context, scope: &Scope, operation: &OperationDef) -> TokenStream {
    let id = match operation.options {
        Options::None => return TokenStream::new(),
        Options::System => return quote!(.with(|options| options.top(10))),
        Options::Conditional => return quote!(.with(|options| options.if_match("*"))),
        Options::Struct(id) => id,
    };
    let TypeKind::Options(options) = &cx.api.types[id].kind else { return TokenStream::new() };
    let usual = options
        .parameters
        .iter()
        .filter(|parameter| parameter.docs.deprecated.is_none() && parameter.client.is_none());
    let mut samples = usual.filter_map(|parameter| {
        let (name, value) = (&parameter.name, of_parameter(cx, scope, parameter)?);
        Some(quote!(.with(|options| options.#name(#value))))
    });
    samples.next().unwrap_or_default()
}
