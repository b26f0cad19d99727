//! The values of a description that come from overlays.

use crate::diagnostics::Pointer;

/// Which values come from overlays.
#[derive(Default)]
pub(super) struct Origins {
    /// The pointer of each in the description, in the order of the actions.
    found: Vec<(String, Source)>,
}

/// Where a value is in an overlay.
#[derive(Clone)]
pub(super) struct Source {
    overlay: usize,
    pointer: Pointer,
    /// Whether the value itself is not in the overlay, but only a path to it.
    is_copy: bool,
}

impl Source {
    pub(super) fn new(overlay: usize, pointer: Pointer, is_copy: bool) -> Self {
        Self { overlay, pointer, is_copy }
    }

    /// The source of the value of a key or an item.
    pub(super) fn join(&self, segment: impl std::fmt::Display) -> Self {
        let pointer = if self.is_copy { self.pointer.clone() } else { self.pointer.join(segment) };
        Self { pointer, ..*self }
    }
}

impl Origins {
    pub(super) fn add(&mut self, at: &Pointer, from: &Source) {
        self.found.push((at.to_string(), from.clone()));
    }

    /// Forgets the values that were removed with the one at a pointer.
    pub(super) fn forget(&mut self, removed: &Pointer) {
        self.found.retain(|(at, _)| below(at, removed.as_str()).is_none());
    }

    /// Forgets an item of a list, which the later ones follow.
    pub(super) fn shift(&mut self, list: &Pointer, removed: usize) {
        self.forget(&list.join(removed));
        for (at, _) in &mut self.found {
            let Some(rest) = below(at, list.as_str()) else { continue };
            let mut segments = rest.splitn(3, '/').skip(1);
            let index = segments.next().and_then(|index| index.parse::<usize>().ok());
            if let Some(index) = index.filter(|index| *index > removed) {
                let inner = segments.next().map_or(String::new(), |inner| format!("/{inner}"));
                *at = format!("{list}/{}{inner}", index - 1);
            }
        }
    }

    /// Returns the overlay and the pointer in it of the value at a pointer, if it is from one.
    pub(super) fn find(&self, pointer: &str) -> Option<(usize, String)> {
        let around = self
            .found
            .iter()
            .filter_map(|(at, source)| Some((at.len(), source, below(pointer, at)?)));
        // The last of the innermost ones.
        let (_, source, rest) = around.max_by_key(|(length, ..)| *length)?;
        let rest = if source.is_copy { "" } else { rest };
        Some((source.overlay, format!("{}{rest}", source.pointer)))
    }
}

/// What follows the pointer of a value in that of the same value or of one inside of it.
fn below<'p>(pointer: &'p str, outer: &str) -> Option<&'p str> {
    pointer.strip_prefix(outer).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}
