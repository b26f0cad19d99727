//! The types of values: conversion of scalars, and names of types in messages.

use serde_json::Number;

use crate::description::keywords::ValueType;
use crate::description::suggest::alternatives;
use crate::description::value::Value;

/// Converts a scalar to the expected type if it has only one possible meaning.
pub(super) fn coerced(ty: &ValueType, value: &Value) -> Option<Value> {
    match (ty, value) {
        (ValueType::String | ValueType::SchemaName, Value::Number(number)) => {
            Some(Value::String(number.to_string()))
        }
        (ValueType::String | ValueType::SchemaName, Value::Bool(flag)) => {
            Some(Value::String(flag.to_string()))
        }
        (ValueType::Boolean, Value::String(text)) => parse_bool(text).map(Value::Bool),
        (ValueType::List(_), Value::Null) => Some(Value::List(Vec::new())),
        (ValueType::Number, Value::String(text)) => text.parse::<Number>().ok().map(Value::Number),
        (ValueType::Count, Value::String(text)) => {
            text.parse::<u32>().ok().map(|count| Value::Number(count.into()))
        }
        // Counts such as `1.0` and `1e3`.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it was compared"
        )]
        (ValueType::Count, Value::Number(number)) => {
            let count = number
                .as_f64()
                .filter(|count| count.fract() == 0.0 && (0.0..f64::from(u32::MAX)).contains(count));
            count.map(|count| Value::Number((count as u32).into()))
        }
        _ => None,
    }
}

/// Parses other words for `true` and `false`, including those of YAML 1.1.
fn parse_bool(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "required" => Some(true),
        "false" | "no" | "off" | "optional" => Some(false),
        _ => None,
    }
}

/// Returns whether a value has a type, without its inner values.
pub(in crate::description) fn has_type(ty: &ValueType, value: &Value) -> bool {
    match (ty, value) {
        (ValueType::String | ValueType::SchemaName | ValueType::OneOf(_), Value::String(_))
        | (ValueType::Boolean | ValueType::SchemaOrBoolean, Value::Bool(_))
        | (ValueType::Number, Value::Number(_))
        | (
            ValueType::Object(_)
            | ValueType::ObjectOrReference(_)
            | ValueType::SchemaOrBoolean
            | ValueType::Map(_),
            Value::Object(_),
        )
        | (ValueType::List(_), Value::List(_))
        | (ValueType::Data | ValueType::Separate(_) | ValueType::Ignored(..), _) => true,
        (ValueType::Count, Value::Number(number)) => {
            number.as_u64().is_some_and(|count| usize::try_from(count).is_ok())
        }
        _ => false,
    }
}

/// Returns the name of a type in messages.
pub(super) fn expected_type(ty: &ValueType) -> String {
    match ty {
        ValueType::String | ValueType::SchemaName => "a string".to_owned(),
        ValueType::OneOf(names) => alternatives(names),
        ValueType::Boolean => "`true` or `false`".to_owned(),
        ValueType::Number => "a number".to_owned(),
        ValueType::Count => "a whole number from 0".to_owned(),
        ValueType::Object(object) => format!("{} (an object)", object.name),
        ValueType::ObjectOrReference(object) => {
            format!("{} or a reference to one (an object)", object.name)
        }
        ValueType::SchemaOrBoolean => "a schema, a reference to one, `true` or `false`".to_owned(),
        ValueType::Map(_) => "an object".to_owned(),
        ValueType::List(_) => "a list".to_owned(),
        ValueType::Data | ValueType::Separate(_) | ValueType::Ignored(..) => "a value".to_owned(),
    }
}
