//! Names for the alternatives of unions, used in the names of types and variants.

use openapiv3::Schema;

use crate::description::Resolved;
use crate::diagnostics::Pointer;
use crate::model::{Constant, TextFormat, TypeRef};
use crate::naming::VariantName;

use super::Lowering;
use super::constants::{self, Limits};
use super::schema_parts;
use super::shape::Shape;
use super::statuses;

/// The words of a component's type name, including the namespace below the configured one.
pub(super) fn component_words(context: &Lowering<'_>, name: &str) -> String {
    let (namespace, short) = context.split_namespace(name);
    let short = statuses::component_words(short);
    [namespace.as_slice(), &[&*short]].concat().join(" ")
}

/// Names each alternative: by its title, by a constant that no other alternative has, or by its
/// kind of JSON. Alternatives for which this is the same are named by the first property or member
/// that only one of them has.
pub(super) fn alternative_names<'d>(
    context: &mut Lowering<'d>,
    parts: &[Resolved<'d, Schema>],
) -> Vec<String> {
    let mut constants = Vec::new();
    for part in parts {
        constants.push(match part.component {
            Some(_) => Vec::new(),
            None => single_constants(context, part),
        });
    }
    let label = |(index, part): (usize, &Resolved<'d, Schema>)| {
        let own: &[(&str, Constant)] = &constants[index];
        let is_own = |found: &&(&str, Constant)| {
            let others = constants.iter().enumerate().filter(|(other, _)| *other != index);
            others.into_iter().all(|(_, other)| !other.contains(*found))
        };
        let is_string = |found: &&(&str, Constant)| matches!(found.1, Constant::String(_));
        let candidates = own.iter().filter(is_own).filter(is_string);
        let candidates = candidates.chain(own.iter().filter(is_own));
        let mut candidates = candidates.chain(own.iter().filter(is_string));
        let constant =
            candidates.find_map(|(property, constant)| constants::words(property, constant));
        title(part.value).or(constant).unwrap_or_else(|| kind_words(part.value).to_owned())
    };
    let labels: Vec<String> = parts.iter().enumerate().map(label).collect();
    let same =
        |one: &str, other: &str| VariantName::preferred(one) == VariantName::preferred(other);
    let inline = |index: &usize| parts[*index].component.is_none();
    let distinct = |(index, label): (usize, &String)| {
        let alike = (0..parts.len()).filter(|other| *other != index).filter(inline);
        let alike: Vec<_> =
            alike.filter(|other| same(&labels[*other], label)).map(|other| &parts[other]).collect();
        let part = &parts[index];
        let found = if alike.is_empty() || part.component.is_some() {
            None
        } else {
            difference(context, part, &alike)
        };
        match (found, title(part.value)) {
            (None, _) => label.clone(),
            (Some(found), None) => found,
            (Some(found), Some(title)) => format!("{title} {found}"),
        }
    };
    labels.iter().enumerate().map(distinct).collect()
}

/// The words for what an alternative has, and others of the same name lack: a required property,
/// any property, or a member of an enumeration.
fn difference<'d>(
    context: &mut Lowering<'d>,
    part: &Resolved<'d, Schema>,
    others: &[&Resolved<'d, Schema>],
) -> Option<String> {
    let mut properties = |part: &Resolved<'d, Schema>| {
        let mut names = Vec::new();
        property_names(context, part.value, &part.pointer, &mut names);
        names
    };
    let own = properties(part);
    let declared: Vec<&str> = others.iter().flat_map(|other| properties(other)).collect();
    let required = |schema: &'d Schema| Shape::of(schema).required.iter().map(String::as_str);
    let elsewhere: Vec<&str> = others.iter().flat_map(|other| required(other.value)).collect();
    let is_word = |name: &&str| name.chars().any(char::is_alphanumeric);
    let required = || required(part.value).filter(is_word);
    let property = required()
        .find(|name| !declared.contains(name))
        .or_else(|| required().find(|name| !elsewhere.contains(name)))
        .or_else(|| own.into_iter().filter(is_word).find(|name| !declared.contains(name)));
    property.map(str::to_owned).or_else(|| {
        let members = |part: &Resolved<'_, Schema>| Shape::of(part.value).members;
        let known: Vec<_> = others.iter().flat_map(|other| members(other)).collect();
        let own = members(part).into_iter().filter(|member| !known.contains(member));
        own.filter_map(|member| member.as_str().map(str::to_owned))
            .find(|member| is_word(&&**member))
    })
}

