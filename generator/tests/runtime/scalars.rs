//! Formatted strings, and their conversions.

use serde_json::json;

use crate::runtime::{Base64, Base64Url, ConversionError, Date, DateTime, Duration, Time, Uuid};

#[test]
fn string_types_preserve_any_string() {
    for text in ["2021-12-20T19:37:09", "not a date", ""] {
        let value: DateTime = serde_json::from_value(json!(text)).expect("any text is kept");
        assert_eq!(value.as_str(), text);
        assert_eq!(value.to_string(), text);
        assert_eq!(serde_json::to_value(&value).expect("texts can be written"), json!(text));
    }
    assert_eq!(Uuid::from("a").as_ref(), "a");
    assert!(serde_json::from_value::<Uuid>(json!(5)).is_err());
}

#[test]
fn bytes_of_every_kind_are_base64() {
    let bytes = *b"\xFB\xEF";
    for base64 in [bytes.to_vec().into(), bytes[..].into(), bytes.into(), Base64::from(&bytes)] {
        assert_eq!(base64, Base64::encode(bytes));
    }
    assert_eq!(Base64Url::from(bytes.to_vec()).as_str(), "--8");
}

#[test]
fn base64_is_read_in_both_alphabets_with_and_without_padding() {
    let bytes = [0xFB, 0xEF, 0xFF, 0x00];
    assert_eq!(Base64::encode(bytes).as_str(), "++//AA==");
    assert_eq!(Base64Url::encode(bytes).as_str(), "--__AA");
    for text in ["++//AA==", "++//AA", "--__AA==", "--__AA"] {
        assert_eq!(Base64::from(text).decode().expect("it is Base64"), bytes);
        assert_eq!(Base64Url::from(text).decode().expect("it is Base64"), bytes);
        assert_eq!(Base64Url::from(text).as_str(), text);
    }
    assert!(Base64::from("-+__AA").decode().is_err());
    assert!(Base64Url::from("not Base64!").decode().is_err());
}

#[test]
fn durations_of_fixed_length_become_lengths() {
    let cases = [
        ("PT0S", 0, 0),
        ("PT1.5S", 1, 500_000_000),
        ("P1DT2H3M4S", 93_784, 0),
        ("P2W", 1_209_600, 0),
        ("PT0.0000000019S", 0, 1),
    ];
    for (text, seconds, nanoseconds) in cases {
        let length = std::time::Duration::try_from(&Duration::from(text)).expect("it has a length");
        assert_eq!(length, std::time::Duration::new(seconds, nanoseconds), "{text}");
    }
    let length = std::time::Duration::new(90, 1_000_000);
    assert_eq!(Duration::from(length).as_str(), "PT90.001S");
}

#[test]
fn durations_without_fixed_length_are_refused() {
    let texts = [
        "",
        "P",
        "PT",
        "P1",
        "1D",
        "P1Y",
        "P1M",
        "PT1D",
        "P1H",
        "PT1S1M",
        "PT1.S",
        "PT.5S",
        "PT1.5M",
        "-PT1S",
        "PT99999999999999999999S",
        "P999999999999999999W",
        "PT1é",
        "PT+1S",
    ];
    for text in texts {
        assert!(std::time::Duration::try_from(&Duration::from(text)).is_err(), "{text}");
    }
}

/// Converts a string in both directions.
macro_rules! both_ways {
    ($text:ident($spelling:literal) <-> $type:ty) => {{
        let text = $text::from($spelling);
        let converted = <$type>::try_from(&text).expect("it converts");
        let back = $text::try_from(converted).expect("it converts back");
        assert_eq!(back.as_str(), $spelling, stringify!($type));
        let refused: Result<$type, ConversionError> = (&$text::from("odd")).try_into();
        let error = refused.expect_err("an odd text does not convert");
        assert!(error.to_string().starts_with("the value is not "), "{error}");
    }};
}

#[test]
fn jiff_converts_in_both_directions() {
    both_ways!(DateTime("2024-05-02T10:11:12.5Z") <-> jiff::Timestamp);
    both_ways!(Date("2024-05-02") <-> jiff::civil::Date);
    both_ways!(Time("10:11:12.5") <-> jiff::civil::Time);
    both_ways!(Duration("PT1H30M") <-> jiff::SignedDuration);
    let span = jiff::Span::try_from(&Duration::from("P1Y2M")).expect("it converts");
    assert_eq!(Duration::from(span).as_str(), "P1Y2M");
}

#[test]
fn chrono_converts_in_both_directions() {
    both_ways!(DateTime("2024-05-02T10:11:12.500Z") <-> chrono::DateTime<chrono::Utc>);
    both_ways!(DateTime("2024-05-02T10:11:12+02:00") <-> chrono::DateTime<chrono::FixedOffset>);
    both_ways!(Date("2024-05-02") <-> chrono::NaiveDate);
    both_ways!(Time("10:11:12") <-> chrono::NaiveTime);
    both_ways!(Duration("-PT90.25S") <-> chrono::TimeDelta);
}

#[test]
fn time_converts_in_both_directions() {
    both_ways!(DateTime("2024-05-02T10:11:12.5+02:00") <-> time::OffsetDateTime);
    both_ways!(Date("2024-05-02") <-> time::Date);
    both_ways!(Time("10:11:12.5") <-> time::Time);
    both_ways!(Time("10:11:12") <-> time::Time);
    both_ways!(Duration("-PT90.25S") <-> time::Duration);
    let seven_digits = Time::from("10:11:12.0000000");
    assert!(time::Time::try_from(&seven_digits).is_ok());
}

#[test]
fn a_date_without_zone_is_preserved_and_does_not_convert() {
    let date = DateTime::from("2021-12-20T19:37:09");
    assert!(jiff::Timestamp::try_from(&date).is_err());
    assert!(chrono::DateTime::<chrono::Utc>::try_from(&date).is_err());
    assert!(time::OffsetDateTime::try_from(&date).is_err());
}
