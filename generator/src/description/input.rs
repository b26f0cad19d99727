//! Descriptions as text.

use std::sync::Arc;

use super::files::Files;
use super::overlay::Overlay;

/// An OpenAPI description as text, with the files that it may refer to.
#[derive(Clone, Debug)]
pub struct Description {
    /// The name in messages: a file name.
    pub name: String,
    /// The text: YAML or JSON.
    pub text: String,
    /// The path of the description below the root of `files`.
    pub path: String,
    /// The files that references can name.
    pub files: Arc<dyn Files>,
    /// The overlays, which are applied in this order before anything is selected.
    pub overlays: Vec<Overlay>,
}

impl Description {
    /// Creates a description that refers to no other file.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
            path: String::new(),
            files: Arc::new(()),
            overlays: Vec::new(),
        }
    }

    /// Adds the files that the description may refer to. `path` is its own path below their root, with `/` between its
    /// parts. References cannot leave the root.
    #[must_use]
    pub fn with_files(self, path: impl Into<String>, files: Arc<dyn Files>) -> Self {
        Self { path: path.into(), files, ..self }
    }

    /// Adds overlays, which are applied in this order before anything is selected.
    #[must_use]
    pub fn with_overlays(self, overlays: impl IntoIterator<Item = Overlay>) -> Self {
        Self { overlays: overlays.into_iter().collect(), ..self }
    }

    /// Returns the name of a file below the root in messages; the empty path is the description itself.
    pub(super) fn file_name(&self, path: &str) -> String {
        match self.name.strip_suffix(self.path.as_str()) {
            _ if path.is_empty() => self.name.clone(),
            Some(root) if !self.path.is_empty() => format!("{root}{path}"),
            _ => path.to_owned(),
        }
    }
}
