//! Emits a node of the path tree: a struct for the path up to it.
//!
//! ```text
//! pub struct MobileApps(pub(crate) Endpoint);
//! impl MobileApps {
//!     pub fn by_id(&self, id: impl Into<String>) -> mobile_apps::ById { … }   // one for each child
//!     pub fn get(&self) -> Call<…> { … }                                      // one for each operation
//! }
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::Context;
use super::assignments;
use super::client;
use super::docs::{self, DocText};
use super::groups;
use super::markdown::code;
use super::operation::{Receiver, emit_operation};
use super::parameter::{ParameterArgument, explode, style};
use super::scope::Scope;
use super::tree::Trail;
use crate::model::{
    Api, Calls, Explode, OperationDef, ParameterDef, ParameterStyle, PathNode, Segment,
    SegmentPart, TypeKind, TypeRef,
};
use crate::naming::{FieldName, ModulePath};

/// The struct of a node, with a method for each child and each operation.
pub(super) fn emit_node(
    cx: &Context,
    scope: &Scope,
    trail: &Trail,
    children: &ModulePath,
) -> TokenStream {
    let Some(node) = trail.last() else { return TokenStream::new() };
    let mut text = DocText::new(docs::summary(
        &node.docs,
        &format!("Request builder of {}.", code(&node.template)),
    ));
    text.details(&node.docs);
    if node.docs.summary.is_some() {
        text.paragraph(format!("Request builder of {}.", code(&node.template)));
    }
    if node.assignments.is_some() {
        text.paragraph(
            "The service only replaces the whole set: [`merge`](Self::merge) and \
             [`remove`](Self::remove) keep the other assignments, [`replace_all`](Self::replace_all) does not.",
        );
    }
    let group = groups::of_node(cx, node);
    let doc = match (cx.api.calls, group) {
        (Calls::Operations, None) => docs::hidden(),
        (Calls::Operations, Some(group)) => groups::document(&cx.api.groups[group]).outer(),
        (Calls::Paths | Calls::Both, _) => text.outer(),
    };
    let deprecated = docs::deprecated(&node.docs);
    let ways =
        node.children.iter().map(|child| emit_child(cx, scope, child, children, Receiver::Node));
    let operations = node
        .operations
        .iter()
        .map(|operation| emit_operation(cx, scope, trail, operation, Receiver::Node));
    let named = group.map(|group| groups::emit_methods(cx, scope, group));
    let own = [assignments::emit_methods(cx, scope, trail)].into_iter().chain(named);
    let methods = ways.chain(operations).chain(own);
    let set = assignments::emit_set(cx, scope, trail, children);
    let name = &node.name;
    let endpoint = scope.runtime("Endpoint");
    let traits = cx.features.path_traits();
    quote! {
        #doc
        #deprecated
        #traits
        pub struct #name(pub(crate) #endpoint);
        impl #name {
            #(#methods)*
        }
        #set
    }
}

/// Methods of the client for the root of the tree: for these children, operations and groups.
pub(super) fn emit_root(
    cx: &Context,
    scope: &Scope,
    (children, groups): (Vec<&PathNode>, Vec<usize>),
    operations: &[OperationDef],
    module: &ModulePath,
) -> TokenStream {
    let trail = vec![&cx.api.root];
    let children =
        children.iter().map(|child| emit_child(cx, scope, child, module, Receiver::Client));
    let operations = operations
        .iter()
        .map(|operation| emit_operation(cx, scope, &trail, operation, Receiver::Client));
    let groups = groups.iter().map(|group| groups::emit_accessor(cx, scope, *group));
    let methods: TokenStream = children.chain(operations).chain(groups).collect();
    if methods.is_empty() {
        return methods;
    }
    let client = client::type_of(cx, scope);
    let summary = match cx.api.calls {
        Calls::Operations => " Operations by tag.",
        Calls::Paths => " Request builders of the first segments of the paths.",
        Calls::Both => {
            " Operations by tag, and request builders of the first segments of the paths."
        }
    };
    quote! {
        #[doc = #summary]
        impl #client {
            #methods
        }
    }
}

