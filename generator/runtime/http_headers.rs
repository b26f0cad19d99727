//! HTTP headers that several modules read.

use std::fmt;
use std::time::Duration;

use reqwest::header::{DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};

use crate::runtime::platform::system_time;

pub(crate) const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("client-request-id");

/// Debug output of headers that only shows names: values can be secret, such as cookies.
pub(crate) struct HeaderNames<'a>(pub(crate) &'a HeaderMap);

impl fmt::Debug for HeaderNames<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}

/// Returns the request id of the service, from the first known header that has it.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<String> {
    let names = ["request-id", "x-request-id", "x-ms-request-id"];
    names.iter().find_map(|name| header(headers, name))
}

/// Returns the value of a header as a string; `None` if it is missing or empty.
pub(crate) fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
    header_text(headers.get(name)?)
}

/// Returns a header value as a string; `None` if it is empty.
pub(crate) fn header_text(value: &HeaderValue) -> Option<String> {
    let text = String::from_utf8_lossy(value.as_bytes()).trim().to_owned();
    if text.is_empty() { None } else { Some(text) }
}

/// Returns the delay of `Retry-After`, given in seconds or as a date (RFC 9110, section 10.2.3). A date is relative to
/// the `Date` of the response, so that a wrong local clock does not matter; a date in the past means no delay.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = header(headers, RETRY_AFTER.as_str())?;
    if let Some(delay) = seconds(&text) {
        return Some(delay);
    }
    let date = httpdate::parse_http_date(&text).ok()?;
    let sent = header(headers, DATE.as_str());
    let sent = sent.and_then(|sent| httpdate::parse_http_date(&sent).ok());
    Some(date.duration_since(sent.unwrap_or_else(system_time)).unwrap_or_default())
}

/// Parses seconds, with the fractions that some services send. Numbers out of range saturate.
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let whole = Duration::from_secs(whole.parse().unwrap_or(u64::MAX));
    let fraction = format!("0.{fraction}").parse().ok().map(Duration::from_secs_f64);
    Some(whole.saturating_add(fraction.unwrap_or_default()))
}

pub(crate) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    let is = |name: &str| essence.eq_ignore_ascii_case(name);
    let suffix = essence.len().checked_sub("+json".len()).and_then(|start| essence.get(start..));
    is("application/json")
        || is("text/json")
        || suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case("+json"))
}
