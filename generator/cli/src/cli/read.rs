//! The arguments of `extract`, `operations` and `explain`.

use std::path::PathBuf;

use clap::Args;
use openapi_to_crate::{Pattern, Selection};

use super::{NavigationOption, Patterns, Problems};

const EXTRACT_HELP: &str = "\
An extract contains the selected operations and everything that they refer to, in the order and formatting of the
description. It is a valid description, which can be committed, reviewed, and used to generate a crate. The crate is
the same as the one from the whole description with the same patterns. Extracting from an extract changes nothing.

Entries of discriminator mappings are kept if their schema is in the extract, and tags if they are used. Links to
operations outside the extract are omitted. References to other files, or into paths, cannot be extracted. Parts that
are not in YAML's block style are reformatted.

With --overlay, the extract is of the description with the overlays applied, and needs them no more.

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

    /// An OpenAPI overlay that is applied to the description; can be given several times, in the order of application
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,

    /// Patterns that select operations.
    #[command(flatten)]
    pub patterns: Patterns,

    /// The option `navigation`.
    #[command(flatten)]
    pub navigation: NavigationOption,

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

    /// An OpenAPI overlay that is applied to the description; can be given several times, in the order of application
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,

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
