//! The components that the selected operations refer to, directly or not.
//!
//! [`select`](crate::select) knows what a client can meet; a description that stands on its own needs what its text
//! refers to as well, in examples, headers, callbacks, links and extensions.

use std::collections::BTreeSet;

use crate::select::Selected;
use crate::source::{
    Index, Method, Object, Section, Value, component_name, parse_reference,
};

/// Components by the keyword of their section and their name.
#[derive(Debug, Default)]
pub(super) struct Closure(BTreeSet<(String, String)>);

impl Closure {
    pub(super) fn contains(&self, section: &str, name: &str) -> bool {
        self.0.contains(&(section.to_owned(), name.to_owned()))
    }

    pub(super) fn names(&self, section: &str) -> impl Iterator<Item = &str> {
        let of_section = self.0.iter().filter(move |(found, _)| found == section);
        of_section.map(|(_, name)| name.as_str())
    }
}

/// Finds the components.
pub(super) fn closure(index: &Index<'_>, selected: &Selected, links: &Links) -> Closure {
    let mut walk = Walk::new(index, links);
    for name in selected.reached.schemas.keys() {
        walk.find("schemas", name.as_str());
    }
    for name in &selected.security {
        walk.find("securitySchemes", name);
    }
    for (key, value) in index.root() {
        match key.as_str() {
            "paths" | "tags" => {}
            "components" => walk.extensions(value),
            _ => walk.value(value, Place::Keywords.inside(key)),
        }
    }
    walk.paths(selected);
    walk.finish();
    walk.found
}

/// The selected operations with their path templates.
pub(super) fn operations<'i>(
    index: &'i Index<'_>,
    selected: &'i Selected,
) -> impl Iterator<Item = (&'i str, &'i Value)> {
    selected.operations.iter().filter_map(|key| {
        let operation = index.path_item(&key.template)?.get(key.method.as_str())?;
        Some((key.template.as_str(), operation))
    })
}

/// What a value is a part of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// An object of OpenAPI, or a list of such.
    Keywords,
    /// A member of `allOf`: others inherit from it.
    Base,
    /// An object whose keys are names of the description's own.
    Names,
    /// Example values and extensions, which mean nothing to OpenAPI.
    Data,
}

impl Place {
    pub(super) fn inside(self, key: &str) -> Self {
        const NAMES: [&str; 9] = [
            "callbacks", "content", "encoding", "headers", "links", "mapping", "properties",
            "responses", "variables",
        ];
        const DATA: [&str; 4] = ["default", "enum", "example", "examples"];
        match self {
            Self::Data => Self::Data,
            Self::Names => Self::Keywords,
            Self::Keywords | Self::Base if key == "allOf" => Self::Base,
            Self::Keywords | Self::Base if NAMES.contains(&key) => Self::Names,
            Self::Keywords | Self::Base if DATA.contains(&key) || key.starts_with("x-") => Self::Data,
            Self::Keywords | Self::Base => Self::Keywords,
        }
    }

    /// Whether keys are keywords here.
    pub(super) fn has_keywords(self) -> bool {
        matches!(self, Self::Keywords | Self::Base)
    }
}

struct Walk<'i> {
    index: &'i Index<'i>,
    links: &'i Links,
    found: Closure,
    /// The schemas whose derived types were looked for.
    families: BTreeSet<String>,
    pending: Vec<Task>,
}

enum Task {
    /// What a component refers to is to be found.
    Component(String, String),
    /// What the discriminator of a schema leads to is to be found.
    Family(String),
}

impl<'i> Walk<'i> {
    fn new(index: &'i Index<'i>, links: &'i Links) -> Self {
        let (found, families) = (Closure::default(), BTreeSet::new());
        Self { index, links, found, families, pending: Vec::new() }
    }

    fn paths(&mut self, selected: &Selected) {
        let index = self.index;
        let templates: BTreeSet<&str> =
            selected.operations.iter().map(|key| key.template.as_str()).collect();
        for item in templates.into_iter().filter_map(|template| index.path_item(template)) {
            let shared = item.as_object().into_iter().flatten();
            for (key, value) in shared.filter(|(key, _)| Method::from_keyword(key).is_none()) {
                self.value(value, Place::Keywords.inside(key));
            }
        }
        for (_, operation) in operations(index, selected) {
            self.value(operation, Place::Keywords);
        }
    }

    fn extensions(&mut self, components: &Value) {
        for (key, value) in components.as_object().into_iter().flatten() {
            if key.starts_with("x-") {
                self.value(value, Place::Data);
            }
        }
    }

    fn value(&mut self, value: &Value, place: Place) {
        match value {
            Value::Object(object) => {
                if let Some(Value::Text(reference)) = object.get("$ref") {
                    self.reference(reference, place);
                }
                for (key, value) in object {
                    match key.as_str() {
                        "links" if place.has_keywords() => self.links(value),
                        "security" if place.has_keywords() => self.security(value),
                        _ => self.value(value, place.inside(key)),
                    }
                }
            }
            Value::List(items) => items.iter().for_each(|item| self.value(item, place)),
            _ => {}
        }
    }

    fn links(&mut self, links: &Value) {
        for (_, link) in links.as_object().into_iter().flatten() {
            if self.links.stays(link) {
                self.value(link, Place::Keywords);
            }
        }
    }

