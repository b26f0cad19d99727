//! `openapi-to-crate generate`: generates crates from descriptions, and writes or checks them.

use std::io::Write;
use std::ops::ControlFlow;

use anyhow::bail;
use openapi_to_crate::{Failure, Generated, generate_observed};

use crate::api::{self, ApiChange};
use crate::cli::{self, Problems};
use crate::config::{self, Job, Manifests};
use crate::files::read_with;
use crate::interrupt;
use crate::manifest;
use crate::output;
use crate::paths::shown;
use crate::pin;
use crate::problems::print;
use crate::progress::{self, Progress};
use crate::sync::{self, Files, Mode, Plan, report};

/// The outcome of a run.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// Every crate is up to date.
    Equal,
    /// A check found a crate that is not up to date.
    Different,
}

/// The command without its arguments.
pub const COMMAND: &str = "openapi-to-crate generate";

/// Runs the command. The result goes to standard output, everything else to standard error. `write_command` writes
/// what a check finds outdated.
pub fn generate(arguments: &cli::Generate, write_command: String) -> anyhow::Result<Outcome> {
    let jobs = config::jobs(arguments)?;
    let mut out = output::stdout();
    let mut progress = Progress::new();
    interrupt::install(progress.clearer())?;
    let options = RunOptions {
        mode: arguments.mode(),
        write_command,
        timings: arguments.timings,
        problems: arguments.problems,
    };
    run(&jobs, &options, &mut progress, &mut out)
}

/// Options of a run.
#[derive(Clone, Debug)]
pub struct RunOptions {
    /// Whether to write or to check.
    pub mode: Mode,
    /// The command that writes what a check finds outdated.
    pub write_command: String,
    /// Whether to print the cost of each phase.
    pub timings: bool,
    /// Options for displaying problems.
    pub problems: Problems,
}

/// Runs all `jobs`, and fails only after the last one, so that one run reports all problems.
pub fn run(
    jobs: &[Job],
    options: &RunOptions,
    progress: &mut Progress,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Equal;
    let mut failures = Vec::new();
    let mut manifests = Manifests::default();
    let (users, owners): (Vec<_>, Vec<_>) = jobs.iter().partition(|job| job.runtime.is_some());
    for job in owners.into_iter().chain(users) {
        let result = run_job(job, &mut manifests, options, progress, out);
        let timings = progress.take_timings();
        if options.timings {
            progress.suspend(|| {
                let name = &job.options.package.name;
                output::print_error(&format!("{name}\n{}", progress::table(&timings)));
            });
        }
        match result {
            Ok(Outcome::Equal) => {}
            Ok(Outcome::Different) => outcome = Outcome::Different,
            Err(error) => failures.push(format!("{}: {error:#}", job.options.package.name)),
        }
    }
    if outcome == Outcome::Different {
        writeln!(
            out,
            "\nLine endings are ignored. To fix the differences, run\n\n    {}\n",
            options.write_command
        )?;
    }
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(outcome)
}

fn run_job(
    job: &Job,
    manifests: &mut Manifests,
    options: &RunOptions,
    progress: &mut Progress,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    if options.mode == Mode::Write && recover(job)? {
        progress.suspend(|| {
            output::print_error(
                "note: an earlier run was killed while writing; its changes were rolled back",
            );
        });
    }
    let generated = generated(job, manifests, options.problems, progress)?;
    let Generated { files, dependencies, .. } = generated;
    manifests.add(job, files.get("Cargo.toml"));
    let pinned = pinned(job, options.mode, progress, out)?;
    progress.begin("compare");
    let plan = Plan::of(job.owned(), &job.output, &files)?;
    if let Some(needed) = dependencies
        && let Some(missing) = manifest::missing(&job.output, &needed)?
    {
        progress.suspend(|| output::print_error(&format!("note: {missing}")));
    }
    if let Some(note) = report::unmanaged(&plan) {
        progress.suspend(|| output::print_error(&note));
    }

    let name = &job.options.package.name;
    if plan.is_empty() {
        writeln!(out, "{name}: all {} files are up to date", plan.equal())?;
        return Ok(pinned);
    }
    let api = ApiChange::of(&plan, &files);
    let outcome = match options.mode {
        Mode::Write => {
            progress.begin("write");
            write(&plan, progress)?;
            writeln!(
                out,
                "{name}: wrote {}; {} up to date",
                files_in_words(plan.changes().len()),
                plan.equal()
            )?;
            pinned
        }
        Mode::Check => {
            let folder = shown(&job.output);
            report::write(out, &folder, &plan)?;
            writeln!(
                out,
                "\n{name}: {folder} differs from {}: {}; {} up to date",
                job.name,
                report::summary(&plan),
                plan.equal()
            )?;
            if plan.is_blocked() {
                writeln!(out, "First move the files that are not replaced.")?;
            }
            Outcome::Different
        }
    };
    if let Some(api) = api {
        api::report::write(out, name, &api, options.problems.verbose)?;
    }
    Ok(outcome)
}

/// Compares the description with its pin, if it has one. Only a check reports a difference as its result.
fn pinned(
    job: &Job,
    mode: Mode,
    progress: &mut Progress,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    match (pin::mismatch(&job.description)?, mode) {
        (None, _) => Ok(Outcome::Equal),
        (Some(mismatch), Mode::Write) => {
            progress.suspend(|| output::print_error(&format!("note: {mismatch}")));
            Ok(Outcome::Equal)
        }
        (Some(mismatch), Mode::Check) => {
            writeln!(out, "{mismatch}")?;
            Ok(Outcome::Different)
        }
    }
}

/// Rolls back the changes of a run that was killed.
fn recover(job: &Job) -> anyhow::Result<bool> {
    let _deferred = interrupt::defer();
    sync::recover(job.owned(), &job.output)
}

/// Applies a plan, unless it is interrupted.
fn write(plan: &Plan, progress: &mut Progress) -> anyhow::Result<()> {
    let _deferred = interrupt::defer();
    plan.apply(&mut |done, total| {
        progress.parts(done, total);
        if interrupt::requested() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}

/// Generates the files of a job.
pub fn files(job: &Job, problems: Problems, progress: &mut Progress) -> anyhow::Result<Files> {
    Ok(generated(job, &Manifests::default(), problems, progress)?.files)
}

fn generated(
    job: &Job,
    manifests: &Manifests,
    problems: Problems,
    progress: &mut Progress,
) -> anyhow::Result<Generated> {
    let options = manifests.options(job)?;
    progress.begin("read");
    let description = read_with(&job.description, &job.name, job.root.as_deref(), &job.overlays)?;
    let generated = generate_observed(&description, &options, progress);
    progress.end();
    match generated {
        Ok(generated) => {
            progress.suspend(|| print(&generated.diagnostics, problems));
            Ok(generated)
        }
        Err(Failure { diagnostics, .. }) => {
            progress.suspend(|| print(&diagnostics, problems));
            bail!("no crate can be generated from {}; nothing was changed", description.name)
        }
    }
}

fn files_in_words(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}
