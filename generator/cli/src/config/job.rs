//! Jobs: descriptions, and the crates to generate from them.

use std::path::PathBuf;

use openapi_to_crate::Options;

use crate::sync::Owned;

/// A description and the crate or module to generate from it.
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
    /// The folder of the package or of the module.
    pub output: PathBuf,
    /// The folder of the crate whose runtime this one uses; by default, it has a runtime of its own.
    pub runtime: Option<PathBuf>,
    /// Options of the generator, without the runtime of another crate.
    pub options: Options,
}

impl Job {
    /// Returns the paths in the output folder that belong to the generator.
    #[must_use]
    pub fn owned(&self) -> Owned {
        if self.options.package.module.is_some() { Owned::Module } else { Owned::Package }
    }
}

/// Returns whether Cargo accepts the name of a package.
pub(crate) fn is_package_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}
