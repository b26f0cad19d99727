//! What OpenAPI 3.1 and 3.2 say, in the words of 3.0.
//!
//! A part of a description is rewritten before it is held against the vocabulary of 3.0 and parsed.
//! That goes from the outside in: an object is rewritten first, then what stands in it, as
//! [`super::vocabulary`] knows it. The newer words mean the same in every version; one that an older
//! description uses before its time is taken as well, with a warning.
//!
//! What becomes of the words that 3.0 has nothing for, besides the warning that counts them:
//!
//! | word | what the later phases find |
//! |---|---|
//! | `type` with several types | `anyOf` with one member for each, which has the keywords of its type |
//! | `null` as a type, a member of `oneOf` or `anyOf`, a constant | `nullable`; a choice of one thing is that thing |
//! | `const` | `enum` with one member, and the type of that member |
//! | `$ref` with other keywords | `allOf` with the reference first |
//! | `examples` of a schema | `example`, and all of them in `x-examples` if there are more |
//! | `prefixItems` | `items` that are any of them, and a sentence in the documentation |
//! | `contentEncoding`, `contentMediaType` | `format` `byte` or `binary`; both in `x-…` and in the documentation |
//! | `patternProperties`, `unevaluatedProperties` | `additionalProperties` |
//! | `if`, `contains`, `dependentRequired`, … | the documentation |
//! | `$dynamicRef` | the schema that is bound to it, see `dynamic` |
//! | `true` and `false` as schemas | `{}`, with a sentence in the documentation for `false` |
//! | `itemSchema` of a media type | `schema` that is a list of such, and `x-itemSchema: true` |
//! | `in: querystring` | a form of query parameters, if it is one |
//! | `style: cookie` | `style: form`, and `x-style: cookie` |
//! | `allowReserved` in a path or a cookie | `x-allowReserved: true` |
//! | a security scheme `mutualTLS` | `type: http`, `scheme: mutualTLS` |
//! | `dataValue` of an example | `value` |
//! | `defaultMapping` of a discriminator | `x-defaultMapping` |
//! | `summary` of a tag, of `info`, of a response | `description`, if there is none or before it |

mod choices;
mod content;
mod documentation;
mod dynamic;
mod events;
mod objects;
mod schema;
mod styles;
#[cfg(test)]
mod tests;
mod types;

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::keywords::{Kind, Object, Others, SCHEMA};
use super::place::Place;
use super::validate::fits;
use super::value::{Object as Entries, Value};
use super::version::Line;

/// Gives what stands at the top, at a path or in a section of the components, by its keys.
pub(super) type Lookup<'l> = &'l dyn Fn(&[&str]) -> Option<Value>;

/// Rewrites a part of a description, which stands at `at`.
pub(super) fn rewrite(
    value: &mut Value,
    kind: &Kind,
    at: &Pointer,
    line: Line,
    lookup: Lookup<'_>,
    diagnostics: &mut Diagnostics,
) {
    let mut rewriting = Rewriting { line, lookup, diagnostics, templates: Vec::new(), bindings: 0 };
    rewriting.value(value, kind, &Place::Start(at));
}

struct Rewriting<'r> {
    line: Line,
    lookup: Lookup<'r>,
    diagnostics: &'r mut Diagnostics,
    /// The templates that are being bound.
    templates: Vec<String>,
    /// How many templates have been bound.
    bindings: usize,
}

