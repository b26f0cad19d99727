//! The operations that a description declares, counted without the generator.
//!
//! The description is read as a plain value, and so are the files that its path items are in. What the generator
//! lists would agree with what it emits even if it had overlooked something.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use anyhow::Context as _;
use serde::de::{
    Deserialize, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess as _,
    Visitor,
};
use serde_json::{Map, Number, Value};

use crate::config::fs_err;

/// The keys of a path item that are operations.
const METHODS: [&str; 9] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// How many references may lead from a path item to the next.
const FURTHEST: usize = 16;

/// An operation: its method in upper case, and its path template.
pub type Key = (String, String);

/// What the description in a file declares.
pub fn operations(file: &Path) -> anyhow::Result<BTreeSet<Key>> {
    let mut files = Read::default();
    let root = files.read(file)?.clone();
    let mut found = BTreeSet::new();
    for (path, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        if !path.starts_with('/') {
            continue;
        }
        for item in files.items(file, item, FURTHEST)? {
            found.extend(methods(&item).map(|method| (method, path.clone())));
        }
    }
    Ok(found)
}

/// The description in a file, as a plain value.
pub fn read(file: &Path) -> anyhow::Result<Value> {
    parse(&fs_err(file, fs::read_to_string(file))?)
}

fn methods(item: &Map<String, Value>) -> impl Iterator<Item = String> {
    let fixed = METHODS.iter().filter(|method| item.get(**method).is_some_and(Value::is_object));
    let additional = item.get("additionalOperations").and_then(Value::as_object);
    let additional = additional.into_iter().flat_map(Map::keys);
    fixed.map(|method| method.to_uppercase()).chain(additional.cloned())
}

/// The files that have been read, as values.
#[derive(Default)]
struct Read(BTreeMap<PathBuf, Value>);

impl Read {
    fn read(&mut self, file: &Path) -> anyhow::Result<&Value> {
        if !self.0.contains_key(file) {
            let text = fs_err(file, fs::read_to_string(file))?;
            let value = parse(&text).with_context(|| format!("{}", file.display()))?;
            self.0.insert(file.to_owned(), value);
        }
        Ok(&self.0[file])
    }

    /// A path item, and those to which it refers.
    fn items(
        &mut self,
        file: &Path,
        item: &Value,
        furthest: usize,
    ) -> anyhow::Result<Vec<Map<String, Value>>> {
        let Some(item) = item.as_object() else { return Ok(Vec::new()) };
        let mut items = vec![item.clone()];
        if let Some(reference) = item.get("$ref").and_then(Value::as_str)
            && furthest > 0
        {
            let (path, pointer) = reference.split_once('#').unwrap_or((reference, ""));
            let target = match path {
                "" => file.to_owned(),
                path => file.parent().unwrap_or(Path::new("")).join(path),
            };
            let pointer = pointer.replace("%7B", "{").replace("%7D", "}");
            if let Some(next) = self.read(&target)?.pointer(&pointer).cloned() {
                items.extend(self.items(&target, &next, furthest - 1)?);
            }
        }
        Ok(items)
    }
}

/// A value, with the keys that YAML takes for something else as they are written.
fn parse(text: &str) -> anyhow::Result<Value> {
    if let Ok(value) = serde_json::from_str(text) {
        return Ok(value);
    }
    let Plain(value) = serde_yaml::from_str(text)?;
    Ok(value)
}

/// A value in YAML as JSON has it. Numbers that JSON has not are texts.
struct Plain(Value);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PlainVisitor)
    }
}

struct PlainVisitor;

macro_rules! visit {
    ($($visit:ident $ty:ty, $value:ident => $made:expr;)+) => {$(
        fn $visit<E>(self, $value: $ty) -> Result<Plain, E> {
            Ok(Plain($made))
        }
    )+};
}

impl<'de> Visitor<'de> for PlainVisitor {
    type Value = Plain;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    visit! {
        visit_bool bool, value => Value::Bool(value);
        visit_i64 i64, value => Value::from(value);
        visit_u64 u64, value => Value::from(value);
        visit_i128 i128, value => Value::String(value.to_string());
        visit_u128 u128, value => Value::String(value.to_string());
        visit_f64 f64, value => {
            Number::from_f64(value).map_or_else(|| Value::String(value.to_string()), Value::Number)
        };
        visit_str &str, value => Value::String(value.to_owned());
    }

    fn visit_unit<E>(self) -> Result<Plain, E> {
        Ok(Plain(Value::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Plain, A::Error> {
        let mut found = Vec::new();
        while let Some(Plain(item)) = items.next_element()? {
            found.push(item);
        }
        Ok(Plain(Value::Array(found)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Plain, A::Error> {
        let mut found = Map::new();
        while let Some((Plain(key), Plain(value))) = entries.next_entry()? {
            let key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
            found.insert(key, value);
        }
        if let Some(Value::Object(merged)) = found.remove("<<") {
            for (key, value) in merged {
                found.entry(key).or_insert(value);
            }
        }
        Ok(Plain(Value::Object(found)))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Plain, A::Error> {
        // The tag of a value is no part of it.
        let (_, value) = tagged.variant::<IgnoredAny>()?;
        value.newtype_variant()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_are_counted_through_references_and_files() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.yaml");
        fs::write(
            &file,
            "openapi: 3.2.0\npaths:\n  x-a: { get: {} }\n  /a: { get: {}, parameters: [], query: {}, \
             additionalOperations: { LINK: {} } }\n  /b: { $ref: 'items.yaml#/b' }\n  /c: { $ref: '#/paths/~1a' }\n",
        )?;
        fs::write(folder.path().join("items.yaml"), "b: { $ref: '#/c' }\nc: { post: {} }\n")?;
        let found = operations(&file)?;
        let shown: Vec<String> =
            found.iter().map(|(method, path)| format!("{method} {path}")).collect();
        let expected =
            ["GET /a", "GET /c", "LINK /a", "LINK /c", "POST /b", "QUERY /a", "QUERY /c"];
        assert_eq!(shown, expected);
        Ok(())
    }
    #[test]
    fn yaml_is_read_as_it_is_written() -> anyhow::Result<()> {
        let text =
            "on: 18446744073709551616\n200: &a { b: .inf, c: 1.5 }\nd: { <<: *a, c: !x 2 }\n";
        let expected = serde_json::json!({
            "on": "18446744073709551616",
            "200": { "b": "inf", "c": 1.5 },
            "d": { "b": "inf", "c": 2 },
        });
        assert_eq!(parse(text)?, expected);
        Ok(())
    }
}
