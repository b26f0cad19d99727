//! The lines of the entries in the text.

use std::borrow::Cow;

use super::Index;
use crate::description::Section;
use crate::description::scan::{COMPONENTS, PATHS, Part, Parts, Scan, Style};

/// A key of a description in YAML's block style, with the lines of its value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Layout<'i> {
    /// The key, unescaped.
    pub key: &'i str,
    /// Its lines, from its own up to the next key's in the same column or further out. Comments
    /// before a key belong to the previous key.
    pub text: &'i str,
    /// Of these lines the ones before the first of `parts`; all of them if it has none.
    pub opening: &'i str,
    /// The path items of `paths`, the sections of `components`, the components of a section.
    pub parts: Vec<Layout<'i>>,
}

impl<'t> Index<'t> {
    /// The lines of a path item, from its key to before the next one's, if the description is in
    /// YAML's block style and was scanned.
    #[must_use]
    pub fn path_text(&self, template: &str) -> Option<&'t str> {
        self.block_text(&[PATHS, template])
    }

    /// The lines of a component, as [`path_text`](Self::path_text).
    #[must_use]
    pub fn component_text(&self, section: Section, name: &str) -> Option<&'t str> {
        self.block_text(&[COMPONENTS, section.as_str(), name])
    }

    fn block_text(&self, keys: &[&str]) -> Option<&'t str> {
        let scan = self.scan.as_ref().filter(|scan| scan.style == Style::Block)?;
        scan.part(keys).map(|part| scan.text(part))
    }

    /// The keys at the top with their lines, if the description is in YAML's block style and was
    /// scanned. Comments and `---` before the first key are in none of them.
    #[must_use]
    pub fn layout(&self) -> Option<Vec<Layout<'_>>> {
        let scan = self.scan.as_ref().filter(|scan| scan.style == Style::Block)?;
        Some(layout(scan, &scan.parts))
    }
}

fn layout<'i>(scan: &'i Scan<'_>, parts: &'i Parts<'_>) -> Vec<Layout<'i>> {
    let layout_of = |(key, part): (&'i Cow<'_, str>, &'i Part<'_>)| {
        let text = scan.text(part);
        let parts = part.parts().map(|parts| layout(scan, parts)).unwrap_or_default();
        let inner: usize = parts.iter().map(|part| part.text.len()).sum();
        Layout { key, text, opening: &text[..text.len() - inner], parts }
    };
    parts.iter().map(layout_of).collect()
}
