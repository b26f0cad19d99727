//! The workspace in which the crates are compiled, with one target directory and the repository's own lock file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::Context as _;
use openapi_to_crate_cli::compile::{self, note};
use serde::{Deserialize, Serialize};
use wait4::Wait4 as _;

pub use openapi_to_crate_cli::compile::Checked;

use crate::bench::workspace::{cargo, rust_files};
use openapi_to_crate_cli::paths::fs_err;

/// What checking all of them took.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub struct Cost {
    /// Seconds.
    pub seconds: f64,
    /// The most memory that one compiler had, in bytes.
    pub peak: u64,
}

/// The folder of the workspace.
#[must_use]
pub fn folder() -> PathBuf {
    crate::bench::repository::target().join("corpus")
}

/// The folder of a crate in it.
#[must_use]
pub fn package(name: &str) -> PathBuf {
    folder().join("packages").join(name)
}

/// Writes the files of a crate in place of those that an earlier run left there. What has not changed stays as it is.
pub fn write(package: &Path, files: &BTreeMap<String, String>) -> anyhow::Result<()> {
    for (path, text) in files {
        let path = package.join(path);
        if fs::read_to_string(&path).is_ok_and(|known| known == *text) {
            continue;
        }
        let folder = path.parent().context("a file is in a folder")?;
        fs_err(folder, fs::create_dir_all(folder))?;
        fs_err(&path, fs::write(&path, text))?;
    }
    for path in rust_files(&package.join("src"))? {
        let below = path.strip_prefix(package).unwrap_or(&path);
        let below = below.to_string_lossy().replace('\\', "/");
        if !files.contains_key(&below) {
            fs_err(&path, fs::remove_file(&path))?;
        }
    }
    Ok(())
}

/// Checks the crates of these names, and says of each what the compiler said. `done` learns how many are finished.
///
/// A crate with features for parts of the API is checked with all of them, and without any.
pub fn check(
    names: &[&str],
    jobs: Option<usize>,
    mut done: impl FnMut(usize),
) -> anyhow::Result<(BTreeMap<String, Checked>, Cost)> {
    manifest(names)?;
    let mut checked: BTreeMap<String, Checked> =
        names.iter().map(|name| ((*name).to_owned(), Checked::default())).collect();
    let full: Vec<(&str, &str)> =
        names.iter().filter_map(|name| Some((*name, full_feature(name)?))).collect();
    let jobs = jobs.map(|jobs| format!("--jobs={jobs}"));
    let jobs = || jobs.iter().cloned();
    let features = full.iter().map(|(name, feature)| format!("--features={name}/{feature}"));
    let whole = ["--workspace".to_owned()].into_iter().chain(jobs()).chain(features);
    let mut cost = cargo_check(whole, &mut checked, &mut done)?;
    if !full.is_empty() {
        let packages = full.iter().map(|(name, _)| format!("--package={name}"));
        let bare = cargo_check(jobs().chain(packages), &mut checked, &mut done)?;
        cost.seconds += bare.seconds;
        cost.peak = cost.peak.max(bare.peak);
    }
    Ok((checked, cost))
}

fn cargo_check(
    arguments: impl Iterator<Item = String>,
    checked: &mut BTreeMap<String, Checked>,
    done: &mut impl FnMut(usize),
) -> anyhow::Result<Cost> {
    let log = folder().join("log.txt");
    let mut command = cargo();
    command
        .current_dir(folder())
        .env("CARGO_TARGET_DIR", folder().join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .args(["check", "--keep-going", "--message-format", "json"])
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(fs_err(&log, File::create(&log))?);
    let start = Instant::now();
    let mut child = command.spawn().context("cargo cannot be started")?;
    let output = child.stdout.take().context("cargo has an output")?;
    let mut finished = false;
    for line in BufReader::new(output).lines() {
        let line = line.context("what cargo says cannot be read")?;
        finished |= note(checked, &line);
        done(checked.values().filter(|checked| checked.compiled).count());
    }
    let used = child.wait4().context("cargo does not end")?;
    let has_errors = checked.values().any(|checked| !checked.errors.is_empty());
    anyhow::ensure!(
        finished && (used.status.success() || has_errors),
        "cargo failed: {}",
        crate::bench::measure::first_error(&log)
    );
    Ok(Cost { seconds: start.elapsed().as_secs_f64(), peak: used.rusage.maxrss })
}

/// The feature that enables all of a crate, if it has one.
pub(super) fn full_feature(package: &str) -> Option<&'static str> {
    let manifest = fs::read_to_string(self::package(package).join("Cargo.toml")).ok()?;
    compile::full_feature(&manifest)
}

/// The manifest and the lock file of the workspace.
pub(super) fn manifest(names: &[&str]) -> anyhow::Result<()> {
    let mut text = "[workspace]\nresolver = \"3\"\nmembers = [\n".to_owned();
    for name in names {
        writeln!(text, "    \"packages/{name}\",")?;
    }
    // What would be lints of the compiler's own choice stays as users have it.
    text.push_str("]\n\n[profile.dev]\ndebug = false\n");
    let file = folder().join("Cargo.toml");
    fs_err(&file, fs::write(&file, text))?;
    let lock = crate::bench::repository::root().join("Cargo.lock");
    fs_err(&lock, fs::copy(&lock, folder().join("Cargo.lock"))).map(drop)
}
