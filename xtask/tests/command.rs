//! The commands of this repository.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

const DESCRIPTION: &str = "\
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

/// Runs the command in `folder`, without the variables of Cargo.
fn xtask(folder: &Path, arguments: &str) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments.split(' '))
        .current_dir(folder)
        .env_remove("CARGO_MANIFEST_DIR")
        .output()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_check_names_the_command_of_this_repository() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let arguments = "--description pets.yaml --package pets --output pets";
    let check = xtask(folder.path(), &format!("regenerate --check {arguments}"))?;
    assert_eq!(check.status.code(), Some(1), "{}", text(&check.stderr));
    let command = format!("    cargo xtask regenerate {arguments}\n");
    assert!(text(&check.stdout).contains(&command), "{}", text(&check.stdout));
    Ok(())
}

#[test]
fn the_configuration_is_that_of_the_workspace() -> Result {
    let outside = tempfile::tempdir()?;
    let output = xtask(outside.path(), "regenerate")?;
    assert_eq!(output.status.code(), Some(2));
    let stderr = text(&output.stderr);
    assert!(stderr.contains("there is no spec/regenerate.toml"), "{stderr}");

    fs::create_dir(outside.path().join("spec"))?;
    fs::write(outside.path().join("spec/pets.yaml"), DESCRIPTION)?;
    let table = "[[crate]]\ndescription = 'pets.yaml'\noutput = '../pets'\npackage = 'pets'\nversion = '0.1.0'\n";
    fs::write(outside.path().join("spec/regenerate.toml"), table)?;
    let output = xtask(&outside.path().join("spec"), "regenerate")?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(outside.path().join("pets/src/lib.rs").is_file());
    Ok(())
}
