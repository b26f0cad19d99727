//! The schemas that the operations of a description reach, and what they declare, counted without the generator.
//!
//! Each schema to which something refers has to be a type of the crate, or a part of what inherits from it; and the
//! properties of each have to be those of its type.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use openapi_to_crate::internal::{Schemas, ValueType};
use serde_json::Value;

use super::declared::METHODS;
use super::sources::{Location, Sources};

/// How a schema is reached.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// Something inherits from it, and nothing else refers to it: it need not be a type of its own.
    Base,
    /// It is nothing but another name for a schema.
    Name,
    /// Values of it are sent or received.
    Value,
}

/// Each schema to which something refers, with how it is reached.
pub fn schemas(sources: &Sources) -> BTreeMap<Location, Role> {
    let mut walk = Walk {
        sources,
        found: BTreeMap::new(),
        names: BTreeSet::new(),
        seen: BTreeSet::new(),
        pending: Vec::new(),
    };
    let top = walk.sources.file("").unwrap_or_default();
    let root = Location::default();
    let paths = root.join("paths").entries(top.get("paths"));
    let paths: Vec<_> = paths.into_iter().filter(|(_, path, _)| path.starts_with('/')).collect();
    let components = root.join("components").join("schemas");
    let all = top.get("components").and_then(|components| components.get("schemas"));
    if paths.is_empty() {
        for (location, ..) in components.entries(all) {
            walk.reach(location, Role::Value);
        }
    }
    let webhooks = root.join("webhooks").entries(top.get("webhooks"));
    for (location, ..) in paths.into_iter().chain(webhooks) {
        walk.pending.push((What::PathItem, location));
    }
    while let Some((what, location)) = walk.pending.pop() {
        if walk.seen.insert((what, location.clone())) {
            walk.visit(what, &location);
        }
    }
    // Whatever has no type because of that has that of what it refers to.
    let Walk { mut found, names, .. } = walk;
    found.extend(names.into_iter().map(|location| (location, Role::Name)));
    found
}

/// The kind of a value.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum What {
    PathItem,
    Operation,
    Parameter,
    /// A request body or a response.
    Content,
    /// A schema that is a part of another, or of no name.
    Inline,
    /// A part of what its whole has to be: what it consists of is inherited as well.
    Part,
    /// A schema to which something refers.
    Target(Role),
}

struct Walk<'s> {
    sources: &'s Sources,
    found: BTreeMap<Location, Role>,
    /// Those that are references themselves.
    names: BTreeSet<Location>,
    seen: BTreeSet<(What, Location)>,
    pending: Vec<(What, Location)>,
}

