//! The examples of the descriptions, each read as the type of its schema and written again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::again::{self, Outcome};
use super::crates;
use super::examples::Example;
use openapi_to_crate_cli::paths::fs_err;

/// The file of a package with its examples.
const FILE: &str = "examples.json";

/// What came of the examples of a description.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RoundTrip {
    /// How many there are.
    pub examples: usize,
    /// How many were read and written as equal JSON.
    pub equal: usize,
    /// How many were read although something of them does not fit their type.
    pub tolerated: usize,
    /// How many values of them do not fit.
    pub mismatches: usize,
    /// How many have a value that is none of its enumeration, or not its constant: an unknown member, which a round
    /// trip does not show.
    pub other_members: usize,
    /// Those that contradict their own schema, with how, and so could not be read, or changed.
    pub contradictory: Vec<Unequal>,
    /// The others that could not be read, or changed.
    pub unequal: Vec<Unequal>,
}

/// An example that did not come back as it was.
#[derive(Clone, Debug, Serialize)]
pub struct Unequal {
    /// Its JSON pointer.
    pub pointer: String,
    /// The type as which it was read.
    pub ty: String,
    /// Why.
    pub reason: String,
}

/// Keeps the examples of a package for later.
pub fn keep(package: &Path, examples: &[Example]) -> anyhow::Result<()> {
    let file = package.join(FILE);
    fs_err(&file, fs::write(&file, serde_json::to_string(examples)?))
}

/// Reads and writes the examples of packages.
pub fn run(packages: &[&str], jobs: Option<usize>) -> anyhow::Result<BTreeMap<String, RoundTrip>> {
    let mut kept: BTreeMap<&str, Vec<Example>> = BTreeMap::new();
    for package in packages {
        let file = crates::package(package).join(FILE);
        let text = fs_err(&file, fs::read_to_string(&file))?;
        kept.insert(package, serde_json::from_str(&text)?);
    }
    let asked = kept.iter().map(|(package, examples)| {
        (*package, examples.iter().map(|one| (one.ty.as_str(), &one.value)).collect())
    });
    let mut outcomes = again::read(&asked.collect(), jobs)?;
    let mut found = BTreeMap::new();
    for (package, examples) in kept {
        let mut trip = RoundTrip { examples: examples.len(), ..RoundTrip::default() };
        let outcomes = outcomes.remove(package).unwrap_or_default();
        for (example, outcome) in examples.into_iter().zip(outcomes) {
            note(&mut trip, example, outcome);
        }
        found.insert(package.to_owned(), trip);
    }
    Ok(found)
}

fn note(trip: &mut RoundTrip, example: Example, outcome: Outcome) {
    let reason = match outcome {
        Outcome::Read(read) => {
            trip.tolerated += usize::from(read.count > 0);
            trip.mismatches += read.count;
            trip.other_members += usize::from(example.other_member);
            match difference(&example.value, &read.written, "") {
                None => {
                    trip.equal += 1;
                    return;
                }
                Some(difference) => difference,
            }
        }
        Outcome::Unreadable(error) => error,
    };
    let Example { pointer, ty, contradiction, .. } = example;
    match contradiction {
        Some(reason) => trip.contradictory.push(Unequal { pointer, ty, reason }),
        None => trip.unequal.push(Unequal { pointer, ty, reason }),
    }
}

/// The first location in which two values differ. Numbers are equal by their value.
pub(super) fn difference(one: &Value, other: &Value, at: &str) -> Option<String> {
    match (one, other) {
        (Value::Object(ones), Value::Object(others)) => {
            let keys: BTreeSet<&String> = ones.keys().chain(others.keys()).collect();
            keys.into_iter().find_map(|key| match (ones.get(key), others.get(key)) {
                (Some(one), Some(other)) => difference(one, other, &format!("{at}/{key}")),
                (Some(_), None) => Some(format!("{at}/{key} is lost")),
                (None, _) => Some(format!("{at}/{key} was not there before")),
            })
        }
        (Value::Array(ones), Value::Array(others)) if ones.len() == others.len() => {
            let pairs = ones.iter().zip(others).enumerate();
            pairs
                .into_iter()
                .find_map(|(index, (one, other))| difference(one, other, &format!("{at}/{index}")))
        }
        (Value::Number(one), Value::Number(other)) if one.as_f64() == other.as_f64() => None,
        (one, other) if one == other => None,
        _ => Some(format!("{at} has changed from {one} to {other}")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_difference_is_told_with_its_place() {
        let compared = |one: Value, other: Value| difference(&one, &other, "");
        assert_eq!(compared(json!({ "a": 1, "b": 2.0 }), json!({ "b": 2, "a": 1 })), None);
        assert_eq!(compared(json!({ "a": [1] }), json!({})).as_deref(), Some("/a is lost"));
        assert_eq!(
            compared(json!({}), json!({ "a": 1 })).as_deref(),
            Some("/a was not there before")
        );
        let changed = compared(json!({ "a": ["x"] }), json!({ "a": ["y"] }));
        assert_eq!(changed.as_deref(), Some("/a/0 has changed from \"x\" to \"y\""));
    }
}
