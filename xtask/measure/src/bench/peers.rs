//! `cargo xtask bench peers`: comparison with other generators on the same descriptions.
//!
//! Each generator gets the unmodified description and the options that its documentation recommends for a client crate.
//! The dependencies of the generated package are built before it is checked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context as _;

use super::arguments::{Input, Peers};
use super::documents::{Documents, program};
use super::measure::{self, Usage, first_error};
use super::progress::progress;
use super::report::{Cell, Report, Row, Table};
use super::workspace::{cargo, volume};
use openapi_to_crate_cli::compile::full_feature;
use openapi_to_crate_cli::paths::fs_err;

/// A generator.
struct Peer {
    /// The name of the program, also for `--only`.
    program: &'static str,
    /// The arguments that print the version.
    version: &'static [&'static str],
    /// Adds the arguments that generate a package from a description into an empty folder.
    generate: fn(Command, &Path, &Path) -> Command,
    /// Completes the package.
    finish: fn(&Path) -> anyhow::Result<()>,
}

const PEERS: [Peer; 6] = [
    Peer { program: "openapi-to-crate", version: &[], generate: ours, finish: |_| Ok(()) },
    Peer { program: "cargo-progenitor", version: &[], generate: progenitor, finish: |_| Ok(()) },
    Peer {
        program: "openapi-to-rust",
        version: &["--version"],
        generate: openapi_to_rust,
        finish: add_required_dependencies,
    },
    Peer { program: "ploidy", version: &["--version"], generate: ploidy, finish: |_| Ok(()) },
    Peer { program: "oas3-gen", version: &["--version"], generate: oas3_gen, finish: |_| Ok(()) },
    Peer {
        program: "openapi-generator-cli",
        version: &["version"],
        generate: openapi_generator,
        finish: |_| Ok(()),
    },
];

/// The name of the generated packages.
const PACKAGE: &str = "bench-peer";

const COLUMNS: [&str; 8] = [
    "generate",
    "peak memory",
    "lines",
    "Rust",
    "cargo check",
    "processor",
    "peak memory",
    "result",
];

/// An option without which `openapi-generator` rejects YAML of more than 3 MB.
const JAVA_OPTIONS: (&str, &str) = ("JAVA_TOOL_OPTIONS", "-DmaxYamlCodePoints=100000000");

fn ours(mut command: Command, description: &Path, output: &Path) -> Command {
    command.args(["generate", "--package", PACKAGE]);
    command.arg("--description").arg(description).arg("--output").arg(output);
    command
}

fn progenitor(mut command: Command, description: &Path, output: &Path) -> Command {
    command.args(["progenitor", "--name", PACKAGE, "--version", "0.1.0", "--input"]);
    command.arg(description).arg("--output").arg(output);
    command
}

fn openapi_to_rust(mut command: Command, description: &Path, output: &Path) -> Command {
    command.arg("generate").arg(description).current_dir(output);
    command
}

fn ploidy(mut command: Command, description: &Path, output: &Path) -> Command {
    command.args(["generate", "rust", "--name", PACKAGE]).arg(description);
    command.arg("--output").arg(output);
    command
}

fn oas3_gen(mut command: Command, description: &Path, output: &Path) -> Command {
    command.args(["generate", "client-mod", "--workspace", "--odata-support", "--input"]);
    // The package is named after the folder.
    command.arg(description).arg("--output").arg(output);
    command
}

fn openapi_generator(mut command: Command, description: &Path, output: &Path) -> Command {
    command.env(JAVA_OPTIONS.0, JAVA_OPTIONS.1);
    command.args(["generate", "--generator-name", "rust", "--package-name", PACKAGE]);
    command.arg("--input-spec").arg(description).arg("--output").arg(output);
    command
}

/// Completes the output of `openapi-to-rust`, which is a module and a list of dependencies.
fn add_required_dependencies(output: &Path) -> anyhow::Result<()> {
    let list = output.join("src/generated/REQUIRED_DEPS.toml");
    let dependencies = fs_err(&list, fs::read_to_string(&list))?;
    let heading = if dependencies.contains("[dependencies]") { "" } else { "[dependencies]\n" };
    let manifest = format!(
        "[package]\nname = \"{PACKAGE}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n{heading}{dependencies}"
    );
    let file = output.join("Cargo.toml");
    fs_err(&file, fs::write(&file, manifest))?;
    let library = output.join("src/lib.rs");
    fs_err(&library, fs::write(&library, "pub mod generated;\n"))
}

