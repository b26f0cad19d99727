//! Lines that are put together without a grammar, most of which are not YAML.

use proptest::prelude::*;
use proptest::sample::select;

/// What a document of any lines can begin with.
const HEADS: &[&str] = &[
    "",
    "paths:\n",
    "paths:\n  /a:\n    get:\n",
    "openapi: 3.0.4\npaths:\n  /a:\n",
    "components:\n  schemas:\n    A:\n",
];

/// What can begin a line of such a document.
const PIECES: &[&str] = &[
    "paths:",
    "components:",
    "info:",
    "/a:",
    "/b:",
    "get:",
    "put:",
    "tags:",
    "summary:",
    "schemas:",
    "parameters:",
    "A:",
    "B:",
    "'a':",
    "\"b\":",
    "a b:",
    "a: b",
    "$ref: x",
    "-",
    "- a",
    "- a:",
    "- - a",
    "- 'a'",
    "? a",
    ": b",
    "x",
    "x y",
    "'x'",
    "'x",
    "x'",
    "\"x\"",
    "\"x",
    "x\"",
    "[a]",
    "[",
    "]",
    "{a: b}",
    "{",
    "}",
    "|",
    ">-",
    "# c",
    "#",
    "---",
    "...",
    "--- a",
    "&a",
    "*a",
    "!t",
    "%a",
    "",
    "\t",
    "\t# c",
    "<<:",
];

/// What can follow on the same line.
const ENDINGS: &[&str] = &[
    "", "", "", "", " ", " x", " 'x'", " \"x\"", " 'x", " \"x", " x: y", " |", " |2", " >+",
    " [a]", " [a,", " {a: b}", " {", " }", " # c", " #c", "#c", " &a", " *a", " - a", "\t", "\tx",
    "\t# c", ":", " :", ",", " ~", " 1",
];

/// Lines of any indentation that are put together without a grammar.
pub(super) fn lines() -> impl Strategy<Value = String> {
    let line = (0..6_usize, select(PIECES), select(ENDINGS))
        .prop_map(|(column, piece, ending)| format!("{:column$}{piece}{ending}\n", ""));
    (select(HEADS), prop::collection::vec(line, 1..10))
        .prop_map(|(head, lines)| format!("{head}{}", lines.concat()))
}
