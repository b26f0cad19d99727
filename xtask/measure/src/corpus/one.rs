//! One description: what a process of its own finds out about it.
//!
//! A description that exhausts the stack or the memory ends that process and no other, and the most memory that it
//! needed is what the system says of the process.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::ensure;
use openapi_to_crate::{
    Diagnostic, Failure, Options, PackageOptions, SchemaType, Severity, generate, schema_types,
};
use serde::{Deserialize, Serialize};

use super::complete::{self, Complete};
use super::crates;
use super::emitted::{self, Emitted};
use super::examples::{self, Examples};
use super::names::{self, Names};
use super::problem::Problem;
use super::recordings;
use super::replies;
use super::round_trip;
use super::sources::Sources;
use openapi_to_crate_cli::files::read;
use openapi_to_crate_cli::paths::fs_err;
use openapi_to_crate_cli::progress::peak_memory;

/// What became of a description.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Result {
    /// Whether there is a crate, which is the same when it is made again.
    pub generated: bool,
    /// Seconds that it took.
    pub seconds: f64,
    /// The most memory that it took, in bytes, where the system tells it.
    pub peak: Option<u64>,
    /// What the description declares, and whether the crate has it.
    #[serde(flatten)]
    pub complete: Complete,
    /// The types of the crate.
    pub types: usize,
    /// Its names that do not read well.
    pub names: Names,
    /// Its lines of Rust.
    pub lines: usize,
    /// Its bytes of Rust.
    pub bytes: usize,
    /// Examples that are values of no type, by why they are.
    pub other_examples: BTreeMap<String, usize>,
    /// Problems with the description.
    pub errors: Vec<Problem>,
    /// What was left out or repaired.
    pub warnings: Vec<Problem>,
    /// Faults of the generator.
    pub faults: Vec<String>,
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
            result.warnings = problems(&first.diagnostics, Severity::Warning);
            crates::write(output, &first.files)?;
            let emitted = emitted::emitted(&first.files)?;
            let Emitted { types, lines, bytes, .. } = &emitted;
            (result.types, result.lines, result.bytes) = (types.len(), *lines, *bytes);
            let types = schema_types(&description, &options)?;
            let texts = texts(file, root, &types)?;
            result.names = names::names(&first.files, texts.iter().map(String::as_str))?;
            match Sources::new(file, root) {
                Ok(sources) => {
                    compare(&mut result, &sources, &types, &emitted, output)?;
                    replies::keep(output, &recordings::recordings(file, &sources, &types)?)?;
                }
                Err(error) => {
                    result.faults.push(format!("it cannot be read as a plain value: {error:#}"));
                }
            }
        }
        (Err(Failure { diagnostics }), _) | (_, Err(Failure { diagnostics })) => {
            result.errors = problems(&diagnostics, Severity::Error);
            result.warnings = problems(&diagnostics, Severity::Warning);
            ensure!(!result.errors.is_empty(), "it fails without an error");
        }
    }
    Ok(result)
}

/// The files of a description that have schemas.
fn texts(file: &Path, root: &Path, types: &[SchemaType]) -> anyhow::Result<Vec<String>> {
    let others: BTreeSet<&str> = types.iter().map(|ty| ty.file.as_str()).collect();
    let others = others.into_iter().filter(|name| !name.is_empty());
    let paths = others.map(|name| root.join(name)).chain([file.to_path_buf()]);
    paths.map(|path| fs_err(&path, fs::read_to_string(&path))).collect()
}

/// Counts what the description has, and keeps its examples.
fn compare(
    result: &mut Result,
    sources: &Sources,
    types: &[SchemaType],
    emitted: &Emitted,
    output: &Path,
) -> anyhow::Result<()> {
    result.complete = complete::compare(sources, types, emitted, &result.warnings);
    let Examples { found, others } = examples::examples(sources, types);
    result.other_examples = others;
    round_trip::keep(output, &found)
}

fn problems(diagnostics: &[Diagnostic], severity: Severity) -> Vec<Problem> {
    let wanted = diagnostics.iter().filter(|found| found.severity == severity);
    let problem = |found: &Diagnostic| {
        let position = found.position.map(|at| format!(":{}:{}", at.line, at.column));
        Problem {
            code: found.code.to_string(),
            location: format!("{}{}", found.file, position.unwrap_or_default()),
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
