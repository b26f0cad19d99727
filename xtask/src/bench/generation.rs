//! `cargo xtask bench generate`: what generating costs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::arguments::{Generate, Made};
use super::documents::{ASSIGN_PATTERN, Documents, program};
use super::measure::{Sample, Subject, instructions, rounds};
use super::progress;
use super::report::{Bar, Cell, Report, Row, Table};

/// How often the whole description becomes a crate: it takes seconds, and varies little.
const WHOLE_RUNS: u16 = 3;

/// The sizes at which growth is measured, in megabytes. The largest is the whole.
const SIZES: [usize; 4] = [1, 5, 10, 20];

/// Measures, and adds what came of it to the report.
pub fn measure(arguments: &Generate, report: &mut Report) -> anyhow::Result<()> {
    let documents = Documents::find(&arguments.documents)?;
    slices(arguments, &documents, report)?;
    whole(&documents, report);
    growth(arguments, &documents, report)
}

/// The subjects, each with the folder that it fills.
struct Subjects<'a> {
    documents: &'a Documents,
    all: Vec<Subject<'a>>,
}

impl<'a> Subjects<'a> {
    fn new(documents: &'a Documents) -> Self {
        Self { documents, all: Vec::new() }
    }

    /// A crate in a folder that is empty before.
    fn regenerate(&mut self, what: &str, description: PathBuf, slice: bool) {
        let output = self.documents.folder.join("output").join(self.all.len().to_string());
        let emptied = output.clone();
        self.all.push(Subject {
            what: what.to_owned(),
            before: Box::new(move || empty(&emptied)),
            command: Box::new(move || regenerate(&description, &output, slice)),
        });
    }

    fn other(&mut self, what: &str, command: impl Fn() -> anyhow::Result<Command> + 'a) {
        let (before, command) = (Box::new(|| Ok(())), Box::new(command));
        self.all.push(Subject { what: what.to_owned(), before, command });
    }

    /// Measures them; a row each, and a sample each that did not fail.
    fn rows(&self, runs: u16, counted: bool) -> (Vec<Row>, Vec<Option<Sample>>) {
        let log = self.documents.log();
        let results = rounds(&self.all, runs, &log);
        let row = |(subject, result): (&Subject<'_>, anyhow::Result<Sample>)| match result {
            Ok(sample) => {
                let count = if counted { count(subject, &log) } else { Cell::None };
                let (least, most) = sample.range();
                let cells = vec![
                    Cell::Seconds(sample.wall()),
                    Cell::Text(format!("{} to {}", Cell::Seconds(least), Cell::Seconds(most))),
                    Cell::Seconds(sample.cpu()),
                    Cell::Bytes(sample.peak()),
                    count,
                ];
                (Row::new(&subject.what, cells), Some(sample))
            }
            Err(error) => (Row::failed(&subject.what, &error), None),
        };
        self.all.iter().zip(results).map(row).unzip()
    }
}

const COLUMNS: [&str; 5] = ["median", "range", "processor", "peak memory", "instructions"];

fn count(subject: &Subject<'_>, log: &Path) -> Cell {
    progress(format_args!("counting the instructions of {}", subject.what));
    let counted = (subject.before)().and_then(|()| instructions(&(subject.command)()?, log));
    counted.map_or_else(|error| Cell::Text(format!("{error:#}")), Cell::Count)
}

