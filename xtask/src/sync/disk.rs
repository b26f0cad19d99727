//! What is on the disk, of what the generator owns.
//!
//! No symbolic link is followed: one that leads out of the folder would have files elsewhere replaced or deleted.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

use super::path::FILES;
use crate::config::fs_err;

/// The folder `root` with its own links resolved, once: where the user's folder is, the user decides.
/// A folder that does not exist stays as it was given.
pub(super) fn resolve(root: &Path) -> anyhow::Result<PathBuf> {
    match fs::metadata(root) {
        Ok(metadata) => {
            ensure!(metadata.is_dir(), "{} is not a folder", root.display());
            fs_err(root, fs::canonicalize(root))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs_err(root, std::path::absolute(root))
        }
        Err(error) => fs_err(root, Err(error)),
    }
}

/// Every file that the generator owns, or would own if it had made it.
pub(super) fn read(root: &Path) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for name in FILES {
        let path = root.join(name);
        match kind(&path)? {
            Kind::Nothing => {}
            Kind::File => {
                found.insert(name.to_owned(), fs_err(&path, fs::read(&path))?);
            }
            Kind::Folder => bail!("{} is a folder, where a file has to be", path.display()),
        }
    }
    let sources = root.join("src");
    match kind(&sources)? {
        Kind::Nothing => {}
        Kind::File => bail!("{} is a file, where a folder has to be", sources.display()),
        Kind::Folder => read_folder(&sources, "src", &mut found)?,
    }
    Ok(found)
}

fn read_folder(
    folder: &Path,
    prefix: &str,
    found: &mut BTreeMap<String, Vec<u8>>,
) -> anyhow::Result<()> {
    for entry in fs_err(folder, fs::read_dir(folder))? {
        let path = fs_err(folder, entry)?.path();
        if path.file_name().is_some_and(is_hidden) {
            continue;
        }
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| {
            format!("{} has a name that is not Unicode; rename or remove it", path.display())
        })?;
        let relative = format!("{prefix}/{name}");
        match kind(&path)? {
            Kind::Nothing => {}
            Kind::File => {
                found.insert(relative, fs_err(&path, fs::read(&path))?);
            }
            Kind::Folder => read_folder(&path, &relative, found)?,
        }
    }
    Ok(())
}

/// Whether a file or folder belongs to the system or to an editor, such as `.DS_Store`, `Thumbs.db` and `lib.rs~`.
/// The generator makes none with such a name.
fn is_hidden(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    let is = |system: &str| bytes.eq_ignore_ascii_case(system.as_bytes());
    bytes.starts_with(b".") || bytes.ends_with(b"~") || is("Thumbs.db") || is("desktop.ini")
}

enum Kind {
    Nothing,
    File,
    Folder,
}

fn kind(path: &Path) -> anyhow::Result<Kind> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(Kind::File),
        Ok(metadata) if metadata.is_dir() => Ok(Kind::Folder),
        Ok(metadata) if metadata.is_symlink() => {
            bail!(
                "{} is a symbolic link, which this command does not follow; remove it",
                path.display()
            )
        }
        Ok(_) => bail!("{} is neither a file nor a folder; remove it", path.display()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Kind::Nothing),
        Err(error) => fs_err(path, Err(error)),
    }
}