/// Runs the benchmark, and adds the results to the report.
pub fn measure(arguments: &Peers, report: &mut Report) -> anyhow::Result<()> {
    let documents = Documents::find(&arguments.documents)?;
    for Subject { title, folder, description, options } in subjects(arguments, &documents)? {
        let description = fs_err(&description, fs::canonicalize(&description))?;
        let folder = documents.folder.with_file_name("bench-peers").join(folder);
        let mut rows = Vec::new();
        for peer in &PEERS {
            if arguments.only.is_empty() || arguments.only.iter().any(|name| name == peer.program) {
                let run = Run { peer, arguments, options, folder: folder.join(peer.program) };
                rows.push(run.row(&description));
            }
        }
        let size = fs_err(&description, fs::metadata(&description))?.len();
        report.tables.push(Table {
            title: format!("Generators, {title}"),
            note: format!(
                "A description of {}. One run; `cargo check` without the dependencies, with at most {} s and {} GB of \
                 address space.",
                Cell::Bytes(size),
                arguments.time_limit,
                arguments.memory_limit
            ),
            columns: COLUMNS.to_vec(),
            rows,
        });
    }
    Ok(())
}

/// What the generators are compared on.
struct Subject {
    title: String,
    /// The name of the folder of the packages.
    folder: String,
    description: PathBuf,
    /// What our generator is told about the service.
    options: &'static [&'static str],
}

fn subjects(arguments: &Peers, documents: &Documents) -> anyhow::Result<Vec<Subject>> {
    if !arguments.description.is_empty() {
        return Ok(arguments.description.iter().map(|file| other(file)).collect());
    }
    let inputs = [
        (Input::Assign, "the assign action", "assign", documents.assign()?),
        (Input::Segment, "deviceAppManagement.yaml", "segment", documents.segment()),
        (Input::Whole, "all of Graph", "whole", documents.whole()),
    ];
    let wanted = |input: &Input| arguments.input.is_empty() || arguments.input.contains(input);
    let wanted = inputs.into_iter().filter(|(input, ..)| wanted(input));
    let subject = |(_, title, folder, description): (Input, &str, &str, PathBuf)| Subject {
        title: title.to_owned(),
        folder: folder.to_owned(),
        description,
        options: &["--profile", "microsoft-graph"],
    };
    Ok(wanted.map(subject).collect())
}

/// A description that is not one of Graph.
fn other(description: &Path) -> Subject {
    let name = description.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = description.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let folder = format!("other-{folder}");
    Subject { title: name, folder, description: description.to_owned(), options: &[] }
}

/// A run of a generator.
struct Run<'a> {
    peer: &'a Peer,
    arguments: &'a Peers,
    options: &'static [&'static str],
    /// The folder of the package and the logs.
    folder: PathBuf,
}

