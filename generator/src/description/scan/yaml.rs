//! The parts of a description in YAML's block style, by the columns of keys.

use std::borrow::Cow;

use indexmap::map::Entry;

use super::characters::NotSimple;
use super::lines::{BlockLine, Content, Lines};
use super::scalars::{decoded, is_printable};
use super::{Methods, Part, PartContent, Parts};
use crate::description::{ADDITIONAL, Method};

/// Finds the parts of a document.
pub(super) fn parts(text: &str) -> Result<Parts<'_>, NotSimple> {
    if !has_plain_breaks(text) {
        return Err(NotSimple);
    }
    let mut lines = Lines::new(text.as_bytes(), 0);
    let mut levels =
        Levels { text, parts: Parts::new(), region: Region::Other, outer: None, inner: None };
    let mut begun = false;
    let end = loop {
        let Some(line) = lines.next(levels.limit())? else {
            break text.len();
        };
        match line.content {
            Content::Begin if begun => return Err(NotSimple),
            Content::Begin => begun = true,
            Content::End => match lines.next(usize::MAX)? {
                None => break line.start,
                Some(_) => return Err(NotSimple),
            },
            _ => {
                begun = true;
                levels.line(&line)?;
            }
        }
    };
    // Lines before the first part and after the last belong to none, and nothing else reads them.
    let first = levels.parts.values().next().map_or(end, |part| part.range.start);
    if !is_printable(&text[..first]) || !is_printable(&text[end..]) {
        return Err(NotSimple);
    }
    close(&mut levels.parts, end);
    if levels.parts.is_empty() { Err(NotSimple) } else { Ok(levels.parts) }
}

/// Returns whether lines end as this scan understands it: YAML knows more line breaks than two.
fn has_plain_breaks(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The first bytes of a return, of U+0085, and of U+2028 and U+2029.
    memchr::memchr3_iter(b'\r', 0xC2, 0xE2, bytes).all(|at| match bytes[at] {
        b'\r' => bytes.get(at + 1) == Some(&b'\n'),
        0xC2 => bytes.get(at + 1) != Some(&0x85),
        _ => !matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])),
    })
}

/// The range of a part ends where the next one's begins.
fn close(parts: &mut Parts<'_>, end: usize) {
    let mut next = end;
    for part in parts.values_mut().rev() {
        part.range.end = next;
        next = part.range.start;
        if let PartContent::Parts(inner) = &mut part.inner {
            close(inner, part.range.end);
        }
    }
}

/// What has been found so far, and where the scan is.
struct Levels<'t> {
    text: &'t str,
    parts: Parts<'t>,
    /// The part at the top that the scan is in.
    region: Region,
    /// The column of the path items, or of the sections.
    outer: Option<usize>,
    /// The column of the current path item's keys, or of the current section's components.
    inner: Option<usize>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Region {
    /// Not one whose parts are looked for.
    Other,
    Paths,
    /// In a path item that is no object in block style.
    IrregularItem,
    Components,
    /// In a section that is no object in block style.
    IrregularSection,
}

impl<'t> Levels<'t> {
    /// The column behind which lines change nothing.
    fn limit(&self) -> usize {
        let limit = match self.region {
            Region::Other => (!self.parts.is_empty()).then_some(0),
            Region::Paths | Region::Components => self.inner,
            Region::IrregularItem | Region::IrregularSection => self.outer,
        };
        limit.unwrap_or(usize::MAX)
    }

    fn line(&mut self, line: &BlockLine) -> Result<(), NotSimple> {
        // Every line belongs to a part, with which it is read: nobody would read one before the first key.
        let begins = line.column == 0 && matches!(line.content, Content::Key { .. });
        if self.parts.is_empty() && !begins {
            return Err(NotSimple);
        }
        match line.content {
            Content::Key { start, end, value } => {
                let key = &self.text[start..end];
                match line.column {
                    0 => self.top(key, line.start, value.is_none()),
                    _ if self.region == Region::Other => Ok(()),
                    column => self.key(key, line.start, column, value.is_none()),
                }
            }
            Content::Dash { .. } | Content::Bare => self.other(line.column),
            Content::Begin | Content::End => Err(NotSimple),
        }
    }

