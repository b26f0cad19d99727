//! Workspaces for building packages. They are in the target directory and use the lock file of the repository, so that all
//! packages have the same dependencies.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail, ensure};

use super::documents::program;
use super::measure::{self, Sample, Usage};
use super::progress::progress;
use openapi_to_crate_cli::paths::fs_err;

/// A workspace in a folder of its own.
#[derive(Debug)]
pub struct Workspace {
    folder: PathBuf,
    incremental: Incremental,
    members: Vec<String>,
}

/// Whether compilation is incremental.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Incremental {
    /// Incremental, as by default.
    Yes,
    /// Not incremental.
    No,
}

const ROOT_MANIFEST: &str = "[workspace]\nresolver = \"3\"\nmembers = [MEMBERS]\n";

impl Workspace {
    /// Creates an empty workspace, or empties an existing one. Compiled dependencies are kept.
    pub fn new(name: &str, incremental: Incremental) -> anyhow::Result<Self> {
        let folder = super::repository::target().join(name);
        let packages = folder.join("packages");
        if packages.exists() {
            fs_err(&packages, fs::remove_dir_all(&packages))?;
        }
        fs_err(&packages, fs::create_dir_all(&packages))?;
        let lock = super::repository::root().join("Cargo.lock");
        fs_err(&lock, fs::copy(&lock, folder.join("Cargo.lock")))?;
        Ok(Self { folder, incremental, members: Vec::new() })
    }

    /// Returns the folder of a package.
    #[must_use]
    pub fn package(&self, name: &str) -> PathBuf {
        self.folder.join("packages").join(name)
    }

    /// Returns the path of a compiled program.
    #[must_use]
    pub fn executable(&self, profile: &str, name: &str) -> PathBuf {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        self.folder.join("target").join(profile).join(file)
    }

    /// Adds a package with its files, as paths in its folder and contents.
    pub fn add(
        &mut self,
        name: &str,
        manifest: &str,
        files: &[(&str, &str)],
    ) -> anyhow::Result<()> {
        self.write(name, "Cargo.toml", manifest)?;
        for (path, text) in files {
            self.write(name, path, text)?;
        }
        self.join(name)
    }

    /// Adds a package that is already in its folder.
    pub fn join(&mut self, name: &str) -> anyhow::Result<()> {
        let member = format!("\"packages/{name}\"");
        if !self.members.contains(&member) {
            self.members.push(member);
        }
        let manifest = ROOT_MANIFEST.replace("MEMBERS", &self.members.join(", "));
        let path = self.folder.join("Cargo.toml");
        fs_err(&path, fs::write(&path, manifest))
    }

    /// Generates a package in a separate process.
    ///
    /// A process inherits the peak memory of its parent, so the memory of a generator in this process would become the minimum
    /// for every compiler.
    pub fn generate(
        &mut self,
        name: &str,
        description: &Path,
        arguments: &[&str],
    ) -> anyhow::Result<Usage> {
        progress(format_args!("{name}: regenerate"));
        let mut command = program()?;
        command.arg("generate").arg("--description").arg(description);
        command.args(["--package", name, "--output"]).arg(self.package(name)).args(arguments);
        let used = measure::run_checked(&mut command, &self.log());
        let used = used.with_context(|| {
            format!("no package can be generated from {}", description.display())
        })?;
        self.join(name)?;
        Ok(used)
    }

    /// Writes one file of a package.
    pub fn write(&self, package: &str, path: &str, text: &str) -> anyhow::Result<PathBuf> {
        let path = self.package(package).join(path);
        if let Some(folder) = path.parent() {
            fs_err(folder, fs::create_dir_all(folder))?;
        }
        fs_err(&path, fs::write(&path, text))?;
        Ok(path)
    }

    /// Builds the dependencies of a package, with the features that it needs: builds the package without its sources, and
    /// removes the result.
    pub fn build_dependencies(&self, package: &str, commands: &[&[&str]]) -> anyhow::Result<()> {
        let sources = self.package(package).join("src");
        let kept = self.package(package).join("kept");
        fs_err(&sources, fs::rename(&sources, &kept))?;
        self.write(package, "src/lib.rs", "")?;
        let built = commands.iter().try_for_each(|arguments| {
            progress(format_args!("{package}: dependencies for cargo {}", arguments.join(" ")));
            self.cargo(package, arguments).map(drop)
        });
        fs_err(&sources, fs::remove_dir_all(&sources))?;
        fs_err(&sources, fs::rename(&kept, &sources))?;
        built?;
        self.clean(package)
    }

