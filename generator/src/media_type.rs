//! Media types, as keys of `content` and headers have them.

/// The media types of a sequence of JSON values.
const JSON_LINES: &[&str] = &[
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/jsonlines",
    "application/x-jsonlines",
    "application/json-lines",
    "application/json-seq",
    "application/stream+json",
    "application/x-json-stream",
    "text/x-ndjson",
];

/// A media type or a range of media types (RFC 9110, sections 8.3.1 and 12.5.1).
///
/// Every string can be parsed, because descriptions have keys of `content` that are no media types:
/// [`MediaType::is_valid`] finds these. Names are compared without regard to case.
#[derive(Clone, Debug)]
pub struct MediaType<'s> {
    source: &'s str,
    essence: String,
}

impl<'s> MediaType<'s> {
    /// Parses a media type.
    #[must_use]
    pub fn parse(source: &'s str) -> Self {
        let essence = source.split(';').next().unwrap_or(source).trim().to_ascii_lowercase();
        Self { source, essence }
    }

    /// The type and the subtype in lower case, without parameters.
    #[must_use]
    pub fn essence(&self) -> &str {
        &self.essence
    }

    /// The type, such as `text` of `text/plain`.
    #[must_use]
    pub fn top_level(&self) -> &str {
        self.essence.split_once('/').map_or(self.essence.as_str(), |(top_level, _)| top_level)
    }

    /// The subtype with its suffix, such as `problem+json` of `application/problem+json`.
    #[must_use]
    pub fn subtype(&self) -> &str {
        self.essence.split_once('/').map_or("", |(_, subtype)| subtype)
    }

    /// The suffix, such as `json` of `application/problem+json` (RFC 6838, section 4.2.8).
    #[must_use]
    pub fn suffix(&self) -> Option<&str> {
        self.essence.rsplit_once('+').map(|(_, suffix)| suffix)
    }

    /// The value of a parameter without quotes.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&'s str> {
        let mut parameters =
            self.source.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
        let (_, value) = parameters.find(|(key, _)| key.trim().eq_ignore_ascii_case(name))?;
        Some(value.trim().trim_matches('"'))
    }

    /// The media type without its charset, as the header `Accept` has it.
    #[must_use]
    pub fn without_charset(&self) -> String {
        let is_charset = |parameter: &str| {
            let name = parameter.split('=').next().unwrap_or_default();
            name.trim().eq_ignore_ascii_case("charset")
        };
        let parts = self.source.split(';').filter(|part| !is_charset(part)).map(str::trim);
        parts.collect::<Vec<_>>().join(";")
    }

    /// Whether a header can have it.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let is_token = |name: &str| {
            let is_token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
            !name.is_empty() && name.bytes().all(is_token)
        };
        is_token(self.top_level())
            && is_token(self.subtype())
            && self.source.bytes().all(|b| b == b' ' || b.is_ascii_graphic())
    }

    /// Whether it is a range, such as `text/*`.
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.essence.contains('*')
    }

    /// Whether it is a range that contains JSON.
    #[must_use]
    pub fn is_range_of_json(&self) -> bool {
        matches!(self.essence(), "*/*" | "application/*")
    }

    /// Whether content of this media type is one JSON value.
    #[must_use]
    pub fn is_json(&self) -> bool {
        matches!(self.essence(), "application/json" | "text/json") || self.suffix() == Some("json")
    }

    /// Whether content of this media type is a sequence of JSON values. JSON with the parameter `stream`, such as
    /// `application/json;stream=watch`, is one as well.
    #[must_use]
    pub fn is_json_lines(&self) -> bool {
        JSON_LINES.contains(&self.essence())
            || self.is_json() && self.parameter("stream").is_some_and(|stream| stream != "false")
    }

    /// Whether content of this media type is a JSON text sequence (RFC 7464).
    #[must_use]
    pub fn is_json_sequence(&self) -> bool {
        self.essence.ends_with("json-seq")
    }

    /// Whether content of this media type is XML.
    #[must_use]
    pub fn is_xml(&self) -> bool {
        self.subtype() == "xml" || self.suffix() == Some("xml")
    }

    /// Whether content of this media type is a string.
    #[must_use]
    pub fn is_text(&self) -> bool {
        self.is_xml() || self.top_level() == "text"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_has_parts() {
        let media_type = MediaType::parse("Application/Problem+JSON; Charset=\"UTF-8\"; v=1");
        assert_eq!(media_type.essence(), "application/problem+json");
        assert_eq!(media_type.top_level(), "application");
        assert_eq!(media_type.subtype(), "problem+json");
        assert_eq!(media_type.suffix(), Some("json"));
        assert_eq!(media_type.parameter("charset"), Some("UTF-8"));
        assert_eq!(media_type.without_charset(), "Application/Problem+JSON;v=1");
        assert!(media_type.is_valid() && media_type.is_json() && !media_type.is_range());
    }

    #[test]
    fn json_with_the_parameter_stream_is_a_sequence() {
        for (source, is_sequence) in [
            ("application/x-ndjson", true),
            ("application/json;stream=watch", true),
            ("application/vnd.a+json; charset=utf-8; Stream=watch", true),
            ("application/json;stream=false", false),
            ("application/json", false),
            ("application/yaml;stream=watch", false),
        ] {
            assert_eq!(MediaType::parse(source).is_json_lines(), is_sequence, "{source}");
        }
    }

    #[test]
    fn a_string_that_is_no_media_type_is_not_valid() {
        for source in ["", "json", "/", "a/", "/b", "a/b c", "a/b; é", "a/b\n", "a,b/c"] {
            assert!(!MediaType::parse(source).is_valid(), "{source:?}");
        }
    }
}
