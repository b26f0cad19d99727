//! Emits sample values: expressions that an example can give as arguments.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Map, Value};

use super::constant::is_constant;
use super::scope::Scope;
use super::structs::{given, is_required, required};
use super::types::{self, resolve};
use crate::model::{
    Api, Constant, EnumerationBase, EnumerationDef, FieldDef, IntegerFormat, PolymorphicDef,
    Presence, Sender, StructDef, TextFormat, TypeId, TypeKind, TypeRef, UnionDef,
};
use crate::naming::FieldName;

/// The maximal depth for optional fields without an example.
const SHOWN_DEPTH: usize = 3;
/// The maximal depth for required fields.
const MAX_DEPTH: usize = 8;
/// The maximal number of optional fields from an example.
const MOST_FIELDS: usize = 8;
/// The maximal number of list items from an example.
const MOST_ITEMS: usize = 3;
/// The maximal length of a string from an example, in characters.
const LONGEST_STRING: usize = 80;

/// The purpose of a sample.
#[derive(Clone, Copy)]
pub(super) struct Purpose<'v> {
    /// The name of the parameter or property.
    pub(super) hint: &'v str,
    /// The description's own example.
    pub(super) example: Option<&'v Value>,
}

/// An expression for [`types::argument`]; `None` if the type requires itself.
pub(super) fn argument(
    api: &Api,
    scope: &Scope,
    ty: &TypeRef,
    purpose: Purpose,
) -> Option<TokenStream> {
    Sampler { api, scope, purpose, depth: 0 }.argument(ty)
}

/// An expression of exactly this type.
pub(super) fn exact(
    api: &Api,
    scope: &Scope,
    ty: &TypeRef,
    purpose: Purpose,
) -> Option<TokenStream> {
    Sampler { api, scope, purpose, depth: 0 }.exact(ty)
}

/// The state of sampling a type.
#[derive(Clone, Copy)]
struct Sampler<'a> {
    api: &'a Api,
    scope: &'a Scope,
    purpose: Purpose<'a>,
    depth: usize,
}