impl Walk<'_> {
    fn visit(&mut self, what: What, location: &Location) {
        let Some(file) = self.sources.file(&location.file) else { return };
        let Some(value) = file.pointer(&location.pointer) else { return };
        let target = self.sources.target(value, &location.file);
        match (what, target) {
            (What::Inline | What::Part | What::Target(_), target) => {
                self.schema(what, location, value, target);
            }
            (what, Some(target)) => {
                self.pending.push((what, target));
                // A path item can have operations next to a reference.
                if what == What::PathItem {
                    self.path_item(location, value);
                }
            }
            (What::PathItem, None) => self.path_item(location, value),
            (What::Operation, None) => self.operation(location, value),
            (What::Parameter | What::Content, None) => {
                self.pending.push((What::Inline, location.join("schema")));
                for (media, ..) in location.join("content").entries(value.get("content")) {
                    self.pending.push((What::Inline, media.join("schema")));
                    self.pending.push((What::Inline, media.join("itemSchema")));
                }
            }
        }
    }

    fn path_item(&mut self, location: &Location, item: &Value) {
        let mut operations: Vec<(Location, &Value)> = METHODS
            .iter()
            .filter_map(|method| Some((location.join(method.as_str()), item.get(method.as_str())?)))
            .collect();
        let additional = location.join("additionalOperations");
        let additional = additional.entries(item.get("additionalOperations"));
        operations.extend(additional.into_iter().map(|(location, _, value)| (location, value)));
        let shared = location.join("parameters").items(item.get("parameters"));
        for (operation, value) in operations {
            let own = operation.join("parameters").items(value.get("parameters"));
            let own: Vec<_> = own.into_iter().map(|(at, _)| self.key(&at)).collect();
            for (at, _) in &shared {
                if !own.contains(&self.key(at)) {
                    self.pending.push((What::Parameter, at.clone()));
                }
            }
            self.pending.push((What::Operation, operation));
        }
    }

    /// What tells a parameter from others.
    fn key(&self, location: &Location) -> Option<(Value, Value)> {
        let mut value = self.sources.value(location)?;
        if let Some(target) = self.sources.target(&value, &location.file) {
            value = self.sources.value(&target)?;
        }
        Some((value.get("in")?.clone(), value.get("name")?.clone()))
    }

    fn operation(&mut self, location: &Location, operation: &Value) {
        for (location, _) in location.join("parameters").items(operation.get("parameters")) {
            self.pending.push((What::Parameter, location));
        }
        self.pending.push((What::Content, location.join("requestBody")));
        for (location, ..) in location.join("responses").entries(operation.get("responses")) {
            self.pending.push((What::Content, location));
        }
    }

    /// Notes what a reference leads to, if there is something.
    fn reach(&mut self, location: Location, role: Role) {
        let there = self.sources.file(&location.file);
        if there.is_none_or(|file| file.pointer(&location.pointer).is_none()) {
            return;
        }
        let known = self.found.entry(location.clone()).or_insert(role);
        *known = role.max(*known);
        self.pending.push((What::Target(role), location));
    }

    fn schema(
        &mut self,
        what: What,
        location: &Location,
        schema: &Value,
        target: Option<Location>,
    ) {
        let role = if let What::Target(role) = what { role } else { Role::Value };
        if let Some(target) = target {
            // Siblings of the reference extend its target.
            let extends = ["properties", "allOf"].iter().any(|key| schema.get(*key).is_some());
            if matches!(what, What::Target(_)) && !extends {
                self.names.insert(location.clone());
            }
            // What binds a `$dynamicRef` is a type, and not what it is a form of; and what asks for more than the schema
            // to which it refers inherits from that.
            let own = ["$defs", "required"].iter().any(|key| schema.get(*key).is_some());
            self.reach(target, if own || extends { Role::Base } else { role });
        }
        for (keyword, schemas) in keywords_with_types() {
            let (at, value) = (location.join(keyword), schema.get(keyword));
            let inner: Vec<Location> = match schemas {
                Schemas::One => vec![at],
                Schemas::List => at.items(value).into_iter().map(|(at, _)| at).collect(),
                Schemas::Map if !may_be_object(schema) => continue,
                Schemas::Map => {
                    named(self.sources, &at, value).into_iter().map(|(at, _)| at).collect()
                }
            };
            self.pending.extend(inner.into_iter().map(|at| (What::Inline, at)));
        }
        let parts = location.join("allOf").items(schema.get("allOf"));
        let wraps = what == What::Inline && wraps(schema);
        for (at, part) in parts {
            match self.sources.target(part, &location.file) {
                Some(target) if !wraps => self.reach(target, Role::Base),
                Some(_) => self.pending.push((What::Inline, at)),
                None => self.pending.push((What::Part, at)),
            }
        }
        if role == Role::Value {
            self.mapped(location, schema);
        }
    }

    /// The types to which a discriminator leads.
    fn mapped(&mut self, location: &Location, schema: &Value) {
        let mapping = schema.get("discriminator").and_then(|found| found.get("mapping"));
        for target in mapping.and_then(Value::as_object).into_iter().flat_map(|all| all.values()) {
            let Some(target) = target.as_str() else { continue };
            let named = format!("#/components/schemas/{target}");
            let target = if target.contains(['/', '#']) { target } else { named.as_str() };
            let target = self.sources.location(target, &location.file);
            if let Some(target) = target {
                self.reach(target, Role::Value);
            }
        }
    }
}

/// Keywords with schemas that validate or document values, or that nothing uses unless it refers to them.
const UNTYPED: [&str; 13] = [
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "dependentSchemas",
    "dependencies",
    "contentSchema",
    "additionalItems",
    "unevaluatedItems",
    "$defs",
    "definitions",
];

/// The keywords of a schema with the schemas of what its values contain, or are one of.
fn keywords_with_types() -> impl Iterator<Item = (&'static str, Schemas)> {
    let all = ValueType::schema().keywords();
    let with_schemas = all.filter_map(|(keyword, ty)| Some((keyword, ty.schemas()?)));
    // The schemas of `allOf` are inherited from.
    with_schemas.filter(|(keyword, _)| *keyword != "allOf" && !UNTYPED.contains(keyword))
}

/// Whether values of a schema can be objects, by its own word.
fn may_be_object(schema: &Value) -> bool {
    match schema.get("type") {
        Some(Value::String(name)) => {
            !["string", "number", "integer", "boolean", "array"].contains(&name.as_str())
        }
        _ => true,
    }
}

/// The entries of an object of schemas, with their names. Some descriptions have a reference in place of the object.
fn named(sources: &Sources, location: &Location, value: Option<&Value>) -> Vec<(Location, String)> {
    let target = value.and_then(|value| sources.target(value, &location.file));
    let Some(target) = target else {
        let entries = location.entries(value).into_iter();
        return entries.map(|(at, name, _)| (at, name.to_owned())).collect();
    };
    let there = sources.value(&target);
    let entries = target.entries(there.as_ref()).into_iter();
    entries.map(|(at, name, _)| (at, name.to_owned())).collect()
}

/// Keywords that say something about a value.
const STRUCTURAL: [&str; 12] = [
    "properties",
    "required",
    "items",
    "additionalProperties",
    "patternProperties",
    "oneOf",
    "anyOf",
    "enum",
    "const",
    "format",
    "discriminator",
    "not",
];

