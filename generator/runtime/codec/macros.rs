//! Implementations for the types of generated code.

/// Implements [`Model`](super::Model), [`Field`](super::Field), `Serialize`, `Deserialize`, `Debug` and `PartialEq` for a struct,
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

/// Implements [`Field`](super::Field), `Serialize` and `Deserialize` for types that are strings on the wire. They have `as_str`
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

/// Implements [`Field`](super::Field), `Serialize` and `Deserialize` for types that are integers on the wire. They have `as_i64`
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

/// Implements [`Field`](super::Field), `Serialize` and `Deserialize` for a type with a slot variant of its own.
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

/// Implements `Serialize` and `Deserialize` for a type that is a [`Field`](super::Field).
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
