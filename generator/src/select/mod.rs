//! Which operations become part of the crate, and which schemas they reach.
//!
//! Reachability is not closure: a discriminator leads to derived types only if
//! a value of its type can really appear in a request or response. A type from
//! which others merely inherit does not bring the rest of its family along.

mod polymorphism;
mod reach;

pub use polymorphism::{Mapped, discriminator, variants, wrapped_reference};

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostics, Pointer};
use crate::naming::SchemaName;
use crate::source::{Document, Method, nearest, path_pointer};

/// What is wanted of a description.
#[derive(Clone, Debug, Default)]
pub enum Selection {
    /// All of it.
    #[default]
    All,
    /// Some of its paths.
    Only(Vec<Pick>),
}

/// A wanted path.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The path template, as the description spells it.
    pub template: String,
    /// Which of its methods; all of them if this is empty.
    pub methods: Vec<Method>,
}

/// What was selected.
#[derive(Clone, Debug, Default)]
pub struct Selected {
    /// The operations, in the description's order.
    pub operations: Vec<OperationKey>,
    /// What they reach.
    pub reached: Reached,
}

/// An operation.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct OperationKey {
    /// Its path template.
    pub template: String,
    /// Its method.
    pub method: Method,
}

/// The component schemas that the selected operations reach.
#[derive(Clone, Debug, Default)]
pub struct Reached {
    /// Each with how it is reached.
    pub schemas: BTreeMap<SchemaName, Use>,
}

/// How a schema is reached: any of these ways, and several at once.
#[allow(clippy::struct_excessive_bools, reason = "the ways do not exclude each other")]
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Use {
    /// It is the type of something: a property, item, parameter, body or response.
    pub position: bool,
    /// A reached schema inherits from it.
    pub inherited: bool,
    /// It can appear because the discriminator of a schema in a position leads to it.
    pub variant: bool,
    /// It is in a position and has a discriminator: its derived types can appear.
    pub polymorphic: bool,
}

/// Selects operations, and finds what they reach.
pub fn select(
    document: &Document<'_>,
    selection: &Selection,
    diagnostics: &mut Diagnostics,
) -> Selected {
    let operations = operations(document, selection, diagnostics);
    let reached = reach::reach(document, &operations, diagnostics);
    Selected { operations, reached }
}

fn operations(
    document: &Document<'_>,
    selection: &Selection,
    diagnostics: &mut Diagnostics,
) -> Vec<OperationKey> {
    if let Selection::Only(picks) = selection {
        for pick in picks {
            check(document, pick, diagnostics);
        }
    }
    let mut operations = Vec::new();
    for entry in document.index().paths() {
        let wanted = |method: &Method| match selection {
            Selection::All => true,
            Selection::Only(picks) => picks.iter().any(|pick| {
                pick.template == entry.template
                    && (pick.methods.is_empty() || pick.methods.contains(method))
            }),
        };
        operations.extend(
            entry
                .methods
                .iter()
                .copied()
                .filter(wanted)
                .map(|method| OperationKey { template: entry.template.to_owned(), method }),
        );
    }
    operations
}

/// A pick that selects nothing is a mistake.
fn check(document: &Document<'_>, pick: &Pick, diagnostics: &mut Diagnostics) {
    let Some(entry) = document.index().path(&pick.template) else {
        let templates = document.index().paths().map(|entry| entry.template);
        let help = match nearest(&pick.template, templates).as_slice() {
            [] => "Write it as the description does, with the names of its parameters".to_owned(),
            near => format!("The nearest are: {}", near.join(", ")),
        };
        let message = format!("There is no path `{}`", pick.template);
        return diagnostics.error(&Pointer::root().join("paths"), message, help);
    };
    for method in pick.methods.iter().filter(|method| !entry.methods.contains(method)) {
        let there: Vec<&str> = entry.methods.iter().map(|method| method.as_str()).collect();
        diagnostics.error(
            &path_pointer(entry.template),
            format!("`{}` has no operation `{method}`", entry.template),
            format!("It has: {}", there.join(", ")),
        );
    }
}
