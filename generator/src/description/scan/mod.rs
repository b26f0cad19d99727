//! Finds the entries of a description without reading them.
//!
//! A result is always correct: if a document is not simple enough, there is no result, and the
//! whole has to be read. YAML is simple in block style, without anchors, aliases, tags,
//! complex keys and directives, in one document. JSON is simple if it is valid.

mod block;
mod excerpt;
mod json;
mod lines;
mod operations;
mod scalars;
mod tabs;
mod yaml;

use std::borrow::Cow;
use std::ops::Range;

use indexmap::IndexMap;

use super::Method;

pub(super) use block::read as read_block;
pub use tabs::without_tabs_before_comments;

pub(super) const PATHS: &str = "paths";
pub(super) const COMPONENTS: &str = "components";

/// Parts by their keys, in the order of the text.
pub(super) type Parts<'t> = IndexMap<Cow<'t, str>, Part<'t>>;

/// A key and its value, which may have parts itself.
#[derive(Clone, Debug)]
pub(super) struct Part<'t> {
    /// From the key to the end of the value; in YAML whole lines, up to the next key's.
    pub(super) range: Range<usize>,
    /// What the value of a path item, a section or one of these at the top holds.
    pub(super) inner: PartContent<'t>,
}

/// The scanned content of a value.
#[derive(Clone, Debug)]
pub(super) enum PartContent<'t> {
    /// Nothing.
    Unknown,
    /// It is an object, which has these methods among its keys.
    Object(Methods),
    /// It is an object that has to be read for its methods.
    Unread,
    /// It has been read for its methods, which are these.
    Read(Vec<Method>),
    /// It is an object, and these are all of its keys.
    Parts(Parts<'t>),
}

/// The methods of a path item in the order of the text: four bits for each, the first lowest.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Methods(u64);

impl Methods {
    /// Adds one; `false` if it is there already.
    fn add(&mut self, method: Method) -> bool {
        if self.iter().any(|known| known == method) {
            return false;
        }
        let count = (u64::BITS - self.0.leading_zeros()).div_ceil(4);
        let number = Method::ALL.iter().position(|known| *known == method);
        // None of them is more than nine, and no method is there twice.
        self.0 |= number.map_or(0, |number| number as u64 + 1) << (count * 4);
        true
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Method> {
        (0..Method::ALL.len()).map_while(move |index| {
            let bits = usize::try_from(self.0 >> (index * 4) & 15).unwrap_or_default();
            Method::ALL.get(bits.checked_sub(1)?).copied()
        })
    }
}

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

impl<'t> Part<'t> {
    pub(super) fn parts(&self) -> Option<&Parts<'t>> {
        match &self.inner {
            PartContent::Parts(parts) => Some(parts),
            _ => None,
        }
    }

    /// The methods of a path item that is an object.
    pub(super) fn methods(&self) -> Option<Vec<Method>> {
        match &self.inner {
            PartContent::Object(methods) => Some(methods.iter().collect()),
            PartContent::Read(methods) => Some(methods.clone()),
            _ => None,
        }
    }

    /// Returns whether a path item has to be read for its methods.
    pub(super) fn is_unread(&self) -> bool {
        !matches!(self.inner, PartContent::Object(_) | PartContent::Read(_))
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
