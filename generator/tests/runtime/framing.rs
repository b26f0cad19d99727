//! Framing of items, independent of the chunks they arrive in.

use proptest::prelude::*;

use crate::runtime::response::framing::{EventFraming, Framing, RawEvent, TextFraming, TooLong};

/// Returns all items of these chunks, and the error for one that is too long.
fn found<F: Framing>(mut framing: F, pieces: &[&[u8]]) -> Vec<Result<F::Item, TooLong>> {
    let mut found = Vec::new();
    for piece in pieces {
        framing.push(piece);
        found.extend(std::iter::from_fn(|| framing.pop()));
    }
    framing.end();
    found.extend(std::iter::from_fn(|| framing.pop()));
    found
}

/// Returns all items of these chunks, which are short.
fn short<F: Framing>(framing: F, pieces: &[&[u8]]) -> Vec<F::Item> {
    let items = found(framing, pieces).into_iter().collect::<Result<_, _>>();
    items.expect("no item is long")
}

fn events(text: &str) -> Vec<RawEvent> {
    short(EventFraming::new(usize::MAX), &[text.as_bytes()])
}

fn texts(text: &str) -> Vec<String> {
    events(text).into_iter().map(|event| event.text).collect()
}

#[test]
fn data_is_joined_and_fields_are_read_per_the_standard() {
    // The examples of the HTML living standard, section 9.2.6.
    assert_eq!(texts("data: YHOO\ndata: +2\ndata: 10\n\n"), ["YHOO\n+2\n10"]);
    assert_eq!(texts("data\n\ndata\ndata\n\ndata:"), ["", "\n"]);
    assert_eq!(texts("data:test\n\ndata: test\n\n"), ["test", "test"]);
    let found = events(
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    );
    let ids: Vec<_> = found.iter().map(|event| event.id.as_deref()).collect();
    assert_eq!(ids, [Some("1"), None, None]);
    assert_eq!(found[2].text, " third event");
}

#[test]
fn lines_have_three_endings_and_may_start_with_a_byte_order_mark() {
    let first = RawEvent {
        event: Some("add".to_owned()),
        id: Some("7".to_owned()),
        retry: Some(std::time::Duration::from_secs(2)),
        text: "a: b".to_owned(),
    };
    for end in ["\n", "\r", "\r\n"] {
        let lines = [
            "\u{FEFF}event: add",
            "id:7",
            "retry: 2000",
            "retry: 2s",
            "other: x",
            "data: a: b",
            "",
            "",
        ];
        assert_eq!(events(&lines.join(end)), std::slice::from_ref(&first));
    }
    assert_eq!(events("event: x\n\nid: a\0\ndata: y\n\n")[0].event, None);
}

#[test]
fn an_event_without_its_blank_line_is_dropped() {
    assert!(events("data: a\n").is_empty());
}

#[test]
fn the_last_line_of_json_needs_no_end() {
    let lines = short(TextFraming::lines(100), &[b"{}\r\n\n[", b"]"]);
    assert_eq!(lines, [b"{}", b"[]"]);
    let texts = short(TextFraming::sequence(100), &[b"\x1e{\n}\n\x1e1\n"]);
    assert_eq!(texts, [&b"{\n}"[..], b"1"]);
}

#[test]
fn an_item_that_is_too_long_is_dropped_and_the_others_come() {
    let lines = found(TextFraming::lines(4), &[b"1234\n12", b"345", b"6\n1\n12345"]);
    assert_eq!(lines, [Ok(b"1234".to_vec()), Err(TooLong), Ok(b"1".to_vec()), Err(TooLong)]);
    let text = "data: a\n\ndata: 123\nid: 5\ndata: 456\n: more\n\nevent: b\ndata: c\n\n";
    let events = found(EventFraming::new(12), &[text.as_bytes()]);
    let events: Vec<_> =
        events.into_iter().map(|event| event.map(|event| (event.event, event.text))).collect();
    let whole = |event: Option<&str>, text: &str| Ok((event.map(str::to_owned), text.to_owned()));
    assert_eq!(events, [whole(None, "a"), Err(TooLong), whole(Some("b"), "c")]);
    let many = b"data:1\ndata:2\ndata:3\ndata:4\ndata:5\n\ndata:6\n\n";
    let events = found(EventFraming::new(10), &[many]);
    assert_eq!(events.iter().map(Result::is_ok).collect::<Vec<_>>(), [false, true]);
}

property_tests! {
    #[test]
    fn any_bytes_are_accepted(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        found(EventFraming::new(usize::MAX), &[&bytes]);
    }

    #[test]
    fn pieces_make_no_difference(
        tokens in proptest::collection::vec(
            proptest::sample::select(vec![
                "data", ":", " ", "\r", "\n", "event", "id", "retry", "5", "\u{FEFF}", "\0", "\u{1e}", "é",
            ]),
            0..60,
        ),
        size in 1_usize..7,
        limit in prop_oneof![Just(usize::MAX), 1_usize..30],
    ) {
        let bytes = tokens.concat().into_bytes();
        let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
        prop_assert_eq!(
            found(EventFraming::new(limit), &pieces),
            found(EventFraming::new(limit), &[&bytes])
        );
        prop_assert_eq!(
            found(TextFraming::lines(limit), &pieces),
            found(TextFraming::lines(limit), &[&bytes])
        );
    }
}
