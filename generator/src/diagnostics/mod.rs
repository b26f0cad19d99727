//! Problems with a description: position, message and help.

mod code;
mod excerpt;
mod position;
mod render;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

pub use code::Code;
pub use excerpt::Excerpt;
pub(crate) use excerpt::excerpts;
pub use position::Position;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something was ignored or repaired.
    Warning,
}

/// One problem with a description.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// The severity of a problem.
    pub severity: Severity,
    /// The description's name, as it was given (a file name).
    pub file: String,
    /// Where, as a JSON pointer (RFC 6901) into the description; empty for the whole.
    pub pointer: String,
    /// Where in the text, if that is known.
    pub position: Option<Position>,
    /// The line there, if that is known.
    pub excerpt: Option<Excerpt>,
    /// What is wrong: the construct and the problem, as a sentence without a full stop.
    pub message: String,
    /// The help: an instruction, as a sentence without a full stop.
    pub help: String,
}

/// Collects problems while a description is read.
#[derive(Debug, Default)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    // Only asked, never listed: its order does not reach the output.
    seen: HashSet<(Pointer, String)>,
    /// The original pointers of values that were moved; only asked as well.
    moves: HashMap<Pointer, Pointer>,
    strict: bool,
}

impl Diagnostics {
    /// With `strict`, every [repair](Code::is_repair) is an error.
    #[must_use]
    pub fn new(strict: bool) -> Self {
        Self { strict, ..Self::default() }
    }

    /// Notes that something cannot be generated.
    pub fn error(
        &mut self,
        code: Code,
        pointer: &Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(code, Severity::Error, pointer, message.into(), help.into());
    }

    /// Notes that something was left out, or that it breaks a rule and was read all the same.
    pub fn warn(
        &mut self,
        code: Code,
        pointer: &Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(code, self.warning_severity(code), pointer, message.into(), help.into());
    }

    /// How bad it is that something was left out or repaired.
    fn warning_severity(&self, code: Code) -> Severity {
        if self.strict && code.is_repair() { Severity::Error } else { Severity::Warning }
    }

    /// Notes a problem with the text itself, for which there is no pointer.
    pub fn error_at(
        &mut self,
        code: Code,
        position: Position,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.add(
            code,
            Severity::Error,
            &Pointer::root(),
            Some(position),
            message.into(),
            help.into(),
        );
    }

    fn push(
        &mut self,
        code: Code,
        severity: Severity,
        pointer: &Pointer,
        message: String,
        help: String,
    ) {
        self.add(code, severity, pointer, None, message, help);
    }

    fn add(
        &mut self,
        code: Code,
        severity: Severity,
        pointer: &Pointer,
        position: Option<Position>,
        message: String,
        help: String,
    ) {
        let pointer = &self.original(pointer);
        // A component that several operations use is read once for each of them.
        if !self.seen.insert((pointer.clone(), message.clone())) {
            return;
        }
        self.found.push(Diagnostic {
            code,
            severity,
            file: pointer.file().map_or_else(String::new, ToString::to_string),
            pointer: pointer.to_string(),
            position,
            excerpt: None,
            message,
            help,
        });
    }

    /// Records that the value at `to` was at `from` before: its problems are reported there.
    pub(crate) fn moved(&mut self, to: Pointer, from: Pointer) {
        self.moves.insert(to, from);
    }

    /// The pointer in the description of a value that may have been moved, or is in one that was moved.
    fn original(&self, pointer: &Pointer) -> Pointer {
        let mut found = pointer.clone();
        let mut end = if self.moves.is_empty() { 0 } else { found.text.len() };
        while end > 0 {
            let around = Pointer { file: found.file.clone(), text: found.text[..end].to_owned() };
            end = parent(&around.text);
            if let Some(from) = self.moves.get(&around) {
                found.text.replace_range(..around.text.len(), &from.text);
                // A value that contains both may have been moved as well. Its pointer is shorter than either: a value
                // can be moved from inside of its new location.
                while !is_within(&from.text, &around.text[..end]) {
                    end = parent(&around.text[..end]);
                }
            }
        }
        found
    }

    /// Takes in the problems of another file, which were found when it was read on its own.
    pub(crate) fn add_from_file(&mut self, file: &Arc<str>, problems: &Diagnostics) {
        for found in &problems.found {
            let Diagnostic { code, severity, pointer, position, message, help, .. } = found.clone();
            let pointer = Pointer::parse(&pointer).in_file(Some(file.clone()));
            let severity = severity.min(self.warning_severity(code));
            self.add(code, severity, &pointer, position, message, help);
        }
    }

