//! Tests of `sync` on real folders.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::SystemTime;

use openapi_to_crate_cli::sync::{ChangeKind, Files, MARK, Owned, Owner, Plan, report};
use tempfile::TempDir;

type Result = std::result::Result<(), Box<dyn Error>>;

/// A small generated crate.
fn wanted() -> Files {
    let file = |path: &str, comment: &str, text: &str| {
        (path.to_owned(), format!("{comment} {MARK}; do not edit\n{text}\n"))
    };
    Files::from([
        file("Cargo.toml", "#", "[package]"),
        file("README.md", "<!--", "-->"),
        file("src/lib.rs", "//", "pub mod models;"),
        file("src/models/mod.rs", "//", "pub mod user;"),
        file("src/models/user.rs", "//", "pub struct User;"),
    ])
}

/// Continues with every step.
fn all(_: usize, _: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Returns a folder with that crate.
fn written() -> std::result::Result<TempDir, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    Plan::new(folder.path(), &wanted())?.apply(&mut all)?;
    Ok(folder)
}

/// The entries below a folder: text and modification time of files.
type Snapshot = BTreeMap<String, Option<(Vec<u8>, SystemTime)>>;

fn snapshot(root: &Path) -> std::io::Result<Snapshot> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(root).expect("it is below").to_string_lossy().into_owned();
            if path.is_dir() {
                found.insert(name, None);
                folders.push(path);
            } else {
                found.insert(name, Some((fs::read(&path)?, path.symlink_metadata()?.modified()?)));
            }
        }
    }
    Ok(found)
}

/// Formats the differences as a word and a path each.
fn differences(plan: &Plan) -> Vec<String> {
    let word = |kind: &ChangeKind| match kind {
        ChangeKind::Stale { .. } => "stale",
        ChangeKind::Missing { .. } => "missing",
        ChangeKind::Orphaned { .. } => "orphaned",
    };
    plan.changes().iter().map(|(path, change)| format!("{} {path}", word(&change.kind))).collect()
}

fn report(plan: &Plan) -> std::result::Result<String, Box<dyn Error>> {
    let mut out = anstream::AutoStream::never(Vec::new());
    report::write(&mut out, &"crate", plan)?;
    Ok(String::from_utf8(out.into_inner())?)
}

#[test]
fn a_new_folder_is_made_and_then_up_to_date() -> Result {
    let above = tempfile::tempdir()?;
    let folder = above.path().join("a/b");
    Plan::new(&folder, &wanted())?.apply(&mut all)?;
    let plan = Plan::new(&folder, &wanted())?;
    assert!(plan.is_empty());
    assert_eq!(plan.equal(), 5);
    assert_eq!(
        snapshot(&folder)?.len(),
        5 + 2,
        "the files, src/ and src/models/, and nothing temporary"
    );
    Ok(())
}

#[test]
fn a_touched_a_missing_and_an_extra_file_are_found_in_one_run() -> Result {
    let folder = written()?;
    fs::write(folder.path().join("src/lib.rs"), "pub mod models; // by hand\n")?;
    fs::remove_file(folder.path().join("src/models/user.rs"))?;
    fs::write(folder.path().join("src/extra.rs"), format!("// {MARK}\n"))?;
    fs::write(
        folder.path().join("Cargo.toml"),
        format!("# {MARK}\n[package]\nedition = \"2015\"\n"),
    )?;

    let plan = Plan::new(folder.path(), &wanted())?;

    let expected = [
        "stale Cargo.toml",
        "orphaned src/extra.rs",
        "stale src/lib.rs",
        "missing src/models/user.rs",
    ];
    assert_eq!(differences(&plan), expected);
    assert_eq!(report::summary(&plan), "2 stale, 1 missing, 1 orphaned");
    let report = report(&plan)?;
    for line in [
        "crate/src/extra.rs: orphaned",
        "crate/src/models/user.rs: missing",
        "-pub mod models; // by hand",
    ] {
        assert!(report.contains(line), "{line} is not in\n{report}");
    }
    Ok(())
}

#[test]
fn writing_updates_everything_and_touches_nothing_else() -> Result {
    let folder = written()?;
    let hand_written = folder.path().join("tests/mine.rs");
    fs::create_dir(folder.path().join("tests"))?;
    fs::write(&hand_written, "// mine\n")?;
    let mut before = snapshot(folder.path())?;
    fs::write(folder.path().join("src/lib.rs"), "")?;
    fs::create_dir_all(folder.path().join("src/old/older"))?;
    fs::write(folder.path().join("src/old/older/mod.rs"), format!("// {MARK}\n"))?;

    Plan::new(folder.path(), &wanted())?.apply(&mut all)?;

    let mut after = snapshot(folder.path())?;
    let (updated, original) =
        (after.remove("src/lib.rs").flatten(), before.remove("src/lib.rs").flatten());
    assert_eq!(updated.map(|(text, _)| text), original.map(|(text, _)| text));
    assert_eq!(
        after, before,
        "the orphan is removed with its folders; all other files keep their modification time"
    );
    Ok(())
}

