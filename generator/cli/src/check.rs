//! `openapi-to-crate check`: tries a description.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};
use openapi_to_crate::{Failure, Options, PackageOptions, generate_observed};

use crate::cli;
use crate::compile::{Checked, full_feature, note};
use crate::files;
use crate::generate::Outcome;
use crate::interrupt;
use crate::output::{print_error, stdout};
use crate::paths::fs_err;
use crate::problems::print;
use crate::progress::Progress;
use crate::sync::{Files, Plan};

/// The name of the package.
const PACKAGE: &str = "checked";

/// Runs the command. The result goes to standard output, everything else to standard error.
pub fn check(arguments: &cli::Check) -> anyhow::Result<Outcome> {
    let file = &arguments.description;
    let root = arguments.root.as_deref();
    let description = files::read_with(file, &files::name(file), root, &arguments.overlay)?;
    let mut progress = Progress::new();
    interrupt::install(progress.clearer())?;
    let generated = generate_observed(&description, &options(arguments), &mut progress);
    progress.end();
    let mut out = stdout();
    let name = &description.name;
    let files = match generated {
        Ok(generated) => {
            progress.suspend(|| print(&generated.diagnostics, arguments.problems));
            let ignored = generated.diagnostics.len();
            let (rust, lines) = size(&generated.files);
            writeln!(
                out,
                "{name}: becomes a crate: {rust} Rust files, {lines} lines; {ignored} warnings"
            )?;
            generated.files
        }
        Err(Failure { diagnostics, .. }) => {
            progress.suspend(|| print(&diagnostics, arguments.problems));
            writeln!(out, "{name}: does not become a crate; see the errors")?;
            return Ok(Outcome::Different);
        }
    };
    progress.begin("compile");
    let checked = compile(&files, arguments.target_dir.as_deref())?;
    drop(progress);
    for message in checked.errors.iter().chain(&checked.warnings) {
        print_error(message.trim_end());
    }
    if checked.is_clean() {
        writeln!(out, "{name}: the crate compiles without a warning")?;
        return Ok(Outcome::Equal);
    }
    let (errors, warnings) = (checked.errors.len(), checked.warnings.len());
    writeln!(
        out,
        "{name}: the compiler reports {errors} errors and {warnings} warnings: this is a bug in the generator; please report \
         it with the description"
    )?;
    Ok(Outcome::Different)
}

fn options(arguments: &cli::Check) -> Options {
    Options {
        package: PackageOptions {
            name: PACKAGE.to_owned(),
            version: "0.1.0".to_owned(),
            ..PackageOptions::default()
        },
        selection: arguments.patterns.with(arguments.navigation),
        namespace: arguments.namespace.clone(),
        profile: arguments.profile,
        strict: arguments.strict,
        ..Options::default()
    }
}

/// Counts the Rust files and their lines.
fn size(files: &Files) -> (usize, usize) {
    let is_rust = |(path, _): &(&String, &String)| {
        Path::new(path).extension().is_some_and(|extension| extension == "rs")
    };
    let rust: Vec<_> = files.iter().filter(is_rust).collect();
    (rust.len(), rust.iter().map(|(_, text)| text.lines().count()).sum())
}

/// Compiles a crate in a temporary folder.
fn compile(files: &Files, target: Option<&Path>) -> anyhow::Result<Checked> {
    let folder = tempfile::tempdir().context("there is no temporary folder")?;
    let package = folder.path().join(PACKAGE);
    Plan::new(&package, files)?.apply(&mut |_, _| ControlFlow::Continue(()))?;
    // The folder may be below somebody's workspace, of which the package is no member.
    let manifest = folder.path().join("Cargo.toml");
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"{PACKAGE}\"]\n\n[profile.dev]\ndebug = false\n"
    );
    fs_err(&manifest, std::fs::write(&manifest, workspace))?;

    let mut command = cargo();
    command.args(["check", "--message-format", "json"]).current_dir(folder.path());
    if let Some(feature) = files.get("Cargo.toml").and_then(|manifest| full_feature(manifest)) {
        command.args(["--features", &format!("{PACKAGE}/{feature}")]);
    }
    if let Some(target) = target {
        command.env("CARGO_TARGET_DIR", fs_err(target, std::path::absolute(target))?);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child =
        command.spawn().context("cargo cannot be started; it is needed to compile the crate")?;
    let errors = child.stderr.take().context("cargo has a standard error")?;
    let errors = std::thread::spawn(move || std::io::read_to_string(errors).unwrap_or_default());
    let output = child.stdout.take().context("cargo has a standard output")?;
    let mut checked = BTreeMap::from([(PACKAGE.to_owned(), Checked::default())]);
    let mut finished = false;
    for line in BufReader::new(output).lines() {
        finished |= note(&mut checked, &line.context("the output of cargo cannot be read")?);
    }
    let status = child.wait().context("cargo does not end")?;
    let checked = checked.remove(PACKAGE).unwrap_or_default();
    let errors = errors.join().unwrap_or_default();
    ensure!(
        finished && (status.success() || !checked.errors.is_empty()),
        "cargo failed, so it is not known whether the crate compiles:\n{}",
        errors.trim_end()
    );
    Ok(checked)
}

/// Returns the Cargo that has started this program, or else that of the search path.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}
