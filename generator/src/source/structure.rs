//! Holds the parts of a description against the vocabulary, before they are parsed.
//!
//! What is wrong has an exact place here; the errors of `serde` have none.

use crate::diagnostics::{Diagnostics, Pointer};

use super::nearest::{alternatives, nearest};
use super::place::Place;
use super::value::{Object as Entries, Value};
use super::vocabulary::{
    Field, Kind, NEWER, Object, Others, Presence, Rule, SCHEMA, SCHEMES, STYLES,
};

/// How deep schemas can stand in each other inside one entry.
///
/// Parsing takes a good part of the stack for each of them.
const SCHEMA_DEPTH: usize = 32;

/// What a check found.
pub(super) enum Checked {
    /// It can be parsed as it is.
    Sound,
    /// It can be parsed in this form.
    Repaired(Value),
    /// It cannot be parsed; the diagnostics say why.
    Broken,
}

/// Checks one part of a description, which stands at `at`.
pub(super) fn check(
    value: &Value,
    kind: &Kind,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Checked {
    let mut check = Check { diagnostics, repairs: Vec::new(), depth: 0, broken: false };
    check.value(value, kind, &Place::Start(at));
    let Check { repairs, broken, .. } = check;
    if broken {
        return Checked::Broken;
    }
    if repairs.is_empty() {
        return Checked::Sound;
    }
    let mut repaired = value.clone();
    for (path, repair) in repairs {
        apply(&mut repaired, &path, repair);
    }
    Checked::Repaired(repaired)
}

/// What has to be done to an object before it can be parsed.
enum Repair {
    Remove(String),
    Insert(&'static str, &'static str),
}

/// A step on the way from the checked part to the object to repair.
enum Step {
    Key(String),
    Item(usize),
}

struct Check<'d> {
    diagnostics: &'d mut Diagnostics,
    repairs: Vec<(Vec<Step>, Repair)>,
    /// The schemas around what is being looked at.
    depth: usize,
    broken: bool,
}

