//! Selection of schemas by patterns.

use std::collections::BTreeSet;

use crate::description::{Index, Section};
use crate::diagnostics::{Code, Diagnostics, Pointer};
use crate::naming::SchemaName;

use super::Selection;
use super::pattern::Subject;
use super::properties::near;

/// The component schemas that the include patterns match.
pub(super) fn included(index: &Index<'_>, selection: &Selection) -> BTreeSet<SchemaName> {
    let schemas = index.components(Section::Schemas);
    let matches = |schema: &&str| selection.include.iter().any(|p| p.matches_schema(schema));
    schemas.filter(matches).map(SchemaName::new).collect()
}

/// Reports include patterns that match no schema, and exclude patterns for schemas.
pub(super) fn check(index: &Index<'_>, selection: &Selection, diagnostics: &mut Diagnostics) {
    let at = Pointer::root().join_all(["components", Section::Schemas.as_str()]);
    for pattern in &selection.include {
        let Subject::Schema(glob) = pattern.subject() else { continue };
        let names: Vec<&str> = index.components(Section::Schemas).collect();
        if names.iter().any(|name| glob.matches(name)) {
            continue;
        }
        let message = format!("No schema matches `{pattern}`");
        let help = match &near(glob, &names)[..] {
            [] => "The description has no component schemas".to_owned(),
            names => format!("Similar schemas: {}", names.join(", ")),
        };
        diagnostics.error(Code::NothingSelected, &at, message, help);
    }
    for pattern in &selection.exclude {
        if let Subject::Schema(_) = pattern.subject() {
            let message = format!("`{pattern}` excludes schemas, which is not possible");
            let help = "A schema is a type if something that is selected uses it: exclude operations or properties, \
                        or include the schemas that you want";
            diagnostics.error(Code::NothingSelected, &at, message, help);
        }
    }
}
