//! Conversion of the schemas to plain structs with derives.

use super::schema::{Kind, Presence, Property, Schema};

/// The derives of the structs, in addition to common ones.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Derives {
    /// None.
    None,
    /// `Serialize` and `Deserialize`.
    Serde,
    /// `Serialize` and `Deserialize`, with a flattened map of additional properties.
    SerdeFlatten,
}

/// Returns a library with a struct for each schema.
#[must_use]
pub fn library(schemas: &[Schema], derives: Derives) -> String {
    let mut text = "//! Plain structs, for comparison.\n\n#![forbid(unsafe_code)]\n".to_owned();
    for schema in schemas {
        text.push_str(&structure(schema, derives));
    }
    text
}

fn structure(schema: &Schema, derives: Derives) -> String {
    let serde = match derives {
        Derives::None => "",
        Derives::Serde | Derives::SerdeFlatten => ", serde::Serialize, serde::Deserialize",
    };
    let name = &schema.name;
    let mut text = format!(
        "\n/// Schema `{name}`.\n#[derive(Clone, Debug, Default, PartialEq{serde})]\npub struct {name} {{\n"
    );
    for property in &schema.properties {
        text.push_str(&field(property, derives));
    }
    if derives == Derives::SerdeFlatten {
        text.push_str(
            "    #[serde(flatten)]\n    extra: serde_json::Map<String, serde_json::Value>,\n",
        );
    }
    text.push_str("}\n");
    text
}

fn field(property: &Property, derives: Derives) -> String {
    let (wire, name, ty) = (&property.name, property.field(), ty(&property.kind));
    let required = property.presence == Presence::Required;
    let attribute = match (derives, required) {
        (Derives::None, _) => String::new(),
        (_, true) => format!("    #[serde(rename = \"{wire}\")]\n"),
        (_, false) => format!(
            "    #[serde(rename = \"{wire}\", skip_serializing_if = \"Option::is_none\")]\n"
        ),
    };
    let ty = if required { ty } else { format!("Option<{ty}>") };
    format!("    /// Property `{wire}`.\n{attribute}    pub {name}: {ty},\n")
}

fn ty(kind: &Kind) -> String {
    match kind {
        Kind::String | Kind::DateTime => "String".to_owned(),
        Kind::Int32 => "i32".to_owned(),
        Kind::Int64 => "i64".to_owned(),
        Kind::Double => "f64".to_owned(),
        Kind::Bool => "bool".to_owned(),
        Kind::Strings => "Vec<String>".to_owned(),
        Kind::Map => "std::collections::BTreeMap<String, String>".to_owned(),
        Kind::Object(name) => name.clone(),
        Kind::Objects(name) => format!("Vec<{name}>"),
    }
}
