//! Descriptions in every style that YAML has, generated.

mod scraps;

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use scraps::lines;

/// What can follow a key, each line after the first with `@` where the key's own column is.
const VALUES: &[&str] = &[
    " ~",
    " -a ?b :c",
    "\n@  |\n@   text",
    " >1-\n@  one\n@ two\n\n@ # three\n# four\n",
    "",
    " text",
    " 12 # a comment",
    " it's \"plain\" {text}:no",
    " it's \"plain\" [text",
    " plain text\n@ that goes on 'here\n\n@   \"and here # it ends",
    " 'single ''quoted'' text'",
    " 'reaching\n/a:\n  get:\n    over lines'",
    " \"double \\\"quoted\\\" \\\n text\\t\"",
    " \"reaching\ncomponents:\n  schemas:\n\n    over lines\" # a comment",
    " \"tab\tinside\"",
    "\ttab before",
    " |\n@  literal\n@  /a:\n@    'get: {\n\n@  # no comment\n",
    " |\n\n@   \n@    more: \"\n@    here",
    " >-\n@ folded &a *a !b\n",
    " |2\n@   indented more\n@  less\n",
    " |+\n@  kept\n\n\n",
    " | # a comment\n@  text\n   # comment\n@# another",
    " |\n# nothing\n",
    "\n@  'on its own line'",
    "\n@  on its own\n@  two lines",
    " -12\n",
    " 1.50",
    " -1.5e+308",
    " 1e999",
    " 007",
    " 0x1f",
    " 2020-01-01",
    " 123456789012345678901234567890",
    " True",
    " Null",
    " .inf",
    " inf",
    " $a/b_(c)",
    " größe",
    " {}",
    " []",
    " {a: 1, 'b: {': \"}\", \"c\":d, e: [it's, f g#h]}",
    " {a: {b: c},\n/a: # a comment } here\n  get,\n\tx: \"\n }\"\n} # end",
    " [a, [b,\n'/c:']]",
    " {a:b, http://c: d}",
    "\n@- item\n@- 'item'\n@-   key: value\n@    other: |\n@     text: '\n@-\n@  - - deep\n@    - er",
    "\n@  - item # comment\n# comment\n@  - |\n@   text\n@  - [a\n, b]",
    "\n@  key: value\n@  'other': more\n@  \"third\\n\" : x",
    "\n\n  # comment\n@   deeper:\n@    deepest: \"x\n\ny\"\n@   again: null",
    "\n \t \n@  a: b",
    "\n\t# comment\n@\t# comment\n@  a: b\n@  \t# comment\n@  c: d",
    "\n@  - a\n\t# comment: '\n@  - b\n \t",
    " text\n\t# comment",
    " text\n\t\n@  that goes on",
    " 'text'\t# comment\n\t",
];

/// The same, of which a scan is not certain, or which are wrong.
const ODD_VALUES: &[&str] = &[
    " [\n  - a\n]",
    " 'not\n---\nallowed'",
    " \"\u{2028}and \u{85}\"",
    " |\n@  tab\n@ \tno",
    " {? a : b}",
    " &anchor {a: b}",
    " *anchor",
    " !!str 1",
    "\n@  <<: {a: b}",
    "\n@  ? key\n@  : value",
    "\n@  - a\n@ - b",
    " a: b",
    " - a",
    " %a",
    " `a",
    " \"unclosed",
    " 'unclosed",
    " {unclosed",
    "\n@\ta: b",
    " |\n@  text\n\t# comment",
    " x\n@ # comment\n@ y",
];

/// How a key can be written; `@` is its name.
const KEYS: &[&str] =
    &["@", "@", "@", "@ ", "'@'", "\"@\"", "\"@\" ", "\"\\x41@\"", "@ b", "'it''s @'"];

const OPERATION_KEYS: &[&str] =
    &["operationId", "summary", "tags", "responses", "x-other", "'summary'", "description"];

const METHODS: &[&str] = &[
    "get",
    "put",
    "post",
    "'delete'",
    "\"patch\"",
    "parameters",
    "x-a",
    "summary",
    "query",
    "additionalOperations",
];

/// Lines that can be between others.
const BETWEEN: &[&str] = &[
    "",
    "",
    "",
    "",
    "",
    "\n",
    "# comment: '\n",
    "    # comment\n",
    "  \n",
    "\t# comment: '\n",
    " \t\n",
];

