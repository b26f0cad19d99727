//! Types of schemas: references, scalars, lists, maps, inline objects.

use openapiv3::{ReferenceOr, Schema};

use crate::description::{Node, Resolved};
use crate::diagnostics::Pointer;
use crate::model::{Docs, EnumerationBase, IntegerFormat, Origin, TypeKind, TypeRef};
use crate::naming::SchemaName;

use super::collections::{list, map};
use super::components;
use super::compose;
use super::docs as documentation;
use super::enumeration::{self, flags_of};
use super::object;
use super::scalars;
use super::schema_parts;
use super::shape::Shape;
use super::state::{ComponentTypes, Form};
use super::subject::Subject;
use super::union::{self, LoweredType};
use super::{Lowering, TypePath};

/// The type of a schema at one position.
pub(super) struct SchemaUse {
    pub(super) ty: TypeRef,
    pub(super) nullable: bool,
    pub(super) docs: Docs,
}

/// Lowers a schema or reference. `None` if an error was reported.
pub(super) fn use_of<'d, V: Node<Component = Schema>>(
    context: &mut Lowering<'d>,
    value: &'d ReferenceOr<V>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<SchemaUse> {
    let found = context.document.resolve(value, at, context.diagnostics)?;
    let used = use_of_found(context, &found, type_path)?;
    if found.pointer != *at {
        context.uses.note(at, || optional(&used));
    }
    Some(used)
}

/// Lowers the inline schema of a required property that only allows one string or one integer: it
/// needs no type of its own. `None` for any other schema.
pub(super) fn use_of_constant<V: Node<Component = Schema>>(
    context: &mut Lowering<'_>,
    value: &ReferenceOr<V>,
    at: &Pointer,
) -> Option<SchemaUse> {
    let ReferenceOr::Item(schema) = value else { return None };
    let shape = Shape::of(schema.node());
    if shape.nullable() || shape.has_parts() {
        return None;
    }
    let ty = match enumeration::base_of_only_member(&shape)? {
        EnumerationBase::String => TypeRef::String,
        EnumerationBase::Integer => TypeRef::Integer(IntegerFormat::I64),
    };
    context.uses.note(at, || ty.clone());
    Some(SchemaUse { ty, nullable: false, docs: documentation::of_schema(&shape) })
}

/// Lowers a schema whose references are resolved.
pub(super) fn use_of_found<'d>(
    context: &mut Lowering<'d>,
    found: &Resolved<'d, Schema>,
    type_path: &TypePath,
) -> Option<SchemaUse> {
    let found = context.named_where_referred_to(found.clone());
    if let Some(used) = context.replaced_schema(&found) {
        context.uses.note(&found.pointer, || optional(&used));
        return Some(used);
    }
    if let Some(name) = found.component {
        return use_of_component(context, name, found.value, &found.pointer);
    }
    let used = use_of_inline(context, found.value, &found.pointer, type_path)?;
    context.uses.note(&found.pointer, || optional(&used));
    Some(used)
}

/// The type of a component, which is declared when it is used for the first time.
fn use_of_component(
    context: &mut Lowering<'_>,
    name: &str,
    schema: &Schema,
    at: &Pointer,
) -> Option<SchemaUse> {
    let types = components::types_of(context, &SchemaName::new(name), Form::Position)?;
    Some(use_of_declared(context, types, schema, at))
}

/// The type of a component with these types.
pub(super) fn use_of_declared(
    context: &mut Lowering<'_>,
    types: ComponentTypes,
    schema: &Schema,
    at: &Pointer,
) -> SchemaUse {
    let ty = flags_of(types.position, &Shape::of(schema));
    let summary = documentation::of_object(schema).summary;
    let nullable = schema_parts::is_nullable(context, schema, at, 0);
    SchemaUse { ty, nullable, docs: Docs { summary, ..Docs::default() } }
}

