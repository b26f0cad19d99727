//! Equality and debug output of models, by their fields.

use std::fmt;

use super::encode::non_object_output;
use super::{Encoded, Model, Slot, own_type_name, type_name};

/// Returns whether two models serialize to the same JSON.
pub fn equal(one: &dyn Model, two: &dyn Model) -> bool {
    if has_preserved(one) || has_preserved(two) {
        // The original values may be written in place of the values of the fields.
        let json = |model| serde_json::to_value(Encoded(Slot::Model(model)));
        let text = |model| serde_json::to_string(&Encoded(Slot::Model(model)));
        return match (json(one), json(two)) {
            (Ok(one), Ok(two)) => one == two,
            // A number is too large for a JSON value, but not for a string.
            _ => matches!((text(one), text(two)), (Ok(one), Ok(two)) if one == two),
        };
    }
    type_name(one) == type_name(two)
        && one.names() == two.names()
        && one.slots().zip(two.slots()).all(|((_, one), (_, two))| same(one, two))
        && one.extra().unknown().into_iter().flatten().eq(two
            .extra()
            .unknown()
            .into_iter()
            .flatten())
}

fn has_preserved(model: &dyn Model) -> bool {
    model.extra().has_preserved() || model.extra().non_object().is_some()
}

fn same(one: Slot<'_>, two: Slot<'_>) -> bool {
    match (one, two) {
        (Slot::Unset, Slot::Unset) | (Slot::Null, Slot::Null) => true,
        (Slot::Bool(one), Slot::Bool(two)) => one == two,
        #[cfg(runtime = "integers")]
        (Slot::Integer(one), Slot::Integer(two)) => one == two,
        #[cfg(runtime = "integers")]
        (Slot::Unsigned(one), Slot::Unsigned(two)) => one == two,
        #[cfg(runtime = "numbers")]
        // Adding zero turns -0 into 0.
        (Slot::Number(one), Slot::Number(two)) => (one + 0.0).total_cmp(&(two + 0.0)).is_eq(),
        (Slot::String(one), Slot::String(two)) => one == two,
        (Slot::Any(one), Slot::Any(two)) => one == two,
        (Slot::Sequence(one), Slot::Sequence(two)) => {
            one.len() == two.len()
                && (0..one.len()).all(|index| same(one.item(index), two.item(index)))
        }
        (Slot::Map(one), Slot::Map(two)) => {
            let (mut entries, mut equal) = (Vec::new(), true);
            one.entries(&mut |name, slot| entries.push((name, slot)));
            let mut entries = entries.into_iter();
            two.entries(&mut |name, slot| {
                equal &= entries.next().is_some_and(|entry| entry.0 == name && same(entry.1, slot));
            });
            equal && entries.next().is_none()
        }
        (Slot::Model(one), Slot::Model(two)) => equal(one, two),
        (Slot::Polymorphic(one), Slot::Polymorphic(two)) => equal(one.model(), two.model()),
        #[cfg(runtime = "replacement")]
        (Slot::Replacement(one), Slot::Replacement(two)) => {
            matches!((one.to_json(), two.to_json()), (Ok(one), Ok(two)) if one == two)
        }
        _ => false,
    }
}

/// Writes the debug output of a model: the name of its type, and its fields by their wire names, without absent ones.
///
/// # Errors
/// Returns the errors of the formatter only.
pub fn debug(model: &dyn Model, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if let Some(value) = non_object_output(model) {
        return f.debug_tuple(model.rust_name()).field(value).finish();
    }
    let mut shown = f.debug_struct(model.rust_name());
    if let Some((property, name)) = own_type_name(model) {
        shown.field(property, &name);
    }
    for (name, slot) in model.slots().filter(|(_, slot)| !matches!(slot, Slot::Unset)) {
        shown.field(name, &DebugSlot(slot));
    }
    for (name, value) in model.extra().unknown().into_iter().flatten() {
        shown.field(name, value);
    }
    shown.finish()
}

struct DebugSlot<'a>(Slot<'a>);

impl fmt::Debug for DebugSlot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Slot::Unset | Slot::Null => f.write_str("null"),
            Slot::Bool(value) => value.fmt(f),
            #[cfg(runtime = "integers")]
            Slot::Integer(value) => value.fmt(f),
            #[cfg(runtime = "integers")]
            Slot::Unsigned(value) => value.fmt(f),
            #[cfg(runtime = "numbers")]
            Slot::Number(value) => value.fmt(f),
            Slot::String(value) => value.fmt(f),
            Slot::Any(value) => value.fmt(f),
            Slot::Sequence(items) => f
                .debug_list()
                .entries((0..items.len()).map(|index| DebugSlot(items.item(index))))
                .finish(),
            Slot::Map(map) => {
                let mut shown = f.debug_map();
                map.entries(&mut |name, slot| {
                    shown.entry(&name, &DebugSlot(slot));
                });
                shown.finish()
            }
            Slot::Model(model) => debug(model, f),
            Slot::Polymorphic(value) => debug(value.model(), f),
            #[cfg(runtime = "replacement")]
            Slot::Replacement(value) => value.to_json().map_err(|_| fmt::Error)?.fmt(f),
        }
    }
}
