//! Uses of schemas: references, scalars, lists, maps, inline objects.

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema};
use serde_json::Value;

use crate::diagnostics::{Code, Pointer};
use crate::model::{
    Choice, Docs, EnumerationDef, IntegerFormat, MemberDef, TextFormat, TypeDef, TypeKind, TypeRef,
};
use crate::naming::{SchemaName, TypeName, VariantName};
use crate::select::wrapped_reference;
use crate::source::Node;

use super::docs as documentation;
use super::object;
use super::shape::Shape;
use super::{Lowering, Place};

/// The texts that stand for the numbers that JSON does not have.
const NOT_FINITE: &[&str] = &["INF", "-INF", "NaN"];

/// A schema where it is used.
pub(super) struct Used {
    pub(super) ty: TypeRef,
    pub(super) nullable: bool,
    pub(super) docs: Docs,
}

/// The type of a schema or reference. `None`: the diagnostics say why.
pub(super) fn use_of<'d, V: Node<Component = Schema>>(
    context: &mut Lowering<'d>,
    value: &'d ReferenceOr<V>,
    at: &Pointer,
    place: &Place,
) -> Option<Used> {
    let found = context.document.resolve(value, at, context.diagnostics)?;
    let found = context.named_where_referred_to(found);
    match found.component {
        Some(name) => use_of_component(context, name, found.value, &found.pointer),
        None => use_of_inline(context, found.value, at, place),
    }
}

fn use_of_component<'d>(
    context: &mut Lowering<'d>,
    name: &str,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<Used> {
    let Some(found) = context.components.get(&SchemaName::new(name)) else {
        // What could not be declared has been reported; anything else must not vanish.
        if !context.diagnostics.has_errors() {
            context.diagnostics.error(
                Code::Fault,
                at,
                format!("the schema `{name}` is used but was not selected"),
                "please report this description: it is a fault of the generator",
            );
        }
        return None;
    };
    let ty = flags_of(found.position.clone(), &Shape::of(schema));
    let summary = object::docs(schema).summary;
    let nullable = Shape::of(schema).nullable();
    Some(Used { ty, nullable, docs: Docs { summary, ..Docs::default() } })
}

/// The type of an inline schema.
fn use_of_inline<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    place: &Place,
) -> Option<Used> {
    let shape = Shape::of(schema);
    let (ty, null_too) = match alternatives(schema, &shape, at) {
        Some(inner) => {
            let used = use_of(context, inner.value, &inner.at, place)?;
            return Some(Used {
                ty: used.ty,
                nullable: used.nullable || shape.nullable() || inner.nullable,
                docs: with_fallback(documentation::of_schema(&shape), used.docs),
            });
        }
        None => (inline_type(context, schema, &shape, at, place)?, shape.nullable()),
    };
    Some(Used { ty, nullable: null_too, docs: documentation::of_schema(&shape) })
}

fn with_fallback(mut docs: Docs, fallback: Docs) -> Docs {
    if docs.summary.is_none() {
        docs.summary = fallback.summary;
        docs.description = fallback.description;
    }
    docs
}

/// The one alternative that is left of a schema that only wraps another.
struct Inner<'d> {
    value: &'d ReferenceOr<Schema>,
    at: Pointer,
    nullable: bool,
}

/// `allOf: [$ref]`, and `anyOf` or `oneOf` of one schema and of null.
fn alternatives<'d>(schema: &'d Schema, shape: &Shape<'d>, at: &Pointer) -> Option<Inner<'d>> {
    let bare = shape.properties.is_none_or(IndexMap::is_empty);
    if let ([only], true) = (shape.all_of, bare && shape.required.is_empty()) {
        return Some(Inner { value: only, at: at.join("allOf").join(0), nullable: false });
    }
    if let Some(wrapped) = wrapped_reference(schema)
        && let Some(index) = shape.all_of.iter().position(|part| std::ptr::eq(part, wrapped))
    {
        let null = |part: &Schema| Shape::of(part).nullable();
        let nullable = shape.all_of.iter().filter_map(ReferenceOr::as_item).any(null);
        return Some(Inner { value: wrapped, at: at.join("allOf").join(index), nullable });
    }
    if !bare || !shape.all_of.is_empty() {
        return None;
    }
    for (keyword, parts) in [("anyOf", shape.any_of), ("oneOf", shape.one_of)] {
        let is_null = |part: &ReferenceOr<Schema>| {
            part.as_item().is_some_and(|part| {
                let part = Shape::of(part);
                part.nullable() && (part.is_free_object() || part.members == [Value::Null])
            })
        };
        let values: Vec<usize> =
            (0..parts.len()).filter(|index| !is_null(&parts[*index])).collect();
        if let [only] = values[..] {
            let at = at.join(keyword).join(only);
            return Some(Inner { value: &parts[only], at, nullable: parts.len() > 1 });
        }
    }
    None
}

