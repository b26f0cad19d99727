//! Parsing of `$ref` strings.

use std::fmt;

use super::Section;
use super::files::ForbiddenPath;
use super::percent::percent_decoded;
use super::value::Value;
use crate::diagnostics::{Code, Diagnostics, Pointer};

/// The reference that a value is.
pub(super) fn referred(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// Returns the name of the component that a reference names
/// (`#/components/<section>/<name>`, unescaped); `None` for any other target.
#[must_use]
pub fn component_name(reference: &str, section: Section) -> Option<String> {
    parse(reference).filter(|(found, _)| found == section.as_str()).map(|(_, name)| name)
}

/// The reference to a component.
pub(crate) fn to_component(section: impl fmt::Display, name: &str) -> String {
    // What is encoded is decoded first when the reference is read, so a percent sign has to be.
    let name = name.replace('%', "%25").replace('~', "~0").replace('/', "~1");
    format!("#/components/{section}/{name}")
}

/// The reason why a reference can never be resolved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum ReferenceError {
    /// The path names no file that may be read.
    Path(ForbiddenPath),
    /// The fragment is an anchor, not a JSON pointer.
    UnknownAnchor,
    /// The fragment contains an invalid escape.
    Malformed,
}

impl From<ForbiddenPath> for ReferenceError {
    fn from(forbidden: ForbiddenPath) -> Self {
        Self::Path(forbidden)
    }
}

/// The section and the name of the component that a reference leads to, if it leads to one.
pub(crate) fn parse(reference: &str) -> Option<(String, String)> {
    let rest = reference.strip_prefix("#/components/")?;
    match rest.split('/').collect::<Vec<_>>()[..] {
        [section, name] => Some((unescape(section)?, unescape(name)?)),
        _ => None,
    }
}

/// Returns the segments of the JSON pointer in a fragment, unescaped.
pub(super) fn fragment(fragment: &str) -> Result<Vec<String>, ReferenceError> {
    match fragment.strip_prefix('/') {
        None if fragment.is_empty() => Ok(Vec::new()),
        None => Err(ReferenceError::UnknownAnchor),
        Some(keys) => {
            keys.split('/').map(|part| unescape(part).ok_or(ReferenceError::Malformed)).collect()
        }
    }
}

/// Reports a reference that can never be resolved. `referrer` is its pointer.
pub(super) fn report(
    reference: &str,
    error: ReferenceError,
    referrer: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    let (code, problem, help) = match error {
        ReferenceError::Path(ForbiddenPath::Remote) => (
            Code::RemoteReference,
            "is a URL, and the generator does not use the network",
            "Download the file to the folder of the description and refer to it there, or bundle all files into one with `redocly bundle`",
        ),
        ReferenceError::Path(ForbiddenPath::Absolute) => (
            Code::OutsideOfRoot,
            "has an absolute path, which is not the same on every machine",
            "Write the path relative to the file that contains the reference",
        ),
        ReferenceError::Path(ForbiddenPath::Outside) => (
            Code::OutsideOfRoot,
            "leads out of the root folder",
            "Move the file into that folder, or name a folder that holds both with `--root` or \
             `root` in the configuration",
        ),
        ReferenceError::Path(ForbiddenPath::NotPortable) => (
            Code::MalformedReference,
            "has a path that is not the same on every machine",
            "Write `/` between folders, and what else is odd in a name percent-encoded",
        ),
        ReferenceError::UnknownAnchor => (
            Code::MalformedReference,
            "names an anchor that no schema declares, or more than one",
            "Refer to the schema by its pointer, such as `#/components/schemas/name`, or give the schema an `$anchor`",
        ),
        ReferenceError::Malformed => (
            Code::MalformedReference,
            "contains an invalid escape",
            "Write `~1` for a slash, `~0` for a tilde and `%25` for a percent sign",
        ),
    };
    diagnostics.error(code, referrer, format!("The reference `{reference}` {problem}"), help);
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
        for malformed in ["/components/schemas/a~2", "/a/%F", "/a/%FF"] {
            assert_eq!(fragment(malformed), Err(ReferenceError::Malformed), "{malformed}");
        }
        let keys = ["paths", "/a/{b}", "get", "a b"].map(str::to_owned);
        assert_eq!(fragment("/paths/~1a~1{b}/get/a%20b"), Ok(keys.to_vec()));
        assert_eq!(fragment("name"), Err(ReferenceError::UnknownAnchor));
    }

    #[test]
    fn a_component_is_found_by_the_reference_to_it() {
        for name in ["a", "a/b~c", "100 %25", "größe#"] {
            let reference = to_component(Section::Schemas, name);
            assert_eq!(component_name(&reference, Section::Schemas).as_deref(), Some(name));
        }
    }
}
