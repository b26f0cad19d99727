//! Conversions between string types and the types of `time`.

use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, macros::format_description};

use crate::runtime::types::formats::duration::{FIXED_LENGTH, FixedLength};
use crate::runtime::{ConversionError, Date, DateTime, Duration, Time};

const ZONED: &str = "a date and time with an offset from UTC";
const DATE: &str = "a date of the years 0 to 9999";
const TIME: &str = "a time of day";

#[cfg(emitted = "DateTime")]
impl TryFrom<&DateTime> for OffsetDateTime {
    type Error = ConversionError;

    fn try_from(value: &DateTime) -> Result<Self, ConversionError> {
        Self::parse(value.as_str(), &Rfc3339)
            .map_err(|source| ConversionError::new(ZONED, Some(source.into())))
    }
}

#[cfg(emitted = "DateTime")]
impl TryFrom<OffsetDateTime> for DateTime {
    type Error = ConversionError;

    fn try_from(value: OffsetDateTime) -> Result<Self, ConversionError> {
        let text = value.format(&Rfc3339);
        text.map(Self::from).map_err(|source| ConversionError::new(ZONED, Some(source.into())))
    }
}

#[cfg(emitted = "Date")]
impl TryFrom<&Date> for time::Date {
    type Error = ConversionError;

    fn try_from(value: &Date) -> Result<Self, ConversionError> {
        let format = format_description!("[year]-[month]-[day]");
        Self::parse(value.as_str(), &format)
            .map_err(|source| ConversionError::new(DATE, Some(source.into())))
    }
}

#[cfg(emitted = "Date")]
impl TryFrom<time::Date> for Date {
    type Error = ConversionError;

    fn try_from(value: time::Date) -> Result<Self, ConversionError> {
        let text = value.format(&format_description!("[year]-[month]-[day]"));
        text.map(Self::from).map_err(|source| ConversionError::new(DATE, Some(source.into())))
    }
}

#[cfg(emitted = "Time")]
impl TryFrom<&Time> for time::Time {
    type Error = ConversionError;

    fn try_from(value: &Time) -> Result<Self, ConversionError> {
        let format = if value.as_str().contains('.') {
            format_description!("[hour]:[minute]:[second].[subsecond]")
        } else {
            format_description!("[hour]:[minute]:[second]")
        };
        Self::parse(value.as_str(), format)
            .map_err(|source| ConversionError::new(TIME, Some(source.into())))
    }
}

#[cfg(emitted = "Time")]
impl From<time::Time> for Time {
    fn from(value: time::Time) -> Self {
        let (hour, minute, second, nanosecond) = value.as_hms_nano();
        let text = format!("{hour:02}:{minute:02}:{second:02}.{nanosecond:09}");
        Self::from(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(emitted = "Duration")]
impl TryFrom<&Duration> for time::Duration {
    type Error = ConversionError;

    fn try_from(value: &Duration) -> Result<Self, ConversionError> {
        let length = value.fixed_length()?;
        let (Ok(seconds), Ok(nanoseconds)) =
            (i64::try_from(length.seconds), i32::try_from(length.nanoseconds))
        else {
            return Err(ConversionError::new(FIXED_LENGTH, None));
        };
        let duration = Self::new(seconds, nanoseconds);
        Ok(if length.negative { -duration } else { duration })
    }
}

#[cfg(emitted = "Duration")]
impl From<time::Duration> for Duration {
    fn from(value: time::Duration) -> Self {
        let length = value.unsigned_abs();
        Self::from_fixed_length(&FixedLength {
            negative: value.is_negative(),
            seconds: length.as_secs(),
            nanoseconds: length.subsec_nanos(),
        })
    }
}
