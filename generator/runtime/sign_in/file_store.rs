//! A file with the tokens of a user.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::store::TokenStore;
use crate::runtime::boxed::{BoxError, BoxFuture};

/// The maximal size of the file.
const SIZE: u64 = 1024 * 1024;

/// A [`TokenStore`] in a file that only its owner can read. It is not available in browsers.
///
/// - On Unix, the file has the mode 0600. One that others can read or write is refused. Missing folders are created with
///   the mode 0700.
/// - On Windows, the file has the permissions of its folder. Choose one of the user, such as `%LOCALAPPDATA%`, which other
///   users cannot read.
/// - A new file replaces the old one by renaming, so that it is never read in parts.
///
/// The content is not encrypted. For the system's key chain, implement [`TokenStore`].
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
}

impl FileStore {
    /// Creates a store with the path of its file, which need not exist.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Removes the file: nobody is signed in then. The tokens stay valid until they expire or are revoked.
    ///
    /// # Errors
    /// Fails if the file exists and cannot be removed.
    pub fn remove(&self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            outcome => outcome,
        }
    }

    fn read(&self) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        check_mode(&file)?;
        let mut content = Vec::new();
        file.take(SIZE + 1).read_to_end(&mut content)?;
        if content.len() as u64 > SIZE {
            return Err(io::Error::other("the file is larger than 1 MiB"));
        }
        Ok(Some(content))
    }

    fn write(&self, content: &[u8]) -> io::Result<()> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder {
            create_folder(folder)?;
        }
        let temporary = self.temporary()?;
        let written =
            write_new(&temporary, content).and_then(|()| fs::rename(&temporary, &self.path));
        if written.is_err() {
            // The error that is returned matters more than one of removing.
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    /// A name in the same folder that no other process uses.
    fn temporary(&self) -> io::Result<PathBuf> {
        let name =
            self.path.file_name().ok_or_else(|| io::Error::other("the path has no file name"))?;
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(io::Error::other)?;
        let mut temporary = OsString::from(".");
        temporary.push(name);
        temporary.push(format!(".{:016x}", u64::from_ne_bytes(random)));
        Ok(self.path.with_file_name(temporary))
    }

    /// An error with the path of the file.
    fn error(&self, source: &io::Error) -> BoxError {
        format!("the file {}: {source}", self.path.display()).into()
    }
}

impl TokenStore for FileStore {
    fn load(&self) -> BoxFuture<'_, Result<Option<Vec<u8>>, BoxError>> {
        // The file has some thousand bytes.
        let loaded = self.read().map_err(|error| self.error(&error));
        Box::pin(std::future::ready(loaded))
    }

    fn save<'a>(&'a self, tokens: &'a [u8]) -> BoxFuture<'a, Result<(), BoxError>> {
        let saved = self.write(tokens).map_err(|error| self.error(&error));
        Box::pin(std::future::ready(saved))
    }
}

/// Writes a file that does not exist yet.
fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    file.sync_all()
}

fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Refuses a file that others can read or write.
#[cfg(unix)]
fn check_mode(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let of_others = file.metadata()?.permissions().mode() & 0o077;
    if of_others == 0 {
        return Ok(());
    }
    Err(io::Error::new(
        ErrorKind::PermissionDenied,
        "others can read or write it; set its mode to 0600, and sign in again if that was not intended",
    ))
}

#[cfg(not(unix))]
fn check_mode(_: &File) -> io::Result<()> {
    Ok(())
}