fn inline_type<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    shape: &Shape<'d>,
    at: &Pointer,
    place: &Place,
) -> Option<TypeRef> {
    if object::is_object(context, schema, at) {
        return Some(inline_object(context, schema, at, place));
    }
    if is_string_enumeration(shape) {
        let def = TypeKind::Enumeration(enumeration(shape));
        let ty = inline_def(context, at, place, documentation::of_schema(shape), def);
        return Some(flags_of(ty, shape));
    }
    structural(context, shape, at, place)
}

/// What a component that is no object becomes.
pub(super) fn component_kind<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    place: &Place,
) -> TypeKind {
    let shape = Shape::of(schema);
    if is_string_enumeration(&shape) {
        return TypeKind::Enumeration(enumeration(&shape));
    }
    let ty = match alternatives(schema, &shape, at) {
        Some(inner) => use_of(context, inner.value, &inner.at, place).map(|used| used.ty),
        None => structural(context, &shape, at, place),
    };
    TypeKind::Alias(ty.unwrap_or(TypeRef::Any))
}

fn inline_object<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    place: &Place,
) -> TypeRef {
    if let Some(known) = context.inline.get(at) {
        return TypeRef::Named(*known);
    }
    let docs = object::docs(schema);
    let ty = inline_def(context, at, place, docs, TypeKind::Alias(TypeRef::Any));
    let TypeRef::Named(id) = ty else { return ty };
    let fields = object::fields(context, None, schema, at, place);
    context.types[id].kind = object::finish(fields, None);
    ty
}

/// Adds the type of an inline schema, once for its place.
fn inline_def(
    context: &mut Lowering<'_>,
    at: &Pointer,
    place: &Place,
    docs: Docs,
    kind: TypeKind,
) -> TypeRef {
    if let Some(known) = context.inline.get(at) {
        return TypeRef::Named(*known);
    }
    let id = context.types.push(TypeDef {
        schema: SchemaName::new(at.as_str()),
        module: place.module.clone(),
        name: TypeName::preferred(&place.name),
        docs,
        kind,
    });
    context.inline.insert(at.clone(), id);
    TypeRef::Named(id)
}

/// The type of a schema that needs no definition of its own.
fn structural<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    place: &Place,
) -> Option<TypeRef> {
    for (keyword, parts) in [("oneOf", shape.one_of), ("anyOf", shape.any_of)] {
        if !parts.is_empty() {
            return union(context, parts, &at.join(keyword), keyword);
        }
    }
    if shape.negated || !shape.all_of.is_empty() {
        let keyword = if shape.negated { "not" } else { "allOf" };
        context.diagnostics.error(
            Code::UnsupportedUnion,
            &at.join(keyword),
            format!("`{keyword}` of schemas that are no objects is not supported"),
            "write the type out, or exclude the operations that use this schema",
        );
        return None;
    }
    Some(match shape.ty {
        None if shape.items.is_some() => list(context, shape, at, place)?,
        None if shape.additional.is_some() => map(context, shape, at, place)?,
        None => TypeRef::Any,
        Some("array") => list(context, shape, at, place)?,
        Some("object") => map(context, shape, at, place)?,
        Some("boolean") => TypeRef::Bool,
        Some("integer") => {
            integer(shape.format.as_deref()).unwrap_or(TypeRef::Integer(IntegerFormat::I64))
        }
        Some("number") => integer(shape.format.as_deref()).unwrap_or(TypeRef::Number),
        Some("string") => string(shape.format.as_deref()),
        Some(other) => {
            context.diagnostics.error(
                Code::UnknownType,
                &at.join("type"),
                format!("`{other}` is no type of OpenAPI 3.0"),
                "use string, number, integer, boolean, array or object",
            );
            return None;
        }
    })
}

fn list<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    place: &Place,
) -> Option<TypeRef> {
    let Some(items) = shape.items else {
        return Some(TypeRef::List(Box::new(TypeRef::Optional(Box::new(TypeRef::Any)))));
    };
    let used = use_of(context, items, &at.join("items"), &place.inside("item"))?;
    Some(TypeRef::List(Box::new(optional(used))))
}

fn map<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    place: &Place,
) -> Option<TypeRef> {
    let Some(AdditionalProperties::Schema(values)) = shape.additional else {
        return Some(TypeRef::Map(Box::new(TypeRef::Any)));
    };
    let at = at.join("additionalProperties");
    let used = use_of(context, values.as_ref(), &at, &place.inside("value"))?;
    Some(TypeRef::Map(Box::new(optional(used))))
}