impl Rewriting<'_> {
    fn value(&mut self, value: &mut Value, kind: &Kind, place: &Place<'_>) {
        self.wrap(value, kind, place);
        match (kind, value) {
            (Kind::Object(object), value) => self.part(value, object, false, place),
            (Kind::Reference(object), value) => self.part(value, object, true, place),
            (Kind::SchemaOrFlag, value @ Value::Object(_)) => {
                self.part(value, &SCHEMA, true, place);
            }
            (Kind::Map(kind), Value::Object(entries)) => {
                for (key, value) in entries.iter_mut() {
                    self.value(value, kind, &Place::Key(place, key));
                }
            }
            (Kind::List(kind), Value::List(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.value(item, kind, &Place::Item(place, index));
                }
            }
            _ => {}
        }
    }

    /// One thing where a list of such belongs is a list of one; an empty list where an object belongs
    /// is an empty object, which some languages cannot tell apart.
    fn wrap(&mut self, value: &mut Value, kind: &Kind, place: &Place<'_>) {
        match (kind, &*value) {
            (_, Value::List(items)) if items.is_empty() && is_object(kind) => {
                let message = "An object belongs here: the empty list is read as one";
                self.repaired(place, message, "Write `{}`");
                *value = Value::Object(Entries::new());
            }
            (Kind::List(kind), Value::Text(_) | Value::Object(_))
                if !matches!(kind, Kind::Any) && fits(kind, value) =>
            {
                let message = "A list belongs here: what stands there is read as its only item";
                self.repaired(place, message, "Write `[` and `]` around it");
                *value = Value::List(vec![std::mem::replace(value, Value::Null)]);
                self.moved(place, &["0"], &[]);
            }
            _ => {}
        }
    }

    /// An object of OpenAPI; whether it can be a reference instead.
    fn part(&mut self, value: &mut Value, object: &Object, reference: bool, place: &Place<'_>) {
        let is_schema = std::ptr::eq(object, &raw const SCHEMA);
        match value {
            Value::Bool(flag) if is_schema => *value = self.of_flag(*flag, place),
            Value::Null if is_schema => {
                let message = "A schema belongs here: nothing is read as any JSON value";
                self.repaired(place, message, "Write `{}`, or what the value is");
                *value = Value::Object(Entries::new());
            }
            _ => {}
        }
        let Value::Object(entries) = value else { return };
        let templates = self.templates.len();
        if is_schema {
            self.schema(entries, place);
        } else if !(reference && entries.contains_key("$ref")) {
            self.other(entries, object, place);
        }
        if !(reference && entries.contains_key("$ref")) {
            self.inner(entries, object, place);
        }
        self.templates.truncate(templates);
    }

    fn inner(&mut self, entries: &mut Entries, object: &Object, place: &Place<'_>) {
        for (key, value) in entries.iter_mut() {
            let place = Place::Key(place, key);
            match (object.fields.iter().find(|field| field.name == key), &object.others) {
                // What is empty is taken out when it is checked.
                (Some(_), _) if *value == Value::Null => {}
                (Some(field), _) => self.value(value, &field.kind, &place),
                (None, Others::StatusCodes(kind)) if !key.starts_with("x-") => {
                    self.value(value, kind, &place);
                }
                (None, _) => {}
            }
        }
    }

    /// Notes that what stands at `to` now stood at `from`; both are ways from the same place.
    fn moved(&mut self, place: &Place<'_>, to: &[&str], from: &[&str]) {
        let at = place.pointer();
        let way = |way: &[&str]| at.join_all(way.iter().copied());
        self.diagnostics.moved(way(to), way(from));
    }

    /// A word of a newer version that has been taken: worth a word itself in an older description.
    fn newer(&mut self, key: &str, since: Line, place: &Place<'_>) {
        if self.line < since {
            self.diagnostics.warn(
                Code::NewerVersion,
                &Place::Key(place, key).pointer(),
                format!("`{key}` came with OpenAPI {since}: it is taken as there"),
                format!("Write `openapi: {since}.0` if the description is in that version"),
            );
        }
    }

    /// Something that can only be meant in one way, and was read so.
    fn repaired(&mut self, place: &Place<'_>, message: impl Into<String>, help: &str) {
        self.diagnostics.warn(Code::Repaired, &place.pointer(), message, help);
    }

    /// Something that no type can say.
    fn left(&mut self, place: &Place<'_>, message: impl Into<String>) {
        self.diagnostics.warn(Code::Ignored, &place.pointer(), message, "Nothing has to be done");
    }
}

fn is_object(kind: &Kind) -> bool {
    matches!(kind, Kind::Object(_) | Kind::Reference(_) | Kind::Map(_) | Kind::SchemaOrFlag)
}

/// An object with one entry.
fn with(key: &str, value: Value) -> Value {
    Value::Object(std::iter::once((key.to_owned(), value)).collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Inserts what is not there yet.
fn default(entries: &mut Entries, key: &str, value: impl FnOnce() -> Value) {
    if !entries.contains_key(key) {
        entries.insert(key.to_owned(), value());
    }
}