impl Check<'_> {
    fn error(&mut self, place: &Place<'_>, message: String, help: &str) {
        self.broken = true;
        self.diagnostics.error(&place.pointer(), message, help);
    }

    fn warn(&mut self, place: &Place<'_>, message: String, help: String) {
        self.diagnostics.warn(&place.pointer(), message, help);
    }

    fn repair(&mut self, place: &Place<'_>, repair: Repair) {
        self.repairs.push((steps(place), repair));
    }

    fn value(&mut self, value: &Value, kind: &Kind, place: &Place<'_>) {
        match (kind, value) {
            (Kind::Any | Kind::Elsewhere | Kind::LeftOut(_), _)
            | (Kind::Text, Value::Text(_))
            | (Kind::Flag | Kind::SchemaOrFlag, Value::Bool(_))
            | (Kind::Number, Value::Number(_)) => {}
            (Kind::Count, Value::Number(number))
                if number.as_u64().is_some_and(|count| usize::try_from(count).is_ok()) => {}
            (Kind::OneOf(names), Value::Text(text)) => self.one_of(text, names, place),
            (Kind::Object(object), Value::Object(entries)) => self.object(entries, object, place),
            (Kind::Reference(object), Value::Object(entries)) => {
                self.reference_or(entries, object, place);
            }
            (Kind::SchemaOrFlag, Value::Object(entries)) => {
                self.reference_or(entries, &SCHEMA, place);
            }
            (Kind::Map(kind), Value::Object(entries)) => {
                for (key, value) in entries {
                    self.value(value, kind, &Place::Key(place, key));
                }
            }
            (Kind::List(kind), Value::List(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, kind, &Place::Item(place, index));
                }
            }
            (Kind::Refused(help), _) => {
                let message = format!("{} is not supported yet here", named(place));
                self.error(place, message, help);
            }
            _ => self.wrong_type(value, kind, place),
        }
    }

    fn wrong_type(&mut self, value: &Value, kind: &Kind, place: &Place<'_>) {
        let help = match (kind, value) {
            (Kind::Text, Value::Number(_) | Value::Bool(_)) => "Put it into quotes",
            (Kind::OneOf(_), Value::List(_)) => {
                "Lists of types are OpenAPI 3.1; in 3.0 write one type, and `nullable: true` \
                 for null"
            }
            (Kind::Number, Value::Text(_)) => "Write it without quotes",
            (Kind::Flag, Value::Text(_)) => "Write `true` or `false`, without quotes",
            (Kind::Flag, Value::List(_)) if named(place) == "`required`" => {
                "In a schema `required` is a list of property names; here it is `true` or `false`"
            }
            (Kind::List(_), Value::Bool(_)) if named(place) == "`required`" => {
                "In a schema `required` lists the properties that are required; write it into \
                 the schema that has the properties"
            }
            (_, Value::Null) => "Give it a value, or remove the key",
            _ => "Correct it as OpenAPI 3.0 describes it",
        };
        let message =
            format!("{} must be {}, not {}", named(place), expectation(kind), value.describe());
        self.error(place, message, help);
    }

    fn one_of(&mut self, text: &str, names: &[&'static str], place: &Place<'_>) {
        if !names.contains(&text) {
            let message = format!("{} must be {}, not `{text}`", named(place), alternatives(names));
            self.error(place, message, "Write one of these");
        }
    }

    fn reference_or(&mut self, entries: &Entries, object: &Object, place: &Place<'_>) {
        let Some(reference) = entries.get("$ref") else {
            return self.nested(entries, object, place);
        };
        self.value(reference, &Kind::Text, &Place::Key(place, "$ref"));
        let beside: Vec<&str> =
            entries.keys().map(String::as_str).filter(|key| *key != "$ref").collect();
        if !beside.is_empty() {
            let message = format!("What stands beside `$ref` has no effect: {}", beside.join(", "));
            let help = match object.name {
                "a schema" => "Remove it, or write `allOf` with the reference as its only item",
                _ => "Remove it, or write it where the reference leads",
            };
            self.warn(place, message, help.to_owned());
        }
    }

    fn nested(&mut self, entries: &Entries, object: &Object, place: &Place<'_>) {
        let levels = usize::from(std::ptr::eq(object, &raw const SCHEMA));
        if self.depth + levels > SCHEMA_DEPTH {
            let message = format!("The schemas stand in each other more than {SCHEMA_DEPTH} deep");
            return self.error(
                place,
                message,
                "Name the inner ones in `components/schemas`, and refer to them",
            );
        }
        self.depth += levels;
        self.object(entries, object, place);
        self.depth -= levels;
    }

    fn object(&mut self, entries: &Entries, object: &Object, place: &Place<'_>) {
        for (key, value) in entries {
            let here = Place::Key(place, key);
            match object.fields.iter().find(|field| field.name == key) {
                Some(field) => self.field(value, field, object, &here),
                None if key.starts_with("x-") => {}
                None => self.other(key, value, object, &here),
            }
        }
        for field in object.fields.iter().filter(|field| !entries.contains_key(field.name)) {
            self.missing(field, object, place);
        }
        match object.rule {
            Rule::None => {}
            Rule::Parameter => self.parameter(entries, place),
            Rule::Header => self.schema_or_content(entries, place),
            Rule::SecurityScheme => self.security_scheme(entries, place),
        }
    }

    fn field(&mut self, value: &Value, field: &Field, object: &Object, place: &Place<'_>) {
        let Place::Key(parent, key) = place else {
            return;
        };
        match (&field.kind, value) {
            (Kind::Elsewhere, _) => self.repair(parent, Repair::Remove((*key).to_owned())),
            (Kind::LeftOut(why), _) => {
                let message = format!("`{key}` of {} are left out: {why}", object.name);
                self.warn(place, message, "Nothing has to be done".to_owned());
                self.repair(parent, Repair::Remove((*key).to_owned()));
            }
            (Kind::Any, _) => {}
            (_, Value::Null) if !matches!(field.presence, Presence::Required) => {
                let message = format!("`{key}` of {} is empty", object.name);
                self.warn(place, message, "Give it a value, or remove the key".to_owned());
                self.repair(parent, Repair::Remove((*key).to_owned()));
                if let Presence::Defaulted(text) = field.presence {
                    self.repair(parent, Repair::Insert(field.name, text));
                }
            }
            (kind, value) => self.value(value, kind, place),
        }
    }

    fn missing(&mut self, field: &Field, object: &Object, place: &Place<'_>) {
        let message = format!("`{}` is missing in {}", field.name, object.name);
        match field.presence {
            Presence::Optional => {}
            Presence::Required => self.error(place, message, "Add it"),
            Presence::Defaulted(text) => {
                self.warn(place, message, "Add it".to_owned());
                self.repair(place, Repair::Insert(field.name, text));
            }
        }
    }

    fn other(&mut self, key: &str, value: &Value, object: &Object, place: &Place<'_>) {
        match &object.others {
            Others::StatusCodes(kind) if is_status_code(key) => self.value(value, kind, place),
            Others::StatusCodes(_) => {
                let message = format!("`{key}` is no status code");
                self.error(
                    place,
                    message,
                    "Write one such as `204`, a range such as `4XX`, or `default`",
                );
            }
            Others::Unknown => {
                let names = object.fields.iter().map(|field| field.name);
                let help = match alternatives(&nearest(key, names)).as_str() {
                    _ if NEWER.contains(&key) => {
                        "It came with OpenAPI 3.1; write it with the means of 3.0".to_owned()
                    }
                    "" => "Remove it, or begin its name with `x-`".to_owned(),
                    near => format!("Did you mean {near}?"),
                };
                let message = format!("`{key}` is no keyword of {}: it is ignored", object.name);
                self.warn(place, message, help);
            }
        }
    }

    fn parameter(&mut self, entries: &Entries, place: &Place<'_>) {
        self.schema_or_content(entries, place);
        let location = entries.get("in").and_then(Value::as_text);
        let styles = STYLES.iter().find(|(name, _)| Some(*name) == location);
        if let (Some((_, styles)), Some(Value::Text(style))) = (styles, entries.get("style")) {
            self.one_of(style, styles, &Place::Key(place, "style"));
        }
        if location == Some("path") && entries.get("required") != Some(&Value::Bool(true)) {
            let message = "A path parameter is always required".to_owned();
            self.warn(place, message, "Add `required: true`".to_owned());
        }
    }

    fn schema_or_content(&mut self, entries: &Entries, place: &Place<'_>) {
        let has = |key| entries.get(key).is_some_and(|value| *value != Value::Null);
        let message = match (has("schema"), has("content")) {
            (false, false) => "neither `schema` nor `content`",
            (true, true) => "both `schema` and `content`",
            _ => return,
        };
        let message = format!("{} has {message}", named(place));
        self.error(
            place,
            message,
            "Give it one of the two: `schema`, unless its value is in a format such as JSON",
        );
    }

    fn security_scheme(&mut self, entries: &Entries, place: &Place<'_>) {
        let kind = entries.get("type").and_then(Value::as_text);
        let needs = SCHEMES.iter().find(|(name, _)| Some(*name) == kind);
        for need in needs.iter().flat_map(|(_, needs)| needs.iter()) {
            if matches!(entries.get(*need), None | Some(Value::Null)) {
                let message = format!("`{need}` is missing in a security scheme of this type");
                self.error(place, message, "Add it");
            }
        }
    }
}

