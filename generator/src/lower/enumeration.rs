//! Enumerations: their schemas and their members.

use serde_json::Value;

use crate::model::{Cardinality, EnumerationBase, EnumerationDef, MemberDef, TypeRef};
use crate::naming::VariantName;

use super::docs as documentation;
use super::shape::Shape;

/// The base of an enumeration: all members are strings or all are whole numbers. `None` if the
/// schema is no enumeration.
pub(super) fn base(shape: &Shape<'_>) -> Option<EnumerationBase> {
    let mut members = shape.members.iter().filter(|member| !member.is_null()).peekable();
    members.peek()?;
    let text = matches!(shape.ty, None | Some("string"));
    let number = matches!(shape.ty, None | Some("integer" | "number"));
    if text && members.clone().all(Value::is_string) {
        return Some(EnumerationBase::String);
    }
    (number && members.all(Value::is_i64)).then_some(EnumerationBase::Integer)
}

/// The enumeration of a schema.
pub(super) fn of(shape: &Shape<'_>) -> Option<EnumerationDef> {
    let base = base(shape)?;
    let mut members = Vec::new();
    add_members(&mut members, shape);
    Some(EnumerationDef { base, members, cardinality: cardinality(shape) })
}

/// The enumeration of several schemas, if all of them are enumerations of the same base or only
/// declare the base's type: other values are kept anyway.
pub(super) fn of_all(shapes: &[Shape<'_>]) -> Option<EnumerationDef> {
    let base = shapes.iter().find_map(base)?;
    let plain = |shape: &Shape<'_>| {
        let named = match base {
            EnumerationBase::String => shape.ty == Some("string"),
            EnumerationBase::Integer => shape.ty == Some("integer"),
        };
        named && shape.members.is_empty() && shape.format.is_none()
    };
    let fits = |shape: &Shape<'_>| {
        plain(shape) || self::base(shape) == Some(base) && cardinality(shape) == Cardinality::One
    };
    if !shapes.iter().all(fits) {
        return None;
    }
    let mut members = Vec::new();
    for shape in shapes {
        let before = members.len();
        add_members(&mut members, shape);
        // Constants often have their own descriptions.
        if let [only] = &mut members[before..]
            && let Some(data) = shape.data.filter(|_| shape.members.len() == 1)
        {
            if let Some(title) = &data.title {
                only.name = VariantName::preferred(title);
            }
            only.docs = documentation::of_text(None, data.description.as_deref());
        }
    }
    Some(EnumerationDef { base, members, cardinality: Cardinality::One })
}

/// The type of a value of an enumeration: a set of members if they are flags.
pub(super) fn flags_of(ty: TypeRef, shape: &Shape<'_>) -> TypeRef {
    match ty {
        TypeRef::Named(id)
            if base(shape) == Some(EnumerationBase::String)
                && cardinality(shape) == Cardinality::Flags =>
        {
            TypeRef::Flags(id)
        }
        ty => ty,
    }
}

fn cardinality(shape: &Shape<'_>) -> Cardinality {
    let extension = shape.data.and_then(|data| data.extensions.get("x-ms-enum-flags"));
    let flags = extension.and_then(|found| found.get("isFlags")).and_then(Value::as_bool);
    if flags == Some(true) { Cardinality::Flags } else { Cardinality::One }
}

/// Adds the members of a schema, without duplicates.
fn add_members(members: &mut Vec<MemberDef>, shape: &Shape<'_>) {
    let extension = |name: &str| shape.data.and_then(|data| data.extensions.get(name));
    let list = |name: &str| {
        let list = extension(name).and_then(Value::as_array);
        list.filter(|list| list.len() == shape.members.len())
    };
    let names = list("x-enum-varnames").or_else(|| list("x-enumNames"));
    let descriptions = list("x-enum-descriptions").or_else(|| list("x-enumDescriptions"));
    let text = |list: Option<&Vec<Value>>, index: usize| {
        list.and_then(|list| list[index].as_str()).map(str::to_owned)
    };
    let entries = extension("x-ms-enum").and_then(|found| found.get("values"));
    for (index, member) in shape.members.iter().enumerate() {
        let value = match member {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        if members.iter().any(|known| known.value == value) {
            continue;
        }
        let entry = entries.and_then(Value::as_array).into_iter().flatten();
        let entry = entry.into_iter().find(|entry| entry["value"] == *member);
        let described = entry.and_then(|entry| entry["description"].as_str()).map(str::to_owned);
        let described = described.or_else(|| text(descriptions, index));
        let name = text(names, index).unwrap_or_else(|| value.clone());
        let docs = documentation::of_text(None, described.as_deref());
        members.push(MemberDef { value, name: VariantName::preferred(&name), docs });
    }
}

/// The note on the members of a schema that is no enumeration.
pub(super) fn note(shape: &Shape<'_>) -> Option<String> {
    if shape.members.iter().all(Value::is_null) || base(shape).is_some() {
        return None;
    }
    let members: Vec<_> = shape.members.iter().map(ToString::to_string).collect();
    Some(documentation::note("One of", &members.join(", ")))
}
