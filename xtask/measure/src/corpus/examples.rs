//! The examples of a description: of which type each is a value, and why there are some of no type.

use std::collections::{BTreeMap, BTreeSet};

use openapi_to_crate::SchemaType;
use openapi_to_crate::internal::{MediaType, ValueType};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::contradiction::{Checked, contradiction};
use super::sources::{Location, Sources};

/// An example of a type.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Example {
    /// Its JSON pointer, after the file if that is not the description.
    pub pointer: String,
    /// Its type, as one would write it in its crate.
    pub ty: String,
    /// The example.
    pub value: Value,
    /// How it contradicts its own schema, if it does.
    pub contradiction: Option<String>,
    /// Whether a value in it is none of its `enum`, or not its `const`.
    pub other_member: bool,
}

/// The examples of a description.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// Those of schemas that are types, whether with a name of their own or not.
    pub found: Vec<Example>,
    /// How many others there are, by why they have no type.
    pub others: BTreeMap<String, usize>,
}

/// The examples in a description, and in the files to which it refers.
#[must_use]
pub fn examples(sources: &Sources, types: &[SchemaType]) -> Examples {
    let files: BTreeSet<&str> = types.iter().map(|ty| ty.file.as_str()).chain([""]).collect();
    let location = |ty: &SchemaType| Location { file: ty.file.clone(), pointer: ty.schema.clone() };
    let types = types.iter().map(|ty| (location(ty), ty.ty.as_str())).collect();
    let mut search = Search { sources, types, examples: Examples::default() };
    for file in files {
        if let Some(value) = sources.file(file) {
            let location = Location { file: file.to_owned(), pointer: String::new() };
            search.walk(&value, &location, None);
        }
    }
    search.examples
}

struct Search<'s> {
    sources: &'s Sources,
    /// A schema whose values can be of derived types is there once: with the later of its types.
    types: BTreeMap<Location, &'s str>,
    examples: Examples,
}

impl Search<'_> {
    /// Searches a value of a type. `None`: the type is unknown, as that of a file which is only a map of others.
    fn walk(&mut self, value: &Value, at: &Location, ty: Option<ValueType>) {
        let ty = ty.or_else(|| ValueType::guess(value));
        match value {
            Value::Array(_) => {
                for (location, item) in at.items(Some(value)) {
                    self.walk(item, &location, ty.map(ValueType::at_item));
                }
            }
            Value::Object(entries) => {
                if ty.is_some_and(ValueType::has_keywords) {
                    self.object(entries, at);
                }
                for (location, key, entry) in at.entries(Some(value)) {
                    let ty = ty.map(|ty| ty.at_key(key));
                    if !ty.is_some_and(ValueType::is_data) {
                        self.walk(entry, &location, ty);
                    }
                }
            }
            _ => {}
        }
    }

    /// The examples of a schema, or of what has a schema: a media type, a parameter, a header.
    fn object(&mut self, entries: &Map<String, Value>, at: &Location) {
        let (schema, location) = match entries.get("schema") {
            Some(schema) => (schema.clone(), at.join("schema")),
            None => (Value::Object(entries.clone()), at.clone()),
        };
        for (pointer, value) in self.examples_of(entries, at) {
            let check = |checked| {
                contradiction(self.sources, &at.file, &schema, &value, &location.pointer, checked)
            };
            let contradiction = check(Checked::Types);
            let other_member = check(Checked::Members).is_some();
            match self.ty(entries, at, &location, &value, contradiction.is_some()) {
                Ok(ty) => {
                    let pointer = format!("{}{pointer}", at.file);
                    self.examples.found.push(Example {
                        pointer,
                        ty,
                        value,
                        contradiction,
                        other_member,
                    });
                }
                Err(reason) => *self.examples.others.entry(reason.to_owned()).or_default() += 1,
            }
        }
    }

    fn examples_of(&self, entries: &Map<String, Value>, at: &Location) -> Vec<(String, Value)> {
        let mut found = Vec::new();
        if let Some(value) = entries.get("example") {
            found.push((at.join("example").pointer, value.clone()));
        }
        let examples = at.join("examples");
        for (location, item) in examples.items(entries.get("examples")) {
            found.push((location.pointer, item.clone()));
        }
        // Those with names are of what has a schema. The components have examples as well, which are those of nothing.
        if entries.contains_key("schema") {
            for (location, _, example) in examples.entries(entries.get("examples")) {
                let target = self.sources.target(example, &at.file);
                let example = target.and_then(|target| self.sources.value(&target));
                let example = example.as_ref().unwrap_or(&entries["examples"][last(&location)]);
                let value = example.get("value").or_else(|| example.get("dataValue"));
                found.extend(value.map(|value| (location.pointer.clone(), value.clone())));
            }
        }
        found
    }

    /// The type of an example, or why it has none.
    fn ty(
        &self,
        entries: &Map<String, Value>,
        at: &Location,
        schema: &Location,
        value: &Value,
        contradicts: bool,
    ) -> Result<String, &'static str> {
        let has_schema = entries.contains_key("schema");
        if has_schema && !entries.contains_key("in") && is_other_than_json(&at.pointer) {
            return Err("of a media type that is not JSON");
        }
        if has_schema && entries.contains_key("in") && value.is_string() && contradicts {
            return Err("written in the style of its parameter");
        }
        match self.types.get(schema) {
            Some(ty) => Ok((*ty).to_owned()),
            None => Err(without_type(&at.pointer)),
        }
    }
}

