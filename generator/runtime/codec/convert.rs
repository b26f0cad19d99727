//! Conversion of values that do not match the declared type.
//!
//! A value with exactly one sensible interpretation is converted: `"5"` to a declared number, `5` to a declared
//! string, a single item to a declared list. For any other value the slot gets its empty value, or `None` if it is
//! optional. In both cases the original is preserved, and written again unless the slot was changed since. The
//! conversion does not depend on the format, so it is compiled once.

use serde_json::{Number as JsonNumber, Value};

use super::decode::{DecodeContext, ReadOutcome, SlotSeed};
use super::mismatch::kind;
#[cfg(runtime = "numbers")]
use super::number::convert_number;
use super::preserved::{Original, Preserved, ReadAs};
#[cfg(runtime = "tuple")]
use super::tuple::declared_tuple;
use super::{Model, Sequence, Slot, SlotMut};

/// The parent of a value, which can preserve the original.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Parent {
    /// An object or a map, which preserves it under the name of the field.
    Field,
    /// A list, which preserves it under its position. Objects preserve it themselves, because positions may
    /// change.
    Item,
    /// None: the value is the root of the document.
    Root,
}

/// Returns the declared type of a slot as a phrase, such as `an integer of 32 bits`.
pub(super) fn declared(slot: &SlotMut<'_>) -> &'static str {
    match slot {
        SlotMut::Bool(_) => "a boolean",
        #[cfg(runtime = "integers")]
        SlotMut::I8(_) => "an integer of 8 bits",
        #[cfg(runtime = "integers")]
        SlotMut::I16(_) => "an integer of 16 bits",
        #[cfg(runtime = "integers")]
        SlotMut::I32(_) => "an integer of 32 bits",
        #[cfg(runtime = "integers")]
        SlotMut::I64(_) | SlotMut::IntegerType(_) => "an integer",
        #[cfg(runtime = "integers")]
        SlotMut::U8(_) => "an unsigned integer of 8 bits",
        #[cfg(runtime = "integers")]
        SlotMut::U16(_) => "an unsigned integer of 16 bits",
        #[cfg(runtime = "integers")]
        SlotMut::U32(_) => "an unsigned integer of 32 bits",
        #[cfg(runtime = "integers")]
        SlotMut::U64(_) => "an unsigned integer",
        #[cfg(runtime = "numbers")]
        SlotMut::Number(_) => "a number",
        SlotMut::String(_) | SlotMut::StringType(_) => "a string",
        SlotMut::Sequence(_) => "an array",
        #[cfg(runtime = "tuple")]
        SlotMut::Tuple(items) => declared_tuple(items.len()),
        SlotMut::Map(_) | SlotMut::Model(_) | SlotMut::Polymorphic(_) => "an object",
        #[cfg(runtime = "union")]
        SlotMut::Union(_) => "one of several types",
        SlotMut::Optional(_) | SlotMut::Any(_) => "any value",
        #[cfg(runtime = "replacement")]
        SlotMut::Replacement(_) => "a value of the type of another crate",
    }
}

/// Converts a value to the type of a slot, and preserves the original.
#[cold]
pub(super) fn convert(
    slot: SlotMut<'_>,
    context: &mut DecodeContext,
    parent: Parent,
    received: Value,
) -> ReadOutcome {
    let declared = declared(&slot);
    let converted = match slot {
        SlotMut::Bool(slot) => boolean(&received).map(|value| {
            *slot = value;
            (value.into(), false)
        }),
        SlotMut::String(slot) => string(&received).map(|text| {
            slot.clone_from(&text);
            (text.into(), false)
        }),
        SlotMut::StringType(slot) => string(&received).map(|text| {
            slot.set(&text);
            (text.into(), false)
        }),
        #[cfg(runtime = "numbers")]
        SlotMut::Number(slot) => return convert_number(slot, context, declared, received),
        SlotMut::Sequence(items) => return one_item(items, context, declared, received),
        #[cfg(runtime = "tuple")]
        SlotMut::Tuple(items) => {
            items.clear();
            None
        }
        SlotMut::Map(map) => {
            map.clear();
            None
        }
        SlotMut::Model(model) => return object(model, context, parent, declared, received),
        SlotMut::Polymorphic(value) => {
            return object(value.select(None), context, parent, declared, received);
        }
        #[cfg(runtime = "integers")]
        slot => convert_integer(slot, &received),
        #[cfg(not(runtime = "integers"))]
        _ => None,
    };
    let (read, fits) = match converted {
        Some((value, fits)) => (ReadAs::Leaf(value), fits),
        None => (ReadAs::Empty, false),
    };
    context.preserve(Preserved::original(Original {
        declared,
        received: Some(received),
        read,
        fits,
    }))
}

fn boolean(received: &Value) -> Option<bool> {
    match received {
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

fn string(received: &Value) -> Option<String> {
    match received {
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Converts a value to an integer, and tells whether JSON considers it an integer as well, such as `1.0`.
fn convert_integer(slot: SlotMut<'_>, received: &Value) -> Option<(Value, bool)> {
    let (integer, fits) = match received {
        Value::Number(number) => (whole_number(number)?, true),
        Value::String(text) => match text.trim().parse() {
            Ok(integer) => (integer, false),
            Err(_) => (whole_number(&text.trim().parse().ok()?)?, false),
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
                SlotMut::IntegerType(slot) => {
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

/// Returns the integer that a number equals: `1.0`, `1e2` and `-0.0` are integers (JSON Schema 2020-12,
/// Validation, section 6.1.1).
pub(super) fn whole_number(number: &JsonNumber) -> Option<i128> {
    // Doubles represent every integer up to this size exactly, so nothing is rounded.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if let Some(integer) = number.as_i128() {
        return Some(integer);
    }
    let float = number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() <= EXACT)?;
    #[allow(clippy::cast_possible_truncation, reason = "it is an integer of at most 53 bits")]
    Some(float as i128)
}

/// Reads a single item in parent of a list.
fn one_item(
    items: &mut dyn Sequence,
    context: &mut DecodeContext,
    declared: &'static str,
    received: Value,
) -> ReadOutcome {
    items.clear();
    let is_empty = match &received {
        Value::Object(object) => object.is_empty(),
        Value::String(text) => text.is_empty(),
        other => other.is_null(),
    };
    if is_empty {
        return context.preserve(Preserved::unread(declared, received));
    }
    let mut tried = DecodeContext::trial(context.probing);
    let read = SlotSeed::field(items.push(), &mut tried).read(received.clone());
    if tried.take(read, || items.item_mut(0)).is_some_and(|preserved| preserved.is_mismatch()) {
        items.clear();
        return context.preserve(Preserved::unread(declared, received));
    }
    mark_single(items.item_mut(0));
    context.mismatched |= tried.mismatched;
    let item = items.item(0);
    let has_parts =
        matches!(item, Slot::Model(_) | Slot::Polymorphic(_) | Slot::Sequence(_) | Slot::Map(_));
    context.preserve(if has_parts {
        Preserved::Single { received: kind(&received) }
    } else {
        Preserved::original(Original {
            declared,
            received: Some(received),
            read: ReadAs::Single,
            fits: false,
        })
    })
}

/// Marks an object that was read in place of a list, so that an object which replaces it is written as a list.
fn mark_single(slot: SlotMut<'_>) {
    match slot {
        SlotMut::Model(model) => model.extra_mut().set_single(),
        SlotMut::Polymorphic(value) => value.model_mut().extra_mut().set_single(),
        #[cfg(runtime = "union")]
        SlotMut::Union(value) => mark_single(value.inner()),
        _ => {}
    }
}

/// Preserves a value that was read in parent of an object.
fn object(
    model: &mut dyn Model,
    context: &mut DecodeContext,
    parent: Parent,
    declared: &'static str,
    received: Value,
) -> ReadOutcome {
    if model.takes_any() {
        model.extra_mut().set_non_object(received);
        return ReadOutcome::Value;
    }
    if parent == Parent::Field {
        return context.preserve(Preserved::unread(declared, received));
    }
    model.extra_mut().set_non_object(received);
    context.mismatched = true;
    ReadOutcome::Value
}