/// The method for a child.
fn emit_child(
    cx: &Context,
    scope: &Scope,
    child: &PathNode,
    module: &ModulePath,
    receiver: Receiver,
) -> TokenStream {
    let mut text = DocText::new(format!("{}.", code(&child.template)));
    describe_parameters(child, &mut text);
    let group = groups::of_node(cx, child);
    if let Some(group) = group {
        let def = &cx.api.groups[group];
        text.paragraph(groups::summary(def));
        if def.docs.summary.is_some() {
            text.paragraph(docs::summary(&def.docs, ""));
        }
    }
    let doc = match (cx.api.calls, group) {
        (Calls::Operations, None) => docs::hidden(),
        _ => text.outer(),
    };
    let start = match receiver {
        Receiver::Node => quote!(self.0),
        Receiver::Client => {
            let (endpoint, client) = (scope.runtime("Endpoint"), client::of_runtime(cx));
            quote!(#endpoint::root(#client))
        }
    };
    let SegmentCode { arguments, conversions, steps } = SegmentCode::of(cx, scope, child);
    let (method, ty) = (&child.method, scope.item(module, child.name.as_str()));
    quote! {
        #doc
        #[inline]
        #[must_use]
        pub fn #method(&self #(, #arguments)*) -> #ty {
            #(#conversions)*
            #ty(#start #(#steps)*)
        }
    }
}

fn describe_parameters(node: &PathNode, text: &mut DocText) {
    let lines = node.segment.parameters().filter_map(|parameter| {
        let summary = docs::summary(&parameter.docs, "");
        (!summary.is_empty()).then(|| format!("`{}`: {summary}", parameter.name))
    });
    text.list(lines);
}

/// Returns whether all values of a type are strings, numbers or booleans.
fn is_scalar(api: &Api, ty: &TypeRef) -> bool {
    match api.types.resolve(ty) {
        TypeRef::Bool
        | TypeRef::Integer(_)
        | TypeRef::Number
        | TypeRef::String
        | TypeRef::Text(_)
        | TypeRef::Flags(_) => true,
        TypeRef::Named(id) => matches!(api.types[*id].kind, TypeKind::Enumeration(_)),
        _ => false,
    }
}

/// The code for the path of a node's segment.
struct SegmentCode {
    arguments: Vec<TokenStream>,
    conversions: Vec<TokenStream>,
    steps: Vec<TokenStream>,
}

impl SegmentCode {
    fn of(cx: &Context, scope: &Scope, node: &PathNode) -> Self {
        let steps = node.before.iter().map(|text| quote!(.literal(#text))).collect();
        let mut code = Self { arguments: Vec::new(), conversions: Vec::new(), steps };
        match &node.segment {
            Segment::Root => {}
            Segment::Parts(parts) => match parts.as_slice() {
                [SegmentPart::Literal(text)] => code.steps.push(quote!(.literal(#text))),
                [SegmentPart::Parameter(parameter)]
                    if parameter.style == ParameterStyle::Simple
                        && parameter.explode == Explode::No
                        && !parameter.reserved
                        && is_scalar(cx.api, &parameter.ty) =>
                {
                    let name = code.take(cx, scope, parameter);
                    let wire = &parameter.wire;
                    code.steps.push(quote!(.key(#wire, &#name)));
                }
                parts => {
                    code.steps.push(quote!(.begin_segment()));
                    for part in parts {
                        code.add(cx, scope, part);
                    }
                }
            },
        }
        code
    }

    fn add(&mut self, cx: &Context, scope: &Scope, part: &SegmentPart) {
        match part {
            SegmentPart::Literal(text) => self.steps.push(quote!(.text(#text))),
            SegmentPart::Parameter(parameter) => {
                let name = self.take(cx, scope, parameter);
                let wire = &parameter.wire;
                let style = style(scope, parameter.style);
                let explode = explode(scope, parameter.explode);
                let method =
                    if parameter.reserved { quote!(parameter_reserved) } else { quote!(parameter) };
                self.steps.push(quote!(.#method(#wire, #style, #explode, &#name)));
            }
        }
    }

    /// Adds the argument of a parameter, and returns its name.
    fn take<'a>(
        &mut self,
        cx: &Context,
        scope: &Scope,
        parameter: &'a ParameterDef,
    ) -> &'a FieldName {
        let taken = ParameterArgument::of(cx, scope, parameter);
        self.arguments.push(taken.argument);
        self.conversions.extend(taken.conversion);
        &parameter.name
    }
}
