//! `$dynamicRef`: schemas with places that other schemas fill.
//!
//! A template has `$dynamicRef: '#item'` where something is to be filled in. A schema that refers to
//! it and declares `$defs: {a: {$dynamicAnchor: item, $ref: …}}` next to the reference fills it: it
//! becomes the template itself, with its own schema in each such place. What nobody fills is what
//! the template has for it: a schema among its `$defs`, or itself; else any JSON value.

use super::super::keywords::{SCHEMA, ValueType};
use super::super::location::Location;
use super::super::reference::component_name;
use super::super::value::{Entries, Value};
use super::Downgrade;
use crate::description::version::Version;
use crate::description::{Section, component_pointer};

/// How many templates one part of a description can bind: they can be nested.
const MOST: usize = 1000;

/// The open places; the second is what JSON Schema 2019-09 has for a schema itself.
const DYNAMIC: [&str; 2] = ["$dynamicRef", "$recursiveRef"];

/// Schemas by the anchors that they replace.
type Bound = Vec<(String, Value)>;

impl Downgrade<'_> {
    /// Fills the template to which a schema refers, and what is open in the schema itself.
    pub(super) fn bind(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let bound = anchors(entries);
        if !bound.is_empty()
            && let Some(Value::String(reference)) = entries.get("$ref")
            && let Some(name) = component_name(reference, Section::Schemas)
            && !self.templates.contains(&name)
            && self.bindings < MOST
            && let Some(Value::Object(mut template)) = self.template(&name)
        {
            self.bindings += 1;
            self.templates.push(name.clone());
            fill_all(&mut template, &bound);
            let own = own_anchors(&template, &name);
            fill_all(&mut template, &own);
            entries.shift_remove("$ref");
            entries.shift_remove("$defs");
            for key in ["$defs", "$dynamicAnchor", "$id"] {
                template.shift_remove(key);
            }
            for (key, value) in template {
                entries.entry(key).or_insert(value);
            }
        }
        if let Some(own) = own(entries, location) {
            fill_all(entries, &own);
        }
        for key in DYNAMIC {
            if entries.shift_remove(key).is_some() {
                self.warn_if_newer(key, Version::V3_1, location);
                let message =
                    format!("No schema is bound to the `{key}`: any JSON value is accepted");
                self.warn_ignored(location, message);
            }
        }
    }

    fn template(&self, name: &str) -> Option<Value> {
        (self.lookup)(&["components", Section::Schemas.as_str(), name])
    }
}

/// What a component has for its own open places.
fn own(entries: &Entries, location: &Location<'_>) -> Option<Bound> {
    let Location::Base(pointer) = location else { return None };
    let name = pointer.as_str().strip_prefix("/components/schemas/")?;
    if name.contains('/') {
        return None;
    }
    let name = name.replace("~1", "/").replace("~0", "~");
    Some(own_anchors(entries, &name))
}

/// The anchors among the `$defs` of a schema.
fn anchors(entries: &Entries) -> Bound {
    let definitions = entries.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let anchored = definitions.filter_map(|(_, schema)| {
        let anchor = schema.get("$dynamicAnchor")?.as_str()?;
        let mut schema = schema.clone();
        if let Value::Object(schema) = &mut schema {
            schema.shift_remove("$dynamicAnchor");
        }
        Some((anchor.to_owned(), schema))
    });
    anchored.collect()
}

/// Those, and the one of the schema itself.
fn own_anchors(entries: &Entries, name: &str) -> Bound {
    let mut own = anchors(entries);
    let pointer = component_pointer(Section::Schemas, name);
    let itself = super::single_entry("$ref", Value::String(format!("#{pointer}")));
    if let Some(Value::String(anchor)) = entries.get("$dynamicAnchor") {
        own.push((anchor.clone(), itself.clone()));
    }
    own.push((String::new(), itself));
    own
}

fn fill_all(entries: &mut Entries, bound: &Bound) {
    for (key, value) in entries.iter_mut() {
        // What is declared there is filled where it is used.
        if key != "$defs" {
            fill(value, SCHEMA.value(key), bound);
        }
    }
}

fn fill(value: &mut Value, ty: &'static ValueType, bound: &Bound) {
    match value {
        _ if matches!(ty, ValueType::Data) => {}
        Value::Object(entries) if !ty.is_schema() => {
            for (key, value) in entries {
                fill(value, ty.at_key(key), bound);
            }
        }
        Value::Object(entries) => {
            let wanted = DYNAMIC.iter().find_map(|key| entries.get(*key)?.as_str());
            let found = wanted.and_then(|wanted| {
                let anchor = wanted.strip_prefix('#')?;
                bound.iter().find(|(known, _)| known == anchor)
            });
            match found {
                Some((_, schema)) if entries.len() == 1 => *value = schema.clone(),
                Some((_, schema)) => {
                    for key in DYNAMIC {
                        entries.shift_remove(key);
                    }
                    super::choices::push_all_of(entries, schema.clone());
                }
                None => fill_all(entries, bound),
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| fill(item, ty.at_item(), bound)),
        _ => {}
    }
}
