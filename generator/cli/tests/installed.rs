//! The command as somebody uses it who has never seen this repository: from a description to a crate that compiles.
//!
//! `OPENAPI_TO_CRATE` names another executable, such as an installed one.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

const DESCRIPTION: &str = "\
openapi: 3.1.0
info: { title: Pets, version: '1' }
servers:
  - url: https://pets.example
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    get:
      operationId: pets.get
      responses:
        '200':
          description: The pet
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, born: { type: string, format: date } } }
";

/// Runs a program in `folder`. Dependencies are those of this repository, and are compiled once for all runs.
fn run(folder: &Path, program: OsString, arguments: &[&str]) -> std::io::Result<Output> {
    Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("installed"))
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUSTFLAGS")
        .output()
}

fn openapi_to_crate(folder: &Path, arguments: &str) -> std::io::Result<Output> {
    let program = std::env::var_os("OPENAPI_TO_CRATE");
    let program = program.unwrap_or_else(|| env!("CARGO_BIN_EXE_openapi-to-crate").into());
    run(folder, program, &arguments.split(' ').collect::<Vec<_>>())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn an_empty_folder_and_a_description_become_a_crate() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;

    for arguments in ["init pets.yaml", "generate", "generate --check"] {
        let output = openapi_to_crate(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }

    let package = folder.path().join("pets-client");
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
    fs::copy(lock, package.join("Cargo.lock"))?;
    let check = run(&package, env!("CARGO").into(), &["check", "--quiet"])?;
    assert!(check.status.success(), "{}", text(&check.stderr));
    assert_eq!(text(&check.stderr), "", "the crate compiles without a warning");

    let lib = package.join("src/lib.rs");
    let edited = fs::read_to_string(&lib)? + "\npub const MINE: u8 = 1;\n";
    fs::write(&lib, edited)?;
    let check = openapi_to_crate(folder.path(), "generate --check")?;
    let shown = text(&check.stdout);
    assert_eq!(check.status.code(), Some(1), "{shown}");
    assert!(shown.contains("-pub const MINE: u8 = 1;"), "{shown}");
    assert!(shown.contains("    openapi-to-crate generate\n"), "{shown}");

    let below = folder.path().join("pets-client/src");
    for arguments in ["generate", "generate --check"] {
        let output = openapi_to_crate(&below, arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }
    Ok(())
}

#[test]
fn a_check_says_whether_a_description_becomes_a_crate_that_compiles() -> Result {
    let folder = tempfile::tempdir()?;
    let unknown = DESCRIPTION.replace("operationId:", "colour: red\n      operationId:");
    fs::write(folder.path().join("pets.yaml"), unknown)?;
    let output = openapi_to_crate(folder.path(), "check pets.yaml")?;
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(stdout.contains("the crate compiles without a warning"), "{stdout}");
    assert!(stderr.contains("colour"), "what is ignored is shown: {stderr}");

    fs::write(folder.path().join("pets.yaml"), DESCRIPTION.replace("'200':", "'2000':"))?;
    let output = openapi_to_crate(folder.path(), "check pets.yaml")?;
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("does not become a crate"), "{}", text(&output.stdout));
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is written");

    let output = openapi_to_crate(folder.path(), "check cats.yaml")?;
    assert_eq!(output.status.code(), Some(2));
    Ok(())
}
