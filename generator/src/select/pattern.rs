//! Patterns that select operations, properties and schemas.
//!
//! ```text
//! /users/{}/messages/**        paths; `*` in a segment, `**` for any number of segments
//! /users/{user-id}#GET,PATCH   only some methods
//! operationId:users.*          what an operation is called
//! tag:users.message            what it is filed under
//! property:user/manager        a property of a component schema
//! schema:user                  a component schema
//! ```

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::description::{Method, OperationEntry};

/// A pattern that selects operations, properties or schemas.
///
/// - `/users/{}/messages/**`: operations by their path. `*` matches any characters within a segment, `**` as a
///   whole segment any number of segments, including none. The name of a path parameter makes no
///   difference: `{}`, `{id}` and `{user-id}` are the same.
/// - `operationId:users.*`: by `operationId`; `*` matches any characters.
/// - `tag:users.message`: by one of their tags; `*` matches any characters.
///
/// Each of these may end in methods: `/users#GET,POST`. Upper and lower case differ, but for the methods that
/// OpenAPI has a keyword for.
///
/// - `property:microsoft.graph.user/manager`: a property that a component schema declares, itself or in an inline part;
///   `*` matches any characters on both sides of the first slash.
/// - `schema:microsoft.graph.user`: a component schema that is wanted whether or not an operation uses it; `*` matches any
///   characters.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub struct Pattern {
    text: String,
    subject: Subject,
    methods: Vec<Method>,
}

/// The subject of a pattern.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Subject {
    Path(Vec<Segment>),
    OperationId(Glob),
    Tag(Glob),
    /// A component schema, and a property of it.
    Property(Glob, Glob),
    /// A component schema.
    Schema(Glob),
}

/// A segment between two slashes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Segment {
    /// `**`: any number of segments.
    Any,
    One(Glob),
}

/// The literal parts of a pattern, between its stars.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Glob(Vec<String>);

/// The reason why a string is not a pattern.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PatternError {
    /// It begins with neither of the words, nor with a slash.
    #[error(
        "the pattern `{0}` is not a path, which begins with `/`, and does not begin with `operationId:`, `tag:`, \
         `property:` or `schema:`; to find a path by its end, write `/**/{0}`"
    )]
    Subject(String),
    /// Nothing follows `operationId:`, `tag:` or `schema:`.
    #[error("nothing follows `{0}`; `{0}*` matches all")]
    Empty(String),
    /// A property has no schema in front of it, or is missing.
    #[error(
        "`{0}` does not name a property; write `property:SCHEMA/PROPERTY`, where `*` matches any characters"
    )]
    Property(String),
    /// What follows `#` is no method.
    #[error(
        "`{method}` in the pattern `{pattern}` is not a method, such as {}",
        Method::ALL.map(|method| method.token()).join(", ")
    )]
    Method {
        /// The whole pattern.
        pattern: String,
        /// What should be a method.
        method: String,
    },
}

impl FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        if let Some(property) = text.strip_prefix(PROPERTY) {
            let (schema, property) = property
                .split_once('/')
                .filter(|(schema, property)| !schema.is_empty() && !property.is_empty())
                .ok_or_else(|| PatternError::Property(text.to_owned()))?;
            let subject = Subject::Property(Glob::new(schema), Glob::new(property));
            return Ok(Self { text: text.to_owned(), subject, methods: Vec::new() });
        }
        let glob = |keyword: &str, glob: &str| match glob {
            "" => Err(PatternError::Empty(keyword.to_owned())),
            glob => Ok(Glob::new(glob)),
        };
        if let Some(schema) = text.strip_prefix(SCHEMA) {
            let subject = Subject::Schema(glob(SCHEMA, schema)?);
            return Ok(Self { text: text.to_owned(), subject, methods: Vec::new() });
        }
        let (subject, methods) = match text.rsplit_once('#') {
            Some((subject, methods)) => (subject, parse_methods(text, methods)?),
            None => (text, Vec::new()),
        };
        let subject = if subject.starts_with('/') {
            Subject::Path(path_segments(subject))
        } else if let Some(id) = subject.strip_prefix(OPERATION_ID) {
            Subject::OperationId(glob(OPERATION_ID, id)?)
        } else if let Some(tag) = subject.strip_prefix(TAG) {
            Subject::Tag(glob(TAG, tag)?)
        } else {
            return Err(PatternError::Subject(text.to_owned()));
        };
        Ok(Self { text: text.to_owned(), subject, methods })
    }
}

const OPERATION_ID: &str = "operationId:";
const TAG: &str = "tag:";
const PROPERTY: &str = "property:";
const SCHEMA: &str = "schema:";

impl TryFrom<String> for Pattern {
    type Error = PatternError;

