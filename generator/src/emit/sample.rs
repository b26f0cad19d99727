//! Emits sample values: expressions that an example can give as arguments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::scope::Scope;
use super::structs::given;
use super::types::{self, resolve};
use crate::model::{
    Api, EnumerationDef, FieldDef, PolymorphicDef, Presence, StructDef, TextFormat, TypeId,
    TypeKind, TypeRef, UnionDef,
};

/// How many structs deep a sample shows optional fields.
const SHOWN_DEPTH: usize = 3;
/// How many structs deep a sample goes for what is required.
const MAX_DEPTH: usize = 8;

/// An expression that [`types::argument`] takes; `None` if the type requires itself.
pub(super) fn argument(api: &Api, scope: &Scope, ty: &TypeRef, hint: &str) -> Option<TokenStream> {
    Sampler { api, scope }.argument(ty, hint, 0)
}

/// An expression of exactly this type.
pub(super) fn exact(api: &Api, scope: &Scope, ty: &TypeRef, hint: &str) -> Option<TokenStream> {
    Sampler { api, scope }.exact(ty, hint, 0)
}

/// What every sample needs. `hint` is the name of what the sample is for.
#[derive(Clone, Copy)]
struct Sampler<'a> {
    api: &'a Api,
    scope: &'a Scope,
}

