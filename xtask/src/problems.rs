//! What is said of descriptions: for people, and for programs. All of it goes to standard error.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anstyle::AnsiColor;
use openapi_to_crate::{Code, Diagnostic, Severity};
use serde::Serialize;

use crate::cli::{Problems, ProblemsFormat};

/// How many problems of one code are shown in full.
const SHOWN: usize = 10;

/// A problem as programs read it.
#[derive(Serialize)]
struct Entry<'p> {
    code: Option<&'static str>,
    severity: &'static str,
    file: Option<&'p str>,
    line: Option<usize>,
    column: Option<usize>,
    pointer: Option<&'p str>,
    message: &'p str,
    help: Option<&'p str>,
}

/// Prints problems, and how many there are.
pub fn print(problems: &[Diagnostic], how: Problems) {
    if problems.is_empty() {
        return;
    }
    match how.format {
        ProblemsFormat::Human => anstream::eprint!("{}", human(problems, how.verbose)),
        ProblemsFormat::Json => anstream::eprint!("{}", json(problems)),
    }
}

/// Prints why a command gave up.
pub fn print_failure(error: &anyhow::Error, format: ProblemsFormat) {
    let message = format!("{error:#}");
    match format {
        ProblemsFormat::Human => {
            let style = AnsiColor::Red.on_default().bold();
            anstream::eprintln!("{style}error{style:#}: {message}");
        }
        ProblemsFormat::Json => {
            let severity = word(Severity::Error);
            let (line, column) = (None, None);
            let (code, file, pointer, help) = (None, None, None, None);
            let message = message.as_str();
            let entry = Entry { code, severity, file, line, column, pointer, message, help };
            anstream::eprintln!("{}", object(&entry));
        }
    }
}

fn object(entry: &Entry<'_>) -> String {
    serde_json::to_string(entry).expect("texts and numbers are JSON")
}

/// One object a line.
fn json(problems: &[Diagnostic]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        let entry = Entry {
            code: Some(problem.code.as_str()),
            severity: word(problem.severity),
            file: Some(&problem.file),
            line: problem.position.map(|position| position.line),
            column: problem.position.map(|position| position.column),
            pointer: Some(&problem.pointer),
            message: &problem.message,
            help: Some(&problem.help),
        };
        text.push_str(&object(&entry));
        text.push('\n');
        text
    })
}

/// As a compiler shows them. Of a code that many have only the first are shown, unless all are wanted.
fn human(problems: &[Diagnostic], verbose: bool) -> String {
    let mut counts = BTreeMap::<(Severity, Code), usize>::new();
    let mut text = String::new();
    for problem in problems {
        let count = counts.entry((problem.severity, problem.code)).or_default();
        *count += 1;
        if verbose || *count <= SHOWN {
            text.push_str(&problem.styled());
            text.push_str("\n\n");
        }
    }
    let mut more = false;
    for ((_, code), count) in &counts {
        if let Some(rest) = count.checked_sub(SHOWN).filter(|rest| *rest > 0 && !verbose) {
            writeln!(text, "… and {rest} more of {code}; --verbose shows all").expect(WRITES);
            more = true;
        }
    }
    if more {
        text.push('\n');
    }
    text.push_str(&summary(&counts));
    text.push('\n');
    text
}

const WRITES: &str = "a string takes everything";

/// How many errors and warnings there are, and of which codes: `3 errors (E0204: 2, E0301: 1)`.
fn summary(counts: &BTreeMap<(Severity, Code), usize>) -> String {
    let parts = [Severity::Error, Severity::Warning].into_iter().filter_map(|severity| {
        let of = counts.iter().filter(|((found, _), _)| *found == severity);
        let sum: usize = of.clone().map(|(_, count)| count).sum();
        let codes: Vec<String> = of.map(|((_, code), count)| format!("{code}: {count}")).collect();
        let plural = if sum == 1 { "" } else { "s" };
        (sum > 0).then(|| format!("{sum} {}{plural} ({})", word(severity), codes.join(", ")))
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests {
    use openapi_to_crate::{Description, Diagnostics, diagnostics::Pointer, source};

    use super::*;

    fn problems() -> Vec<Diagnostic> {
        let mut found = Diagnostics::default();
        for number in 0..12 {
            let message = format!("warning {number}");
            found.warn(Code::UnknownKeyword, &Pointer::parse("/a"), message, "leave it out");
        }
        found.error(Code::WrongKind, &Pointer::parse("/b"), "an \"error\"\n", "correct it");
        source::finish(&Description::new("a.yaml", "a: 1\nb: 2\n"), found)
    }

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn many_problems_of_one_code_are_summed_up() {
        let text = plain(&human(&problems(), false));
        assert!(text.starts_with("error[E0204]"), "errors come first: {text}");
        assert!(text.contains("warning 9\n") && !text.contains("warning 10\n"), "{text}");
        let end = "\n\n… and 2 more of E0206; --verbose shows all\n\n1 error (E0204: 1), 12 warnings (E0206: 12)\n";
        assert!(text.ends_with(end), "{text}");

        let text = plain(&human(&problems(), true));
        assert!(text.contains("warning 11\n") && !text.contains("more of"), "{text}");
    }

    #[test]
    fn programs_get_every_problem_as_an_object_on_a_line() -> serde_json::Result<()> {
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
