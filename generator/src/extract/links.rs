//! The links of responses to operations.

use std::collections::BTreeSet;

use crate::description::{Index, Value, operation_pointer, parse_reference, percent_decoded};
use crate::diagnostics::Diagnostics;
use crate::select::Selected;

use super::closure::COMPONENTS;

/// Which links lead to operations that are there.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    ids: BTreeSet<String>,
    /// Fragments such as `/paths/~1a/get`.
    places: BTreeSet<String>,
    /// Components that lead elsewhere.
    broken: BTreeSet<String>,
}

impl Links {
    /// `operations` are those of the selected path items that stay.
    pub(super) fn new<'a>(
        index: &Index<'_>,
        selected: &Selected,
        operations: impl Iterator<Item = &'a Value>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let ids = operations.filter_map(|operation| operation.get("operationId"));
        let places = selected.operations.iter();
        let places = places.map(|key| operation_pointer(&key.template, key.method).to_string());
        let mut links = Self {
            ids: ids.filter_map(Value::as_str).map(str::to_owned).collect(),
            places: places.collect(),
            broken: BTreeSet::new(),
        };
        let components = index.get(&[COMPONENTS, "links"], diagnostics);
        let components = components.as_deref().and_then(Value::as_object).into_iter().flatten();
        let broken = components.filter(|(_, link)| !links.stays(link));
        links.broken = broken.map(|(name, _)| name.clone()).collect();
        links
    }

    /// Returns whether a link leads to an operation that is there, or out of the description.
    pub(super) fn stays(&self, link: &Value) -> bool {
        let text = |key| link.get(key).and_then(Value::as_str);
        let component = text("$ref").and_then(parse_reference);
        let local = text("operationRef").and_then(|reference| reference.strip_prefix('#'));
        let local = local.map(|place| percent_decoded(place).unwrap_or_default());
        component.is_none_or(|(_, name)| !self.broken.contains(&name))
            && text("operationId").is_none_or(|id| self.ids.contains(id))
            && local.is_none_or(|place| self.places.contains(&place))
    }
}
