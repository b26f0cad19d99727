//! Display of changes of an API.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::{ApiChange, Bump, Difference};

/// The number of differences that are shown without `--verbose`.
const SHOWN: usize = 20;

const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();

/// Writes the API changes of the package `name`, breaking ones first, and the version that they require.
pub fn write(out: &mut dyn Write, name: &str, change: &ApiChange, all: bool) -> io::Result<()> {
    if let Some((from, to)) = &change.path_prefix {
        let shown = |prefix: &str| {
            if prefix.is_empty() { "none".to_owned() } else { format!("`{prefix}`") }
        };
        writeln!(
            out,
            "{name}: the prefix of paths that is not part of calls was {}, and is now {}, which renames the calls of all \
             paths; `path-prefix = \"{from}\"` keeps their names",
            shown(from),
            shown(to)
        )?;
    }
    let differences = &change.differences;
    if differences.is_empty() {
        writeln!(out, "{name}: the public API is unchanged")?;
    } else {
        writeln!(out, "{name}: in the public API, {}", summary(differences))?;
        let mut sorted: Vec<_> = differences.iter().collect();
        sorted.sort_by_key(|difference| std::cmp::Reverse(difference.bump()));
        let shown = if all { sorted.len() } else { SHOWN };
        for difference in sorted.iter().take(shown) {
            write_difference(out, difference)?;
        }
        if sorted.len() > shown {
            writeln!(out, "  … and {} more (--verbose shows all)", sorted.len() - shown)?;
        }
    }
    write_version(out, change)
}

fn summary(differences: &[Difference]) -> String {
    let mut counts = [(0, "added"), (0, "changed"), (0, "removed")];
    for difference in differences {
        match difference {
            Difference::Added { .. } => counts[0].0 += 1,
            Difference::Changed { .. } => counts[1].0 += 1,
            Difference::Removed { .. } => counts[2].0 += 1,
        }
    }
    let counts = counts.iter().filter(|(count, _)| *count > 0);
    counts.map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
}

fn write_difference(out: &mut dyn Write, difference: &Difference) -> io::Result<()> {
    match difference {
        Difference::Added { item, bump } => {
            let note = if *bump == Bump::Major { " (breaks exhaustive use)" } else { "" };
            writeln!(out, "  {ADDED}+ {item}{ADDED:#}{note}")
        }
        Difference::Changed { from, to } => {
            writeln!(out, "  {REMOVED}- {from}{REMOVED:#}\n  {ADDED}+ {to}{ADDED:#}")
        }
        Difference::Removed { item } => writeln!(out, "  {REMOVED}- {item}{REMOVED:#}"),
    }
}

fn write_version(out: &mut dyn Write, change: &ApiChange) -> io::Result<()> {
    let kind = match change.bump() {
        Bump::Major => "a breaking change",
        Bump::Minor => "a compatible change",
        Bump::Patch => "no change of the API",
    };
    let minimum = change.minimum_version();
    let (from, to) = (&change.from, &change.to);
    if *to >= minimum {
        writeln!(out, "  {kind}: version {to} after {from} is correct")
    } else {
        writeln!(
            out,
            "  {kind}: if {from} is published, the next version must be at least {minimum}"
        )
    }
}
