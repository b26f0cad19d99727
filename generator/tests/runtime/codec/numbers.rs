//! Numbers keep the digits that were received.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::models::{Choice, Setting};
use crate::runtime::Strict;
use crate::runtime::codec::{Received, receive, to_vec};

fn text(json: Result<Vec<u8>, serde_json::Error>) -> String {
    String::from_utf8(json.expect("it can be written")).expect("it is JSON")
}

/// Reads a setting whose ratio is this JSON.
fn setting(ratio: &str) -> (String, Received<Setting>) {
    let json = format!(r#"{{"key":"k","note":null,"mode":"on","ratio":{ratio}}}"#);
    let read = receive(json.as_bytes()).expect("it is JSON");
    (json, read)
}

#[test]
fn digits_that_a_double_cannot_hold_are_written_again() {
    for (ratio, value) in [
        ("0.10", 0.1),
        ("1.0", 1.0),
        ("1.50", 1.5),
        ("1E2", 100.0),
        ("-0.0", 0.0),
        ("5e-324", 5e-324),
        ("9007199254740993", 9_007_199_254_740_992.0),
        ("18446744073709551615", 18_446_744_073_709_551_615.0),
        ("12345678901234567890.123", 12_345_678_901_234_567_890.0),
        ("\"79228162514264337593543950335\"", 79_228_162_514_264_337_593_543_950_335.0),
    ] {
        let (json, read) = setting(ratio);
        assert!(read.mismatches.is_empty(), "{ratio}");
        assert_eq!(read.value.ratio, Some(value), "{ratio}");
        assert_eq!(text(to_vec(&read.value)), json);
        assert_eq!(serde_json::to_string(&read.value).expect("it can be written"), json);
        assert_eq!(read.value, read.value.clone());
    }
}

#[test]
fn a_number_that_is_changed_is_written_as_its_value() {
    let (_, read) = setting("1.50");
    for (ratio, written) in [(1.25, "1.25"), (3.0, "3"), (f64::NEG_INFINITY, "\"-INF\"")] {
        let changed = Setting { ratio: Some(ratio), ..read.value.clone() };
        assert_eq!(text(to_vec(&changed)), setting(written).0);
    }
    let removed = Setting { ratio: None, ..read.value };
    assert_eq!(text(to_vec(&removed)), r#"{"key":"k","note":null,"mode":"on"}"#);
}

#[test]
fn a_number_beyond_doubles_is_a_mismatch_and_not_infinite() {
    let (json, read) = setting("-1e400");
    assert_eq!(
        read.mismatches.to_string(),
        "at /ratio, declared a number of 64 bits, received a number"
    );
    assert_eq!(read.value.ratio, None);
    assert_eq!(text(to_vec(&read.value)), json);
    assert_eq!(read.value, read.value.clone());
    assert_ne!(read.value, setting("1e400").1.value);
    assert!(serde_json::from_str::<Strict<Setting>>(&json).is_err());
    let set = Setting { ratio: Some(2.5), ..read.value };
    assert_eq!(text(to_vec(&set)), setting("2.5").0);
}

#[test]
fn numbers_in_lists_and_maps_keep_their_digits() {
    let json = r#"[1.0,2,2.50,1e400,"NaN",null,"x"]"#;
    let list: Received<Vec<Option<f64>>> = receive(json.as_bytes()).expect("it is JSON");
    assert_eq!(list.value[..4], [Some(1.0), Some(2.0), Some(2.5), None]);
    assert_eq!(list.mismatches.len(), 2);
    assert_eq!(serde_json::to_string(&list).expect("it can be written"), json);
    let json = r#"{"a":0.100,"b":[7.0]}"#;
    let map: Received<BTreeMap<String, Choice>> = receive(json.as_bytes()).expect("it is JSON");
    let written = serde_json::to_string(&map).expect("it can be written");
    assert_eq!(written, r#"{"a":0.1,"b":[7.0]}"#, "a union is read from a JSON value");
}

#[test]
fn other_formats_get_the_value() {
    let (_, read) = setting("1.50");
    let yaml = serde_yaml::to_string(&read.value).expect("models can be written");
    assert_eq!(yaml, "key: k\nnote: null\nmode: on\nratio: 1.5\n");
    let again: Setting = serde_yaml::from_str(&yaml).expect("it fits");
    assert_eq!(again, read.value);
}

#[test]
fn text_that_is_not_json_is_an_error() {
    for ratio in ["1.", "01", "+1", "1e", "NaN", "-"] {
        let json = format!(r#"{{"key":"k","note":null,"mode":"on","ratio":{ratio}}}"#);
        assert!(receive::<Setting>(json.as_bytes()).is_err(), "{ratio}");
    }
}

property_tests! {
    #[test]
    fn any_double_is_the_same_when_it_is_written_and_read(number in any::<f64>()) {
        let json = to_vec(&number).expect("it can be written");
        let read: Received<f64> = receive(&json).expect("it is JSON");
        prop_assert!(read.preserved.is_none());
        prop_assert!((read.value + 0.0).total_cmp(&(number + 0.0)).is_eq() || number.is_nan());
    }

    #[test]
    fn any_digits_are_written_again(digits in "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?") {
        let (json, read) = setting(&digits);
        prop_assert_eq!(text(to_vec(&read.value)), json);
    }
}
