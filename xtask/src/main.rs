//! `cargo xtask`: the commands of this repository. `cargo xtask --help` lists them.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use clap::Parser as _;
use xtask::cli::{Cli, Task};
use xtask::regenerate::{self, Outcome};
use xtask::{bench, corpus, explain, extract, interrupt, operations, problems};

/// A faster allocator: the system's allocator took about a third of the time for all of Graph.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The exit status of a check that found a difference. Errors, including usage errors, exit with [`FAILED`].
const DIFFERENT: u8 = 1;
/// The exit status of a command that failed.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let task = Cli::parse().task;
    let format = task.problems().format;
    let result = match task {
        Task::Regenerate(arguments) => regenerate::regenerate(&arguments),
        Task::Extract(arguments) => extract::extract(&arguments).map(|()| Outcome::Equal),
        Task::Operations(arguments) => operations::operations(&arguments).map(|()| Outcome::Equal),
        Task::Corpus(arguments) => corpus::corpus(&arguments),
        Task::Explain(arguments) => explain::explain(&arguments).map(|()| Outcome::Equal),
        Task::Bench(command) => bench::bench(&command).map(|()| Outcome::Equal),
    };
    match result {
        _ if interrupt::requested() => ExitCode::from(interrupt::STATUS),
        Ok(Outcome::Equal) => ExitCode::SUCCESS,
        Ok(Outcome::Different) => ExitCode::from(DIFFERENT),
        Err(error) => {
            problems::print_failure(&error, format);
            ExitCode::from(FAILED)
        }
    }
}
