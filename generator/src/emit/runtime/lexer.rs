//! Splits the source of the runtime into tokens, without comments and documentation.
//!
//! `proc_macro2` does the same for all of Rust, at many times the cost.

/// A token and the position of its line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: TokenKind<'a>,
    /// The line in which it begins.
    pub(super) line: u32,
}

/// The kind of a token.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum TokenKind<'a> {
    /// A name or a keyword; that of a lifetime or of a variable of a macro is after a mark of its own.
    Word(&'a str),
    /// A string, a character or a number.
    Literal(&'a str),
    /// A single punctuation mark.
    Mark(u8),
    /// The start of a group.
    Open(u8),
    /// The end of a group.
    Close(u8),
}

/// The tokens of a source, which has no raw strings and no block comments.
pub(super) fn tokens(source: &str) -> Vec<Token<'_>> {
    let bytes = source.as_bytes();
    let mut found = Vec::with_capacity(source.len() / 4);
    let (mut position, mut line) = (0, 0);
    while let Some(&byte) = bytes.get(position) {
        let start = position;
        position += 1;
        let kind = match byte {
            b'\n' => {
                line += 1;
                continue;
            }
            b' ' => continue,
            b'/' if bytes.get(position) == Some(&b'/') => {
                position =
                    memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |end| start + end);
                continue;
            }
            b'(' | b'[' | b'{' => TokenKind::Open(byte),
            b')' | b']' | b'}' => TokenKind::Close(byte),
            b'0'..=b'9' => {
                position = end_of_number(bytes, start);
                TokenKind::Literal(&source[start..position])
            }
            b'"' => {
                position = end_of_quoted(bytes, start);
                TokenKind::Literal(&source[start..position])
            }
            b'\'' if is_character(bytes, start) => {
                position = end_of_quoted(bytes, start);
                TokenKind::Literal(&source[start..position])
            }
            _ if is_of_word(byte) => {
                position = end_of_word(bytes, start);
                let is_prefix = byte == b'b' && position == start + 1;
                if is_prefix && matches!(bytes.get(position), Some(b'"' | b'\'')) {
                    position = end_of_quoted(bytes, position);
                    TokenKind::Literal(&source[start..position])
                } else {
                    TokenKind::Word(&source[start..position])
                }
            }
            _ => TokenKind::Mark(byte),
        };
        found.push(Token { kind, line });
        if matches!(kind, TokenKind::Literal(_)) {
            line += u32::try_from(memchr::memchr_iter(b'\n', &bytes[start..position]).count())
                .expect("the runtime is short");
        }
    }
    found
}

/// Returns whether a byte is part of a name; so are those of characters beyond ASCII.
fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let length = bytes[start..].iter().take_while(|byte| is_of_word(**byte)).count();
    start + length
}

/// The end of a number: digits with a suffix, a fraction and a signed exponent.
fn end_of_number(bytes: &[u8], start: usize) -> usize {
    let mut end = end_of_word(bytes, start);
    let is_digit = |position: usize| bytes.get(position).is_some_and(u8::is_ascii_digit);
    if bytes.get(end) == Some(&b'.') && is_digit(end + 1) {
        end = end_of_word(bytes, end + 1);
    }
    let is_decimal = !bytes[start..].starts_with(b"0x");
    let has_sign = matches!(bytes.get(end), Some(b'-' | b'+')) && is_digit(end + 1);
    if is_decimal && has_sign && matches!(bytes[end - 1], b'e' | b'E') {
        end = end_of_word(bytes, end + 1);
    }
    end
}

/// The end of a string or a character, which ends with the mark with which it begins.
fn end_of_quoted(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let mut position = start + 1;
    while let Some(found) = memchr::memchr2(quote, b'\\', &bytes[position..]) {
        position += found + 1;
        if bytes[position - 1] == quote {
            return position;
        }
        position += 1;
    }
    bytes.len()
}

/// Returns whether a quotation mark begins a character instead of a lifetime.
fn is_character(bytes: &[u8], start: usize) -> bool {
    match bytes.get(start + 1) {
        Some(b'\\') => true,
        Some(byte) if byte.is_ascii() => bytes.get(start + 2) == Some(&b'\''),
        _ => true,
    }
}

impl<'a> TokenKind<'a> {
    /// The name or keyword.
    pub(super) fn word(self) -> Option<&'a str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The position after the group that begins at a position.
pub(super) fn end_of_group(tokens: &[Token<'_>], start: usize) -> usize {
    let mut depth = 0_usize;
    for (position, token) in tokens.iter().enumerate().skip(start) {
        match token.kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return position + 1;
        }
    }
    tokens.len()
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    use super::*;
    use crate::emit::runtime::FILES;

    #[test]
    fn tokens_are_those_of_the_compiler() {
        for (path, source) in FILES {
            let found: Vec<String> = tokens(source).into_iter().map(|one| text(one.kind)).collect();
            let mut expected = Vec::new();
            add(source.parse().expect("the runtime is Rust"), &mut expected);
            assert_eq!(found, expected, "{path}");
        }
    }

    #[test]
    fn tokens_know_their_lines() {
        let found = tokens("a // b\n\"\n\" c\n\n/// d\ne");
        let found: Vec<_> = found.into_iter().map(|one| (text(one.kind), one.line)).collect();
        let expected = [("a", 0), ("\"\n\"", 1), ("c", 2), ("e", 5)];
        assert_eq!(found, expected.map(|(text, line)| (text.to_owned(), line)));
    }

    fn text(kind: TokenKind<'_>) -> String {
        match kind {
            TokenKind::Word(text) | TokenKind::Literal(text) => text.to_owned(),
            TokenKind::Mark(mark) | TokenKind::Open(mark) | TokenKind::Close(mark) => {
                char::from(mark).to_string()
            }
        }
    }

    /// Adds tokens as text, without documentation.
    fn add(tokens: TokenStream, found: &mut Vec<String>) {
        for token in tokens {
            let TokenTree::Group(group) = token else {
                found.push(token.to_string());
                continue;
            };
            let text = group.to_string();
            if text.starts_with("[doc =") {
                let is_inner = found.last().is_some_and(|last| last == "!");
                found.truncate(found.len() - 1 - usize::from(is_inner));
                continue;
            }
            found.extend(text.chars().next().map(String::from));
            add(group.stream(), found);
            found.extend(text.chars().last().map(String::from));
        }
    }
}
