//! Models with `serde` derives, to compare their cost with that of the generated models.
//!
//! They are emitted from the same model, with the same modules, types, fields and boxes. Features that derives do not
//! support are omitted, which makes the derives cheaper:
//!
//! - absent and null are not distinguished: both are an empty `Option`, which is not written;
//! - dates, durations, identifiers and sets of flags are plain strings;
//! - a struct has no type name. The enum of alternatives reads and writes it (`#[serde(tag)]`), and an unknown type
//!   becomes the base type's struct (`#[serde(untagged)]`) and loses its name;
//! - additional properties are lost, unless [`AdditionalProperties::Kept`] keeps them in a flattened map;
//! - there are no constructors, setters or accessors, and no documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;

use anyhow::bail;
use openapi_to_crate::diagnostics::Diagnostics;
use openapi_to_crate::model::{
    Api, EnumerationDef, FieldDef, PolymorphicDef, Presence, StructDef, TypeDef, TypeId, TypeKind,
    TypeRef, UnionDef,
};
use openapi_to_crate::naming::ModuleName;
use openapi_to_crate::{Description, Profile, description, lower, select};

/// The treatment of additional properties.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AdditionalProperties {
    /// Additional properties are lost.
    Lost,
    /// A flattened map keeps additional properties.
    Kept,
}

/// The module of the models. Types of inline schemas of requests are in other modules and are omitted.
const MODELS: &str = "models";

/// Writes a library with the models of a description.
pub fn write(
    out: &mut impl io::Write,
    text: String,
    additional: AdditionalProperties,
) -> anyhow::Result<()> {
    let api = model(&Description::new("the description", text))?;
    let mut modules = Module::default();
    for (_, def) in api.types.iter().filter(|(_, def)| def.origin.schema().is_some()) {
        let names = def.module.names();
        if names.first().is_some_and(|name| name.as_str() == MODELS) {
            modules.at(names).items.push_str(&item(&api, def, additional));
        }
    }
    out.write_all(b"//! Models with serde derives, for comparison.\n\n#![forbid(unsafe_code)]\n#![allow(deprecated, dead_code)]\n")?;
    Ok(modules.write(out)?)
}

fn model(description: &Description) -> anyhow::Result<Api> {
    let mut found = Diagnostics::default();
    let Ok(index) = description::index(description, &mut found) else {
        bail!("the description cannot be read");
    };
    let document = description::Document::new(index);
    let selected = select::select(&document, &select::Selection::default(), &mut found);
    let profile = Some(Profile::MicrosoftGraph);
    let settings = lower::Settings { profile, ..lower::Settings::default() };
    let uses = &mut lower::Uses::Forgotten;
    let Some(mut api) = lower::lower(&document, &selected, &settings, uses, &mut found) else {
        bail!("the description has errors; `cargo xtask regenerate` shows them");
    };
    lower::resolve_names(&mut api);
    Ok(api)
}

/// A module with its submodules.
#[derive(Default)]
struct Module {
    items: String,
    modules: BTreeMap<ModuleName, Module>,
}

impl Module {
    fn at(&mut self, names: &[ModuleName]) -> &mut Self {
        names.iter().fold(self, |module, name| module.modules.entry(name.clone()).or_default())
    }

    fn write(&self, out: &mut impl io::Write) -> io::Result<()> {
        out.write_all(self.items.as_bytes())?;
        for (name, module) in &self.modules {
            writeln!(out, "pub mod {name} {{")?;
            module.write(out)?;
            writeln!(out, "}}")?;
        }
        Ok(())
    }
}

fn item(api: &Api, def: &TypeDef, additional: AdditionalProperties) -> String {
    let name = &def.name;
    match &def.kind {
        TypeKind::Struct(structure) => struct_item(api, name.as_str(), structure, additional),
        TypeKind::Enumeration(enumeration) => enumeration_item(name.as_str(), enumeration),
        TypeKind::Polymorphic(choice) => polymorphic_item(api, name.as_str(), choice),
        TypeKind::Union(union) => union_item(api, name.as_str(), union),
        TypeKind::Alias(target) => format!("pub type {name} = {};\n", ty(api, target)),
        // Types of operations are not models.
        _ => String::new(),
    }
}

