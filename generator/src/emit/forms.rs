//! Emits types of bodies: multipart forms and alternatives.
//!
//! ```text
//! pub struct FilesForm { form: Multipart }
//! impl FilesForm { pub fn new(file: impl Into<Part>) -> Self; pub fn purpose(self, …) -> Self }
//!
//! pub enum PetBody { Json(Pet), Xml(String) }
//! impl From<Pet> for PetBody
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::body;
use super::conversions;
use super::docs::{self, DocText};
use super::markdown::code;
use super::media_types;
use super::parameter::{explode, style};
use super::scope::Scope;
use super::types::{self, Argument};
use crate::model::{
    BodyAlternativeDef, BodyChoiceDef, MultipartDef, PartContent, PartDef, TypeDef,
};

/// The type of a multipart form.
pub(super) fn emit_form(
    cx: &Context,
    scope: &Scope,
    def: &TypeDef,
    form: &MultipartDef,
) -> TokenStream {
    let request = code(def.origin.as_str());
    let doc = DocText::new(format!("Form that {request} sends.")).outer();
    let (multipart, part) = (scope.runtime("Multipart"), scope.runtime("Part"));
    let (into, string) = (scope.prelude("Into"), scope.prelude("String"));
    let from = scope.prelude("From");
    let (required, optional): (Vec<&PartDef>, Vec<&PartDef>) =
        form.parts.iter().partition(|part| part.required);
    let default = required.is_empty().then(|| {
        let default = scope.prelude("Default");
        quote!(, #default)
    });
    let arguments = required.iter().map(|part| {
        let (name, ty) = (&part.name, argument(cx, scope, part).ty);
        quote!(#name: #ty)
    });
    let steps = required.iter().map(|part| emit_add(cx, scope, part, &quote!(new)));
    let about = DocText::new("Creates a form with its required parts.");
    let about = with_arguments(about, &required).outer();
    let content = if required.is_empty() {
        quote!(Self { form: #multipart::new() })
    } else {
        quote! {
            let mut new = Self { form: #multipart::new() };
            #(#steps)*
            new
        }
    };
    let setters = optional.iter().map(|part| emit_setter(cx, scope, part));
    let name = &def.name;
    quote! {
        #doc
        #[derive(Debug #default)]
        pub struct #name {
            form: #multipart,
        }
        impl #name {
            #about
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                #content
            }
            #(#setters)*
            /// Adds a part that the description does not declare.
            #[must_use]
            pub fn with_part(mut self, name: impl #into<#string>, part: impl #into<#part>) -> Self {
                self.form = self.form.part(name, part);
                self
            }
        }
        impl #from<#name> for #multipart {
            fn from(form: #name) -> Self {
                form.form
            }
        }
    }
}

fn with_arguments(mut text: DocText, parts: &[&PartDef]) -> DocText {
    let lines = parts.iter().filter_map(|part| {
        let summary = docs::summary(&part.docs, "");
        (!summary.is_empty()).then(|| format!("`{}`: {summary}", part.name))
    });
    text.list(lines);
    text
}

fn emit_setter(cx: &Context, scope: &Scope, part: &PartDef) -> TokenStream {
    let wire = code(&part.wire);
    let mut text = DocText::new(docs::summary(&part.docs, &format!("Sets {wire}.")));
    text.details(&part.docs);
    text.paragraph(format!("Part {wire}."));
    let doc = text.outer();
    let deprecated = docs::deprecated(&part.docs);
    let (name, ty) = (&part.name, argument(cx, scope, part).ty);
    let add = emit_add(cx, scope, part, &quote!(self));
    quote! {
        #doc
        #deprecated
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            #add
            self
        }
    }
}

/// The type of a part as an argument.
fn argument(cx: &Context, scope: &Scope, part: &PartDef) -> Argument {
    let (into, name) = (scope.prelude("Into"), &part.name);
    match &part.content {
        PartContent::File { several: false, .. } => {
            let ty = scope.runtime("Part");
            Argument { ty: quote!(impl #into<#ty>), conversion: Some(quote!(#name.into())) }
        }
        PartContent::File { several: true, .. } => {
            let (iterator, ty) = (scope.prelude("IntoIterator"), scope.runtime("Part"));
            Argument { ty: quote!(impl #iterator<Item = impl #into<#ty>>), conversion: None }
        }
        PartContent::Value { ty, .. } | PartContent::Styled { ty, .. } => {
            types::argument(cx.api, scope, ty, name)
        }
    }
}

/// Adds a part to the form of `owner`.
fn emit_add(cx: &Context, scope: &Scope, part: &PartDef, owner: &TokenStream) -> TokenStream {
    let (name, wire) = (&part.name, &part.wire);
    let value = |ty| {
        let ty = types::value_type(cx.api, scope, ty);
        argument(cx, scope, part).binding(name, &ty)
    };
    match &part.content {
        PartContent::File { media_type, several: false } => {
            quote!(#owner.form.add_file(#wire, #media_type, #name.into());)
        }
        PartContent::File { media_type, several: true } => quote! {
            for part in #name {
                #owner.form.add_file(#wire, #media_type, part.into());
            }
        },
        PartContent::Value { ty, media_type } => {
            let value = value(ty);
            let (some, none) = (scope.prelude("Some"), scope.prelude("None"));
            let media_type = media_type.as_ref().map_or(none, |name| quote!(#some(#name)));
            quote!(#value #owner.form.add(#wire, #media_type, &#name);)
        }
        PartContent::Styled { ty, style: chosen, explode: exploded } => {
            let value = value(ty);
            let (style, explode) = (style(scope, *chosen), explode(scope, *exploded));
            quote!(#value #owner.form.add_styled(#wire, #style, #explode, &#name);)
        }
    }
}

/// The enum of a body's alternatives.
pub(super) fn emit_choice(
    cx: &Context,
    scope: &Scope,
    def: &TypeDef,
    choice: &BodyChoiceDef,
) -> TokenStream {
    let request = code(def.origin.as_str());
    let doc = DocText::new(format!("Body of {request}: one of several media types.")).outer();
    let variants = choice.alternatives.iter().map(|alternative| {
        let BodyAlternativeDef { content, media_types, .. } = alternative;
        let sentence = body::describe_media_types(content, media_types);
        let sentence = sentence.unwrap_or_else(|| format!("{}.", media_types::list(media_types)));
        let doc = DocText::new(sentence).outer();
        let ty = body::value_type(cx, scope, &alternative.content);
        let name = &alternative.name;
        quote!(#doc #name(#ty))
    });
    let arms = choice.alternatives.iter().map(|alternative| {
        let step = body::emit_step(scope, &alternative.content, &quote!(body));
        let name = &alternative.name;
        quote!(Self::#name(body) => call #step)
    });
    let name = &def.name;
    let usual = choice.alternatives.first().map(|alternative| {
        let (from, variant) = (scope.prelude("From"), &alternative.name);
        let ty = body::value_type(cx, scope, &alternative.content);
        quote! {
            impl #from<#ty> for #name {
                fn from(body: #ty) -> Self {
                    Self::#variant(body)
                }
            }
        }
    });
    let conversions = conversions::emit_choice(cx, scope, def, choice);
    let (request_body, call) = (scope.runtime("RequestBody"), scope.runtime("CallBuilder"));
    quote! {
        #doc
        #[derive(Debug)]
        #[allow(clippy::large_enum_variant, reason = "it is made and sent")]
        pub enum #name {
            #(#variants,)*
        }
        impl #request_body for #name {
            fn set(self, call: #call) -> #call {
                match self {
                    #(#arms,)*
                }
            }
        }
        #usual
        #conversions
    }
}
