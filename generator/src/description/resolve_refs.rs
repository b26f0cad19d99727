//! Replacement of all references by references to components.
//!
//! A reference to a component stays. A reference to another target
//! becomes a reference to the component as which its target is treated. Where
//! OpenAPI has no references, the reference is replaced by its target.

use super::Section;
use super::keywords::ValueType;
use super::location::Location;
use super::reference::to_component;
use super::targets::{ComponentNames, component_at};
use super::value::Value;
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// The most values that may replace references in one part.
const LARGEST: usize = 200_000;

/// The deepest nesting of references in targets that replace references.
const DEEPEST: usize = 16;

/// Rewrites a part so that it refers to components only. `pointer` is its pointer.
pub(super) fn resolve_refs(
    names: ComponentNames<'_, '_>,
    mut value: Value,
    ty: &'static ValueType,
    pointer: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Value {
    if !is_concerned(&value, pointer.file().is_none()) {
        return value;
    }
    let mut work = ResolveRefs { names, diagnostics, left: LARGEST };
    work.value(&mut value, ty, &Location::Base(pointer), 0);
    value
}

/// Returns whether there may be anything to do: most parts refer to components only.
fn is_concerned(value: &Value, in_description: bool) -> bool {
    match value {
        Value::Object(object) => object.iter().any(|(key, value)| match value {
            Value::String(text) if key == "$ref" => !(in_description && is_usual(text)),
            Value::String(text) if key == "defaultMapping" => !(in_description && is_usual(text)),
            Value::Object(mapping) if key == "mapping" => mapping.values().any(|target| {
                target.as_str().is_some_and(|text| !(in_description && is_usual(text)))
            }),
            value => is_concerned(value, in_description),
        }),
        Value::List(items) => items.iter().any(|item| is_concerned(item, in_description)),
        _ => false,
    }
}

fn is_usual(reference: &str) -> bool {
    let keys = reference.strip_prefix("#/components/");
    keys.is_some_and(|keys| keys.bytes().filter(|byte| *byte == b'/').count() == 1)
}

struct ResolveRefs<'d, 't, 'g> {
    names: ComponentNames<'d, 't>,
    diagnostics: &'g mut Diagnostics,
    left: usize,
}

impl ResolveRefs<'_, '_, '_> {
    fn value(
        &mut self,
        value: &mut Value,
        ty: &'static ValueType,
        location: &Location<'_>,
        depth: usize,
    ) {
        match (ty, value) {
            (ValueType::Data | ValueType::Ignored(..), _) => {}
            (_, value @ Value::Object(_)) => {
                let refers = ty.has_references() && value.get("$ref").is_some_and(is_string);
                match (refers, ty.section()) {
                    (true, Some(section)) => self.reference(value, section, location),
                    (true, None) => return self.put_in_place(value, ty, location, depth),
                    (false, _) => {}
                }
                let Value::Object(object) = value else { return };
                for (key, value) in object {
                    self.value(value, ty.at_key(key), &Location::Key(location, key), depth);
                }
            }
            (_, Value::List(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.value(item, ty.at_item(), &Location::Item(location, index), depth);
                }
            }
            (ValueType::SchemaName, Value::String(target)) => {
                self.mapped(target, &location.pointer());
            }
            _ => {}
        }
    }

    /// Makes a reference one to a component.
    fn reference(&self, value: &mut Value, section: Section, location: &Location<'_>) {
        if let Value::Object(object) = value
            && let Some(Value::String(reference)) = object.get_mut("$ref")
            && let Some(name) = self.names.of_reference(section, reference, &location.pointer())
        {
            *reference = to_component(section, &name);
        }
    }

    /// Replaces a reference by its target, where OpenAPI has no references.
    fn put_in_place(
        &mut self,
        value: &mut Value,
        ty: &'static ValueType,
        location: &Location<'_>,
        depth: usize,
    ) {
        let pointer = location.pointer();
        let index = self.names.index;
        let Some((found, end)) = index.follow(value, &pointer, self.diagnostics) else { return };
        let size = count(found);
        if depth == DEEPEST || size > self.left {
            let message = "The targets of references expand without limit here".to_owned();
            let help = "Write out what the reference leads to; OpenAPI has no references here";
            return self.diagnostics.error(Code::TooDeep, &pointer, message, help);
        }
        self.left -= size;
        *value = found.clone();
        self.value(value, ty, &Location::Base(&end), depth + 1);
    }

    /// An entry of a discriminator's mapping: a name, or a reference.
    fn mapped(&self, target: &mut String, referrer: &Pointer) {
        let names = self.names;
        if names.has(Section::Schemas, target) {
            return;
        }
        let local = target.starts_with("#/");
        let bare = !local && !target.contains(['/', '#']);
        // A bare name is that of a component before it is that of a file.
        let own = format!("#/components/schemas/{target}");
        let own = bare.then(|| names.index.target(&own, referrer).ok()).flatten();
        let own = own.filter(|location| {
            location.file().is_some()
                && names.index.find(location, &mut Diagnostics::default()).is_ok()
        });
        let name = match own {
            Some(location) => names.of_pointer(Section::Schemas, &location),
            None if bare && !target.contains('.') => None,
            None => self.mapped_target(target, referrer),
        };
        if let Some(name) = name {
            *target = to_component(Section::Schemas, &name);
        }
    }

    /// The name of the target of an entry. An entry without a target is unchanged: it is reported where the discriminator
    /// is evaluated.
    fn mapped_target(&self, target: &str, referrer: &Pointer) -> Option<String> {
        let index = self.names.index;
        let pointer = index.target(target, referrer).ok()?;
        let is_there = component_at(&pointer).is_some()
            || index.find(&pointer, &mut Diagnostics::default()).is_ok();
        is_there.then(|| self.names.of_pointer(Section::Schemas, &pointer)).flatten()
    }
}

fn is_string(value: &Value) -> bool {
    value.as_str().is_some()
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(object) => object.values().map(count).sum(),
        Value::List(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}
