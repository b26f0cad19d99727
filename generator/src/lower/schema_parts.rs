//! Parts of a schema: what it and they declare, before any of it is lowered.

use indexmap::IndexMap;
use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::naming::SchemaName;

use super::Lowering;
use super::polymorphism::wrapped_part;
use super::shape::Shape;

/// A property: its schema, or a reference to it.
pub(super) type Property = ReferenceOr<Box<Schema>>;

/// A schema that another one inherits from, with its name if it is a component.
type Base<'d> = (Option<SchemaName>, &'d Schema, Pointer);

/// The parts of a schema's `allOf`. Recursion over them terminates: [`super::inheritance`]
/// refuses cycles.
pub(super) fn parts<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Vec<Base<'d>> {
    let document = context.document;
    let mut parts = Vec::new();
    for (index, part) in Shape::of(schema).all_of.iter().enumerate() {
        let at = at.join("allOf").join(index);
        if let Some(found) = document.resolve(part, &at, context.diagnostics) {
            parts.push((found.component.map(SchemaName::new), found.value, found.pointer));
        }
    }
    parts
}

/// The parts of a schema's `allOf` that are components.
pub(super) fn bases<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Vec<Base<'d>> {
    let parts = parts(context, schema, at);
    parts.into_iter().filter(|(name, ..)| name.is_some()).collect()
}

/// The members of `oneOf`, or else of `anyOf`.
pub(super) fn alternatives<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Vec<Resolved<'d, Schema>> {
    let shape = Shape::of(schema);
    let (keyword, members) = match shape.one_of {
        [] => ("anyOf", shape.any_of),
        members => ("oneOf", members),
    };
    let at = at.join(keyword);
    let document = context.document;
    let members = members.iter().enumerate();
    members
        .filter_map(|(index, part)| document.resolve(part, &at.join(index), context.diagnostics))
        .collect()
}

/// Returns whether null is the only value of a schema.
pub(super) fn is_null(schema: &Schema) -> bool {
    let shape = Shape::of(schema);
    let only_null = !shape.members.is_empty() && shape.members.iter().all(Value::is_null);
    only_null || shape.nullable() && shape.is_free_object() && shape.additional.is_none()
}

/// Maximal depth of the search for null in alternatives.
const NULL_DEPTH: usize = 8;

/// Returns whether a schema or one of its alternatives allows null.
pub(super) fn is_nullable(
    context: &mut Lowering<'_>,
    schema: &Schema,
    at: &Pointer,
    depth: usize,
) -> bool {
    let shape = Shape::of(schema);
    if shape.nullable() || depth > NULL_DEPTH {
        return shape.nullable();
    }
    for (keyword, parts) in [("oneOf", shape.one_of), ("anyOf", shape.any_of)] {
        for (index, part) in parts.iter().enumerate() {
            let at = at.join(keyword).join(index);
            let document = context.document;
            let found = document.resolve(part, &at, context.diagnostics);
            if found
                .is_some_and(|found| is_nullable(context, found.value, &found.pointer, depth + 1))
            {
                return true;
            }
        }
    }
    false
}

/// The only alternative of a schema that wraps another one.
pub(super) struct OnlyPart<'d> {
    pub(super) value: &'d ReferenceOr<Schema>,
    pub(super) at: Pointer,
    pub(super) nullable: bool,
}

/// `allOf: [$ref]`, and `anyOf` or `oneOf` of one schema and of null.
pub(super) fn only_part<'d>(
    schema: &'d Schema,
    shape: &Shape<'d>,
    at: &Pointer,
) -> Option<OnlyPart<'d>> {
    if let Some(index) = wrapped_part(schema) {
        let value = &shape.all_of[index];
        let null = |part: &Schema| Shape::of(part).nullable();
        let nullable = shape.all_of.iter().filter_map(ReferenceOr::as_item).any(null);
        return Some(OnlyPart { value, at: at.join("allOf").join(index), nullable });
    }
    let bare = shape.properties.is_none_or(IndexMap::is_empty);
    if !bare || !shape.all_of.is_empty() {
        return None;
    }
    for (keyword, parts) in [("anyOf", shape.any_of), ("oneOf", shape.one_of)] {
        let is_null = |part: &ReferenceOr<Schema>| part.as_item().is_some_and(is_null);
        let values: Vec<usize> =
            (0..parts.len()).filter(|index| !is_null(&parts[*index])).collect();
        if let [only] = values[..] {
            let at = at.join(keyword).join(only);
            return Some(OnlyPart { value: &parts[only], at, nullable: parts.len() > 1 });
        }
    }
    None
}

