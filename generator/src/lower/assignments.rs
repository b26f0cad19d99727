//! Sets of assignments: collections that an action beside them replaces as a whole.
//!
//! What is found is what `merge`, `remove` and `replace_all` of the runtime need: a place has a
//! collection `assignments`, whose GET gives pages, and an action `assign`, whose body is an object
//! with one property, a list of the same type; and this type has a property `target`, an object.

use std::collections::BTreeSet;

use crate::model::{
    AssignmentsDef, BodyContent, FieldDef, HttpMethod, Idempotency, OperationDef, Options,
    PathNode, PolymorphicDef, ResponseContent, Segment, SegmentPart, StructDef, TypeId, TypeKind,
    TypeRef, Types,
};
use crate::naming::PropertyName;

const COLLECTION: &str = "assignments";
const ACTION: &str = "assign";
const TARGET: &str = "target";

/// Finds the sets below a node.
pub(super) fn find(types: &Types, node: &mut PathNode) {
    let collection = node.children.iter().position(|child| literal(child) == Some(COLLECTION));
    if let Some(collection) = collection
        && let Some((action, def)) = set(types, node, collection)
    {
        node.children[collection].assignments = Some(def);
        let operations = node.children[action].operations.iter_mut();
        for post in operations.filter(|operation| operation.method == HttpMethod::Post) {
            // The set is what was sent, however often it was sent.
            post.idempotency = Idempotency::Known;
        }
    }
    for child in &mut node.children {
        find(types, child);
    }
}

/// The set whose collection is this child of a node, and which child its action is.
fn set(types: &Types, node: &PathNode, collection: usize) -> Option<(usize, AssignmentsDef)> {
    let (page, item) = pages(types, &node.children[collection])?;
    let target = object(types, item)?.fields.iter().find(|field| is_called(field, TARGET))?;
    let target_type = named(types, &target.ty)?;
    let told_apart_by = told_apart_by(types, target_type)?;
    // Of two, the shorter is the documented one.
    let mut actions: Vec<usize> =
        (0..node.children.len()).filter(|index| is_action(&node.children[*index])).collect();
    actions.sort_by_key(|index| node.children[*index].template.len());
    actions.into_iter().find_map(|index| {
        let action = &node.children[index];
        let (body, items) = body(types, action, item)?;
        let def = AssignmentsDef {
            item,
            page,
            action: action.template.clone(),
            body,
            body_items: items,
            target: PropertyName::new(TARGET),
            target_type,
            told_apart_by: told_apart_by.clone(),
        };
        Some((index, def))
    })
}

/// The type of a collection's pages, and that of what is on them.
fn pages(types: &Types, node: &PathNode) -> Option<(TypeId, TypeId)> {
    let get = operation(node, &HttpMethod::Get)?;
    let ResponseContent::Json(page) = &get.response.content else { return None };
    let page = named(types, page)?;
    let object = structure(types, page)?;
    let items = &object.fields[object.page?.items];
    Some((page, list_of(types, &items.ty)?))
}

/// The type of an action's body, and its property that has a list of this type.
fn body(types: &Types, node: &PathNode, item: TypeId) -> Option<(TypeId, PropertyName)> {
    let post = operation(node, &HttpMethod::Post)?;
    if !matches!(post.options, Options::None) {
        return None;
    }
    let BodyContent::Json { ty, .. } = &post.body.as_ref()?.content else { return None };
    let body = named(types, ty)?;
    let [only] = structure(types, body)?.fields.as_slice() else { return None };
    (list_of(types, &only.ty) == Some(item)).then(|| (body, only.property.clone()))
}

/// An operation that is called without arguments but for its body.
fn operation<'n>(node: &'n PathNode, method: &HttpMethod) -> Option<&'n OperationDef> {
    let found = node.operations.iter().find(|operation| operation.method == *method)?;
    found.required.is_empty().then_some(found)
}

/// What tells targets of one type apart: the properties that derived types add to their base. An
/// abstract base has what all targets have, such as filters; of a base that targets can be themselves,
/// all properties count.
fn told_apart_by(types: &Types, target: TypeId) -> Option<Vec<PropertyName>> {
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
    let concrete = choice.variants.iter().any(|variant| variant.ty == choice.base)
        || base.tag.as_ref().is_some_and(|tag| tag.value.is_some());
    let shared: BTreeSet<_> = base.fields.iter().map(|field| &field.property).collect();
    let mut found = Vec::new();
    for variant in &choice.variants {
        let own = &structure(types, variant.ty)?.fields;
        found.extend(own.iter().filter(|field| concrete || !shared.contains(&field.property)));
    }
    Some(found)
}

/// The fields of an object; of one of several types, those that all have.
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

/// The type that a use names, whatever other names it has.
fn named(types: &Types, ty: &TypeRef) -> Option<TypeId> {
    match types.resolve(ty) {
        TypeRef::Named(id) | TypeRef::Boxed(id) => Some(*id),
        _ => None,
    }
}

fn is_called(field: &FieldDef, name: &str) -> bool {
    field.property.as_str() == name
}

/// Whether a node is the action, with its namespace or without.
fn is_action(node: &PathNode) -> bool {
    literal(node).and_then(|text| text.rsplit('.').next()) == Some(ACTION)
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
