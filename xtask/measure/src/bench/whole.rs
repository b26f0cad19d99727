//! `cargo xtask bench crate`: the cost of the crate of a whole description.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::arguments::{Crate, Derived, Part};
use super::documents::{ASSIGN_PATTERN, Documents, derive_file};
use super::measure::Sample;
use super::progress::progress;
use super::report::{Cell, Report, Row, Table, Target};
use super::workspace::{Incremental, Workspace, manifest, volume};
use openapi_to_crate_cli::paths::fs_err;

const WHOLE: &str = "bench-whole";
const SLICE: &str = "bench-slice";
const CALL_WHOLE: &str = "bench-call-whole";
const CALL_SLICE: &str = "bench-call-slice";
const MODELS: &str = "bench-models";
const SEGMENT: &str = "device-app-management";
const FULL: &str = "full";

/// The program that makes one call.
const CALL: &str = include_str!("../../bench/call.rs");

const COLUMNS: [&str; 4] = ["time", "range", "processor", "peak memory"];

/// Runs the benchmark, and adds the results to the report. A failure becomes a row.
pub fn measure(arguments: &Crate, report: &mut Report) -> anyhow::Result<()> {
    let documents = Documents::find(&arguments.documents)?;
    let description = arguments.description.clone().unwrap_or_else(|| documents.whole());
    let description = fs_err(&description, fs::canonicalize(&description))?;
    let mut workspace = Workspace::new("bench-crate", Incremental::No)?;
    workspace.generate(WHOLE, &description, &["--profile", "microsoft-graph"])?;
    let (lines, bytes) = volume(&workspace.package(WHOLE).join("src"))?;
    let mut bench =
        Bench { arguments, description: description.clone(), workspace, report, rows: Vec::new() };
    bench.compile()?;
    let rows = std::mem::take(&mut bench.rows);
    report.tables.insert(0, Table {
        title: "The crate of the whole description".to_owned(),
        note: format!(
            "{}: {lines} lines, {} of Rust. Without dependencies and incremental compilation; medians of {} runs, peak memory \
             of the largest process.",
            file_name(&description),
            Cell::Bytes(bytes),
            arguments.runs
        ),
        columns: COLUMNS.to_vec(),
        rows,
    });
    Ok(())
}

struct Bench<'a> {
    arguments: &'a Crate,
    description: PathBuf,
    workspace: Workspace,
    report: &'a mut Report,
    rows: Vec<Row>,
}

