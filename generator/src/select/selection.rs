//! Selections, and what they select.

use std::collections::BTreeSet;

use super::pattern::Pattern;
use crate::description::{Method, OperationEntry};
use crate::naming::SchemaName;

/// Which operations of a description are wanted. All of them unless said otherwise.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Selection {
    /// Those that one of these patterns means; if there is none, all.
    pub include: Vec<Pattern>,
    /// But none of those that one of these patterns means.
    pub exclude: Vec<Pattern>,
}

/// What was selected.
#[derive(Clone, Debug, Default)]
pub struct Selected {
    /// The operations, in the description's order.
    pub operations: Vec<OperationKey>,
    /// The component schemas that are wanted whatever the operations are.
    pub schemas: BTreeSet<SchemaName>,
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
