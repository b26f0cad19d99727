//! Emits the methods of a set of assignments, and their metadata.
//!
//! ```text
//! impl Assignments {
//!     pub fn merge(&self, …) -> ChangeAssignments<Self> { ChangeAssignments::merge(self, assignments) }
//!     pub fn remove(&self, …) -> ChangeAssignments<Self> { … }
//!     pub fn replace_all(&self, …) -> Call<()> { … }
//! }
//! impl AssignmentSet for Assignments { … }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::docs::DocText;
use super::example;
use super::markdown::code;
use super::sample::{self, Purpose};
use super::scope::Scope;
use super::structs::is_required;
use super::tree::Trail;
use crate::method::Method;
use crate::model::{
    AssignmentsDef, FieldDef, OperationDef, Options, PathNode, Segment, SegmentPart, TypeId,
    TypeKind, TypeRef,
};
use crate::naming::{ModulePath, PropertyName};

/// The methods of a collection, if it belongs to a set.
pub(super) fn emit_methods(cx: &Context, scope: &Scope, trail: &Trail) -> TokenStream {
    let Some(Set { def, action, .. }) = Set::of(trail) else { return TokenStream::new() };
    let (into, iterator) = (scope.prelude("Into"), scope.prelude("IntoIterator"));
    let (item, target) = (scope.named(cx.api, def.item), scope.named(cx.api, def.target_type));
    let change = scope.runtime("ChangeAssignments");
    let call = scope.runtime("Call");
    let [merge_doc, remove_doc, replace_doc] = documents(cx, trail, def, action);
    quote! {
        #merge_doc
        #[inline]
        pub fn merge(
            &self,
            assignments: impl #iterator<Item = impl #into<#item>>,
        ) -> #change<Self> {
            #change::merge(self, assignments)
        }
        #remove_doc
        #[inline]
        pub fn remove(
            &self,
            targets: impl #iterator<Item = impl #into<#target>>,
        ) -> #change<Self> {
            #change::remove(self, targets)
        }
        #replace_doc
        #[inline]
        pub fn replace_all(
            &self,
            assignments: impl #iterator<Item = impl #into<#item>>,
        ) -> #call<()> {
            #change::replace_all(self, assignments)
        }
    }
}

/// The metadata of the set; empty for other nodes.
pub(super) fn emit_set(
    cx: &Context,
    scope: &Scope,
    trail: &Trail,
    children: &ModulePath,
) -> TokenStream {
    let Some(Set { def, node, list, action, segment }) = Set::of(trail) else {
        return TokenStream::new();
    };
    let [own @ .., _] = children.names() else { return TokenStream::new() };
    let module = ModulePath::new(own.iter().cloned());
    let (set, call, endpoint) =
        (scope.runtime("AssignmentSet"), scope.runtime("Call"), scope.runtime("Endpoint"));
    let (targets, options) = (scope.runtime("Targets"), emit_options(cx, scope, list));
    let (item, page) = (scope.named(cx.api, def.item), scope.named(cx.api, def.page));
    let target = scope.named(cx.api, def.target_type);
    let vec = scope.prelude("Vec");
    let property = def.target.as_str();
    let discriminated_by = def.discriminated_by.iter().map(PropertyName::as_str);
    let with = def.identified_with.iter().map(PropertyName::as_str);
    let body = emit_body(cx, scope, def);
    let (name, action, get) = (&node.name, scope.item(&module, action.name.as_str()), &list.name);
    quote! {
        impl #set for #name {
            type Item = #item;
            type Target = #target;
            type Page = #page;
            type Options = #options;
            const TARGETS: #targets = #targets {
                property: #property,
                identified_by: &[#(#discriminated_by),*],
                with: &[#(#with),*],
            };
            #[inline]
            fn collection(&self) -> &#endpoint {
                &self.0
            }
            #[inline]
            fn list(&self) -> #call<#page, #options> {
                self.#get()
            }
            #[inline]
            fn assign(collection: &#endpoint, set: #vec<#item>) -> #call<()> {
                #action(collection.sibling(#segment)).post(#body).ignoring()
            }
        }
    }
}

