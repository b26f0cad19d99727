//! What came of a corpus: as a table for people, in Markdown, or as JSON.

mod markdown;
mod names;
mod summary;
mod table;

use std::collections::BTreeMap;

use serde::Serialize;

use super::arguments::Corpus;
use super::complete::Complete;
use super::crates::{Checked, Cost};
use super::find::Found;
use super::one::Result;
use super::problem::Problem;
use super::replies::Replies;
use super::round_trip::RoundTrip;
use openapi_to_crate_cli::output::stdout;
use openapi_to_crate_cli::problems::{one_line, unquoted};

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
            && self.checked.as_ref().is_none_or(Checked::is_clean)
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

    /// Messages that differ only in what they quote, most frequent first. Of one description alone they are whole, with
    /// their locations instead of the descriptions' names.
    fn grouped(&self, messages: impl Fn(&Row) -> Vec<Message>) -> Vec<Group> {
        let alone = self.rows.len() == 1;
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        for row in &self.rows {
            for Message { text, location } in messages(row) {
                let kind = if alone { one_line(&text) } else { unquoted(&text) };
                let name = location.filter(|_| alone).unwrap_or_else(|| row.name.clone());
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
    location: Option<String>,
}

/// Problems with the same message.
#[derive(Debug, Default)]
struct Group {
    message: String,
    count: usize,
    names: Vec<String>,
}

fn messages(problems: &[Problem]) -> Vec<Message> {
    let message = |Problem { code, location, message, .. }: &Problem| Message {
        text: format!("{code}: {message}"),
        location: Some(location.clone()),
    };
    problems.iter().map(message).collect()
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
            location: text(),
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
        let at = |location: &str| Problem {
            code: "E0206".to_owned(),
            location: location.to_owned(),
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
