//! Conversion of JSON pointers to lines and columns.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use crate::diagnostics::Position;

use super::scan::without_tabs_before_comments;

/// Returns line and column of the value at a JSON pointer, or of the innermost existing value around it.
#[must_use]
pub fn locate(text: &str, pointer: &str) -> Option<Position> {
    locate_all(text, &[pointer]).pop().flatten()
}

/// [`locate`] for many pointers in one pass over the text.
///
/// If a key occurs twice, the second value is found, which is the duplicate.
#[must_use]
pub fn locate_all(text: &str, pointers: &[&str]) -> Vec<Option<Position>> {
    let found = find_all(text, pointers).into_iter();
    found.map(|found| found.map(|(position, _)| position)).collect()
}

/// A position, and the length of the part of the pointer that matches it.
pub(super) type PointerMatch = (Position, usize);

/// [`locate_all`], with the length of the matching part of each pointer.
pub(super) fn find_all(text: &str, pointers: &[&str]) -> Vec<Option<PointerMatch>> {
    if pointers.is_empty() {
        return Vec::new();
    }
    let mut wanted = Wanted::new(pointers);
    // Values before a syntax error are found as well.
    let text = without_tabs_before_comments(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut parser = Parser::new_from_str(&text);
    let mut frames = Vec::new();
    while let Some(Ok((event, span))) = parser.next_event() {
        if matches!(event, Event::DocumentEnd) {
            break;
        }
        step(&event, span, &mut frames, &mut wanted);
    }
    pointers.iter().map(|pointer| wanted.position(pointer)).collect()
}

/// A list or object that has begun, with its node if a pointer leads into it.
struct Frame {
    node: Option<usize>,
    expected: Expected,
}

enum Expected {
    Item(usize),
    Key,
    /// The value of a key, with its node if a pointer leads to it, and the key's position.
    Value(Option<usize>, Position),
}

fn step(event: &Event<'_>, span: Span, frames: &mut Vec<Frame>, wanted: &mut Wanted) {
    match event {
        Event::Scalar(text, style, ..) => {
            let is_block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
            if let Some(frame) = frames.last_mut()
                && matches!(frame.expected, Expected::Key)
            {
                let node = frame.node.and_then(|node| wanted.child(node, text));
                frame.expected = Expected::Value(node, position(span));
            } else if is_block && text.bytes().all(|byte| byte == b'\n') {
                // It begins nowhere: the parser says where whatever follows it begins.
                let key = frames.last().and_then(|frame| match frame.expected {
                    Expected::Value(_, key) => Some(key),
                    _ => None,
                });
                enter(frames, wanted, key);
            } else {
                enter(frames, wanted, Some(position(span)));
            }
        }
        Event::Alias(_) => {
            enter(frames, wanted, Some(position(span)));
        }
        Event::SequenceStart(..) => {
            let node = enter(frames, wanted, Some(position(span)));
            frames.push(Frame { node, expected: Expected::Item(0) });
        }
        Event::MappingStart(..) => {
            let node = enter(frames, wanted, Some(position(span)));
            frames.push(Frame { node, expected: Expected::Key });
        }
        Event::SequenceEnd | Event::MappingEnd => {
            frames.pop();
        }
        _ => {}
    }
}

fn position(span: Span) -> Position {
    Position { line: span.start.line(), column: span.start.col() + 1 }
}

/// Notes where a value begins, if it has a position, and gives its node if a pointer leads to or through it.
fn enter(frames: &mut [Frame], wanted: &mut Wanted, position: Option<Position>) -> Option<usize> {
    let node = match frames.last_mut() {
        None => Some(Wanted::ROOT),
        Some(frame) => match frame.expected {
            Expected::Item(index) => {
                frame.expected = Expected::Item(index + 1);
                frame.node.and_then(|node| wanted.child(node, &index.to_string()))
            }
            Expected::Value(node, _) => {
                frame.expected = Expected::Key;
                node
            }
            // A list or an object as a key: no pointer leads into it.
            Expected::Key => {
                let start = Position { line: 1, column: 1 };
                frame.expected = Expected::Value(None, position.unwrap_or(start));
                None
            }
        },
    };
    if let (Some(node), Some(position)) = (node, position) {
        wanted.nodes[node].position = Some(position);
    }
    node
}

/// The pointers as a tree of their segments.
struct Wanted {
    nodes: Vec<WantedNode>,
}

#[derive(Default)]
struct WantedNode {
    children: HashMap<String, usize>,
    position: Option<Position>,
}

impl Wanted {
    const ROOT: usize = 0;

    fn new(pointers: &[&str]) -> Self {
        // An empty text has no value that could say where it begins.
        let start = Position { line: 1, column: 1 };
        let mut nodes = vec![WantedNode { position: Some(start), ..WantedNode::default() }];
        for pointer in pointers {
            let mut node = Self::ROOT;
            for segment in segments(pointer) {
                let next = nodes.len();
                let child = *nodes[node].children.entry(segment).or_insert(next);
                if child == next {
                    nodes.push(WantedNode::default());
                }
                node = child;
            }
        }
        Self { nodes }
    }

    fn child(&self, node: usize, segment: &str) -> Option<usize> {
        self.nodes[node].children.get(segment).copied()
    }

    /// The position of the last value on the way to a pointer that is there.
    fn position(&self, pointer: &str) -> Option<PointerMatch> {
        let mut node = Self::ROOT;
        let mut found = self.nodes[node].position.map(|position| (position, 0));
        let mut ends = pointer.match_indices('/').skip(1).map(|(at, _)| at).chain([pointer.len()]);
        for segment in segments(pointer) {
            node = self.child(node, &segment)?;
            let end = ends.next()?;
            found = self.nodes[node].position.map(|position| (position, end)).or(found);
        }
        found
    }
}

pub(super) fn segments(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A position as a line and a column.
    fn position(found: Option<Position>) -> Option<(usize, usize)> {
        found.map(|position| (position.line, position.column))
    }

    #[test]
    fn values_are_found_in_yaml_and_json() {
        let yaml =
            "a:\n  - b: 1\n    c/d: größe\n  - [x, {? [k] : v, y: z}]\ne: &e\n  f: 2\ng: *e\n";
        let found =
            locate_all(yaml, &["", "/a/0/b", "/a/0/c~1d", "/a/1/1/y", "/e/f", "/g/f", "/a/0/q"]);
        let found: Vec<_> = found.into_iter().filter_map(position).collect();
        assert_eq!(found, [(1, 1), (2, 8), (3, 10), (4, 24), (6, 6), (7, 4), (2, 5)]);
        let json = "{\n\t\"a\": {\"b\": [true,\n\t\tnull]}\n}";
        assert_eq!(position(locate(json, "/a/b/1")), Some((3, 3)));
    }

    #[test]
    fn an_empty_block_scalar_has_the_place_of_its_key_or_its_list() {
        let text = "a: |\nb:\n  - >-\n\n  - c: |+\n\nd: e\n...\n";
        let found = locate_all(text, &["/a", "/b/0", "/b/1/c", "/d"]);
        let found: Vec<_> = found.into_iter().filter_map(position).collect();
        assert_eq!(found, [(1, 1), (3, 3), (5, 5), (7, 4)]);
    }

    #[test]
    fn of_two_values_the_second_is_found() {
        assert_eq!(position(locate("a: 1\na: 2\n", "/a")), Some((2, 4)));
    }
}
