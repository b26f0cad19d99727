//! What the text of a `$ref` leads to.

use super::Section;

/// The component that a reference leads to, without following it
/// (`#/components/<section>/<name>`, unescaped); `None` if it leads elsewhere.
#[must_use]
pub fn component_name(reference: &str, section: Section) -> Option<String> {
    match parse(reference) {
        Ok((found, name)) if found == section.as_str() => Some(name),
        _ => None,
    }
}

/// Where a reference leads that leads to no component.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Elsewhere {
    /// To another document.
    Document,
    /// To this document, but not to a whole component.
    Part,
    /// Nowhere: an escape is wrong.
    Malformed,
}

/// The section and the name of the component that a reference leads to.
pub(crate) fn parse(reference: &str) -> Result<(String, String), Elsewhere> {
    let fragment = reference.strip_prefix('#').ok_or(Elsewhere::Document)?;
    let rest = fragment.strip_prefix("/components/").ok_or(Elsewhere::Part)?;
    match rest.split('/').collect::<Vec<_>>()[..] {
        [section, name] => {
            let unescape = |segment| unescape(segment).ok_or(Elsewhere::Malformed);
            Ok((unescape(section)?, unescape(name)?))
        }
        _ => Err(Elsewhere::Part),
    }
}

/// Undoes percent-encoding, which a fragment may have, and then RFC 6901's escapes.
fn unescape(segment: &str) -> Option<String> {
    let segment = percent_decoded(segment)?;
    let mut name = String::with_capacity(segment.len());
    let mut rest = segment.chars();
    while let Some(c) = rest.next() {
        name.push(match c {
            '~' => match rest.next()? {
                '0' => '~',
                '1' => '/',
                _ => return None,
            },
            c => c,
        });
    }
    Some(name)
}

pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first != b'%' {
            bytes.push(*first);
            rest = tail;
            continue;
        }
        let [high, low, tail @ ..] = tail else {
            return None;
        };
        let digit = |byte: &u8| char::from(*byte).to_digit(16);
        let byte = digit(high)? * 16 + digit(low)?;
        bytes.push(u8::try_from(byte).ok()?);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_unescaped_once() {
        let names = [
            ("#/components/schemas/a", Some("a")),
            ("#/components/schemas/a~1b~0c", Some("a/b~c")),
            ("#/components/schemas/a%20b%7E1c", Some("a b/c")),
            ("#/components/schemas/gr%C3%B6%C3%9Fe", Some("größe")),
            ("#/components/schemas/größe", Some("größe")),
            ("#/components/responses/a", None),
            ("#/components/schemas/a/properties/b", None),
            ("other.yaml#/components/schemas/a", None),
        ];
        for (reference, expected) in names {
            let name = component_name(reference, Section::Schemas);
            assert_eq!(name.as_deref(), expected, "{reference}");
        }
        for malformed in
            ["#/components/schemas/a~2", "#/components/schemas/%F", "#/components/schemas/%FF"]
        {
            assert_eq!(parse(malformed), Err(Elsewhere::Malformed), "{malformed}");
        }
    }
}
