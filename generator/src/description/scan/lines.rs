//! The lines of YAML's block style: what begins on each, and what reaches over several of them.
//!
//! This tokenises as YAML does, but only what it can be sure of. Whatever else there is, an
//! anchor, a tag, a tab as indentation, makes it give up: the text is then not simple.

mod spans;

use std::ops::Range;

use memchr::memchr;

use super::characters::{NotSimple, blanks, colon_or_hash, is_marker, spaces};

/// A line on which something of the block structure begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockLine {
    /// Where the line begins.
    pub(super) start: usize,
    /// The column of the first dash or of the key.
    pub(super) column: usize,
    pub(super) content: Content,
}

/// What a line begins with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    /// A key, as it is written, with its quotes. Where its value begins, if that is on this line.
    Key { start: usize, end: usize, value: Option<InlineValue> },
    /// One dash or several, and what follows the last of them, with its column.
    Dash { dashes: usize, column: usize, item: DashContent },
    /// The value of the key or the dash on a line above, on a line of its own.
    Bare,
    /// `---`
    Begin,
    /// `...`
    End,
}

/// What follows a dash.
#[derive(Clone, Copy, Debug)]
pub(super) enum DashContent {
    /// Nothing on this line.
    Open,
    Scalar(InlineValue),
    Key {
        start: usize,
        end: usize,
        value: Option<InlineValue>,
    },
}

/// A value that begins on the line of its key or dash.
#[derive(Clone, Copy, Debug)]
pub(super) struct InlineValue {
    pub(super) style: ValueStyle,
    pub(super) start: usize,
    /// For a plain one the end of its first line, comment included.
    pub(super) end: usize,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum ValueStyle {
    Plain,
    Single,
    Double,
    Flow,
    Block,
}

/// What the next line can belong to.
#[derive(Clone, Copy, Debug)]
enum Pending {
    /// Nothing: the last value has ended.
    Nothing,
    /// The value of the key or dash in this column.
    Value(usize),
    /// A plain scalar, the value of the key or dash in this column: deeper lines continue it.
    Plain(usize),
}

/// YAML reads keys of up to 1,024 characters, if they are not marked as such.
const LONGEST_KEY: usize = 1_000;

/// Walks over the lines.
#[derive(Clone, Debug)]
pub(super) struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    pending: Pending,
    /// Where the lines begin that have a tab before nothing or a comment, if somebody wants to know.
    tabs: Option<Vec<usize>>,
}

impl<'t> Lines<'t> {
    /// Begins where a line begins that is no continuation of another.
    pub(super) fn new(text: &'t [u8], at: usize) -> Self {
        Self { text, at, pending: Pending::Nothing, tabs: None }
    }

    /// The same, which notes the lines that have a tab before nothing or a comment.
    pub(super) fn noting_tabs(self) -> Self {
        Self { tabs: Some(Vec::new()), ..self }
    }

    /// Where the lines begin that were noted.
    pub(super) fn noted_tabs(&self) -> &[usize] {
        self.tabs.as_deref().unwrap_or_default()
    }

    /// Whether what comes next may belong to the plain scalar that was taken last.
    pub(super) fn may_continue(&self) -> bool {
        let Pending::Plain(parent) = self.pending else {
            return false;
        };
        let mut at = self.at;
        loop {
            let column = spaces(&self.text[at..]);
            at += column;
            let after = blanks(self.text, at);
            match self.text.get(after) {
                Some(b'\n' | b'\r') => at = self.line_end(after).1,
                other => return column > parent && other.is_some(),
            }
        }
    }

