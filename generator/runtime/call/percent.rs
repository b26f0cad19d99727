//! Percent-encoding.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The characters that are escaped in a path segment (RFC 3986, section 3.3).
const NOT_IN_SEGMENT: &AsciiSet = &RESERVED
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// The characters that are escaped in a query (RFC 3986, section 3.4).
const NOT_IN_QUERY: &AsciiSet = &NOT_IN_SEGMENT.remove(b'/').remove(b'?');

/// The characters that are escaped in the value of a query parameter that allows reserved characters.
const NOT_IN_RESERVED: &AsciiSet = &NOT_IN_QUERY.add(b'&').add(b'+');

/// The characters that are escaped in a cookie that allows reserved characters: `;` would end it, and a
/// cookie cannot have a comma (RFC 6265, section 4.1.1).
const NOT_IN_RESERVED_COOKIE: &AsciiSet =
    &NOT_IN_QUERY.remove(b'#').remove(b'[').remove(b']').add(b';').add(b',');

/// The characters that are escaped in the name of a query parameter, so that names such as `$filter` stay
/// readable.
const NOT_IN_QUERY_NAME: &AsciiSet = &RESERVED
    .remove(b'!')
    .remove(b'$')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b'/')
    .remove(b':')
    .remove(b'@');

/// A value, wherever in a URL.
pub(crate) fn encode_value(text: &str) -> String {
    if is_unreserved(text) {
        text.to_owned()
    } else {
        utf8_percent_encode(text, RESERVED).collect()
    }
}

/// A name or a value in a form, where a space is `+` (RFC 1866, section 8.2.1).
pub(crate) fn encode_form(text: &str) -> String {
    encode_value(text).replace("%20", "+")
}

/// A value in which the reserved characters of a URL stay as they are, and escapes too (RFC 6570,
/// section 3.2.3). Those that a query cannot have, and those that would end the value there, are
/// encoded all the same: `#`, `[`, `]`, `&` and `+`.
pub(crate) fn encode_reserved(text: &str) -> String {
    let mut encoded = String::new();
    push_escaped(&mut encoded, text, NOT_IN_RESERVED);
    encoded
}

/// A value of a path in which reserved characters stay as they are, and escapes too. Those that have
/// a meaning of their own in a URL are encoded all the same: `/`, `?`, `#` (OpenAPI 3.2.0, section
/// 4.12.2), and `[` and `]`.
pub(crate) fn encode_reserved_segment(text: &str) -> String {
    let mut encoded = String::new();
    push_literal(&mut encoded, text);
    encoded
}

/// A value of a cookie in which reserved characters stay as they are, and escapes too, but for `;`
/// and `,`.
pub(crate) fn encode_reserved_cookie(text: &str) -> String {
    let mut encoded = String::new();
    push_escaped(&mut encoded, text, NOT_IN_RESERVED_COOKIE);
    encoded
}

/// The name of a query parameter.
pub(crate) fn encode_query_name(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_QUERY_NAME).collect()
}

/// Adds a literal of the description's path, which can have escapes already.
pub(crate) fn push_literal(path: &mut String, text: &str) {
    push_escaped(path, text, NOT_IN_SEGMENT);
}

/// Escapes the description's query, which can have escapes already.
pub(crate) fn encode_query(text: &str) -> String {
    let mut query = String::new();
    push_escaped(&mut query, text, NOT_IN_QUERY);
    query
}

/// Adds a string that can have escapes already.
fn push_escaped(out: &mut String, text: &str, set: &'static AsciiSet) {
    if is_unreserved(text) {
        return out.push_str(text);
    }
    for (index, part) in text.split('%').enumerate() {
        if index > 0 {
            let escape = part.as_bytes().get(..2);
            let escaped = escape.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
            out.push_str(if escaped { "%" } else { "%25" });
        }
        out.extend(utf8_percent_encode(part, set));
    }
}

/// Whether a string needs no escape anywhere in a URL, as most strings.
fn is_unreserved(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~'))
}

/// Whether URL parsers fold this segment away, which they do with escaped dots too.
pub(crate) fn is_dot_segment(segment: &str) -> bool {
    let (mut rest, mut dots) = (segment.as_bytes(), 0);
    while let [b'.', after @ ..] | [b'%', b'2', b'e' | b'E', after @ ..] = rest {
        (rest, dots) = (after, dots + 1);
    }
    rest.is_empty() && matches!(dots, 1 | 2)
}
