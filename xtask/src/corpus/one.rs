//! One description: what a process of its own finds out about it.
//!
//! A description that exhausts the stack or the memory ends that process and no other, and the most memory that it
//! needed is what the system says of the process.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use anyhow::ensure;
use openapi_to_crate::{
    Diagnostic, Failure, Generated, Options, PackageOptions, Severity, generate,
};
use serde::{Deserialize, Serialize};

use super::crates;
use super::declared::{self, Key};
use super::emitted::{self, Emitted};
use super::{examples, round_trip};
use crate::config::fs_err;
use crate::files::read;
use crate::progress::peak_memory;

/// What became of a description.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Result {
    /// Whether there is a crate, which is the same when it is made again.
    pub generated: bool,
    /// Seconds that it took.
    pub seconds: f64,
    /// The most memory that it took, in bytes, where the system tells it.
    pub peak: Option<u64>,
    /// The operations of the description.
    pub declared: usize,
    /// Those of them that the crate has.
    pub operations: usize,
    /// Those that are missing without a word, as `GET /path`, and those that nobody declared.
    pub unaccounted: Vec<String>,
    /// The types of the crate.
    pub types: usize,
    /// Its lines of Rust.
    pub lines: usize,
    /// Its bytes of Rust.
    pub bytes: usize,
    /// Examples of schemas that have no named type: those of texts and numbers.
    pub other_examples: usize,
    /// Problems with the description.
    pub errors: Vec<Problem>,
    /// What was left out or repaired.
    pub warnings: Vec<Problem>,
    /// Faults of the generator.
    pub faults: Vec<String>,
}

/// A problem.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Problem {
    /// Its kind, which `cargo xtask explain` explains.
    pub code: String,
    /// Where: file, line and column.
    pub place: String,
    /// Where, as a JSON pointer.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Makes a crate of the description in `file`, and writes it to `output`.
pub fn run(package: &str, file: &Path, root: &Path, output: &Path) -> anyhow::Result<Result> {
    let description = read(file, &file.display().to_string(), Some(root))?;
    let package = PackageOptions { name: package.to_owned(), ..PackageOptions::default() };
    let version = if package.version.is_empty() { "0.1.0".to_owned() } else { package.version };
    let package = PackageOptions { version, ..package };
    let options = Options { package, ..Options::default() };
    let start = Instant::now();
    let first = generate(&description, &options);
    let mut result =
        Result { seconds: start.elapsed().as_secs_f64(), peak: peak_memory(), ..Result::default() };
    let again = generate(&description, &options);
    match (first, again) {
        (Ok(first), Ok(again)) => {
            result.generated = true;
            if first.files != again.files || first.diagnostics != again.diagnostics {
                result.faults.push("it gives something else when it is done again".to_owned());
            }
            count(&mut result, file, &first)?;
            crates::write(output, &first.files)?;
            keep_examples(&mut result, file, output, &first)?;
        }
        (Err(Failure { diagnostics }), _) | (_, Err(Failure { diagnostics })) => {
            result.errors = problems(&diagnostics, Severity::Error);
            result.warnings = problems(&diagnostics, Severity::Warning);
            ensure!(!result.errors.is_empty(), "it fails without an error");
        }
    }
    Ok(result)
}

fn count(result: &mut Result, file: &Path, generated: &Generated) -> anyhow::Result<()> {
    result.warnings = problems(&generated.diagnostics, Severity::Warning);
    let Emitted { operations, types, lines, bytes } = emitted::emitted(&generated.files)?;
    (result.operations, result.types) = (operations.len(), types.len());
    (result.lines, result.bytes) = (lines, bytes);
    match declared::operations(file) {
        Ok(declared) => {
            result.declared = declared.len();
            result.unaccounted = unaccounted(&declared, &operations, &result.warnings);
        }
        Err(error) => result.faults.push(format!("its operations cannot be counted: {error:#}")),
    }
    Ok(())
}

/// Keeps the examples whose types have names.
fn keep_examples(
    result: &mut Result,
    file: &Path,
    output: &Path,
    generated: &Generated,
) -> anyhow::Result<()> {
    // What cannot be read as a plain value is among the faults already.
    let root = declared::read(file).unwrap_or_default();
    let (found, others) = examples::examples(&root, &generated.types);
    result.other_examples = others;
    round_trip::keep(output, &found)
}

/// What is declared and neither emitted nor the place of a warning, and what is emitted and not declared.
fn unaccounted(
    declared: &BTreeSet<Key>,
    emitted: &BTreeSet<Key>,
    warnings: &[Problem],
) -> Vec<String> {
    let refused = |(method, path): &Key| {
        let path = path.replace('~', "~0").replace('/', "~1");
        let pointer = format!("/paths/{path}/{}", method.to_lowercase());
        warnings.iter().any(|warning| warning.pointer == pointer)
    };
    let missing = declared.difference(emitted).filter(|key| !refused(key));
    let invented = emitted.difference(declared);
    let missing = missing.map(|(method, path)| format!("missing: {method} {path}"));
    missing.chain(invented.map(|(method, path)| format!("not declared: {method} {path}"))).collect()
}

fn problems(diagnostics: &[Diagnostic], severity: Severity) -> Vec<Problem> {
    let wanted = diagnostics.iter().filter(|found| found.severity == severity);
    let problem = |found: &Diagnostic| {
        let position = found.position.map(|at| format!(":{}:{}", at.line, at.column));
        Problem {
            code: found.code.to_string(),
            place: format!("{}{}", found.file, position.unwrap_or_default()),
            pointer: found.pointer.clone(),
            message: found.message.clone(),
            help: found.help.clone(),
        }
    };
    wanted.map(problem).collect()
}

/// Reads what a process has printed.
pub fn parse(text: &[u8]) -> anyhow::Result<Result> {
    Ok(serde_json::from_slice(text)?)
}

/// Prints what was found out, for the process that asked for it.
pub fn print(result: &Result) -> anyhow::Result<()> {
    println!("{}", serde_json::to_string(result)?);
    fs_err(Path::new("standard output"), std::io::Write::flush(&mut std::io::stdout()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_neither_emitted_nor_refused_is_told() {
        let key = |method: &str, path: &str| (method.to_owned(), path.to_owned());
        let declared = [key("GET", "/a"), key("PUT", "/a/b"), key("POST", "/c")].into();
        let emitted = [key("GET", "/a"), key("GET", "/d")].into();
        let problem = |pointer: &str| Problem {
            code: String::new(),
            place: String::new(),
            pointer: pointer.to_owned(),
            message: String::new(),
            help: String::new(),
        };
        let warnings = [problem("/paths/~1a~1b/put")];
        assert_eq!(
            unaccounted(&declared, &emitted, &warnings),
            ["missing: POST /c", "not declared: GET /d"]
        );
    }
}
