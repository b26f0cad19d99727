//! Merging of a value of an overlay with one of the description.

use crate::description::value::Value;
use crate::diagnostics::Pointer;

use super::origins::{Origins, Source};

/// Two values that cannot be merged.
pub(super) struct Conflict {
    /// The pointer in the description.
    pub(super) at: Pointer,
    /// The kind of the description's value.
    pub(super) target: &'static str,
    /// The kind of the overlay's value.
    pub(super) update: &'static str,
}

/// Merges a value into another: objects key by key, lists by appending, and other values by replacing.
pub(super) fn merge(
    target: &mut Value,
    update: &Value,
    at: &Pointer,
    from: &Source,
    origins: &mut Origins,
) -> Result<(), Conflict> {
    match (target, update) {
        (Value::Object(entries), Value::Object(update)) => {
            for (key, value) in update {
                let (at, from) = (at.join(key), from.join(key));
                if let Some(known) = entries.get_mut(key) {
                    merge(known, value, &at, &from, origins)?;
                } else {
                    entries.insert(key.clone(), value.clone());
                    origins.add(&at, &from);
                }
            }
        }
        (Value::List(items), Value::List(update)) => {
            for (index, item) in update.iter().enumerate() {
                origins.add(&at.join(items.len()), &from.join(index));
                items.push(item.clone());
            }
        }
        // A key without a value changes nothing.
        (Value::Object(_), Value::Null) => {}
        (Value::List(items), update) => {
            if *update != Value::Null {
                origins.add(&at.join(items.len()), from);
                items.push(update.clone());
            }
        }
        (target, update) => {
            let kinds = [kind(target), kind(update)];
            if kinds != [VALUE, VALUE] {
                return Err(Conflict { at: at.clone(), target: kinds[0], update: kinds[1] });
            }
            target.clone_from(update);
            origins.add(at, from);
        }
    }
    Ok(())
}

const VALUE: &str = "a single value";

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Object(_) => "an object",
        Value::List(_) => "a list",
        _ => VALUE,
    }
}
