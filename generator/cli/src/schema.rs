//! The JSON Schema of the configuration file, with which editors complete and check it.

/// The schema: `openapi-to-crate.schema.json`, which a test generates from the types of [`config`](crate::config).
pub const SCHEMA: &str = include_str!("../openapi-to-crate.schema.json");

/// The name of the file with the schema next to a configuration file.
pub const FILE: &str = "openapi-to-crate.schema.json";

/// The schema of the names of profiles.
#[cfg(test)]
pub(crate) fn profiles(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let names = openapi_to_crate::Profile::ALL.map(openapi_to_crate::Profile::name);
    schemars::json_schema!({ "type": "string", "enum": names })
}

/// The schema of the option `navigation`.
#[cfg(test)]
pub(crate) fn navigation(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let names = openapi_to_crate::Navigation::ALL.map(openapi_to_crate::Navigation::name);
    schemars::json_schema!({ "type": "string", "enum": names })
}

/// The schema of the ways to call operations.
#[cfg(test)]
pub(crate) fn calls(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let names = openapi_to_crate::Calls::ALL.map(openapi_to_crate::Calls::name);
    schemars::json_schema!({ "type": "string", "enum": names })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::Value;

    use super::*;

    #[test]
    fn the_schema_is_that_of_the_types() -> anyhow::Result<()> {
        let mut schema = serde_json::to_string_pretty(&crate::config::schema())?;
        schema.push('\n');
        if std::env::var_os("UPDATE").is_some() {
            fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE), &schema)?;
        }
        let known = SCHEMA.replace("\r\n", "\n");
        assert!(
            known == schema,
            "update it with `UPDATE=1 cargo test -p openapi-to-crate-cli schema`"
        );
        Ok(())
    }

    #[test]
    fn the_schema_has_the_keys_of_the_documented_example_and_no_others() -> anyhow::Result<()> {
        let schema: Value = serde_json::from_str(SCHEMA)?;
        let table = &schema["$defs"]["CrateTable"];
        assert_eq!(table["additionalProperties"], false);
        assert_eq!(schema["additionalProperties"], false);
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec/regenerate.toml");
        let example: toml::Table = fs::read_to_string(example)?.parse()?;
        let tables = example["crate"].as_array().expect("it is an array of tables");
        for (key, value) in tables.iter().filter_map(toml::Value::as_table).flatten() {
            let property = &table["properties"][key];
            assert!(property["description"].is_string(), "{key} is documented");
            let types = property["type"].as_array().cloned().unwrap_or_default();
            let ty = match value {
                toml::Value::String(_) => "string",
                toml::Value::Boolean(_) => "boolean",
                toml::Value::Array(_) => "array",
                _ => "object",
            };
            assert!(property["type"] == ty || types.contains(&ty.into()), "{key}: {property}");
        }
        Ok(())
    }
}
