//! Application of an action to a value tree.

use crate::description::value::Value;
use crate::diagnostics::{Code, Diagnostics};

use super::actions::{Action, Change};
use super::merge::{Conflict, merge};
use super::origins::{Origins, Source};
use super::pointer;

/// Returns the value that an action copies; that there is not exactly one is an error.
pub(super) fn copied(
    action: &Action,
    root: &Value,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let Change::Copy(source) = &action.change else { return None };
    let found = source.select(root);
    if let [path] = &found[..] {
        return path.iter().try_fold(root, |value, segment| value.child(segment)).cloned();
    }
    let message =
        format!("`{}` selects {} values, of which one is copied", source.text(), found.len());
    let help = "Correct the path, so that it selects a single value";
    diagnostics.error(Code::OverlayConflict, &action.pointer().join("copy"), message, help);
    None
}

/// Applies an action. That it matches nothing is a warning.
pub(super) fn apply(
    root: &mut Value,
    action: &Action,
    copied: Option<&Value>,
    origins: &mut Origins,
    diagnostics: &mut Diagnostics,
) {
    let targets = action.target.select(root);
    if targets.is_empty() {
        unmatched(action, diagnostics);
    }
    let at = action.pointer();
    let (value, from, is_copy) = match &action.change {
        Change::Remove => {
            // Inner values and later items first.
            for path in targets.iter().rev() {
                remove(root, path, origins, action, diagnostics);
            }
            return;
        }
        Change::Update(value) => (value, at.join("update"), false),
        Change::Copy(_) => match copied {
            Some(value) => (value, at.join("copy"), true),
            None => return,
        },
    };
    for path in &targets {
        let target = path.iter().try_fold(&mut *root, |value, segment| value.child_mut(segment));
        let Some(target) = target else { continue };
        let from = Source::new(action.overlay, from.clone(), is_copy);
        if let Err(conflict) = merge(target, value, &pointer(path), &from, origins) {
            report(action, &conflict, diagnostics);
        }
    }
}

pub(super) fn unmatched(action: &Action, diagnostics: &mut Diagnostics) {
    diagnostics.warn(
        Code::OverlayUnmatched,
        &action.pointer().join("target"),
        format!("The target `{}` selects nothing of the description", action.target.text()),
        "Correct the target, or remove the action",
    );
}

pub(super) fn report(action: &Action, conflict: &Conflict, diagnostics: &mut Diagnostics) {
    let Conflict { at, target, update } = conflict;
    diagnostics.error(
        Code::OverlayConflict,
        &action.pointer(),
        format!("The description has {target} at `{at}`, with which {update} cannot be merged"),
        "Remove the value in an action before, or update it with a value of the same kind",
    );
}

fn remove(
    root: &mut Value,
    path: &[String],
    origins: &mut Origins,
    action: &Action,
    diagnostics: &mut Diagnostics,
) {
    let Some((last, around)) = path.split_last() else {
        let message = "The whole description cannot be removed";
        let help = "Name the parts that are to be removed";
        diagnostics.error(Code::OverlayConflict, &action.pointer(), message, help);
        return;
    };
    match around.iter().try_fold(root, |value, segment| value.child_mut(segment)) {
        Some(Value::Object(entries)) => {
            entries.shift_remove(last);
            origins.forget(&pointer(path));
        }
        Some(Value::List(items)) => {
            if let Some(index) = last.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
                origins.shift(&pointer(around), index);
            }
        }
        _ => {}
    }
}
