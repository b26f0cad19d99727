//! Compilation of generated crates, all of them in one call of cargo.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Environment variables of the outer cargo that apply to this repository and not to the generated crates.
const NOT_INHERITED: &[&str] = &[
    "CARGO_BUILD_BUILD_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_MAKEFLAGS",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_PATH",
    "CARGO_TARGET_DIR",
    "CLIPPY_CONF_DIR",
    "RUSTC_WORKSPACE_WRAPPER",
];

/// A workspace of generated crates.
pub(crate) struct Workspace {
    folder: PathBuf,
}

/// Writes crates, by name, as members of a separate workspace.
///
/// Unchanged files are not written, so that cargo does not rebuild them.
pub(crate) fn write(name: &str, crates: BTreeMap<String, BTreeMap<String, String>>) -> Workspace {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut files = BTreeMap::new();
    let mut manifest = "[workspace]\nresolver = \"3\"\nmembers = [\n".to_owned();
    for (name, texts) in crates {
        writeln!(manifest, "    \"crates/{name}\",").expect("a string takes any text");
        files.extend(texts.into_iter().map(|(path, text)| (format!("crates/{name}/{path}"), text)));
    }
    manifest.push_str("]\n\n[profile.dev]\ndebug = false\n");
    files.insert("Cargo.toml".to_owned(), manifest);
    // Without this file, clippy would use the settings of this repository, which users do not have.
    files.insert("clippy.toml".to_owned(), String::new());
    let mut known = BTreeSet::new();
    for (path, text) in files {
        let path = folder.join(path);
        write_if_changed(&path, &text);
        known.insert(path);
    }
    remove_others(&folder.join("crates"), &known);
    // The same versions as in this repository; cargo removes unused ones.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    if !folder.join("Cargo.lock").exists() || is_newer(&lock, &folder.join("Cargo.lock")) {
        fs::copy(lock, folder.join("Cargo.lock")).expect("the repository has a Cargo.lock");
    }
    Workspace { folder }
}

impl Workspace {
    /// Runs cargo, and panics with its output if it fails.
    #[track_caller]
    pub(crate) fn cargo(&self, arguments: &[&str]) {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(arguments).current_dir(&self.folder).env("RUSTDOCFLAGS", "-D warnings");
        for name in NOT_INHERITED {
            command.env_remove(name);
        }
        // What the crates of all workspaces depend on is built once.
        command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"));
        let output = command.output().expect("cargo runs this test, so it is available");
        assert!(
            output.status.success(),
            "`cargo {}` in {} failed:\n{}{}",
            arguments.join(" "),
            self.folder.display(),
            String::from_utf8_lossy(&output.stderr),
            String::from_utf8_lossy(&output.stdout),
        );
    }
}

fn write_if_changed(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return;
    }
    let folder = path.parent().expect("it is in the workspace");
    fs::create_dir_all(folder).expect("cargo's folder for tests can be written to");
    fs::write(path, text).expect("cargo's folder for tests can be written to");
}

/// Removes files of previous runs below a folder.
fn remove_others(folder: &Path, known: &BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            remove_others(&path, known);
        } else if !known.contains(&path) {
            fs::remove_file(&path).expect("cargo's folder for tests can be written to");
        }
    }
}

fn is_newer(one: &Path, other: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    time(one) > time(other)
}