impl<'a> Sampler<'a> {
    fn argument(self, ty: &TypeRef) -> Option<TokenStream> {
        Some(match resolve(self.api, ty) {
            TypeRef::Bool => {
                let value = self.bool();
                quote!(#value)
            }
            TypeRef::Integer(format) => self.integer(*format, "")?,
            TypeRef::IntOrString => self.int_or_string()?,
            TypeRef::Number => self.number()?,
            TypeRef::String => {
                let text = self.string();
                quote!(#text)
            }
            TypeRef::Any => self.any()?,
            TypeRef::Text(format) => {
                let text = self.text(*format);
                quote!(#text)
            }
            TypeRef::Named(id) | TypeRef::Boxed(id) | TypeRef::Flags(id) => {
                self.named(*id, SampleKind::Argument)?
            }
            TypeRef::Optional(_) => self.exact(ty)?,
            TypeRef::List(item) => {
                let items = self.items(item, |sampler| sampler.whole(item))?;
                quote!([#(#items),*])
            }
            TypeRef::Map(item) => {
                let (key, sampler) = self.entry();
                let item = sampler.whole(item)?;
                quote!([(#key, #item)])
            }
        })
    }

    /// An item of a list or a map, which is converted as a whole.
    fn whole(self, ty: &TypeRef) -> Option<TokenStream> {
        match resolve(self.api, ty) {
            TypeRef::List(_) | TypeRef::Map(_) => self.exact(ty),
            _ => self.argument(ty),
        }
    }

    fn exact(self, ty: &TypeRef) -> Option<TokenStream> {
        Some(match resolve(self.api, ty) {
            TypeRef::Bool => {
                let value = self.bool();
                quote!(#value)
            }
            TypeRef::Integer(format) => {
                let name = types::value_type(self.api, self.scope, &TypeRef::Integer(*format));
                self.integer(*format, &format!("_{name}"))?
            }
            TypeRef::Number => {
                let (ty, number) = (self.scope.runtime("Number"), self.number()?);
                quote!(#ty::from(#number))
            }
            TypeRef::IntOrString => {
                let (ty, value) = (self.scope.runtime("IntOrString"), self.int_or_string()?);
                quote!(#ty::from(#value))
            }
            TypeRef::String => {
                let text = self.string();
                quote!(String::from(#text))
            }
            TypeRef::Any => {
                let (ty, value) = (self.scope.external("serde_json", "Value"), self.any()?);
                quote!(#ty::from(#value))
            }
            TypeRef::Text(format) => {
                let (ty, text) = (self.scope.runtime(format.rust_name()), self.text(*format));
                quote!(#ty::from(#text))
            }
            TypeRef::Named(id) => self.named(*id, SampleKind::Exact)?,
            TypeRef::Boxed(id) => {
                let inner = self.named(*id, SampleKind::Exact)?;
                quote!(Box::new(#inner))
            }
            TypeRef::Flags(id) => {
                let flags = self.scope.runtime("Flags");
                let flag = self.named(*id, SampleKind::Exact)?;
                quote!(#flags::from(#flag))
            }
            TypeRef::Optional(inner) => {
                let inner = self.exact(inner)?;
                quote!(Some(#inner))
            }
            TypeRef::List(item) => {
                let items = self.items(item, |sampler| sampler.exact(item))?;
                quote!(vec![#(#items),*])
            }
            TypeRef::Map(item) => {
                let map = self.scope.external("std::collections", "BTreeMap");
                let (key, sampler) = self.entry();
                let item = sampler.exact(item)?;
                quote!(#map::from([(String::from(#key), #item)]))
            }
        })
    }

    /// The sampler of a part of the value, with its example.
    fn with(self, example: Option<&'a Value>) -> Self {
        Self { purpose: Purpose { example, ..self.purpose }, ..self }
    }

    fn bool(self) -> bool {
        self.purpose.example.and_then(Value::as_bool).unwrap_or(true)
    }

    fn integer(self, format: IntegerFormat, suffix: &str) -> Option<TokenStream> {
        let given = self.purpose.example.and_then(Value::as_i64);
        let value = given.filter(|value| format.holds(*value)).unwrap_or(1);
        format!("{value}{suffix}").parse().ok()
    }

    fn number(self) -> Option<TokenStream> {
        let given = self.purpose.example.and_then(Value::as_f64).filter(|value| value.is_finite());
        format!("{:?}", given.unwrap_or(1.5)).parse().ok()
    }

    fn int_or_string(self) -> Option<TokenStream> {
        match self.given_string() {
            Some(text) => Some(quote!(#text)),
            None => self.integer(IntegerFormat::I32, ""),
        }
    }

    /// Any JSON: the hint instead of objects and lists.
    fn any(self) -> Option<TokenStream> {
        match self.purpose.example {
            Some(Value::Bool(value)) => Some(quote!(#value)),
            Some(Value::Number(number)) if number.is_i64() => {
                self.integer(IntegerFormat::I64, "_i64")
            }
            Some(Value::Number(_)) => self.number(),
            _ => {
                let text = self.string();
                Some(quote!(#text))
            }
        }
    }

    fn given_string(self) -> Option<&'a str> {
        let text = self.purpose.example.and_then(Value::as_str);
        text.filter(|text| text.chars().count() <= LONGEST_STRING)
    }

    fn string(self) -> &'a str {
        self.given_string().unwrap_or(self.purpose.hint)
    }

    fn text(self, format: TextFormat) -> &'a str {
        self.given_string().unwrap_or_else(|| text(format))
    }

    /// The first items of a list's example, or else one item. Only one if items may have different
    /// Rust types.
    fn items(
        self,
        item: &TypeRef,
        sample: impl Fn(Self) -> Option<TokenStream>,
    ) -> Option<Vec<TokenStream>> {
        let most = match resolve(self.api, item) {
            TypeRef::Bool
            | TypeRef::Integer(_)
            | TypeRef::Number
            | TypeRef::String
            | TypeRef::Text(_) => MOST_ITEMS,
            _ => 1,
        };
        match self.purpose.example.and_then(Value::as_array) {
            Some(examples) if !examples.is_empty() => {
                examples.iter().take(most).map(|example| sample(self.with(Some(example)))).collect()
            }
            _ => Some(vec![sample(self.with(None))?]),
        }
    }

    /// The first key in the example of a map, and the sampler of its value.
    fn entry(self) -> (&'a str, Self) {
        let first =
            self.purpose.example.and_then(Value::as_object).and_then(|map| map.iter().next());
        match first {
            Some((key, value)) => (key, self.with(Some(value))),
            None => ("name", self.with(None)),
        }
    }

    fn named(self, id: TypeId, purpose: SampleKind) -> Option<TokenStream> {
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
            TypeRef::Optional(inner) => self.fits(inner, value),
            TypeRef::List(_) => value.is_array(),
            TypeRef::Map(_) => value.is_object(),
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

/// The use of a sample.
#[derive(Clone, Copy, PartialEq)]
enum SampleKind {
    /// The sample is converted with `Into`.
    Argument,
    /// The sample has exactly the type.
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
