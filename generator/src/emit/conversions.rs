//! Emits conversions to the argument of a request body, where those of its type are not enough: to an optional body, and to
//! one of several media types.
//!
//! ```text
//! impl From<Cat> for Option<Pet> { … }
//! impl From<Cat> for PetBody { … }
//! ```

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::body;
use super::scope::Scope;
use super::types;
use crate::model::{
    Api, BodyChoiceDef, BodyContent, BodyNeed, PathNode, TypeDef, TypeId, TypeKind, TypeRef,
};

/// The types of bodies that are not required.
pub(super) fn optional_bodies(api: &Api) -> BTreeSet<TypeId> {
    let mut found = BTreeSet::new();
    add_optional_bodies(api, &api.root, &mut found);
    found
}

fn add_optional_bodies(api: &Api, node: &PathNode, found: &mut BTreeSet<TypeId>) {
    let bodies = node.operations.iter().filter_map(|operation| operation.body.as_ref());
    for body in bodies.filter(|body| body.need == BodyNeed::Optional) {
        found.extend(match &body.content {
            BodyContent::Choice(id) => Some(*id),
            content => body::typed(content).and_then(|ty| declared(api, ty)),
        });
    }
    node.children.iter().for_each(|child| add_optional_bodies(api, child, found));
}

/// The conversions of the types that convert to a type, to an optional one, if it is an optional body.
pub(super) fn emit_optional(cx: &Context, scope: &Scope, id: TypeId, def: &TypeDef) -> TokenStream {
    if !cx.optional_bodies.contains(&id) {
        return TokenStream::new();
    }
    let (from, option, name) = (scope.prelude("From"), scope.prelude("Option"), &def.name);
    let conversions = sources(cx.api, id).into_iter().map(|source| {
        let source = scope.named(cx.api, source);
        quote! {
            impl #from<#source> for #option<#name> {
                #[inline]
                fn from(value: #source) -> Self {
                    Some(value.into())
                }
            }
        }
    });
    conversions.collect()
}

/// The conversions of the types that convert to the first of several contents of a body.
pub(super) fn emit_choice(
    cx: &Context,
    scope: &Scope,
    def: &TypeDef,
    choice: &BodyChoiceDef,
) -> TokenStream {
    let Some(first) = choice.alternatives.first() else { return TokenStream::new() };
    let (from, name, variant) = (scope.prelude("From"), &def.name, &first.name);
    let sources = first_content(cx.api, choice).map(|id| sources(cx.api, id)).unwrap_or_default();
    let conversions = sources.into_iter().map(|source| {
        let source = scope.named(cx.api, source);
        quote! {
            impl #from<#source> for #name {
                fn from(body: #source) -> Self {
                    Self::#variant(body.into())
                }
            }
        }
    });
    conversions.collect()
}

/// The types of the crate that convert to a type: those of the alternatives of an enum, and what these convert from for
/// the contents of a body.
fn sources(api: &Api, id: TypeId) -> BTreeSet<TypeId> {
    match &api.types[id].kind {
        TypeKind::Union(union) => {
            union.alternatives.iter().filter_map(|found| declared(api, &found.ty)).collect()
        }
        TypeKind::Polymorphic(choice) => {
            let variants = choice.variants.iter();
            variants.filter_map(|found| declared(api, &TypeRef::Named(found.ty))).collect()
        }
        TypeKind::Body(choice) => {
            let content = first_content(api, choice);
            let mut found = content.map(|id| sources(api, id)).unwrap_or_default();
            found.extend(content);
            found
        }
        _ => BTreeSet::new(),
    }
}

/// The type of the first of several contents of a body, if the crate declares it.
fn first_content(api: &Api, choice: &BodyChoiceDef) -> Option<TypeId> {
    declared(api, body::typed(&choice.alternatives.first()?.content)?)
}

/// The type that a reference leads to, if the crate declares it: conversions of others can be declared by their crates
/// only.
fn declared(api: &Api, ty: &TypeRef) -> Option<TypeId> {
    match types::resolve(api, ty) {
        TypeRef::Named(id) | TypeRef::Boxed(id) => {
            let is_alias = matches!(api.types[*id].kind, TypeKind::Alias(_));
            (!is_alias).then_some(*id)
        }
        _ => None,
    }
}
