//! Escapes the inline syntax of Markdown and rustdoc.

/// The treatment of URLs and links, which are not allowed inside of links.
#[derive(Clone, Copy, PartialEq)]
enum Links {
    Made,
    Left,
}

/// Keeps code spans, emphasis and links to the web, and escapes everything else.
pub(super) fn sanitize(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    write(text, Links::Made, &mut out);
    out
}

fn write(text: &str, links: Links, out: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '`' => write_backticks(rest, out),
            '\\' => write_backslash(rest, out),
            '<' => write_angle(rest, links, out),
            '[' => write_bracket(rest, links, out),
            ']' => {
                out.push_str("\\]");
                1
            }
            '!' if link(&rest[1..]).is_some() => 1,
            'h' if links == Links::Made && is_url(rest) => write_url(rest, out),
            c => {
                out.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
}

/// Keeps a code span; escapes backticks that start none.
fn write_backticks(rest: &str, out: &mut String) -> usize {
    let ticks = run(rest);
    let mut from = ticks;
    while let Some(next) = rest[from..].find('`') {
        let start = from + next;
        let length = run(&rest[start..]);
        if length == ticks {
            out.push_str(&rest[..start + length]);
            return start + length;
        }
        from = start + length;
    }
    out.push_str(&"\\`".repeat(ticks));
    ticks
}

fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// Keeps an escape; escapes any other backslash.
fn write_backslash(rest: &str, out: &mut String) -> usize {
    if let Some(escaped) = rest[1..].chars().next().filter(char::is_ascii_punctuation) {
        out.extend(['\\', escaped]);
        return 2;
    }
    out.push_str("\\\\");
    1
}

/// Keeps a URL in angle brackets; replaces a line break by a space, and escapes any other tag.
fn write_angle(rest: &str, links: Links, out: &mut String) -> usize {
    if let Some(end) = rest.find('>') {
        let inner = &rest[1..end];
        if matches!(inner.replace([' ', '/'], "").as_str(), "br" | "BR") {
            out.push(' ');
            return end + 1;
        }
        if links == Links::Made && is_url(inner) && !inner.contains([' ', '<', '{', '`']) {
            out.push_str(&rest[..=end]);
            return end + 1;
        }
    }
    out.push_str("\\<");
    1
}

/// Keeps a link to the web; replaces any other link by its label, and escapes other brackets.
fn write_bracket(rest: &str, links: Links, out: &mut String) -> usize {
    let Some((label, url, length)) = link(rest) else {
        out.push_str("\\[");
        return 1;
    };
    let absolute = is_url(url) && !url.contains(['<', '>', '{', '}', '\\', '`']);
    if links == Links::Made && absolute && !label.trim().is_empty() {
        out.push('[');
        write(label, Links::Left, out);
        out.push_str("](");
        out.push_str(url);
        out.push(')');
    } else {
        write(label, links, out);
    }
    length
}

/// The label, the URL and the length of the inline link at the start of a string.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let inner = text.strip_prefix('[')?;
    let end = inner.find([']', '['])?;
    let target = inner[end..].strip_prefix("](")?;
    let mut depth = 0_usize;
    let close = target.find(|c| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth == 0 => true,
        ')' => {
            depth -= 1;
            false
        }
        _ => false,
    })?;
    let url = target[..close].split_whitespace().next().unwrap_or("");
    Some((&inner[..end], url, 1 + end + 2 + close + 1))
}

fn is_url(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// Writes a bare URL as a link, or as code if it is a template or only a scheme.
fn write_url(rest: &str, out: &mut String) -> usize {
    let end = rest
        .find(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '\\' | '|' | '[' | ']')
        })
        .unwrap_or(rest.len());
    let mut url = &rest[..end];
    loop {
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        let shorter = match shorter.strip_suffix(')') {
            Some(inner) if !inner.contains('(') => inner,
            _ => shorter,
        };
        if shorter.len() == url.len() {
            break;
        }
        url = shorter;
    }
    let is_link = !url.ends_with('/') || url.matches('/').count() > 2;
    if is_link && !url.contains(['{', '}']) {
        out.push('<');
        out.push_str(url);
        out.push('>');
    } else {
        out.push('`');
        out.push_str(url);
        out.push('`');
    }
    url.len()
}
