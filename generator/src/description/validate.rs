//! Validation of the parts of a description against the table of keywords, before they are parsed.
//!
//! Problems have exact pointers here; the errors of `serde` have none.

mod repair;
mod types;

pub(super) use types::has_type;

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::keywords::{
    Keyword, ObjectType, OtherKeys, Presence, Rule, SCHEMA, SCHEMES, STYLES, ValueType,
};
use super::location::Location;
use super::suggest::{alternatives, suggest};
use super::value::{Entries, Value};
use repair::{Repair, Step, apply, steps};
use types::{coerced, expected_type};

/// The deepest nesting of schemas inside one entry.
///
/// Parsing takes a large part of the stack for each level.
const SCHEMA_DEPTH: usize = 32;

/// Descriptive keywords, which are ignored if their values have the wrong type.
const DESCRIPTIVE: [&str; 22] = [
    "title",
    "summary",
    "description",
    "termsOfService",
    "contact",
    "license",
    "externalDocs",
    "xml",
    "deprecated",
    "pattern",
    "multipleOf",
    "maximum",
    "minimum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
];

/// Validates the part of a description at a pointer, and returns it in a form that can be
/// parsed. `None`: it is invalid, and the diagnostics contain the reason.
pub(super) fn validate(
    mut value: Value,
    ty: &ValueType,
    pointer: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let mut validation = Validation { diagnostics, repairs: Vec::new(), depth: 0, broken: false };
    validation.value(&value, ty, &Location::Base(pointer));
    let Validation { repairs, broken, .. } = validation;
    if broken {
        return None;
    }
    for (path, repair) in repairs {
        apply(&mut value, &path, repair);
    }
    Some(value)
}

struct Validation<'d> {
    diagnostics: &'d mut Diagnostics,
    repairs: Vec<(Vec<Step>, Repair)>,
    /// The number of schemas around the current value.
    depth: usize,
    broken: bool,
}

