//! Differences between files on disk and generated files.

/// A difference in one file.
#[derive(Debug)]
pub struct Change {
    /// The kind of difference.
    pub kind: ChangeKind,
    /// The owner of the file on disk.
    pub owner: Owner,
}

/// A kind of difference.
#[derive(Debug)]
pub enum ChangeKind {
    /// The content of the file differs.
    Stale {
        /// The content on disk.
        found: Vec<u8>,
        /// The generated content.
        wanted: String,
    },
    /// The file does not exist.
    Missing {
        /// The generated content.
        wanted: String,
    },
    /// The file in `src/` was generated earlier and is no longer generated.
    Orphaned {
        /// The content on disk.
        found: Vec<u8>,
    },
}

/// The owner of a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Owner {
    /// The generator, which may replace or delete the file.
    Generator,
    /// The user, whose work must not be lost.
    User,
}
