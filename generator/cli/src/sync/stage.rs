//! The temporary folder for changes of an output folder, and recovery from one that a killed process left.
//!
//! ```text
//! .openapi-to-crate-XXXXXX/
//!   lock       locked by the writing process until it ends
//!   new/…      the new files, until they are moved to the output folder
//!   old/…      the old files, after they were moved out of the output folder
//!   added      the paths without an old file; exists only while files are replaced
//! ```
//!
//! An interrupted process removes its stage. A killed process cannot, but the system releases its lock, which tells the
//! next run. If files were being replaced ([`Stage::begin`] to [`Stage::commit`]), the next run restores the old ones: each
//! of them is either in the crate or in `old/`, because renaming is atomic.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use super::change::{Change, ChangeKind};
use super::content::replaceable;
use super::disk;
use super::path::{self, Owned};
use crate::paths::fs_err;

const PREFIX: &str = ".openapi-to-crate-";
const LOCK: &str = "lock";
const ADDED: &str = "added";

/// The stage of a run, which is removed on drop.
pub(super) struct Stage {
    // Declared before the folder, and so dropped first, because some systems cannot remove open files.
    lock: File,
    folder: TempDir,
}

impl Stage {
    pub(super) fn new(root: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(root);
        let folder = fs_err(root, folder)?;
        let path = folder.path().join(LOCK);
        let lock = fs_err(&path, File::create_new(&path))?;
        fs4::FileExt::try_lock(&lock).with_context(|| format!("{}", path.display()))?;
        Ok(Self { lock, folder })
    }

    /// Returns the temporary path of a new file.
    pub(super) fn new_file(&self, path: &str) -> PathBuf {
        self.folder.path().join("new").join(path)
    }

    /// Returns the temporary path of an old file.
    pub(super) fn old_file(&self, path: &str) -> PathBuf {
        self.folder.path().join("old").join(path)
    }

    /// Records that files are being replaced, so that recovery has to restore them.
    pub(super) fn begin(&self, changes: &BTreeMap<String, Change>) -> anyhow::Result<()> {
        let mut lines = String::new();
        for (path, change) in changes {
            if matches!(change.kind, ChangeKind::Missing { .. }) {
                lines.push_str(path);
                lines.push('\n');
            }
        }
        let file = self.folder.path().join(ADDED);
        fs_err(&file, fs::write(&file, lines))
    }

    /// Records that all files were replaced.
    pub(super) fn commit(&self) -> anyhow::Result<()> {
        let file = self.folder.path().join(ADDED);
        fs_err(&file, fs::remove_file(&file))
    }

    /// Removes the stage and its files.
    pub(super) fn close(self) -> std::io::Result<()> {
        drop(self.lock);
        self.folder.close()
    }

    /// Keeps the stage, and returns the folder of the old files.
    pub(super) fn keep(self) -> PathBuf {
        self.folder.keep().join("old")
    }
}

/// Rolls back the changes in `root` of a run that was killed, and removes its stage. Returns whether there was one.
///
/// It is an error if another run is writing.
pub(super) fn recover(owned: Owned, root: &Path) -> anyhow::Result<bool> {
    let mut found = false;
    for stage in stages(root)? {
        let lock = stage.join(LOCK);
        match File::open(&lock) {
            Ok(lock) if fs4::FileExt::try_lock(&lock).is_err() => bail!(
                "another run is writing {}; wait for it to end (nothing was changed)",
                root.display()
            ),
            Ok(_) => {}
            // The run was killed before it created the lock, and so before it changed anything.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return fs_err(&lock, Err(error)),
        }
        restore(owned, root, &stage)?;
        fs_err(&stage, fs::remove_dir_all(&stage))?;
        found = true;
    }
    Ok(found)
}

/// Returns the stages in a folder, of running and of killed processes.
fn stages(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(root) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => fs_err(root, entries)?,
    };
    let mut stages = Vec::new();
    for entry in entries {
        let entry = fs_err(root, entry)?;
        let ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if ours && fs_err(&entry.path(), entry.file_type())?.is_dir() {
            stages.push(entry.path());
        }
    }
    Ok(stages)
}

fn restore(owned: Owned, root: &Path, stage: &Path) -> anyhow::Result<()> {
    let file = stage.join(ADDED);
    let added = match fs::read_to_string(&file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        text => fs_err(&file, text)?,
    };
    let old = disk::read(owned, &stage.join("old"))?;
    path::check(owned, added.lines())
        .and_then(|()| path::check(owned, old.keys().map(String::as_str)))
        .with_context(|| format!("{} was not created by this command", stage.display()))?;
    for path in added.lines() {
        let file = root.join(path);
        if !stage.join("new").join(path).exists() && is_replaceable(&file)? {
            fs_err(&file, fs::remove_file(&file))?;
            remove_empty_folders(root, &file);
        }
    }
    for path in old.keys() {
        let file = root.join(path);
        if !file.exists() || is_replaceable(&file)? {
            let folder = file.parent().expect("a file in a folder has a parent");
            fs_err(folder, fs::create_dir_all(folder))?;
            fs_err(&file, fs::rename(stage.join("old").join(path), &file))?;
        }
    }
    Ok(())
}

/// Returns whether a file exists and is not a user's file.
fn is_replaceable(file: &Path) -> anyhow::Result<bool> {
    match fs::symlink_metadata(file) {
        Ok(metadata) if metadata.is_file() => Ok(replaceable(&fs_err(file, fs::read(file))?)),
        _ => Ok(false),
    }
}

fn remove_empty_folders(root: &Path, file: &Path) {
    let above = file.ancestors().skip(1).take_while(|folder| *folder != root);
    for folder in above {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}