impl Bench<'_> {
    fn wants(&self, part: Part) -> bool {
        self.arguments.only.is_empty() || self.arguments.only.contains(&part)
    }

    /// Adds a row, and returns the sample if the measurement succeeded.
    fn row(&mut self, name: &str, sample: anyhow::Result<Sample>) -> Option<Sample> {
        match sample {
            Ok(sample) => {
                let (least, most) = sample.range();
                let cells = vec![
                    Cell::Seconds(sample.wall()),
                    Cell::Text(format!("{} to {}", Cell::Seconds(least), Cell::Seconds(most))),
                    Cell::Seconds(sample.cpu()),
                    Cell::Bytes(sample.peak()),
                ];
                self.rows.push(Row::new(name, cells));
                Some(sample)
            }
            Err(error) => {
                self.rows.push(Row::failed(name, &error));
                None
            }
        }
    }

    /// Returns cargo's arguments for the whole crate with all features; a small crate has no features.
    fn full<'c>(&self, command: &'c str) -> anyhow::Result<Vec<&'c str>> {
        let full = self.workspace.has_feature(WHOLE, FULL)?;
        Ok(if full { vec![command, "--features", FULL] } else { vec![command] })
    }

    fn compile(&mut self) -> anyhow::Result<()> {
        self.workspace.build_dependencies(WHOLE, &[&["check"], &["build"]])?;
        if self.wants(Part::Full) {
            self.measure_full()?;
        }
        if self.wants(Part::Segment) {
            self.measure_segment();
        }
        if self.wants(Part::Dependent) {
            self.measure_dependent();
        }
        if self.wants(Part::Size) {
            match self.sizes() {
                Ok((whole, slice)) => self.add_sizes(whole, slice),
                Err(error) => self.rows.push(Row::failed("a program that makes one call", &error)),
            }
        }
        if self.wants(Part::Derives) {
            self.measure_derives()?;
        }
        Ok(())
    }

    fn measure_full(&mut self) -> anyhow::Result<()> {
        let limits = [("check", 75.0, 4_000_000_000), ("build", 100.0, 4_500_000_000)];
        for (command, seconds, bytes) in limits {
            let name = format!("cargo {command}, {FULL}");
            let used = self.workspace.cleanly(WHOLE, &self.full(command)?, self.arguments.runs);
            if let Some(used) = self.row(&name, used) {
                self.report.targets.push(Target::seconds(&name, used.wall(), seconds));
                self.report.targets.push(Target::bytes(
                    format!("{name}: memory"),
                    used.peak(),
                    bytes,
                ));
            }
        }
        Ok(())
    }

    fn measure_segment(&mut self) {
        let arguments = ["check", "--no-default-features", "--features", SEGMENT];
        let check = self.workspace.cleanly(WHOLE, &arguments, self.arguments.runs);
        let name = format!("cargo check, {SEGMENT} alone");
        if let Some(used) = self.row(&name, check) {
            self.report.targets.push(Target::seconds(name, used.wall(), 8.0));
        }
    }

    /// Checks a program that uses the crate, each time after a change of one line.
    fn measure_dependent(&mut self) {
        let check = self.add_call(CALL_WHOLE, WHOLE).and_then(|()| {
            progress(format_args!("{CALL_WHOLE}: cargo check"));
            self.workspace.cargo(CALL_WHOLE, &["check"])?;
            let mut sample = Sample::default();
            for run in 1..=self.arguments.runs {
                let text = format!("{CALL}\n#[allow(dead_code)]\nconst CHANGE: u16 = {run};\n");
                self.workspace.write(CALL_WHOLE, "src/main.rs", &text)?;
                sample.push(self.workspace.cargo(CALL_WHOLE, &["check"])?);
            }
            Ok(sample)
        });
        let name = "cargo check after a change of a dependent program";
        if let Some(used) = self.row(name, check) {
            self.report.targets.push(Target::seconds(name, used.wall(), 2.0));
        }
    }

    /// Adds a program that makes one call with a crate.
    fn add_call(&mut self, name: &str, package: &str) -> anyhow::Result<()> {
        let full = self.workspace.has_feature(package, FULL)?;
        let features = if full { format!("{FULL:?}") } else { String::new() };
        let dependencies = format!(
            "api = {{ path = \"../{package}\", package = \"{package}\", features = [{features}] }}\n\
             tokio = {{ version = \"1\", features = [\"rt\"] }}\n"
        );
        self.workspace.add(name, &manifest(name, &dependencies), &[("src/main.rs", CALL)])
    }

    /// Returns the sizes of the program that makes one call, with the whole crate and with a crate of only that call.
    fn sizes(&mut self) -> anyhow::Result<(u64, u64)> {
        let slice = ["--profile", "microsoft-graph", "--include", ASSIGN_PATTERN];
        self.workspace.generate(SLICE, &self.description, &slice)?;
        self.add_call(CALL_SLICE, SLICE)?;
        self.add_call(CALL_WHOLE, WHOLE)?;
        Ok((self.size(CALL_WHOLE)?, self.size(CALL_SLICE)?))
    }

    fn size(&self, program: &str) -> anyhow::Result<u64> {
        progress(format_args!("{program}: cargo build --release"));
        self.workspace.cargo(program, &["build", "--release"])?;
        let file = self.workspace.executable("release", program);
        Ok(fs_err(&file, fs::metadata(&file))?.len())
    }

    fn add_sizes(&mut self, whole: u64, slice: u64) {
        let ratio = to_float(whole) / to_float(slice);
        self.report.targets.push(Target::times(
            "the size of a program that makes one call, relative to one with a crate of only that call",
            ratio,
            1.1,
        ));
        self.report.tables.push(Table {
            title: "The size of a program that makes one call".to_owned(),
            note: "Built with cargo's default profile `release`, with symbols.".to_owned(),
            columns: vec!["bytes", "relative to the second"],
            rows: vec![
                Row::new("with the whole crate", vec![Cell::Count(whole), Cell::Times(ratio)]),
                Row::new(
                    "with a crate of only the call",
                    vec![Cell::Count(slice), Cell::Times(1.0)],
                ),
            ],
        });
    }

    /// Measures the models alone, the same models with derives, and the whole crate.
    fn measure_derives(&mut self) -> anyhow::Result<()> {
        let runs = self.arguments.runs;
        let models = add_models(&mut self.workspace, &self.description)
            .and_then(|()| check(&self.workspace, MODELS, runs));
        let models = self.row("cargo check, the models alone", models);
        let whole = self.workspace.cleanly(WHOLE, &self.full("check")?, runs);
        let whole = self.row("cargo check, the whole crate, for comparison", whole);
        for (package, title, derived) in [
            ("bench-derives", "serde derives", Derived::Derives),
            ("bench-derives-flatten", "serde derives with flatten", Derived::DerivesFlatten),
        ] {
            let derives = add_derives(&mut self.workspace, package, &self.description, derived)
                .and_then(|()| check(&self.workspace, package, runs));
            let derives = self.row(&format!("cargo check, the models with {title}"), derives);
            let Some(derives) = derives else { continue };
            if let Some(models) = &models {
                self.compare(&format!("the models alone, relative to {title}"), models, &derives);
            }
            if let Some(whole) = &whole {
                let name = format!("the whole crate, relative to the models with {title}");
                self.compare(&name, whole, &derives);
            }
        }
        Ok(())
    }

    /// At most a third of the time and of the memory.
    fn compare(&mut self, name: &str, ours: &Sample, theirs: &Sample) {
        let (time, memory) =
            (ours.cpu() / theirs.cpu(), to_float(ours.peak()) / to_float(theirs.peak()));
        self.report.targets.push(Target::times(format!("{name}: processor time"), time, 1.0 / 3.0));
        self.report.targets.push(Target::times(format!("{name}: memory"), memory, 1.0 / 3.0));
    }
}

