//! What came of a corpus: as a table for people, in Markdown, or as JSON.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde::Serialize;

use super::arguments::Corpus;
use super::complete::Complete;
use super::crates::{Checked, Cost};
use super::find::Found;
use super::one::{Problem, Result};
use super::replies::Replies;
use super::round_trip::{RoundTrip, Unequal};
use crate::output::stdout;
use crate::problems::{one_line, unquoted};

/// What came of all descriptions.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Each description.
    pub rows: Vec<Row>,
    /// What compiling took, if that was asked for.
    pub check: Option<Cost>,
}

/// What came of one description.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// The package that it becomes.
    pub package: String,
    /// What it became.
    #[serde(flatten)]
    pub result: Result,
    /// What the compiler said, if it was asked.
    pub checked: Option<Checked>,
    /// What came of its examples, if they were read.
    pub examples: Option<RoundTrip>,
    /// What came of its recorded responses, if there are some and they were read.
    pub replies: Option<Replies>,
}

/// Whether a crate compiled without a warning.
fn is_clean(checked: &Checked) -> bool {
    checked.compiled && checked.errors.is_empty() && checked.warnings.is_empty()
}

impl Row {
    /// A description that was tried.
    #[must_use]
    pub fn new(found: &Found, result: anyhow::Result<Result>) -> Self {
        let result = result.unwrap_or_else(|error| Result {
            faults: vec![format!("{error:#}")],
            ..Result::default()
        });
        let (name, package) = (found.name.clone(), found.package.clone());
        Self { name, package, result, checked: None, examples: None, replies: None }
    }

    /// Whether the compiler took it.
    #[must_use]
    pub fn compiles(&self) -> bool {
        self.checked.as_ref().is_some_and(|checked| checked.compiled && checked.errors.is_empty())
    }

    /// Whether nothing fell short.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.result.generated
            && self.result.faults.is_empty()
            && self.result.complete.unaccounted.is_empty()
            && self.checked.as_ref().is_none_or(is_clean)
            && self.examples.as_ref().is_none_or(|examples| examples.unequal.is_empty())
            && self.replies.as_ref().is_none_or(|replies| replies.failures.is_empty())
    }

    fn compiled(&self) -> String {
        match &self.checked {
            None => "–".to_owned(),
            Some(checked) if checked.compiled && checked.errors.is_empty() => "yes".to_owned(),
            Some(checked) => counted(checked.errors.len(), "error"),
        }
    }

    fn cells(&self) -> [String; 11] {
        let Result { generated, seconds, peak, complete, types, warnings, .. } = &self.result;
        let Complete { declared, operations, schemas, .. } = complete;
        let shown = |value: String| if *generated { value } else { String::new() };
        let generated = match self.result.errors.len() {
            0 if *generated => "yes".to_owned(),
            0 => "fault".to_owned(),
            errors => counted(errors, "error"),
        };
        let compiler_warnings = self
            .checked
            .as_ref()
            .map_or("–".to_owned(), |checked| checked.warnings.len().to_string());
        [
            self.name.clone(),
            generated,
            shown(self.compiled()),
            shown(compiler_warnings),
            shown(format!("{operations}/{declared}")),
            shown(format!("{}/{schemas}", complete.accounted())),
            shown(types.to_string()),
            warnings.len().to_string(),
            shown(self.result.lines.to_string()),
            format!("{seconds:.2}"),
            peak.map_or("–".to_owned(), |bytes| (bytes / 1_000_000).to_string()),
        ]
    }
}

const COLUMNS: [&str; 11] = [
    "description",
    "generated",
    "compiled",
    "warnings",
    "operations",
    "schemas",
    "types",
    "noted",
    "lines",
    "s",
    "MB",
];

impl Report {
    /// A report of descriptions that were tried.
    #[must_use]
    pub fn new(rows: Vec<Row>) -> Self {
        Self { rows, check: None }
    }

