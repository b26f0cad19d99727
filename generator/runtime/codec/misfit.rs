//! Reads what does not fit its slot.
//!
//! A value that can be meant in exactly one way is read as that: `"5"` where a number is declared, `5`
//! where a string is, one item where a list of it is. Of any other the slot gets its empty value, and
//! an optional one none. What came is kept in either case, and written again unless the slot was
//! changed since. None of this depends on the format that is read, so it is compiled once.

use serde_json::{Number as JsonNumber, Value};

use super::decode::{Read, Seed, Trace};
use super::kept::{Kept, Misfit, ReadAs};
use super::mismatch::kind;
use super::{Model, Sequence, Slot, SlotMut};
use crate::runtime::Number;

/// Who can keep what does not fit.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Place {
    /// The value around it, under the name of its field.
    Field,
    /// The value around it, under its position. An object keeps it by itself, since a position may
    /// change.
    Item,
    /// There is no value around it.
    Root,
}

/// What is declared for a slot, as a phrase.
pub(super) fn declared(slot: &SlotMut<'_>) -> &'static str {
    match slot {
        SlotMut::Bool(_) => "a boolean",
        SlotMut::I8(_) => "an integer of 8 bits",
        SlotMut::I16(_) => "an integer of 16 bits",
        SlotMut::I32(_) => "an integer of 32 bits",
        SlotMut::I64(_) | SlotMut::Whole(_) => "an integer",
        SlotMut::U8(_) => "an unsigned integer of 8 bits",
        SlotMut::U16(_) => "an unsigned integer of 16 bits",
        SlotMut::U32(_) => "an unsigned integer of 32 bits",
        SlotMut::U64(_) => "an unsigned integer",
        SlotMut::Number(_) => "a number",
        SlotMut::String(_) | SlotMut::Text(_) => "a string",
        SlotMut::Sequence(_) => "an array",
        SlotMut::Map(_) | SlotMut::Model(_) | SlotMut::Polymorphic(_) => "an object",
        SlotMut::Union(_) => "one of several types",
        SlotMut::Optional(_) | SlotMut::Any(_) => "any value",
    }
}

/// Reads a value into a slot of another type.
#[cold]
pub(super) fn misfit(slot: SlotMut<'_>, trace: &mut Trace, place: Place, came: Value) -> Read {
    let declared = declared(&slot);
    let converted = match slot {
        SlotMut::Bool(slot) => boolean(&came).map(|value| {
            *slot = value;
            (value.into(), false)
        }),
        SlotMut::String(slot) => string(&came).map(|text| {
            slot.clone_from(&text);
            (text.into(), false)
        }),
        SlotMut::Text(slot) => string(&came).map(|text| {
            slot.set(&text);
            (text.into(), false)
        }),
        SlotMut::Number(slot) => return number(slot, trace, declared, came),
        SlotMut::Sequence(items) => return one_item(items, trace, declared, came),
        SlotMut::Map(map) => {
            map.clear();
            None
        }
        SlotMut::Model(model) => return object(model, trace, place, declared, came),
        SlotMut::Polymorphic(value) => {
            return object(value.select(None), trace, place, declared, came);
        }
        slot => integer(slot, &came),
    };
    let (read, fits) = match converted {
        Some((value, fits)) => (ReadAs::Leaf(value), fits),
        None => (ReadAs::Empty, false),
    };
    trace.keep(Kept::Here(Misfit { declared, came: Some(came), read, fits }))
}

fn boolean(came: &Value) -> Option<bool> {
    match came {
        Value::String(text) => match text.as_str() {
            "true" | "True" | "TRUE" | "1" => Some(true),
            "false" | "False" | "FALSE" | "0" => Some(false),
            _ => None,
        },
        Value::Number(number) => match number.as_f64()? {
            1.0 => Some(true),
            0.0 => Some(false),
            _ => None,
        },
        _ => None,
    }
}

fn string(came: &Value) -> Option<String> {
    match came {
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Reads an integer that is spelled in another way, and whether that is one of JSON's own.
fn integer(slot: SlotMut<'_>, came: &Value) -> Option<(Value, bool)> {
    let (integer, fits) = match came {
        Value::Number(number) => (whole(number)?, true),
        Value::String(text) => match text.trim().parse() {
            Ok(integer) => (integer, false),
            Err(_) => (whole(&text.trim().parse().ok()?)?, false),
        },
        Value::Bool(value) => (i128::from(*value), false),
        _ => return None,
    };
    macro_rules! set {
        ($($variant:ident: $type:ty),+) => {
            match slot {
                $(SlotMut::$variant(slot) => {
                    *slot = <$type>::try_from(integer).ok()?;
                    Value::from(*slot)
                })+
                SlotMut::Whole(slot) => {
                    let integer = i64::try_from(integer).ok()?;
                    slot.set(integer);
                    Value::from(integer)
                }
                _ => return None,
            }
        };
    }
    let value = set!(I8: i8, I16: i16, I32: i32, I64: i64, U8: u8, U16: u16, U32: u32, U64: u64);
    Some((value, fits))
}

/// The integer that a number is: `1.0`, `1e2` and `-0.0` are integers (JSON Schema 2020-12,
/// Validation, section 6.1.1).
pub(super) fn whole(number: &JsonNumber) -> Option<i128> {
    // Every integer up to this size is a double of its own, so that nothing is rounded.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if let Some(integer) = number.as_i128() {
        return Some(integer);
    }
    let float = number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() <= EXACT)?;
    #[allow(clippy::cast_possible_truncation, reason = "it is a whole number of at most 53 bits")]
    Some(float as i128)
}

/// Reads a string in place of a number; other values are none.
fn number(slot: &mut Number, trace: &mut Trace, declared: &'static str, came: Value) -> Read {
    let Value::String(text) = came else {
        return trace.keep(Kept::unread(declared, came));
    };
    // What JSON has no number for is a string in OData, and so are decimals of many digits.
    let fits =
        matches!(text.as_str(), "INF" | "-INF" | "NaN") || text.parse::<JsonNumber>().is_ok();
    *slot = Number::from(text);
    if fits {
        return Read::Value;
    }
    // A number keeps a string as it came.
    trace.keep(Kept::InPlace { declared, came: "a string" })
}

/// Reads one item that came without its list.
fn one_item(
    items: &mut dyn Sequence,
    trace: &mut Trace,
    declared: &'static str,
    came: Value,
) -> Read {
    items.clear();
    let is_empty = match &came {
        Value::Object(object) => object.is_empty(),
        Value::String(text) => text.is_empty(),
        other => other.is_null(),
    };
    if is_empty {
        return trace.keep(Kept::unread(declared, came));
    }
    let mut tried = Trace::trying(trace.probing);
    let read = Seed::field(items.push(), &mut tried).read(came.clone());
    if tried.take(read, || items.item_mut(0)).is_some_and(|kept| kept.is_mismatch()) {
        items.clear();
        return trace.keep(Kept::unread(declared, came));
    }
    mark_single(items.item_mut(0));
    trace.mismatched |= tried.mismatched;
    let item = items.item(0);
    let has_parts =
        matches!(item, Slot::Model(_) | Slot::Polymorphic(_) | Slot::Sequence(_) | Slot::Map(_));
    trace.keep(if has_parts {
        Kept::Single { came: kind(&came) }
    } else {
        Kept::Here(Misfit { declared, came: Some(came), read: ReadAs::Single, fits: false })
    })
}

/// Marks an object that came without its list, so that another one that is put there is not taken
/// for it.
fn mark_single(slot: SlotMut<'_>) {
    match slot {
        SlotMut::Model(model) => model.extra_mut().set_single(),
        SlotMut::Polymorphic(value) => value.model_mut().extra_mut().set_single(),
        SlotMut::Union(value) => mark_single(value.inner()),
        _ => {}
    }
}

/// Keeps what came in place of an object.
fn object(
    model: &mut dyn Model,
    trace: &mut Trace,
    place: Place,
    declared: &'static str,
    came: Value,
) -> Read {
    if model.takes_any() {
        model.extra_mut().set_non_object(came);
        return Read::Value;
    }
    if place == Place::Field {
        return trace.keep(Kept::unread(declared, came));
    }
    model.extra_mut().set_non_object(came);
    trace.mismatched = true;
    Read::Value
}
