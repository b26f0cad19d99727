//! Where what came does not fit what is declared.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::decode::receive_from;
use super::kept::Kept;
use super::{Encoded, Field, Model, Sequence, Slot, TagKind};

/// How many mismatches are listed at most.
const MAX_LISTED: usize = 1_000;
/// How many bytes the pointers of those behind the first have at most, together.
const MAX_POINTERS: usize = 64 * 1024;

/// A value of a response that does not fit what the description declares.
///
/// It says where the value is, what is declared, and what came. It never has the value itself,
/// so it can be logged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mismatch {
    pointer: String,
    /// The pointer without names from maps and positions; `None` where it has none of them.
    path: Option<String>,
    /// `None` for a required property that is missing.
    kinds: Option<(&'static str, &'static str)>,
}

impl Mismatch {
    pub(crate) fn of_whole(declared: &'static str, came: &'static str) -> Self {
        Self { pointer: String::new(), path: None, kinds: Some((declared, came)) }
    }

    /// Where the value is, or would be if it is missing: a JSON pointer (RFC 6901), empty for the whole body.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// [`Mismatch::pointer`] with `*` in place of positions in lists and of names in maps: the same for
    /// all mismatches of one property, and without anything of the response's content.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.as_deref().unwrap_or(&self.pointer)
    }

    /// What the description declares, as a phrase such as `a string`, `an integer of 32 bits` or
    /// `a required property`.
    #[must_use]
    pub fn declared(&self) -> &'static str {
        self.kinds.map_or("a required property", |(declared, _)| declared)
    }

    /// What came, as a phrase: `nothing`, `null`, `a boolean`, `a number`, `a string`, `an array`,
    /// `an object`, or another content type.
    #[must_use]
    pub fn came(&self) -> &'static str {
        self.kinds.map_or("nothing", |(_, came)| came)
    }

    /// Whether a required property is missing.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.kinds.is_none()
    }

    /// What does not fit at which pointer: of a missing property, that is its object.
    fn reason(&self) -> (&str, String) {
        match (self.kinds, self.pointer.rsplit_once('/')) {
            (None, Some((object, name))) => {
                let name = name.replace("~1", "/").replace("~0", "~");
                (object, format!("`{}` is missing", name.escape_debug()))
            }
            _ => (&self.pointer, format!("declared {}, came {}", self.declared(), self.came())),
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

/// All mismatches of a response, in the order of its types' fields.
///
/// At most 1,000 are listed, and fewer if their pointers take more than 64 KiB, so that a hostile
/// body cannot make the list much larger than itself; [`Mismatches::len`] counts all.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Mismatches {
    listed: Vec<Mismatch>,
    count: usize,
    bytes: usize,
}

impl Mismatches {
    /// Those of a value, and of what is kept of it by nothing else.
    pub(super) fn of(slot: Slot<'_>, kept: Option<&Kept>) -> Self {
        let mut found = Self::default();
        found.collect(slot, kept, &mut Place::default());
        found
    }

    /// How many there are, listed or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Those that are listed.
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

    fn note(&mut self, place: &Place, kinds: Option<(&'static str, &'static str)>) {
        if self.is_full() {
            self.count += 1;
        } else {
            let path = (place.path != place.pointer).then(|| place.path.clone());
            self.push(Mismatch { pointer: place.pointer.clone(), path, kinds });
        }
    }

    /// Whether all further mismatches are only counted.
    fn is_full(&self) -> bool {
        self.bytes > MAX_POINTERS || self.listed.len() == MAX_LISTED
    }

    fn collect(&mut self, slot: Slot<'_>, kept: Option<&Kept>, place: &mut Place) {
        match kept {
            Some(Kept::Here(misfit)) if !misfit.fits => {
                let came = misfit.came.as_ref();
                self.note(place, came.map(|came| (misfit.declared, kind(came))));
            }
            Some(Kept::InPlace { declared, came }) => self.note(place, Some((declared, came))),
            Some(Kept::Single { came }) => self.note(place, Some(("an array", came))),
            _ => {}
        }
        match slot {
            Slot::Model(model) => self.collect_model(model, place),
            Slot::Polymorphic(value) => self.collect_model(value.model(), place),
            Slot::Sequence(items) => self.collect_items(items, kept, place),
            Slot::Map(map) => {
                let kept = if let Some(Kept::Entries(kept)) = kept { Some(kept) } else { None };
                map.entries(&mut |name, slot| {
                    let kept = kept.and_then(|kept| kept.get(name));
                    self.collect_below(slot, kept, place, |place| place.enter(name, "*"));
                });
            }
            _ => {}
        }
    }

    fn collect_items(&mut self, items: &dyn Sequence, kept: Option<&Kept>, place: &mut Place) {
        let kept = if let Some(Kept::Items(kept)) = kept { kept.as_slice() } else { &[] };
        let mut kept = kept.iter().peekable();
        // A single item came without the list, and so without a position.
        let single = is_single(items);
        for index in 0..items.len() {
            let kept = kept.next_if(|(position, _)| *position == index).map(|(_, kept)| kept);
            self.collect_below(items.item(index), kept, place, |place| {
                if !single {
                    place.enter(&index.to_string(), "*");
                }
            });
        }
    }

    fn collect_model(&mut self, model: &dyn Model, place: &mut Place) {
        let extra = model.extra();
        if let Some(value) = extra.non_object() {
            if !model.takes_any() {
                self.note(place, Some(("an object", kind(value))));
            }
            return;
        }
        let type_value = model.tag().and_then(|tag| extra.unknown()?.get_key_value(tag.property));
        if let Some((name, value)) = type_value {
            let declared = match model.tag_kind() {
                TagKind::String => "a string",
                TagKind::Json => "a number or a boolean",
            };
            let kept = Kept::InPlace { declared, came: kind(value) };
            self.collect_below(Slot::Any(value), Some(&kept), place, |place| {
                place.enter(name, name);
            });
        }
        for (position, (name, slot)) in model.slots().enumerate() {
            self.collect_below(slot, extra.kept(position), place, |place| place.enter(name, name));
        }
    }

    fn collect_below(
        &mut self,
        slot: Slot<'_>,
        kept: Option<&Kept>,
        place: &mut Place,
        enter: impl FnOnce(&mut Place),
    ) {
        let has_below = matches!(
            slot,
            Slot::Model(_) | Slot::Polymorphic(_) | Slot::Sequence(_) | Slot::Map(_)
        );
        if kept.is_some() || has_below {
            let (pointer, path) = (place.pointer.len(), place.path.len());
            // Without a list to fill, the pointer is not needed.
            if !self.is_full() {
                enter(place);
            }
            self.collect(slot, kept, place);
            place.pointer.truncate(pointer);
            place.path.truncate(path);
        }
    }
}

/// Where a value is, while all are looked at.
#[derive(Default)]
struct Place {
    pointer: String,
    path: String,
}

impl Place {
    fn enter(&mut self, name: &str, generic: &str) {
        for (pointer, name) in [(&mut self.pointer, name), (&mut self.path, generic)] {
            pointer.push('/');
            pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        }
    }
}

/// Whether a list is of one object that came without it.
fn is_single(items: &dyn Sequence) -> bool {
    items.len() == 1
        && match items.item(0) {
            Slot::Model(model) => model.extra().is_single(),
            Slot::Polymorphic(value) => value.model().extra().is_single(),
            _ => false,
        }
}

/// What a value is, as a phrase.
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
    /// The first, and how many others there are.
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

/// A value that was read, and what of it does not fit its type.
///
/// Nothing of what came is lost: serialized again, it is what came, except for fields that were
/// changed since. The same holds for the value alone, unless it is itself a list, a map or a scalar.
///
/// It is read from any self-describing format of `serde`: `serde_json::from_slice::<Received<User>>(…)`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Received<T> {
    /// The value.
    pub value: T,
    /// What does not fit.
    pub mismatches: Mismatches,
    /// What is kept of the value by nothing else.
    pub(crate) kept: Option<Box<Kept>>,
}

