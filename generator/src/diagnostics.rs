//! What is wrong with a description: where, what, and the way out.

use std::collections::HashSet;
use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something was left out of the crate, or repaired.
    Warning,
}

/// A place in the text of a description, both from 1.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// One problem with a description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The description's name, as it was given (a file name).
    pub file: String,
    /// Where, as a JSON pointer (RFC 6901) into the description; empty for the whole.
    pub pointer: String,
    /// Where in the text, if that is known.
    pub position: Option<Position>,
    /// What is wrong: the construct and the problem, as a sentence without a full stop.
    pub message: String,
    /// The way out, as a sentence without a full stop.
    pub help: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(f, "{severity}: {}", self.message)?;
        write!(f, "  --> {}", self.file)?;
        if let Some(position) = self.position {
            write!(f, ":{}:{}", position.line, position.column)?;
        }
        if !self.pointer.is_empty() {
            write!(f, " (#{})", self.pointer)?;
        }
        write!(f, "\n  help: {}", self.help)
    }
}

/// Collects problems while a description is read.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    // Only asked, never listed: its order does not reach the output.
    seen: HashSet<(String, String)>,
}

impl Diagnostics {
    /// Notes that something cannot be generated.
    pub fn error(
        &mut self,
        pointer: &Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Severity::Error, pointer, message.into(), help.into());
    }

    /// Notes that something was left out or repaired.
    pub fn warn(&mut self, pointer: &Pointer, message: impl Into<String>, help: impl Into<String>) {
        self.push(Severity::Warning, pointer, message.into(), help.into());
    }

    /// Notes a problem with the text itself, for which there is no pointer.
    pub fn error_at(
        &mut self,
        position: Position,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(Severity::Error, &Pointer::root(), Some(position), message.into(), help.into());
    }

    fn push(&mut self, severity: Severity, pointer: &Pointer, message: String, help: String) {
        self.add(severity, pointer, None, message, help);
    }

    fn add(
        &mut self,
        severity: Severity,
        pointer: &Pointer,
        position: Option<Position>,
        message: String,
        help: String,
    ) {
        // A component that several operations use is read once for each of them.
        if !self.seen.insert((pointer.to_string(), message.clone())) {
            return;
        }
        self.found.push(Diagnostic {
            severity,
            file: String::new(),
            pointer: pointer.to_string(),
            position,
            message,
            help,
        });
    }

    /// The pointers for which [`finish`](Self::finish) asks, in its order.
    pub fn pointers(&self) -> impl Iterator<Item = &str> {
        let unplaced = self.found.iter().filter(|found| found.position.is_none());
        unplaced.map(|found| found.pointer.as_str())
    }

    /// Whether there is an error among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// The problems, errors first, each with its file and its place in the text.
    #[must_use]
    pub fn finish(
        mut self,
        file: &str,
        mut locate: impl FnMut(&str) -> Option<Position>,
    ) -> Vec<Diagnostic> {
        for diagnostic in &mut self.found {
            file.clone_into(&mut diagnostic.file);
            if diagnostic.position.is_none() {
                diagnostic.position = locate(&diagnostic.pointer);
            }
        }
        self.found.sort_by_key(|found| found.severity);
        self.found
    }
}

/// A JSON pointer (RFC 6901) that grows as a description is descended into.
#[derive(Clone, Debug, Default, Eq, PartialEq, Ord, PartialOrd)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// A pointer that is already escaped, such as `/components/schemas/a`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// This pointer with one more segment.
    #[must_use]
    pub fn join(&self, segment: impl fmt::Display) -> Self {
        let segment = segment.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{segment}", self.0))
    }

    /// This pointer with more segments.
    #[must_use]
    pub fn join_all<'s>(&self, segments: impl IntoIterator<Item = &'s str>) -> Self {
        segments.into_iter().fold(self.clone(), |pointer, segment| pointer.join(segment))
    }

    /// The pointer as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
