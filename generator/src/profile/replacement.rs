//! Actions that replace a whole collection.

/// An action that replaces the whole collection next to it: calling it twice has the effect of calling it once.
pub(crate) struct Replacement {
    /// The name of the action, without its namespace.
    pub action: &'static str,
    /// The name of the collection.
    pub collection: &'static str,
    /// The property that identifies an item of the collection.
    pub target: &'static str,
    /// The only property of the action's body, and the schema of the items that it lists.
    pub bodies: &'static [(&'static str, &'static str)],
}

impl Replacement {
    /// Whether a path segment is the action, with or without its namespace.
    pub(crate) fn is_action(&self, segment: &str) -> bool {
        segment.rsplit('.').next() == Some(self.action)
    }

    /// Whether an action with this body replaces the collection of such items.
    pub(crate) fn has_body(&self, property: &str, item: &str) -> bool {
        self.bodies.contains(&(property, item))
    }
}
