//! Events that a media type describes as a whole (OpenAPI 3.2, *Sequential Media Types*).
//!
//! The data of an event is a text. Where that is said to hold JSON, as what stands in `contentSchema`, a
//! client wants that: the text itself it has anyway.

use super::super::Section;
use super::super::reference::component_name;
use super::super::value::{Object as Entries, Value};
use super::Rewriting;

/// How deep an event is searched for its data.
const DEEPEST: usize = 8;

impl Rewriting<'_> {
    /// Lets the data of an event be what its text holds.
    pub(super) fn open_events(&self, item: &mut Value) {
        if let Some(reference) = item.get("$ref").and_then(Value::as_text)
            && let Some(name) = component_name(reference, Section::Schemas)
            && let Some(mut found) =
                (self.lookup)(&["components", Section::Schemas.as_str(), &name])
            && open(&mut found, 0)
            && item.as_object().is_some_and(|item| item.len() == 1)
        {
            // Elsewhere the component is what it says, so it stays as it is.
            *item = found;
        } else {
            open(item, 0);
        }
    }
}

/// Opens the data of a schema of events, and of those that it consists of; whether there was any to open.
fn open(event: &mut Value, depth: usize) -> bool {
    let Value::Object(event) = event else { return false };
    let mut opened = false;
    if let Some(Value::Object(properties)) = event.get_mut("properties")
        && let Some(Value::Object(data)) = properties.get_mut("data")
        && let Some(content) = json_content(data)
    {
        properties.insert("data".to_owned(), content);
        opened = true;
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        if let Some(Value::List(parts)) = event.get_mut(key)
            && depth < DEEPEST
        {
            for part in parts {
                opened |= open(part, depth + 1);
            }
        }
    }
    opened
}

/// What the JSON in a text is, if it holds JSON.
fn json_content(data: &Entries) -> Option<Value> {
    let media_type = data.get("contentMediaType")?.as_text()?;
    let essence = media_type.split(';').next()?.trim().to_ascii_lowercase();
    let is_json = essence == "application/json" || essence.ends_with("+json");
    data.get("contentSchema").filter(|_| is_json && !data.contains_key("contentEncoding")).cloned()
}
