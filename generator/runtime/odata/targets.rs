//! Comparison of the targets and the contents of assignments.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::runtime::codec::{self, Field, Slot, bare_type_name};

/// The discriminator property.
const TYPE: &str = "@odata.type";
/// The property with the id of an assignment, which the service assigns.
const ID: &str = "id";

/// The identity of assignment targets.
///
/// Two targets are equal if they have the same exact type name (with or without `#`) and the same values of the
/// identifying properties. For types that the crate does not know, all properties have to be equal. GUIDs are compared
/// case-insensitively, and null properties are equal to absent ones.
///
/// Some assignments are identified by more than their targets: an app can be both required for a group and available to
/// it.
#[derive(Clone, Copy, Debug)]
pub struct Targets {
    /// The property of an assignment with its target.
    pub property: &'static str,
    /// The properties that identify targets of one type: those that the types add to their base.
    pub identified_by: &'static [&'static str],
    /// The properties of an assignment that identify it together with its target.
    pub with: &'static [&'static str],
}

impl Targets {
    /// Returns a key of an assignment, which is the same only for assignments with one identity; `None` for an
    /// assignment without a target, or without another property that identifies it.
    pub(crate) fn key_of(&self, assignment: &dyn Field) -> Option<String> {
        let mut key = self.target_key_of(assignment)?;
        for name in self.with {
            let value = serde_json::to_value(codec::Encoded(property(assignment, name)?)).ok()?;
            if value.is_null() {
                return None;
            }
            key.push(',');
            push_string(&mut key, name);
            key.push(':');
            push(&mut key, name, &value);
        }
        Some(key)
    }

    /// Returns a key of the target of an assignment, which is the same for equal targets only; `None` for an assignment
    /// without a target.
    pub(crate) fn target_key_of(&self, assignment: &dyn Field) -> Option<String> {
        self.key(property(assignment, self.property)?)
    }

    /// Returns the key of a target.
    pub(crate) fn key(&self, target: Slot<'_>) -> Option<String> {
        let known = is_known(target);
        let Ok(Value::Object(target)) = serde_json::to_value(codec::Encoded(target)) else {
            return None;
        };
        let counts = |name: &str| !known || name == TYPE || self.identified_by.contains(&name);
        let counting = target.iter().filter(|(name, _)| counts(name));
        let mut key = String::new();
        push_object(&mut key, counting);
        Some(key)
    }
}

/// Returns a property of an assignment.
fn property<'a>(assignment: &'a dyn Field, name: &str) -> Option<Slot<'a>> {
    let model = match assignment.slot() {
        Slot::Model(model) => model,
        Slot::Polymorphic(value) => value.model(),
        _ => return None,
    };
    Some(model.slots().find(|(property, _)| *property == name)?.1)
}

/// Returns whether the identifying properties of the type of a target are known.
fn is_known(target: Slot<'_>) -> bool {
    let Slot::Polymorphic(value) = target else { return false };
    let model = value.model();
    let declared = model.tag().and_then(|tag| tag.name).map(bare_type_name);
    declared.is_some() && declared == codec::type_name(model).map(bare_type_name)
}

/// Appends canonical JSON, which is the same for equal values.
fn push(key: &mut String, name: &str, value: &Value) {
    match value {
        Value::Object(object) => push_object(key, object.iter()),
        Value::Array(items) => {
            key.push('[');
            for item in items {
                push(key, "", item);
                key.push(',');
            }
            key.push(']');
        }
        Value::String(text) if name == TYPE => push_string(key, bare_type_name(text)),
        Value::String(text) if is_guid(text) => push_string(key, &text.to_ascii_lowercase()),
        Value::String(text) => push_string(key, text),
        Value::Null | Value::Bool(_) | Value::Number(_) => key.push_str(&value.to_string()),
    }
}

fn push_object<'v>(key: &mut String, properties: impl Iterator<Item = (&'v String, &'v Value)>) {
    let sorted: BTreeMap<_, _> = properties.filter(|(_, value)| !value.is_null()).collect();
    key.push('{');
    for (index, (name, value)) in sorted.into_iter().enumerate() {
        if index > 0 {
            key.push(',');
        }
        push_string(key, name);
        key.push(':');
        push(key, name, value);
    }
    key.push('}');
}

/// Appends a string as JSON, so that keys are unambiguous.
fn push_string(key: &mut String, text: &str) {
    key.push_str(&Value::from(text).to_string());
}

/// Returns whether a string is a UUID in the format of RFC 9562, section 4, in either case.
fn is_guid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12])
        && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// Converts a value to JSON.
pub(crate) fn to_json(value: &dyn Field) -> Result<Value, serde_json::Error> {
    serde_json::to_value(codec::Encoded(value.slot()))
}

/// Returns whether an assignment already contains everything that another one with the same target sets.
///
/// Properties that the other one does not set are ignored, including those of nested objects, and so is its id.
pub(crate) fn covers(assignment: &Value, other: &Value) -> bool {
    match (assignment, other) {
        (Value::Object(known), Value::Object(new)) if is_same_type(known, new) => {
            new.iter().filter(|(name, _)| *name != ID).all(|(name, new)| same(known, name, new))
        }
        _ => false,
    }
}

fn same(known: &Map<String, Value>, name: &str, new: &Value) -> bool {
    match known.get(name) {
        _ if name == TYPE => true,
        None => new.is_null(),
        Some(known) => covers_value(known, new),
    }
}

fn covers_value(known: &Value, new: &Value) -> bool {
    match (known, new) {
        (Value::Object(known), Value::Object(new)) => {
            is_same_type(known, new) && new.iter().all(|(name, new)| same(known, name, new))
        }
        (Value::Array(known), Value::Array(new)) => {
            known.len() == new.len()
                && known.iter().zip(new).all(|(known, new)| covers_value(known, new))
        }
        (Value::String(known), Value::String(new)) if is_guid(known) => {
            known.eq_ignore_ascii_case(new)
        }
        (known, new) => known == new,
    }
}

/// Returns whether two objects can have the same type: one of them has no type name, or both have the same.
fn is_same_type(one: &Map<String, Value>, two: &Map<String, Value>) -> bool {
    let name = |object: &Map<String, Value>| {
        object.get(TYPE).and_then(Value::as_str).map(|name| bare_type_name(name).to_owned())
    };
    let (one, two) = (name(one), name(two));
    one.is_none() || two.is_none() || one == two
}

/// Merges an assignment into an existing one, which keeps its id and the properties that the other does not set.
pub(crate) fn overlay(assignment: &mut Value, other: &Value) {
    let id = assignment.get(ID).cloned();
    overlay_value(assignment, other);
    if let (Some(id), Value::Object(assignment)) = (id, assignment) {
        assignment.insert(ID.to_owned(), id);
    }
}

fn overlay_value(known: &mut Value, new: &Value) {
    match (known, new) {
        (Value::Object(known), Value::Object(new)) if is_same_type(known, new) => {
            for (name, new) in new {
                match known.get_mut(name) {
                    // The types are the same, even if their names have different formats.
                    Some(_) if name == TYPE => {}
                    Some(known) => overlay_value(known, new),
                    None => {
                        known.insert(name.clone(), new.clone());
                    }
                }
            }
        }
        (known, new) => *known = new.clone(),
    }
}
