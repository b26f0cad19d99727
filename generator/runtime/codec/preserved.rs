//! Preservation of original values that did not match their types, so that they are written again.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Value;

use super::convert::whole_number;
#[cfg(runtime = "numbers")]
use super::number::NumberText;
#[cfg(runtime = "tuple")]
use super::tuple::OtherLength;
use super::{Encoded, List, Map, Model, Slot};

/// Preserved data of a value or of nested values. It mirrors the structure of the value, so that names are not
/// stored twice.
#[derive(Clone, Debug)]
pub enum Preserved {
    /// The original of the value itself.
    Original(Box<Original>),
    #[cfg(runtime = "numbers")]
    /// The text of a number.
    Number(NumberText),
    /// A value that does not match, but stores the original itself.
    InPlace {
        /// The declared type, as a phrase.
        declared: &'static str,
        /// The type that was received, as a phrase.
        received: &'static str,
    },
    /// A list of one item that is not a scalar, which was received without the list.
    Single {
        /// The type that was received, as a phrase.
        received: &'static str,
    },
    /// Preserved data of items of the list or tuple, by ascending positions.
    Items(Vec<(usize, Preserved)>),
    #[cfg(runtime = "tuple")]
    /// The data of a tuple that was received with fewer or more items.
    OtherLength(Box<OtherLength>),
    /// Preserved data of values of the map.
    Entries(BTreeMap<String, Preserved>),
}

/// The original of a value that was converted.
#[derive(Clone, Debug)]
pub struct Original {
    /// The declared type, as a phrase.
    pub(super) declared: &'static str,
    /// The original value; `None` if a required property was missing.
    pub(super) received: Option<Value>,
    /// The converted value.
    pub(super) read: ReadAs,
    /// Whether the original is valid and only formatted differently, such as `1.0` for an integer.
    pub(super) fits: bool,
}

/// The value that an original was converted to.
#[derive(Clone, Debug)]
pub(super) enum ReadAs {
    /// The empty value of the type.
    Empty,
    /// This boolean, number or string.
    Leaf(Value),
    /// A list that contains only the original.
    Single,
}

