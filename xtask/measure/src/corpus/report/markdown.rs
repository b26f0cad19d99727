//! The report as Markdown.

use std::fmt::Write as _;

use super::super::round_trip::RoundTrip;
use super::{COLUMNS, Group, Report, messages};

impl Report {
    pub(super) fn markdown(&self) -> String {
        let mut text = format!("| {} |\n|---|---|---|", COLUMNS.join(" | "));
        text.push_str(&"--:|".repeat(COLUMNS.len() - 3));
        text.push('\n');
        for row in &self.rows {
            let _ = writeln!(text, "| {} |", row.cells().join(" | "));
        }
        let _ = write!(text, "\n{}\n", self.summary());
        self.write_names(&mut text);
        self.markdown_examples(&mut text);
        self.write_replies(&mut text);
        let noted = self.grouped(|row| messages(&row.result.warnings));
        if !noted.is_empty() {
            text.push_str("\n| noted | times | descriptions |\n|---|--:|--:|\n");
            for Group { message, count, names } in &noted {
                let message = message.replace('|', "\\|");
                // Of one description alone the names are locations.
                let descriptions = names.len().min(self.rows.len());
                let _ = writeln!(text, "| {message} | {count} | {descriptions} |");
            }
        }
        text
    }

    /// The recorded responses, and what of them does not fit.
    pub(super) fn write_replies(&self, text: &mut String) {
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
}