    fn security(&mut self, requirements: &Value) {
        let Value::List(requirements) = requirements else { return };
        for (scheme, _) in requirements.iter().filter_map(Value::as_object).flatten() {
            self.find("securitySchemes", scheme);
        }
    }

    fn reference(&mut self, reference: &str, place: Place) {
        let Ok((section, name)) = parse_reference(reference) else { return };
        self.find(&section, &name);
        // Whatever is no base is the type of something, and its derived types can stand there.
        if section == "schemas" && place == Place::Keywords {
            self.pending.push(Task::Family(name));
        }
    }

    fn find(&mut self, section: &str, name: &str) {
        if component(self.index, section, name).is_none() {
            return;
        }
        let key = (section.to_owned(), name.to_owned());
        if self.found.0.insert(key.clone()) {
            self.pending.push(Task::Component(key.0, key.1));
        }
    }

    fn finish(&mut self) {
        loop {
            while let Some(task) = self.pending.pop() {
                match task {
                    Task::Component(section, name) => self.component(&section, &name),
                    Task::Family(name) => self.family(name),
                }
            }
            self.keep_mappings();
            if self.pending.is_empty() {
                return;
            }
        }
    }

    fn component(&mut self, section: &str, name: &str) {
        let place = if section == "examples" { Place::Data } else { Place::Keywords };
        if let Some(value) = component(self.index, section, name) {
            self.value(value, place);
        }
    }

    fn family(&mut self, name: String) {
        let Some(schema) = component(self.index, "schemas", &name) else { return };
        if !self.families.insert(name) {
            return;
        }
        for target in discriminators(schema).into_iter().flat_map(|(_, mapping)| targets(mapping)) {
            self.find("schemas", &target);
            self.pending.push(Task::Family(target));
        }
    }

    /// OData's types go by names of their own, which are all in the mapping: a mapping from which all were cut would
    /// mean that they go by the names of their schemas. So one entry stays, with what it leads to.
    fn keep_mappings(&mut self) {
        let schemas: Vec<String> = self.found.names("schemas").map(str::to_owned).collect();
        for name in schemas {
            let Some(schema) = component(self.index, "schemas", &name) else { continue };
            for (property, mapping) in discriminators(schema) {
                let mut targets = targets(mapping);
                let lost = !targets.iter().any(|target| self.found.contains("schemas", target));
                if property.starts_with('@') && lost && !targets.is_empty() {
                    self.find("schemas", &targets.swap_remove(0));
                }
            }
        }
    }
}

/// The own discriminators of a schema: their properties and mappings.
fn discriminators(schema: &Value) -> Vec<(&str, &Object)> {
    let own = schema.get("discriminator").and_then(|found| {
        Some((found.get("propertyName")?.as_text()?, found.get("mapping")?.as_object()?))
    });
    let parts = match schema.get("allOf") {
        Some(Value::List(parts)) => parts.as_slice(),
        _ => &[],
    };
    own.into_iter().chain(parts.iter().flat_map(discriminators)).collect()
}

fn targets(mapping: &Object) -> Vec<String> {
    mapping.values().filter_map(Value::as_text).map(target).collect()
}

/// The schema that an entry of a mapping leads to: by a reference or by its bare name.
pub(super) fn target(target: &str) -> String {
    component_name(target, Section::Schemas).unwrap_or_else(|| target.to_owned())
}

/// A component, also of the sections that no client needs.
fn component<'i>(index: &'i Index<'_>, section: &str, name: &str) -> Option<&'i Value> {
    match Section::from_keyword(section) {
        Some(section) => index.component(section, name),
        None => index.root().get("components")?.get(section)?.get(name),
    }
}

/// Which links lead to operations that are there.
#[derive(Debug, Default)]
pub(super) struct Links {
    ids: BTreeSet<String>,
    /// Fragments such as `/paths/~1a/get`.
    places: BTreeSet<String>,
    /// Components that lead elsewhere.
    broken: BTreeSet<String>,
}

impl Links {
    pub(super) fn new(index: &Index<'_>, selected: &Selected) -> Self {
        let id = |(_, operation): (&str, &Value)| {
            operation.get("operationId").and_then(Value::as_text).map(str::to_owned)
        };
        let place = |key: &crate::select::OperationKey| {
            crate::source::operation_pointer(&key.template, key.method).to_string()
        };
        let mut links = Self {
            ids: operations(index, selected).filter_map(id).collect(),
            places: selected.operations.iter().map(place).collect(),
            broken: BTreeSet::new(),
        };
        let components = index.root().get("components").and_then(|all| all.get("links"));
        let components = components.and_then(Value::as_object).into_iter().flatten();
        let broken = components.filter(|(_, link)| !links.stays(link));
        links.broken = broken.map(|(name, _)| name.clone()).collect();
        links
    }

    /// Whether a link leads to an operation that is there, or out of the description.
    pub(super) fn stays(&self, link: &Value) -> bool {
        let text = |key| link.get(key).and_then(Value::as_text);
        let component = text("$ref").and_then(|reference| parse_reference(reference).ok());
        let local = text("operationRef").and_then(|reference| reference.strip_prefix('#'));
        component.is_none_or(|(_, name)| !self.broken.contains(&name))
            && text("operationId").is_none_or(|id| self.ids.contains(id))
            && local.is_none_or(|place| self.places.contains(place))
    }
}
