//! The components that the selected operations refer to, directly or not.
//!
//! [`lower::reach`](crate::lower::reach) knows what a client can meet; a description that is self-contained needs what its text
//! refers to as well, in examples, headers, callbacks, links and extensions.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::description::keywords::{OPERATION, PATH_ITEM, RESPONSE, ROOT, ValueType};
use crate::description::{
    ADDITIONAL, Document, Entries, Index, Method, Section, Value, component_name,
    component_pointer, operation_of, operation_pointer, parse_reference, path_pointer,
};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::lower::Reached;
use crate::select::Selected;

use super::links::Links;

/// Components by the keyword of their section and their name.
pub(super) type Components = BTreeMap<(String, String), Value>;

/// The parts of the description that the extract contains.
#[derive(Debug, Default)]
pub(super) struct Closure {
    /// The path items of the selected operations.
    pub(super) paths: BTreeMap<String, Value>,
    /// What they refer to.
    pub(super) components: Components,
    pub(super) links: Links,
    /// The omitted properties of schemas, as paths in their values.
    omitted: BTreeMap<String, Vec<Vec<String>>>,
}

impl Closure {
    pub(super) fn component(&self, section: &str, name: &str) -> Option<&Value> {
        self.components.get(&(section.to_owned(), name.to_owned()))
    }

    /// The paths in the value of a component that lead to omitted properties.
    pub(super) fn omitted(&self, section: &str, name: &str) -> &[Vec<String>] {
        let paths = self.omitted.get(name).filter(|_| section == SCHEMAS);
        paths.map_or(&[], Vec::as_slice)
    }

    pub(super) fn schemas(&self) -> impl Iterator<Item = &str> {
        let schemas = self.components.keys().filter(|(section, _)| section == SCHEMAS);
        schemas.map(|(_, name)| name.as_str())
    }

    pub(super) fn operations(&self, selected: &Selected) -> impl Iterator<Item = &Value> {
        let operations = selected.operations.iter();
        operations.filter_map(|key| operation_of(self.paths.get(&key.template)?, key.method))
    }
}

pub(super) const PATHS: &str = "paths";
pub(super) const COMPONENTS: &str = "components";
pub(super) const WEBHOOKS: &str = "webhooks";
const SCHEMAS: &str = "schemas";

/// Finds what the selected operations refer to.
pub(super) fn closure(
    document: &Document<'_>,
    selected: &Selected,
    reached: &Reached,
    diagnostics: &mut Diagnostics,
) -> Closure {
    let index = document.index();
    let mut found = Closure::default();
    for key in &selected.operations {
        if !found.paths.contains_key(&key.template)
            && let Some(item) = index.get(&[PATHS, &key.template], diagnostics)
        {
            found.paths.insert(key.template.clone(), item.into_owned());
        }
    }
    let links = Links::new(index, selected, found.operations(selected), diagnostics);
    found.links = links;
    let mut walk = Walk {
        index,
        document,
        reached,
        diagnostics,
        links: found.links.clone(),
        found: Components::new(),
        omitted: BTreeMap::new(),
        families: BTreeSet::new(),
        pending: Vec::new(),
        part: Pointer::root(),
    };
    for name in reached.schemas.keys() {
        walk.find(SCHEMAS, name.as_str());
    }
    for name in &selected.security {
        walk.find("securitySchemes", name);
    }
    walk.top(selected);
    walk.paths(&found, selected);
    walk.run_tasks();
    (found.components, found.omitted) = (walk.found, walk.omitted);
    found
}

struct Walk<'i, 'd> {
    index: &'i Index<'i>,
    document: &'i Document<'i>,
    reached: &'i Reached,
    diagnostics: &'d mut Diagnostics,
    links: Links,
    found: Components,
    omitted: BTreeMap<String, Vec<Vec<String>>>,
    /// The schemas whose derived types were looked for.
    families: BTreeSet<String>,
    pending: Vec<Task>,
    /// The place of what is being looked through.
    part: Pointer,
}

/// What a schema is used for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum SchemaUse {
    /// It is the type of a value, which can be one of a derived type.
    Value,
    /// Others inherit from it.
    Base,
}

enum Task {
    /// What a component refers to is to be found.
    Component(String, String),
    /// What the discriminator of a schema leads to is to be found.
    Family(String),
}

