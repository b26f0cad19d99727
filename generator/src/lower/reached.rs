//! The result of the walk of [`reach`](super::reach()).

use std::collections::BTreeMap;

use crate::naming::SchemaName;
use crate::select::PropertyRules;

/// The component schemas that a selection names.
#[derive(Clone, Debug, Default)]
pub struct Reached {
    /// Each with its roles.
    pub schemas: BTreeMap<SchemaName, SchemaRoles>,
    /// The rules that say which of their properties are omitted.
    pub(super) properties: PropertyRules,
}

/// The roles of a schema; it can have several.
#[allow(clippy::struct_excessive_bools, reason = "the roles do not exclude each other")]
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct SchemaRoles {
    /// It is the type of a property, item, parameter, body or response.
    pub position: bool,
    /// A reached schema inherits from it.
    pub inherited: bool,
    /// The discriminator of a schema in a position selects it.
    pub variant: bool,
    /// It is in a position and has a discriminator: values of its derived types can appear.
    pub polymorphic: bool,
}