    /// The next line on which something begins. Those that begin in a column behind `limit` may
    /// be left out.
    pub(super) fn next(&mut self, limit: usize) -> Result<Option<BlockLine>, NotSimple> {
        loop {
            let start = self.at;
            let mut at = start + spaces(&self.text[start..]);
            let column = at - start;
            let Some(first) = self.text.get(at).copied() else {
                return Ok(None);
            };
            if column > limit && self.skim(start, at) {
                continue;
            }
            if matches!(first, b'\t' | b'\n' | b'\r' | b'#') && self.blank(start, at) {
                continue;
            }
            if column == 0
                && let Some(content) = self.marker(at)?
            {
                return Ok(Some(BlockLine { start, column, content }));
            }
            if let Pending::Plain(parent) = self.pending
                && column > parent
            {
                self.at = self.line_end(at).1;
                continue;
            }
            let outer = std::mem::replace(&mut self.pending, Pending::Nothing);
            if first == b'-' && self.is_blank_or_end(at + 1) {
                let content = self.dash(start, &mut at)?;
                return Ok(Some(BlockLine { start, column, content }));
            }
            let content = match self.token(at, column)? {
                Token::Key { end, value } => Content::Key { start: at, end, value },
                Token::Scalar(value) => match outer {
                    Pending::Value(parent) if parent < column => {
                        self.take_value(&value, parent)?;
                        Content::Bare
                    }
                    _ => return Err(NotSimple),
                },
            };
            return Ok(Some(BlockLine { start, column, content }));
        }
    }

    /// Takes a line that has nothing on it, or a comment.
    fn blank(&mut self, start: usize, at: usize) -> bool {
        let after = blanks(self.text, at);
        match self.text.get(after) {
            Some(b'#') => {
                if let Pending::Plain(_) = self.pending {
                    self.pending = Pending::Nothing;
                }
            }
            Some(b'\n' | b'\r') | None => {}
            Some(_) => return false,
        }
        if after > at
            && let Some(tabs) = &mut self.tabs
        {
            tabs.push(start);
        }
        self.at = self.line_end(after).1;
        true
    }

