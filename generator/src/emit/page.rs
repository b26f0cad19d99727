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
    Api, FieldDef, NextPageDef, OperationDef, PageDef, Presence, ResponseContent, StructDef,
    TypeDef, TypeKind, TypeRef,
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
    let next_link = next_link.map(|field| &object.fields[field]);
    let names = emit_names(scope, items, next_link);
    let next_link = next_link.map(|field| emit_link(scope, &format_ident!("next_link"), field));
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
fn emit_names(scope: &Scope, items: &FieldDef, next_link: Option<&FieldDef>) -> TokenStream {
    let str = scope.prelude("str");
    let emit = |constant: &str, usual: &str, field: Option<&FieldDef>| {
        let constant = format_ident!("{constant}");
        let name = field.map_or("", |field| field.property.as_str());
        (name != usual).then(|| quote!(const #constant: &'static #str = #name;))
    };
    let names =
        [emit("ITEMS", "value", Some(items)), emit("NEXT_LINK", "@odata.nextLink", next_link)];
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
    let declared = operation.pages.as_ref().map(|pages| &pages.next);
    let page = page(cx.api, &operation.response.content);
    let followed = match declared {
        None | Some(NextPageDef::Property(_)) => {
            let field = page.and_then(|(object, page)| Some(&object.fields[page.next_link?]));
            field.map(|field| code(field.property.as_str()))
        }
        Some(next) => describe(next),
    };
    let line = match (followed, declared) {
        (Some(followed), _) => format!("Paginated: `.items()` and `.pages()` follow {followed}."),
        (None, Some(NextPageDef::Property(name))) => {
            format!("Paginated: {} has the URL of the next page.", code(name))
        }
        (None, _) => return,
    };
    text.list([line]);
}

/// What a list follows to its next page.
fn describe(next: &NextPageDef) -> Option<String> {
    let place = |path: &[String]| code(&path.join("."));
    Some(match next {
        NextPageDef::Property(_) => return None,
        NextPageDef::LinkHeader => "the header `Link`".to_owned(),
        NextPageDef::Link(path) => place(path),
        NextPageDef::Cursor { path, parameter } => {
            format!("{}, with the parameter {}", place(path), code(parameter))
        }
        NextPageDef::LastItem { path, parameter } => {
            format!("{} of the last item, with the parameter {}", place(path), code(parameter))
        }
        NextPageDef::Offset { parameter } => {
            format!("the number of items, with the parameter {}", code(parameter))
        }
        NextPageDef::Number { parameter, .. } => {
            format!("the number of the page, with the parameter {}", code(parameter))
        }
    })
}

/// The setting of how the list of an operation continues.
pub(super) fn emit_pagination(scope: &Scope, operation: &OperationDef) -> Option<TokenStream> {
    let pages = operation.pages.as_ref().filter(|_| operation.declares_pagination())?;
    let (pagination, next_page) = (scope.runtime("Pagination"), scope.runtime("NextPage"));
    let next = match &pages.next {
        NextPageDef::Property(_) => return None,
        NextPageDef::LinkHeader => quote!(LinkHeader),
        NextPageDef::Link(path) => quote!(Link(&[#(#path),*])),
        NextPageDef::Cursor { path, parameter } => {
            quote!(Cursor { path: &[#(#path),*], parameter: #parameter })
        }
        NextPageDef::LastItem { path, parameter } => {
            quote!(LastItem { path: &[#(#path),*], parameter: #parameter })
        }
        NextPageDef::Offset { parameter } => quote!(Offset { parameter: #parameter }),
        NextPageDef::Number { parameter, first } => {
            quote!(Number { parameter: #parameter, first: #first })
        }
    };
    let items = &pages.items.iter().collect::<Vec<_>>();
    let more = pages.more.as_ref().map(|path| quote!(Some(&[#(#path),*])));
    let more = more.unwrap_or_else(|| quote!(None));
    Some(quote! {
        .paginated(&#pagination { next: #next_page::#next, items: &[#(#items),*], more: #more })
    })
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
