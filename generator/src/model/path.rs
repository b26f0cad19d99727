//! The tree of the paths.

use crate::naming::{MethodName, ModuleName, PropertyName, TypeName};

use super::{Docs, OperationDef, ParameterDef, TypeId};

/// A node of the tree that the paths' segments make.
#[derive(Clone, Debug)]
pub struct PathNode {
    /// The part of the path that this node adds to its parent's.
    pub segment: Segment,
    /// The method on its parent that leads here: `mobile_app_configurations`, `by_id`.
    pub method: MethodName,
    /// Its type, in its parent's module: `MobileAppConfigurations`, `ById`.
    pub name: TypeName,
    /// The module of its children and of the inline types of its operations,
    /// below the parent's module: `mobile_app_configurations`, `by_id`.
    pub module: ModuleName,
    /// The path template up to this node, as in the description.
    pub template: String,
    /// Literal segments between its parent and its own segment that have no node: the prefix of the paths.
    pub before: Vec<String>,
    /// Its documentation.
    pub docs: Docs,
    /// Its operations, in the order of their methods.
    pub operations: Vec<OperationDef>,
    /// The set of assignments, if this node is its collection.
    pub assignments: Option<AssignmentsDef>,
    /// Its children, in the order of their segments.
    pub children: Vec<PathNode>,
}

/// The part of the path that a node adds.
#[derive(Clone, Debug)]
pub enum Segment {
    /// Nothing: the root.
    Root,
    /// Literal text and parameters, in order: `/assign`, `/{id}`, `/{id}.json`.
    /// The slash before the segment is not part of it.
    Parts(Vec<SegmentPart>),
}

/// A part of one path segment.
#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "few are in memory at a time")]
pub enum SegmentPart {
    /// A literal, as in the description (not percent-encoded).
    Literal(String),
    /// A path parameter.
    Parameter(ParameterDef),
}

impl Segment {
    /// The path parameters.
    pub fn parameters(&self) -> impl Iterator<Item = &ParameterDef> {
        let parts = match self {
            Self::Root => &[],
            Self::Parts(parts) => parts.as_slice(),
        };
        parts.iter().filter_map(|part| match part {
            SegmentPart::Literal(_) => None,
            SegmentPart::Parameter(parameter) => Some(parameter),
        })
    }
}

/// A collection of assignments and its sibling action that replaces all of them.
#[derive(Clone, Debug)]
pub struct AssignmentsDef {
    /// The type of an assignment.
    pub item: TypeId,
    /// The type of a page of assignments.
    pub page: TypeId,
    /// The path template of the action.
    pub action: String,
    /// The type of the action's body.
    pub body: TypeId,
    /// The property of the body that contains the assignments.
    pub body_items: PropertyName,
    /// The property of an assignment that contains its target.
    pub target: PropertyName,
    /// The type of the target.
    pub target_type: TypeId,
    /// The properties that discriminate targets of the same type, ordered by name.
    pub discriminated_by: Vec<PropertyName>,
    /// The properties of an assignment that identify it together with its target.
    pub identified_with: Vec<PropertyName>,
}
