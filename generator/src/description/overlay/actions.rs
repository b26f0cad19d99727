//! Reading of overlays.

use crate::description::read;
use crate::description::value::Value;
use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::target::Target;

/// An action of an overlay.
pub(super) struct Action {
    /// The number of its overlay.
    pub(super) overlay: usize,
    /// Its number in the overlay.
    number: usize,
    /// What it changes.
    pub(super) target: Target,
    /// The change.
    pub(super) change: Change,
}

/// The change that an action makes.
pub(super) enum Change {
    /// The targets are removed.
    Remove,
    /// A value is merged with each target.
    Update(Value),
    /// The value that a path selects is merged with each target.
    Copy(Target),
}

impl Action {
    /// Its pointer in the overlay.
    pub(super) fn pointer(&self) -> Pointer {
        at(self.number)
    }
}

fn at(number: usize) -> Pointer {
    Pointer::root().join("actions").join(number)
}

/// Reads the actions of an overlay. What is invalid is an error.
pub(super) fn actions(overlay: usize, text: &str, diagnostics: &mut Diagnostics) -> Vec<Action> {
    let Some(root) = read::read(text, diagnostics) else { return Vec::new() };
    let version = root.get("overlay").and_then(Value::as_str).unwrap_or_default();
    let minor = version.strip_prefix("1.").and_then(|rest| rest.split('.').next());
    let Some(minor @ ("0" | "1")) = minor else {
        invalid(
            diagnostics,
            &Pointer::root().join("overlay"),
            format!("This is not an overlay of version 1.0 or 1.1, but of `{version}`"),
            "Begin the overlay with `overlay: 1.1.0`",
        );
        return Vec::new();
    };
    let Some(Value::List(actions)) = root.get("actions") else {
        let message = "The overlay has no list of actions";
        let help = "Add `actions`, each with a `target` and one of `update`, `remove` and `copy`";
        invalid(diagnostics, &Pointer::root().join("actions"), message, help);
        return Vec::new();
    };
    let actions = actions.iter().enumerate();
    actions
        .filter_map(|(number, action)| {
            let target = target(action, "target", &at(number), diagnostics)?;
            let change = change(action, minor, &at(number), diagnostics)?;
            Some(Action { overlay, number, target, change })
        })
        .collect()
}

fn change(
    action: &Value,
    minor: &str,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<Change> {
    match action.get("remove") {
        Some(Value::Bool(true)) => return Some(Change::Remove),
        None | Some(Value::Bool(false)) => {}
        Some(_) => {
            let message = "`remove` is neither `true` nor `false`";
            invalid(diagnostics, &at.join("remove"), message, "Write `remove: true`");
            return None;
        }
    }
    match (action.get("update"), action.get("copy")) {
        (Some(update), None) => Some(Change::Update(update.clone())),
        (None, Some(_)) if minor == "0" => {
            let message = "`copy` was added in version 1.1";
            invalid(diagnostics, &at.join("copy"), message, "Write `overlay: 1.1.0`");
            None
        }
        (None, Some(_)) => target(action, "copy", at, diagnostics).map(Change::Copy),
        (both, _) => {
            let number = if both.is_some() { "both" } else { "none of `remove: true`," };
            let message = format!("The action has {number} `update` and `copy`");
            invalid(diagnostics, at, message, "Write one of them in each action");
            None
        }
    }
}

fn target(
    action: &Value,
    key: &str,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<Target> {
    let Some(text) = action.get(key).and_then(Value::as_str) else {
        let message = format!("`{key}` of the action is not a string");
        invalid(diagnostics, at, message, "Write a JSONPath, such as `$.paths['/users'].get`");
        return None;
    };
    match Target::parse(text) {
        Ok(target) => Some(target),
        Err(error) => {
            let message = format!("`{text}` is not a JSONPath: {error}");
            let help = "Write it as RFC 9535 says, such as `$.paths['/users'].get`";
            invalid(diagnostics, &at.join(key), message, help);
            None
        }
    }
}

fn invalid(diagnostics: &mut Diagnostics, at: &Pointer, message: impl Into<String>, help: &str) {
    diagnostics.error(Code::OverlayInvalid, at, message, help);
}
