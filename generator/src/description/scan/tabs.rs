//! Tabs before comments and on blank lines, which YAML 1.2 allows there and libyaml does not.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memmem, memrchr};

use super::characters::{blanks, is_line_end, spaces};
use super::lines::Lines;

/// Replaces these tabs with spaces, so that every offset, line and column stays the same.
///
/// Tabs inside of scalars are content, and stay. From the first line on that a scan is not certain of (one with an
/// anchor or a tag, for instance), nothing is replaced.
#[must_use]
pub fn without_tabs_before_comments(text: &str) -> Cow<'_, str> {
    let candidates = candidates(text.as_bytes());
    if candidates.is_empty() {
        return Cow::Borrowed(text);
    }
    // A scan does not read directives.
    let start = if text.starts_with('%') {
        memmem::find(text.as_bytes(), b"\n---").map_or(0, |at| at + 1)
    } else {
        0
    };
    let mut lines = Lines::new(text.as_bytes(), start).noting_tabs();
    while let Ok(Some(_)) = lines.next(usize::MAX) {}
    let mut noted = lines.noted_tabs().iter().peekable();
    let mut found = String::with_capacity(text.len());
    for range in candidates {
        while noted.next_if(|start| **start < range.start).is_some() {}
        if noted.peek() == Some(&&range.start) {
            found.push_str(&text[found.len()..range.start]);
            found.extend(std::iter::repeat_n(' ', range.len()));
        }
    }
    found.push_str(&text[found.len()..]);
    Cow::Owned(found)
}

/// The space at the beginning of each line that has a tab in it, with nothing or a comment behind.
fn candidates(text: &[u8]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // Always where a line begins.
    let mut at = 0;
    while let Some(length) = memchr(b'\t', &text[at..]) {
        let tab = at + length;
        let start = memrchr(b'\n', &text[at..tab]).map_or(at, |length| at + length + 1);
        let end = blanks(text, tab);
        let leads = start + spaces(&text[start..tab]) == tab;
        if leads && (is_line_end(text, end) || text[end] == b'#') {
            found.push(start..end);
        }
        at = memchr(b'\n', &text[tab..]).map_or(text.len(), |length| tab + length + 1);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_before_comments_and_on_blank_lines_become_spaces() {
        for (text, expected) in [
            ("a:\n\t\t# c\n  b: 1\n", "a:\n  # c\n  b: 1\n"),
            ("a:\n \t # c\n  b: 1\n \t\n", "a:\n   # c\n  b: 1\n  \n"),
            ("\t# c\r\n\t\r\na: 1\r\n\t# d", " # c\r\n \r\na: 1\r\n # d"),
            ("%YAML 1.2\n---\na: 1\n\t# c\n", "%YAML 1.2\n---\na: 1\n # c\n"),
            ("a: x\n\t# c\n\t\nb: y\n", "a: x\n # c\n \nb: y\n"),
        ] {
            assert_eq!(without_tabs_before_comments(text), expected, "{text:?}");
        }
    }

    #[test]
    fn tabs_in_scalars_and_as_indentation_stay() {
        for text in [
            "a: |\n  x\n  \t# c\n",
            "a: 'x\n\t# c\n  y'\n",
            "a: \"x\n\t\n  y\"\n",
            "a: [x,\n\t# c\n y]\n",
            "a:\n\tb: 1\n",
            "a: b\tc\t# d\n",
            "a: &b\n\t# c\n  d: 1\n",
        ] {
            assert_eq!(without_tabs_before_comments(text), text, "{text:?}");
        }
    }
}
