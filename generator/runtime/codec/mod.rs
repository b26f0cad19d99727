//! One decoder and one encoder for every model.
//!
//! A model lists its fields twice: once to find a field by its wire name
//! ([`Model::find`]) and once to visit them all ([`Model::visit`]). Each field
//! lends itself as a slot, and [`decode`] and [`encode`] walk slots. Both are
//! generic over the serde format only, never over the model, so a crate with
//! thousands of models does not instantiate thousands of decoders.

mod decode;
mod encode;
mod extra;
mod field;
mod object;

pub use decode::{DecodeError, deserialize, from_slice, from_text};
pub use encode::{Encoded, serialize, to_vec, type_name};
pub use extra::{Extra, TypeName};
pub use field::{Field, Map, Sequence, Slot, SlotMut, Text, UnknownFields, empty, nullable};

/// An object with declared fields.
pub trait Model {
    /// The field with this wire name: its position in [`Model::visit`]'s order,
    /// and its slot. `None` for a property that is not declared.
    fn find(&mut self, name: &str) -> Option<(usize, SlotMut<'_>)>;

    /// Shows every declared field, in the order in which they are written.
    fn visit<'a>(&'a self, fields: &mut dyn Fields<'a>);

    /// The fields that must be present on the wire, as positions in
    /// [`Model::visit`]'s order and wire names.
    fn required(&self) -> &'static [(usize, &'static str)] {
        &[]
    }

    /// How objects of this type name their type on the wire, if they do.
    fn tag(&self) -> Option<Tag> {
        None
    }

    /// What was read beside the declared fields.
    fn extra(&self) -> &Extra;

    /// What was read beside the declared fields, to change it.
    fn extra_mut(&mut self) -> &mut Extra;
}

/// Receives the fields of a [`Model`].
pub trait Fields<'a> {
    /// Takes the next field, of any kind.
    fn slot(&mut self, name: &'static str, slot: Slot<'a>);

    /// Takes the next field, an optional one that is not there.
    fn unset(&mut self, name: &'static str) {
        self.slot(name, Slot::Unset);
    }

    /// Takes the next field, a boolean.
    fn boolean(&mut self, name: &'static str, value: bool) {
        self.slot(name, Slot::Bool(value));
    }

    /// Takes the next field, an integer.
    fn integer(&mut self, name: &'static str, value: i64) {
        self.slot(name, Slot::Integer(value));
    }

    /// Takes the next field, a string.
    fn string(&mut self, name: &'static str, value: &'a str) {
        self.slot(name, Slot::String(value));
    }
}

impl<'a> dyn Fields<'a> + '_ {
    /// Takes the next field.
    ///
    /// [`Model::visit`] calls this one: where it is inlined, the slot's kind is known, and
    /// the commonest kinds do not have to become a slot first.
    #[inline]
    pub fn field(&mut self, name: &'static str, slot: Slot<'a>) {
        match slot {
            Slot::Unset => self.unset(name),
            Slot::Bool(value) => self.boolean(name, value),
            Slot::Integer(value) => self.integer(name, value),
            Slot::String(value) => self.string(name, value),
            slot => self.slot(name, slot),
        }
    }
}

/// The property in which an object names its type, and the name itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Tag {
    /// The wire name of the discriminator property, such as `@odata.type`.
    pub property: &'static str,
    /// The name that objects of this type are written with. `None` where the
    /// description gives the type no name of its own (a base type).
    pub name: Option<&'static str>,
}

/// A value that is one of several models, told apart by a discriminator.
pub trait Polymorphic {
    /// The wire name of the discriminator property, such as `@odata.type`.
    fn discriminator(&self) -> &'static str;

    /// Becomes an empty value of the named type, and lends it. `None` means that
    /// the object names no type.
    fn select(&mut self, type_name: Option<&str>) -> &mut dyn Model;

    /// The model inside.
    fn model(&self) -> &dyn Model;

    /// The model inside, to change it.
    fn model_mut(&mut self) -> &mut dyn Model;
}

/// A type name without the `#` that `OData` puts before it.
///
/// Services write `#microsoft.graph.user` and `microsoft.graph.user` alike
/// (`OData` JSON Format 4.01, section 4.6.3).
#[inline]
pub fn bare_type_name(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
}

/// A value that names its type as the description does, even if it was read from
/// an object without a type name: where a base type is declared, nothing but the
/// name tells what the object is.
#[inline]
pub fn typed<T: Model>(mut value: T) -> T {
    if *value.extra().type_name() == TypeName::Absent {
        value.extra_mut().set_type_name(TypeName::Own);
    }
    value
}

/// Implements [`Field`], `Serialize` and `Deserialize` for models.
macro_rules! model {
    ($($type:ident),+ $(,)?) => {$(
        $crate::runtime::codec::glue!($type, Model, Self::empty_model());
    )+};
}
pub(crate) use model;

/// Implements [`Field`], `Serialize` and `Deserialize` for polymorphic enums.
macro_rules! polymorphic {
    ($($type:ident),+ $(,)?) => {$(
        $crate::runtime::codec::glue!($type, Polymorphic, Self::Other(::std::boxed::Box::new($crate::runtime::codec::empty())));
    )+};
}
pub(crate) use polymorphic;

/// Implements [`Field`], `Serialize` and `Deserialize` for types that are text on
/// the wire: they have `as_str` and `From<&str>`.
macro_rules! text {
    ($($type:ident),+ $(,)?) => {$(
        impl $crate::runtime::codec::Text for $type {
            #[inline]
            fn set(&mut self, text: &str) {
                *self = <Self as ::core::convert::From<&str>>::from(text);
            }
        }
        impl $crate::runtime::codec::Field for $type {
            #[inline]
            fn empty() -> Self {
                <Self as ::core::convert::From<&str>>::from("")
            }
            #[inline]
            fn slot(&self) -> $crate::runtime::codec::Slot<'_> {
                $crate::runtime::codec::Slot::String(self.as_str())
            }
            #[inline]
            fn slot_mut(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::SlotMut::Text(self)
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    )+};
}
pub(crate) use text;

/// Implements [`Field`], `Serialize` and `Deserialize` for a type with a slot kind.
macro_rules! glue {
    ($type:ident, $slot:ident, $empty:expr) => {
        impl $crate::runtime::codec::Field for $type {
            #[inline]
            fn empty() -> Self {
                $empty
            }
            #[inline]
            fn slot(&self) -> $crate::runtime::codec::Slot<'_> {
                $crate::runtime::codec::Slot::$slot(self)
            }
            #[inline]
            fn slot_mut(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::SlotMut::$slot(self)
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    };
}
pub(crate) use glue;

/// Implements `Serialize` and `Deserialize` for a type that is a [`Field`].
macro_rules! serde_glue {
    ($type:ident) => {
        impl ::serde::Serialize for $type {
            #[inline]
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::runtime::codec::serialize(self, serializer)
            }
        }
        impl<'de> ::serde::Deserialize<'de> for $type {
            #[inline]
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::runtime::codec::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use serde_glue;