impl Walk<'_, '_> {
    /// What is next to paths and components stays, and so do their extensions.
    fn top(&mut self, selected: &Selected) {
        let index = self.index;
        for key in index.keys(&[]) {
            let ty = ROOT.value(key);
            let parts: Vec<(Vec<&str>, _)> = match key {
                PATHS | COMPONENTS => {
                    let keys = index.keys(&[key]).into_iter();
                    let extensions = keys.filter(|inner| inner.starts_with("x-"));
                    extensions.map(|inner| (vec![key, inner], ty.at_key(inner))).collect()
                }
                WEBHOOKS if !selected.webhooks => Vec::new(),
                key => vec![(vec![key], ty)],
            };
            for (keys, ty) in parts {
                if let Some(value) = index.get(&keys, self.diagnostics) {
                    self.value(&value, ty, SchemaUse::Value);
                }
            }
        }
    }

    fn paths(&mut self, found: &Closure, selected: &Selected) {
        for (template, item) in &found.paths {
            self.part = path_pointer(template);
            if let Some(reference) = item.get("$ref").and_then(Value::as_str) {
                self.refuse(reference);
            }
            let shared = item.as_object().into_iter().flatten();
            let is_operation = |key: &str| key == ADDITIONAL || Method::from_keyword(key).is_some();
            for (key, value) in shared.filter(|(key, _)| !is_operation(key)) {
                self.value(value, PATH_ITEM.value(key), SchemaUse::Value);
            }
        }
        for key in &selected.operations {
            self.part = operation_pointer(&key.template, key.method);
            let item = found.paths.get(&key.template);
            if let Some(operation) = item.and_then(|item| operation_of(item, key.method)) {
                self.value(operation, PATH_ITEM.value(key.method.as_str()), SchemaUse::Value);
            }
        }
    }

    fn value(&mut self, value: &Value, ty: &'static ValueType, usage: SchemaUse) {
        match value {
            Value::Object(object) => {
                if (ty.has_references() || matches!(ty, ValueType::Data))
                    && let Some(Value::String(reference)) = object.get("$ref")
                {
                    self.reference(reference, ty, usage);
                }
                let is = |other| ty.object().is_some_and(|object| object.is(other));
                for (key, value) in object {
                    match key.as_str() {
                        "links" if is(&RESPONSE) => self.links(value, RESPONSE.value(key)),
                        "security" if is(&OPERATION) => self.security(value),
                        "allOf" if ty.is_schema() => {
                            self.value(value, ty.at_key(key), SchemaUse::Base);
                        }
                        _ => self.value(value, ty.at_key(key), SchemaUse::Value),
                    }
                }
            }
            Value::List(items) => {
                for item in items {
                    self.value(item, ty.at_item(), usage);
                }
            }
            _ => {}
        }
    }

    fn links(&mut self, links: &Value, ty: &'static ValueType) {
        for (name, link) in links.as_object().into_iter().flatten() {
            if self.links.stays(link) {
                self.value(link, ty.at_key(name), SchemaUse::Value);
            }
        }
    }

    fn security(&mut self, requirements: &Value) {
        for (scheme, _) in requirements.items().iter().filter_map(Value::as_object).flatten() {
            self.find("securitySchemes", scheme);
        }
    }

    fn reference(&mut self, reference: &str, ty: &'static ValueType, usage: SchemaUse) {
        let Some((section, name)) = parse_reference(reference) else {
            return match reference.strip_prefix("#/components/").and_then(enclosing_component) {
                // The component is there as a whole, and so is what is inside of it.
                Some(component) => self.reference(&component, ty, SchemaUse::Base),
                // Values at the top level are kept.
                None if reference.starts_with("#/") && !reference.starts_with("#/paths/") => {}
                None if matches!(ty, ValueType::Data) => {}
                None => match self.index.component_identified(reference, &self.part) {
                    Some(component) => self.reference(&component, ty, usage),
                    None => self.refuse(reference),
                },
            };
        };
        self.find(&section, &name);
        // A schema that is not a base is the type of a value, which can be of a derived type.
        if ty.is_schema() && usage == SchemaUse::Value {
            self.pending.push(Task::Family(name));
        }
    }

    fn refuse(&mut self, reference: &str) {
        self.diagnostics.error(
            Code::NotExtractable,
            &self.part,
            format!(
                "The reference `{reference}` refers to another file, or into a path, which an extract cannot contain"
            ),
            "Generate with the patterns instead of extracting first, or bundle all files into one with `redocly bundle` and extract from that",
        );
    }

