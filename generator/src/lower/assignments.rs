//! Sets of assignments: collections that a sibling action replaces as a whole, as the profile
//! declares.
//!
//! For `merge`, `remove` and `replace_all` the runtime needs a collection whose GET returns pages;
//! a sibling action whose body is an object with one property, a list of the same items; and a
//! property of the items that is an object, their target. The profile contains all of these names.

use std::collections::BTreeSet;

use crate::method::Method;
use crate::model::{
    AssignmentsDef, BodyContent, BodyDef, FieldDef, OperationDef, Options, PathNode,
    PolymorphicDef, ResponseContent, Segment, SegmentPart, StructDef, TypeId, TypeKind, TypeRef,
    Types, VariantDef,
};
use crate::naming::PropertyName;
use crate::profile::{Replacement, ReplacingBody};

/// Marks the collections below a node that are replaced by an action.
pub(super) fn mark(types: &Types, replacement: &Replacement, node: &mut PathNode) {
    let is_collection = |child: &PathNode| literal(child) == Some(replacement.collection);
    if let Some(collection) = node.children.iter().position(is_collection) {
        node.children[collection].assignments = set(types, replacement, node, collection);
    }
    for child in &mut node.children {
        mark(types, replacement, child);
    }
}

/// The set whose collection is this child of a node.
fn set(
    types: &Types,
    replacement: &Replacement,
    node: &PathNode,
    collection: usize,
) -> Option<AssignmentsDef> {
    let (page, item) = pages(types, &node.children[collection])?;
    let property =
        |name| object(types, item)?.fields.iter().find(|field| field.property.as_str() == name);
    let target = property(replacement.target)?;
    let target_type = named(types, &target.ty)?;
    let discriminated_by = discriminated_by(types, target_type)?;
    // Of two action paths, the shorter is the documented one.
    let is_action =
        |child: &&PathNode| literal(child).is_some_and(|name| replacement.is_action(name));
    let mut actions: Vec<&PathNode> = node.children.iter().filter(is_action).collect();
    actions.sort_by_key(|action| action.template.len());
    actions.into_iter().find_map(|action| {
        let post = operation(action, Method::Post)?;
        let replaced = replaced(types, replacement, post.body.as_ref()?)?;
        let with = replaced.known.identified_with.iter().map(|name| property(name));
        let with: Option<Vec<_>> = with.map(|field| Some(field?.property.clone())).collect();
        let fits = replaced.item == item && matches!(post.options, Options::None);
        Some(AssignmentsDef {
            item,
            page,
            action: action.template.clone(),
            body: replaced.body,
            body_items: replaced.items,
            target: target.property.clone(),
            target_type,
            discriminated_by: discriminated_by.clone(),
            identified_with: with.filter(|_| fits)?,
        })
    })
}

/// Returns whether an operation replaces a collection, ignoring everything before the name of the action in
/// its path.
pub(super) fn replaces(
    types: &Types,
    replacement: &Replacement,
    template: &str,
    body: Option<&BodyDef>,
) -> bool {
    let segment = template.rsplit('/').next().unwrap_or_default();
    replacement.is_action(segment)
        && body.is_some_and(|body| replaced(types, replacement, body).is_some())
}

/// The body of a replacing action.
struct Replaced<'r> {
    /// The type of the body.
    body: TypeId,
    /// Its property with the list of items.
    items: PropertyName,
    /// The type of the items.
    item: TypeId,
    /// What the profile knows of it.
    known: &'r ReplacingBody,
}

fn replaced<'r>(
    types: &Types,
    replacement: &'r Replacement,
    body: &BodyDef,
) -> Option<Replaced<'r>> {
    let BodyContent::Json { ty, .. } = &body.content else { return None };
    let body = named(types, ty)?;
    let [only] = structure(types, body)?.fields.as_slice() else { return None };
    let item = list_of(types, &only.ty)?;
    let schema = types[item].origin.schema()?;
    let known = replacement.body(only.property.as_str(), schema.as_str())?;
    Some(Replaced { body, items: only.property.clone(), item, known })
}

/// The type of a collection's pages, and the type of their items.
fn pages(types: &Types, node: &PathNode) -> Option<(TypeId, TypeId)> {
    let get = operation(node, Method::Get)?;
    let ResponseContent::Json(page) = &get.response.content else { return None };
    let page = named(types, page)?;
    let object = structure(types, page)?;
    let items = &object.fields[object.page?.items];
    Some((page, list_of(types, &items.ty)?))
}

/// Returns whether an operation has no arguments except for its body.
fn operation(node: &PathNode, method: Method) -> Option<&OperationDef> {
    let found = node.operations.iter().find(|operation| operation.method == method)?;
    found.required.is_empty().then_some(found)
}

/// The properties that discriminate targets of the same type: those that derived types add to their
/// base. A base without a type name only has what all targets share, such as filters. If it has one,
/// all properties count.
fn discriminated_by(types: &Types, target: TypeId) -> Option<Vec<PropertyName>> {
    let fields = match &types[target].kind {
        TypeKind::Struct(object) => object.fields.iter().collect(),
        TypeKind::Polymorphic(choice) => derived(types, choice)?,
        _ => return None,
    };
    let names: BTreeSet<_> = fields.into_iter().map(|field| field.property.clone()).collect();
    Some(names.into_iter().collect())
}

fn derived<'t>(types: &'t Types, choice: &PolymorphicDef) -> Option<Vec<&'t FieldDef>> {
    let base = structure(types, choice.base)?;
    let is_named = |variant: &VariantDef| variant.ty == choice.base && !variant.values.is_empty();
    let concrete = choice.variants.iter().any(is_named)
        || base.tag.as_ref().is_some_and(|tag| tag.value.is_some());
    let shared: BTreeSet<_> = base.fields.iter().map(|field| &field.property).collect();
    let mut found = Vec::new();
    for variant in &choice.variants {
        let own = &structure(types, variant.ty)?.fields;
        found.extend(own.iter().filter(|field| concrete || !shared.contains(&field.property)));
    }
    Some(found)
}

/// The fields of an object; for a polymorphic type, the fields of its base.
fn object(types: &Types, id: TypeId) -> Option<&StructDef> {
    match &types[id].kind {
        TypeKind::Polymorphic(choice) => structure(types, choice.base),
        _ => structure(types, id),
    }
}

fn structure(types: &Types, id: TypeId) -> Option<&StructDef> {
    match &types[id].kind {
        TypeKind::Struct(object) => Some(object),
        _ => None,
    }
}

fn list_of(types: &Types, ty: &TypeRef) -> Option<TypeId> {
    match types.resolve(ty) {
        TypeRef::List(item) => named(types, item),
        _ => None,
    }
}

/// The type behind aliases.
fn named(types: &Types, ty: &TypeRef) -> Option<TypeId> {
    match types.resolve(ty) {
        TypeRef::Named(id) | TypeRef::Boxed(id) => Some(*id),
        _ => None,
    }
}

fn literal(node: &PathNode) -> Option<&str> {
    match &node.segment {
        Segment::Parts(parts) => match parts.as_slice() {
            [SegmentPart::Literal(text)] => Some(text),
            _ => None,
        },
        Segment::Root => None,
    }
}
