//! The parts of a description in JSON.
//!
//! The text is held against JSON's grammar as it is passed over: what is not JSON may still be
//! YAML, which is read differently.

use std::borrow::Cow;
use std::ops::Range;

use indexmap::map::Entry;

use super::{Methods, Part, PartContent, Parts};
use crate::description::{ADDITIONAL, Method};

/// How deep the text may be nested. What can be read ends not far beyond.
const DEPTH: usize = 120;

/// Finds the parts of a document.
pub(super) fn parts(text: &str) -> Option<Parts<'_>> {
    let mut json = Json { text, bytes: text.as_bytes(), at: 0 };
    let parts = json.object(|json, key| {
        let inner = match key {
            "paths" => json.inner(Json::path_item)?,
            "components" => json.inner(|json| json.inner(Json::unknown))?,
            _ => json.unknown()?,
        };
        Some(inner)
    })?;
    json.space();
    (json.at == text.len()).then_some(parts)
}

struct Json<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Json<'t> {
    /// An object, with its parts; `value` takes the value of a key.
    fn object(
        &mut self,
        mut value: impl FnMut(&mut Self, &str) -> Option<PartContent<'t>>,
    ) -> Option<Parts<'t>> {
        let mut parts = Parts::new();
        self.space();
        self.take(b'{')?;
        self.space();
        if self.take(b'}').is_some() {
            return Some(parts);
        }
        loop {
            self.space();
            let start = self.at;
            let key = self.key()?;
            let inner = value(self, &key)?;
            let part = Part { range: start..self.at, inner };
            match parts.entry(key) {
                Entry::Vacant(entry) => entry.insert(part),
                Entry::Occupied(_) => return None,
            };
            self.space();
            if self.take(b',').is_none() {
                self.take(b'}')?;
                return Some(parts);
            }
        }
    }

    /// The parts of a value, if it is an object that has any.
    fn inner(
        &mut self,
        mut value: impl FnMut(&mut Self) -> Option<PartContent<'t>>,
    ) -> Option<PartContent<'t>> {
        self.space();
        if self.bytes.get(self.at) != Some(&b'{') {
            return self.unknown();
        }
        let parts = self.object(|json, _| value(json))?;
        Some(if parts.is_empty() { PartContent::Unknown } else { PartContent::Parts(parts) })
    }

    fn path_item(&mut self) -> Option<PartContent<'t>> {
        self.space();
        if self.bytes.get(self.at) != Some(&b'{') {
            return self.unknown();
        }
        let mut methods = Methods::default();
        let mut unread = false;
        self.object(|json, key| {
            unread |= key == ADDITIONAL || key == "$ref";
            if Method::from_keyword(key).is_some_and(|method| !methods.add(method)) {
                return None;
            }
            json.unknown()
        })?;
        Some(if unread { PartContent::Unread } else { PartContent::Object(methods) })
    }

    fn unknown(&mut self) -> Option<PartContent<'t>> {
        self.space();
        self.value()?;
        Some(PartContent::Unknown)
    }

    /// A key with its colon.
    fn key(&mut self) -> Option<Cow<'t, str>> {
        let Range { start, end } = self.string()?;
        let key = &self.text[start + 1..end - 1];
        let key = if key.contains('\\') {
            Cow::Owned(serde_json::from_str(&self.text[start..end]).ok()?)
        } else {
            Cow::Borrowed(key)
        };
        self.space();
        self.take(b':')?;
        // The merge key is reported when all is read.
        (key != "<<").then_some(key)
    }

    /// Passes over a value.
    fn value(&mut self) -> Option<()> {
        let mut open = [0; DEPTH];
        let mut depth = 0;
        loop {
            // A value begins here.
            match self.bytes.get(self.at)? {
                b'"' => {
                    self.string()?;
                }
                bracket @ (b'{' | b'[') => {
                    self.at += 1;
                    self.space();
                    let close = bracket + 2;
                    if self.take(close).is_none() {
                        *open.get_mut(depth)? = close;
                        depth += 1;
                        if close == b'}' {
                            self.inner_key()?;
                        }
                        continue;
                    }
                }
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => self.number()?,
            }
            // A value has ended here.
            loop {
                let Some(last) = depth.checked_sub(1) else {
                    return Some(());
                };
                self.space();
                if self.take(b',').is_some() {
                    self.space();
                    if open[last] == b'}' {
                        self.inner_key()?;
                    }
                    break;
                }
                self.take(open[last])?;
                depth = last;
            }
        }
    }

    fn inner_key(&mut self) -> Option<()> {
        self.string()?;
        self.space();
        self.take(b':')?;
        self.space();
        Some(())
    }

    /// Passes over a string, and gives its range with its quotes.
    fn string(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        self.take(b'"')?;
        loop {
            self.at += plain_length(&self.bytes[self.at..]);
            match self.bytes.get(self.at)? {
                b'"' => {
                    self.at += 1;
                    return Some(start..self.at);
                }
                b'\\' => {
                    let escape = self.bytes.get(self.at + 1)?;
                    self.at += 2;
                    match escape {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => {
                            let digits = self.bytes.get(self.at..self.at + 4)?;
                            if !digits.iter().all(u8::is_ascii_hexdigit) {
                                return None;
                            }
                            self.at += 4;
                        }
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
    }

    fn number(&mut self) -> Option<()> {
        let _ = self.take(b'-');
        if self.take(b'0').is_none() {
            self.digits()?;
        }
        if self.take(b'.').is_some() {
            self.digits()?;
        }
        if self.take(b'e').or_else(|| self.take(b'E')).is_some() {
            let _ = self.take(b'+').or_else(|| self.take(b'-'));
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn word(&mut self, word: &str) -> Option<()> {
        let found = self.bytes[self.at..].starts_with(word.as_bytes());
        self.at += word.len();
        found.then_some(())
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        let found = self.bytes.get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found.then_some(())
    }

    fn space(&mut self) {
        while let Some(byte @ (b' ' | b'\n' | b'\t' | b'\r')) = self.bytes.get(self.at) {
            self.at += 1;
            if *byte == b'\n' {
                self.at += super::characters::spaces(&self.bytes[self.at..]);
            }
        }
    }
}

/// How many bytes at the beginning are neither a quote nor a backslash nor a control character.
fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGHS: u64 = ONES << 7;
    let mut length = 0;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().expect("a chunk has eight bytes"));
        // In each of these the high bit of the first byte that is below, or equal, is set.
        let below = |limit: u8, word: u64| word.wrapping_sub(ONES * u64::from(limit)) & !word;
        let equal = |byte: u8| below(1, word ^ (ONES * u64::from(byte)));
        let special = (below(b' ', word) | equal(b'"') | equal(b'\\')) & HIGHS;
        if special != 0 {
            return length + special.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let plain = |byte: &&u8| **byte >= b' ' && !matches!(byte, b'"' | b'\\');
    length + chunks.remainder().iter().take_while(plain).count()
}
