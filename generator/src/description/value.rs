//! The value tree for YAML and JSON, and its `serde` implementation.

use indexmap::IndexMap;
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Number;

/// The entries of an object, in the order of the text.
pub(crate) type Entries = IndexMap<String, Value>;

/// A JSON value with its keys in order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    List(Vec<Value>),
    Object(Entries),
}

impl Value {
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_object(&self) -> Option<&Entries> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value of a key, if this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// The value of a key or of the number of an item, which is a segment of a JSON pointer.
    pub(super) fn child(&self, segment: &str) -> Option<&Self> {
        match self {
            Self::Object(object) => object.get(segment),
            Self::List(items) => items.get(segment.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// [`child`](Self::child), to change it.
    pub(super) fn child_mut(&mut self, segment: &str) -> Option<&mut Self> {
        match self {
            Self::Object(object) => object.get_mut(segment),
            Self::List(items) => items.get_mut(segment.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The items, if this is a list; otherwise none.
    pub(crate) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// Formats the value as JSON.
    pub(super) fn to_json(&self) -> String {
        // Every tree has a JSON form: its keys are texts and its numbers are finite.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Describes the value for a message.
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Null => "nothing (`null`)".to_owned(),
            Self::Bool(flag) => format!("`{flag}`"),
            Self::Number(number) => format!("the number {number}"),
            Self::String(text) if text.chars().count() <= 40 => format!("the string `{text}`"),
            Self::String(_) => "a string".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }

    /// Reads a Rust value from this tree.
    pub(super) fn to<'de, T: Deserialize<'de>>(&'de self) -> Result<T, Error> {
        T::deserialize(self)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => serializer.collect_map(entries),
        }
    }
}

impl<'de> IntoDeserializer<'de, Error> for &'de Value {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for &'de Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(number) => visit_number(number, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::List(items) => {
                let mut items = SeqDeserializer::new(items.iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Value::Object(object) => {
                let entries = object.iter().map(|(key, value)| (key.as_str(), value));
                let mut entries = MapDeserializer::new(entries);
                let value = visitor.visit_map(&mut entries)?;
                entries.end().map(|()| value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

fn visit_number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Error> {
    if let Some(number) = number.as_u64() {
        visitor.visit_u64(number)
    } else if let Some(number) = number.as_i64() {
        visitor.visit_i64(number)
    } else {
        // A number that is too large for a float was refused when it was read.
        visitor.visit_f64(number.as_f64().unwrap_or(f64::MAX))
    }
}
