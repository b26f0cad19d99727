//! The workspace in which everything is built: below the target directory, and with the repository's own lock file,
//! so that the dependencies are those that are used elsewhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
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

/// A package.
#[derive(Debug)]
pub struct Package {
    /// Its name, which its folder has too.
    pub name: String,
    /// Its manifest.
    pub manifest: String,
    /// The root of its library and the file with the types: paths below its folder, and texts.
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

    /// Has the generator make a package of the schemas, in the way in which everybody does.
    ///
    /// It runs as a process of its own. A process begins with the peak memory of the one that started it, and so
    /// what the generator needs in here would be the least that any compiler seems to need.
    pub fn generate(&mut self, name: &str, schemas: &[Schema]) -> anyhow::Result<Package> {
        let file = self.folder.join(format!("{name}.yaml"));
        fs_err(&file, fs::write(&file, description(schemas)))?;
        let output = self.folder.join("packages").join(name);
        let program = std::env::current_exe().context("this program cannot be found")?;
        let mut command = Command::new(program);
        command.arg("regenerate").arg("--description").arg(file);
        command.args(["--package", name, "--output"]).arg(&output).stdout(Stdio::null());
        if !command.status().context("this program cannot be started")?.success() {
            bail!("no package can be made of {name}");
        }
        let manifest = output.join("Cargo.toml");
        let manifest = fs_err(&manifest, fs::read_to_string(&manifest))?;
        let files = ["src/lib.rs", "src/models/mod.rs"].map(|path| {
            let file = output.join(path);
            Ok((path.to_owned(), fs_err(&file, fs::read_to_string(&file))?))
        });
        let files = files.into_iter().collect::<anyhow::Result<_>>()?;
        Ok(Package { name: name.to_owned(), manifest, files })
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
