//! Serialization of values, where the original's lines cannot be used.

use std::fmt::Write as _;

use super::value::{Entries, Value};

/// JSON with two spaces of indentation.
pub(crate) fn json(value: &Value) -> String {
    // Keys are texts and numbers are finite: nothing in it could fail.
    format!("{}\n", serde_json::to_string_pretty(value).expect("a value tree is JSON"))
}

/// YAML in block style.
pub(crate) fn yaml(value: &Value) -> Option<String> {
    serde_yaml::to_string(value).ok()
}

/// A key and its value in YAML's block style, indented as far as its siblings.
pub(crate) fn entry(key: &str, value: &Value, indentation: usize) -> Option<String> {
    let entry = Entries::from_iter([(key.to_owned(), value.clone())]);
    let mut indented = String::new();
    for line in yaml(&Value::Object(entry))?.lines() {
        let indentation = if line.is_empty() { 0 } else { indentation };
        writeln!(indented, "{:indentation$}{line}", "").ok()?;
    }
    Some(indented)
}
