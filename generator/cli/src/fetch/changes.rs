//! The changes that a newer description makes to the crates of the configuration.

use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use anyhow::{Context as _, bail};
use openapi_to_crate::{Description, Failure, generate};

use crate::api::{self, ApiChange};
use crate::cli;
use crate::config::{self, Job, Manifests};
use crate::files;
use crate::generate::Outcome;
use crate::problems::print;
use crate::sync::{Files, Plan};

/// Reports the changes of the public API of each crate that the configuration generates from the description in `file`.
pub(super) fn report(
    arguments: &cli::Fetch,
    file: &Path,
    old: &[u8],
    new: &str,
    out: &mut dyn Write,
) -> anyhow::Result<Outcome> {
    let jobs = jobs(arguments, file)?;
    if jobs.is_empty() {
        writeln!(
            out,
            "No configuration generates a crate from it, so changes of an API are not shown."
        )?;
    }
    let old = std::str::from_utf8(old).context("the file on disk is not UTF-8")?;
    for job in jobs {
        let name = &job.options.package.name;
        let before = crate_of(&job, old, "present", arguments)?;
        let after = crate_of(&job, new, "newer", arguments)?;
        let folder = tempfile::tempdir().context("there is no temporary folder")?;
        Plan::of(job.owned(), folder.path(), &before)?
            .apply(&mut |_, _| ControlFlow::Continue(()))?;
        let plan = Plan::of(job.owned(), folder.path(), &after)?;
        if plan.is_empty() {
            writeln!(out, "{name}: the generated crate is the same")?;
        } else if let Some(change) = ApiChange::of(&plan, &after) {
            api::report::write(out, name, &change, arguments.problems.verbose)?;
        }
    }
    writeln!(out, "\nTo use it, run\n\n    openapi-to-crate fetch {}\n", files::name(file))?;
    Ok(Outcome::Different)
}

/// Returns the jobs with this description, if there is a configuration.
fn jobs(arguments: &cli::Fetch, file: &Path) -> anyhow::Result<Vec<Job>> {
    let configuration = match &arguments.config {
        Some(configuration) => configuration.clone(),
        None => match config::find(config::FILE, None) {
            Ok(configuration) => configuration,
            Err(_) => return Ok(Vec::new()),
        },
    };
    let same = |path: &Path| fs::canonicalize(path).ok();
    let wanted = same(file);
    let jobs = config::load(&configuration)?.into_iter();
    Ok(jobs.filter(|job| wanted.is_some() && same(&job.description) == wanted).collect())
}

/// Generates the crate of a job from another text of its description.
fn crate_of(job: &Job, text: &str, which: &str, arguments: &cli::Fetch) -> anyhow::Result<Files> {
    let root = job.root.as_deref();
    let description = files::read_with(&job.description, &job.name, root, &job.overlays)?;
    let description = Description { text: text.to_owned(), ..description };
    match generate(&description, &Manifests::default().options(job)?) {
        Ok(generated) => Ok(generated.files),
        Err(Failure { diagnostics }) => {
            print(&diagnostics, arguments.problems);
            bail!("{}: the {which} description does not become a crate", job.options.package.name)
        }
    }
}
