//! Keys and scalars that are on one line.

use std::borrow::Cow;

use super::characters::NotSimple;

/// The string that a key or a quoted scalar on one line represents.
pub(super) fn decoded(key: &str) -> Result<Cow<'_, str>, NotSimple> {
    let inside = || &key[1..key.len() - 1];
    match key.as_bytes()[0] {
        b'\'' if inside().contains('\'') => Ok(Cow::Owned(inside().replace("''", "'"))),
        b'"' if inside().contains('\\') => {
            serde_yaml::from_str(key).map(Cow::Owned).map_err(|_| NotSimple)
        }
        b'\'' | b'"' => Ok(Cow::Borrowed(inside())),
        _ => Ok(Cow::Borrowed(key)),
    }
}

/// The string that a plain scalar on one line represents, if it can only be a string.
pub(super) fn plain_string(source: &str) -> Option<&str> {
    let source = source.trim_end_matches([' ', '\t']);
    let begins = source.starts_with(|c: char| c.is_ascii_alphabetic() || "$/_(".contains(c));
    let words = ["null", "true", "false", "inf", "infinity", "nan"];
    let word = source.len() <= 8 && words.iter().any(|word| source.eq_ignore_ascii_case(word));
    let ends = [": ", ":\t", " #", "\t#"].iter().any(|end| source.contains(end));
    (begins && !word && !ends && !source.ends_with(':')).then_some(source)
}

/// Returns whether a document has only characters that YAML allows.
pub(super) fn is_printable(text: &str) -> bool {
    // Counting is vectorized by the compiler, and most texts are ASCII.
    let usual = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
    if text.as_bytes().iter().filter(|byte| !usual(byte)).count() == 0 {
        return true;
    }
    text.chars().all(|c| match c {
        '\n' | '\r' | '\t' => true,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    })
}
