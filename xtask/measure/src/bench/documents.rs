//! The descriptions that are measured, and files derived from them.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

use super::arguments::{self, Derived, Prepare};
use super::progress::progress;
use super::{cut, derives, measure};
use openapi_to_crate_cli::paths::fs_err;

/// The path of the assign action.
pub const ASSIGN: &str =
    "/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfiguration-id}/assign";

/// The pattern that matches the assign action.
pub const ASSIGN_PATTERN: &str = "/deviceAppManagement/mobileAppConfigurations/{}/assign";

/// The location of the descriptions.
#[derive(Debug)]
pub struct Documents {
    source: PathBuf,
    /// The folder of derived files and outputs.
    pub folder: PathBuf,
}

impl Documents {
    /// Returns the descriptions in the folder of the command line, or in `../shared/graph`.
    pub fn find(arguments: &arguments::Documents) -> anyhow::Result<Self> {
        let source = match &arguments.documents {
            Some(source) => fs_err(source, fs::canonicalize(source))?,
            None => super::repository::root().with_file_name("shared").join("graph"),
        };
        let documents = Self { source, folder: super::repository::target().join("bench") };
        ensure!(
            documents.whole().is_file(),
            "{} does not exist; set the folder of the descriptions with --documents",
            documents.whole().display()
        );
        fs_err(&documents.folder, fs::create_dir_all(&documents.folder))?;
        Ok(documents)
    }

    /// Returns the description of all of Graph.
    #[must_use]
    pub fn whole(&self) -> PathBuf {
        self.source.join("openapi-v1.0.yaml")
    }

    /// Returns the description of one segment.
    #[must_use]
    pub fn segment(&self) -> PathBuf {
        self.source.join("deviceAppManagement.yaml")
    }

    /// Returns the extract of the assign action, or assign-reference.yaml if `extract` fails.
    pub fn assign(&self) -> anyhow::Result<PathBuf> {
        let file = self.folder.join("assign.yaml");
        let mut extract = program()?;
        extract.args(["extract", "--include", ASSIGN_PATTERN, "--description"]);
        extract.arg(self.whole()).arg("--output").arg(&file);
        let prepared = self.source.join("assign-reference.yaml");
        match measure::run_checked(&mut extract, &self.log()) {
            Ok(_) => Ok(file),
            Err(error) if prepared.is_file() => {
                anstream::eprintln!(
                    "note: {} is used, because extract fails: {error:#}",
                    prepared.display()
                );
                Ok(prepared)
            }
            Err(error) => Err(error.context("the action cannot be extracted")),
        }
    }

    /// Returns the file for the output of measured programs.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.folder.join("log.txt")
    }

    /// Returns a file derived from the whole description. It is updated only if the description has changed.
    pub fn derived(&self, name: &str, derived: Derived, bytes: usize) -> anyhow::Result<PathBuf> {
        let (from, to) = (self.whole(), self.folder.join(name));
        let metadata = fs_err(&from, fs::metadata(&from))?;
        let state =
            format!("{} {} {bytes} {:?}", from.display(), metadata.len(), metadata.modified());
        let note = self.folder.join(format!("{name}.from"));
        if !to.is_file() || fs::read_to_string(&note).ok().as_deref() != Some(state.as_str()) {
            derive_file(derived, &from, &to, bytes)?;
            fs_err(&note, fs::write(&note, state))?;
        }
        Ok(to)
    }
}

/// Returns a command that runs this program in a separate process, because a process inherits the peak memory of its parent.
pub fn program() -> anyhow::Result<Command> {
    Ok(Command::new(std::env::current_exe().context("this program cannot be found")?))
}

/// Writes a file derived from a description, in a separate process.
pub fn derive_file(derived: Derived, from: &Path, to: &Path, bytes: usize) -> anyhow::Result<()> {
    progress(format_args!("writing {}", to.display()));
    let name = match derived {
        Derived::Json => "json",
        Derived::JsonLine => "json-line",
        Derived::Cut => "cut",
        Derived::Derives => "derives",
        Derived::DerivesFlatten => "derives-flatten",
    };
    let mut command = program()?;
    command.args(["bench", "prepare", "--bytes", &bytes.to_string(), name]).arg(from).arg(to);
    let log = to.with_extension("log");
    measure::run_checked(&mut command, &log).with_context(|| format!("{}", to.display()))?;
    fs_err(&log, fs::remove_file(&log))
}

/// Writes the file in the process that [`derive_file`] starts. The file appears when it is complete.
pub fn derive_here(arguments: &Prepare) -> anyhow::Result<()> {
    let Prepare { derived, from, to, bytes } = arguments;
    let partial = to.with_extension("partial");
    let mut file = BufWriter::new(fs_err(&partial, File::create(&partial))?);
    let text = || fs_err(from, fs::read_to_string(from));
    match derived {
        Derived::Json => serde_json::to_writer_pretty(&mut file, &value(&text()?)?)?,
        Derived::JsonLine => serde_json::to_writer(&mut file, &value(&text()?)?)?,
        Derived::Cut => file.write_all(cut::cut(&text()?, ASSIGN, *bytes)?.as_bytes())?,
        Derived::Derives => {
            derives::write(&mut file, text()?, derives::AdditionalProperties::Lost)?;
        }
        Derived::DerivesFlatten => {
            derives::write(&mut file, text()?, derives::AdditionalProperties::Kept)?;
        }
    }
    fs_err(&partial, file.flush())?;
    drop(file);
    fs_err(to, fs::rename(&partial, to))
}

fn value(text: &str) -> anyhow::Result<serde_yaml::Value> {
    serde_yaml::from_str(text).context("the description is not YAML")
}
