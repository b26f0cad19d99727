//! Downgrade of OpenAPI 3.1 and 3.2 to 3.0.
//!
//! A part of a description is rewritten before it is validated as 3.0 and parsed.
//! That goes from the outside in: an object is rewritten first, then its inner values, as
//! [`super::vocabulary`] knows it. The newer words mean the same in every version; one that an older
//! description uses before its time is taken as well, with a warning.
//!
//! The result for each keyword that 3.0 lacks:
//!
//! | word | what the later phases find |
//! |---|---|
//! | `type` with several types | `anyOf` with one member for each, which has the keywords of its type |
//! | `null` as a type, a member of `oneOf` or `anyOf`, a constant | `nullable`; a choice of one thing is that thing |
//! | `const` | `enum` with one member, and the type of that member |
//! | `$ref` with other keywords | `allOf` with the reference first |
//! | `examples` of a schema | the first of them as `example` |
//! | `prefixItems` of a list of that length | `items` with a property for each position, and a note |
//! | `prefixItems` of other lists | `items` that are any of them, and a sentence in the documentation |
//! | `contentEncoding`, `contentMediaType` | `format` `byte` or `binary`; both in the documentation, the media type in [`Notes`] |
//! | `patternProperties`, `unevaluatedProperties` | `additionalProperties` |
//! | `propertyNames` with an enumeration | `additionalProperties` with properties for the names and the values, and a note |
//! | `if`, `contains`, `dependentRequired`, … | the documentation |
//! | `$dynamicRef` | the schema that is bound to it, see `dynamic` |
//! | `true` and `false` as schemas | `{}`, with a sentence in the documentation for `false` |
//! | `itemSchema` of a media type | `schema` that is a list of such, and a note in [`Notes`] |
//! | `in: querystring` | a form of query parameters, if it is one |
//! | `style: cookie` | `style: form`, and a note |
//! | `allowReserved` in a path or a cookie | a note |
//! | a security scheme `mutualTLS` | `type: http`, `scheme: mutualTLS` |
//! | `dataValue` of an example | `value` |
//! | `defaultMapping` of a discriminator | a note |
//! | `summary` of a tag, of `info`, of a response | `description`, if there is none or before it |

mod choices;
mod content;
mod documentation;
mod dynamic;
mod events;
mod keyed_maps;
mod objects;
mod schema;
mod styles;
#[cfg(test)]
mod tests;
mod tuples;
mod types;

use std::collections::HashMap;

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::Notes;
use super::keywords::{ObjectType, OtherKeys, SCHEMA, ValueType};
use super::location::Location;
use super::validate::has_type;
use super::value::{Entries, Value};
use super::version::Version;

/// Returns a value at the top level, in `paths` or in a section of the components, by its keys.
pub(super) type Lookup<'l> = &'l dyn Fn(&[&str]) -> Option<Value>;

/// Rewrites a part of a description, which is at `pointer`.
pub(super) fn downgrade(
    value: &mut Value,
    ty: &ValueType,
    pointer: &Pointer,
    version: Version,
    lookup: Lookup<'_>,
    diagnostics: &mut Diagnostics,
) -> HashMap<Pointer, Notes> {
    let (notes, templates) = (HashMap::new(), Vec::new());
    let mut downgrade = Downgrade { version, lookup, diagnostics, notes, templates, bindings: 0 };
    downgrade.value(value, ty, &Location::Base(pointer));
    downgrade.notes
}

struct Downgrade<'r> {
    version: Version,
    lookup: Lookup<'r>,
    diagnostics: &'r mut Diagnostics,
    notes: HashMap<Pointer, Notes>,
    /// The templates that are being bound.
    templates: Vec<String>,
    /// How many templates have been bound.
    bindings: usize,
}

