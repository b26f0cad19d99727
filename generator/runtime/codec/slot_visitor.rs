//! A visitor that reads a value of any type into a slot.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::convert::{Parent, convert};
use super::decode::{DecodeContext, ReadOutcome, SlotSeed};
#[cfg(runtime = "numbers")]
use super::number::read_number;
use super::object::{ModelReader, read_polymorphic};
use super::preserved::Preserved;
#[cfg(runtime = "tuple")]
use super::tuple::read_tuple;
use super::{Map, Sequence, SlotMut};

pub(super) struct SlotVisitor<'s, 't> {
    pub(super) slot: SlotMut<'s>,
    pub(super) context: &'t mut DecodeContext,
    pub(super) parent: Parent,
}

impl SlotVisitor<'_, '_> {
    #[cold]
    pub(super) fn convert(self, received: Value) -> ReadOutcome {
        convert(self.slot, self.context, self.parent, received)
    }
}

#[cfg(runtime = "integers")]
/// Sets an integer slot if the number is in its range, and returns whether it did.
macro_rules! set_integer {
    ($slot:expr, $number:ident, $($variant:ident: $type:ty),+) => {
        match $slot {
            $(SlotMut::$variant(value) => match <$type>::try_from($number) {
                Ok(number) => {
                    **value = number;
                    true
                }
                Err(_) => false,
            },)+
            SlotMut::IntegerType(value) => match i64::try_from($number) {
                Ok(number) => {
                    value.set(number);
                    true
                }
                Err(_) => false,
            },
            _ => false,
        }
    };
}

impl<'de> Visitor<'de> for SlotVisitor<'_, '_> {
    type Value = ReadOutcome;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<ReadOutcome, E> {
        let SlotMut::Bool(slot) = self.slot else { return Ok(self.convert(value.into())) };
        *slot = value;
        Ok(ReadOutcome::Value)
    }

    #[cfg(runtime = "integers")]
    #[inline]
    fn visit_i64<E>(mut self, number: i64) -> Result<ReadOutcome, E> {
        let set = set_integer!(&mut self.slot, number,
            I8: i8, I16: i16, I32: i32, I64: i64, U8: u8, U16: u16, U32: u32, U64: u64);
        Ok(if set { ReadOutcome::Value } else { self.convert(number.into()) })
    }

    #[cfg(not(runtime = "integers"))]
    fn visit_i64<E>(self, number: i64) -> Result<ReadOutcome, E> {
        Ok(self.convert(number.into()))
    }

    #[cfg(runtime = "integers")]
    #[inline]
    fn visit_u64<E>(mut self, number: u64) -> Result<ReadOutcome, E> {
        let set = set_integer!(&mut self.slot, number,
            I8: i8, I16: i16, I32: i32, I64: i64, U8: u8, U16: u16, U32: u32, U64: u64);
        Ok(if set { ReadOutcome::Value } else { self.convert(number.into()) })
    }