    fn top(&mut self, key: &'t str, start: usize, open: bool) -> Result<(), NotSimple> {
        let key = decoded(key)?;
        self.region = match &*key {
            "paths" if open => Region::Paths,
            "components" if open => Region::Components,
            _ => Region::Other,
        };
        (self.outer, self.inner) = (None, None);
        insert(&mut self.parts, key, start)
    }

    /// A key below the top, in a part whose parts are looked for.
    fn key(
        &mut self,
        key: &'t str,
        start: usize,
        column: usize,
        open: bool,
    ) -> Result<(), NotSimple> {
        let outer = *self.outer.get_or_insert(column);
        let Some((_, top)) = self.parts.last_mut() else { return Err(NotSimple) };
        if column < outer {
            return Err(NotSimple);
        }
        if column == outer {
            self.inner = None;
            self.region = match self.region {
                Region::Paths | Region::IrregularItem if open => Region::Paths,
                Region::Paths | Region::IrregularItem => Region::IrregularItem,
                _ if open => Region::Components,
                _ => Region::IrregularSection,
            };
            return insert(inner_parts(top), decoded(key)?, start);
        }
        let Some((_, part)) = inner_parts(top).last_mut() else { return Err(NotSimple) };
        match self.region {
            Region::Paths | Region::Components => {
                let inner = *self.inner.get_or_insert(column);
                match self.region {
                    _ if column > inner => Ok(()),
                    _ if column < inner => Err(NotSimple),
                    Region::Paths => note(&mut part.inner, key),
                    _ => insert(inner_parts(part), decoded(key)?, start),
                }
            }
            Region::IrregularItem | Region::IrregularSection | Region::Other => Ok(()),
        }
    }

    /// A list, or a value on a line of its own.
    fn other(&mut self, column: usize) -> Result<(), NotSimple> {
        self.region = match (self.region, self.outer, self.inner) {
            (Region::Other, ..) | (_, None, _) => Region::Other,
            (_, Some(outer), _) if column < outer => return Err(NotSimple),
            (_, _, Some(inner)) if column < inner => return Err(NotSimple),
            (Region::Paths, _, None) => Region::IrregularItem,
            (Region::Components, _, None) => Region::IrregularSection,
            (region, ..) => region,
        };
        Ok(())
    }
}

fn inner_parts<'p, 't>(part: &'p mut Part<'t>) -> &'p mut Parts<'t> {
    if !matches!(part.inner, PartContent::Parts(_)) {
        part.inner = PartContent::Parts(Parts::new());
    }
    match &mut part.inner {
        PartContent::Parts(parts) => parts,
        _ => unreachable!("it has just been made one with parts"),
    }
}

fn insert<'t>(parts: &mut Parts<'t>, key: Cow<'t, str>, start: usize) -> Result<(), NotSimple> {
    if key == "<<" {
        return Err(NotSimple);
    }
    match parts.entry(key) {
        Entry::Occupied(_) => Err(NotSimple),
        Entry::Vacant(entry) => {
            entry.insert(Part { range: start..start, inner: PartContent::Unknown });
            Ok(())
        }
    }
}

/// Notes a key of a path item.
fn note(item: &mut PartContent<'_>, key: &str) -> Result<(), NotSimple> {
    let mut methods = match item {
        PartContent::Object(methods) => *methods,
        PartContent::Unread => return Ok(()),
        _ => Methods::default(),
    };
    let key = decoded(key)?;
    if key == ADDITIONAL || key == "$ref" {
        *item = PartContent::Unread;
        return Ok(());
    }
    let twice = Method::from_keyword(&key).is_some_and(|method| !methods.add(method));
    if twice || key == "<<" {
        return Err(NotSimple);
    }
    *item = PartContent::Object(methods);
    Ok(())
}