fn check(workspace: &Workspace, name: &str, runs: u16) -> anyhow::Result<Sample> {
    workspace.build_dependencies(name, &[&["check"]])?;
    let full = workspace.has_feature(name, FULL)?;
    let arguments: &[&str] = if full { &["check", "--features", FULL] } else { &["check"] };
    workspace.cleanly(name, arguments, runs)
}

/// The generated crate without its requests.
fn add_models(workspace: &mut Workspace, description: &Path) -> anyhow::Result<()> {
    workspace.generate(MODELS, description, &["--profile", "microsoft-graph"])?;
    let folder = workspace.package(MODELS);
    let library = folder.join("src/lib.rs");
    let text = fs_err(&library, fs::read_to_string(&library))?;
    let kept: Vec<_> = text.lines().filter(|line| *line != "pub mod requests;").collect();
    anyhow::ensure!(kept.len() < text.lines().count(), "the generated library has no requests");
    fs_err(&library, fs::write(&library, kept.join("\n")))?;
    let requests = folder.join("src/requests");
    fs_err(&requests, fs::remove_dir_all(&requests))
}

fn add_derives(
    workspace: &mut Workspace,
    name: &str,
    description: &Path,
    derived: Derived,
) -> anyhow::Result<()> {
    let dependencies = "serde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n";
    workspace.add(name, &manifest(name, dependencies), &[("src/lib.rs", "")])?;
    derive_file(derived, description, &workspace.package(name).join("src/lib.rs"), 0)
        .context("the models with derives cannot be written")
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Exact up to 2^53 bytes.
#[allow(clippy::cast_precision_loss)]
fn to_float(bytes: u64) -> f64 {
    bytes as f64
}
