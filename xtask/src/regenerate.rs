//! `cargo xtask regenerate`: reads descriptions, has crates made of them, and writes or checks these.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use anyhow::bail;
use openapi_to_crate::{Failure, generate_observed};

use crate::api::{self, ApiChange};
use crate::cli::{self, Problems};
use crate::config::{self, Job};
use crate::files::read;
use crate::interrupt;
use crate::output;
use crate::problems::print;
use crate::progress::{self, Progress};
use crate::sync::{self, Files, Mode, Plan, report};

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
    let mut out = output::stdout();
    let mut progress = Progress::new();
    interrupt::listen(progress.clearer())?;
    let how = How {
        mode: arguments.mode(),
        writing_command: arguments.writing_command(),
        timings: arguments.timings,
        problems: arguments.problems,
    };
    run(&jobs, &how, &mut progress, &mut out)
}

/// How jobs are done.
#[derive(Clone, Debug)]
pub struct How {
    /// Whether to write or to check.
    pub mode: Mode,
    /// The command that mends what a check finds.
    pub writing_command: String,
    /// Whether to print what each phase cost.
    pub timings: bool,
    /// How problems are shown.
    pub problems: Problems,
}

/// Does all `jobs`, and fails only after the last of them, so that one run tells everything there is to mend.
pub fn run(
    jobs: &[Job],
    how: &How,
    progress: &mut Progress,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Equal;
    let mut failures = Vec::new();
    for job in jobs {
        let result = run_job(job, how, progress, out);
        let timings = progress.take_timings();
        if how.timings {
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
            "\nLine endings are not compared. To mend it, run\n\n    {}\n",
            how.writing_command
        )?;
    }
    if !failures.is_empty() {
        bail!("{}", failures.join("\n"));
    }
    Ok(outcome)
}

fn run_job(
    job: &Job,
    how: &How,
    progress: &mut Progress,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    if how.mode == Mode::Write && recover(&job.output)? {
        progress.suspend(|| {
            output::print_error(
                "note: an earlier run was killed while it wrote; its changes were taken back",
            );
        });
    }
    let files = files(job, how.problems, progress)?;
    progress.begin("compare");
    let plan = Plan::new(&job.output, &files)?;
    if let Some(note) = report::foreign(&plan) {
        progress.suspend(|| output::print_error(&note));
    }

    let name = &job.options.package.name;
    if plan.is_empty() {
        writeln!(out, "{name}: all {} files are up to date", plan.equal())?;
        return Ok(Outcome::Equal);
    }
    let api = ApiChange::of(&plan, &files);
    let outcome = match how.mode {
        Mode::Write => {
            progress.begin("write");
            write(&plan, progress)?;
            writeln!(
                out,
                "{name}: wrote {}; {} up to date",
                files_in_words(plan.changes().len()),
                plan.equal()
            )?;
            Outcome::Equal
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
            if plan.is_blocked() {
                writeln!(out, "First move the files away that are not replaced.")?;
            }
            Outcome::Different
        }
    };
    if let Some(api) = api {
        api::report::write(out, name, &api, how.problems.verbose)?;
    }
    Ok(outcome)
}

/// Puts right what a run that was killed has left.
fn recover(output: &Path) -> anyhow::Result<bool> {
    let _writing = interrupt::writing();
    sync::recover(output)
}

/// Makes the changes of a plan, unless somebody interrupts.
fn write(plan: &Plan, progress: &mut Progress) -> anyhow::Result<()> {
    let _writing = interrupt::writing();
    plan.apply(&mut |done, total| {
        progress.parts(done, total);
        if interrupt::asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}

/// What the generator gives for a job.
pub fn files(job: &Job, problems: Problems, progress: &mut Progress) -> anyhow::Result<Files> {
    progress.begin("read");
    let description = read(&job.description, &job.name, job.root.as_deref())?;
    let generated = generate_observed(&description, &job.options, progress);
    progress.end();
    match generated {
        Ok(generated) => {
            progress.suspend(|| print(&generated.diagnostics, problems));
            Ok(generated.files)
        }
        Err(Failure { diagnostics, .. }) => {
            progress.suspend(|| print(&diagnostics, problems));
            bail!("no crate can be made of {}; nothing was changed", description.name)
        }
    }
}

fn files_in_words(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}

/// A path as seen from the current folder, if it is in there.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
