//! The files of a description, read as plain values: without the generator, which may have overlooked something.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{fmt, fs};

use anyhow::Context as _;
use openapi_to_crate::description::without_tabs_before_comments;
use serde::de::{
    Deserialize, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess as _,
    Visitor,
};
use serde_json::{Map, Number, Value};

use openapi_to_crate_cli::paths::fs_err;

/// A location in a description.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Location {
    /// The file, by its path below the root; empty for the description itself.
    pub file: String,
    /// Where in it, as a JSON pointer.
    pub pointer: String,
}

impl Location {
    /// A location inside this one.
    #[must_use]
    pub fn join(&self, key: &str) -> Self {
        let key = key.replace('~', "~0").replace('/', "~1");
        Self { file: self.file.clone(), pointer: format!("{}/{key}", self.pointer) }
    }

    /// The entries of an object at this location, with their locations.
    pub fn entries<'v>(&self, value: Option<&'v Value>) -> Vec<(Self, &'v str, &'v Value)> {
        let entries = value.and_then(Value::as_object).into_iter().flatten();
        entries.map(|(key, value)| (self.join(key), key.as_str(), value)).collect()
    }

    /// The items of a list at this location, with their locations.
    pub fn items<'v>(&self, value: Option<&'v Value>) -> Vec<(Self, &'v Value)> {
        let items = value.and_then(Value::as_array).into_iter().flatten().enumerate();
        items.map(|(index, value)| (self.join(&index.to_string()), value)).collect()
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.file, self.pointer)
    }
}

/// A description and the files to which it refers.
pub struct Sources {
    root: PathBuf,
    /// The description's own path below the root.
    own: String,
    files: RefCell<BTreeMap<String, Option<Rc<Value>>>>,
}

impl Sources {
    /// The description in a file, among the files below `root`.
    pub fn new(file: &Path, root: &Path) -> anyhow::Result<Self> {
        let root = fs_err(root, root.canonicalize())?;
        let path = fs_err(file, file.canonicalize())?;
        let own = path.strip_prefix(&root).context("the description is not below its root")?;
        let own = own.to_string_lossy().replace('\\', "/");
        let value = parse(&fs_err(&path, fs::read_to_string(&path))?)
            .with_context(|| format!("{}", file.display()))?;
        let files = BTreeMap::from([(String::new(), Some(Rc::new(value)))]);
        Ok(Self { root, own, files: RefCell::new(files) })
    }

    /// A file, by its path below the root; the description has none.
    pub fn file(&self, file: &str) -> Option<Rc<Value>> {
        let read = || {
            let text = fs::read_to_string(self.root.join(file)).ok();
            text.and_then(|text| parse(&text).ok()).map(Rc::new)
        };
        let mut files = self.files.borrow_mut();
        files.entry(file.to_owned()).or_insert_with(read).clone()
    }

    /// A copy of the value at a location.
    pub fn value(&self, location: &Location) -> Option<Value> {
        self.file(&location.file)?.pointer(&location.pointer).cloned()
    }

    /// The target of the reference of a value in a file; `None` if there is no reference, or if its target is not in a
    /// file.
    #[must_use]
    pub fn target(&self, value: &Value, file: &str) -> Option<Location> {
        self.location(value.get("$ref")?.as_str()?, file)
    }

    /// The location to which the text of a reference leads.
    #[must_use]
    pub fn location(&self, reference: &str, file: &str) -> Option<Location> {
        let (path, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let pointer = decoded(pointer);
        if path.contains(':') || !pointer.is_empty() && !pointer.starts_with('/') {
            return None;
        }
        if path.is_empty() {
            return Some(Location { file: file.to_owned(), pointer });
        }
        let base = if file.is_empty() { &self.own } else { file };
        let mut parts: Vec<&str> = base.split('/').collect();
        parts.pop();
        let path = decoded(path);
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        let file = parts.join("/");
        Some(Location { file: if file == self.own { String::new() } else { file }, pointer })
    }
}

/// A text with what is percent-encoded in it decoded.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        match part.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(&part.as_bytes()[2..]);
            }
            None => bytes.extend(b"%".iter().chain(part.as_bytes())),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A value, with the keys that YAML takes for something else as they are written.
fn parse(text: &str) -> anyhow::Result<Value> {
    if let Ok(value) = serde_json::from_str(text) {
        return Ok(value);
    }
    let Plain(value) = serde_yaml::from_str(&without_tabs_before_comments(text))?;
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
    fn a_reference_leads_to_a_place_below_the_root() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("api.yaml");
        fs::write(&file, "openapi: 3.1.0\n")?;
        let sources = Sources::new(&file, folder.path())?;
        let shown = |reference: &str, file: &str| {
            sources.location(reference, file).map(|location| location.to_string())
        };
        assert_eq!(shown("#/a/b%20c", "").as_deref(), Some("#/a/b c"));
        assert_eq!(shown("../x.yml#/a", "b/c.yml").as_deref(), Some("x.yml#/a"));
        assert_eq!(shown("../api.yaml", "b/c.yml").as_deref(), Some("#"));
        assert_eq!(shown("https://example.com/a", ""), None);
        assert_eq!(shown("#anchor", ""), None);
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
