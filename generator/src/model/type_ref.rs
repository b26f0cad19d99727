//! References to types.

use crate::overrides::RustType;

/// The id of a type in [`Types`](super::Types).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct TypeId(pub usize);

/// A reference to a type.
#[derive(Clone, Debug, Hash, Eq, PartialEq)]
pub enum TypeRef {
    /// `bool`.
    Bool,
    /// An integer.
    Integer(IntegerFormat),
    /// `f64`; its digits are kept as they were received.
    Number,
    /// `String`.
    String,
    /// `runtime::IntOrString`: Kubernetes' integer or string.
    IntOrString,
    /// A string with a format; the original string is kept.
    Text(TextFormat),
    /// `serde_json::Value`.
    Any,
    /// A named type.
    Named(TypeId),
    /// A named type in a `Box`, because it would otherwise contain itself.
    Boxed(TypeId),
    /// `runtime::Flags` of a named enumeration.
    Flags(TypeId),
    /// A value or null, as an item of a list or map.
    Optional(Box<TypeRef>),
    /// A type of another crate, which the user has chosen.
    Replaced(RustType),
    /// `Vec`.
    List(Box<TypeRef>),
    /// A list of which each position has a type: a tuple.
    Tuple(Vec<TypeRef>),
    /// `BTreeMap` with string keys.
    Map(Box<TypeRef>),
    /// `BTreeMap` whose keys are an enumeration of strings.
    KeyedMap(TypeId, Box<TypeRef>),
}

impl TypeRef {
    /// The named types that it refers to: its own, or those of the items.
    #[must_use]
    pub fn references(&self) -> Vec<TypeId> {
        match self {
            Self::Named(id) | Self::Boxed(id) | Self::Flags(id) => vec![*id],
            Self::Optional(inner) | Self::List(inner) | Self::Map(inner) => inner.references(),
            Self::Tuple(items) => items.iter().flat_map(Self::references).collect(),
            Self::KeyedMap(key, value) => [vec![*key], value.references()].concat(),
            _ => Vec::new(),
        }
    }
}

/// The width and sign of an integer.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum IntegerFormat {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
}

impl IntegerFormat {
    /// Returns whether the type can hold a number.
    #[must_use]
    pub fn holds(self, number: i64) -> bool {
        match self {
            Self::I8 => i8::try_from(number).is_ok(),
            Self::I16 => i16::try_from(number).is_ok(),
            Self::I32 => i32::try_from(number).is_ok(),
            Self::I64 => true,
            Self::U8 => u8::try_from(number).is_ok(),
            Self::U16 => u16::try_from(number).is_ok(),
            Self::U32 => u32::try_from(number).is_ok(),
            Self::U64 => u64::try_from(number).is_ok(),
        }
    }

    /// The name of the type in Rust.
    #[must_use]
    pub fn rust_name(self) -> &'static str {
        match self {
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
        }
    }
}

/// The format of a string.
#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub enum TextFormat {
    /// RFC 3339 `date-time`: `runtime::DateTime`.
    DateTime,
    /// RFC 3339 `full-date`: `runtime::Date`.
    Date,
    /// A time of day: `runtime::Time`.
    Time,
    /// An ISO 8601 duration: `runtime::Duration`.
    Duration,
    /// `runtime::Uuid`.
    Uuid,
    /// RFC 4648, section 4: `runtime::Base64`.
    Base64,
    /// RFC 4648, section 5: `runtime::Base64Url`.
    Base64Url,
}

impl TextFormat {
    /// The name of the type in the runtime.
    #[must_use]
    pub fn rust_name(self) -> &'static str {
        match self {
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::Duration => "Duration",
            Self::Uuid => "Uuid",
            Self::Base64 => "Base64",
            Self::Base64Url => "Base64Url",
        }
    }
}
