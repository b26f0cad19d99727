//! Responses that are text, which their charset says how to read.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};
use reqwest::header::CONTENT_TYPE;

use crate::runtime::call::Call;
use crate::runtime::call::builder::CallBuilder;
use crate::runtime::call::sending::Receive;
use crate::runtime::codec::{self, Field, Received};
use crate::runtime::error::Error;
use crate::runtime::http_headers::{header, is_json};
use crate::runtime::operation::Operation;
use crate::runtime::response::raw::RawResponse;
use crate::runtime::response::unexpected;

/// What a call for text accepts. Services label it as they like.
const TEXT: &str = "text/plain, */*;q=0.5";

/// Reads a body that is text of a value, whatever the media type is.
///
/// # Errors
/// Text that is not a value of this type, bytes that are invalid in their charset, and a charset that
/// the Encoding Standard does not have.
pub(crate) fn read_text<T: Field>(
    operation: &'static Operation,
    mut response: RawResponse,
) -> Result<Received<T>, Error> {
    let reading = std::mem::take(&mut response.reading);
    let content_type = header(&response.headers, CONTENT_TYPE.as_str()).unwrap_or_default();
    let read = match decode(&content_type, &response.body) {
        Ok(text) => codec::receive_string(unquoted(&content_type, text).as_bytes()),
        Err(expected) => return Err(unexpected(operation, response, expected)),
    };
    match read {
        Ok(received) => reading.judge(operation, received, || response),
        Err(source) => Err(Error::undecodable(operation, response, source)),
    }
}

/// Reads a body that is text of a value, or empty.
pub(crate) fn read_text_or_nothing<T: Field>(
    operation: &'static Operation,
    response: RawResponse,
) -> Result<Received<Option<T>>, Error> {
    if response.body.is_empty() {
        return Ok(Received::fitting(None));
    }
    read_text(operation, response).map(|received| received.map_value(Some))
}

impl CallBuilder {
    /// A call whose response is text of a value.
    pub fn returning_text<T: Field, P: Default>(self) -> Call<T, P> {
        self.returning(TEXT, Receive::Whole, read_text)
    }

    /// A call whose response is text of a value, or empty.
    pub fn returning_text_or_nothing<T: Field, P: Default>(self) -> Call<Option<T>, P> {
        self.returning(TEXT, Receive::Whole, read_text_or_nothing)
    }
}

/// The text of a body: by its byte order mark, its charset, or the declaration that its XML begins with
/// (RFC 7303, section 3), and UTF-8 otherwise. The error is what was expected.
fn decode<'b>(content_type: &str, body: &'b [u8]) -> Result<Cow<'b, str>, &'static str> {
    let (encoding, start) = if let Some(known) = Encoding::for_bom(body) {
        known
    } else {
        let label = charset(content_type).or_else(|| xml_encoding(body));
        let known = match label {
            Some(label) => Encoding::for_label_no_replacement(label.as_bytes()),
            None => Some(UTF_8),
        };
        (known.ok_or("text in a known charset")?, 0)
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(&body[start..]);
    text.ok_or("text that fits its charset")
}

/// The parameter `charset` of a content type.
fn charset(content_type: &str) -> Option<&str> {
    let mut parameters = content_type.split(';').skip(1).filter_map(|one| one.split_once('='));
    let (_, value) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(value.trim().trim_matches(['"', '\''])).filter(|value| !value.is_empty())
}

/// The encoding that an XML declaration names: `<?xml version="1.0" encoding="ISO-8859-1"?>`.
fn xml_encoding(body: &[u8]) -> Option<&str> {
    let end = body.windows(2).take(200).position(|two| two == b"?>")?;
    let declaration = std::str::from_utf8(&body[..end]).ok()?.strip_prefix("<?xml")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split_once(quote).map(|(name, _)| name)
}

/// What a JSON string holds, if the body is one; otherwise the text as it came.
fn unquoted<'b>(content_type: &str, text: Cow<'b, str>) -> Cow<'b, str> {
    if !is_json(content_type) {
        return text;
    }
    serde_json::from_str::<String>(&text).map_or(text, Cow::Owned)
}
