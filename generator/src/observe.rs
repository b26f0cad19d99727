//! Progress of a generator run.

/// An observer of the phases of a run and of the progress of the last one.
///
/// The generator is pure: it knows no clock and no terminal. Who wants to show
/// its progress or to measure its phases does that here; `()` does nothing.
pub trait Observe {
    /// A phase begins, and the one before it has ended.
    fn phase(&mut self, phase: Phase) {
        let _ = phase;
    }

    /// Of the current phase, `done` of `total` parts are done. Only
    /// [`Phase::Render`] says so, whose parts are files.
    fn progress(&mut self, done: usize, total: usize) {
        let _ = (done, total);
    }
}

impl Observe for () {}

/// A phase of [`generate`](crate::generate), in their order.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Phase {
    /// Finds path items and components.
    Locate,
    /// The operations that are wanted.
    Select,
    /// The selected parts, parsed and turned into the model.
    Lower,
    /// Identifiers.
    Name,
    /// Composes the files.
    Emit,
    /// The model as tokens, and these as text, file by file.
    Render,
}

impl Phase {
    /// Its name in one word: `locate`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Locate => "locate",
            Self::Select => "select",
            Self::Lower => "lower",
            Self::Name => "name",
            Self::Emit => "emit",
            Self::Render => "render",
        }
    }
}
