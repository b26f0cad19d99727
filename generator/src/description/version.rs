//! The supported versions of OpenAPI.

use std::fmt;

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::value::{Entries, Value};

/// A minor version of OpenAPI; its patch versions differ in wording only.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Version {
    V3_0,
    V3_1,
    V3_2,
}

impl Version {
    const ALL: [Self; 3] = [Self::V3_0, Self::V3_1, Self::V3_2];

    /// Returns the minor version of a supported version.
    pub(super) fn of(version: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| {
            let rest = version.strip_prefix(line.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
        })
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0",
            Self::V3_1 => "3.1",
            Self::V3_2 => "3.2",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Returns the OpenAPI version of a description; `None` if it is not supported.
pub(super) fn check(root: &Entries, diagnostics: &mut Diagnostics) -> Option<(String, Version)> {
    let pointer = Pointer::root().join("openapi");
    let version = match root.get("openapi") {
        Some(Value::String(version)) => version.clone(),
        // Without quotes, `3.1` is a number: validation of the root reports that.
        Some(Value::Number(version)) if Version::of(&version.to_string()).is_some() => {
            version.to_string()
        }
        Some(other) => {
            diagnostics.error(
                Code::WrongKind,
                &pointer,
                format!("`openapi` must be a string, not {}", other.describe()),
                "Write the whole version, such as `openapi: 3.1.0`",
            );
            return None;
        }
        None => {
            missing(root, diagnostics);
            return None;
        }
    };
    let Some(line) = Version::of(&version) else {
        diagnostics.error(
            Code::UnsupportedVersion,
            &pointer,
            format!("`openapi: {version}` is not a supported version of OpenAPI"),
            "Use a description in OpenAPI 3.0, 3.1 or 3.2, such as `openapi: 3.1.0`",
        );
        return None;
    };
    Some((version, line))
}

fn missing(root: &Entries, diagnostics: &mut Diagnostics) {
    if root.contains_key("swagger") {
        diagnostics.error(
            Code::UnsupportedVersion,
            &Pointer::root().join("swagger"),
            "The description is in Swagger 2.0, which is not supported",
            "Convert it to OpenAPI 3.0, for instance with `swagger2openapi`",
        );
    } else {
        diagnostics.error(
            Code::NotOpenApi,
            &Pointer::root(),
            "`openapi` is missing, so this is not an OpenAPI description",
            "Give the file that begins with `openapi: 3.1.0` or the like",
        );
    }
}
