//! The macros of enumerations.

/// Implements the conversions, [`Field`](super::Field), `Serialize` and `Deserialize` for a string enumeration that also
/// has a variant `Other`.
///
/// ```text
/// Size;
/// Small = "small";        // each variant with its string on the wire
/// ```
macro_rules! enumeration {
    ($type:ident; $($variant:ident = $value:literal;)*) => {
        impl $type {
            /// The known members.
            pub const VARIANTS: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the string on the wire.
            #[inline]
            #[must_use]
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(text) => text,
                }
            }
        }
        impl ::core::convert::From<&::core::primitive::str> for $type {
            #[inline]
            #[allow(clippy::match_single_binding)]
            fn from(text: &::core::primitive::str) -> Self {
                match text {
                    $($value => Self::$variant,)*
                    _ => Self::Other(text.into()),
                }
            }
        }
        impl ::core::convert::From<::std::string::String> for $type {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                Self::from(text.as_str())
            }
        }
        impl ::core::str::FromStr for $type {
            type Err = ::core::convert::Infallible;
            #[inline]
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }
        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }
        $crate::runtime::codec::string_type!($type);
    };
}
pub(crate) use enumeration;

/// Implements the conversions, [`Field`](super::Field), `Serialize` and `Deserialize` for an integer enumeration that also
/// has a variant `Other`.
///
/// ```text
/// Level;
/// Low = 1;                // each variant with its integer on the wire
/// ```
macro_rules! integer_enumeration {
    ($type:ident; $($variant:ident = $value:literal;)*) => {
        impl $type {
            /// The known members.
            pub const VARIANTS: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the number on the wire.
            #[inline]
            #[must_use]
            pub fn as_i64(self) -> ::core::primitive::i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(number) => number,
                }
            }
        }
        impl ::core::convert::From<::core::primitive::i64> for $type {
            #[inline]
            fn from(number: ::core::primitive::i64) -> Self {
                match number {
                    $($value => Self::$variant,)*
                    other => Self::Other(other),
                }
            }
        }
        impl ::core::str::FromStr for $type {
            type Err = ::core::num::ParseIntError;
            #[inline]
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, ::core::num::ParseIntError> {
                text.parse::<::core::primitive::i64>().map(Self::from)
            }
        }
        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), f)
            }
        }
        $crate::runtime::codec::integer_type!($type);
    };
}
pub(crate) use integer_enumeration;
