//! Patterns that match requests.

use std::fmt;

use percent_encoding::percent_decode_str;

use super::message::TestRequest;

/// A pattern of a method, the segments of a path, and an optional query.
pub(super) struct Pattern {
    text: String,
    method: Option<String>,
    segments: Vec<Segment>,
    query: Option<String>,
}

enum Segment {
    /// Any number of segments.
    Any,
    /// One segment, as its parts.
    Parts(Vec<Part>),
}

#[derive(Debug)]
enum Part {
    Literal(String),
    /// Any string of at least this length in bytes.
    Wildcard(usize),
}

impl Pattern {
    pub(super) fn new(method: &str, path: &str) -> Self {
        let (path, query) = match path.split_once('?') {
            Some((path, query)) => (path, Some(query.to_owned())),
            None => (path, None),
        };
        let segments = segments(path).map(|segment| match segment {
            "**" => Segment::Any,
            segment => Segment::Parts(parts(segment)),
        });
        Self {
            text: format!("{method} {path}"),
            method: (method != "*").then(|| method.to_ascii_uppercase()),
            segments: segments.collect(),
            query,
        }
    }

    /// Returns whether a request matches the pattern.
    pub(super) fn matches(&self, request: &TestRequest) -> bool {
        let method = self.method.as_deref().is_none_or(|method| method == request.method());
        let query = self.query.as_deref().is_none_or(|query| Some(query) == request.query());
        let path: Vec<String> = segments(request.path()).map(decoded).collect();
        method && query && all_match(&self.segments, &path)
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        match &self.query {
            Some(query) => write!(f, "?{query}"),
            None => Ok(()),
        }
    }
}

fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').unwrap_or(path).split('/')
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Returns the parts of a segment: `{…}` and `*` are wildcards. An unclosed brace is a literal.
fn parts(mut segment: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    while let Some(first) = segment.chars().next() {
        let literal = segment.find(['{', '*']).unwrap_or(segment.len());
        let rest = match (first, segment.find('}')) {
            ('*', _) => {
                parts.push(Part::Wildcard(0));
                &segment[1..]
            }
            ('{', Some(end)) => {
                parts.push(Part::Wildcard(1));
                &segment[end + 1..]
            }
            _ => {
                let literal = literal.max(1);
                parts.push(Part::Literal(decoded(&segment[..literal])));
                &segment[literal..]
            }
        };
        segment = rest;
    }
    parts
}

fn all_match(pattern: &[Segment], path: &[String]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, _) => path.is_empty(),
        (Some((Segment::Any, rest)), _) => {
            (0..=path.len()).any(|skipped| all_match(rest, &path[skipped..]))
        }
        (Some((Segment::Parts(parts), rest)), Some((segment, others))) => {
            fits(parts, segment) && all_match(rest, others)
        }
        (Some((Segment::Parts(_), _)), None) => false,
    }
}

fn fits(parts: &[Part], text: &str) -> bool {
    match parts.split_first() {
        None => text.is_empty(),
        Some((Part::Literal(literal), rest)) => {
            text.strip_prefix(literal.as_str()).is_some_and(|text| fits(rest, text))
        }
        Some((Part::Wildcard(least), rest)) => {
            (*least..=text.len()).any(|end| text.get(end..).is_some_and(|text| fits(rest, text)))
        }
    }
}
