//! Types without a client.

mod common;

use std::fs;

use common::{DESCRIPTION, Result, run, text};

#[test]
fn a_package_of_types_is_written_and_checked() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let package = "--description pets.yaml --package pets --output pets --types-only";
    for arguments in [format!("generate {package}"), format!("generate --check {package}")] {
        let output = run(folder.path(), &arguments)?;
        assert_eq!(output.status.code(), Some(0), "{arguments}: {}", text(&output.stderr));
    }
    let is_client = |path: &str| folder.path().join("pets/src").join(path).exists();
    for path in ["service.rs", "requests", "runtime/client", "runtime/error"] {
        assert!(!is_client(path), "{path} is for clients");
    }
    fs::remove_file(folder.path().join("pets/README.md"))?;
    let check = run(folder.path(), &format!("generate --check {package}"))?;
    let shown = text(&check.stdout);
    assert_eq!(check.status.code(), Some(1), "{shown}");
    assert!(shown.contains(" --output pets --types-only\n"), "{shown}");
    Ok(())
}

#[test]
fn options_of_clients_are_errors_for_types() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let module = "--module api --module-path crate::api --types-only";
    for (options, reason) in [
        (format!("{module} --features jiff,gzip"), "the feature `gzip` is for clients"),
        (format!("{module} --features rustls"), "the feature `rustls` is for clients"),
        (format!("{module} --features blocking"), "the feature `blocking` is for clients"),
        (format!("{module} --calls both"), "cannot be used with"),
        (format!("{module} --idempotent /pets"), "cannot be used with"),
    ] {
        let output = run(folder.path(), &format!("generate --description pets.yaml {options}"))?;
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{options}: {error}");
        assert!(error.contains(reason), "{options}: {error}");
    }
    for (key, value) in [
        ("calls", "'both'"),
        ("client-parameters", "[]"),
        ("default-features", "['pets']"),
        ("idempotent", "['/pets']"),
        ("pagination", "[{ operations = ['/pets'], link-header = true }]"),
    ] {
        let config = format!(
            "[[crate]]\ndescription = 'pets.yaml'\noutput = 'a'\npackage = 'a'\nversion = '0.1.0'\ntypes-only = true\n\
             {key} = {value}\n"
        );
        fs::write(folder.path().join("openapi-to-crate.toml"), config)?;
        let output = run(folder.path(), "generate")?;
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{key}: {error}");
        let reason = format!("`{key}` is for clients, and `types-only` is set");
        assert!(error.contains(&reason), "{key}: {error}");
    }
    Ok(())
}
