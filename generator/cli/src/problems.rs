//! Display of problems on standard error, as text or as JSON.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anstyle::AnsiColor;
use indexmap::IndexMap;
use openapi_to_crate::{Code, Diagnostic, Severity};
use serde::Serialize;

use crate::cli::{Problems, ProblemsFormat};
use crate::output::print_error;

/// The number of errors with the same code, and of kinds of warnings, that are shown in full.
const SHOWN: usize = 10;

/// The number of further positions that are shown for a kind of warning.
const POSITIONS: usize = 4;

/// A problem in the JSON output.
#[derive(Serialize)]
struct JsonProblem<'p> {
    code: Option<&'static str>,
    severity: &'static str,
    file: Option<&'p str>,
    line: Option<usize>,
    column: Option<usize>,
    pointer: Option<&'p str>,
    message: &'p str,
    help: Option<&'p str>,
}

/// Prints problems and their number.
pub fn print(problems: &[Diagnostic], options: Problems) {
    if problems.is_empty() {
        return;
    }
    match options.format {
        ProblemsFormat::Human => print_error(human(problems, options.verbose).trim_end()),
        ProblemsFormat::Json => print_error(json(problems).trim_end()),
    }
}

/// Prints the reason why a command failed.
pub fn print_failure(error: &anyhow::Error, format: ProblemsFormat) {
    let message = format!("{error:#}");
    match format {
        ProblemsFormat::Human => {
            let style = AnsiColor::Red.on_default().bold();
            print_error(&format!("{style}error{style:#}: {message}"));
        }
        ProblemsFormat::Json => {
            let severity = severity_name(Severity::Error);
            let (line, column) = (None, None);
            let (code, file, pointer, help) = (None, None, None, None);
            let message = message.as_str();
            let problem =
                JsonProblem { code, severity, file, line, column, pointer, message, help };
            print_error(&to_json(&problem));
        }
    }
}

fn to_json(problem: &JsonProblem<'_>) -> String {
    serde_json::to_string(problem).expect("strings and numbers are JSON")
}

/// Formats one object per line.
fn json(problems: &[Diagnostic]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        let object = JsonProblem {
            code: Some(problem.code.as_str()),
            severity: severity_name(problem.severity),
            file: Some(&problem.file),
            line: problem.position.map(|position| position.line),
            column: problem.position.map(|position| position.column),
            pointer: Some(&problem.pointer),
            message: &problem.message,
            help: Some(&problem.help),
        };
        text.push_str(&to_json(&object));
        text.push('\n');
        text
    })
}

/// Formats problems as compilers do. Unless `verbose`, only the first errors with each code are shown, and the first
/// warning of each kind with the positions of some others.
fn human(problems: &[Diagnostic], verbose: bool) -> String {
    let mut counts = BTreeMap::<(Severity, Code), usize>::new();
    for problem in problems {
        *counts.entry((problem.severity, problem.code)).or_default() += 1;
    }
    let kinds =
        if verbose { problems.iter().map(|one| vec![one]).collect() } else { kinds(problems) };
    let mut hidden = BTreeMap::<(Severity, Code), (usize, usize)>::new();
    let mut text = String::new();
    for kind in &kinds {
        let [first, others @ ..] = &kind[..] else { continue };
        let (shown, rest) = hidden.entry((first.severity, first.code)).or_default();
        if *shown == SHOWN && !verbose {
            *rest += kind.len();
            continue;
        }
        *shown += 1;
        text.push_str(&first.styled());
        text.push('\n');
        text.push_str(&positions(first, others));
        text.push('\n');
    }
    let mut more = String::new();
    for ((_, code), (_, rest)) in hidden.iter().filter(|(_, (_, rest))| *rest > 0) {
        writeln!(more, "… and {rest} more of {code}; --verbose shows all").expect(WRITES);
    }
    if !more.is_empty() {
        more.push('\n');
    }
    format!("{text}{more}{}\n", summary(&counts))
}

/// Groups problems of the same kind, in order of first occurrence. Errors are not grouped, because each has to be fixed.
fn kinds(problems: &[Diagnostic]) -> Vec<Vec<&Diagnostic>> {
    let mut kinds = IndexMap::<_, Vec<&Diagnostic>>::new();
    for (number, problem) in problems.iter().enumerate() {
        let number = (problem.severity == Severity::Error).then_some(number);
        let kind = (number, problem.code, unquoted(&problem.message));
        kinds.entry(kind).or_default().push(problem);
    }
    kinds.into_values().collect()
}

