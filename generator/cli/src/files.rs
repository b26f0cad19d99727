//! Descriptions on disk, and the files that they may refer to.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail, ensure};
use openapi_to_crate::diagnostics::Diagnostics;
use openapi_to_crate::{Description, Files, Overlay, description};

use crate::paths::{fs_err, shown};

/// Files below a folder. Neither `..` nor symbolic links can lead out of it.
#[derive(Clone, Debug)]
pub struct Root {
    /// The folder, without symbolic links in its path.
    folder: PathBuf,
}

impl Root {
    /// Returns the files below a folder.
    ///
    /// # Errors
    /// If the folder does not exist.
    pub fn new(folder: &Path) -> anyhow::Result<Self> {
        let folder = if folder == Path::new("") { Path::new(".") } else { folder };
        Ok(Self { folder: fs_err(folder, folder.canonicalize())? })
    }
}

impl Files for Root {
    fn read(&self, path: &str) -> Result<Option<String>, String> {
        let file = match self.folder.join(path).canonicalize() {
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                return Ok(None);
            }
            file => file.map_err(|error| error.to_string())?,
        };
        if !file.starts_with(&self.folder) {
            return Err(format!("it is outside the folder {}", self.folder.display()));
        }
        // Reading anything else, such as a pipe, might never end.
        if !file.is_file() {
            return Err("it is not a file".to_owned());
        }
        fs::read_to_string(file).map(Some).map_err(|error| error.to_string())
    }
}

/// The file name for standard input.
const STDIN: &str = "-";

/// Returns whether a file name is `-`, which means standard input.
#[must_use]
pub fn is_stdin(file: &Path) -> bool {
    file == Path::new(STDIN)
}

/// Returns the name of a description in messages.
#[must_use]
pub fn name(file: &Path) -> String {
    if is_stdin(file) { "<stdin>".to_owned() } else { file.display().to_string() }
}

/// Reads the description in a file, with the files below `root` (by default, its own folder) as targets of references. The
/// file `-` is standard input; its references are relative to the root, by default the current folder.
pub fn read(file: &Path, name: &str, root: Option<&Path>) -> anyhow::Result<Description> {
    if is_stdin(file) {
        let text = in_utf8(io::read_to_string(io::stdin())).context("standard input")?;
        let root = Root::new(root.unwrap_or(Path::new("")))?;
        return Ok(Description::new(name, text).with_files(STDIN, Arc::new(root)));
    }
    if let Some(url) = file.to_str().filter(|text| is_url(text)) {
        bail!(
            "{url} is a URL, and descriptions are read from files only; download it first:\n\n    \
             openapi-to-crate fetch {url} --output api.yaml\n"
        );
    }
    let text = in_utf8(fs::read_to_string(file)).with_context(|| file.display().to_string())?;
    let own = file.parent().unwrap_or(Path::new(""));
    let file_name = file.file_name().context("a description must be a file")?;
    let folder = Root::new(own)?;
    let root = root.map_or_else(|| Ok(folder.clone()), Root::new)?;
    let path = folder.folder.join(file_name);
    let path = path.strip_prefix(&root.folder);
    ensure!(
        path.is_ok(),
        "{} is not in {}; use a root that contains the description and all files that it refers to",
        file.display(),
        root.folder.display()
    );
    let parts = path.iter().flat_map(|path| path.components());
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(Description::new(name, text).with_files(parts.join("/"), Arc::new(root)))
}

/// Reads a description as [`read`] does, with its overlays.
pub fn read_with(
    file: &Path,
    name: &str,
    root: Option<&Path>,
    overlays: &[PathBuf],
) -> anyhow::Result<Description> {
    let overlay = |file: &PathBuf| {
        let text = in_utf8(fs::read_to_string(file)).with_context(|| file.display().to_string())?;
        Ok(Overlay::new(shown(file), text))
    };
    let overlays: Vec<Overlay> = overlays.iter().map(overlay).collect::<anyhow::Result<_>>()?;
    Ok(read(file, name, root)?.with_overlays(overlays))
}

/// Returns whether a string is an `http` or `https` URL.
#[must_use]
pub fn is_url(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| scheme == "https" || scheme == "http")
}

/// Returns whether a string is an OpenAPI description, or empty.
#[must_use]
pub fn is_description(text: &str) -> bool {
    let description = Description::new("", text);
    text.is_empty() || description::index(&description, &mut Diagnostics::default()).is_ok()
}

/// Replaces a file atomically: writes a temporary file next to it, and renames that.
pub fn replace(output: &Path, content: &[u8]) -> anyhow::Result<()> {
    let folder = match output.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    fs_err(&folder, fs::create_dir_all(&folder))?;
    let stage = tempfile::Builder::new().prefix(".openapi-to-crate-").tempdir_in(&folder);
    let stage = fs_err(&folder, stage)?;
    let new = stage.path().join("new");
    fs_err(&new, fs::write(&new, content))?;
    fs_err(output, fs::rename(&new, output))
}

fn in_utf8(text: io::Result<String>) -> anyhow::Result<String> {
    text.map_err(|error| match error.kind() {
        ErrorKind::InvalidData => anyhow!("it is not UTF-8; convert it"),
        _ => error.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_out_of_the_root() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let root = folder.path().join("root");
        fs::create_dir_all(root.join("models/deep"))?;
        fs::write(root.join("models/a.yml"), "type: string")?;
        fs::write(folder.path().join("secret.yml"), "type: string")?;
        let files = Root::new(&root)?;
        assert_eq!(files.read("models/a.yml"), Ok(Some("type: string".to_owned())));
        assert_eq!(files.read("models/b.yml"), Ok(None));
        assert_eq!(files.read("models/a.yml/b.yml"), Ok(None));
        assert!(files.read("models/deep").is_err(), "it is a folder");
        assert!(files.read("../secret.yml").is_err());
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            symlink("../../secret.yml", root.join("models/link.yml"))?;
            symlink("../..", root.join("models/up"))?;
            symlink("a.yml", root.join("models/inside.yml"))?;
            symlink("loop.yml", root.join("models/loop.yml"))?;
            assert!(files.read("models/link.yml").is_err());
            assert!(files.read("models/up/secret.yml").is_err());
            assert!(files.read("models/inside.yml").is_ok_and(|text| text.is_some()));
            assert!(files.read("models/loop.yml").is_err());
        }
        Ok(())
    }

    #[test]
    fn a_description_knows_where_it_is_below_its_root() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        fs::create_dir_all(folder.path().join("v1"))?;
        let file = folder.path().join("v1/api.yaml");
        fs::write(&file, "openapi: 3.0.4")?;
        fs::write(folder.path().join("shared.yaml"), "a: b")?;
        assert_eq!(read(&file, "api", None)?.path, "api.yaml");
        let description = read(&file, "api", Some(folder.path()))?;
        assert_eq!(description.path, "v1/api.yaml");
        assert_eq!(description.files.read("shared.yaml"), Ok(Some("a: b".to_owned())));
        let other = tempfile::tempdir()?;
        assert!(read(&file, "api", Some(other.path())).is_err());
        Ok(())
    }
}
