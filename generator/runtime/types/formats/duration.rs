//! Conversion of ISO 8601 durations to seconds.

use super::{ConversionError, Duration};

/// The form that conversions of a [`Duration`] expect.
pub(crate) const FIXED_LENGTH: &str =
    "a duration of fixed length, such as P1DT2H (years and months have none)";

const SECONDS_PER_DAY: u64 = 86_400;

/// A duration of fixed length: seconds, and the remaining nanoseconds.
pub(crate) struct FixedLength {
    pub(crate) negative: bool,
    pub(crate) seconds: u64,
    pub(crate) nanoseconds: u32,
}

impl Duration {
    /// Returns the length, where a day has 24 hours and a week 7 days.
    pub(crate) fn fixed_length(&self) -> Result<FixedLength, ConversionError> {
        parse(self.as_str()).ok_or_else(|| ConversionError::new(FIXED_LENGTH, None))
    }

    /// Creates the duration of this length.
    pub(crate) fn from_fixed_length(length: &FixedLength) -> Self {
        let sign = if length.negative { "-" } else { "" };
        let fraction = match length.nanoseconds {
            0 => String::new(),
            nanoseconds => format!(".{nanoseconds:09}").trim_end_matches('0').to_owned(),
        };
        Self::from(format!("{sign}PT{}{fraction}S", length.seconds))
    }
}

impl TryFrom<&Duration> for std::time::Duration {
    type Error = ConversionError;

    fn try_from(value: &Duration) -> Result<Self, ConversionError> {
        let length = value.fixed_length()?;
        if length.negative {
            return Err(ConversionError::new("a duration that is not negative", None));
        }
        Ok(Self::new(length.seconds, length.nanoseconds))
    }
}

impl From<std::time::Duration> for Duration {
    fn from(value: std::time::Duration) -> Self {
        Self::from_fixed_length(&FixedLength {
            negative: false,
            seconds: value.as_secs(),
            nanoseconds: value.subsec_nanos(),
        })
    }
}

fn parse(text: &str) -> Option<FixedLength> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.strip_prefix('P')?;
    let (date, time) = match rest.split_once('T') {
        Some((_, "")) => return None,
        Some((date, time)) => (date, time),
        None => (rest, ""),
    };
    if date.is_empty() && time.is_empty() {
        return None;
    }
    let mut length = FixedLength { negative, seconds: 0, nanoseconds: 0 };
    add(&mut length, date, &[('W', 7 * SECONDS_PER_DAY), ('D', SECONDS_PER_DAY)])?;
    add(&mut length, time, &[('H', 3_600), ('M', 60), ('S', 1)])?;
    Some(length)
}

/// Adds the components of the date or the time part, which have to be in the order of `units`.
fn add(length: &mut FixedLength, mut part: &str, mut units: &[(char, u64)]) -> Option<()> {
    while !part.is_empty() {
        let end = part.find(|c: char| c.is_ascii_alphabetic())?;
        let designator = part[end..].chars().next()?;
        let index = units.iter().position(|(unit, _)| *unit == designator)?;
        let seconds_per_unit = units[index].1;
        units = &units[index + 1..];
        let (number, fraction) = part[..end].split_once(['.', ',']).unwrap_or((&part[..end], ""));
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let seconds = number.parse::<u64>().ok()?.checked_mul(seconds_per_unit)?;
        length.seconds = length.seconds.checked_add(seconds)?;
        part = &part[end + 1..];
        if end > number.len() {
            // Only the last component may have a fraction, and only seconds need one.
            if seconds_per_unit != 1 || !part.is_empty() {
                return None;
            }
            length.nanoseconds = nanoseconds(fraction)?;
        }
    }
    Some(())
}

/// Converts a decimal fraction of a second to nanoseconds; further digits are truncated.
fn nanoseconds(fraction: &str) -> Option<u32> {
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{fraction:0<9}")[..9].parse().ok()
}
