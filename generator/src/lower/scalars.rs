//! Types of numbers and strings, by their formats.

use crate::model::{IntegerFormat, TextFormat, TypeRef};

use super::Lowering;
use super::shape::Shape;

pub(super) fn integer(format: Option<&str>) -> Option<TypeRef> {
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

pub(super) fn string(format: Option<&str>) -> TypeRef {
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

/// Returns whether the Rust type of a schema says the schema's format, so that its documentation need not.
pub(super) fn says_format(shape: &Shape<'_>) -> bool {
    let format = shape.format.as_deref();
    let by_type = shape.members.is_empty()
        && match shape.ty {
            Some("integer") => integer(format).is_some(),
            Some("number") => integer(format).is_some() || format == Some("double"),
            Some("string") => !matches!(string(format), TypeRef::String),
            _ => false,
        };
    by_type || is_int_or_string(shape)
}

/// Returns whether a schema is Kubernetes' integer or string: by its format, with any declared type, or by
/// the extension.
pub(super) fn is_int_or_string(shape: &Shape<'_>) -> bool {
    let scalar = matches!(shape.ty, None | Some("string" | "integer"));
    let extension = shape.data.and_then(|data| data.extensions.get("x-kubernetes-int-or-string"));
    let says = shape.format.as_deref() == Some("int-or-string")
        || extension.and_then(serde_json::Value::as_bool) == Some(true);
    scalar && says
}

/// Kubernetes' integer or string.
pub(super) fn int_or_string(context: &mut Lowering<'_>) -> TypeRef {
    context.int_or_string = true;
    TypeRef::IntOrString
}
