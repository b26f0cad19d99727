//! The header `Link` (RFC 8288).

use reqwest::header::{HeaderMap, LINK};

/// Returns the target of the first link to the next page.
pub(crate) fn next_link(headers: &HeaderMap) -> Option<String> {
    let mut values = headers.get_all(LINK).iter();
    values.find_map(|value| next_target(std::str::from_utf8(value.as_bytes()).ok()?))
}

/// Returns the target of the first link of a header's value that has the relation `next`. Links with an `anchor` do not
/// begin at the page.
fn next_target(mut rest: &str) -> Option<String> {
    loop {
        rest = rest.trim_start_matches([',', ' ', '\t']);
        let (target, parameters) = rest.strip_prefix('<')?.split_once('>')?;
        let mut relation = None;
        let mut has_anchor = false;
        rest = parameters.trim_start();
        while let Some(parameter) = rest.strip_prefix(';') {
            let (name, value, after) = split_parameter(parameter);
            // Only the first `rel` counts (RFC 8288, section 3.3).
            if name.eq_ignore_ascii_case("rel") {
                relation.get_or_insert(value);
            } else if name.eq_ignore_ascii_case("anchor") {
                has_anchor = true;
            }
            rest = after.trim_start();
        }
        let relations = relation.iter().flat_map(|relation| relation.split_ascii_whitespace());
        if !has_anchor && relations.into_iter().any(|one| one.eq_ignore_ascii_case("next")) {
            return Some(target.trim().to_owned());
        }
    }
}

/// Splits a parameter into its name, its value, which is empty if there is none, and the text after it.
fn split_parameter(text: &str) -> (&str, String, &str) {
    let end = text.find(['=', ';', ',']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.strip_prefix('=').map(str::trim_start) else {
        return (name.trim(), String::new(), rest);
    };
    let Some(quoted) = value.strip_prefix('"') else {
        let (value, rest) = value.split_at(value.find([';', ',']).unwrap_or(value.len()));
        return (name.trim(), value.trim().to_owned(), rest);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((position, character)) = characters.next() {
        match character {
            '"' => return (name.trim(), value, &quoted[position + 1..]),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            _ => value.push(character),
        }
    }
    (name.trim(), value, "")
}