#[test]
fn line_endings_are_ignored() -> Result {
    let folder = written()?;
    for path in wanted().keys() {
        let file = folder.path().join(path);
        let text = fs::read_to_string(&file)?;
        fs::write(file, text.replace('\n', "\r\n"))?;
    }
    assert!(Plan::new(folder.path(), &wanted())?.is_empty());

    fs::write(folder.path().join("src/lib.rs"), "a lone \r is no line ending")?;
    assert!(!Plan::new(folder.path(), &wanted())?.is_empty());
    Ok(())
}

#[test]
fn a_failure_in_the_middle_restores_the_old_crate() -> Result {
    let folder = written()?;
    let longer = |(path, text)| {
        (
            path,
            format!(
                "{text}more
"
            ),
        )
    };
    let mut changed: Files = wanted().into_iter().map(longer).collect();
    changed.insert("src/zebra.rs".to_owned(), format!("// {MARK}\n"));
    changed.insert("src/a/new.rs".to_owned(), format!("// {MARK}\n"));
    changed.remove("src/models/user.rs");
    let plan = Plan::new(folder.path(), &changed)?;
    // After the comparison, a folder appears at the path of the last file.
    fs::create_dir_all(folder.path().join("src/zebra.rs/in the way"))?;
    let before = snapshot(folder.path())?;

    let error = plan.apply(&mut all).expect_err("a file cannot replace a folder");

    assert!(format!("{error:#}").contains("nothing was changed"), "{error:#}");
    assert_eq!(snapshot(folder.path())?, before);
    Ok(())
}

#[test]
fn a_failure_leaves_no_folder_that_did_not_exist() -> Result {
    let above = tempfile::tempdir()?;
    let folder = above.path().join("a/b");
    let plan = Plan::new(&folder, &wanted())?;
    fs::write(above.path().join("a"), "a file in the way")?;
    assert!(plan.apply(&mut all).is_err());
    assert_eq!(snapshot(above.path())?.len(), 1);
    Ok(())
}

#[test]
fn files_of_the_user_are_reported_and_not_replaced() -> Result {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("src"))?;
    fs::write(folder.path().join("Cargo.toml"), "[package]\nname = \"mine\"\n")?;
    fs::write(folder.path().join("src/lib.rs"), "//! Mine.\n")?;
    fs::write(folder.path().join("src/mine.rs"), "//! Mine.\n")?;
    let before = snapshot(folder.path())?;

    let plan = Plan::new(folder.path(), &wanted())?;
    let error = plan.apply(&mut all).expect_err("two files were not generated").to_string();

    let blocked: Vec<_> = plan
        .changes()
        .iter()
        .filter(|(_, change)| change.owner == Owner::User)
        .map(|(path, _)| path)
        .collect();
    assert_eq!(blocked, ["Cargo.toml", "src/lib.rs"]);
    assert!(plan.is_blocked());
    assert_eq!(plan.unmanaged(), ["src/mine.rs"]);
    assert!(blocked.iter().all(|path| error.contains(*path)), "{error}");
    assert_eq!(snapshot(folder.path())?, before);
    Ok(())
}

#[test]
fn an_unmanaged_file_is_reported_and_never_deleted() -> Result {
    let folder = written()?;
    let extra = folder.path().join("src/notes.rs");
    fs::write(&extra, "// mine\n")?;
    let plan = Plan::new(folder.path(), &wanted())?;
    assert!(plan.is_empty() && !plan.is_blocked());
    let note = report::unmanaged(&plan).expect("there is one");
    assert!(note.ends_with(": src/notes.rs"), "{note}");

    fs::remove_file(folder.path().join("src/lib.rs"))?;
    Plan::new(folder.path(), &wanted())?.apply(&mut all)?;
    assert!(folder.path().join("src/lib.rs").exists());
    assert_eq!(fs::read_to_string(extra)?, "// mine\n");
    Ok(())
}

#[test]
fn files_of_the_system_and_of_editors_are_ignored() -> Result {
    let folder = written()?;
    for path in
        [".DS_Store", "models/.DS_Store", "Thumbs.db", "lib.rs~", ".lib.rs.swp", ".idea/a.xml"]
    {
        let file = folder.path().join("src").join(path);
        fs::create_dir_all(file.parent().expect("it is in the folder"))?;
        fs::write(file, [0, 255])?;
    }
    let plan = Plan::new(folder.path(), &wanted())?;
    assert!(plan.is_empty());
    assert_eq!(report::unmanaged(&plan), None);
    // A folder without generated files keeps such files.
    let mut fewer = wanted();
    fewer.retain(|path, _| !path.starts_with("src/models/"));
    Plan::new(folder.path(), &fewer)?.apply(&mut all)?;
    assert!(Plan::new(folder.path(), &fewer)?.is_empty());
    assert!(folder.path().join("src/models/.DS_Store").exists());
    Ok(())
}

