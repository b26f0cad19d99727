//! Tags of HTML, the ends of elements, and code blocks.

use std::cell::Cell;

/// The most tags that are read to find the ends of elements; elements after that lose their tags only.
pub(super) const MOST_TAGS: usize = 20_000;

/// The state of a conversion.
#[derive(Clone, Copy)]
pub(super) struct State<'s> {
    /// The number of elements around the text.
    pub(super) depth: usize,
    /// The number of tags that were read to find the ends of elements.
    pub(super) tags: &'s Cell<usize>,
}

impl State<'_> {
    pub(super) fn inside(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

/// The start of the line that opens a code block.
pub(super) fn fence(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if marks_of(line).is_some() {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// The end of a code block: after the line that closes it, or that of the text.
pub(super) fn end_of_fenced(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let marks = marks_of(first).unwrap_or_default();
    let mut at = first.len();
    for line in lines {
        at += line.len();
        if marks_of(line).is_some_and(|found| found.starts_with(marks)) {
            break;
        }
    }
    at
}

/// The marks of a code block at the start of a line.
pub(super) fn marks_of(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(mark).len();
    (length >= 3).then(|| &line[..length])
}

/// A tag of a known element.
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    /// The attributes, as they are written.
    pub(super) attributes: &'a str,
    pub(super) length: usize,
}

/// Parses the tag at the start of a string.
pub(super) fn tag(text: &str) -> Option<Tag<'_>> {
    let inner = text.strip_prefix('<')?;
    let end = inner.find(['>', '<']).filter(|end| inner[*end..].starts_with('>'))?;
    let (inner, length) = (&inner[..end], end + 2);
    let (inner, is_end) = match inner.strip_prefix('/') {
        Some(inner) => (inner, true),
        None => (inner.strip_suffix('/').unwrap_or(inner), false),
    };
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(end);
    // `<table of contents>` is no tag, and neither is `<https://…>`.
    let has_attributes = attributes.contains('=') && attributes.starts_with(char::is_whitespace);
    (attributes.trim().is_empty() || has_attributes).then_some(Tag {
        name,
        is_end,
        attributes,
        length,
    })
}

pub(super) fn comment(text: &str) -> Option<usize> {
    let inner = text.strip_prefix("<!--")?;
    inner.find("-->").map(|end| "<!--".len() + end + "-->".len())
}

/// The content of an element, and the end of its end tag. `start` is the end of its start tag.
pub(super) fn content<'a>(
    text: &'a str,
    start: usize,
    name: &str,
    state: State<'_>,
) -> Option<(&'a str, usize)> {
    let (mut open, mut at) = (1, start);
    while state.tags.get() < MOST_TAGS {
        state.tags.set(state.tags.get() + 1);
        at += text[at..].find('<')?;
        match tag_named(&text[at..], name) {
            Some(tag) => {
                if tag.is_end {
                    open -= 1;
                } else {
                    open += 1;
                }
                if open == 0 {
                    return Some((&text[start..at], at + tag.length));
                }
                at += tag.length;
            }
            None => at += 1,
        }
    }
    None
}

pub(super) fn tag_named<'a>(text: &'a str, name: &str) -> Option<Tag<'a>> {
    tag(text).filter(|tag| tag.name.eq_ignore_ascii_case(name))
}

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let (lower, start) = (attributes.to_ascii_lowercase(), format!(" {name}="));
    let start = lower.find(&start)? + start.len();
    let value = &attributes[start..];
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split_whitespace().next(),
    }
}
