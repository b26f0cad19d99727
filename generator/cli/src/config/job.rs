//! Jobs: descriptions, and the crates to generate from them.

use std::path::PathBuf;

use openapi_to_crate::Options;

/// A description and the crate to generate from it.
#[derive(Clone, Debug)]
pub struct Job {
    /// The file with the description.
    pub description: PathBuf,
    /// The name of the description in messages.
    pub name: String,
    /// The folder whose files the description may refer to; by default, its own folder.
    pub root: Option<PathBuf>,
    /// The overlays of the description, in the order of application.
    pub overlays: Vec<PathBuf>,
    /// The folder of the crate.
    pub output: PathBuf,
    /// Options of the generator.
    pub options: Options,
}

/// Returns whether Cargo accepts the name of a package.
pub(crate) fn is_package_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
