//! Reading of the files on disk that the generator owns.
//!
//! Symbolic links are not followed, because one could cause files outside the folder to be replaced or deleted.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

use super::path::Owned;
use crate::paths::fs_err;

/// Resolves symbolic links in the path of the folder `root`, which the user may choose freely. A path that does not exist
/// is only made absolute.
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

/// Reads all files in paths that the generator owns.
pub(super) fn read(owned: Owned, root: &Path) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for &name in owned.files() {
        let path = root.join(name);
        match entry_type(&path)? {
            EntryType::Nothing => {}
            EntryType::File => {
                found.insert(name.to_owned(), fs_err(&path, fs::read(&path))?);
            }
            EntryType::Folder => bail!("{} is a folder, but must be a file", path.display()),
        }
    }
    let sources = root.join(owned.sources());
    match entry_type(&sources)? {
        EntryType::Nothing => {}
        EntryType::File => bail!("{} is a file, but must be a folder", sources.display()),
        EntryType::Folder => read_folder(&sources, owned.sources(), &mut found)?,
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
        let relative = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
        match entry_type(&path)? {
            EntryType::Nothing => {}
            EntryType::File => {
                found.insert(relative, fs_err(&path, fs::read(&path))?);
            }
            EntryType::Folder => read_folder(&path, &relative, found)?,
        }
    }
    Ok(())
}

/// Returns whether a file or folder belongs to the system or an editor, such as `.DS_Store`, `Thumbs.db` and `lib.rs~`.
/// Generated files never have such a name.
fn is_hidden(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    let is = |system: &str| bytes.eq_ignore_ascii_case(system.as_bytes());
    bytes.starts_with(b".") || bytes.ends_with(b"~") || is("Thumbs.db") || is("desktop.ini")
}

enum EntryType {
    Nothing,
    File,
    Folder,
}

fn entry_type(path: &Path) -> anyhow::Result<EntryType> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(EntryType::File),
        Ok(metadata) if metadata.is_dir() => Ok(EntryType::Folder),
        Ok(metadata) if metadata.is_symlink() => {
            bail!(
                "{} is a symbolic link, which this command does not follow; remove it",
                path.display()
            )
        }
        Ok(_) => bail!("{} is neither a file nor a folder; remove it", path.display()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(EntryType::Nothing),
        Err(error) => fs_err(path, Err(error)),
    }
}