impl Downgrade<'_> {
    fn value(&mut self, value: &mut Value, ty: &ValueType, location: &Location<'_>) {
        self.wrap(value, ty, location);
        match (ty, value) {
            (ValueType::Object(object), value) => {
                self.object_of_type(value, object, false, location);
            }
            (ValueType::ObjectOrReference(object), value) => {
                self.object_of_type(value, object, true, location);
            }
            (ValueType::SchemaOrBoolean, value @ Value::Object(_)) => {
                self.object_of_type(value, &SCHEMA, true, location);
            }
            (ValueType::Map(ty), Value::Object(entries)) => {
                for (key, value) in entries.iter_mut() {
                    self.value(value, ty, &Location::Key(location, key));
                }
            }
            (ValueType::List(ty), Value::List(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.value(item, ty, &Location::Item(location, index));
                }
            }
            _ => {}
        }
    }

    /// One thing where a list of such belongs is a list of one; an empty list where an object belongs
    /// is an empty object, which some languages cannot tell apart.
    fn wrap(&mut self, value: &mut Value, ty: &ValueType, location: &Location<'_>) {
        match (ty, &*value) {
            (_, Value::List(items)) if items.is_empty() && is_object(ty) => {
                let message = "An object is expected: the empty list is read as one";
                self.warn_repaired(location, message, "Write `{}`");
                *value = Value::Object(Entries::new());
            }
            (ValueType::List(ty), Value::String(_) | Value::Object(_))
                if !matches!(ty, ValueType::Data) && has_type(ty, value) =>
            {
                let message = "A list is expected: the value is read as its only item";
                self.warn_repaired(location, message, "Write `[` and `]` around it");
                *value = Value::List(vec![std::mem::replace(value, Value::Null)]);
                self.moved(location, &["0"], &[]);
            }
            _ => {}
        }
    }

    /// An object of OpenAPI; whether it can be a reference instead.
    fn object_of_type(
        &mut self,
        value: &mut Value,
        object: &ObjectType,
        reference: bool,
        location: &Location<'_>,
    ) {
        let is_schema = object.is(&SCHEMA);
        match value {
            Value::Bool(flag) if is_schema => *value = self.boolean_schema(*flag, location),
            Value::Null if is_schema => {
                let message = "A schema is expected: `null` is read as any JSON value";
                self.warn_repaired(location, message, "Write `{}`, or what the value is");
                *value = Value::Object(Entries::new());
            }
            _ => {}
        }
        let Value::Object(entries) = value else { return };
        let templates = self.templates.len();
        if is_schema {
            self.schema(entries, location);
        } else if !(reference && entries.contains_key("$ref")) {
            self.other(entries, object, location);
        }
        if !(reference && entries.contains_key("$ref")) {
            self.inner(entries, object, location);
        }
        self.templates.truncate(templates);
    }

    fn inner(&mut self, entries: &mut Entries, object: &ObjectType, location: &Location<'_>) {
        for (key, value) in entries.iter_mut() {
            let location = Location::Key(location, key);
            match (object.keyword(key).filter(|keyword| keyword.remains()), &object.others) {
                // What is empty is taken out when it is checked.
                (Some(_), _) if *value == Value::Null => {}
                (Some(keyword), _) => self.value(value, &keyword.value, &location),
                (None, OtherKeys::StatusCodes(ty) | OtherKeys::Names(ty))
                    if !key.starts_with("x-") =>
                {
                    self.value(value, ty, &location);
                }
                (None, _) => {}
            }
        }
    }

    /// Records that the value at `to` was at `from` before; both are keys below the same location.
    fn moved(&mut self, location: &Location<'_>, to: &[&str], from: &[&str]) {
        let pointer = location.pointer();
        let path = |path: &[&str]| pointer.join_all(path.iter().copied());
        self.diagnostics.moved(path(to), path(from));
    }

    /// A word of a newer version that has been taken: worth a word itself in an older description.
    fn warn_if_newer(&mut self, key: &str, since: Version, location: &Location<'_>) {
        if self.version < since {
            self.diagnostics.warn(
                Code::NewerVersion,
                &Location::Key(location, key).pointer(),
                format!("`{key}` came with OpenAPI {since}: it is used as in that version"),
                format!("Write `openapi: {since}.0` if the description is in that version"),
            );
        }
    }

    /// The notes on a value.
    fn notes(&mut self, location: &Location<'_>) -> &mut Notes {
        self.notes.entry(location.pointer()).or_default()
    }

    /// Something that can only be meant in one way, and was read so.
    fn warn_repaired(&mut self, location: &Location<'_>, message: impl Into<String>, help: &str) {
        self.diagnostics.warn(Code::Repaired, &location.pointer(), message, help);
    }

    /// Something that no type can say.
    fn warn_ignored(&mut self, location: &Location<'_>, message: impl Into<String>) {
        self.diagnostics.warn(Code::Ignored, &location.pointer(), message, "No change is needed");
    }
}

fn is_object(ty: &ValueType) -> bool {
    matches!(
        ty,
        ValueType::Object(_)
            | ValueType::ObjectOrReference(_)
            | ValueType::Map(_)
            | ValueType::SchemaOrBoolean
    )
}

/// An object with one entry.
fn single_entry(key: &str, value: Value) -> Value {
    Value::Object(std::iter::once((key.to_owned(), value)).collect())
}

fn string(text: &str) -> Value {
    Value::String(text.to_owned())
}

/// Inserts what is not there yet.
fn default(entries: &mut Entries, key: &str, value: impl FnOnce() -> Value) {
    if !entries.contains_key(key) {
        entries.insert(key.to_owned(), value());
    }
}
