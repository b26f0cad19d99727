//! Emits a union: a variant for each alternative, and `Other` for any other JSON.
//!
//! ```text
//! pub enum Target { String(String), Group(Box<Group>), Other(serde_json::Value) }
//! impl codec::Alternatives for Target { … }
//! codec::union! {
//!     Target;
//!     0 => String(String);
//!     1 => Group(Group);
//! }
//! ```

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::discriminants::{Discriminants, discriminants, is_ambiguous};
use super::docs::{self, DocText};
use super::markdown::code;
use super::scope::Scope;
use super::string_conversions::{StringConversion, converts_strings};
use super::{constant, types};
use crate::model::{
    Api, Constant, Docs, EnumerationBase, EnumerationDef, StructDef, TextFormat, TypeDef, TypeKind,
    TypeRef, UnionDef, UnionVariantDef,
};
use crate::naming::PropertyName;

/// The enum, the table of its alternatives, and its conversions.
pub(super) fn emit_union(api: &Api, scope: &Scope, def: &TypeDef, union: &UnionDef) -> TokenStream {
    let declaration = emit_declaration(api, scope, def, union);
    let codec_impl = emit_codec(api, scope, def, union);
    let conversions = emit_conversions(api, scope, def, union);
    let variants = emit_variants(api, scope, union);
    let name = &def.name;
    let codec = scope.runtime("codec");
    quote! {
        #declaration
        #codec_impl
        #conversions
        #codec::union! {
            #name;
            #(#variants)*
        }
    }
}

fn emit_declaration(api: &Api, scope: &Scope, def: &TypeDef, union: &UnionDef) -> TokenStream {
    let variants = union.alternatives.iter().map(|alternative| {
        let doc = describe(api, alternative);
        let (name, ty) = (&alternative.name, types::value_type(api, scope, &alternative.ty));
        quote!(#doc #name(#ty))
    });
    let doc = docs::of_type(def, |text| {
        text.paragraph(match &union.discriminator {
            Some(property) => format!(
                "One of several types; objects are discriminated by the property {}.",
                code(property.as_str())
            ),
            None => {
                "One of several types, discriminated by the properties and the kind of a value."
                    .to_owned()
            }
        });
        if is_ambiguous(api, union) {
            text.paragraph(
                "A value can fit several of them: it is read as the first of those that declare most of \
                 its properties, and its other properties are kept.",
            );
        }
    });
    let name = &def.name;
    let value = scope.external("serde_json", "Value");
    let (clone, debug, equal) = (quote!(Clone), quote!(Debug), quote!(PartialEq));
    quote! {
        #doc
        #[derive(#clone, #debug, #equal)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// Any other JSON, kept as it is.
            Other(#value),
        }
    }
}

fn describe(api: &Api, alternative: &UnionVariantDef) -> TokenStream {
    let about = match &alternative.ty {
        TypeRef::Named(id) | TypeRef::Boxed(id) => api.types[*id].docs.clone(),
        _ => Docs::default(),
    };
    let own = if alternative.docs.summary.is_some() { &alternative.docs } else { &about };
    let mut values: Vec<_> =
        alternative.values.iter().map(|value| code(&value.as_string())).collect();
    values.dedup();
    let (otherwise, values) = match values.as_slice() {
        [] => (kind_of(api, &alternative.ty), None),
        values => {
            let values = format!("Told by {}.", values.join(", "));
            (values.clone(), Some(values))
        }
    };
    let mut text = DocText::new(docs::summary(own, &otherwise));
    if own.summary.is_some()
        && let Some(values) = values
    {
        text.paragraph(values);
    }
    text.outer()
}

fn kind_of(api: &Api, ty: &TypeRef) -> String {
    let kind = match types::resolve(api, ty) {
        TypeRef::Bool => "A boolean.",
        TypeRef::Integer(_) => "A whole number.",
        TypeRef::Number => "A number.",
        TypeRef::String | TypeRef::Text(_) | TypeRef::Flags(_) => "A string.",
        TypeRef::IntOrString => "An integer or a string.",
        TypeRef::Any => "Any JSON.",
        TypeRef::Replaced(ty) => return format!("{}.", code(&ty.to_string())),
        TypeRef::List(_) => "A list.",
        TypeRef::Tuple(_) => "A tuple.",
        TypeRef::Map(_) | TypeRef::KeyedMap(..) => "A map.",
        TypeRef::Named(id) | TypeRef::Boxed(id) => {
            return format!("{}.", code(api.types[*id].name.as_str()));
        }
        TypeRef::Optional(_) => "A value or null.",
    };
    kind.to_owned()
}

fn emit_codec(api: &Api, scope: &Scope, def: &TypeDef, union: &UnionDef) -> TokenStream {
    let discriminants = discriminants(api, union);
    let known = union.alternatives.iter().zip(&discriminants);
    let known = known.map(|(alternative, discriminants)| {
        emit_known(api, scope, &alternative.ty, discriminants.as_ref(), 0)
    });
    let (name, codec) = (&def.name, scope.runtime("codec"));
    quote! {
        impl #codec::Alternatives for #name {
            fn all() -> &'static [#codec::Alternative] {
                &[#(#known),*]
            }
        }
    }
}

