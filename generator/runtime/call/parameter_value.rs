//! Values of parameters, before a style serializes them.

use serde_json::Value;

#[cfg(runtime = "numbers")]
use crate::runtime::codec::number_text;
use crate::runtime::codec::{Encoded, Model, Slot, own_type_name};

/// A value in the form that determines its serialization.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum StyledValue {
    Absent,
    Primitive(String),
    List(Vec<String>),
    Object(Vec<(String, String)>),
}

impl StyledValue {
    /// All names and values in it.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let (one, items, pairs) = match self {
            Self::Absent => (None, &[][..], &[][..]),
            Self::Primitive(value) => (Some(value), &[][..], &[][..]),
            Self::List(items) => (None, items.as_slice(), &[][..]),
            Self::Object(pairs) => (None, &[][..], pairs.as_slice()),
        };
        let pairs = pairs.iter().flat_map(|(name, value)| [name, value]);
        one.into_iter().chain(items).chain(pairs).map(String::as_str)
    }
}

/// Whether a property of an object can be a list: it is written item by item.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Lists {
    /// `tags=x&tags=y`, as everybody writes it where the properties are parameters of their own.
    Repeated,
    Refused,
}

/// Why a value cannot be serialized.
pub(crate) const NESTED: &str = "has a list or an object inside a list or an object, \
    for which OpenAPI defines no serialization";
pub(crate) const NOT_JSON: &str = "cannot be written as JSON";

/// The styled value of a slot.
pub(super) fn styled_value(slot: Slot<'_>, lists: Lists) -> Result<StyledValue, &'static str> {
    let mut found = ItemTexts::default();
    if visit_items(slot, &mut |item| found.add("", item)) {
        return found.into_list();
    }
    let is_object = properties(slot, &mut |name, value| {
        let is_list =
            lists == Lists::Repeated && visit_items(value, &mut |item| found.add(name, item));
        if !is_list {
            found.add(name, value);
        }
    });
    if is_object {
        return found.into_object();
    }
    Ok(scalar_text(slot).map_or(StyledValue::Absent, StyledValue::Primitive))
}

/// Gives the items of a list; `false` for what is none.
pub(crate) fn visit_items(slot: Slot<'_>, each: &mut dyn FnMut(Slot<'_>)) -> bool {
    match slot {
        Slot::Sequence(sequence) => {
            (0..sequence.len()).for_each(|index| each(sequence.item(index)));
        }
        Slot::Any(Value::Array(values)) => values.iter().for_each(|value| each(Slot::Any(value))),
        #[cfg(runtime = "replacement")]
        Slot::Replacement(value) => {
            return value.to_json().is_ok_and(|json| visit_items(Slot::Any(&json), each));
        }
        _ => return false,
    }
    true
}

/// Gives the properties of an object; `false` for what is none.
pub(crate) fn properties(slot: Slot<'_>, each: &mut dyn FnMut(&str, Slot<'_>)) -> bool {
    match slot {
        Slot::Map(map) => map.entries(each),
        #[cfg(runtime = "replacement")]
        Slot::Replacement(value) => {
            return value.to_json().is_ok_and(|json| properties(Slot::Any(&json), each));
        }
        Slot::Any(Value::Object(map)) => {
            map.iter().for_each(|(name, value)| each(name, Slot::Any(value)));
        }
        Slot::Model(model) => model_properties(model, each),
        Slot::Polymorphic(value) => model_properties(value.model(), each),
        _ => return false,
    }
    true
}

pub(super) fn model_properties(model: &dyn Model, each: &mut dyn FnMut(&str, Slot<'_>)) {
    if let Some((property, name)) = own_type_name(model) {
        each(property, Slot::String(name));
    }
    model.slots().for_each(|(name, slot)| each(name, slot));
    for (name, value) in model.extra().unknown().into_iter().flatten() {
        each(name, Slot::Any(value));
    }
}

/// The text of a slot that is neither a list nor an object; `None` for no value.
pub(crate) fn scalar_text(slot: Slot<'_>) -> Option<String> {
    match slot {
        Slot::Bool(value) | Slot::Any(&Value::Bool(value)) => Some(value.to_string()),
        #[cfg(runtime = "integers")]
        Slot::Integer(value) => Some(value.to_string()),
        #[cfg(runtime = "integers")]
        Slot::Unsigned(value) => Some(value.to_string()),
        #[cfg(runtime = "numbers")]
        Slot::Number(value) => Some(number_text(value)),
        Slot::Any(Value::Number(value)) => Some(value.to_string()),
        Slot::String(value) => Some(value.to_owned()),
        Slot::Any(Value::String(value)) => Some(value.clone()),
        #[cfg(runtime = "replacement")]
        Slot::Replacement(value) => scalar_text(Slot::Any(&value.to_json().ok()?)),
        _ => None,
    }
}

/// Whether a slot is a list or an object.
pub(crate) fn is_compound(slot: Slot<'_>) -> bool {
    visit_items(slot, &mut |_| ()) || properties(slot, &mut |_, _| ())
}

/// The JSON text of a slot.
pub(crate) fn json(slot: Slot<'_>) -> Result<String, &'static str> {
    serde_json::to_string(&Encoded(slot)).map_err(|_| NOT_JSON)
}

/// The items of a list or an object, without absent values.
#[derive(Default)]
pub(super) struct ItemTexts {
    pairs: Vec<(String, String)>,
    nested: bool,
}

impl ItemTexts {
    fn add(&mut self, name: &str, slot: Slot<'_>) {
        self.nested |= is_compound(slot);
        if let Some(text) = scalar_text(slot) {
            self.pairs.push((name.to_owned(), text));
        }
    }

    fn into_list(self) -> Result<StyledValue, &'static str> {
        let pairs = self.into_pairs()?;
        Ok(StyledValue::List(pairs.into_iter().map(|(_, item)| item).collect()))
    }

    fn into_object(self) -> Result<StyledValue, &'static str> {
        self.into_pairs().map(StyledValue::Object)
    }

    fn into_pairs(self) -> Result<Vec<(String, String)>, &'static str> {
        if self.nested { Err(NESTED) } else { Ok(self.pairs) }
    }
}
