//! `init`, `schema` and `completions`, and descriptions that are URLs.

mod common;

use std::fs;
use std::path::Path;

use common::{DESCRIPTION, Result, run, text};

#[test]
fn a_configuration_is_written_once_and_names_its_schema() -> Result {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("spec"))?;
    fs::write(folder.path().join("spec/pets.yaml"), DESCRIPTION)?;

    let first = run(folder.path(), "init spec/pets.yaml --package zoo")?;
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert!(text(&first.stdout).contains("    openapi-to-crate generate\n"));
    let configuration = folder.path().join("openapi-to-crate.toml");
    let written = fs::read_to_string(&configuration)?;
    let schema = written.lines().next().and_then(|line| line.strip_prefix("#:schema ./"));
    let schema = fs::read(folder.path().join(schema.ok_or("it names its schema")?))?;
    assert_eq!(run(folder.path(), "schema")?.stdout, schema);
    serde_json::from_slice::<serde_json::Value>(&schema)?;

    fs::write(&configuration, "# mine\n")?;
    let second = run(folder.path(), "init spec/pets.yaml")?;
    assert_eq!(second.status.code(), Some(2));
    assert!(text(&second.stderr).contains("exists already"), "{}", text(&second.stderr));
    assert_eq!(fs::read_to_string(&configuration)?, "# mine\n");
    Ok(())
}

#[test]
fn a_configuration_needs_a_description_that_can_be_read() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("notes.yaml"), "a: b\n")?;
    for arguments in
        ["init cats.yaml", "init notes.yaml", "init -", "init notes.yaml --package ../a"]
    {
        let output = run(folder.path(), arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments}");
    }
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is written");
    Ok(())
}

#[test]
fn a_configuration_can_be_named() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    run(folder.path(), "init pets.yaml")?;
    fs::create_dir(folder.path().join("conf"))?;
    fs::rename(folder.path().join("openapi-to-crate.toml"), folder.path().join("conf/a.toml"))?;
    fs::rename(folder.path().join("pets.yaml"), folder.path().join("conf/pets.yaml"))?;

    let none = run(folder.path(), "generate")?;
    assert_eq!(none.status.code(), Some(2));
    assert!(text(&none.stderr).contains("openapi-to-crate init"), "{}", text(&none.stderr));
    let check = run(folder.path(), "generate --check --config conf/a.toml")?;
    assert_eq!(check.status.code(), Some(1), "{}", text(&check.stderr));
    let command = "    openapi-to-crate generate --config conf/a.toml\n";
    assert!(text(&check.stdout).contains(command), "{}", text(&check.stdout));
    let written = run(folder.path(), "generate --config conf/a.toml")?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    assert!(folder.path().join("conf/pets-client/src/lib.rs").is_file());
    Ok(())
}

#[test]
fn a_url_is_not_read_but_the_error_names_fetch() -> Result {
    let folder = tempfile::tempdir()?;
    let url = "https://pets.example/api.yaml";
    for arguments in [
        format!("init {url}"),
        format!("check {url}"),
        format!("operations --description {url}"),
        format!("extract --description {url} --output a.yaml"),
        format!("generate --description {url} --package a --output a"),
    ] {
        let output = run(folder.path(), &arguments)?;
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        assert!(stderr.contains(&format!("openapi-to-crate fetch {url} --output")), "{stderr}");
    }
    assert_eq!(fs::read_dir(folder.path())?.count(), 0, "nothing is written");
    Ok(())
}

#[test]
fn each_shell_has_completions() -> Result {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = run(Path::new("."), &format!("completions {shell}"))?;
        assert_eq!(output.status.code(), Some(0), "{shell}");
        assert!(text(&output.stdout).contains("generate"), "{shell}");
    }
    Ok(())
}

#[test]
fn the_help_lists_the_subcommands_and_the_exit_statuses() -> Result {
    let help = text(&run(Path::new("."), "--help")?.stdout);
    for part in ["init", "generate", "operations", "extract", "check", "explain", "Exit status:"] {
        assert!(help.contains(part), "{part}: {help}");
    }
    Ok(())
}
