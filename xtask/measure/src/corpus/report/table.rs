//! The report as a table and lists for a terminal.

use std::fmt;

use super::super::crates::Checked;
use super::super::problem::Problem;
use super::super::round_trip::{RoundTrip, Unequal};
use super::{COLUMNS, Group, Message, Report, Row, messages};

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows: Vec<[String; 11]> = self.rows.iter().map(Row::cells).collect();
        let width = |column: usize| {
            let cells = rows.iter().map(|row| row[column].chars().count());
            cells.max().unwrap_or(0).max(COLUMNS[column].len())
        };
        let widths: Vec<usize> = (0..COLUMNS.len()).map(width).collect();
        let line = |cells: [&str; 11]| {
            let cells = cells.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                if column < 3 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
            });
            cells.collect::<Vec<_>>().join("  ")
        };
        writeln!(f, "{}", line(COLUMNS))?;
        let red = anstyle::AnsiColor::Red.on_default();
        for (row, cells) in self.rows.iter().zip(&rows) {
            let text = line(cells.each_ref().map(String::as_str));
            if row.holds() {
                writeln!(f, "{text}")?;
            } else {
                writeln!(f, "{red}{text}{red:#}")?;
            }
        }
        writeln!(f, "\n{}", self.summary())?;
        for (title, groups) in [
            ("Errors", self.grouped(|row| messages(&row.result.errors))),
            ("Faults of the generator", self.grouped(|row| placeless(&row.result.faults))),
            ("Missing", self.grouped(|row| placeless(&row.result.complete.unaccounted))),
            (
                "Errors of the compiler",
                self.grouped(|row| compiler_messages(row, |checked| &checked.errors)),
            ),
            (
                "Warnings of the compiler",
                self.grouped(|row| compiler_messages(row, |checked| &checked.warnings)),
            ),
            ("Noted", self.grouped(|row| messages(&row.result.warnings))),
        ] {
            write_groups(f, title, &groups)?;
        }
        self.write_first_errors(f)?;
        self.write_examples(f)?;
        let mut tables = String::new();
        self.write_names(&mut tables);
        self.write_replies(&mut tables);
        f.write_str(&tables)
    }
}

impl Report {
    /// The location of an error of each description that failed.
    fn write_first_errors(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = if self.rows.len() == 1 { usize::MAX } else { 1 };
        for row in &self.rows {
            for problem in row.result.errors.iter().take(most) {
                let Problem { code, location, pointer, message, help } = problem;
                writeln!(
                    f,
                    "\nerror[{code}]: {message}\n  --> {location} (#{pointer})\n  help: {help}"
                )?;
            }
            let compiler_messages = row
                .checked
                .iter()
                .flat_map(|checked| checked.errors.iter().chain(&checked.warnings));
            for text in compiler_messages.take(most) {
                writeln!(f, "\n{}: {}", row.package, text.trim_end())?;
            }
        }
        Ok(())
    }

    /// The examples that did not come back as they were.
    fn write_examples(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            let Some(RoundTrip { unequal, contradictory, .. }) = &row.examples else { continue };
            for (what, examples) in
                [("is not equal", unequal), ("contradicts its schema", contradictory)]
            {
                for Unequal { pointer, ty, reason } in examples {
                    let reason: String =
                        reason.chars().filter(|c| !c.is_control()).take(200).collect();
                    writeln!(
                        f,
                        "{}: an example {what} as `{ty}`: {reason} (#{pointer})",
                        row.name
                    )?;
                }
            }
        }
        Ok(())
    }
}

/// How many descriptions of a group are named.
const NAMED: usize = 3;

fn write_groups(f: &mut fmt::Formatter<'_>, title: &str, groups: &[Group]) -> fmt::Result {
    if !groups.is_empty() {
        writeln!(f, "\n{title}:")?;
    }
    for Group { message, count, names } in groups {
        let named = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = if names.len() > NAMED {
            format!(" and {} more", names.len() - NAMED)
        } else {
            String::new()
        };
        writeln!(f, "{count:>6}  {message}  ({named}{more})")?;
    }
    Ok(())
}

fn placeless(texts: &[String]) -> Vec<Message> {
    texts.iter().map(|text| Message { text: text.clone(), location: None }).collect()
}

/// The first lines of what the compiler said.
fn compiler_messages(row: &Row, which: fn(&Checked) -> &Vec<String>) -> Vec<Message> {
    let texts = row.checked.iter().flat_map(which);
    let first = texts.map(|text| text.lines().next().unwrap_or_default().to_owned());
    placeless(&first.collect::<Vec<_>>())
}
