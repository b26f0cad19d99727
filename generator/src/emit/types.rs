//! Emits types of fields and arguments, and the conversion between them.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Index;

use super::scope::{Scope, path};
use crate::model::{Api, FieldDef, Presence, TypeRef};

/// The type of an argument, and its conversion to the value.
pub(super) struct Argument {
    /// The argument's type.
    pub(super) ty: TokenStream,
    /// The expression that converts the argument; `None` if it is the value itself.
    pub(super) conversion: Option<TokenStream>,
}

impl Argument {
    /// The value as an expression of the argument `name`.
    pub(super) fn value(self, name: &impl ToTokens) -> TokenStream {
        self.conversion.unwrap_or_else(|| name.to_token_stream())
    }

    /// The statement that shadows the argument `name` with the value of type `ty`.
    pub(super) fn binding(&self, name: &impl ToTokens, ty: &TokenStream) -> Option<TokenStream> {
        self.conversion.as_ref().map(|value| quote!(let #name: #ty = #value;))
    }
}

/// The type of a value.
pub(super) fn value_type(api: &Api, scope: &Scope, ty: &TypeRef) -> TokenStream {
    match ty {
        TypeRef::Bool => scope.prelude("bool"),
        TypeRef::Integer(format) => scope.prelude(format.rust_name()),
        TypeRef::Number => scope.prelude("f64"),
        TypeRef::String => scope.prelude("String"),
        TypeRef::IntOrString => scope.runtime("IntOrString"),
        TypeRef::Text(format) => scope.runtime(format.rust_name()),
        TypeRef::Any => scope.external("serde_json", "Value"),
        TypeRef::Replaced(ty) => quote!(#ty),
        TypeRef::Named(id) => scope.named(api, *id),
        TypeRef::Boxed(id) => {
            let (boxed, inner) = (scope.prelude("Box"), scope.named(api, *id));
            quote!(#boxed<#inner>)
        }
        TypeRef::Flags(id) => {
            let (flags, inner) = (scope.runtime("Flags"), scope.named(api, *id));
            quote!(#flags<#inner>)
        }
        TypeRef::Optional(inner) => {
            let (option, inner) = (scope.prelude("Option"), value_type(api, scope, inner));
            quote!(#option<#inner>)
        }
        TypeRef::List(item) => {
            let (vec, item) = (scope.prelude("Vec"), value_type(api, scope, item));
            quote!(#vec<#item>)
        }
        TypeRef::Tuple(items) => {
            let items = items.iter().map(|item| value_type(api, scope, item));
            quote!((#(#items),*))
        }
        TypeRef::Map(item) => {
            let map = scope.external("std::collections", "BTreeMap");
            let (string, item) = (scope.prelude("String"), value_type(api, scope, item));
            quote!(#map<#string, #item>)
        }
        TypeRef::KeyedMap(key, item) => {
            let map = scope.external("std::collections", "BTreeMap");
            let (key, item) = (scope.named(api, *key), value_type(api, scope, item));
            quote!(#map<#key, #item>)
        }
    }
}

/// The type of a field: the type of its value, or an `Option` of it.
pub(super) fn field_type(api: &Api, scope: &Scope, field: &FieldDef) -> TokenStream {
    let value = value_type(api, scope, &field.ty);
    match field.presence {
        Presence::Required => value,
        Presence::RequiredNullable | Presence::Optional | Presence::OptionalNullable => {
            let option = scope.prelude("Option");
            quote!(#option<#value>)
        }
    }
}

/// A value of this type as the argument `name`.
pub(super) fn argument(api: &Api, scope: &Scope, ty: &TypeRef, name: &impl ToTokens) -> Argument {
    let into = scope.prelude("Into");
    match resolve(api, ty) {
        TypeRef::Bool | TypeRef::Integer(_) | TypeRef::Number => {
            Argument { ty: value_type(api, scope, ty), conversion: None }
        }
        TypeRef::Boxed(id) => {
            let (boxed, inner) = (scope.prelude("Box"), scope.named(api, *id));
            let conversion = Some(quote!(#boxed::new(#name.into())));
            Argument { ty: quote!(impl #into<#inner>), conversion }
        }
        TypeRef::List(item) => list_argument(api, scope, item, name),
        TypeRef::Tuple(items) => tuple_argument(api, scope, ty, items, name),
        TypeRef::Map(item) => map_argument(api, scope, &scope.prelude("String"), item, name),
        TypeRef::KeyedMap(key, item) => {
            map_argument(api, scope, &scope.named(api, *key), item, name)
        }
        _ => argument_whole(api, scope, ty, name),
    }
}

fn list_argument(api: &Api, scope: &Scope, item: &TypeRef, name: &impl ToTokens) -> Argument {
    let iterator = scope.prelude("IntoIterator");
    let into = scope.prelude("Into");
    let Argument { ty, conversion } = argument_whole(api, scope, item, &path("item"));
    let is_made = matches!(resolve(api, item), TypeRef::Boxed(_) | TypeRef::Tuple(_));
    let step = conversion
        .map(|value| if is_made { quote!(.map(|item| #value)) } else { quote!(.map(#into::into)) });
    let conversion = Some(quote!(#name.into_iter() #step .collect()));
    Argument { ty: quote!(impl #iterator<Item = #ty>), conversion }
}

fn map_argument(
    api: &Api,
    scope: &Scope,
    key: &TokenStream,
    item: &TypeRef,
    name: &impl ToTokens,
) -> Argument {
    let (iterator, into) = (scope.prelude("IntoIterator"), scope.prelude("Into"));
    let name_of_value = path("value");
    let value = argument_whole(api, scope, item, &name_of_value);
    let ty = &value.ty;
    let ty = quote!(impl #iterator<Item = (impl #into<#key>, #ty)>);
    let value = value.value(&name_of_value);
    let pairs = quote!(#name.into_iter().map(|(key, value)| (key.into(), #value)));
    Argument { ty, conversion: Some(quote!(#pairs.collect())) }
}

/// A tuple whose items are converted, unless none is.
fn tuple_argument(
    api: &Api,
    scope: &Scope,
    ty: &TypeRef,
    items: &[TypeRef],
    name: &impl ToTokens,
) -> Argument {
    let item = |(index, item): (usize, &TypeRef)| {
        let index = Index::from(index);
        let value = quote!(#name.#index);
        // The type of `None` could not be inferred.
        let argument = match resolve(api, item) {
            TypeRef::Optional(_) => Argument { ty: value_type(api, scope, item), conversion: None },
            _ => argument_whole(api, scope, item, &value),
        };
        (value, argument)
    };
    let items: Vec<(TokenStream, Argument)> = items.iter().enumerate().map(item).collect();
    if items.iter().all(|(_, item)| item.conversion.is_none()) {
        return Argument { ty: value_type(api, scope, ty), conversion: None };
    }
    let types = items.iter().map(|(_, item)| &item.ty);
    let ty = quote!((#(#types),*));
    let values = items.into_iter().map(|(value, item)| item.value(&value));
    Argument { ty, conversion: Some(quote!((#(#values),*))) }
}

/// The argument of a value that is converted as a whole, without converting the items of lists and
/// maps.
fn argument_whole(api: &Api, scope: &Scope, ty: &TypeRef, name: &impl ToTokens) -> Argument {
    match resolve(api, ty) {
        TypeRef::Bool
        | TypeRef::Integer(_)
        | TypeRef::Number
        | TypeRef::Boxed(_)
        | TypeRef::Tuple(_) => argument(api, scope, ty, name),
        _ => {
            let (into, whole) = (scope.prelude("Into"), value_type(api, scope, ty));
            Argument { ty: quote!(impl #into<#whole>), conversion: Some(quote!(#name.into())) }
        }
    }
}

/// The type behind aliases.
pub(super) fn resolve<'a>(api: &'a Api, ty: &'a TypeRef) -> &'a TypeRef {
    api.types.resolve(ty)
}

/// A key that is equal for equal types, independent of aliases and boxes.
pub(super) fn canonical(api: &Api, ty: &TypeRef) -> String {
    match resolve(api, ty) {
        TypeRef::Boxed(id) => canonical(api, &TypeRef::Named(*id)),
        TypeRef::Optional(inner) => format!("Option<{}>", canonical(api, inner)),
        TypeRef::List(item) => format!("Vec<{}>", canonical(api, item)),
        TypeRef::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| canonical(api, item)).collect();
            format!("({})", items.join(", "))
        }
        TypeRef::Map(item) => format!("BTreeMap<{}>", canonical(api, item)),
        TypeRef::KeyedMap(key, item) => {
            let key = canonical(api, &TypeRef::Named(*key));
            format!("BTreeMap<{key}, {}>", canonical(api, item))
        }
        other => format!("{other:?}"),
    }
}
