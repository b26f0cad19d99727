//! Modules of a user's crate in place of packages.

mod common;

use std::fs;

use common::{DESCRIPTION, Result, run, text};

#[test]
fn a_module_is_written_and_checked_next_to_files_of_its_user() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    let module = "--description pets.yaml --module src/api --module-path crate::api";
    let written = run(folder.path(), &format!("generate {module} --features native-tls"))?;
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    let note = text(&written.stderr);
    assert!(note.starts_with("note: the crate of the module needs\n\n[dependencies]\n"), "{note}");
    assert!(note.contains("\"native-tls\"") && !note.contains("rustls"), "{note}");
    let written = run(folder.path(), &format!("generate {module}"))?;
    assert!(text(&written.stderr).contains("\"rustls\""), "{}", text(&written.stderr));

    fs::write(folder.path().join("src/api/mine.rs"), "// by hand\n")?;
    let check = run(folder.path(), &format!("generate --check {module}"))?;
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stdout));
    assert!(text(&check.stderr).contains("ignored: mine.rs"), "{}", text(&check.stderr));
    fs::remove_file(folder.path().join("src/api/service.rs"))?;
    let check = run(folder.path(), &format!("generate --check {module}"))?;
    assert_eq!(check.status.code(), Some(1));
    let shown = text(&check.stdout);
    assert!(shown.contains("src/api/service.rs: missing"), "{shown}");
    assert!(shown.contains(&format!("    openapi-to-crate generate {module}\n")), "{shown}");
    Ok(())
}

#[test]
fn options_of_modules_that_mean_nothing_are_errors() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("pets.yaml"), DESCRIPTION)?;
    for (options, reason) in [
        ("--module api", "name it with `module-path`"),
        ("--module api --module-path api", "`api` is not the path of a module"),
        ("--module api --module-path crate::api --features gzp", "there is no feature `gzp`"),
        ("--module api --output api --package a", "cannot be used with"),
        ("--output api --package a --module-path crate::api", "cannot be used with"),
    ] {
        let output = run(folder.path(), &format!("generate --description pets.yaml {options}"))?;
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{options}: {error}");
        assert!(error.contains(reason), "{options}: {error}");
    }
    for (keys, reason) in [
        ("module = 'src/api'\noutput = 'a'", "`output` is for packages"),
        (
            "output = 'a'\npackage = 'a'\nversion = '0.1.0'\nfeatures = []",
            "`features` is for modules",
        ),
        ("output = 'a'", "needs `output`, `package` and `version`, or `module`"),
    ] {
        let config = format!("[[crate]]\ndescription = 'pets.yaml'\n{keys}\n");
        fs::write(folder.path().join("openapi-to-crate.toml"), config)?;
        let output = run(folder.path(), "generate")?;
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{keys}: {error}");
        assert!(error.contains(reason), "{keys}: {error}");
    }
    Ok(())
}
