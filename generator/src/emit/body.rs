//! Emits request bodies: the argument, and the step that sets the body.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Context;
use super::markdown::code;
use super::media_types;
use super::parameter::{explode, style};
use super::scope::Scope;
use super::types::{self, Argument};
use crate::model::{
    BodyContent, BodyDef, BodyNeed, FormDef, OperationDef, ParameterStyle, TypeRef,
};

/// A body as an argument.
pub(super) struct BodyArgument {
    /// `body: impl Into<AssignRequest>`
    pub(super) argument: TokenStream,
    /// `let body: AssignRequest = body.into();`, if it is needed.
    pub(super) conversion: Option<TokenStream>,
    /// `.json(&body)`
    pub(super) step: TokenStream,
}

/// Emits the argument `name` for a body, and the step that sets it.
pub(super) fn take(cx: &Context, scope: &Scope, body: &BodyDef, name: &Ident) -> BodyArgument {
    let argument = argument(cx, scope, body, name);
    let ty = value_type(cx, scope, &body.content);
    if body.need == BodyNeed::Optional {
        let option = scope.prelude("Option");
        return BodyArgument {
            argument,
            conversion: Some(quote!(let #name: #option<#ty> = #name.into();)),
            step: emit_optional_step(scope, &body.content, name),
        };
    }
    let conversion = required_argument(cx, scope, &body.content, name).binding(name, &ty);
    BodyArgument { argument, conversion, step: emit_step(scope, &body.content, &quote!(#name)) }
}

/// The argument alone: it imports nothing that only its conversion names.
pub(super) fn argument(cx: &Context, scope: &Scope, body: &BodyDef, name: &Ident) -> TokenStream {
    if body.need == BodyNeed::Optional {
        let ty = value_type(cx, scope, &body.content);
        let (into, option) = (scope.prelude("Into"), scope.prelude("Option"));
        return quote!(#name: impl #into<#option<#ty>>);
    }
    let ty = required_argument(cx, scope, &body.content, name).ty;
    quote!(#name: #ty)
}

fn required_argument(cx: &Context, scope: &Scope, content: &BodyContent, name: &Ident) -> Argument {
    if let Some(ty) = typed(content) {
        return types::argument(cx.api, scope, ty, name);
    }
    let (into, ty) = (scope.prelude("Into"), value_type(cx, scope, content));
    Argument { ty: quote!(impl #into<#ty>), conversion: Some(quote!(#name.into())) }
}

/// The description's type of a body, if it has one.
pub(super) fn typed(content: &BodyContent) -> Option<&TypeRef> {
    match content {
        BodyContent::Json { ty, .. } | BodyContent::JsonLines { ty, .. } => Some(ty),
        BodyContent::Form(form) => Some(&form.ty),
        BodyContent::Multipart { .. }
        | BodyContent::Text { .. }
        | BodyContent::Bytes { .. }
        | BodyContent::Choice(_) => None,
    }
}

/// The name of the body's argument: `body`, unless a parameter has that name.
pub(super) fn name(operation: &OperationDef) -> Ident {
    let mut name = "body".to_owned();
    while operation.required.iter().any(|parameter| parameter.name.as_str() == name) {
        name.push('_');
    }
    Ident::new(&name, Span::call_site())
}

/// The type of a body.
pub(super) fn value_type(cx: &Context, scope: &Scope, content: &BodyContent) -> TokenStream {
    match content {
        BodyContent::Json { ty, .. }
        | BodyContent::JsonLines { ty, .. }
        | BodyContent::Form(FormDef { ty, .. }) => types::value_type(cx.api, scope, ty),
        BodyContent::Multipart { form: None, .. } => scope.runtime("Multipart"),
        BodyContent::Multipart { form: Some(id), .. } | BodyContent::Choice(id) => {
            scope.named(cx.api, *id)
        }
        BodyContent::Text { .. } => scope.prelude("String"),
        BodyContent::Bytes { .. } => scope.runtime("Upload"),
    }
}

/// The step that sets a required body.
pub(super) fn emit_step(scope: &Scope, content: &BodyContent, value: &TokenStream) -> TokenStream {
    match content {
        BodyContent::Json { media_type, .. } => {
            let media_type = emit_media_type(media_type);
            quote!(.json(&#value) #media_type)
        }
        BodyContent::JsonLines { media_type, .. } => quote!(.json_lines(&#value, #media_type)),
        BodyContent::Form(form) => {
            let (media_type, fields) = (&form.media_type, emit_fields(scope, form));
            quote!(.form(&#value, #media_type, &#fields))
        }
        BodyContent::Multipart { form, media_type } => {
            let into = if form.is_none() { quote!() } else { quote!(.into()) };
            quote!(.multipart(#value #into, #media_type))
        }
        BodyContent::Text { media_type } => quote!(.upload(#value.into(), #media_type)),
        BodyContent::Bytes { media_types } => {
            let media_type = media_types::default_of_bytes(media_types);
            quote!(.upload(#value, #media_type))
        }
        BodyContent::Choice(_) => quote!(.body(#value)),
    }
}

/// The step that sets an optional body.
fn emit_optional_step(scope: &Scope, content: &BodyContent, name: &Ident) -> TokenStream {
    match content {
        BodyContent::Json { media_type, .. } => {
            let media_type = emit_media_type(media_type);
            quote!(.json_optional(#name.as_ref()) #media_type)
        }
        BodyContent::JsonLines { media_type, .. } => {
            quote!(.json_lines_optional(#name.as_ref(), #media_type))
        }
        BodyContent::Form(form) => {
            let (media_type, fields) = (&form.media_type, emit_fields(scope, form));
            quote!(.form_optional(#name.as_ref(), #media_type, &#fields))
        }
        BodyContent::Multipart { form, media_type } => {
            let into = scope.prelude("Into");
            let into = if form.is_none() { quote!() } else { quote!(.map(#into::into)) };
            quote!(.multipart_optional(#name #into, #media_type))
        }
        BodyContent::Text { media_type } => {
            let into = scope.prelude("Into");
            quote!(.upload_optional(#name.map(#into::into), #media_type))
        }
        BodyContent::Bytes { media_types } => {
            let media_type = media_types::default_of_bytes(media_types);
            quote!(.upload_optional(#name, #media_type))
        }
        BodyContent::Choice(_) => quote!(.body_optional(#name)),
    }
}

/// A sentence on the media types of a body, if there are several.
pub(super) fn describe_media_types(
    content: &BodyContent,
    media_types: &[String],
) -> Option<String> {
    let [first, others @ ..] = media_types else { return None };
    if others.is_empty() {
        return None;
    }
    Some(if matches!(content, BodyContent::Bytes { .. }) {
        let default = code(media_types::default_of_bytes(media_types));
        format!("One of {}; by default {default}.", media_types::list(media_types))
    } else {
        format!(
            "Sent as {} unless [`Call::media_type`](crate::Call::media_type) chooses {}.",
            code(first),
            media_types::list(others)
        )
    })
}

fn emit_media_type(media_type: &str) -> Option<TokenStream> {
    (media_type != "application/json").then(|| quote!(.media_type(#media_type)))
}

/// The fields of a form that are not serialized in the default style, as an array.
fn emit_fields(scope: &Scope, form: &FormDef) -> TokenStream {
    if form.fields.is_empty() {
        return quote!([]);
    }
    let (ty, encoding) = (scope.runtime("FormField"), scope.runtime("FormEncoding"));
    let fields = form.fields.iter().map(|field| {
        let name = &field.wire;
        let encoding = match field.style {
            ParameterStyle::Json => quote!(#encoding::Json),
            other => {
                let (style, explode) = (style(scope, other), explode(scope, field.explode));
                let kind = if field.reserved { quote!(Reserved) } else { quote!(Styled) };
                quote!(#encoding::#kind(#style, #explode))
            }
        };
        quote!(#ty { name: #name, encoding: #encoding })
    });
    quote!([#(#fields),*])
}
