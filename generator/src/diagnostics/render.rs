//! Rendering of problems in the style of a compiler.

use std::fmt;

use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};

use super::excerpt::clean;
use super::{Diagnostic, Severity};

/// As [`Diagnostic::styled`], without colours.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(&Renderer::plain(), Style::new()))
    }
}

impl Diagnostic {
    /// The problem as a terminal shows it in colours, with the line that it is about.
    #[must_use]
    pub fn styled(&self) -> String {
        self.render(&Renderer::styled(), DEFAULT_LINE_NUM_STYLE)
    }

    /// The place is written between two renderings: in one, its column would be that in the part of the line.
    fn render(&self, renderer: &Renderer, arrow: Style) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.clone().primary_title(sanitized(&self.message)).id(self.code.as_str());
        let title = renderer.render(&[Group::with_title(title)]);

        let mut body = Group::with_level(level);
        let mut gutter = 1;
        if let (Some(excerpt), Some(position)) = (&self.excerpt, self.position) {
            let mark = AnnotationKind::Primary.span(excerpt.marked.clone());
            let snippet = Snippet::source(excerpt.text.as_str()).line_start(position.line);
            body = body.element(snippet.annotation(mark));
            gutter = position.line.to_string().len();
        }
        let help = Level::HELP.message(sanitized(&self.help));
        let body = renderer.render(&[body.element(help)]);
        format!("{title}\n{:gutter$}{arrow}-->{arrow:#} {}\n{body}", "", self.place())
    }

    /// The place and what is wrong, on one line without colours.
    #[must_use]
    pub fn short(&self) -> String {
        format!("{}: {}", self.place(), sanitized(&self.message.replace('\n', " ")))
    }

    /// File, line, column and pointer, on one line.
    #[must_use]
    pub fn place(&self) -> String {
        let mut place = self.file.clone();
        if let Some(position) = self.position {
            place = format!("{place}:{}:{}", position.line, position.column);
        }
        if !self.pointer.is_empty() {
            place = format!("{place} (#{})", self.pointer);
        }
        sanitized(&place.replace('\n', "\u{fffd}"))
    }
}

/// A string of lines that cannot move the cursor, nor reverse the direction of text next to them.
fn sanitized(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(clean).collect();
    normalize_untrusted_str(&lines.join("\n"))
}

#[cfg(test)]
mod tests;
