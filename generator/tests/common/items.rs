//! Items of generated code, parsed.

use std::collections::BTreeSet;

use quote::ToTokens;

/// Returns the item with a name at the top of a file.
#[track_caller]
pub(crate) fn item(source: &str, name: &str) -> syn::Item {
    let file = syn::parse_file(source).expect("the generated code is Rust");
    let mut items = file.items.into_iter();
    let found = items.find(|item| ident(item).is_some_and(|ident| ident == name));
    found.unwrap_or_else(|| panic!("there is no `{name}`"))
}

/// Returns the names of the types and methods of a file, inner modules included.
pub(crate) fn names(source: &str) -> Vec<String> {
    let file = syn::parse_file(source).expect("the generated code is Rust");
    let mut names = Vec::new();
    collect_names(&file.items, &mut names);
    names
}

fn collect_names(items: &[syn::Item], found: &mut Vec<String>) {
    for item in items {
        match item {
            syn::Item::Enum(item) => found.push(item.ident.to_string()),
            syn::Item::Struct(item) => found.push(item.ident.to_string()),
            syn::Item::Impl(item) => {
                for item in &item.items {
                    if let syn::ImplItem::Fn(method) = item {
                        found.push(method.sig.ident.to_string());
                    }
                }
            }
            syn::Item::Mod(syn::ItemMod { content: Some((_, inner)), .. }) => {
                collect_names(inner, found);
            }
            _ => {}
        }
    }
}

/// Returns the types of all fields with a name in a file, inner modules included.
pub(crate) fn field_types(source: &str, name: &str) -> Vec<String> {
    let file = syn::parse_file(source).expect("the generated code is Rust");
    let mut found = Vec::new();
    collect_fields(&file.items, name, &mut found);
    found
}

fn collect_fields(items: &[syn::Item], name: &str, found: &mut Vec<String>) {
    for item in items {
        match item {
            syn::Item::Struct(item) => {
                let fields = item.fields.iter();
                let named =
                    fields.filter(|field| field.ident.as_ref().is_some_and(|own| own == name));
                found.extend(named.map(|field| field.ty.to_token_stream().to_string()));
            }
            syn::Item::Mod(syn::ItemMod { content: Some((_, inner)), .. }) => {
                collect_fields(inner, name, found);
            }
            _ => {}
        }
    }
}

/// Returns the attributes of an item.
pub(crate) fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Returns the features in the conditions of attributes.
pub(crate) fn features_of(attributes: &[syn::Attribute]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")) {
        let condition = attribute.parse_args().expect("a condition is an attribute");
        collect_features(&condition, &mut found);
    }
    found
}

fn collect_features(condition: &syn::Meta, found: &mut BTreeSet<String>) {
    match condition {
        syn::Meta::NameValue(pair) if pair.path.is_ident("feature") => {
            if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. }) = &pair.value {
                found.insert(name.value());
            }
        }
        syn::Meta::List(list) => {
            let parser = syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated;
            let nested = list.parse_args_with(parser).expect("conditions are attributes");
            nested.iter().for_each(|condition| collect_features(condition, found));
        }
        _ => {}
    }
}

fn ident(item: &syn::Item) -> Option<&syn::Ident> {
    match item {
        syn::Item::Const(item) => Some(&item.ident),
        syn::Item::Enum(item) => Some(&item.ident),
        syn::Item::Mod(item) => Some(&item.ident),
        syn::Item::Struct(item) => Some(&item.ident),
        _ => None,
    }
}
