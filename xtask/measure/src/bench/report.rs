//! Results as tables, in Markdown or JSON.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::machine::Machine;

/// The results of all benchmarks.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The machine.
    pub machine: Machine,
    /// The results.
    pub tables: Vec<Table>,
    /// The targets.
    pub targets: Vec<Target>,
}

/// A table of results.
#[derive(Debug, Serialize)]
pub struct Table {
    /// The heading.
    pub title: String,
    /// An explanation in sentences.
    pub note: String,
    /// The headings of the columns, except the first.
    pub columns: Vec<&'static str>,
    /// One row for each measurement.
    pub rows: Vec<Row>,
}

/// A row of a [`Table`].
#[derive(Debug, Serialize)]
pub struct Row {
    /// The name of the measurement.
    pub name: String,
    /// The results.
    pub cells: Vec<Cell>,
}

/// A value.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Seconds.
    Seconds(f64),
    /// Bytes.
    Bytes(u64),
    /// A count.
    Count(u64),
    /// A ratio.
    Times(f64),
    /// A number with a unit.
    Number(f64, &'static str),
    /// Text.
    Text(String),
    /// No value.
    None,
}

/// The target of a measurement.
#[derive(Debug, Serialize)]
pub struct Target {
    /// The name of the measurement.
    pub name: String,
    /// The result.
    pub measured: Cell,
    /// The upper limit.
    pub below: Cell,
    /// Whether the result is below the limit.
    pub met: bool,
}

impl Target {
    /// Creates a target for a time in seconds.
    #[must_use]
    pub fn seconds(name: impl Into<String>, measured: f64, below: f64) -> Self {
        Self::new(name, measured, below, Cell::Seconds)
    }

    /// Creates a target for a ratio.
    #[must_use]
    pub fn times(name: impl Into<String>, measured: f64, below: f64) -> Self {
        Self::new(name, measured, below, Cell::Times)
    }

    /// Creates a target for a size in bytes.
    #[must_use]
    pub fn bytes(name: impl Into<String>, measured: u64, below: u64) -> Self {
        let (name, measured, below_cell) = (name.into(), Cell::Bytes(measured), Cell::Bytes(below));
        let met = matches!(measured, Cell::Bytes(bytes) if bytes < below);
        Self { name, measured, below: below_cell, met }
    }

    fn new(name: impl Into<String>, measured: f64, below: f64, cell: fn(f64) -> Cell) -> Self {
        Self {
            name: name.into(),
            measured: cell(measured),
            below: cell(below),
            met: measured < below,
        }
    }
}

impl Row {
    /// Creates a row.
    #[must_use]
    pub fn new(name: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { name: name.into(), cells }
    }

    /// Creates a row with an error.
    #[must_use]
    pub fn failed(name: impl Into<String>, error: &anyhow::Error) -> Self {
        Self::new(name, vec![Cell::Text(format!("failed: {error:#}"))])
    }
}

impl Report {
    /// Creates a report of this machine, without results.
    #[must_use]
    pub fn new() -> Self {
        Self { machine: Machine::this(), tables: Vec::new(), targets: Vec::new() }
    }

    /// Prints the report to standard output.
    pub fn print(&self, json: bool) -> anyhow::Result<()> {
        if json {
            println!("{}", serde_json::to_string_pretty(self)?);
        } else {
            print!("{self}");
        }
        Ok(())
    }
}

