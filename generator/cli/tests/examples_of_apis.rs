//! The code of `docs/examples-of-apis.md` compiles for the crates that its configurations make.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

const PAGE: &str = "../../docs/examples-of-apis.md";

/// The blocks of a language in Markdown.
fn blocks<'a>(markdown: &'a str, language: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!("\n```{language}\n");
    let starts: Vec<_> = markdown.match_indices(&start).map(|(at, _)| at + start.len()).collect();
    starts.into_iter().map(|start| {
        let end = markdown[start..].find("\n```").expect("a block ends");
        &markdown[start..start + end]
    })
}

/// Runs a program in a folder, and returns what it printed.
fn run(command: &mut Command, folder: &Path) -> Result<(bool, String), Box<dyn Error>> {
    let output = command.current_dir(folder).output()?;
    let printed = [output.stdout, output.stderr].concat();
    Ok((output.status.success(), String::from_utf8_lossy(&printed).into_owned()))
}

#[test]
#[ignore = "needs ../shared/corpus and ../shared/graph"]
fn the_examples_of_apis_compile() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = here.join("../..").canonicalize()?;
    let page = fs::read_to_string(here.join(PAGE))?;
    let configurations: Vec<&str> = blocks(&page, "toml").collect();
    let examples: Vec<&str> = blocks(&page, "rust").collect();
    assert_eq!(configurations.len(), examples.len(), "each API has a configuration and an example");

    let folder = tempfile::tempdir()?;
    let shared = repository.join("../shared").display().to_string();
    let all = configurations.join("\n\n").replace("\"../shared/", &format!("\"{shared}/"));
    fs::write(folder.path().join("openapi-to-crate.toml"), &all)?;
    let mut generate = Command::new(env!("CARGO_BIN_EXE_openapi-to-crate"));
    let (success, printed) = run(generate.arg("generate"), folder.path())?;
    assert!(success, "{printed}");

    let mut manifest = String::from(
        "[package]\nname = \"calls\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\nserde_json = \"1\"\n",
    );
    let mut code = String::from("#![deny(warnings)]\n#![allow(unused_variables)]\n");
    for (configuration, example) in configurations.iter().zip(examples) {
        let packages = configuration.lines().filter_map(|line| line.strip_prefix("package = "));
        let package = packages.map(|name| name.trim_matches('"')).next().expect("it has a name");
        let name = package.replace('-', "_");
        writeln!(manifest, "{package} = {{ path = \"../{package}\" }}")?;
        write!(
            code,
            "pub async fn {name}(client: &{name}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n{example}\nOk(())\n}}\n",
        )?;
    }
    let calls = folder.path().join("calls");
    fs::create_dir_all(calls.join("src"))?;
    fs::write(calls.join("Cargo.toml"), manifest)?;
    fs::write(calls.join("src/lib.rs"), code)?;
    fs::copy(repository.join("Cargo.lock"), calls.join("Cargo.lock"))?;
    let mut check = Command::new(env!("CARGO"));
    check
        .args(["check", "--quiet"])
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"))
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env_remove("RUSTFLAGS");
    let (success, printed) = run(&mut check, &calls)?;
    assert!(success, "{printed}");
    Ok(())
}
