//! `cargo xtask bench generate`: the cost of generating.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::arguments::{Derived, Generate};
use super::documents::{ASSIGN_PATTERN, Documents, program};
use super::measure::{Sample, Task, instructions, rounds};
use super::progress::progress;
use super::report::{Cell, Report, Row, Table, Target};

/// The number of runs for the whole description, which takes seconds and varies little.
const WHOLE_RUNS: u16 = 3;

/// The sizes at which growth is measured, in megabytes, in addition to the whole description.
const SIZES: [usize; 4] = [1, 5, 10, 20];

/// Runs the benchmark, and adds the results to the report.
pub fn measure(arguments: &Generate, report: &mut Report) -> anyhow::Result<()> {
    let documents = Documents::find(&arguments.documents)?;
    slices(arguments, &documents, report)?;
    whole(&documents, report);
    growth(arguments, &documents, report)
}

/// A group of benchmarks that run in the same rounds.
struct Group<'a> {
    documents: &'a Documents,
    tasks: Vec<Task<'a>>,
}

impl<'a> Group<'a> {
    fn new(documents: &'a Documents) -> Self {
        Self { documents, tasks: Vec::new() }
    }

    /// Adds the generation of a crate into an empty folder.
    fn regenerate(&mut self, name: &str, description: PathBuf, slice: bool) {
        let output = self.documents.folder.join("output").join(self.tasks.len().to_string());
        let emptied = output.clone();
        self.tasks.push(Task {
            name: name.to_owned(),
            before: Box::new(move || empty(&emptied)),
            command: Box::new(move || regenerate(&description, &output, slice)),
        });
    }

    /// Adds another command.
    fn other(&mut self, name: &str, command: impl Fn() -> anyhow::Result<Command> + 'a) {
        let (before, command) = (Box::new(|| Ok(())), Box::new(command));
        self.tasks.push(Task { name: name.to_owned(), before, command });
    }

    /// Runs the benchmarks. Returns a row for each, and a sample for each that succeeded.
    fn rows(&self, runs: u16, counted: bool) -> (Vec<Row>, Vec<Option<Sample>>) {
        let log = self.documents.log();
        let results = rounds(&self.tasks, runs, &log);
        let row = |(task, result): (&Task<'_>, anyhow::Result<Sample>)| match result {
            Ok(sample) => {
                let count = if counted { count(task, &log) } else { Cell::None };
                let (least, most) = sample.range();
                let cells = vec![
                    Cell::Seconds(sample.wall()),
                    Cell::Text(format!("{} to {}", Cell::Seconds(least), Cell::Seconds(most))),
                    Cell::Seconds(sample.cpu()),
                    Cell::Bytes(sample.peak()),
                    count,
                ];
                (Row::new(&task.name, cells), Some(sample))
            }
            Err(error) => (Row::failed(&task.name, &error), None),
        };
        self.tasks.iter().zip(results).map(row).unzip()
    }
}

const COLUMNS: [&str; 5] = ["median", "range", "processor", "peak memory", "instructions"];

fn count(task: &Task<'_>, log: &Path) -> Cell {
    progress(format_args!("counting the instructions of {}", task.name));
    let counted = (task.before)().and_then(|()| instructions(&(task.command)()?, log));
    counted.map_or_else(|error| Cell::Text(format!("{error:#}")), Cell::Count)
}

