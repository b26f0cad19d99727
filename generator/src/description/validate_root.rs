//! Validation of the root of a description, before selection.

use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::Section;
use super::scan::{COMPONENTS, PATHS};
use super::suggest::{alternatives, suggest};
use super::value::{Entries, Value};
use super::version::Version;

/// Returns the root object of a description.
pub(super) fn top(value: Value, diagnostics: &mut Diagnostics) -> Option<Entries> {
    let (message, help) = match value {
        Value::Object(root) => return Some(root),
        Value::Null => (
            "The description is empty".to_owned(),
            "Give a file that begins with `openapi: 3.0.4` or the like",
        ),
        other => (
            format!("A description must be an object, not {}", other.describe()),
            "Give a file that begins with `openapi: 3.0.4` or the like",
        ),
    };
    diagnostics.error(Code::NotOpenApi, &Pointer::root(), message, help);
    None
}

/// Checks `paths`. `keys` are all of those at the top.
pub(super) fn paths(root: &Entries, keys: &[&str], line: Version, diagnostics: &mut Diagnostics) {
    let pointer = Pointer::root().join(PATHS);
    let paths = match root.get(PATHS) {
        Some(Value::Object(paths)) => paths,
        // What is left may be components, or webhooks.
        None | Some(Value::Null)
            if keys.iter().any(|key| matches!(*key, COMPONENTS | "webhooks")) =>
        {
            if line < Version::V3_1 {
                let message = "`paths` is missing: there are types, and no operations";
                let help = "Add `paths`, or write `openapi: 3.1.0`, which does not require it";
                diagnostics.warn(Code::MissingKeyword, &Pointer::root(), message, help);
            }
            return;
        }
        Some(other) => {
            let message = format!("`paths` must be an object, not {}", other.describe());
            return diagnostics.error(
                Code::WrongKind,
                &pointer,
                message,
                "Give each path template its path item",
            );
        }
        None => {
            let message = "`paths` is missing";
            let help = "Add `paths` with at least one path item; if the file was cut short, \
                 download it again";
            return diagnostics.error(Code::MissingKeyword, &Pointer::root(), message, help);
        }
    };
    for (template, item) in paths.iter().filter(|(key, _)| !key.starts_with("x-")) {
        if !template.starts_with('/') {
            let message = format!("The path template `{template}` does not begin with `/`");
            diagnostics.error(
                Code::BadPath,
                &pointer.join(template),
                message,
                format!("Write `/{template}`"),
            );
        } else if item.as_object().is_none() {
            let message = format!("A path item must be an object, not {}", item.describe());
            diagnostics.error(
                Code::WrongKind,
                &pointer.join(template),
                message,
                "Give it operations, or remove it",
            );
        }
    }
}

/// Checks `components`.
pub(super) fn components(root: &Entries, diagnostics: &mut Diagnostics) {
    let components = match root.get(COMPONENTS) {
        None | Some(Value::Null) => return,
        Some(Value::Object(components)) => components,
        Some(other) => {
            let pointer = Pointer::root().join(COMPONENTS);
            let message = format!("`components` must be an object, not {}", other.describe());
            return diagnostics.error(
                Code::WrongKind,
                &pointer,
                message,
                "Give it sections such as `schemas`",
            );
        }
    };
    for (key, entries) in components {
        section(key, Some(entries), diagnostics);
    }
}

/// Checks one section of `components`; `None` is an object that has not been read.
pub(super) fn section(key: &str, entries: Option<&Value>, diagnostics: &mut Diagnostics) {
    const OTHERS: [&str; 4] = ["links", "callbacks", "pathItems", "mediaTypes"];
    if key.starts_with("x-") {
        return;
    }
    let pointer = Pointer::root().join(COMPONENTS).join(key);
    let known = Section::ALL.map(Section::as_str).into_iter().chain(OTHERS);
    if !known.clone().any(|section| section == key) {
        let near = alternatives(&suggest(key, known));
        let help = match near.as_str() {
            "" => "Remove it, or begin its name with `x-`".to_owned(),
            near => format!("Did you mean {near}?"),
        };
        return diagnostics.warn(
            Code::UnknownKeyword,
            &pointer,
            format!("`components` has no section `{key}`"),
            help,
        );
    }
    if let Some(entries) = entries
        && !matches!(entries, Value::Object(_) | Value::Null)
    {
        let message = format!("`{key}` must be an object, not {}", entries.describe());
        diagnostics.error(Code::WrongKind, &pointer, message, "Give each component a name");
    }
}