/// The output for a value with preserved data.
pub(super) enum Output<'a> {
    /// Nothing.
    Absent,
    /// The original value.
    Original(&'a Value),
    #[cfg(runtime = "numbers")]
    /// The text of a number.
    Number(&'a NumberText),
    /// The current value.
    Current(Slot<'a>),
    /// The current value, with the preserved data of nested values.
    Nested(PreservedSlot<'a>),
}

impl Preserved {
    /// Creates the data of a value that was converted.
    pub(super) fn original(original: Original) -> Self {
        Self::Original(Box::new(original))
    }

    /// Creates the data of a value that could not be converted at all.
    pub(super) fn unread(declared: &'static str, received: Value) -> Self {
        Self::original(Original {
            declared,
            received: Some(received),
            read: ReadAs::Empty,
            fits: false,
        })
    }

    /// Creates the data of a missing required property.
    pub(super) fn missing() -> Self {
        Self::original(Original { declared: "", received: None, read: ReadAs::Empty, fits: false })
    }

    /// Returns whether it is the data of one value without a place of its own for it.
    pub(super) fn is_of_scalar(&self) -> bool {
        #[cfg(runtime = "numbers")]
        if matches!(self, Self::Number(_)) {
            return true;
        }
        matches!(self, Self::Original(_))
    }

    /// Returns whether the value could not be converted at all.
    pub(super) fn is_unread(&self) -> bool {
        match self {
            Self::Original(original) => matches!(original.read, ReadAs::Empty),
            #[cfg(runtime = "numbers")]
            Self::Number(text) => text.value().is_none(),
            _ => false,
        }
    }

    /// Returns whether any of it is a mismatch, not only a different format.
    pub(super) fn is_mismatch(&self) -> bool {
        match self {
            Self::Original(original) => !original.fits,
            #[cfg(runtime = "numbers")]
            Self::Number(text) => text.value().is_none(),
            Self::Items(items) => items.iter().any(|(_, preserved)| preserved.is_mismatch()),
            Self::Entries(entries) => entries.values().any(Self::is_mismatch),
            _ => true,
        }
    }

    /// Returns the preserved data of items of a list or tuple, by ascending positions.
    pub(super) fn items(&self) -> &[(usize, Self)] {
        match self {
            Self::Items(items) => items,
            #[cfg(runtime = "tuple")]
            Self::OtherLength(tuple) => tuple.items(),
            _ => &[],
        }
    }

    /// Returns the output for a value with this data.
    pub(super) fn output<'a>(&'a self, slot: Slot<'a>) -> Output<'a> {
        match self {
            Self::Original(original) if original.is_unchanged(slot) => {
                original.received.as_ref().map_or(Output::Absent, Output::Original)
            }
            #[cfg(runtime = "numbers")]
            Self::Number(text) => match (text.value(), slot) {
                (Some(read), Slot::Number(value)) if value.total_cmp(&read).is_eq() => {
                    Output::Number(text)
                }
                (None, slot) if is_empty(slot) => Output::Number(text),
                _ => Output::Current(slot),
            },
            Self::Single { .. } => Output::Current(single(slot).unwrap_or(slot)),
            Self::Original(_) | Self::InPlace { .. } => Output::Current(slot),
            Self::Items(_) | Self::Entries(_) => {
                Output::Nested(PreservedSlot { slot, preserved: self })
            }
            #[cfg(runtime = "tuple")]
            Self::OtherLength(_) => Output::Nested(PreservedSlot { slot, preserved: self }),
        }
    }
}

impl Original {
    /// Returns whether the value has not changed since it was read.
    fn is_unchanged(&self, slot: Slot<'_>) -> bool {
        match (&self.read, slot) {
            (ReadAs::Empty, slot) => is_empty(slot),
            (ReadAs::Leaf(read), slot) => is_leaf(slot, read),
            (ReadAs::Single, Slot::Sequence(items)) if items.len() == 1 => {
                self.received.as_ref().is_some_and(|received| is_leaf(items.item(0), received))
            }
            (ReadAs::Single, _) => false,
        }
    }
}

/// Returns the only item of a list, if it was received without the list.
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

/// Returns whether a value is empty, as it is before reading.
pub(super) fn is_empty(slot: Slot<'_>) -> bool {
    match slot {
        Slot::Unset | Slot::Null => true,
        Slot::Bool(value) => !value,
        #[cfg(runtime = "integers")]
        Slot::Integer(value) => value == 0,
        #[cfg(runtime = "integers")]
        Slot::Unsigned(value) => value == 0,
        #[cfg(runtime = "numbers")]
        Slot::Number(value) => value == 0.0,
        Slot::String(text) => text.is_empty(),
        Slot::Any(value) => value.is_null(),
        Slot::Sequence(items) => items.is_empty(),
        Slot::Map(map) => {
            let mut is_empty = true;
            map.entries(&mut |_, _| is_empty = false);
            is_empty
        }
        Slot::Model(model) => is_empty_model(model),
        Slot::Polymorphic(value) => is_empty_model(value.model()),
        #[cfg(runtime = "replacement")]
        Slot::Replacement(value) => value.is_empty(),
    }
}

/// Returns whether no field of a model is set.
pub(super) fn is_empty_model(model: &dyn Model) -> bool {
    let has_unknown = model.extra().unknown().is_some_and(|unknown| !unknown.is_empty());
    !has_unknown && model.slots().all(|(_, slot)| is_empty(slot))
}

/// Returns whether a slot contains this boolean, number or string.
fn is_leaf(slot: Slot<'_>, leaf: &Value) -> bool {
    match slot {
        Slot::Bool(value) => leaf.as_bool() == Some(value),
        #[cfg(runtime = "integers")]
        Slot::Integer(value) => leaf.as_number().and_then(whole_number) == Some(value.into()),
        #[cfg(runtime = "integers")]
        Slot::Unsigned(value) => leaf.as_number().and_then(whole_number) == Some(value.into()),
        Slot::String(value) => leaf.as_str() == Some(value),
        Slot::Any(value) => value == leaf,
        #[cfg(runtime = "numbers")]
        Slot::Number(value) => leaf.as_f64() == Some(value),
        _ => false,
    }
}

impl Serialize for Output<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_unit(),
            Self::Original(value) => value.serialize(serializer),
            #[cfg(runtime = "numbers")]
            Self::Number(text) => text.serialize(serializer),
            Self::Current(slot) => Encoded(*slot).serialize(serializer),
            Self::Nested(nested) => nested.serialize(serializer),
        }
    }
}

/// A list or a map with the preserved data of its values.
pub(super) struct PreservedSlot<'a> {
    slot: Slot<'a>,
    preserved: &'a Preserved,
}

impl Serialize for PreservedSlot<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.slot, self.preserved) {
            (Slot::Sequence(items), Preserved::Items(preserved)) => {
                serialize_items(items, items.len(), preserved, &[], serializer)
            }
            #[cfg(runtime = "tuple")]
            (Slot::Sequence(items), Preserved::OtherLength(tuple)) => {
                let (count, rest) = tuple.received(self.slot).unwrap_or((items.len(), &[]));
                serialize_items(items, count, tuple.items(), rest, serializer)
            }
            (Slot::Map(map), Preserved::Entries(preserved)) => {
                serialize_entries(map, preserved, serializer)
            }
            (slot, _) => Encoded(slot).serialize(serializer),
        }
    }
}

/// Writes the first items of a list with their preserved data, and others after them.
fn serialize_items<S: Serializer>(
    items: &dyn List,
    count: usize,
    preserved: &[(usize, Preserved)],
    rest: &[Value],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut seq = serializer.serialize_seq(Some(count + rest.len()))?;
    let mut preserved = preserved.iter().peekable();
    for index in 0..count {
        let item = items.item(index);
        match preserved.next_if(|(position, _)| *position == index) {
            Some((_, preserved)) => seq.serialize_element(&preserved.output(item))?,
            None => seq.serialize_element(&Encoded(item))?,
        }
    }
    rest.iter().try_for_each(|value| seq.serialize_element(value))?;
    seq.end()
}

fn serialize_entries<S: Serializer>(
    map: &dyn Map,
    preserved: &BTreeMap<String, Preserved>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut entries = serializer.serialize_map(None)?;
    let mut result = Ok(());
    map.entries(&mut |name, slot| {
        if result.is_ok() {
            let written = preserved
                .get(name)
                .map_or(Output::Current(slot), |preserved| preserved.output(slot));
            result = entries.serialize_entry(name, &written);
        }
    });
    result?;
    entries.end()
}
