//! `oneOf` and `anyOf` of which a member is null, or cannot be.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::{Downgrade, single_entry};
use crate::description::version::Version;

/// Keywords that say nothing of the value itself.
pub(super) const ANNOTATIONS: [&str; 10] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
];

impl Downgrade<'_> {
    /// Takes null out of the choices of a schema, and a choice of one thing away.
    pub(super) fn choices(&mut self, entries: &mut Entries, location: &Location<'_>) {
        // What a choice of one thing leads to may be a choice of one thing itself.
        while ["oneOf", "anyOf"].into_iter().any(|key| self.choice(key, entries, location)) {}
    }

    /// Returns whether the schema has changed so that it has to be looked at again.
    fn choice(&mut self, key: &str, entries: &mut Entries, location: &Location<'_>) -> bool {
        let Some(Value::List(members)) = entries.get_mut(key) else { return false };
        let count = members.len();
        let mut nullable = false;
        let mut null_type = false;
        let mut from = Vec::new();
        let mut index = 0;
        members.retain_mut(|member| {
            index += 1;
            if is_null(member) {
                nullable = true;
                null_type |= member.get("type").is_some();
                return false;
            }
            nullable |= take_null(member);
            let stays = *member != Value::Bool(false);
            from.extend(stays.then_some(index - 1));
            stays
        });
        for (to, from) in from.iter().enumerate().filter(|(to, from)| to != *from) {
            self.moved(location, &[key, &to.to_string()], &[key, &from.to_string()]);
        }
        let left = members.len();
        if nullable {
            entries.insert("nullable".to_owned(), Value::Bool(true));
        }
        if null_type {
            self.warn_if_newer(key, Version::V3_1, location);
        }
        match left {
            0 if count > 0 => {
                entries.shift_remove(key);
                if nullable {
                    entries.insert("enum".to_owned(), Value::List(vec![Value::Null]));
                }
                false
            }
            1 if count > 1 && !entries.contains_key("discriminator") => {
                let Some(Value::List(mut members)) = entries.shift_remove(key) else {
                    return false;
                };
                let from = from.first().map_or_else(String::new, ToString::to_string);
                members
                    .pop()
                    .is_some_and(|member| self.merge(entries, member, &[key, &from], location))
            }
            _ => false,
        }
    }

    /// Puts the only member of a choice into the schema: its keywords if none of them contradicts.
    fn merge(
        &mut self,
        entries: &mut Entries,
        member: Value,
        from: &[&str],
        location: &Location<'_>,
    ) -> bool {
        let Value::Object(mut member) = member else { return false };
        let says_nothing =
            |key: &str| ANNOTATIONS.contains(&key) || key.starts_with("x-") || key == "nullable";
        let contradicts = |(key, value): (&String, &Value)| {
            !says_nothing(key) && entries.get(key).is_some_and(|own| own != value)
        };
        let refers = member.contains_key("$ref");
        if refers || member.iter().any(contradicts) {
            let index = entries.get("allOf").map_or(0, |parts| parts.items().len());
            self.moved(location, &["allOf", &index.to_string()], from);
            if refers && member.keys().all(|key| key == "$ref" || says_nothing(key)) {
                let reference = member.shift_remove("$ref").unwrap_or(Value::Null);
                push_all_of(entries, single_entry("$ref", reference));
                extend(entries, member);
            } else {
                push_all_of(entries, Value::Object(member));
            }
            return false;
        }
        for key in member.keys().filter(|key| !entries.contains_key(*key)) {
            self.moved(location, &[key], &[from, &[key]].concat());
        }
        extend(entries, member);
        true
    }
}

fn is_null(member: &Value) -> bool {
    let Some(member) = member.as_object() else { return false };
    if member.contains_key("$ref") {
        return false;
    }
    let only_null = |values: &[Value]| {
        !values.is_empty()
            && values.iter().all(|value| *value == Value::Null || value.as_str() == Some("null"))
    };
    member.get("const") == Some(&Value::Null)
        || match member.get("type") {
            Some(Value::String(name)) => name == "null",
            Some(Value::List(names)) => only_null(names),
            _ => member.get("enum").is_some_and(|members| {
                let members = members.items();
                !members.is_empty() && members.iter().all(|member| *member == Value::Null)
            }),
        }
}

/// Takes null out of the types of a member: the choice as a whole can be null.
fn take_null(member: &mut Value) -> bool {
    let Value::Object(member) = member else { return false };
    let Some(Value::List(names)) = member.get_mut("type") else { return false };
    let count = names.len();
    names.retain(|name| *name != Value::Null && name.as_str() != Some("null"));
    let has_null = names.len() < count;
    if has_null && let Some(Value::List(members)) = member.get_mut("enum") {
        members.retain(|member| *member != Value::Null);
    }
    has_null
}

/// Adds what is not there yet.
fn extend(entries: &mut Entries, others: Entries) {
    for (key, value) in others {
        entries.entry(key).or_insert(value);
    }
}

/// Adds a part to `allOf`.
pub(super) fn push_all_of(entries: &mut Entries, part: Value) {
    match entries.get_mut("allOf") {
        Some(Value::List(parts)) => parts.push(part),
        _ => drop(entries.insert("allOf".to_owned(), Value::List(vec![part]))),
    }
}

/// A schema that nothing fits.
pub(super) fn nothing() -> Value {
    single_entry("description", Value::String("No value fits this.".to_owned()))
}
