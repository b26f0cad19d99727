//! Enumerations: their schemas and their members.

use openapiv3::Schema;
use serde_json::Value;

use crate::description::Resolved;
use crate::diagnostics::{Code, Pointer};
use crate::model::{Cardinality, EnumerationBase, EnumerationDef, MemberDef, TypeRef};
use crate::naming::VariantName;

use super::Lowering;
use super::docs as documentation;
use super::shape::Shape;
use super::subject::Subject;

/// The base of an enumeration with one member. `None` if the schema is no such enumeration.
pub(super) fn base_of_only_member(shape: &Shape<'_>) -> Option<EnumerationBase> {
    let (first, others) = shape.members.split_first()?;
    let is_only = others.iter().all(|member| member == first);
    (is_only && cardinality(shape) == Cardinality::One).then(|| shape.enumeration_base()).flatten()
}

/// The enumeration of a schema, with the words of its name.
pub(super) fn of(
    context: &mut Lowering<'_>,
    shape: &Shape<'_>,
    at: &Pointer,
    words: &str,
) -> Option<EnumerationDef> {
    let base = shape.enumeration_base()?;
    let mut members = Vec::new();
    add_members(context, &mut members, shape, at, words);
    Some(EnumerationDef { base, members, cardinality: cardinality(shape) })
}

/// The enumeration of several schemas, if all of them are enumerations of the same base or only
/// declare the base's type: other values are kept anyway.
pub(super) fn of_all(
    context: &mut Lowering<'_>,
    parts: &[Resolved<'_, Schema>],
    words: &str,
) -> Option<EnumerationDef> {
    let shapes: Vec<_> = parts.iter().map(|part| Shape::of(part.value)).collect();
    let base = shapes.iter().find_map(Shape::enumeration_base)?;
    let plain = |shape: &Shape<'_>| {
        let named = match base {
            EnumerationBase::String => shape.ty == Some("string"),
            EnumerationBase::Integer => shape.ty == Some("integer"),
        };
        named && shape.members.is_empty() && shape.format.is_none()
    };
    let fits = |shape: &Shape<'_>| {
        plain(shape)
            || shape.enumeration_base() == Some(base) && cardinality(shape) == Cardinality::One
    };
    if !shapes.iter().all(fits) {
        return None;
    }
    let mut members = Vec::new();
    for (part, shape) in parts.iter().zip(&shapes) {
        let before = members.len();
        add_members(context, &mut members, shape, &part.pointer, words);
        // Constants often have their own titles and descriptions.
        if let [only] = &mut members[before..]
            && let Some(data) = shape.data.filter(|_| shape.members.len() == 1)
        {
            if let Some(title) = data.title.as_deref().filter(|title| is_usable(title))
                && only.name.chosen().is_none()
            {
                only.name = variant_name(title, words);
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
            if shape.enumeration_base() == Some(EnumerationBase::String)
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
fn add_members(
    context: &mut Lowering<'_>,
    members: &mut Vec<MemberDef>,
    shape: &Shape<'_>,
    at: &Pointer,
    words: &str,
) {
    let names = strings(context, shape, at, NAMES);
    let descriptions = strings(context, shape, at, DESCRIPTIONS);
    let entries = extension(shape, "x-ms-enum").and_then(|found| found.get("values"));
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
        let described = entry.and_then(|entry| entry["description"].as_str());
        let described = described.or_else(|| descriptions.get(index).copied().flatten());
        let name = names.get(index).copied().flatten().unwrap_or(&value);
        let chosen = context.given_name(Subject::Member(&value, at), None, at);
        let name = chosen.unwrap_or_else(|| variant_name(name, words));
        members.push(MemberDef { value, name, docs: documentation::of_text(None, described) });
    }
}

/// The variant of a member. `words` are those of the enumeration's name.
fn variant_name(member: &str, words: &str) -> VariantName {
    let last = words.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if last.ends_with("version") || last.ends_with("versions") {
        VariantName::version(member)
    } else {
        VariantName::preferred(member)
    }
}

/// The extensions with a name or a description for each member, the preferred one first.
const NAMES: [&str; 2] = ["x-enum-varnames", "x-enumNames"];
const DESCRIPTIONS: [&str; 2] = ["x-enum-descriptions", "x-enumDescriptions"];

/// The maximal length of a name of a member, in characters.
const LONGEST_NAME: usize = 60;

/// Returns whether a name has letters or digits, and is short enough for an identifier.
fn is_usable(name: &str) -> bool {
    name.chars().any(char::is_alphanumeric) && name.chars().count() <= LONGEST_NAME
}

fn extension<'s>(shape: &Shape<'s>, name: &str) -> Option<&'s Value> {
    shape.data?.extensions.get(name)
}

/// The strings that one of two extensions has for the members: the first extension that is a list
/// with an item for each member. Others, and items that are not usable, are reported.
fn strings<'s>(
    context: &mut Lowering<'_>,
    shape: &Shape<'s>,
    at: &Pointer,
    extensions: [&str; 2],
) -> Vec<Option<&'s str>> {
    for name in extensions {
        let Some(found) = extension(shape, name) else { continue };
        let at = at.join(name);
        // A nullable enumeration lists null, which needs no name.
        let named: Vec<bool> = shape.members.iter().map(|member| !member.is_null()).collect();
        let count = named.iter().filter(|named| **named).count();
        let list = found.as_array();
        let Some(list) = list.filter(|list| [count, named.len()].contains(&list.len())) else {
            let message = format!(
                "`{name}` is not a list with an item for each of the {count} members: it is ignored"
            );
            warn(context, &at, message);
            continue;
        };
        let mut strings = Vec::new();
        for (index, item) in list.iter().enumerate() {
            let text = item.as_str();
            let usable = text.filter(|text| extensions == DESCRIPTIONS || is_usable(text));
            // A missing description is nothing to correct.
            if usable.is_none() && !item.is_null() {
                let message = format!("an item of `{name}` is no usable string: it is ignored");
                warn(context, &at.join(index), message);
            }
            strings.push(usable);
        }
        if list.len() < named.len() {
            let mut given = strings.into_iter();
            let given = |named| if named { given.next().flatten() } else { None };
            return named.into_iter().map(given).collect();
        }
        return strings;
    }
    Vec::new()
}

fn warn(context: &mut Lowering<'_>, at: &Pointer, message: String) {
    let help = "give each member a short string, in the order of `enum`";
    context.diagnostics.warn(Code::MemberNames, at, message, help);
}
