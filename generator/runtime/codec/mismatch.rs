//! Differences between received values and the types that the description declares.

use std::fmt;

use serde_json::Value;

use super::preserved::Preserved;
#[cfg(runtime = "tuple")]
use super::tuple::declared_tuple;
use super::{List, Model, Slot, TagKind};

/// The maximum number of listed mismatches.
const MAX_LISTED: usize = 1_000;
/// The maximum total size in bytes of the pointers of listed mismatches; the first is always listed.
const MAX_POINTERS: usize = 64 * 1024;

/// A value of a response that does not match the type in the description.
///
/// It has the location of the value, the declared type and the received type. It never contains the value itself, so
/// it is safe to log.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mismatch {
    pointer: String,
    /// The pointer with `*` in location of map keys and positions; `None` if it has neither.
    path: Option<String>,
    /// The declared and the received type; `None` for a missing required property.
    kinds: Option<(&'static str, &'static str)>,
}

impl Mismatch {
    pub(crate) fn of_whole(declared: &'static str, received: &'static str) -> Self {
        Self { pointer: String::new(), path: None, kinds: Some((declared, received)) }
    }

    /// Returns the JSON pointer (RFC 6901) of the value, or of the missing property; empty for the whole body.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Returns [`Mismatch::pointer`] with `*` in location of list positions and map keys: it is the same for all
    /// mismatches of one property, and contains no data of the response.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or(&self.pointer)
    }

    /// Returns the declared type as a phrase, such as `a string`, `an integer of 32 bits` or
    /// `a required property`.
    #[must_use]
    pub fn declared(&self) -> &'static str {
        self.kinds.map_or("a required property", |(declared, _)| declared)
    }

    /// Returns the received type as a phrase: `nothing`, `null`, `a boolean`, `a number`, `a string`, `an array`,
    /// `an array of another length`, `an object`, or another content type.
    #[must_use]
    pub fn received(&self) -> &'static str {
        self.kinds.map_or("nothing", |(_, received)| received)
    }

    /// Returns whether a required property is missing.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.kinds.is_none()
    }

    /// Returns a pointer and the problem there; for a missing property, the pointer of its object.
    fn reason(&self) -> (&str, String) {
        match (self.kinds, self.pointer.rsplit_once('/')) {
            (None, Some((object, name))) => {
                let name = name.replace("~1", "/").replace("~0", "~");
                (object, format!("`{}` is missing", name.escape_debug()))
            }
            _ => (
                &self.pointer,
                format!("declared {}, received {}", self.declared(), self.received()),
            ),
        }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason() {
            ("", reason) => write!(f, "the body: {reason}"),
            (pointer, reason) => write!(f, "`{}`: {reason}", pointer.escape_debug()),
        }
    }
}

/// The mismatches of a response, in the order of the fields of its types.
///
/// At most 1,000 are listed, and fewer if their pointers exceed 64 KiB in total, so that a malicious body cannot make
/// the list much larger than itself. [`Mismatches::len`] counts all of them.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Mismatches {
    listed: Vec<Mismatch>,
    count: usize,
    bytes: usize,
}

impl Mismatches {
    /// Collects the mismatches of a value and of its preserved data.
    pub(super) fn of(slot: Slot<'_>, preserved: Option<&Preserved>) -> Self {
        let mut found = Self::default();
        found.collect(slot, preserved, &mut Location::default());
        found
    }