/// A type whose value may be null, as an item or a body; any JSON holds null anyway.
pub(super) fn optional(used: Used) -> TypeRef {
    if used.nullable && used.ty != TypeRef::Any {
        TypeRef::Optional(Box::new(used.ty))
    } else {
        used.ty
    }
}

/// A number, a string and the texts of the numbers that JSON does not have: OData's doubles.
fn union<'d>(
    context: &mut Lowering<'d>,
    parts: &'d [ReferenceOr<Schema>],
    at: &Pointer,
    keyword: &str,
) -> Option<TypeRef> {
    let mut numbers = 0;
    let mut named = false;
    let mut others = 0;
    for (index, part) in parts.iter().enumerate() {
        let found = context.document.resolve(part, &at.join(index), context.diagnostics)?;
        let shape = Shape::of(found.value);
        match (shape.ty, shape.members.is_empty()) {
            (Some("number"), true) => numbers += 1,
            (Some("string"), true) => {}
            (Some("string"), false) if is_not_finite(&shape) => named = true,
            _ => others += 1,
        }
    }
    if numbers == 1 && named && others == 0 {
        return Some(TypeRef::Number);
    }
    context.diagnostics.error(
        Code::UnsupportedUnion,
        at,
        format!("`{keyword}` of several types is not supported"),
        "describe the alternatives as types derived through `allOf` with a discriminator, \
         or exclude the operations that use this schema",
    );
    None
}

fn is_not_finite(shape: &Shape<'_>) -> bool {
    shape.members.iter().all(|member| {
        member.is_null() || member.as_str().is_some_and(|text| NOT_FINITE.contains(&text))
    })
}

fn integer(format: Option<&str>) -> Option<TypeRef> {
    Some(TypeRef::Integer(match format? {
        "int8" => IntegerFormat::I8,
        "int16" => IntegerFormat::I16,
        "int32" => IntegerFormat::I32,
        "int64" => IntegerFormat::I64,
        "uint8" => IntegerFormat::U8,
        "uint16" => IntegerFormat::U16,
        "uint32" => IntegerFormat::U32,
        "uint64" => IntegerFormat::U64,
        _ => return None,
    }))
}

fn string(format: Option<&str>) -> TypeRef {
    TypeRef::Text(match format {
        Some("date-time") => TextFormat::DateTime,
        Some("date") => TextFormat::Date,
        Some("time") => TextFormat::Time,
        Some("duration") => TextFormat::Duration,
        Some("uuid") => TextFormat::Uuid,
        Some("byte") => TextFormat::Base64,
        Some("base64url") => TextFormat::Base64Url,
        _ => return TypeRef::String,
    })
}

fn is_string_enumeration(shape: &Shape<'_>) -> bool {
    let strings = shape.members.iter().filter(|member| member.is_string()).count();
    let nulls = shape.members.iter().filter(|member| member.is_null()).count();
    matches!(shape.ty, None | Some("string"))
        && strings > 0
        && strings + nulls == shape.members.len()
}

/// The type of a use of an enumeration: a set of its members if they are flags.
fn flags_of(ty: TypeRef, shape: &Shape<'_>) -> TypeRef {
    match ty {
        TypeRef::Named(id) if is_string_enumeration(shape) && choice(shape) == Choice::Flags => {
            TypeRef::Flags(id)
        }
        ty => ty,
    }
}

fn choice(shape: &Shape<'_>) -> Choice {
    let extension = shape.data.and_then(|data| data.extensions.get("x-ms-enum-flags"));
    let flags = extension.and_then(|found| found.get("isFlags")).and_then(Value::as_bool);
    if flags == Some(true) { Choice::Flags } else { Choice::One }
}

/// The members of an enumeration; one that is listed twice is one.
fn enumeration(shape: &Shape<'_>) -> EnumerationDef {
    let mut members: Vec<MemberDef> = Vec::new();
    let described = shape.data.and_then(|data| data.extensions.get("x-ms-enum"));
    let described = described.and_then(|found| found.get("values")).and_then(Value::as_array);
    for value in shape.members.iter().filter_map(Value::as_str) {
        if members.iter().any(|member| member.value == value) {
            continue;
        }
        let found = described.into_iter().flatten().find(|entry| entry["value"] == *value);
        let text = found.and_then(|entry| entry["description"].as_str());
        members.push(MemberDef {
            value: value.to_owned(),
            name: VariantName::preferred(value),
            docs: documentation::of_text(None, text),
        });
    }
    EnumerationDef { members, choice: choice(shape) }
}
