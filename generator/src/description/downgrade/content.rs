//! Keywords for the content of a string: `contentEncoding`, `contentMediaType`.

use super::super::location::Location;
use super::super::value::{Entries, Value};
use super::documentation::{code, document};
use super::{Downgrade, default, string};
use crate::description::version::Version;
use crate::media_type::MediaType;

impl Downgrade<'_> {
    /// Sets the format of a string from its content.
    pub(super) fn content(&mut self, entries: &mut Entries, location: &Location<'_>) {
        let encoding = self.take_string("contentEncoding", entries, location);
        let media_type = self.take_string("contentMediaType", entries, location);
        if encoding.is_none() && media_type.is_none() {
            return;
        }
        default(entries, "type", || string("string"));
        match (encoding.as_deref(), media_type.as_deref()) {
            (Some("base64"), _) => default(entries, "format", || string("byte")),
            (Some("base64url"), _) => default(entries, "format", || string("base64url")),
            (None | Some("binary"), Some(media_type))
                if is_binary(&MediaType::parse(media_type)) =>
            {
                default(entries, "format", || string("binary"));
            }
            _ => {}
        }
        if let Some(media_type) = media_type.filter(|name| name != "application/octet-stream") {
            document(entries, &format!("It holds {}.", code(&media_type)));
            self.notes(location).content_media_type = Some(media_type);
        }
        if let Some(encoding) = encoding.filter(|name| !matches!(&**name, "base64" | "binary")) {
            document(entries, &format!("It is encoded as {}.", code(&encoding)));
        }
    }

    fn take_string(
        &mut self,
        key: &str,
        entries: &mut Entries,
        location: &Location<'_>,
    ) -> Option<String> {
        let Some(Value::String(_)) = entries.get(key) else { return None };
        self.warn_if_newer(key, Version::V3_1, location);
        match entries.shift_remove(key) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        }
    }
}

/// Returns whether content of a media type is binary.
fn is_binary(media_type: &MediaType<'_>) -> bool {
    let is_text = matches!(media_type.suffix(), Some("xml" | "json"));
    match media_type.top_level() {
        "image" | "audio" | "video" | "font" => !is_text,
        "application" => {
            matches!(media_type.subtype(), "octet-stream" | "pdf" | "zip" | "gzip")
                || media_type.suffix() == Some("zip")
        }
        _ => false,
    }
}
