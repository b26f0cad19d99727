//! What came where a value did not fit its type: kept next to the value, and written again.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::misfit::whole;
use super::{Encoded, Map, Model, Sequence, Slot};

/// What is kept of a value, or of values inside it. It has the shape of what it belongs to, so that
/// no name is there twice.
#[derive(Clone, Debug)]
pub enum Kept {
    /// Of the value itself.
    Here(Misfit),
    /// The value does not fit, but holds what came as it is.
    InPlace {
        /// What is declared, as a phrase.
        declared: &'static str,
        /// What came, as a phrase.
        came: &'static str,
    },
    /// The value is a list of one item, not a scalar, that came without the list.
    Single {
        /// What came, as a phrase.
        came: &'static str,
    },
    /// Of items of the list, by their positions, which ascend.
    Items(Vec<(usize, Kept)>),
    /// Of values of the map.
    Entries(BTreeMap<String, Kept>),
}

/// A value that does not fit.
#[derive(Clone, Debug)]
pub struct Misfit {
    /// What is declared, as a phrase.
    pub(super) declared: &'static str,
    /// What came; `None` if a required property was missing.
    pub(super) came: Option<Value>,
    /// What it was read as.
    pub(super) read: ReadAs,
    /// Whether it is only spelled in another way, such as `1.0` for an integer.
    pub(super) fits: bool,
}

/// What a value that does not fit was read as.
#[derive(Clone, Debug)]
pub(super) enum ReadAs {
    /// As the empty value of its type.
    Empty,
    /// As this boolean, number or string.
    Leaf(Value),
    /// As a list of this scalar alone.
    Single,
}

