//! Maps whose names are the members of an enumeration.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::choices::ANNOTATIONS;
use super::{Downgrade, default, single_entry, string};
use crate::description::version::Version;

/// The most references that lead to an enumeration.
const MOST_REFERENCES: usize = 8;

impl Downgrade<'_> {
    /// The names of the properties of a map.
    pub(super) fn property_names(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let Some(names) = entries.get("propertyNames") else { return };
        if says_nothing(names) {
            entries.shift_remove("propertyNames");
            self.warn_if_newer("propertyNames", Version::V3_1, location);
            return;
        }
        if !is_map(entries) || !self.is_enumeration(names.clone()) {
            return;
        }
        let Some(names) = entries.shift_remove("propertyNames") else { return };
        self.warn_if_newer("propertyNames", Version::V3_1, location);
        let values = match entries.shift_remove("additionalProperties") {
            Some(values) => {
                let to = ["additionalProperties", "properties", "value"];
                self.moved(location, &to, &["additionalProperties"]);
                values
            }
            None => Value::Bool(true),
        };
        self.moved(location, &["additionalProperties", "properties", "name"], &["propertyNames"]);
        let both = [("name".to_owned(), names), ("value".to_owned(), values)];
        let both = single_entry("properties", Value::Object(both.into_iter().collect()));
        entries.insert("additionalProperties".to_owned(), both);
        default(entries, "type", || string("object"));
        self.notes(location).keyed_map = true;
    }

    /// Returns whether a schema lists strings, perhaps where a reference to a component leads.
    fn is_enumeration(&self, mut schema: Value) -> bool {
        for _ in 0..MOST_REFERENCES {
            let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
                return lists_strings(&schema);
            };
            let name = reference.strip_prefix("#/components/schemas/");
            let name = name.map(|name| name.replace("~1", "/").replace("~0", "~"));
            let found = name.and_then(|name| (self.lookup)(&["components", "schemas", &name]));
            match found {
                Some(found) => schema = found,
                None => return false,
            }
        }
        false
    }
}

/// Returns whether names can be any strings, as they are without the schema.
fn says_nothing(names: &Value) -> bool {
    match names {
        Value::Bool(names) => *names,
        Value::Object(names) => names.iter().all(|(key, value)| {
            ANNOTATIONS.contains(&key.as_str())
                || key.starts_with("x-")
                || key == "type" && value.as_str() == Some("string")
        }),
        _ => false,
    }
}

/// Returns whether a schema is of objects without declared properties.
fn is_map(entries: &Entries) -> bool {
    let is_object = match entries.get("type") {
        None => true,
        Some(Value::List(names)) => names
            .iter()
            .all(|name| *name == Value::Null || matches!(name.as_str(), Some("object" | "null"))),
        Some(name) => name.as_str() == Some("object"),
    };
    let declares =
        |key: &str| entries.get(key).and_then(Value::as_object).is_some_and(|all| !all.is_empty());
    let is_open = matches!(
        entries.get("additionalProperties"),
        None | Some(Value::Object(_) | Value::Bool(true))
    );
    let composed = ["allOf", "oneOf", "anyOf", "enum"].iter().any(|key| entries.contains_key(*key));
    is_object && !declares("properties") && is_open && !composed
}

fn lists_strings(schema: &Value) -> bool {
    let is_string = |value: &Value| matches!(value, Value::String(_));
    let of_strings = schema.get("type").is_none_or(|ty| ty.as_str() == Some("string"));
    let composed = ["allOf", "oneOf", "anyOf"].iter().any(|key| schema.get(key).is_some());
    let flags = schema.get("x-ms-enum-flags").is_some();
    let listed = match (schema.get("enum"), schema.get("const")) {
        (Some(Value::List(members)), None) => !members.is_empty() && members.iter().all(is_string),
        (None, Some(constant)) => is_string(constant),
        _ => false,
    };
    of_strings && !composed && !flags && listed
}
