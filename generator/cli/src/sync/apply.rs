//! All-or-nothing changes of files.
//!
//! The new files are first written to a temporary folder inside the output folder, and so on the same file system. The
//! usual errors (a full disk, missing permissions) occur at this point, before anything is changed. Then the old files are
//! replaced by renaming, one by one. If a step fails or is interrupted, the previous steps are undone in reverse order.
//!
//! Renaming `src/` as a whole would be a single step, but would change the modification time of every unchanged file, and
//! Cargo would rebuild them all. If the process is killed between two steps, the folder has old and new files, each of them
//! complete, and the [`Stage`] has the others; the next run restores the old ones.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::change::{Change, ChangeKind};
use super::stage::Stage;
use crate::paths::fs_err;

type Changes = BTreeMap<String, Change>;

/// Callback before each step, with the number of finished steps and the total. [`ControlFlow::Break`] rolls all back.
pub(super) type OnStep<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// The reverse of one step.
enum Undo {
    RemoveFile(PathBuf),
    RemoveFolder(PathBuf),
    MakeFolder(PathBuf),
    Rename { from: PathBuf, to: PathBuf },
}

/// Applies `changes` to `root`, all or none. Folders in `sources` that become empty are removed.
pub(super) fn apply(
    root: &Path,
    sources: &Path,
    changes: &Changes,
    on_step: &mut OnStep<'_>,
) -> anyhow::Result<()> {
    let mut made = Vec::new();
    let mut steps = Steps { done: 0, total: steps(changes), on_step };
    let result = make_folders(root, &mut made)
        .and_then(|()| replace_files(root, sources, changes, &mut steps));
    if result.is_err() {
        // New folders are empty now. If removing them fails, that is harmless.
        let _ = roll_back(made);
    }
    result
}

/// The progress of one run.
struct Steps<'a, 'b> {
    done: usize,
    total: usize,
    on_step: &'a mut OnStep<'b>,
}

impl Steps<'_, '_> {
    /// Begins the next step, or fails if the run is interrupted.
    fn next(&mut self) -> anyhow::Result<()> {
        if (self.on_step)(self.done, self.total).is_break() {
            bail!("interrupted");
        }
        self.done += 1;
        Ok(())
    }
}

/// Returns the number of steps: a new file is written and moved to its path, an old file is moved to the stage.
fn steps(changes: &Changes) -> usize {
    let count = |change: &Change| match change.kind {
        ChangeKind::Stale { .. } => 3,
        ChangeKind::Missing { .. } => 2,
        ChangeKind::Orphaned { .. } => 1,
    };
    changes.values().map(count).sum()
}

fn replace_files(
    root: &Path,
    sources: &Path,
    changes: &Changes,
    steps: &mut Steps<'_, '_>,
) -> anyhow::Result<()> {
    let stage = Stage::new(root)?;
    write_new(&stage, changes, steps).context("nothing was changed")?;
    stage.begin(changes)?;

    let mut done = Vec::new();
    let renamed = rename_all(root, sources, &stage, changes, &mut done, steps);
    let Err(error) = renamed.and_then(|()| stage.commit()) else {
        // The stage has the old files. Failing to delete them is not a failure of the run.
        let _ = stage.close();
        return Ok(());
    };
    match roll_back(done) {
        Ok(()) => Err(error.context("the files cannot be written; nothing was changed")),
        Err(second) => {
            let kept = stage.keep();
            Err(error.context(format!(
                "the files cannot be written, and earlier changes cannot be rolled back ({second}); \
                 the old files are in {}",
                kept.display()
            )))
        }
    }
}

fn write_new(stage: &Stage, changes: &Changes, steps: &mut Steps<'_, '_>) -> anyhow::Result<()> {
    for (path, change) in changes {
        if let ChangeKind::Stale { wanted, .. } | ChangeKind::Missing { wanted } = &change.kind {
            steps.next()?;
            let file = stage.new_file(path);
            make_folders(parent(&file), &mut Vec::new())?;
            fs_err(&file, fs::write(&file, wanted))?;
        }
    }
    Ok(())
}

fn rename_all(
    root: &Path,
    sources: &Path,
    stage: &Stage,
    changes: &Changes,
    done: &mut Vec<Undo>,
    steps: &mut Steps<'_, '_>,
) -> anyhow::Result<()> {
    for (path, change) in changes {
        if !matches!(change.kind, ChangeKind::Missing { .. }) {
            steps.next()?;
            let (file, old) = (root.join(path), stage.old_file(path));
            make_folders(parent(&old), &mut Vec::new())?;
            rename(&file, &old)?;
            done.push(Undo::Rename { from: old, to: file });
        }
    }
    for (path, change) in changes {
        let path = root.join(path);
        match change.kind {
            ChangeKind::Orphaned { .. } => remove_empty_folders(sources, parent(&path), done),
            // An empty folder may have the path of a new file. A folder with files makes the renaming fail.
            ChangeKind::Missing { .. } => remove_empty_folders(sources, &path, done),
            ChangeKind::Stale { .. } => {}
        }
    }
    for (path, change) in changes {
        if !matches!(change.kind, ChangeKind::Orphaned { .. }) {
            steps.next()?;
            let file = root.join(path);
            make_folders(parent(&file), done)?;
            rename(&stage.new_file(path), &file)?;
            done.push(Undo::RemoveFile(file));
        }
    }
    Ok(())
}

fn roll_back(done: Vec<Undo>) -> io::Result<()> {
    for step in done.into_iter().rev() {
        match step {
            Undo::RemoveFile(path) => fs::remove_file(path)?,
            Undo::RemoveFolder(path) => fs::remove_dir(path)?,
            Undo::MakeFolder(path) => fs::create_dir(path)?,
            Undo::Rename { from, to } => fs::rename(from, to)?,
        }
    }
    Ok(())
}

fn rename(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::rename(from, to).with_context(|| format!("{}", to.display()))
}

/// Creates a folder and its parents, and records each new one.
fn make_folders(folder: &Path, done: &mut Vec<Undo>) -> anyhow::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        make_folders(above, done)?;
    }
    match fs::create_dir(folder) {
        Ok(()) => done.push(Undo::RemoveFolder(folder.to_owned())),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
        Err(error) => return fs_err(folder, Err(error)),
    }
    Ok(())
}

/// Removes `folder` and its parents below `sources`, as far as they are empty. The system refuses to remove others.
fn remove_empty_folders(sources: &Path, folder: &Path, done: &mut Vec<Undo>) {
    for folder in
        folder.ancestors().take_while(|folder| folder.starts_with(sources) && *folder != sources)
    {
        if fs::remove_dir(folder).is_err() {
            return;
        }
        done.push(Undo::MakeFolder(folder.to_owned()));
    }
}

fn parent(file: &Path) -> &Path {
    file.parent().expect("a file in a folder has a parent")
}
