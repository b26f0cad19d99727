//! Conversions between string types and the types of `chrono`.

use chrono::{FixedOffset, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, TimeZone, Utc};

use crate::runtime::types::formats::duration::{FIXED_LENGTH, FixedLength};
use crate::runtime::{ConversionError, Date, DateTime, Duration, Time};

const ZONED: &str = "a date and time with an offset from UTC";

#[cfg(emitted = "DateTime")]
impl TryFrom<&DateTime> for chrono::DateTime<FixedOffset> {
    type Error = ConversionError;

    fn try_from(value: &DateTime) -> Result<Self, ConversionError> {
        Self::parse_from_rfc3339(value.as_str())
            .map_err(|source| ConversionError::new(ZONED, Some(source.into())))
    }
}

#[cfg(emitted = "DateTime")]
impl TryFrom<&DateTime> for chrono::DateTime<Utc> {
    type Error = ConversionError;

    fn try_from(value: &DateTime) -> Result<Self, ConversionError> {
        chrono::DateTime::<FixedOffset>::try_from(value).map(Self::from)
    }
}

#[cfg(emitted = "DateTime")]
impl<Z: TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(value: chrono::DateTime<Z>) -> Self {
        Self::from(value.fixed_offset().to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

#[cfg(any(emitted = "Date", emitted = "Time"))]
macro_rules! convert {
    ($text:ident <-> $type:ty, $wanted:literal) => {
        impl TryFrom<&$text> for $type {
            type Error = ConversionError;

            fn try_from(value: &$text) -> Result<Self, ConversionError> {
                let parsed = value.as_str().parse();
                parsed.map_err(|source: chrono::ParseError| {
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

#[cfg(emitted = "Date")]
convert!(Date <-> NaiveDate, "a date");
#[cfg(emitted = "Time")]
convert!(Time <-> NaiveTime, "a time of day");

#[cfg(emitted = "Duration")]
impl TryFrom<&Duration> for TimeDelta {
    type Error = ConversionError;

    fn try_from(value: &Duration) -> Result<Self, ConversionError> {
        let length = value.fixed_length()?;
        let delta = i64::try_from(length.seconds)
            .ok()
            .and_then(|seconds| Self::new(seconds, length.nanoseconds))
            .ok_or_else(|| ConversionError::new(FIXED_LENGTH, None))?;
        Ok(if length.negative { -delta } else { delta })
    }
}

#[cfg(emitted = "Duration")]
impl From<TimeDelta> for Duration {
    fn from(value: TimeDelta) -> Self {
        let length = value.abs();
        Self::from_fixed_length(&FixedLength {
            negative: value < TimeDelta::zero(),
            seconds: length.num_seconds().unsigned_abs(),
            nanoseconds: length.subsec_nanos().unsigned_abs(),
        })
    }
}
