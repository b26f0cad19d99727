//! Reads each example as the type of its schema, and writes it again: by a program that uses all crates at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, ensure};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::crates;
use super::examples::Example;
use crate::bench::workspace::{cargo, manifest};
use crate::config::fs_err;

/// The package of the program.
const PROGRAM: &str = "corpus-round-trip";

/// The file of a package with its examples.
const FILE: &str = "examples.json";

/// What came of the examples of a description.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RoundTrip {
    /// How many there are.
    pub examples: usize,
    /// How many were read and written as equal JSON.
    pub equal: usize,
    /// Those that contradict their own schema, with how, and so could not be read, or changed.
    pub contradictory: Vec<Unequal>,
    /// The others that could not be read, or changed.
    pub unequal: Vec<Unequal>,
}

/// An example that did not come back as it was.
#[derive(Clone, Debug, Serialize)]
pub struct Unequal {
    /// Where it stands, as a JSON pointer.
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
    let features: BTreeMap<&str, bool> =
        kept.keys().map(|package| (*package, has_full(package))).collect();
    write_program(&kept, &features)?;
    let names: Vec<&str> = packages.iter().copied().chain([PROGRAM]).collect();
    crates::manifest(&names)?;
    let said = run_program(&kept, jobs)?;
    let mut said = said.lines();
    let mut found = BTreeMap::new();
    for (package, examples) in kept {
        let mut trip = RoundTrip { examples: examples.len(), ..RoundTrip::default() };
        for example in examples {
            let line = said.next().context("the program says less than it was asked")?;
            let answer: Answer = serde_json::from_str(line)?;
            note(&mut trip, example, answer);
        }
        found.insert(package.to_owned(), trip);
    }
    Ok(found)
}

/// What the program says of an example.
#[derive(Deserialize)]
enum Answer {
    Written(Value),
    Unreadable(String),
}

fn note(trip: &mut RoundTrip, example: Example, answer: Answer) {
    let reason = match answer {
        Answer::Written(written) => match difference(&example.value, &written, "") {
            None => {
                trip.equal += 1;
                return;
            }
            Some(difference) => difference,
        },
        Answer::Unreadable(error) => error,
    };
    let Example { pointer, ty, contradiction, .. } = example;
    match contradiction {
        Some(reason) => trip.contradictory.push(Unequal { pointer, ty, reason }),
        None => trip.unequal.push(Unequal { pointer, ty, reason }),
    }
}

/// The first place in which two values differ. Numbers are equal by their value.
fn difference(one: &Value, other: &Value, at: &str) -> Option<String> {
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

fn has_full(package: &str) -> bool {
    let file = crates::package(package).join("Cargo.toml");
    let manifest = fs::read_to_string(file).ok().and_then(|text| text.parse::<toml::Table>().ok());
    let features = manifest.as_ref().and_then(|manifest| manifest.get("features"));
    features.is_some_and(|features| features.get("full").is_some())
}

const HEAD: &str = r#"//! Reads examples from standard input, one a line behind its package and the number of its type, and writes each again.

use std::io::{self, BufRead as _, Write as _};

fn again<T: serde::Serialize + serde::de::DeserializeOwned>(text: &str) -> Result<String, String> {
    let value: T = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string(&value).map_err(|error| error.to_string())
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let mut parts = line.splitn(3, '\t');
        let mut part = || parts.next().unwrap_or_default();
        let (package, ty, text) = (part(), part(), part());
        match run(package, ty.parse().unwrap_or(usize::MAX), text) {
            Ok(written) => writeln!(out, "{{\"Written\":{written}}}")?,
            Err(error) => writeln!(out, "{{\"Unreadable\":{}}}", serde_json::Value::String(error))?,
        }
    }
    Ok(())
}
"#;

/// The types of a package's examples, each once.
fn types(examples: &[Example]) -> Vec<&str> {
    let types: BTreeSet<&str> = examples.iter().map(|example| example.ty.as_str()).collect();
    types.into_iter().collect()
}

