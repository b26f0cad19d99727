//! Space, ends of lines and document markers.

/// The text is not as simple as it has to be for a scan.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct NotSimple;

/// How many spaces a document begins with.
pub(super) fn spaces(text: &[u8]) -> usize {
    let mut count = 0;
    let mut chunks = text.chunks_exact(8);
    for chunk in &mut chunks {
        let bytes = u64::from_le_bytes(chunk.try_into().expect("a chunk has eight bytes"));
        let others = bytes ^ 0x2020_2020_2020_2020;
        if others != 0 {
            return count + others.trailing_zeros() as usize / 8;
        }
        count += 8;
    }
    count + chunks.remainder().iter().take_while(|byte| **byte == b' ').count()
}

/// Returns the length of the text before the first colon or hash. Keys are short: for them, this takes half of the
/// instructions of `memchr2`.
pub(super) fn colon_or_hash(text: &[u8]) -> Option<usize> {
    /// Sets the highest bit of the first byte that is equal, and maybe of bytes after it.
    fn first_equal(bytes: u64, byte: u8) -> u64 {
        let others = bytes ^ u64::from_le_bytes([byte; 8]);
        others.wrapping_sub(0x0101_0101_0101_0101) & !others & 0x8080_8080_8080_8080
    }
    let mut count = 0;
    let mut chunks = text.chunks_exact(8);
    for chunk in &mut chunks {
        let bytes = u64::from_le_bytes(chunk.try_into().expect("a chunk has eight bytes"));
        let equal = first_equal(bytes, b':') | first_equal(bytes, b'#');
        if equal != 0 {
            return Some(count + equal.trailing_zeros() as usize / 8);
        }
        count += 8;
    }
    let rest = chunks.remainder().iter().position(|byte| matches!(byte, b':' | b'#'));
    rest.map(|length| count + length)
}

/// The position of the first character that is not a space or a tab.
pub(super) fn blanks(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Returns whether a line or the text ends at a place.
pub(super) fn is_line_end(text: &[u8], at: usize) -> bool {
    matches!(text.get(at), None | Some(b'\n' | b'\r'))
}

/// Returns whether a line begins with a document marker.
pub(super) fn is_marker(line: &[u8]) -> bool {
    (line.starts_with(b"---") || line.starts_with(b"..."))
        && matches!(line.get(3), None | Some(b' ' | b'\t' | b'\n' | b'\r'))
}