const DERIVES: &str = "serde::Serialize, serde::Deserialize";

fn struct_item(api: &Api, name: &str, def: &StructDef, additional: AdditionalProperties) -> String {
    let optional = def.fields.iter().all(|field| field.presence != Presence::Required);
    let default = if optional { "Default, " } else { "" };
    let mut text =
        format!("#[derive(Clone, Debug, {default}PartialEq, {DERIVES})]\npub struct {name} {{\n");
    for field in &def.fields {
        text.push_str(&field_item(api, field));
    }
    if additional == AdditionalProperties::Kept {
        let names = def.fields.iter().map(|field| field.name.as_str());
        let name = free("extra", names);
        let map = "serde_json::Map<String, serde_json::Value>";
        let _ = writeln!(text, "    #[serde(flatten)]\n    {name}: {map},");
    }
    text.push_str("}\n");
    text
}

fn field_item(api: &Api, field: &FieldDef) -> String {
    let (wire, name, ty) = (field.property.as_str(), &field.name, ty(api, &field.ty));
    match field.presence {
        Presence::Required => format!("    #[serde(rename = {wire:?})]\n    pub {name}: {ty},\n"),
        Presence::RequiredNullable => {
            format!("    #[serde(rename = {wire:?})]\n    pub {name}: Option<{ty}>,\n")
        }
        Presence::Optional | Presence::OptionalNullable => format!(
            "    #[serde(rename = {wire:?}, skip_serializing_if = \"Option::is_none\")]\n    pub {name}: Option<{ty}>,\n"
        ),
    }
}

fn enumeration_item(name: &str, def: &EnumerationDef) -> String {
    let mut text =
        format!("#[derive(Clone, Debug, Eq, Hash, PartialEq, {DERIVES})]\npub enum {name} {{\n");
    for member in &def.members {
        let _ = writeln!(text, "    #[serde(rename = {:?})]\n    {},", member.value, member.name);
    }
    let other = free("Other", def.members.iter().map(|member| member.name.as_str()));
    let _ = writeln!(text, "    #[serde(untagged)]\n    {other}(String),\n}}");
    text
}

fn polymorphic_item(api: &Api, name: &str, def: &PolymorphicDef) -> String {
    let tag = def.discriminator.as_str();
    let mut text = format!(
        "#[derive(Clone, Debug, PartialEq, {DERIVES})]\n#[serde(tag = {tag:?})]\npub enum {name} {{\n"
    );
    // Objects without a type name are in the untagged variant.
    for variant in def.variants.iter().filter(|variant| !variant.values.is_empty()) {
        let mut values = variant.values.iter();
        let rename = values.next().map_or("", String::as_str);
        let aliases: String = values.fold(String::new(), |mut text, value| {
            let _ = write!(text, ", alias = {value:?}");
            text
        });
        let _ = writeln!(
            text,
            "    #[serde(rename = {rename:?}{aliases})]\n    {}(Box<{}>),",
            variant.name,
            path(api, variant.ty)
        );
    }
    let other = free("Other", def.variants.iter().map(|variant| variant.name.as_str()));
    let base = path(api, def.base);
    let _ = writeln!(text, "    #[serde(untagged)]\n    {other}(Box<{base}>),\n}}");
    text
}

fn union_item(api: &Api, name: &str, def: &UnionDef) -> String {
    let mut text = format!(
        "#[derive(Clone, Debug, PartialEq, {DERIVES})]\n#[serde(untagged)]\npub enum {name} {{\n"
    );
    for alternative in &def.alternatives {
        let _ = writeln!(text, "    {}({}),", alternative.name, ty(api, &alternative.ty));
    }
    let other = free("Other", def.alternatives.iter().map(|found| found.name.as_str()));
    let _ = writeln!(text, "    {other}(serde_json::Value),\n}}");
    text
}

/// Appends underscores to a name until it differs from all others.
fn free<'a>(name: &str, others: impl Iterator<Item = &'a str>) -> String {
    let others: BTreeSet<_> = others.collect();
    let mut name = name.to_owned();
    while others.contains(name.as_str()) {
        name.push('_');
    }
    name
}

