//! What a scan finds and reads entry by entry is what reading everything gives.

#[macro_use]
#[path = "../../../tests/common/properties.rs"]
mod properties;

mod corpus;
mod styles;

use super::build::scanned;
use super::*;
use crate::description::{Document, component_pointer, read};
use crate::diagnostics::Pointer;

/// What came of comparing a scan with reading everything.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Outcome {
    /// The text is read as a whole anyway.
    NotSimple,
    /// Both give the same.
    Same,
    /// The text is broken, and reading every entry says so as well.
    Broken,
}

/// Reads a document both ways, and compares.
#[track_caller]
fn compare(text: &str) -> Outcome {
    let Some((scan, root)) = scanned(text) else {
        return Outcome::NotSimple;
    };
    let mut problems = Diagnostics::default();
    let whole = read::read(text, &mut problems);
    let mut found = Diagnostics::default();
    let parts = assembled(&scan, root.clone(), &mut found);
    let (Some(whole), false) = (whole, problems.has_errors()) else {
        assert!(
            parts.is_none() || found.has_errors(),
            "only reading everything finds an error in {text:?}: {problems:?}"
        );
        return Outcome::Broken;
    };
    let parts = parts.unwrap_or_else(|| panic!("an entry of {text:?} cannot be read alone"));
    assert!(!found.has_errors(), "{found:?} in {text:?}");
    assert!(same(&parts, &whole), "{text:?} is read as {parts:?}, not as {whole:?}");
    let Value::Object(whole) = whole else { unreachable!("a scan has found keys in it") };
    compare_indexes(text, (Some(scan), root), whole);
    Outcome::Same
}

/// Everything, each entry read alone.
fn assembled(scan: &Scan<'_>, root: Entries, diagnostics: &mut Diagnostics) -> Option<Value> {
    fn level(
        scan: &Scan<'_>,
        parts: &Parts<'_>,
        mut read: Entries,
        keys: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Option<Value> {
        let mut object = Entries::new();
        for (key, part) in parts {
            let keys = [keys, &[key]].concat();
            let value = match (part.parts(), read.shift_remove(&**key)) {
                (Some(inner), Some(Value::Object(read))) => {
                    level(scan, inner, read, &keys, diagnostics)?
                }
                (Some(inner), None) => level(scan, inner, Entries::new(), &keys, diagnostics)?,
                (None, Some(value)) if keys.len() == 1 || keys[0] == COMPONENTS => value,
                (None, None) => read_alone(scan, &keys, diagnostics)?,
                _ => return None,
            };
            if let Some(methods) = part.methods() {
                assert_eq!(methods_of(&value), Some(methods), "{keys:?} in {:?}", scan.text);
            }
            object.insert(key.to_string(), value);
        }
        assert!(read.is_empty(), "{read:?} is in no part of {:?}", scan.text);
        Some(Value::Object(object))
    }
    level(scan, &scan.parts, root, &[], diagnostics)
}

/// Equality with the order of keys.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Object(left), Value::Object(right)) => {
            let pairs = || left.iter().zip(right);
            left.len() == right.len() && pairs().all(|(l, r)| l.0 == r.0 && same(l.1, r.1))
        }
        (Value::List(left), Value::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| same(l, r))
        }
        _ => left == right,
    }
}

