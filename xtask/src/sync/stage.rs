//! The temporary folder from which an output folder is changed, and what to do with one that was left behind.
//!
//! ```text
//! .regenerate-XXXXXX/
//!   lock       held by the process that writes, for as long as it lives
//!   new/…      the new files, until they are in their places
//!   old/…      the old files, once they are put away
//!   added      the paths at which there was no old file; there while files change places, and then no more
//! ```
//!
//! A process that is interrupted clears its stage away. One that is killed cannot; the lock goes with it, and so the
//! next run knows. If files were changing places ([`Stage::begin`] to [`Stage::commit`]), it puts the old ones back:
//! each of them is in the crate or in `old/`, because renaming is one step.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use super::{Change, ChangeKind, disk, path, replaceable};
use crate::config::fs_err;

const PREFIX: &str = ".regenerate-";
const LOCK: &str = "lock";
const ADDED: &str = "added";

/// The stage of a run, which is removed when it is dropped.
pub(super) struct Stage {
    // Before the folder, because files are dropped in this order, and some systems remove no open file.
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

    /// Where a new file waits.
    pub(super) fn new_file(&self, path: &str) -> PathBuf {
        self.folder.path().join("new").join(path)
    }

    /// Where an old file is kept.
    pub(super) fn old_file(&self, path: &str) -> PathBuf {
        self.folder.path().join("old").join(path)
    }

    /// From now on files change places, and whoever finds this stage has to put them back.
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

    /// All of them have, and nobody has to.
    pub(super) fn commit(&self) -> anyhow::Result<()> {
        let file = self.folder.path().join(ADDED);
        fs_err(&file, fs::remove_file(&file))
    }

    /// Removes the stage and what is in it.
    pub(super) fn close(self) -> std::io::Result<()> {
        drop(self.lock);
        self.folder.close()
    }

    /// Leaves the stage behind; the folder of the old files.
    pub(super) fn keep(self) -> PathBuf {
        self.folder.keep().join("old")
    }
}

/// Puts back what a run that was killed had changed in `root`, and removes what it left. Whether there was such a run.
///
/// A run that is still at it is an error.
pub(super) fn recover(root: &Path) -> anyhow::Result<bool> {
    let mut found = false;
    for stage in stages(root)? {
        let lock = stage.join(LOCK);
        match File::open(&lock) {
            Ok(lock) if fs4::FileExt::try_lock(&lock).is_err() => bail!(
                "another run is writing {}; wait for it to end (nothing was changed)",
                root.display()
            ),
            Ok(_) => {}
            // The run was killed before it had a lock, and so before it changed anything.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return fs_err(&lock, Err(error)),
        }
        put_back(root, &stage)?;
        fs_err(&stage, fs::remove_dir_all(&stage))?;
        found = true;
    }
    Ok(found)
}

/// The stages in a folder, of runs that are alive and of others.
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

fn put_back(root: &Path, stage: &Path) -> anyhow::Result<()> {
    let file = stage.join(ADDED);
    let added = match fs::read_to_string(&file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        text => fs_err(&file, text)?,
    };
    let old = disk::read(&stage.join("old"))?;
    path::check(added.lines())
        .and_then(|()| path::check(old.keys().map(String::as_str)))
        .with_context(|| format!("{} was not made by this command", stage.display()))?;
    for path in added.lines() {
        let file = root.join(path);
        if !stage.join("new").join(path).exists() && is_ours(&file)? {
            fs_err(&file, fs::remove_file(&file))?;
            remove_empty_folders(root, &file);
        }
    }
    for path in old.keys() {
        let file = root.join(path);
        if !file.exists() || is_ours(&file)? {
            let folder = file.parent().expect("a file in a folder has a parent");
            fs_err(folder, fs::create_dir_all(folder))?;
            fs_err(&file, fs::rename(stage.join("old").join(path), &file))?;
        }
    }
    Ok(())
}

/// Whether a file is there, and nobody has written one of their own in the meantime.
fn is_ours(file: &Path) -> anyhow::Result<bool> {
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
