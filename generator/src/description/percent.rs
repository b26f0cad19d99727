//! Percent-encoding in references.

use percent_encoding::percent_decode_str;

/// Decodes a string; `None` if an escape is malformed or the result is not UTF-8.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    let is_escape = |rest: &str| {
        rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !text.split('%').skip(1).all(is_escape) {
        return None;
    }
    percent_decode_str(text).decode_utf8().ok().map(Into::into)
}
