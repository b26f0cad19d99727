//! HTTP methods.

use std::fmt;

/// The method of an operation.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[allow(missing_docs, reason = "HTTP's own words")]
pub enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
    Query,
    /// A method without a keyword in OpenAPI: a path item has it in `additionalOperations`.
    Additional(Token),
}

/// The name of a method: a token of RFC 9110, of at most 31 bytes.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Token {
    bytes: [u8; Token::LONGEST],
    length: u8,
}

impl Method {
    /// Every method that OpenAPI has a keyword for, in its order.
    pub const ALL: [Self; 9] = [
        Self::Get,
        Self::Put,
        Self::Post,
        Self::Delete,
        Self::Options,
        Self::Head,
        Self::Patch,
        Self::Trace,
        Self::Query,
    ];

    /// The keyword of a path item, `get`; or the name of an additional method.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "get",
            Self::Put => "put",
            Self::Post => "post",
            Self::Delete => "delete",
            Self::Options => "options",
            Self::Head => "head",
            Self::Patch => "patch",
            Self::Trace => "trace",
            Self::Query => "query",
            Self::Additional(token) => token.as_str(),
        }
    }

    /// The method as it is sent: `GET`.
    #[must_use]
    pub fn token(&self) -> String {
        match self {
            Self::Additional(token) => token.as_str().to_owned(),
            known => known.as_str().to_ascii_uppercase(),
        }
    }

    /// Returns whether it is in `additionalOperations`.
    #[must_use]
    pub fn is_additional(&self) -> bool {
        matches!(self, Self::Additional(_))
    }

    /// The method of a keyword of a path item.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == keyword)
    }

    /// The method of a key of `additionalOperations`; `None` if it is not a valid method, or has a keyword of
    /// its own.
    #[must_use]
    pub fn additional(name: &str) -> Option<Self> {
        if Self::from_keyword(&name.to_ascii_lowercase()).is_some() {
            return None;
        }
        Token::new(name).map(Self::Additional)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Token {
    const LONGEST: usize = 31;

    /// A token, if the text is one and short enough.
    fn new(text: &str) -> Option<Self> {
        http::Method::from_bytes(text.as_bytes()).ok()?;
        let mut bytes = [0; Self::LONGEST];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, length: u8::try_from(text.len()).ok()? })
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let bytes = &self.bytes[..usize::from(self.length)];
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_a_token_that_has_no_keyword() {
        for name in ["COPY", "copy", "M-SEARCH", "UPDATEREDIRECTREF", &"a".repeat(31)] {
            let method = Method::additional(name).expect("it is a token");
            assert_eq!((method.as_str(), method.token()), (name, name.to_owned()));
        }
        for name in ["", "GET", "get", "Query", "a b", "a/b", "é", &"a".repeat(32)] {
            assert_eq!(Method::additional(name), None, "{name}");
        }
        assert_eq!(Method::Query.token(), "QUERY");
        assert!(Method::additional("A").is_some_and(|a| Some(a) < Method::additional("AB")));
    }
}