/// A key with its value, in a column.
fn entry(column: usize, key: &str, value: &str) -> String {
    format!("{:column$}{key}:{}\n", "", value.replace('@', &" ".repeat(column)))
}

/// How likely values are that a scan is not certain of, in percent.
#[derive(Clone, Copy, Debug)]
struct Odd(u32);

fn value(odd: Odd) -> impl Strategy<Value = String> + Clone {
    let simple = &["", " text", " 'text'", "\n@  a: 1", "\n@- a"][..];
    let value = prop_oneof![
        100 => select(simple),
        100 => select(VALUES),
        1 + odd.0 => select(ODD_VALUES),
    ];
    value.prop_map(str::to_owned)
}

/// Some of these keys, each with a value, in a column.
fn keyed(
    column: usize,
    keys: &'static [&'static str],
    value: impl Strategy<Value = String>,
) -> impl Strategy<Value = String> {
    let keys = prop::sample::subsequence(keys, 1..=keys.len().min(3)).prop_shuffle();
    let rest = prop::collection::vec((value, select(BETWEEN)), 4);
    (keys, rest).prop_map(move |(keys, rest)| {
        let entries = keys.iter().zip(&rest);
        entries.map(|(key, (value, between))| entry(column, key, value) + between).collect()
    })
}

/// An object below a key.
fn below(object: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    object.prop_map(|object| format!("\n{}", object.trim_end_matches('\n')))
}

fn path_item(column: usize, step: usize, odd: Odd) -> impl Strategy<Value = String> {
    let operation = below(keyed(column + step * 2, OPERATION_KEYS, value(odd)));
    let item = prop_oneof![6 => operation, 1 => value(odd)];
    prop_oneof![8 => below(keyed(column + step, METHODS, item)), 1 => value(odd)]
}

/// Entries in a column, most of them with names of their own.
fn entries(
    column: usize,
    prefix: &'static str,
    value: impl Strategy<Value = String>,
) -> impl Strategy<Value = String> {
    let one = (select(KEYS), 0..40_usize, value, select(BETWEEN));
    prop::collection::vec(one, 1..4).prop_map(move |entries| {
        let entry =
            |(index, (key, number, value, between)): (usize, &(&str, usize, String, &str))| {
                let number = if *number == 0 { 0 } else { index };
                let name = key.replace('@', &format!("{prefix}{number}"));
                entry(column, &name, value) + between
            };
        entries.iter().enumerate().map(entry).collect()
    })
}

fn sections(step: usize, odd: Odd) -> impl Strategy<Value = String> {
    const SECTIONS: &[&str] = &["schemas", "responses", "'parameters'", "x-s", "odd"];
    let schemas = below(entries(step * 2, "S", value(odd)));
    keyed(step, SECTIONS, prop_oneof![6 => schemas, 1 => value(odd)])
}

/// The parts at the top, of which paths and components are most likely what one expects.
fn parts(step: usize, odd: Odd) -> impl Strategy<Value = String> {
    const TOP: &[&str] = &["info", "servers", "tags", "security", "x-top", "'openapi'"];
    let paths = below(entries(step, "/p", path_item(step, step, odd)));
    let paths = prop_oneof![8 => paths, 1 => value(odd)];
    let components = below(sections(step, odd)).prop_map(|text| format!(" # comment{text}"));
    let components = prop_oneof![8 => components, 1 => value(odd)];
    let known = (paths, components, any::<bool>()).prop_map(|(paths, components, turned)| {
        let known = [entry(0, "paths", &paths), entry(0, "\"components\"", &components)];
        if turned { known.into_iter().rev().collect() } else { known.concat() }
    });
    (keyed(0, TOP, value(odd)), known, keyed(0, &["webhooks", "x-end"], value(odd)))
        .prop_map(|(first, known, last)| format!("{first}{known}{last}"))
}

prop_compose! {
    fn description()(
        parts in (1..4_usize, select(&[0, 40][..])).prop_flat_map(|(step, odd)| parts(step, Odd(odd))),
        start in select(STARTS),
        end in select(ENDS),
        mark in select(&["", "", "", "\u{feff}"][..]),
        returns in select(&["\n", "\n", "\r\n"][..]),
        cut in prop::bool::weighted(0.2),
    ) -> String {
        let mut text = format!("{start}{parts}{end}");
        if cut {
            text.truncate(text.trim_end().len());
        }
        format!("{mark}{}", text.replace('\n', returns))
    }
}