impl<T> Received<T> {
    /// A value of which everything fits.
    pub(crate) fn fitting(value: T) -> Self {
        Self { value, mismatches: Mismatches::default(), kept: None }
    }

    /// The value in place of which this came.
    pub(crate) fn with(mut self, mismatch: Mismatch) -> Self {
        self.mismatches.push(mismatch);
        self
    }

    /// As part of another value.
    pub(crate) fn map<U>(self, map: impl FnOnce(T) -> U) -> Received<U> {
        let Self { value, mismatches, kept } = self;
        Received { value: map(value), mismatches, kept }
    }

    /// The value, if everything fits.
    pub(crate) fn strict(self) -> Result<T, DecodeError> {
        if self.mismatches.is_empty() {
            Ok(self.value)
        } else {
            Err(DecodeError::mismatches(self.mismatches))
        }
    }
}

impl<T: PartialEq> PartialEq for Received<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value && self.mismatches == other.mismatches
    }
}

impl<T: Field> Serialize for Received<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.kept {
            Some(kept) => kept.written(self.value.slot()).serialize(serializer),
            None => Encoded(self.value.slot()).serialize(serializer),
        }
    }
}

impl<'de, T: Field> Deserialize<'de> for Received<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        receive_from(deserializer)
    }
}

/// A value that is read strictly: what does not fit its type is an error that says where.
///
/// `serde_json::from_slice::<Strict<User>>(…)`. Types themselves are read tolerantly.
#[derive(Clone, Debug, PartialEq)]
pub struct Strict<T>(pub T);

impl<'de, T: Field> Deserialize<'de> for Strict<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error as _;
        receive_from(deserializer)?.strict().map(Self).map_err(D::Error::custom)
    }
}

/// JSON that cannot be read as the type that it was read as.
pub struct DecodeError {
    reason: Reason,
}

enum Reason {
    /// It is no JSON.
    Syntax { pointer: String, source: serde_json::Error },
    /// It does not fit, and that is not tolerated.
    Mismatches(Mismatches),
}

impl DecodeError {
    pub(super) fn syntax(pointer: String, source: serde_json::Error) -> Self {
        Self { reason: Reason::Syntax { pointer, source } }
    }

    pub(crate) fn mismatches(mismatches: Mismatches) -> Self {
        Self { reason: Reason::Mismatches(mismatches) }
    }

    /// Where the first value is that cannot be read, as a JSON pointer (RFC 6901); empty for the
    /// whole. A required property that is missing has the pointer that it would have.
    #[must_use]
    pub fn pointer(&self) -> &str {
        match &self.reason {
            Reason::Syntax { pointer, .. } => pointer,
            Reason::Mismatches(found) => found.listed.first().map_or("", Mismatch::pointer),
        }
    }

    /// What does not fit; `None` for what is no JSON at all.
    #[must_use]
    pub fn found(&self) -> Option<&Mismatches> {
        match &self.reason {
            Reason::Syntax { .. } => None,
            Reason::Mismatches(found) => Some(found),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Reason::Syntax { pointer, source } if pointer.is_empty() => source.fmt(f),
            Reason::Syntax { pointer, source } => write!(f, "at {pointer}, {source}"),
            Reason::Mismatches(found) => found.fmt(f),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DecodeError").field(&format_args!("{self}")).finish()
    }
}

/// The message says it all, so there is no source.
impl std::error::Error for DecodeError {}
