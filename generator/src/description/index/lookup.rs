//! Resolution of references in the description and in the files that it refers to.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::Arc;

use super::Index;
use super::reference_cache::LoadedFile;
use crate::description::files::{self, ForbiddenPath};
use crate::description::read;
use crate::description::reference::{self, ReferenceError, referred};
use crate::description::scan::{COMPONENTS, PATHS};
use crate::description::suggest::{alternatives, suggest};
use crate::description::value::Value;
use crate::description::version::Version;
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// The longest chain of references.
const MAX_REFERENCES: usize = 64;

/// The reason why a lookup failed.
#[derive(Debug)]
pub(in crate::description) enum LookupError {
    /// It is already reported.
    Reported,
    /// Code, message and help.
    Failed(Code, String, String),
}

impl Index<'_> {
    /// Returns the target of a reference, which need not exist. `referrer` is the pointer of the reference.
    pub(in crate::description) fn target(
        &self,
        reference: &str,
        referrer: &Pointer,
    ) -> Result<Pointer, ReferenceError> {
        if let Some(pointer) = self.identified(reference, referrer) {
            return Ok(pointer);
        }
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let root = Pointer::root().in_file(self.file_of(path, referrer.file())?);
        Ok(root.join_all(reference::fragment(fragment)?.iter().map(String::as_str)))
    }

    /// The file that a reference in another file names; `None` is the description.
    pub(super) fn file_of(
        &self,
        path: &str,
        file: Option<&Arc<str>>,
    ) -> Result<Option<Arc<str>>, ForbiddenPath> {
        if path.is_empty() {
            return Ok(file.cloned());
        }
        let own = self.description().path.as_str();
        let path = files::resolve(file.map_or(own, |file| file), path)?;
        Ok((path != own).then(|| Arc::from(path)))
    }

    /// The value at a pointer, and its pointer after all references were resolved.
    pub(in crate::description) fn find(
        &self,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<(&Value, Pointer), LookupError> {
        let mut wanted = pointer.clone();
        for _ in 0..MAX_REFERENCES {
            let (mut value, mut found, mut rest) = self.entry(&wanted, diagnostics)?;
            let beyond = loop {
                let Some(segment) = rest.pop_front() else { return Ok((value, found)) };
                match value.child(&segment) {
                    Some(inner) => {
                        value = inner;
                        found = found.join(segment);
                    }
                    None => break segment,
                }
            };
            let Some(reference) = referred(value) else {
                return Err(self.nothing(&wanted, value, &beyond));
            };
            let Ok(target) = self.target(reference, &found) else {
                return Err(self.nothing(&wanted, value, &beyond));
            };
            wanted = rest.iter().fold(target.join(beyond), |target, segment| target.join(segment));
        }
        Err(endless(pointer))
    }

    /// The value at the end of a chain of references that begins with a value.
    pub(in crate::description) fn follow<'v>(
        &'v self,
        value: &'v Value,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<(&'v Value, Pointer)> {
        let (mut value, mut pointer) = (value, pointer.clone());
        for _ in 0..MAX_REFERENCES {
            let Some(reference) = referred(value) else { return Some((value, pointer)) };
            (value, pointer) = self.step(reference, &pointer, diagnostics)?;
        }
        endless(&pointer).report(&pointer, diagnostics);
        None
    }

    /// The end of the chain of references that begins at a pointer; the pointer itself if there is no reference, or if
    /// the chain has no end. Problems are not reported here.
    pub(in crate::description) fn end(&self, pointer: &Pointer) -> Pointer {
        let mut problems = Diagnostics::default();
        let mut next = pointer.clone();
        for _ in 0..MAX_REFERENCES {
            let Ok((value, found)) = self.find(&next, &mut problems) else { break };
            let alone = value.as_object().is_some_and(|keys| keys.len() == 1);
            let Some(reference) = referred(value).filter(|_| alone) else { return found };
            let Ok(target) = self.target(reference, &found) else { break };
            next = target;
        }
        pointer.clone()
    }

    /// Returns the target of one reference. `pointer` is the pointer of the object that contains it.
    pub(super) fn step(
        &self,
        reference: &str,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Option<(&Value, Pointer)> {
        let referrer = pointer.join("$ref");
        let target = match self.target(reference, &referrer) {
            Ok(target) => target,
            Err(error) => {
                reference::report(reference, error, &referrer, diagnostics);
                return None;
            }
        };
        let found = self.find(&target, diagnostics);
        found.map_err(|missing| missing.report(&referrer, diagnostics)).ok()
    }

    /// Returns the minor version of a file: its own, if it has one.
    pub(in crate::description) fn minor_version_of(&self, file: Option<&Arc<str>>) -> Version {
        let source = file.and_then(|file| self.sources.files.get(file));
        let version = source.and_then(|source| source.root.as_ref()?.get("openapi")?.as_str());
        version.and_then(Version::of).unwrap_or(self.minor_version())
    }

    /// The text of another file that has been read.
    pub(super) fn other_text(&self, file: &str) -> Option<&str> {
        self.sources.files.get(file)?.text.as_ref().ok()?.as_deref()
    }

    /// Returns the entry or the file that contains a pointer, its own pointer, and the remaining segments.
    pub(super) fn entry(
        &self,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Result<(&Value, Pointer, VecDeque<String>), LookupError> {
        let mut segments: VecDeque<String> = pointer.segments().collect();
        if let Some(file) = pointer.file() {
            let root = self.file(file, diagnostics)?;
            return Ok((root, Pointer::root().in_file(Some(file.clone())), segments));
        }
        let depth = match segments.front().map(String::as_str) {
            Some(PATHS) => 2,
            Some(COMPONENTS) => 3,
            _ => 1,
        };
        let keys: Vec<String> = segments.drain(..depth.min(segments.len())).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let entry = Pointer::root().join_all(keys.iter().copied());
        let value = match self.sources.entries.get(entry.as_str()) {
            Some(known) => known.as_ref(),
            None => match self.value(&keys, diagnostics) {
                Some(Cow::Borrowed(value)) => Some(value),
                value => self
                    .sources
                    .entries
                    .get_or_make(entry.as_str(), || value.map(Cow::into_owned))
                    .as_ref(),
            },
        };
        value.map(|value| (value, entry, segments)).ok_or_else(|| {
            let message = format!("There is nothing at `#{pointer}`");
            LookupError::Failed(
                Code::DanglingReference,
                message,
                "Add it, or correct the reference".to_owned(),
            )
        })
    }

    /// The value of another file.
    fn file(&self, path: &str, diagnostics: &mut Diagnostics) -> Result<&Value, LookupError> {
        let source = self.sources.files.get_or_make(path, || {
            let text = self.description().files.read(path);
            let mut problems = Diagnostics::default();
            let root = match &text {
                Ok(Some(text)) => read::read(text, &mut problems),
                _ => None,
            };
            LoadedFile { text, root: root.filter(|_| !problems.has_errors()), problems }
        });
        diagnostics.add_from_file(&Arc::from(path), &source.problems);
        let name = self.description().file_name(path);
        let (message, help) = match (&source.text, &source.root) {
            (Ok(Some(_)), Some(root)) => return Ok(root),
            (Ok(Some(_)), None) => return Err(LookupError::Reported),
            (Ok(None), _) => {
                (format!("There is no file `{name}`"), "Put it there, or correct the reference")
            }
            (Err(why), _) => (
                format!("The file `{name}` cannot be read: {why}"),
                "Check that it is a readable text file below the root",
            ),
        };
        Err(LookupError::Failed(Code::MissingFile, message, help.to_owned()))
    }

    fn nothing(&self, pointer: &Pointer, around: &Value, key: &str) -> LookupError {
        let file = pointer.file().map(|file| self.description().file_name(file));
        let message = match file {
            Some(file) => format!("There is nothing at `#{pointer}` in `{file}`"),
            None => format!("There is nothing at `#{pointer}`"),
        };
        let keys = around.as_object().into_iter().flat_map(|object| object.keys());
        let help = match alternatives(&suggest(key, keys.map(String::as_str))).as_str() {
            "" => format!("Add `{key}`, or correct the reference"),
            near => format!("Instead of `{key}`, did you mean {near}?"),
        };
        LookupError::Failed(Code::DanglingReference, message, help)
    }
}

impl LookupError {
    /// Whether the pointer is valid but has no value.
    pub(in crate::description) fn is_dangling(&self) -> bool {
        matches!(self, Self::Failed(Code::DanglingReference, ..))
    }

    /// Reports a reference without a target as a warning, with its replacement.
    pub(in crate::description) fn repair(
        self,
        instead: &str,
        pointer: &Pointer,
        diagnostics: &mut Diagnostics,
    ) {
        if let Self::Failed(code, message, help) = self {
            diagnostics.warn(code, pointer, format!("{message}: {instead}"), help);
        }
    }

    /// Reports it as an error of the reference.
    pub(in crate::description) fn report(self, pointer: &Pointer, diagnostics: &mut Diagnostics) {
        if let Self::Failed(code, message, help) = self {
            diagnostics.error(code, pointer, message, help);
        }
    }
}

fn endless(pointer: &Pointer) -> LookupError {
    let message = format!(
        "The reference to `#{pointer}` leads through too many other references, or is part of a cycle"
    );
    LookupError::Failed(Code::CircularReference, message, "Refer to a definition".to_owned())
}