/// The type of an inline schema.
fn use_of_inline<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<SchemaUse> {
    let shape = Shape::of(schema);
    let is_list = shape.items.is_some() || shape.ty == Some("array");
    let title = schema.schema_data.title.as_deref().filter(|_| !is_list);
    let type_path = &type_path.titled(title);
    context.note_inline_rust_name(&schema.schema_data.extensions, at);
    if !shape.has_parts() {
        return use_of_parts(context, schema, &shape, at, type_path);
    }
    if !context.open.insert(at.clone()) {
        // The schema contains itself: only a named type can do so.
        let docs = documentation::of_schema(&shape);
        let ty = inline_def(context, at, type_path, docs.clone(), TypeKind::Alias(TypeRef::Any));
        return Some(SchemaUse { ty, nullable: shape.nullable(), docs });
    }
    let used = use_of_parts(context, schema, &shape, at, type_path);
    context.open.remove(at);
    let mut used = used?;
    if let Some(id) = context.inline.get(at).copied()
        && used.ty != TypeRef::Named(id)
        && used.ty != TypeRef::Flags(id)
    {
        context.types[id].kind = TypeKind::Alias(used.ty);
        used.ty = TypeRef::Named(id);
    }
    Some(used)
}

fn use_of_parts<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<SchemaUse> {
    if let Some(inner) = schema_parts::only_part(schema, shape, at) {
        let used = use_of(context, inner.value, &inner.at, type_path)?;
        return Some(SchemaUse {
            ty: used.ty,
            nullable: used.nullable || shape.nullable() || inner.nullable,
            docs: with_fallback(documentation::of_schema(shape), used.docs),
        });
    }
    let docs = documentation::of_schema(shape);
    let (ty, null_too) = inline_type(context, schema, shape, at, type_path)?;
    Some(SchemaUse { ty, nullable: null_too || shape.nullable(), docs })
}

fn with_fallback(mut docs: Docs, fallback: Docs) -> Docs {
    if docs.summary.is_none() {
        docs.summary = fallback.summary;
        docs.description = fallback.description;
    }
    docs
}

/// The type of an inline schema, and whether one of its alternatives allows null.
fn inline_type<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<(TypeRef, bool)> {
    if scalars::is_int_or_string(shape) {
        let nullable = schema_parts::is_nullable(context, schema, at, 0);
        return Some((scalars::int_or_string(context), nullable));
    }
    if schema_parts::is_object(context, schema, at) {
        return Some((inline_object(context, schema, at, type_path), false));
    }
    if let Some(def) = enumeration::of(context, shape, at, &type_path.name) {
        let kind = TypeKind::Enumeration(def);
        let ty = inline_def(context, at, type_path, documentation::of_schema(shape), kind);
        return Some((flags_of(ty, shape), false));
    }
    if let Some(known) = context.inline.get(at).copied()
        && !context.is_placeholder(known)
    {
        return Some((TypeRef::Named(known), schema_parts::is_nullable(context, schema, at, 0)));
    }
    let (choice, nullable) = choice(context, schema, shape, at, type_path)?;
    let ty = match choice {
        LoweredType::Existing(ty) => ty,
        LoweredType::New(kind) => {
            inline_def(context, at, type_path, documentation::of_schema(shape), kind)
        }
    };
    Some((ty, nullable))
}

/// The type of a property that alternatives declare differently: a union of these schemas.
pub(super) fn use_of_one<'d>(
    context: &mut Lowering<'d>,
    parts: Vec<Resolved<'d, Schema>>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<SchemaUse> {
    let docs = parts.first().map(|part| documentation::of_schema(&Shape::of(part.value)));
    let docs = docs.unwrap_or_default();
    let (choice, nullable) = union::of_parts(context, parts, None, None, type_path)?;
    let ty = match choice {
        LoweredType::Existing(ty) => ty,
        LoweredType::New(kind) => inline_def(context, at, type_path, docs.clone(), kind),
    };
    Some(SchemaUse { ty, nullable, docs })
}

/// The type of a property that several parts declare: an object that satisfies all of these
/// schemas.
pub(super) fn use_of_all<'d>(
    context: &mut Lowering<'d>,
    parts: &[Resolved<'d, Schema>],
    at: &Pointer,
    type_path: &TypePath,
) -> SchemaUse {
    let shapes: Vec<_> = parts.iter().map(|part| Shape::of(part.value)).collect();
    let docs = shapes.last().map(documentation::of_schema).unwrap_or_default();
    let nullable = shapes.iter().all(Shape::nullable);
    let known = context.inline.contains_key(at);
    let ty = inline_def(context, at, type_path, docs.clone(), TypeKind::Alias(TypeRef::Any));
    if let TypeRef::Named(id) = ty
        && !known
    {
        context.types[id].kind = TypeKind::Struct(object::of_all(context, parts, type_path));
    }
    SchemaUse { ty, nullable, docs }
}

