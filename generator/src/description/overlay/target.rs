//! Targets of actions, in `JSONPath` (RFC 9535).

use serde_json_path::{JsonPath, ParseError, PathElement};

use crate::description::value::Value;

/// A query, with the names with which it begins.
pub(super) struct Target {
    text: String,
    path: JsonPath,
    /// The names of the leading plain child segments.
    names: Vec<String>,
    /// Whether there is more than these names.
    rest: Rest,
}

/// What follows the leading names of a query.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Rest {
    /// Nothing: it selects at most one value.
    Nothing,
    /// Segments that depend on the value there alone.
    Inner,
    /// Segments that can depend on the whole document.
    Outer,
}

impl Target {
    pub(super) fn parse(text: &str) -> Result<Self, ParseError> {
        let path = JsonPath::parse(text)?;
        let (names, rest) = leading_names(text);
        let rest = match rest {
            "" => Rest::Nothing,
            // A filter can contain a query of the root.
            rest if rest.contains('$') => Rest::Outer,
            _ => Rest::Inner,
        };
        Ok(Self { text: text.to_owned(), path, names, rest })
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The names with which it begins.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// What follows the names.
    pub(super) fn rest(&self) -> Rest {
        self.rest
    }

    /// Returns the paths of the values that it selects, in the order of the document.
    pub(super) fn select(&self, root: &Value) -> Vec<Vec<String>> {
        if self.rest == Rest::Nothing {
            let found = self.names.iter().try_fold(root, |value, name| value.get(name));
            return found.map(|_| self.names.clone()).into_iter().collect();
        }
        // Keys are strings and numbers are finite.
        let json = serde_json::to_value(root).expect("a value tree is JSON");
        let segment = |element: &PathElement<'_>| match element {
            PathElement::Name(name) => (*name).to_owned(),
            PathElement::Index(index) => index.to_string(),
        };
        let mut found: Vec<Vec<String>> = Vec::new();
        for node in self.path.query_located(&json).iter() {
            let path = node.location().iter().map(segment).collect();
            if !found.contains(&path) {
                found.push(path);
            }
        }
        found
    }
}

/// Splits a query after its leading plain child segments, such as `.get` and `['/users']`.
fn leading_names(text: &str) -> (Vec<String>, &str) {
    let mut names = Vec::new();
    let mut rest = text.strip_prefix('$').unwrap_or(text);
    while let Some((name, after)) = dotted(rest).or_else(|| quoted(rest)) {
        names.push(name);
        rest = after;
    }
    (names, rest)
}

fn dotted(text: &str) -> Option<(String, &str)> {
    let name = text.strip_prefix('.')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii();
    let end = name.find(|c| !is_name(c)).unwrap_or(name.len());
    (end > 0).then(|| (name[..end].to_owned(), &name[end..]))
}

fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('[')?;
    let quote = inner.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let (name, after) = inner[1..].split_once(quote)?;
    // Escapes and lists of names are left to the library.
    let after = after.strip_prefix(']')?;
    (!name.contains('\\')).then(|| (name.to_owned(), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leading_names_are_those_of_plain_segments() {
        for (text, names, rest) in [
            ("$", &[][..], ""),
            ("$.info.title", &["info", "title"], ""),
            ("$.paths['/a/{b}'].get", &["paths", "/a/{b}", "get"], ""),
            ("$.paths[\"/a\"].*", &["paths", "/a"], ".*"),
            ("$.paths['/a\\'b'].get", &["paths"], "['/a\\'b'].get"),
            ("$.paths['/a','/b']", &["paths"], "['/a','/b']"),
            ("$.tags[0].name", &["tags"], "[0].name"),
            ("$..description", &[], "..description"),
            ("$.a[?@.b == $.c]", &["a"], "[?@.b == $.c]"),
        ] {
            let (found, after) = leading_names(text);
            assert_eq!((found, after), (names.iter().map(ToString::to_string).collect(), rest));
        }
    }
}
