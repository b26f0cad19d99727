//! Types of values, of objects and of their keywords.

use crate::description::version::Version;
use crate::diagnostics::Code;

/// The type of a value.
#[derive(Debug)]
pub(crate) enum ValueType {
    /// Any JSON value that OpenAPI does not interpret, such as an example, a default or an extension.
    Data,
    String,
    /// The name of a schema or a reference to one.
    SchemaName,
    /// One of these strings.
    OneOf(&'static [&'static str]),
    Boolean,
    Number,
    /// A whole number from 0.
    Count,
    /// An object of OpenAPI.
    Object(&'static ObjectType),
    /// An object of OpenAPI, or a reference to one.
    ObjectOrReference(&'static ObjectType),
    /// `true`, `false`, a schema or a reference to one.
    SchemaOrBoolean,
    /// An object whose keys are names.
    Map(&'static ValueType),
    List(&'static ValueType),
    /// A value that is indexed, validated and parsed on its own: it is removed from what is around it.
    Separate(&'static ValueType),
    /// A value that has no part in a client: it is removed with a warning that says why.
    Ignored(Code, &'static str, &'static ValueType),
}

/// An object of OpenAPI.
#[derive(Debug)]
pub(crate) struct ObjectType {
    /// Its name in messages.
    pub(in crate::description) name: &'static str,
    pub(in crate::description) keywords: &'static [Keyword],
    /// The meaning of keys that are no keywords.
    pub(in crate::description) others: OtherKeys,
    /// Constraints between the keywords.
    pub(in crate::description) rule: Rule,
}

/// A keyword of an object.
#[derive(Debug)]
pub(in crate::description) struct Keyword {
    pub(in crate::description) name: &'static str,
    pub(in crate::description) value: ValueType,
    pub(in crate::description) presence: Presence,
    /// The first version that has it.
    pub(in crate::description) since: Version,
}

/// Whether a keyword has to be present.
#[derive(Debug)]
pub(in crate::description) enum Presence {
    Optional,
    /// Its absence is an error.
    Required,
    /// Its absence is a warning, and this string is its value.
    Defaulted(&'static str),
}

/// The meaning of keys that are no keywords.
#[derive(Debug)]
pub(in crate::description) enum OtherKeys {
    /// Misspelled keywords, or keywords of another version: a warning.
    Unknown,
    StatusCodes(ValueType),
    /// Path templates, or runtime expressions.
    Names(ValueType),
}

/// A constraint between the keywords of one object.
#[derive(Debug)]
pub(in crate::description) enum Rule {
    None,
    /// The style of a parameter depends on its location.
    Parameter,
    /// The type of a security scheme decides which keywords are required.
    SecurityScheme,
}