    /// The files and the pointers for which [`locate_diagnostics`](Self::into_located) asks, in its order. The
    /// description itself is the file without a name.
    pub fn pointers(&self) -> impl Iterator<Item = (&str, &str)> {
        let unplaced = self.found.iter().filter(|found| found.position.is_none());
        unplaced.map(|found| (found.file.as_str(), found.pointer.as_str()))
    }

    /// Returns whether there is an error among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|found| found.severity == Severity::Error)
    }

    /// Returns the problems, errors first, each with its file and its position in the text. `locate` gives the
    /// position of the most similar value around a pointer, and how much of the pointer leads to it; `text` a file's text.
    #[must_use]
    pub fn into_located<'t>(
        mut self,
        name: impl Fn(&str) -> String,
        mut locate: impl FnMut(&str, &str) -> Option<(Position, usize)>,
        text: impl Fn(&str) -> Option<Cow<'t, str>>,
    ) -> Vec<Diagnostic> {
        for diagnostic in &mut self.found {
            if diagnostic.position.is_none()
                && let Some((position, length)) = locate(&diagnostic.file, &diagnostic.pointer)
            {
                diagnostic.position = Some(position);
                // A value that was created from another has the position of that.
                diagnostic.pointer.truncate(length);
            }
        }
        self.excerpt(text);
        for diagnostic in &mut self.found {
            diagnostic.file = name(&diagnostic.file);
        }
        self.found.sort_by_key(|found| found.severity);
        self.found
    }

    /// Gives each problem that has a place the line there: each file is looked through once.
    fn excerpt<'t>(&mut self, text: impl Fn(&str) -> Option<Cow<'t, str>>) {
        let mut files: BTreeMap<&str, (Vec<Position>, Vec<&mut Option<Excerpt>>)> = BTreeMap::new();
        for Diagnostic { file, position, excerpt, .. } in &mut self.found {
            if let Some(position) = *position {
                let (positions, excerpts) = files.entry(file).or_default();
                positions.push(position);
                excerpts.push(excerpt);
            }
        }
        for (file, (positions, excerpts)) in files {
            let found = excerpt::excerpts(&text(file).unwrap_or_default(), &positions);
            for (excerpt, found) in excerpts.into_iter().zip(found) {
                *excerpt = found;
            }
        }
    }
}

/// The length of the pointer of the value that contains a pointer's value.
fn parent(pointer: &str) -> usize {
    pointer.rfind('/').unwrap_or_default()
}

/// Returns whether a pointer leads to another's place, or into it.
fn is_within(pointer: &str, outer: &str) -> bool {
    pointer.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A JSON pointer (RFC 6901) that grows as a description is descended into, and the file that it leads into.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pointer {
    /// The file's path below the root; `None` for the description itself.
    file: Option<Arc<str>>,
    text: String,
}

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// A pointer that is already escaped, such as `/components/schemas/a`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self { file: None, text: text.to_owned() }
    }

    /// The same pointer into a file: its path below the root, or `None` for the description itself.
    #[must_use]
    pub fn in_file(self, file: Option<Arc<str>>) -> Self {
        Self { file, ..self }
    }

    /// The file that it leads into; `None` for the description itself.
    #[must_use]
    pub fn file(&self) -> Option<&Arc<str>> {
        self.file.as_ref()
    }

    /// This pointer with one more segment.
    #[must_use]
    pub fn join(&self, segment: impl fmt::Display) -> Self {
        let segment = segment.to_string().replace('~', "~0").replace('/', "~1");
        Self { file: self.file.clone(), text: format!("{}/{segment}", self.text) }
    }

    /// This pointer with more segments.
    #[must_use]
    pub fn join_all<'s>(&self, segments: impl IntoIterator<Item = &'s str>) -> Self {
        segments.into_iter().fold(self.clone(), |pointer, segment| pointer.join(segment))
    }

    /// The pointer as text, without its file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its segments, unescaped.
    pub fn segments(&self) -> impl Iterator<Item = String> {
        self.text.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~"))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_moved_into_itself_has_one_place() {
        let mut diagnostics = Diagnostics::default();
        let pointer = |text: &str| Pointer::parse(text);
        diagnostics.moved(pointer("/a/anyOf"), pointer("/a/anyOf/0/anyOf"));
        diagnostics.moved(pointer("/a/allOf/0"), pointer("/a"));
        diagnostics.moved(pointer("/a"), pointer("/b"));
        for (made, original) in [
            ("/a/anyOf/1/type", "/b/anyOf/0/anyOf/1/type"),
            ("/a/allOf/0/title", "/b/title"),
            ("/ab/anyOf", "/ab/anyOf"),
        ] {
            assert_eq!(diagnostics.original(&pointer(made)).as_str(), original);
        }
    }
}