fn write_program(
    kept: &BTreeMap<&str, Vec<Example>>,
    full: &BTreeMap<&str, bool>,
) -> anyhow::Result<()> {
    let mut dependencies =
        "serde = \"1\"\nserde_json = { version = \"1\", features = [\"float_roundtrip\"] }\n"
            .to_owned();
    let mut text = HEAD.to_owned();
    let mut arms = String::new();
    for package in kept.keys() {
        let features = if full[package] { ", features = [\"full\"]" } else { "" };
        writeln!(dependencies, "{package} = {{ path = \"../{package}\"{features} }}")?;
        let module = package.replace('-', "_");
        writeln!(arms, "        {package:?} => types::{module}(ty, text),")?;
    }
    writeln!(
        text,
        "\nfn run(package: &str, ty: usize, text: &str) -> Result<String, String> {{\n    match package {{\n{arms}        \
         _ => Err(\"there is no such package\".to_owned()),\n    }}\n}}\n\nmod types {{"
    )?;
    for (package, examples) in kept {
        let module = package.replace('-', "_");
        writeln!(
            text,
            "    pub(crate) fn {module}(ty: usize, text: &str) -> Result<String, String> {{\n        match ty {{"
        )?;
        for (number, ty) in types(examples).iter().enumerate() {
            let ty = ty.replace("crate::", &format!("{module}::"));
            writeln!(text, "            {number} => crate::again::<{ty}>(text),")?;
        }
        writeln!(
            text,
            "            _ => Err(\"there is no such type\".to_owned()),\n        }}\n    }}"
        )?;
    }
    text.push_str("}\n");
    let folder = crates::package(PROGRAM);
    let manifest = manifest(PROGRAM, &dependencies);
    let files = [("Cargo.toml", manifest), ("src/main.rs", text)];
    let files = files.map(|(path, text)| (path.to_owned(), text));
    fs_err(&folder, fs::create_dir_all(folder.join("src")))?;
    crates::write(&folder, &files.into())
}

/// Builds the program, and gives it all examples.
fn run_program(kept: &BTreeMap<&str, Vec<Example>>, jobs: Option<usize>) -> anyhow::Result<String> {
    let log = crates::folder().join("log.txt");
    let mut command = cargo();
    command
        .current_dir(crates::folder())
        .env("CARGO_TARGET_DIR", crates::folder().join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .args(["build", "--package", PROGRAM])
        .args(jobs.map(|jobs| format!("--jobs={jobs}")));
    let built = crate::bench::measure::run_well(&mut command, &log);
    built.with_context(|| {
        format!("the program with the examples does not compile; see {}", log.display())
    })?;
    let file = crates::folder().join("examples.tsv");
    let mut asked = fs_err(&file, fs::File::create(&file)).map(std::io::BufWriter::new)?;
    for (package, examples) in kept {
        let types = types(examples);
        for example in examples {
            let ty = types.iter().position(|ty| *ty == example.ty).context("its type is known")?;
            writeln!(asked, "{package}\t{ty}\t{}", example.value)?;
        }
    }
    asked.flush()?;
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let output = std::process::Command::new(crates::folder().join("target/debug").join(name))
        .stdin(Stdio::from(fs_err(&file, fs::File::open(&file))?))
        .output()
        .context("the program with the examples cannot be started")?;
    ensure!(
        output.status.success(),
        "the program with the examples failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).context("what the program says is no text")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_difference_is_told_with_its_place() {
        let told = |one: Value, other: Value| difference(&one, &other, "");
        assert_eq!(told(json!({ "a": 1, "b": 2.0 }), json!({ "b": 2, "a": 1 })), None);
        assert_eq!(told(json!({ "a": [1] }), json!({})).as_deref(), Some("/a is lost"));
        assert_eq!(told(json!({}), json!({ "a": 1 })).as_deref(), Some("/a was not there before"));
        let changed = told(json!({ "a": ["x"] }), json!({ "a": ["y"] }));
        assert_eq!(changed.as_deref(), Some("/a/0 has changed from \"x\" to \"y\""));
    }
}
