//! Overlays: changes of a description, as the OpenAPI Overlay Specification 1.0 and 1.1 define them. They are applied
//! before anything else sees the description.
//!
//! - `actions` reads overlays, with their targets in `JSONPath` (`target`);
//! - `apply` changes a value tree, with `merge`;
//! - `slices` does so with the path items, components and other entries that plain targets name, and reads no more of the
//!   description than these, and `edits` changes their lines; if that is impossible, the whole description is read;
//! - `origins` knows which values come from an overlay, so that problems point into it.

mod actions;
mod apply;
mod edits;
mod merge;
mod origins;
mod slices;
mod target;

use std::cell::RefCell;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Pointer, Position, excerpts};

use super::index::{Index, IndexError, index, index_scanned};
use super::input::Description;
use super::locate::{self, PointerMatch};
use super::scan::{self, Parts, Scan, Style};
use super::{positions, read};
use actions::Action;
use origins::Origins;

/// An overlay as text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Overlay {
    /// The name in messages: a file name.
    pub name: String,
    /// The text: YAML or JSON.
    pub text: String,
}

impl Overlay {
    /// Creates an overlay.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

/// The size of descriptions that one notices when they are read as a whole.
const LARGE: usize = 1_000_000;

/// A description with its overlays applied.
pub(crate) struct Overlaid<'d> {
    original: &'d Description,
    /// The result; `None` without overlays.
    result: Option<Description>,
    /// The scan of the original.
    scan: Option<Scan<'d>>,
    /// What a scan would find in the result, until it is used.
    parts: RefCell<Option<(Style, Parts<'static>)>>,
    origins: Origins,
    /// Warnings about the overlays.
    problems: Vec<Diagnostic>,
}

/// What actions make of a description.
struct Applied {
    text: String,
    /// What a scan would find in it, if that is known.
    parts: Option<(Style, Parts<'static>)>,
    origins: Origins,
    /// The problems of each overlay.
    problems: Vec<Diagnostics>,
}

impl<'d> Overlaid<'d> {
    /// Applies the overlays of a description. The error has the problems, errors first.
    pub(crate) fn new(original: &'d Description, strict: bool) -> Result<Self, Vec<Diagnostic>> {
        let overlays = &original.overlays;
        if overlays.is_empty() {
            return Ok(Self {
                original,
                result: None,
                scan: None,
                parts: RefCell::default(),
                origins: Origins::default(),
                problems: Vec::new(),
            });
        }
        let mut problems: Vec<Diagnostics> =
            overlays.iter().map(|_| Diagnostics::new(strict)).collect();
        let mut actions = Vec::new();
        for (number, overlay) in overlays.iter().enumerate() {
            actions.extend(actions::actions(number, &overlay.text, &mut problems[number]));
        }
        if problems.iter().any(Diagnostics::has_errors) {
            return Err(placed(original, problems));
        }
        let new = || overlays.iter().map(|_| Diagnostics::new(strict)).collect();
        let scan = scan::scan(&original.text);
        let applied = match slices::apply(scan.as_ref(), &actions, new()) {
            Ok(applied) => applied,
            Err(reason) => {
                let mut found = Diagnostics::new(strict);
                let applied = whole(&original.text, &actions, new(), &mut found);
                let Some(mut applied) = applied else {
                    return Err(positions::locate_diagnostics(original, found));
                };
                if let (Some(action), true) = (reason, original.text.len() > LARGE) {
                    note_whole(action, &mut applied.problems[action.overlay]);
                }
                applied
            }
        };
        let Applied { text, parts, origins, problems: found } = applied;
        let failed = found.iter().any(Diagnostics::has_errors);
        let mut problems = placed(original, problems);
        problems.extend(placed(original, found));
        problems.sort_by_key(|found| found.severity);
        if failed {
            return Err(problems);
        }
        let result = Description { text, overlays: Vec::new(), ..original.clone() };
        let parts = RefCell::new(parts);
        Ok(Self { original, result: Some(result), scan, parts, origins, problems })
    }

    /// Returns the description without overlays.
    pub(crate) fn description(&self) -> &Description {
        self.result.as_ref().unwrap_or(self.original)
    }

    /// Indexes the description without overlays.
    pub(crate) fn index(&self, diagnostics: &mut Diagnostics) -> Result<Index<'_>, IndexError> {
        let description = self.description();
        match self.parts.take() {
            Some((style, parts)) => index_scanned(
                description,
                Scan { text: &description.text, style, parts },
                diagnostics,
            ),
            None => index(description, diagnostics),
        }
    }

