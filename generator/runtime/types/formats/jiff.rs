//! Conversions between string types and the types of `jiff`.

use jiff::civil;
use jiff::{SignedDuration, Span, Timestamp};

use crate::runtime::{ConversionError, Date, DateTime, Duration, Time};

macro_rules! convert {
    ($text:ident <-> $type:ty, $wanted:literal) => {
        impl TryFrom<&$text> for $type {
            type Error = ConversionError;

            fn try_from(value: &$text) -> Result<Self, ConversionError> {
                let parsed = value.as_str().parse();
                parsed.map_err(|source: jiff::Error| {
                    ConversionError::new($wanted, Some(source.into()))
                })
            }
        }

        impl From<$type> for $text {
            fn from(value: $type) -> Self {
                Self::from(value.to_string())
            }
        }
    };
}

#[cfg(emitted = "DateTime")]
convert!(DateTime <-> Timestamp, "a date and time with an offset from UTC");
#[cfg(emitted = "Date")]
convert!(Date <-> civil::Date, "a date");
#[cfg(emitted = "Time")]
convert!(Time <-> civil::Time, "a time of day");
#[cfg(emitted = "Duration")]
convert!(Duration <-> Span, "a duration");
#[cfg(emitted = "Duration")]
convert!(Duration <-> SignedDuration, "a duration of hours, minutes and seconds");
