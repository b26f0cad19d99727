//! Emits a struct: its fields, its setters, and the lists that the codec walks.
//!
//! ```text
//! pub struct Target { pub group_id: Option<String>, pub additional_properties: AdditionalProperties<Self> }
//! impl Target { pub fn new() -> Self; pub fn group_id(self, impl Into<String>) -> Self; … }
//! codec::model! {
//!     Target, Default;
//!     0 => group_id = "groupId";
//!     tag = "@odata.type", "#microsoft.graph.target";
//! }
//! ```
//!
//! Compilers pay for each function and each call in it, thousands of times over. So what can be a
//! list or a constant is one, and what one function can do for all structs is not emitted.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::additional_properties;
use super::constant;
use super::docs::{self, DocText};
use super::markdown::code;
use super::page;
use super::scope::Scope;
use super::types::{self, Argument};
use crate::model::{AcceptedValues, Api, FieldDef, Presence, Sender, StructDef, TagKind, TypeDef};

/// The struct, its methods and its codec lists.
pub(super) fn emit_struct(
    api: &Api,
    scope: &Scope,
    def: &TypeDef,
    object: &StructDef,
) -> TokenStream {
    let declaration = emit_declaration(api, scope, def, object);
    let methods = emit_methods(api, scope, def, object);
    let model = emit_model(api, scope, def, object);
    let page = page::emit_page(api, scope, def, object);
    quote! {
        #declaration
        #methods
        #model
        #page
    }
}

fn emit_declaration(api: &Api, scope: &Scope, def: &TypeDef, object: &StructDef) -> TokenStream {
    let doc = docs::of_type(def, |text| {
        if let Some(value) = object.tag.as_ref().and_then(|tag| tag.value.as_ref()) {
            text.paragraph(format!("Type name on the wire: {}.", code(value)));
        }
    });
    let fields = object.fields.iter().map(|field| emit_field(api, scope, field));
    let name = &def.name;
    let additional = scope.runtime("AdditionalProperties");
    quote! {
        #doc
        #[derive(Clone)]
        pub struct #name {
            #(#fields,)*
            /// The properties that the description does not declare.
            pub additional_properties: #additional<Self>,
        }
    }
}

