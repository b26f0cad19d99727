//! Reads a value into the slot that its place declares, whatever value it is.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::decode::{Read, Seed, Trace};
use super::kept::Kept;
use super::misfit::{Place, misfit};
use super::object::{ModelReader, read_polymorphic};
use super::{Map, Sequence, SlotMut};

pub(super) struct SlotVisitor<'s, 't> {
    pub(super) slot: SlotMut<'s>,
    pub(super) trace: &'t mut Trace,
    pub(super) place: Place,
}

impl SlotVisitor<'_, '_> {
    #[cold]
    fn misfit(self, came: Value) -> Read {
        misfit(self.slot, self.trace, self.place, came)
    }
}

/// Sets a slot of an integer, if the number is in its range.
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
            SlotMut::Number(value) => {
                **value = $number.into();
                true
            }
            SlotMut::Whole(value) => match i64::try_from($number) {
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
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Read, E> {
        let SlotMut::Bool(slot) = self.slot else { return Ok(self.misfit(value.into())) };
        *slot = value;
        Ok(Read::Value)
    }

    #[inline]
    fn visit_i64<E>(mut self, number: i64) -> Result<Read, E> {
        let set = set_integer!(&mut self.slot, number,
            I8: i8, I16: i16, I32: i32, I64: i64, U8: u8, U16: u16, U32: u32, U64: u64);
        Ok(if set { Read::Value } else { self.misfit(number.into()) })
    }

    #[inline]
    fn visit_u64<E>(mut self, number: u64) -> Result<Read, E> {
        let set = set_integer!(&mut self.slot, number,
            I8: i8, I16: i16, I32: i32, I64: i64, U8: u8, U16: u16, U32: u32, U64: u64);
        Ok(if set { Read::Value } else { self.misfit(number.into()) })
    }

    fn visit_f64<E>(self, number: f64) -> Result<Read, E> {
        let SlotMut::Number(slot) = self.slot else { return Ok(self.misfit(number.into())) };
        *slot = number.into();
        Ok(Read::Value)
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Read, E> {
        match self.slot {
            SlotMut::Text(slot) => slot.set(text),
            // The slot is empty, so that there is no room in it that could be used again.
            SlotMut::String(slot) => drop(std::mem::replace(slot, text.to_owned())),
            _ => return Ok(self.misfit(text.into())),
        }
        Ok(Read::Value)
    }

    #[inline]
    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<Read, E> {
        self.visit_str(text)
    }

    fn visit_unit<E>(self) -> Result<Read, E> {
        Ok(self.misfit(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Read, E> {
        Ok(self.misfit(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Read, A::Error> {
        match self.slot {
            SlotMut::Sequence(items) => read_items(items, access, self.trace),
            _ => Value::deserialize(SeqAccessDeserializer::new(access)).map(|v| self.misfit(v)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Read, A::Error> {
        match self.slot {
            SlotMut::Model(model) => ModelReader::new(model).read_entries(access, self.trace),
            SlotMut::Polymorphic(value) => read_polymorphic(value, access, self.trace),
            SlotMut::Map(map) => read_map(map, access, self.trace, self.place),
            _ => read_other(self, access),
        }
    }
}

/// Reads an object, or a number that is handed over as one, where neither is declared.
fn read_other<'de, A: MapAccess<'de>>(
    visitor: SlotVisitor<'_, '_>,
    access: A,
) -> Result<Read, A::Error> {
    let value = Value::deserialize(MapAccessDeserializer::new(access))?;
    if let Value::Number(number) = &value {
        // `serde_json` does so if some crate in the build switches its `arbitrary_precision` on.
        if let Some(number) = number.as_i64() {
            return visitor.visit_i64(number);
        }
        if let Some(number) = number.as_u64() {
            return visitor.visit_u64(number);
        }
        if let SlotMut::Number(slot) = visitor.slot {
            *slot = number.clone().into();
            return Ok(Read::Value);
        }
    }
    Ok(visitor.misfit(value))
}

fn read_items<'de, A: SeqAccess<'de>>(
    items: &mut dyn Sequence,
    mut access: A,
    trace: &mut Trace,
) -> Result<Read, A::Error> {
    items.clear();
    let mut kept = Vec::new();
    for index in 0_usize.. {
        let seed = ItemSeed { items: &mut *items, trace: &mut *trace };
        let read = access.next_element_seed(seed);
        match trace.note(read, || index.to_string())? {
            None => break,
            Some(read) => {
                let found = trace.take(read, || items.item_mut(index));
                kept.extend(found.map(|kept| (index, kept)));
            }
        }
    }
    Ok(if kept.is_empty() { Read::Value } else { trace.keep(Kept::Items(kept)) })
}

/// Reads one more item; adds it only once there is one.
struct ItemSeed<'s, 't> {
    items: &'s mut dyn Sequence,
    trace: &'t mut Trace,
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_> {
    type Value = Read;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        Seed::item(self.items.push(), self.trace).deserialize(deserializer)
    }
}

/// What `serde_json` calls the only entry of the map as which it hands over a number when some crate
/// in the build switches its `arbitrary_precision` on.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// The number that such an entry has.
pub(super) fn number_in(name: &str, value: &Value) -> Option<Value> {
    let spelled = value.as_str().filter(|_| name == NUMBER)?;
    spelled.parse().ok().map(Value::Number)
}

fn read_map<'de, A: MapAccess<'de>>(
    map: &mut dyn Map,
    mut access: A,
    trace: &mut Trace,
    place: Place,
) -> Result<Read, A::Error> {
    map.clear();
    let mut kept = BTreeMap::new();
    while let Some(name) = access.next_key::<String>()? {
        if name == NUMBER {
            let value: Value = access.next_value()?;
            if let Some(number) = number_in(&name, &value) {
                return Ok(misfit(SlotMut::Map(map), trace, place, number));
            }
            let read = Seed::field(map.insert(name.clone()), trace).read(value);
            let found = trace.take(read, || map.insert(name.clone()));
            kept.extend(found.map(|kept| (name, kept)));
            continue;
        }
        let seed = Seed::field(map.insert(name.clone()), &mut *trace);
        let read = access.next_value_seed(seed);
        let read = trace.note(read, || name.clone())?;
        match trace.take(read, || map.insert(name.clone())) {
            Some(found) => drop(kept.insert(name, found)),
            // A name that was there before: what counts is the last value.
            None if !kept.is_empty() => drop(kept.remove(&name)),
            None => {}
        }
    }
    Ok(if kept.is_empty() { Read::Value } else { trace.keep(Kept::Entries(kept)) })
}
