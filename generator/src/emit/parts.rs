//! Divides a module into parts: private files whose items the module exports.
//!
//! ```text
//! mod message;                                    // models: a file for each type, named as the type
//! pub use self::message::Message;
//! #[cfg(feature = "users")] mod only_users;       // requests: a file for what needs a feature
//! mod tag_pulls;                                  // requests: a file for the operations of a tag
//! ```
//!
//! The path of a type is independent of its file.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::features::Gate;
use super::groups;
use super::modules::Module;
use super::nodes::Trail;
use crate::model::{PathNode, TypeDef, TypeId, TypeKind};
use crate::naming::{ModuleName, ModulePath};

/// The number of characters of a type's name that are in the name of its file. Underscores can double it, and common
/// file systems limit names to 255 bytes.
const MAX_NAME: usize = 120;

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

/// A part of a module.
pub(super) struct ModulePart<'a> {
    /// The name; `None` for items in the module itself.
    pub(super) name: Option<ModuleName>,
    /// The features that enable it.
    pub(super) gate: Gate,
    /// The items.
    pub(super) items: Vec<ModuleItem<'a>>,
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

    fn gate(&self, cx: &Context<'a>, models: bool) -> Gate {
        match self {
            Self::Type(id) if models => cx.features.of_type(*id),
            Self::Node(trail, _) if trail.len() == 2 => cx.features.of_root_child(trail[1]),
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

/// The parts of a module, in the order of their names.
///
/// Types share a file if their names only differ in case, because some file systems ignore case, or in what the names
/// of files lack: see [`file_name`].
pub(super) fn divide<'a>(
    cx: &Context<'a>,
    module: &Module<'a>,
    models: bool,
) -> Vec<ModulePart<'a>> {
    let mut parts: BTreeMap<Option<ModuleName>, ModulePart<'a>> = BTreeMap::new();
    let items = module.items.iter().map(|item| item.name(cx)).collect();
    for item in &module.items {
        let gate = item.gate(cx, models);
        let words = match (item, gate.features().iter().next()) {
            _ if models => Some(file_name(item.name(cx))),
            (ModuleItem::Group(_), _) => Some(format!("tag {}", file_name(item.name(cx)))),
            (_, Some(feature)) => Some(format!("only {feature}")),
            (_, None) => None,
        };
        let mut name = words.map(|words| part_name(module, &items, &words));
        // Items with other features belong to another file.
        let mut number = 1;
        let preferred = name.clone();
        while parts.get(&name).is_some_and(|part| part.gate != gate) {
            number += 1;
            name = preferred.as_ref().map(|name| name.numbered(number));
        }
        let part =
            parts.entry(name.clone()).or_insert(ModulePart { name, gate, items: Vec::new() });
        part.items.push(item.clone());
    }
    parts.into_values().collect()
}

/// The characters of a name that the name of a module with a file can have: only ASCII, and not too many.
fn file_name(name: &str) -> String {
    let name: String = name.chars().filter(char::is_ascii).take(MAX_NAME).collect();
    if name.is_empty() { "other".to_owned() } else { name }
}

/// A name that differs from those of nested modules and of items. A type's name is that of a module if its script has no
/// case, or if it begins with a digit.
fn part_name(module: &Module<'_>, items: &BTreeSet<&str>, words: &str) -> ModuleName {
    let name = ModuleName::preferred(words);
    if items.contains(name.as_str()) || module.children.contains(&name) {
        part_name(module, items, &format!("{words} type"))
    } else {
        name
    }
}
