//! Types of fields, items and bodies, and the slots that give access to them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::decode::{DecodeContext, ReadOutcome};
#[cfg(runtime = "replacement")]
use super::replacement::Replacement;
use super::{Model, Polymorphic};

/// A value that the codec can read and write.
pub trait Field {
    /// Returns the empty value that reading starts from.
    fn empty() -> Self
    where
        Self: Sized;

    /// Returns the value, to write it.
    fn slot(&self) -> Slot<'_>;

    /// Returns the value, to read into it.
    fn slot_mut(&mut self) -> SlotMut<'_>;
}

/// A value to write.
#[derive(Clone, Copy)]
pub enum Slot<'a> {
    /// An absent optional value.
    Unset,
    /// An explicit null.
    Null,
    /// A boolean.
    Bool(bool),
    #[cfg(runtime = "integers")]
    /// A signed integer.
    Integer(i64),
    #[cfg(runtime = "integers")]
    /// An unsigned integer.
    Unsigned(u64),
    #[cfg(runtime = "numbers")]
    /// A number.
    Number(f64),
    /// A string.
    String(&'a str),
    /// Any JSON.
    Any(&'a Value),
    /// A list, or a tuple.
    Sequence(&'a dyn List),
    /// A map from names to values.
    Map(&'a dyn Map),
    /// An object with declared fields.
    Model(&'a dyn Model),
    /// One of several models.
    Polymorphic(&'a dyn Polymorphic),
    #[cfg(runtime = "replacement")]
    /// A type of another crate.
    Replacement(&'a dyn Replacement),
}

/// A value to read into.
pub enum SlotMut<'a> {
    /// An optional value.
    Optional(&'a mut dyn Optional),
    /// A boolean.
    Bool(&'a mut bool),
    #[cfg(runtime = "integers")]
    /// An 8-bit integer.
    I8(&'a mut i8),
    #[cfg(runtime = "integers")]
    /// A 16-bit integer.
    I16(&'a mut i16),
    #[cfg(runtime = "integers")]
    /// A 32-bit integer.
    I32(&'a mut i32),
    #[cfg(runtime = "integers")]
    /// A 64-bit integer.
    I64(&'a mut i64),
    #[cfg(runtime = "integers")]
    /// An unsigned 8-bit integer.
    U8(&'a mut u8),
    #[cfg(runtime = "integers")]
    /// An unsigned 16-bit integer.
    U16(&'a mut u16),
    #[cfg(runtime = "integers")]
    /// An unsigned 32-bit integer.
    U32(&'a mut u32),
    #[cfg(runtime = "integers")]
    /// An unsigned 64-bit integer.
    U64(&'a mut u64),
    #[cfg(runtime = "numbers")]
    /// A number.
    Number(&'a mut f64),
    /// A string.
    String(&'a mut String),
    /// A type that is a string on the wire.
    StringType(&'a mut dyn StringType),
    /// Any JSON.
    Any(&'a mut Value),
    /// A list.
    Sequence(&'a mut dyn Sequence),
    #[cfg(runtime = "tuple")]
    /// A list of which each position has a type.
    Tuple(&'a mut dyn Tuple),
    /// A map from names to values.
    Map(&'a mut dyn Map),
    /// An object with declared fields.
    Model(&'a mut dyn Model),
    /// One of several models.
    Polymorphic(&'a mut dyn Polymorphic),
    #[cfg(runtime = "integers")]
    /// A type that is an integer on the wire.
    IntegerType(&'a mut dyn IntegerType),
    #[cfg(runtime = "union")]
    /// One of several types of any kind.
    Union(&'a mut dyn Union),
    #[cfg(runtime = "replacement")]
    /// A type of another crate.
    Replacement(&'a mut dyn Replacement),
}

/// An optional value to read into.
pub trait Optional {
    /// Removes the value.
    fn unset(&mut self);
    /// Inserts an empty value, and returns it.
    fn insert(&mut self) -> SlotMut<'_>;
    /// Returns the value, if there is one.
    fn value_mut(&mut self) -> Option<SlotMut<'_>>;
}

/// A type that is a string on the wire.
pub trait StringType {
    /// Sets the value to a string that was read.
    fn set(&mut self, text: &str);
}

/// A type that is an integer on the wire.
pub trait IntegerType {
    /// Sets the value to an integer that was read.
    fn set(&mut self, number: i64);
}

/// One of several types of any kind.
pub trait Union {
    /// Replaces the value by the alternative that matches a JSON value best.
    fn take(&mut self, value: Value, context: &mut DecodeContext) -> ReadOutcome;
    /// Returns the value inside, to change it.
    fn inner(&mut self) -> SlotMut<'_>;
}

/// The items of a list or a tuple.
pub trait List {
    /// Returns the number of items.
    fn len(&self) -> usize;
    /// Returns whether it is as reading starts from it: a list without items, or a tuple of empty ones.
    fn is_empty(&self) -> bool;
    /// Returns the item at a position less than [`List::len`].
    fn item(&self, index: usize) -> Slot<'_>;
    /// Returns the item at a position less than [`List::len`], to change it.
    fn item_mut(&mut self, index: usize) -> SlotMut<'_>;
}

/// A list of any length.
pub trait Sequence: List {
    /// Removes all items.
    fn clear(&mut self);
    /// Appends an empty item, and returns it.
    fn push(&mut self) -> SlotMut<'_>;
}

#[cfg(runtime = "tuple")]
/// A list of which each position has a type.
pub trait Tuple: List {
    /// Makes all items empty.
    fn clear(&mut self);
}

/// A map from names to values.
pub trait Map {
    /// Removes all entries.
    fn clear(&mut self);
    /// Inserts an empty value under this name, replaces an earlier one, and returns it.
    fn insert(&mut self, name: String) -> SlotMut<'_>;
    /// Calls a function with every entry, in the order of their keys.
    fn entries<'a>(&'a self, entry: &mut dyn FnMut(&'a str, Slot<'a>));
    /// Calls a function with every value, in the order of their keys.
    fn values_mut(&mut self, value: &mut dyn FnMut(SlotMut<'_>));
}

/// The undeclared properties of an object.
pub type UnknownFields = serde_json::Map<String, Value>;

#[allow(dead_code, reason = "only some of the macros use it")]
/// Returns the empty value that reading starts from.
#[inline]
pub fn empty<T: Field>() -> T {
    T::empty()
}

macro_rules! leaf {
    ($($type:ty: $slot:ident(|$value:ident| $read:expr), $variant:ident;)+) => {$(
        impl Field for $type {
            #[inline]
            fn empty() -> Self {
                Self::default()
            }
            #[inline]
            fn slot(&self) -> Slot<'_> {
                let $value = self;
                Slot::$slot($read)
            }
            #[inline]
            fn slot_mut(&mut self) -> SlotMut<'_> {
                SlotMut::$variant(self)
            }
        }
    )+};
}

leaf! {
    bool: Bool(|value| *value), Bool;
    String: String(|value| value.as_str()), String;
    Value: Any(|value| value), Any;
}

#[cfg(runtime = "numbers")]
leaf! {
    f64: Number(|value| *value), Number;
}

#[cfg(runtime = "integers")]
leaf! {
    i8: Integer(|value| i64::from(*value)), I8;
    i16: Integer(|value| i64::from(*value)), I16;
    i32: Integer(|value| i64::from(*value)), I32;
    i64: Integer(|value| *value), I64;
    u8: Unsigned(|value| u64::from(*value)), U8;
    u16: Unsigned(|value| u64::from(*value)), U16;
    u32: Unsigned(|value| u64::from(*value)), U32;
    u64: Unsigned(|value| *value), U64;
}

impl<T: Field> Field for Box<T> {
    #[inline]
    fn empty() -> Self {
        Box::new(T::empty())
    }
    #[inline]
    fn slot(&self) -> Slot<'_> {
        (**self).slot()
    }
    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        (**self).slot_mut()
    }
}

impl<T: Field> Field for Option<T> {
    #[inline]
    fn empty() -> Self {
        None
    }
    #[inline]
    fn slot(&self) -> Slot<'_> {
        self.as_ref().map_or(Slot::Unset, Field::slot)
    }
    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Optional(self)
    }
}

impl<T: Field> Optional for Option<T> {
    fn unset(&mut self) {
        *self = None;
    }
    fn insert(&mut self) -> SlotMut<'_> {
        Option::insert(self, T::empty()).slot_mut()
    }
    fn value_mut(&mut self) -> Option<SlotMut<'_>> {
        self.as_mut().map(Field::slot_mut)
    }
}

impl<T: Field> Field for Vec<T> {
    #[inline]
    fn empty() -> Self {
        Self::new()
    }
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::Sequence(self)
    }
    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Sequence(self)
    }
}

impl<T: Field> List for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn is_empty(&self) -> bool {
        Vec::is_empty(self)
    }
    fn item(&self, index: usize) -> Slot<'_> {
        self[index].slot()
    }
    fn item_mut(&mut self, index: usize) -> SlotMut<'_> {
        self[index].slot_mut()
    }
}

impl<T: Field> Sequence for Vec<T> {
    fn clear(&mut self) {
        Vec::clear(self);
    }
    fn push(&mut self) -> SlotMut<'_> {
        let index = Vec::len(self);
        Vec::push(self, T::empty());
        self[index].slot_mut()
    }
}

/// The keys are strings on the wire: they are `String` or an enumeration.
impl<K: Field + Ord, T: Field> Field for BTreeMap<K, T> {
    #[inline]
    fn empty() -> Self {
        Self::new()
    }
    #[inline]
    fn slot(&self) -> Slot<'_> {
        Slot::Map(self)
    }
    #[inline]
    fn slot_mut(&mut self) -> SlotMut<'_> {
        SlotMut::Map(self)
    }
}

impl<K: Field + Ord, T: Field> Map for BTreeMap<K, T> {
    fn clear(&mut self) {
        BTreeMap::clear(self);
    }
    fn insert(&mut self, name: String) -> SlotMut<'_> {
        let mut key = K::empty();
        match key.slot_mut() {
            SlotMut::String(key) => *key = name,
            SlotMut::StringType(key) => key.set(&name),
            _ => {}
        }
        let value = self.entry(key).or_insert_with(T::empty);
        *value = T::empty();
        value.slot_mut()
    }
    fn entries<'a>(&'a self, entry: &mut dyn FnMut(&'a str, Slot<'a>)) {
        for (key, value) in self {
            if let Slot::String(name) = key.slot() {
                entry(name, value.slot());
            }
        }
    }
    fn values_mut(&mut self, value: &mut dyn FnMut(SlotMut<'_>)) {
        BTreeMap::values_mut(self).for_each(|entry| value(entry.slot_mut()));
    }
}
