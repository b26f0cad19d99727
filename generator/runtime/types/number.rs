//! Numbers that preserve their format.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// A JSON number, or a string in place of one.
///
/// Services write numbers that JSON cannot represent as strings: `INF`, `-INF` and `NaN`. Integers of any size are
/// preserved (`1` does not become `1.0`).
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Number(Kind);

#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum Kind {
    Json(serde_json::Number),
    String(Box<str>),
}

impl Number {
    /// Returns the nearest floating-point number; `None` for a string that is not a number.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match &self.0 {
            Kind::Json(number) => number.as_f64(),
            Kind::String(text) => match &**text {
                "INF" => Some(f64::INFINITY),
                "-INF" => Some(f64::NEG_INFINITY),
                other => other.parse().ok(),
            },
        }
    }

    /// Returns the number, if it is an integer in the range of `i64`.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match &self.0 {
            Kind::Json(number) => number.as_i64(),
            Kind::String(text) => text.parse().ok(),
        }
    }

    /// Returns the number, if it is an integer in the range of `u64`.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match &self.0 {
            Kind::Json(number) => number.as_u64(),
            Kind::String(text) => text.parse().ok(),
        }
    }

    /// Returns the string in place of a number, if there is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Kind::Json(_) => None,
            Kind::String(text) => Some(text),
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
            Kind::String(text) => text.fmt(f),
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
    /// Converts `value` by its decimal form, so that `0.1` stays `0.1`.
    fn from(value: f32) -> Self {
        let decimal = value.to_string().parse();
        Self::from(decimal.unwrap_or_else(|_| f64::from(value)))
    }
}

impl From<&str> for Number {
    /// Creates a string in place of a number; it is sent as a string.
    fn from(text: &str) -> Self {
        Self(Kind::String(text.into()))
    }
}

impl From<String> for Number {
    /// Creates a string in place of a number; it is sent as a string.
    fn from(text: String) -> Self {
        Self(Kind::String(text.into()))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Kind::Json(number) => number.serialize(serializer),
            Kind::String(text) => serializer.serialize_str(text),
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
        f.write_str("a number, or a string in place of one")
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

    /// Reads a number in the form of a map, by which `serde_json` represents numbers if any crate in the build enables
    /// its feature `arbitrary_precision`.
    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Number, A::Error> {
        match Value::deserialize(MapAccessDeserializer::new(access))? {
            Value::Number(number) => Ok(number.into()),
            _ => Err(A::Error::custom("invalid type: map, expected a number")),
        }
    }
}