    fn try_from(text: String) -> Result<Self, PatternError> {
        text.parse()
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn parse_methods(pattern: &str, methods: &str) -> Result<Vec<Method>, PatternError> {
    let parse = |method: &str| {
        let method = method.trim();
        let known = Method::from_keyword(&method.to_ascii_lowercase());
        known.or_else(|| Method::additional(method)).ok_or_else(|| PatternError::Method {
            pattern: pattern.to_owned(),
            method: method.to_owned(),
        })
    };
    methods.split(',').map(parse).collect()
}

impl Pattern {
    pub(super) fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Returns whether it selects properties, not operations.
    pub(super) fn is_property(&self) -> bool {
        matches!(self.subject, Subject::Property(..))
    }

    /// Returns whether it selects operations.
    pub(super) fn is_operation(&self) -> bool {
        !matches!(self.subject, Subject::Property(..) | Subject::Schema(_))
    }

    /// Returns whether it means a component schema.
    pub(super) fn matches_schema(&self, schema: &str) -> bool {
        matches!(&self.subject, Subject::Schema(schemas) if schemas.matches(schema))
    }

    /// Returns whether it means a property of a component schema.
    pub(super) fn matches_property(&self, schema: &str, property: &str) -> bool {
        matches!(&self.subject, Subject::Property(schemas, properties)
            if schemas.matches(schema) && properties.matches(property))
    }

    /// What follows the path: `#GET`, or nothing.
    pub(super) fn suffix(&self) -> &str {
        self.text.rfind('#').map_or("", |at| &self.text[at..])
    }

    /// What every path begins with whose operations it can mean.
    pub(super) fn prefix(&self) -> String {
        let segments = match &self.subject {
            Subject::Path(segments) => segments.as_slice(),
            _ => &[],
        };
        let plain = segments.iter().map_while(|segment| match segment {
            Segment::One(Glob(literals)) => match &literals[..] {
                [literal] if !literal.contains('{') => Some(literal),
                _ => None,
            },
            Segment::Any => None,
        });
        plain.flat_map(|literal| ["/", literal]).collect()
    }

    /// Returns whether it needs more of an operation than its path and method.
    pub(super) fn needs_details(&self) -> bool {
        !matches!(self.subject, Subject::Path(_))
    }

    pub(super) fn allows(&self, method: Method) -> bool {
        self.methods.is_empty() || self.methods.contains(&method)
    }

    /// Returns whether it means the operations of a path, its methods aside; `path` are the normalised segments.
    pub(super) fn matches_path(&self, path: &[&str]) -> bool {
        matches!(&self.subject, Subject::Path(segments) if match_segments(segments, path))
    }

    /// Returns whether it means an operation by what it is called or filed under, its methods aside.
    pub(super) fn matches_details(&self, operation: &OperationEntry<'_>) -> bool {
        match &self.subject {
            Subject::Path(_) | Subject::Property(..) | Subject::Schema(_) => false,
            Subject::OperationId(glob) => {
                operation.id.as_deref().is_some_and(|id| glob.matches(id))
            }
            Subject::Tag(glob) => operation.tags.iter().any(|tag| glob.matches(tag)),
        }
    }
}

impl Segment {
    pub(super) fn new(text: &str) -> Self {
        if text == "**" { Self::Any } else { Self::One(Glob::new(text)) }
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("**"),
            Self::One(glob) => write!(f, "{}", glob.0.join("*")),
        }
    }
}

impl Glob {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.split('*').map(str::to_owned).collect())
    }

    /// The strings between the stars.
    pub(super) fn literals(&self) -> &[String] {
        &self.0
    }

    pub(crate) fn matches(&self, text: &str) -> bool {
        // Splitting gives at least one part.
        let [first, rest @ ..] = &self.0[..] else { return false };
        let [middle @ .., last] = rest else { return text == first };
        let Some(mut text) = text.strip_prefix(first.as_str()) else { return false };
        // Whatever matches at all matches with each part as far to the left as it can be.
        for part in middle {
            let Some(at) = text.find(part.as_str()) else { return false };
            text = &text[at + part.len()..];
        }
        text.ends_with(last.as_str())
    }
}

/// The segments of the pattern of a path.
pub(crate) fn path_segments(path: &str) -> Vec<Segment> {
    segments(&normalized(path)).map(Segment::new).collect()
}

/// Returns whether segments match a path template.
pub(crate) fn match_template(pattern: &[Segment], template: &str) -> bool {
    let path = normalized(template);
    match_segments(pattern, &segments(&path).collect::<Vec<_>>())
}

pub(super) fn match_segments(pattern: &[Segment], path: &[&str]) -> bool {
    // As for one text: a later `**` can take over whatever an earlier one leaves, so only the last is retried.
    let (mut at, mut pattern_at) = (0, 0);
    let mut retry = None;
    while at < path.len() || pattern_at < pattern.len() {
        match pattern.get(pattern_at) {
            Some(Segment::Any) => {
                retry = Some((pattern_at, at));
                pattern_at += 1;
                continue;
            }
            Some(Segment::One(glob)) if at < path.len() && glob.matches(path[at]) => {
                (at, pattern_at) = (at + 1, pattern_at + 1);
                continue;
            }
            _ => {}
        }
        match retry {
            Some((any, from)) if from < path.len() => {
                retry = Some((any, from + 1));
                (at, pattern_at) = (from + 1, any + 1);
            }
            _ => return false,
        }
    }
    true
}

/// A path with `{}` for each of its parameters.
pub(super) fn normalized(path: &str) -> String {
    let mut normal = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, parameter)) = rest.split_once('{') {
        let Some((_, after)) = parameter.split_once('}') else { break };
        normal.push_str(before);
        normal.push_str("{}");
        rest = after;
    }
    normal.push_str(rest);
    normal
}

/// The segments of a path, which begins with a slash.
pub(super) fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').skip(1)
}