    /// Returns problems of the result with their positions in the original and in the overlays, and with the problems of
    /// the overlays, errors first.
    pub(crate) fn located(&self, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        if self.result.is_none() {
            return found;
        }
        let original = self.original;
        let (own, mut others): (Vec<_>, Vec<_>) =
            found.drain(..).partition(|found| found.file == original.name);
        // Where the text is not valid, it is the original's.
        let (syntax, own): (Vec<_>, Vec<_>) =
            own.into_iter().partition(|found| found.pointer.is_empty() && found.position.is_some());
        if syntax.iter().any(|found| found.code != Code::MissingKeyword) {
            let mut problems = Diagnostics::default();
            read::read(&original.text, &mut problems);
            others.extend(positions::locate_diagnostics(original, problems));
        } else {
            others.extend(syntax);
        }
        let mut by_text: Vec<Vec<Diagnostic>> = vec![Vec::new(); original.overlays.len() + 1];
        for mut found in own {
            match self.origins.find(&found.pointer) {
                Some((overlay, pointer)) => {
                    found.pointer = pointer;
                    by_text[overlay].push(found);
                }
                None => by_text[original.overlays.len()].push(found),
            }
        }
        let rest = by_text.pop().unwrap_or_default();
        others.extend(in_text(&original.name, &original.text, self.scan.as_ref(), rest));
        for (overlay, found) in original.overlays.iter().zip(by_text) {
            others.extend(in_text(&overlay.name, &overlay.text, None, found));
        }
        others.extend(self.problems.iter().cloned());
        others.sort_by_key(|found| found.severity);
        others
    }

    /// Returns the warnings about the overlays.
    pub(crate) fn into_problems(self) -> Vec<Diagnostic> {
        self.problems
    }
}

/// Applies actions to a description that is read as a whole; `None` if that fails. The result is JSON.
fn whole(
    text: &str,
    actions: &[Action],
    mut problems: Vec<Diagnostics>,
    diagnostics: &mut Diagnostics,
) -> Option<Applied> {
    let mut root = read::read(text, diagnostics)?;
    let mut origins = Origins::default();
    for action in actions {
        let copied = apply::copied(action, &root, &mut problems[action.overlay]);
        apply::apply(
            &mut root,
            action,
            copied.as_ref(),
            &mut origins,
            &mut problems[action.overlay],
        );
    }
    // Keys are strings and numbers are finite.
    let text = serde_json::to_string(&root).expect("a value tree is JSON");
    Some(Applied { text, parts: None, origins, problems })
}

fn note_whole(action: &Action, diagnostics: &mut Diagnostics) {
    diagnostics.warn(
        Code::OverlayReadsAll,
        &action.pointer().join("target"),
        format!("All of the description is read because of the target `{}`", action.target.text()),
        "Begin the target with one path or component, such as `$.paths['/users']` or `$.components.schemas.user`, if that is \
         enough",
    );
}

/// The problems of overlays with their positions.
fn placed(original: &Description, problems: Vec<Diagnostics>) -> Vec<Diagnostic> {
    let overlays = original.overlays.iter().zip(problems);
    let mut placed: Vec<Diagnostic> = overlays
        .flat_map(|(overlay, problems)| {
            let text = Description::new(&overlay.name, &overlay.text);
            positions::locate_diagnostics(&text, problems)
        })
        .collect();
    placed.sort_by_key(|found| found.severity);
    placed
}

/// Locates the pointers of problems in a description or an overlay.
fn in_text(
    name: &str,
    text: &str,
    scan: Option<&Scan<'_>>,
    mut found: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let pointers: Vec<&str> = found.iter().map(|found| found.pointer.as_str()).collect();
    let matches: Vec<Option<PointerMatch>> = match scan {
        Some(scan) => scan.find_all(&pointers),
        None => locate::find_all(text, &pointers),
    };
    for (found, place) in found.iter_mut().zip(matches) {
        found.position = place.map(|(position, _)| position);
        found.pointer.truncate(place.map_or(0, |(_, length)| length));
        name.clone_into(&mut found.file);
    }
    let positions: Vec<Position> = found.iter().filter_map(|found| found.position).collect();
    let placed = found.iter_mut().filter(|found| found.position.is_some());
    for (found, excerpt) in placed.zip(excerpts(text, &positions)) {
        found.excerpt = excerpt;
    }
    found
}

/// The pointer of a path in a value tree.
fn pointer(path: &[String]) -> Pointer {
    Pointer::root().join_all(path.iter().map(String::as_str))
}
