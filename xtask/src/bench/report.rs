//! The results: tables, as Markdown or as JSON.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::machine::Machine;

/// All that was measured, and where.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Where.
    pub machine: Machine,
    /// What.
    pub tables: Vec<Table>,
    /// What it was to be.
    pub bars: Vec<Bar>,
}

/// Some results that belong together.
#[derive(Debug, Serialize)]
pub struct Table {
    /// Their heading.
    pub title: String,
    /// What to know about them, in sentences.
    pub note: String,
    /// The headings of the cells.
    pub columns: Vec<&'static str>,
    /// One row for each thing that was measured.
    pub rows: Vec<Row>,
}

/// A row of a [`Table`].
#[derive(Debug, Serialize)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// What came of it.
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
    /// How many times as much as something else.
    Times(f64),
    /// A number with a unit.
    Number(f64, &'static str),
    /// A sentence, or a word.
    Text(String),
    /// There is no value here.
    None,
}

/// What a result was to be.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// What was measured.
    pub what: String,
    /// What came of it.
    pub measured: Cell,
    /// What it was to stay below.
    pub below: Cell,
    /// Whether it did.
    pub holds: bool,
}

impl Bar {
    /// A time, in seconds.
    #[must_use]
    pub fn seconds(what: impl Into<String>, measured: f64, below: f64) -> Self {
        Self::new(what, measured, below, Cell::Seconds)
    }

    /// A ratio.
    #[must_use]
    pub fn times(what: impl Into<String>, measured: f64, below: f64) -> Self {
        Self::new(what, measured, below, Cell::Times)
    }

    /// A size, in bytes.
    #[must_use]
    pub fn bytes(what: impl Into<String>, measured: u64, below: u64) -> Self {
        let (what, measured, below_cell) = (what.into(), Cell::Bytes(measured), Cell::Bytes(below));
        let holds = matches!(measured, Cell::Bytes(bytes) if bytes < below);
        Self { what, measured, below: below_cell, holds }
    }

    fn new(what: impl Into<String>, measured: f64, below: f64, cell: fn(f64) -> Cell) -> Self {
        Self {
            what: what.into(),
            measured: cell(measured),
            below: cell(below),
            holds: measured < below,
        }
    }
}

impl Row {
    /// A row.
    #[must_use]
    pub fn new(what: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { what: what.into(), cells }
    }

    /// A row that says why there is no result.
    #[must_use]
    pub fn failed(what: impl Into<String>, error: &anyhow::Error) -> Self {
        Self::new(what, vec![Cell::Text(format!("failed: {error:#}"))])
    }
}

impl Report {
    /// A report of this machine, without results.
    #[must_use]
    pub fn new() -> Self {
        Self { machine: Machine::this(), tables: Vec::new(), bars: Vec::new() }
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
                [row.what.clone()]
                    .into_iter()
                    .chain(row.cells.iter().map(Cell::to_string))
                    .collect()
            });
            if !table.rows.is_empty() {
                write_table(f, &table.columns, rows.collect())?;
            }
        }
        if !self.bars.is_empty() {
            writeln!(f, "\n### Bars\n")?;
            let rows = self.bars.iter().map(|bar| {
                let holds = if bar.holds { "yes" } else { "NO" };
                vec![
                    bar.what.clone(),
                    bar.measured.to_string(),
                    bar.below.to_string(),
                    holds.to_owned(),
                ]
            });
            write_table(f, &["measured", "below", "holds"], rows.collect())?;
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

/// A count with a comma behind each three digits.
fn grouped(count: u64) -> String {
    match count / 1_000 {
        0 => count.to_string(),
        thousands => format!("{},{:03}", grouped(thousands), count % 1_000),
    }
}

/// A number of tenths, rounded, with the point before the last digit.
fn tenths(bytes: u64, tenth: u64) -> String {
    let tenths = (bytes + tenth / 2) / tenth;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A table in Markdown, with columns of even width; a row with one long cell for all does not widen its column.
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
    fn a_bar_holds_only_below_its_limit() {
        assert!(Bar::seconds("a", 0.079_9, 0.08).holds);
        assert!(!Bar::seconds("a", 0.08, 0.08).holds);
        assert!(!Bar::bytes("a", 101, 100).holds);
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
                Row::failed("c", &anyhow::anyhow!("not there")),
            ],
        };
        let report = Report { tables: vec![table], ..Report::new() };
        let text = report.to_string();
        let table = text.split_once("A note.\n\n").map(|(_, table)| table);
        let expected = "\
|        |    time | memory |
|--------|--------:|-------:|
| a \\| b | 12.3 ms | 1.2 MB |
| c      | failed: not there |        |
";
        assert_eq!(table, Some(expected));
    }
}
