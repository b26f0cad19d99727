//! Changes files so that all of them change, or none.
//!
//! The new files are written in full into a temporary folder beside them, inside the output folder and so on its
//! file system: what usually fails (a full disk, a forbidden folder) fails there, before anything is changed. Then
//! they change places with the old ones by renaming, one by one. Each step is noted, and when one fails, those
//! before it are taken back in reverse order.
//!
//! Renaming `src/` as a whole would be one step instead of many, but would give every unchanged file a new time of
//! modification, and cargo would build them all again. A process that is killed between two of these steps leaves
//! files old and new, each of them whole, and a temporary folder with the others; the next run mends all files.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::{Change, ChangeKind};
use crate::config::fs_err;

type Changes = BTreeMap<String, Change>;

/// What takes one step back.
enum Undo {
    RemoveFile(PathBuf),
    RemoveFolder(PathBuf),
    MakeFolder(PathBuf),
    Rename { from: PathBuf, to: PathBuf },
}

/// Makes `changes` in `root`, all or none.
pub(super) fn apply(root: &Path, changes: &Changes) -> anyhow::Result<()> {
    let mut made = Vec::new();
    let result = make_folders(root, &mut made).and_then(|()| exchange(root, changes));
    if result.is_err() {
        // What remains of an output folder that did not exist is empty. If it cannot be removed, that is no harm.
        let _ = take_back(made);
    }
    result
}

fn exchange(root: &Path, changes: &Changes) -> anyhow::Result<()> {
    let stage = tempfile::Builder::new().prefix(".regenerate-").tempdir_in(root);
    let stage = fs_err(root, stage)?;
    write_new(&stage.path().join("new"), changes)?;

    let mut done = Vec::new();
    let Err(error) = rename_all(root, stage.path(), changes, &mut done) else {
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
                kept.join("old").display()
            )))
        }
    }
}

fn write_new(folder: &Path, changes: &Changes) -> anyhow::Result<()> {
    for (path, change) in changes {
        if let ChangeKind::Stale { wanted, .. } | ChangeKind::Missing { wanted } = &change.kind {
            let file = folder.join(path);
            make_folders(parent(&file), &mut Vec::new())?;
            fs_err(&file, fs::write(&file, wanted))?;
        }
    }
    Ok(())
}

fn rename_all(
    root: &Path,
    stage: &Path,
    changes: &Changes,
    done: &mut Vec<Undo>,
) -> anyhow::Result<()> {
    let (old, new) = (stage.join("old"), stage.join("new"));
    for (path, change) in changes {
        if !matches!(change.kind, ChangeKind::Missing { .. }) {
            make_folders(parent(&old.join(path)), &mut Vec::new())?;
            rename(&root.join(path), &old.join(path))?;
            done.push(Undo::Rename { from: old.join(path), to: root.join(path) });
        }
    }
    for (path, change) in changes {
        let path = root.join(path);
        match change.kind {
            ChangeKind::Orphaned => remove_empty_folders(root, parent(&path), done),
            // A folder without files may be where a file has to go. Any other makes the renaming fail.
            ChangeKind::Missing { .. } => remove_empty_folders(root, &path, done),
            ChangeKind::Stale { .. } => {}
        }
    }
    for (path, change) in changes {
        if !matches!(change.kind, ChangeKind::Orphaned) {
            let file = root.join(path);
            make_folders(parent(&file), done)?;
            rename(&new.join(path), &file)?;
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
