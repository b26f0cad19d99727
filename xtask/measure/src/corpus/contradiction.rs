//! Whether an example is a value of its own schema, by the schema's own words.

use serde_json::Value;

use super::sources::Sources;

/// How deep schemas are followed.
const DEEPEST: usize = 64;

/// What is checked of a value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Checked {
    /// Its types, and whether it has what is required.
    Types,
    /// Whether it is one of its `enum`, and its `const`.
    Members,
}

/// How a value contradicts a schema, with the location: a wrong type, or a missing property. `None`: it does not, or only in
/// ways that no type has, such as a pattern.
pub fn contradiction(
    sources: &Sources,
    file: &str,
    schema: &Value,
    value: &Value,
    at: &str,
    checked: Checked,
) -> Option<String> {
    contradiction_within(sources, file, schema, value, at, (checked, 0))
}

fn contradiction_within(
    sources: &Sources,
    file: &str,
    schema: &Value,
    value: &Value,
    at: &str,
    (checked, depth): (Checked, usize),
) -> Option<String> {
    if depth > DEEPEST {
        return None;
    }
    let inner = |schema: &Value, value: &Value, at: &str| {
        contradiction_within(sources, file, schema, value, at, (checked, depth + 1))
    };
    if let Some(location) = sources.target(schema, file)
        && let Some(target) = sources.value(&location)
        && let Some(found) =
            contradiction_within(sources, &location.file, &target, value, at, (checked, depth + 1))
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
    let wrong = match checked {
        Checked::Types => wrong_type(schema, value, at),
        Checked::Members => other_member(schema, value, at),
    };
    wrong
        .or_else(|| {
            let entries = value.as_object()?;
            let required = list("required").filter(|_| checked == Checked::Types);
            let missing = required.filter_map(Value::as_str).find(|name| {
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
                inner(
                    schema,
                    value,
                    &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")),
                )
            })
        })
        .or_else(|| {
            let items = schema.get("items")?;
            let mut values = value.as_array()?.iter().enumerate();
            values.find_map(|(index, value)| inner(items, value, &format!("{at}/{index}")))
        })
}

/// A whole number that its own format does not have.
fn beyond_format(schema: &Value, value: &Value, at: &str) -> Option<String> {
    let number = value.as_i64()?;
    let format = schema.get("format")?.as_str()?;
    let fits = match format {
        "int8" => i8::try_from(number).is_ok(),
        "int16" => i16::try_from(number).is_ok(),
        "int32" => i32::try_from(number).is_ok(),
        "uint8" => u8::try_from(number).is_ok(),
        "uint16" => u16::try_from(number).is_ok(),
        "uint32" => u32::try_from(number).is_ok(),
        "uint64" => number >= 0,
        _ => true,
    };
    (!fits).then(|| format!("{number} is no `{format}` ({at})"))
}

/// A value that is none of its schema's own.
fn other_member(schema: &Value, value: &Value, at: &str) -> Option<String> {
    let is_other = match (schema.get("enum").and_then(Value::as_array), schema.get("const")) {
        (Some(members), _) if !members.contains(value) => true,
        (_, Some(constant)) => constant != value,
        _ => false,
    };
    is_other.then(|| format!("{value} is no declared member ({at})"))
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
        return beyond_format(schema, value, at);
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    Some(format!("{} where `type` is {} ({at})", kind, types.join(" or ")))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_contradicts_what_types_say() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.json");
        fs::write(&file, r#"{ "a": { "type": "object", "required": ["b"] } }"#)?;
        let sources = Sources::new(&file, folder.path())?;
        let contradicts = |schema: Value, value: Value| {
            contradiction(&sources, "", &schema, &value, "", Checked::Types)
        };
        let other = json!({ "type": "object", "properties": { "a": { "enum": ["x"] } } });
        let is_other = |value| contradiction(&sources, "", &other, &value, "", Checked::Members);
        assert!(is_other(json!({ "a": "y" })).is_some() && is_other(json!({ "a": "x" })).is_none());
        assert!(contradicts(json!({ "$ref": "#/a" }), json!({})).is_some());
        assert!(contradicts(json!({ "$ref": "#/a" }), json!({ "b": 1 })).is_none());
        assert!(contradicts(json!({ "type": "string", "nullable": true }), json!(null)).is_none());
        assert!(contradicts(json!({ "type": ["string", "null"] }), json!(null)).is_none());
        assert!(
            contradicts(
                json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] }),
                json!(true)
            )
            .is_some()
        );
        assert!(
            contradicts(
                json!({ "additionalProperties": { "type": "integer" } }),
                json!({ "a": "b" })
            )
            .is_some()
        );
        assert!(contradicts(json!({ "type": "integer" }), json!(2.0)).is_none());
        let int32 = json!({ "type": "integer", "format": "int32" });
        assert!(contradicts(int32.clone(), json!(2_147_483_648_i64)).is_some());
        assert!(contradicts(int32, json!(2_147_483_647)).is_none());
        Ok(())
    }
}
