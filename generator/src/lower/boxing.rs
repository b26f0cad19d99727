//! Boxes for types that would otherwise contain themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::description::{Section, component_pointer};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::model::{TypeId, TypeKind, TypeRef, Types, UnionVariantDef};

/// Boxes every field through which a struct would contain itself.
///
/// Lists, maps and the variants of polymorphic enums are on the heap already.
pub(super) fn box_cycles(types: &mut Types) {
    let contained: BTreeMap<TypeId, Vec<TypeId>> =
        types.iter().map(|(id, def)| (id, contained_types(&def.kind))).collect();
    let group = strongly_connected(&contained);
    for (id, def) in types.iter_mut() {
        let TypeKind::Struct(def) = &mut def.kind else { continue };
        for field in &mut def.fields {
            box_contained(&mut field.ty, &|inner| group[&inner] == group[&id]);
        }
    }
}

/// Boxes the alternatives of unions, except for small ones: a union is as large as its largest
/// alternative, and may contain itself.
pub(super) fn box_alternatives(types: &mut Types) {
    let large: BTreeSet<TypeId> =
        types.iter().map(|(id, _)| id).filter(|id| is_large(types, *id)).collect();
    for (_, def) in types.iter_mut() {
        let TypeKind::Union(def) = &mut def.kind else { continue };
        for alternative in &mut def.alternatives {
            box_contained(&mut alternative.ty, &|id| large.contains(&id));
        }
    }
}

/// Boxes the types that a value contains directly.
fn box_contained(ty: &mut TypeRef, boxes: &dyn Fn(TypeId) -> bool) {
    match ty {
        TypeRef::Named(id) if boxes(*id) => *ty = TypeRef::Boxed(*id),
        TypeRef::Optional(inner) => box_contained(inner, boxes),
        TypeRef::Tuple(items) => items.iter_mut().for_each(|item| box_contained(item, boxes)),
        _ => {}
    }
}

fn is_large(types: &Types, id: TypeId) -> bool {
    let (mut pending, mut seen) = (vec![id], BTreeSet::from([id]));
    while let Some(id) = pending.pop() {
        match &types[id].kind {
            TypeKind::Struct(_) | TypeKind::Polymorphic(_) | TypeKind::Union(_) => return true,
            TypeKind::Alias(ty) => {
                pending.extend(contained(ty).into_iter().filter(|target| seen.insert(*target)));
            }
            _ => {}
        }
    }
    false
}

/// The types that a value of this type contains directly, not behind a pointer.
fn contained_types(kind: &TypeKind) -> Vec<TypeId> {
    match kind {
        TypeKind::Struct(def) => def.fields.iter().flat_map(|field| contained(&field.ty)).collect(),
        TypeKind::Alias(ty) => contained(ty),
        _ => Vec::new(),
    }
}

fn contained(ty: &TypeRef) -> Vec<TypeId> {
    match ty {
        TypeRef::Named(id) => vec![*id],
        TypeRef::Optional(inner) => contained(inner),
        TypeRef::Tuple(items) => items.iter().flat_map(contained).collect(),
        _ => Vec::new(),
    }
}

/// The strongly connected component of each node (Tarjan's algorithm, without recursion: chains of
/// types can be deeper than the stack).
fn strongly_connected(edges: &BTreeMap<TypeId, Vec<TypeId>>) -> BTreeMap<TypeId, usize> {
    let mut order: BTreeMap<TypeId, usize> = BTreeMap::new();
    let mut low: BTreeMap<TypeId, usize> = BTreeMap::new();
    let mut group: BTreeMap<TypeId, usize> = BTreeMap::new();
    let mut path = Vec::new();
    let mut groups = 0;
    for start in edges.keys() {
        let mut calls = vec![(*start, 0)];
        while let Some((node, next)) = calls.pop() {
            if next == 0 {
                if order.contains_key(&node) {
                    continue;
                }
                let number = order.len();
                order.insert(node, number);
                low.insert(node, number);
                path.push(node);
            }
            let targets = &edges[&node];
            if next > 0 {
                let inner = low[&targets[next - 1]];
                if !group.contains_key(&targets[next - 1]) {
                    low.insert(node, inner.min(low[&node]));
                }
            }
            if let Some(target) = targets.get(next) {
                calls.push((node, next + 1));
                if !order.contains_key(target) {
                    calls.push((*target, 0));
                }
                continue;
            }
            if low[&node] == order[&node] {
                while let Some(member) = path.pop() {
                    group.insert(member, groups);
                    if member == node {
                        break;
                    }
                }
                groups += 1;
            }
        }
    }
    group
}