/// Whether the parts of a schema are one reference, and nothing else that says anything: another way to write it.
fn wraps(schema: &Value) -> bool {
    let says = |value: &Value| STRUCTURAL.iter().any(|keyword| value.get(*keyword).is_some());
    let parts = schema.get("allOf").and_then(Value::as_array);
    let mut parts = parts.into_iter().flatten();
    !says(schema)
        && parts.clone().filter(|part| part.get("$ref").is_some()).count() == 1
        && parts.all(|part| part.get("$ref").is_some() || !says(part))
}

/// The properties that a schema declares: its own, those of what it inherits from, and those of its alternatives; but
/// not those that tell types apart, which a type writes by itself. `None`: it is no object, or a choice of them.
pub fn properties(sources: &Sources, location: &Location) -> BTreeSet<String> {
    let mut found = Properties::default();
    collect(sources, location, &mut found);
    found.names.retain(|name| !found.tags.contains(name));
    found.names
}

#[derive(Default)]
struct Properties {
    names: BTreeSet<String>,
    tags: BTreeSet<String>,
    seen: BTreeSet<Location>,
}

fn collect(sources: &Sources, location: &Location, found: &mut Properties) {
    if !found.seen.insert(location.clone()) {
        return;
    }
    let Some(file): Option<Rc<Value>> = sources.file(&location.file) else { return };
    let Some(schema) = file.pointer(&location.pointer) else { return };
    if let Some(target) = sources.target(schema, &location.file) {
        collect(sources, &target, found);
    }
    let own = named(sources, &location.join("properties"), schema.get("properties"));
    found.names.extend(own.into_iter().map(|(_, name)| name));
    let tag = schema.get("discriminator").and_then(|found| found.get("propertyName"));
    found.tags.extend(tag.and_then(Value::as_str).map(str::to_owned));
    found.tags.insert("@odata.type".to_owned());
    let keywords: &[&str] = if tag.is_some() { &["allOf"] } else { &["allOf", "oneOf", "anyOf"] };
    for keyword in keywords {
        for (at, _) in location.join(keyword).items(schema.get(*keyword)) {
            collect(sources, &at, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn sources(text: &str) -> anyhow::Result<(tempfile::TempDir, Sources)> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.yaml");
        fs::write(&file, text)?;
        fs::write(folder.path().join("more.yaml"), "Other: { properties: { a: {} } }\n")?;
        let sources = Sources::new(&file, folder.path())?;
        Ok((folder, sources))
    }

    const TEXT: &str = "
paths:
  /a:
    parameters: [{ name: a, in: query, schema: { $ref: '#/components/schemas/Shadowed' } }]
    get:
      parameters: [{ name: a, in: query, schema: { type: string } }]
      responses:
        '200': { $ref: '#/components/responses/Ok' }
components:
  responses:
    Ok: { content: { application/json: { schema: { items: { $ref: '#/components/schemas/Pet' }, type: array, properties: { a: { $ref: '#/components/schemas/Unused' } } } } } }
  schemas:
    Shadowed: {}
    Unused: {}
    Base: { discriminator: { propertyName: kind, mapping: { p: Pet, q: Unused } }, properties: { kind: {}, id: {} } }
    Pet: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { owner: { $ref: '#/components/schemas/Alias' } } }, { allOf: [{ $ref: '#/components/schemas/Dated' }] }, { properties: { more: { $ref: '#/components/schemas/More', required: [a] } } }] }
    More: { properties: { a: {} } }
    Dated: { properties: { at: {} } }
    Alias: { $ref: 'more.yaml#/Other' }
";

    #[test]
    fn keywords_without_types_are_keywords_with_schemas() {
        let has_schemas = |name: &str| ValueType::schema().at_key(name).schemas().is_some();
        assert_eq!(UNTYPED.into_iter().find(|name| !has_schemas(name)), None);
    }

    #[test]
    fn schemas_are_reached_as_values_and_as_what_these_inherit() -> anyhow::Result<()> {
        let (_folder, sources) = sources(TEXT)?;
        let found = schemas(&sources);
        let found: Vec<_> =
            found.iter().map(|(location, role)| (location.to_string(), *role)).collect();
        let schema = |name: &str| format!("#/components/schemas/{name}");
        let expected = [
            (schema("Alias"), Role::Name),
            (schema("Base"), Role::Base),
            (schema("Dated"), Role::Base),
            (schema("More"), Role::Base),
            (schema("Pet"), Role::Value),
            ("more.yaml#/Other".to_owned(), Role::Value),
        ];
        assert_eq!(found, expected);
        Ok(())
    }

    #[test]
    fn properties_are_inherited_but_for_the_name_of_the_type() -> anyhow::Result<()> {
        let (_folder, sources) = sources(TEXT)?;
        let pet = Location { file: String::new(), pointer: "/components/schemas/Pet".to_owned() };
        let found: Vec<String> = properties(&sources, &pet).into_iter().collect();
        assert_eq!(found, ["at", "id", "more", "owner"]);
        Ok(())
    }
}
