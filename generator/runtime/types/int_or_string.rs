//! Kubernetes' `int-or-string`.

use std::fmt;

use serde_json::Value;

use crate::runtime::codec::{self, Alternative, Alternatives};

/// An integer or a string: the format `int-or-string` of Kubernetes, for example a port number or a port name, a
/// number or a percentage.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum IntOrString {
    /// An integer.
    Integer(i64),
    /// A string.
    String(String),
    /// Any other JSON, preserved unchanged.
    Other(Value),
}

impl IntOrString {
    /// Returns the integer; `None` for any other value, including a string of digits.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::String(_) | Self::Other(_) => None,
        }
    }

    /// Returns the string; `None` for any other value.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            Self::Integer(_) | Self::Other(_) => None,
        }
    }
}

impl From<i32> for IntOrString {
    fn from(number: i32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<&str> for IntOrString {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl fmt::Display for IntOrString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => number.fmt(f),
            Self::String(text) => f.pad(text),
            Self::Other(value) => value.fmt(f),
        }
    }
}

impl Alternatives for IntOrString {
    fn all() -> &'static [Alternative] {
        &[Alternative::Integer, Alternative::String]
    }
}

codec::union! {
    IntOrString;
    0 => Integer(i64);
    1 => String(String);
}
