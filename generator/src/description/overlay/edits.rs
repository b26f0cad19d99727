//! Edits of single entries of a description.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

use crate::description::scan::{PATHS, Part, PartContent, Parts};

/// A change of an entry.
pub(super) struct Edit {
    /// The keys of the entry.
    pub(super) keys: Vec<String>,
    /// What is replaced; empty where an entry is added.
    pub(super) range: Range<usize>,
    /// What is before the entry.
    pub(super) separator: &'static str,
    /// The entry; `None` if it is removed.
    pub(super) text: Option<String>,
    /// Where the entry begins in the result.
    pub(super) start: usize,
}

/// Changes in the order of the text.
pub(super) struct Edits(Vec<Edit>);

impl Edit {
    fn is_addition(&self) -> bool {
        self.range.is_empty()
    }

    fn length(&self) -> usize {
        self.separator.len() + self.text.as_ref().map_or(0, String::len)
    }

    /// The part of the result that is the entry, as long as nobody has read it.
    fn part(&self) -> Part<'static> {
        let range = self.start..self.start + self.text.as_ref().map_or(0, String::len);
        let is_path = self.keys.first().is_some_and(|key| key == PATHS);
        let inner = if is_path { PartContent::Unread } else { PartContent::Unknown };
        Part { range, inner }
    }
}

impl Edits {
    pub(super) fn new(mut edits: Vec<Edit>) -> Self {
        // What is added to an inner object is before what is added after it.
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end, Reverse(edit.keys.len())));
        let (mut end, mut length) = (0, 0);
        for edit in &mut edits {
            length += edit.range.start - end;
            edit.start = length + edit.separator.len();
            length += edit.length();
            end = edit.range.end;
        }
        Self(edits)
    }

    /// The text with the changes.
    pub(super) fn spliced(&self, text: &str) -> String {
        let added: usize = self.0.iter().map(Edit::length).sum();
        let mut out = String::with_capacity(text.len() + added);
        let mut end = 0;
        for edit in &self.0 {
            out.push_str(&text[end..edit.range.start]);
            out.push_str(edit.separator);
            out.push_str(edit.text.as_deref().unwrap_or_default());
            end = edit.range.end;
        }
        out.push_str(&text[end..]);
        out
    }

    /// Returns whether the lines before each change stay as they are: the last one may have had no end.
    pub(super) fn keep_lines(&self) -> bool {
        self.0.iter().all(|edit| edit.separator != "\n")
    }

    /// The parts of the text with the changes; `around` are the keys of the object that has these parts.
    pub(super) fn parts(&self, parts: &Parts<'_>, around: &mut Vec<String>) -> Parts<'static> {
        let mut found = Parts::with_capacity(parts.len());
        for (key, part) in parts {
            around.push(key.to_string());
            let edit = self.0.iter().find(|edit| !edit.is_addition() && edit.keys == *around);
            let part = match edit {
                Some(edit) if edit.text.is_none() => None,
                Some(edit) => Some(edit.part()),
                None => Some(self.moved(part, around)),
            };
            found.extend(part.map(|part| (Cow::Owned(key.to_string()), part)));
            around.pop();
        }
        for edit in self.0.iter().filter(|edit| edit.is_addition()) {
            if let Some((key, outer)) = edit.keys.split_last()
                && outer == around
            {
                found.insert(Cow::Owned(key.clone()), edit.part());
            }
        }
        found
    }

    /// A part that is not changed itself.
    fn moved(&self, part: &Part<'_>, keys: &mut Vec<String>) -> Part<'static> {
        let Range { start, end } = part.range;
        let before_start = |edit: &&Edit| edit.range.end <= start;
        let before_end = |edit: &&Edit| {
            let at = edit.range.end;
            let inside = edit.keys.len() > keys.len() && edit.keys.starts_with(keys);
            at < end || at == end && (!edit.is_addition() || inside)
        };
        let range = self.place(start, before_start)..self.place(end, before_end);
        let inner = match &part.inner {
            PartContent::Unknown => PartContent::Unknown,
            PartContent::Object(methods) => PartContent::Object(*methods),
            PartContent::Unread => PartContent::Unread,
            PartContent::Read(methods) => PartContent::Read(methods.clone()),
            PartContent::Parts(parts) => PartContent::Parts(self.parts(parts, keys)),
        };
        Part { range, inner }
    }

    /// The place in the result of a place in the text.
    fn place(&self, at: usize, is_before: impl Fn(&&Edit) -> bool) -> usize {
        let before = self.0.iter().filter(is_before);
        before.fold(at, |at, edit| at + edit.length() - edit.range.len())
    }
}