/// The documentation of `merge`, `remove` and `replace_all`.
fn documents(
    cx: &Context,
    trail: &Trail,
    def: &AssignmentsDef,
    action: &PathNode,
) -> [TokenStream; 3] {
    let action = code(&format!("POST {}", action.template));
    let with = identified_with(def);
    let mut merge = DocText::new(format!(
        "Adds these assignments, and replaces existing ones with the same targets{with}; all others stay."
    ));
    merge.paragraph(format!(
        "Lists all, and sends the whole set to {action}, unless nothing changes. \
         [`ChangeAssignments`](crate::ChangeAssignments) explains concurrent changes. {}",
        same_targets(def),
    ));
    let sample = |ty, hint, method: TokenStream| {
        example::of_method(cx, trail, |scope| {
            let sample = sample::argument(
                cx.api,
                scope,
                &TypeRef::Named(ty),
                Purpose { hint, example: None },
            )?;
            Some(quote!(.#method([#sample])))
        })
    };
    merge.block(sample(def.item, "assignment", quote!(merge)).unwrap_or_default());
    let mut remove = DocText::new("Removes the assignments for these targets; all others stay.");
    remove.paragraph(format!(
        "Lists all, and sends the remaining ones to {action}, unless nothing changes: see \
         [`ChangeAssignments`](crate::ChangeAssignments).",
    ));
    let mut replace = DocText::new(
        "Makes these assignments the whole set: **removes all others**. Without any, it removes all.",
    );
    replace.paragraph(format!(
        "The same as {action}, except that two assignments with one target{with} are an error. To keep \
         other assignments, use `merge` and `remove`.",
    ));
    [merge.outer(), remove.outer(), replace.outer()]
}

/// Names the properties that identify an assignment together with its target.
fn identified_with(def: &AssignmentsDef) -> String {
    let mut names = String::new();
    for name in &def.identified_with {
        names.push_str(" and ");
        names.push_str(&code(name.as_str()));
    }
    names
}

/// Documents when two targets are equal.
fn same_targets(def: &AssignmentsDef) -> String {
    let names: Vec<_> = def.discriminated_by.iter().map(|name| code(name.as_str())).collect();
    match names.split_last() {
        None => "Targets are equal if their types are.".to_owned(),
        Some((last, [])) => format!("Targets are equal if their types and {last} are."),
        Some((last, rest)) => {
            format!("Targets are equal if their types, {} and {last} are.", rest.join(", "))
        }
    }
}

/// A set while it is emitted.
struct Set<'a> {
    def: &'a AssignmentsDef,
    node: &'a PathNode,
    /// The operation that lists the collection.
    list: &'a OperationDef,
    /// The node of the action.
    action: &'a PathNode,
    /// The literal of the action's segment.
    segment: &'a str,
}

impl<'a> Set<'a> {
    fn of(trail: &Trail<'a>) -> Option<Self> {
        let [.., parent, node] = trail.as_slice() else { return None };
        let def = node.assignments.as_ref()?;
        let list = node.operations.iter().find(|operation| operation.method == Method::Get)?;
        let action = parent.children.iter().find(|child| child.template == def.action)?;
        let Segment::Parts(parts) = &action.segment else { return None };
        let [SegmentPart::Literal(segment)] = parts.as_slice() else { return None };
        Some(Self { def, node, list, action, segment })
    }
}

fn emit_options(cx: &Context, scope: &Scope, list: &OperationDef) -> TokenStream {
    match &list.options {
        Options::None => quote!(()),
        Options::System => scope.runtime("QueryOptions"),
        Options::Conditional => scope.runtime("ConditionalOptions"),
        Options::Struct(id) => scope.named(cx.api, *id),
    }
}

fn field<'a>(cx: &'a Context, id: TypeId, property: &PropertyName) -> Option<&'a FieldDef> {
    let TypeKind::Struct(object) = &cx.api.types[id].kind else { return None };
    object.fields.iter().find(|field| field.property == *property)
}

/// The body that contains the whole set.
fn emit_body(cx: &Context, scope: &Scope, def: &AssignmentsDef) -> TokenStream {
    let body = scope.named(cx.api, def.body);
    match field(cx, def.body, &def.body_items) {
        Some(items) if !is_required(items) => {
            let name = &items.name;
            quote!(#body::new().#name(set))
        }
        _ => quote!(#body::new(set)),
    }
}
