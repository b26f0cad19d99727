//! Emits a polymorphic enum: a variant for each known type, and `Other` for unknown ones.
//!
//! ```text
//! pub enum AnyTarget { Target(Box<Target>), Group(Box<Group>), Other(Box<Target>) }
//! impl AnyTarget { one accessor for each field of the base }
//! codec::polymorphic! {
//!     AnyTarget = "@odata.type", "#";
//!     Target(Target) = [] None;
//!     Group(Group) = ["vendor.group"];
//! }
//! ```

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::docs::{self, DocText};
use super::markdown::code;
use super::scope::Scope;
use super::types;
use crate::model::{
    Api, FieldDef, PolymorphicDef, Presence, StructDef, TypeDef, TypeId, TypeKind, TypeRef,
};

/// The enum, its accessors, and the entries of its variants for the codec.
pub(super) fn emit_polymorphic(
    api: &Api,
    scope: &Scope,
    def: &TypeDef,
    choice: &PolymorphicDef,
) -> TokenStream {
    let declaration = emit_declaration(api, scope, def, choice);
    let accessors = emit_accessors(api, scope, def, choice);
    let codec_entries = emit_codec(api, scope, def, choice);
    quote! {
        #declaration
        #accessors
        #codec_entries
    }
}

fn emit_declaration(
    api: &Api,
    scope: &Scope,
    def: &TypeDef,
    choice: &PolymorphicDef,
) -> TokenStream {
    let boxed = scope.prelude("Box");
    let variants = choice.variants.iter().map(|variant| {
        let names: Vec<_> = variant.values.iter().map(|value| code(value)).collect();
        let names = if names.is_empty() {
            format!("{}, without a type name.", code(api.types[variant.ty].name.as_str()))
        } else {
            format!("Type name: {}.", names.join(", "))
        };
        let about = &api.types[variant.ty].docs;
        let mut text = DocText::new(docs::summary(about, &names));
        if about.summary.is_some() {
            text.paragraph(&names);
        }
        let doc = text.outer();
        let (name, ty) = (&variant.name, scope.named(api, variant.ty));
        quote!(#doc #name(#boxed<#ty>))
    });
    let doc = docs::of_type(def, |text| {
        let property = code(choice.discriminator.as_str());
        text.paragraph(format!("One of several types, discriminated by the property {property}."));
    });
    let (name, base) = (&def.name, scope.named(api, choice.base));
    quote! {
        #doc
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// An object of any other type, with all of its properties.
            Other(#boxed<#base>),
        }
    }
}

/// The variants of each struct. Patterns of one struct share an arm.
fn by_struct(choice: &PolymorphicDef) -> Vec<(TypeId, Vec<TokenStream>)> {
    let other = (choice.base, quote!(Self::Other(value)));
    let known = choice.variants.iter().map(|variant| {
        let name = &variant.name;
        (variant.ty, quote!(Self::#name(value)))
    });
    let mut groups: Vec<(TypeId, Vec<TokenStream>)> = Vec::new();
    for (ty, pattern) in known.chain([other]) {
        match groups.iter_mut().find(|(known, _)| *known == ty) {
            Some((_, patterns)) => patterns.push(pattern),
            None => groups.push((ty, vec![pattern])),
        }
    }
    groups
}

fn emit_accessors(api: &Api, scope: &Scope, def: &TypeDef, choice: &PolymorphicDef) -> TokenStream {
    let accessors = fields_of(api, choice.base)
        .into_iter()
        .flat_map(|base| &base.fields)
        .map(|field| emit_accessor(api, scope, choice, field));
    let name = &def.name;
    let accessors: TokenStream = accessors.collect();
    if accessors.is_empty() { accessors } else { quote!(impl #name { #accessors }) }
}

fn fields_of(api: &Api, id: TypeId) -> Option<&StructDef> {
    match &api.types[id].kind {
        TypeKind::Struct(object) => Some(object),
        _ => None,
    }
}

/// Emits the accessor of a field that all types have; empty if one of them declares it with another
/// type.
fn emit_accessor(
    api: &Api,
    scope: &Scope,
    choice: &PolymorphicDef,
    field: &FieldDef,
) -> TokenStream {
    let groups = by_struct(choice);
    let fields: Option<Vec<&FieldDef>> = groups
        .iter()
        .map(|(ty, _)| {
            let fields = &fields_of(api, *ty)?.fields;
            fields.iter().find(|other| other.property == field.property && other.ty == field.ty)
        })
        .collect();
    let Some(fields) = fields else { return TokenStream::new() };
    let always = fields.iter().all(|field| field.presence == Presence::Required);
    let view = View::of(api, scope, &field.ty);
    let arms = groups.iter().zip(&fields).map(|((_, patterns), field)| {
        let value = view.read(field, always);
        quote!(#(#patterns)|* => #value)
    });
    let ty = if always {
        view.ty.clone()
    } else {
        let (option, ty) = (scope.prelude("Option"), &view.ty);
        quote!(#option<#ty>)
    };
    let doc = docs::attributes(&field.docs, &format!("{}.", code(field.property.as_str())));
    let name = accessor_name(field);
    quote! {
        #doc
        #[inline]
        #[must_use]
        pub fn #name(&self) -> #ty {
            match self { #(#arms,)* }
        }
    }
}

/// The name of a field's accessor: the name of the field, unless every polymorphic enum has a
/// method of that name.
fn accessor_name(field: &FieldDef) -> TokenStream {
    if field.name.as_str() == "type_name" {
        return Ident::new("type_name_", Span::call_site()).into_token_stream();
    }
    field.name.to_token_stream()
}

/// The return type of an accessor.
struct View {
    ty: TokenStream,
    kind: ViewKind,
}

enum ViewKind {
    /// A copy of a small value.
    Copied,
    /// The target of a smart pointer.
    Pointee,
    /// A reference to the value.
    Reference,
}

impl View {
    fn of(api: &Api, scope: &Scope, ty: &TypeRef) -> Self {
        let (kind, ty) = match types::resolve(api, ty) {
            TypeRef::Bool | TypeRef::Integer(_) => {
                (ViewKind::Copied, types::value_type(api, scope, ty))
            }
            TypeRef::String => {
                let text = scope.prelude("str");
                (ViewKind::Pointee, quote!(&#text))
            }
            TypeRef::List(item) => {
                let item = types::value_type(api, scope, item);
                (ViewKind::Pointee, quote!(&[#item]))
            }
            TypeRef::Boxed(id) => {
                let inner = scope.named(api, *id);
                (ViewKind::Pointee, quote!(&#inner))
            }
            _ => {
                let ty = types::value_type(api, scope, ty);
                (ViewKind::Reference, quote!(&#ty))
            }
        };
        Self { ty, kind }
    }

    /// Reads the field of `value`; `always` if every type has it.
    fn read(&self, field: &FieldDef, always: bool) -> TokenStream {
        let name = &field.name;
        let required = field.presence == Presence::Required;
        match (&self.kind, required) {
            (ViewKind::Copied, true) if always => quote!(value.#name),
            (ViewKind::Copied, true) => quote!(Some(value.#name)),
            (ViewKind::Copied, false) => quote!(value.#name),
            (_, true) if always => quote!(&value.#name),
            (_, true) => quote!(Some(&value.#name)),
            (ViewKind::Pointee, false) => quote!(value.#name.as_deref()),
            (ViewKind::Reference, false) => quote!(value.#name.as_ref()),
        }
    }
}

/// The entries of the codec: the discriminator, and each variant with the names that select it.
fn emit_codec(api: &Api, scope: &Scope, def: &TypeDef, choice: &PolymorphicDef) -> TokenStream {
    let values = || choice.variants.iter().flat_map(|variant| &variant.values);
    // In OData, type names are equal with and without `#`.
    let bare = values().next().is_some() && values().all(|value| value.starts_with('#'));
    let mut seen = BTreeSet::new();
    let variants = choice.variants.iter().enumerate().map(|(index, variant)| {
        let mut names = Vec::new();
        for value in &variant.values {
            let own = value.strip_prefix('#');
            let spellings = if bare { [None, own] } else { [Some(value.as_str()), own] };
            names.extend(spellings.into_iter().flatten().filter(|name| seen.insert(*name)));
        }
        let untyped = (choice.untyped == Some(index)).then(|| quote!(None));
        let (name, ty) = (&variant.name, scope.named(api, variant.ty));
        quote!(#name(#ty) = [#(#names)*] #untyped;)
    });
    let (name, discriminator) = (&def.name, choice.discriminator.as_str());
    let codec = scope.runtime("codec");
    let prefix = bare.then(|| quote!(, "#"));
    quote! {
        #codec::polymorphic! {
            #name = #discriminator #prefix;
            #(#variants)*
        }
    }
}