#[test]
fn files_outside_the_owned_paths_are_ignored() -> Result {
    let folder = written()?;
    for path in ["build.rs", "LICENSE", "examples/a.rs", ".git/config", "src.rs"] {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("it is in the folder"))?;
        fs::write(file, "mine")?;
    }
    assert!(Plan::new(folder.path(), &wanted())?.is_empty());
    Ok(())
}

#[test]
fn a_file_and_a_folder_can_change_places() -> Result {
    let folder = written()?;
    let mark = format!("// {MARK}\n");
    let mut swapped = wanted();
    swapped.remove("src/models/mod.rs");
    swapped.remove("src/models/user.rs");
    swapped.insert("src/models".to_owned(), mark.clone());
    Plan::new(folder.path(), &swapped)?.apply(&mut all)?;
    assert!(Plan::new(folder.path(), &swapped)?.is_empty());
    Plan::new(folder.path(), &wanted())?.apply(&mut all)?;
    assert!(Plan::new(folder.path(), &wanted())?.is_empty());
    Ok(())
}

#[test]
fn long_differences_are_cut_and_counted() -> Result {
    let folder = written()?;
    let long = "added by hand \u{1b}[31m\n".repeat(1_000);
    fs::write(folder.path().join("src/lib.rs"), format!("// {MARK}\n{long}"))?;
    let report = report(&Plan::new(folder.path(), &wanted())?)?;
    assert_eq!(report.lines().count(), 1 + 40 + 1);
    let last = report.lines().last().unwrap_or_default();
    assert!(last.starts_with("… and 9") && last.ends_with(" more lines"), "{last}");
    assert!(!report.contains('\u{1b}'), "control characters in a file do not reach the terminal");
    Ok(())
}

#[test]
fn paths_outside_the_folder_are_rejected() -> Result {
    let above = tempfile::tempdir()?;
    let folder = above.path().join("crate");
    for path in [
        "../escaped.rs",
        "src/../../escaped.rs",
        "/escaped.rs",
        "src\\..\\..\\escaped.rs",
        "build.rs",
    ] {
        let mut files = wanted();
        files.insert(path.to_owned(), String::new());
        assert!(Plan::new(&folder, &files).is_err(), "{path}");
    }
    assert!(snapshot(above.path())?.is_empty());
    Ok(())
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed() -> Result {
    use std::os::unix::fs::symlink;

    let elsewhere = tempfile::tempdir()?;
    let victim = elsewhere.path().join("victim.rs");
    fs::write(&victim, format!("// {MARK}\nprecious\n"))?;
    for link in ["src", "src/models", "src/lib.rs", "README.md", "src/other"] {
        let folder = written()?;
        let path = folder.path().join(link);
        if path.is_dir() {
            fs::remove_dir_all(&path)?;
        } else if path.exists() {
            fs::remove_file(&path)?;
        }
        let target = if link.contains('.') { victim.as_path() } else { elsewhere.path() };
        symlink(target, &path)?;
        let error = Plan::new(folder.path(), &wanted()).expect_err("the folder has a link");
        assert!(error.to_string().contains("symbolic link"), "{link}: {error}");
    }
    assert_eq!(fs::read_to_string(&victim)?, format!("// {MARK}\nprecious\n"));
    Ok(())
}

/// A small generated module.
fn module() -> Files {
    let file =
        |path: &str, text: &str| (path.to_owned(), format!("// {MARK}; do not edit\n{text}\n"));
    Files::from([file("mod.rs", "pub mod models;"), file("models/user.rs", "pub struct User;")])
}

#[test]
fn in_the_folder_of_a_module_only_generated_files_are_touched() -> Result {
    let folder = tempfile::tempdir()?;
    let module = module();
    fs::write(folder.path().join("helpers.rs"), "pub fn mine() {}\n")?;
    Plan::of(Owned::Module, folder.path(), &module)?.apply(&mut all)?;

    let plan = Plan::of(Owned::Module, folder.path(), &module)?;
    assert!(plan.is_empty());
    assert_eq!(plan.unmanaged(), ["helpers.rs"]);

    let mut fewer = module.clone();
    fewer.remove("models/user.rs");
    fs::write(folder.path().join("mod.rs"), format!("// {MARK}\n"))?;
    let plan = Plan::of(Owned::Module, folder.path(), &fewer)?;
    assert_eq!(differences(&plan), ["stale mod.rs", "orphaned models/user.rs"]);
    plan.apply(&mut all)?;
    assert_eq!(fs::read_to_string(folder.path().join("helpers.rs"))?, "pub fn mine() {}\n");
    assert!(!folder.path().join("models").exists(), "an empty folder is removed");
    Ok(())
}

#[test]
fn a_hand_written_file_of_a_module_blocks_the_plan() -> Result {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("mod.rs"), "pub mod helpers;\n")?;
    let plan = Plan::of(Owned::Module, folder.path(), &module())?;
    assert!(plan.is_blocked());
    let before = snapshot(folder.path())?;
    assert!(plan.apply(&mut all).is_err());
    assert_eq!(snapshot(folder.path())?, before);
    Ok(())
}
