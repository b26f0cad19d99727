//! Repairs of a part of a description, which are applied once all of it is validated.

use crate::description::location::Location;
use crate::description::value::Value;

/// A change to an object or a list that makes it parseable.
pub(super) enum Repair {
    Remove(String),
    Insert(String, Value),
    Replace(usize, Value),
}

/// A step from the validated part to the repaired value.
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// Returns the steps to a location from the validated part.
pub(super) fn steps(location: &Location<'_>) -> Vec<Step> {
    match location {
        Location::Base(_) => Vec::new(),
        Location::Key(parent, key) => {
            let mut path = steps(parent);
            path.push(Step::Key((*key).to_owned()));
            path
        }
        Location::Item(parent, index) => {
            let mut path = steps(parent);
            path.push(Step::Item(*index));
            path
        }
    }
}

/// Repairs the value at the end of a path; it is unchanged if there is none.
pub(super) fn apply(value: &mut Value, path: &[Step], repair: Repair) {
    let target = path.iter().try_fold(value, |value, step| match (step, value) {
        (Step::Key(key), Value::Object(object)) => object.get_mut(key),
        (Step::Item(index), Value::List(items)) => items.get_mut(*index),
        _ => None,
    });
    match (target, repair) {
        (Some(Value::Object(object)), Repair::Remove(key)) => drop(object.shift_remove(&key)),
        (Some(Value::Object(object)), Repair::Insert(key, value)) => {
            object.insert(key, value);
        }
        (Some(Value::List(items)), Repair::Replace(index, value)) => {
            if let Some(item) = items.get_mut(index) {
                *item = value;
            }
        }
        _ => {}
    }
}
