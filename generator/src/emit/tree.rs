//! The tree of paths: the ancestors of a node, and facts about all of its operations.

use crate::model::{Api, ErrorsDef, OperationDef, PathNode, TypeRef};

/// A node with its ancestors, from the root to the node itself.
pub(super) type Trail<'a> = Vec<&'a PathNode>;

/// All operations, with their nodes.
pub(super) fn operations(api: &Api) -> Vec<(Trail<'_>, &OperationDef)> {
    let mut found = Vec::new();
    collect(&mut vec![&api.root], &mut found);
    found
}

fn collect<'a>(trail: &mut Trail<'a>, found: &mut Vec<(Trail<'a>, &'a OperationDef)>) {
    let Some(&node) = trail.last() else { return };
    found.extend(node.operations.iter().map(|operation| (trail.clone(), operation)));
    for child in &node.children {
        trail.push(child);
        collect(trail, found);
        trail.pop();
    }
}

/// The most common type of error bodies in a tree; the first of several.
pub(super) fn common_error(root: &PathNode) -> Option<&TypeRef> {
    let mut counts: Vec<(&TypeRef, usize)> = Vec::new();
    let mut pending = vec![root];
    while let Some(node) = pending.pop() {
        for operation in &node.operations {
            let ErrorsDef::One(error) = &operation.errors else { continue };
            match counts.iter_mut().find(|(known, _)| *known == error) {
                Some((_, count)) => *count += 1,
                None => counts.push((error, 1)),
            }
        }
        pending.extend(node.children.iter().rev());
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.iter().find(|(_, count)| *count == most).map(|(error, _)| *error)
}
