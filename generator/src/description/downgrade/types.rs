//! `type`: lists of types, `null`, and the names that types have in other languages.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::choices::push_all_of;
use super::{Downgrade, single_entry, string};
use crate::description::version::Version;
use crate::diagnostics::Code;

const STRING: &[&str] = &["pattern", "minLength", "maxLength"];
const NUMBER: &[&str] =
    &["multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"];
const ARRAY: &[&str] = &["items", "minItems", "maxItems", "uniqueItems"];
const OBJECT: &[&str] =
    &["properties", "required", "additionalProperties", "minProperties", "maxProperties"];

/// The types of 3.0, with the keywords that mean something for them alone.
const TYPES: [(&str, &[&str]); 6] = [
    ("string", STRING),
    ("number", NUMBER),
    ("integer", NUMBER),
    ("boolean", &[]),
    ("array", ARRAY),
    ("object", OBJECT),
];

/// The names of these types in other languages.
const SYNONYMS: [(&str, &str); 9] = [
    ("str", "string"),
    ("text", "string"),
    ("int", "integer"),
    ("long", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("bool", "boolean"),
    ("list", "array"),
    ("map", "object"),
];

impl Downgrade<'_> {
    /// Leaves one type, or a choice between schemas of one type each.
    pub(super) fn types(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let stated = match entries.get("type") {
            Some(Value::String(name)) => vec![name.clone()],
            Some(Value::List(items)) => {
                if items.contains(&Value::Null) {
                    self.unquoted_null(location);
                }
                let names = items.iter().map(|item| match item {
                    Value::Null => Some("null"),
                    item => item.as_str(),
                });
                let Some(names) = names.collect::<Option<Vec<_>>>() else {
                    return self.no_type(entries, location);
                };
                let names = names.into_iter().map(str::to_owned).collect();
                self.warn_if_newer("type", Version::V3_1, location);
                names
            }
            // With keywords of another type, it is a type that nobody has filled in.
            Some(Value::Null) if !constrains(entries) && !is_composed(entries) => {
                self.unquoted_null(location);
                vec!["null".to_owned()]
            }
            None | Some(Value::Null) => return,
            Some(_) => return self.no_type(entries, location),
        };
        let mut names: Vec<&'static str> = Vec::new();
        for name in &stated {
            if name == "null" {
                entries.insert("nullable".to_owned(), Value::Bool(true));
                continue;
            }
            match self.one_type(name, entries, location) {
                Some(name) if !names.contains(&name) => names.push(name),
                Some(_) => {}
                None => return drop(entries.shift_remove("type")),
            }
        }
        if names.contains(&"number") {
            names.retain(|name| *name != "integer");
        }
        match names[..] {
            [] => {
                entries.shift_remove("type");
                if !stated.is_empty() {
                    entries.insert("enum".to_owned(), Value::List(vec![Value::Null]));
                }
            }
            [name] => {
                entries.insert("type".to_owned(), string(name));
                self.no_object(name, entries, location);
            }
            // Nothing is left that it cannot be.
            _ if names.len() == TYPES.len() - 1 && !constrains(entries) => {
                entries.shift_remove("type");
                unconstrain(entries);
            }
            _ => {
                if choose(entries, &names) {
                    for index in 0..names.len() {
                        self.moved(location, &["anyOf", &index.to_string()], &[]);
                    }
                }
            }
        }
    }

    /// The type `null` without its quotes, which is no name but JSON's null.
    fn unquoted_null(&mut self, location: &Location<'_>) {
        let message = "`null` in `type` is not the name of a type: it is read as `\"null\"`";
        self.warn_repaired(
            &Location::Key(location, "type"),
            message,
            "Write `\"null\"`, with quotes",
        );
    }

    /// Removes keywords of objects from a schema whose `type` is not an object: `type` takes precedence over other
    /// keywords.
    fn no_object(&mut self, name: &str, entries: &mut Entries, location: &Location<'_>) {
        if name == "object" {
            return;
        }
        let says = matches!(entries.get("properties"), Some(Value::Object(all)) if !all.is_empty());
        if says {
            let message =
                format!("`properties` are ignored: no value of the type `{name}` has any");
            let help = "Write `type: object` if the values are objects";
            let pointer = Location::Key(location, "properties").pointer();
            self.diagnostics.warn(Code::Ignored, &pointer, message, help);
        }
        for key in OBJECT {
            entries.shift_remove(*key);
        }
    }

    /// Takes away what is no name of a type: what a value is stays open.
    fn no_type(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let Some(stated) = entries.shift_remove("type") else { return };
        let message = format!(
            "`type` must be the name of a type, not {}: any JSON value is accepted",
            stated.describe()
        );
        self.diagnostics.warn(
            Code::UnknownType,
            &Location::Key(location, "type").pointer(),
            message,
            TYPE_HELP,
        );
    }

    /// A type of 3.0; `None` if it says nothing.
    fn one_type(
        &mut self,
        name: &str,
        entries: &mut Entries,
        location: &Location<'_>,
    ) -> Option<&'static str> {
        let known = |name: &str| TYPES.iter().map(|(known, _)| *known).find(|known| *known == name);
        if let Some(name) = known(name) {
            return Some(name);
        }
        let small = name.to_ascii_lowercase();
        let synonym = SYNONYMS.iter().find(|(synonym, _)| *synonym == small);
        let meant = known(&small).or(synonym.map(|(_, name)| *name));
        let location = Location::Key(location, "type");
        if small == "file" {
            entries.insert("format".to_owned(), string("binary"));
            self.warn_repaired(
                &location,
                "`file` is not a type: it is read as binary text",
                FILE_HELP,
            );
            return Some("string");
        }
        let read = meant.map_or("any JSON value is accepted".to_owned(), |meant| {
            format!("it is read as `{meant}`")
        });
        let message = format!("`{name}` is not a type: {read}");
        match meant {
            Some(_) => self.warn_repaired(&location, message, TYPE_HELP),
            None => {
                self.diagnostics.warn(Code::UnknownType, &location.pointer(), message, TYPE_HELP);
            }
        }
        meant
    }
}

