//! The objects of OpenAPI 3.0, 3.1 and 3.2, their keywords, and the type of each keyword's value.
//!
//! This is the one table that every walk through a description uses. [`ValueType::at_key`] and
//! [`ValueType::at_item`] give the type of what is inside a value: whether its keys are keywords or
//! names, whether `$ref` in it is a reference, and whether it is data, in which nothing is.
//! Keywords that begin with `x-` are allowed in every object and are in no table: they are data.

mod entries;
mod objects;
mod schema;
#[cfg(test)]
mod tests;
mod types;

pub(super) use objects::{
    COMPONENTS, ENCODING, EXAMPLE, FLOWS, HEADER, INFO, LICENSE, MEDIA_TYPE, SCHEMES,
    SECURITY_SCHEME, SERVER, STYLES, TAG,
};
pub(crate) use objects::{OPERATION, PARAMETER, PATH_ITEM, RESPONSE, ROOT};
pub(crate) use schema::SCHEMA;
pub(super) use types::{Keyword, OtherKeys, Presence, Rule};
pub(crate) use types::{ObjectType, ValueType};

use super::value::Value;
use super::version::Version;
use super::{Method, Section};

static DATA: ValueType = ValueType::Data;
pub(crate) static SCHEMA_OR_REFERENCE: ValueType = ValueType::ObjectOrReference(&SCHEMA);

impl ValueType {
    /// The type of the value of a key in a value of this type.
    pub(crate) fn at_key(&'static self, key: &str) -> &'static Self {
        match self {
            Self::Object(object) | Self::ObjectOrReference(object) => object.value(key),
            Self::SchemaOrBoolean => SCHEMA.value(key),
            Self::Map(values) => values,
            // An object in place of a list is read as its only item.
            Self::List(items) => items.at_key(key),
            Self::Separate(inner) | Self::Ignored(_, _, inner) => inner.at_key(key),
            Self::Data
            | Self::String
            | Self::SchemaName
            | Self::OneOf(_)
            | Self::Boolean
            | Self::Number
            | Self::Count => &DATA,
        }
    }

    /// The type of the items of a list that is a value of this type.
    pub(crate) fn at_item(&'static self) -> &'static Self {
        match self {
            Self::List(items) => items,
            Self::Separate(inner) | Self::Ignored(_, _, inner) => inner.at_item(),
            // A list in place of an object, such as `items` with a schema for each position.
            other => other,
        }
    }

    /// The object of OpenAPI that an object of this type is.
    pub(crate) fn object(&'static self) -> Option<&'static ObjectType> {
        match self {
            Self::Object(object) | Self::ObjectOrReference(object) => Some(object),
            Self::SchemaOrBoolean => Some(&SCHEMA),
            Self::List(inner) | Self::Separate(inner) | Self::Ignored(_, _, inner) => match inner {
                Self::Map(_) | Self::List(_) => None,
                inner => inner.object(),
            },
            _ => None,
        }
    }

    /// Returns whether an object of this type is a schema or a reference to one.
    pub(crate) fn is_schema(&'static self) -> bool {
        self.object().is_some_and(|object| object.is(&SCHEMA))
    }

    /// Returns whether a `$ref` with a string is a reference here, not a name and not data.
    pub(crate) fn has_references(&self) -> bool {
        match self {
            Self::Data => false,
            Self::Map(values) => !matches!(values, Self::Data | Self::String | Self::SchemaName),
            Self::Separate(inner) | Self::Ignored(_, _, inner) => inner.has_references(),
            _ => true,
        }
    }

    /// The section of the components to which a reference in place of this value leads.
    pub(super) fn section(&self) -> Option<Section> {
        let object = match self {
            Self::ObjectOrReference(object) => object,
            Self::SchemaOrBoolean => &SCHEMA,
            Self::List(items) => return items.section(),
            _ => return None,
        };
        Section::ALL.into_iter().find(|section| match Self::component(*section) {
            Self::ObjectOrReference(component) => component.is(object),
            _ => false,
        })
    }

    /// The type of the components in a section.
    pub(super) fn component(section: Section) -> &'static Self {
        COMPONENTS.value(section.as_str()).at_key("")
    }

    /// The type of a file or of a part of one to which something may refer, as far as its keys show it.
    pub(crate) fn guess(value: &Value) -> Option<&'static Self> {
        static ROOT_TYPE: ValueType = ValueType::Object(&ROOT);
        static PATH_ITEM_TYPE: ValueType = ValueType::ObjectOrReference(&PATH_ITEM);
        static OPERATION_TYPE: ValueType = ValueType::Object(&OPERATION);
        static PARAMETER_TYPE: ValueType = ValueType::ObjectOrReference(&PARAMETER);
        static RESPONSE_TYPE: ValueType = ValueType::ObjectOrReference(&RESPONSE);
        let by_key = |(key, value): (&String, &Value)| match (key.as_str(), value) {
            ("openapi", Value::String(_)) => Some(&ROOT_TYPE),
            ("responses", Value::Object(_)) => Some(&OPERATION_TYPE),
            ("in", Value::String(_)) | ("schema", Value::Object(_)) => Some(&PARAMETER_TYPE),
            ("content", Value::Object(_)) => Some(&RESPONSE_TYPE),
            ("type", Value::String(_) | Value::List(_))
            | ("allOf" | "anyOf" | "oneOf" | "enum" | "required", Value::List(_))
            | ("properties" | "$defs" | "definitions", Value::Object(_))
            | ("$schema" | "$id" | "$anchor", Value::String(_)) => Some(&SCHEMA_OR_REFERENCE),
            (key, Value::Object(_)) if Method::from_keyword(key).is_some() => Some(&PATH_ITEM_TYPE),
            _ => None,
        };
        value.as_object()?.iter().find_map(by_key)
    }
}

impl ObjectType {
    pub(crate) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// The keywords of this object, with the types of their values.
    pub(crate) fn values(&self) -> impl Iterator<Item = (&'static str, &'static ValueType)> {
        self.keywords.iter().map(|keyword| (keyword.name, &keyword.value))
    }

    /// A keyword of this object in any version.
    pub(super) fn keyword(&self, name: &str) -> Option<&'static Keyword> {
        self.keywords.iter().find(|keyword| keyword.name == name)
    }

    /// The type of the value of a key.
    pub(crate) fn value(&'static self, key: &str) -> &'static ValueType {
        match (self.keyword(key), &self.others) {
            (Some(keyword), _) => &keyword.value,
            (None, OtherKeys::StatusCodes(value) | OtherKeys::Names(value))
                if !key.starts_with("x-") =>
            {
                value
            }
            (None, _) => &DATA,
        }
    }
}

impl Keyword {
    /// Returns whether the keyword is left when a description has been downgraded to OpenAPI 3.0.
    pub(super) fn remains(&self) -> bool {
        let separate = match &self.value {
            ValueType::Map(values) => matches!(values, ValueType::Separate(_)),
            value => matches!(value, ValueType::Separate(_)),
        };
        self.since == Version::V3_0 || separate
    }
}
