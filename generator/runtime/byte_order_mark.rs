//! The byte order mark that some services send before their JSON.

/// Returns the bytes without the byte order mark of UTF-8 at their beginning.
pub(crate) fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
