//! HTML in descriptions, as Markdown.
//!
//! Descriptions are Markdown, in which HTML is allowed. Converters read whole pages, and would join the lines of Markdown,
//! so known elements are replaced one by one. Everything else stays text: tags of placeholders such as `<token>`, and what is
//! in code. The result is as untrusted as the description.

mod tags;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::fmt::Write as _;

use tags::{State, Tag, attribute, comment, content, end_of_fenced, fence, tag, tag_named};

/// The most elements inside each other; deeper ones lose their tags only.
const DEEPEST: usize = 16;

/// Replaces known elements of HTML by Markdown.
pub(super) fn to_markdown(text: &str) -> String {
    if !text.contains('<') {
        return text.to_owned();
    }
    let (mut out, tags) = (String::with_capacity(text.len()), Cell::new(0));
    let state = State { depth: 0, tags: &tags };
    let mut rest = text;
    // Code blocks stay as they are.
    while let Some(start) = fence(rest) {
        convert(&rest[..start], state, &mut out);
        let end = end_of_fenced(&rest[start..]);
        out.push_str(&rest[start..start + end]);
        rest = &rest[start + end..];
    }
    convert(rest, state, &mut out);
    out
}

fn convert(text: &str, state: State<'_>, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '`']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = if rest.starts_with('`') {
            code_span(rest, out)
        } else if let Some(taken) = comment(rest) {
            taken
        } else {
            tag(rest).and_then(|tag| element(rest, &tag, state, out)).unwrap_or_else(|| {
                out.push('<');
                1
            })
        };
        rest = &rest[taken..];
    }
    out.push_str(rest);
}

/// Copies a code span of Markdown, or backticks that begin none.
fn code_span(text: &str, out: &mut String) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let end = text[ticks..].find(&text[..ticks]).map_or(ticks, |end| ticks + end + ticks);
    out.push_str(&text[..end]);
    end
}

/// Writes an element, or one of its tags, and returns how much of the text that is. `None` for unknown elements.
fn element(text: &str, tag: &Tag<'_>, state: State<'_>, out: &mut String) -> Option<usize> {
    let name = tag.name.to_ascii_lowercase();
    let is_whole = !tag.is_end && state.depth < DEEPEST;
    let whole = || is_whole.then(|| content(text, tag.length, &name, state)).flatten();
    match name.as_str() {
        "table" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "pre" => {
            if let Some((inner, end)) = whole() {
                block(&name, inner, state, out);
                return Some(end);
            }
            if matches!(name.as_str(), "table" | "ul" | "ol") {
                paragraph(out);
            }
        }
        "b" | "strong" | "i" | "em" | "code" | "tt" | "kbd" | "samp" | "a" | "span" | "font"
        | "u" | "s" | "small" | "big" | "sub" | "sup" | "mark" | "abbr" | "center" => {
            // Without an end, it is a placeholder such as `<a>`.
            let Some((inner, end)) = whole() else { return tag.is_end.then_some(tag.length) };
            inline(&name, tag.attributes, inner, state, out);
            return Some(end);
        }
        "br" => return Some(line_break(text, tag, out)),
        "img" => {
            let alternative = attribute(tag.attributes, "alt").unwrap_or_default();
            out.push_str(&alternative.replace(['[', ']', '<'], " "));
        }
        "p" | "div" | "section" | "article" | "blockquote" | "hr" | "dl" | "thead" | "tbody"
        | "dt" | "dd" | "summary" | "tr" => paragraph(out),
        "td" | "th" | "details" | "wbr" | "caption" => {}
        _ => return None,
    }
    Some(tag.length)
}

/// Converts the content of an element that is a block.
fn block(name: &str, inner: &str, state: State<'_>, out: &mut String) {
    match name {
        "table" => table(inner, state, out),
        "ul" | "ol" => items(inner, name == "ol", state, out),
        "li" => item("-", inner, state, out),
        "pre" => {
            let lines = plain(inner);
            let fence = "`".repeat(longest_run(&lines).max(2) + 1);
            paragraph(out);
            let _ = write!(out, "{fence}\n{}\n{fence}\n\n", lines.trim_matches('\n'));
        }
        _ => {
            let heading = one_line(inner, state);
            if !heading.is_empty() {
                paragraph(out);
                let _ = write!(out, "## {heading}\n\n");
            }
        }
    }
}

/// Converts the content of an element within a line.
fn inline(name: &str, attributes: &str, inner: &str, state: State<'_>, out: &mut String) {
    match name {
        "b" | "strong" => emphasis("**", inner, state, out),
        "i" | "em" => emphasis("*", inner, state, out),
        "code" | "tt" | "kbd" | "samp" => out.push_str(&code(&plain(inner))),
        "a" => link(attributes, inner, state, out),
        _ => convert(inner, state.inside(), out),
    }
}

/// Converts `<br>`, and returns its length. Two of them are a paragraph. The other parts of the
/// generator know a single one.
fn line_break(text: &str, tag: &Tag<'_>, out: &mut String) -> usize {
    let after = text[tag.length..].trim_start_matches([' ', '\n']);
    let second = tag_named(after, "br").filter(|_| !is_in_row(out));
    let Some(second) = second else {
        out.push_str("<br>");
        return tag.length;
    };
    paragraph(out);
    text.len() - after.len() + second.length
}

/// Returns whether the text is in a row of a table of Markdown.
fn is_in_row(out: &str) -> bool {
    out.rsplit('\n').next().is_some_and(|line| line.starts_with('|'))
}