/// Compares what two indexes lend, whatever the version of OpenAPI.
#[track_caller]
fn compare_indexes(text: &str, scanned: (Option<Scan<'_>>, Entries), whole: Entries) {
    let description = Description::new("", text);
    // The scan lends parts of its own text, which is the same.
    let make = |scan, root| Index {
        description: &description,
        version: String::new(),
        line: Version::V3_0,
        root,
        scan,
        whole: OnceLock::new(),
        derived: OnceLock::new(),
        sources: ReferenceCache::default(),
        resolved_path_items: BTreeMap::new(),
    };
    let mut left = make(scanned.0, scanned.1);
    let mut right = make(None, whole);
    let mut problems = Diagnostics::default();
    for index in [&mut left, &mut right] {
        index.resolved_path_items = index.resolve_path_items(&mut problems);
    }
    // A path item that refers to nothing is an error either way, and then there is no index.
    if problems.has_errors() {
        return;
    }
    assert!(left.paths().eq(right.paths()), "{text:?}");
    assert!(left.operations().eq(right.operations()), "the operations of {text:?}");
    for section in Section::ALL {
        assert!(left.components(section).eq(right.components(section)), "{section} of {text:?}");
    }
    let problems = &mut Diagnostics::default();
    for name in right.components(Section::Schemas) {
        let at = component_pointer(Section::Schemas, name);
        assert_eq!(left.derived(&at, problems), right.derived(&at, problems), "{text:?}");
    }
    compare_layout(&left);
    let mut pointers = vec![Pointer::root()];
    for (key, value) in right.root() {
        pointers_of(value, Pointer::root().join(key), &mut pointers);
    }
    // Every place of a short text, a few hundred of a long one.
    let step = pointers.len() / 500 + 1;
    let mut pointers: Vec<&str> = pointers.iter().step_by(step).map(Pointer::as_str).collect();
    pointers.extend(["/nowhere", "/paths/nowhere", "/components/schemas/nowhere/at/all"]);
    let (found, expected) = (left.locate_all(&pointers), right.locate_all(&pointers));
    for ((found, expected), pointer) in found.iter().zip(&expected).zip(&pointers) {
        assert_eq!(found, expected, "the place of {pointer} in {text:?}");
    }
}

fn pointers_of(value: &Value, at: Pointer, pointers: &mut Vec<Pointer>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                pointers_of(value, at.join(key), pointers);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers_of(item, at.join(index), pointers);
            }
        }
        _ => {}
    }
    pointers.push(at);
}

/// The lines of the entries are all lines there are.
#[track_caller]
fn compare_layout(index: &Index<'_>) {
    fn join(layout: &Layout<'_>) -> String {
        let parts: String = layout.parts.iter().map(join).collect();
        let joined = format!("{}{parts}", layout.opening);
        assert_eq!(joined, layout.text);
        joined
    }
    let Some(layout) = index.layout() else { return };
    let joined: String = layout.iter().map(join).collect();
    assert!(index.description().text.contains(&joined));
    for path in index.paths() {
        let text = index.path_text(path.template);
        let parts = layout.iter().filter(|part| part.key == PATHS).flat_map(|part| &part.parts);
        let expected = parts.clone().find(|part| part.key == path.template).map(|part| part.text);
        assert_eq!(text, expected);
    }
}

#[test]
fn an_entry_that_cannot_be_read_is_reported_as_in_the_whole() {
    let text = "openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {}\n  /b:\n    get: [1\n      2 3: 4]\n    put: 1: 2\n";
    let description = Description::new("a.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let document =
        Document::new(index(&description, &mut diagnostics).expect("it has entries to select"));
    assert!(document.index().is_scanned());
    assert!(document.operation("/a", Method::Get, &mut diagnostics).is_some());
    assert!(!diagnostics.has_errors());
    assert!(document.operation("/b", Method::Get, &mut diagnostics).is_none());
    let found = document.index().locate_diagnostics(diagnostics);
    let mut diagnostics = Diagnostics::default();
    assert!(index_whole(&description, &mut diagnostics).is_err());
    assert_eq!(found, super::super::locate_diagnostics(&description, diagnostics));
}

#[test]
fn a_path_item_that_refers_to_nothing_is_an_error_either_way() {
    let text = "openapi: 3.0.4\npaths:\n  /a:\n    $ref: x\n    get:\n";
    assert_eq!(compare(text), Outcome::Same);
    let description = Description::new("", text);
    let mut diagnostics = Diagnostics::default();
    assert!(index(&description, &mut diagnostics).is_err());
    assert!(index_whole(&description, &mut diagnostics).is_err());
}

#[test]
fn an_entry_that_nobody_asks_for_is_not_read() {
    for (good, bad) in [
        (
            "openapi: 3.0.4\npaths:\n  /a:\n    get:\n      responses: {}\n",
            "  /b:\n    get: a: b\n",
        ),
        (
            "{\"openapi\": \"3.0.4\", \"paths\": {\"/a\": {\"get\": {\"responses\": {}}}",
            ", \"/b\": {\"get\": {\"a\": 1e999, \"b\": \"\\ud83d\"}}}}",
        ),
    ] {
        let description = Description::new("", format!("{good}{bad}"));
        let mut diagnostics = Diagnostics::default();
        let document = index(&description, &mut diagnostics).map(Document::new);
        let document = document.unwrap_or_else(|_| panic!("{:?}", description.text));
        assert!(document.operation("/a", Method::Get, &mut diagnostics).is_some());
        assert!(!diagnostics.has_errors());
        assert_eq!(document.path_item("/b", &mut diagnostics).map(|_| ()), None);
        assert!(diagnostics.has_errors());
    }
}
