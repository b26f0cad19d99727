//! Media types in documentation, and the default of several.

use super::markdown::code;
use crate::media_type::MediaType;

/// The maximal number of media types of one kind in a list.
const LISTED: usize = 8;

/// A list of media types for a sentence.
pub(super) fn list(names: &[String]) -> String {
    let mut listed: Vec<String> = names.iter().take(LISTED).map(|name| code(name)).collect();
    if names.len() > LISTED {
        listed.push(format!("{} more", names.len() - LISTED));
    }
    listed.join(", ")
}

/// The default media type of bytes: the first declared one that is no range.
pub(super) fn default_of_bytes(media_types: &[String]) -> &str {
    let whole = media_types.iter().find(|media_type| !MediaType::parse(media_type).is_range());
    whole.map_or("application/octet-stream", String::as_str)
}
