//! The examples of a description: of which type each is a value, and whether it is one by the schema's own words.

use std::collections::BTreeMap;

use openapi_to_crate::NamedType;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An example of a type.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Example {
    /// Where it stands, as a JSON pointer.
    pub pointer: String,
    /// Its type: a path below the crate's root, or a list of that.
    pub ty: String,
    /// The example.
    pub value: Value,
    /// How it contradicts its own schema, if it does.
    pub contradiction: Option<String>,
}

/// The examples of a description whose schemas became named types, and how many others there are.
#[must_use]
pub fn examples(root: &Value, types: &[NamedType]) -> (Vec<Example>, usize) {
    let types = types.iter().map(|ty| (ty.schema.as_str(), ty.path.as_str())).collect();
    let mut search = Search { root, types, found: Vec::new(), others: 0 };
    search.walk(root, "");
    (search.found, search.others)
}

struct Search<'d> {
    root: &'d Value,
    types: BTreeMap<&'d str, &'d str>,
    found: Vec<Example>,
    others: usize,
}

/// What holds values, not descriptions of them.
const VALUES: [&str; 6] = ["example", "examples", "default", "enum", "const", "value"];

impl Search<'_> {
    fn walk(&mut self, value: &Value, at: &str) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &format!("{at}/{index}"));
                }
            }
            Value::Object(entries) => {
                self.object(entries, at);
                for (key, entry) in entries {
                    // The property of a schema may have any name.
                    if at.ends_with("/properties") || !VALUES.contains(&key.as_str()) {
                        self.walk(entry, &format!("{at}/{}", escaped(key)));
                    }
                }
            }
            _ => {}
        }
    }

    /// The examples of a schema, or of a media type with a schema.
    fn object(&mut self, entries: &Map<String, Value>, at: &str) {
        if at.ends_with("/properties") {
            return;
        }
        let own = self.types.get(at).map(|ty| (*ty).to_owned());
        let media_type = entries.get("schema").filter(|_| of_json(at));
        let (ty, schema, place) = match media_type {
            Some(schema) => {
                let place = format!("{at}/schema");
                (self.type_of(schema, &place), schema.clone(), place)
            }
            // That of a parameter is written in its style, and that of another media type is no JSON.
            None if entries.contains_key("schema") => return,
            None => (own, Value::Object(entries.clone()), at.to_owned()),
        };
        for (pointer, value) in self.examples_of(entries, at) {
            let Some(ty) = ty.clone() else {
                self.others += 1;
                continue;
            };
            let contradiction = contradiction(self.root, &schema, &value, &place, 0);
            self.found.push(Example { pointer, ty, value, contradiction });
        }
    }

    fn examples_of(&self, entries: &Map<String, Value>, at: &str) -> Vec<(String, Value)> {
        let mut found = Vec::new();
        if let Some(value) = entries.get("example") {
            found.push((format!("{at}/example"), value.clone()));
        }
        match entries.get("examples") {
            Some(Value::Array(items)) => {
                let items = items.iter().enumerate();
                found.extend(
                    items.map(|(index, item)| (format!("{at}/examples/{index}"), item.clone())),
                );
            }
            // Of a media type. The components have examples as well, which are those of nothing yet.
            Some(Value::Object(named)) if entries.contains_key("schema") => {
                for (name, example) in named {
                    let example = referred(self.root, example).unwrap_or(example);
                    let value = example.get("value").or_else(|| example.get("dataValue"));
                    let pointer = format!("{at}/examples/{}", escaped(name));
                    found.extend(value.map(|value| (pointer, value.clone())));
                }
            }
            _ => {}
        }
        found
    }

    fn type_of(&self, schema: &Value, place: &str) -> Option<String> {
        if let Some(pointer) = reference(schema) {
            return self.types.get(pointer.as_str()).map(|ty| (*ty).to_owned());
        }
        if let Some(ty) = self.types.get(place) {
            return Some((*ty).to_owned());
        }
        let items =
            schema.get("items").filter(|_| schema.get("type").is_none_or(|ty| ty == "array"))?;
        Some(format!("Vec<{}>", self.type_of(items, &format!("{place}/items"))?))
    }
}

fn of_json(at: &str) -> bool {
    let mut parts = at.rsplit('/');
    let media_type = parts.next().unwrap_or_default().to_ascii_lowercase().replace("~1", "/");
    let media_type = media_type.split(';').next().unwrap_or_default().trim();
    parts.next() == Some("content")
        && (media_type == "application/json" || media_type.ends_with("+json"))
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The pointer of a reference inside the document.
fn reference(value: &Value) -> Option<String> {
    let pointer = value.get("$ref")?.as_str()?.strip_prefix('#')?;
    Some(pointer.replace("%7B", "{").replace("%7D", "}").replace("%20", " "))
}

fn referred<'d>(root: &'d Value, value: &Value) -> Option<&'d Value> {
    root.pointer(&reference(value)?)
}

/// How deep schemas are followed.
const DEEPEST: usize = 64;

