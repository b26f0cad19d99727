//! Emits the implementation of `Page` for a struct.
//!
//! ```text
//! impl Page for UserCollectionResponse {
//!     type Item = User;
//!     fn next_link(&self) -> Option<&str> { self.odata_next_link.as_deref() }
//!     fn into_items(self) -> Vec<User> { self.value.unwrap_or_default() }
//! }
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Context;
use super::docs::DocText;
use super::markdown::code;
use super::scope::Scope;
use super::types;
use crate::model::{
    Api, FieldDef, OperationDef, PageDef, Presence, ResponseContent, StructDef, TypeDef, TypeKind,
    TypeRef,
};

/// The implementation, if the struct is a page.
pub(super) fn emit_page(
    api: &Api,
    scope: &Scope,
    def: &TypeDef,
    object: &StructDef,
) -> Option<TokenStream> {
    let PageDef { items, next_link, delta_link } = object.page?;
    let items = &object.fields[items];
    let TypeRef::List(item) = types::resolve(api, &items.ty) else { return None };
    let (item, vec) = (types::value_type(api, scope, item), scope.prelude("Vec"));
    let names = emit_names(scope, items, &object.fields[next_link]);
    let next_link = emit_link(scope, &format_ident!("next_link"), &object.fields[next_link]);
    let delta_link = delta_link
        .map(|field| emit_link(scope, &format_ident!("delta_link"), &object.fields[field]));
    let value = &items.name;
    let value = if items.presence == Presence::Required {
        quote!(self.#value)
    } else {
        quote!(self.#value.unwrap_or_default())
    };
    let (page, name) = (scope.runtime("Page"), &def.name);
    Some(quote! {
        impl #page for #name {
            type Item = #item;
            #names
            #next_link
            #delta_link
            #[inline]
            fn into_items(self) -> #vec<#item> {
                #value
            }
        }
    })
}

/// The names of properties that differ from the defaults of the trait.
fn emit_names(scope: &Scope, items: &FieldDef, next_link: &FieldDef) -> TokenStream {
    let str = scope.prelude("str");
    let emit = |constant: &str, usual: &str, field: &FieldDef| {
        let (constant, name) = (format_ident!("{constant}"), field.property.as_str());
        (name != usual).then(|| quote!(const #constant: &'static #str = #name;))
    };
    let names = [emit("ITEMS", "value", items), emit("NEXT_LINK", "@odata.nextLink", next_link)];
    names.into_iter().flatten().collect()
}

fn emit_link(scope: &Scope, method: &Ident, field: &FieldDef) -> TokenStream {
    let (option, text, name) = (scope.prelude("Option"), scope.prelude("str"), &field.name);
    let value = if field.presence == Presence::Required {
        quote!(Some(&self.#name))
    } else {
        quote!(self.#name.as_deref())
    };
    quote! {
        #[inline]
        fn #method(&self) -> #option<&#text> {
            #value
        }
    }
}

/// Documents that the response of an operation is paginated.
pub(super) fn document(cx: &Context, operation: &OperationDef, text: &mut DocText) {
    let line = match (page(cx.api, &operation.response.content), &operation.pages) {
        (Some((object, page)), _) => {
            let next_link = code(object.fields[page.next_link].property.as_str());
            format!("Paginated: `.items()` and `.pages()` follow {next_link}.")
        }
        (None, Some(pages)) => {
            let next_link = code(&pages.next_link);
            format!("Paginated: {next_link} has the URL of the next page.")
        }
        (None, None) => return,
    };
    text.list([line]);
}

/// The response type of an operation and its struct, if it is a page.
pub(super) fn page<'a>(
    api: &'a Api,
    content: &'a ResponseContent,
) -> Option<(&'a StructDef, &'a PageDef)> {
    let TypeRef::Named(id) = types::resolve(api, content.json()?) else { return None };
    match &api.types[*id].kind {
        TypeKind::Struct(object) => Some((object, object.page.as_ref()?)),
        _ => None,
    }
}
