//! What `WWW-Authenticate` says (RFC 9110, sections 11.3 to 11.6).

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::runtime::auth::credential::Challenge;

/// With padding or without.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Challenge {
    /// The first parameter of this name of a challenge of this scheme, such as `error` of `Bearer`; both
    /// in any case.
    #[must_use]
    pub fn parameter(&self, scheme: &str, name: &str) -> Option<String> {
        let schemes = self.www_authenticate().flat_map(schemes);
        let mut parameters = schemes
            .filter(|it| it.name.eq_ignore_ascii_case(scheme))
            .flat_map(|scheme| scheme.parameters);
        let found = parameters.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value)
    }

    /// The claims that a new token must have: the JSON that the service sends as Base64, for continuous
    /// access evaluation of Microsoft Entra.
    #[must_use]
    pub fn claims(&self) -> Option<String> {
        let claims = self.parameter("Bearer", "claims")?;
        let claims = claims.replace('-', "+").replace('_', "/");
        String::from_utf8(LENIENT.decode(claims.trim()).ok()?).ok()
    }
}

/// A challenge: a scheme, and its parameters.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Scheme {
    pub(crate) name: String,
    pub(crate) parameters: Vec<(String, String)>,
}

/// The challenges of a header's value, as far as they follow the grammar.
pub(crate) fn schemes(value: &str) -> Vec<Scheme> {
    let mut rest = value;
    let mut found: Vec<Scheme> = Vec::new();
    loop {
        rest = rest.trim_start_matches([',', ' ', '\t']);
        let Some((name, after)) = token(rest) else { return found };
        // What follows the name tells a parameter of the challenge before it from another challenge.
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

/// A token, and what follows it.
fn token(text: &str) -> Option<(&str, &str)> {
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let end = text.find(|c| !is_token(c)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// A token as a value, and what follows it.
fn plain(text: &str) -> Option<(String, &str)> {
    token(text).map(|(value, rest)| (value.to_owned(), rest))
}

/// What follows an equals sign, with spaces around it.
fn equals(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches([' ', '\t']).strip_prefix('=')?;
    Some(rest.trim_start_matches([' ', '\t']))
}

/// A quoted string without its quotes and backslashes, and what follows it.
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

/// What follows the one value that a challenge can have in place of parameters, if it has one.
fn after_token68(text: &str) -> Option<&str> {
    let text = text.strip_prefix(' ')?.trim_start_matches(' ');
    let is_token68 = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
    let end = text.find(|c| !is_token68(c)).unwrap_or(text.len());
    let rest = text[end..].trim_start_matches('=').trim_start_matches([' ', '\t']);
    (end > 0 && (rest.is_empty() || rest.starts_with(','))).then_some(rest)
}