impl Default for Report {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.machine)?;
        for table in &self.tables {
            writeln!(f, "\n### {}\n\n{}\n", table.title, table.note)?;
            let rows = table.rows.iter().map(|row| {
                [row.name.clone()]
                    .into_iter()
                    .chain(row.cells.iter().map(Cell::to_string))
                    .collect()
            });
            if !table.rows.is_empty() {
                write_table(f, &table.columns, rows.collect())?;
            }
        }
        if !self.targets.is_empty() {
            writeln!(f, "\n### Targets\n")?;
            let rows = self.targets.iter().map(|target| {
                let met = if target.met { "yes" } else { "NO" };
                vec![
                    target.name.clone(),
                    target.measured.to_string(),
                    target.below.to_string(),
                    met.to_owned(),
                ]
            });
            write_table(f, &["measured", "below", "met"], rows.collect())?;
        }
        Ok(())
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seconds(seconds) if *seconds < 1.0 => write!(f, "{:.1} ms", seconds * 1e3),
            Self::Seconds(seconds) => write!(f, "{seconds:.2} s"),
            Self::Bytes(bytes) if *bytes < 1_000_000 => write!(f, "{} kB", tenths(*bytes, 100)),
            Self::Bytes(bytes) => write!(f, "{} MB", tenths(*bytes, 100_000)),
            Self::Count(count) => f.write_str(&grouped(*count)),
            Self::Times(times) => write!(f, "{times:.2}×"),
            Self::Number(number, unit) => write!(f, "{number:.2} {unit}"),
            Self::Text(text) => f.write_str(text),
            Self::None => Ok(()),
        }
    }
}

/// Formats a count with thousands separators.
fn grouped(count: u64) -> String {
    match count / 1_000 {
        0 => count.to_string(),
        thousands => format!("{},{:03}", grouped(thousands), count % 1_000),
    }
}

/// Formats a number with one decimal place, in multiples of ten times `tenth`.
fn tenths(bytes: u64, tenth: u64) -> String {
    let tenths = (bytes + tenth / 2) / tenth;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Writes a Markdown table with aligned columns. Rows with a single cell do not widen the columns.
fn write_table(
    f: &mut fmt::Formatter<'_>,
    columns: &[&str],
    rows: Vec<Vec<String>>,
) -> fmt::Result {
    let heading = [""].iter().chain(columns).map(|&column| column.to_owned()).collect();
    let mut all = vec![heading];
    all.extend(rows);
    all.iter_mut().flatten().for_each(|cell| *cell = cell.replace('|', "\\|"));
    let width = |at: usize| {
        let cells = all.iter().filter(|row| at == 0 || row.len() == columns.len() + 1);
        cells.filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..=columns.len()).map(width).collect();
    for (index, row) in all.iter().enumerate() {
        let mut line = String::from("|");
        for (at, width) in widths.iter().enumerate() {
            let cell = row.get(at).map_or("", String::as_str);
            let _ = if at == 0 {
                write!(line, " {cell:width$} |")
            } else {
                write!(line, " {cell:>width$} |")
            };
        }
        writeln!(f, "{line}")?;
        if index == 0 {
            let rule: Vec<_> = widths
                .iter()
                .enumerate()
                .map(|(at, &width)| {
                    if at == 0 {
                        "-".repeat(width + 2)
                    } else {
                        format!("{}:", "-".repeat(width + 1))
                    }
                })
                .collect();
            writeln!(f, "|{}|", rule.join("|"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_met_only_below_its_limit() {
        assert!(Target::seconds("a", 0.079_9, 0.08).met);
        assert!(!Target::seconds("a", 0.08, 0.08).met);
        assert!(!Target::bytes("a", 101, 100).met);
    }

    #[test]
    fn counts_have_commas() {
        assert_eq!([7, 1_007, 12_000_300].map(grouped), ["7", "1,007", "12,000,300"]);
    }

    #[test]
    fn a_table_is_markdown() {
        let table = Table {
            title: "A title".to_owned(),
            note: "A note.".to_owned(),
            columns: vec!["time", "memory"],
            rows: vec![
                Row::new("a | b", vec![Cell::Seconds(0.0123), Cell::Bytes(1_234_567)]),
                Row::failed("c", &anyhow::anyhow!("not found")),
            ],
        };
        let report = Report { tables: vec![table], ..Report::new() };
        let text = report.to_string();
        let table = text.split_once("A note.\n\n").map(|(_, table)| table);
        let expected = "\
|        |    time | memory |
|--------|--------:|-------:|
| a \\| b | 12.3 ms | 1.2 MB |
| c      | failed: not found |        |
";
        assert_eq!(table, Some(expected));
    }
}
