//! One decoder and one encoder for every model.
//!
//! A model gives access to its fields by position: their wire names ([`Model::names`]), and each field, for writing
//! ([`Model::field`]) and for reading ([`Model::field_mut`]). A field returns a slot that borrows it, and [`decode`]
//! and [`encode`] operate on slots. Both are generic over the serde format only, never over the model, so a crate
//! with thousands of models does not instantiate thousands of decoders.

mod additional_properties;
mod compare;
mod convert;
mod decode;
mod encode;
mod enumeration;
mod extra;
mod field;
mod mismatch;
mod object;
mod polymorphic;
mod preserved;
mod received;
mod slot_visitor;

pub use additional_properties::AdditionalProperties;
pub use compare::{debug, equal};
pub use decode::{deserialize, from_value, receive, receive_string};
pub use encode::{Encoded, own_type_name, serialize, to_vec, type_name};
pub(crate) use enumeration::{enumeration, integer_enumeration};
pub use extra::{Extra, TypeName};
pub use field::{
    Field, IntegerType, Map, Sequence, Slot, SlotMut, StringType, Union, UnknownFields, empty,
};
pub use mismatch::{Mismatch, Mismatches};
pub(crate) use polymorphic::polymorphic;
pub use received::{DecodeError, Received, Strict};

/// An object with declared fields.
pub trait Model {
    /// Returns the name of the type in Rust.
    fn rust_name(&self) -> &'static str;

    /// Returns the wire names of the declared fields, in the order in which they are written.
    fn names(&self) -> &'static [&'static str];

    /// Returns the field at a position in [`Model::names`]; `None` after the last.
    fn field(&self, position: usize) -> Option<&dyn Field>;

    /// Returns the field at a position in [`Model::names`], to read into it.
    fn field_mut(&mut self, position: usize) -> Option<&mut dyn Field>;

    /// Returns the positions of the fields that must be present on the wire.
    fn required(&self) -> &'static [usize] {
        &[]
    }

    /// Returns the positions of the fields that the description declares `readOnly`; all of them are optional.
    fn read_only(&self) -> &'static [usize] {
        &[]
    }

    /// Returns the discriminator of this type, if objects carry a type name on the wire.
    fn tag(&self) -> Option<Tag> {
        None
    }

    /// Returns the JSON type of the name of [`Model::tag`].
    fn tag_kind(&self) -> TagKind {
        TagKind::String
    }

    /// Returns whether the type also permits JSON values that are not objects; they are preserved unchanged.
    fn takes_any(&self) -> bool {
        false
    }

    /// Returns the data that was read in addition to the declared fields.
    fn extra(&self) -> &Extra;

    /// Returns the data that was read in addition to the declared fields, to change it.
    fn extra_mut(&mut self) -> &mut Extra;
}

impl dyn Model + '_ {
    /// Returns the declared fields as they are written: wire names and slots. A field without a value is
    /// [`Slot::Null`] if it is written as null, otherwise [`Slot::Unset`].
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

/// The discriminator property of a type, and the type name in it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Tag {
    /// Returns the wire name of the discriminator property, such as `@odata.type`.
    pub property: &'static str,
    /// The name that objects of this type are written with; `None` if the description assigns none (a base type).
    pub name: Option<&'static str>,
}

/// The JSON type of type names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TagKind {
    /// Strings.
    String,
    /// Numbers or booleans: a name is the JSON of the value.
    Json,
}

/// A value that is one of several models, discriminated by a property.
pub trait Polymorphic {
    /// Returns the wire name of the discriminator property, such as `@odata.type`.
    fn discriminator(&self) -> &'static str;

    /// Replaces the value by an empty one of the named type, and returns it. `None` means that the object has no
    /// type name.
    fn select(&mut self, name: Option<&str>) -> &mut dyn Model;

    /// Returns the model inside.
    fn model(&self) -> &dyn Model;

    /// Returns the model inside, to change it.
    fn model_mut(&mut self) -> &mut dyn Model;
}

/// Returns a type name without the leading `#` of `OData`.
///
/// Services write both `#microsoft.graph.user` and `microsoft.graph.user`
/// (`OData` JSON Format 4.01, section 4.6.3).
#[inline]
pub fn bare_type_name(name: &str) -> &str {
    name.strip_prefix('#').unwrap_or(name)
}

/// Returns the value with the type name of the description, even if it was read from an object without one: if a
/// base type is declared, only the type name identifies the type.
#[inline]
pub fn typed<T: Model>(mut value: T) -> T {
    if *value.extra().type_name() == TypeName::Absent {
        value.extra_mut().set_type_name(TypeName::Own);
    }
    value
}

