//! The operations that a description declares, counted without the generator.
//!
//! The description is read as a plain value, and so are the files that its path items are in. What the generator
//! lists would agree with what it emits even if it had overlooked something.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde_json::{Map, Value};

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
    let mut value: serde_yaml::Value = serde_yaml::from_str(text)?;
    value.apply_merge()?;
    Ok(plain(value))
}

fn plain(value: serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(bool) => Value::Bool(bool),
        Yaml::Number(number) => {
            // YAML has numbers that JSON has not: they are texts there.
            let text = number.to_string();
            serde_json::to_value(&number)
                .ok()
                .filter(Value::is_number)
                .unwrap_or(Value::String(text))
        }
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(items) => Value::Array(items.into_iter().map(plain).collect()),
        Yaml::Mapping(entries) => {
            let entries = entries.into_iter().map(|(key, value)| (key_text(&key), plain(value)));
            Value::Object(entries.collect())
        }
        Yaml::Tagged(tagged) => plain(tagged.value),
    }
}

fn key_text(key: &serde_yaml::Value) -> String {
    match key {
        serde_yaml::Value::String(text) => text.clone(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim().to_owned(),
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
}