fn emit_field(api: &Api, scope: &Scope, field: &FieldDef) -> TokenStream {
    let property = code(field.property.as_str());
    let presence = match field.presence {
        _ if constant::is_constant(api, field) => format!("always {}", constants(field)),
        Presence::Required => "always present".to_owned(),
        Presence::RequiredNullable => "always present, perhaps null".to_owned(),
        Presence::Optional => "optional".to_owned(),
        Presence::OptionalNullable => "optional, perhaps null".to_owned(),
    };
    let wire = format!("Property {property}, {presence}.");
    let mut text = DocText::new(docs::summary(&field.docs, &wire));
    text.details(&field.docs);
    if field.docs.summary.is_some() {
        text.paragraph(&wire);
    }
    let doc = text.outer();
    let deprecated = docs::deprecated(&field.docs);
    let ty = types::field_type(api, scope, field);
    let name = &field.name;
    quote!(#doc #deprecated pub #name: #ty)
}

/// The only values of a field.
fn constants(field: &FieldDef) -> String {
    let values: Vec<_> = field.constants.iter().map(|value| code(&value.as_string())).collect();
    values.join(", ")
}

/// The required fields.
pub(super) fn required(object: &StructDef) -> impl Iterator<Item = &FieldDef> {
    object.fields.iter().filter(|field| is_required(field))
}

/// Returns whether the field is required.
pub(super) fn is_required(field: &FieldDef) -> bool {
    match field.presence {
        Presence::Required | Presence::RequiredNullable => true,
        Presence::Optional | Presence::OptionalNullable => false,
    }
}

/// The fields that `new` takes as arguments.
pub(super) fn given<'a>(api: &'a Api, object: &'a StructDef) -> impl Iterator<Item = &'a FieldDef> {
    required(object).filter(|field| !constant::is_constant(api, field))
}

fn emit_methods(api: &Api, scope: &Scope, def: &TypeDef, object: &StructDef) -> TokenStream {
    let new = emit_new(api, scope, object);
    let fields = object.fields.iter().enumerate();
    let setters =
        fields.filter(|(_, field)| !constant::is_constant(api, field)).map(|(position, field)| {
            let setter = emit_setter(api, scope, field);
            let clear = emit_clear(object, field, position);
            quote!(#setter #clear)
        });
    let additional_properties =
        additional_properties::emit_additional_properties(api, scope, object);
    let name = &def.name;
    quote! {
        impl #name {
            #new
            #(#setters)*
            #additional_properties
        }
    }
}

fn emit_new(api: &Api, scope: &Scope, object: &StructDef) -> TokenStream {
    let arguments: Vec<_> =
        given(api, object).map(|field| (&field.name, parameter(api, scope, field))).collect();
    // Generic functions are compiled where they are used anyway.
    let is_generic = arguments.iter().any(|(_, argument)| argument.conversion.is_some());
    let inline = (!is_generic).then(|| quote!(#[inline]));
    let fields = required(object).map(|field| {
        let name = &field.name;
        let value = constant::value(api, scope, field);
        let value = value.or_else(|| parameter(api, scope, field).conversion);
        value.map_or(quote!(#name,), |value| quote!(#name: #value,))
    });
    let fields: TokenStream = fields.collect();
    let codec = scope.runtime("codec");
    let value = if fields.is_empty() {
        quote!(#codec::empty())
    } else {
        quote!(Self { #fields ..#codec::empty() })
    };
    let doc = if arguments.is_empty() {
        " Creates a value without optional properties."
    } else {
        " Creates a value with its required properties."
    };
    let arguments = arguments.iter().map(|(name, Argument { ty, .. })| quote!(#name: #ty));
    quote! {
        #[doc = #doc]
        #inline
        pub fn new(#(#arguments),*) -> Self {
            #value
        }
    }
}

/// The argument of `new` for a required field.
fn parameter(api: &Api, scope: &Scope, field: &FieldDef) -> Argument {
    let name = &field.name;
    if field.presence == Presence::RequiredNullable {
        let (into, ty) = (scope.prelude("Into"), types::field_type(api, scope, field));
        return Argument { ty: quote!(impl #into<#ty>), conversion: Some(quote!(#name.into())) };
    }
    types::argument(api, scope, &field.ty, name)
}

fn emit_setter(api: &Api, scope: &Scope, field: &FieldDef) -> TokenStream {
    let name = &field.name;
    let argument = types::argument(api, scope, &field.ty, name);
    let inline = argument.conversion.is_none().then(|| quote!(#[inline]));
    let (ty, value) = (argument.ty.clone(), argument.value(name));
    let value = if field.presence == Presence::Required { value } else { quote!(Some(#value)) };
    let doc = format!(" Sets [`{name}`](field@Self::{name}).");
    let deprecated = docs::deprecated(&field.docs);
    quote! {
        #[doc = #doc]
        #deprecated
        #inline
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn emit_clear(object: &StructDef, field: &FieldDef, position: usize) -> TokenStream {
    if field.presence != Presence::OptionalNullable {
        return TokenStream::new();
    }
    let name = &field.name;
    let clear = clear_name(object, field);
    let position = Literal::usize_unsuffixed(position);
    let doc = format!(" Sets [`{name}`](field@Self::{name}) to an explicit `null`.");
    let deprecated = docs::deprecated(&field.docs);
    quote! {
        #[doc = #doc]
        #deprecated
        #[inline]
        pub fn #clear(mut self) -> Self {
            self.#name = None;
            self.additional_properties.0.set_null(#position);
            self
        }
    }
}

/// `clear_` and the field's name; with a `_` behind it where a property is called so.
fn clear_name(object: &StructDef, field: &FieldDef) -> Ident {
    let mut name = format!("clear_{}", field.name.as_str().trim_start_matches('_'));
    while object.fields.iter().any(|other| other.name.as_str() == name) {
        name.push('_');
    }
    Ident::new(&name, Span::call_site())
}

/// The lists that the codec walks: an entry for each field, and one for each fact of the struct.
fn emit_model(api: &Api, scope: &Scope, def: &TypeDef, object: &StructDef) -> TokenStream {
    let default = given(api, object).next().is_none().then(|| quote!(, Default));
    let fields = object.fields.iter().enumerate().map(|(position, field)| {
        let position = Literal::usize_unsuffixed(position);
        let (name, property) = (&field.name, field.property.as_str());
        quote!(#position => #name = #property;)
    });
    let required = emit_positions(object, &quote!(required), is_required);
    let read_only =
        emit_positions(object, &quote!(read_only), |field| field.sender == Sender::Service);
    let tag = emit_tag(object);
    let takes_any = (object.accepts == AcceptedValues::Any).then(|| quote!(takes_any = true;));
    let (name, codec) = (&def.name, scope.runtime("codec"));
    quote! {
        #codec::model! {
            #name #default;
            #(#fields)*
            #required
            #read_only
            #tag
            #takes_any
        }
    }
}

/// The positions of the fields that are so, unless there are none.
fn emit_positions(
    object: &StructDef,
    name: &TokenStream,
    is_so: fn(&FieldDef) -> bool,
) -> Option<TokenStream> {
    let fields = object.fields.iter().enumerate().filter(|(_, field)| is_so(field));
    let positions: Vec<_> =
        fields.map(|(position, _)| Literal::usize_unsuffixed(position)).collect();
    (!positions.is_empty()).then(|| quote!(#name = [#(#positions)*];))
}

fn emit_tag(object: &StructDef) -> Option<TokenStream> {
    let tag = object.tag.as_ref()?;
    let property = tag.property.as_str();
    let tag_entry = if let Some(value) = &tag.value {
        quote!(tag = #property, #value;)
    } else {
        quote!(base_tag = #property;)
    };
    let kind = (tag.kind == TagKind::Json).then(|| quote!(tag_kind = Json;));
    Some(quote!(#tag_entry #kind))
}