/// Replaces aliases that lead back to themselves by any JSON: Rust has no such type.
pub(super) fn end_endless_aliases(types: &mut Types, diagnostics: &mut Diagnostics) {
    while let Some(id) = endless_alias(types) {
        let def = &mut types[id];
        def.kind = TypeKind::Alias(TypeRef::Any);
        let schema = def.origin.as_str();
        diagnostics.warn(
            Code::EndlessSchema,
            &schema_pointer(schema),
            format!("the schema `{schema}` is an alias of itself: it is treated as any JSON"),
            "declare an object whose properties refer to the schema, if that is intended",
        );
    }
}

fn endless_alias(types: &Types) -> Option<TypeId> {
    let mut edges: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, def) in types.iter() {
        let targets = match &def.kind {
            TypeKind::Alias(ty) => ty.references(),
            _ => Vec::new(),
        };
        edges.insert(id, targets);
    }
    let group = strongly_connected(&edges);
    let endless = |id: &TypeId| edges[id].iter().any(|target| group[target] == group[id]);
    edges.keys().copied().find(endless)
}

/// Removes the alternatives through which a union is an alternative of itself, and replaces them by
/// their other alternatives: otherwise, reading a value would not terminate.
pub(super) fn end_endless_choices(types: &mut Types, diagnostics: &mut Diagnostics) {
    while let Some(Endless { id, position, alternatives }) = endless_alternative(types) {
        let def = &mut types[id];
        if let TypeKind::Union(union) = &mut def.kind {
            let taken = union.alternatives.remove(position);
            for alternative in alternatives {
                if union.alternatives.iter().all(|known| known.ty != alternative.ty) {
                    union.alternatives.push(alternative);
                }
            }
            diagnostics.warn(
                Code::EndlessSchema,
                &schema_pointer(def.origin.as_str()),
                format!(
                    "the union `{}` is an alternative of itself through `{}`, which its other alternatives replace",
                    def.origin.as_str(),
                    taken.name
                ),
                "list all alternatives in one of the two schemas",
            );
        }
    }
}

/// A union that is an alternative of itself.
struct Endless {
    id: TypeId,
    /// The position of the alternative that leads back.
    position: usize,
    /// The other alternatives of that one.
    alternatives: Vec<UnionVariantDef>,
}

fn endless_alternative(types: &Types) -> Option<Endless> {
    let same_value = |ty: &TypeRef| match ty {
        TypeRef::Named(id) | TypeRef::Boxed(id) => Some(*id),
        _ => None,
    };
    let mut edges: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, def) in types.iter() {
        let targets = match &def.kind {
            TypeKind::Alias(ty) => same_value(ty).into_iter().collect(),
            TypeKind::Union(union) => {
                union.alternatives.iter().filter_map(|found| same_value(&found.ty)).collect()
            }
            _ => Vec::new(),
        };
        edges.insert(id, targets);
    }
    let group = strongly_connected(&edges);
    types.iter().find_map(|(id, def)| {
        let TypeKind::Union(union) = &def.kind else { return None };
        let leads_back =
            |ty: &TypeRef| same_value(ty).is_some_and(|target| group[&target] == group[&id]);
        let position = union.alternatives.iter().position(|found| leads_back(&found.ty))?;
        let mut target = same_value(&union.alternatives[position].ty)?;
        // Cycles of aliases alone have been removed before.
        while let TypeKind::Alias(ty) = &types[target].kind {
            target = same_value(ty)?;
        }
        let alternatives = match &types[target].kind {
            TypeKind::Union(other) if target != id => {
                let alternatives = other.alternatives.iter().filter(|found| !leads_back(&found.ty));
                // Discriminator values of another property do not apply here.
                let alike = other.discriminator == union.discriminator;
                let values = |found: &UnionVariantDef| {
                    if alike { found.values.clone() } else { Vec::new() }
                };
                alternatives
                    .map(|found| UnionVariantDef { values: values(found), ..found.clone() })
                    .collect()
            }
            _ => Vec::new(),
        };
        Some(Endless { id, position, alternatives })
    })
}

/// The position of a type's schema: its name, or the pointer of an inline one.
pub(super) fn schema_pointer(schema: &str) -> Pointer {
    if schema.starts_with('/') {
        Pointer::parse(schema)
    } else {
        component_pointer(Section::Schemas, schema)
    }
}
