//! Downloads into files.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs;
use tokio::io::AsyncWriteExt as _;

use crate::runtime::response::download::Download;

/// How much of a content has been transferred.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Transferred {
    /// The number of bytes so far.
    pub bytes: u64,
    /// The number of bytes of the whole content, if it is known.
    pub length: Option<u64>,
}

impl Download {
    /// Writes the bytes to a file, and returns their number.
    ///
    /// They are written to a new file next to it, which replaces the file once it is complete: see
    /// [`Download::save_to_with`].
    ///
    /// # Errors
    /// As [`Download::save_to_with`].
    pub async fn save_to(self, path: impl AsRef<Path>) -> io::Result<u64> {
        self.save_to_with(path, |_| {}).await
    }

    /// Writes the bytes to a file, and reports each piece that is written.
    ///
    /// The new file next to it has the extension `.part`. It is removed after an error, and if the future is dropped, so
    /// that the file at `path` is always a complete one: the old or the new one. There is no limit to its size.
    ///
    /// # Errors
    /// Errors of the file system; those of [`Download::chunk`], each as the [`Error`](crate::runtime::Error) inside.
    pub async fn save_to_with(
        mut self,
        path: impl AsRef<Path>,
        mut progress: impl FnMut(Transferred),
    ) -> io::Result<u64> {
        let path = path.as_ref();
        let length = self.content_length();
        let part = Part(part_of(path)?);
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&part.0).await?;
        let mut bytes = 0;
        while let Some(piece) = self.next_piece().await.map_err(io::Error::other)? {
            file.write_all(&piece).await?;
            bytes += piece.len() as u64;
            progress(Transferred { bytes, length });
        }
        file.sync_all().await?;
        drop(file);
        fs::rename(&part.0, path).await?;
        Ok(bytes)
    }
}

/// The file that is being written. It is removed when this is dropped, unless it has been renamed.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        // Nothing can be done about an error here, and after a success the file is not there.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Returns a path next to a file that nothing else uses: its name with a random number.
fn part_of(path: &Path) -> io::Result<PathBuf> {
    let Some(name) = path.file_name() else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path has no file name"));
    };
    let random = getrandom::u64().map_err(io::Error::other)?;
    let mut part = OsString::from(".");
    part.push(name);
    part.push(format!(".{random:016x}.part"));
    Ok(path.with_file_name(part))
}
