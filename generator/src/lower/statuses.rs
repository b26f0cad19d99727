//! Status codes of responses.

use crate::description::Method;

/// The first and the last code that a key of `responses` denotes; `default` is used for the key of
/// that name.
pub(super) fn codes(key: &str, default: (u16, u16)) -> (u16, u16) {
    match (key.parse(), key.as_bytes()) {
        (Ok(code), _) => (code, code),
        (Err(_), [first @ b'1'..=b'5', ..]) => {
            let first = u16::from(first - b'0') * 100;
            (first, first + 99)
        }
        _ => default,
    }
}

/// Returns whether a response to this method may lack the content that is described for this key of
/// `responses`.
///
/// 204 and 205 never have content (RFC 9110, sections 15.3.5 and 15.3.6), and the range `2XX`
/// includes them. Methods that read are expected to return content.
pub(super) fn may_be_empty(key: &str, method: Method) -> bool {
    match key {
        "204" | "205" => true,
        "2XX" => !matches!(method, Method::Get | Method::Query),
        _ => false,
    }
}

/// The words of a success code; `success` for unknown ones.
pub(super) fn success_words(key: &str) -> String {
    reason(key).map_or_else(|| numbered(key, "success"), str::to_owned)
}

/// The words of an error code; `other` for unknown ones.
pub(super) fn error_words(key: &str) -> String {
    let range = match key.as_bytes().first() {
        Some(b'4') => "client error",
        Some(b'5') => "server error",
        _ => "other",
    };
    reason(key).map_or_else(|| numbered(key, range), str::to_owned)
}

/// The words of a component's name that begins with a status code: those of the code, and the rest.
///
/// `401Error` is `unauthorized Error`. An unknown code counts as one only if the rest says that the
/// name is that of a response: `499Error` is `status 499 Error`, but `360View` is unchanged.
pub(super) fn component_words(name: &str) -> String {
    let digits = name.trim_start_matches('_');
    let Some((code, rest)) = digits.split_at_checked(3) else { return name.to_owned() };
    let is_code = code.bytes().all(|digit| digit.is_ascii_digit())
        && !rest.starts_with(|next: char| next.is_ascii_digit());
    if !is_code {
        return name.to_owned();
    }
    let role = rest.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    match reason(code) {
        Some(reason) => format!("{reason} {rest}"),
        None if ["", "error", "errors", "response", "status"].contains(&role.as_str()) => {
            format!("status {code} {rest}")
        }
        None => name.to_owned(),
    }
}

fn numbered(key: &str, otherwise: &str) -> String {
    if key.parse::<u16>().is_ok() { format!("status {key}") } else { otherwise.to_owned() }
}

/// The standard reason phrase of a code (RFC 9110, section 15, and the IANA registry).
fn reason(key: &str) -> Option<&'static str> {
    let found = REASONS.iter().find(|(code, _)| *code == key);
    found.map(|(_, reason)| *reason)
}

const REASONS: [(&str, &str); 49] = [
    ("200", "ok"),
    ("201", "created"),
    ("202", "accepted"),
    ("203", "non authoritative information"),
    ("204", "no content"),
    ("205", "reset content"),
    ("206", "partial content"),
    ("207", "multi status"),
    ("208", "already reported"),
    ("226", "im used"),
    ("400", "bad request"),
    ("401", "unauthorized"),
    ("402", "payment required"),
    ("403", "forbidden"),
    ("404", "not found"),
    ("405", "method not allowed"),
    ("406", "not acceptable"),
    ("407", "proxy authentication required"),
    ("408", "request timeout"),
    ("409", "conflict"),
    ("410", "gone"),
    ("411", "length required"),
    ("412", "precondition failed"),
    ("413", "content too large"),
    ("414", "uri too long"),
    ("415", "unsupported media type"),
    ("416", "range not satisfiable"),
    ("417", "expectation failed"),
    ("421", "misdirected request"),
    ("422", "unprocessable content"),
    ("423", "locked"),
    ("424", "failed dependency"),
    ("425", "too early"),
    ("426", "upgrade required"),
    ("428", "precondition required"),
    ("429", "too many requests"),
    ("431", "request header fields too large"),
    ("451", "unavailable for legal reasons"),
    ("500", "internal server error"),
    ("501", "not implemented"),
    ("502", "bad gateway"),
    ("503", "service unavailable"),
    ("504", "gateway timeout"),
    ("505", "http version not supported"),
    ("506", "variant also negotiates"),
    ("507", "insufficient storage"),
    ("508", "loop detected"),
    ("510", "not extended"),
    ("511", "network authentication required"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::naming::TypeName;

    #[test]
    fn components_are_named_by_the_phrases_of_their_codes() {
        let expected = [
            ("401Error", "UnauthorizedError"),
            ("404", "NotFound"),
            ("_422_response", "UnprocessableContentResponse"),
            ("499Error", "Status499Error"),
            ("360View", "N360view"),
            ("4040Error", "N4040error"),
            ("4XX", "N4xx"),
            ("Error401", "Error401"),
        ];
        for (name, ty) in expected {
            assert_eq!(TypeName::preferred(&component_words(name)).as_str(), ty, "{name}");
        }
    }
}
