//! The schemas of what a service sends by itself.

use std::collections::BTreeSet;

use crate::description::{Index, Section, Value, parse_reference};
use crate::diagnostics::Diagnostics;
use crate::naming::SchemaName;

/// The component schemas that `webhooks` refer to, also through other components.
pub(super) fn schemas(index: &Index<'_>, diagnostics: &mut Diagnostics) -> BTreeSet<SchemaName> {
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    let mut pending = Vec::new();
    if let Some(webhooks) = index.get(&["webhooks"], diagnostics) {
        references(&webhooks, &mut pending);
    }
    while let Some((section, name)) = pending.pop() {
        let is_schema = section == Section::Schemas.as_str();
        let key = (section, name);
        // What schemas refer to is found when they are looked at themselves.
        if found.insert(key.clone())
            && !is_schema
            && let Some(component) = index.get(&["components", &key.0, &key.1], diagnostics)
        {
            references(&component, &mut pending);
        }
    }
    let schemas = found.into_iter().filter(|(section, _)| section == Section::Schemas.as_str());
    schemas
        .map(|(_, name)| name)
        .filter(|name| index.has_component(Section::Schemas, name))
        .map(SchemaName::new)
        .collect()
}

fn references(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(entries) => {
            let reference = entries.get("$ref").and_then(Value::as_str);
            found.extend(reference.and_then(parse_reference));
            entries.values().for_each(|value| references(value, found));
        }
        Value::List(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}
