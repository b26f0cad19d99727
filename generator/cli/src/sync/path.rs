//! Validation of the paths of generated files.
//!
//! Names of an untrusted description become part of paths. The generator uses only identifiers in paths; this module
//! checks independently that no path leads out of the folder.

use std::collections::BTreeMap;

use anyhow::{bail, ensure};

/// The files outside `src/` that the generator owns.
pub(super) const FILES: [&str; 2] = ["Cargo.toml", "README.md"];

/// The prefix of paths in the folder that the generator owns.
pub(super) const SOURCES: &str = "src/";

/// Checks that all paths are among those that the generator owns, on every file system.
pub(super) fn check<'a>(paths: impl IntoIterator<Item = &'a str>) -> anyhow::Result<()> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        ensure!(
            FILES.contains(&path) || path.starts_with(SOURCES),
            "the generator returned a file other than Cargo.toml, README.md and src/**: {path:?}"
        );
        ensure!(
            path.split('/').all(is_safe_name),
            "the generator returned a path with an invalid file name: {path:?}"
        );
        if let Some(other) = seen.insert(path.to_ascii_lowercase(), path) {
            bail!(
                "the generator returned two paths that differ only in case, which many file systems do not distinguish: {other:?} and {path:?}"
            );
        }
    }
    for (lower, path) in &seen {
        let mut parents = lower.match_indices('/').map(|(at, _)| &lower[..at]);
        if let Some(file) = parents.find_map(|parent| seen.get(parent)) {
            bail!("the generator returned {file:?} both as a file and, in {path:?}, as a folder");
        }
    }
    Ok(())
}

/// Returns whether a part of a path is a file name that is valid on every system.
fn is_safe_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    !name.is_empty() && !name.starts_with('.') && !name.ends_with('.') && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_outside_the_folder_and_nonportable_names_are_rejected() {
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
    fn conflicting_paths_are_rejected() {
        assert!(check(["src/a.rs", "src/A.rs"]).is_err());
        assert!(check(["src/a", "src/a/b.rs"]).is_err());
    }
}
