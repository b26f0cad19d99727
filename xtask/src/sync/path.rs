//! The paths that the generator may give.
//!
//! Names in a description end up in paths, and a description may come from anywhere. The generator makes its
//! paths of identifiers; that none of them leads out of the folder is checked here once more, on its own.

use std::collections::BTreeMap;

use anyhow::{bail, ensure};

/// The files outside `src/` that the generator owns.
pub(super) const FILES: [&str; 2] = ["Cargo.toml", "README.md"];

/// The folder that the generator owns, as paths in it begin.
pub(super) const SOURCES: &str = "src/";

/// Checks that every path stays in what the generator owns, on every file system.
pub(super) fn check<'a>(paths: impl IntoIterator<Item = &'a str>) -> anyhow::Result<()> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        ensure!(
            FILES.contains(&path) || path.starts_with(SOURCES),
            "the generator gave a file outside of Cargo.toml, README.md and src/: {path:?}"
        );
        ensure!(
            path.split('/').all(is_safe_name),
            "the generator gave a path with a part that is no plain file name: {path:?}"
        );
        if let Some(other) = seen.insert(path.to_ascii_lowercase(), path) {
            bail!(
                "the generator gave two paths that differ in case only, which many file systems take for one: {other:?} and {path:?}"
            );
        }
    }
    for (lower, path) in &seen {
        let mut parents = lower.match_indices('/').map(|(at, _)| &lower[..at]);
        if let Some(file) = parents.find_map(|parent| seen.get(parent)) {
            bail!("the generator gave {file:?} as a file and, with {path:?}, as a folder");
        }
    }
    Ok(())
}

/// Whether a part of a path is a file name, and one that means the same everywhere.
fn is_safe_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    !name.is_empty() && !name.starts_with('.') && !name.ends_with('.') && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_folder_or_mean_something_elsewhere_are_refused() {
        let bad = [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../a.rs",
            "src/../../a.rs",
            "src//a.rs",
            "src/./a.rs",
            "src/",
            "src/a.rs/",
            "src/..\\a.rs",
            "C:\\a.rs",
            "src/C:a.rs",
            "src/a\0.rs",
            "src/.hidden",
            "src/a.",
            "tests/a.rs",
            "build.rs",
        ];
        for path in bad {
            assert!(check([path]).is_err(), "{path:?}");
        }
        assert!(
            check(["Cargo.toml", "README.md", "src/lib.rs", "src/models/term_store.rs"]).is_ok()
        );
    }

    #[test]
    fn two_paths_for_one_place_are_refused() {
        assert!(check(["src/a.rs", "src/A.rs"]).is_err());
        assert!(check(["src/a", "src/a/b.rs"]).is_err());
    }
}
