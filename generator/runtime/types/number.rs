//! Numbers that keep their form.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// A number as it stands in JSON, or the text that stands in its place.
///
/// Services write what JSON has no number for as text: `INF`, `-INF` and `NaN`.
/// A whole number stays whole (`1` does not become `1.0`), whatever its size.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Number(Kind);

#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum Kind {
    Json(serde_json::Number),
    Text(Box<str>),
}

impl Number {
    /// The nearest floating-point number; `None` for a text that names no number.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match &self.0 {
            Kind::Json(number) => number.as_f64(),
            Kind::Text(text) => match &**text {
                "INF" => Some(f64::INFINITY),
                "-INF" => Some(f64::NEG_INFINITY),
                other => other.parse().ok(),
            },
        }
    }

    /// The number, if it is whole and fits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match &self.0 {
            Kind::Json(number) => number.as_i64(),
            Kind::Text(text) => text.parse().ok(),
        }
    }

    /// The number, if it is whole, not negative, and fits.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match &self.0 {
            Kind::Json(number) => number.as_u64(),
            Kind::Text(text) => text.parse().ok(),
        }
    }

    /// The text that stands in place of a number, if one does.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Kind::Json(_) => None,
            Kind::Text(text) => Some(text),
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::from(0)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Json(number) => number.fmt(f),
            Kind::Text(text) => text.fmt(f),
        }
    }
}

macro_rules! from_integer {
    ($($type:ty),+) => {$(
        impl From<$type> for Number {
            fn from(value: $type) -> Self {
                Self(Kind::Json(value.into()))
            }
        }
    )+};
}

from_integer!(i8, i16, i32, i64, u8, u16, u32, u64, serde_json::Number);

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        match serde_json::Number::from_f64(value) {
            Some(number) => Self(Kind::Json(number)),
            None if value.is_nan() => Self::from("NaN"),
            None if value > 0.0 => Self::from("INF"),
            None => Self::from("-INF"),
        }
    }
}

impl From<f32> for Number {
    /// The decimal number that `value` is printed as, so that `0.1` stays `0.1`.
    fn from(value: f32) -> Self {
        let decimal = value.to_string().parse();
        Self::from(decimal.unwrap_or_else(|_| f64::from(value)))
    }
}

impl From<&str> for Number {
    /// A text in place of a number; it is sent as a string.
    fn from(text: &str) -> Self {
        Self(Kind::Text(text.into()))
    }
}

impl From<String> for Number {
    /// A text in place of a number; it is sent as a string.
    fn from(text: String) -> Self {
        Self(Kind::Text(text.into()))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Kind::Json(number) => number.serialize(serializer),
            Kind::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or text in its place")
    }

    fn visit_i64<E>(self, value: i64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Number, E> {
        Ok(text.into())
    }

    /// `serde_json` hands a number over as a map when some crate in the build
    /// switches its `arbitrary_precision` on.
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Number, A::Error> {
        match Value::deserialize(MapAccessDeserializer::new(access))? {
            Value::Number(number) => Ok(number.into()),
            _ => Err(A::Error::custom("invalid type: map, expected a number")),
        }
    }
}
