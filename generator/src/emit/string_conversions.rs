//! The conversion of strings to a union.

use super::types;
use crate::model::{
    AcceptedValues, Api, Cardinality, EnumerationBase, TypeKind, TypeRef, UnionDef, UnionVariantDef,
};
use crate::naming::VariantName;

/// The most unions inside a union that are searched for strings.
const MOST_UNIONS: usize = 2;

/// The conversion of strings to a union.
#[derive(PartialEq)]
pub(super) enum StringConversion<'a> {
    /// No alternative is a string, or a string could be something else, such as a date.
    None,
    /// One alternative is a string.
    Variant(&'a VariantName),
    /// Several are strings: a string becomes the one that it would be read as.
    Read,
}

pub(super) fn converts_strings<'a>(api: &Api, union: &'a UnionDef) -> StringConversion<'a> {
    let strings = union.alternatives.iter().map(|found| strings_of(api, &found.ty, 0));
    let strings: Vec<Strings> = strings.filter(|strings| *strings != Strings::None).collect();
    let is_string = |found: &&UnionVariantDef| types::resolve(api, &found.ty) == &TypeRef::String;
    let plain = union.alternatives.iter().find(is_string);
    let is_read = !strings.contains(&Strings::Other)
        && (strings.contains(&Strings::Members) || plain.is_none() && !strings.is_empty());
    match plain {
        _ if is_read => StringConversion::Read,
        Some(alternative) => StringConversion::Variant(&alternative.name),
        None => StringConversion::None,
    }
}

/// The strings that a type has.
#[derive(Clone, Copy, PartialEq)]
enum Strings {
    None,
    /// Any string.
    Any,
    /// The members of an enumeration, and unknown ones.
    Members,
    /// Strings of a format, or others that are not the value itself.
    Other,
}

fn strings_of(api: &Api, ty: &TypeRef, depth: usize) -> Strings {
    match types::resolve(api, ty) {
        TypeRef::String => Strings::Any,
        TypeRef::Bool
        | TypeRef::Integer(_)
        | TypeRef::Number
        | TypeRef::List(_)
        | TypeRef::Tuple(_)
        | TypeRef::Map(_)
        | TypeRef::KeyedMap(..) => Strings::None,
        TypeRef::Named(id) | TypeRef::Boxed(id) => match &api.types[*id].kind {
            TypeKind::Struct(object) if object.accepts == AcceptedValues::Objects => Strings::None,
            TypeKind::Polymorphic(_) => Strings::None,
            TypeKind::Enumeration(found) => match (found.base, found.cardinality) {
                (EnumerationBase::String, Cardinality::One) => Strings::Members,
                (EnumerationBase::String, Cardinality::Flags) => Strings::Other,
                (EnumerationBase::Integer, _) => Strings::None,
            },
            // Deeper unions are not inspected when a value is read, either.
            TypeKind::Union(inner) if depth < MOST_UNIONS => {
                let inner =
                    inner.alternatives.iter().map(|one| strings_of(api, &one.ty, depth + 1));
                let found: Vec<Strings> =
                    inner.filter(|strings| *strings != Strings::None).collect();
                let has = |strings| found.contains(&strings);
                match found.first() {
                    None => Strings::None,
                    Some(_) if has(Strings::Other) => Strings::Other,
                    Some(_) if has(Strings::Members) => Strings::Members,
                    Some(_) => Strings::Any,
                }
            }
            _ => Strings::Other,
        },
        _ => Strings::Other,
    }
}