    /// Removes the build results of a package.
    pub fn clean(&self, package: &str) -> anyhow::Result<()> {
        self.cargo(package, &["clean"])?;
        self.cargo(package, &["clean", "--release"]).map(drop)
    }

    /// Runs cargo on a package several times, each time from scratch.
    pub fn cleanly(&self, package: &str, arguments: &[&str], runs: u16) -> anyhow::Result<Sample> {
        let mut sample = Sample::default();
        for run in 1..=runs {
            self.clean(package)?;
            progress(format_args!("{package}: cargo {}, {run} of {runs}", arguments.join(" ")));
            sample.push(self.cargo(package, arguments)?);
        }
        Ok(sample)
    }

    /// Runs cargo on a package, and returns the usage of cargo and its child processes.
    pub fn cargo(&self, package: &str, arguments: &[&str]) -> anyhow::Result<Usage> {
        let mut command = self.command();
        command.args(arguments).args(["--quiet", "--package", package]);
        let used = measure::run_checked(&mut command, &self.log());
        used.with_context(|| format!("`cargo {} --package {package}` failed", arguments.join(" ")))
    }

    /// Runs the program of a package, and returns its output.
    pub fn run(&self, package: &str, arguments: &[&str]) -> anyhow::Result<String> {
        let mut command = self.command();
        command.args(["run", "--release", "--quiet", "--package", package, "--"]).args(arguments);
        let output = command.stdout(Stdio::piped()).output().context("cargo cannot be started")?;
        if !output.status.success() {
            bail!("the program of {package} failed in {}", self.folder.display());
        }
        String::from_utf8(output.stdout).context("the program's output is not UTF-8")
    }

    /// Returns whether a package has a feature.
    pub fn has_feature(&self, package: &str, feature: &str) -> anyhow::Result<bool> {
        let file = self.package(package).join("Cargo.toml");
        let manifest: toml::Table = fs_err(&file, fs::read_to_string(&file))?.parse()?;
        let features = manifest.get("features").and_then(toml::Value::as_table);
        Ok(features.is_some_and(|features| features.contains_key(feature)))
    }

    /// Adds a constant to a package's largest file, which has the types.
    pub fn edit(&self, package: &str) -> anyhow::Result<()> {
        let files = rust_files(&self.package(package).join("src"))?;
        let largest = files
            .into_iter()
            .max_by_key(|file| fs::metadata(file).map_or(0, |metadata| metadata.len()));
        let file = largest.context("a package has files")?;
        let text = fs_err(&file, fs::read_to_string(&file))?;
        let edited = format!("{text}\n/// A change.\npub const CHANGED: bool = true;\n");
        fs_err(&file, fs::write(&file, edited))
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log.txt")
    }

    /// Cargo as it runs without settings: those of who runs the benchmark would be measured with it.
    fn command(&self) -> Command {
        let mut command = cargo();
        command
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_INCREMENTAL", if self.incremental == Incremental::Yes { "1" } else { "0" })
            .stdout(Stdio::null());
        command
    }
}

/// Returns a cargo command without the settings of the user.
#[must_use]
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTC_WRAPPER")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    command
}

/// Returns the Rust files below a folder.
pub fn rust_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    ensure!(folder.is_dir(), "{} does not exist", folder.display());
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs_err(&folder, fs::read_dir(&folder))? {
            let path = fs_err(&folder, entry)?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    Ok(files)
}

/// Counts the lines and bytes of the Rust files below a folder.
pub fn volume(folder: &Path) -> anyhow::Result<(u64, u64)> {
    let (mut lines, mut bytes) = (0, 0);
    for file in rust_files(folder)? {
        let text = fs_err(&file, fs::read(&file))?;
        lines += String::from_utf8_lossy(&text).lines().count() as u64;
        bytes += text.len() as u64;
    }
    Ok((lines, bytes))
}

/// Returns the manifest of a package.
#[must_use]
pub fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
    )
}
