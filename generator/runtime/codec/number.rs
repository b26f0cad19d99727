//! Numbers as `f64`, with the digits that were received.
//!
//! `serde_json` converts numbers before a visitor sees them, so a number is read from its JSON text. If its digits
//! differ from those that the value would be written with, such as `1.50`, `2.0` or a number of 20 digits, the text is
//! preserved.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::SlotMut;
use super::decode::{DecodeContext, ReadOutcome};
use super::object::OtherName;
use super::preserved::{Original, Preserved, ReadAs};
use super::slot_visitor::{SlotVisitor, number_in};

/// The name by which `serde_json` is asked for the text of a value. Other formats ignore it.
pub(super) const RAW: &str = "$serde_json::private::RawValue";

/// Doubles represent every integer up to this size.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Writes a number: integers without a decimal point, and numbers that JSON lacks as the strings of `OData`.
pub(super) fn serialize_number<S: Serializer>(
    number: f64,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 && number.abs() < EXACT {
        #[allow(clippy::cast_possible_truncation, reason = "it is an integer of at most 53 bits")]
        return serializer.serialize_i64(number as i64);
    }
    match name(number) {
        Some(name) => serializer.serialize_str(name),
        None => serializer.serialize_f64(number),
    }
}

/// Returns the string of a number that JSON lacks.
fn name(number: f64) -> Option<&'static str> {
    match number {
        f64::INFINITY => Some("INF"),
        f64::NEG_INFINITY => Some("-INF"),
        number if number.is_nan() => Some("NaN"),
        _ => None,
    }
}

struct Written(f64);

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_number(self.0, serializer)
    }
}

/// Returns the string form of a number, without the quotes of those that JSON lacks.
pub(crate) fn number_text(number: f64) -> String {
    match name(number) {
        Some(name) => name.to_owned(),
        // Finite numbers can be written.
        None => serde_json::to_string(&Written(number)).unwrap_or_default(),
    }
}

/// The JSON text of a number whose digits differ from those that its value is written with.
#[derive(Clone, Debug)]
pub struct NumberText(Box<RawValue>);

impl NumberText {
    fn new(text: &str) -> Option<Self> {
        RawValue::from_string(text.to_owned()).ok().map(Self)
    }

    /// Returns the value; `None` if it is too large.
    pub(super) fn value(&self) -> Option<f64> {
        self.0.get().parse().ok().filter(|number: &f64| number.is_finite())
    }
}

impl Serialize for NumberText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use std::any::type_name;
        // Only `serde_json` can write the text itself; another format would write an object with a strange key.
        if type_name::<S::Error>() == type_name::<serde_json::Error>() {
            return self.0.serialize(serializer);
        }
        match self.value() {
            Some(number) => serialize_number(number, serializer),
            None => serializer.serialize_str(self.0.get()),
        }
    }
}

/// Sets a number from its JSON text.
pub(super) fn set_number(
    slot: &mut f64,
    context: &mut DecodeContext,
    text: &str,
) -> Option<ReadOutcome> {
    let number: f64 = text.parse().ok()?;
    if !number.is_finite() {
        return Some(context.preserve(Preserved::Number(NumberText::new(text)?)));
    }
    *slot = number;
    Some(if is_written_as(number, text) {
        ReadOutcome::Value
    } else {
        context.preserve(Preserved::Number(NumberText::new(text)?))
    })
}

/// Returns whether this is the JSON of a number.
fn is_written_as(number: f64, text: &str) -> bool {
    let mut buffer = [0; 32];
    let mut rest = buffer.as_mut_slice();
    if serde_json::to_writer(&mut rest, &Written(number)).is_err() {
        return false;
    }
    let unused = rest.len();
    &buffer[..buffer.len() - unused] == text.as_bytes()
}

/// Converts a value of another type to a number.
pub(super) fn convert_number(
    slot: &mut f64,
    context: &mut DecodeContext,
    declared: &'static str,
    received: Value,
) -> ReadOutcome {
    let number = match &received {
        Value::Number(number) => set_number(slot, context, &number.to_string()),
        Value::String(text) => match text.trim() {
            "INF" => Some(f64::INFINITY),
            "-INF" => Some(f64::NEG_INFINITY),
            "NaN" => Some(f64::NAN),
            // `OData` writes decimals of many digits as strings.
            text => text.parse::<serde_json::Number>().ok().and_then(|number| number.as_f64()),
        }
        .map(|number| {
            *slot = number;
            if name(number).is_some_and(|name| name == text) {
                return ReadOutcome::Value;
            }
            let read = ReadAs::Leaf(Value::from(number));
            let received = Some(received.clone());
            context.preserve(Preserved::original(Original { declared, received, read, fits: true }))
        }),
        _ => None,
    };
    number.unwrap_or_else(|| context.preserve(Preserved::unread(declared, received)))
}

/// Reads a number from the text that [`RAW`] asks for; other formats represent it in their own way.
pub(super) fn read_number<'de, A: MapAccess<'de>>(
    visitor: SlotVisitor<'_, '_>,
    mut access: A,
) -> Result<ReadOutcome, A::Error> {
    let mut object = serde_json::Map::new();
    while let Some(name) = access.next_key_seed(OtherName(RAW))? {
        let Some(name) = name else { return access.next_value_seed(Text(visitor)) };
        let value: Value = access.next_value()?;
        if let Some(number) = number_in(&name, &value) {
            return Ok(visitor.convert(number));
        }
        object.insert(name, value);
    }
    Ok(visitor.convert(Value::Object(object)))
}

/// A seed that reads the text of a JSON value.
struct Text<'s, 't>(SlotVisitor<'s, 't>);

impl<'de> DeserializeSeed<'de> for Text<'_, '_> {
    type Value = ReadOutcome;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadOutcome, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Text<'_, '_> {
    type Value = ReadOutcome;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the text of a value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<ReadOutcome, E> {
        let Self(visitor) = self;
        let SlotVisitor { slot: SlotMut::Number(slot), context, .. } = visitor else {
            return Err(E::custom("only numbers are read from their text"));
        };
        if text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
            && let Some(read) = set_number(slot, context, text)
        {
            return Ok(read);
        }
        let received = serde_json::from_str(text).map_err(E::custom)?;
        Ok(convert_number(slot, context, "a number", received))
    }
}
