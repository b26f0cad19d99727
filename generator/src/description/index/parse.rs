//! Parsing of a description as a whole, or of one entry alone.

use crate::description::input::Description;
use crate::description::scan::Scan;
use crate::description::value::{Entries, Value};
use crate::description::{read, validate_root};
use crate::diagnostics::Diagnostics;

/// Parses the whole text.
pub(super) fn read_whole(
    description: &Description,
    diagnostics: &mut Diagnostics,
) -> Option<Entries> {
    validate_root::top(read::read(&description.text, diagnostics)?, diagnostics)
}

/// Parses a part that a scan has found; `None` if that fails.
pub(in crate::description) fn read_alone(
    scan: &Scan<'_>,
    keys: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let value = read::read_part(&scan.alone(keys)?, scan.style, diagnostics)?;
    keys.iter().try_fold(value, |value, key| match value {
        Value::Object(mut object) => object.swap_remove(*key),
        _ => None,
    })
}
