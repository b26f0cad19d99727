//! `cargo xtask corpus`: tries every description of a folder.
//!
//! 1. [`find`]: which descriptions there are;
//! 2. [`one`]: each in a process of its own: whether it becomes a crate, and whether all of it is in there, which is
//!    [`complete`] if what [`declared`] and [`reached`] count in the description, read as [plain values](sources), is
//!    what [`emitted`] counts in the Rust, and which of its [`names`] do not read well;
//! 3. [`crates`]: the crates, compiled together;
//! 4. [`round_trip`]: the [`examples`] of the descriptions, read and written again. What does not come back may be the
//!    description's own [`contradiction`];
//! 5. [`replies`]: the [`recordings`] of the services, the same way: what they send that is not described;
//! 6. [`report`]: what came of it.

pub mod again;
pub mod arguments;
pub mod complete;
pub mod contradiction;
pub mod crates;
pub mod declared;
pub mod emitted;
pub mod examples;
pub mod find;
pub mod names;
pub mod one;
pub mod problem;
pub mod reached;
pub mod recordings;
pub mod replies;
pub mod report;
pub mod round_trip;
pub mod sources;

use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use anyhow::Context as _;

use arguments::{Corpus, Part};
use find::Found;
use openapi_to_crate_cli::generate::Outcome;
use openapi_to_crate_cli::interrupt;
use openapi_to_crate_cli::progress::Progress;
use report::{Report, Row};

/// Does what the command line asks for. The result goes to standard output, all else to standard error.
pub fn corpus(arguments: &Corpus) -> anyhow::Result<Outcome> {
    if let Some([package, file, output]) = arguments.one.as_deref() {
        let package = package.to_string_lossy();
        one::print(&one::run(&package, file, &arguments.folder, output)?)?;
        return Ok(Outcome::Equal);
    }
    let (mut found, root) = find::find(&arguments.folder)?;
    if !arguments.only.is_empty() {
        found.retain(|found| arguments.only.iter().any(|text| found.name.contains(text.as_str())));
        anyhow::ensure!(!found.is_empty(), "no description has such a name");
    }
    let mut progress = Progress::new();
    interrupt::install(progress.clearer())?;
    let mut report = Report::new(tried(&found, &root, arguments.jobs, &mut progress)?);
    if arguments.check {
        check(arguments, &mut report, &mut progress)?;
    }
    let mut read = Ok(());
    if arguments.examples {
        progress.begin("examples");
        read = round_trip(arguments, &mut report);
    }
    if arguments.recordings && read.is_ok() {
        progress.begin("recordings");
        read = replies(arguments, &mut report);
    }
    drop(progress);
    report.print(arguments)?;
    read?;
    Ok(if report.holds() { Outcome::Equal } else { Outcome::Different })
}

/// Tries the descriptions, several at a time.
fn tried(
    found: &[Found],
    root: &Path,
    jobs: Option<NonZero<usize>>,
    progress: &mut Progress,
) -> anyhow::Result<Vec<Row>> {
    let program = std::env::current_exe().context("this program does not know where it is")?;
    let packages = crates::folder().join("packages");
    openapi_to_crate_cli::paths::fs_err(&packages, std::fs::create_dir_all(&packages))?;
    let processors = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    let threads = jobs.unwrap_or(processors).get().min(found.len());
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    progress.begin("generate");
    thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next, program) = (sender.clone(), &next, &program);
            scope.spawn(move || {
                while let Some(found) = found.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = try_one(program, found, root);
                    if sender.send(Row::new(found, result)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut rows = Vec::new();
        for row in receiver {
            rows.push(row);
            progress.parts(rows.len(), found.len());
        }
        // In the order in which they were found.
        rows.sort_by_key(|row: &Row| found.iter().position(|found| found.name == row.name));
        Ok(rows)
    })
}

/// Has a process of its own try one description.
fn try_one(program: &Path, found: &Found, root: &Path) -> anyhow::Result<one::Result> {
    let output = Command::new(program)
        .arg("corpus")
        .arg(root)
        .arg("--one")
        .arg(&found.package)
        .arg(&found.file)
        .arg(crates::package(&found.package))
        .stdin(Stdio::null())
        .output()
        .context("the process cannot be started")?;
    if output.status.success() {
        return one::parse(&output.stdout).context("the process does not say what it found");
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).take(4).collect();
    anyhow::bail!("{}: {}", output.status, said.join(" "))
}

/// Compiles the crates that there are, or the part of them that was asked for.
fn check(arguments: &Corpus, report: &mut Report, progress: &mut Progress) -> anyhow::Result<()> {
    let mut wanted: Vec<(usize, String)> = report
        .rows
        .iter()
        .filter(|row| row.result.generated)
        .map(|row| (row.result.bytes, row.package.clone()))
        .collect();
    if let Some(Part { number, of }) = arguments.part {
        // Dealt out by their size, so that the parts take about as long as each other.
        wanted.sort();
        wanted = wanted.into_iter().rev().skip(number - 1).step_by(of).collect();
    }
    let names: Vec<&str> = wanted.iter().map(|(_, name)| name.as_str()).collect();
    if names.is_empty() {
        return Ok(());
    }
    progress.begin("check");
    let jobs = arguments.jobs.map(NonZero::get);
    let (mut checked, cost) =
        crates::check(&names, jobs, |done| progress.parts(done, names.len()))?;
    for row in &mut report.rows {
        row.checked = checked.remove(&row.package);
    }
    report.check = Some(cost);
    Ok(())
}

fn compiled(report: &Report) -> Vec<&str> {
    let compiled = report.rows.iter().filter(|row| row.compiles());
    compiled.map(|row| row.package.as_str()).collect()
}

/// Reads and writes the recorded responses of what compiled.
fn replies(arguments: &Corpus, report: &mut Report) -> anyhow::Result<()> {
    let packages = compiled(report);
    if packages.is_empty() {
        return Ok(());
    }
    let mut found = replies::run(&packages, arguments.jobs.map(NonZero::get))?;
    for row in &mut report.rows {
        row.replies = found.remove(&row.package);
    }
    Ok(())
}

/// Reads and writes the examples of what compiled.
fn round_trip(arguments: &Corpus, report: &mut Report) -> anyhow::Result<()> {
    let packages = compiled(report);
    if packages.is_empty() {
        return Ok(());
    }
    let mut found = round_trip::run(&packages, arguments.jobs.map(NonZero::get))?;
    for row in &mut report.rows {
        row.examples = found.remove(&row.package);
    }
    Ok(())
}
