//! Sets of flags.

use crate::models::Mode;
use crate::runtime::codec::{from_slice, to_vec};
use crate::runtime::{Flag, Flags};

impl Flag for Mode {}

fn read(json: &str) -> Flags<Mode> {
    from_slice(json.as_bytes()).expect("it is text")
}

#[test]
fn values_are_written_as_they_were_read() {
    for json in [r#""on,off""#, r#""off, on""#, r#""""#, r#"" on ,, ""#, r#""future,on""#] {
        let written = to_vec(&read(json)).expect("it can be written");
        assert_eq!(String::from_utf8(written).expect("it is JSON"), json);
        let value: Flags<Mode> = serde_json::from_str(json).expect("it is text");
        assert_eq!(serde_json::to_string(&value).expect("it can be written"), json);
    }
}

#[test]
fn flags_are_found_whatever_separates_them() {
    let flags = read(r#""off, future ,on""#);
    let known: Vec<Mode> = flags.iter().collect();
    assert_eq!(known, [Mode::Off, Mode::Other("future".into()), Mode::On]);
    assert!(flags.contains(&Mode::On));
    assert!(flags.contains(&Mode::from("future")));
    assert!(!read(r#""off""#).contains(&Mode::On));
    assert!(read(r#"" , ""#).is_empty());
}

#[test]
fn a_set_is_made_of_one_flag_or_more() {
    assert_eq!(Flags::from(Mode::On).as_str(), "on");
    assert_eq!(Flags::from([Mode::On, Mode::Off, Mode::On]).as_str(), "on,off");
    assert_eq!(Flags::from(vec![Mode::Off]).as_str(), "off");
    assert_eq!([Mode::Off, Mode::On].into_iter().collect::<Flags<_>>().to_string(), "off,on");
    assert_eq!(Flags::<Mode>::from("on, x").iter().count(), 2);
    assert_eq!(Flags::<Mode>::new().as_str(), "");
}

#[test]
fn a_set_can_be_changed() {
    let mut flags = read(r#""on, future""#);
    flags.insert(Mode::On);
    assert_eq!(flags.as_str(), "on, future");
    flags.insert(Mode::Off);
    assert_eq!(flags.as_str(), "on, future,off");
    flags.remove(&Mode::On);
    assert_eq!(flags.as_str(), "future,off");
    flags.remove(&Mode::On);
    assert_eq!(flags.as_str(), "future,off");
}

#[test]
fn sets_are_equal_if_they_have_the_same_flags() {
    assert_eq!(read(r#""on,off""#), read(r#""off, on""#));
    assert_ne!(read(r#""on,off""#), read(r#""on""#));
    assert_ne!(read(r#""on""#), read(r#""on,off""#));
}

#[test]
fn flags_are_strings_only() {
    assert!(from_slice::<Flags<Mode>>(b"3").is_err());
    assert!(serde_json::from_str::<Flags<Mode>>("[]").is_err());
}
