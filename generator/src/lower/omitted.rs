//! Omitted properties: those that a pattern excludes, and navigation properties that are not selected.
//!
//! This is the only decision on them. The walk of [`reach`](super::reach()) does not follow an omitted property, lowering
//! gives it no field, and an extract does not contain it. A crate keeps its value as an additional property.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use crate::description::{Document, Node, Section, component_pointer};
use crate::diagnostics::{Diagnostics, Pointer};
use crate::naming::SchemaName;
use crate::select::{PropertyFate, PropertyRules};

use super::reached::{Reached, SchemaRoles};
use super::shape::Shape;

type Properties = IndexMap<String, ReferenceOr<Box<Schema>>>;

/// The extension that marks navigation properties.
const NAVIGATION: &str = "x-ms-navigationProperty";

impl Reached {
    /// The omitted ones of the properties that the schema at a pointer declares.
    pub(crate) fn omitted<'d>(
        &self,
        document: &Document<'_>,
        at: &Pointer,
        properties: Option<&'d Properties>,
        diagnostics: &mut Diagnostics,
    ) -> BTreeSet<&'d str> {
        let mut omitted = BTreeSet::new();
        let at_properties = at.join("properties");
        for (name, property, fate) in fates(document, &self.properties, at, properties) {
            let is_omitted = match fate {
                PropertyFate::Field => false,
                PropertyFate::FieldIfUsed => {
                    let at = at_properties.join(name);
                    !uses_only(document, &self.schemas, property, &at, diagnostics)
                }
                PropertyFate::Omitted => true,
            };
            if is_omitted {
                omitted.insert(name);
            }
        }
        omitted
    }

    /// The omitted properties that a component schema declares, itself or in inline parts, as paths in its value.
    pub(crate) fn omitted_paths(&self, document: &Document<'_>, name: &str) -> Vec<Vec<String>> {
        if self.properties.omit_nothing() {
            return Vec::new();
        }
        // Problems are reported when the schema is used.
        let mut problems = Diagnostics::default();
        let at = component_pointer(Section::Schemas, name);
        let mut paths = Vec::new();
        if let Some(found) = document.component::<Schema>(name, &at, &mut problems) {
            self.collect_paths(document, found.value, &found.pointer, &[], &mut paths);
        }
        paths
    }

    fn collect_paths(
        &self,
        document: &Document<'_>,
        schema: &Schema,
        at: &Pointer,
        path: &[String],
        paths: &mut Vec<Vec<String>>,
    ) {
        let shape = Shape::of(schema);
        let inside = |keyword: &str, key: &str| {
            path.iter().cloned().chain([keyword.to_owned(), key.to_owned()]).collect::<Vec<_>>()
        };
        let omitted = self.omitted(document, at, shape.properties, &mut Diagnostics::default());
        paths.extend(omitted.into_iter().map(|name| inside("properties", name)));
        let Shape { all_of, one_of, any_of, .. } = shape;
        for (keyword, parts) in [("allOf", all_of), ("oneOf", one_of), ("anyOf", any_of)] {
            for (index, part) in parts.iter().enumerate() {
                if let Some(part) = part.as_item() {
                    let path = inside(keyword, &index.to_string());
                    self.collect_paths(document, part, &at.join(keyword).join(index), &path, paths);
                }
            }
        }
    }
}

/// The properties that a schema declares, each with what the rules say.
pub(super) fn fates<'d>(
    document: &Document<'_>,
    rules: &PropertyRules,
    at: &Pointer,
    properties: Option<&'d Properties>,
) -> Vec<(&'d str, &'d ReferenceOr<Box<Schema>>, PropertyFate)> {
    let properties = properties.into_iter().flatten();
    if rules.omit_nothing() {
        return properties
            .map(|(name, value)| (name.as_str(), value, PropertyFate::Field))
            .collect();
    }
    let schema = document.schema_around(at);
    let mut fates = Vec::new();
    for (name, value) in properties {
        let fate = rules.fate(schema.as_deref(), name, is_navigation(value));
        fates.push((name.as_str(), value, fate));
    }
    fates
}

fn is_navigation(property: &ReferenceOr<Box<Schema>>) -> bool {
    let schema = property.as_item();
    let mark = schema.and_then(|schema| schema.schema_data.extensions.get(NAVIGATION));
    mark.is_some_and(|mark| *mark == true)
}

/// Returns whether all component schemas that a property names are types of something anyway.
pub(super) fn uses_only<V: Node<Component = Schema>>(
    document: &Document<'_>,
    reached: &BTreeMap<SchemaName, SchemaRoles>,
    schema: &ReferenceOr<V>,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(found) = document.resolve(schema, at, diagnostics) else { return true };
    if let Some(name) = found.component {
        return reached.get(&SchemaName::new(name)).is_some_and(|roles| roles.position);
    }
    let Shape { properties, additional, items, all_of, one_of, any_of, .. } =
        Shape::of(found.value);
    let mut all = true;
    for (name, property) in properties.into_iter().flatten() {
        let at = found.pointer.join("properties").join(name);
        all &= uses_only(document, reached, property, &at, diagnostics);
    }
    if let Some(AdditionalProperties::Schema(values)) = additional {
        let at = found.pointer.join("additionalProperties");
        all &= uses_only(document, reached, values.as_ref(), &at, diagnostics);
    }
    if let Some(items) = items {
        all &= uses_only(document, reached, items, &found.pointer.join("items"), diagnostics);
    }
    for (keyword, parts) in [("allOf", all_of), ("oneOf", one_of), ("anyOf", any_of)] {
        for (index, part) in parts.iter().enumerate() {
            let at = found.pointer.join(keyword).join(index);
            all &= uses_only(document, reached, part, &at, diagnostics);
        }
    }
    all
}
