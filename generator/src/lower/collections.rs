//! Types of lists, tuples and maps.

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use crate::diagnostics::Pointer;
use crate::model::TypeRef;

use super::shape::Shape;
use super::types::{optional, use_of};
use super::{Lowering, TypePath};

/// The words for the positions of a tuple.
const POSITIONS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The type of a list.
pub(super) fn list<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<TypeRef> {
    if context.document.notes(at).tuple {
        return tuple(context, shape, at, type_path);
    }
    let Some(items) = shape.items else {
        return Some(TypeRef::List(Box::new(TypeRef::Optional(Box::new(TypeRef::Any)))));
    };
    let used = use_of(context, items, &at.join("items"), &type_path.inside("item"))?;
    Some(TypeRef::List(Box::new(optional(&used))))
}

/// The type of a list whose `items` have a property for each position.
fn tuple<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<TypeRef> {
    let positions = shape.items.and_then(ReferenceOr::as_item)?;
    let at = at.join("items").join("properties");
    let mut items = Vec::new();
    for ((index, item), word) in Shape::of(positions).properties?.iter().zip(POSITIONS) {
        let type_path = type_path.inside(&format!("{word} item"));
        items.push(optional(&use_of(context, item, &at.join(index), &type_path)?));
    }
    context.tuples = true;
    Some(TypeRef::Tuple(items))
}

/// The type of an object without declared properties.
pub(super) fn map<'d>(
    context: &mut Lowering<'d>,
    shape: &Shape<'d>,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<TypeRef> {
    let Some(AdditionalProperties::Schema(values)) = shape.additional else {
        return Some(TypeRef::Map(Box::new(TypeRef::Any)));
    };
    if context.document.notes(at).keyed_map {
        return keyed_map(context, values.as_item()?, at, type_path);
    }
    let at = at.join("additionalProperties");
    let used = use_of(context, values.as_ref(), &at, &type_path.inside("value"))?;
    Some(TypeRef::Map(Box::new(optional(&used))))
}

/// The type of an object of which the names and the values have a schema.
fn keyed_map<'d>(
    context: &mut Lowering<'d>,
    both: &'d Schema,
    at: &Pointer,
    type_path: &TypePath,
) -> Option<TypeRef> {
    let properties = Shape::of(both).properties?;
    let at = at.join("additionalProperties").join("properties");
    let name =
        use_of(context, properties.get("name")?, &at.join("name"), &type_path.inside("key"))?;
    let value =
        use_of(context, properties.get("value")?, &at.join("value"), &type_path.inside("value"))?;
    let value = Box::new(optional(&value));
    Some(match name.ty {
        TypeRef::Named(id) => TypeRef::KeyedMap(id, value),
        // The user has put another type in place of the enumeration.
        _ => TypeRef::Map(value),
    })
}
