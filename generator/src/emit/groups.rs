//! Emits groups of operations by tag: a method for each operation, which calls that of its path.
//!
//! ```text
//! pub struct Pulls(pub(crate) Endpoint);      // unless a first segment has the same method
//! impl Pulls {
//!     pub fn list(&self, owner: impl Into<String>) -> Call<…> {
//!         self.0.client().repos().by_owner(owner).pulls().get()
//!     }
//! }
//! ```

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::body;
use super::calls::{self, path_call};
use super::client;
use super::docs::{self, DocText};
use super::features::Gate;
use super::markdown::code;
use super::operation::{self, emit_output};
use super::scope::{REQUESTS, Scope};
use super::tree::{self, Trail};
use super::types;
use crate::model::{Calls, GroupDef, GroupOwner, NamedCall, OperationDef, ParameterDef, PathNode};
use crate::naming::{FieldName, ModuleName, ModulePath};

/// An operation with its nodes.
type Member<'a> = (Trail<'a>, &'a OperationDef, &'a NamedCall);

/// The type of a group, unless it is that of a node.
pub(super) fn emit_group(cx: &Context, scope: &Scope, group: usize) -> TokenStream {
    let def = &cx.api.groups[group];
    let (doc, name, methods) = (document(def).outer(), &def.name, emit_methods(cx, scope, group));
    let endpoint = scope.runtime("Endpoint");
    let traits = cx.features.path_traits();
    quote! {
        #doc
        #traits
        pub struct #name(pub(crate) #endpoint);
        impl #name {
            #methods
        }
    }
}

/// The method of the client for a group.
pub(super) fn emit_accessor(cx: &Context, scope: &Scope, group: usize) -> TokenStream {
    let def = &cx.api.groups[group];
    let doc = DocText::new(docs::summary(&def.docs, &summary(def))).outer();
    let (method, endpoint) = (&def.method, scope.runtime("Endpoint"));
    let client = client::of_runtime(cx);
    let gate = gate(cx, group).attribute();
    let ty = scope.item(&module(), def.name.as_str());
    quote! {
        #doc
        #gate
        #[inline]
        #[must_use]
        pub fn #method(&self) -> #ty {
            #ty(#endpoint::root(#client))
        }
    }
}

/// The documentation of a group.
pub(super) fn document(def: &GroupDef) -> DocText {
    let what = summary(def);
    let mut text = DocText::new(docs::summary(&def.docs, &what));
    if def.docs.summary.is_some() {
        text.paragraph(&what);
    }
    text.details(&def.docs);
    text
}

/// A sentence on a group.
pub(super) fn summary(def: &GroupDef) -> String {
    match &def.tag {
        Some(tag) => format!("Operations with the tag {}.", code(tag)),
        None => "Operations without a tag.".to_owned(),
    }
}

/// The methods of a group.
pub(super) fn emit_methods(cx: &Context, scope: &Scope, group: usize) -> TokenStream {
    // The features of a group's operations differ, and so their imports would.
    let absolute = (!cx.features.is_empty()).then(|| scope.absolute());
    let scope = absolute.as_ref().unwrap_or(scope);
    let members = members(cx, group);
    members.iter().map(|member| emit_method(cx, scope, member)).collect()
}

/// The group whose type is that of a child of the root.
pub(super) fn of_node(cx: &Context, node: &PathNode) -> Option<usize> {
    cx.api.groups.iter().position(|group| match group.owner {
        GroupOwner::Node(index) => std::ptr::eq(&raw const cx.api.root.children[index], node),
        GroupOwner::Group => false,
    })
}

/// The operations of a group, in the order of their methods.
fn members<'a>(cx: &Context<'a>, group: usize) -> Vec<Member<'a>> {
    let all = tree::operations(cx.api).into_iter();
    let named = all.filter_map(|(trail, operation)| {
        let call = operation.named.as_ref().filter(|call| call.group == group)?;
        Some((trail, operation, call))
    });
    let mut members: Vec<Member<'a>> = named.collect();
    members.sort_by_key(|(_, _, call)| &call.name);
    members
}

/// The features that enable a group: those of its operations.
pub(super) fn gate(cx: &Context, group: usize) -> Gate {
    let members = members(cx, group).into_iter();
    Gate::any(members.map(|(trail, ..)| {
        trail.get(1).map(|node| cx.features.of_root_child(node)).unwrap_or_default()
    }))
}

/// The number of operations of a group.
pub(super) fn size(cx: &Context, group: usize) -> usize {
    members(cx, group).len()
}

fn emit_method(cx: &Context, scope: &Scope, member: &Member) -> TokenStream {
    let (trail, operation, call) = member;
    let mut names = call.arguments.iter();
    let mut arguments = Vec::new();
    let mut take = |parameter: &ParameterDef| {
        let name = names.next();
        let ty = types::argument(cx.api, scope, &parameter.ty, &name).ty;
        arguments.push(quote!(#name: #ty));
        name
    };
    let steps: Vec<TokenStream> = trail
        .iter()
        .skip(1)
        .map(|node| {
            let own: Vec<Option<&FieldName>> = node.segment.parameters().map(&mut take).collect();
            let method = &node.method;
            quote!(.#method(#(#own),*))
        })
        .collect();
    let mut values: Vec<TokenStream> =
        operation.required.iter().map(&mut take).map(|name| quote!(#name)).collect();
    if let Some(body) = &operation.body {
        let name = body::name(operation);
        arguments.push(body::argument(cx, scope, body, &name));
        values.push(quote!(#name));
    }
    let gate = trail.get(1).map(|node| cx.features.of_root_child(node).attribute());
    let (doc, deprecated) = (document_method(cx, member), docs::deprecated(&operation.docs));
    let (name, output, method) = (&call.name, emit_output(cx, scope, operation), &operation.name);
    let client = client::from_runtime(cx, scope, quote!(self.0.client()));
    quote! {
        #doc
        #deprecated
        #gate
        #[inline]
        pub fn #name(&self #(, #arguments)*) -> #output {
            #client #(#steps)* .#method(#(#values),*)
        }
    }
}

/// The documentation of a method: all of it, or a link to the call by path.
fn document_method(cx: &Context, (trail, operation, _): &Member) -> TokenStream {
    if cx.api.calls == Calls::Operations {
        return operation::document(cx, trail, operation, None);
    }
    let request = calls::request(operation);
    let summary = docs::summary(&operation.docs, &request);
    let mut text = DocText::new(&summary);
    if summary != request {
        text.paragraph(&request);
    }
    let path = path_call(trail, operation);
    let link = match trail.as_slice() {
        [_, .., node] => {
            let outer = trail[1..trail.len() - 1].iter().map(|node| node.module.to_string());
            let modules: Vec<_> = [REQUESTS.to_owned()].into_iter().chain(outer).collect();
            format!("crate::{}::{}", modules.join("::"), node.name)
        }
        _ => "crate::Client".to_owned(),
    };
    text.paragraph(format!("By path, with an example: [{path}]({link}::{}).", operation.name));
    text.outer()
}

/// The names of the types that groups have in the module of the path nodes.
pub(super) fn own_types(cx: &Context) -> BTreeSet<usize> {
    let groups = cx.api.groups.iter().enumerate();
    groups.filter(|(_, group)| group.owner == GroupOwner::Group).map(|(index, _)| index).collect()
}

fn module() -> ModulePath {
    ModulePath::new([ModuleName::preferred(REQUESTS)])
}
