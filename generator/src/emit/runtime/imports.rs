//! Removes names from `use` items.

use proc_macro2::TokenStream;
use syn::{ItemUse, UseTree};

/// The maximal length of a line.
const WIDTH: usize = 100;

/// A name that a `use` item imports.
#[derive(Debug)]
pub(super) struct Import {
    /// The segment of the path before the name.
    pub(super) qualifier: String,
    /// The name in its module.
    pub(super) name: String,
    /// The name in this file; `*` for all names, `_` for a trait without a name.
    pub(super) alias: String,
    /// The first segment of the path.
    pub(super) root: String,
}

/// The names that an item imports.
pub(super) fn imports(item: TokenStream) -> Vec<Import> {
    let tree = parse(item).tree;
    let root = match &tree {
        UseTree::Path(path) => path.ident.to_string(),
        _ => String::new(),
    };
    let mut found = Vec::new();
    add_imports(&root, "", &tree, &mut found);
    found
}

fn parse(item: TokenStream) -> ItemUse {
    syn::parse2(item).expect("the runtime is Rust")
}

fn add_imports(root: &str, qualifier: &str, tree: &UseTree, found: &mut Vec<Import>) {
    let mut add = |name: String, alias: String| {
        let (root, qualifier) = (root.to_owned(), qualifier.to_owned());
        found.push(Import { qualifier, name, alias, root });
    };
    match tree {
        UseTree::Path(path) => add_imports(root, &path.ident.to_string(), &path.tree, found),
        UseTree::Group(group) => {
            group.items.iter().for_each(|tree| add_imports(root, qualifier, tree, found));
        }
        UseTree::Name(name) if name.ident == "self" => {
            add(qualifier.to_owned(), qualifier.to_owned());
        }
        UseTree::Name(name) => add(name.ident.to_string(), name.ident.to_string()),
        UseTree::Rename(rename) => add(rename.ident.to_string(), rename.rename.to_string()),
        UseTree::Glob(_) => add("*".to_owned(), "*".to_owned()),
    }
}

/// The lines of an item without the imports that are not kept; empty if none is kept.
pub(super) fn retain(
    item: &TokenStream,
    lines: &[&str],
    is_kept: &dyn Fn(&Import) -> bool,
) -> Vec<String> {
    if imports(item.clone()).iter().all(is_kept) {
        return lines.iter().map(|&line| line.to_owned()).collect();
    }
    let Some(tree) = print("", &parse(item.clone()).tree, is_kept) else { return Vec::new() };
    let start = lines.iter().position(|line| line.contains("use ")).expect("it is a `use` item");
    let visibility = lines[start].split("use ").next().unwrap_or_default();
    let mut kept: Vec<String> = lines[..start].iter().map(|&line| line.to_owned()).collect();
    kept.extend(wrap(&format!("{visibility}use {tree};")));
    kept
}

/// A line, or several if it is too long.
fn wrap(line: &str) -> Vec<String> {
    let names = line.strip_suffix("};").and_then(|line| line.split_once('{'));
    let Some((path, names)) = names.filter(|_| line.len() > WIDTH) else {
        return vec![line.to_owned()];
    };
    let mut lines = vec![format!("{path}{{")];
    let mut packed = String::from("   ");
    for name in names.split(", ") {
        if packed.len() + name.len() + 2 > WIDTH {
            lines.push(std::mem::replace(&mut packed, "   ".to_owned()));
        }
        packed = format!("{packed} {name},");
    }
    lines.extend([packed, "};".to_owned()]);
    lines
}

/// The text of the kept part of a tree.
fn print(qualifier: &str, tree: &UseTree, is_kept: &dyn Fn(&Import) -> bool) -> Option<String> {
    match tree {
        UseTree::Path(path) => {
            let name = path.ident.to_string();
            let rest = print(&name, &path.tree, is_kept)?;
            Some(if rest == "self" { name } else { format!("{name}::{rest}") })
        }
        UseTree::Group(group) => {
            let kept = group.items.iter().filter_map(|tree| print(qualifier, tree, is_kept));
            let mut kept: Vec<String> = kept.collect();
            match kept.len() {
                0 | 1 => kept.pop(),
                _ => Some(format!("{{{}}}", kept.join(", "))),
            }
        }
        _ => {
            let mut found = Vec::new();
            add_imports("", qualifier, tree, &mut found);
            let import = found.pop().filter(|import| is_kept(import))?;
            Some(match tree {
                UseTree::Rename(_) => format!("{} as {}", import.name, import.alias),
                UseTree::Name(name) => name.ident.to_string(),
                _ => import.name,
            })
        }
    }
}
