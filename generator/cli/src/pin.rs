//! Pins: where a description was downloaded from, and what it was then.
//!
//! `pets.yaml.lock.toml` pins `pets.yaml`. `openapi-to-crate fetch` writes it, and `generate` compares the description with
//! it.

use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::files;
use crate::paths::{fs_err, shown};

/// A pin.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pin {
    /// The URL of the description.
    pub url: String,
    /// The time of the download, in UTC.
    pub fetched: String,
    /// The `ETag` of the response, if it had one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// The SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// The maximum size, unless it is the default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_size: Option<String>,
    /// Other hosts to which the server may redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allow_hosts: Vec<String>,
}

impl Pin {
    /// Returns whether a file has the pinned content. A checkout may convert `\n` to `\r\n`, so that both are equal.
    #[must_use]
    pub fn fits(&self, content: &[u8]) -> bool {
        let plain = || {
            let text = std::str::from_utf8(content).ok()?;
            Some(sha256(text.replace("\r\n", "\n").as_bytes()))
        };
        self.sha256 == sha256(content) || plain().is_some_and(|found| found == self.sha256)
    }

    /// Writes the pin of a description.
    pub fn write(&self, description: &Path) -> anyhow::Result<()> {
        let table = toml::to_string(self).context("a pin is a table")?;
        let text = format!("# Written by `openapi-to-crate fetch`; do not edit.\n{table}");
        files::replace(&path(description), text.as_bytes())
    }
}

/// Returns the file that pins a description.
#[must_use]
pub fn path(description: &Path) -> PathBuf {
    let mut name = description.as_os_str().to_owned();
    name.push(".lock.toml");
    name.into()
}

/// Reads the pin of a description, if it has one.
pub fn read(description: &Path) -> anyhow::Result<Option<Pin>> {
    let path = path(description);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        text => fs_err(&path, text)?,
    };
    toml::from_str(&text).map(Some).with_context(|| {
        format!("{} is not a pin; remove it, or fetch the description again", path.display())
    })
}

/// Returns what is wrong if a description is pinned, and is not the file that was pinned.
pub fn mismatch(description: &Path) -> anyhow::Result<Option<String>> {
    if files::is_stdin(description) {
        return Ok(None);
    }
    let Some(pin) = read(description)? else { return Ok(None) };
    let content = fs_err(description, fs::read(description))?;
    if pin.fits(&content) {
        return Ok(None);
    }
    let (file, lock) = (shown(description), shown(&path(description)));
    Ok(Some(format!(
        "{file} is not the file that was fetched from {} on {}: {lock} has another SHA-256. `openapi-to-crate fetch --force \
         {file}` replaces it by the current one; if it was edited on purpose, remove {lock}",
        pin.url, pin.fetched
    )))
}

/// Returns the SHA-256 in hexadecimal digits.
#[must_use]
pub fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string never fails");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(content: &str) -> Pin {
        Pin {
            url: "https://pets.example/a.yaml".to_owned(),
            fetched: "2026-01-02T03:04:05Z".to_owned(),
            etag: Some("\"a\"".to_owned()),
            sha256: sha256(content.as_bytes()),
            max_size: None,
            allow_hosts: Vec::new(),
        }
    }

    #[test]
    fn a_pin_is_next_to_its_description_and_comes_back() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("a.yaml");
        assert_eq!(read(&file)?, None);
        pin("a: 1\n").write(&file)?;
        assert!(folder.path().join("a.yaml.lock.toml").is_file());
        assert_eq!(read(&file)?, Some(pin("a: 1\n")));
        fs::write(path(&file), "colour = 1\n")?;
        assert!(read(&file).is_err());
        Ok(())
    }

    #[test]
    fn an_edited_description_is_not_the_pinned_one_but_line_endings_are_ignored()
    -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("a.yaml");
        pin("a: 1\nb: 2\n").write(&file)?;
        for (content, fits) in
            [("a: 1\nb: 2\n", true), ("a: 1\r\nb: 2\r\n", true), ("a: 1\n", false)]
        {
            fs::write(&file, content)?;
            assert_eq!(mismatch(&file)?.is_none(), fits, "{content:?}");
        }
        Ok(())
    }

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // The first example of FIPS 180-2.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected);
    }
}