/// The properties of an object that have one value only, in the order of their declarations.
fn single_constants<'d>(
    context: &mut Lowering<'d>,
    part: &Resolved<'d, Schema>,
) -> Vec<(&'d str, Constant)> {
    let mut names = Vec::new();
    property_names(context, part.value, &part.pointer, &mut names);
    let mut found = Vec::new();
    for name in names {
        let limits = constants::of_property(context, part.value, &part.pointer, name);
        if let Some(only) = limits.as_ref().and_then(Limits::only) {
            found.push((name, only.clone()));
        }
    }
    found
}

/// The properties that a schema declares or inherits. The recursion ends because cycles are refused
/// before.
fn property_names<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
    names: &mut Vec<&'d str>,
) {
    for (_, part, at) in schema_parts::parts(context, schema, at) {
        property_names(context, part, &at, names);
    }
    for name in Shape::of(schema).properties.into_iter().flat_map(|all| all.keys()) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
}

fn title(schema: &Schema) -> Option<String> {
    let title = schema.schema_data.title.as_deref();
    title.filter(|title| title.chars().any(char::is_alphanumeric)).map(str::to_owned)
}

/// The kind of JSON of a schema.
fn kind_words(schema: &Schema) -> &str {
    match Shape::of(schema).ty {
        Some("array") => "list",
        Some(ty @ ("string" | "integer" | "number" | "boolean")) => ty,
        _ => "object",
    }
}

/// The words for the variant of an inline alternative.
pub(super) fn words(context: &Lowering<'_>, ty: &TypeRef, schema: &Schema, label: &str) -> String {
    let titled = schema.schema_data.title.as_deref() == Some(label);
    match ty {
        TypeRef::Named(_) | TypeRef::Boxed(_) => label.to_owned(),
        _ if titled => label.to_owned(),
        ty => type_words(context, ty),
    }
}

fn type_words(context: &Lowering<'_>, ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "boolean".to_owned(),
        TypeRef::Integer(_) => "integer".to_owned(),
        TypeRef::Number => "number".to_owned(),
        TypeRef::String => "string".to_owned(),
        TypeRef::IntOrString => "integer or string".to_owned(),
        TypeRef::Text(format) => text_words(*format).to_owned(),
        TypeRef::Replaced(ty) => ty.name().to_owned(),
        TypeRef::Any => "value".to_owned(),
        TypeRef::Named(id) | TypeRef::Boxed(id) => context.types[*id].name.to_string(),
        TypeRef::Flags(id) if context.paths.contains_key(id) => "flags".to_owned(),
        TypeRef::Flags(id) => format!("{} flags", context.types[*id].name),
        TypeRef::Optional(inner) => type_words(context, inner),
        // The names of inline types are chosen later.
        TypeRef::List(item) if is_inline(context, item) => "list".to_owned(),
        TypeRef::List(item) => format!("{} list", type_words(context, item)),
        TypeRef::Tuple(_) => "tuple".to_owned(),
        TypeRef::Map(value) if **value == TypeRef::Any => "object".to_owned(),
        TypeRef::Map(value) | TypeRef::KeyedMap(_, value) if is_inline(context, value) => {
            "map".to_owned()
        }
        TypeRef::Map(value) | TypeRef::KeyedMap(_, value) => {
            format!("{} map", type_words(context, value))
        }
    }
}

/// Returns whether the items of a list or a map have a type that is no component.
fn is_inline(context: &Lowering<'_>, items: &TypeRef) -> bool {
    items.references().iter().any(|id| context.paths.contains_key(id))
}

fn text_words(format: TextFormat) -> &'static str {
    match format {
        TextFormat::DateTime => "date time",
        TextFormat::Date => "date",
        TextFormat::Time => "time",
        TextFormat::Duration => "duration",
        TextFormat::Uuid => "uuid",
        TextFormat::Base64 => "base64",
        TextFormat::Base64Url => "base64 url",
    }
}
