//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use openapi_to_crate::{Pattern, Profile, Selection};

use crate::bench::arguments::Bench;
use crate::corpus::arguments::Corpus;
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
    /// Cut the smallest description that stands on its own out of a larger one.
    Extract(Extract),
    /// List the operations of a description.
    Operations(Operations),
    /// Try every description of a folder: what becomes a crate, what is noted of it, and what compiles.
    Corpus(Corpus),
    /// Say what the code of a problem means, and what to do; without a code, list all of them.
    Explain(Explain),
    /// Measure what generating costs, and what the generated code does.
    #[command(subcommand)]
    Bench(Bench),
}

impl Task {
    /// How it shows problems.
    #[must_use]
    pub fn problems(&self) -> Problems {
        match self {
            Self::Regenerate(arguments) => arguments.problems,
            Self::Extract(arguments) => arguments.problems,
            Self::Operations(arguments) => arguments.problems,
            Self::Corpus(_) | Self::Explain(_) | Self::Bench(_) => Problems::default(),
        }
    }
}

/// How problems are shown.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Problems {
    /// How problems are printed on standard error
    ///
    /// With `json` each is an object on a line of its own: code, severity, file, line, column, pointer, message and help;
    /// why the command gave up, if it did, is the last one, with only a severity and a message. What is not known is null.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: ProblemsFormat,

    /// Show every problem in full; otherwise, a warning is shown once for each kind, with its first places and how many there are
    #[arg(long)]
    pub verbose: bool,
}

/// For whom problems are printed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum ProblemsFormat {
    /// As a compiler shows them.
    #[default]
    Human,
    /// One JSON object a line, never summed up.
    Json,
}

const REGENERATE_HELP: &str = "\
Examples:
  cargo xtask regenerate
      Writes every crate that spec/regenerate.toml names. Files that are right already are not touched.

  cargo xtask regenerate --check
      Writes nothing. Shows how the crates differ from what their descriptions give.

  cargo xtask regenerate --description mail.yaml --package graph-mail --output ../graph-mail --profile microsoft-graph
      Writes one crate from a description of your own.

  cargo xtask regenerate --description graph.yaml --include '/users/{}/messages/**' --include '/me/sendMail#POST' \\
      --exclude 'tag:*.attachment' --package graph-mail --output ../graph-mail --profile microsoft-graph
      Writes one crate from a part of a description.

In the output folder, Cargo.toml, README.md and src/ belong to this command: it replaces them, and deletes files
that it made in src/ before and makes no more. Everything else is yours: it replaces and deletes no file that it has
not made. Those of the system and of editors in src/, such as .DS_Store, are ignored.

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

    /// The OpenAPI description, YAML or JSON, instead of those in spec/regenerate.toml; `-` for standard input
    #[arg(long, value_name = "FILE", requires_all = ["package", "output"])]
    pub description: Option<PathBuf>,

    /// The folder that its references cannot leave, above which no file is read [default: that of the description; for
    /// standard input the current one]
    #[arg(long, value_name = "DIR", requires = "description")]
    pub root: Option<PathBuf>,

    /// The name of the package
    #[arg(long, value_name = "NAME", requires = "description")]
    pub package: Option<String>,

    /// The folder of the package; it is made if it does not exist
    #[arg(long, value_name = "DIR", requires = "description")]
    pub output: Option<PathBuf>,

    /// The service that is described, if more is known of it than its description states: `microsoft-graph`
    #[arg(long, value_name = "NAME", requires = "description")]
    pub profile: Option<Profile>,

    /// The prefix of schema names that becomes no module, such as `microsoft.graph` [default: that of the profile]
    #[arg(long, value_name = "PREFIX", requires = "description")]
    pub namespace: Option<String>,

    /// Take what breaks OpenAPI's rules as an error, even where it can only be meant in one way
    #[arg(long, requires = "description")]
    pub strict: bool,

    /// The version of the package [default: 0.1.0]
    #[arg(long, value_name = "VERSION", requires = "description")]
    pub crate_version: Option<String>,

    /// The operations
    #[command(flatten)]
    pub patterns: Patterns,

    /// The problems
    #[command(flatten)]
    pub problems: Problems,
}

/// Which operations of the description.
#[derive(Args, Clone, Debug, Default)]
pub struct Patterns {
    /// Only the operations that this pattern means; can be given several times
    ///
    /// `/users/{}/messages/**` means operations by their path: `{}` is a path parameter, whatever it is called, `*`
    /// any text in a segment, `**` any number of segments. `operationId:users.*` means them by what they are
    /// called, and `tag:users.message` by one of their tags, where `*` is any text. Methods may follow:
    /// `/me/messages#GET,POST`. A pattern that means nothing is an error.
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub include: Vec<Pattern>,

    /// But none of the operations that this pattern means; can be given several times
    #[arg(long, value_name = "PATTERN", requires = "description")]
    pub exclude: Vec<Pattern>,
}

impl Patterns {
    /// The operations that are left.
    #[must_use]
    pub fn selection(&self) -> Selection {
        Selection { include: self.include.clone(), exclude: self.exclude.clone() }
    }
}

