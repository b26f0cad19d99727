//! Runs the samples of the guide in a copy of their folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::pages::{files, repository};
use crate::samples::commands_of_script;

#[test]
#[ignore = "builds crates"]
fn the_samples_run() -> Result {
    let folder = copy()?;
    for script in ["another-service.sh", "extract.sh"] {
        for command in commands_of_script(&fs::read_to_string(folder.join(script))?) {
            let arguments =
                command.strip_prefix("openapi-to-crate ").ok_or("it is another command")?;
            openapi_to_crate(&folder, &arguments.replace('\'', ""))?;
        }
    }
    for configuration in [
        "apps",
        "module",
        "overlay",
        "overrides",
        "pagination",
        "selecting",
        "shared-runtime",
        "types-only",
    ] {
        openapi_to_crate(&folder, &format!("generate --config {configuration}.toml"))?;
        openapi_to_crate(&folder, &format!("generate --check --config {configuration}.toml"))?;
    }
    let overlay = "operations --description shop.yaml --overlay corrections.overlay.yaml";
    let operations = openapi_to_crate(&folder, overlay)?;
    assert!(
        operations.contains("/v1/orders") && !operations.contains("POST /v1/exports"),
        "{operations}"
    );
    cargo_test(&folder)
}

/// Copies the samples to a folder that every run has, so that cargo compiles only what has changed.
fn copy() -> Result<PathBuf> {
    let samples = repository().join("docs/guide/samples");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for file in files(&samples, &["rs", "sh", "toml", "yaml"])? {
        let to = folder.join(file.strip_prefix(&samples)?);
        fs::create_dir_all(to.parent().unwrap_or(&folder))?;
        fs::copy(&file, to)?;
    }
    let manifest = folder.join("Cargo.toml");
    let generated = toml::Value::String(repository().join("generated").display().to_string());
    let text =
        fs::read_to_string(&manifest)?.replace("\"../../../generated\"", &generated.to_string());
    fs::write(manifest, text)?;
    fs::copy(repository().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(folder)
}

/// Runs the command, which must succeed without a warning, and returns its output.
fn openapi_to_crate(folder: &Path, arguments: &str) -> Result<String> {
    let program = std::env::var_os("OPENAPI_TO_CRATE");
    let program = program.unwrap_or_else(|| env!("CARGO_BIN_EXE_openapi-to-crate").into());
    let output = Command::new(program).args(arguments.split(' ')).current_dir(folder).output()?;
    let problems = String::from_utf8_lossy(&output.stderr);
    let is_right = output.status.success() && !problems.contains("warning");
    assert!(is_right, "openapi-to-crate {arguments}: {problems}");
    Ok(String::from_utf8(output.stdout)?)
}

/// Runs the tests of the package, which must compile without a warning. Dependencies are those of this repository, and are
/// compiled once for all packages of tests.
fn cargo_test(folder: &Path) -> Result {
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"))
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUSTFLAGS")
        .output()?;
    let (shown, problems) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && problems.is_empty(), "{shown}\n{problems}");
    Ok(())
}