    fn find(&mut self, section: &str, name: &str) {
        let key = (section.to_owned(), name.to_owned());
        if self.found.contains_key(&key) {
            return;
        }
        let value = self.index.get(&[COMPONENTS, section, name], self.diagnostics);
        if let Some(mut value) = value.map(Cow::into_owned) {
            if section == SCHEMAS {
                self.omit(name, &mut value);
            }
            self.pending.push(Task::Component(key.0.clone(), key.1.clone()));
            self.found.insert(key, value);
        }
    }

    /// Removes the omitted properties of a schema.
    fn omit(&mut self, name: &str, value: &mut Value) {
        let paths = self.reached.omitted_paths(self.document, name);
        for path in &paths {
            remove(value, path);
        }
        if !paths.is_empty() {
            self.omitted.insert(name.to_owned(), paths);
        }
    }

    fn schema(&self, name: &str) -> Option<Value> {
        self.found.get(&(SCHEMAS.to_owned(), name.to_owned())).cloned()
    }

    fn run_tasks(&mut self) {
        loop {
            while let Some(task) = self.pending.pop() {
                match task {
                    Task::Component(section, name) => self.component(section, name),
                    Task::Family(name) => self.family(name),
                }
            }
            self.keep_mappings();
            if self.pending.is_empty() {
                return;
            }
        }
    }

    fn component(&mut self, section: String, name: String) {
        let ty = ROOT.value(COMPONENTS).at_key(&section).at_key(&name);
        self.part = Pointer::root().join_all([COMPONENTS, &section, &name]);
        if let Some(value) = self.found.get(&(section, name)).cloned() {
            self.value(&value, ty, SchemaUse::Value);
        }
    }

    fn family(&mut self, name: String) {
        let Some(schema) = self.schema(&name) else { return };
        self.part = component_pointer(Section::Schemas, &name);
        if !self.families.insert(name) {
            return;
        }
        for target in discriminators(&schema).into_iter().flat_map(|(_, mapping)| targets(mapping))
        {
            // A reference in a mapping that leads to no component leads elsewhere.
            let is_reference = target.contains(['/', '#', '.']);
            if is_reference && !self.index.has_component(Section::Schemas, &target) {
                self.refuse(&target);
            }
            self.find(SCHEMAS, &target);
            self.pending.push(Task::Family(target));
        }
    }

    /// OData's types go by names of their own, which are all in the mapping: a mapping from which all were cut would
    /// mean that they go by the names of their schemas. So one entry stays, with what it leads to.
    fn keep_mappings(&mut self) {
        let is_found =
            |target: &String| self.found.contains_key(&(SCHEMAS.to_owned(), target.clone()));
        let schemas = self.found.iter().filter(|((section, _), _)| section == SCHEMAS);
        let kept: Vec<String> = schemas
            .flat_map(|(_, schema)| discriminators(schema))
            .filter(|(property, _)| property.starts_with('@'))
            .map(|(_, mapping)| targets(mapping))
            .filter(|targets| !targets.iter().any(is_found))
            .filter_map(|targets| targets.into_iter().next())
            .collect();
        for target in kept {
            self.find(SCHEMAS, &target);
        }
    }
}

/// Removes the value at a path.
fn remove(value: &mut Value, path: &[String]) {
    let [first, rest @ ..] = path else { return };
    let child = match value {
        Value::Object(entries) if rest.is_empty() => {
            entries.shift_remove(first);
            None
        }
        Value::Object(entries) => entries.get_mut(first),
        Value::List(items) => first.parse::<usize>().ok().and_then(|at| items.get_mut(at)),
        _ => None,
    };
    if let Some(child) = child {
        remove(child, rest);
    }
}

/// The reference to the component in which a place is: the place without `#/components/`.
fn enclosing_component(place: &str) -> Option<String> {
    let mut parts = place.split('/');
    let (section, name) = (parts.next()?, parts.next()?);
    parts.next().map(|_| format!("#/components/{section}/{name}"))
}

/// The own discriminators of a schema: their properties and mappings.
fn discriminators(schema: &Value) -> Vec<(&str, &Entries)> {
    let own = schema.get("discriminator").and_then(|found| {
        Some((found.get("propertyName")?.as_str()?, found.get("mapping")?.as_object()?))
    });
    let parts = schema.get("allOf").map_or(&[][..], Value::items);
    own.into_iter().chain(parts.iter().flat_map(discriminators)).collect()
}

fn targets(mapping: &Entries) -> Vec<String> {
    mapping.values().filter_map(Value::as_str).map(target).collect()
}

/// The schema that an entry of a mapping leads to: by a reference or by its bare name.
pub(super) fn target(target: &str) -> String {
    component_name(target, Section::Schemas).unwrap_or_else(|| target.to_owned())
}
