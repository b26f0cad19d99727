//! The option `runtime`: whether a crate has a runtime of its own, shares it, or uses that of another crate.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::str::FromStr;

use anyhow::{Context as _, ensure};
use openapi_to_crate::{Options, Runtime, SharedRuntime, SharedRuntimeError};
use serde::Deserialize;

use super::job::Job;
use crate::manifest;
use crate::paths::{fs_err, shown};

/// The start of a value that names the folder of another crate.
const CRATE: &str = "crate:";

/// The option `runtime`.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(try_from = "String")]
pub enum RuntimeOption {
    /// The crate has a runtime of its own, with what it needs.
    #[default]
    Embedded,
    /// The crate has a whole runtime, which other crates use.
    Shared,
    /// The crate in this folder has the runtime.
    Crate(PathBuf),
}

impl RuntimeOption {
    /// Returns what is known before the other crate is generated: the option of the generator, and the folder of that crate.
    pub(super) fn split(self) -> (Runtime, Option<PathBuf>) {
        match self {
            Self::Embedded => (Runtime::Embedded, None),
            Self::Shared => (Runtime::Shared, None),
            Self::Crate(folder) => (Runtime::Embedded, Some(folder)),
        }
    }
}

impl FromStr for RuntimeOption {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match (text, text.strip_prefix(CRATE)) {
            ("embedded", _) => Ok(Self::Embedded),
            ("shared", _) => Ok(Self::Shared),
            (_, Some(folder)) if !folder.is_empty() => Ok(Self::Crate(folder.into())),
            _ => Err(format!(
                "`{text}` is no runtime; the values are: embedded, shared, crate:PATH with the folder of another crate"
            )),
        }
    }
}

impl TryFrom<String> for RuntimeOption {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for RuntimeOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Embedded => f.write_str("embedded"),
            Self::Shared => f.write_str("shared"),
            Self::Crate(folder) => write!(f, "{CRATE}{}", folder.display()),
        }
    }
}

/// The manifests of the crates that a run has generated and that share their runtime, by folder.
#[derive(Debug, Default)]
pub(crate) struct Manifests(BTreeMap<PathBuf, String>);

impl Manifests {
    /// Adds the manifest of a job, if its crate shares its runtime.
    pub(crate) fn add(&mut self, job: &Job, manifest: Option<&String>) {
        if let (Runtime::Shared, Some(manifest)) = (&job.options.package.runtime, manifest) {
            self.0.insert(normal(&job.output), manifest.clone());
        }
    }

    /// Returns the options of a job, with the runtime of another crate if it uses one: as it has just been generated, or else as
    /// it is on disk.
    pub(crate) fn options(&self, job: &Job) -> anyhow::Result<Options> {
        let mut options = job.options.clone();
        if let Some(folder) = &job.runtime {
            let problem = || format!("the runtime of {}", shown(folder));
            options.package.runtime = Runtime::Of(self.read(job, folder).with_context(problem)?);
        }
        Ok(options)
    }

    fn read(&self, job: &Job, folder: &Path) -> anyhow::Result<SharedRuntime> {
        let manifest = if let Some(manifest) = self.0.get(&normal(folder)) {
            manifest.clone()
        } else {
            let file = folder.join("Cargo.toml");
            ensure!(
                file.is_file(),
                "there is no Cargo.toml; generate that crate first, with `runtime = \"shared\"`"
            );
            fs_err(&file, fs::read_to_string(&file))?
        };
        let path = relative(&folder_of_manifest(job), folder)?;
        Ok(SharedRuntime::from_manifest(&manifest, &path)?)
    }
}

/// Refuses jobs that use the runtime of a job without one for others. Other crates are known when they are read.
pub(super) fn check(jobs: &[Job]) -> anyhow::Result<()> {
    for job in jobs {
        let Some(folder) = &job.runtime else { continue };
        let name = &job.options.package.name;
        let mut others = jobs.iter().filter(|other| normal(&other.output) == normal(folder));
        let Some(other) = others.next() else { continue };
        let package = other.options.package.name.clone();
        let problem = || format!("the runtime of {name}");
        ensure!(
            normal(&job.output) != normal(folder),
            "the runtime of {name} is that of the crate itself; set `runtime = \"embedded\"`, or `\"shared\"` if others use it"
        );
        ensure!(
            other.options.package.module.is_none(),
            "the runtime of {name} is that of the module {package}; only a package can share its runtime"
        );
        if let Some(of) = &other.runtime {
            let of = shown(of);
            return Err(SharedRuntimeError::UsesAnother { package, of }).with_context(problem);
        }
        if !matches!(other.options.package.runtime, Runtime::Shared) {
            return Err(SharedRuntimeError::NotShared(package)).with_context(problem);
        }
    }
    Ok(())
}

/// The folder of the manifest with the dependencies of a job.
fn folder_of_manifest(job: &Job) -> PathBuf {
    let output = normal(&job.output);
    if job.options.package.module.is_none() {
        return output;
    }
    let manifest = manifest::around(&output);
    manifest.and_then(|file| file.parent().map(Path::to_owned)).unwrap_or(output)
}

/// The path without `.` and `..`, from the root of the file system.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(normal.pop()),
            part => normal.push(part),
        }
    }
    normal
}

/// The path from one folder to another, as manifests have it.
fn relative(from: &Path, to: &Path) -> anyhow::Result<String> {
    let (from, to) = (normal(from), normal(to));
    let common = from.components().zip(to.components()).take_while(|(one, other)| one == other);
    let common = common.count();
    ensure!(common > 0, "it is on another drive than the crate that uses it");
    let up = from.components().skip(common).map(|_| Some(".."));
    let down = to.components().skip(common).map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<&str>> = up.chain(down).collect();
    Ok(parts.context("its path is not UTF-8")?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_what_it_is_written_as() {
        for text in ["embedded", "shared", "crate:../core"] {
            assert_eq!(
                text.parse().map(|option: RuntimeOption| option.to_string()),
                Ok(text.into())
            );
        }
        for text in ["", "crate:", "core", "Shared"] {
            let error = text.parse::<RuntimeOption>().expect_err("it is none");
            assert!(error.contains("the values are: embedded, shared, crate:PATH"), "{error}");
        }
    }

    #[test]
    fn a_path_leads_from_one_folder_to_another() -> anyhow::Result<()> {
        for (from, to, path) in [
            ("users", "core", "../core"),
            ("a/users", "a/b/../core", "../core"),
            ("a/users", "core", "../../core"),
            ("users", "users/core", "core"),
        ] {
            assert_eq!(relative(Path::new(from), Path::new(to))?, path);
        }
        Ok(())
    }
}
