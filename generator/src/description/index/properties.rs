//! The properties that component schemas declare.

use super::Index;
use crate::description::value::Value;
use crate::description::{Section, component_pointer};
use crate::diagnostics::Diagnostics;

/// The keywords of a schema's parts, which can be inline.
pub(in crate::description) const PARTS: [&str; 3] = ["allOf", "oneOf", "anyOf"];

impl Index<'_> {
    /// Returns the names of the properties that a component schema declares, itself or in inline parts.
    pub(crate) fn declared_properties(&self, name: &str) -> Vec<String> {
        // Problems are reported when the schema is used.
        let mut problems = Diagnostics::default();
        let mut names = Vec::new();
        if let Some(schema) = self.component(Section::Schemas, name, &mut problems) {
            let pointer = component_pointer(Section::Schemas, name);
            if let Some((schema, _)) = self.follow(&schema, &pointer, &mut problems) {
                collect(schema, &mut names);
            }
        }
        names
    }
}

fn collect(schema: &Value, names: &mut Vec<String>) {
    let own = schema.get("properties").and_then(Value::as_object);
    names.extend(own.into_iter().flat_map(|own| own.keys().cloned()));
    for part in PARTS.into_iter().filter_map(|keyword| schema.get(keyword)) {
        part.items().iter().for_each(|part| collect(part, names));
    }
}
