//! Actions that replace a whole collection.

/// An action that replaces the whole collection next to it: calling it twice has the effect of calling it once.
pub(crate) struct Replacement {
    /// The name of the action, without its namespace.
    pub action: &'static str,
    /// The name of the collection.
    pub collection: &'static str,
    /// The property that identifies an item of the collection.
    pub target: &'static str,
    /// The bodies of the action.
    pub bodies: &'static [ReplacingBody],
}

/// A body of an action that replaces a collection.
pub(crate) struct ReplacingBody {
    /// Its only property, a list.
    pub property: &'static str,
    /// The schema of the items in it.
    pub item: &'static str,
    /// The properties that identify an item together with its target.
    pub identified_with: &'static [&'static str],
}

impl ReplacingBody {
    /// A body whose items are identified by their targets.
    pub(crate) const fn new(property: &'static str, item: &'static str) -> Self {
        Self { property, item, identified_with: &[] }
    }
}

impl Replacement {
    /// Whether a path segment is the action, with or without its namespace.
    pub(crate) fn is_action(&self, segment: &str) -> bool {
        segment.rsplit('.').next() == Some(self.action)
    }

    /// The body of an action that replaces the collection of such items.
    pub(crate) fn body(&self, property: &str, item: &str) -> Option<&ReplacingBody> {
        self.bodies.iter().find(|body| body.property == property && body.item == item)
    }
}
