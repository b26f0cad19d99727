//! Makes the Markdown of a description safe for doc comments.
//!
//! A description is untrusted. In a doc comment, rustdoc would compile its code blocks as doc
//! tests, resolve `[x]` as an item, and render tags as HTML; the compiler rejects some characters.
//! So the Markdown is parsed into blocks and written again: code blocks get the language `text`,
//! only links to the web are kept, any other syntax of Markdown or rustdoc is escaped, and lines
//! are wrapped.

mod blocks;
mod inline;

use blocks::Block;

/// The width of paragraphs.
const WIDTH: usize = 90;

/// The lines of a doc comment for some Markdown.
pub(super) fn lines(markdown: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_list = false;
    for block in blocks::read(&without_controls(markdown)) {
        let is_item = matches!(block, Block::Item { .. });
        let follows_item = in_list && is_item;
        if !lines.is_empty() && !follows_item {
            lines.push(String::new());
        }
        in_list = is_item;
        write_block(&block, &mut lines);
    }
    lines
}

/// Wraps a safe paragraph; `first` is the prefix of its first line, `next` of the others.
pub(super) fn wrapped(text: &str, first: &str, next: &str) -> Vec<String> {
    let mut lines = Vec::new();
    wrap(text, first, next, &mut lines);
    lines
}

/// Joins Markdown into a single line.
pub(super) fn line(markdown: &str) -> String {
    let words: Vec<_> = without_controls(markdown).split_whitespace().map(str::to_owned).collect();
    inline::sanitize(&words.join(" "))
}

/// A code span, which may contain backticks.
pub(super) fn code(text: &str) -> String {
    let text = without_controls(text).replace('\n', " ");
    if text.trim().is_empty() {
        return format!("{text:?}");
    }
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// Plain text on one line.
pub(super) fn plain(text: &str) -> String {
    without_controls(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write_block(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Paragraph(text) => wrap(&inline::sanitize(text), "", "", lines),
        Block::Heading(text) => lines.push(format!("**{}**", inline::sanitize(text))),
        Block::Item { marker, text } => {
            let indent = " ".repeat(marker.len() + 1);
            wrap(&inline::sanitize(text), &format!("{marker} "), &indent, lines);
        }
        Block::Table(rows) => lines.extend(rows.iter().map(|row| inline::sanitize(row))),
        Block::Code(code) => {
            let longest = code.iter().map(|line| longest_run(line, '`')).max().unwrap_or(0);
            let fence = "`".repeat(usize::max(3, longest + 1));
            lines.push(format!("{fence}text"));
            lines.extend(code.iter().cloned());
            lines.push(fence);
        }
    }
}

/// Wraps a paragraph so that no line starts a block.
fn wrap(text: &str, first: &str, next: &str, lines: &mut Vec<String>) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in words(text) {
        let full = line.chars().count() + 1 + word.chars().count() > WIDTH;
        if full && !empty && !begins_block(word) {
            lines.push(std::mem::replace(&mut line, next.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    if !empty {
        lines.push(line);
    }
}

/// The words of a paragraph; a plain code span is one word, even with spaces.
fn words(text: &str) -> Vec<&str> {
    if text.contains("``") || text.contains("\\`") {
        return text.split_whitespace().collect();
    }
    let mut in_code = false;
    let words = text.split(|c: char| {
        in_code ^= c == '`';
        c.is_whitespace() && !in_code
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// Returns whether a line that starts with this word might not be part of its paragraph.
fn begins_block(word: &str) -> bool {
    word.starts_with(['#', '>', '|', '+', '-', '=', '~', ':'])
        || word.starts_with("```")
        || word.chars().all(|c| matches!(c, '*' | '_'))
        || word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['.', ')'])
}

fn longest_run(text: &str, wanted: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == wanted { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Removes control characters except for `\n`, and characters that reorder or hide text: the
/// compiler rejects them in comments.
fn without_controls(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push_str("    "),
            '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' => {}
            c if c.is_control() => clean.push(' '),
            c => clean.push(c),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_blocks_have_the_language_text() {
        let fenced = "Call it:\n```rust\nlet x = 1;\n```\nor\n~~~\n```\n";
        assert_eq!(
            lines(fenced),
            [
                "Call it:",
                "",
                "```text",
                "let x = 1;",
                "```",
                "",
                "or",
                "",
                "````text",
                "```",
                "````"
            ]
        );
        assert_eq!(lines("a\n\n    fn b() {}\n"), ["a", "", "```text", "fn b() {}", "```"]);
        assert_eq!(lines("- a\n\n        fn b() {}\n"), ["- a", "", "fn b() {}"]);
    }

    #[test]
    fn only_links_to_the_web_are_kept() {
        assert_eq!(line("See https://example.com/a_b."), "See <https://example.com/a_b>.");
        assert_eq!(line("See <https://example.com>"), "See <https://example.com>");
        assert_eq!(line("[Docs](https://example.com/x(1))"), "[Docs](https://example.com/x(1))");
        assert_eq!(line("[Docs](../x.md) and [x] and a[0]"), r"Docs and \[x\] and a\[0\]");
        assert_eq!(line("https://{tenant}.example.com/"), "`https://{tenant}.example.com/`");
        assert_eq!(line("![Alt](https://example.com/a.png)"), "[Alt](https://example.com/a.png)");
        assert_eq!(line("[https://a.b](https://a.b)"), "[https://a.b](https://a.b)");
    }

    #[test]
    fn tags_and_lone_backticks_are_escaped() {
        assert_eq!(line("Vec<String> and <b>bold</b>"), r"Vec\<String> and \<b>bold\</b>");
        assert_eq!(line("`Vec<String>` and `[x]`"), "`Vec<String>` and `[x]`");
        assert_eq!(line("a ` b"), r"a \` b");
        assert_eq!(line("one<br/>two"), "one two");
    }

    #[test]
    fn lists_are_kept_and_long_lines_are_wrapped() {
        assert_eq!(
            lines("Kinds:\n* one\n  more\n* two\n1. three"),
            ["Kinds:", "", "- one more", "- two", "1. three"]
        );
        let long = "word ".repeat(30);
        assert!(lines(&long).iter().all(|line| line.len() <= WIDTH));
        let code = format!("{}`GET /a` {0}", "word ".repeat(17));
        assert!(lines(&code).iter().any(|line| line.contains("`GET /a`")));
        let dashes = "word - ".repeat(30);
        assert!(lines(&dashes).iter().all(|line| !line.starts_with('-')));
    }

    #[test]
    fn characters_that_are_invalid_in_comments_are_removed() {
        assert_eq!(lines("a\u{202E}b\rc\u{0}d\te"), ["ab c d e"]);
    }

    #[test]
    fn code_spans_can_contain_any_string() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(""), "\"\"");
    }
}
