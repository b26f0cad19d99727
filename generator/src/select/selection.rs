//! Selections, and what they select.

use std::collections::BTreeSet;

use super::navigation::Navigation;
use super::pattern::Pattern;
use super::properties::PropertyRules;
use crate::description::{Method, OperationEntry};
use crate::naming::SchemaName;

/// Which operations, properties and schemas of a description are wanted. All of them unless said otherwise.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Selection {
    /// Those that one of these patterns means; if there is none for operations or schemas, all operations.
    pub include: Vec<Pattern>,
    /// But none of those that one of these patterns means.
    pub exclude: Vec<Pattern>,
    /// Which navigation properties become fields; unless set, those that the profile says, and all without a profile.
    pub navigation: Option<Navigation>,
}

impl Selection {
    /// Returns whether only some operations and schemas are included.
    pub(super) fn is_part(&self) -> bool {
        self.include.iter().any(|pattern| !pattern.is_property())
    }

    /// Returns the rules that say which properties become fields.
    pub(super) fn properties(&self) -> PropertyRules {
        PropertyRules::new(&self.include, &self.exclude, self.navigation.unwrap_or_default())
    }
}

/// What was selected.
#[derive(Clone, Debug, Default)]
pub struct Selected {
    /// The operations, in the description's order.
    pub operations: Vec<OperationKey>,
    /// The component schemas that are wanted whatever the operations are.
    pub schemas: BTreeSet<SchemaName>,
    /// Which properties become fields.
    pub properties: PropertyRules,
    /// The security schemes that they ask for.
    pub security: Vec<String>,
    /// Whether webhooks are part of it: they are, unless only some operations are wanted.
    pub webhooks: bool,
}

/// An operation.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct OperationKey {
    /// Its path template.
    pub template: String,
    /// Its method.
    pub method: Method,
}

impl From<OperationEntry<'_>> for OperationKey {
    fn from(OperationEntry { template, method, .. }: OperationEntry<'_>) -> Self {
        Self { template: template.to_owned(), method }
    }
}