/// The entries of the codec: each variant with its position, and with the type that is converted to it, unless the
/// conversion sets a discriminator.
fn emit_variants(api: &Api, scope: &Scope, union: &UnionDef) -> Vec<TokenStream> {
    let conversions = conversions(api, union).into_iter();
    let of_string = converts_strings(api, union) == StringConversion::Read;
    let entries = union.alternatives.iter().zip(conversions).enumerate();
    let entries = entries.map(|(position, (alternative, conversion))| {
        let (position, name) = (Literal::usize_unsuffixed(position), &alternative.name);
        let is_string = of_string && types::resolve(api, &alternative.ty) == &TypeRef::String;
        let converted = (conversion == Conversion::Plain && !is_string).then(|| {
            let ty = converted(api, scope, alternative);
            quote!((#ty))
        });
        quote!(#position => #name #converted;)
    });
    entries.collect()
}

/// The type that is converted to an alternative.
fn converted(api: &Api, scope: &Scope, alternative: &UnionVariantDef) -> TokenStream {
    match &alternative.ty {
        TypeRef::Boxed(id) => scope.named(api, *id),
        ty => types::value_type(api, scope, ty),
    }
}

/// The conversion of a type to a union.
#[derive(PartialEq)]
enum Conversion<'a> {
    /// Another alternative has the same type.
    None,
    /// It changes nothing.
    Plain,
    /// It sets a discriminator.
    Named(&'a PropertyName, &'a Constant),
}

/// The conversion of each alternative.
fn conversions<'a>(api: &Api, union: &'a UnionDef) -> Vec<Conversion<'a>> {
    let mut seen = BTreeSet::new();
    let conversions = union.alternatives.iter().map(|alternative| {
        if !seen.insert(types::canonical(api, &alternative.ty)) {
            return Conversion::None;
        }
        let discriminator = discriminator(api, union, alternative);
        discriminator.map_or(Conversion::Plain, |(name, value)| Conversion::Named(name, value))
    });
    conversions.collect()
}

