//! Types for the formats of descriptions.

use crate::models::Mode;
use crate::runtime::codec::{Field, from_slice, to_vec};
use crate::runtime::{Base64, Base64Url, Date, DateTime, Duration, Time, Uuid};

/// Reads a value as a type and writes it again; `None` if it does not match.
fn again<T: Field>(json: &str) -> Option<String> {
    let value: T = from_slice(json.as_bytes()).ok()?;
    Some(String::from_utf8(to_vec(&value).expect("it can be written")).expect("it is JSON"))
}

fn kept<T: Field>(all: &[&str]) {
    for json in all {
        assert_eq!(again::<T>(json).as_deref(), Some(*json));
    }
}

fn refused<T: Field>(all: &[&str]) {
    for json in all {
        assert_eq!(again::<T>(json), None, "{json}");
    }
}

#[test]
fn integers_have_the_bounds_of_their_formats() {
    kept::<u8>(&["0", "255"]);
    refused::<u8>(&["-1", "256", "1.5", "\"1\""]);
    kept::<i16>(&["-32768", "32767"]);
    refused::<i16>(&["32768", "-32769"]);
    kept::<i32>(&["-2147483648", "2147483647"]);
    refused::<i32>(&["2147483648"]);
    kept::<i64>(&["-9223372036854775808", "9223372036854775807"]);
    refused::<i64>(&["9223372036854775808", "true", "null"]);
}

#[test]
fn doubles_floats_and_decimals_are_numbers_or_the_names_of_some() {
    kept::<f64>(&["0", "-1.5", "1e+300", "0.1", "\"INF\"", "\"-INF\"", "\"NaN\""]);
    refused::<f64>(&["true", "[1]", "null", "\"often\"", "1e400"]);
}

#[test]
fn formatted_strings_keep_their_format() {
    kept::<DateTime>(&["\"2024-05-02T10:11:12.1234567Z\"", "\"2021-12-20T19:37:09\""]);
    kept::<Date>(&["\"2024-05-02\"", "\"0001-01-01\""]);
    kept::<Time>(&["\"10:11:12.5000000\""]);
    kept::<Duration>(&["\"P1DT2H\"", "\"-PT0.5S\""]);
    kept::<Uuid>(&["\"F0B66038-6038-f0b6-3860-b6f03860b6f0\""]);
    kept::<Base64>(&["\"+/8=\"", "\"not base64!\""]);
    kept::<Base64Url>(&["\"-_8\"", "\"-_8=\""]);
    // `binary` in JSON is text as it comes.
    kept::<String>(&["\"\\u0000\\u0001\""]);
    refused::<DateTime>(&["5", "null", "{}"]);
}

#[test]
fn members_of_an_enumeration_are_listed_parsed_and_ordered() {
    assert_eq!(Mode::VARIANTS, [Mode::On, Mode::Off]);
    assert_eq!("off".parse(), Ok(Mode::Off));
    assert_eq!("dim".parse(), Ok(Mode::Other("dim".into())));
    assert!(Mode::On < Mode::Off && Mode::Off < Mode::Other("auto".into()));
    for member in Mode::VARIANTS {
        assert_eq!(member.to_string().parse().as_ref(), Ok(member));
    }
}
