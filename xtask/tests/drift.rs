//! Drift check: the generated crates of this repository are up to date. `cargo xtask regenerate` updates them.

use std::path::{Path, PathBuf};

use openapi_to_crate_cli::cli::Problems;
use openapi_to_crate_cli::config::{self, Job};
use openapi_to_crate_cli::generate::{self, Outcome, RunOptions};
use openapi_to_crate_cli::progress::Progress;
use openapi_to_crate_cli::sync::Mode;

fn jobs() -> anyhow::Result<Vec<Job>> {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = xtask.parent().map_or_else(PathBuf::new, Path::to_owned);
    config::load(&workspace.join("spec/regenerate.toml"))
}

#[test]
fn the_crates_are_up_to_date() -> anyhow::Result<()> {
    let mut report = anstream::AutoStream::never(Vec::new());
    let options = RunOptions {
        mode: Mode::Check,
        write_command: "cargo xtask regenerate".to_owned(),
        timings: false,
        problems: Problems::default(),
    };
    let outcome = generate::run(&jobs()?, &options, &mut Progress::new(), &mut report)?;
    assert_eq!(outcome, Outcome::Equal, "\n{}", String::from_utf8_lossy(&report.into_inner()));
    Ok(())
}

#[test]
fn generating_twice_gives_the_same_bytes() -> anyhow::Result<()> {
    for job in jobs()? {
        let files = || generate::files(&job, Problems::default(), &mut Progress::new());
        assert_eq!(files()?, files()?, "{}", job.name);
    }
    Ok(())
}
