//! Type names: the value of the discriminator's property in the objects of a component.

use openapiv3::Schema;
use serde_json::Value;

use crate::diagnostics::{Code, Pointer};
use crate::model::{Constant, Dialect, TagDef, TagKind};
use crate::naming::{PropertyName, SchemaName};

use super::Lowering;
use super::constants::{self, Limits, ScalarType};
use super::polymorphism::discriminator;
use super::schema_parts;

/// OData's property for the name of a type.
const ODATA_TYPE: &str = "@odata.type";

/// The tag of a component's objects: the property of the nearest discriminator, and the type's name
/// in the description.
pub(super) fn tag<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<TagDef> {
    let property = tag_property(context, schema, at)?;
    let own = own_type_name(context, name, schema, at);
    let value = own.or_else(|| mapped_type_name(context, name, schema, at));
    let limits = constants::of_property(context, schema, at, &property).unwrap_or_default();
    let (value, kind) = tag_value(context, &property, &limits, value, at);
    Some(TagDef { property: PropertyName::new(property), value, kind })
}

/// The value of the discriminator for a type's name, and its form on the wire.
pub(super) fn tag_value(
    context: &mut Lowering<'_>,
    property: &str,
    limits: &Limits,
    value: Option<String>,
    at: &Pointer,
) -> (Option<String>, TagKind) {
    let ty = limits.scalar_type().filter(|ty| *ty != ScalarType::String);
    let (Some(ty), Some(text)) = (ty, &value) else {
        return (value, if ty.is_some() { TagKind::Json } else { TagKind::String });
    };
    match limits.value(text) {
        Some(Constant::String(text)) => (Some(text), TagKind::String),
        Some(constant) => (Some(constant.as_string()), TagKind::Json),
        None => {
            context.diagnostics.warn(
                Code::Discriminator,
                at,
                format!(
                    "the discriminator value `{text}` of this type is not {}, the declared type of `{property}`",
                    ty.words()
                ),
                "add the type to the mapping of the discriminator: its value is written as a string",
            );
            (value, TagKind::String)
        }
    }
}

/// The discriminator property of a schema or of the nearest of its bases.
pub(super) fn tag_property<'d>(
    context: &mut Lowering<'d>,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<String> {
    if let Some((found, _)) = discriminator(schema, at) {
        return Some(found.property_name.clone());
    }
    for (_, base, base_at) in schema_parts::bases(context, schema, at) {
        // A union with properties of its own is none of its alternatives.
        if schema_parts::is_plain_choice(context, base, &base_at) {
            continue;
        }
        if let Some(property) = tag_property(context, base, &base_at) {
            return Some(property);
        }
    }
    let odata = context.dialect == Dialect::OData
        && (schema.schema_data.extensions.contains_key("x-ms-discriminator-value")
            || schema_parts::declares(schema, ODATA_TYPE));
    odata.then(|| ODATA_TYPE.to_owned())
}

/// The type name that a schema itself declares: the default or only member of its discriminator
/// property, `x-ms-discriminator-value`, or an entry of its own discriminator's mapping that refers
/// to it.
pub(super) fn own_type_name<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<String> {
    let property = tag_property(context, schema, at)?;
    let declared = schema_parts::own_property_at(schema, at, &property);
    let declared = declared.and_then(|(declared, at)| {
        let found = context.document.resolve(declared, &at, context.diagnostics)?;
        // Without a constant, the default counts: then names are strings.
        let default = found.value.schema_data.default.as_ref().and_then(Value::as_str);
        let default = default.filter(|_| found.component.is_none()).map(str::to_owned);
        default.or_else(|| {
            let limits = constants::of(context, found.value, &found.pointer);
            limits.only().filter(|only| **only != Constant::Null).map(Constant::as_string)
        })
    });
    let extension = schema.schema_data.extensions.get("x-ms-discriminator-value");
    let found = declared.or_else(|| extension.and_then(Value::as_str).map(str::to_owned));
    found.or_else(|| {
        discriminator(schema, at)?;
        let mapped = context.variants(name);
        mapped.iter().find(|mapped| mapped.schema == *name).map(|mapped| mapped.tag.clone())
    })
}

/// The type name that the discriminator of a base maps to a schema.
fn mapped_type_name<'d>(
    context: &mut Lowering<'d>,
    name: &SchemaName,
    schema: &'d Schema,
    at: &Pointer,
) -> Option<String> {
    for (base_name, base, base_at) in schema_parts::bases(context, schema, at) {
        if discriminator(base, &base_at).is_some()
            && let Some(base_name) = base_name
        {
            let mapped = context.variants(&base_name);
            if let Some(found) = mapped.iter().find(|mapped| mapped.schema == *name) {
                return Some(found.tag.clone());
            }
        }
        if let Some(found) = mapped_type_name(context, name, base, &base_at) {
            return Some(found);
        }
    }
    None
}
