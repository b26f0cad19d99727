//! `cargo xtask regenerate` from the outside: its status, and what it prints where.

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

/// Runs the command in `folder`.
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

const CRATE: &str = "--description pets.yaml --package pets --output out/pets";

#[test]
fn a_crate_is_written_then_up_to_date_then_checked() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;

    let first = xtask(folder.path(), &format!("regenerate {CRATE}"))?;
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert_eq!(text(&first.stdout).lines().count(), 1, "one line of result");
    assert_eq!(text(&first.stderr), "", "and nothing else in a pipe");

    let second = xtask(folder.path(), &format!("regenerate {CRATE}"))?;
    assert!(text(&second.stdout).contains("up to date"), "{}", text(&second.stdout));

    let check = xtask(folder.path(), &format!("regenerate --check {CRATE}"))?;
    assert_eq!(check.status.code(), Some(0));

    fs::write(folder.path().join("out/pets/src/lib.rs"), "// by hand\n")?;
    let check = xtask(folder.path(), &format!("regenerate --check {CRATE}"))?;
    let shown = text(&check.stdout);
    assert_eq!(check.status.code(), Some(1));
    assert!(shown.contains("-// by hand"), "{shown}");
    assert!(shown.contains(&format!("    cargo xtask regenerate {CRATE}\n")), "{shown}");
    assert!(!shown.contains('\u{1b}'), "no colours in a pipe");

    let mended = xtask(folder.path(), &format!("regenerate {CRATE}"))?;
    assert_eq!(
        text(&mended.stdout).lines().next().map(|line| line.contains("wrote 1 file;")),
        Some(true)
    );
    Ok(())
}

#[test]
fn timings_are_printed_beside_the_result() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let output = xtask(folder.path(), &format!("regenerate --timings {CRATE}"))?;
    assert_eq!(text(&output.stdout).lines().count(), 1, "one line of result");
    let table = text(&output.stderr);
    let phases: Vec<_> = table.lines().filter_map(|line| line.split(' ').next()).collect();
    let expected = [
        "pets", "phase", "read", "locate", "select", "lower", "name", "emit", "render", "compare",
        "write", "all", "(peak",
    ];
    assert_eq!(phases[..expected.len()], expected, "{table}");
    Ok(())
}

#[test]
fn errors_have_status_2_and_change_nothing() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), "openapi: 3.0.4\npaths: [")?;
    for (arguments, message) in [
        (format!("regenerate {CRATE}"), "pets.yaml"),
        (format!("regenerate {}", CRATE.replace("pets.yaml", "cats.yaml")), "cats.yaml"),
        (format!("regenerate {}", CRATE.replace("--package pets", "--package p/ts")), "p/ts"),
        ("regenerate".to_owned(), "spec/regenerate.toml"),
        ("regenerate --colour".to_owned(), "--colour"),
    ] {
        let output = xtask(folder.path(), &arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        assert!(text(&output.stderr).contains(message), "{arguments}: {}", text(&output.stderr));
    }
    assert!(!folder.path().join("out").exists());
    Ok(())
}

#[test]
fn the_help_is_enough_to_start_with() -> Result {
    let help = xtask(Path::new("."), "regenerate --help")?;
    for part in ["--check", "--description", "Examples:", "Exit status:"] {
        assert!(text(&help.stdout).contains(part), "{part}");
    }
    Ok(())
}