fn empty(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

/// Returns the command that generates a crate of the assign action, or of the whole description.
fn regenerate(description: &Path, output: &Path, slice: bool) -> anyhow::Result<Command> {
    let mut command = program()?;
    command.args(["generate", "--profile", "microsoft-graph", "--package", "bench-output"]);
    if slice {
        command.args(["--include", ASSIGN_PATTERN]);
    }
    command.arg("--description").arg(description).arg("--output").arg(output);
    Ok(command)
}

fn count_lines(file: PathBuf) -> impl Fn() -> anyhow::Result<Command> {
    move || {
        let mut command = Command::new("wc");
        command.arg("-l").arg(&file);
        Ok(command)
    }
}

fn slices(arguments: &Generate, documents: &Documents, report: &mut Report) -> anyhow::Result<()> {
    let mut group = Group::new(documents);
    group.regenerate("a slice of the whole, YAML", documents.whole(), true);
    group.other("wc -l of the whole", count_lines(documents.whole()));
    let extract = documents.assign();
    if let Ok(extract) = &extract {
        group.regenerate("the slice, from its extract", extract.clone(), false);
    }
    let json = documents.derived("whole.json", Derived::Json, 0)?;
    group.regenerate("a slice of the whole, JSON, indented", json, true);
    let line = documents.derived("whole-line.json", Derived::JsonLine, 0)?;
    group.regenerate("a slice of the whole, JSON, one line", line, true);
    group.other("operations of the whole", || {
        let mut command = program()?;
        command.args(["operations", "--description"]).arg(documents.whole());
        Ok(command)
    });
    let (mut rows, samples) = group.rows(arguments.runs, arguments.instructions);
    if let Err(error) = &extract {
        rows.push(Row::failed("the slice, from its extract", error));
    }

    for (task, sample) in group.tasks.iter().zip(&samples) {
        let Some(sample) = sample else { continue };
        let (name, wall) = (&task.name, sample.wall());
        if name.ends_with("YAML") {
            report.targets.push(Target::seconds(name, wall, 0.08));
            report.targets.push(Target::bytes(
                format!("{name}: memory"),
                sample.peak(),
                100_000_000,
            ));
        } else if name.contains("JSON") || name.starts_with("operations") {
            report.targets.push(Target::seconds(name, wall, 0.15));
        }
    }
    if let (Ok(_), [Some(slice), Some(lines), Some(extract), ..]) = (&extract, &samples[..]) {
        let ratio = slice.wall() / (lines.wall() + extract.wall());
        report.targets.push(Target::times(
            "a slice of the whole, relative to wc -l and its extract",
            ratio,
            2.0,
        ));
    }
    report.tables.push(Table {
        title: "A slice of a large description".to_owned(),
        note: format!(
            "The assign action of a description of {}, into an empty folder; the whole process, with cached files; {} \
             rounds.",
            Cell::Bytes(fs::metadata(documents.whole())?.len()),
            arguments.runs
        ),
        columns: COLUMNS.to_vec(),
        rows,
    });
    Ok(())
}

fn whole(documents: &Documents, report: &mut Report) {
    let mut group = Group::new(documents);
    group.regenerate("the whole", documents.whole(), false);
    group.regenerate("deviceAppManagement.yaml", documents.segment(), false);
    let (rows, samples) = group.rows(WHOLE_RUNS, false);
    if let Some(sample) = &samples[0] {
        report.targets.push(Target::seconds("the whole to a crate", sample.wall(), 6.0));
        report.targets.push(Target::bytes(
            "the whole to a crate: memory",
            sample.peak(),
            1_500_000_000,
        ));
    }
    report.tables.push(Table {
        title: "Whole descriptions".to_owned(),
        note: format!("All operations, into an empty folder; {WHOLE_RUNS} rounds."),
        columns: COLUMNS.to_vec(),
        rows,
    });
}

fn growth(arguments: &Generate, documents: &Documents, report: &mut Report) -> anyhow::Result<()> {
    let mut files = Vec::new();
    for size in SIZES {
        files.push(documents.derived(
            &format!("cut-{size}.yaml"),
            Derived::Cut,
            size * 1_000_000,
        )?);
    }
    files.push(documents.whole());
    let sizes: Vec<_> =
        files.iter().map(|file| Ok(fs::metadata(file)?.len())).collect::<anyhow::Result<_>>()?;
    let mut group = Group::new(documents);
    for (file, &bytes) in files.iter().zip(&sizes) {
        group.regenerate(&format!("the slice, from {}", Cell::Bytes(bytes)), file.clone(), true);
    }
    for (file, &bytes) in files.iter().zip(&sizes) {
        group.other(&format!("wc -l of {}", Cell::Bytes(bytes)), count_lines(file.clone()));
    }
    let (mut rows, samples) = group.rows(arguments.runs, arguments.instructions);
    let (slices, counts) = samples.split_at(sizes.len());
    for (name, samples) in [("the slice", slices), ("wc -l", counts)] {
        let points = sizes.iter().zip(samples);
        let points: Vec<_> = points
            .filter_map(|(&bytes, sample)| Some((megabytes(bytes), sample.as_ref()?.wall())))
            .collect();
        if let Some((start, slope)) = line(&points) {
            let text = format!("{:.2} ms per MB, and {:.1} ms", slope * 1e3, start * 1e3);
            rows.push(Row::new(format!("growth of {name}"), vec![Cell::Text(text)]));
        }
    }
    report.tables.push(Table {
        title: "Growth with the description".to_owned(),
        note: format!(
            "The same slice of cuts of the whole description, and the growth of its time (least squares); {} \
             rounds.",
            arguments.runs
        ),
        columns: COLUMNS.to_vec(),
        rows,
    });
    Ok(())
}

fn megabytes(bytes: u64) -> f64 {
    // Exact up to 2^53, which no file reaches.
    #[allow(clippy::cast_precision_loss)]
    let bytes = bytes as f64;
    bytes / 1e6
}

/// Fits a line by least squares. Returns its intercept and its slope.
fn line(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    if points.len() < 2 {
        return None;
    }
    let count: f64 = points.iter().map(|_| 1.0).sum();
    let mean = |value: fn(&(f64, f64)) -> f64| points.iter().map(value).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let above: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let below: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    let slope = above / below;
    Some((y - slope * x, slope))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_fitted_to_points_on_it() {
        let (start, slope) =
            line(&[(1.0, 5.0), (2.0, 7.0), (4.0, 11.0)]).expect("there are points");
        assert!((start - 3.0).abs() < 1e-9 && (slope - 2.0).abs() < 1e-9);
        assert_eq!(line(&[(1.0, 1.0)]), None);
    }
}