/// What a file can begin with.
const STARTS: &[&str] =
    &["", "", "", "", "", "---\n", "# comment\n--- # comment\n", " \n", "%YAML 1.1\n---\n"];

/// What a file can end with.
const ENDS: &[&str] =
    &["", "", "", "", "", "...\n", "...\n# comment", "# end", "---\na: 1\n", "...\n---\na: 1\n"];

/// What is put into a document to break it, or not.
const SCRAPS: &[&str] = &[
    "'", "\"", "{", "}", "[", "]", ":", ": ", "- ", "#", " #", "\n", "\n\n", " ", "  ", "\t",
    "&a ", "*a", "!a ", "|", ">", "? ", "---\n", "...\n", "\r", "\r\n", "\u{1}", "\u{feff}",
    "\u{85}", "<<: ", ",", "\\", "%", "a", "\n\t# ", "\t\n", "\n- ", "--- ", "# ",
];

property_tests! {
    cases: 1024;

    #[test]
    fn every_style_is_read_as_before(text in description()) {
        compare(&text);
    }

    #[test]
    fn any_lines_are_read_as_before(text in lines()) {
        compare(&text);
    }

    #[test]
    fn a_text_that_was_tampered_with_is_read_as_before(
        mut text in description(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), select(SCRAPS), 0..4_usize), 1..4),
    ) {
        for (place, scrap, removed) in changes {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            if places.is_empty() {
                break;
            }
            let start = place.index(places.len());
            let end = places.get(start + removed).copied().unwrap_or(text.len());
            text.replace_range(places[start]..end, scrap);
        }
        compare(&text);
    }
}

/// A line before the first key is in no part, so nobody would read it.
#[test]
fn what_stands_before_the_first_key_is_no_part_of_a_description() {
    for start in
        ["- x:\n", "- a\n- b\n", "--- # openapi: 3.0.4\n- a\n", "- - a\n", "-\n", " a: b\n"]
    {
        let text = format!("{start}openapi: 3.0.4\npaths:\n  /a:\n    get: {{}}\ncomponents:\n");
        assert_eq!(compare(&text), Outcome::NotSimple, "{text:?}");
        assert!(read::read(&text, &mut Diagnostics::default()).is_none(), "{text:?} is no YAML");
    }
}

#[test]
fn an_empty_block_scalar_at_the_end_has_the_same_place() {
    for end in ["", "\n", "\n...\n", "\n# c", "\n\n", "\nx: 1\n"] {
        let text = format!("paths:\n  /a:\n    get: {{}}\ncomponents: |{end}");
        assert_eq!(compare(&text), Outcome::Same, "{text:?}");
    }
}

#[test]
fn an_empty_object_has_the_same_place() {
    for text in [" { }\n", "{}", "\n {\n}\n", "  {}  "] {
        assert_eq!(compare(text), Outcome::Same, "{text:?}");
    }
}

#[test]
fn what_stands_around_the_parts_is_read_as_before() {
    for (start, end) in
        [("#\u{1}\n", ""), ("", "...\n#\u{1}"), ("# a\n", "...\n# b"), ("", "#\u{1}")]
    {
        compare(&format!("{start}paths:\n  /a:\n    get: {{}}\n{end}"));
    }
}

#[test]
fn each_simple_value_is_scanned_and_each_odd_one_is_not() {
    let mut wrong = Vec::new();
    for (values, expected) in [(VALUES, true), (ODD_VALUES, false)] {
        for value in values {
            let operation = entry(6, "operationId", value) + &entry(6, "summary", value);
            let schemas = entry(4, "a", value) + &entry(4, "b", value) + "    c: d\n";
            let text = format!(
                "x:{}\npaths:\n  /a:\n    get:\n{operation}  /b:\n    put: {{}}\ncomponents:\n  schemas:\n{schemas}",
                value.replace('@', ""),
            );
            let outcome = compare(&text);
            if (outcome == Outcome::Same) != expected {
                wrong.push((value, outcome));
            }
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn most_styles_are_scanned() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let mut count = |wanted| {
        (0..500)
            .map(|_| description().new_tree(&mut runner).expect("there is one").current())
            .filter(|text| compare(text) == wanted)
            .count()
    };
    let (same, broken) = (count(Outcome::Same), count(Outcome::Broken));
    println!("of 500 texts {same} are scanned, {broken} are broken");
    assert!(same >= 75 && broken >= 5);
}
