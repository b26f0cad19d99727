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
use super::module_item::{Module, ModuleItem};
use crate::naming::ModuleName;

/// The number of characters of a type's name that are in the name of its file. Underscores can double it, and common
/// file systems limit names to 255 bytes.
const MAX_NAME: usize = 120;

/// A part of a module.
pub(super) struct ModulePart<'a> {
    /// The name; `None` for items in the module itself.
    pub(super) name: Option<ModuleName>,
    /// The features that enable it.
    pub(super) gate: Gate,
    /// The items.
    pub(super) items: Vec<ModuleItem<'a>>,
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
