//! Positions of diagnostics in the text.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::input::Description;
use super::locate;
use crate::diagnostics::{Diagnostic, Diagnostics};

/// Returns the problems, errors first, each with its file and its position in the text.
///
/// This is for a description without an index: the text is searched once if there is a problem.
/// [`Index::locate_diagnostics`](super::Index::locate_diagnostics) costs less.
#[must_use]
pub fn locate_diagnostics(description: &Description, diagnostics: Diagnostics) -> Vec<Diagnostic> {
    let text = |file: &str| match file {
        "" => Some(Cow::Borrowed(description.text.as_str())),
        // It was read before: there is no problem with a file that cannot be.
        file => description.files.read(file).ok().flatten().map(Cow::Owned),
    };
    with_positions(description, diagnostics, text, |file, pointers| {
        locate::find_all(&text(file).unwrap_or_default(), pointers)
    })
}

/// Locates the pointers of each file in one pass.
pub(super) fn with_positions<'t>(
    description: &Description,
    diagnostics: Diagnostics,
    text: impl Fn(&str) -> Option<Cow<'t, str>>,
    find_all: impl Fn(&str, &[&str]) -> Vec<Option<locate::PointerMatch>>,
) -> Vec<Diagnostic> {
    let mut wanted: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, pointer) in diagnostics.pointers() {
        wanted.entry(file).or_default().push(pointer);
    }
    // `finish` asks in the order in which `pointers` gave them.
    let mut found: BTreeMap<String, std::vec::IntoIter<Option<locate::PointerMatch>>> = wanted
        .into_iter()
        .map(|(file, pointers)| (file.to_owned(), find_all(file, &pointers).into_iter()))
        .collect();
    diagnostics.into_located(
        |file| description.file_name(file),
        |file, _| found.get_mut(file)?.next().flatten(),
        text,
    )
}
