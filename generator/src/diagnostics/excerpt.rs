//! The line of a description that a problem is about, or the part of it around the problem.

use std::ops::Range;

use super::position::Position;

/// A line of a description with the value that a problem is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Excerpt {
    /// The line. A long line is cut around the value, with `…` where it was cut. It has no control characters except
    /// tabs.
    pub text: String,
    /// The value, as bytes of the text; empty at its end.
    pub marked: Range<usize>,
}

/// How many characters of a line are shown, and how many of them before the value if there are more.
const WIDTH: usize = 100;
const BEFORE: usize = 40;

/// The lines at positions, in one pass over a document as far as the last of them. `None`: the text has no such place.
pub(crate) fn excerpts(text: &str, positions: &[Position]) -> Vec<Option<Excerpt>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut order: Vec<usize> = (0..positions.len()).collect();
    order.sort_by_key(|index| (positions[*index].line, positions[*index].column));
    let mut found = vec![None; positions.len()];
    let mut cursor = Cursor { line: 1, column: 1, at: 0 };
    for index in order {
        if cursor.go(text, positions[index]) {
            found[index] = Some(excerpt(text, cursor.at));
        }
    }
    found
}

/// A place in a document: which character, and which byte.
struct Cursor {
    line: usize,
    column: usize,
    at: usize,
}

impl Cursor {
    /// Goes on to a position, if there is one, and else at most to the beginning of its line.
    fn go(&mut self, text: &str, position: Position) -> bool {
        while self.line < position.line {
            let Some(length) = memchr::memchr2(b'\n', b'\r', &text.as_bytes()[self.at..]) else {
                return false;
            };
            let end = &text[self.at + length..];
            self.at += length + if end.starts_with("\r\n") { 2 } else { 1 };
            (self.line, self.column) = (self.line + 1, 1);
        }
        let Some(count) = position.column.checked_sub(self.column) else { return false };
        let rest = line(&text[self.at..]);
        let mut ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
        let Some(length) = ends.nth(count) else { return false };
        (self.at, self.column) = (self.at + length, position.column);
        true
    }
}

/// The string before the end of the line.
fn line(text: &str) -> &str {
    let end = memchr::memchr2(b'\n', b'\r', text.as_bytes());
    &text[..end.unwrap_or(text.len())]
}

fn excerpt(text: &str, at: usize) -> Excerpt {
    let before = text[..at].char_indices().rev().take_while(|(_, c)| !is_break(*c));
    let starts: Vec<usize> = before.map(|(start, _)| start).take(WIDTH + 1).collect();
    let after = text[at..].char_indices().take_while(|(_, c)| !is_break(*c));
    let ends: Vec<usize> = after.map(|(end, c)| at + end + c.len_utf8()).take(WIDTH + 1).collect();
    let (mut first, mut last) = (starts.len(), ends.len());
    if first + last > WIDTH {
        first = first.min(BEFORE.max(WIDTH.saturating_sub(last)));
        last = last.min(WIDTH - first);
    }
    let start = if first == 0 { at } else { starts[first - 1] };
    let end = if last == 0 { at } else { ends[last - 1] };

    let cut = |cut: bool| if cut { "…" } else { "" };
    let mut shown = format!("{}{}", cut(first < starts.len()), clean(&text[start..at]));
    let value = value(&text[at..end], text[start..at].contains(['{', '[']));
    let begin = shown.len();
    shown.push_str(&clean(value));
    let marked = begin..shown.len();
    shown.push_str(&clean(&text[at + value.len()..end]));
    shown.push_str(cut(last < ends.len()));
    Excerpt { text: shown, marked }
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// What a line says must not move the cursor.
pub(super) fn clean(text: &str) -> String {
    let shown = |c: char| if c.is_control() && c != '\t' { '\u{fffd}' } else { c };
    text.chars().map(shown).collect()
}

/// The value, or the key, with which a document begins. In a flow collection a comma or a bracket ends it.
fn value(text: &str, flow: bool) -> &str {
    let end = match text.chars().next() {
        Some('{' | '[') => 1,
        Some(quote @ ('"' | '\'')) => quoted(text, quote),
        _ => plain(text, flow),
    };
    &text[..end]
}

fn quoted(text: &str, quote: char) -> usize {
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            // A single quote in single quotes is written twice.
            if quote == '"' || chars.next_if(|(_, next)| *next == quote).is_none() {
                return at + 1;
            }
        }
    }
    text.len()
}

fn plain(text: &str, flow: bool) -> usize {
    let end = text.char_indices().find(|(at, c)| {
        let rest = &text[at + c.len_utf8()..];
        match c {
            ':' => rest.is_empty() || rest.starts_with([' ', '\t']),
            ' ' | '\t' => rest.starts_with('#'),
            ',' | '}' | ']' => flow,
            _ => false,
        }
    });
    let end = end.map_or(text.len(), |(at, _)| at);
    let trimmed = text[..end].trim_end().len();
    // There is something to mark wherever a document goes on.
    if trimmed == 0 { text.chars().next().map_or(0, char::len_utf8) } else { trimmed }
}