    #[cfg(not(runtime = "integers"))]
    fn visit_u64<E>(self, number: u64) -> Result<ReadOutcome, E> {
        Ok(self.convert(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<ReadOutcome, E> {
        #[cfg(runtime = "numbers")]
        if let SlotMut::Number(slot) = self.slot {
            *slot = number;
            return Ok(ReadOutcome::Value);
        }
        Ok(self.convert(number.into()))
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<ReadOutcome, E> {
        match self.slot {
            SlotMut::StringType(slot) => slot.set(text),
            // The slot is empty, so it has no capacity to reuse.
            SlotMut::String(slot) => drop(std::mem::replace(slot, text.to_owned())),
            _ => return Ok(self.convert(text.into())),
        }
        Ok(ReadOutcome::Value)
    }

    #[inline]
    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<ReadOutcome, E> {
        self.visit_str(text)
    }

    fn visit_unit<E>(self) -> Result<ReadOutcome, E> {
        Ok(self.convert(Value::Null))
    }

    fn visit_none<E>(self) -> Result<ReadOutcome, E> {
        Ok(self.convert(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadOutcome, D::Error> {
        deserializer.deserialize_any(self)
    }

    #[cfg(runtime = "numbers")]
    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<ReadOutcome, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<ReadOutcome, A::Error> {
        match self.slot {
            SlotMut::Sequence(items) => read_items(items, access, self.context),
            #[cfg(runtime = "tuple")]
            SlotMut::Tuple(items) => read_tuple(items, access, self.context),
            _ => Value::deserialize(SeqAccessDeserializer::new(access)).map(|v| self.convert(v)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<ReadOutcome, A::Error> {
        match self.slot {
            SlotMut::Model(model) => ModelReader::new(model).read_entries(access, self.context),
            SlotMut::Polymorphic(value) => read_polymorphic(value, access, self.context),
            SlotMut::Map(map) => read_map(map, access, self.context, self.parent),
            #[cfg(runtime = "numbers")]
            SlotMut::Number(_) => read_number(self, access),
            _ => read_other(self, access),
        }
    }
}

/// Reads an object, or a number in the form of an object, into a slot of another type.
fn read_other<'de, A: MapAccess<'de>>(
    visitor: SlotVisitor<'_, '_>,
    access: A,
) -> Result<ReadOutcome, A::Error> {
    let value = Value::deserialize(MapAccessDeserializer::new(access))?;
    #[cfg(runtime = "integers")]
    if let Value::Number(number) = &value {
        // `serde_json` represents numbers this way if any crate in the build enables `arbitrary_precision`.
        if let Some(number) = number.as_i64() {
            return visitor.visit_i64(number);
        }
        if let Some(number) = number.as_u64() {
            return visitor.visit_u64(number);
        }
    }
    Ok(visitor.convert(value))
}

fn read_items<'de, A: SeqAccess<'de>>(
    items: &mut dyn Sequence,
    mut access: A,
    context: &mut DecodeContext,
) -> Result<ReadOutcome, A::Error> {
    items.clear();
    let mut preserved = Vec::new();
    for index in 0_usize.. {
        let seed = ItemSeed { items: &mut *items, context: &mut *context };
        let read = access.next_element_seed(seed);
        match context.record(read, || index.to_string())? {
            None => break,
            Some(read) => {
                let found = context.take(read, || items.item_mut(index));
                preserved.extend(found.map(|preserved| (index, preserved)));
            }
        }
    }
    Ok(if preserved.is_empty() {
        ReadOutcome::Value
    } else {
        context.preserve(Preserved::Items(preserved))
    })
}

/// A seed that appends an item when there is one to read.
struct ItemSeed<'s, 't> {
    items: &'s mut dyn Sequence,
    context: &'t mut DecodeContext,
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_> {
    type Value = ReadOutcome;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ReadOutcome, D::Error> {
        SlotSeed::item(self.items.push(), self.context).deserialize(deserializer)
    }
}

/// The key of the single entry of the map by which `serde_json` represents a number if any crate in the build enables
/// its feature `arbitrary_precision`.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// Returns the number in an entry with the key [`NUMBER`].
pub(super) fn number_in(name: &str, value: &Value) -> Option<Value> {
    let digits = value.as_str().filter(|_| name == NUMBER)?;
    digits.parse().ok().map(Value::Number)
}

fn read_map<'de, A: MapAccess<'de>>(
    map: &mut dyn Map,
    mut access: A,
    context: &mut DecodeContext,
    parent: Parent,
) -> Result<ReadOutcome, A::Error> {
    map.clear();
    let mut preserved = BTreeMap::new();
    while let Some(name) = access.next_key::<String>()? {
        if name == NUMBER {
            let value: Value = access.next_value()?;
            if let Some(number) = number_in(&name, &value) {
                return Ok(convert(SlotMut::Map(map), context, parent, number));
            }
            let read = SlotSeed::field(map.insert(name.clone()), context).read(value);
            let found = context.take(read, || map.insert(name.clone()));
            preserved.extend(found.map(|preserved| (name, preserved)));
            continue;
        }
        let seed = SlotSeed::field(map.insert(name.clone()), &mut *context);
        let read = access.next_value_seed(seed);
        let read = context.record(read, || name.clone())?;
        match context.take(read, || map.insert(name.clone())) {
            Some(found) => drop(preserved.insert(name, found)),
            // A duplicate name: the last value wins.
            None if !preserved.is_empty() => drop(preserved.remove(&name)),
            None => {}
        }
    }
    Ok(if preserved.is_empty() {
        ReadOutcome::Value
    } else {
        context.preserve(Preserved::Entries(preserved))
    })
}
