//! Changes files so that all of them change, or none.
//!
//! The new files are written in full into a temporary folder beside them, inside the output folder and so on its
//! file system: what usually fails (a full disk, a forbidden folder) fails there, before anything is changed. Then
//! they change places with the old ones by renaming, one by one. Each step is noted, and when one fails, or
//! somebody interrupts, those before it are taken back in reverse order.
//!
//! Renaming `src/` as a whole would be one step instead of many, but would give every unchanged file a new time of
//! modification, and cargo would build them all again. A process that is killed between two of these steps leaves
//! files old and new, each of them whole, and the [`Stage`] with the others; the next run puts the old ones back.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::stage::Stage;
use super::{Change, ChangeKind};
use crate::config::fs_err;

type Changes = BTreeMap<String, Change>;

/// Learns how many steps are done, of how many, before each of them. [`ControlFlow::Break`] takes all of them back.
pub(super) type OnStep<'a> = dyn FnMut(usize, usize) -> ControlFlow<()> + 'a;

/// What takes one step back.
enum Undo {
    RemoveFile(PathBuf),
    RemoveFolder(PathBuf),
    MakeFolder(PathBuf),
    Rename { from: PathBuf, to: PathBuf },
}

/// Makes `changes` in `root`, all or none.
pub(super) fn apply(
    root: &Path,
    changes: &Changes,
    on_step: &mut OnStep<'_>,
) -> anyhow::Result<()> {
    let mut made = Vec::new();
    let mut steps = Steps { done: 0, total: steps(changes), on_step };
    let result = make_folders(root, &mut made).and_then(|()| exchange(root, changes, &mut steps));
    if result.is_err() {
        // What remains of an output folder that did not exist is empty. If it cannot be removed, that is no harm.
        let _ = take_back(made);
    }
    result
}

/// The steps of one run.
struct Steps<'a, 'b> {
    done: usize,
    total: usize,
    on_step: &'a mut OnStep<'b>,
}

impl Steps<'_, '_> {
    /// Whether the next step may be done.
    fn next(&mut self) -> anyhow::Result<()> {
        if (self.on_step)(self.done, self.total).is_break() {
            bail!("interrupted");
        }
        self.done += 1;
        Ok(())
    }
}

/// How many steps there are: each new file is written and put in its place, each old one is put away.
fn steps(changes: &Changes) -> usize {
    let count = |change: &Change| match change.kind {
        ChangeKind::Stale { .. } => 3,
        ChangeKind::Missing { .. } => 2,
        ChangeKind::Orphaned { .. } => 1,
    };
    changes.values().map(count).sum()
}

fn exchange(root: &Path, changes: &Changes, steps: &mut Steps<'_, '_>) -> anyhow::Result<()> {
    let stage = Stage::new(root)?;
    write_new(&stage, changes, steps).context("nothing was changed")?;
    stage.begin(changes)?;

    let mut done = Vec::new();
    let renamed = rename_all(root, &stage, changes, &mut done, steps);
    let Err(error) = renamed.and_then(|()| stage.commit()) else {
        // The old files are in there. That they cannot be deleted is no reason to call the new ones a failure.
        let _ = stage.close();
        return Ok(());
    };
    match take_back(done) {
        Ok(()) => Err(error.context("the files cannot be written; nothing was changed")),
        Err(second) => {
            let kept = stage.keep();
            Err(error.context(format!(
                "the files cannot be written, and what was changed before cannot be taken back ({second}); \
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
            ChangeKind::Orphaned { .. } => remove_empty_folders(root, parent(&path), done),
            // A folder without files may be where a file has to go. Any other makes the renaming fail.
            ChangeKind::Missing { .. } => remove_empty_folders(root, &path, done),
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

fn take_back(done: Vec<Undo>) -> io::Result<()> {
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

/// Makes a folder and those above it, and notes each that did not exist.
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

/// Removes `folder` and those above it, as far as they are empty and below `root`'s `src/`.
/// Whether they are empty the system knows, which removes no others.
fn remove_empty_folders(root: &Path, folder: &Path, done: &mut Vec<Undo>) {
    let sources = root.join("src");
    for folder in
        folder.ancestors().take_while(|folder| folder.starts_with(&sources) && *folder != sources)
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
