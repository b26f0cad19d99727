//! Rust identifiers: casing, keywords, leading digits.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span};
use quote::{ToTokens, TokenStreamExt};

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident: $case:ident, $usual:ident, $alone:literal, $digit:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(Name);

        impl $name {
            /// Makes the preferred identifier for a name, without regard to collisions.
            #[must_use]
            pub fn preferred(name: &str) -> Self {
                Self(Name::new(identifier(&$case(&spelled_out(name)), $alone, $digit)))
            }

            /// Makes the identifier that a user has chosen. `None` if it is not an identifier with the usual case.
            #[must_use]
            pub fn given(name: &str) -> Option<Self> {
                let usual = $usual(name) && is_identifier(name) && !name.starts_with('_');
                usual.then(|| Self(Name { text: name.to_owned(), given: Some(name.into()) }))
            }

            /// The identifier that a user has chosen, even if the name is another one because of a collision.
            #[must_use]
            pub fn chosen(&self) -> Option<&str> {
                self.0.given.as_deref()
            }

            /// The same identifier with a number appended, in case of a collision.
            #[must_use]
            pub fn numbered(&self, number: usize) -> Self {
                let base = self.as_str().trim_end_matches('_');
                let gap = if base.ends_with(|last: char| last.is_ascii_digit()) { "_" } else { "" };
                Self(self.0.with_text(format!("{base}{gap}{number}")))
            }

            /// The same identifier with `_` appended, if it is reserved.
            #[must_use]
            pub fn marked(&self) -> Self {
                Self(self.0.with_text(format!("{}_", self.as_str())))
            }

            /// The identifier.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0.text
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ToTokens for $name {
            fn to_tokens(&self, tokens: &mut proc_macro2::TokenStream) {
                tokens.append(Ident::new(self.as_str(), Span::call_site()));
            }
        }
    )+};
}

identifiers! {
    /// The name of a struct or enum.
    TypeName: camel_case, is_camel_case, "Unnamed", "N";
    /// The name of an enum's variant.
    VariantName: camel_case, is_camel_case, "Unnamed", "N";
    /// The name of a field or an argument.
    FieldName: snake_case, is_snake_case, "unnamed", "n";
    /// The name of a method.
    MethodName: snake_case, is_snake_case, "unnamed", "_";
    /// The name of a module.
    ModuleName: module_case, is_module_case, "unnamed", "_";
}

impl VariantName {
    /// Makes the preferred identifier for a version: `2.10` is `V2_10`.
    #[must_use]
    pub fn version(version: &str) -> Self {
        let name = Self::preferred(version);
        match name.as_str().strip_prefix('N') {
            Some(digits) if version.starts_with(|first: char| first.is_ascii_digit()) => {
                Self(Name::new(format!("V{digits}")))
            }
            _ => name,
        }
    }

    /// The identifier without a prefix, if a whole word remains that is an identifier.
    #[must_use]
    pub fn without(&self, prefix: &str) -> Option<Self> {
        let rest = self.as_str().strip_prefix(prefix)?;
        let is_word = rest.starts_with(char::is_uppercase) && is_identifier(rest);
        (is_word && self.chosen().is_none()).then(|| Self(Name::new(rest.to_owned())))
    }
}

/// An identifier, and the one that a user has chosen for it. Identifiers are compared without the latter.
#[derive(Clone, Debug)]
struct Name {
    text: String,
    given: Option<Box<str>>,
}

impl Name {
    fn new(text: String) -> Self {
        Self { text, given: None }
    }

