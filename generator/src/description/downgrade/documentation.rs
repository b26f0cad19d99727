//! Keywords that become documentation: they constrain a value in ways that no type can.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::Downgrade;
use crate::description::version::Version;

/// They say what a value has to be like, beyond what a type says.
const CONSTRAINTS: [&str; 12] = [
    "if",
    "then",
    "else",
    "contains",
    "minContains",
    "maxContains",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "propertyNames",
    "contentSchema",
    "unevaluatedItems",
];

/// The longest constraint that is shown whole, in characters.
const LONGEST: usize = 160;

impl Downgrade<'_> {
    /// Moves the constraints of a schema into its description.
    pub(super) fn constraints(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let found: Vec<&str> =
            CONSTRAINTS.into_iter().filter(|key| entries.contains_key(*key)).collect();
        if found.is_empty() {
            return;
        }
        for key in &found {
            if let Some(value) = entries.shift_remove(*key) {
                document(entries, &constraint(key, &value));
            }
        }
        for key in &found {
            self.warn_if_newer(key, Version::V3_1, location);
        }
        let message = format!(
            "Constraints that no type can express are documentation only: {}",
            code_list(&found)
        );
        self.warn_ignored(location, message);
    }
}

fn constraint(key: &str, value: &Value) -> String {
    let json = value.to_json();
    if json.chars().count() > LONGEST {
        return format!("It is constrained by {} as well.", code(key));
    }
    format!("{}: {}", code(key), code(&json))
}

/// Adds a paragraph to a description.
pub(super) fn document(entries: &mut Entries, paragraph: &str) {
    let described = entries.get("description").and_then(Value::as_str).map(str::trim_end);
    let text = match described {
        Some(before) if !before.is_empty() => format!("{before}\n\n{paragraph}"),
        _ => paragraph.to_owned(),
    };
    entries.insert("description".to_owned(), Value::String(text));
}

pub(super) fn code_list(words: &[&str]) -> String {
    words.iter().map(|word| code(word)).collect::<Vec<_>>().join(", ")
}

/// Text as Markdown code: fenced with more backticks than it holds itself.
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let gap = if longest > 0 || text.trim().is_empty() { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}
