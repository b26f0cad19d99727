//! Emits a name for what another operation has alike, which large APIs declare with each of them.
//!
//! ```text
//! pub type PetsPostError = ByIdError;
//! ```

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::DocText;
use super::parts::Item;
use super::responses::request;
use super::scope::Scope;
use crate::model::{AnswerDef, AnswersDef, ErrorsDef, HeaderDef, HeadersDef, OperationDef};
use crate::naming::{ModulePath, TypeName};

/// What operations had first, of those below one child of the root: what stands below another one may
/// need another feature.
#[derive(Default)]
pub(super) struct Firsts<'a> {
    errors: HashMap<&'a [AnswerDef], &'a AnswersDef>,
    headers: HashMap<&'a [HeaderDef], &'a HeadersDef>,
}

impl<'a> Firsts<'a> {
    /// The items of an operation that others may have alike, with their modules.
    pub(super) fn items(&mut self, operation: &'a OperationDef) -> Vec<(&'a ModulePath, Item<'a>)> {
        let mut items = Vec::new();
        if let ErrorsDef::OneOf(own) = &operation.errors {
            let first = *self.errors.entry(&own.answers).or_insert(own);
            let item = if std::ptr::eq(first, own) {
                Item::Errors(operation, own)
            } else {
                Item::Alike(Alike {
                    operation,
                    what: What::Errors,
                    name: &own.name,
                    of: (&first.module, &first.name),
                })
            };
            items.push((&own.module, item));
        }
        if let Some(own) = &operation.response.headers {
            let first = *self.headers.entry(&own.headers).or_insert(own);
            let item = if std::ptr::eq(first, own) {
                Item::Headers(operation, own)
            } else {
                Item::Alike(Alike {
                    operation,
                    what: What::Headers,
                    name: &own.name,
                    of: (&first.module, &first.name),
                })
            };
            items.push((&own.module, item));
        }
        items
    }
}

/// What an operation has as another one has it.
#[derive(Clone, Copy)]
pub(super) struct Alike<'a> {
    operation: &'a OperationDef,
    what: What,
    /// Its name with this operation.
    pub(super) name: &'a TypeName,
    /// Where it is, and what it is called there.
    of: (&'a ModulePath, &'a TypeName),
}

#[derive(Clone, Copy)]
enum What {
    Errors,
    Headers,
}

/// The alias.
pub(super) fn emit_alike(scope: &Scope, alike: Alike<'_>) -> TokenStream {
    let (what, lifetime) = match alike.what {
        What::Errors => ("errors", TokenStream::new()),
        What::Headers => ("response headers", quote!(<'a>)),
    };
    let doc = DocText::new(format!("The {what} of {}.", request(alike.operation))).outer();
    let (name, (module, first)) = (alike.name, alike.of);
    let first = scope.item(module, first.as_str());
    quote!(#doc pub type #name #lifetime = #first #lifetime;)
}
