//! Headers that the program sets, on a client or on a call.

use bytes::Bytes;
use reqwest::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};

use crate::runtime::call::parameters::ParameterProblem;

/// Headers that have one value, so that a later one replaces an earlier one. All others are lists
/// (RFC 9110, section 5.3).
///
/// Versions of an entity (`If-Match`) could be a list, but then any of them would do.
const SINGLE: &[&str] = &[
    "authorization",
    "client-request-id",
    "content-disposition",
    "content-length",
    "content-location",
    "content-range",
    "content-type",
    "date",
    "from",
    "host",
    "idempotency-key",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "max-forwards",
    "origin",
    "proxy-authorization",
    "range",
    "referer",
    "traceparent",
    "user-agent",
    "x-request-id",
];

/// Headers in the order in which they were set.
#[derive(Clone, Default)]
pub(crate) struct GivenHeaders(Vec<(String, String)>);

impl GivenHeaders {
    pub(crate) fn push(&mut self, name: String, value: String) {
        self.0.push((name, value));
    }

    #[cfg(runtime = "client-parameters")]
    /// Returns whether a header has a value.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(given, _)| given.eq_ignore_ascii_case(name))
    }

    /// Each header once, with its last value, or all of them if it is a list. Lists are one line
    /// each, which every server understands.
    pub(crate) fn combine(&self, single: &HeaderName) -> Result<HeaderMap, ParameterProblem> {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.0 {
            let problem = |problem: &str| ParameterProblem {
                name: name.clone(),
                problem: problem.to_owned(),
            };
            let header = HeaderName::from_bytes(name.as_bytes());
            let header = header.map_err(|_| problem("is not a header name"))?;
            let is_single = header == single || SINGLE.contains(&header.as_str());
            let earlier = headers.get(&header).filter(|_| !is_single);
            let line = match earlier {
                Some(earlier) => {
                    [earlier.as_bytes(), separator(&header), value.as_bytes()].concat()
                }
                None => value.as_bytes().to_vec(),
            };
            let line = HeaderValue::from_maybe_shared(Bytes::from(line));
            let line = line.map_err(|_| problem("has a character that headers cannot have"))?;
            headers.insert(header, line);
        }
        Ok(headers)
    }
}

/// What separates the values of a list: cookies have a separator of their own (RFC 6265, section
/// 4.2.1).
fn separator(header: &HeaderName) -> &'static [u8] {
    if header == COOKIE { b"; " } else { b", " }
}
