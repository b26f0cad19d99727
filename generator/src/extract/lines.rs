//! Cuts lines out of a document in YAML's block style.
//!
//! In that style all lines of a value are indented further than its key, so keys are recognized by their column. Other
//! styles give `None`. If the index has found the keys already, they are not searched again.

use std::borrow::Cow;

use crate::description::{Layout, Value, write};

use super::kept::Kept;

/// The lines of what stays of a document, which are to read as `values`.
///
/// An entry whose lines cannot be cut, because it is in flow style, is written anew.
pub(super) fn cut(
    text: &str,
    layout: &[Layout<'_>],
    kept: &Kept,
    values: &Value,
) -> Option<String> {
    let found: usize = layout.iter().map(|part| part.text.len()).sum();
    let head = text.len().checked_sub(found)?;
    let mut out = String::new();
    keep(&mut out, &Lines { text, head, parts: layout }, kept, values)?;
    push(&mut out, "\n");
    Some(out)
}

/// The lines of an object or a list.
#[derive(Clone, Copy)]
struct Lines<'t> {
    text: &'t str,
    /// The length of the lines before the first of `parts`.
    head: usize,
    /// What the index knows of its keys; nothing if there are none.
    parts: &'t [Layout<'t>],
}

impl<'t> Lines<'t> {
    fn unknown(text: &'t str) -> Self {
        Self { text, head: 0, parts: &[] }
    }
}

fn keep(out: &mut String, lines: &Lines<'_>, kept: &Kept, values: &Value) -> Option<()> {
    match kept {
        Kept::Whole => push(out, lines.text),
        Kept::Keys(parts) => {
            let block = Block::of(lines)?;
            push(out, block.head);
            let mut found = 0;
            for entry in &block.entries {
                let key = entry.key.as_deref()?;
                let Some(kept) = parts.get(key) else { continue };
                found += 1;
                keep_value(out, key, entry, kept, block.column, values.get(key)?)?;
            }
            if found != parts.len() {
                return None;
            }
        }
        Kept::Items(items) => {
            let (block, Value::List(values)) = (Block::of(lines)?, values) else { return None };
            if block.entries.len() != items.len() {
                return None;
            }
            push(out, block.head);
            let mut values = values.iter();
            for (entry, kept) in block.entries.iter().zip(items) {
                if let Some(kept) = kept {
                    keep_item(out, entry, kept, block.column, values.next()?)?;
                }
            }
        }
    }
    Some(())
}

fn keep_value(
    out: &mut String,
    key: &str,
    entry: &Entry<'_>,
    kept: &Kept,
    column: usize,
    values: &Value,
) -> Option<()> {
    if *kept == Kept::Whole {
        push(out, entry.text);
        return Some(());
    }
    let length = out.len();
    push(out, entry.above());
    push(out, entry.line);
    let lines = if entry.opens_block() { keep(out, &entry.below, kept, values) } else { None };
    if lines.is_none() {
        out.truncate(length);
        push(out, entry.above());
        push(out, &write::entry(key, values, column)?);
    }
    Some(())
}

/// An item can begin on the line of its dash: the dash is read as a space.
fn keep_item(
    out: &mut String,
    entry: &Entry<'_>,
    kept: &Kept,
    column: usize,
    values: &Value,
) -> Option<()> {
    if entry.key.is_some() {
        return None;
    }
    if *kept == Kept::Whole {
        push(out, entry.text);
        return Some(());
    }
    push(out, entry.above());
    let undashed = |line: &str, mark: &str| {
        let (before, after) = (line.get(..column)?, line.get(column + 1..)?);
        Some(format!("{before}{mark}{after}"))
    };
    let inner = undashed(entry.line, " ")? + entry.below.text;
    let mut lines = String::new();
    keep(&mut lines, &Lines::unknown(&inner), kept, values)?;
    push(out, &undashed(&lines, "-")?);
    Some(())
}

/// Adds lines behind lines, of which the last may have had no end.
fn push(out: &mut String, text: &str) {
    if !out.is_empty() && !out.ends_with('\n') && !text.is_empty() {
        out.push('\n');
    }
    if text != "\n" {
        out.push_str(text);
    }
}

/// The entries of an object or a list.
struct Block<'t> {
    /// The lines before the first entry.
    head: &'t str,
    entries: Vec<Entry<'t>>,
    /// The column of keys or dashes.
    column: usize,
}

/// A key or an item with all its lines.
struct Entry<'t> {
    /// `None` for an item.
    key: Option<Cow<'t, str>>,
    /// All its lines, with those of the comment above it.
    text: &'t str,
    /// The line with the key or the dash.
    line: &'t str,
    /// What follows the key on its line.
    value: &'t str,
    /// The lines below that.
    below: Lines<'t>,
}

impl<'t> Entry<'t> {
    /// The comment above it.
    fn above(&self) -> &'t str {
        &self.text[..self.text.len() - self.line.len() - self.below.text.len()]
    }

    /// Returns whether the value begins on the next line.
    fn opens_block(&self) -> bool {
        self.value.is_empty() || self.value.starts_with('#')
    }
}

/// Where an entry begins: the comment above it, its own line, and that line's end.
struct Start<'t> {
    above: usize,
    line: usize,
    end: usize,
    key: Option<Cow<'t, str>>,
    value: &'t str,
    part: Option<&'t Layout<'t>>,
}

