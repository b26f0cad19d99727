//! Items of modules, and their approximate size.

use std::collections::BTreeSet;

use super::Context;
use super::features::Gate;
use super::groups;
use super::tree::Trail;
use crate::model::{PathNode, TypeDef, TypeId, TypeKind};
use crate::naming::{ModuleName, ModulePath};

/// The content of a module.
#[derive(Default)]
pub(super) struct Module<'a> {
    pub(super) doc: String,
    pub(super) children: BTreeSet<ModuleName>,
    pub(super) items: Vec<ModuleItem<'a>>,
    /// The approximate number of lines, including nested modules.
    pub(super) lines: usize,
}

/// An item of a module.
#[derive(Clone)]
pub(super) enum ModuleItem<'a> {
    /// A node with its ancestors, and the module of its children.
    Node(Trail<'a>, ModulePath),
    /// A type.
    Type(TypeId),
    /// A group of operations with a type of its own.
    Group(usize),
}

impl<'a> ModuleItem<'a> {
    /// Its name in its module.
    pub(super) fn name<'c>(&'c self, cx: &'c Context<'a>) -> &'c str {
        match self {
            Self::Node(trail, _) => trail.last().map_or("", |node| node.name.as_str()),
            Self::Type(id) => cx.api.types[*id].name.as_str(),
            Self::Group(group) => cx.api.groups[*group].name.as_str(),
        }
    }

    pub(super) fn gate(&self, cx: &Context<'a>, models: bool) -> Gate {
        match self {
            Self::Type(id) if models => cx.features.of_type(*id),
            Self::Node(trail, _) if trail.len() == 2 => cx.features.of_root_child(trail[1]),
            Self::Group(group) => groups::gate(cx, *group),
            _ => Gate::default(),
        }
    }

    /// The approximate number of lines.
    pub(super) fn lines(&self, cx: &Context<'a>) -> usize {
        match self {
            Self::Node(trail, _) => trail.last().map_or(0, |node| lines_of_node(node)),
            Self::Type(id) => lines_of_type(&cx.api.types[*id]),
            Self::Group(group) => 15 + 15 * groups::size(cx, *group),
        }
    }
}

fn lines_of_node(node: &PathNode) -> usize {
    let set = if node.assignments.is_some() { 100 } else { 0 };
    15 + 10 * node.children.len() + 35 * node.operations.len() + set
}

fn lines_of_type(def: &TypeDef) -> usize {
    match &def.kind {
        TypeKind::Struct(object) => 60 + 27 * object.fields.len(),
        TypeKind::Enumeration(members) => 45 + 4 * members.members.len(),
        TypeKind::Polymorphic(choice) => 60 + 25 * choice.variants.len(),
        TypeKind::Union(union) => 60 + 25 * union.alternatives.len(),
        TypeKind::Alias(_) => 3,
        TypeKind::Options(def) => 20 + 10 * def.parameters.len(),
        TypeKind::Multipart(def) => 30 + 10 * def.parts.len(),
        TypeKind::Body(def) => 20 + 5 * def.alternatives.len(),
        TypeKind::Responses(def) => 20 + 5 * def.variants.len(),
        TypeKind::Headers(def) => 25 + 10 * def.headers.len(),
    }
}
