//! Runs the command, and the description that it reads.

use std::path::Path;
use std::process::{Command, Output};

pub(crate) type Result = std::result::Result<(), Box<dyn std::error::Error>>;

pub(crate) const DESCRIPTION: &str = "\
openapi: 3.0.4
info: { title: Pets, version: '1' }
servers:
  - url: https://pets.example
paths:
  /pets:
    get:
      responses:
        '204': { description: Fine }
";

/// Returns the command, which runs in `folder`, and never through a proxy.
pub(crate) fn command(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openapi-to-crate"));
    for proxy in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(proxy);
    }
    command.args(arguments.split(' ')).current_dir(folder);
    command
}

/// Runs the command in `folder`.
pub(crate) fn run(folder: &Path, arguments: &str) -> std::io::Result<Output> {
    command(folder, arguments).output()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