fn empty(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

/// Our own command on a description: the assign action, or all of it.
fn regenerate(description: &Path, output: &Path, slice: bool) -> anyhow::Result<Command> {
    let mut command = program()?;
    command.args(["regenerate", "--profile", "microsoft-graph", "--package", "bench-output"]);
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
    let mut subjects = Subjects::new(documents);
    subjects.regenerate("the slice from the whole, YAML", documents.whole(), true);
    subjects.other("wc -l of the whole", count_lines(documents.whole()));
    let extract = documents.assign();
    if let Ok(extract) = &extract {
        subjects.regenerate("the slice from its extract", extract.clone(), false);
    }
    let json = documents.made("whole.json", Made::Json, 0)?;
    subjects.regenerate("the slice from the whole, JSON, indented", json, true);
    let line = documents.made("whole-line.json", Made::JsonLine, 0)?;
    subjects.regenerate("the slice from the whole, JSON, one line", line, true);
    subjects.other("operations of the whole", || {
        let mut command = program()?;
        command.args(["operations", "--description"]).arg(documents.whole());
        Ok(command)
    });
    let (mut rows, samples) = subjects.rows(arguments.runs, arguments.instructions);
    if let Err(error) = &extract {
        rows.push(Row::failed("the slice from its extract", error));
    }

    for (subject, sample) in subjects.all.iter().zip(&samples) {
        let Some(sample) = sample else { continue };
        let (what, wall) = (&subject.what, sample.wall());
        if what.ends_with("YAML") {
            report.bars.push(Bar::seconds(what, wall, 0.08));
            report.bars.push(Bar::bytes(format!("{what}: memory"), sample.peak(), 100_000_000));
        } else if what.contains("JSON") || what.starts_with("operations") {
            report.bars.push(Bar::seconds(what, wall, 0.15));
        }
    }
    if let (Ok(_), [Some(slice), Some(lines), Some(extract), ..]) = (&extract, &samples[..]) {
        let ratio = slice.wall() / (lines.wall() + extract.wall());
        report.bars.push(Bar::times(
            "the slice from the whole, to wc -l and its extract",
            ratio,
            2.0,
        ));
    }
    report.tables.push(Table {
        title: "A slice of a large description".to_owned(),
        note: format!(
            "The assign action out of {} into an empty folder; the whole process, files in the system's cache; {} \
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
    let mut subjects = Subjects::new(documents);
    subjects.regenerate("the whole", documents.whole(), false);
    subjects.regenerate("deviceAppManagement.yaml", documents.segment(), false);
    let (rows, samples) = subjects.rows(WHOLE_RUNS, false);
    if let Some(sample) = &samples[0] {
        report.bars.push(Bar::seconds("the whole to a crate", sample.wall(), 6.0));
        report.bars.push(Bar::bytes("the whole to a crate: memory", sample.peak(), 1_500_000_000));
    }
    report.tables.push(Table {
        title: "Whole descriptions".to_owned(),
        note: format!("Every operation, into an empty folder; {WHOLE_RUNS} rounds."),
        columns: COLUMNS.to_vec(),
        rows,
    });
}

fn growth(arguments: &Generate, documents: &Documents, report: &mut Report) -> anyhow::Result<()> {
    let mut files = Vec::new();
    for size in SIZES {
        files.push(documents.made(&format!("cut-{size}.yaml"), Made::Cut, size * 1_000_000)?);
    }
    files.push(documents.whole());
    let sizes: Vec<_> =
        files.iter().map(|file| Ok(fs::metadata(file)?.len())).collect::<anyhow::Result<_>>()?;
    let mut subjects = Subjects::new(documents);
    for (file, &bytes) in files.iter().zip(&sizes) {
        subjects.regenerate(&format!("the slice from {}", Cell::Bytes(bytes)), file.clone(), true);
    }
    for (file, &bytes) in files.iter().zip(&sizes) {
        subjects.other(&format!("wc -l of {}", Cell::Bytes(bytes)), count_lines(file.clone()));
    }
    let (mut rows, samples) = subjects.rows(arguments.runs, arguments.instructions);
    let (slices, counts) = samples.split_at(sizes.len());
    for (what, samples) in [("the slice", slices), ("wc -l", counts)] {
        let points = sizes.iter().zip(samples);
        let points: Vec<_> = points
            .filter_map(|(&bytes, sample)| Some((megabytes(bytes), sample.as_ref()?.wall())))
            .collect();
        if let Some((start, slope)) = line(&points) {
            let text = format!("{:.2} ms per MB, and {:.1} ms", slope * 1e3, start * 1e3);
            rows.push(Row::new(format!("growth of {what}"), vec![Cell::Text(text)]));
        }
    }
    report.tables.push(Table {
        title: "Growth with the description".to_owned(),
        note: format!(
            "The same slice out of descriptions that were cut out of the whole, and how its time grows (least \
             squares); {} rounds.",
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

/// The line through points by least squares: where it begins, and how it rises.
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
    fn a_line_goes_through_points_on_it() {
        let (start, slope) =
            line(&[(1.0, 5.0), (2.0, 7.0), (4.0, 11.0)]).expect("there are points");
        assert!((start - 3.0).abs() < 1e-9 && (slope - 2.0).abs() < 1e-9);
        assert_eq!(line(&[(1.0, 1.0)]), None);
    }
}
