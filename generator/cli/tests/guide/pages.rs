//! Finds and reads the files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;

/// Returns the folder of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the folder of this package exists")
}

/// Returns the files below `folder` with one of the extensions, in the order of their paths, without those that are built.
pub(crate) fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_built = name == "target" || name == "node_modules" || name == ".git";
        if path.is_dir() && !is_built {
            found.extend(files(&path, extensions)?);
        } else if path
            .extension()
            .is_some_and(|extension| extensions.iter().any(|other| extension == *other))
        {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A line of Markdown, and whether it is in a block of code.
pub(crate) struct Line<'a> {
    pub(crate) text: &'a str,
    pub(crate) is_code: bool,
}

/// Returns the lines of a page. The fences of a block of code belong to it.
pub(crate) fn lines(page: &str) -> Vec<Line<'_>> {
    let mut is_open = false;
    let mut lines = Vec::new();
    for text in page.lines() {
        let is_fence = text.trim_start().starts_with("```");
        lines.push(Line { text, is_code: is_open || is_fence });
        is_open ^= is_fence;
    }
    lines
}
