//! Visibility of modules: what users of a crate can name.

use std::collections::BTreeSet;

use syn::{Attribute, Item, UseTree, Visibility};

/// The visibility of modules, as declared in `lib.rs`.
#[derive(Debug)]
pub(super) struct Modules {
    /// The private modules of the crate.
    pub(super) private: BTreeSet<String>,
    /// The names that `lib.rs` re-exports from them.
    pub(super) reexported: BTreeSet<String>,
}

/// The modules before and after a change.
#[derive(Debug)]
pub(super) struct Surface {
    pub(super) before: Modules,
    pub(super) after: Modules,
}

impl Surface {
    pub(super) fn of_lib(before: &str, after: &str) -> Option<Self> {
        Some(Self { before: Modules::of_lib(before)?, after: Modules::of_lib(after)? })
    }
}

impl Modules {
    fn of_lib(text: &str) -> Option<Self> {
        let mut modules = Self { private: BTreeSet::new(), reexported: BTreeSet::new() };
        for item in syn::parse_file(text).ok()?.items {
            match item {
                Item::Mod(module) if !is_shown(&module.vis, &module.attrs) => {
                    modules.private.insert(module.ident.to_string());
                }
                // The runtime of another crate.
                Item::Use(import) if !is_public(&import.vis) => {
                    names(&import.tree, &mut modules.private);
                }
                Item::Use(import) if is_public(&import.vis) => {
                    names(&import.tree, &mut modules.reexported);
                }
                _ => {}
            }
        }
        Some(modules)
    }
}

/// Collects the names that a `use` imports.
pub(super) fn names(tree: &UseTree, found: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => names(&path.tree, found),
        UseTree::Name(name) => drop(found.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(found.insert(rename.rename.to_string())),
        UseTree::Glob(_) => drop(found.insert("*".to_owned())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| names(tree, found)),
    }
}

/// Returns the names that a file imports from private modules of the crate and that the crate does not re-export.
pub(super) fn internal_names(items: &[Item], modules: &Modules) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for item in items {
        let Item::Use(item) = item else { continue };
        let UseTree::Path(root) = &item.tree else { continue };
        let UseTree::Path(module) = &*root.tree else { continue };
        if root.ident == "crate" && modules.private.contains(&module.ident.to_string()) {
            names(&module.tree, &mut found);
        }
    }
    found.retain(|name| !modules.reexported.contains(name));
    found
}

/// Returns whether an item is public and documented. What is hidden is for generated code only.
pub(super) fn is_shown(visibility: &Visibility, attributes: &[Attribute]) -> bool {
    let is_hidden = |attribute: &Attribute| {
        attribute.path().is_ident("doc")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "hidden")
    };
    is_public(visibility) && !attributes.iter().any(is_hidden)
}

/// Returns whether an item is `pub`.
fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
