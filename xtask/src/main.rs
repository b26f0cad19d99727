//! `cargo xtask`: the commands of this repository. `cargo xtask --help` lists them.

#![forbid(unsafe_code)]

mod playground;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};
use openapi_to_crate_cli::cli::{Explain, Extract, Generate, Operations, ProblemsFormat};
use openapi_to_crate_cli::generate::Outcome;
use openapi_to_crate_cli::{config, exit, explain, extract, generate, interrupt, operations};

/// A faster allocator: the system's allocator took about a third of the time for all of Graph.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The commands of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Generate the crates of spec/regenerate.toml, or check that they are up to date: `openapi-to-crate generate`.
    #[command(
        after_help = "Without --description, the crates are those of spec/regenerate.toml.\n\n\
        `cargo run --package openapi-to-crate-cli -- generate --help` has examples and the exit statuses."
    )]
    Regenerate(Box<Generate>),
    /// Extract the smallest self-contained description of some operations: `openapi-to-crate extract`.
    Extract(Extract),
    /// List the operations of a description: `openapi-to-crate operations`.
    Operations(Operations),
    /// Explain a problem code; without a code, list all codes: `openapi-to-crate explain`.
    Explain(Explain),
    /// Build the page that generates crates in a browser.
    Playground(playground::Playground),
    /// Generate a crate from every description in a folder, compile it, and report the results.
    #[command(disable_help_flag = true)]
    Corpus(Rest),
    /// Measure the generator and the generated code.
    #[command(disable_help_flag = true)]
    Bench(Rest),
}

/// The arguments of a command of the package `xtask-measure`.
#[derive(Args, Debug)]
struct Rest {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

fn main() -> ExitCode {
    let (result, format) = match Cli::parse().task {
        Task::Regenerate(arguments) => (regenerate(&arguments), arguments.problems.format),
        Task::Extract(arguments) => (extract::extract(&arguments), arguments.problems.format),
        Task::Operations(arguments) => {
            (operations::operations(&arguments), arguments.problems.format)
        }
        Task::Explain(arguments) => (explain::explain(&arguments), ProblemsFormat::default()),
        Task::Playground(arguments) => {
            (playground::playground(&arguments).map(|()| Outcome::Equal), ProblemsFormat::default())
        }
        Task::Corpus(rest) => return delegated(measure("corpus", &rest)),
        Task::Bench(rest) => return delegated(measure("bench", &rest)),
    };
    exit::code(result, format)
}

fn delegated(result: anyhow::Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|error| exit::code(Err(error), ProblemsFormat::default()))
}

fn regenerate(arguments: &Generate) -> anyhow::Result<Outcome> {
    let write_command = arguments.write_command("cargo xtask regenerate");
    let mut arguments = arguments.clone();
    if arguments.description.is_none() && arguments.config.is_none() {
        let start = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        arguments.config = Some(config::find("spec/regenerate.toml", start)?);
    }
    generate::generate(&arguments, write_command)
}

/// Runs a command of the package `xtask-measure`, which is compiled only when it is needed.
fn measure(command: &str, rest: &Rest) -> anyhow::Result<ExitCode> {
    // Ctrl-C reaches the other process as well, which may have to restore something; this one waits for it.
    let _deferred = interrupt::defer();
    interrupt::install(|| {})?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--package", "xtask-measure", "--", command])
        .args(&rest.arguments)
        .status()
        .context("cargo cannot be started")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::from(exit::FAILED), ExitCode::from))
}
