//! Validation of the paths of generated files.
//!
//! Names of an untrusted description become part of paths. The generator uses only identifiers in paths; this module
//! checks independently that no path leads out of the folder.

use std::collections::BTreeMap;

use anyhow::{bail, ensure};

/// The files outside `src/` that the generator owns in a package.
const FILES: [&str; 2] = ["Cargo.toml", "README.md"];

/// The folder of a package that the generator owns.
const SOURCES: &str = "src";

/// The paths that the generator owns in an output folder.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Owned {
    /// Those of a package: `Cargo.toml`, `README.md` and `src/**`.
    Package,
    /// Those of a module: all of its folder.
    Module,
}

impl Owned {
    /// The files outside of its folder of sources.
    pub(super) fn files(self) -> &'static [&'static str] {
        match self {
            Self::Package => &FILES,
            Self::Module => &[],
        }
    }

    /// The folder of sources, relative to the output folder; empty if it is the output folder itself.
    pub(super) fn sources(self) -> &'static str {
        match self {
            Self::Package => SOURCES,
            Self::Module => "",
        }
    }

    fn has(self, path: &str) -> bool {
        match self {
            Self::Package => {
                FILES.contains(&path)
                    || path.strip_prefix(SOURCES).is_some_and(|rest| rest.starts_with('/'))
            }
            Self::Module => {
                std::path::Path::new(path).extension().is_some_and(|extension| extension == "rs")
            }
        }
    }
}

/// Checks that all paths are among those that the generator owns, on every file system.
pub(super) fn check<'a>(
    owned: Owned,
    paths: impl IntoIterator<Item = &'a str>,
) -> anyhow::Result<()> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in paths {
        ensure!(
            owned.has(path),
            "the generator returned a file other than {}: {path:?}",
            match owned {
                Owned::Package => "Cargo.toml, README.md and src/**",
                Owned::Module => "**.rs",
            }
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
            for owned in [Owned::Package, Owned::Module] {
                let in_module =
                    owned == Owned::Module && ["tests/a.rs", "build.rs"].contains(&path);
                assert_eq!(check(owned, [path]).is_ok(), in_module, "{path:?}");
            }
        }
        let package = ["Cargo.toml", "README.md", "src/lib.rs", "src/models/term_store.rs"];
        assert!(check(Owned::Package, package).is_ok());
        assert!(check(Owned::Module, ["mod.rs", "models/term_store.rs"]).is_ok());
        assert!(check(Owned::Module, ["Cargo.toml"]).is_err());
    }

    #[test]
    fn conflicting_paths_are_rejected() {
        assert!(check(Owned::Package, ["src/a.rs", "src/A.rs"]).is_err());
        assert!(check(Owned::Package, ["src/a", "src/a/b.rs"]).is_err());
    }
}