/// What a message calls the value at a place.
fn named(place: &Place<'_>) -> String {
    match place {
        Place::Start(_) => "It".to_owned(),
        Place::Key(_, key) => format!("`{key}`"),
        Place::Item(Place::Key(_, key), index) => format!("Item {index} of `{key}`"),
        Place::Item(_, index) => format!("Item {index}"),
    }
}

fn expectation(kind: &Kind) -> String {
    match kind {
        Kind::Text => "a text".to_owned(),
        Kind::OneOf(names) => alternatives(names),
        Kind::Flag => "`true` or `false`".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Count => "a whole number from 0".to_owned(),
        Kind::Object(object) => format!("{} (an object)", object.name),
        Kind::Reference(object) => format!("{} or a reference to one (an object)", object.name),
        Kind::SchemaOrFlag => "a schema, a reference to one, `true` or `false`".to_owned(),
        Kind::Map(_) => "an object".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Any | Kind::Elsewhere | Kind::LeftOut(_) | Kind::Refused(_) => "a value".to_owned(),
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

fn steps(place: &Place<'_>) -> Vec<Step> {
    match place {
        Place::Start(_) => Vec::new(),
        Place::Key(parent, key) => {
            let mut path = steps(parent);
            path.push(Step::Key((*key).to_owned()));
            path
        }
        Place::Item(parent, index) => {
            let mut path = steps(parent);
            path.push(Step::Item(*index));
            path
        }
    }
}

fn apply(value: &mut Value, path: &[Step], repair: Repair) {
    let target = path.iter().try_fold(value, |value, step| match (step, value) {
        (Step::Key(key), Value::Object(object)) => object.get_mut(key),
        (Step::Item(index), Value::List(items)) => items.get_mut(*index),
        _ => None,
    });
    if let Some(Value::Object(object)) = target {
        match repair {
            Repair::Remove(key) => {
                object.shift_remove(&key);
            }
            Repair::Insert(key, text) => {
                object.insert(key.to_owned(), Value::Text(text.to_owned()));
            }
        }
    }
}
