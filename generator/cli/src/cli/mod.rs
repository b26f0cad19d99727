//! The command line.

#[cfg(feature = "fetch")]
mod fetch;
mod generate;
mod init;
mod options;
mod read;
mod try_one;

use clap::Parser;

#[cfg(feature = "fetch")]
pub use fetch::{Fetch, Size};
pub use generate::Generate;
pub use init::Init;
pub use options::{NavigationOption, Patterns, Problems, ProblemsFormat};
pub use read::{Explain, Extract, Operations};
pub use try_one::Check;

const HELP: &str = "\
Exit status:
  0  success
  1  a check found a difference or a failure (generate --check, check, fetch --check)
  2  an error occurred, or the command line is wrong
  130  the command was interrupted

`openapi-to-crate SUBCOMMAND --help` has examples of each subcommand.";

/// Turns OpenAPI descriptions into complete Rust client crates.
#[derive(Debug, Parser)]
#[command(name = "openapi-to-crate", version, arg_required_else_help = true, after_help = HELP)]
pub struct Cli {
    /// The subcommand to run.
    #[command(subcommand)]
    pub subcommand: Subcommand,
}

/// A subcommand.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Write a configuration for a description.
    Init(Init),
    /// Generate client crates from their OpenAPI descriptions, or check that they are up to date.
    Generate(Box<Generate>),
    /// Extract the smallest self-contained description of some operations.
    Extract(Extract),
    /// List the operations of a description.
    Operations(Operations),
    /// Try a description: does it become a crate, does the crate compile, and what is ignored?
    Check(Box<Check>),
    /// Explain a problem code; without a code, list all codes.
    Explain(Explain),
    /// Download a description over HTTPS and pin it, or check whether there is a newer one.
    #[cfg(feature = "fetch")]
    Fetch(Fetch),
    /// Print the JSON Schema of the configuration file, for editors.
    Schema,
    /// Print a script that completes the command line in a shell.
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
}

impl Subcommand {
    /// Returns the options for displaying problems.
    #[must_use]
    pub fn problems(&self) -> Problems {
        match self {
            Self::Generate(arguments) => arguments.problems,
            Self::Extract(arguments) => arguments.problems,
            Self::Operations(arguments) => arguments.problems,
            Self::Check(arguments) => arguments.problems,
            #[cfg(feature = "fetch")]
            Self::Fetch(arguments) => arguments.problems,
            Self::Init(_) | Self::Explain(_) | Self::Schema | Self::Completions { .. } => {
                Problems::default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_description_needs_a_package_and_an_output() {
        let parse = |line: &str| Cli::try_parse_from(line.split(' '));
        assert!(parse("openapi-to-crate generate --check").is_ok());
        assert!(
            parse("openapi-to-crate generate --description a.yaml --package a --output b").is_ok()
        );
        assert!(parse("openapi-to-crate generate --description a.yaml --package a").is_err());
        assert!(parse("openapi-to-crate generate --package a --output b").is_err());
        assert!(parse("openapi-to-crate generate --namespace a").is_err());
        let graph =
            "openapi-to-crate generate --description a.yaml --package a --output b --profile";
        assert!(parse(&format!("{graph} microsoft-graph")).is_ok());
        assert!(parse(&format!("{graph} msgraph")).is_err(), "there is no such profile");
        assert!(parse("openapi-to-crate generate --include /a").is_err());
        assert!(parse("openapi-to-crate operations --description a.yaml /a --exclude /b").is_ok());
        assert!(
            parse("openapi-to-crate operations --description a.yaml a").is_err(),
            "it is no pattern"
        );
        assert!(parse("openapi-to-crate extract --description a.yaml --include /a").is_err());
    }
}
