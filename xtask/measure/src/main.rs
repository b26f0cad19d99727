//! `cargo xtask corpus` and `cargo xtask bench`, which run this program.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use openapi_to_crate_cli::cli::{Generate, ProblemsFormat};
use openapi_to_crate_cli::exit;
use openapi_to_crate_cli::generate::{self, Outcome};
use xtask_measure::bench::{self, arguments::Bench};
use xtask_measure::corpus::{self, arguments::Corpus};

/// The allocator of the command `openapi-to-crate`, which is what is measured.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The commands that measure.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Generate a crate from every description in a folder, compile it, and report the results.
    Corpus(Corpus),
    /// Measure the generator and the generated code.
    #[command(subcommand)]
    Bench(Bench),
    /// The command that is measured.
    #[command(hide = true)]
    Generate(Box<Generate>),
}

fn main() -> ExitCode {
    let result = match Cli::parse().task {
        Task::Corpus(arguments) => corpus::corpus(&arguments),
        Task::Bench(command) => bench::bench(&command).map(|()| Outcome::Equal),
        Task::Generate(arguments) => {
            generate::generate(&arguments, arguments.write_command(generate::COMMAND))
        }
    };
    exit::code(result, ProblemsFormat::default())
}
