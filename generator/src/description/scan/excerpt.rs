//! Positions in a document of which only a few parts are looked through.

use std::collections::BTreeSet;

use memchr::{memchr_iter, memrchr};

use super::{Parts, Scan, Style};
use crate::description::locate::{self, PointerMatch, segments};
use crate::diagnostics::Position;

impl Scan<'_> {
    /// What [`locate::find_all`] finds in the whole text, at the cost of the parts that the
    /// pointers lead into.
    pub(in crate::description) fn find_all(&self, pointers: &[&str]) -> Vec<Option<PointerMatch>> {
        if pointers.is_empty() {
            return Vec::new();
        }
        let wanted = pointers.iter().filter_map(|pointer| self.start_of(pointer)).collect();
        let mut excerpt = Excerpt { scan: self, wanted, text: String::new(), pieces: Vec::new() };
        excerpt.object(&self.parts, 0, self.text.len());
        let found = locate::find_all(&excerpt.text, pointers);
        excerpt.in_the_whole(found)
    }

    /// Where the last part on the way to a pointer begins.
    fn start_of(&self, pointer: &str) -> Option<usize> {
        let mut start = None;
        let mut parts = Some(&self.parts);
        for segment in segments(pointer) {
            let Some(part) = parts.and_then(|parts| parts.get(segment.as_str())) else { break };
            start = Some(part.range.start);
            parts = part.parts();
        }
        start
    }
}

/// Some parts of a document, under the same keys as in the whole.
struct Excerpt<'s, 't> {
    scan: &'s Scan<'t>,
    /// Where the parts begin that are to be in it.
    wanted: BTreeSet<usize>,
    text: String,
    /// Where in the excerpt and where in the whole each piece begins.
    pieces: Vec<(usize, usize)>,
}

impl Excerpt<'_, '_> {
    /// An object that reaches from one place to another: how it begins, and of its parts those
    /// that are wanted or have parts themselves, and the first: it says where the object is.
    fn object(&mut self, parts: &Parts<'_>, start: usize, end: usize) {
        let Some((_, first)) = parts.first() else {
            return self.piece(start, end);
        };
        self.piece(start, first.range.start);
        for (index, part) in parts.values().enumerate() {
            let inner = part.parts();
            if index > 0 && inner.is_none() && !self.wanted.contains(&part.range.start) {
                continue;
            }
            if index > 0 && self.scan.style == Style::Json {
                self.text.push(',');
            }
            match inner {
                Some(parts) => self.object(parts, part.range.start, part.range.end),
                None => self.piece(part.range.start, part.range.end),
            }
        }
        if self.scan.style == Style::Json {
            self.text.push('}');
        }
    }

    fn piece(&mut self, start: usize, end: usize) {
        // A piece of JSON gets a line of its own, so that the line before it has no effect.
        if self.scan.style == Style::Json && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.pieces.push((self.text.len(), start));
        self.text.push_str(&self.scan.text[start..end]);
    }

    /// Positions in the excerpt as positions in the whole.
    fn in_the_whole(&self, found: Vec<Option<PointerMatch>>) -> Vec<Option<PointerMatch>> {
        let mut from = Cursor::new(&self.text);
        let mut to = Cursor::new(self.scan.text);
        let begins =
            |(excerpt, whole): &(usize, usize)| (from.forward(*excerpt), to.forward(*whole));
        let begins: Vec<(Position, Position)> = self.pieces.iter().map(begins).collect();
        let moved = |(position, length): PointerMatch| {
            let after = begins.partition_point(|(begin, _)| begin.line <= position.line);
            let (from, to) = begins[after.saturating_sub(1)];
            let column = if position.line == from.line { to.column - from.column } else { 0 };
            let line = to.line + position.line - from.line;
            (Position { line, column: position.column + column }, length)
        };
        found.into_iter().map(|position| position.map(moved)).collect()
    }
}

/// Goes forward in a document and knows its line and column.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
    position: Position,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0, position: Position { line: 1, column: 1 } }
    }

    fn forward(&mut self, at: usize) -> Position {
        let passed = &self.text[self.at..at];
        self.at = at;
        let last = memrchr(b'\n', passed.as_bytes());
        self.position.line += memchr_iter(b'\n', passed.as_bytes()).count();
        if last.is_some() {
            self.position.column = 1;
        }
        self.position.column += passed[last.map_or(0, |last| last + 1)..].chars().count();
        self.position
    }
}
