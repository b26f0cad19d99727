//! Decides on the modules of a crate, and on their items.

use std::collections::BTreeMap;

use super::markdown::code;
use super::module_item::{Module, ModuleItem};
use super::scope::{MODELS, REQUESTS};
use super::tree::Trail;
use super::{Context, EmitError, groups};
use crate::model::{Calls, PathNode, TypeDef, TypeId};
use crate::naming::{ModuleName, ModulePath};

/// The maximal number of lines of a module of requests without a file of its own.
///
/// With a file for each module there would be thousands of tiny files, in folders as deep as the
/// longest path. With a file for each first segment, some would have tens of thousands of lines.
const MOST_INLINE_LINES: usize = 1_000;

/// All modules below the crate's root.
pub(super) type Modules<'a> = BTreeMap<ModulePath, Module<'a>>;

/// The modules with their items.
pub(super) fn collect<'a>(cx: &Context<'a>) -> Result<Modules<'a>, EmitError> {
    let mut modules = Modules::new();
    let requests = top(REQUESTS);
    let models = ensure(&mut modules, &top(MODELS));
    models.doc.push_str("The types of the API's requests and responses.");
    if cx.has_requests() {
        ensure(&mut modules, &requests).doc.push_str(match cx.api.calls {
            _ if !cx.has_client() => "The types of the requests and responses of single operations.",
            Calls::Paths => "Request builders for the paths of the API, segment by segment.",
            Calls::Operations => "The operations of the API, by tag.",
            Calls::Both => {
                "The operations of the API by tag, and request builders for its paths, segment by segment."
            }
        });
    }
    let (of_schemas, of_operations): (Vec<_>, Vec<_>) =
        cx.api.types.iter().partition(|(_, def)| def.origin.schema().is_some());
    add_types(&mut modules, of_operations)?;
    collect_nodes(&mut modules, &mut vec![&cx.api.root], &requests);
    for group in groups::own_types(cx) {
        ensure(&mut modules, &requests).items.push(ModuleItem::Group(group));
    }
    add_types(&mut modules, of_schemas)?;
    count_lines(cx, &mut modules);
    for (path, module) in &mut modules {
        if module.doc.is_empty() {
            let names: Vec<_> = path.names().iter().skip(1).map(ModuleName::as_str).collect();
            let below = if path.names()[0].as_str() == REQUESTS {
                "the operations below"
            } else {
                "the namespace"
            };
            module.doc = format!("Types of {below} {}.", code(&names.join(".")));
        }
    }
    Ok(modules)
}

fn add_types(modules: &mut Modules, types: Vec<(TypeId, &TypeDef)>) -> Result<(), EmitError> {
    for (id, def) in types {
        let first = def.module.names().first().map_or("", ModuleName::as_str);
        if first != MODELS && first != REQUESTS {
            return Err(EmitError::Misplaced { origin: def.origin.as_str().to_owned() });
        }
        ensure(modules, &def.module).items.push(ModuleItem::Type(id));
    }
    Ok(())
}

fn collect_nodes<'a>(modules: &mut Modules<'a>, trail: &mut Trail<'a>, inner: &ModulePath) {
    let Some(&node) = trail.last() else { return };
    for child in &node.children {
        let deeper = inner.join(child.module.clone());
        trail.push(child);
        let module = ensure(modules, inner);
        module.items.push(ModuleItem::Node(trail.clone(), deeper.clone()));
        note_segment(module, node);
        collect_nodes(modules, trail, &deeper);
        if let Some(module) = modules.get_mut(&deeper) {
            note_segment(module, child);
        }
        trail.pop();
    }
}

fn note_segment(module: &mut Module, node: &PathNode) {
    if module.doc.is_empty() {
        module.doc = format!("Request builders below {}.", code(&node.template));
    }
}

/// The path of a module at the crate's root.
pub(super) fn top(name: &str) -> ModulePath {
    ModulePath::new([ModuleName::preferred(name)])
}

/// Finds a module, or creates it with its ancestors.
fn ensure<'m, 'a>(modules: &'m mut Modules<'a>, path: &ModulePath) -> &'m mut Module<'a> {
    if let [outer @ .., last] = path.names()
        && !outer.is_empty()
        && !modules.contains_key(path)
    {
        let parent = ModulePath::new(outer.iter().cloned());
        ensure(modules, &parent).children.insert(last.clone());
    }
    modules.entry(path.clone()).or_default()
}

/// Counts the lines of each module, including nested ones.
fn count_lines(cx: &Context, modules: &mut Modules) {
    let paths: Vec<ModulePath> = modules.keys().cloned().collect();
    // Nested modules sort after their parents.
    for path in paths.iter().rev() {
        let inside = |module: &Module| -> usize {
            let inner =
                module.children.iter().filter_map(|child| modules.get(&path.join(child.clone())));
            inner.map(|module| module.lines).sum()
        };
        let lines = modules.get(path).map_or(0, |module| {
            module.items.iter().map(|item| item.lines(cx)).sum::<usize>() + inside(module)
        });
        if let Some(module) = modules.get_mut(path) {
            module.lines = lines;
        }
    }
}

/// Returns whether a module has its own file. The compiler refuses files of modules whose names are not ASCII.
pub(super) fn is_file(path: &ModulePath, module: &Module) -> bool {
    let names = path.names();
    if !names.iter().all(|name| name.as_str().is_ascii()) {
        return false;
    }
    names.len() <= 2 || names[0].as_str() == MODELS || module.lines > MOST_INLINE_LINES
}
