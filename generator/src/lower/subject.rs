//! What can have a name of the user.

use std::collections::{BTreeMap, BTreeSet};

use crate::description::{Document, whole_schema};
use crate::diagnostics::Pointer;
use crate::overrides::{Override, TargetKind};
use crate::select::{OperationKey, match_template};

/// An override, and the operations that its pattern matches.
pub type OverrideOf<'o> = (&'o Override, BTreeSet<OperationKey>);

/// The chosen names of types, by the schemas.
pub(super) type RustNames = BTreeMap<String, String>;

/// A thing that can have a name of the user.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject<'a> {
    /// A property, by its name and the pointer to its schema.
    Property(&'a str, &'a Pointer),
    /// A member of an enumeration, by its value and the pointer to the schema of the enumeration.
    Member(&'a str, &'a Pointer),
    /// A parameter, by its name.
    Parameter(&'a str),
    /// An operation.
    Operation(&'a OperationKey),
    /// A segment, by the path template that ends in it.
    Segment(&'a str),
    /// A tag.
    Tag(&'a str),
    /// A schema: the name of a component, or the pointer to an inline one.
    Schema(&'a str),
    /// A format of strings or numbers.
    Format(&'a str),
}

impl Subject<'_> {
    pub(super) fn is_matched(
        self,
        document: &Document<'_>,
        (own, operations): &OverrideOf<'_>,
    ) -> bool {
        match (self, &own.target.kind) {
            (Self::Property(name, at), TargetKind::Property { schema, property }) => {
                property.matches(name)
                    && schema.matches(&schema_at(document, &without_property(at)))
            }
            (Self::Member(value, at), TargetKind::Member { schema, member }) => {
                member.matches(value) && schema.matches(&schema_at(document, at))
            }
            (Self::Parameter(name), TargetKind::Parameter(glob))
            | (Self::Tag(name), TargetKind::Tag(glob))
            | (Self::Schema(name), TargetKind::Schema(glob))
            | (Self::Format(name), TargetKind::Format(glob)) => glob.matches(name),
            (Self::Operation(key), TargetKind::Operation(_)) => operations.contains(key),
            (Self::Segment(template), TargetKind::Segment(path)) => match_template(path, template),
            _ => false,
        }
    }
}

/// The pointer to the schema that declares a property.
pub(super) fn without_property(at: &Pointer) -> Pointer {
    let outer =
        at.as_str().rsplit_once('/').and_then(|(outer, _)| outer.strip_suffix("/properties"));
    outer.map_or_else(|| at.clone(), Pointer::parse)
}

/// The schema at a pointer: the name of its component, or the pointer to an inline schema.
pub(super) fn schema_at(document: &Document<'_>, at: &Pointer) -> String {
    document.schema_around(at).unwrap_or_else(|| format!("#{}", whole_schema(at)))
}
