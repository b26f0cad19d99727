//! Exit statuses of the commands.

use std::process::ExitCode;

use crate::cli::ProblemsFormat;
use crate::generate::Outcome;
use crate::interrupt;
use crate::problems;

/// The exit status of a check that found a difference.
pub const DIFFERENT: u8 = 1;

/// The exit status of a command that failed. The parser of the command line uses it, too.
pub const FAILED: u8 = 2;

/// Returns the exit status of a command, and prints the reason if it failed.
#[must_use]
pub fn code(result: anyhow::Result<Outcome>, format: ProblemsFormat) -> ExitCode {
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
