//! Which versions of OpenAPI can be read.

use crate::diagnostics::{Diagnostics, Pointer};

use super::value::{Object, Value};

/// The description's version of OpenAPI, if it can be read; otherwise the diagnostics say why.
pub(super) fn check(root: &Object, diagnostics: &mut Diagnostics) -> Option<String> {
    let at = Pointer::root().join("openapi");
    match root.get("openapi") {
        Some(Value::Text(version)) if is_version(version, "3.0") => return Some(version.clone()),
        Some(Value::Text(version)) if is_version(version, "3.1") || is_version(version, "3.2") => {
            diagnostics.error(
                &at,
                format!("`openapi: {version}` is not supported yet, only 3.0 is"),
                "Convert the description to OpenAPI 3.0, or use the one that its publisher \
                 offers for 3.0",
            );
        }
        Some(Value::Text(version)) => diagnostics.error(
            &at,
            format!("`openapi: {version}` is no version of OpenAPI that can be read"),
            "Use a description in OpenAPI 3.0, such as `openapi: 3.0.4`",
        ),
        Some(other) => diagnostics.error(
            &at,
            format!("`openapi` must be a text, not {}", other.describe()),
            "Write the whole version, such as `openapi: 3.0.4`",
        ),
        None => missing(root, diagnostics),
    }
    None
}

fn missing(root: &Object, diagnostics: &mut Diagnostics) {
    if root.contains_key("swagger") {
        diagnostics.error(
            &Pointer::root().join("swagger"),
            "The description is in Swagger 2.0, which is not supported",
            "Convert it to OpenAPI 3.0, for instance with `swagger2openapi`",
        );
    } else {
        diagnostics.error(
            &Pointer::root(),
            "`openapi` is missing, so this is not an OpenAPI description",
            "Give the file that begins with `openapi: 3.0.4` or the like",
        );
    }
}

fn is_version(version: &str, line: &str) -> bool {
    version.strip_prefix(line).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}
