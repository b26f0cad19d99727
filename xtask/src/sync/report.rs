//! Differences, for people.

use std::fmt::Display;
use std::io::{self, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use similar::TextDiff;

use super::{Change, ChangeKind, Maker, Plan, with_plain_endings};

/// How many lines of a file's difference are shown.
const SHOWN_LINES: usize = 40;

/// How many files of somebody else are named.
const SHOWN_FOREIGN: usize = 10;

/// How long to look for a small difference. After that the one found so far is shown, which is right but longer.
const PATIENCE: Duration = Duration::from_secs(1);

const REMOVED: Style = AnsiColor::Red.on_default();
const ADDED: Style = AnsiColor::Green.on_default();
const PLACE: Style = AnsiColor::Cyan.on_default();
const HEADING: Style = Style::new().bold();

/// Writes every difference of `plan`: which file, in which way, and how. `folder` stands in front of the paths.
///
/// The text has colours; who writes to anything but a terminal takes them out (as `anstream` does).
pub fn write(out: &mut dyn Write, folder: &dyn Display, plan: &Plan) -> io::Result<()> {
    for (path, change) in plan.changes() {
        write_change(out, &format!("{folder}/{path}"), change)?;
    }
    Ok(())
}

/// How many files are stale, missing and orphaned, in words.
#[must_use]
pub fn summary(plan: &Plan) -> String {
    let mut counts = [(0, "stale"), (0, "missing"), (0, "orphaned")];
    for change in plan.changes().values() {
        match change.kind {
            ChangeKind::Stale { .. } => counts[0].0 += 1,
            ChangeKind::Missing { .. } => counts[1].0 += 1,
            ChangeKind::Orphaned { .. } => counts[2].0 += 1,
        }
    }
    let words: Vec<_> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    words.join(", ")
}

/// What becomes of the files that somebody else made in `src/`, if there are any.
#[must_use]
pub fn foreign(plan: &Plan) -> Option<String> {
    let all = plan.foreign();
    let named = all.iter().take(SHOWN_FOREIGN).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = match all.len().saturating_sub(SHOWN_FOREIGN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let named = format!("{named}{more}");
    (!all.is_empty())
        .then(|| format!("note: not made by this command, and left as found: {}", visible(&named)))
}

fn write_change(out: &mut dyn Write, path: &str, change: &Change) -> io::Result<()> {
    let what = match (&change.kind, change.maker) {
        (ChangeKind::Stale { .. }, Maker::Generator) => "stale: has another content",
        (ChangeKind::Stale { .. }, Maker::Somebody) => {
            "stale: has another content, and was not made by this command; it is not replaced, move it away"
        }
        (ChangeKind::Missing { .. }, _) => "missing: is not there",
        (ChangeKind::Orphaned { .. }, _) => "orphaned: should not be there",
    };
    writeln!(out, "{HEADING}{path}{HEADING:#}: {what}")?;
    if let ChangeKind::Stale { found, wanted } = &change.kind {
        write_diff(out, path, &text(found), wanted)?;
    }
    Ok(())
}

fn write_diff(out: &mut dyn Write, path: &str, found: &str, wanted: &str) -> io::Result<()> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(found, wanted);
    let diff = diff
        .unified_diff()
        .header(&format!("{path} (found)"), &format!("{path} (regenerated)"))
        .to_string();
    let mut lines = diff.lines();
    for line in lines.by_ref().take(SHOWN_LINES) {
        let style = style(line);
        writeln!(out, "{style}{}{style:#}", visible(line))?;
    }
    match lines.count() {
        0 => Ok(()),
        1 => writeln!(out, "… and 1 more line"),
        rest => writeln!(out, "… and {rest} more lines"),
    }
}

fn style(line: &str) -> Style {
    match line.as_bytes().first() {
        _ if line.starts_with("--- ") || line.starts_with("+++ ") => HEADING,
        Some(b'-') => REMOVED,
        Some(b'+') => ADDED,
        Some(b'@') => PLACE,
        _ => Style::new(),
    }
}

/// What is on the disk may be anything; a text is needed to compare lines.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&with_plain_endings(bytes)).into_owned()
}

/// A line that does nothing to a terminal but stand there.
fn visible(line: &str) -> String {
    line.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}
