//! Selection of operations, properties and schemas.
//!
//! Which other schemas become types is no part of it: an operation lowers the schemas that it names, see
//! [`lower`](crate::lower).

mod choose;
mod navigation;
mod pattern;
mod properties;
mod schemas;
mod selection;
mod webhooks;

pub use choose::{Details, choose};
pub use navigation::{Navigation, UnknownNavigation};
pub(crate) use pattern::{Glob, Segment, match_template, path_segments};
pub use pattern::{Pattern, PatternError};
pub use properties::{PropertyFate, PropertyRules};
pub use selection::{OperationKey, Selected, Selection};

use std::collections::BTreeSet;

use openapiv3::SecurityRequirement;

use crate::description::{Document, Index, Section};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::naming::SchemaName;

/// The operations that patterns match; a pattern that matches none is an error.
pub fn matching(
    index: &Index<'_>,
    patterns: &[Pattern],
    diagnostics: &mut Diagnostics,
) -> BTreeSet<OperationKey> {
    if patterns.is_empty() {
        return BTreeSet::new();
    }
    for pattern in patterns.iter().filter(|pattern| !pattern.is_operation()) {
        let what = if pattern.is_property() { "properties" } else { "schemas" };
        let message = format!("`{pattern}` matches {what}, but operations are meant");
        let help = "Name operations by path, `operationId:` or `tag:`";
        diagnostics.error(Code::NothingSelected, &Pointer::root().join("paths"), message, help);
    }
    let selection = Selection { include: patterns.to_vec(), ..Selection::default() };
    choose(index, &selection, Details::AsNeeded, diagnostics).into_iter().map(Into::into).collect()
}

/// Selects operations.
pub fn select(
    document: &Document<'_>,
    selection: &Selection,
    diagnostics: &mut Diagnostics,
) -> Selected {
    let chosen = choose(document.index(), selection, Details::AsNeeded, diagnostics);
    if diagnostics.has_errors() {
        return Selected::default();
    }
    let operations: Vec<OperationKey> = chosen.into_iter().map(Into::into).collect();
    let schemas = beyond_operations(document, selection, diagnostics);
    let security = security_schemes(document, &operations, diagnostics);
    let webhooks = !selection.is_part();
    let properties = selection.properties();
    Selected { operations, schemas, properties, security, webhooks }
}

/// The schemas that are wanted whatever the operations are: those that are included, or if everything is selected, those
/// of webhooks, and all of them if there are no paths.
fn beyond_operations(
    document: &Document<'_>,
    selection: &Selection,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<SchemaName> {
    let index = document.index();
    if selection.is_part() {
        return schemas::included(index, selection);
    }
    if index.paths().next().is_none() {
        return all_schemas(index);
    }
    webhooks::schemas(index, diagnostics)
}

/// Adds the schemas that are wanted if there is no client: all of them, unless only a part is included.
pub fn add_unused_schemas(document: &Document<'_>, selection: &Selection, selected: &mut Selected) {
    if !selection.is_part() {
        selected.schemas = all_schemas(document.index());
    }
}

fn all_schemas(index: &Index<'_>) -> BTreeSet<SchemaName> {
    index.components(Section::Schemas).map(SchemaName::new).collect()
}

/// The security schemes that operations or the whole description ask for, in the description's
/// order; if none of them says a word on security, all there are.
fn security_schemes(
    document: &Document<'_>,
    operations: &[OperationKey],
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let whole = document.top(diagnostics).and_then(|top| top.security.as_ref());
    let at = Pointer::root().join("security");
    let of_whole = whole.into_iter().flatten();
    let mut stated: Vec<(&SecurityRequirement, Pointer)> =
        of_whole.map(|schemes| (schemes, at.clone())).collect();
    let mut silent = whole.is_none();
    for key in operations {
        let operation = document.operation(&key.template, key.method, diagnostics);
        let own = operation.and_then(|operation| operation.security.as_ref());
        silent &= own.is_none();
        let at = document.operation_pointer(&key.template, key.method).join("security");
        stated.extend(own.into_iter().flatten().map(|schemes| (schemes, at.clone())));
    }
    let mut asked_for = BTreeSet::new();
    for (schemes, at) in stated {
        for name in schemes.keys() {
            asked_for.insert(name.as_str());
            if !document.has_component(Section::SecuritySchemes, name) {
                diagnostics.warn(
                    Code::UnknownScheme,
                    &at,
                    format!("There is no security scheme `{name}`"),
                    "Correct the name, or add the scheme to `components/securitySchemes`",
                );
            }
        }
    }
    let schemes = document.index().components(Section::SecuritySchemes);
    schemes.filter(|name| silent || asked_for.contains(name)).map(str::to_owned).collect()
}