/// Lowers a schema that is neither an object nor an enumeration.
fn choice<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<(LoweredType, bool)> {
    if !shape.one_of.is_empty() || !shape.any_of.is_empty() {
        return union::of_schema(context, schema, at, type_path);
    }
    if let Some(narrowest) = compose::narrowest(context, schema, at) {
        let used = use_of_found(context, &narrowest, type_path)?;
        return Some((LoweredType::Existing(used.ty), used.nullable));
    }
    if shape.ty.is_none()
        && let Some(choice) = union::of_members(&shape.members)
    {
        return Some((choice, false));
    }
    Some((LoweredType::Existing(structural(context, shape, at, type_path)?), false))
}

/// The definition of a component that is no object.
pub(super) fn component_kind<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
) -> TypeKind {
    let shape = Shape::of(schema);
    if scalars::is_int_or_string(&shape) {
        return TypeKind::Alias(scalars::int_or_string(context));
    }
    if let Some(def) = enumeration::of(context, &shape, at, &type_path.name) {
        return TypeKind::Enumeration(def);
    }
    if let Some(inner) = schema_parts::only_part(schema, &shape, at) {
        let used = use_of(context, inner.value, &inner.at, type_path);
        return TypeKind::Alias(used.map_or(TypeRef::Any, |used| used.ty));
    }
    match choice(context, schema, &shape, at, type_path) {
        Some((LoweredType::New(kind), _)) => kind,
        Some((LoweredType::Existing(ty), _)) => TypeKind::Alias(ty),
        None => TypeKind::Alias(TypeRef::Any),
    }
}

fn inline_object<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
) -> TypeRef {
    if let Some(known) = context.inline.get(at)
        && !context.is_placeholder(*known)
    {
        return TypeRef::Named(*known);
    }
    let docs = documentation::of_object(schema);
    let ty = inline_def(context, at, type_path, docs, TypeKind::Alias(TypeRef::Any));
    let TypeRef::Named(id) = ty else { return ty };
    context.types[id].kind =
        TypeKind::Struct(object::of_schema(context, None, schema, at, type_path));
    ty
}

/// Adds the type of an inline schema, once for each pointer.
fn inline_def(
    context: &mut Lowering<'_>,
    at: &Pointer,
    type_path: &TypePath,
    docs: Docs,
    kind: TypeKind,
) -> TypeRef {
    if let Some(known) = context.inline.get(at).copied() {
        if context.is_placeholder(known) {
            context.types[known].kind = kind;
        }
        return TypeRef::Named(known);
    }
    let origin = Origin::Schema(SchemaName::new(at.as_str()));
    let id = context.add_type(origin, type_path, docs, kind);
    context.inline.insert(at.clone(), id);
    TypeRef::Named(id)
}

/// The type of a schema that needs no definition.
fn structural<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<TypeRef> {
    if let Some(format) = shape
        .format
        .as_deref()
        .filter(|_| matches!(shape.ty, Some("string" | "integer" | "number")))
        && let Some(ty) = context.replaced(Subject::Format(format))
    {
        return Some(ty);
    }
    Some(match shape.ty {
        None if shape.items.is_some() => list(context, shape, at, type_path)?,
        None if shape.additional.is_some() => map(context, shape, at, type_path)?,
        Some("array") => list(context, shape, at, type_path)?,
        Some("object") => map(context, shape, at, type_path)?,
        Some("boolean") => TypeRef::Bool,
        Some("integer") => scalars::integer(shape.format.as_deref())
            .unwrap_or(TypeRef::Integer(IntegerFormat::I64)),
        Some("number") => scalars::integer(shape.format.as_deref()).unwrap_or(TypeRef::Number),
        Some("string") => scalars::string(shape.format.as_deref()),
        // There are no other types: the parser of descriptions removes them.
        None | Some(_) => TypeRef::Any,
    })
}

/// The type of a nullable value, as an item or a body. Any JSON includes null.
pub(super) fn optional(used: &SchemaUse) -> TypeRef {
    if used.nullable && used.ty != TypeRef::Any {
        TypeRef::Optional(Box::new(used.ty.clone()))
    } else {
        used.ty.clone()
    }
}