const TYPE_HELP: &str = "Write `string`, `number`, `integer`, `boolean`, `array` or `object`";

const FILE_HELP: &str = "Write `type: string` and `format: binary`";

/// Returns whether anything is said of values of one type only.
fn constrains(entries: &Entries) -> bool {
    let own = TYPES.iter().flat_map(|(_, keys)| keys.iter()).chain(&["enum", "format"]);
    let mut values = own.filter_map(|key| entries.get(*key));
    values.any(|value| match value {
        Value::Object(schema) => !schema.is_empty(),
        value => *value != Value::Bool(true),
    })
}

/// Returns whether other schemas say what the value is.
fn is_composed(entries: &Entries) -> bool {
    ["allOf", "oneOf", "anyOf", "not"].iter().any(|key| entries.contains_key(*key))
}

/// Removes what only says something of values of one type.
fn unconstrain(entries: &mut Entries) {
    for key in TYPES.iter().flat_map(|(_, keys)| *keys) {
        entries.shift_remove(*key);
    }
}

/// Moves the keywords of each type into a schema of that type, and lets the value be any of them.
/// Whether these are the members of `anyOf` now.
fn choose(entries: &mut Entries, names: &[&str]) -> bool {
    let format = entries.shift_remove("format");
    let members = entries.shift_remove("enum");
    let has_format = names.iter().find(|name| fits_format(name, format.as_ref()));
    let mut choices: Vec<Entries> = Vec::new();
    for name in names {
        let mut choice = Entries::new();
        choice.insert("type".to_owned(), string(name));
        if let (Some(format), true) = (&format, has_format == Some(name)) {
            choice.insert("format".to_owned(), format.clone());
        }
        if let Some(Value::List(members)) = &members {
            let own: Vec<Value> =
                members.iter().filter(|member| is_of(member, name)).cloned().collect();
            if own.is_empty() {
                continue;
            }
            choice.insert("enum".to_owned(), Value::List(own));
        }
        let keys = TYPES.iter().filter(|(known, _)| known == name).flat_map(|(_, keys)| *keys);
        for key in keys {
            if let Some(value) = entries.get(*key) {
                choice.insert((*key).to_owned(), value.clone());
            }
        }
        choices.push(choice);
    }
    if let Some(Value::List(members)) = &members
        && members.contains(&Value::Null)
    {
        entries.insert("nullable".to_owned(), Value::Bool(true));
    }
    unconstrain(entries);
    let location = entries.get_index_of("type").unwrap_or_default();
    entries.shift_remove("type");
    if choices.len() == 1 {
        // The members of the enumeration are all of one type.
        entries.extend(choices.remove(0));
        return false;
    }
    let choices = Value::List(choices.into_iter().map(Value::Object).collect());
    if entries.contains_key("anyOf") {
        push_all_of(entries, single_entry("anyOf", choices));
        return false;
    }
    entries.shift_insert(location, "anyOf".to_owned(), choices);
    true
}

fn is_of(value: &Value, name: &str) -> bool {
    match (value, name) {
        (Value::String(_), "string")
        | (Value::Number(_), "number")
        | (Value::Bool(_), "boolean")
        | (Value::List(_), "array")
        | (Value::Object(_), "object") => true,
        (Value::Number(number), "integer") => number.is_i64() || number.is_u64(),
        _ => false,
    }
}

/// Returns whether a format says something of values of a type.
fn fits_format(name: &str, format: Option<&Value>) -> bool {
    let number = matches!(
        format.and_then(Value::as_str),
        Some(
            "int8"
                | "int16"
                | "int32"
                | "int64"
                | "uint8"
                | "uint16"
                | "uint32"
                | "uint64"
                | "float"
                | "double"
                | "decimal"
        )
    );
    matches!((name, number), ("number" | "integer", true) | ("string", false))
}

/// The type of a scalar.
pub(super) fn type_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        Value::Null | Value::List(_) | Value::Object(_) => None,
    }
}
