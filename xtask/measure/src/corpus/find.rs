//! Which descriptions a folder has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use serde::Deserialize;
use serde::de::IgnoredAny;

use openapi_to_crate_cli::paths::fs_err;

/// A description that is to be tried.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Found {
    /// Its name in the table.
    pub name: String,
    /// The name of the crate that it becomes.
    pub package: String,
    /// Its file.
    pub file: PathBuf,
}

/// The descriptions of a folder, or the one of a file, and the folder that references cannot leave.
pub fn find(folder: &Path) -> anyhow::Result<(Vec<Found>, PathBuf)> {
    if folder.is_file() {
        let own = folder.parent().filter(|own| *own != Path::new("")).unwrap_or(Path::new("."));
        return Ok((named([(stem(folder), folder.to_owned())]), own.to_owned()));
    }
    ensure!(folder.is_dir(), "{} is neither a folder nor a file", folder.display());
    let index = folder.join("index.tsv");
    let found = if index.is_file() { indexed(&index, folder)? } else { walked(folder)? };
    ensure!(!found.is_empty(), "{} has no OpenAPI description", folder.display());
    Ok((named(found), folder.to_owned()))
}

/// Gives each a package of its own.
fn named(found: impl IntoIterator<Item = (String, PathBuf)>) -> Vec<Found> {
    let mut taken = BTreeSet::new();
    let names = found.into_iter().map(|(name, file)| {
        let short: String = name.chars().map(package_character).collect();
        // No package of the registry, on which the crate may depend, begins like that.
        let wanted = format!("corpus-{}", short.trim_matches('-'));
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let mut choices = std::iter::once(wanted.clone()).chain(numbered);
        let package = choices.find(|choice| taken.insert(choice.clone()));
        let package = package.expect("there is no end of numbers");
        Found { name, package, file }
    });
    names.collect()
}

fn package_character(c: char) -> char {
    if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The descriptions that an index names.
fn indexed(index: &Path, folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let text = fs_err(index, fs::read_to_string(index))?;
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |title: &str| {
        let position = head.iter().position(|column| column.trim() == title);
        position.with_context(|| format!("{} has no column `{title}`", index.display()))
    };
    let (name, path) = (column("name")?, column("path")?);
    let rows = lines.enumerate().map(|(row, line)| {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let cell = |column: usize| cells.get(column).copied().filter(|cell| !cell.is_empty());
        let cells = cell(name).zip(cell(path));
        let (name, path) = cells.with_context(|| {
            format!("{}, row {}: a name or a path is missing", index.display(), row + 1)
        })?;
        Ok((name.to_owned(), folder.join(path)))
    });
    rows.collect()
}

/// The descriptions below a folder, by their paths.
fn walked(folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs_err(&next, fs::read_dir(&next))? {
            let entry = fs_err(&next, entry)?;
            let (path, kind) = (entry.path(), fs_err(&next, entry.file_type())?);
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            if kind.is_dir() && !hidden {
                folders.push(path);
            } else if kind.is_file() && is_description(&path)? {
                let below = path.strip_prefix(folder).unwrap_or(&path).with_extension("");
                files.push((below.to_string_lossy().replace('\\', "/"), path));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file has `openapi` at its top.
fn is_description(file: &Path) -> anyhow::Result<bool> {
    #[derive(Deserialize)]
    struct Head {
        #[allow(dead_code, reason = "that it is there is what matters")]
        openapi: IgnoredAny,
    }
    let extension = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    if !["yaml", "yml", "json"].contains(&extension.as_str()) {
        return Ok(false);
    }
    let Ok(text) = String::from_utf8(fs_err(file, fs::read(file))?) else { return Ok(false) };
    if text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with('{') {
        return Ok(serde_json::from_str::<Head>(&text).is_ok());
    }
    let names = ["openapi", "\"openapi\"", "'openapi'"];
    let is_key = |line: &str| {
        names.iter().any(|name| {
            line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(':'))
        })
    };
    Ok(text.trim_start_matches('\u{feff}').lines().any(is_key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, path: &str, text: &str) {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().expect("it is in the folder")).expect("it is ours");
        fs::write(file, text).expect("it is ours");
    }

    fn names(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
        let (found, _) = find(folder)?;
        Ok(found.into_iter().map(|found| (found.name, found.package)).collect())
    }

    #[test]
    fn a_folder_without_an_index_is_looked_through() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        write(folder.path(), "b/api.yaml", "# a comment\nopenapi: 3.0.4\n");
        write(folder.path(), "b/models.yaml", "Pet:\n  openapi: no\n");
        write(folder.path(), "a.json", "{\"info\": {}, \"openapi\": \"3.1.0\"}");
        write(folder.path(), "A!.json", "{\"openapi\": \"3.1.0\"}");
        write(folder.path(), "package.json", "{\"name\": \"openapi\"}");
        write(folder.path(), ".hidden/c.yaml", "openapi: 3.0.4\n");
        write(folder.path(), "notes.txt", "openapi: 3.0.4\n");
        let expected = [("A!", "corpus-a"), ("a", "corpus-a-2"), ("b/api", "corpus-b-api")];
        let expected = expected.map(|(name, package)| (name.to_owned(), package.to_owned()));
        assert_eq!(names(folder.path())?, expected);
        Ok(())
    }

    #[test]
    fn an_index_says_which_descriptions_there_are() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        write(folder.path(), "index.tsv", "path\tname\nx/root.yaml\tone\n");
        let (found, root) = find(folder.path())?;
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].name.as_str(), &root), ("one", &folder.path().to_owned()));
        assert_eq!(found[0].file, folder.path().join("x/root.yaml"));
        write(folder.path(), "index.tsv", "name\none\n");
        let error = find(folder.path()).expect_err("it has no paths").to_string();
        assert!(error.contains("no column `path`"), "{error}");
        Ok(())
    }

    #[test]
    fn a_folder_without_a_description_is_an_error() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        assert!(find(folder.path()).is_err());
        assert!(find(&folder.path().join("missing.yaml")).is_err());
        Ok(())
    }
}
