//! Calls by tag and `operationId`, the second way to an operation.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::naming::{FieldName, MethodName, TypeName};

use super::Docs;

/// The ways to call operations.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(try_from = "String")]
pub enum Calls {
    /// By path: `client.repos().by_owner(owner).issues().post(body)`.
    Paths,
    /// By tag and `operationId`: `client.issues().create(owner, body)`. Request builders of paths are hidden.
    Operations,
    /// Both ways.
    Both,
}

/// A value that no option `calls` has.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{name}` is no way to call operations; the ways are: {}", Calls::ALL.map(Calls::name).join(", "))]
pub struct UnknownCalls {
    name: String,
}

/// The operations of a tag.
#[derive(Clone, Debug)]
pub struct GroupDef {
    /// The tag; `None` for operations without a tag, which are grouped by the first segment of their paths.
    pub tag: Option<String>,
    /// The method of the client that leads here.
    pub method: MethodName,
    /// The type with the methods, in the module of the path nodes.
    pub name: TypeName,
    /// The owner of the type.
    pub owner: GroupOwner,
    /// Its documentation.
    pub docs: Docs,
}

/// The owner of the type of a group.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum GroupOwner {
    /// The group itself.
    Group,
    /// A child of the root with the same method, by its index.
    Node(usize),
}

/// The method of an operation in its group.
#[derive(Clone, Debug)]
pub struct NamedCall {
    /// The index of the group.
    pub group: usize,
    /// The method.
    pub name: MethodName,
    /// Its arguments: the path parameters in the order of the path, and the required parameters. The body follows.
    pub arguments: Vec<FieldName>,
}

impl Calls {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Paths, Self::Operations, Self::Both];

    /// The name in configurations and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paths => "paths",
            Self::Operations => "operations",
            Self::Both => "both",
        }
    }
}

impl fmt::Display for Calls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Calls {
    type Err = UnknownCalls;

    fn from_str(name: &str) -> Result<Self, UnknownCalls> {
        let known = Self::ALL.into_iter().find(|calls| calls.name() == name);
        known.ok_or_else(|| UnknownCalls { name: name.to_owned() })
    }
}

impl TryFrom<String> for Calls {
    type Error = UnknownCalls;

    fn try_from(name: String) -> Result<Self, UnknownCalls> {
        name.parse()
    }
}