    fn with_text(&self, text: String) -> Self {
        Self { text, given: self.given.clone() }
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Name {}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A module below the crate's root.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ModulePath(Vec<ModuleName>);

impl ModulePath {
    /// The module with these names, outermost first.
    #[must_use]
    pub fn new(names: impl IntoIterator<Item = ModuleName>) -> Self {
        Self(names.into_iter().collect())
    }

    /// A submodule of this module.
    #[must_use]
    pub fn join(&self, name: ModuleName) -> Self {
        let mut names = self.0.clone();
        names.push(name);
        Self(names)
    }

    /// Its names, outermost first.
    #[must_use]
    pub fn names(&self) -> &[ModuleName] {
        &self.0
    }
}

/// Digits that something separates stay separate: `2.10` is `2_10`, and differs from `21.0`.
fn camel_case(words: &str) -> String {
    let mut pieces = vec![String::new()];
    let (mut digit, mut gap) = (false, false);
    for c in words.chars() {
        if c.is_alphanumeric() {
            if gap && digit && c.is_ascii_digit() {
                pieces.push(String::new());
            } else if gap && let Some(piece) = pieces.last_mut() {
                piece.push(' ');
            }
            (digit, gap) = (c.is_ascii_digit(), false);
            if let Some(piece) = pieces.last_mut() {
                piece.push(c);
            }
        } else {
            gap = true;
        }
    }
    let pieces: Vec<String> = pieces.iter().map(|piece| piece.to_upper_camel_case()).collect();
    pieces.join("_")
}

/// `OData` is one word: `ODataErrors` is `odata_errors`.
fn snake_case(words: &str) -> String {
    words.replace("OData", "Odata").to_snake_case()
}

/// Whether the compiler accepts the case of the name of a type or a variant.
fn is_camel_case(name: &str) -> bool {
    let letters: Vec<char> = name.chars().collect();
    let is_digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let separates =
        |at: usize| is_digit(letters.get(at.wrapping_sub(1))) && is_digit(letters.get(at + 1));
    let underscores = (0..letters.len()).filter(|at| letters[*at] == '_');
    name.starts_with(char::is_uppercase) && underscores.into_iter().all(separates)
}

/// Whether the compiler accepts the case of the name of a field or a method.
fn is_snake_case(name: &str) -> bool {
    !name.contains(char::is_uppercase) && !name.contains("__")
}

/// Whether a name can be that of a module and of its file.
fn is_module_case(name: &str) -> bool {
    is_snake_case(name) && module_case(name) == name
}

/// Device names, which Windows does not allow as file names, with any extension.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// A module is also a file.
fn module_case(words: &str) -> String {
    let word = snake_case(words);
    let numbered = word.strip_prefix("com").or_else(|| word.strip_prefix("lpt"));
    let port = numbered.is_some_and(|rest| rest.len() == 1 && rest.parse::<u8>().is_ok());
    if port || DEVICES.contains(&word.as_str()) { format!("{word}_") } else { word }
}

/// Replaces symbols by words if the identifier could otherwise not contain or distinguish them.
///
/// `+1` and `-1` must not both become `1`, and `-name` must not become `name`. Letters and digits
/// of any script are kept.
fn spelled_out(name: &str) -> String {
    let mut spelled_out = String::with_capacity(name.len());
    let mut rest = name.chars().peekable();
    let mut first = true;
    let wordless = !name.chars().any(char::is_alphanumeric);
    while let Some(c) = rest.next() {
        let followed_by_digit = rest.peek().is_some_and(char::is_ascii_digit);
        let sign = matches!(c, '+' | '-') && rest.peek().is_some_and(|next| next.is_alphabetic());
        match symbol(c) {
            _ if is_identifier_char(c) => spelled_out.push(c),
            Some(word) if wordless || first && (followed_by_digit || sign) => {
                spelled_out.push(' ');
                spelled_out.push_str(word);
                spelled_out.push(' ');
            }
            _ => spelled_out.push(' '),
        }
        first = false;
    }
    spelled_out
}

/// A name with words for symbols that carry a meaning, such as `<` and `!`; `None` if there are none.
///
/// A hyphen is a minus only if one of the siblings has a plus in its place.
pub(super) fn with_words_for_symbols(name: &str, siblings: &[String]) -> Option<String> {
    let positive = name.replace('-', "+");
    let is_signed = positive != name && siblings.contains(&positive);
    let mut words = String::with_capacity(name.len());
    for c in name.chars() {
        let is_meant = "+<>=!*%&|~^#@?".contains(c) || c == '-' && is_signed;
        match symbol(c).filter(|_| is_meant) {
            Some(word) => words.extend([" ", word, " "]),
            None => words.push(c),
        }
    }
    (words != name).then_some(words)
}

fn is_identifier_char(c: char) -> bool {
    // Nearly all are, and parsing is slow.
    let is_plain = c.is_ascii_alphanumeric() || c == '_';
    is_plain || c.is_alphanumeric() && syn::parse_str::<Ident>(&format!("zz{c}")).is_ok()
}

/// The word for a symbol, in case a name only consists of symbols.
fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '%' => "percent",
        '=' => "equals",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '~' => "tilde",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '?' => "question",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '(' => "open",
        ')' => "close",
        '\'' => "quote",
        '"' => "double_quote",
        ' ' => "space",
        '_' => "underscore",
        _ => return None,
    })
}

