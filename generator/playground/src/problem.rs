//! Diagnostics for a page.

use openapi_to_crate::{Diagnostic, Severity};
use serde::Serialize;

/// An error or a warning.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    /// The code, such as `E0301`.
    pub code: &'static str,
    /// Whether it is an error.
    pub error: bool,
    /// The title of the code.
    pub title: &'static str,
    /// The explanation of the code, in Markdown.
    pub explanation: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do; may be empty.
    pub help: String,
    /// The JSON pointer of the place.
    pub pointer: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// The line's text.
    pub excerpt: Option<Excerpt>,
}

/// A line of a description in three parts, of which the second has the problem.
#[derive(Clone, Debug, Serialize)]
pub struct Excerpt {
    /// The text before it.
    pub before: String,
    /// The value that the problem is about.
    pub marked: String,
    /// The text after it.
    pub after: String,
}

pub(crate) fn problems(diagnostics: &[Diagnostic]) -> Vec<Problem> {
    diagnostics.iter().map(problem).collect()
}

fn problem(diagnostic: &Diagnostic) -> Problem {
    let excerpt = diagnostic.excerpt.as_ref().map(|excerpt| Excerpt {
        before: excerpt.text[..excerpt.marked.start].to_owned(),
        marked: excerpt.text[excerpt.marked.clone()].to_owned(),
        after: excerpt.text[excerpt.marked.end..].to_owned(),
    });
    Problem {
        code: diagnostic.code.as_str(),
        error: diagnostic.severity == Severity::Error,
        title: diagnostic.code.title(),
        explanation: diagnostic.code.explanation(),
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        pointer: diagnostic.pointer.clone(),
        line: diagnostic.position.map(|position| position.line),
        column: diagnostic.position.map(|position| position.column),
        excerpt,
    }
}
