//! Parses Markdown into a flat list of blocks.

/// A block of Markdown. Nesting is dropped: it adds little and is error-prone.
pub(super) enum Block {
    Paragraph(String),
    Heading(String),
    Item { marker: String, text: String },
    Table(Vec<String>),
    Code(Vec<String>),
}

/// Parses the blocks.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    // Whether the next line may continue the last block.
    let mut open = false;
    while let Some(line) = lines.next() {
        let content = line.trim_start_matches([' ', '>']).trim_end();
        let indent = line.len() - line.trim_start().len();
        if content.is_empty() || is_rule(content) {
            open = false;
        } else if let Some(fence) = fence(content) {
            let code = fenced(&mut lines, fence, indent);
            blocks.push(Block::Code(code));
            open = false;
        } else if indent >= 4 && !open && !matches!(blocks.last(), Some(Block::Item { .. })) {
            let mut code = vec![line[4..].trim_end().to_owned()];
            while let Some(line) = lines.next_if(|line| line.starts_with("    ")) {
                code.push(line[4..].trim_end().to_owned());
            }
            blocks.push(Block::Code(code));
        } else {
            open = read_text(content, open, &mut blocks);
        }
    }
    blocks
}

/// Adds a line; returns whether the next line may continue its block.
fn read_text(content: &str, open: bool, blocks: &mut Vec<Block>) -> bool {
    if let Some(heading) = heading(content) {
        blocks.push(Block::Heading(heading.to_owned()));
        return false;
    }
    if content.starts_with('|') {
        match blocks.last_mut() {
            Some(Block::Table(rows)) if open => rows.push(content.to_owned()),
            _ => blocks.push(Block::Table(vec![content.to_owned()])),
        }
        return true;
    }
    if let Some((marker, text)) = item(content) {
        blocks.push(Block::Item { marker, text: text.to_owned() });
        return true;
    }
    match blocks.last_mut() {
        Some(Block::Paragraph(text) | Block::Item { text, .. }) if open => {
            text.push(' ');
            text.push_str(content);
        }
        _ => blocks.push(Block::Paragraph(content.to_owned())),
    }
    true
}

/// Returns whether a line is a thematic break or the underline of a heading, which are dropped.
fn is_rule(content: &str) -> bool {
    let marks = |mark: char| content.chars().all(|c| c == mark || c == ' ');
    marks('=') || marks('-') || content.len() >= 3 && (marks('*') || marks('_'))
}

fn heading(content: &str) -> Option<&str> {
    let text = content.trim_start_matches('#');
    let level = content.len() - text.len();
    let text = text.strip_prefix(' ')?.trim_end_matches('#').trim();
    ((1..=6).contains(&level) && !text.is_empty()).then_some(text)
}

/// The marker and the content of a list item.
fn item(content: &str) -> Option<(String, &str)> {
    let (marker, text) = content.split_once(' ')?;
    let number = marker.strip_suffix(['.', ')']).unwrap_or("");
    let text = text.trim_start();
    if text.is_empty() {
        None
    } else if matches!(marker, "-" | "*" | "+") {
        Some(("-".to_owned(), text))
    } else if (1..=9).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()) {
        Some((marker.to_owned(), text))
    } else {
        None
    }
}

/// The marks that open a code block.
fn fence(content: &str) -> Option<&str> {
    let mark = content.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let info = content.trim_start_matches(mark);
    let marks = &content[..content.len() - info.len()];
    (marks.len() >= 3 && !(mark == '`' && info.contains('`'))).then_some(marks)
}

/// The lines up to the closing fence, or to the end.
fn fenced<'a>(
    lines: &mut impl Iterator<Item = &'a str>,
    fence: &str,
    indent: usize,
) -> Vec<String> {
    lines
        .take_while(|line| {
            let line = line.trim();
            !(line.starts_with(fence) && line.trim_start_matches(&fence[..1]).is_empty())
        })
        .map(|line| {
            let spaces = line.len() - line.trim_start_matches(' ').len();
            line[spaces.min(indent)..].trim_end().to_owned()
        })
        .collect()
}
