//! Reads JSON as types of the crates, and writes it again: by a program that uses all crates at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use anyhow::{Context as _, ensure};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::crates;
use crate::bench::workspace::{cargo, manifest};
use openapi_to_crate_cli::paths::fs_err;

/// The package of the program.
const PROGRAM: &str = "corpus-round-trip";

/// What is to be read, by package: each with the type that it is read as.
pub type Asked<'a> = BTreeMap<&'a str, Vec<(&'a str, &'a Value)>>;

/// What the program says of a value.
#[derive(Deserialize)]
pub enum Outcome {
    /// It was read.
    Read(Read),
    /// It could not be read, and why.
    Unreadable(String),
}

/// A value that was read.
#[derive(Deserialize)]
pub struct Read {
    /// What is written of it.
    pub written: Value,
    /// How much of it does not fit its type.
    pub count: usize,
    /// What does not fit, as far as it is listed.
    pub mismatches: Vec<Mismatch>,
}

/// What does not fit the type that the description gives it.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Mismatch {
    /// Where, with `*` for positions in lists and names in maps.
    pub path: String,
    /// What is declared.
    pub declared: String,
    /// What came.
    pub came: String,
}

/// Reads and writes values, each as its type. The outcomes are in the order of what was asked.
pub fn read(asked: &Asked, jobs: Option<usize>) -> anyhow::Result<BTreeMap<String, Vec<Outcome>>> {
    let features: BTreeMap<&str, bool> =
        asked.keys().map(|package| (*package, crates::full_feature(package).is_some())).collect();
    write_program(asked, &features)?;
    let names: Vec<&str> = asked.keys().copied().chain([PROGRAM]).collect();
    crates::manifest(&names)?;
    let said = run_program(asked, jobs)?;
    let mut said = said.lines();
    let mut outcomes = BTreeMap::new();
    for (package, values) in asked {
        let of_package: anyhow::Result<Vec<Outcome>> = (0..values.len())
            .map(|_| {
                let line = said.next().context("the program says less than it was asked")?;
                Ok(serde_json::from_str(line)?)
            })
            .collect();
        outcomes.insert((*package).to_owned(), of_package?);
    }
    Ok(outcomes)
}

const HEAD: &str = r#"//! Reads values from standard input, one a line behind its package and the number of its type, and writes each again.

use std::io::{self, BufRead as _, Write as _};

macro_rules! again {
    ($krate:ident, $ty:ty, $text:expr) => {{
        let read: $krate::Received<$ty> =
            serde_json::from_str($text).map_err(|error| error.to_string())?;
        let listed = read.mismatches.iter().map(|mismatch| {
            serde_json::json!({
                "path": mismatch.path(), "declared": mismatch.declared(), "came": mismatch.received(),
            })
        });
        let listed: Vec<_> = listed.collect();
        let written = serde_json::to_value(&read).map_err(|error| error.to_string())?;
        let count = read.mismatches.len();
        Ok(serde_json::json!({ "written": written, "count": count, "mismatches": listed }).to_string())
    }};
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let mut parts = line.splitn(3, '\t');
        let mut part = || parts.next().unwrap_or_default();
        let (package, ty, text) = (part(), part(), part());
        match run(package, ty.parse().unwrap_or(usize::MAX), text) {
            Ok(read) => writeln!(out, "{{\"Read\":{read}}}")?,
            Err(error) => writeln!(out, "{{\"Unreadable\":{}}}", serde_json::Value::String(error))?,
        }
    }
    Ok(())
}
"#;

/// The types of a package's values, each once.
fn types<'a>(values: &[(&'a str, &Value)]) -> Vec<&'a str> {
    let types: BTreeSet<&str> = values.iter().map(|(ty, _)| *ty).collect();
    types.into_iter().collect()
}

fn write_program(asked: &Asked, full: &BTreeMap<&str, bool>) -> anyhow::Result<()> {
    let mut dependencies =
        "serde = \"1\"\nserde_json = { version = \"1\", features = [\"float_roundtrip\"] }\n"
            .to_owned();
    let mut text = HEAD.to_owned();
    let mut arms = String::new();
    for package in asked.keys() {
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
    for (package, values) in asked {
        let module = package.replace('-', "_");
        writeln!(
            text,
            "    pub(crate) fn {module}(ty: usize, text: &str) -> Result<String, String> {{\n        match ty {{"
        )?;
        for (number, ty) in types(values).iter().enumerate() {
            let ty = ty.replace("crate::", &format!("{module}::"));
            writeln!(text, "            {number} => again!({module}, {ty}, text),")?;
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
fn run_program(asked: &Asked, jobs: Option<usize>) -> anyhow::Result<String> {
    let log = crates::folder().join("log.txt");
    let mut command = cargo();
    command
        .current_dir(crates::folder())
        .env("CARGO_TARGET_DIR", crates::folder().join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .args(["build", "--package", PROGRAM])
        .args(jobs.map(|jobs| format!("--jobs={jobs}")));
    let built = crate::bench::measure::run_checked(&mut command, &log);
    built.with_context(|| {
        format!("the program that reads the values does not compile; see {}", log.display())
    })?;
    let file = crates::folder().join("examples.tsv");
    let mut out = fs_err(&file, fs::File::create(&file)).map(std::io::BufWriter::new)?;
    for (package, values) in asked {
        let types = types(values);
        for (ty, value) in values {
            let ty = types.iter().position(|known| known == ty).context("its type is known")?;
            writeln!(out, "{package}\t{ty}\t{value}")?;
        }
    }
    out.flush()?;
    let name = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
    let output = std::process::Command::new(crates::folder().join("target/debug").join(name))
        .stdin(Stdio::from(fs_err(&file, fs::File::open(&file))?))
        .output()
        .context("the program that reads the values cannot be started")?;
    ensure!(
        output.status.success(),
        "the program that reads the values failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).context("what the program says is no text")
}