impl Validation<'_> {
    fn error(&mut self, code: Code, location: &Location<'_>, message: String, help: &str) {
        self.broken = true;
        self.diagnostics.error(code, &location.pointer(), message, help);
    }

    fn warn(&mut self, code: Code, location: &Location<'_>, message: String, help: String) {
        self.diagnostics.warn(code, &location.pointer(), message, help);
    }

    fn repair(&mut self, location: &Location<'_>, repair: Repair) {
        self.repairs.push((steps(location), repair));
    }

    fn value(&mut self, value: &Value, ty: &ValueType, location: &Location<'_>) {
        match (ty, value) {
            (ValueType::Data | ValueType::Separate(_) | ValueType::Ignored(..), _)
            | (ValueType::String | ValueType::SchemaName, Value::String(_))
            | (ValueType::Boolean | ValueType::SchemaOrBoolean, Value::Bool(_))
            | (ValueType::Number, Value::Number(_)) => {}
            (ValueType::Count, Value::Number(number))
                if number.as_u64().is_some_and(|count| usize::try_from(count).is_ok()) => {}
            (ValueType::OneOf(names), Value::String(text)) => self.one_of(text, names, location),
            (ValueType::Object(object), Value::Object(entries)) => {
                self.object(entries, object, location);
            }
            (ValueType::ObjectOrReference(object), Value::Object(entries)) => {
                self.reference_or(entries, object, location);
            }
            (ValueType::SchemaOrBoolean, Value::Object(entries)) => {
                self.reference_or(entries, &SCHEMA, location);
            }
            (ValueType::Map(ty), Value::Object(entries)) => {
                for (key, value) in entries {
                    self.value(value, ty, &Location::Key(location, key));
                }
            }
            (ValueType::List(ty), Value::List(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, ty, &Location::Item(location, index));
                }
            }
            _ => self.wrong_type(value, ty, location),
        }
    }

    fn wrong_type(&mut self, value: &Value, ty: &ValueType, location: &Location<'_>) {
        if let Some(meant) = coerced(ty, value) {
            return self.coerce(meant, value, ty, location);
        }
        let help = match (ty, value) {
            (ValueType::Number, Value::String(_)) => "Write it without quotes",
            (ValueType::Boolean, Value::String(_)) => "Write `true` or `false`, without quotes",
            (ValueType::Boolean, Value::List(_)) if display_name(location) == "`required`" => {
                "In a schema `required` is a list of property names; here it is `true` or `false`"
            }
            (ValueType::List(_), Value::Bool(_)) if display_name(location) == "`required`" => {
                "In a schema `required` lists the properties that are required; write it into \
                 the schema that has the properties"
            }
            (_, Value::Null) => "Give it a value, or remove the key",
            _ => "Correct it as OpenAPI describes it",
        };
        let message = format!(
            "{} must be {}, not {}",
            display_name(location),
            expected_type(ty),
            value.describe()
        );
        self.error(Code::WrongKind, location, message, help);
    }

    /// Reads a scalar of the wrong type as the only value that it can mean.
    fn coerce(&mut self, meant: Value, value: &Value, ty: &ValueType, location: &Location<'_>) {
        let (parent, repair) = match location {
            Location::Base(_) => return,
            Location::Key(parent, key) => (parent, Repair::Insert((*key).to_owned(), meant)),
            Location::Item(parent, index) => (parent, Repair::Replace(*index, meant)),
        };
        let message = format!(
            "{} must be {}, not {}: it is read as one",
            display_name(location),
            expected_type(ty),
            value.describe()
        );
        let help = match ty {
            ValueType::String | ValueType::SchemaName => "Put it into quotes",
            ValueType::Boolean => "Write `true` or `false`, without quotes",
            ValueType::Number | ValueType::Count => "Write it as a number, without quotes",
            _ => "Write `[]` or `{}`, or remove the key",
        };
        self.warn(Code::Repaired, location, message, help.to_owned());
        self.repair(parent, repair);
    }

    fn one_of(&mut self, text: &str, names: &[&'static str], location: &Location<'_>) {
        if !names.contains(&text) {
            let message =
                format!("{} must be {}, not `{text}`", display_name(location), alternatives(names));
            self.error(Code::UnknownValue, location, message, "Write one of these");
        }
    }

    fn reference_or(&mut self, entries: &Entries, object: &ObjectType, location: &Location<'_>) {
        let Some(reference) = entries.get("$ref") else {
            return self.nested(entries, object, location);
        };
        self.value(reference, &ValueType::String, &Location::Key(location, "$ref"));
        let siblings: Vec<&str> =
            entries.keys().map(String::as_str).filter(|key| *key != "$ref").collect();
        if !siblings.is_empty() {
            let message =
                format!("Keywords next to `$ref` have no effect: {}", siblings.join(", "));
            let help = match object.name {
                "a schema" => "Remove it, or write `allOf` with the reference as its only item",
                _ => "Remove it, or write it where the reference leads",
            };
            self.warn(Code::IgnoredSibling, location, message, help.to_owned());
        }
    }

    fn nested(&mut self, entries: &Entries, object: &ObjectType, location: &Location<'_>) {
        let levels = usize::from(object.is(&SCHEMA));
        if self.depth + levels > SCHEMA_DEPTH {
            let message = format!("The schemas are nested more than {SCHEMA_DEPTH} deep");
            return self.error(
                Code::TooDeep,
                location,
                message,
                "Name the inner ones in `components/schemas`, and refer to them",
            );
        }
        self.depth += levels;
        self.object(entries, object, location);
        self.depth -= levels;
    }

    fn object(&mut self, entries: &Entries, object: &ObjectType, location: &Location<'_>) {
        for (key, value) in entries {
            let here = Location::Key(location, key);
            match object.keyword(key).filter(|keyword| keyword.remains()) {
                Some(keyword) => self.keyword(value, keyword, object, &here),
                None if key.starts_with("x-") => {}
                None => self.other(key, value, object, &here),
            }
        }
        let keywords = object.keywords.iter().filter(|keyword| keyword.remains());
        for keyword in keywords.filter(|keyword| !entries.contains_key(keyword.name)) {
            self.missing(keyword, object, location);
        }
        match object.rule {
            Rule::None => {}
            Rule::Parameter => self.parameter(entries, location),
            Rule::SecurityScheme => self.security_scheme(entries, location),
        }
    }

    fn keyword(
        &mut self,
        value: &Value,
        keyword: &Keyword,
        object: &ObjectType,
        location: &Location<'_>,
    ) {
        let Location::Key(parent, key) = location else {
            return;
        };
        match (&keyword.value, value) {
            (ValueType::Separate(_), _) => self.repair(parent, Repair::Remove((*key).to_owned())),
            (ValueType::Ignored(code, why, _), _) => {
                let message = format!("`{key}` of {} are ignored: {why}", object.name);
                self.warn(*code, location, message, "No change is needed".to_owned());
                self.repair(parent, Repair::Remove((*key).to_owned()));
            }
            (ValueType::Data, _) => {}
            (_, Value::Null) if !matches!(keyword.presence, Presence::Required) => {
                let message = format!("`{key}` of {} is empty", object.name);
                self.warn(
                    Code::EmptyKeyword,
                    location,
                    message,
                    "Give it a value, or remove the key".to_owned(),
                );
                self.repair(parent, Repair::Remove((*key).to_owned()));
                if let Presence::Defaulted(text) = keyword.presence {
                    let text = Value::String(text.to_owned());
                    self.repair(parent, Repair::Insert(keyword.name.to_owned(), text));
                }
            }
            (ty, value)
                if DESCRIPTIVE.contains(key)
                    && coerced(ty, value).is_none()
                    && !has_type(ty, value)
                    && matches!(keyword.presence, Presence::Optional) =>
            {
                let message = format!(
                    "{} must be {}, not {}: it is ignored",
                    display_name(location),
                    expected_type(ty),
                    value.describe()
                );
                self.warn(
                    Code::WrongKind,
                    location,
                    message,
                    "Correct it, or remove the key".to_owned(),
                );
                self.repair(parent, Repair::Remove((*key).to_owned()));
            }
            (ty, value) => self.value(value, ty, location),
        }
    }

    fn missing(&mut self, keyword: &Keyword, object: &ObjectType, location: &Location<'_>) {
        let message = format!("`{}` is missing in {}", keyword.name, object.name);
        match keyword.presence {
            Presence::Optional => {}
            Presence::Required => self.error(Code::MissingKeyword, location, message, "Add it"),
            Presence::Defaulted(text) => {
                self.warn(Code::MissingKeyword, location, message, "Add it".to_owned());
                let text = Value::String(text.to_owned());
                self.repair(location, Repair::Insert(keyword.name.to_owned(), text));
            }
        }
    }

    fn other(&mut self, key: &str, value: &Value, object: &ObjectType, location: &Location<'_>) {
        match &object.others {
            OtherKeys::StatusCodes(ty) if is_status_code(key) => self.value(value, ty, location),
            OtherKeys::StatusCodes(_) => {
                let message = format!("`{key}` is not a status code");
                self.error(
                    Code::BadStatusCode,
                    location,
                    message,
                    "Write one such as `204`, a range such as `4XX`, or `default`",
                );
            }
            OtherKeys::Names(ty) => self.value(value, ty, location),
            OtherKeys::Unknown => {
                let keywords = object.keywords.iter().filter(|keyword| keyword.remains());
                let names = keywords.map(|keyword| keyword.name);
                let help = match alternatives(&suggest(key, names)).as_str() {
                    "" => "Remove it, or begin its name with `x-`".to_owned(),
                    near => format!("Did you mean {near}?"),
                };
                let message = format!("`{key}` is not a keyword of {}: it is ignored", object.name);
                self.warn(Code::UnknownKeyword, location, message, help);
            }
        }
    }

    fn parameter(&mut self, entries: &Entries, location: &Location<'_>) {
        let parameter_in = entries.get("in").and_then(Value::as_str);
        let styles = STYLES.iter().find(|(name, _)| Some(*name) == parameter_in);
        if let (Some((_, styles)), Some(Value::String(style))) = (styles, entries.get("style")) {
            let here = Location::Key(location, "style");
            match styles {
                [only] if style != only => {
                    let message = format!("`style` must be `{only}`, not `{style}`: it is read so");
                    self.warn(
                        Code::Repaired,
                        &here,
                        message,
                        "There is no other: remove it".to_owned(),
                    );
                    self.repair(location, Repair::Remove("style".to_owned()));
                }
                styles => self.one_of(style, styles, &here),
            }
        }
        if parameter_in == Some("path") && entries.get("required") != Some(&Value::Bool(true)) {
            let message = "A path parameter is always required".to_owned();
            self.warn(
                Code::OptionalPathParameter,
                location,
                message,
                "Add `required: true`".to_owned(),
            );
        }
    }

    fn security_scheme(&mut self, entries: &Entries, location: &Location<'_>) {
        let ty = entries.get("type").and_then(Value::as_str);
        let required = SCHEMES.iter().find(|(name, _)| Some(*name) == ty);
        for keyword in required.iter().flat_map(|(_, keywords)| keywords.iter()) {
            if matches!(entries.get(*keyword), None | Some(Value::Null)) {
                let message = format!("`{keyword}` is missing in a security scheme of this type");
                self.error(Code::MissingKeyword, location, message, "Add it");
            }
        }
    }
}

/// Returns the name of the value at a location in messages.
fn display_name(location: &Location<'_>) -> String {
    match location {
        Location::Base(_) => "It".to_owned(),
        Location::Key(_, key) => format!("`{key}`"),
        Location::Item(Location::Key(_, key), index) => format!("Item {index} of `{key}`"),
        Location::Item(_, index) => format!("Item {index}"),
    }
}

fn is_status_code(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'5', tens, ones] => {
            (tens.is_ascii_digit() && ones.is_ascii_digit())
                || matches!((tens, ones), (b'X' | b'x', b'X' | b'x'))
        }
        _ => false,
    }
}
