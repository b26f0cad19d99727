//! Replaces equal types of operations by aliases: large APIs declare the same errors and headers
//! for each operation.

use std::collections::HashMap;

use crate::model::{
    ErrorsDef, HeadersDef, PathNode, ResponsesDef, TypeId, TypeKind, TypeRef, Types,
};

/// Replaces error enums and headers that are equal to earlier ones by aliases of those.
///
/// Operations share types only below one child of the root: below another child, types may need
/// another cargo feature.
pub(super) fn share(root: &PathNode, types: &mut Types) {
    let mut aliases = Vec::new();
    let mut firsts = Firsts::default();
    firsts.operations(root, types, &mut aliases);
    for child in &root.children {
        Firsts::default().node(child, types, &mut aliases);
    }
    for (id, first) in aliases {
        types[id].kind = TypeKind::Alias(TypeRef::Named(first));
    }
}

/// The first type with each definition.
#[derive(Default)]
struct Firsts<'t> {
    errors: HashMap<&'t ResponsesDef, TypeId>,
    headers: HashMap<&'t HeadersDef, TypeId>,
}

impl<'t> Firsts<'t> {
    fn node(&mut self, node: &PathNode, types: &'t Types, aliases: &mut Vec<(TypeId, TypeId)>) {
        self.operations(node, types, aliases);
        for child in &node.children {
            self.node(child, types, aliases);
        }
    }

    fn operations(
        &mut self,
        node: &PathNode,
        types: &'t Types,
        aliases: &mut Vec<(TypeId, TypeId)>,
    ) {
        for operation in &node.operations {
            let errors = match operation.errors {
                ErrorsDef::OneOf(id) => Some(id),
                ErrorsDef::Untyped | ErrorsDef::One(_) => None,
            };
            let headers = operation.response.headers.into_iter().chain(operation.error_headers);
            for id in errors.into_iter().chain(headers) {
                let first = match &types[id].kind {
                    TypeKind::Responses(def) => *self.errors.entry(def).or_insert(id),
                    TypeKind::Headers(def) => *self.headers.entry(def).or_insert(id),
                    _ => id,
                };
                if first != id {
                    aliases.push((id, first));
                }
            }
        }
    }
}
