//! The arguments of `init`.

use std::path::PathBuf;

use clap::Args;

const HELP: &str = "\
Writes openapi-to-crate.toml, a configuration with comments, in the current folder, and openapi-to-crate.schema.json, with
which editors complete it. Nothing is asked and nothing is replaced. Then run `openapi-to-crate generate`.

Examples:
  openapi-to-crate init pets.yaml
      Configures the package `pets-client` in the folder pets-client.

  openapi-to-crate init spec/graph.yaml --package graph-mail
      Configures the package `graph-mail` in the folder graph-mail.

Exit status:
  0  the configuration was written
  2  an error occurred; nothing was written";

/// The arguments of `init`.
#[derive(Args, Clone, Debug)]
#[command(after_help = HELP)]
pub struct Init {
    /// The OpenAPI description, YAML or JSON
    #[arg(value_name = "DESCRIPTION")]
    pub description: PathBuf,

    /// The name of the package, which is also its folder [default: the name of the description and `-client`]
    #[arg(long, value_name = "NAME")]
    pub package: Option<String>,
}