/// Implements [`Model`], [`Field`], `Serialize`, `Deserialize`, `Debug` and `PartialEq` for a struct,
/// with a field `additional_properties`.
///
/// ```text
/// Pet, Default;                   // `Default` calls `new`
/// 0 => id = "id";                // each field with its position and its wire name
/// 1 => name = "displayName";
/// required = [0];                // the positions of Model::required
/// read_only = [0];               // those of Model::read_only
/// tag = "kind", "pet";           // Model::tag; or else `base_tag = "kind";` for a type without a name
/// tag_kind = Json;               // Model::tag_kind
/// takes_any = true;              // Model::takes_any
/// ```
///
/// One shared implementation compiles faster than derived ones, and `Debug` omits absent fields.
macro_rules! model {
    (
        $type:ident $(, $default:ident)?;
        $($position:literal => $field:ident = $name:tt;)*
        $(required = [$($required:tt)*];)?
        $(read_only = [$($read_only:tt)*];)?
        $(tag = $tag:tt, $tag_name:tt;)?
        $(base_tag = $base_tag:tt;)?
        $(tag_kind = $tag_kind:ident;)?
        $(takes_any = $takes_any:tt;)?
    ) => {
        impl $crate::runtime::codec::Model for $type {
            #[inline]
            fn rust_name(&self) -> &'static ::core::primitive::str {
                stringify!($type)
            }
            #[inline]
            fn names(&self) -> &'static [&'static ::core::primitive::str] {
                &[$($name),*]
            }
            #[inline]
            #[allow(unreachable_code)]
            fn field(
                &self,
                position: ::core::primitive::usize,
            ) -> ::core::option::Option<&dyn $crate::runtime::codec::Field> {
                ::core::option::Option::Some(match position {
                    $($position => &self.$field,)*
                    _ => return ::core::option::Option::None,
                })
            }
            #[inline]
            #[allow(unreachable_code)]
            fn field_mut(
                &mut self,
                position: ::core::primitive::usize,
            ) -> ::core::option::Option<&mut dyn $crate::runtime::codec::Field> {
                ::core::option::Option::Some(match position {
                    $($position => &mut self.$field,)*
                    _ => return ::core::option::Option::None,
                })
            }
            $(
                #[inline]
                fn required(&self) -> &'static [::core::primitive::usize] {
                    &[$($required),*]
                }
            )?
            $(
                #[inline]
                fn read_only(&self) -> &'static [::core::primitive::usize] {
                    &[$($read_only),*]
                }
            )?
            $(
                #[inline]
                fn tag(&self) -> ::core::option::Option<$crate::runtime::codec::Tag> {
                    let name = ::core::option::Option::Some($tag_name);
                    ::core::option::Option::Some($crate::runtime::codec::Tag { property: $tag, name })
                }
            )?
            $(
                #[inline]
                fn tag(&self) -> ::core::option::Option<$crate::runtime::codec::Tag> {
                    let name = ::core::option::Option::None;
                    ::core::option::Option::Some($crate::runtime::codec::Tag { property: $base_tag, name })
                }
            )?
            $(
                #[inline]
                fn tag_kind(&self) -> $crate::runtime::codec::TagKind {
                    $crate::runtime::codec::TagKind::$tag_kind
                }
            )?
            $(
                #[inline]
                fn takes_any(&self) -> ::core::primitive::bool {
                    $takes_any
                }
            )?
            #[inline]
            fn extra(&self) -> &$crate::runtime::codec::Extra {
                &self.additional_properties.0
            }
            #[inline]
            fn extra_mut(&mut self) -> &mut $crate::runtime::codec::Extra {
                &mut self.additional_properties.0
            }
        }
        $(
            impl ::core::default::$default for $type {
                #[inline]
                fn default() -> Self {
                    Self::new()
                }
            }
        )?
        $crate::runtime::codec::glue!($type, Model, Self {
            $($field: $crate::runtime::codec::empty(),)*
            additional_properties: $crate::runtime::AdditionalProperties::new(),
        });
        $crate::runtime::codec::compare_glue!($type, |value| value);
    };
}
pub(crate) use model;

/// Implements [`Field`], `Serialize` and `Deserialize` for types that are strings on the wire. They have `as_str`
/// and `From<&str>`.
macro_rules! string_type {
    ($($type:ident),+ $(,)?) => {$(
        impl $crate::runtime::codec::StringType for $type {
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
                $crate::runtime::codec::SlotMut::StringType(self)
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    )+};
}
pub(crate) use string_type;

/// Implements [`Field`], `Serialize` and `Deserialize` for types that are integers on the wire. They have `as_i64`
/// and `From<i64>`.
macro_rules! integer_type {
    ($($type:ident),+ $(,)?) => {$(
        impl $crate::runtime::codec::IntegerType for $type {
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
                $crate::runtime::codec::SlotMut::IntegerType(self)
            }
        }
        $crate::runtime::codec::serde_glue!($type);
    )+};
}
pub(crate) use integer_type;

/// Implements [`Field`], `Serialize` and `Deserialize` for a type with a slot variant of its own.
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

/// Implements `Debug` and `PartialEq` for a type that is or contains a model.
macro_rules! compare_glue {
    ($type:ident, |$value:ident| $model:expr) => {
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let $value = self;
                $crate::runtime::codec::debug($model, f)
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
mod header_value;
#[cfg(runtime = "replacement")]
mod replacement;
#[cfg(runtime = "union")]
mod union;

#[cfg(runtime = "headers")]
pub use decode::from_slice;
#[cfg(runtime = "union")]
pub use decode::{DecodeContext, ReadOutcome};
#[cfg(runtime = "headers")]
pub use header_value::from_header;
#[cfg(runtime = "replacement")]
pub(crate) use replacement::replacement;
#[cfg(runtime = "replacement")]
pub use replacement::{Replacement, replacement_of, replacement_to_json};
#[cfg(runtime = "union")]
pub(crate) use union::union;
#[cfg(runtime = "union")]
pub use union::{Alternative, Alternatives, Constant, Format, Object, Variants, choose, named};
