//! Finds the entries of a description without reading them.
//!
//! A result is always correct: if a document is not simple enough, there is no result, and the
//! whole has to be read. YAML is simple in block style, without anchors, aliases, tags,
//! complex keys and directives, in one document. JSON is simple if it is valid.

mod block;
mod characters;
mod excerpt;
mod json;
mod lines;
mod operations;
mod parts;
mod scalars;
mod tabs;
mod yaml;

use std::borrow::Cow;

use super::Method;

pub(super) use block::read as read_block;
pub(super) use parts::{Methods, Part, PartContent, Parts};
pub use tabs::without_tabs_before_comments;

pub(super) const PATHS: &str = "paths";
pub(super) const COMPONENTS: &str = "components";

/// How a document is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Style {
    /// YAML's block style.
    Block,
    Json,
}

/// Where the parts of a document are.
#[derive(Clone, Debug)]
pub(super) struct Scan<'t> {
    /// The text without a byte order mark.
    pub(super) text: &'t str,
    pub(super) style: Style,
    pub(super) parts: Parts<'t>,
}

/// Finds the parts of a document, if it is simple.
pub(super) fn scan(text: &str) -> Option<Scan<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('{') {
        Some(Scan { text, style: Style::Json, parts: json::parts(text)? })
    } else {
        Some(Scan { text, style: Style::Block, parts: yaml::parts(text).ok()? })
    }
}

impl<'t> Scan<'t> {
    /// The part to which keys lead.
    pub(super) fn part(&self, keys: &[&str]) -> Option<&Part<'t>> {
        let (last, before) = keys.split_last()?;
        let parts = before.iter().try_fold(&self.parts, |parts, key| parts.get(*key)?.parts());
        parts?.get(*last)
    }

    /// Notes the methods of a path item that was read.
    pub(super) fn note_methods(&mut self, template: &str, methods: Vec<Method>) -> Option<()> {
        match &mut self.parts.get_mut(PATHS)?.inner {
            PartContent::Parts(items) => {
                items.get_mut(template)?.inner = PartContent::Read(methods);
            }
            _ => return None,
        }
        Some(())
    }

    /// The text of a part.
    pub(super) fn text(&self, part: &Part<'_>) -> &'t str {
        &self.text[part.range.clone()]
    }

    /// A part as a document of its own, in which the same keys lead to it as in the whole.
    pub(super) fn alone(&self, keys: &[&str]) -> Option<String> {
        let mut text = Cow::Borrowed(self.text(self.part(keys)?));
        for depth in (1..keys.len()).rev() {
            text = Cow::Owned(self.wrapped(self.part(&keys[..depth])?, &text));
        }
        Some(self.whole(&text))
    }

    /// What has no parts itself, as a document of its own.
    pub(super) fn rest(&self) -> String {
        let mut pieces: Vec<Cow<'_, str>> = Vec::new();
        for (key, part) in &self.parts {
            match part.parts() {
                None => pieces.push(Cow::Borrowed(self.text(part))),
                Some(parts) if key == COMPONENTS => {
                    let rest = parts.values().filter(|part| part.parts().is_none());
                    let rest: Vec<_> = rest.map(|part| Cow::Borrowed(self.text(part))).collect();
                    let wrapped = self.wrapped(part, &self.joined(&rest));
                    pieces.extend((!rest.is_empty()).then_some(Cow::Owned(wrapped)));
                }
                Some(_) => {}
            }
        }
        self.whole(&self.joined(&pieces))
    }

    fn joined(&self, pieces: &[Cow<'_, str>]) -> String {
        match self.style {
            // Pieces are whole lines, and blank lines can be part of a scalar's value.
            Style::Block => pieces.concat(),
            Style::Json => pieces.join(","),
        }
    }

    /// A part with only some of its own parts.
    fn wrapped(&self, part: &Part<'_>, inner: &str) -> String {
        let first = part.parts().and_then(Parts::first);
        let first = first.map_or(part.range.end, |(_, first)| first.range.start);
        let opening = &self.text[part.range.start..first];
        match self.style {
            Style::Block => format!("{opening}{inner}"),
            Style::Json => format!("{opening}{inner}}}"),
        }
    }

    fn whole(&self, text: &str) -> String {
        match self.style {
            Style::Block => text.to_owned(),
            Style::Json => format!("{{{text}}}"),
        }
    }
}