/// How a value contradicts a schema, with the place: a wrong type, or a missing property. `None`: it does not, or only in
/// ways that no type has, such as a pattern.
fn contradiction(
    root: &Value,
    schema: &Value,
    value: &Value,
    at: &str,
    depth: usize,
) -> Option<String> {
    if depth > DEEPEST {
        return None;
    }
    let inner =
        |schema: &Value, value: &Value, at: &str| contradiction(root, schema, value, at, depth + 1);
    if let Some(target) = referred(root, schema)
        && let Some(found) = inner(target, value, at)
    {
        return Some(found);
    }
    if value.is_null() && schema.get("nullable") == Some(&Value::Bool(true)) {
        return None;
    }
    let list = |keyword: &str| schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
    if let Some(found) = list("allOf").find_map(|part| inner(part, value, at)) {
        return Some(found);
    }
    for keyword in ["oneOf", "anyOf"] {
        let mut reasons = list(keyword).map(|part| inner(part, value, at)).peekable();
        if reasons.peek().is_some() && reasons.all(|reason| reason.is_some()) {
            return Some(format!("it fits none of `{keyword}` ({at})"));
        }
    }
    wrong_type(schema, value, at)
        .or_else(|| {
            let entries = value.as_object()?;
            let missing = list("required").filter_map(Value::as_str).find(|name| {
                let property = schema.get("properties").and_then(|all| all.get(*name));
                let flag = |flag: &str| {
                    property.is_some_and(|property| property.get(flag) == Some(&Value::Bool(true)))
                };
                !entries.contains_key(*name) && !flag("writeOnly") && !flag("readOnly")
            });
            if let Some(name) = missing {
                return Some(format!("the required property `{name}` is missing ({at})"));
            }
            entries.iter().find_map(|(name, value)| {
                let property = schema.get("properties").and_then(|all| all.get(name));
                let schema = property.or_else(|| schema.get("additionalProperties"))?;
                inner(schema, value, &format!("{at}/{}", escaped(name)))
            })
        })
        .or_else(|| {
            let items = schema.get("items")?;
            let mut values = value.as_array()?.iter().enumerate();
            values.find_map(|(index, value)| inner(items, value, &format!("{at}/{index}")))
        })
}

fn wrong_type(schema: &Value, value: &Value, at: &str) -> Option<String> {
    let types: Vec<&str> = match schema.get("type")? {
        Value::String(ty) => vec![ty],
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        _ => return None,
    };
    let fits = |ty: &&str| match *ty {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => {
            value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|n| n.fract() == 0.0)
        }
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    };
    if types.iter().any(fits) {
        return None;
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    Some(format!("{} stands where `type` is {} ({at})", kind, types.join(" or ")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ty(schema: &str, path: &str) -> NamedType {
        NamedType { schema: schema.to_owned(), path: path.to_owned() }
    }

    #[test]
    fn examples_of_schemas_and_media_types_have_the_types_of_their_schemas() {
        let pet = json!({
            "type": "object", "required": ["name"], "example": { "name": "Rex" },
            "properties": { "name": { "type": "string", "example": "Rex" }, "example": { "type": "string" } },
        });
        let root = json!({
            "paths": { "/pets": { "get": { "responses": { "200": { "content": {
                "application/json": {
                    "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } },
                    "examples": { "one": { "value": [{ "name": 1 }] }, "two": { "$ref": "#/components/examples/Two" } },
                },
                "text/plain": { "schema": { "type": "string" }, "example": "Rex" },
            } } } } } },
            "components": { "schemas": { "Pet": pet }, "examples": { "Two": { "value": [] } } },
        });
        let (found, others) = examples(&root, &[ty("/components/schemas/Pet", "models::Pet")]);
        let types: Vec<&str> = found.iter().map(|example| example.ty.as_str()).collect();
        assert_eq!(types, ["models::Pet", "Vec<models::Pet>", "Vec<models::Pet>"]);
        assert_eq!(others, 1);
        let contradictions: Vec<bool> =
            found.iter().map(|example| example.contradiction.is_some()).collect();
        assert_eq!(contradictions, [false, true, false]);
    }

    #[test]
    fn a_value_contradicts_what_types_say() {
        let root = json!({ "a": { "type": "object", "required": ["b"] } });
        let told = |schema: Value, value: Value| contradiction(&root, &schema, &value, "", 0);
        assert!(told(json!({ "$ref": "#/a" }), json!({})).is_some());
        assert!(told(json!({ "$ref": "#/a" }), json!({ "b": 1 })).is_none());
        assert!(told(json!({ "type": "string", "nullable": true }), json!(null)).is_none());
        assert!(told(json!({ "type": ["string", "null"] }), json!(null)).is_none());
        assert!(
            told(json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] }), json!(true))
                .is_some()
        );
        assert!(
            told(json!({ "additionalProperties": { "type": "integer" } }), json!({ "a": "b" }))
                .is_some()
        );
        assert!(told(json!({ "type": "integer" }), json!(2.0)).is_none());
    }
}
