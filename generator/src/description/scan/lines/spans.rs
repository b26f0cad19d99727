//! What reaches over a part of a line, or over several lines: scalars, and what is in flow style.

use memchr::{memchr, memchr_iter, memchr2};

use super::Lines;
use crate::description::scan::characters::{NotSimple, is_marker, spaces};

/// How many levels can be read.
const DEEPEST: usize = 128;

impl Lines<'_> {
    /// Returns whether a plain scalar can begin so.
    pub(super) fn begins_plain(&self, byte: u8, at: usize) -> bool {
        match byte {
            b'-' | b'?' | b':' => !self.is_blank_or_end(at + 1),
            b'\t' | b',' | b']' | b'}' | b'#' | b'&' | b'*' | b'!' | b'%' | b'@' | b'`' => false,
            // A byte order mark can be at the beginning of a line.
            0xef => !self.text[at..].starts_with("\u{feff}".as_bytes()),
            _ => true,
        }
    }

    /// The colon that makes a key of what begins here.
    pub(super) fn colon(&self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        for (index, byte) in rest.iter().enumerate() {
            match byte {
                b':' if self.is_blank_or_end(at + index + 1) => return Some(at + index),
                b'\n' => return None,
                // A comment: there is no key before it.
                b'#' if index > 0 && matches!(rest[index - 1], b' ' | b'\t') => return None,
                _ => {}
            }
        }
        None
    }

    /// The end of the quoted scalar that begins here. It may reach over lines of any indentation.
    pub(super) fn quoted(&self, start: usize) -> Result<usize, NotSimple> {
        let quote = self.text[start];
        let mut at = start + 1;
        loop {
            let rest = self.text.get(at..).ok_or(NotSimple)?;
            let found = match quote {
                b'"' => memchr2(b'"', b'\\', rest),
                _ => memchr(b'\'', rest),
            };
            at += found.ok_or(NotSimple)?;
            match self.text[at] {
                b'\\' => at += 2,
                b'\'' if self.text.get(at + 1) == Some(&b'\'') => at += 2,
                _ => break,
            }
        }
        self.no_marker(start, at)?;
        Ok(at + 1)
    }

    /// No line between two places begins with a document marker.
    fn no_marker(&self, start: usize, end: usize) -> Result<(), NotSimple> {
        let marked = memchr_iter(b'\n', &self.text[start..end])
            .any(|line_end| is_marker(&self.text[start + line_end + 1..]));
        if marked { Err(NotSimple) } else { Ok(()) }
    }

    /// The end of the list or object in flow style that begins here. One that is too deep to be read is not
    /// simple: what cannot be read alone is read again with the whole, and the parser's time grows with the square
    /// of the depth.
    pub(super) fn flow(&self, start: usize) -> Result<usize, NotSimple> {
        let mut open = Vec::new();
        let mut at = start;
        loop {
            if open.len() > DEEPEST {
                return Err(NotSimple);
            }
            match self.text.get(at).copied().ok_or(NotSimple)? {
                b' ' | b'\t' | b'\r' | b'\n' | b',' => at += 1,
                b':' if self.is_blank_or_end(at + 1) || self.is_flow_mark(at + 1) => at += 1,
                b':' | b'|' | b'>' | b'?' => return Err(NotSimple),
                b'[' => {
                    open.push(b']');
                    at += 1;
                }
                b'{' => {
                    open.push(b'}');
                    at += 1;
                }
                close @ (b']' | b'}') => {
                    if open.pop() != Some(close) {
                        return Err(NotSimple);
                    }
                    at += 1;
                    if open.is_empty() {
                        break;
                    }
                }
                b'"' | b'\'' => {
                    at = self.quoted(at)?;
                    // The value may follow its key at once.
                    if self.text.get(at) == Some(&b':') {
                        at += 1;
                    }
                }
                b'#' if matches!(self.text[at - 1], b' ' | b'\t' | b'\n') => {
                    at = self.line_end(at).0;
                }
                byte if self.begins_plain(byte, at) => at = self.plain_in_flow(at),
                _ => return Err(NotSimple),
            }
        }
        self.no_marker(start, at)?;
        Ok(at)
    }

    /// The end of the plain scalar that begins here, in flow style.
    fn plain_in_flow(&self, start: usize) -> usize {
        let mut at = start + 1;
        while let Some(byte) = self.text.get(at) {
            match byte {
                b',' | b'[' | b']' | b'{' | b'}' => break,
                b':' if self.is_blank_or_end(at + 1) || self.is_flow_mark(at + 1) => break,
                b'#' if matches!(self.text[at - 1], b' ' | b'\t' | b'\n') => break,
                _ => at += 1,
            }
        }
        at
    }

    fn is_flow_mark(&self, at: usize) -> bool {
        matches!(self.text.get(at), Some(b',' | b'?' | b'[' | b']' | b'{' | b'}'))
    }

    /// Where the line after a block scalar begins, from the header's indicator on.
    pub(super) fn block(&self, mut at: usize, parent: usize) -> Result<usize, NotSimple> {
        let mut increment = 0;
        while let Some(byte @ (b'+' | b'-' | b'1'..=b'9')) = self.text.get(at).copied() {
            if byte.is_ascii_digit() {
                increment = usize::from(byte - b'0');
            }
            at += 1;
        }
        at = self.nothing_else(at)?;
        let mut indent = (increment > 0).then_some(parent + increment);
        let mut deepest = 0;
        loop {
            let column = spaces(&self.text[at..]);
            let content = self.text.get(at + column).copied();
            match (content, indent) {
                (None, _) => return Ok(at),
                (_, Some(indent)) if column >= indent => at = self.line_end(at + column).1,
                (Some(b'\n' | b'\r'), _) => {
                    deepest = deepest.max(column);
                    at = self.line_end(at + column).1;
                }
                (Some(b'\t'), _) => return Err(NotSimple),
                (_, None) if column > parent => {
                    // A blank line that is deeper would end the scalar before it has begun.
                    if deepest > column {
                        return Err(NotSimple);
                    }
                    indent = Some(column);
                }
                _ => return Ok(at),
            }
        }
    }

    /// Where the next line begins, if only a comment follows on this one.
    pub(super) fn nothing_else(&self, mut at: usize) -> Result<usize, NotSimple> {
        let begin = at;
        while matches!(self.text.get(at), Some(b' ' | b'\t')) {
            at += 1;
        }
        match self.text.get(at) {
            None => Ok(at),
            Some(b'\n' | b'\r') => Ok(self.line_end(at).1),
            Some(b'#') if at > begin => Ok(self.line_end(at).1),
            Some(_) => Err(NotSimple),
        }
    }

    /// Where the line ends, and where the next one begins.
    pub(super) fn line_end(&self, at: usize) -> (usize, usize) {
        match memchr(b'\n', &self.text[at..]) {
            Some(length) => {
                let end = at + length;
                let cr = length > 0 && self.text[end - 1] == b'\r';
                (end - usize::from(cr), end + 1)
            }
            None => (self.text.len(), self.text.len()),
        }
    }

    pub(super) fn is_blank_or_end(&self, at: usize) -> bool {
        matches!(self.text.get(at), None | Some(b' ' | b'\t' | b'\n' | b'\r'))
    }
}
