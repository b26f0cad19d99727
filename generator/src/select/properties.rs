//! Selection of properties by patterns.

use std::collections::BTreeSet;

use crate::description::{Index, Section, component_pointer, suggest};
use crate::diagnostics::{Code, Diagnostics, Pointer};

use super::navigation::Navigation;
use super::pattern::Pattern;
use super::pattern::{Glob, Subject};

/// Which properties become fields.
#[derive(Clone, Debug, Default)]
pub struct PropertyRules {
    include: Vec<Pattern>,
    exclude: Vec<Pattern>,
    navigation: Navigation,
}

/// Whether a property becomes a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PropertyFate {
    /// It does.
    Field,
    /// It does if something else uses its types as well.
    FieldIfUsed,
    /// It does not.
    Omitted,
}

impl PropertyRules {
    /// The rules of those patterns that match properties.
    pub(super) fn new(include: &[Pattern], exclude: &[Pattern], navigation: Navigation) -> Self {
        let of_properties = |patterns: &[Pattern]| {
            patterns.iter().filter(|pattern| pattern.is_property()).cloned().collect()
        };
        Self { include: of_properties(include), exclude: of_properties(exclude), navigation }
    }

    /// Returns whether every property becomes a field.
    #[must_use]
    pub fn omit_nothing(&self) -> bool {
        self.exclude.is_empty() && self.navigation == Navigation::All
    }

    /// Returns whether a property becomes a field. `schema` is the component that declares it.
    #[must_use]
    pub fn fate(&self, schema: Option<&str>, property: &str, is_navigation: bool) -> PropertyFate {
        let named = |patterns: &[Pattern]| {
            let matches = |pattern: &Pattern| {
                schema.is_some_and(|schema| pattern.matches_property(schema, property))
            };
            patterns.iter().any(matches)
        };
        if named(&self.exclude) {
            PropertyFate::Omitted
        } else if is_navigation && self.navigation == Navigation::Selected && !named(&self.include)
        {
            PropertyFate::FieldIfUsed
        } else {
            PropertyFate::Field
        }
    }
}

/// Reports patterns that match no property of the description, and what may have been meant.
pub(super) fn check<'p>(
    index: &Index<'_>,
    patterns: impl Iterator<Item = &'p Pattern>,
    diagnostics: &mut Diagnostics,
) {
    for pattern in patterns {
        if let Subject::Property(schemas, properties) = pattern.subject()
            && let Err(help) = find(index, schemas, properties)
        {
            let at = Pointer::root().join_all(["components", Section::Schemas.as_str()]);
            let message = format!("No property matches `{pattern}`");
            diagnostics.error(Code::NothingSelected, &at, message, help);
        }
    }
}

/// Looks for a property; the error is what may have been meant.
fn find(index: &Index<'_>, schemas: &Glob, properties: &Glob) -> Result<(), String> {
    let mut declared = BTreeSet::new();
    let mut found = Vec::new();
    for schema in index.components(Section::Schemas).filter(|name| schemas.matches(name)) {
        found.push(schema);
        for property in index.declared_properties(schema) {
            if properties.matches(&property) {
                return Ok(());
            }
            declared.insert(property);
        }
    }
    let (kind, names): (_, Vec<&str>) = if found.is_empty() {
        ("schemas", near(schemas, &index.components(Section::Schemas).collect::<Vec<_>>()))
    } else {
        ("properties", near(properties, &declared.iter().map(String::as_str).collect::<Vec<_>>()))
    };
    Err(match (&found[..], &names[..]) {
        ([schema], []) => {
            let at = component_pointer(Section::Schemas, schema);
            format!(
                "{at} declares no property; one that it inherits belongs to the schema that declares it"
            )
        }
        (_, []) => "There is nothing to match".to_owned(),
        (_, names) => format!("Similar {kind}: {}", names.join(", ")),
    })
}

/// Up to three names that are similar to a pattern, or else the first ones.
pub(super) fn near<'n>(wanted: &Glob, names: &[&'n str]) -> Vec<&'n str> {
    let similar = suggest(&wanted.literals().concat(), names.iter().copied());
    if similar.is_empty() { names.iter().take(3).copied().collect() } else { similar }
}
