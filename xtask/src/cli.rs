//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::bench::arguments::Bench;
use crate::sync::Mode;

/// The repository's own commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Write the client crates anew from their OpenAPI descriptions, or check that they are as written.
    Regenerate(Regenerate),
    /// Measure what generating costs, and what the generated code does.
    #[command(subcommand)]
    Bench(Bench),
}

const REGENERATE_HELP: &str = "\
Examples:
  cargo xtask regenerate
      Writes every crate that spec/regenerate.toml names. Files that are right already are not touched.

  cargo xtask regenerate --check
      Writes nothing. Shows how the crates differ from what their descriptions give.

  cargo xtask regenerate --description mail.yaml --package graph-mail --output ../graph-mail --namespace microsoft.graph
      Writes one crate from a description of your own.

In the output folder, Cargo.toml, README.md and src/ belong to this command: it replaces them, and deletes what
is left over in src/. Everything else is yours. It refuses a folder with files in these places that it has not made.

Exit status:
  0  the crates are as their descriptions give them (with --check), or they are now
  1  they are not (only with --check)
  2  something went wrong; the crate in question was not changed";

/// The arguments of `regenerate`.
#[derive(Args, Clone, Debug, Default)]
#[command(after_help = REGENERATE_HELP)]
pub struct Regenerate {
    /// Write nothing; show the differences, and exit with status 1 if there are any
    #[arg(long)]
    pub check: bool,

    /// Print how long each phase took and how much memory there was by its end
    #[arg(long)]
    pub timings: bool,

    /// The OpenAPI description, YAML or JSON, instead of those in spec/regenerate.toml
    #[arg(long, value_name = "FILE", requires_all = ["package", "output"])]
    pub description: Option<PathBuf>,

    /// The name of the package
    #[arg(long, value_name = "NAME", requires = "description")]
    pub package: Option<String>,

    /// The folder of the package; it is made if it does not exist
    #[arg(long, value_name = "DIR", requires = "description")]
    pub output: Option<PathBuf>,

    /// The prefix of schema names that becomes no module, such as `microsoft.graph`
    #[arg(long, value_name = "PREFIX", requires = "description")]
    pub namespace: Option<String>,

    /// The version of the package [default: 0.1.0]
    #[arg(long, value_name = "VERSION", requires = "description")]
    pub crate_version: Option<String>,
}

impl Regenerate {
    /// Whether to write or to check.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if self.check { Mode::Check } else { Mode::Write }
    }

    /// The command that writes what this one checks.
    #[must_use]
    pub fn writing_command(&self) -> String {
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let options = [
            ("--description", path(&self.description)),
            ("--package", self.package.clone()),
            ("--output", path(&self.output)),
            ("--namespace", self.namespace.clone()),
            ("--crate-version", self.crate_version.clone()),
        ];
        let mut command = vec!["cargo xtask regenerate".to_owned()];
        for (option, value) in options {
            if let Some(value) = value {
                command.push(format!("{option} {}", quoted(&value)));
            }
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
        assert!(parse("xtask regenerate --check").is_ok());
        assert!(parse("xtask regenerate --description a.yaml --package a --output b").is_ok());
        assert!(parse("xtask regenerate --description a.yaml --package a").is_err());
        assert!(parse("xtask regenerate --package a --output b").is_err());
        assert!(parse("xtask regenerate --namespace a").is_err());
    }

    #[test]
    fn the_writing_command_repeats_the_arguments_for_a_shell() {
        let arguments = Regenerate {
            check: true,
            description: Some("my mail.yaml".into()),
            package: Some("graph-mail".into()),
            output: Some("../mail".into()),
            ..Regenerate::default()
        };
        assert_eq!(
            arguments.writing_command(),
            "cargo xtask regenerate --description 'my mail.yaml' --package graph-mail --output ../mail"
        );
        assert_eq!(Regenerate::default().writing_command(), "cargo xtask regenerate");
    }
}
