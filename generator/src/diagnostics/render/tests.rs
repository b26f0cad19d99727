//! Problems as whole texts.

use crate::description::{Description, locate_diagnostics};
use crate::diagnostics::{Code, Diagnostics, Pointer, Position};

/// What is shown of a problem with the value at a pointer.
fn shown(text: &str, pointer: &str) -> String {
    let mut found = Diagnostics::default();
    found.error(Code::WrongKind, &Pointer::parse(pointer), "it is a number", "write a string");
    let problems = locate_diagnostics(&Description::new("pets.yaml", text), found);
    problems[0].to_string()
}

#[test]
fn the_value_is_marked_in_its_line() {
    assert_eq!(
        shown("info:\n  title: 12 # no text\n  version: '1'\n", "/info/title"),
        "\
error[E0204]: it is a number
 --> pets.yaml:2:10 (#/info/title)
  |
2 |   title: 12 # no text
  |          ^^
  |
  = help: write a string"
    );
    assert_eq!(
        shown("info: {title: 12, version: '1'}\r\n", "/info/title").lines().nth(4),
        Some("  |               ^^")
    );
    assert_eq!(
        shown("a:\n  b: 'it, ''is'' {c}'\n  c: d, e\n", "/a/b").lines().nth(4),
        Some("  |      ^^^^^^^^^^^^^^^^")
    );
    assert_eq!(
        shown("a:\n  c: d, e: [] \n", "/a/c").lines().nth(1),
        Some(" --> pets.yaml:2:6 (#/a/c)")
    );
}

#[test]
fn of_a_long_line_the_part_around_the_value_is_shown() {
    let other = |name: char| format!("\"{name}\": \"{}\"", "é".repeat(300));
    let text = format!("{{{}, \"info\": {{\"title\": 12}}, {}}}", other('a'), other('b'));
    assert_eq!(
        shown(&text, "/info/title"),
        "\
error[E0204]: it is a number
 --> pets.yaml:1:329 (#/info/title)
  |
1 | …ééééééééééééééééééé\", \"info\": {\"title\": 12}, \"b\": \"ééééééééééééééééééééééééééééééééééééééééééééééééé…
  |                                          ^^
  |
  = help: write a string"
    );
}

#[test]
fn wide_characters_and_tabs_keep_the_mark_under_the_value() {
    assert_eq!(
        shown("{\n\t\"größe\": {\t\"寿司\": \"鮪\"}\n}\n", "/größe/寿司"),
        "\
error[E0204]: it is a number
 --> pets.yaml:2:19 (#/größe/寿司)
  |
2 |     \"größe\": {    \"寿司\": \"鮪\"}
  |                           ^^^^
  |
  = help: write a string"
    );
}

#[test]
fn what_a_text_says_cannot_move_the_cursor() {
    let text = "a: \"\u{9b}2J\u{1b}[2J\u{202e}\"\n";
    let position = Some(Position { line: 1, column: 4 });
    let mut found = Diagnostics::default();
    let name = "\u{1b}]0;\u{9d}\u{7}";
    found.warn(Code::WrongKind, &Pointer::root().join(name), name, format!("{name}\nthen"));
    let mut problems = locate_diagnostics(&Description::new(format!("a\n{name}"), text), found);
    problems[0].position = position;
    problems[0].excerpt =
        super::super::excerpt::excerpts(text, &Vec::from_iter(position)).remove(0);
    let control = |c: char| c != '\n' && c.is_control() || c == '\u{202e}';
    let shown = problems[0].to_string();
    assert!(!shown.contains(control), "{shown:?}");
    assert_eq!(shown.lines().count(), 8, "{shown}");
}

#[test]
fn a_place_beyond_the_text_has_no_line() {
    let places = [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (0, 0)];
    let places = places.map(|(line, column)| Position { line, column });
    let found = super::super::excerpt::excerpts("a\n", &places);
    let found: Vec<bool> = found.iter().map(Option::is_some).collect();
    assert_eq!(found, [true, true, false, true, false, false]);
}