    /// Whether nothing fell short.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.rows.iter().all(Row::holds)
    }

    /// Prints it to standard output, as the command line asks for.
    pub fn print(&self, arguments: &Corpus) -> anyhow::Result<()> {
        use std::io::Write as _;

        let mut out = stdout();
        if arguments.json {
            writeln!(out, "{}", serde_json::to_string_pretty(self)?)?;
        } else if arguments.markdown {
            write!(out, "{}", self.markdown())?;
        } else {
            write!(out, "{self}")?;
        }
        Ok(())
    }

    fn markdown(&self) -> String {
        let mut text = format!("| {} |\n|---|---|---|", COLUMNS.join(" | "));
        text.push_str(&"--:|".repeat(COLUMNS.len() - 3));
        text.push('\n');
        for row in &self.rows {
            let _ = writeln!(text, "| {} |", row.cells().join(" | "));
        }
        let _ = write!(text, "\n{}\n", self.summary());
        self.markdown_examples(&mut text);
        self.write_replies(&mut text);
        let noted = self.grouped(|row| messages(&row.result.warnings));
        if !noted.is_empty() {
            text.push_str("\n| noted | times | descriptions |\n|---|--:|--:|\n");
            for Group { message, count, names } in &noted {
                let message = message.replace('|', "\\|");
                // Of one description alone the names are places.
                let descriptions = names.len().min(self.rows.len());
                let _ = writeln!(text, "| {message} | {count} | {descriptions} |");
            }
        }
        text
    }

    /// The recorded responses, and what of them does not fit.
    fn write_replies(&self, text: &mut String) {
        for (row, replies) in self.rows.iter().filter_map(|row| Some((row, row.replies.as_ref()?)))
        {
            let _ = writeln!(text, "\n{}: {}", row.name, replies.summary());
            for failure in &replies.failures {
                let _ = writeln!(text, "- {}", failure.replace(char::is_control, " "));
            }
            if !replies.mismatches.is_empty() {
                text.push_str(
                    "\n| times | response | path | declared | came |\n|--:|---|---|---|---|\n",
                );
                text.push_str(&replies.table());
            }
        }
    }

    fn markdown_examples(&self, text: &mut String) {
        let mut head = "\n| description | examples | equal | do not fit | other members | contradict their schema | not equal |\n|---|--:|--:|--:|--:|--:|--:|\n";
        for row in &self.rows {
            let Some(trip) = row.examples.as_ref().filter(|trip| trip.examples > 0) else {
                continue;
            };
            let RoundTrip { examples, equal, tolerated, other_members, .. } = trip;
            let (contradictory, unequal) = (trip.contradictory.len(), trip.unequal.len());
            let _ = writeln!(
                text,
                "{head}| {} | {examples} | {equal} | {tolerated} | {other_members} | {contradictory} | {unequal} |",
                row.name
            );
            head = "";
        }
    }

    fn summary(&self) -> String {
        let count = |what: fn(&Row) -> bool| self.rows.iter().filter(|row| what(row)).count();
        let sum = |what: fn(&Result) -> usize| -> usize {
            self.rows.iter().map(|row| what(&row.result)).sum()
        };
        let mut text = format!(
            "{} of {} generated: {} of {} operations, {} of {} schemas ({} as types, {} as parts of those that inherit from \
             them, {} as another name, {} with a warning), {} types, {} notes, {} lines of Rust.",
            count(|row| row.result.generated && row.result.faults.is_empty()),
            self.rows.len(),
            sum(|result| result.complete.operations),
            sum(|result| result.complete.declared),
            sum(|result| result.complete.accounted()),
            sum(|result| result.complete.schemas),
            sum(|result| result.complete.typed),
            sum(|result| result.complete.inherited),
            sum(|result| result.complete.renamed),
            sum(|result| result.complete.noted),
            sum(|result| result.types),
            sum(|result| result.warnings.len()),
            sum(|result| result.lines),
        );
        if let Some(Cost { seconds, peak }) = self.check {
            let checked = count(|row| row.checked.is_some());
            let well = count(|row| row.checked.as_ref().is_some_and(is_clean));
            let _ = write!(
                text,
                " {well} of {checked} compiled without a warning, in {seconds:.0} s, the largest compiler with {} MB.",
                peak / 1_000_000
            );
        }
        let trips: Vec<&RoundTrip> =
            self.rows.iter().filter_map(|row| row.examples.as_ref()).collect();
        if !trips.is_empty() {
            let sum = |what: fn(&RoundTrip) -> usize| -> usize {
                trips.iter().map(|trip| what(trip)).sum()
            };
            let _ = write!(
                text,
                " {} examples of types: {} are equal when they have been read and written, {} of all do not fit ({} values) \
                 and were read, {} have a value that is no declared member, {} contradict their own schema, {} are not \
                 equal. {} other examples are of no type.",
                sum(|trip| trip.examples),
                sum(|trip| trip.equal),
                sum(|trip| trip.tolerated),
                sum(|trip| trip.mismatches),
                sum(|trip| trip.other_members),
                sum(|trip| trip.contradictory.len()),
                sum(|trip| trip.unequal.len()),
                self.rows.iter().flat_map(|row| row.result.other_examples.values()).sum::<usize>(),
            );
        }
        text
    }

    /// Messages that differ only in what they quote, most frequent first. Of one description alone they are whole, with
    /// their places instead of the descriptions' names.
    fn grouped(&self, messages: impl Fn(&Row) -> Vec<Message>) -> Vec<Group> {
        let alone = self.rows.len() == 1;
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        for row in &self.rows {
            for Message { text, place } in messages(row) {
                let kind = if alone { one_line(&text) } else { unquoted(&text) };
                let name = place.filter(|_| alone).unwrap_or_else(|| row.name.clone());
                let group = groups.entry(kind).or_default();
                group.count += 1;
                if group.names.last() != Some(&name) {
                    group.names.push(name);
                }
            }
        }
        let groups = groups.into_iter().map(|(message, group)| Group { message, ..group });
        let mut groups: Vec<Group> = groups.collect();
        groups.sort_by_key(|group| {
            (std::cmp::Reverse(group.names.len()), std::cmp::Reverse(group.count))
        });
        groups
    }
}

