//! Divides what stands in one module into parts: files that the module shows as its own.
//!
//! ```text
//! #[cfg(feature = "users")] mod only_users;      // what needs a feature
//! #[cfg(feature = "users")] pub use only_users::*;
//! ```
//!
//! A type keeps its path whatever part it stands in.

use std::collections::BTreeMap;

use heck::ToSnakeCase as _;

use super::Context;
use super::features::Gate;
use super::modules::Module;
use super::nodes::Trail;
use crate::model::{PathNode, TypeDef, TypeId, TypeKind};
use crate::naming::{ModuleName, ModulePath};

/// How many lines a part should have at the most.
const MOST_LINES: usize = 5_000;

/// An item of a module.
#[derive(Clone)]
pub(super) enum Item<'a> {
    /// A node, with those above it, and with the module of its children.
    Node(Trail<'a>, ModulePath),
    /// A type.
    Type(TypeId),
}

/// Some of a module's items.
pub(super) struct Part<'a> {
    /// Its name; `None` for what stands in the module itself.
    pub(super) name: Option<ModuleName>,
    /// What has to be on for it to be there.
    pub(super) gate: Gate,
    /// The items.
    pub(super) items: Vec<Item<'a>>,
}

impl<'a> Item<'a> {
    /// Its name in its module.
    pub(super) fn name<'c>(&'c self, cx: &'c Context<'a>) -> &'c str {
        match self {
            Self::Node(trail, _) => trail.last().map_or("", |node| node.name.as_str()),
            Self::Type(id) => cx.api.types[*id].name.as_str(),
        }
    }

    fn gate(&self, cx: &Context<'a>, models: bool) -> Gate {
        match self {
            Self::Type(id) if models => cx.features.of_type(*id),
            Self::Node(trail, _) if trail.len() == 2 => cx.features.of_root_child(trail[1]),
            _ => Gate::default(),
        }
    }

    /// About how many lines it has.
    pub(super) fn lines(&self, cx: &Context<'a>) -> usize {
        match self {
            Self::Node(trail, _) => trail.last().map_or(0, |node| lines_of_node(node)),
            Self::Type(id) => lines_of_type(&cx.api.types[*id]),
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
pub(super) fn divide<'a>(cx: &Context<'a>, module: &Module<'a>, models: bool) -> Vec<Part<'a>> {
    let mut by_gate: BTreeMap<Gate, Vec<Item<'a>>> = BTreeMap::new();
    for item in &module.items {
        by_gate.entry(item.gate(cx, models)).or_default().push(item.clone());
    }
    let mut parts = Vec::new();
    let mut shared = 0;
    for (gate, items) in by_gate {
        let stem = match gate.features().iter().collect::<Vec<_>>()[..] {
            [] => "common".to_owned(),
            [feature] => format!("only_{}", feature.to_snake_case()),
            _ => {
                shared += 1;
                format!("shared_{shared}")
            }
        };
        let lines: usize = items.iter().map(|item| item.lines(cx)).sum();
        let whole = !models || lines <= MOST_LINES;
        if whole && gate == Gate::default() {
            parts.push(Part { name: None, gate, items });
        } else if whole {
            parts.push(Part { name: Some(part_name(module, &stem)), gate, items });
        } else {
            for (prefix, items) in by_letters(cx, items, 1) {
                let name = Some(part_name(module, &format!("{stem}_{prefix}")));
                parts.push(Part { name, gate: gate.clone(), items });
            }
        }
    }
    parts.sort_by(|one, two| one.name.cmp(&two.name));
    parts
}

/// A name that no module inside this one has.
fn part_name(module: &Module<'_>, words: &str) -> ModuleName {
    let mut words = words.to_owned();
    loop {
        let name = ModuleName::preferred(&words);
        if !module.children.contains(&name) {
            return name;
        }
        words.push_str(" part");
    }
}

/// The items by the first letters of their names: as many as it takes. A group is called by its first letters.
fn by_letters<'a>(
    cx: &Context<'a>,
    items: Vec<Item<'a>>,
    letters: usize,
) -> Vec<(String, Vec<Item<'a>>)> {
    let mut found: BTreeMap<String, Vec<Item<'a>>> = BTreeMap::new();
    for item in items {
        let prefix: String = item.name(cx).chars().take(letters).collect();
        found.entry(prefix.to_lowercase()).or_default().push(item);
    }
    let mut divided: Vec<(String, Vec<Item<'a>>)> = Vec::new();
    let mut room = 0;
    for (prefix, items) in found {
        let lines: usize = items.iter().map(|item| item.lines(cx)).sum();
        let longer = items.iter().any(|item| item.name(cx).chars().count() > letters);
        if lines > MOST_LINES && items.len() > 1 && longer {
            divided.extend(by_letters(cx, items, letters + 1));
            room = 0;
        } else if let Some((_, last)) = divided.last_mut().filter(|_| lines <= room) {
            // Small ones go with the one before them.
            last.extend(items);
            room -= lines;
        } else {
            divided.push((prefix, items));
            room = MOST_LINES.saturating_sub(lines);
        }
    }
    divided
}