/// The discriminants of an alternative, which are checked before it is read.
fn emit_known(
    api: &Api,
    scope: &Scope,
    ty: &TypeRef,
    discriminants: Option<&Discriminants>,
    depth: usize,
) -> TokenStream {
    let codec = scope.runtime("codec");
    let alternative = quote!(#codec::Alternative);
    match types::resolve(api, ty) {
        _ if depth > 8 => quote!(#alternative::Any),
        TypeRef::Bool => quote!(#alternative::Bool),
        TypeRef::Integer(_) => quote!(#alternative::Integer),
        TypeRef::Number => quote!(#alternative::Number),
        TypeRef::String | TypeRef::Flags(_) => quote!(#alternative::String),
        TypeRef::IntOrString => {
            let ty = types::value_type(api, scope, ty);
            quote!(#alternative::OneOf(<#ty as #codec::Alternatives>::all))
        }
        TypeRef::Text(format) => {
            let format = form(scope, *format);
            quote!(#alternative::Format(#format))
        }
        TypeRef::Any | TypeRef::Replaced(_) => quote!(#alternative::Any),
        TypeRef::Optional(inner) => emit_known(api, scope, inner, discriminants, depth + 1),
        TypeRef::List(item) => {
            let item = emit_known(api, scope, item, None, depth + 1);
            quote!(#alternative::List(&#item))
        }
        TypeRef::Tuple(items) => {
            // Tuples in tuples multiply.
            let items = items.iter().map(|item| emit_known(api, scope, item, None, depth + 4));
            quote!(#alternative::Tuple(&[#(#items),*]))
        }
        TypeRef::Map(item) | TypeRef::KeyedMap(_, item) => {
            let item = emit_known(api, scope, item, None, depth + 1);
            quote!(#alternative::Map(&#item))
        }
        TypeRef::Named(id) | TypeRef::Boxed(id) => match &api.types[*id].kind {
            TypeKind::Struct(_) | TypeKind::Polymorphic(_) => {
                let own =
                    discriminants.is_none().then(|| Discriminants::of(api, ty, None)).flatten();
                discriminants.or(own.as_ref()).map_or_else(
                    || quote!(#alternative::Any),
                    |discriminants| emit_object(scope, discriminants),
                )
            }
            TypeKind::Enumeration(enumeration) => emit_members(&alternative, enumeration),
            TypeKind::Union(_) => {
                let name = scope.named(api, *id);
                quote!(#alternative::OneOf(<#name as #codec::Alternatives>::all))
            }
            TypeKind::Alias(inner) => emit_known(api, scope, inner, discriminants, depth + 1),
            // No alternative is a type of an operation.
            _ => quote!(#alternative::Any),
        },
    }
}

fn emit_members(alternative: &TokenStream, enumeration: &EnumerationDef) -> TokenStream {
    let values = enumeration.members.iter().map(|member| member.value.as_str());
    match enumeration.base {
        EnumerationBase::String => quote!(#alternative::Texts(&[#(#values),*])),
        EnumerationBase::Integer => {
            let values = values.filter_map(|value| value.parse::<i64>().ok());
            let values = values.map(Literal::i64_unsuffixed);
            quote!(#alternative::Integers(&[#(#values),*]))
        }
    }
}

fn form(scope: &Scope, format: TextFormat) -> TokenStream {
    let codec = scope.runtime("codec");
    match format {
        TextFormat::DateTime => quote!(#codec::Format::DateTime),
        TextFormat::Date => quote!(#codec::Format::Date),
        TextFormat::Time => quote!(#codec::Format::Time),
        TextFormat::Duration => quote!(#codec::Format::Duration),
        TextFormat::Uuid => quote!(#codec::Format::Uuid),
        TextFormat::Base64 | TextFormat::Base64Url => quote!(#codec::Format::Base64),
    }
}

fn emit_object(scope: &Scope, discriminants: &Discriminants) -> TokenStream {
    let codec = scope.runtime("codec");
    let constants = discriminants.constants.iter().map(|(property, values)| {
        let values = values.iter().map(|value| constant::emit_constant(scope, value));
        quote!((#property, &[#(#values),*]))
    });
    let (required, declared) = (&discriminants.required, &discriminants.declared);
    quote! {
        #codec::Alternative::Object(#codec::Object {
            constants: &[#(#constants),*],
            required: &[#(#required),*],
            declared: &[#(#declared),*],
        })
    }
}

/// The conversions that the codec does not have: of strings, if they are an alternative, and of alternatives with a
/// discriminator.
fn emit_conversions(api: &Api, scope: &Scope, def: &TypeDef, union: &UnionDef) -> TokenStream {
    let text = scope.prelude("str");
    let string = match converts_strings(api, union) {
        StringConversion::None => TokenStream::new(),
        StringConversion::Variant(variant) => {
            emit_conversion(scope, def, &quote!(&#text), &quote!(Self::#variant(value.into())))
        }
        StringConversion::Read => {
            let (string, codec) = (scope.prelude("String"), scope.runtime("codec"));
            let of_slice = quote!(#codec::of_string(value.into()));
            let of_string = quote!(#codec::of_string(value));
            let slice = emit_conversion(scope, def, &quote!(&#text), &of_slice);
            let string = emit_conversion(scope, def, &string, &of_string);
            quote!(#slice #string)
        }
    };
    let alternatives = union.alternatives.iter().zip(conversions(api, union));
    let named = alternatives.filter_map(|(alternative, conversion)| {
        let Conversion::Named(property, constant) = conversion else { return None };
        let (property, variant) = (property.as_str(), &alternative.name);
        let (codec, boxed) = (scope.runtime("codec"), scope.prelude("Box"));
        let constant = constant::emit_constant(scope, constant);
        let value = quote! {
            Self::#variant(#boxed::new(#codec::named(value, #property, #constant)))
        };
        Some(emit_conversion(scope, def, &converted(api, scope, alternative), &value))
    });
    [string].into_iter().chain(named).collect()
}

/// The conversion of a type to a union.
fn emit_conversion(
    scope: &Scope,
    def: &TypeDef,
    ty: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let (from, name) = (scope.prelude("From"), &def.name);
    quote! {
        impl #from<#ty> for #name {
            #[inline]
            fn from(value: #ty) -> Self {
                #value
            }
        }
    }
}

/// The discriminator of an alternative, and its value if that is only one.
fn discriminator<'a>(
    api: &Api,
    union: &'a UnionDef,
    alternative: &'a UnionVariantDef,
) -> Option<(&'a PropertyName, &'a Constant)> {
    if !matches!(alternative.ty, TypeRef::Boxed(_)) {
        return None;
    }
    let (TypeRef::Named(id) | TypeRef::Boxed(id)) = types::resolve(api, &alternative.ty) else {
        return None;
    };
    let TypeKind::Struct(object) = &api.types[*id].kind else { return None };
    let (property, value) = (union.discriminator.as_ref()?, alternative.values.first()?);
    (!has_several_values(object, property, &alternative.values)).then_some((property, value))
}

/// Returns whether several constants of the discriminator select the alternative, so that the value
/// itself determines it.
fn has_several_values(object: &StructDef, property: &PropertyName, values: &[Constant]) -> bool {
    let field = object.fields.iter().find(|field| field.property == *property);
    values.len() > 1 && field.is_some_and(|field| field.constants == values)
}
