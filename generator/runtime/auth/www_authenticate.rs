//! Parsing of `WWW-Authenticate` (RFC 9110, sections 11.3 to 11.6).

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::runtime::auth::credential::Challenge;

/// Base64 with or without padding.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Challenge {
    /// Returns the first parameter of this name in a challenge of this scheme, such as `error` of `Bearer`. Both names
    /// are case-insensitive.
    #[must_use]
    pub fn parameter(&self, scheme: &str, name: &str) -> Option<String> {
        let schemes = self.www_authenticate().flat_map(schemes);
        let mut parameters = schemes
            .filter(|it| it.name.eq_ignore_ascii_case(scheme))
            .flat_map(|scheme| scheme.parameters);
        let found = parameters.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }

    /// Returns the claims that a new token must have, as JSON. Services send them as Base64, for continuous access
    /// evaluation of Microsoft Entra.
    #[must_use]
    pub fn claims(&self) -> Option<String> {
        let claims = self.parameter("Bearer", "claims")?;
        let claims = claims.replace('-', "+").replace('_', "/");
        String::from_utf8(LENIENT.decode(claims.trim()).ok()?).ok()
    }
}

/// A challenge: a scheme and its parameters.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Scheme {
    pub(crate) name: String,
    pub(crate) parameters: Vec<(String, String)>,
}

/// Returns the challenges of a header value, up to the first syntax error.
pub(crate) fn schemes(value: &str) -> Vec<Scheme> {
    let mut rest = value;
    let mut found: Vec<Scheme> = Vec::new();
    loop {
        rest = rest.trim_start_matches([',', ' ', '\t']);
        let Some((name, after)) = token(rest) else { return found };
        // An equals sign after the name distinguishes a parameter from the next challenge.
        if let (Some(scheme), Some(after)) = (found.last_mut(), equals(after)) {
            let Some((value, after)) = quoted(after).or_else(|| plain(after)) else {
                return found;
            };
            scheme.parameters.push((name.to_owned(), value));
            rest = after;
        } else {
            found.push(Scheme { name: name.to_owned(), parameters: Vec::new() });
            rest = after_token68(after).unwrap_or(after);
        }
    }
}

/// Splits a string after a leading token.
fn token(text: &str) -> Option<(&str, &str)> {
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let end = text.find(|c| !is_token(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// Parses an unquoted value, and returns it with the rest.
fn plain(text: &str) -> Option<(String, &str)> {
    token(text).map(|(value, rest)| (value.to_owned(), rest))
}

/// Skips an equals sign and whitespace around it.
fn equals(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches([' ', '\t']).strip_prefix('=')?;
    Some(rest.trim_start_matches([' ', '\t']))
}

/// Parses a quoted string, and returns its unescaped value with the rest.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut value = String::new();
    let mut characters = inside.char_indices();
    while let Some((index, c)) = characters.next() {
        match c {
            '"' => return Some((value, &inside[index + 1..])),
            '\\' => value.push(characters.next()?.1),
            c => value.push(c),
        }
    }
    None
}

/// Skips the single value (`token68`) that a challenge can have instead of parameters.
fn after_token68(text: &str) -> Option<&str> {
    let text = text.strip_prefix(' ')?.trim_start_matches(' ');
    let is_token68 = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
    let end = text.find(|c| !is_token68(c)).unwrap_or(text.len());
    let rest = text[end..].trim_start_matches('=').trim_start_matches([' ', '\t']);
    (end > 0 && (rest.is_empty() || rest.starts_with(','))).then_some(rest)
}
