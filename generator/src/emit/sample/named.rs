//! Emits samples of named types.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Map, Value};

use super::{Purpose, SampleKind, Sampler};
use crate::emit::constant::is_constant;
use crate::emit::structs::{given, is_required, required};
use crate::emit::types::resolve;
use crate::model::{
    Constant, EnumerationBase, EnumerationDef, FieldDef, PolymorphicDef, Presence, Sender,
    StructDef, TypeId, TypeKind, TypeRef, UnionDef,
};
use crate::naming::FieldName;

/// The maximal depth for optional fields without an example.
const SHOWN_DEPTH: usize = 3;
/// The maximal depth for required fields.
const MAX_DEPTH: usize = 8;
/// The maximal number of optional fields from an example.
const MOST_FIELDS: usize = 8;

impl<'a> Sampler<'a> {
    /// A sample of a named type.
    pub(super) fn named(self, id: TypeId, purpose: SampleKind) -> Option<TokenStream> {
        let def = &self.api.types[id];
        let sampler = self.with(self.purpose.example.or(def.docs.example.as_ref()));
        match &def.kind {
            TypeKind::Struct(object) => sampler.object(id, object),
            TypeKind::Enumeration(enumeration) => Some(sampler.member(id, enumeration)),
            TypeKind::Polymorphic(choice) => {
                let sample = sampler.derived(choice, purpose)?;
                match purpose {
                    SampleKind::Argument => Some(sample),
                    SampleKind::Exact => {
                        let name = self.scope.named(self.api, id);
                        Some(quote!(#name::from(#sample)))
                    }
                }
            }
            TypeKind::Union(union) => sampler.alternative(id, union, purpose),
            // Aliases are resolved, and samples contain no types of operations.
            _ => None,
        }
    }

    /// `X::new(…)` with the optional fields of its example, or else with the last field: own fields
    /// follow those of bases.
    fn object(self, id: TypeId, object: &'a StructDef) -> Option<TokenStream> {
        if self.depth > MAX_DEPTH {
            return None;
        }
        let example = self.purpose.example.and_then(Value::as_object);
        let required: Option<Vec<_>> =
            given(self.api, object).map(|field| self.field(field, example)).collect();
        let required = required?;
        let is_given = |field: &FieldDef| is_required(field) && !is_constant(self.api, field);
        let usual = object.fields.iter().filter(|field| {
            field.docs.deprecated.is_none() && field.constants.len() != 1 && !is_given(field)
        });
        let sample = |field: &'a FieldDef| Some((&field.name, self.field(field, example)?));
        let shown: Vec<(&FieldName, TokenStream)> = match example {
            Some(example) => {
                let in_example = |field: &&FieldDef| {
                    let value = example.get(field.property.as_str());
                    field.sender == Sender::Client && value.is_some_and(|value| !value.is_null())
                };
                usual.filter(in_example).take(MOST_FIELDS).filter_map(sample).collect()
            }
            None if required.is_empty() && self.depth < SHOWN_DEPTH => {
                usual.rev().take(3).find_map(sample).into_iter().collect()
            }
            None => Vec::new(),
        };
        let name = self.scope.named(self.api, id);
        let setters = shown.iter().map(|(field, value)| quote!(.#field(#value)));
        Some(quote!(#name::new(#(#required),*) #(#setters)*))
    }

    fn field(
        self,
        field: &'a FieldDef,
        object: Option<&'a Map<String, Value>>,
    ) -> Option<TokenStream> {
        let hint = field.property.as_str();
        let own = object.and_then(|object| object.get(hint)).filter(|value| !value.is_null());
        let purpose = Purpose { hint, example: own.or(field.docs.example.as_ref()) };
        let inner = Self { purpose, depth: self.depth + 1, ..self };
        if field.presence == Presence::RequiredNullable {
            return inner.exact(&field.ty);
        }
        inner.argument(&field.ty)
    }

    fn member(self, id: TypeId, enumeration: &EnumerationDef) -> TokenStream {
        let name = self.scope.named(self.api, id);
        let given = self.purpose.example.and_then(Constant::new).map(|given| given.as_string());
        let members = || enumeration.members.iter();
        let given = given.and_then(|given| members().find(|member| member.value == given));
        let usual = given.or_else(|| members().find(|member| member.docs.deprecated.is_none()));
        let hint = self.purpose.hint;
        let variant = usual.map(|member| &member.name);
        variant.map_or_else(|| quote!(#name::from(#hint)), |variant| quote!(#name::#variant))
    }

    /// The first alternative with a sample, preferably of the kind of the example.
    fn alternative(self, id: TypeId, union: &UnionDef, purpose: SampleKind) -> Option<TokenStream> {
        if self.depth > MAX_DEPTH {
            return None;
        }
        let name = self.scope.named(self.api, id);
        let inner = Self { depth: self.depth + 1, ..self };
        let fits = |ty: &TypeRef| self.purpose.example.is_some_and(|value| self.fits(ty, value));
        let (first, rest): (Vec<_>, Vec<_>) = union
            .alternatives
            .iter()
            .enumerate()
            .partition(|(_, alternative)| fits(&alternative.ty));
        let first = first.into_iter().map(|alternative| (inner, alternative));
        let rest = rest.into_iter().map(|alternative| (inner.with(None), alternative));
        first.chain(rest).find_map(|(sampler, (index, alternative))| {
            // Only the type of the first alternative is sure to have a conversion.
            if index > 0 {
                let sample = sampler.exact(&alternative.ty)?;
                let variant = &alternative.name;
                return Some(quote!(#name::#variant(#sample)));
            }
            let sample = match &alternative.ty {
                TypeRef::Boxed(inner) => sampler.exact(&TypeRef::Named(*inner))?,
                other => sampler.exact(other)?,
            };
            Some(match purpose {
                SampleKind::Argument => sample,
                SampleKind::Exact => quote!(#name::from(#sample)),
            })
        })
    }

    /// Returns whether the kind of a JSON value matches a type.
    fn fits(self, ty: &TypeRef, value: &Value) -> bool {
        match resolve(self.api, ty) {
            TypeRef::Bool => value.is_boolean(),
            TypeRef::Integer(_) => value.is_i64(),
            TypeRef::Number => value.is_number(),
            TypeRef::String | TypeRef::Text(_) | TypeRef::Flags(_) => value.is_string(),
            TypeRef::IntOrString => value.is_string() || value.is_i64(),
            TypeRef::Any => true,
            TypeRef::Replaced(_) => false,
            TypeRef::Optional(inner) => self.fits(inner, value),
            TypeRef::List(_) => value.is_array(),
            TypeRef::Tuple(items) => value.as_array().is_some_and(|values| {
                values.len() == items.len()
                    && items.iter().zip(values).all(|(item, value)| self.fits(item, value))
            }),
            TypeRef::Map(_) | TypeRef::KeyedMap(..) => value.is_object(),
            TypeRef::Named(id) | TypeRef::Boxed(id) => match &self.api.types[*id].kind {
                TypeKind::Struct(object) => value.as_object().is_some_and(|value| {
                    let has = |field: &FieldDef| value.contains_key(field.property.as_str());
                    required(object).all(has)
                }),
                TypeKind::Polymorphic(_) => value.is_object(),
                TypeKind::Enumeration(enumeration) => match enumeration.base {
                    EnumerationBase::String => value.is_string(),
                    EnumerationBase::Integer => value.is_i64(),
                },
                _ => false,
            },
        }
    }

    /// The type that the example selects; or else the base, if it is a variant with anything to set;
    /// or else the first such variant; or else the first variant.
    fn derived(self, choice: &PolymorphicDef, purpose: SampleKind) -> Option<TokenStream> {
        let known = |name: &str| {
            let bare = |name: &str| name.trim_start_matches('#').to_owned();
            let mut variants = choice.variants.iter();
            variants.find(|variant| variant.values.iter().any(|value| bare(value) == bare(name)))
        };
        let property = choice.discriminator.as_str();
        let named = self.purpose.example.and_then(|example| example.get(property)?.as_str());
        if let Some(variant) = named.and_then(known) {
            return self.named(variant.ty, purpose);
        }
        let usual = |id: &TypeId| self.api.types[*id].docs.deprecated.is_none();
        let known = || choice.variants.iter().map(|variant| variant.ty).filter(usual);
        let mut settable = known().filter(|id| self.is_settable(*id));
        let plainest = settable.clone().find(|id| *id == choice.base).or_else(|| settable.next());
        self.with(None).named(plainest.or_else(|| known().next())?, purpose)
    }

    /// Returns whether an object has properties that a client can set.
    fn is_settable(self, id: TypeId) -> bool {
        let TypeKind::Struct(object) = &self.api.types[id].kind else { return false };
        let is_free = |field: &FieldDef| field.constants.len() != 1;
        object.fields.iter().any(|field| field.sender == Sender::Client && is_free(field))
    }
}
