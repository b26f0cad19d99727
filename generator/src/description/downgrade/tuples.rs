//! Lists of which each position has a schema, and that have as many items.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::documentation::{code, document};
use super::schema::schema_label;
use super::{Downgrade, default, single_entry, string};
use crate::description::version::Version;

/// The lengths of lists that are tuples in Rust: a list of one item is clearer as a list, and Rust's own traits end at 12.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=12;

impl Downgrade<'_> {
    /// Rewrites a list with a schema for each position.
    pub(super) fn tuple(
        &mut self,
        entries: &mut Entries,
        key: &str,
        prefix: Vec<Value>,
        location: &Location<'_>,
    ) {
        self.warn_if_newer(key, Version::V3_1, location);
        default(entries, "type", || string("array"));
        // The type says how many items there are.
        entries.shift_remove("minItems");
        entries.shift_remove("maxItems");
        if let Some(paragraph) = positions(&prefix) {
            document(entries, &paragraph);
        }
        self.moved(location, &["items"], &[key]);
        let mut properties = Entries::new();
        for (index, schema) in prefix.into_iter().enumerate() {
            let index = index.to_string();
            self.moved(location, &["items", "properties", &index], &[key, &index]);
            properties.insert(index, schema);
        }
        entries.insert("items".to_owned(), single_entry("properties", Value::Object(properties)));
        self.notes(location).tuple = true;
    }
}

/// Returns whether a list has as many items as there are schemas of positions. Without `minItems`, a list of fewer items
/// would be valid, but that is hardly ever intended.
pub(super) fn is_tuple(entries: &Entries, prefix: &[Value], rest: Option<&Value>) -> bool {
    let count = |key: &str| match entries.get(key) {
        Some(Value::Number(count)) => count.as_f64(),
        _ => None,
    };
    #[allow(clippy::cast_precision_loss, reason = "it is a small number")]
    let len = prefix.len() as f64;
    let is_open =
        rest != Some(&Value::Bool(false)) && count("maxItems").is_none_or(|most| most > len);
    let fits = count("minItems").is_none_or(|least| least.total_cmp(&len).is_eq())
        && count("maxItems").is_none_or(|most| most >= len);
    let composed = ["allOf", "oneOf", "anyOf", "enum"].iter().any(|key| entries.contains_key(*key));
    let is_schema = |schema: &Value| matches!(schema, Value::Object(_) | Value::Bool(true));
    LENGTHS.contains(&prefix.len())
        && !is_open
        && fits
        && !composed
        && is_list(entries.get("type"))
        && prefix.iter().all(is_schema)
}

/// Returns whether a type allows lists, and nothing else but null.
fn is_list(ty: Option<&Value>) -> bool {
    let name = |ty: &Value| ty.as_str().map(str::to_ascii_lowercase);
    match ty {
        None => true,
        Some(Value::List(names)) => {
            let mut names = names.iter().filter(|ty| **ty != Value::Null).map(name);
            names.all(|name| matches!(name.as_deref(), Some("array" | "null")))
        }
        Some(ty) => name(ty).as_deref() == Some("array"),
    }
}

/// The titles and descriptions of the positions; `None` if there are none.
fn positions(prefix: &[Value]) -> Option<String> {
    let get = |schema: &Value, key| {
        let text = schema.get(key).and_then(Value::as_str)?;
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    };
    let mut has_words = false;
    let mut lines = vec!["Its items:".to_owned(), String::new()];
    for (index, schema) in prefix.iter().enumerate() {
        let title = get(schema, "title").map(|title| code(&title));
        let words = match (title, get(schema, "description")) {
            (Some(title), Some(description)) => Some(format!("{title}: {description}")),
            (title, description) => title.or(description),
        };
        has_words |= words.is_some();
        let words = words.unwrap_or_else(|| schema_label(schema));
        lines.push(format!("{}. {words}", index + 1));
    }
    has_words.then(|| lines.join("\n"))
}