const EXTRACT_HELP: &str = "\
The extract has the selected operations and what they refer to, in the description's own order and spelling, and
is a valid description: to keep, to review, and to make a crate of. That crate is the one that the whole
description gives with the same patterns. An extract of an extract is the extract.

Of a discriminator's mapping it has the entries that lead to schemas in it; of the tags those that it uses. Links
that lead to operations that are not in it are left out. A reference to another file, or into a path, cannot be
extracted. Where the description is not in YAML's block style, it is written anew.

An extract replaces the file of an earlier one, but only a file that is an OpenAPI description, and never the one
that it is taken from.

Examples:
  cargo xtask extract --description graph.yaml --include '/users/{}/messages/**' --include '/me/sendMail' \\
      --output spec/mail.yaml

Exit status:
  0  the extract is there
  2  something went wrong; nothing was changed";

/// The arguments of `extract`.
#[derive(Args, Clone, Debug)]
#[command(after_help = EXTRACT_HELP)]
pub struct Extract {
    /// The OpenAPI description, YAML or JSON; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub description: PathBuf,

    /// The folder that its references cannot leave, above which no file is read [default: that of the description; for
    /// standard input the current one]
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// The operations
    #[command(flatten)]
    pub patterns: Patterns,

    /// The problems
    #[command(flatten)]
    pub problems: Problems,

    /// The file to write; JSON if its name ends in .json, otherwise YAML
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
}

const OPERATIONS_HELP: &str = "\
Examples:
  cargo xtask operations --description graph.yaml
      Lists all operations: method, path, operationId and summary, in the description's order.

  cargo xtask operations --description graph.yaml '/users/{}/messages/**#GET' --exclude '/**/$count'
      Lists those that patterns mean. See `--include` for what patterns look like.

  cargo xtask operations --description graph.yaml --json '/**/assign' | jq -r '.[].operationId'
      The same for programs.

Exit status:
  0  the operations were listed
  2  a pattern means nothing, or something else went wrong";

/// The arguments of `operations`.
#[derive(Args, Clone, Debug)]
#[command(after_help = OPERATIONS_HELP)]
pub struct Operations {
    /// The OpenAPI description, YAML or JSON; `-` for standard input
    #[arg(long, value_name = "FILE")]
    pub description: PathBuf,

    /// The folder that its references cannot leave, above which no file is read [default: that of the description; for
    /// standard input the current one]
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// Only the operations that one of these patterns means; the same as `--include`
    #[arg(value_name = "PATTERN")]
    pub wanted: Vec<Pattern>,

    /// The operations
    #[command(flatten)]
    pub patterns: Patterns,

    /// The problems
    #[command(flatten)]
    pub problems: Problems,

    /// Print one JSON array, with an object for each operation
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
    /// The operations to list.
    #[must_use]
    pub fn selection(&self) -> Selection {
        let mut selection = self.patterns.selection();
        selection.include.extend(self.wanted.iter().cloned());
        selection
    }
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
            ("--root", path(&self.root)),
            ("--package", self.package.clone()),
            ("--output", path(&self.output)),
            ("--profile", self.profile.map(|profile| profile.to_string())),
            ("--namespace", self.namespace.clone()),
            ("--crate-version", self.crate_version.clone()),
        ];
        let mut command = vec!["cargo xtask regenerate".to_owned()];
        for (option, value) in options {
            if let Some(value) = value {
                command.push(format!("{option} {}", quoted(&value)));
            }
        }
        if self.strict {
            command.push("--strict".to_owned());
        }
        let Patterns { include, exclude } = &self.patterns;
        for (option, patterns) in [("--include", include), ("--exclude", exclude)] {
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
        assert!(parse("xtask regenerate --check").is_ok());
        assert!(parse("xtask regenerate --description a.yaml --package a --output b").is_ok());
        assert!(parse("xtask regenerate --description a.yaml --package a").is_err());
        assert!(parse("xtask regenerate --package a --output b").is_err());
        assert!(parse("xtask regenerate --namespace a").is_err());
        let graph = "xtask regenerate --description a.yaml --package a --output b --profile";
        assert!(parse(&format!("{graph} microsoft-graph")).is_ok());
        assert!(parse(&format!("{graph} msgraph")).is_err(), "there is no such profile");
        assert!(parse("xtask regenerate --include /a").is_err());
        assert!(parse("xtask operations --description a.yaml /a --exclude /b").is_ok());
        assert!(parse("xtask operations --description a.yaml a").is_err(), "it is no pattern");
        assert!(parse("xtask extract --description a.yaml --include /a").is_err());
    }

    #[test]
    fn the_writing_command_repeats_the_arguments_for_a_shell() {
        let arguments = Regenerate {
            check: true,
            description: Some("my mail.yaml".into()),
            package: Some("graph-mail".into()),
            output: Some("../mail".into()),
            patterns: Patterns {
                include: vec!["/me/{}#GET".parse().expect("it is a pattern")],
                exclude: vec!["tag:a".parse().expect("it is a pattern")],
            },
            ..Regenerate::default()
        };
        assert_eq!(
            arguments.writing_command(),
            "cargo xtask regenerate --description 'my mail.yaml' --package graph-mail --output ../mail \
             --include '/me/{}#GET' --exclude tag:a"
        );
        assert_eq!(Regenerate::default().writing_command(), "cargo xtask regenerate");
    }
}
