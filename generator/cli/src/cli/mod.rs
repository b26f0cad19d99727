//! The command line.

#[cfg(feature = "fetch")]
mod fetch;
mod generate;
mod init;
mod read;
mod try_one;

use clap::{Args, Parser, ValueEnum};
use openapi_to_crate::{Navigation, Pattern, Selection};

#[cfg(feature = "fetch")]
pub use fetch::{Fetch, Size};
pub use generate::Generate;
pub use init::Init;
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

/// Options for displaying problems.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Problems {
    /// The format of problems on standard error
    ///
    /// With `json`, each problem is an object on its own line with code, severity, file, line, column, pointer, message and
    /// help; unknown values are null. If the command fails, the last line gives the reason, with a severity and a message.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: ProblemsFormat,

    /// Show all problems in full, instead of one warning of each kind with its count and first positions
    #[arg(long)]
    pub verbose: bool,
}

/// The format of problems.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum ProblemsFormat {
    /// Text with source excerpts, as compilers print them.
    #[default]
    Human,
    /// One JSON object per line, without summaries.
    Json,
}

/// Patterns that select operations and properties.
#[derive(Args, Clone, Debug, Default)]
pub struct Patterns {
    /// Only operations that match this pattern; can be given several times
    ///
    /// `/users/{}/messages/**` matches operations by path: `{}` is a path parameter with any name, `*` any characters
    /// within a segment, `**` any number of segments. `operationId:users.*` matches by operationId, and
    /// `tag:users.message` by tag; `*` is any characters there. Methods can follow: `/me/messages#GET,POST`. A pattern
    /// without a match is an error.
    ///
    /// `property:microsoft.graph.user/manager` is a property of a schema; `*` is any characters. An included navigation
    /// property becomes a field even with `--navigation selected`.
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub include: Vec<Pattern>,

    /// Exclude operations or properties that match this pattern, even if they are included; can be given several times
    ///
    /// The value of an excluded property is kept as an additional property, in JSON.
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub exclude: Vec<Pattern>,
}

/// The option `navigation`, where properties matter.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct NavigationOption {
    /// The navigation properties that become fields: `all`, or `selected`, which are those whose types are used anyway and
    /// those that an include pattern names; the others are kept as additional properties [default: that of the profile,
    /// otherwise `all`]
    #[arg(long, value_name = "WHICH", requires = "description")]
    pub navigation: Option<Navigation>,
}

impl Patterns {
    /// Returns the patterns as a selection.
    #[must_use]
    pub fn selection(&self) -> Selection {
        Selection {
            include: self.include.clone(),
            exclude: self.exclude.clone(),
            ..Selection::default()
        }
    }

    /// Returns the patterns as a selection, with the option `navigation`.
    #[must_use]
    pub fn with(&self, NavigationOption { navigation }: NavigationOption) -> Selection {
        Selection { navigation, ..self.selection() }
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