/// Lists the positions of the other problems of a kind, with their messages where these differ.
fn positions(first: &Diagnostic, others: &[&Diagnostic]) -> String {
    let mut text = String::new();
    if others.is_empty() {
        return text;
    }
    writeln!(text, "  = {} problems of this kind; the others are at", others.len() + 1)
        .expect(WRITES);
    for other in others.iter().take(POSITIONS) {
        let same = other.message == first.message;
        let position = if same { other.place() } else { other.short() };
        writeln!(text, "    {position}").expect(WRITES);
    }
    if let Some(rest) = others.len().checked_sub(POSITIONS).filter(|rest| *rest > 0) {
        writeln!(text, "    … and {rest} more; --verbose shows all").expect(WRITES);
    }
    text
}

/// Replaces quoted names in a message, so that messages about different names are of the same kind.
#[must_use]
pub fn unquoted(message: &str) -> String {
    let parts = message.split('`').enumerate();
    let parts = parts.map(|(index, part)| if index % 2 == 0 { part } else { "…" });
    one_line(&parts.collect::<Vec<_>>().join("`"))
}

/// Replaces control characters by spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

const WRITES: &str = "writing to a string never fails";

/// Summarizes the numbers of errors and warnings by code: `3 errors (E0204: 2, E0301: 1)`.
fn summary(counts: &BTreeMap<(Severity, Code), usize>) -> String {
    let parts = [Severity::Error, Severity::Warning].into_iter().filter_map(|severity| {
        let of = counts.iter().filter(|((found, _), _)| *found == severity);
        let sum: usize = of.clone().map(|(_, count)| count).sum();
        let codes: Vec<String> = of.map(|((_, code), count)| format!("{code}: {count}")).collect();
        let plural = if sum == 1 { "" } else { "s" };
        (sum > 0)
            .then(|| format!("{sum} {}{plural} ({})", severity_name(severity), codes.join(", ")))
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests {
    use openapi_to_crate::{Description, Diagnostics, description, diagnostics::Pointer};

    use super::*;

    fn problems() -> Vec<Diagnostic> {
        let mut found = Diagnostics::default();
        for number in 0..12 {
            let message = format!("`b{number}` is unknown");
            found.warn(Code::UnknownKeyword, &Pointer::parse("/a"), message, "remove it");
        }
        found.error(Code::WrongKind, &Pointer::parse("/b"), "an \"error\"\n", "correct it");
        description::locate_diagnostics(&Description::new("a.yaml", "a: 1\nb: 2\n"), found)
    }

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn warnings_of_one_kind_are_shown_once_with_their_positions() {
        let text = plain(&human(&problems(), false));
        assert!(text.starts_with("error[E0204]"), "errors come first: {text}");
        let positions = "remove it
  = 12 problems of this kind; the others are at
    a.yaml:1:4 (#/a): `b1` is unknown
    a.yaml:1:4 (#/a): `b2` is unknown
    a.yaml:1:4 (#/a): `b3` is unknown
    a.yaml:1:4 (#/a): `b4` is unknown
    … and 7 more; --verbose shows all

1 error (E0204: 1), 12 warnings (E0206: 12)
";
        assert!(text.ends_with(positions), "{text}");
        assert_eq!(text.matches("warning[").count(), 1, "{text}");

        let text = plain(&human(&problems(), true));
        assert_eq!(text.matches("warning[").count(), 12, "{text}");
        assert!(text.contains("`b11` is unknown\n") && !text.contains("more"), "{text}");
    }

    #[test]
    fn many_errors_with_one_code_are_summarized() {
        let mut found = Diagnostics::default();
        for number in 0..12 {
            found.error(
                Code::WrongKind,
                &Pointer::parse("/a"),
                format!("error {number}"),
                "fix it",
            );
        }
        let found = description::locate_diagnostics(&Description::new("a.yaml", "a: 1\n"), found);
        let text = plain(&human(&found, false));
        assert!(text.contains("error 9\n") && !text.contains("error 10\n"), "{text}");
        let end = "\n\n… and 2 more of E0204; --verbose shows all\n\n12 errors (E0204: 12)\n";
        assert!(text.ends_with(end), "{text}");
        assert!(plain(&human(&found, true)).contains("error 11\n"));
    }

    #[test]
    fn the_json_output_has_every_problem_as_an_object_on_a_line() -> serde_json::Result<()> {
        let text = json(&problems());
        let found = text.lines().map(serde_json::from_str);
        let found: Vec<serde_json::Value> = found.collect::<Result<_, _>>()?;
        assert_eq!(found.len(), 13);
        assert_eq!(
            found[0],
            serde_json::json!({
                "code": "E0204", "severity": "error", "file": "a.yaml", "line": 2, "column": 4,
                "pointer": "/b", "message": "an \"error\"\n", "help": "correct it",
            })
        );
        Ok(())
    }
}
