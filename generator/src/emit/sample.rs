//! Emits sample values: expressions that an example can give as arguments.

mod named;

use heck::ToSnakeCase as _;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::scope::Scope;
use super::types::{self, resolve};
use crate::model::{Api, Dialect, IntegerFormat, TextFormat, TypeId, TypeRef};

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
            TypeRef::Replaced(_) => return None,
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
            TypeRef::Tuple(items) => {
                let items = self.positions(items, |sampler, item| match item {
                    TypeRef::Optional(_) => sampler.exact(item),
                    _ => sampler.whole(item),
                })?;
                quote!((#(#items),*))
            }
            TypeRef::Map(item) => {
                let (key, sampler) = self.entry();
                let item = sampler.whole(item)?;
                quote!([(#key, #item)])
            }
            TypeRef::KeyedMap(key, item) => {
                let (key, sampler) = self.keyed_entry(*key, SampleKind::Argument)?;
                let item = sampler.whole(item)?;
                quote!([(#key, #item)])
            }
        })
    }

    /// An item of a list or a map, which is converted as a whole.
    fn whole(self, ty: &TypeRef) -> Option<TokenStream> {
        match resolve(self.api, ty) {
            TypeRef::List(_) | TypeRef::Map(_) | TypeRef::KeyedMap(..) => self.exact(ty),
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
            TypeRef::Number => self.number()?,
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
            TypeRef::Replaced(_) => return None,
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
            TypeRef::Tuple(items) => {
                let items = self.positions(items, Self::exact)?;
                quote!((#(#items),*))
            }
            TypeRef::Map(item) => {
                let map = self.scope.external("std::collections", "BTreeMap");
                let (key, sampler) = self.entry();
                let item = sampler.exact(item)?;
                quote!(#map::from([(String::from(#key), #item)]))
            }
            TypeRef::KeyedMap(key, item) => {
                let map = self.scope.external("std::collections", "BTreeMap");
                let (key, sampler) = self.keyed_entry(*key, SampleKind::Exact)?;
                let item = sampler.exact(item)?;
                quote!(#map::from([(#key, #item)]))
            }
        })
    }

    /// The sampler of a part of the value, with its example.
    fn with(self, example: Option<&'a Value>) -> Self {
        Self { purpose: Purpose { example, ..self.purpose }, ..self }
    }

    /// The samples of the items of a tuple.
    fn positions(
        self,
        items: &[TypeRef],
        sample: impl Fn(Self, &TypeRef) -> Option<TokenStream>,
    ) -> Option<Vec<TokenStream>> {
        let examples = self.purpose.example.and_then(Value::as_array);
        let item = |(index, item): (usize, &TypeRef)| {
            sample(self.with(examples.and_then(|examples| examples.get(index))), item)
        };
        items.iter().enumerate().map(item).collect()
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
        self.given_string().unwrap_or_else(|| of_name(self.purpose.hint, self.api.dialect))
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

    /// The first key in the example of a map whose keys are an enumeration, or else a member of it, and the sampler of its
    /// value.
    fn keyed_entry(self, key: TypeId, kind: SampleKind) -> Option<(TokenStream, Self)> {
        let example = self.purpose.example.and_then(Value::as_object);
        let Some((name, value)) = example.and_then(|map| map.iter().next()) else {
            return Some((self.with(None).named(key, kind)?, self.with(None)));
        };
        let key = match kind {
            SampleKind::Argument => quote!(#name),
            SampleKind::Exact => {
                let ty = self.scope.named(self.api, key);
                quote!(#ty::from(#name))
            }
        };
        Some((key, self.with(Some(value))))
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
}

/// The use of a sample.
#[derive(Clone, Copy, PartialEq)]
enum SampleKind {
    /// The sample is converted with `Into`.
    Argument,
    /// The sample has exactly the type.
    Exact,
}

/// A string for a parameter or property of this name: the name itself, unless its last word says what it is.
fn of_name(name: &str, dialect: Dialect) -> &str {
    let words = name.to_snake_case();
    let word = words.rsplit('_').next().unwrap_or_default();
    match (word, dialect) {
        ("id" | "ids", Dialect::OData) | ("uuid" | "guid", _) => text(TextFormat::Uuid),
        ("id" | "ids", Dialect::Plain) => "42",
        ("email" | "emails" | "mail", _) => "ada@example.com",
        ("url" | "urls" | "uri" | "href", _) => "https://example.com",
        _ => name,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_a_name_says_what_a_string_is() {
        let uuid = text(TextFormat::Uuid);
        for (name, plain, odata) in [
            ("managedDeviceMobileAppConfiguration-id", "42", uuid),
            ("userId", "42", uuid),
            ("account_ids", "42", uuid),
            ("ID", "42", uuid),
            ("requestUUID", uuid, uuid),
            ("contact_email", "ada@example.com", "ada@example.com"),
            ("avatarUrl", "https://example.com", "https://example.com"),
            ("paid", "paid", "paid"),
            ("id_type", "id_type", "id_type"),
            ("", "", ""),
        ] {
            assert_eq!(of_name(name, Dialect::Plain), plain, "{name}");
            assert_eq!(of_name(name, Dialect::OData), odata, "{name}");
        }
    }
}
