//! Recorded responses, read as the types of their descriptions: what services send that is not declared.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde::Serialize;

use super::again::{self, Mismatch, Outcome};
use super::crates;
use super::recordings::{Content, Recording};
use super::round_trip::difference;
use openapi_to_crate_cli::paths::fs_err;

/// The file of a package with its recordings.
const FILE: &str = "recordings.json";

/// What came of the recorded responses of a description.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Replies {
    /// How many there are.
    pub recorded: usize,
    /// How many have no JSON type in the description: they are read as bytes, as text, or as an error.
    pub undeclared: usize,
    /// How many fit.
    pub fitting: usize,
    /// How many were read although something does not fit.
    pub tolerated: usize,
    /// How many were written again as what came. One without a body has nothing to write.
    pub equal: usize,
    /// Those that cannot be read, or were not written as they came: operation, status, and why.
    pub failures: Vec<String>,
    /// What does not fit, most frequent first.
    pub mismatches: Vec<Frequent>,
}

/// A mismatch of an operation's responses.
#[derive(Clone, Debug, Serialize)]
pub struct Frequent {
    /// How many values.
    pub count: usize,
    /// Method, path template and status.
    pub response: String,
    /// What does not fit.
    #[serde(flatten)]
    pub mismatch: Mismatch,
}

/// Keeps the recordings of a package for later.
pub fn keep(package: &Path, recordings: &[Recording]) -> anyhow::Result<()> {
    let file = package.join(FILE);
    fs_err(&file, fs::write(&file, serde_json::to_string(recordings)?))
}

/// Reads the recordings of packages that have some.
pub fn run(packages: &[&str], jobs: Option<usize>) -> anyhow::Result<BTreeMap<String, Replies>> {
    let mut kept: BTreeMap<&str, Vec<Recording>> = BTreeMap::new();
    for package in packages {
        let file = crates::package(package).join(FILE);
        let text = fs_err(&file, fs::read_to_string(&file))?;
        let recordings: Vec<Recording> = serde_json::from_str(&text)?;
        if !recordings.is_empty() {
            kept.insert(package, recordings);
        }
    }
    let asked = kept.iter().map(|(package, recordings)| {
        let typed = recordings.iter().filter_map(|recording| match &recording.content {
            Content::Typed { ty, value, .. } => Some((ty.as_str(), value)),
            _ => None,
        });
        (*package, typed.collect())
    });
    let mut outcomes = again::read(&asked.collect(), jobs)?;
    let replies = kept.iter().map(|(package, recordings)| {
        let outcomes = outcomes.remove(*package).unwrap_or_default();
        ((*package).to_owned(), replies(recordings, outcomes))
    });
    Ok(replies.collect())
}

fn replies(recordings: &[Recording], outcomes: Vec<Outcome>) -> Replies {
    let mut found = Replies { recorded: recordings.len(), ..Replies::default() };
    let mut counted: BTreeMap<(String, Mismatch), usize> = BTreeMap::new();
    let mut outcomes = outcomes.into_iter();
    for recording in recordings {
        let response = format!("{} {}", recording.operation, recording.status);
        let whole = |came: &str| Mismatch {
            path: String::new(),
            declared: "JSON".to_owned(),
            came: came.to_owned(),
        };
        let mut mismatches = Vec::new();
        match &recording.content {
            Content::Undeclared => {
                found.undeclared += 1;
                continue;
            }
            Content::NotJson => {
                found.failures.push(format!("{response}: it is not JSON"));
                continue;
            }
            Content::Missing => mismatches.push(whole("nothing")),
            Content::Typed { value, other_type, .. } => {
                mismatches.extend(other_type.as_ref().map(|_| whole("another content type")));
                match outcomes.next() {
                    Some(Outcome::Read(read)) => {
                        mismatches.extend(read.mismatches);
                        match difference(value, &read.written, "") {
                            None => found.equal += 1,
                            Some(reason) => found.failures.push(format!("{response}: {reason}")),
                        }
                    }
                    Some(Outcome::Unreadable(reason)) => {
                        found.failures.push(format!("{response}: {reason}"));
                        continue;
                    }
                    None => found.failures.push(format!("{response}: it was not read")),
                }
            }
        }
        let slot = if mismatches.is_empty() { &mut found.fitting } else { &mut found.tolerated };
        *slot += 1;
        for mismatch in mismatches {
            *counted.entry((response.clone(), mismatch)).or_default() += 1;
        }
    }
    let frequent = counted.into_iter();
    found.mismatches = frequent
        .map(|((response, mismatch), count)| Frequent { count, response, mismatch })
        .collect();
    found.mismatches.sort_by_key(|frequent| std::cmp::Reverse(frequent.count));
    found
}

impl Replies {
    /// A sentence with the counts.
    #[must_use]
    pub fn summary(&self) -> String {
        format!(
            "{} recorded responses: {} fit, {} do not fit and were read, {} are not described as JSON, {} failed; {} were \
             written again as they came.",
            self.recorded,
            self.fitting,
            self.tolerated,
            self.undeclared,
            self.failures.len(),
            self.equal,
        )
    }

    /// What does not fit, as rows of a table.
    #[must_use]
    pub fn table(&self) -> String {
        let mut text = String::new();
        for Frequent { count, response, mismatch } in &self.mismatches {
            let Mismatch { path, declared, came } = mismatch;
            let path = if path.is_empty() { "the body" } else { path };
            let _ = writeln!(text, "| {count} | {response} | `{path}` | {declared} | {came} |");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_does_not_fit_is_counted_by_its_place() {
        let typed = |value: Value| Recording {
            operation: "GET /a".to_owned(),
            status: 200,
            content: Content::Typed { ty: "T".to_owned(), value, other_type: None },
        };
        let missing = Recording { content: Content::Missing, ..typed(Value::Null) };
        let recordings =
            [typed(json!([1])), typed(json!({})), missing, typed(json!(1)), typed(json!(2))];
        let read = |written: Value, paths: &[&str]| {
            let mismatch = |path: &&str| Mismatch {
                path: (*path).to_owned(),
                declared: "a string".to_owned(),
                came: "a number".to_owned(),
            };
            let mismatches: Vec<Mismatch> = paths.iter().map(mismatch).collect();
            Outcome::Read(again::Read { written, count: mismatches.len(), mismatches })
        };
        let outcomes = vec![
            read(json!([1]), &["/*", "/*"]),
            read(json!({}), &[]),
            read(json!(3), &[]),
            Outcome::Unreadable("odd".to_owned()),
        ];
        let found = replies(&recordings, outcomes);
        assert_eq!((found.fitting, found.tolerated, found.equal), (2, 2, 2));
        assert_eq!(found.failures.len(), 2);
        let counts: Vec<(usize, &str)> =
            found.mismatches.iter().map(|one| (one.count, one.mismatch.path.as_str())).collect();
        assert_eq!(counts, [(2, "/*"), (1, "")]);
    }
}
