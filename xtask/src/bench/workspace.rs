//! The workspace in which everything is built: below the target directory, and with the repository's own lock file,
//! so that the dependencies are those that are used elsewhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use openapi_to_crate::{Description, Options, PackageOptions, generate};
use wait4::{ResUse, Wait4 as _};

use super::description::description;
use super::plain::{self, Derives};
use super::schema::Schema;
use crate::config::fs_err;

/// A folder that belongs to the benchmark alone.
#[derive(Debug)]
pub struct Workspace {
    folder: PathBuf,
    members: Vec<String>,
}

/// A package: paths below its folder, and texts.
#[derive(Debug)]
pub struct Package {
    /// Its name, which its folder has too.
    pub name: String,
    /// Its manifest.
    pub manifest: String,
    /// Its sources.
    pub files: Vec<(String, String)>,
}

const ROOT_MANIFEST: &str = "[workspace]\nresolver = \"3\"\nmembers = [MEMBERS]\n";

impl Workspace {
    /// A workspace without packages, in place of the one that an earlier run left. Compiled dependencies stay.
    pub fn new(root: &Path) -> anyhow::Result<Self> {
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(target) => root.join(target),
            None => root.join("target"),
        };
        let folder = target.join("bench-codec");
        let packages = folder.join("packages");
        if packages.exists() {
            fs_err(&packages, fs::remove_dir_all(&packages))?;
        }
        fs_err(&packages, fs::create_dir_all(&packages))?;
        let lock = root.join("Cargo.lock");
        fs_err(&lock, fs::copy(&lock, folder.join("Cargo.lock")))?;
        Ok(Self { folder, members: Vec::new() })
    }

    /// Adds a package, or replaces its files.
    pub fn add(&mut self, package: &Package) -> anyhow::Result<()> {
        self.write(&package.name, "Cargo.toml", &package.manifest)?;
        for (path, text) in &package.files {
            self.write(&package.name, path, text)?;
        }
        let member = format!("\"packages/{}\"", package.name);
        if !self.members.contains(&member) {
            self.members.push(member);
        }
        let manifest = ROOT_MANIFEST.replace("MEMBERS", &self.members.join(", "));
        let path = self.folder.join("Cargo.toml");
        fs_err(&path, fs::write(&path, manifest))
    }

    /// Writes one file of a package.
    pub fn write(&self, package: &str, path: &str, text: &str) -> anyhow::Result<PathBuf> {
        let path = self.folder.join("packages").join(package).join(path);
        if let Some(folder) = path.parent() {
            fs_err(folder, fs::create_dir_all(folder))?;
        }
        fs_err(&path, fs::write(&path, text))?;
        Ok(path)
    }

    /// Runs cargo on a package, and says what it and the compilers that it started used.
    pub fn cargo(&self, package: &str, arguments: &[&str]) -> anyhow::Result<ResUse> {
        let mut command = self.command();
        command.args(arguments).args(["--quiet", "--package", package]);
        let mut child = command.spawn().context("cargo cannot be started")?;
        let used = child.wait4().context("cargo's use of time and memory cannot be measured")?;
        if !used.status.success() {
            bail!(
                "`cargo {} --package {package}` failed in {}",
                arguments.join(" "),
                self.folder.display()
            );
        }
        Ok(used)
    }

    /// The output of a package's program.
    pub fn run(&self, package: &str, arguments: &[&str]) -> anyhow::Result<String> {
        let mut command = self.command();
        command.args(["run", "--release", "--quiet", "--package", package, "--"]).args(arguments);
        let output = command.stdout(Stdio::piped()).output().context("cargo cannot be started")?;
        if !output.status.success() {
            bail!("the program of {package} failed in {}", self.folder.display());
        }
        String::from_utf8(output.stdout).context("the program's output is no text")
    }

    /// Cargo as it runs without settings: those of who runs the benchmark would be measured with it.
    fn command(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_INCREMENTAL", "1")
            .env_remove("RUSTFLAGS")
            .env_remove("RUSTC_WRAPPER")
            .stdout(Stdio::null());
        command
    }
}

/// The package that the generator makes of the schemas.
pub fn generated(name: &str, schemas: &[Schema]) -> anyhow::Result<Package> {
    let description = Description { name: format!("{name}.yaml"), text: description(schemas) };
    let package = PackageOptions {
        name: name.to_owned(),
        version: "0.0.0".to_owned(),
        ..PackageOptions::default()
    };
    let mut files = generate(&description, &Options { package, ..Options::default() })?.files;
    let manifest = files.remove("Cargo.toml").context("the generator writes a manifest")?;
    Ok(Package { name: name.to_owned(), manifest, files: files.into_iter().collect() })
}

/// A package of plain structs.
#[must_use]
pub fn plain(name: &str, schemas: &[Schema], derives: Derives) -> Package {
    let dependencies = match derives {
        Derives::None => "",
        Derives::Serde => "serde = { version = \"1\", features = [\"derive\"] }\n",
        Derives::SerdeFlatten => {
            "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n"
        }
    };
    Package {
        name: name.to_owned(),
        manifest: manifest(name, dependencies),
        files: vec![("src/lib.rs".to_owned(), plain::library(schemas, derives))],
    }
}

/// The manifest of a package that is written here.
#[must_use]
pub fn manifest(name: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
    )
}
