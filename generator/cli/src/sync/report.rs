//! Display of differences between files.

use std::fmt::Display;
use std::io::{self, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use similar::TextDiff;

use super::Plan;
use super::change::{Change, ChangeKind, Owner};
use super::content::with_plain_endings;

/// The number of lines shown of each diff.
const SHOWN_LINES: usize = 40;

/// The number of unmanaged files that are listed.
const SHOWN_UNMANAGED: usize = 10;

/// The time limit for finding a minimal diff. After that, a correct but longer one is shown.
const DIFF_TIMEOUT: Duration = Duration::from_secs(1);

const REMOVED: Style = AnsiColor::Red.on_default();
const ADDED: Style = AnsiColor::Green.on_default();
const HUNK: Style = AnsiColor::Cyan.on_default();
const HEADING: Style = Style::new().bold();

/// Writes all differences of `plan` with their diffs. `folder` is the prefix of the paths.
///
/// The output has colors, which the caller removes unless it writes to a terminal (as `anstream` does).
pub fn write(out: &mut dyn Write, folder: &dyn Display, plan: &Plan) -> io::Result<()> {
    for (path, change) in plan.changes() {
        write_change(out, &format!("{folder}/{path}"), change)?;
    }
    Ok(())
}

/// Summarizes the numbers of stale, missing and orphaned files.
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

/// Returns a note about unmanaged files in `src/`, if there are any.
#[must_use]
pub fn unmanaged(plan: &Plan) -> Option<String> {
    let all = plan.unmanaged();
    let named = all.iter().take(SHOWN_UNMANAGED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = match all.len().saturating_sub(SHOWN_UNMANAGED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let named = format!("{named}{more}");
    (!all.is_empty())
        .then(|| format!("note: not written by this command, and ignored: {}", visible(&named)))
}

fn write_change(out: &mut dyn Write, path: &str, change: &Change) -> io::Result<()> {
    let difference = match (&change.kind, change.owner) {
        (ChangeKind::Stale { .. }, Owner::Generator) => "stale: the content differs",
        (ChangeKind::Stale { .. }, Owner::User) => {
            "stale: the content differs, but this command did not write it and does not replace it; move the file"
        }
        (ChangeKind::Missing { .. }, _) => "missing: the file does not exist",
        (ChangeKind::Orphaned { .. }, _) => "orphaned: the file is no longer generated",
    };
    writeln!(out, "{HEADING}{path}{HEADING:#}: {difference}")?;
    if let ChangeKind::Stale { found, wanted } = &change.kind {
        write_diff(out, path, &text(found), wanted)?;
    }
    Ok(())
}

fn write_diff(out: &mut dyn Write, path: &str, found: &str, wanted: &str) -> io::Result<()> {
    let diff = TextDiff::configure().timeout(DIFF_TIMEOUT).diff_lines(found, wanted);
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
        Some(b'@') => HUNK,
        _ => Style::new(),
    }
}

/// Converts a file on disk, which can have any content, to a string.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&with_plain_endings(bytes)).into_owned()
}

/// Replaces control characters, which must not reach the terminal.
fn visible(line: &str) -> String {
    line.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect()
}
