//! Types that are strings on the wire and preserve their format.
//!
//! Some services use nonstandard date formats. Because the string is stored unchanged, reading never fails; only the
//! conversion to a date type does.

use std::error::Error;
use std::fmt;

use crate::runtime::boxed::BoxError;

#[cfg(runtime = "dates")]
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(emitted = "Duration")]
pub(crate) mod duration;
#[cfg(runtime = "dates")]
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(runtime = "dates")]
#[cfg(feature = "time")]
mod time;

/// Defines a type that stores any string.
macro_rules! text_type {
    ($(#[$attribute:meta])* $name:ident) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, Eq, Hash, PartialEq)]
        pub struct $name(Box<str>);

        impl $name {
            /// Returns the string as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0.into()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(&self.0)
            }
        }

        $crate::runtime::codec::string_type!($name);
    };
}
pub(crate) use text_type;

#[cfg(emitted = "DateTime")]
text_type! {
    /// A date and time, such as `2024-05-02T10:11:12Z`. Any string is preserved, valid or not.
    DateTime
}
#[cfg(emitted = "Date")]
text_type! {
    /// A date, such as `2024-05-02`. Any string is preserved, valid or not.
    Date
}
#[cfg(emitted = "Time")]
text_type! {
    /// A time of day, such as `10:11:12.5`. Any string is preserved, valid or not.
    Time
}
#[cfg(emitted = "Duration")]
text_type! {
    /// An ISO 8601 duration, such as `P1DT2H`. Any string is preserved, valid or not.
    Duration
}
#[cfg(emitted = "Uuid")]
text_type! {
    /// A UUID, such as `f0b66038-6038-f0b6-3860-b6f03860b6f0`. Any string is preserved, valid or not.
    Uuid
}

/// An error of converting a value that does not have the expected form.
#[derive(Debug)]
pub struct ConversionError {
    wanted: &'static str,
    source: Option<BoxError>,
}

impl ConversionError {
    #[allow(dead_code, reason = "only conversions of optional features use it")]
    pub(crate) fn new(wanted: &'static str, source: Option<BoxError>) -> Self {
        Self { wanted, source }
    }
}

impl fmt::Display for ConversionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the value is not {}", self.wanted)
    }
}

impl Error for ConversionError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.source {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}
