//! A schema of JSON Schema 2020-12 in the keywords of OpenAPI 3.0.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::choices::{ANNOTATIONS, nothing};
use super::documentation::{code, code_list, document};
use super::tuples::is_tuple;
use super::types::type_of;
use super::{Downgrade, default, single_entry, string};
use crate::description::version::Version;

/// Keywords for the readers of schemas: references find what they lead to without them.
const REMOVED: [&str; 10] = [
    "$schema",
    "$id",
    "$anchor",
    "$comment",
    "$vocabulary",
    "$defs",
    "definitions",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "jsonSchemaDialect",
];

impl Downgrade<'_> {
    /// `true` or `false` in the place of a schema.
    pub(super) fn boolean_schema(&mut self, flag: bool, location: &Location<'_>) -> Value {
        if flag {
            return Value::Object(Entries::new());
        }
        self.warn_ignored(location, "The schema `false` is documentation only: no value fits it");
        nothing()
    }

    /// Rewrites a schema, but not its inner values.
    pub(super) fn schema(&mut self, entries: &mut Entries, location: &Location<'_>) {
        self.bind(entries, location);
        for key in REMOVED {
            entries.shift_remove(key);
        }
        self.reference(entries, location);
        if entries.contains_key("$ref") {
            return;
        }
        self.external_docs(entries, location);
        self.choices(entries, location);
        self.content(entries, location);
        self.constant(entries, location);
        self.examples(entries, location);
        self.bounds(entries, location);
        self.items(entries, location);
        self.properties(entries, location);
        self.property_names(entries, location);
        self.constraints(entries, location);
        self.discriminator(entries, location);
        self.types(entries, location);
        self.null_member(entries);
    }

    /// Gives keywords next to a reference their effect. By the letter of 3.0 they have none, but nobody
    /// writes them for that.
    fn reference(&mut self, entries: &mut Entries, location: &Location<'_>) {
        if !matches!(entries.get("$ref"), Some(Value::String(_))) {
            return;
        }
        if entries.keys().all(|key| key == "$ref" || key.starts_with("x-")) {
            entries.retain(|key, _| key == "$ref");
            return;
        }
        if self.version < Version::V3_1 {
            let siblings = entries.keys().map(String::as_str).filter(|key| *key != "$ref");
            let siblings = code_list(&siblings.collect::<Vec<_>>());
            let message = format!(
                "Keywords next to `$ref` have an effect only from OpenAPI 3.1 on, and are used as in 3.1: {siblings}"
            );
            self.warn_repaired(
                location,
                message,
                "Write `allOf` with the reference as its only item",
            );
        }
        let Some(reference) = entries.shift_remove("$ref") else { return };
        let mut parts = vec![single_entry("$ref", reference)];
        match entries.shift_remove("allOf") {
            Some(Value::List(others)) => {
                for index in 0..others.len() {
                    let (to, from) = ((index + 1).to_string(), index.to_string());
                    self.moved(location, &["allOf", &to], &["allOf", &from]);
                }
                parts.extend(others);
            }
            Some(other) => parts.push(other),
            None => {}
        }
        self.moved(location, &["allOf", "0"], &[]);
        entries.shift_insert(0, "allOf".to_owned(), Value::List(parts));
    }

    fn constant(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let Some(constant) = entries.shift_remove("const") else { return };
        self.warn_if_newer("const", Version::V3_1, location);
        if constant == Value::Null {
            entries.insert("nullable".to_owned(), Value::Bool(true));
        }
        let composed = ["allOf", "oneOf", "anyOf"].iter().any(|key| entries.contains_key(*key));
        if let Some(name) = type_of(&constant).filter(|_| !composed) {
            default(entries, "type", || string(name));
        }
        if matches!(constant, Value::List(_) | Value::Object(_)) {
            document(entries, &format!("It is always {}.", code(&constant.to_json())));
            return;
        }
        entries.insert("enum".to_owned(), Value::List(vec![constant]));
    }

    /// Null among the members of an enumeration is a value like the others.
    fn null_member(&self, entries: &mut Entries) {
        let typed = entries.contains_key("type") && self.version < Version::V3_1;
        if !typed
            && entries.get("enum").is_some_and(|members| members.items().contains(&Value::Null))
        {
            entries.insert("nullable".to_owned(), Value::Bool(true));
        }
    }

    fn examples(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let examples: Vec<Value> = match entries.shift_remove("examples") {
            None => return,
            Some(Value::List(examples)) => examples,
            // Named examples, as media types have them.
            Some(Value::Object(named)) => named
                .into_values()
                .map(|value| value.get("value").cloned().unwrap_or(value))
                .collect(),
            Some(example) => vec![example],
        };
        self.warn_if_newer("examples", Version::V3_1, location);
        if let Some(first) = examples.first() {
            default(entries, "example", || first.clone());
        }
    }

    /// Bounds that are numbers of their own, and those that no type of 3.0 can hold.
    fn bounds(&mut self, entries: &mut Entries, location: &Location<'_>) {
        for (exclusive, inclusive, stricter) in [
            ("exclusiveMinimum", "minimum", f64::gt as fn(&f64, &f64) -> bool),
            ("exclusiveMaximum", "maximum", f64::lt),
        ] {
            let Some(Value::Number(bound)) = entries.get(exclusive).cloned() else { continue };
            self.warn_if_newer(exclusive, Version::V3_1, location);
            let other = match entries.get(inclusive) {
                Some(Value::Number(other)) => other.as_f64(),
                _ => None,
            };
            if let (Some(other), Some(bound)) = (other, bound.as_f64())
                && stricter(&other, &bound)
            {
                entries.shift_remove(exclusive);
                continue;
            }
            entries.insert(inclusive.to_owned(), Value::Number(bound));
            entries.insert(exclusive.to_owned(), Value::Bool(true));
        }
        for (key, words) in COUNTS {
            let held = match entries.get(key) {
                Some(Value::Number(count)) => {
                    count.as_u64().is_none_or(|count| usize::try_from(count).is_err())
                        && count.as_f64().is_some_and(|count| count > f64::from(u32::MAX))
                }
                _ => false,
            };
            if held && let Some(bound) = entries.shift_remove(key) {
                document(entries, &format!("{words}: {}", code(&bound.to_json())));
            }
        }
    }

    /// Lists whose items have a schema each, by their positions.
    fn items(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let (key, rest) = match entries.get("items") {
            Some(Value::List(_)) => ("items", "additionalItems"),
            _ => ("prefixItems", "items"),
        };
        let prefix = match entries.shift_remove(key) {
            Some(Value::List(prefix)) => prefix,
            Some(other) => {
                entries.insert(key.to_owned(), other);
                return;
            }
            None => Vec::new(),
        };
        let (rest_key, rest) = match entries.shift_remove(rest) {
            Some(schema) => (rest, Some(schema)),
            None => ("unevaluatedItems", entries.shift_remove("unevaluatedItems")),
        };
        if is_tuple(entries, &prefix, rest.as_ref()) {
            return self.tuple(entries, key, prefix, location);
        }
        let mut any: Vec<Value> = Vec::new();
        let mut from = Vec::new();
        for (index, schema) in prefix.iter().cloned().chain(rest.clone()).enumerate() {
            match any
                .iter_mut()
                .find(|known| without_annotations(known) == without_annotations(&schema))
            {
                Some(known) => *known = without_annotations(known),
                None if matches!(schema, Value::Bool(_)) => {}
                None => {
                    any.push(schema);
                    from.push(index);
                }
            }
        }
        for (to, index) in from.iter().enumerate() {
            let (to, index) = (to.to_string(), (*index < prefix.len()).then(|| index.to_string()));
            let to = if any.len() == 1 { vec!["items"] } else { vec!["items", "anyOf", &to] };
            match index {
                Some(index) => self.moved(location, &to, &[key, &index]),
                None if to == [rest_key] => {}
                None => self.moved(location, &to, &[rest_key]),
            }
        }
        if !prefix.is_empty() {
            self.warn_if_newer(key, Version::V3_1, location);
            default(entries, "type", || string("array"));
            document(entries, &positions(&prefix, rest.as_ref()));
        }
        let items = match any.len() {
            0 if prefix.is_empty() => None,
            0 => Some(Value::Object(Entries::new())),
            1 => any.pop(),
            _ => Some(single_entry("anyOf", Value::List(any))),
        };
        // `true` and `false` alone say no more than no schema does.
        if let Some(items) = items {
            entries.insert("items".to_owned(), items);
        }
    }

    /// Properties that are described by the pattern of their names, or by what else described them.
    fn properties(&mut self, entries: &mut Entries, location: &Location<'_>) {
        if let Some(unevaluated) = entries.shift_remove("unevaluatedProperties") {
            self.warn_if_newer("unevaluatedProperties", Version::V3_1, location);
            let composed = ["allOf", "oneOf", "anyOf"].iter().any(|key| entries.contains_key(*key));
            // With `false`, what the parts of a composed schema declare would not be allowed.
            if !composed || matches!(unevaluated, Value::Object(_)) {
                if !entries.contains_key("additionalProperties") {
                    self.moved(location, &["additionalProperties"], &["unevaluatedProperties"]);
                }
                default(entries, "additionalProperties", || unevaluated);
            }
        }
        let Some(Value::Object(_)) = entries.get("patternProperties") else { return };
        let Some(Value::Object(patterns)) = entries.shift_remove("patternProperties") else {
            return;
        };
        self.warn_if_newer("patternProperties", Version::V3_1, location);
        if patterns.is_empty() {
            return;
        }
        let names: Vec<&str> = patterns.keys().map(String::as_str).collect();
        document(entries, &format!("Names of properties: {}", code_list(&names)));
        let mut values: Vec<Value> = Vec::new();
        let others = entries.shift_remove("additionalProperties");
        if let (Some((name, _)), None) = (patterns.first(), &others) {
            self.moved(location, &["additionalProperties"], &["patternProperties", name]);
        }
        for schema in patterns.into_values().chain(others) {
            if schema != Value::Bool(false) && !values.contains(&schema) {
                values.push(schema);
            }
        }
        let additional = match values.len() {
            0 => Value::Bool(false),
            1 => values.remove(0),
            _ => Value::Bool(true),
        };
        default(entries, "type", || string("object"));
        entries.insert("additionalProperties".to_owned(), additional);
    }

    fn discriminator(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let here = Location::Key(location, "discriminator");
        match entries.get_mut("discriminator") {
            Some(Value::Object(discriminator)) => {
                if let Some(schema) = discriminator.shift_remove("defaultMapping") {
                    self.warn_if_newer("defaultMapping", Version::V3_2, &here);
                    self.notes(location).default_mapping = schema.as_str().map(str::to_owned);
                }
            }
            Some(name @ Value::String(_)) => {
                *name = single_entry("propertyName", name.clone());
                let message = "A discriminator is an object with `propertyName`, not a string";
                self.warn_repaired(&here, message, "Write the text as its `propertyName`");
            }
            _ => {}
        }
        self.required(entries, location);
    }

    /// `required: true` in a property, where the schema around it should list it.
    fn required(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let Some(Value::Object(properties)) = entries.get_mut("properties") else { return };
        let location = Location::Key(location, "properties");
        let mut required = Vec::new();
        for (name, property) in properties.iter_mut() {
            let Value::Object(property) = property else { continue };
            let Some(Value::Bool(flag)) = property.get("required") else { continue };
            if *flag {
                required.push(string(name));
            }
            property.shift_remove("required");
            self.warn_repaired(
                &Location::Key(&Location::Key(&location, name), "required"),
                "`required` of a schema lists properties: it is read as being of this property",
                "Name the property in the `required` of the schema around it",
            );
        }
        if required.is_empty() {
            return;
        }
        match entries.get_mut("required") {
            Some(Value::List(names)) => {
                required.retain(|name| !names.contains(name));
                names.extend(required);
            }
            _ => drop(entries.insert("required".to_owned(), Value::List(required))),
        }
    }
}