    /// Returns the number of mismatches, listed or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Returns whether there is no mismatch.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns the listed mismatches.
    pub fn iter(&self) -> std::slice::Iter<'_, Mismatch> {
        self.listed.iter()
    }

    pub(crate) fn push(&mut self, mismatch: Mismatch) {
        self.count += 1;
        self.bytes += mismatch.pointer.len() + mismatch.path.as_ref().map_or(0, String::len);
        let has_room = self.listed.len() < MAX_LISTED && self.bytes <= MAX_POINTERS;
        if has_room || self.listed.is_empty() {
            self.listed.push(mismatch);
        }
    }

    fn record(&mut self, location: &Location, kinds: Option<(&'static str, &'static str)>) {
        if self.is_full() {
            self.count += 1;
        } else {
            let path = (location.path != location.pointer).then(|| location.path.clone());
            self.push(Mismatch { pointer: location.pointer.clone(), path, kinds });
        }
    }

    /// Returns whether further mismatches are counted only.
    fn is_full(&self) -> bool {
        self.bytes > MAX_POINTERS || self.listed.len() == MAX_LISTED
    }

    fn collect(&mut self, slot: Slot<'_>, preserved: Option<&Preserved>, location: &mut Location) {
        match preserved {
            Some(Preserved::Original(original)) if !original.fits => {
                let received = original.received.as_ref();
                self.record(location, received.map(|received| (original.declared, kind(received))));
            }
            #[cfg(runtime = "numbers")]
            Some(Preserved::Number(text)) if text.value().is_none() => {
                self.record(location, Some(("a number of 64 bits", "a number")));
            }
            Some(Preserved::InPlace { declared, received }) => {
                self.record(location, Some((declared, received)));
            }
            Some(Preserved::Single { received }) => {
                self.record(location, Some(("an array", received)));
            }
            #[cfg(runtime = "tuple")]
            Some(Preserved::OtherLength(_)) => {
                let declared = match slot {
                    Slot::Sequence(items) => declared_tuple(items.len()),
                    _ => "an array",
                };
                self.record(location, Some((declared, "an array of another length")));
            }
            _ => {}
        }
        match slot {
            Slot::Model(model) => self.collect_model(model, location),
            Slot::Polymorphic(value) => self.collect_model(value.model(), location),
            Slot::Sequence(items) => self.collect_items(items, preserved, location),
            Slot::Map(map) => {
                let preserved = if let Some(Preserved::Entries(preserved)) = preserved {
                    Some(preserved)
                } else {
                    None
                };
                map.entries(&mut |name, slot| {
                    let preserved = preserved.and_then(|preserved| preserved.get(name));
                    self.collect_below(slot, preserved, location, |location| {
                        location.enter(name, "*");
                    });
                });
            }
            _ => {}
        }
    }

    fn collect_items(
        &mut self,
        items: &dyn List,
        preserved: Option<&Preserved>,
        location: &mut Location,
    ) {
        let preserved = preserved.map_or(&[] as &[_], Preserved::items);
        let mut preserved = preserved.iter().peekable();
        // A single item in location of a list has no position.
        let single = is_single(items);
        for index in 0..items.len() {
            let preserved = preserved
                .next_if(|(position, _)| *position == index)
                .map(|(_, preserved)| preserved);
            self.collect_below(items.item(index), preserved, location, |location| {
                if !single {
                    location.enter(&index.to_string(), "*");
                }
            });
        }
    }

    fn collect_model(&mut self, model: &dyn Model, location: &mut Location) {
        let extra = model.extra();
        if let Some(value) = extra.non_object() {
            if !model.takes_any() {
                self.record(location, Some(("an object", kind(value))));
            }
            return;
        }
        let type_value = model.tag().and_then(|tag| extra.unknown()?.get_key_value(tag.property));
        if let Some((name, value)) = type_value {
            let declared = match model.tag_kind() {
                TagKind::String => "a string",
                TagKind::Json => "a number or a boolean",
            };
            let preserved = Preserved::InPlace { declared, received: kind(value) };
            self.collect_below(Slot::Any(value), Some(&preserved), location, |location| {
                location.enter(name, name);
            });
        }
        for (position, (name, slot)) in model.slots().enumerate() {
            self.collect_below(slot, extra.preserved(position), location, |location| {
                location.enter(name, name);
            });
        }
    }

    fn collect_below(
        &mut self,
        slot: Slot<'_>,
        preserved: Option<&Preserved>,
        location: &mut Location,
        enter: impl FnOnce(&mut Location),
    ) {
        let has_below = matches!(
            slot,
            Slot::Model(_) | Slot::Polymorphic(_) | Slot::Sequence(_) | Slot::Map(_)
        );
        if preserved.is_some() || has_below {
            let (pointer, path) = (location.pointer.len(), location.path.len());
            // The pointer is only needed for listed mismatches.
            if !self.is_full() {
                enter(location);
            }
            self.collect(slot, preserved, location);
            location.pointer.truncate(pointer);
            location.path.truncate(path);
        }
    }
}

/// The location of the current value during a traversal.
#[derive(Default)]
struct Location {
    pointer: String,
    path: String,
}

impl Location {
    fn enter(&mut self, name: &str, generic: &str) {
        for (pointer, name) in [(&mut self.pointer, name), (&mut self.path, generic)] {
            pointer.push('/');
            pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        }
    }
}

/// Returns whether a list consists of one object that was received without the list.
fn is_single(items: &dyn List) -> bool {
    items.len() == 1
        && match items.item(0) {
            Slot::Model(model) => model.extra().is_single(),
            Slot::Polymorphic(value) => value.model().extra().is_single(),
            _ => false,
        }
}

/// Returns the type of a value as a phrase.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

impl<'a> IntoIterator for &'a Mismatches {
    type Item = &'a Mismatch;
    type IntoIter = std::slice::Iter<'a, Mismatch>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Mismatches {
    /// Writes the first mismatch, and the number of others.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.listed.first().map(Mismatch::reason) {
            None => return f.write_str("everything fits"),
            Some(("", reason)) => f.write_str(&reason)?,
            Some((pointer, reason)) => write!(f, "at {}, {reason}", pointer.escape_debug())?,
        }
        match self.count - 1 {
            0 => Ok(()),
            1 => f.write_str(" (and 1 more)"),
            more => write!(f, " (and {more} more)"),
        }
    }
}
