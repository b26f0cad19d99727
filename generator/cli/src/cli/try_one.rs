//! The arguments of `check`.

use std::path::PathBuf;

use clap::Args;
use openapi_to_crate::Profile;

use super::{NavigationOption, Patterns, Problems};

const HELP: &str = "\
Generates a crate in a temporary folder and compiles it with `cargo check`. Nothing else is written. Problems of the
description are shown on standard error; warnings say what is ignored or repaired.

Examples:
  openapi-to-crate check pets.yaml
      Does the description become a crate, does the crate compile, and what is ignored?

  openapi-to-crate check graph.yaml --profile microsoft-graph --include '/users/{}/messages/**'
      The same for a part of a description.

Exit status:
  0  the crate compiles without a warning
  1  the description does not become a crate, or the crate does not compile without a warning
  2  an error occurred";

/// The arguments of `check`.
#[derive(Args, Clone, Debug)]
#[command(after_help = HELP)]
pub struct Check {
    /// The OpenAPI description, YAML or JSON; `-` for standard input
    #[arg(value_name = "DESCRIPTION")]
    pub description: PathBuf,

    /// The folder whose files the description may refer to [default: the folder of the description, or the current
    /// folder for standard input]
    #[arg(long, value_name = "DIR")]
    pub root: Option<PathBuf>,

    /// An OpenAPI overlay that is applied to the description; can be given several times, in the order of application
    #[arg(long, value_name = "FILE")]
    pub overlay: Vec<PathBuf>,

    /// The service of the description, which enables features that the description does not declare: `microsoft-graph`
    #[arg(long, value_name = "NAME")]
    pub profile: Option<Profile>,

    /// The prefix of schema names that does not become a module, such as `microsoft.graph` [default: that of the profile]
    #[arg(long, value_name = "PREFIX")]
    pub namespace: Option<String>,

    /// Treat every violation of OpenAPI as an error, even if it can be repaired
    #[arg(long)]
    pub strict: bool,

    /// The folder of compiled dependencies, which makes further checks faster [default: `CARGO_TARGET_DIR`, or a temporary
    /// folder]
    #[arg(long, value_name = "DIR")]
    pub target_dir: Option<PathBuf>,

    /// Patterns that select operations.
    #[command(flatten)]
    pub patterns: Patterns,

    /// The option `navigation`.
    #[command(flatten)]
    pub navigation: NavigationOption,

    /// Options for displaying problems.
    #[command(flatten)]
    pub problems: Problems,
}