impl Run<'_> {
    fn is_ours(&self) -> bool {
        self.peer.program == PEERS[0].program
    }

    fn package(&self) -> PathBuf {
        self.folder.join(PACKAGE)
    }

    fn row(&self, description: &Path) -> Row {
        let name = self.peer.program;
        match self.version() {
            Some(version) => {
                let mut cells = Vec::new();
                let result = self.measure(description, &mut cells);
                let text = result.unwrap_or_else(|error| format!("{error:#}"));
                cells.resize(COLUMNS.len() - 1, Cell::None);
                cells.push(Cell::Text(text));
                let version = if version.is_empty() { self.made_version() } else { version };
                Row::new(format!("{name} {version}"), cells)
            }
            None => Row::new(name, vec![Cell::Text("not installed".to_owned())]),
        }
    }

    /// Returns the result as text. The cells contain all measurements, also if a later step fails.
    fn measure(&self, description: &Path, cells: &mut Vec<Cell>) -> anyhow::Result<String> {
        let package = self.package();
        if self.folder.exists() {
            fs_err(&self.folder, fs::remove_dir_all(&self.folder))?;
        }
        fs_err(&package, fs::create_dir_all(&package))?;
        progress(format_args!("{}: {}", self.peer.program, description.display()));
        let program = if self.is_ours() { program()? } else { Command::new(self.peer.program) };
        let mut command = (self.peer.generate)(program, description, &package);
        if self.is_ours() {
            command.args(self.options);
        }
        let log = self.folder.join("generate.txt");
        let (used, text) = self.limited(&command, None, &log)?;
        cells.extend([Cell::Seconds(used.wall_seconds), Cell::Bytes(used.peak_bytes)]);
        if let Some(text) = text {
            anyhow::bail!("does not generate: {text}");
        }
        let (lines, bytes) = volume(&package.join("src"))?;
        cells.extend([Cell::Count(lines), Cell::Bytes(bytes)]);
        (self.peer.finish)(&package)?;
        if self.arguments.no_check {
            return Ok("generated".to_owned());
        }
        let (used, text) = self.check()?;
        cells.push(Cell::Seconds(used.wall_seconds));
        // The usage of a compiler that was stopped is unknown.
        if used.wall_seconds < f64::from(self.arguments.time_limit) {
            cells.extend([Cell::Seconds(used.cpu_seconds), Cell::Bytes(used.peak_bytes)]);
        }
        Ok(text.map_or_else(|| "compiles".to_owned(), |text| format!("does not compile: {text}")))
    }

    /// Checks the package, after building its dependencies.
    fn check(&self) -> anyhow::Result<(Usage, Option<String>)> {
        let package = self.package();
        let manifest = package.join("Cargo.toml");
        let text = fs_err(&manifest, fs::read_to_string(&manifest))?;
        let alone = format!("{text}\n[workspace]\n");
        fs_err(&manifest, fs::write(&manifest, &alone))?;
        let (sources, kept) = (package.join("src"), package.join("kept"));
        fs_err(&sources, fs::rename(&sources, &kept))?;
        fs_err(&sources, fs::create_dir(&sources))?;
        let empty = sources.join("lib.rs");
        fs_err(&empty, fs::write(&empty, ""))?;
        let log = self.folder.join("check.txt");
        progress(format_args!("{}: dependencies", self.peer.program));
        let built = measure::run_checked(&mut self.cargo("check"), &log);
        fs_err(&sources, fs::remove_dir_all(&sources))?;
        fs_err(&sources, fs::rename(&kept, &sources))?;
        built.context("its dependencies do not compile")?;
        let name = toml::from_str::<toml::Table>(&alone)?;
        let name = name.get("package").and_then(|package| package.get("name")?.as_str());
        let mut clean = self.cargo("clean");
        clean.args(["--package", name.unwrap_or(PACKAGE)]);
        measure::run_checked(&mut clean, &log)?;
        progress(format_args!("{}: cargo check", self.peer.program));
        let mut check = self.cargo("check");
        // All of a crate whose parts are features.
        check.args(full_feature(&alone).into_iter().flat_map(|feature| ["--features", feature]));
        self.limited(&check, Some(self.arguments.memory_limit), &log)
    }

    fn cargo(&self, subcommand: &str) -> Command {
        let mut command = cargo();
        command.arg(subcommand).current_dir(self.package()).env("CARGO_INCREMENTAL", "0");
        command.env("CARGO_TERM_COLOR", "never").env("CARGO_TARGET_DIR", self.target());
        command
    }

    /// Returns the common target folder of all packages, so that dependencies are built once.
    fn target(&self) -> PathBuf {
        let all = self.folder.parent().and_then(Path::parent);
        all.expect("the folder has two above it").join("target")
    }

    /// Runs a program within the limits. Returns the error if it failed.
    fn limited(
        &self,
        command: &Command,
        gigabytes: Option<u32>,
        log: &Path,
    ) -> anyhow::Result<(Usage, Option<String>)> {
        let seconds = self.arguments.time_limit;
        let limit = gigabytes.map_or(String::new(), |limit| {
            format!("ulimit -v {};", u64::from(limit) * 1_000_000_000 / 1024)
        });
        let mut limited = Command::new("sh");
        limited.args(["-c", &format!("{limit} exec timeout {seconds} \"$@\""), "sh"]);
        limited.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => limited.env(name, value),
                None => limited.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            limited.current_dir(folder);
        }
        let (used, status) = measure::run(&mut limited, log)?;
        let failure = match status.code() {
            Some(0) => None,
            Some(124) => Some(format!("stopped after {seconds} s")),
            _ => Some(failure(log)),
        };
        Ok((used, failure))
    }

    /// Returns the version, an empty string if it is unknown, or `None` if the program is not installed.
    fn version(&self) -> Option<String> {
        if self.is_ours() {
            return Some(openapi_to_crate::VERSION.to_owned());
        }
        let output = Command::new(self.peer.program).args(self.peer.version).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let words = text.lines().last().unwrap_or_default().split_whitespace();
        let version = words.last().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        Some(version.unwrap_or_default().to_owned())
    }

    /// Returns the version from the generated manifest, the only place where `cargo-progenitor` states it.
    fn made_version(&self) -> String {
        let manifest = fs::read_to_string(self.package().join("Cargo.toml")).unwrap_or_default();
        let line = manifest.lines().find_map(|line| line.strip_prefix("progenitor-client = "));
        line.map_or_else(
            || "of an unknown version".to_owned(),
            |line| line.trim_matches('"').to_owned(),
        )
    }
}

/// Returns the number of compiler errors and the first one, or the first error of another program.
fn failure(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let count = text.lines().filter(|line| line.starts_with("error[")).count();
    let first = first_error(log);
    if count > 1 { format!("{count} errors, the first: {first}") } else { first }
}