    /// Takes a line as [`next`](Self::next) does, if it is one of the kind that most are.
    fn skim(&mut self, start: usize, mut at: usize) -> bool {
        if matches!(self.pending, Pending::Plain(parent) if at - start > parent) {
            return false;
        }
        let (end, next) = self.line_end(at);
        let line = &self.text[..end];
        let mut dash = None;
        while line[at..].starts_with(b"- ") {
            dash = Some(at - start);
            at += 2;
        }
        let is_plain = |at| {
            matches!(line.get(at), Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'$'))
        };
        if !is_plain(at) {
            return false;
        }
        let column = at - start;
        let colon = colon_or_hash(&line[at..]).map(|length| at + length);
        self.pending = match (colon, dash) {
            (None, Some(dash)) => Pending::Plain(dash),
            (Some(colon), _) if line[colon] == b':' && colon - at < LONGEST_KEY => {
                match line[colon + 1..] {
                    [] => Pending::Value(column),
                    [b' ', b'\'', ref rest @ .., b'\''] if memchr(b'\'', rest).is_none() => {
                        Pending::Nothing
                    }
                    [b' ', _, ..] if is_plain(colon + 2) => Pending::Plain(column),
                    _ => return false,
                }
            }
            _ => return false,
        };
        self.at = next;
        true
    }

    /// `---` and `...`, which must be alone on their lines.
    fn marker(&mut self, at: usize) -> Result<Option<Content>, NotSimple> {
        let rest = &self.text[at..];
        if rest[0] == b'%' {
            return Err(NotSimple);
        }
        if !is_marker(rest) {
            return Ok(None);
        }
        self.at = self.nothing_else(at + 3)?;
        self.pending = Pending::Nothing;
        Ok(Some(if rest[0] == b'-' { Content::Begin } else { Content::End }))
    }

    /// One dash or several.
    fn dash(&mut self, start: usize, at: &mut usize) -> Result<Content, NotSimple> {
        let mut dashes = 0;
        let mut last = *at - start;
        while self.text.get(*at) == Some(&b'-') && self.is_blank_or_end(*at + 1) {
            dashes += 1;
            last = *at - start;
            *at += 1;
            *at += spaces(&self.text[*at..]);
        }
        let column = *at - start;
        let item = match self.text.get(*at).copied() {
            None | Some(b'\n' | b'\r' | b'#') => {
                self.at = self.line_end(*at).1;
                self.pending = Pending::Value(last);
                DashContent::Open
            }
            Some(_) => match self.token(*at, column)? {
                Token::Key { end, value } => DashContent::Key { start: *at, end, value },
                Token::Scalar(value) => {
                    self.take_value(&value, last)?;
                    DashContent::Scalar(value)
                }
            },
        };
        Ok(Content::Dash { dashes, column, item })
    }

    /// A key or a scalar. A key is taken with its value; of a scalar nothing is taken yet.
    fn token(&mut self, at: usize, column: usize) -> Result<Token, NotSimple> {
        let (style, end) = match self.text[at] {
            quote @ (b'"' | b'\'') => {
                let end = self.quoted(at)?;
                let mut after = end;
                while matches!(self.text.get(after), Some(b' ' | b'\t')) {
                    after += 1;
                }
                if self.text.get(after) == Some(&b':') && self.is_blank_or_end(after + 1) {
                    if memchr(b'\n', &self.text[at..end]).is_some() {
                        return Err(NotSimple);
                    }
                    return self.key(at..end, after + 1, column);
                }
                (if quote == b'"' { ValueStyle::Double } else { ValueStyle::Single }, end)
            }
            b'[' | b'{' => (ValueStyle::Flow, self.flow(at)?),
            b'|' | b'>' => (ValueStyle::Block, at + 1),
            byte if self.begins_plain(byte, at) => match self.colon(at) {
                Some(colon) => {
                    let mut end = colon;
                    while matches!(self.text[end - 1], b' ' | b'\t') {
                        end -= 1;
                    }
                    return self.key(at..end, colon + 1, column);
                }
                None => (ValueStyle::Plain, self.line_end(at).0),
            },
            _ => return Err(NotSimple),
        };
        Ok(Token::Scalar(InlineValue { style, start: at, end }))
    }

    fn key(
        &mut self,
        Range { start, end }: Range<usize>,
        mut at: usize,
        column: usize,
    ) -> Result<Token, NotSimple> {
        if at - start > LONGEST_KEY {
            return Err(NotSimple);
        }
        while matches!(self.text.get(at), Some(b' ' | b'\t')) {
            at += 1;
        }
        let first = match self.text.get(at).copied() {
            None | Some(b'\n' | b'\r' | b'#') => {
                self.at = self.line_end(at).1;
                self.pending = Pending::Value(column);
                return Ok(Token::Key { end, value: None });
            }
            Some(first) => first,
        };
        let (style, value_end) = match first {
            b'"' => (ValueStyle::Double, self.quoted(at)?),
            b'\'' => (ValueStyle::Single, self.quoted(at)?),
            b'[' | b'{' => (ValueStyle::Flow, self.flow(at)?),
            b'|' | b'>' => (ValueStyle::Block, at + 1),
            b'-' if self.is_blank_or_end(at + 1) => return Err(NotSimple),
            byte if self.begins_plain(byte, at) => (ValueStyle::Plain, self.line_end(at).0),
            _ => return Err(NotSimple),
        };
        let value = InlineValue { style, start: at, end: value_end };
        self.take_value(&value, column)?;
        Ok(Token::Key { end, value: Some(value) })
    }

    /// Takes a value whose key or dash is in a column.
    fn take_value(&mut self, value: &InlineValue, parent: usize) -> Result<(), NotSimple> {
        (self.at, self.pending) = match value.style {
            ValueStyle::Plain => (self.line_end(value.end).1, Pending::Plain(parent)),
            ValueStyle::Block => (self.block(value.end, parent)?, Pending::Nothing),
            ValueStyle::Single | ValueStyle::Double | ValueStyle::Flow => {
                (self.nothing_else(value.end)?, Pending::Nothing)
            }
        };
        Ok(())
    }
}

enum Token {
    Key { end: usize, value: Option<InlineValue> },
    Scalar(InlineValue),
}
