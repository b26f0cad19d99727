//! The documents that are measured, and what has to be made of them first.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, ensure};

use super::arguments::{self, Made, Prepare};
use super::{cut, derives, measure, progress};
use crate::config::fs_err;

/// The path of the action that is taken out of the large description.
pub const ASSIGN: &str =
    "/deviceAppManagement/mobileAppConfigurations/{managedDeviceMobileAppConfiguration-id}/assign";

/// The same as a pattern.
pub const ASSIGN_PATTERN: &str = "/deviceAppManagement/mobileAppConfigurations/{}/assign";

/// The descriptions.
#[derive(Debug)]
pub struct Documents {
    source: PathBuf,
    /// What is made of them, and of what is made.
    pub folder: PathBuf,
}

impl Documents {
    /// Those that the command line names, or those beside the repository.
    pub fn find(arguments: &arguments::Documents) -> anyhow::Result<Self> {
        let source = match &arguments.documents {
            Some(source) => fs_err(source, fs::canonicalize(source))?,
            None => super::root().with_file_name("shared").join("graph"),
        };
        let documents = Self { source, folder: super::target().join("bench") };
        ensure!(
            documents.whole().is_file(),
            "{} is not there; name the folder of the descriptions with --documents",
            documents.whole().display()
        );
        fs_err(&documents.folder, fs::create_dir_all(&documents.folder))?;
        Ok(documents)
    }

    /// All of Graph.
    #[must_use]
    pub fn whole(&self) -> PathBuf {
        self.source.join("openapi-v1.0.yaml")
    }

    /// One segment of it.
    #[must_use]
    pub fn segment(&self) -> PathBuf {
        self.source.join("deviceAppManagement.yaml")
    }

    /// The assign action alone, as our own `extract` gives it; or assign-reference.yaml, if `extract` fails.
    pub fn assign(&self) -> anyhow::Result<PathBuf> {
        let file = self.folder.join("assign.yaml");
        let mut extract = program()?;
        extract.args(["extract", "--include", ASSIGN_PATTERN, "--description"]);
        extract.arg(self.whole()).arg("--output").arg(&file);
        let prepared = self.source.join("assign-reference.yaml");
        match measure::run_well(&mut extract, &self.log()) {
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

    /// Where the programs that are measured print.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.folder.join("log.txt")
    }

    /// What is made of the whole, in a file of this name: made anew only if it was made of another one.
    pub fn made(&self, name: &str, what: Made, bytes: usize) -> anyhow::Result<PathBuf> {
        let (from, to) = (self.whole(), self.folder.join(name));
        let metadata = fs_err(&from, fs::metadata(&from))?;
        let state =
            format!("{} {} {bytes} {:?}", from.display(), metadata.len(), metadata.modified());
        let note = self.folder.join(format!("{name}.from"));
        if !to.is_file() || fs::read_to_string(&note).ok().as_deref() != Some(state.as_str()) {
            prepare(what, &from, &to, bytes)?;
            fs_err(&note, fs::write(&note, state))?;
        }
        Ok(to)
    }
}

/// This program, as a process of its own: in here its memory would become the least that every later one seems to need.
pub fn program() -> anyhow::Result<Command> {
    Ok(Command::new(std::env::current_exe().context("this program cannot be found")?))
}

/// Makes something of a description.
pub fn prepare(what: Made, from: &Path, to: &Path, bytes: usize) -> anyhow::Result<()> {
    progress(format_args!("making {}", to.display()));
    let name = match what {
        Made::Json => "json",
        Made::JsonLine => "json-line",
        Made::Cut => "cut",
        Made::Derives => "derives",
        Made::DerivesFlatten => "derives-flatten",
    };
    let mut command = program()?;
    command.args(["bench", "prepare", "--bytes", &bytes.to_string(), name]).arg(from).arg(to);
    let log = to.with_extension("log");
    measure::run_well(&mut command, &log).with_context(|| format!("{}", to.display()))?;
    fs_err(&log, fs::remove_file(&log))
}

/// The process that [`prepare`] starts. The file is there only once it is whole.
pub fn prepare_here(arguments: &Prepare) -> anyhow::Result<()> {
    let Prepare { what, from, to, bytes } = arguments;
    let partial = to.with_extension("partial");
    let mut file = BufWriter::new(fs_err(&partial, File::create(&partial))?);
    let text = || fs_err(from, fs::read_to_string(from));
    match what {
        Made::Json => serde_json::to_writer_pretty(&mut file, &value(&text()?)?)?,
        Made::JsonLine => serde_json::to_writer(&mut file, &value(&text()?)?)?,
        Made::Cut => file.write_all(cut::cut(&text()?, ASSIGN, *bytes)?.as_bytes())?,
        Made::Derives => derives::write(&mut file, text()?, derives::Unknown::Lost)?,
        Made::DerivesFlatten => derives::write(&mut file, text()?, derives::Unknown::Kept)?,
    }
    fs_err(&partial, file.flush())?;
    drop(file);
    fs_err(to, fs::rename(&partial, to))
}

fn value(text: &str) -> anyhow::Result<serde_yaml::Value> {
    serde_yaml::from_str(text).context("the description is not YAML")
}