/// Ends the paragraph.
fn paragraph(out: &mut String) {
    if is_in_row(out) {
        if !out.ends_with(' ') {
            out.push(' ');
        }
        return;
    }
    out.truncate(out.trim_end_matches([' ', '\n']).len());
    if !out.is_empty() {
        out.push_str("\n\n");
    }
}

/// Text with its elements, on one line.
fn one_line(text: &str, state: State<'_>) -> String {
    let mut inner = String::new();
    convert(text, state.inside(), &mut inner);
    inner.replace("<br>", " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of code, without tags.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = tag(rest).filter(|tag| {
            let known = ["a", "b", "i", "em", "strong", "span", "code", "br"];
            known.iter().any(|known| tag.name.eq_ignore_ascii_case(known))
        });
        if let Some(tag) = known {
            rest = &rest[tag.length..];
        } else {
            plain.push('<');
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    entities.iter().fold(plain, |text, (entity, c)| text.replace(entity, c))
}

fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return text;
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn emphasis(marks: &str, text: &str, state: State<'_>, out: &mut String) {
    let inner = one_line(text, state);
    let starts = text.starts_with(char::is_whitespace);
    let ends = text.ends_with(char::is_whitespace);
    if starts {
        out.push(' ');
    }
    // In a word, marks of Markdown are text.
    let in_word = out.ends_with(char::is_alphanumeric);
    if inner.is_empty() || in_word || inner.contains('*') {
        out.push_str(&inner);
    } else {
        let _ = write!(out, "{marks}{inner}{marks}");
    }
    if ends {
        out.push(' ');
    }
}

/// Writes a link. Only those to the web stay links later.
fn link(attributes: &str, text: &str, state: State<'_>, out: &mut String) {
    let label = one_line(text, state).replace(['[', ']'], " ");
    let is_url = |url: &&str| {
        !url.contains(|c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '"' | '\\')
        })
    };
    match attribute(attributes, "href").filter(is_url) {
        Some(url) if !label.trim().is_empty() => {
            let _ = write!(out, "[{label}]({})", url.replace("&amp;", "&"));
        }
        _ => out.push_str(&label),
    }
}

/// Writes the items of a list.
fn items(text: &str, is_numbered: bool, state: State<'_>, out: &mut String) {
    paragraph(out);
    let (mut rest, mut number) = (text, 0);
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let Some(tag) = tag_named(rest, "li").filter(|tag| !tag.is_end) else {
            rest = &rest[1..];
            continue;
        };
        let inner = &rest[tag.length..];
        // Without an end tag, an item ends before the next one.
        let next = || next_item(inner).map_or(inner.len(), |at| at);
        let (inner, end) = content(rest, tag.length, "li", state).unwrap_or_else(|| {
            let end = next();
            (&inner[..end], tag.length + end)
        });
        number += 1;
        let marker = if is_numbered { format!("{number}.") } else { "-".to_owned() };
        item(&marker, inner, state, out);
        rest = &rest[end..];
    }
    if is_in_row(out) {
        paragraph(out);
    } else {
        out.push('\n');
    }
}

fn next_item(text: &str) -> Option<usize> {
    let starts = text.match_indices('<').map(|(at, _)| at);
    starts.into_iter().find(|at| tag_named(&text[*at..], "li").is_some())
}

/// Writes an item, with the items of the lists in it after it.
fn item(marker: &str, text: &str, state: State<'_>, out: &mut String) {
    if is_in_row(out) {
        let separator = if out.ends_with([' ', '|', ':']) { "" } else { "; " };
        let _ = write!(out, "{separator}{}", one_line(text, state));
        return;
    }
    let mut inner = String::new();
    convert(text.trim(), state.inside(), &mut inner);
    let lines = inner.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut text = String::new();
    let mut nested = Vec::new();
    for line in lines {
        if line.starts_with("- ") || !nested.is_empty() {
            nested.push(line);
        } else {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    let _ = writeln!(out, "{marker} {text}");
    for line in nested {
        let _ = writeln!(out, "{line}");
    }
}

/// Writes the rows of a table.
fn table(text: &str, state: State<'_>, out: &mut String) {
    // The cells of the head may lack a row.
    let first = text.match_indices('<').find(|(at, _)| tag_named(&text[*at..], "tr").is_some());
    let (head, mut rest) = text.split_at(first.map_or(text.len(), |(at, _)| at));
    let mut rows = vec![cells(head, state)];
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let row = tag_named(rest, "tr").filter(|tag| !tag.is_end);
        let Some((inner, end)) = row.and_then(|tag| content(rest, tag.length, "tr", state)) else {
            rest = &rest[1..];
            continue;
        };
        rows.push(cells(inner, state));
        rest = &rest[end..];
    }
    paragraph(out);
    for (index, row) in rows.iter().filter(|row| !row.is_empty()).enumerate() {
        let _ = writeln!(out, "| {} |", row.join(" | "));
        if index == 0 {
            let _ = writeln!(out, "|{}", "---|".repeat(row.len()));
        }
    }
    out.push('\n');
}

fn cells(text: &str, state: State<'_>) -> Vec<String> {
    let mut cells = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let cell = ["td", "th"].into_iter().find_map(|name| {
            let tag = tag_named(rest, name).filter(|tag| !tag.is_end)?;
            content(rest, tag.length, name, state)
        });
        let Some((inner, end)) = cell else {
            rest = &rest[1..];
            continue;
        };
        cells.push(one_line(inner, state).replace('|', "\\|"));
        rest = &rest[end..];
    }
    cells
}
