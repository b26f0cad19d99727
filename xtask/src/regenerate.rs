//! `cargo xtask regenerate`: reads descriptions, has crates made of them, and writes or checks these.

use std::fs;
use std::io::{self, IsTerminal as _, Write};
use std::path::Path;
use std::time::Instant;

use anyhow::bail;
use openapi_to_crate::{Description, Diagnostic, Failure, Severity, generate};

use crate::cli;
use crate::config::{self, Job, fs_err};
use crate::sync::{Files, Mode, Plan, report};

/// What a run found.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// Every crate is as its description gives it, by now or from the beginning.
    Equal,
    /// A crate is not, and was not to be mended.
    Different,
}

/// Does what the command line asks for. The result goes to standard output, all else to standard error.
pub fn regenerate(arguments: &cli::Regenerate) -> anyhow::Result<Outcome> {
    let jobs = config::jobs(arguments)?;
    let mut out = anstream::AutoStream::auto(io::stdout()).lock();
    run(&jobs, arguments.mode(), &arguments.writing_command(), &mut out)
}

/// Does all `jobs`, and fails only after the last of them, so that one run tells everything there is to mend.
pub fn run(
    jobs: &[Job],
    mode: Mode,
    writing_command: &str,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Equal;
    let mut failures = Vec::new();
    for job in jobs {
        match run_job(job, mode, out) {
            Ok(Outcome::Equal) => {}
            Ok(Outcome::Different) => outcome = Outcome::Different,
            Err(error) => failures.push(format!("{}: {error:#}", job.options.package.name)),
        }
    }
    if outcome == Outcome::Different {
        writeln!(
            out,
            "\nLine endings are not compared. To mend it, run\n\n    {writing_command}\n"
        )?;
    }
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(outcome)
}

fn run_job(job: &Job, mode: Mode, out: &mut dyn Write) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    progress(format_args!("{} from {}", job.options.package.name, job.name));
    let files = files(job)?;
    let plan = Plan::new(&job.output, &files)?;
    progress(format_args!("{} files in {:.0?}", files.len(), start.elapsed()));

    let name = &job.options.package.name;
    if plan.is_empty() {
        writeln!(out, "{name}: all {} files are up to date", plan.equal())?;
        return Ok(Outcome::Equal);
    }
    match mode {
        Mode::Write => {
            plan.apply()?;
            writeln!(
                out,
                "{name}: wrote {}; {} up to date",
                files_in_words(plan.changes().len()),
                plan.equal()
            )?;
            Ok(Outcome::Equal)
        }
        Mode::Check => {
            let folder = shown(&job.output);
            report::write(out, &folder, &plan)?;
            writeln!(
                out,
                "\n{name}: {folder} differs from what {} gives: {}; {} up to date",
                job.name,
                report::summary(&plan),
                plan.equal()
            )?;
            Ok(Outcome::Different)
        }
    }
}

/// What the generator gives for a job.
pub fn files(job: &Job) -> anyhow::Result<Files> {
    let description = read(&job.description, &job.name)?;
    match generate(&description, &job.options) {
        Ok(generated) => {
            print(&generated.diagnostics);
            Ok(generated.files)
        }
        Err(Failure { diagnostics, .. }) => {
            print(&diagnostics);
            bail!("no crate can be made of {}; nothing was changed", description.name)
        }
    }
}

/// The description in a file.
pub(crate) fn read(file: &Path, name: &str) -> anyhow::Result<Description> {
    let text = fs_err(file, fs::read_to_string(file))?;
    Ok(Description { name: name.to_owned(), text })
}

fn files_in_words(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}

/// A path as seen from the current folder, if it is in there.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}

/// Prints problems, and how many there are.
pub(crate) fn print(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        anstream::eprintln!("{diagnostic}\n");
    }
    let count = |severity| diagnostics.iter().filter(|found| found.severity == severity).count();
    for (severity, word) in [(Severity::Error, "error"), (Severity::Warning, "warning")] {
        match count(severity) {
            0 => {}
            1 => anstream::eprintln!("1 {word}"),
            several => anstream::eprintln!("{several} {word}s"),
        }
    }
}

/// What is being done, for somebody who sits before it.
fn progress(what: std::fmt::Arguments<'_>) {
    if io::stderr().is_terminal() {
        let style = anstyle::Style::new().dimmed();
        anstream::eprintln!("{style}{what}{style:#}");
    }
}