const COUNTS: [(&str, &str); 6] = [
    ("minLength", "Shortest length"),
    ("maxLength", "Longest length"),
    ("minItems", "Fewest items"),
    ("maxItems", "Most items"),
    ("minProperties", "Fewest properties"),
    ("maxProperties", "Most properties"),
];

/// A schema without what says nothing of the value itself.
fn without_annotations(schema: &Value) -> Value {
    let mut schema = schema.clone();
    if let Value::Object(entries) = &mut schema {
        entries.retain(|key, _| !ANNOTATIONS.contains(&key.as_str()));
    }
    schema
}

/// The schemas of the positions of a list.
fn positions(prefix: &[Value], rest: Option<&Value>) -> String {
    let named: Vec<String> = prefix.iter().map(schema_label).collect();
    let rest = match rest {
        None | Some(Value::Bool(true)) => ", then any".to_owned(),
        Some(Value::Bool(false)) => String::new(),
        Some(schema) => format!(", then any number of {}", schema_label(schema)),
    };
    format!("Its items, by position: {}{rest}.", named.join(", "))
}

/// What a sentence calls a schema.
pub(super) fn schema_label(schema: &Value) -> String {
    let get = |key| schema.get(key).and_then(Value::as_str);
    if let Some(title) = get("title") {
        return code(title);
    }
    if let Some(reference) = get("$ref") {
        return code(reference.rsplit('/').next().unwrap_or(reference));
    }
    if let Some(constant) = schema.get("const") {
        return code(&constant.to_json());
    }
    get("type").map_or_else(|| "any".to_owned(), code)
}
