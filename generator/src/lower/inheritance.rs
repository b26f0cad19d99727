//! Inheritance has to end: all of lowering follows `allOf` without a limit.

use std::collections::BTreeSet;

use openapiv3::{ReferenceOr, Schema};

use crate::description::{Document, Section, component_name, component_pointer};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::naming::SchemaName;

use super::polymorphism::all_of;

/// Returns whether none of these schemas inherits from itself, which is reported: it would have fields without end.
pub(super) fn check<'n>(
    document: &Document<'_>,
    names: impl IntoIterator<Item = &'n SchemaName>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut sound = BTreeSet::new();
    let mut all_sound = true;
    for name in names {
        all_sound &= ancestors(document, name.as_str(), &mut sound, diagnostics);
    }
    all_sound
}

/// Follows the bases of a schema. Returns whether none of them leads back to itself.
fn ancestors<'d>(
    document: &'d Document<'_>,
    name: &str,
    sound: &mut BTreeSet<&'d str>,
    diagnostics: &mut Diagnostics,
) -> bool {
    // The schemas that are being followed, each with its remaining bases.
    let mut line: Vec<(&'d str, std::vec::IntoIter<(String, Pointer)>)> = Vec::new();
    let mut is_sound = true;
    let mut next = Some((name.to_owned(), component_pointer(Section::Schemas, name)));
    loop {
        if let Some((name, at)) = next.take() {
            let found = document.component::<Schema>(&name, &at, diagnostics);
            if let Some((name, found)) = found.and_then(|found| Some((found.component?, found))) {
                if line.iter().any(|(below, _)| *below == name) {
                    is_sound = false;
                    let message = format!("The schema `{name}` inherits from itself");
                    diagnostics.error(
                        Code::EndlessSchema,
                        &at,
                        message,
                        "Remove one of the references in `allOf`",
                    );
                } else if !sound.contains(name) {
                    line.push((name, bases(found.value, &found.pointer).into_iter()));
                }
            }
        }
        let Some((name, bases)) = line.last_mut() else {
            return is_sound;
        };
        next = bases.next();
        if next.is_none() {
            sound.insert(name);
            line.pop();
        }
    }
}

/// The components that a schema's `allOf` refers to, through inline parts as well.
fn bases(schema: &Schema, at: &Pointer) -> Vec<(String, Pointer)> {
    let mut found = Vec::new();
    for (index, part) in all_of(schema).iter().enumerate() {
        let at = at.join("allOf").join(index);
        match part {
            ReferenceOr::Reference { reference } => {
                let name = component_name(reference, Section::Schemas);
                found.extend(name.map(|name| (name, at.join("$ref"))));
            }
            ReferenceOr::Item(part) => found.extend(bases(part, &at)),
        }
    }
    found
}
