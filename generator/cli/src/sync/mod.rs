//! Synchronization of an output folder with the generated files.
//!
//! The generator owns `Cargo.toml`, `README.md` and `src/**` in the folder of a package, and the files with its marker in the
//! folder of a module; nothing else is touched.
//! [`Plan::new`] finds the differences without changing anything, [`report::write`] displays them, and [`Plan::apply`]
//! removes them. [`recover`] rolls back the changes of a run that was killed.
//!
//! Line endings are ignored, because a checkout may convert `\n` to `\r\n`.

mod apply;
mod change;
mod content;
mod disk;
mod path;
pub mod report;
mod stage;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::ensure;

pub use change::{Change, ChangeKind, Owner};
pub use content::MARK;
use content::{has_marker, replaceable, same_lines};
pub use path::Owned;

/// The generated files: their contents by path, with `/` as separator.
pub type Files = BTreeMap<String, String>;

/// What to do with differences.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// Write the generated files.
    Write,
    /// Report the differences only.
    Check,
}

/// The differences between a folder and the generated files.
#[derive(Debug)]
pub struct Plan {
    root: PathBuf,
    paths: Owned,
    changes: BTreeMap<String, Change>,
    unmanaged: Vec<String>,
    equal: usize,
}

impl Plan {
    /// Compares the folder `root` of a package, which need not exist, with `wanted`.
    pub fn new(root: &Path, wanted: &Files) -> anyhow::Result<Self> {
        Self::of(Owned::Package, root, wanted)
    }

    /// Compares the output folder `root`, which need not exist, with `wanted`.
    pub fn of(paths: Owned, root: &Path, wanted: &Files) -> anyhow::Result<Self> {
        path::check(paths, wanted.keys().map(String::as_str))?;
        let root = disk::resolve(root)?;
        let found = disk::read(paths, &root)?;
        // A file of a generated crate may have lost its marker by a manual edit or a merge. It is still a generated file.
        let crate_is_generated = found.get("Cargo.toml").is_some_and(|text| has_marker(text));
        let mut changes = BTreeMap::new();
        let mut equal = 0;
        for (path, text) in wanted {
            let kind = match found.get(path) {
                None => ChangeKind::Missing { wanted: text.clone() },
                Some(bytes) if same_lines(bytes, text.as_bytes()) => {
                    equal += 1;
                    continue;
                }
                Some(bytes) => ChangeKind::Stale { found: bytes.clone(), wanted: text.clone() },
            };
            let owner = match &kind {
                ChangeKind::Stale { found, .. } if !crate_is_generated && !replaceable(found) => {
                    Owner::User
                }
                _ => Owner::Generator,
            };
            changes.insert(path.clone(), Change { kind, owner });
        }
        let mut unmanaged = Vec::new();
        for (path, bytes) in &found {
            if wanted.contains_key(path) || paths.files().contains(&path.as_str()) {
                continue;
            }
            if has_marker(bytes) {
                let kind = ChangeKind::Orphaned { found: bytes.clone() };
                changes.insert(path.clone(), Change { kind, owner: Owner::Generator });
            } else {
                unmanaged.push(path.clone());
            }
        }
        Ok(Self { root, paths, changes, unmanaged, equal })
    }

    /// Returns whether there are no differences.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the differences by path.
    #[must_use]
    pub fn changes(&self) -> &BTreeMap<String, Change> {
        &self.changes
    }

    /// Returns the files in the folder of sources that are not generated and are ignored.
    #[must_use]
    pub fn unmanaged(&self) -> &[String] {
        &self.unmanaged
    }

    /// Returns whether a generated file would replace a user's file, so that the plan cannot be applied.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        self.changes.values().any(|change| change.owner == Owner::User)
    }

    /// Returns the number of files that are up to date.
    #[must_use]
    pub fn equal(&self) -> usize {
        self.equal
    }

    /// Applies all changes, or none if there is an error.
    ///
    /// `on_step` is called before each step with the number of finished steps and the total. If it breaks, all steps are
    /// rolled back.
    pub fn apply(
        &self,
        on_step: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> anyhow::Result<()> {
        let blocked: Vec<_> = self
            .changes
            .iter()
            .filter(|(_, change)| change.owner == Owner::User)
            .map(|(path, _)| path)
            .collect();
        ensure!(
            blocked.is_empty(),
            "{} contains files that this command would have to replace but did not write; \
             move them or use another folder (nothing was changed):\n{}",
            self.root.display(),
            blocked.iter().map(|path| format!("  {path}")).collect::<Vec<_>>().join("\n")
        );
        if self.is_empty() {
            return Ok(());
        }
        let sources = self.root.join(self.paths.sources());
        apply::apply(&self.root, &sources, &self.changes, on_step)
    }
}

/// Rolls back the changes in the folder `root` of a run that was killed, and removes its temporary files. Returns whether
/// there was such a run.
pub fn recover(owned: Owned, root: &Path) -> anyhow::Result<bool> {
    stage::recover(owned, &disk::resolve(root)?)
}
