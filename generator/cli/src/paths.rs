//! Paths in messages.

use std::path::Path;

use anyhow::Context as _;

/// Adds the path to an error of the file system.
pub fn fs_err<T>(path: &Path, result: std::io::Result<T>) -> anyhow::Result<T> {
    result.with_context(|| format!("{}", path.display()))
}

/// Returns a path relative to the current folder, if it is inside it.
#[must_use]
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path).display().to_string()
}
