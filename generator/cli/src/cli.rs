//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};
use openapi_to_crate::{Pattern, Profile, Selection};

use crate::sync::Mode;

/// Turns OpenAPI descriptions into complete Rust client crates.
#[derive(Debug, Parser)]
#[command(name = "openapi-to-crate", version, arg_required_else_help = true)]
pub struct Cli {
    /// The subcommand to run.
    #[command(subcommand)]
    pub subcommand: Subcommand,
}

/// A subcommand.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
    /// Generate client crates from their OpenAPI descriptions, or check that they are up to date.
    Generate(Box<Generate>),
    /// Extract the smallest self-contained description of some operations.
    Extract(Extract),
    /// List the operations of a description.
    Operations(Operations),
    /// Explain a problem code; without a code, list all codes.
    Explain(Explain),
}

impl Subcommand {
    /// Returns the options for displaying problems.
    #[must_use]
    pub fn problems(&self) -> Problems {
        match self {
            Self::Generate(arguments) => arguments.problems,
            Self::Extract(arguments) => arguments.problems,
            Self::Operations(arguments) => arguments.problems,
            Self::Explain(_) => Problems::default(),
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

const GENERATE_HELP: &str = "\
Examples:
  openapi-to-crate generate
      Writes all crates of openapi-to-crate.toml. Files that are up to date are not touched.

  openapi-to-crate generate --check
      Writes nothing. Shows how the crates differ from their descriptions.

  openapi-to-crate generate --description mail.yaml --package graph-mail --output ../graph-mail --profile microsoft-graph
      Writes one crate from another description.

  openapi-to-crate generate --description graph.yaml --include '/users/{}/messages/**' --include '/me/sendMail#POST' \\
      --exclude 'tag:*.attachment' --package graph-mail --output ../graph-mail --profile microsoft-graph
      Writes one crate from a part of a description.

In the output folder this command writes Cargo.toml, README.md and src/, and deletes files in src/ that it wrote
earlier and no longer generates. It never replaces or deletes other files. Files of the system and of editors in src/,
such as .DS_Store, are ignored.

Exit status:
  0  the crates are up to date
  1  a crate is not up to date (only with --check)
  2  an error occurred; the crate concerned was not changed";

/// The arguments of `generate`.
#[derive(Args, Clone, Debug, Default)]
#[command(after_help = GENERATE_HELP)]
pub struct Generate {
    /// Write nothing; show the differences, and exit with status 1 if there is one
    #[arg(long)]
    pub check: bool,

    /// Print the time of each phase, and the peak memory at its end
    #[arg(long)]
    pub timings: bool,

    /// The configuration file [default: openapi-to-crate.toml in the current folder or the nearest one above it]
    #[arg(long, value_name = "FILE", conflicts_with = "description")]
    pub config: Option<PathBuf>,

    /// The OpenAPI description, YAML or JSON, instead of those in the configuration; `-` for standard input
    #[arg(long, value_name = "FILE", requires_all = ["package", "output"])]
    pub description: Option<PathBuf>,

    /// The folder whose files the description may refer to [default: the folder of the description, or the current
    /// folder for standard input]
    #[arg(long, value_name = "DIR", requires = "description")]
    pub root: Option<PathBuf>,

    /// The name of the package
    #[arg(long, value_name = "NAME", requires = "description")]
    pub package: Option<String>,

    /// The folder of the package, which is created if necessary
    #[arg(long, value_name = "DIR", requires = "description")]
    pub output: Option<PathBuf>,

    /// The service of the description, which enables features that the description does not declare: `microsoft-graph`
    #[arg(long, value_name = "NAME", requires = "description")]
    pub profile: Option<Profile>,

    /// The prefix of schema names that does not become a module, such as `microsoft.graph` [default: that of the profile]
    #[arg(long, value_name = "PREFIX", requires = "description")]
    pub namespace: Option<String>,

    /// Operations that can be repeated although neither their method nor the description says so: a pattern as for
    /// `--include`; can be given several times
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub idempotent: Vec<Pattern>,

    /// Treat every violation of OpenAPI as an error, even if it can be repaired
    #[arg(long, requires = "description")]
    pub strict: bool,

    /// The version of the package [default: 0.1.0]
    #[arg(long, value_name = "VERSION", requires = "description")]
    pub crate_version: Option<String>,

    /// Patterns that select operations.
    #[command(flatten)]
    pub patterns: Patterns,

    /// Options for displaying problems.
    #[command(flatten)]
    pub problems: Problems,
}

/// Patterns that select operations.
#[derive(Args, Clone, Debug, Default)]
pub struct Patterns {
    /// Only operations that match this pattern; can be given several times
    ///
    /// `/users/{}/messages/**` matches operations by path: `{}` is a path parameter with any name, `*` any characters
    /// within a segment, `**` any number of segments. `operationId:users.*` matches by operationId, and
    /// `tag:users.message` by tag; `*` is any characters there. Methods can follow: `/me/messages#GET,POST`. A pattern
    /// without a match is an error.
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub include: Vec<Pattern>,

    /// Exclude operations that match this pattern, even if they are included; can be given several times
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub exclude: Vec<Pattern>,
}

impl Patterns {
    /// Returns the patterns as a selection.
    #[must_use]
    pub fn selection(&self) -> Selection {
        Selection { include: self.include.clone(), exclude: self.exclude.clone() }
    }
}

const EXTRACT_HELP: &str = "\
An extract contains the selected operations and everything that they refer to, in the order and formatting of the
description. It is a valid description, which can be committed, reviewed, and used to generate a crate. The crate is
the same as the one from the whole description with the same patterns. Extracting from an extract changes nothing.

Entries of discriminator mappings are kept if their schema is in the extract, and tags if they are used. Links to
operations outside the extract are omitted. References to other files, or into paths, cannot be extracted. Parts that
are not in YAML's block style are reformatted.

An extract replaces an existing file only if that is an OpenAPI description, and never its own source.

Examples:
  openapi-to-crate extract --description graph.yaml --include '/users/{}/messages/**' --include '/me/sendMail' \\
      --output spec/mail.yaml

Exit status:
  0  the extract was written, or is up to date
  2  an error occurred; nothing was changed";

/// The arguments of `extract`.
#[derive(Args, Clone, Debug)]
#[command(after_help = EXTRACT_HELP)]
pub struct Extract {
    /// The OpenAPI description, YAML or JSON; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub description: PathBuf,

    /// The folder whose files the description may refer to [default: the folder of the description, or the current
    /// folder for standard input]
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// Patterns that select operations.
    #[command(flatten)]
    pub patterns: Patterns,

    /// Options for displaying problems.
    #[command(flatten)]
    pub problems: Problems,

    /// The file to write; JSON if its name ends in .json, otherwise YAML
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
}

const OPERATIONS_HELP: &str = "\
Examples:
  openapi-to-crate operations --description graph.yaml
      Lists all operations in the order of the description: method, path, operationId and summary.

  openapi-to-crate operations --description graph.yaml '/users/{}/messages/**#GET' --exclude '/**/$count'
      Lists the operations that match patterns. See `--include` for the syntax.

  openapi-to-crate operations --description graph.yaml --json '/**/assign' | jq -r '.[].operationId'
      Lists operations as JSON.

Exit status:
  0  the operations were listed
  2  a pattern has no match, or another error occurred";

/// The arguments of `operations`.
#[derive(Args, Clone, Debug)]
#[command(after_help = OPERATIONS_HELP)]
pub struct Operations {
    /// The OpenAPI description, YAML or JSON; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub description: PathBuf,

    /// The folder whose files the description may refer to [default: the folder of the description, or the current
    /// folder for standard input]
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// Only operations that match one of these patterns; the same as `--include`
    #[arg(value_name = "PATTERN")]
    pub positional: Vec<Pattern>,

    /// Patterns that select operations.
    #[command(flatten)]
    pub patterns: Patterns,

    /// Options for displaying problems.
    #[command(flatten)]
    pub problems: Problems,

    /// Print a JSON array with an object for each operation
    #[arg(long)]
    pub json: bool,
}

/// The arguments of `explain`.
#[derive(Args, Clone, Debug)]
pub struct Explain {
    /// A code, such as E0301
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

impl Operations {
    /// Returns the selection of operations to list.
    #[must_use]
    pub fn selection(&self) -> Selection {
        let mut selection = self.patterns.selection();
        selection.include.extend(self.positional.iter().cloned());
        selection
    }
}

impl Generate {
    /// Returns whether to write or to check.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.check { Mode::Check } else { Mode::Write }
    }

    /// Returns the command that writes what this one checks; it begins with `command`.
    #[must_use]
    pub fn write_command(&self, command: &str) -> String {
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let options = [
            ("--config", path(&self.config)),
            ("--description", path(&self.description)),
            ("--root", path(&self.root)),
            ("--package", self.package.clone()),
            ("--output", path(&self.output)),
            ("--profile", self.profile.map(|profile| profile.to_string())),
            ("--namespace", self.namespace.clone()),
            ("--crate-version", self.crate_version.clone()),
        ];
        let mut command = vec![command.to_owned()];
        for (option, value) in options {
            if let Some(value) = value {
                command.push(format!("{option} {}", quoted(&value)));
            }
        }
        if self.strict {
            command.push("--strict".to_owned());
        }
        let Patterns { include, exclude } = &self.patterns;
        let patterns =
            [("--idempotent", &self.idempotent), ("--include", include), ("--exclude", exclude)];
        for (option, patterns) in patterns {
            command.extend(patterns.iter().map(|p| format!("{option} {}", quoted(&p.to_string()))));
        }
        command.join(" ")
    }
}

/// An argument as a shell reads it, in quotes only where it needs them.
fn quoted(argument: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:\\=+@".contains(c);
    if !argument.is_empty() && argument.chars().all(plain) {
        return argument.to_owned();
    }
    format!("'{}'", argument.replace('\'', r"'\''"))
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

    #[test]
    fn the_write_command_repeats_the_arguments_for_a_shell() {
        let arguments = Generate {
            check: true,
            description: Some("my mail.yaml".into()),
            package: Some("graph-mail".into()),
            output: Some("../mail".into()),
            patterns: Patterns {
                include: vec!["/me/{}#GET".parse().expect("it is a pattern")],
                exclude: vec!["tag:a".parse().expect("it is a pattern")],
            },
            ..Generate::default()
        };
        assert_eq!(
            arguments.write_command("openapi-to-crate generate"),
            "openapi-to-crate generate --description 'my mail.yaml' --package graph-mail --output ../mail \
             --include '/me/{}#GET' --exclude tag:a"
        );
        assert_eq!(Generate::default().write_command("a b"), "a b");
    }
}