impl<'t> Block<'t> {
    fn of(lines: &Lines<'t>) -> Option<Self> {
        let Lines { text, parts, .. } = *lines;
        let (starts, column) =
            if parts.is_empty() { Self::looked_for(text)? } else { Self::known(lines)? };
        let ends: Vec<usize> =
            starts.iter().skip(1).map(|start| start.above).chain([text.len()]).collect();
        let head = &text[..starts.first()?.above];
        let entries = starts.into_iter().zip(ends).map(|(start, end)| {
            let line = &text[start.line..start.end];
            let below = Lines {
                text: &text[start.end..end],
                head: start.part.map_or(0, |part| part.opening.len().saturating_sub(line.len())),
                parts: start.part.map_or(&[], |part| &part.parts),
            };
            let text = &text[start.above..end];
            Entry { key: start.key, text, line, value: start.value, below }
        });
        Some(Self { head, entries: entries.collect(), column })
    }

    /// The entries as the index knows them.
    fn known(lines: &Lines<'t>) -> Option<(Vec<Start<'t>>, usize)> {
        let Lines { text, head, parts } = *lines;
        let column = spaces(text.get(head..)?);
        let mut starts: Vec<Start<'t>> = Vec::with_capacity(parts.len());
        let mut begin = head;
        for part in parts {
            let own = text.get(begin..)?;
            let line = &own[..own.find('\n').map_or(own.len(), |end| end + 1)];
            // Lines cannot be cut out of a value that cannot be separated from its key.
            let value = key(line.trim()).map_or("?", |(_, value)| value);
            let after = starts.last().map_or(0, |start| start.end);
            let above = after + above(text.get(after..begin)?, column);
            let end = begin + line.len();
            let key = Some(Cow::Borrowed(part.key));
            starts.push(Start { above, line: begin, end, key, value, part: Some(part) });
            begin += part.text.len();
        }
        Some((starts, column))
    }

    /// The entries as their columns show them.
    fn looked_for(text: &'t str) -> Option<(Vec<Start<'t>>, usize)> {
        let mut starts: Vec<Start<'t>> = Vec::new();
        let mut column = None;
        let mut comment = None;
        let mut end = 0;
        for line in text.split_inclusive('\n') {
            let begin = end;
            end += line.len();
            let content = line.trim_start_matches(' ');
            let indentation = line.len() - content.len();
            let content = content.trim_end();
            if content.starts_with('#') && column.is_none_or(|column| column == indentation) {
                comment.get_or_insert(begin);
                continue;
            }
            let above = comment.take().unwrap_or(begin);
            // The marker and the directives of a document can be before its first entry.
            let marker =
                starts.is_empty() && (content.starts_with("---") || content.starts_with('%'));
            if content.is_empty() || content.starts_with('#') || marker {
                continue;
            }
            if indentation > *column.get_or_insert(indentation) {
                continue;
            }
            let item = content == "-" || content.starts_with("- ");
            let list = starts.first().map_or(item, |start| start.key.is_none());
            match (Some(indentation) == column, list, item) {
                (true, true, true) => {
                    let value = content[1..].trim_start();
                    starts.push(Start { above, line: begin, end, key: None, value, part: None });
                }
                (true, false, false) => {
                    let (key, value) = key(content)?;
                    starts.push(Start {
                        above,
                        line: begin,
                        end,
                        key: Some(key),
                        value,
                        part: None,
                    });
                }
                // A list can be in the column of its key.
                (true, false, true) => {}
                _ => return None,
            }
        }
        Some((starts, column?))
    }
}

fn spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Where the comment begins in a column at the end of lines; their length, if there is none.
fn above(lines: &str, column: usize) -> usize {
    let mut begin = lines.len();
    for line in lines.split_inclusive('\n').rev() {
        if spaces(line) != column || !line[column..].starts_with('#') {
            break;
        }
        begin -= line.len();
    }
    begin
}

/// A key and what follows it on its line.
fn key(line: &str) -> Option<(Cow<'_, str>, &str)> {
    let (key, rest) = if let Some(quoted) = line.strip_prefix('\'') {
        let mut quotes = quoted.char_indices().filter(|(_, c)| *c == '\'').map(|(at, _)| at);
        // Two quotes in a row are one.
        let end = loop {
            let at = quotes.next()?;
            if !quoted[at + 1..].starts_with('\'') {
                break at;
            }
            quotes.next();
        };
        (Cow::Owned(quoted[..end].replace("''", "'")), &quoted[end + 1..])
    } else if let Some(quoted) = line.strip_prefix('"') {
        let (key, rest) = quoted.split_once('"')?;
        if key.contains('\\') {
            return None;
        }
        (Cow::Borrowed(key), rest)
    } else {
        if line.starts_with(['?', '&', '*', '!', '|', '>', '%', '@', '`', '{', '[']) {
            return None;
        }
        let end = line.find(": ").or_else(|| line.strip_suffix(':').map(str::len))?;
        (Cow::Borrowed(line[..end].trim_end()), &line[end..])
    };
    let value = rest.trim_start().strip_prefix(':')?;
    (value.is_empty() || value.starts_with([' ', '\t'])).then(|| (key, value.trim()))
}