fn ty(api: &Api, ty: &TypeRef) -> String {
    let inner = |inner| self::ty(api, inner);
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::Integer(format) => format.rust_name().to_owned(),
        TypeRef::Number => "f64".to_owned(),
        TypeRef::String | TypeRef::Text(_) | TypeRef::Flags(_) => "String".to_owned(),
        TypeRef::Any | TypeRef::IntOrString => "serde_json::Value".to_owned(),
        TypeRef::Replaced(ty) => ty.to_string(),
        TypeRef::Named(id) => path(api, *id),
        TypeRef::Boxed(id) => format!("Box<{}>", path(api, *id)),
        TypeRef::Optional(value) => format!("Option<{}>", inner(value)),
        TypeRef::List(item) => format!("Vec<{}>", inner(item)),
        TypeRef::KeyedMap(key, value) => {
            format!("std::collections::BTreeMap<{}, {}>", path(api, *key), inner(value))
        }
        TypeRef::Tuple(items) => {
            format!("({})", items.iter().map(inner).collect::<Vec<_>>().join(", "))
        }
        TypeRef::Map(value) => {
            format!("std::collections::BTreeMap<String, {}>", inner(value))
        }
    }
}

/// Returns the absolute path of a type.
fn path(api: &Api, id: TypeId) -> String {
    let def = &api.types[id];
    let mut path = "crate".to_owned();
    for name in def.module.names() {
        let _ = write!(path, "::{name}");
    }
    let _ = write!(path, "::{}", def.name);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESCRIPTION: &str = "
openapi: 3.0.4
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example }]
paths:
  /pets:
    get:
      responses:
        '200':
          description: Fine
          content:
            application/json:
              schema: { $ref: '#/components/schemas/pet' }
components:
  schemas:
    pet:
      type: object
      required: ['@odata.type', name]
      properties:
        '@odata.type': { type: string }
        name: { type: string }
        colour: { $ref: '#/components/schemas/colour' }
        parents: { type: array, items: { $ref: '#/components/schemas/pet' } }
      discriminator:
        propertyName: '@odata.type'
        mapping:
          '#microsoft.graph.cat': '#/components/schemas/cat'
    cat:
      allOf:
        - $ref: '#/components/schemas/pet'
        - type: object
          properties:
            lives: { type: integer, format: int32, nullable: true }
    colour:
      type: string
      enum: [black, white]
";

    const MODELS: &str = r##"//! Models with serde derives, for comparison.

#![forbid(unsafe_code)]
#![allow(deprecated, dead_code)]
pub mod models {
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cat {
    #[serde(rename = "name")]
    pub name: String,
    #[serde(rename = "colour", skip_serializing_if = "Option::is_none")]
    pub colour: Option<crate::models::Colour>,
    #[serde(rename = "parents", skip_serializing_if = "Option::is_none")]
    pub parents: Option<Vec<crate::models::AnyPet>>,
    #[serde(rename = "lives", skip_serializing_if = "Option::is_none")]
    pub lives: Option<i32>,
    #[serde(flatten)]
    extra: serde_json::Map<String, serde_json::Value>,
}
#[derive(Clone, Debug, Eq, Hash, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Colour {
    #[serde(rename = "black")]
    Black,
    #[serde(rename = "white")]
    White,
    #[serde(untagged)]
    Other(String),
}
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Pet {
    #[serde(rename = "name")]
    pub name: String,
    #[serde(rename = "colour", skip_serializing_if = "Option::is_none")]
    pub colour: Option<crate::models::Colour>,
    #[serde(rename = "parents", skip_serializing_if = "Option::is_none")]
    pub parents: Option<Vec<crate::models::AnyPet>>,
    #[serde(flatten)]
    extra: serde_json::Map<String, serde_json::Value>,
}
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "@odata.type")]
pub enum AnyPet {
    #[serde(rename = "#microsoft.graph.cat")]
    Cat(Box<crate::models::Cat>),
    #[serde(untagged)]
    Other(Box<crate::models::Pet>),
}
}
"##;

    #[test]
    fn models_are_structs_and_enums_with_derives() -> anyhow::Result<()> {
        let mut text = Vec::new();
        write(&mut text, DESCRIPTION.to_owned(), AdditionalProperties::Kept)?;
        let text = String::from_utf8(text)?;
        assert_eq!(text, MODELS);
        Ok(())
    }
}
