//! Typed values of the headers of responses.

use std::borrow::Cow;
use std::fmt;

use reqwest::header::{HeaderMap, SET_COOKIE};

use crate::runtime::call::style::Explode;
use crate::runtime::codec::{self, DecodeError, Field};
use crate::runtime::http_headers::HeaderNames;

/// The headers of a response, to be read one by one.
#[derive(Clone, Copy)]
pub struct Headers<'a>(&'a HeaderMap);

impl<'a> Headers<'a> {
    /// The headers of a response.
    #[must_use]
    pub fn new(headers: &'a HeaderMap) -> Self {
        Self(headers)
    }

    #[cfg(emitted = ".required")]
    /// Reads a header that has to be there, in the style `simple`.
    ///
    /// # Errors
    /// No such header, or one that does not fit.
    pub fn required<T: Field>(
        self,
        name: &'static str,
        explode: Explode,
    ) -> Result<T, HeaderError> {
        self.optional(name, explode)?.ok_or(HeaderError { name, source: None })
    }

    #[cfg(any(emitted = ".required", emitted = ".optional"))]
    /// Reads a header, in the style `simple`.
    ///
    /// # Errors
    /// One that does not fit.
    pub fn optional<T: Field>(
        self,
        name: &'static str,
        explode: Explode,
    ) -> Result<Option<T>, HeaderError> {
        let separator = separator(name);
        self.read(name, |text| codec::from_header(text, separator, explode))
    }

    /// Reads a header that has to be there, and is JSON.
    ///
    /// # Errors
    /// No such header, or one that does not fit.
    pub fn required_json<T: Field>(self, name: &'static str) -> Result<T, HeaderError> {
        self.optional_json(name)?.ok_or(HeaderError { name, source: None })
    }

    /// Reads a header that is JSON.
    ///
    /// # Errors
    /// One that does not fit.
    pub fn optional_json<T: Field>(self, name: &'static str) -> Result<Option<T>, HeaderError> {
        self.read(name, codec::from_slice)
    }

    fn read<T>(
        self,
        name: &'static str,
        read: impl FnOnce(&[u8]) -> Result<T, DecodeError>,
    ) -> Result<Option<T>, HeaderError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        match read(&text) {
            Ok(value) => Ok(Some(value)),
            Err(source) => Err(HeaderError { name, source: Some(source) }),
        }
    }

    /// The value of a header. Several values are one list (RFC 9110, section 5.3).
    fn text(self, name: &str) -> Option<Cow<'a, [u8]>> {
        let mut values = self.0.get_all(name).iter();
        let mut text = Cow::Borrowed(values.next()?.as_bytes());
        for value in values {
            let text = text.to_mut();
            text.extend_from_slice(if separator(name) == ',' { b", " } else { b"\n" });
            text.extend_from_slice(value.as_bytes());
        }
        Some(text)
    }
}

/// The separator of the items of a header: cookies can have commas inside (RFC 9110, section 5.3),
/// so each has its own line (OpenAPI 3.2, Header Object).
fn separator(name: &str) -> char {
    if name.eq_ignore_ascii_case(SET_COOKIE.as_str()) { '\n' } else { ',' }
}

impl fmt::Debug for Headers<'_> {
    /// The names only: values can be secret, such as cookies.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        HeaderNames(self.0).fmt(f)
    }
}

/// Why a header of a response has no value of its type. The rest of the response is not touched
/// by it.
#[derive(Debug)]
pub struct HeaderError {
    name: &'static str,
    source: Option<DecodeError>,
}

impl HeaderError {
    /// The header's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the response has no such header, where the description says that it has.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.source.is_none()
    }
}

impl fmt::Display for HeaderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = if self.is_missing() { "is missing" } else { "does not fit its type" };
        write!(f, "the response's header `{}` {problem}", self.name)
    }
}

impl std::error::Error for HeaderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