/// Returns whether a schema is an object with declared fields.
pub(super) fn is_object<'d>(context: &mut Lowering<'d>, schema: &'d Schema, at: &Pointer) -> bool {
    let shape = Shape::of(schema);
    if shape.properties.is_some_and(|properties| !properties.is_empty()) {
        return true;
    }
    // A discriminator makes a base without fields an object; with `oneOf` it is a union.
    if schema.schema_data.discriminator.is_some()
        && shape.one_of.is_empty()
        && shape.any_of.is_empty()
    {
        return true;
    }
    parts_are_object(context, schema, at)
}

fn parts_are_object<'d>(context: &mut Lowering<'d>, schema: &'d Schema, at: &Pointer) -> bool {
    // The lifetime of the parts is that of the document, not of this call.
    let document = context.document;
    Shape::of(schema).all_of.iter().enumerate().any(|(index, part)| {
        let at = at.join("allOf").join(index);
        let Some(found) = document.resolve(part, &at, context.diagnostics) else { return false };
        is_object(context, found.value, &found.pointer)
    })
}

/// Returns whether a schema is a union whose alternatives do not inherit from it, so that derived types
/// have the properties of all alternatives.
pub(super) fn is_plain_choice<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> bool {
    let alternatives = alternatives(context, schema, at);
    !alternatives.is_empty() && alternatives.iter().all(|part| !inherits(context, part, at, 0))
}

/// Maximal depth of inheritance; cycles are refused.
const FURTHEST: usize = 32;

/// Returns whether a schema is the one at a pointer, or inherits from it.
pub(super) fn inherits<'d>(
    context: &mut Lowering<'d>,
    found: &Resolved<'d, Schema>,
    from: &Pointer,
    depth: usize,
) -> bool {
    depth < FURTHEST
        && (found.pointer == *from
            || parts(context, found.value, &found.pointer).into_iter().any(
                |(_, value, pointer)| {
                    let part = Resolved { value, pointer, component: None };
                    inherits(context, &part, from, depth + 1)
                },
            ))
}

/// Returns whether a schema or a part of it requires a property.
pub(super) fn requires<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    property: &str,
) -> bool {
    Shape::of(schema).required.iter().any(|name| name == property)
        || parts(context, schema, at)
            .into_iter()
            .any(|(_, part, at)| requires(context, part, &at, property))
}

/// Returns whether a schema or an inline part of it declares a property.
pub(super) fn declares(schema: &Schema, property: &str) -> bool {
    own_property(schema, property).is_some()
}

/// Returns whether a schema or an inline part of it declares OData annotations.
pub(super) fn declares_odata(schema: &Schema) -> bool {
    let shape = Shape::of(schema);
    shape.properties.into_iter().flatten().any(|(name, _)| name.starts_with("@odata."))
        || shape.all_of.iter().any(|part| part.as_item().is_some_and(declares_odata))
}

/// A property that a schema or an inline part of it declares; the last declaration counts.
fn own_property<'s>(schema: &'s Schema, property: &str) -> Option<&'s Property> {
    own_property_at(schema, &Pointer::root(), property).map(|(value, _)| value)
}

/// [`own_property`] with its pointer.
pub(super) fn own_property_at<'s>(
    schema: &'s Schema,
    at: &Pointer,
    property: &str,
) -> Option<(&'s Property, Pointer)> {
    let shape = Shape::of(schema);
    let own = shape.properties.and_then(|properties| properties.get(property));
    own.map(|own| (own, at.join("properties").join(property))).or_else(|| {
        let parts = shape.all_of.iter().enumerate().rev();
        let mut inline = parts.filter_map(|(index, part)| Some((index, part.as_item()?)));
        inline.find_map(|(index, part)| {
            own_property_at(part, &at.join("allOf").join(index), property)
        })
    })
}
