//! Events that a media type describes as a whole (OpenAPI 3.2, *Sequential Media Types*).
//!
//! The data of an event is a string. If the description declares that it has JSON, by `contentSchema`, that schema is the
//! type of the event. A component that is described in this way can be used elsewhere, and does not change.

use super::super::value::{Entries, Value};
use crate::media_type::MediaType;

/// How deep an event is searched for its data.
const DEEPEST: usize = 8;

/// Lets the data of an event be what its text holds.
pub(super) fn open_events(event: &mut Value) {
    open(event, 0);
}

fn open(event: &mut Value, depth: usize) {
    let Value::Object(event) = event else { return };
    if let Some(Value::Object(properties)) = event.get_mut("properties")
        && let Some(Value::Object(data)) = properties.get_mut("data")
        && let Some(content) = json_content(data)
    {
        properties.insert("data".to_owned(), content);
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        if let Some(Value::List(parts)) = event.get_mut(key)
            && depth < DEEPEST
        {
            for part in parts {
                open(part, depth + 1);
            }
        }
    }
}

/// The schema of the JSON in a string, if it has JSON.
fn json_content(data: &Entries) -> Option<Value> {
    let is_json = MediaType::parse(data.get("contentMediaType")?.as_str()?).is_json();
    data.get("contentSchema").filter(|_| is_json && !data.contains_key("contentEncoding")).cloned()
}