impl Sampler<'_> {
    fn argument(self, ty: &TypeRef, hint: &str, depth: usize) -> Option<TokenStream> {
        Some(match resolve(self.api, ty) {
            TypeRef::Bool => quote!(true),
            TypeRef::Integer(_) | TypeRef::IntOrString => quote!(1),
            TypeRef::Number => quote!(1.5),
            TypeRef::String | TypeRef::Any => quote!(#hint),
            TypeRef::Text(format) => {
                let text = text(*format);
                quote!(#text)
            }
            TypeRef::Named(id) | TypeRef::Boxed(id) => {
                self.named(*id, Use::Argument, hint, depth)?
            }
            TypeRef::Flags(id) => self.named(*id, Use::Argument, hint, depth)?,
            TypeRef::Optional(_) => self.exact(ty, hint, depth)?,
            TypeRef::List(item) => {
                let item = self.whole(item, hint, depth)?;
                quote!([#item])
            }
            TypeRef::Map(item) => {
                let item = self.whole(item, hint, depth)?;
                quote!([("name", #item)])
            }
        })
    }

    /// An item of a list or a map: it is converted as a whole.
    fn whole(self, ty: &TypeRef, hint: &str, depth: usize) -> Option<TokenStream> {
        match resolve(self.api, ty) {
            TypeRef::List(_) | TypeRef::Map(_) => self.exact(ty, hint, depth),
            _ => self.argument(ty, hint, depth),
        }
    }

    fn exact(self, ty: &TypeRef, hint: &str, depth: usize) -> Option<TokenStream> {
        Some(match resolve(self.api, ty) {
            TypeRef::Bool => quote!(true),
            TypeRef::Integer(_) => {
                let ty = types::value_type(self.api, self.scope, resolve(self.api, ty)).to_string();
                let one: Literal = format!("1_{ty}").parse().ok()?;
                quote!(#one)
            }
            TypeRef::Number => {
                let number = self.scope.runtime("Number");
                quote!(#number::from(1.5))
            }
            TypeRef::IntOrString => {
                let ty = self.scope.runtime("IntOrString");
                quote!(#ty::from(1))
            }
            TypeRef::String => quote!(String::from(#hint)),
            TypeRef::Any => {
                let value = self.scope.external("serde_json", "Value");
                quote!(#value::from(#hint))
            }
            TypeRef::Text(format) => {
                let (ty, text) = (self.scope.runtime(format.rust_name()), text(*format));
                quote!(#ty::from(#text))
            }
            TypeRef::Named(id) => self.named(*id, Use::Exact, hint, depth)?,
            TypeRef::Boxed(id) => {
                let inner = self.named(*id, Use::Exact, hint, depth)?;
                quote!(Box::new(#inner))
            }
            TypeRef::Flags(id) => {
                let flags = self.scope.runtime("Flags");
                let flag = self.named(*id, Use::Exact, hint, depth)?;
                quote!(#flags::from(#flag))
            }
            TypeRef::Optional(inner) => {
                let inner = self.exact(inner, hint, depth)?;
                quote!(Some(#inner))
            }
            TypeRef::List(item) => {
                let item = self.exact(item, hint, depth)?;
                quote!(vec![#item])
            }
            TypeRef::Map(item) => {
                let map = self.scope.external("std::collections", "BTreeMap");
                let item = self.exact(item, hint, depth)?;
                quote!(#map::from([(String::from("name"), #item)]))
            }
        })
    }

    fn named(self, id: TypeId, purpose: Use, hint: &str, depth: usize) -> Option<TokenStream> {
        match &self.api.types[id].kind {
            TypeKind::Struct(object) => self.object(id, object, depth),
            TypeKind::Enumeration(enumeration) => Some(self.member(id, enumeration, hint)),
            TypeKind::Polymorphic(choice) => {
                let chosen = self.choose(choice)?;
                let sample = self.named(chosen, purpose, hint, depth)?;
                match purpose {
                    Use::Argument => Some(sample),
                    Use::Exact => {
                        let name = self.scope.named(self.api, id);
                        Some(quote!(#name::from(#sample)))
                    }
                }
            }
            TypeKind::Union(union) => self.alternative(id, union, purpose, hint, depth),
            TypeKind::Alias(_) => None,
        }
    }

    /// `X::new(…)`, with its last optional field: a type's own fields come after its bases'.
    fn object(self, id: TypeId, object: &StructDef, depth: usize) -> Option<TokenStream> {
        if depth > MAX_DEPTH {
            return None;
        }
        let given = given(self.api, object);
        let required: Option<Vec<_>> = given.map(|field| self.field(field, depth)).collect();
        let required = required?;
        let shown = if required.is_empty() && depth < SHOWN_DEPTH {
            let usual = object.fields.iter().rev().filter(|field| field.docs.deprecated.is_none());
            usual.take(3).find_map(|field| Some((&field.name, self.field(field, depth)?)))
        } else {
            None
        };
        let name = self.scope.named(self.api, id);
        let setter = shown.map(|(field, value)| quote!(.#field(#value)));
        Some(quote!(#name::new(#(#required),*) #setter))
    }

    fn field(self, field: &FieldDef, depth: usize) -> Option<TokenStream> {
        let hint = field.property.as_str();
        if field.presence == Presence::RequiredNullable {
            return self.exact(&field.ty, hint, depth + 1);
        }
        self.argument(&field.ty, hint, depth + 1)
    }

    fn member(self, id: TypeId, enumeration: &EnumerationDef, hint: &str) -> TokenStream {
        let name = self.scope.named(self.api, id);
        let usual = enumeration.members.iter().find(|member| member.docs.deprecated.is_none());
        let variant = usual.map(|member| &member.name);
        variant.map_or_else(|| quote!(#name::from(#hint)), |variant| quote!(#name::#variant))
    }

    /// The first alternative of which there is a sample.
    fn alternative(
        self,
        id: TypeId,
        union: &UnionDef,
        purpose: Use,
        hint: &str,
        depth: usize,
    ) -> Option<TokenStream> {
        if depth > MAX_DEPTH {
            return None;
        }
        let name = self.scope.named(self.api, id);
        union.alternatives.iter().enumerate().find_map(|(index, alternative)| {
            let inner = match &alternative.ty {
                TypeRef::Boxed(inner) => &TypeRef::Named(*inner),
                other => other,
            };
            // Only the first is sure to have its type to itself.
            if index > 0 {
                let sample = self.exact(&alternative.ty, hint, depth + 1)?;
                let variant = &alternative.name;
                return Some(quote!(#name::#variant(#sample)));
            }
            let sample = self.exact(inner, hint, depth + 1)?;
            Some(match purpose {
                Use::Argument => sample,
                Use::Exact => quote!(#name::from(#sample)),
            })
        })
    }

    /// The first type that says more than the base does, or else the first.
    fn choose(self, choice: &PolymorphicDef) -> Option<TypeId> {
        let fields = |id: TypeId| match &self.api.types[id].kind {
            TypeKind::Struct(object) => object.fields.len(),
            _ => 0,
        };
        let base = fields(choice.base);
        let usual = |id: &TypeId| self.api.types[*id].docs.deprecated.is_none();
        let known = || choice.variants.iter().map(|variant| variant.ty).filter(usual);
        known().find(|id| fields(*id) > base).or_else(|| known().next())
    }
}

/// What a sample is for.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    /// It is converted with `Into`.
    Argument,
    /// It has to have the type itself.
    Exact,
}

fn text(format: TextFormat) -> &'static str {
    match format {
        TextFormat::DateTime => "2026-01-31T12:00:00Z",
        TextFormat::Date => "2026-01-31",
        TextFormat::Time => "12:00:00",
        TextFormat::Duration => "PT1H",
        TextFormat::Uuid => "0f8fad5b-d9cb-469f-a165-70867728950e",
        TextFormat::Base64 | TextFormat::Base64Url => "AQID",
    }
}