/// Makes a cased word an identifier that is not a keyword. `digit` precedes a digit.
fn identifier(cased: &str, alone: &str, digit: &str) -> String {
    let word = if cased.is_empty() { alone } else { cased };
    if is_identifier(word) {
        return word.to_owned();
    }
    let marked = if word.starts_with(|first: char| first.is_numeric()) {
        format!("{digit}{word}")
    } else {
        format!("{word}_")
    };
    if is_identifier(&marked) { marked } else { alone.to_owned() }
}

/// Returns whether a word is an identifier. `syn` does not know the keyword that edition 2024
/// added.
fn is_identifier(word: &str) -> bool {
    word != "gen" && syn::parse_str::<Ident>(word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_idiomatic_identifiers() {
        let types = [
            ("microsoft graph user", "MicrosoftGraphUser"),
            ("managedDeviceMobileAppConfiguration", "ManagedDeviceMobileAppConfiguration"),
            ("foo_bar", "FooBar"),
            ("self", "Self_"),
            ("2fa", "N2fa"),
            ("1.5", "N1_5"),
            ("15", "N15"),
            ("-1.5", "Minus1_5"),
            ("2024-01-31", "N2024_01_31"),
            ("release 1.2", "Release1_2"),
            ("v2 beta", "V2Beta"),
            ("1a", "N1a"),
            ("", "Unnamed"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            ("-INF", "MinusInf"),
            ("- item", "Item"),
            ("<=", "LessEquals"),
        ];
        for (name, expected) in types {
            assert_eq!(TypeName::preferred(name).as_str(), expected, "{name}");
        }
        let fields = [
            ("displayName", "display_name"),
            ("@odata.nextLink", "odata_next_link"),
            ("type", "type_"),
            ("self", "self_"),
            ("crate", "crate_"),
            ("gen", "gen_"),
            ("1st", "n1st"),
            ("request-id", "request_id"),
            ("größe", "größe"),
            ("名前", "名前"),
            ("$top", "top"),
            ("ODataErrors", "odata_errors"),
        ];
        for (name, expected) in fields {
            assert_eq!(FieldName::preferred(name).as_str(), expected, "{name}");
        }
    }

    #[test]
    fn versions_begin_with_v() {
        for (version, expected) in
            [("2.10", "V2_10"), ("2.1.0", "V2_1_0"), ("v3", "V3"), ("next", "Next"), ("n1", "N1")]
        {
            assert_eq!(VariantName::version(version).as_str(), expected);
        }
    }

    #[test]
    fn a_prefix_is_removed_if_a_word_remains() {
        let without = |name: &str| {
            VariantName::preferred(name).without("Status").map(|rest| rest.to_string())
        };
        assert_eq!(without("status active").as_deref(), Some("Active"));
        for kept in ["status", "status 2", "statuses", "active", "status self"] {
            assert_eq!(without(kept), None, "{kept}");
        }
    }

    #[test]
    fn modules_avoid_device_names_of_windows() {
        for (name, expected) in [("con", "con_"), ("COM1", "com1_"), ("com10", "com10")] {
            assert_eq!(ModuleName::preferred(name).as_str(), expected);
        }
    }

    #[test]
    fn numbers_are_separated_from_preceding_digits() {
        assert_eq!(TypeName::preferred("user").numbered(2).as_str(), "User2");
        assert_eq!(TypeName::preferred("v1").numbered(2).as_str(), "V1_2");
        assert_eq!(FieldName::preferred("type").numbered(2).as_str(), "type2");
    }
}