/// The last key of a location.
fn last(location: &Location) -> String {
    let key = location.pointer.rsplit('/').next().unwrap_or_default();
    key.replace("~1", "/").replace("~0", "~")
}

/// Why the schema at a location has no type.
fn without_type(pointer: &str) -> &'static str {
    const DOCUMENTATION: [&str; 8] = [
        "/not",
        "/if",
        "/then",
        "/else",
        "/contains",
        "/propertyNames",
        "/dependentSchemas/",
        "/unevaluatedItems",
    ];
    if pointer.contains("/callbacks/") || pointer.contains("/webhooks/") {
        "of what a service sends by itself"
    } else if pointer.contains("/headers/") {
        "of a header of a response"
    } else if pointer.contains("/multipart~1") || pointer.contains("/x-") {
        "of a part of a form, or of an extension"
    } else if DOCUMENTATION.iter().any(|keyword| pointer.contains(keyword)) {
        "of a schema that is only documentation"
    } else if pointer.starts_with("/components/") {
        "of a component, or a part of one, that no operation uses as it stands"
    } else {
        "of a schema that is no type of its own"
    }
}

/// Whether this is the location of a media type that is neither JSON nor a form.
fn is_other_than_json(at: &str) -> bool {
    let mut parts = at.rsplit('/');
    let media_type = parts.next().unwrap_or_default().replace("~1", "/");
    let media_type = MediaType::parse(&media_type);
    parts.next() == Some("content")
        && !media_type.is_json()
        && media_type.essence() != "application/x-www-form-urlencoded"
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    #[test]
    fn examples_have_the_types_of_their_schemas() -> anyhow::Result<()> {
        let pet = json!({
            "type": "object", "required": ["name"], "example": { "name": "Rex" },
            "properties": { "name": { "type": "string", "example": "Rex" }, "example": { "type": "string" } },
        });
        let root = json!({
            "openapi": "3.1.0",
            "paths": { "/pets": { "get": {
                "parameters": [{ "in": "query", "name": "ids", "schema": { "type": "array" }, "example": "1,2" }],
                "responses": { "200": { "content": {
                    "application/json": {
                        "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
                        "examples": {
                            "one": { "value": [{ "name": 1 }] },
                            "two": { "$ref": "#/components/examples/Two" },
                        },
                    },
                    "text/plain": { "schema": { "type": "string" }, "example": "Rex" },
                } } },
            } } },
            "components": {
                "schemas": { "Pet": pet, "Unused": { "example": 1 } },
                "examples": { "Two": { "value": [] } },
            },
        });
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.json");
        fs::write(&file, root.to_string())?;
        let sources = Sources::new(&file, folder.path())?;
        let content = "/paths/~1pets/get/responses/200/content/application~1json/schema";
        let types = [
            ("/components/schemas/Pet", "crate::models::Pet"),
            ("/components/schemas/Pet/properties/name", "String"),
            (content, "Vec<crate::models::Pet>"),
        ];
        let ty = |(schema, ty): (&str, &str)| SchemaType {
            file: String::new(),
            schema: schema.to_owned(),
            ty: ty.to_owned(),
        };
        let Examples { found, others } = examples(&sources, &types.map(ty));
        let found: Vec<(&str, bool)> =
            found.iter().map(|one| (one.ty.as_str(), one.contradiction.is_some())).collect();
        let expected = [
            ("crate::models::Pet", false),
            ("String", false),
            ("Vec<crate::models::Pet>", true),
            ("Vec<crate::models::Pet>", false),
        ];
        assert_eq!(found, expected);
        let others: Vec<(&str, usize)> =
            others.iter().map(|(reason, count)| (reason.as_str(), *count)).collect();
        let expected = [
            ("of a component, or a part of one, that no operation uses as it stands", 1),
            ("of a media type that is not JSON", 1),
            ("written in the style of its parameter", 1),
        ];
        assert_eq!(others, expected);
        Ok(())
    }
}