/// How a value is written for which something is kept.
pub(super) enum Written<'a> {
    /// Not at all.
    Absent,
    /// As it came.
    Came(&'a Value),
    /// As it is now.
    Now(Slot<'a>),
    /// As it is now, with what is kept of values inside it.
    Within(KeptSlot<'a>),
}

impl Kept {
    /// Of a value of which nothing could be used.
    pub(super) fn unread(declared: &'static str, came: Value) -> Self {
        Self::Here(Misfit { declared, came: Some(came), read: ReadAs::Empty, fits: false })
    }

    /// Of a required property that was missing.
    pub(super) fn missing() -> Self {
        Self::Here(Misfit { declared: "", came: None, read: ReadAs::Empty, fits: false })
    }

    /// Whether nothing of the value could be used.
    pub(super) fn is_unread(&self) -> bool {
        matches!(self, Self::Here(Misfit { read: ReadAs::Empty, .. }))
    }

    /// Whether any of it is a mismatch, rather than another spelling.
    pub(super) fn is_mismatch(&self) -> bool {
        match self {
            Self::Here(misfit) => !misfit.fits,
            Self::InPlace { .. } | Self::Single { .. } => true,
            Self::Items(items) => items.iter().any(|(_, kept)| kept.is_mismatch()),
            Self::Entries(entries) => entries.values().any(Self::is_mismatch),
        }
    }

    /// How a value is written for which this is kept.
    pub(super) fn written<'a>(&'a self, slot: Slot<'a>) -> Written<'a> {
        match self {
            Self::Here(misfit) if misfit.is_unchanged(slot) => {
                misfit.came.as_ref().map_or(Written::Absent, Written::Came)
            }
            Self::Single { .. } => Written::Now(single(slot).unwrap_or(slot)),
            Self::Here(_) | Self::InPlace { .. } => Written::Now(slot),
            Self::Items(_) | Self::Entries(_) => Written::Within(KeptSlot { slot, kept: self }),
        }
    }
}

impl Misfit {
    /// Whether the value is still what reading made of it.
    fn is_unchanged(&self, slot: Slot<'_>) -> bool {
        match (&self.read, slot) {
            (ReadAs::Empty, slot) => is_empty(slot),
            (ReadAs::Leaf(read), slot) => is_leaf(slot, read),
            (ReadAs::Single, Slot::Sequence(items)) if items.len() == 1 => {
                self.came.as_ref().is_some_and(|came| is_leaf(items.item(0), came))
            }
            (ReadAs::Single, _) => false,
        }
    }
}

/// The only item of a list, if it is the one that came without the list.
fn single(slot: Slot<'_>) -> Option<Slot<'_>> {
    let Slot::Sequence(items) = slot else { return None };
    let item = (items.len() == 1).then(|| items.item(0))?;
    let is_single = match item {
        Slot::Model(item) => item.extra().is_single(),
        Slot::Polymorphic(item) => item.model().extra().is_single(),
        _ => true,
    };
    is_single.then_some(item)
}

/// Whether a value is the one that reading starts from.
pub(super) fn is_empty(slot: Slot<'_>) -> bool {
    match slot {
        Slot::Unset | Slot::Null => true,
        Slot::Bool(value) => !value,
        Slot::Integer(value) => value == 0,
        Slot::Unsigned(value) => value == 0,
        Slot::Number(value) => value.as_i64() == Some(0),
        Slot::String(text) => text.is_empty(),
        Slot::Any(value) => value.is_null(),
        Slot::Sequence(items) => items.len() == 0,
        Slot::Map(map) => {
            let mut is_empty = true;
            map.entries(&mut |_, _| is_empty = false);
            is_empty
        }
        Slot::Model(model) => is_empty_model(model),
        Slot::Polymorphic(value) => is_empty_model(value.model()),
    }
}

/// Whether nothing was set in a model.
pub(super) fn is_empty_model(model: &dyn Model) -> bool {
    let has_unknown = model.extra().unknown().is_some_and(|unknown| !unknown.is_empty());
    !has_unknown && model.slots().all(|(_, slot)| is_empty(slot))
}

/// Whether a slot holds this boolean, number or string.
fn is_leaf(slot: Slot<'_>, leaf: &Value) -> bool {
    match slot {
        Slot::Bool(value) => leaf.as_bool() == Some(value),
        Slot::Integer(value) => leaf.as_number().and_then(whole) == Some(value.into()),
        Slot::Unsigned(value) => leaf.as_number().and_then(whole) == Some(value.into()),
        Slot::String(value) => leaf.as_str() == Some(value),
        Slot::Any(value) => value == leaf,
        Slot::Number(value) => serde_json::to_value(value).is_ok_and(|value| value == *leaf),
        _ => false,
    }
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_unit(),
            Self::Came(value) => value.serialize(serializer),
            Self::Now(slot) => Encoded(*slot).serialize(serializer),
            Self::Within(within) => within.serialize(serializer),
        }
    }
}

/// A list or a map, with what is kept of the values inside it.
pub(super) struct KeptSlot<'a> {
    slot: Slot<'a>,
    kept: &'a Kept,
}

impl Serialize for KeptSlot<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.slot, self.kept) {
            (Slot::Sequence(items), Kept::Items(kept)) => serialize_items(items, kept, serializer),
            (Slot::Map(map), Kept::Entries(kept)) => serialize_entries(map, kept, serializer),
            (slot, _) => Encoded(slot).serialize(serializer),
        }
    }
}

fn serialize_items<S: Serializer>(
    items: &dyn Sequence,
    kept: &[(usize, Kept)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut seq = serializer.serialize_seq(Some(items.len()))?;
    let mut kept = kept.iter().peekable();
    for index in 0..items.len() {
        let item = items.item(index);
        match kept.next_if(|(position, _)| *position == index) {
            Some((_, kept)) => seq.serialize_element(&kept.written(item))?,
            None => seq.serialize_element(&Encoded(item))?,
        }
    }
    seq.end()
}

fn serialize_entries<S: Serializer>(
    map: &dyn Map,
    kept: &BTreeMap<String, Kept>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut entries = serializer.serialize_map(None)?;
    let mut result = Ok(());
    map.entries(&mut |name, slot| {
        if result.is_ok() {
            let written = kept.get(name).map_or(Written::Now(slot), |kept| kept.written(slot));
            result = entries.serialize_entry(name, &written);
        }
    });
    result?;
    entries.end()
}
