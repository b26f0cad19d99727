//! One decoder and one encoder for every model.
//!
//! A model lists its fields by position: their wire names ([`Model::names`]), and
//! each field itself, to write it ([`Model::field`]) and to read into it
//! ([`Model::field_mut`]). A field lends itself as a slot, and [`decode`] and
//! [`encode`] walk slots. Both are generic over the serde format only, never over
//! the model, so a crate with thousands of models does not instantiate thousands
//! of decoders.

mod additional_properties;
mod compare;
mod decode;
mod encode;
mod extra;
mod field;
mod kept;
mod misfit;
mod mismatch;
mod object;
mod slot_visitor;

pub use additional_properties::AdditionalProperties;
pub use compare::{debug, equal};
pub use decode::{deserialize, from_value, receive, receive_text};
pub use encode::{Encoded, own_type_name, serialize, to_vec, type_name};
pub use extra::{Extra, TypeName};
pub use field::{Field, Map, Sequence, Slot, SlotMut, Text, Union, UnknownFields, Whole, empty};
pub use mismatch::{DecodeError, Mismatch, Mismatches, Received, Strict};

/// An object with declared fields.
pub trait Model {
    /// The wire names of the declared fields, in the order in which they are written.
    fn names(&self) -> &'static [&'static str];

    /// The field at a position in [`Model::names`]; `None` behind the last.
    fn field(&self, position: usize) -> Option<&dyn Field>;

    /// The field at a position in [`Model::names`], to read into it.
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn Field>;

    /// The positions of the fields that must be present on the wire.
    fn required(&self) -> &'static [usize] {
        &[]
    }

    /// The positions of the fields that the description declares `readOnly`: all are optional.
    fn read_only(&self) -> &'static [usize] {
        &[]
    }

    /// How objects of this type name their type on the wire, if they do.
    fn tag(&self) -> Option<Tag> {
        None
    }

    /// How the name of [`Model::tag`] is written.
    fn tag_kind(&self) -> TagKind {
        TagKind::String
    }

    /// Whether what is no object is a value of this type as well: it is kept as it is.
    fn takes_any(&self) -> bool {
        false
    }

    /// What was read beside the declared fields.
    fn extra(&self) -> &Extra;

    /// What was read beside the declared fields, to change it.
    fn extra_mut(&mut self) -> &mut Extra;
}

impl dyn Model + '_ {
    /// The declared fields as they are written: positions, wire names and slots. One that has no
    /// value is [`Slot::Null`] if it is written as null, or else [`Slot::Unset`].
    #[inline]
    pub fn slots(&self) -> impl Iterator<Item = (&'static str, Slot<'_>)> {
        let (extra, required) = (self.extra(), self.required());
        self.names().iter().enumerate().map(move |(position, name)| {
            let slot = self.field(position).map_or(Slot::Unset, Field::slot);
            let null = matches!(slot, Slot::Unset)
                && (extra.is_null(position) || required.contains(&position));
            (*name, if null { Slot::Null } else { slot })
        })
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

/// How the names of types are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TagKind {
    /// As strings.
    String,
    /// As numbers or booleans: a name is the JSON of the value.
    Json,
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

/// Implements [`Field`], `Serialize`, `Deserialize`, `Debug` and `PartialEq` for models.
///
/// One body for all of them compiles faster than derived ones, and `Debug` shows only what is
/// there. Reading starts from the default, or else from what `$empty` gives.
macro_rules! model {
    ($type:ident) => {
        $crate::runtime::codec::glue!($type, Model, <Self as ::core::default::Default>::default());
        $crate::runtime::codec::compare_glue!($type, |value| value);
    };
    ($type:ident, $empty:ident) => {
        $crate::runtime::codec::glue!($type, Model, Self::$empty());
        $crate::runtime::codec::compare_glue!($type, |value| value);
    };
}
pub(crate) use model;

/// Implements [`Field`], `Serialize`, `Deserialize`, `Debug` and `PartialEq` for polymorphic enums.
macro_rules! polymorphic {
    ($($type:ident),+ $(,)?) => {$(
        $crate::runtime::codec::glue!($type, Polymorphic, Self::Other(::std::boxed::Box::new($crate::runtime::codec::empty())));
        $crate::runtime::codec::compare_glue!($type, |value| $crate::runtime::codec::Polymorphic::model(value));
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

/// Implements [`Field`], `Serialize` and `Deserialize` for types that are whole
/// numbers on the wire: they have `as_i64` and `From<i64>`.
macro_rules! whole {
    ($($type:ident),+ $(,)?) => {$(
        impl $crate::runtime::codec::Whole for $type {
            #[inline]
            fn set(&mut self, number: ::core::primitive::i64) {
                *self = <Self as ::core::convert::From<::core::primitive::i64>>::from(number);
            }
        }
        impl $crate::runtime::codec::Field for $type {
            #[inline]
            fn empty() -> Self {
                <Self as ::core::convert::From<::core::primitive::i64>>::from(0)
            }
            #[inline]
            fn slot(&self) -> $crate::runtime::codec::Slot<'_> {
                $crate::runtime::codec::Slot::Integer(self.as_i64())
            }
            #[inline]
            fn slot_mut(&mut self) -> $crate::runtime::codec::SlotMut<'_> {
                $crate::runtime::codec::SlotMut::Whole(self)
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    )+};
}
pub(crate) use whole;

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

/// Implements `Debug` and `PartialEq` for a type that is or has a model.
macro_rules! compare_glue {
    ($type:ident, |$value:ident| $model:expr) => {
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let $value = self;
                $crate::runtime::codec::debug($model, stringify!($type), f)
            }
        }
        impl ::core::cmp::PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                let one = {
                    let $value = self;
                    $model
                };
                let $value = other;
                $crate::runtime::codec::equal(one, $model)
            }
        }
    };
}
pub(crate) use compare_glue;

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

#[cfg(runtime = "headers")]
mod spelt;
#[cfg(runtime = "union")]
mod union;

#[cfg(runtime = "headers")]
pub use decode::from_slice;
#[cfg(runtime = "union")]
pub use decode::{Read, Trace};
#[cfg(runtime = "headers")]
pub use spelt::from_header;
#[cfg(runtime = "union")]
pub(crate) use union::union;
#[cfg(runtime = "union")]
pub use union::{Alternative, Alternatives, Constant, Format, Object, choose, named};