/// What is said of a description.
struct Message {
    text: String,
    /// Where in it, if that is known.
    place: Option<String>,
}

/// Problems with the same message.
#[derive(Debug, Default)]
struct Group {
    message: String,
    count: usize,
    names: Vec<String>,
}

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
            ("Errors of the compiler", self.grouped(|row| told(row, |checked| &checked.errors))),
            (
                "Warnings of the compiler",
                self.grouped(|row| told(row, |checked| &checked.warnings)),
            ),
            ("Noted", self.grouped(|row| messages(&row.result.warnings))),
        ] {
            write_groups(f, title, &groups)?;
        }
        self.write_first_errors(f)?;
        self.write_examples(f)?;
        let mut replies = String::new();
        self.write_replies(&mut replies);
        f.write_str(&replies)
    }
}

impl Report {
    /// The place of an error of each description that failed.
    fn write_first_errors(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = if self.rows.len() == 1 { usize::MAX } else { 1 };
        for row in &self.rows {
            for problem in row.result.errors.iter().take(most) {
                let Problem { code, place, pointer, message, help } = problem;
                writeln!(
                    f,
                    "\nerror[{code}]: {message}\n  --> {place} (#{pointer})\n  help: {help}"
                )?;
            }
            let told = row
                .checked
                .iter()
                .flat_map(|checked| checked.errors.iter().chain(&checked.warnings));
            for text in told.take(most) {
                writeln!(f, "\n{}: {}", row.package, text.trim_end())?;
            }
        }
        Ok(())
    }
}

impl Report {
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

fn messages(problems: &[Problem]) -> Vec<Message> {
    let message = |Problem { code, place, message, .. }: &Problem| Message {
        text: format!("{code}: {message}"),
        place: Some(place.clone()),
    };
    problems.iter().map(message).collect()
}

fn placeless(texts: &[String]) -> Vec<Message> {
    texts.iter().map(|text| Message { text: text.clone(), place: None }).collect()
}

/// The first lines of what the compiler said.
fn told(row: &Row, which: fn(&Checked) -> &Vec<String>) -> Vec<Message> {
    let texts = row.checked.iter().flat_map(which);
    let first = texts.map(|text| text.lines().next().unwrap_or_default().to_owned());
    placeless(&first.collect::<Vec<_>>())
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, result: Result) -> Row {
        Row {
            name: name.to_owned(),
            package: name.to_owned(),
            result,
            checked: None,
            examples: None,
            replies: None,
        }
    }

    fn problem(message: &str) -> Problem {
        let text = String::new;
        Problem {
            code: text(),
            place: text(),
            pointer: text(),
            message: message.to_owned(),
            help: text(),
        }
    }

    #[test]
    fn messages_that_differ_in_what_they_quote_are_one_group() {
        let errors = |messages: &[&str]| Result {
            errors: messages.iter().map(|message| problem(message)).collect(),
            ..Result::default()
        };
        let report = Report::new(vec![
            row("a", errors(&["`x` is not supported", "`y` is not supported", "rare"])),
            row("b", errors(&["`z` is not supported"])),
        ]);
        let text = report.to_string();
        assert!(text.contains("3  : `…` is not supported  (a, b)"), "{text}");
        assert!(text.contains("0 of 2 generated"), "{text}");
        assert!(!report.holds());
    }

    #[test]
    fn of_one_description_the_messages_are_whole_and_have_their_places() {
        let at = |place: &str| Problem {
            code: "E0206".to_owned(),
            place: place.to_owned(),
            ..problem("`x` is ignored")
        };
        let warnings = ["a.yaml:1:2", "a.yaml:3:4"].map(at).to_vec();
        let text =
            Report::new(vec![row("a", Result { warnings, ..Result::default() })]).to_string();
        let line = "2  E0206: `x` is ignored  (a.yaml:1:2, a.yaml:3:4)";
        assert!(text.contains(line), "{text}");
    }

    #[test]
    fn a_warning_of_the_compiler_or_a_missing_operation_is_a_failure() {
        let good = || Result { generated: true, ..Result::default() };
        let checked = Checked { compiled: true, ..Checked::default() };
        let mut report = Report::new(vec![row("a", good())]);
        report.rows[0].checked = Some(checked.clone());
        assert!(report.holds());
        report.rows[0].checked = Some(Checked { warnings: vec!["unused".to_owned()], ..checked });
        assert!(!report.holds());
        let unaccounted = vec!["missing: GET /a".to_owned()];
        let complete = Complete { unaccounted, ..Complete::default() };
        let missing = Result { complete, ..good() };
        assert!(!Report::new(vec![row("a", missing)]).holds());
    }
}
